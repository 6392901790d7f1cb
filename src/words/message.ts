/** ICU messages, compiled once for each locale. The only place that knows the formatter. */
import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, languageOf, localeOf, type Reader } from './language.ts'

/** What a message can be given; lists, days and names are spoken before. */
export type Values = Readonly<Record<string, string | number>>

const compiled = new Map<string, Map<string, IntlMessageFormat>>()

const compiledFor = (locale: string, message: string): IntlMessageFormat => {
  let messages = compiled.get(locale)
  if (messages === undefined) {
    messages = new Map()
    compiled.set(locale, messages)
  }
  let known = messages.get(message)
  if (known === undefined) {
    known = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
    messages.set(message, known)
  }
  return known
}

/** The text of a message. Throws where a value that the message asks for is missing: that is a bug. */
export const format = (reader: Reader, message: string, values: Values = {}): string =>
  compiledFor(localeOf(reader), message).format(values) as string

/** The few sentences of a room above this one: ICU messages in every language, by their key. */
export type Sentences<Key extends string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>

/** Says one of a room's own sentences. */
export const saySentence = (
  reader: Reader,
  sentence: Readonly<Record<Language, string>>,
  values: Values = {},
): string => format(reader, sentence[languageOf(reader)], values)
