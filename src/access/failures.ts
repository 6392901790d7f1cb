/** Counts failed sign-ins in a row, and makes the next one wait. The waits themselves are in `delays.ts`. */
import { addHours, type Instant } from '../instant.ts'
import { addressKey, type FailureKind, forgottenAfterHours, stillCounted, waitSeconds } from './delays.ts'
import type { AccessDatabase, AccessTransaction } from './tables.ts'

/** At whom and from where somebody guesses. */
export type Guess = {
  readonly kind: 'account' | 'unknown-name'
  readonly subject: string
  readonly address: string
}

/** An attacker makes names and addresses up: of these, only the newest are kept. Accounts are as many as there are. */
const keptMax = 10_000

/**
 * Notes a failure before the guess is checked, so that a hundred guesses at once count as a hundred; `forgive` takes
 * it back after a success. Gives the seconds to wait; then nothing was noted and nothing may be checked.
 */
export const reserve = (database: AccessDatabase, guess: Guess, now: Instant): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    // Always the name first: two that lock both rows in another order would wait for each other.
    const counted = []
    for (const key of keysOf(guess)) counted.push({ ...key, ...(await locked(transaction, key, now)) })
    const seconds = Math.max(...counted.map((row) => waitSeconds(row.kind, row, now)))
    if (seconds > 0) return seconds
    for (const { kind, subject, ...row } of counted) {
      await transaction
        .updateTable('access_failures')
        .set({ failures: stillCounted(kind, row, now) + 1, last_at: now })
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute()
    }
    return 0
  })

type Key = { readonly kind: FailureKind; readonly subject: string }

const keysOf = ({ kind, subject, address }: Guess): readonly Key[] => [
  { kind, subject },
  { kind: 'address', subject: addressKey(address) },
]

/** The count of a key, its row locked until the transaction ends; a row that changes nothing is written to lock it. */
const locked = async (transaction: AccessTransaction, key: Key, now: Instant) => {
  const { failures, last_at } = await transaction
    .insertInto('access_failures')
    .values({ ...key, failures: 0, last_at: now })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'subject']).doUpdateSet((eb) => ({
        failures: eb.ref('access_failures.failures'),
      })),
    )
    .returning(['failures', 'last_at'])
    .executeTakeFirstOrThrow()
  return { failures, lastAt: last_at }
}

/** After a success: the name is cleared, and the address has this one failure less. */
export const forgive = async (database: AccessDatabase, guess: Guess): Promise<void> => {
  const [name, address] = keysOf(guess) as [Key, Key]
  await database
    .deleteFrom('access_failures')
    .where('kind', '=', name.kind)
    .where('subject', '=', name.subject)
    .execute()
  // Not cleared: or whoever has an account here could guess at others' from one address without end.
  await database
    .updateTable('access_failures')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('kind', '=', address.kind)
    .where('subject', '=', address.subject)
    .where('failures', '>', 0)
    .execute()
}

/** Clears an account whose person has come in by another way. */
export const forget = async (database: AccessDatabase, account: string): Promise<void> => {
  await database
    .deleteFrom('access_failures')
    .where('kind', '=', 'account')
    .where('subject', '=', account)
    .execute()
}

/** Forgets what is long past, and the oldest of what anybody can make up. */
export const sweepFailures = async (database: AccessDatabase, now: Instant): Promise<void> => {
  await database
    .deleteFrom('access_failures')
    .where('last_at', '<', addHours(now, -forgottenAfterHours))
    .execute()
  for (const kind of ['unknown-name', 'address'] as const) {
    const oldest = await database
      .selectFrom('access_failures')
      .select('last_at')
      .where('kind', '=', kind)
      .orderBy('last_at', 'desc')
      .offset(keptMax)
      .limit(1)
      .executeTakeFirst()
    if (oldest === undefined) continue
    await database
      .deleteFrom('access_failures')
      .where('kind', '=', kind)
      .where('last_at', '<=', oldest.last_at)
      .execute()
  }
}
