/**
 * Times of the record are intervals. The order of the file is the order of events, so every interval is narrowed by
 * its neighbours; what is left is the earliest and the latest course that history can have taken.
 */
import { addDays } from '../day.ts'
import { addHours, fromMilliseconds, type Instant, startOfDay, toMilliseconds } from '../instant.ts'
import type { When } from './case.ts'

/** The first and last moment at which an event can have happened. `stamped`: the last is a publication stamp. */
export type Bounds = { readonly earliest: Instant; readonly latest: Instant; readonly stamped: boolean }

/**
 * The bounds of each event in its place. Where the sources contradict the order of the file, `earliest` is later than
 * `latest`: a finding.
 */
export const boundsOf = (events: readonly When[], zone: string): readonly Bounds[] => {
  const given = events.map((event) => givenBounds(event, zone))
  const earliest: Instant[] = []
  for (const [index, { first, last }] of given.entries()) {
    const before = earliest[index - 1]
    // A stamp alone has no first moment: it happened after whatever came before it, or within a day of the stamp.
    const own = first ?? (before && before <= last ? before : addHours(last, -24))
    earliest.push(before !== undefined && before > own ? before : own)
  }
  const latest: Instant[] = []
  for (const [index, { last }] of [...given.entries()].reverse()) {
    const after = latest[index + 1]
    latest[index] = after !== undefined && after < last ? after : last
  }
  return given.map(({ stamped }, index) => ({ earliest: earliest[index]!, latest: latest[index]!, stamped }))
}

/** The bounds of something that stands alone; a stamp is taken to be of the same day. */
export const ownBounds = (event: When, zone: string): Bounds => {
  const { first, last, stamped } = givenBounds(event, zone)
  return { earliest: first ?? last, latest: last, stamped }
}

type Given = { readonly first?: Instant; readonly last: Instant; readonly stamped: boolean }

/** The bounds that an entry states by itself. A day ends one millisecond before the next begins. */
const givenBounds = (event: When, zone: string): Given => {
  const { at, stamped, on, between } = event
  if (at !== undefined) return { first: at, last: at, stamped: false }
  if (between !== undefined) return { first: between[0], last: between[1], stamped: false }
  if (on !== undefined) {
    const end = fromMilliseconds(toMilliseconds(startOfDay(addDays(on, 1), zone)) - 1)
    return { first: startOfDay(on, zone), last: end, stamped: false }
  }
  return { last: stamped as Instant, stamped: true }
}
