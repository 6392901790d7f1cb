/**
 * From the parameters of a code or the payload of an event to what its sentence inserts: codes become words, ids
 * become names, days and moments are written out, lists are joined and cut short.
 */
import { type Day, parseDay } from '../day.ts'
import { type Instant, parseInstant } from '../instant.ts'
import { bookOf, sayWord, type WordOf } from './books.ts'
import {
  isolate,
  type Language,
  languageOf,
  pick,
  type Reader,
  sayDay,
  sayInstant,
  sayList,
} from './language.ts'
import { format, type Values } from './message.ts'
import { nearest } from './nearest.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The name of a member, body, article, contingent and so on; the id itself where it has none. A group is named in the plural. */
export type Names = (id: string, language: Language) => string

/** Ids as they stand: for findings, whose readers see the file. */
export const asWritten: Names = (id) => id

/** Parameters that hold keys of a vocabulary, by their names. */
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  act: 'act',
  role: 'role',
  roles: 'role',
  threat: 'threat',
  means: 'means',
  menu: 'means',
  step: 'step',
  steps: 'step',
  state: 'contingentState',
  ballot: 'ballot',
  area: 'area',
  mode: 'mode',
}

/** Parameters that people wrote: they are quoted and never looked up. */
const texts: ReadonlySet<string> = new Set([
  'about',
  'claim',
  'conditions',
  'from',
  'place',
  'question',
  'reason',
  'tasks',
  'to',
  'unit',
])

/** Parameters by whose code a message chooses its wording. */
const choices: ReadonlySet<string> = new Set(['expected', 'how', 'kind', 'outcome'])

/** What was asked for, where a list of the known follows: the nearest are shown first. */
const subjects = ['id', 'matter', 'body', 'provision', 'deliberation', 'contingent', 'leg', 'cost', 'line']

/** Lists that help to choose rather than tell what happened: these are cut short. */
const cutShort: ReadonlySet<string> = new Set(['contingents', 'known', 'roll', 'values'])
const shownMost = 8

/** How to speak: to whom, with which names, and which parameters are keys of another vocabulary than usual. */
export type Manner = {
  readonly reader: Reader
  readonly names: Names
  readonly vocabularies?: Readonly<Record<string, Vocabulary>>
}

/** The spoken values. What is absent is `none`, by which messages leave a part out. */
export const spoken = (manner: Manner, parameters: Readonly<Record<string, unknown>>): Values => {
  const subject = subjects.map((key) => parameters[key]).find((value) => typeof value === 'string')
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]): readonly (readonly [string, string | number])[] => {
      const near = typeof subject === 'string' ? subject : undefined
      const said = Array.isArray(value)
        ? many(manner, key, cutShort.has(key) ? cut(value, near) : { shown: value, more: 0 })
        : one(manner, key, value)
      return said === undefined ? [] : [[key, said]]
    }),
  )
}

const one = (manner: Manner, key: string, value: unknown): string | number | undefined => {
  const { reader, names } = manner
  if (value === undefined || value === '') return 'none'
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'object') return value && 'en' in value ? quoted(manner, value) : undefined
  if (typeof value !== 'string') return undefined
  const vocabulary = manner.vocabularies?.[key] ?? vocabularies[key]
  if (vocabulary) return wordOr(reader, vocabulary, value)
  if (choices.has(key)) return value
  const time = timeIn(reader, value)
  if (time !== undefined) return time
  return texts.has(key) ? quoted(manner, value) : isolate(names(value, languageOf(reader)), reader)
}

const wordOr = (reader: Reader, vocabulary: Vocabulary, value: string): string =>
  Object.hasOwn(bookOf(reader)[vocabulary], value)
    ? sayWord(reader, vocabulary, value as WordOf<typeof vocabulary>)
    : isolate(value, reader)

const timeIn = (reader: Reader, value: string): string | undefined => {
  if (parseDay(value) !== undefined) return sayDay(reader, value as Day)
  return parseInstant(value) === value ? sayInstant(reader, value as Instant) : undefined
}

/** What somebody wrote, without its full stop: the sentence around it has its own. */
const quoted = ({ reader }: Manner, value: unknown): string => {
  const text = typeof value === 'string' ? value : pick(value as Readonly<Record<Language, string>>, reader)
  return isolate(text.replace(/\.\s*$/u, ''), reader)
}

type Cut = { readonly shown: readonly unknown[]; readonly more: number }

const many = (manner: Manner, key: string, { shown, more }: Cut): string | number => {
  const { reader } = manner
  const said = shown.map((each) => one(manner, key, each))
  // A list of objects is said by its number.
  if (said.length > 0 && said.every((each) => each === undefined)) return shown.length + more
  if (said.length === 0) return bookOf(reader).phrase.nothing
  // Texts have commas of their own.
  if (texts.has(key)) return said.join(bookOf(reader).rulePart.separator)
  const rest = more > 0 ? [format(reader, bookOf(reader).phrase.andMore, { more })] : []
  return sayList(reader, [...said.map(String), ...rest])
}

const cut = (list: readonly unknown[], subject: string | undefined): Cut => {
  if (list.length <= shownMost) return { shown: list, more: 0 }
  const shown =
    subject === undefined ? list.slice(0, shownMost) : nearest(subject, list.map(String), shownMost)
  return { shown, more: list.length - shownMost }
}
