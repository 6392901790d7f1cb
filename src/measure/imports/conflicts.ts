/** Armed conflicts by year and side, in the columns of UCDP/PRIO (Gleditsch and others 2002; Davies and others 2025). */
import { type Day, parseDay } from '../../day.ts'
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  isMissing,
  numberIn,
  type Row,
  readTable,
  report,
  type Table,
  type TableFinding,
  type TextFile,
  textIn,
} from './table.ts'

const types = ['interstate', 'intrastate', 'internationalised', 'extrasystemic'] as const

/** One conflict in one year: who took part, by the numbers of the file, and whether it was a war. */
export type ConflictYear = {
  readonly id: string
  readonly year: number
  readonly parties: readonly string[]
  readonly war: boolean
  readonly type: (typeof types)[number]
  /** When this episode of it began, where the file says so. */
  readonly episodeBegan?: Day
}

const sides = ['gwno_a', 'gwno_a_2nd', 'gwno_b', 'gwno_b_2nd'] as const
/** The file writes types as numbers, as words, or as `II`. */
const typeOf: Readonly<Record<string, ConflictYear['type']>> = {
  interstate: 'interstate',
  intrastate: 'intrastate',
  ii: 'internationalised',
  extrasystemic: 'extrasystemic',
  '1': 'extrasystemic',
  '2': 'interstate',
  '3': 'intrastate',
  '4': 'internationalised',
}

/** Reads such a file; the lines of one conflict in one year, one for each pair of sides, become one. */
export const readConflicts = (file: TextFile): Outcome<readonly ConflictYear[], readonly TableFinding[]> => {
  const read = readTable(file, [
    ['conflict_id'],
    ['year'],
    ['intensity_level'],
    ['type_of_conflict'],
    ['gwno_a'],
  ])
  if (!read.ok) return read
  const table = read.value
  const at = (name: string): number => columnIn(table.header, [name])
  const found = new Map<string, ConflictYear>()
  for (const row of table.rows) {
    const id = textIn(table, row, at('conflict_id'))
    const year = numberIn(table, row, { column: at('year'), least: 1900, most: 2100, whole: true })
    const level = numberIn(table, row, { column: at('intensity_level'), least: 1, most: 2, whole: true })
    const cell = row.cells[at('type_of_conflict')]!
    const type = typeOf[cell.toLowerCase()]
    if (type === undefined)
      report(table, {
        code: 'table/not-one-of',
        line: row.line,
        column: 'type_of_conflict',
        parameters: { cell },
      })
    if (id === undefined || year === undefined || level === undefined || type === undefined) continue
    const named = sides.flatMap((side) => (row.cells[at(side)] ?? '').split(',')).map((each) => each.trim())
    const key = `${id} ${year}`
    const known = found.get(key)
    if (known && known.war !== (level === 2))
      report(table, {
        code: 'table/index-disagrees',
        line: row.line,
        column: 'intensity_level',
        parameters: { key },
      })
    const parties = [...new Set([...(known?.parties ?? []), ...named.filter((each) => !isMissing(each))])]
    const episodeBegan = beganIn(table, row)
    found.set(key, {
      id,
      year,
      parties,
      war: level === 2,
      type,
      ...(episodeBegan === undefined ? {} : { episodeBegan }),
    })
  }
  return finished(table, () => [...found.values()])
}

const beganIn = (table: Table, row: Row): Day | undefined => {
  const column = columnIn(table.header, ['start_date2'])
  const cell = row.cells[column] ?? ''
  if (column < 0 || isMissing(cell)) return undefined
  const began = parseDay(cell)
  if (began === undefined)
    report(table, { code: 'table/not-one-of', line: row.line, column: 'start_date2', parameters: { cell } })
  return began
}

/** Episodes begun in some years: how many a year, and how much more they scatter than a plain Poisson process would. */
export const episodesBegun = (
  conflicts: readonly ConflictYear[],
  years: { readonly first: number; readonly last: number },
): { readonly episodes: number; readonly perYear: number; readonly dispersion: number } | undefined => {
  const count = years.last - years.first + 1
  const begun = new Set(
    conflicts.flatMap(({ id, episodeBegan }) => (episodeBegan ? [`${episodeBegan} ${id}`] : [])),
  )
  const perEach = Array.from(
    { length: count },
    (_, at) => [...begun].filter((each) => Number(each.slice(0, 4)) === years.first + at).length,
  )
  const episodes = perEach.reduce((a, b) => a + b, 0)
  if (count < 2 || episodes === 0) return undefined
  const perYear = episodes / count
  const variance = perEach.reduce((sum, each) => sum + (each - perYear) ** 2, 0) / (count - 1)
  return { episodes, perYear, dispersion: variance / perYear }
}
