/**
 * The way of one call's orders through this process: one after the other, each decided on what the one before it made
 * of the call, so that nothing need be read in between. What this process foresees, it has been told is recorded: two
 * appends of a call never run at once, because the second could be taken at the right version for a wrong reason.
 */
import { type Call, type CallEvent, due, fold, noCall } from '../call/index.ts'
import type { Instant } from '../instant.ts'
import type { Clock } from './clock.ts'
import { rememberLast } from './shared.ts'
import type { Standing } from './standing.ts'

/** A call as it is recorded, as far as this process knows. */
export type Head = {
  readonly call: Call
  readonly version: number
  readonly lastAt: Instant
  readonly pact: string
  /** The next deadline: nothing may be decided at or after it before it is recorded. */
  readonly next: Instant | undefined
}

/** One call's orders. */
export type Lane = {
  /** How the call stands; undefined where that is not known. `head` is undefined where there is no such call. */
  known: { readonly head: Head | undefined } | undefined
  /** Reads how the call stands, with all deadlines recorded. */
  readonly refresh: () => Promise<void>
  /** Does a job when those before it are done. */
  readonly inTurn: <Value>(job: () => Promise<Value>) => Promise<Value>
  readonly waiting: () => number
  /** When the database was found lost, on the clock of `performance`. */
  lostAt: number
}

const lanesMax = 500

/** The lanes of a desk. */
export const lanesBy = (clock: Clock, now: () => Instant): ((call: string) => Lane) => {
  const lanes = rememberLast<Lane>(lanesMax, ({ waiting }) => waiting() > 0)
  return (call) => {
    const lane = lanes.get(call) ?? laneOf(call, clock, now)
    lanes.set(call, lane)
    return lane
  }
}

const laneOf = (call: string, clock: Clock, now: () => Instant): Lane => {
  let [waiting, last]: [number, Promise<unknown>] = [0, Promise.resolve()]
  const lane: Lane = {
    known: undefined,
    lostAt: Number.NEGATIVE_INFINITY,
    waiting: () => waiting,
    inTurn: async (job) => {
      waiting += 1
      const mine = last.then(job)
      last = mine.catch(() => undefined)
      try {
        return await mine
      } finally {
        waiting -= 1
      }
    },
    refresh: async () => {
      lane.known = undefined
      const standing = await clock.upToDate(call, now())
      lane.known = { head: standing && headOf(standing) }
    },
  }
  return lane
}

const headOf = ({ call, version, lastAt, pact }: Standing): Head => ({
  ...{ call, version, lastAt, pact },
  next: due(call)[0]?.dueAt,
})

/** The head after more events; `before` is undefined where they begin the call. */
export const headAfter = (before: Head | undefined, events: readonly CallEvent[], pact: string): Head => {
  const call = withEvents(before?.call ?? noCall, events)
  const version = (before?.version ?? 0) + events.length
  return { call, version, lastAt: events.at(-1)!.at, pact, next: due(call)[0]?.dueAt }
}

/** Parts of a call to which events are only added. */
const files = {
  consultations: [],
  hostConsents: [],
  notices: [],
  situations: [],
  incidents: [],
  lessons: [],
  corrections: [],
} as const satisfies Partial<Call>

/** The call after more events. What is only added to stands aside meanwhile: `fold` copies all that it is given. */
export const withEvents = (call: Call, events: readonly CallEvent[]): Call => {
  const after = fold(events, { ...call, ...files })
  const filed = (Object.keys(files) as readonly (keyof typeof files)[]).map((name) => [
    name,
    after[name].length === 0 ? call[name] : [...call[name], ...after[name]],
  ])
  return { ...after, ...(Object.fromEntries(filed) as Pick<Call, keyof typeof files>) }
}
