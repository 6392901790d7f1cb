/** Accounts, for administrators: who there is, a new one, and one to change, invite or disable. */
import { useLoaderData } from 'react-router'
import type { Account } from '../../access/index.ts'
import { saySentence, sayWord } from '../../words/index.ts'
import { doWithAccounts } from '../accounts/do.ts'
import { NewAccount, OneAccount } from '../accounts/one.tsx'
import { choicesFor } from '../choices.ts'
import { readForm, somebodyIn } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { To } from '../parts/link.tsx'
import { NotSent } from '../parts/not-sent.tsx'
import { Status } from '../parts/status.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { taken } from '../readings.ts'
import { accountsBook } from '../sentences/accounts.ts'
import { titled } from '../titled.ts'

export const loader = async (loading: Loading) => {
  const [{ client }, language] = [loading.context.get(house), languageIn(loading)]
  await somebodyIn(loading)
  const { searchParams, origin } = new URL(loading.request.url)
  const [accounts, choices] = await Promise.all([client.listAccounts(), choicesFor(client, language)])
  // Who is no administrator is not told that there is anything here.
  if (!accounts.ok && accounts.failure.status === 403) throw new Response(null, { status: 404 })
  return {
    ...{ title: saySentence(language, accountsBook.heading), choices, origin },
    accounts: taken(accounts).items,
    chosen: searchParams.get('account') ?? undefined,
    done: searchParams.get('done') ?? undefined,
  }
}

export const action = async (loading: Loading) => {
  await somebodyIn(loading)
  const doing = { client: loading.context.get(house).client, language: languageIn(loading) }
  return doWithAccounts(doing, await readForm(loading.request))
}

export { clientAction, unlessUnsent as shouldRevalidate } from '../unsent.ts'

export const meta = titled

const Accounts = () => {
  const { title, accounts, chosen } = useLoaderData<typeof loader>()
  const say = useSay(accountsBook)
  const account = accounts.find(({ id }) => id === chosen)
  return (
    <div className="column stack account">
      <header className="stack">
        <h1>{title}</h1>
        <NotSent />
        <p className="lead">{say('lead')}</p>
      </header>
      {account && <OneAccount account={account} />}
      <section className="stack">
        <h2 id="list">{say('list')}</h2>
        <List />
      </section>
      <NewAccount />
    </div>
  )
}
export default Accounts

const List = () => {
  const { accounts, choices } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(accountsBook), useReader()]
  const named = (list: readonly (readonly [string, string])[], id: string | undefined): string | undefined =>
    id === undefined ? undefined : (list.find(([each]) => each === id)?.[1] ?? id)
  const columns: readonly Column<Account>[] = [
    { id: 'name', title: say('name'), of: ({ name }) => <bdi>{name}</bdi> },
    { id: 'title', title: say('title'), of: ({ title }) => <bdi>{title}</bdi> },
    {
      ...{ id: 'role', title: say('role') },
      of: ({ role, administrator }) =>
        administrator
          ? `${sayWord(reader, 'role', role)} · ${say('isAdministrator')}`
          : sayWord(reader, 'role', role),
    },
    {
      id: 'member',
      title: say('member'),
      of: ({ member }) => named(choices.members, member) ?? say('noMember'),
    },
    { id: 'pact', title: say('pact'), of: ({ pact }) => named(choices.pacts, pact) ?? say('everyPact') },
    {
      ...{ id: 'state', title: say('state') },
      of: ({ disabledAt }) => (
        <Status tone={disabledAt ? 'plain' : 'good'} shape={disabledAt ? 'bar' : 'check'}>
          {say(disabledAt ? 'disabled' : 'active')}
        </Status>
      ),
    },
    {
      ...{ id: 'open', title: say('open') },
      of: ({ id, name }) => (
        <To to={`/accounts?account=${encodeURIComponent(id)}#account`} label={say('openOf', { name })}>
          {say('open')}
        </To>
      ),
    },
  ]
  return <Table caption={say('list')} quiet columns={columns} rows={accounts} keyOf={({ id }) => id} />
}
