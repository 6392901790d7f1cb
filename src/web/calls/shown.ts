/** What the pages of calls show, made on the server: rows that were asked for, and the menus over all of them. */
import type { Text3 } from '../../pact/index.ts'
import { localeOf, pick, sayWord, type WordOf, wordsIn } from '../../words/index.ts'
import type { ReaderHere, StateNames } from '../reader.tsx'
import { type Asked, select } from './asked.ts'
import type { CallRow, Searchable } from './row.ts'

/** How pacts are called in short. */
export type PactNames = Readonly<Record<string, Text3>>

/** The number of calls by how they were answered, in the order of the words. */
export type Tallied = Readonly<Record<WordOf<'extent'>, number>>

/** What a mark in the picture needs of a call; its line is a caller or a pact. */
export type Marked = Pick<CallRow, 'id' | 'pact' | 'day' | 'title' | 'extent'> & { readonly line: string }

/** One value to choose, and how many of all the rows bear it. */
export type Choice = { readonly value: string; readonly word: string; readonly count: number }

export type ChoiceKey = 'pact' | 'caller' | 'formality' | 'answer' | 'means' | 'article'

/** The menus of the form, by what they narrow. */
export type Choices = Readonly<Partial<Record<ChoiceKey, readonly Choice[]>>>

/** Whom the page speaks to, and how what it names is called. */
export type Naming = {
  readonly reader: ReaderHere
  readonly names: StateNames
  readonly pacts?: PactNames
  /** How an article is cited, where the rows are of one pact. */
  readonly article?: (id: string) => string
  readonly nobody: string
}

export type CallsShown = {
  readonly asked: Asked
  readonly rows: readonly CallRow[]
  readonly all: number
  readonly counts: Tallied
  readonly marks: readonly Marked[]
  readonly choices: Choices
}

const tallied = (rows: readonly CallRow[]): Tallied =>
  Object.fromEntries(
    wordsIn('extent').map((extent) => [extent, rows.filter((row) => row.extent === extent).length]),
  ) as Tallied

const nameIn =
  ({ names, reader }: Naming) =>
  (member: string): string =>
    names[member] ? pick(names[member], reader) : member

/** The rows that were asked for, as a page or a file of them shows them. */
export const rowsShown = (all: readonly Searchable[], asked: Asked, naming: Naming): readonly CallRow[] =>
  select(all, asked, { name: nameIn(naming), locale: localeOf(naming.reader) })

export const callsShown = (all: readonly Searchable[], asked: Asked, naming: Naming): CallsShown => {
  const whole = all.map(({ row }) => row)
  return {
    asked,
    rows: rowsShown(all, asked, naming),
    all: all.length,
    counts: tallied(whole),
    marks: whole.map(({ id, pact, day, title, extent, caller }) => ({
      ...{ id, pact, day, title, extent },
      line: naming.pacts ? pact : (caller ?? 'none'),
    })),
    choices: choicesIn(whole, naming),
  }
}

const choicesIn = (rows: readonly CallRow[], naming: Naming): Choices => {
  const { reader, pacts, article } = naming
  const name = nameIn(naming)
  const words = <Name extends 'extent' | 'means' | 'formality'>(
    vocabulary: Name,
    values: readonly WordOf<Name>[],
  ): readonly Choice[] =>
    counted(values, (value) => sayWord(reader, vocabulary, value)).sort(
      (a, b) => placeOf(vocabulary, a) - placeOf(vocabulary, b),
    )
  const named = (values: readonly string[], word: (id: string) => string): readonly Choice[] =>
    counted(values, word).sort((a, b) => a.word.localeCompare(b.word, localeOf(reader)))
  const callers = rows.map(({ caller }) => caller ?? 'none')
  const pactWord = (id: string): string => (pacts?.[id] ? pick(pacts[id], reader) : id)
  const articles = rows.flatMap((row) => row.articles.map(({ id }) => id))
  return {
    ...(pacts && {
      pact: named(
        rows.map((row) => row.pact),
        pactWord,
      ),
    }),
    caller: named(callers, (id) => (id === 'none' ? naming.nobody : name(id))),
    answer: words(
      'extent',
      rows.map(({ extent }) => extent),
    ),
    means: words(
      'means',
      rows.flatMap(({ means }) => means),
    ),
    formality: words(
      'formality',
      rows.map(({ formality }) => formality),
    ),
    ...(article && { article: named(articles, article) }),
  }
}

const placeOf = (vocabulary: 'extent' | 'means' | 'formality', { value }: Choice): number =>
  (wordsIn(vocabulary) as readonly string[]).indexOf(value)

/** Each value once, with its word and how many bear it. */
const counted = <Value extends string>(values: readonly Value[], word: (value: Value) => string): Choice[] =>
  [...Map.groupBy(values, (value) => value)].map(([value, { length }]) => ({
    ...{ value, word: word(value) },
    count: length,
  }))
