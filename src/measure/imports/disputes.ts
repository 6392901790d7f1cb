/** Militarised disputes by start and length, in the columns of the Correlates of War project's list (Palmer and others 2022). */
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  numberIn,
  onlyOnce,
  readTable,
  report,
  type TableFinding,
  type TextFile,
  textIn,
} from './table.ts'

/** One dispute. Where days of its start or end are not known, its length lies between two bounds. */
export type Dispute = {
  readonly id: string
  readonly year: number
  readonly daysLeast: number
  readonly daysMost: number
  /** 1 no action to 5 war. */
  readonly hostility: number
}

const needs = ['dispnum', 'styear', 'mindur', 'maxdur', 'hostlev'] as const

/** Reads such a file. */
export const readDisputes = (file: TextFile): Outcome<readonly Dispute[], readonly TableFinding[]> => {
  const read = readTable(
    file,
    needs.map((name) => [name]),
  )
  if (!read.ok) return read
  const table = read.value
  const once = onlyOnce(table)
  const found = table.rows.flatMap((row): Dispute[] => {
    const number = (name: (typeof needs)[number], least: number, most: number): number | undefined =>
      numberIn(table, row, { column: columnIn(table.header, [name]), least, most, whole: true })
    const id = textIn(table, row, columnIn(table.header, ['dispnum']))
    const [year, daysLeast, daysMost, hostility] = [
      number('styear', 1800, 2100),
      number('mindur', 0, 40_000),
      number('maxdur', 0, 40_000),
      number('hostlev', 1, 5),
    ]
    if (id === undefined || [year, daysLeast, daysMost, hostility].includes(undefined) || !once(row, id))
      return []
    if (daysMost! < daysLeast!)
      report(table, {
        code: 'table/out-of-range',
        line: row.line,
        column: 'maxdur',
        parameters: { cell: `${daysMost}`, least: daysLeast! },
      })
    return [{ id, year: year!, daysLeast: daysLeast!, daysMost: daysMost!, hostility: hostility! }]
  })
  return finished(table, () => found)
}

/** Mean and median length, each dispute at the middle of its bounds; undefined without one. */
export const lengthsOf = (
  disputes: readonly Dispute[],
): { readonly meanDays: number; readonly medianDays: number } | undefined => {
  const days = disputes.map(({ daysLeast, daysMost }) => (daysLeast + daysMost) / 2).sort((a, b) => a - b)
  if (days.length === 0) return undefined
  const middle = days.length / 2
  return {
    meanDays: days.reduce((a, b) => a + b, 0) / days.length,
    medianDays: (days[Math.ceil(middle) - 1]! + days[Math.floor(middle)]!) / 2,
  }
}
