/** An invitation, accepted with a password of one's own. A link brings it after the #, where no server log sees it. */
import { useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { goOnOr, readForm } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { onwardFrom } from '../onward.ts'
import { TextField } from '../parts/field.tsx'
import { FormFault, faultsOf, useRefusal } from '../parts/form-fault.tsx'
import { NotSent } from '../parts/not-sent.tsx'
import { Submit } from '../parts/submit.tsx'
import { useSay } from '../reader.tsx'
import { signInBook } from '../sentences/sign-in.ts'
import { titledBy } from '../titled.ts'

export const action = async (loading: Loading) => {
  const said = await readForm(loading.request)
  const { client } = loading.context.get(house)
  const { token = ' ', password = ' ' } = said
  const outcome = await client.acceptInvitation({ body: { token, password } })
  return goOnOr(outcome, onwardFrom(loading.request, languageIn(loading)), said)
}

export { clientAction, unlessUnsent as shouldRevalidate } from '../unsent.ts'

export const meta = titledBy(signInBook['invitation/title'])

const Invitation = () => {
  const refused = useRefusal()
  const say = useSay(signInBook)
  const form = useRef<HTMLFormElement>(null)
  const faults = faultsOf(refused?.problem, { 'invitation/': 'token', 'password/': 'password' })
  useEffect(() => {
    const field = form.current?.elements.namedItem('token')
    const token = decodeURIComponent(window.location.hash.slice(1))
    if (field instanceof HTMLInputElement && field.value === '' && token !== 'content') field.value = token
  }, [])
  return (
    <div className="column stack form-page">
      <h1>{say('invitation/title')}</h1>
      <p className="lead">{say('invitation/lead')}</p>
      <Form method="post" className="form stack" ref={form}>
        <FormFault problem={refused?.problem} />
        <NotSent />
        <TextField
          {...{ name: 'token', label: say('invitation/token'), hint: say('invitation/tokenHint') }}
          {...{ fault: faults.token, required: true, code: true, most: 1000 }}
          autoComplete="off"
        />
        <TextField
          {...{ name: 'password', label: say('newPassword'), hint: say('newPasswordHint') }}
          {...{ fault: faults.password, type: 'password', most: 256, required: true, code: true }}
          autoComplete="new-password"
        />
        <p>
          <Submit rank="first">{say('invitation/submit')}</Submit>
        </p>
      </Form>
    </div>
  )
}
export default Invitation
