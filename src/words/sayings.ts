/** Findings, refusals, events and departures as sentences: one each. */
import type { CallEvent, CallRefusal, EventName } from '../call/index.ts'
import type { Finding } from '../outcome.ts'
import type { Departure } from '../record/index.ts'
import { bookOf, sayWord } from './books.ts'
import { isolate, type Reader } from './language.ts'
import { format } from './message.ts'
import { asWritten, type Names, spoken } from './values.ts'
import type { FindingCode, Term, Vocabulary } from './vocabulary.ts'

/** A term of the house in the reader's language. */
export const sayTerm = (reader: Reader, term: Term): string => sayWord(reader, 'term', term)

/** What a term means, in one line. */
export const sayMeaning = (reader: Reader, term: Term): string => sayWord(reader, 'meaning', term)

/** How a right value looks, for findings about small written forms. */
const examples: Readonly<Partial<Record<FindingCode, string>>> = {
  'day/no-such-day': '2022-01-31',
  'share/not-a-fraction': '2/3',
  'zone/unknown': 'Etc/UTC',
  'instant/no-such-time': '2022-01-31T17:48+06:00',
  'reform/no-such-list': 'bodies/council/matters/substance',
}

/** What is wrong in a file, and what would be right. Ids are said as the file writes them; the place is left to the caller. */
export const sayFinding = (reader: Reader, { code, key, parameters }: Finding<FindingCode>): string => {
  const { form } = parameters
  const given = {
    most: undefined,
    least: undefined,
    ended: undefined,
    ...parameters,
    key,
    kinds: Object.keys(bookOf(reader).rule),
    // Only patterns help an author; anything else there is the parser's own English.
    form: typeof form === 'string' && /^[/^]/.test(form) ? form : undefined,
  }
  const written = { ...spoken({ reader, names: asWritten }, given), ...exampleFor(reader, code) }
  return format(reader, bookOf(reader).finding[code], written)
}

const exampleFor = (reader: Reader, code: FindingCode) =>
  // Spoken under the name of a text, so that a day stays as a file writes it.
  code in examples ? { example: isolate(examples[code] ?? '', reader) } : {}

/** Why the pact or the phase says no, and what would be right. The article is left to the caller. */
export const sayRefusal = (reader: Reader, { code, parameters }: CallRefusal, names: Names): string =>
  format(reader, bookOf(reader).refusal[code], spoken({ reader, names }, parameters))

/** Parts of events that not every event of a kind has. */
const optional: Readonly<Record<string, undefined>> = {
  about: undefined,
  aggressor: undefined,
  article: undefined,
  begins: undefined,
  body: undefined,
  completes: undefined,
  conditions: undefined,
  contingent: undefined,
  dead: undefined,
  deadline: undefined,
  injured: undefined,
  payer: undefined,
  people: undefined,
  peopleMax: undefined,
  place: undefined,
  quantity: undefined,
  reason: undefined,
  until: undefined,
}

/** Where a key means another vocabulary than usual. */
const ofEvent: Readonly<Partial<Record<EventName, Readonly<Record<string, Vocabulary>>>>> = {
  CallClosed: { reason: 'closing' },
  OfferDeclined: { reason: 'declining' },
  IncidentReported: { kind: 'incident' },
}

/** What happened, without its time. Names are also asked for contingents, deliberations and costs. */
export const sayEvent = (reader: Reader, event: CallEvent, names: Names): string => {
  const vocabularies = ofEvent[event.type]
  const manner = { reader, names, ...(vocabularies ? { vocabularies } : {}) }
  const { at: _, by: __, type, ...payload } = event
  return format(
    reader,
    bookOf(reader).event[type],
    spoken(manner, { ...optional, ...payload, ...inShort(event) }),
  )
}

/** What a sentence shows of the parts that are no plain values. */
const inShort = (event: CallEvent): Readonly<Record<string, unknown>> => {
  switch (event.type) {
    case 'DeliberationOpened':
      return { rule: event.rule?.kind, roll: event.roll.members.length }
    case 'ActProposed':
      return { act: event.act.type }
    case 'PlanProposed':
      return { plan: event.plan.slice(0, 12) }
    default:
      return {}
  }
}

/** Where history left the text, and why it would not have been allowed. */
export const sayDeparture = (reader: Reader, { kind, refusal }: Departure, names: Names): string => {
  const why = refusal ? sayRefusal(reader, refusal, names) : ''
  return format(reader, bookOf(reader).departure[kind], { why })
}
