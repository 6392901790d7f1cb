/**
 * National material capabilities by state and year, in the columns of the Correlates of War project (Singer, Bremer &
 * Stuckey 1972): military spending and personnel, iron and steel, energy, population and its urban part. The composite
 * index is recomputed from the six; where the file prints one, they must agree.
 */
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  isMissing,
  numberIn,
  onlyOnce,
  type Row,
  readTable,
  report,
  type Table,
  type TableFinding,
  type TextFile,
  textIn,
} from './table.ts'

export const components = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'] as const
export type Component = (typeof components)[number]

/** One state in one year. A component that is not known is left out. `index`: its share of the world, 0 to 1. */
export type Capability = {
  readonly state: string
  readonly year: number
  readonly known: Readonly<Partial<Record<Component, number>>>
  readonly index: number
}

/** All states of a file, in its order. */
export type Capabilities = {
  readonly rows: readonly Capability[]
  readonly years: { readonly first: number; readonly last: number }
}

const stateNames = ['iso3c', 'iso3', 'ccode', 'stateabb', 'state']
/** The printed index has eight digits of single-precision work behind it. */
const agreement = 1e-6

type Read = Omit<Capability, 'index'> & { readonly row: Row; readonly printed?: number }

/** Reads such a file, or says by line what is wrong with it. */
export const readCapabilities = (file: TextFile): Outcome<Capabilities, readonly TableFinding[]> => {
  const read = readTable(file, [stateNames, ['year'], ...components.map((name) => [name])])
  if (!read.ok) return read
  const table = read.value
  const once = onlyOnce(table)
  const found = table.rows.flatMap((row): Read[] => {
    const one = readRow(table, row)
    return one && once(row, `${one.state} ${one.year}`) ? [one] : []
  })
  const indices = compositeIndex(found)
  if (table.findings.length === 0) {
    yearsFollow(table, found)
    for (const [at, { printed, row }] of found.entries())
      if (printed !== undefined && Math.abs(printed - indices[at]!) > agreement)
        report(table, {
          code: 'table/index-disagrees',
          line: row.line,
          column: 'cinc',
          parameters: { printed, computed: indices[at]! },
        })
  }
  return finished(table, () => {
    const years = found.map(({ year }) => year)
    return {
      rows: found.map(({ state, year, known }, at) => ({ state, year, known, index: indices[at]! })),
      years: { first: Math.min(...years), last: Math.max(...years) },
    }
  })
}

/**
 * The mean, over the components that are known, of the state's share of the year's total. A missing component leaves both
 * numerator and divisor: counting it as zero fits only 84 per cent of the printed rows.
 */
export const compositeIndex = (
  rows: readonly { readonly year: number; readonly known: Capability['known'] }[],
): readonly number[] => {
  const totals = new Map<number, Record<Component, number>>()
  for (const { year, known } of rows) {
    const total = totals.get(year) ?? { milex: 0, milper: 0, irst: 0, pec: 0, tpop: 0, upop: 0 }
    for (const name of components) total[name] += known[name] ?? 0
    totals.set(year, total)
  }
  return rows.map(({ year, known }) => {
    const total = totals.get(year)!
    const shares = components.flatMap((name) => {
      const value = known[name]
      return value === undefined || total[name] === 0 ? [] : [value / total[name]]
    })
    return shares.length === 0 ? 0 : shares.reduce((a, b) => a + b, 0) / shares.length
  })
}

const readRow = (table: Table, row: Row): Read | undefined => {
  const { header } = table
  const state = textIn(table, row, columnIn(header, stateNames))
  const year = numberIn(table, row, {
    column: columnIn(header, ['year']),
    least: 1800,
    most: 2100,
    whole: true,
  })
  const known: Partial<Record<Component, number>> = {}
  for (const name of components) {
    const column = columnIn(header, [name])
    if (isMissing(row.cells[column] ?? '')) continue
    const value = numberIn(table, row, { column, least: 0 })
    if (value !== undefined) known[name] = value
  }
  if (state === undefined || year === undefined) return undefined
  const column = columnIn(header, ['cinc'])
  const printed =
    column < 0 || isMissing(row.cells[column] ?? '')
      ? undefined
      : numberIn(table, row, { column, least: 0, most: 1 })
  return { state, year, known, row, ...(printed === undefined ? {} : { printed }) }
}

/** A year without any state between two that have some was lost on the way. */
const yearsFollow = (table: Table, rows: readonly Read[]): void => {
  // Of the rows of a year the first, hence the reversal: the last to be set stays.
  const lines = new Map(rows.toReversed().map(({ year, row }) => [year, row.line]))
  const years = [...lines.keys()].sort((a, b) => a - b)
  for (const [at, year] of years.entries())
    if (at > 0 && year !== years[at - 1]! + 1)
      report(table, {
        code: 'table/missing-year',
        line: lines.get(year)!,
        column: 'year',
        parameters: { after: years[at - 1]!, before: year },
      })
}
