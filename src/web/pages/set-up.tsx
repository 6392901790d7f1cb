/** The first administrator, made once with the secret that the server printed in its terminal. */
import { Form, useLoaderData } from 'react-router'
import type { AccountRole } from '../../access/index.ts'
import { choicesFor } from '../choices.ts'
import { goOnOr, readForm } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { Described, describedFaults } from '../parts/described.tsx'
import { TextField } from '../parts/field.tsx'
import { FormFault, faultsOf, useRefusal } from '../parts/form-fault.tsx'
import { NotSent } from '../parts/not-sent.tsx'
import { Submit } from '../parts/submit.tsx'
import { useSay } from '../reader.tsx'
import { signInBook } from '../sentences/sign-in.ts'
import { titledBy } from '../titled.ts'

export const loader = async (loading: Loading) => ({
  choices: await choicesFor(loading.context.get(house).client, languageIn(loading)),
})

export const action = async (loading: Loading) => {
  const [said, language] = [await readForm(loading.request), languageIn(loading)]
  const { secret = ' ', password = ' ', name = '', title = name, role, member, pact } = said
  const outcome = await loading.context.get(house).client.setUp({
    body: {
      ...{ secret, password, name, title, role: role as AccountRole, language },
      ...(member === undefined ? {} : { member }),
      ...(pact === undefined ? {} : { pact }),
    },
  })
  return goOnOr(outcome, `/${language}/accounts`, said)
}

export { clientAction, unlessUnsent as shouldRevalidate } from '../unsent.ts'

export const meta = titledBy(signInBook['set-up/title'])

const SetUp = () => {
  const { choices } = useLoaderData<typeof loader>()
  const refused = useRefusal()
  const say = useSay(signInBook)
  const faults = faultsOf(refused?.problem, { ...describedFaults, 'set-up/secret': 'secret' })
  return (
    <div className="column stack form-page">
      <h1>{say('set-up/title')}</h1>
      <p className="lead">{say('set-up/lead')}</p>
      <Form method="post" className="form stack">
        <FormFault problem={refused?.problem} />
        <NotSent />
        <TextField
          {...{ name: 'secret', label: say('set-up/secret'), fault: faults.secret, type: 'password' }}
          autoComplete="one-time-code"
          required
          code
        />
        <Described {...{ choices, faults, said: refused?.said ?? {}, isNew: true }} />
        <TextField
          {...{ name: 'password', label: say('newPassword'), hint: say('newPasswordHint') }}
          {...{ fault: faults.password, type: 'password', most: 256, required: true, code: true }}
          autoComplete="new-password"
        />
        <p>
          <Submit rank="first">{say('set-up/submit')}</Submit>
        </p>
      </Form>
    </div>
  )
}
export default SetUp
