/** An agreed key, such as the scale of a budget: one share by member, in any unit of its own. */
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

const stateNames = ['id', 'member', 'iso3c', 'iso3', 'state', 'country']
const shareNames = ['key', 'share', 'percent', 'value']

/** Reads such a table; who pays nothing by the key has a zero, not an empty cell. */
export const readKey = (
  file: TextFile,
): Outcome<Readonly<Record<string, number>>, readonly TableFinding[]> => {
  const read = readTable(file, [stateNames, shareNames])
  if (!read.ok) return read
  const table = read.value
  const [state, share] = [stateNames, shareNames].map((names) => columnIn(table.header, names)) as [
    number,
    number,
  ]
  const once = onlyOnce(table)
  const found = table.rows.flatMap((row) => {
    const id = textIn(table, row, state)
    const value = numberIn(table, row, { column: share, least: 0 })
    return id === undefined || value === undefined || !once(row, id) ? [] : [[id, value] as const]
  })
  if (table.findings.length === 0 && found.every(([, value]) => value === 0))
    report(table, { code: 'table/no-rows', line: table.headerLine })
  return finished(table, () => Object.fromEntries(found))
}
