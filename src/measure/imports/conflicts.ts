/** Armed conflicts by year and side, in the columns of UCDP/PRIO (Gleditsch and others 2002; Davies and others 2025). */
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  isMissing,
  numberIn,
  readTable,
  report,
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
    found.set(key, { id, year, parties, war: level === 2, type })
  }
  return finished(table, () => [...found.values()])
}
