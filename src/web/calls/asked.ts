/** Which calls a reader asked for: read from the address, written back into it, and applied to the rows. */
import { wordsIn } from '../../words/index.ts'
import { holdsWords } from '../folded.ts'
import type { CallRow, Searchable } from './row.ts'

const sortKeys = ['day', 'caller', 'formality', 'answer', 'delay'] as const
export type SortKey = (typeof sortKeys)[number]

/** What the address says. Without a sort the newest stands first. */
export type Asked = {
  readonly q?: string | undefined
  readonly pact?: string | undefined
  readonly caller?: string | undefined
  readonly formality?: string | undefined
  readonly answer?: string | undefined
  readonly means?: string | undefined
  readonly article?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly sort?: string | undefined
}

const keys = ['q', 'pact', 'caller', 'formality', 'answer', 'means', 'article', 'from', 'to', 'sort'] as const
const wordMost = 200
const year = /^\d{4}$/

const isKnown: Readonly<Partial<Record<keyof Asked, (value: string) => boolean>>> = {
  formality: (value) => wordsIn('formality').some((each) => each === value),
  answer: (value) => wordsIn('extent').some((each) => each === value),
  means: (value) => wordsIn('means').some((each) => each === value),
  from: (value) => year.test(value),
  to: (value) => year.test(value),
  sort: (value) => sortKeys.some((each) => each === value.replace(/^-/, '')),
}

/** What a query asks for. What is empty or unknown is as if it were not there. */
export const askedIn = (query: URLSearchParams): Asked =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = query.get(key)?.trim().slice(0, wordMost)
      return value && (isKnown[key]?.(value) ?? true) ? [[key, value]] : []
    }),
  )

/** The query that asks for this, with its question mark; empty where everything is asked for. */
export const queryOf = (asked: Asked): string => {
  const said = keys.flatMap((key): [string, string][] => {
    const value = asked[key]
    return value ? [[key, value]] : []
  })
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** Is anything left out? */
export const isNarrowed = ({ sort: _, ...asked }: Asked): boolean => queryOf(asked) !== ''

/** How the reader calls a member, and the collator of their language. */
export type Reading = { readonly name: (member: string) => string; readonly locale: string }

/** The rows that were asked for, in the order that was asked for. */
export const select = (all: readonly Searchable[], asked: Asked, reading: Reading): readonly CallRow[] =>
  all
    .filter((each) => isAskedFor(each, asked, reading))
    .map(({ row }) => row)
    .sort(orderOf(asked.sort ?? '-day', reading))

const isAskedFor = ({ row, text }: Searchable, asked: Asked, { name }: Reading): boolean => {
  const { q, pact, caller, formality, answer, means, article, from, to } = asked
  const [first, last] = [row.day.slice(0, 4), (row.until ?? row.day).slice(0, 4)]
  return (
    (pact === undefined || row.pact === pact) &&
    (caller === undefined || (row.caller ?? 'none') === caller) &&
    (formality === undefined || row.formality === formality) &&
    (answer === undefined || row.extent === answer) &&
    (means === undefined || row.means.some((each) => each === means)) &&
    (article === undefined || row.articles.some(({ id }) => id === article)) &&
    (from === undefined || last >= from) &&
    (to === undefined || first <= to) &&
    (q === undefined ||
      holdsWords(`${text}\n${row.id}\n${row.caller === undefined ? '' : name(row.caller)}`, q))
  )
}

/** Extents and formalities stand in the order of their lists: the fullest answer, the most formal call first. */
const orderOf = (sort: string, { name, locale }: Reading) => {
  const [key, sign] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1]
  const collator = new Intl.Collator(locale)
  const byDay = (a: CallRow, b: CallRow): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
  const place = (list: readonly string[], value: string): number => list.indexOf(value)
  const compare = (a: CallRow, b: CallRow): number => {
    switch (key as SortKey) {
      case 'day':
        return sign * byDay(a, b)
      case 'caller':
        return sign * collator.compare(name(a.caller ?? ''), name(b.caller ?? ''))
      case 'formality':
        return sign * (place(wordsIn('formality'), a.formality) - place(wordsIn('formality'), b.formality))
      case 'answer':
        return sign * (place(wordsIn('extent'), a.extent) - place(wordsIn('extent'), b.extent))
      case 'delay':
        // A delay that nobody knows stands last, whichever way one looks.
        if (a.delayDays === undefined || b.delayDays === undefined)
          return Number(a.delayDays === undefined) - Number(b.delayDays === undefined)
        return sign * (a.delayDays - b.delayDays)
    }
  }
  return (a: CallRow, b: CallRow): number => compare(a, b) || byDay(b, a)
}
