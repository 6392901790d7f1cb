/** Followers: each reads pages from where it is, and waits for the bell when it has read all there is. */
import type { Recorded } from '../event.ts'
import type { EventRow } from '../plan.ts'
import { type Engine, recordedOf } from './tables.ts'

/** All followers of one open ledger. */
export type Pages = {
  readonly follow: (afterPosition: number, signal?: AbortSignal) => AsyncIterable<Recorded>
  /** There may be something new. */
  readonly ring: () => void
  /** Ends all followers. */
  readonly close: () => void
}

const pageRows = 500
const lostRetryMilliseconds = 500

/** Listens to the engine from the first follower on. */
export const followPages = (
  engine: Engine,
  readPage: (after: number, limit: number) => Promise<readonly EventRow[]>,
): Pages => {
  const waiting = new Set<() => void>()
  let [listening, closed, rings] = [false, false, 0]
  const ring = () => {
    rings += 1
    for (const wake of waiting) wake()
  }

  /** Undefined while the database is lost. */
  const pageOrNothing = async (after: number): Promise<readonly EventRow[] | undefined> => {
    try {
      return await readPage(after, pageRows)
    } catch (error) {
      if (closed || engine.isLost(error)) return undefined
      throw error
    }
  }

  async function* follow(afterPosition: number, signal?: AbortSignal): AsyncGenerator<Recorded> {
    if (!listening) engine.listen(ring)
    listening = true
    const ended = () => closed || signal?.aborted === true
    let position = afterPosition
    while (!ended()) {
      // Counted before the page is read: what is committed in between has rung by then.
      const heard = rings
      const rows = await pageOrNothing(position)
      for (const row of rows ?? []) {
        if (ended()) return
        yield recordedOf(row)
        position = row.position
      }
      const pause = rows === undefined ? lostRetryMilliseconds : engine.catchUpMilliseconds
      if ((rows?.length ?? 0) < pageRows && rings === heard && !ended()) await wait(waiting, pause, signal)
    }
  }

  return {
    follow,
    ring,
    close: () => {
      closed = true
      ring()
    },
  }
}

/** Until the bell rings, the signal aborts, or the pause is over. */
const wait = (
  waiting: Set<() => void>,
  pause: number | undefined,
  signal: AbortSignal | undefined,
): Promise<void> =>
  new Promise((resolve) => {
    const timer = pause === undefined ? undefined : setTimeout(done, pause)
    function done(): void {
      clearTimeout(timer)
      waiting.delete(done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    signal?.addEventListener('abort', done)
    waiting.add(done)
  })
