/** Clock times of moments, in the zone of the call or in UTC, and the days under which they stand. */
import type { Day } from '../../day.ts'
import { clockTime, dayOf, type Instant } from '../../instant.ts'
import { localeOf, type Reader, sayDay } from '../../words/index.ts'
import type { Moment, Time } from './moment.ts'

/** The day under which a moment stands. It follows the order of events, which is narrower than what a source says. */
export const dayOfMoment = ({ at }: Pick<Moment, 'at'>, zone: string): Day => dayOf(at, zone)

/** The days between which a moment lies: one, or the first and the last. */
export const daysOfMoment = (moment: Moment, zone: string): readonly Day[] => {
  const { time } = moment
  if (time.kind === 'on') return [time.day]
  const last = dayOf(time.kind === 'between' ? time.to : time.at, zone)
  const first = time.kind === 'between' ? dayOf(time.from, zone) : last
  return first === last ? [last] : [first, last]
}

/** `03:50`, in the reader's digits. */
export const sayClock = (reader: Reader, at: Instant, zone: string): string =>
  inDigits(reader, clockTime(at, zone).slice(11))

const inDigits = (reader: Reader, text: string): string =>
  localeOf(reader).endsWith('arab')
    ? text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
    : text

/** A clock time; with its day where that is another than the one it stands under. */
export const sayClockOn = (
  reader: Reader,
  at: Instant,
  { zone, day }: { zone: string; day: Day },
): string => {
  const own = dayOf(at, zone)
  const clock = sayClock(reader, at, zone)
  return own === day ? clock : `${clock} (${sayDay(reader, own)})`
}

/** The machine's text of a time, for `<time>`. */
export const machineTime = (time: Time): string => {
  switch (time.kind) {
    case 'on':
      return time.day
    case 'between':
      return time.to
    default:
      return time.at
  }
}
