/** Signing in: by password, by passkey, or at an identity provider; then back to where one came from. */
import { useState } from 'react'
import { Form, useLoaderData, useLocation } from 'react-router'
import { NoAnswer, type Problem } from '../../http/index.ts'
import { goOnOr, readForm } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { useScript } from '../in-browser.ts'
import { onwardFrom } from '../onward.ts'
import { TextField } from '../parts/field.tsx'
import { FormFault, useRefusal } from '../parts/form-fault.tsx'
import { To } from '../parts/link.tsx'
import { NotSent } from '../parts/not-sent.tsx'
import { Submit } from '../parts/submit.tsx'
import { knowsPasskeys, signInWithPasskey } from '../passkey.ts'
import { useReader, useSay } from '../reader.tsx'
import { signInBook } from '../sentences/sign-in.ts'
import { titledBy } from '../titled.ts'

export const loader = async (loading: Loading) => {
  const { client, mode } = loading.context.get(house)
  const [issuers, session] = await Promise.all([client.listIssuers(), client.showSession()])
  return {
    mode,
    to: onwardFrom(loading.request, languageIn(loading)),
    issuers: issuers.ok ? issuers.value.body.items : [],
    who: session.ok ? session.value.body.account.title || session.value.body.account.name : undefined,
  }
}

export const action = async (loading: Loading) => {
  const said = await readForm(loading.request)
  const { client } = loading.context.get(house)
  const outcome = await client.signIn({ body: { name: said.name ?? '', password: said.password ?? ' ' } })
  return goOnOr(outcome, onwardFrom(loading.request, languageIn(loading)), said)
}

export { clientAction, unlessUnsent as shouldRevalidate } from '../unsent.ts'

export const meta = titledBy(signInBook.title)

const SignIn = () => {
  const { mode, who } = useLoaderData<typeof loader>()
  const refused = useRefusal()
  const [say, { search }] = [useSay(signInBook), useLocation()]
  return (
    <div className="column stack form-page">
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      {mode === 'demonstration' && (
        <p className="form-note">
          {say('demonstration')} <To to="/demonstration">{say('demonstrationGo')}</To>
        </p>
      )}
      {who && <p className="quiet">{say('already', { name: who })}</p>}
      <Form method="post" action={search} className="form stack">
        <FormFault problem={refused?.problem} />
        <NotSent />
        <TextField
          {...{ name: 'name', label: say('name'), value: refused?.said.name, most: 200 }}
          autoComplete="username webauthn"
          required
          code
        />
        <TextField
          {...{ name: 'password', label: say('password'), type: 'password', most: 1000 }}
          autoComplete="current-password"
          required
          code
        />
        <p>
          <Submit rank="first">{say('submit')}</Submit>
        </p>
      </Form>
      <OtherWays />
      <ul className="plain stack">
        <li>
          <To to="/invitation">{say('invited')}</To>
        </li>
        {mode === 'live' && (
          <li>
            <To to="/set-up">{say('firstStart')}</To>
          </li>
        )}
      </ul>
    </div>
  )
}
export default SignIn

const OtherWays = () => {
  const { issuers, to } = useLoaderData<typeof loader>()
  const [say, script] = [useSay(signInBook), useScript()]
  const withPasskey = script && knowsPasskeys()
  if (!withPasskey && issuers.length === 0) return null
  return (
    <section className="stack" aria-labelledby="others">
      <h2 id="others">{say('others')}</h2>
      {withPasskey && <PasskeySignIn />}
      {issuers.map(({ id, title }) => (
        <p key={id}>
          <a
            className="button"
            href={`/api/session/elsewhere/${encodeURIComponent(id)}?returnTo=${encodeURIComponent(to)}`}
          >
            {say('elsewhere', { issuer: title })}
          </a>
        </p>
      ))}
    </section>
  )
}

const PasskeySignIn = () => {
  const { to } = useLoaderData<typeof loader>()
  const [say, { language }] = [useSay(signInBook), useReader()]
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<{ readonly problem?: Problem; readonly said?: string }>({})
  const begin = async () => {
    if (busy) return
    setBusy(true)
    setFault({})
    try {
      const done = await signInWithPasskey(language)
      // The whole page anew: everything on it may now be seen differently.
      if (done.ok) return window.location.assign(to)
      setFault(done.problem ? { problem: done.problem } : { said: say('passkeyStopped') })
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      setFault({ said: say('noAnswer') })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="stack">
      <FormFault problem={fault.problem} />
      {fault.said && (
        <p className="form-fault" role="alert">
          {fault.said}
        </p>
      )}
      <p>
        <button type="button" className="button" aria-disabled={busy || undefined} onClick={begin}>
          {say('passkey')}
        </button>
      </p>
    </div>
  )
}
