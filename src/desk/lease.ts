/** A job that one of several processes does: whoever holds the lease, until it gives it up or does not renew it. */
import { fromMilliseconds, type Instant, toMilliseconds } from '../instant.ts'
import type { DeskDatabase } from './tables.ts'

/** A claim on one job. */
export type Lease = {
  /** Takes or renews the lease where nobody else holds it. */
  readonly hold: () => Promise<boolean>
  /** Lets somebody else take it at once. */
  readonly release: () => Promise<void>
}

/** How long a lease holds without being renewed. Clocks of processes may differ by less than that. */
const leaseMilliseconds = 60_000

/** A claim of one holder, in a database that all holders see. */
export const leaseIn = (
  database: DeskDatabase,
  now: () => Instant,
  { name, holder }: { readonly name: string; readonly holder: string },
): Lease => {
  let heldUntil: Instant | undefined
  return {
    hold: async () => {
      const moment = now()
      // Renewed in good time, not every time: each renewal is a write.
      const early = fromMilliseconds(toMilliseconds(moment) + leaseMilliseconds / 2)
      if (heldUntil !== undefined && heldUntil > early) return true
      heldUntil = undefined
      const expires_at = fromMilliseconds(toMilliseconds(moment) + leaseMilliseconds)
      await database
        .insertInto('desk_leases')
        .values({ name, holder, expires_at: moment })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const taken = await database
        .updateTable('desk_leases')
        .set({ holder, expires_at })
        .where('name', '=', name)
        .where((is) => is.or([is('holder', '=', holder), is('expires_at', '<=', moment)]))
        .executeTakeFirst()
      if (taken.numUpdatedRows === 0n) return false
      heldUntil = expires_at
      return true
    },
    release: async () => {
      heldUntil = undefined
      await database.deleteFrom('desk_leases').where('name', '=', name).where('holder', '=', holder).execute()
    },
  }
}
