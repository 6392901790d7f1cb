/**
 * Three languages, and what each does with numbers, days, moments, lists and durations. Everything is an argument:
 * neither the machine's locale nor its zone is ever asked, so the same values make the same text everywhere.
 */
import type { Day } from '../day.ts'
import { type Instant, toMilliseconds } from '../instant.ts'

export const languages = ['ar', 'en', 'ru'] as const
export type Language = (typeof languages)[number]

/** Who reads: a language alone, or also the digits of Arabic (Western unless asked otherwise) and an IANA zone (UTC). */
export type Reader =
  | Language
  | {
      readonly language: Language
      readonly numerals?: 'latn' | 'arab' | undefined
      readonly zone?: string | undefined
    }

export const languageOf = (reader: Reader): Language =>
  typeof reader === 'string' ? reader : reader.language

/** The BCP 47 tag for `Intl` and for the `lang` attribute's digits. */
export const localeOf = (reader: Reader): string => {
  const language = languageOf(reader)
  if (language === 'en') return 'en-GB'
  if (language === 'ru') return 'ru'
  return `ar-u-nu-${typeof reader === 'string' ? 'latn' : (reader.numerals ?? 'latn')}`
}

export const directionOf = (reader: Reader): 'rtl' | 'ltr' => (languageOf(reader) === 'ar' ? 'rtl' : 'ltr')

/** The reader's text of a text in three languages. */
export const pick = <Value>(texts: Readonly<Record<Language, Value>>, reader: Reader): Value =>
  texts[languageOf(reader)]

// Signs that keep their order in a right-to-left sentence; anything else, such as `2/3` or a code, may be turned around.
const keepsOrderInArabic = /^[\p{Script=Arabic}\p{M}\d\s.,:،؛؟«»()!%٠-٩٪٫٬]*$/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const [openIsolate, closeIsolate] = ['\u2068', '\u2069']

/** Keeps an inserted run from disturbing the order of the sentence around it, by first-strong isolates where needed. */
export const isolate = (text: string, reader: Reader): string => {
  const harmless = languageOf(reader) === 'ar' ? keepsOrderInArabic.test(text) : !rightToLeft.test(text)
  return harmless || text.startsWith(openIsolate) ? text : `${openIsolate}${text}${closeIsolate}`
}

/** A value made once for each locale and setting: the formats of `Intl` are dear to make. */
const kept = <Value>(make: (locale: string, setting: string) => Value) => {
  const made = new Map<string, Value>()
  return (locale: string, setting = ''): Value => {
    const key = `${locale} ${setting}`
    const known = made.get(key) ?? make(locale, setting)
    made.set(key, known)
    return known
  }
}

const numbers = kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }))
const units = kept(
  (locale, unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
)
const joins = { and: 'conjunction', or: 'disjunction', row: 'unit' } as const
const lists = kept(
  (locale, join) => new Intl.ListFormat(locale, { type: joins[join as keyof typeof joins], style: 'long' }),
)
const days = kept(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, {
      calendar: 'gregory',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone,
    }),
)
const clocks = kept(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
)
const offsets = kept((_, timeZone) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }))

export const sayNumber = (reader: Reader, value: number): string => numbers(localeOf(reader)).format(value)

/** `5 January 2022`. */
export const sayDay = (reader: Reader, day: Day): string =>
  dayAt(reader, Date.parse(`${day}T00:00:00Z`), 'UTC')

/** `5 January 2022, 23:48 UTC+06:00`, in the reader's zone: a moment is never said without its offset. */
export const sayInstant = (reader: Reader, at: Instant): string => {
  const zone = (typeof reader === 'string' ? undefined : reader.zone) ?? 'UTC'
  const time = toMilliseconds(at)
  const offset = offsets('en', zone)
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')?.value
  const comma = languageOf(reader) === 'ar' ? '،' : ','
  const spoken = isolate((offset ?? 'GMT').replace(/^GMT(\+00:00)?/, 'UTC'), reader)
  return `${dayAt(reader, time, zone)}${comma} ${clocks(localeOf(reader), zone).format(time)} ${spoken}`
}

// The Russian abbreviation ends with a full stop, which would stand twice at the end of a sentence.
const dayAt = (reader: Reader, time: number, zone: string): string =>
  days(localeOf(reader), zone)
    .format(time)
    .replace(/\sг\.$/, ' года')

/** `a, b and c`; with `or`, `a, b or c`. */
export const sayList = (reader: Reader, items: readonly string[], join: keyof typeof joins = 'and'): string =>
  lists(localeOf(reader), join).format(items)

/** `2 days, 1 hour, 30 minutes`: to the minute, days counted as 24 hours. */
export const sayDuration = (reader: Reader, hours: number): string => {
  const minutes = Math.round(Math.abs(hours) * 60)
  const parts: readonly (readonly [string, number])[] = [
    ['day', Math.floor(minutes / 1440)],
    ['hour', Math.floor((minutes % 1440) / 60)],
    ['minute', minutes % 60],
  ]
  const said = parts.filter(([unit, count]) => count > 0 || (unit === 'minute' && minutes === 0))
  const spoken = said.map(([unit, count]) => units(localeOf(reader), unit).format(count))
  return sayList(reader, spoken, languageOf(reader) === 'ar' ? 'and' : 'row')
}
