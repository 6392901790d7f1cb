/** One account as an administrator changes it, invites its person, or disables it; and the form of a new one. */
import { Form, useActionData, useLoaderData, useLocation } from 'react-router'
import type { Account } from '../../access/index.ts'
import { languages, sayInstant } from '../../words/index.ts'
import type { Said } from '../forms.ts'
import type { loader } from '../pages/accounts.tsx'
import { Described, describedFaults } from '../parts/described.tsx'
import { DoneNote } from '../parts/done-note.tsx'
import { ChoiceField } from '../parts/field.tsx'
import { FormFault, faultsOf, useRefusal } from '../parts/form-fault.tsx'
import { Submit } from '../parts/submit.tsx'
import { useReader, useSay } from '../reader.tsx'
import { accountsBook } from '../sentences/accounts.ts'
import { nameOfLanguage } from '../sentences/frame.ts'
import type { Invited } from './do.ts'

const useLast = () => {
  const last = useActionData() as object | undefined
  return {
    refused: useRefusal(),
    invited: last && 'invited' in last ? (last as Invited) : undefined,
  }
}

const LanguageField = ({ value }: { readonly value: string }) => {
  const say = useSay(accountsBook)
  return (
    <ChoiceField
      {...{ name: 'language', label: say('language'), value }}
      choices={languages.map((each): [string, string] => [each, nameOfLanguage[each]])}
    />
  )
}

export const NewAccount = () => {
  const { choices, accounts } = useLoaderData<typeof loader>()
  const [say, { language }] = [useSay(accountsBook), useReader()]
  const { refused } = useLast()
  const mine = refused?.intent === 'create' ? refused : undefined
  return (
    <section className="stack" aria-labelledby="new">
      <h2 id="new">{say('new')}</h2>
      {/* Empty again once there is one more account. */}
      <Form method="post" className="form stack" preventScrollReset key={accounts.length}>
        <FormFault problem={mine?.problem} />
        <input type="hidden" name="intent" value="create" />
        <Described
          {...{ choices, said: mine?.said ?? {}, faults: faultsOf(mine?.problem, describedFaults) }}
          isNew
          mayAdminister
        />
        <LanguageField value={mine?.said.language ?? language} />
        <p>
          <Submit rank="first">{say('create')}</Submit>
        </p>
      </Form>
    </section>
  )
}

const saidOf = ({ title, role, member, pact, administrator, language }: Account): Said => ({
  ...{ title, role, language },
  ...(member === undefined ? {} : { member }),
  ...(pact === undefined ? {} : { pact }),
  ...(administrator ? { administrator: 'yes' } : {}),
})

export const OneAccount = ({ account }: { readonly account: Account }) => {
  const { choices, done } = useLoaderData<typeof loader>()
  const say = useSay(accountsBook)
  const { refused, invited } = useLast()
  const { key } = useLocation()
  const mine = refused && refused.intent !== 'create' ? refused : undefined
  return (
    <section className="stack" aria-labelledby="account">
      <h2 id="account">{say('changeTitle', { name: account.name })}</h2>
      {done && !mine && !invited && (
        <DoneNote of={key}>{say(done === 'create' ? 'created' : 'changed', { name: account.name })}</DoneNote>
      )}
      <FormFault problem={mine?.problem} />
      {invited?.invited === account.id && <InvitationShown account={account} invited={invited} />}
      <div className="row">
        <Button account={account} intent="invite" />
        <Button account={account} intent={account.disabledAt ? 'enable' : 'disable'} />
      </div>
      <p className="quiet text">{say('inviteAbout')}</p>
      <Form method="post" className="form stack" preventScrollReset key={account.id}>
        <input type="hidden" name="intent" value="change" />
        <input type="hidden" name="account" value={account.id} />
        <Described
          {...{ choices, said: mine?.said ?? saidOf(account), isNew: false }}
          faults={faultsOf(mine?.problem, describedFaults)}
          mayAdminister
        />
        <LanguageField value={mine?.said.language ?? account.language} />
        <p>
          <Submit rank="first">{say('change')}</Submit>
        </p>
      </Form>
    </section>
  )
}

const Button = (props: { readonly account: Account; readonly intent: 'invite' | 'disable' | 'enable' }) => {
  const say = useSay(accountsBook)
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="account" value={props.account.id} />
      <Submit {...(props.intent === 'disable' ? { ask: say('disableAsk') } : {})}>{say(props.intent)}</Submit>
    </Form>
  )
}

const InvitationShown = ({ account, invited }: { readonly account: Account; readonly invited: Invited }) => {
  const { origin } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(accountsBook), useReader()]
  const until = sayInstant(reader, invited.until)
  return (
    <DoneNote of={invited.token}>
      <p>{say('invited', { name: account.name, until })}</p>
      <p>{say('inviteLink')}</p>
      <code className="secret" dir="ltr">
        {`${origin}/${account.language}/invitation#${encodeURIComponent(invited.token)}`}
      </code>
      <p>{say('inviteToken')}</p>
      <code className="secret" dir="ltr">
        {invited.token}
      </code>
    </DoneNote>
  )
}
