/**
 * Deadlines at the desk. They are applied whenever a call is loaded; the wake-up only makes that happen in time for
 * those who watch. Every process gives a deadline the same command id, so it is recorded once.
 */
import { due, dueCommandId, settle } from '../call/index.ts'
import { contentHash } from '../canonical.ts'
import { hoursBetween, type Instant } from '../instant.ts'
import type { Ledger } from '../ledger/index.ts'
import { type Definitions, inForceAt } from './definitions.ts'
import type { Standing, Standings } from './standing.ts'
import { callStream, kept } from './streams.ts'

export type Clock = {
  /** A call with every deadline that has passed recorded; undefined where there is no such call. */
  readonly upToDate: (call: string) => Promise<Standing | undefined>
  /** The next deadline of a call that runs. */
  readonly next: (call: string) => Promise<Instant | undefined>
  /** Passes deadlines as they fall due, for calls that `watch` has named, until `stop`. */
  readonly wake: { readonly watch: (call: string) => void; readonly stop: () => void }
}

type Parts = {
  readonly ledger: Ledger
  readonly standings: Standings
  readonly definitions: Definitions
  readonly now: () => Instant
}

const attemptsMax = 3
// Timers hold 31 bits of milliseconds; a later deadline is looked at again on the way.
const waitMillisecondsMax = 60_000

/** The clock of a desk. */
export const clockOver = (parts: Parts): Clock => {
  const upToDate = async (id: string): Promise<Standing | undefined> => {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const standing = await parts.standings(id)
      if (!standing || !(await passed(parts, standing))) return standing
    }
    return parts.standings(id)
  }
  const next = async (id: string): Promise<Instant | undefined> => {
    const standing = await parts.standings(id)
    return standing && due(standing.call)[0]?.dueAt
  }
  return { upToDate, next, wake: wakeUp(parts.now, upToDate, next) }
}

/** Records the deadlines of a call that have passed; false where there was none. */
const passed = async ({ ledger, definitions, now }: Parts, standing: Standing): Promise<boolean> => {
  const moment = now()
  const overdue = due(standing.call)[0]
  if (!overdue || overdue.dueAt > moment) return false
  const definition = await definitions.at(standing.pact, moment)
  const pact = definition && inForceAt(definition, moment)
  if (!pact?.ok) return false
  let expectedVersion = standing.version
  for (const { time, events } of settle(standing.call, moment, pact.value).passed) {
    const stream = callStream(standing.id)
    const [answer] = await ledger.append([
      {
        stream,
        expectedVersion,
        actor: 'clock',
        commandId: dueCommandId(stream, time),
        bodyHash: contentHash(time),
        at: time.dueAt,
        events: events.map((event) => kept(event, { pact: standing.pact, hash: definition!.hash })),
      },
    ])
    // Another process was first, or the database is away: the next load sees what there is.
    if (!answer!.ok) return answer!.failure.kind === 'conflict'
    expectedVersion += events.length
  }
  return true
}

const wakeUp = (now: () => Instant, upToDate: Clock['upToDate'], next: Clock['next']): Clock['wake'] => {
  const timers = new Map<string, NodeJS.Timeout>()
  const arm = async (id: string): Promise<void> => {
    const dueAt = await next(id)
    clearTimeout(timers.get(id))
    if (dueAt === undefined) {
      timers.delete(id)
      return
    }
    const wait = Math.max(0, hoursBetween(now(), dueAt) * 3_600_000)
    const timer = setTimeout(() => void ring(id), Math.min(wait + 1, waitMillisecondsMax))
    timers.set(id, timer.unref())
  }
  // A lost database is not the clock's to report: the next load applies what fell due.
  const ring = (id: string): Promise<void> =>
    upToDate(id).then(
      () => arm(id),
      () => arm(id).catch(() => undefined),
    )
  return {
    watch: (id) => void arm(id).catch(() => undefined),
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
