/**
 * Which states there were, by days, in the columns of the Correlates of War project's list: from it the states of a year
 * and the pairs of them that existed on a common day, which is what similarity and distance are computed over.
 */
import { type Day, parseDay } from '../../day.ts'
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  numberIn,
  type Row,
  readTable,
  report,
  type Table,
  type TableFinding,
  type TextFile,
  textIn,
} from './table.ts'

/** One spell of a state. Without `until` it was still there when the list was made. */
export type StateSpell = {
  readonly state: string
  readonly name: string
  readonly from: Day
  readonly until?: Day
  readonly line: number
}

const stateNames = ['ccode', 'gwcode', 'iso3c']
const nameNames = ['statenme', 'statename', 'stateabb', ...stateNames]
const starts = ['styear', 'stmonth', 'stday'] as const
const ends = ['endyear', 'endmonth', 'endday'] as const

/** Reads such a list. A spell that ends on the latest day of the whole list has not ended. */
export const readStateSystem = (file: TextFile): Outcome<readonly StateSpell[], readonly TableFinding[]> => {
  const read = readTable(file, [stateNames, ...[...starts, ...ends].map((name) => [name])])
  if (!read.ok) return read
  const table = read.value
  const found = table.rows.flatMap((row) => {
    const state = textIn(table, row, columnIn(table.header, stateNames))
    const name = textIn(table, row, columnIn(table.header, nameNames))
    const [from, until] = [dayIn(table, row, starts), dayIn(table, row, ends)]
    if (state === undefined || name === undefined || from === undefined || until === undefined) return []
    return [{ state, name, from, until, line: row.line }]
  })
  for (const { from, until, line } of found)
    if (until < from)
      report(table, {
        code: 'table/out-of-range',
        line,
        column: 'endyear',
        parameters: { cell: until, least: from },
      })
  twice(table, found)
  const last = found.map(({ until }) => until).reduce((a, b) => (a > b ? a : b), '')
  return finished(table, () =>
    found.map(({ until, ...spell }) => (until === last ? spell : { ...spell, until })),
  )
}

const dayIn = (table: Table, row: Row, columns: readonly string[]): Day | undefined => {
  const parts = columns.map((name) =>
    numberIn(table, row, {
      column: columnIn(table.header, [name]),
      least: 1,
      most: name.endsWith('year') ? 2100 : 31,
      whole: true,
    }),
  )
  if (parts.some((part) => part === undefined)) return undefined
  const text = parts.map((part, at) => `${part}`.padStart(at === 0 ? 4 : 2, '0')).join('-')
  const day = parseDay(text)
  if (day === undefined)
    report(table, {
      code: 'table/out-of-range',
      line: row.line,
      column: columns[0]!,
      parameters: { cell: text },
    })
  return day
}

const twice = (table: Table, spells: readonly (StateSpell & { readonly until: Day })[]): void => {
  for (const own of Map.groupBy(spells, ({ state }) => state).values()) {
    const ordered = own.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    for (const [at, { state, from, line }] of ordered.entries()) {
      const before = ordered[at - 1]
      if (before && from <= before.until)
        report(table, {
          code: 'table/repeated-row',
          line,
          parameters: { key: state, first: before.line },
        })
    }
  }
}

/** The states that were there on some day of a year. */
export const statesIn = (spells: readonly StateSpell[], year: number): readonly string[] => [
  ...new Set(spellsIn(spells, year).map(({ state }) => state)),
]

const spellsIn = (spells: readonly StateSpell[], year: number): readonly StateSpell[] =>
  spells.filter(({ from, until }) => from <= `${year}-12-31` && (until ?? '9999') >= `${year}-01-01`)

/** How many directed pairs of a year's states were both there on a common day. */
export const directedPairsIn = (spells: readonly StateSpell[], year: number): number => {
  const own = Map.groupBy(spellsIn(spells, year), ({ state }) => state)
  // Who was there the whole year met everybody: only pairs of the others need a look.
  const partly = [...own.values()].filter(
    ([spell, more]) =>
      more !== undefined || spell!.from > `${year}-01-01` || (spell!.until ?? '9999') < `${year}-12-31`,
  )
  const apart = partly.flatMap((one, at) => partly.slice(at + 1).filter((other) => !meet(one, other)))
  return own.size * (own.size - 1) - 2 * apart.length
}

const meet = (one: readonly StateSpell[], other: readonly StateSpell[]): boolean =>
  one.some((a) => other.some((b) => a.from <= (b.until ?? '9999') && b.from <= (a.until ?? '9999')))
