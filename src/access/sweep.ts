/** What time does to what is stored: things run out, and when the clock is set back, nothing comes to life again. */
import { addHours, type Instant } from '../instant.ts'
import { sweepFailures } from './failures.ts'
import { sweepPending } from './pending.ts'
import { note, type Room } from './room.ts'
import type { AccessDatabase } from './tables.ts'

/**
 * The latest moment that anything here was noted at, of what ends when the clock is set back. Not of the audit: what
 * a clock in the wrong year has noted there stays, and would look like the future for years.
 */
export const latestOf = async (database: AccessDatabase): Promise<Instant | undefined> => {
  const seen = await database
    .selectFrom('access_sessions')
    .select((eb) => eb.fn.max('seen_at').as('at'))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const begun = await database
    .selectFrom('access_pending')
    .select((eb) => eb.fn.max('created_at').as('at'))
    .executeTakeFirst()
  return [seen?.at, begun?.at]
    .filter((at) => at !== undefined && at !== null)
    .sort()
    .at(-1)
}

const rememberedHours = 30 * 24

/** Ends what has run out. Sessions are remembered a while, tokens stay in their owner's list: both as ended. */
export const sweep = async (database: AccessDatabase, now: Instant): Promise<void> => {
  await database
    .updateTable('access_sessions')
    .set({ ended_at: now })
    .where('expires_at', '<=', now)
    .where('ended_at', 'is', null)
    .execute()
  await database
    .deleteFrom('access_sessions')
    .where('ended_at', '<=', addHours(now, -rememberedHours))
    .where('expires_at', '<=', addHours(now, -rememberedHours))
    .execute()
  await sweepPending(database, now)
  await sweepFailures(database, now)
  await endTokens(database, now)
}

/**
 * The clock was at `from` and is at `to`, earlier by more than the tolerance. How old a session is, nobody can tell
 * any more: all end, and so does what was begun. Tokens that had run out by then stay ended, and so end those that
 * are from a time that has not come.
 */
export const setBack = (
  { database, entropy }: Pick<Room, 'database' | 'entropy'>,
  from: Instant,
  to: Instant,
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('access_pending').execute()
    await transaction
      .updateTable('access_sessions')
      .set({ ended_at: to })
      .where('ended_at', 'is', null)
      .execute()
    await endTokens(transaction, from)
    await transaction
      .updateTable('access_tokens')
      .set({ revoked_at: to })
      .where('created_at', '>', to)
      .where('revoked_at', 'is', null)
      .execute()
    await note(transaction, { entropy }, { at: to, kind: 'clock-set-back', details: { from, to } })
  })

const endTokens = (database: AccessDatabase, now: Instant) =>
  database
    .updateTable('access_tokens')
    .set((eb) => ({ revoked_at: eb.ref('expires_at') }))
    .where('expires_at', '<=', now)
    .where('revoked_at', 'is', null)
    .execute()
