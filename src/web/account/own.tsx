/** Sessions, tokens and the password of one's account. */
import { Form, useLoaderData } from 'react-router'
import type { ApiToken, Session } from '../../access/index.ts'
import { isolate, sayInstant } from '../../words/index.ts'
import type { loader } from '../pages/account.tsx'
import { ChoiceField, TextField } from '../parts/field.tsx'
import { faultsOf } from '../parts/form-fault.tsx'
import { Submit } from '../parts/submit.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { accountBook } from '../sentences/account.ts'
import { signInBook } from '../sentences/sign-in.ts'
import { RowForm, SecretShown, Section, useMade, useRefused } from './section.tsx'

export const Sessions = () => {
  const { sessions } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(accountBook), useReader()]
  const columns: readonly Column<Session>[] = [
    { id: 'started', title: say('started'), of: ({ startedAt }) => sayInstant(reader, startedAt) },
    { id: 'method', title: say('method'), of: ({ method }) => say(`method/${method}`) },
    { id: 'address', title: say('address'), of: ({ address }) => <bdi>{address}</bdi> },
    { id: 'seen', title: say('seen'), of: ({ seenAt }) => sayInstant(reader, seenAt) },
    { id: 'expires', title: say('expires'), of: ({ expiresAt }) => sayInstant(reader, expiresAt) },
    {
      ...{ id: 'do', title: say('do') },
      of: ({ id, startedAt }) => (
        <RowForm
          {...{ intent: 'end-session', name: 'session', value: id }}
          label={say('endSessionOf', { at: sayInstant(reader, startedAt) })}
        >
          {say('endSession')}
        </RowForm>
      ),
    },
  ]
  return (
    <Section id="sessions" intents={['end-session', 'end-sessions']} about="sessionsAbout">
      <Table caption={say('sessions')} quiet columns={columns} rows={sessions} keyOf={({ id }) => id} />
      <Form method="post">
        <input type="hidden" name="intent" value="end-sessions" />
        <Submit>{say('endAll')}</Submit>
      </Form>
    </Section>
  )
}

const lives = [30, 90, 365] as const

export const Tokens = () => {
  const { tokens } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(accountBook), useReader()]
  const made = useMade('token')
  return (
    <Section id="tokens" intents={['create-token', 'revoke-token']} about="tokensAbout">
      {made && <SecretShown made={made} says={say('tokenMade', { title: isolate(made.title, reader) })} />}
      {tokens.length === 0 ? <p className="quiet">{say('noTokens')}</p> : <TokenTable tokens={tokens} />}
      <NewToken />
    </Section>
  )
}

const TokenTable = ({ tokens }: { readonly tokens: readonly ApiToken[] }) => {
  const [say, reader] = [useSay(accountBook), useReader()]
  const columns: readonly Column<ApiToken>[] = [
    { id: 'title', title: say('tokenTitle'), of: ({ title }) => <bdi>{title}</bdi> },
    {
      ...{ id: 'scopes', title: say('scopes') },
      of: ({ scopes }) => say(scopes.includes('act') ? 'scope/act' : 'scope/read'),
    },
    { id: 'expires', title: say('expires'), of: ({ expiresAt }) => sayInstant(reader, expiresAt) },
    {
      ...{ id: 'used', title: say('used') },
      of: ({ usedAt }) =>
        usedAt ? sayInstant(reader, usedAt) : <span className="quiet">{say('never')}</span>,
    },
    {
      ...{ id: 'do', title: say('do') },
      of: ({ id, title, revokedAt }) =>
        revokedAt ? (
          <span className="quiet">{say('revoked')}</span>
        ) : (
          <RowForm
            {...{ intent: 'revoke-token', name: 'token', value: id }}
            label={`${say('revoke')}: ${title}`}
          >
            {say('revoke')}
          </RowForm>
        ),
    },
  ]
  return <Table caption={say('tokens')} quiet columns={columns} rows={tokens} keyOf={({ id }) => id} />
}

const NewToken = () => {
  const { tokens } = useLoaderData<typeof loader>()
  const say = useSay(accountBook)
  const refused = useRefused(['create-token'])
  const faults = faultsOf(refused?.problem, { 'token/title': 'title', 'token/expiry': 'days' })
  return (
    <Form method="post" className="form stack" preventScrollReset key={tokens.length}>
      <input type="hidden" name="intent" value="create-token" />
      <TextField
        {...{ name: 'title', label: say('tokenTitle'), fault: faults.title, value: refused?.said.title }}
        {...{ most: 120, required: true }}
      />
      <div className="pair">
        <ChoiceField
          {...{ name: 'scope', label: say('scopes'), value: refused?.said.scope ?? 'read' }}
          choices={[
            ['read', say('scope/read')],
            ['act', say('scope/act')],
          ]}
        />
        <ChoiceField
          {...{ name: 'days', label: say('validFor'), fault: faults.days, value: refused?.said.days ?? '90' }}
          choices={lives.map((days): [string, string] => [String(days), say('days', { days })])}
        />
      </div>
      <p>
        <Submit>{say('createToken')}</Submit>
      </p>
    </Form>
  )
}

export const Password = () => {
  const [say, saySignIn] = [useSay(accountBook), useSay(signInBook)]
  const refused = useRefused(['change-password'])
  const faults = faultsOf(refused?.problem, { 'password/wrong': 'current', 'password/': 'password' })
  return (
    <Section id="password" intents={['change-password']}>
      <Form method="post" className="form stack" preventScrollReset>
        <input type="hidden" name="intent" value="change-password" />
        <TextField
          {...{ name: 'current', label: say('current'), fault: faults.current, type: 'password' }}
          {...{ most: 256, required: true, code: true }}
          autoComplete="current-password"
        />
        <TextField
          {...{ name: 'password', label: saySignIn('newPassword'), hint: saySignIn('newPasswordHint') }}
          {...{ fault: faults.password, type: 'password', most: 256, required: true, code: true }}
          autoComplete="new-password"
        />
        <p>
          <Submit>{say('changePassword')}</Submit>
        </p>
      </Form>
    </Section>
  )
}
