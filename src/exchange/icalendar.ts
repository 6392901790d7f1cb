/** iCalendar (RFC 5545, with names after RFC 7986): deadlines as a calendar to subscribe to. Times are in UTC. */
import type { Instant } from '../instant.ts'
import { keptToItself, pieces } from './text.ts'

/** A calendar of deadlines. */
export type Calendar = {
  readonly name: string
  readonly language: string
  /** When the calendar was made: the stamp of each of its entries. */
  readonly at: Instant
  /** How often a subscriber should ask again. */
  readonly refreshMinutes: number
  readonly deadlines: readonly Deadline[]
}

/** One deadline. A deadline that moves keeps its id, so that subscribers move it too. */
export type Deadline = {
  readonly id: string
  readonly at: Instant
  readonly title: string
  readonly text?: string | undefined
  readonly link?: string | undefined
  /** Minutes before the deadline at which a calendar should remind. */
  readonly remindMinutes?: number | undefined
}

const octetsMax = 75
const lineEnd = '\r\n'

/** The calendar as a text of folded lines. */
export const iCalendar = ({ name, language, at, refreshMinutes, deadlines }: Calendar): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Najda//Desk//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${inText(name)}`,
    `X-WR-CALNAME:${inText(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`,
    ...deadlines.flatMap((deadline) => entryOf(deadline, language, at)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('')
}

const entryOf = (deadline: Deadline, language: string, madeAt: Instant): readonly string[] => {
  const { id, at, title, text, link, remindMinutes } = deadline
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-PT${remindMinutes}M`]
  return [
    'BEGIN:VEVENT',
    `UID:${inText(id)}`,
    `DTSTAMP:${stamp(madeAt)}`,
    `DTSTART:${stamp(at)}`,
    'DURATION:PT0S',
    // A deadline is a moment to remember and no time that is taken.
    'TRANSP:TRANSPARENT',
    'STATUS:CONFIRMED',
    `SUMMARY;LANGUAGE=${language}:${inText(title)}`,
    ...(text === undefined ? [] : [`DESCRIPTION;LANGUAGE=${language}:${inText(text)}`]),
    ...(link === undefined ? [] : [`URL:${inAddress(link)}`]),
    ...(remindMinutes === undefined ? [] : [...alarm, `DESCRIPTION:${inText(title)}`, 'END:VALARM']),
    'END:VEVENT',
  ]
}

/** `20220105T174800Z`; fractions of a second have no place in iCalendar. */
const stamp = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** TEXT of section 3.3.11. */
const inText = (text: string): string =>
  keptToItself(text)
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\t/g, ' ')

const inAddress = (address: string): string => address.replaceAll(/[^\u0021-\u007e]/g, encodeURIComponent)

/** Content lines of at most 75 octets; what follows begins with a space, and no character is divided (section 3.1). */
const folded = (line: string): string =>
  `${pieces(line, octetsMax - 1, octetsMax).join(`${lineEnd} `)}${lineEnd}`
