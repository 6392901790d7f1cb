/** Rows of accounts: made, found, locked, compared. */
import type { Instant } from '../instant.ts'
import type { Described } from './account.ts'
import { type AccessDatabase, type AccessTransaction, type AccountRow, asId } from './tables.ts'

/** What the room itself gives an account. */
export type Given = { readonly id: string; readonly at: Instant; readonly passwordHash?: string | null }

/** The row of an account that is not disabled. */
export const rowOf = (account: Described, { id, at, passwordHash }: Given): AccountRow => ({
  ...{ id, name: account.name, title: account.title, role: account.role, language: account.language },
  ...{ member: account.member ?? null, pact: account.pact ?? null },
  administrator: account.administrator ? 1 : 0,
  ...{ password_hash: passwordHash ?? null, created_at: at, disabled_at: null },
})

export const findAccount = (database: AccessDatabase, id: string): Promise<AccountRow | undefined> =>
  database.selectFrom('access_accounts').selectAll().where('id', '=', asId(id)).executeTakeFirst()

/**
 * The account as it is now, its row locked until the transaction ends; a row that changes nothing is written to lock
 * it. Whoever locks more locks the account first, then what waits, then sessions, then failures: two that went
 * another way would wait for each other.
 */
export const lockAccount = (transaction: AccessTransaction, id: string): Promise<AccountRow | undefined> =>
  transaction
    .updateTable('access_accounts')
    .set((eb) => ({ title: eb.ref('title') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

/** Adds an account; undefined if its name or id is taken. */
export const insertAccount = (database: AccessDatabase, row: AccountRow): Promise<AccountRow | undefined> =>
  database
    .insertInto('access_accounts')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

/** The ids of those who are administrators and not disabled. */
export const administrators = async (database: AccessDatabase): Promise<readonly string[]> => {
  const rows = await database
    .selectFrom('access_accounts')
    .select('id')
    .where('administrator', '=', 1)
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** One change after the other, on both engines: the row stays locked until the transaction ends. */
export const lockAccounts = (transaction: AccessTransaction) =>
  transaction
    .insertInto('access_locks')
    .values({ name: 'accounts' })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ name: 'accounts' }))
    .execute()

type Details = Readonly<Record<string, string>>

/** An account as the audit tells it. */
export const told = (row: AccountRow): Details => ({
  ...{ name: row.name, title: row.title, role: row.role, language: row.language },
  ...{ member: row.member ?? '', pact: row.pact ?? '', disabledAt: row.disabled_at ?? '' },
  administrator: row.administrator === 1 ? 'yes' : 'no',
})

/** What has changed, as `old -> new`. */
export const differences = (before: Details, after: Details): Details =>
  Object.fromEntries(
    Object.keys(after)
      .filter((key) => before[key] !== after[key])
      .map((key) => [key, `${before[key]} -> ${after[key]}`]),
  )
