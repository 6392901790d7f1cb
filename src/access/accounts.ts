/** Accounts in the database: the first administrator, and what administrators do. */
import type { Instant } from '../instant.ts'
import { accepted, failed } from '../outcome.ts'
import type { Accounts } from './access.ts'
import { type Account, type AccountChange, type NewAccount, needsMember, parseAccount } from './account.ts'
import { hashPassword } from './hashing.ts'
import { passwordRefusal } from './password.ts'
import { keep } from './pending.ts'
import { refused } from './refusals.ts'
import { administratorRefusal, newId, note, type Room } from './room.ts'
import { beginSession, endSessions } from './sessions.ts'
import {
  administrators,
  differences,
  findAccount,
  insertAccount,
  lockAccounts,
  rowOf,
  told,
} from './stored-accounts.ts'
import { type AccessDatabase, type AccessTransaction, accountOf } from './tables.ts'

export const accountsOf = (room: Room): Omit<Accounts, 'identities' | 'link' | 'unlink'> => ({
  isSetUp: async () => (await administrators(room.database)).length > 0,
  setUp: setUp(room),
  find: async (id) => {
    const row = await findAccount(room.database, id)
    return row && accountOf(row)
  },
  list: async (by) => {
    const refusal = administratorRefusal(by)
    if (refusal) return failed(refusal)
    const rows = await room.database.selectFrom('access_accounts').selectAll().orderBy('name').execute()
    return accepted(rows.map(accountOf))
  },
  create: async (by, said) => {
    const refusal = administratorRefusal(by)
    if (refusal) return failed(refusal)
    const parsed = parseAccount(said)
    if (!parsed.ok) return parsed
    const at = await room.time()
    return room.database.transaction().execute(async (transaction) => {
      const row = await insertAccount(transaction, rowOf(parsed.value, { id: newId(room), at }))
      if (row === undefined) return refused('account/name-taken', { name: parsed.value.name })
      await note(transaction, room, { at, kind: 'account-created', by, subject: row.id, details: told(row) })
      return accepted(accountOf(row))
    })
  },
  change: change(room),
  invite: async (by, id) => {
    const refusal = administratorRefusal(by)
    if (refusal) return failed(refusal)
    const row = await findAccount(room.database, id)
    if (row === undefined) return refused('account/unknown')
    if (row.disabled_at !== null) return refused('account/disabled')
    const at = await room.time()
    return room.database.transaction().execute(async (transaction) => {
      await endPending(transaction, id)
      const kept = await keep(transaction, room, { kind: 'invitation', account: id, content: {}, at })
      await note(transaction, room, { at, kind: 'invitation-issued', by, subject: id })
      return accepted(kept)
    })
  },
})

const setUp =
  (room: Room): Accounts['setUp'] =>
  async ({ password, ...first }, { address }) => {
    const at = await room.time()
    if ((await administrators(room.database)).length > 0) return refused('setup/done')
    const parsed = parseAccount({ ...first, administrator: true })
    if (!parsed.ok) return parsed
    const unfit = passwordRefusal(password, parsed.value.name)
    if (unfit) return failed(unfit)
    const passwordHash = await hashPassword(password, room.entropy)
    return room.database.transaction().execute(async (transaction) => {
      await lockAccounts(transaction)
      if ((await administrators(transaction)).length > 0) return refused('setup/done')
      const row = await insertAccount(transaction, rowOf(parsed.value, { id: newId(room), at, passwordHash }))
      if (row === undefined) return refused('account/name-taken', { name: parsed.value.name })
      const noted = { at, kind: 'set-up', account: row.id, subject: row.id, address } as const
      await note(transaction, room, { ...noted, details: told(row) })
      return beginSession(transaction, room, { account: row, method: 'password', address, at })
    })
  }

const change =
  (room: Room): Accounts['change'] =>
  async (by, id, { disabled, ...wanted }) => {
    const refusal = administratorRefusal(by)
    if (refusal) return failed(refusal)
    const at = await room.time()
    return room.database.transaction().execute(async (transaction) => {
      await lockAccounts(transaction)
      const row = await findAccount(transaction, id)
      if (row === undefined) return refused('account/unknown')
      const parsed = parseAccount(merged(accountOf(row), wanted))
      if (!parsed.ok) return parsed
      const isDisabled = disabled ?? row.disabled_at !== null
      const next = {
        ...rowOf(parsed.value, { id, at: row.created_at, passwordHash: row.password_hash }),
        disabled_at: isDisabled ? (row.disabled_at ?? at) : null,
      }
      if (isDisabled || !parsed.value.administrator) {
        const left = (await administrators(transaction)).filter((one) => one !== id)
        const isOne = row.administrator === 1 && row.disabled_at === null
        if (isOne && left.length === 0) return refused('account/last-administrator')
      }
      await transaction.updateTable('access_accounts').set(next).where('id', '=', id).execute()
      if (isDisabled) await endEverything(transaction, id, at)
      const details = differences(told(row), told(next))
      await note(transaction, room, { at, kind: 'account-changed', by, subject: id, details })
      return accepted(accountOf(next))
    })
  }

/** What is left out stays; but with a new role the old member goes where it does not belong. */
const merged = (account: Account, wanted: Omit<AccountChange, 'disabled'>): NewAccount => {
  const { pact, ...rest } = wanted
  const role = wanted.role ?? account.role
  const member = wanted.member ?? (needsMember(role) ? account.member : undefined)
  const kept = pact === undefined ? account.pact : (pact ?? undefined)
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { ...account, ...given, role, member, pact: kept }
}

/** Tokens go for good: were they only asleep, enabling the account again would wake those of whoever stole them. */
const endEverything = async (transaction: AccessTransaction, id: string, at: Instant) => {
  await endPending(transaction, id)
  await endSessions(transaction, id)
  await transaction
    .updateTable('access_tokens')
    .set({ revoked_at: at })
    .where('account_id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

const endPending = (database: AccessDatabase, account: string) =>
  database.deleteFrom('access_pending').where('account_id', '=', account).execute()
