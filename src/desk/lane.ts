/**
 * How a call stands as far as this process knows, also while appends are under way: the next order is decided on what
 * the ones before it will have made of the call, and they are written together. That is safe, because each is appended
 * at the version it was decided on: where one before it fails, it conflicts and is decided again on what is recorded.
 */
import { type Call, type CallEvent, due, evolve, noCall } from '../call/index.ts'
import type { Instant } from '../instant.ts'
import type { Clock } from './clock.ts'
import { rememberLast, sharedRuns } from './shared.ts'
import type { Standing } from './standing.ts'

/** A call at a version that is recorded, or is being recorded. */
export type Head = {
  readonly call: Call
  readonly version: number
  readonly lastAt: Instant
  readonly pact: string
  /** The next deadline: nothing may be decided at or after it before it is recorded. */
  readonly next: Instant | undefined
}

/** The way of one call's orders through this process. */
export type Lane = {
  /** How the call stands; undefined where it is not known. `head` is undefined where there is no such call. */
  known: { readonly head: Head | undefined } | undefined
  /** The pact under which the call runs, as far as it was ever known. */
  readonly pact: () => string | undefined
  /** Reads how the call stands, with all deadlines recorded, once the appends under way are answered. */
  readonly refresh: () => Promise<void>
  /** Whether each append under way came as foreseen. */
  readonly underWay: Set<Promise<boolean>>
}

const lanesMax = 500

/** The lanes of a desk. */
export const lanesBy = (clock: Clock, now: () => Instant): ((call: string) => Lane) => {
  const lanes = rememberLast<Lane>(lanesMax, ({ underWay }) => underWay.size > 0)
  return (call) => {
    const lane = lanes.get(call) ?? laneOf(call, clock, now)
    lanes.set(call, lane)
    return lane
  }
}

const laneOf = (call: string, clock: Clock, now: () => Instant): Lane => {
  let pact: string | undefined
  const lane: Lane = {
    known: undefined,
    pact: () => {
      pact ??= lane.known?.head?.pact
      return pact
    },
    underWay: new Set(),
    refresh: sharedRuns(async () => {
      lane.known = undefined
      await Promise.all(lane.underWay)
      const standing = await clock.upToDate(call, now())
      lane.known = { head: standing && headOf(standing) }
    }),
  }
  return lane
}

const headOf = ({ call, version, lastAt, pact }: Standing): Head => ({
  ...{ call, version, lastAt, pact },
  next: due(call)[0]?.dueAt,
})

/** The head after more events of an order; `before` is undefined where they begin the call. */
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

/** The call after more events. What is only added to stands aside meanwhile: `evolve` copies all that it is given. */
export const withEvents = (call: Call, events: readonly CallEvent[]): Call => {
  const after = events.reduce(evolve, { ...call, ...files })
  const filed = (Object.keys(files) as readonly (keyof typeof files)[]).map((name) => [
    name,
    after[name].length === 0 ? call[name] : [...call[name], ...after[name]],
  ])
  return { ...after, ...(Object.fromEntries(filed) as Pick<Call, keyof typeof files>) }
}
