/**
 * One figure by state and year, such as military spending: a wide table with a column for each year, as institutes and
 * alliances publish them, or a long one with a line for each state and year. The unit is the user's to state; what looks
 * like a second unit in the same file is a finding.
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

/**
 * What one unit of the file is worth: `{ unit: 'USD', times: 1e6 }` for millions of dollars. `leapMost`: how many times a
 * figure may grow or fall within a year, where a user has looked at the leaps that were found and knows better.
 */
export type Unit = { readonly unit: string; readonly times: number; readonly leapMost?: number }

export type YearFigure = { readonly state: string; readonly year: number; readonly value: number }

/** Figures in the stated unit. Years that the file marks as not known are simply not there. */
export type YearTable = { readonly unit: string; readonly figures: readonly YearFigure[] }

const stateNames = ['country', 'state', 'iso3c', 'iso3', 'country code', 'ccode']
const valueNames = ['value', 'defexp', 'spending', 'milex', 'expenditure']
const unitNames = ['unit', 'currency', 'units']
const yearName = /^(18|19|20)\d{2}$/
/** Spending hardly ever grows or falls a hundredfold within a year; a slip from thousands to millions does. */
const leapUsual = 100

type Found = YearFigure & { readonly line: number }

/** Reads a table of one figure, wide or long. */
export const readYearTable = (file: TextFile, unit: Unit): Outcome<YearTable, readonly TableFinding[]> => {
  const long = readTable(file, [stateNames, ['year'], valueNames])
  const wideFirst = !long.ok && long.failure.every(({ code }) => code === 'table/no-header')
  const read = wideFirst ? readTable(file, [stateNames, yearsOf(file)]) : long
  if (!read.ok) return read
  const table = read.value
  const found = wideFirst ? wide(table) : longRows(table)
  leaps(table, found, unit.leapMost ?? leapUsual)
  return finished(table, () => ({
    unit: unit.unit,
    figures: found.map(({ state, year, value }) => ({ state, year, value: value * unit.times })),
  }))
}

/** The header of a wide table is known by any year that the file names. */
const yearsOf = ({ text }: TextFile): readonly string[] => {
  const years = text.slice(0, 20_000).match(/\b(18|19|20)\d{2}\b/g) ?? []
  return [...new Set(years)]
}

const wide = (table: Table): readonly Found[] => {
  const { header, headerLine } = table
  const column = columnIn(header, stateNames)
  const years = header.flatMap((name, at) => (yearName.test(name) ? [{ year: Number(name), at }] : []))
  for (const [index, { year }] of years.entries())
    if (index > 0 && year !== years[index - 1]!.year + 1)
      report(table, {
        code: 'table/missing-year',
        line: headerLine,
        column: `${year}`,
        parameters: { after: years[index - 1]!.year, before: year },
      })
  const once = onlyOnce(table)
  return table.rows.flatMap((row): Found[] => {
    const filled = years.filter(({ at }) => !isMissing(row.cells[at] ?? ''))
    // A line without a figure is the heading of a region, or a note.
    if (filled.length === 0) return []
    const state = textIn(table, row, column)
    if (state === undefined || !once(row, state)) return []
    return filled.flatMap(({ year, at }) => {
      const value = numberIn(table, row, { column: at, least: 0 })
      return value === undefined ? [] : [{ state, year, value, line: row.line }]
    })
  })
}

const longRows = (table: Table): readonly Found[] => {
  const { header } = table
  const [state, year, value, unit] = [stateNames, ['year'], valueNames, unitNames].map((names) =>
    columnIn(header, names),
  ) as [number, number, number, number]
  const once = onlyOnce(table)
  const first = table.rows[0]?.cells[unit]
  return table.rows.flatMap((row: Row): Found[] => {
    if (unit >= 0 && row.cells[unit] !== first)
      report(table, {
        code: 'table/mixed-units',
        line: row.line,
        column: header[unit]!,
        parameters: { cell: row.cells[unit] ?? '', other: first ?? '' },
      })
    const id = textIn(table, row, state)
    const on = numberIn(table, row, { column: year, least: 1800, most: 2100, whole: true })
    if (
      id === undefined ||
      on === undefined ||
      !once(row, `${id} ${on}`) ||
      isMissing(row.cells[value] ?? '')
    )
      return []
    const figure = numberIn(table, row, { column: value, least: 0 })
    return figure === undefined ? [] : [{ state: id, year: on, value: figure, line: row.line }]
  })
}

const leaps = (table: Table, found: readonly Found[], leapMost: number): void => {
  const byState = Map.groupBy(found, ({ state }) => state)
  for (const [state, figures] of byState) {
    const ordered = figures.toSorted((a, b) => a.year - b.year)
    for (const [at, { year, value, line }] of ordered.entries()) {
      const before = ordered[at - 1]
      if (!before || before.year !== year - 1 || before.value === 0 || value === 0) continue
      const times = Math.max(value / before.value, before.value / value)
      if (times > leapMost)
        report(table, {
          code: 'table/leap',
          line,
          column: `${year}`,
          parameters: { state, year, times: Math.round(times) },
        })
    }
  }
}
