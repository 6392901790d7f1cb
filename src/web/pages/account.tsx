/** One's own account: who one is here, sessions, passkeys, tokens, password and notifications. */
import { Form, useLoaderData } from 'react-router'
import { pick, saySentence, sayWord } from '../../words/index.ts'
import { doInAccount } from '../account/do.ts'
import { Notices } from '../account/notices.tsx'
import { Password, Sessions, Tokens } from '../account/own.tsx'
import { Passkeys } from '../account/passkeys.tsx'
import { readForm, somebodyIn } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { To } from '../parts/link.tsx'
import { NotSent } from '../parts/not-sent.tsx'
import { Submit } from '../parts/submit.tsx'
import { NamesOfStates, useName, useReader, useSay } from '../reader.tsx'
import { namesOf, statesOf, taken } from '../readings.ts'
import { accountBook } from '../sentences/account.ts'
import { nameOfLanguage } from '../sentences/frame.ts'
import { titled } from '../titled.ts'

export const loader = async (loading: Loading) => {
  const [{ client, mode }, language] = [loading.context.get(house), languageIn(loading)]
  const { account } = await somebodyIn(loading)
  const query = new URL(loading.request.url).searchParams
  const [sessions, tokens, passkeys, subscriptions, pacts, states] = await Promise.all([
    client.listSessions(),
    client.listTokens(),
    client.listPasskeys(),
    client.listSubscriptions(),
    client.listPacts(),
    statesOf(client),
  ])
  return {
    title: saySentence(language, accountBook.title),
    me: account,
    // What lasts beyond a session is not made in one that needed no password.
    isLasting: mode !== 'demonstration',
    done: query.get('done') ?? undefined,
    call: query.get('call') ?? undefined,
    sessions: taken(sessions).items,
    tokens: taken(tokens).items,
    passkeys: taken(passkeys).items,
    subscriptions: subscriptions.ok ? subscriptions.value.body.items : undefined,
    pacts: taken(pacts).items.map(({ id, name }): [string, string] => [id, pick(name, language)]),
    names: namesOf(states, undefined, account.member === undefined ? [] : [account.member]),
  }
}

export const action = async (loading: Loading) => {
  const { client, now } = loading.context.get(house)
  await somebodyIn(loading)
  const doing = { client, language: languageIn(loading), now: now() }
  return doInAccount(doing, await readForm(loading.request))
}

export { clientAction, unlessUnsent as shouldRevalidate } from '../unsent.ts'

export const meta = titled

const OwnAccount = () => {
  const { title, names, isLasting } = useLoaderData<typeof loader>()
  return (
    <NamesOfStates value={names}>
      <div className="column stack account">
        <header className="stack">
          <h1>{title}</h1>
          <NotSent />
          <Me />
        </header>
        <Notices />
        <Sessions />
        {isLasting && (
          <>
            <Passkeys />
            <Tokens />
            <Password />
          </>
        )}
      </div>
    </NamesOfStates>
  )
}
export default OwnAccount

const Me = () => {
  const { me, pacts, isLasting } = useLoaderData<typeof loader>()
  const [say, name, reader] = [useSay(accountBook), useName(), useReader()]
  const facts: readonly (readonly [string, string])[] = [
    ...(isLasting ? [[say('name'), me.name] as const] : []),
    [say('role'), sayWord(reader, 'role', me.role)],
    ...(me.member === undefined ? [] : [[say('member'), name(me.member)] as const]),
    [say('pact'), pacts.find(([id]) => id === me.pact)?.[1] ?? say('everyPact')],
    [say('language'), nameOfLanguage[me.language]],
  ]
  return (
    <>
      {isLasting && me.title && me.title !== me.name && <p className="lead">{me.title}</p>}
      <dl className="facts">
        {facts.map(([word, value]) => (
          <div key={word} className="contents">
            <dt>{word}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet text">{say(isLasting ? 'languageAbout' : 'demonstration')}</p>
      <div className="row">
        <Form method="post">
          <input type="hidden" name="intent" value="sign-out" />
          <Submit>{say('signOut')}</Submit>
        </Form>
        {!isLasting && <To to="/demonstration#be">{say('beAnother')}</To>}
        {me.administrator && <To to="/accounts">{say('accounts')}</To>}
      </div>
    </>
  )
}
