/** Quiet hours: from one time of day until another, in the zone of whoever wants to sleep. */
import { addDays, type Day } from '../day.ts'
import { clockTime, dayOf, fromMilliseconds, type Instant, startOfDay, toMilliseconds } from '../instant.ts'

/** Times of day as `22:00`; the night may lie between them. */
export type QuietHours = { readonly from: string; readonly until: string }

const shape = /^([01]\d|2[0-3]):[0-5]\d$/

/** Are these two different times of day? */
export const areQuietHours = ({ from, until }: QuietHours): boolean =>
  shape.test(from) && shape.test(until) && from !== until

/** When something may be said: now, or when the quiet hours end that it falls into. */
export const afterQuiet = (at: Instant, zone: string, quiet: QuietHours | undefined): Instant => {
  if (!quiet) return at
  const time = clockTime(at, zone).slice(11)
  const { from, until } = quiet
  const overnight = from > until
  const inside = overnight ? time >= from || time < until : time >= from && time < until
  if (!inside) return at
  const today = dayOf(at, zone)
  const end = timeOn(overnight && time >= from ? addDays(today, 1) : today, until, zone)
  return end > at ? end : at
}

/** The instant of a time of day in a zone. A time that clocks jump over is taken as an hour later. */
const timeOn = (day: Day, time: string, zone: string): Instant => {
  const guess = toMilliseconds(startOfDay(day, zone)) + minutesOf(time) * 60_000
  const late = minutesOf(timeIn(guess, zone)) - minutesOf(time)
  const corrected = guess - late * 60_000
  return fromMilliseconds(timeIn(corrected, zone) === time ? corrected : guess)
}

const timeIn = (milliseconds: number, zone: string): string =>
  clockTime(fromMilliseconds(milliseconds), zone).slice(11)

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
