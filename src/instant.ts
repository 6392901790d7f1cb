/**
 * A moment in UTC, to the millisecond, as `2022-01-05T17:48:00.000Z` text; instants compare as texts. Deadlines are
 * instants; a legal day is found from an instant and an IANA zone. This file knows no clock.
 */
import { type Day, parseDay } from './day.ts'
import { assert } from './outcome.ts'

/** A moment in UTC in the one canonical spelling, so that texts sort as times. */
export type Instant = string & { readonly __brand: 'Instant' }

const millisecondsPerHour = 3_600_000
const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** The instant of an ISO 8601 text with an offset or `Z`; undefined without one, or where there is no such time. */
export const parseInstant = (text: string): Instant | undefined => {
  // Date.parse would take the thirtieth of February for the second of March.
  if (!shape.test(text) || parseDay(text.slice(0, 10)) === undefined) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : fromMilliseconds(time)
}

/** The instant that a literal names; throws on a text that is none. For code and tests, not for input. */
export const instant = (text: string): Instant => {
  const parsed = parseInstant(text)
  assert(parsed !== undefined, `not an instant with an offset: ${text}`)
  return parsed
}

/** The instant `milliseconds` after 1970-01-01T00:00:00Z. */
export const fromMilliseconds = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString() as Instant

/** Milliseconds after 1970-01-01T00:00:00Z. */
export const toMilliseconds = (at: Instant): number => Date.parse(at)

/** `hours` later (earlier if negative); fractions of an hour are allowed. */
export const addHours = (at: Instant, hours: number): Instant =>
  fromMilliseconds(toMilliseconds(at) + Math.round(hours * millisecondsPerHour))

/** Hours from `start` to `end`; negative if `end` is earlier. */
export const hoursBetween = (start: Instant, end: Instant): number =>
  (toMilliseconds(end) - toMilliseconds(start)) / millisecondsPerHour

/** Is `zone` an IANA time zone that this runtime knows? */
export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

/** The calendar day at `at` in an IANA `zone`: the legal day of an act. */
export const dayOf = (at: Instant, zone: string): Day => partsIn(at, zone).slice(0, 10) as Day

/** Clock time in `zone` as `2022-01-05 17:48`, for people. */
export const clockTime = (at: Instant, zone: string): string => partsIn(at, zone)

/** The first instant of a calendar day in `zone`. */
export const startOfDay = (on: Day, zone: string): Instant => {
  const guess = Date.parse(`${on}T00:00:00Z`)
  // Twice: the offset at the guess may differ from the offset at the answer when clocks change between them.
  const once = guess - offsetMilliseconds(fromMilliseconds(guess), zone)
  return fromMilliseconds(guess - offsetMilliseconds(fromMilliseconds(once), zone))
}

const offsetMilliseconds = (at: Instant, zone: string): number =>
  Date.parse(`${partsIn(at, zone).replace(' ', 'T')}:00Z`) - Math.floor(toMilliseconds(at) / 60_000) * 60_000

const formats = new Map<string, Intl.DateTimeFormat>()

const partsIn = (at: Instant, zone: string): string => {
  let format = formats.get(zone)
  if (format === undefined) {
    // The Swedish locale writes ISO order; `h23` keeps midnight at 00.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(zone, format)
  }
  return format.format(toMilliseconds(at))
}
