/** Ideal points of states by session of the United Nations General Assembly (Bailey, Strezhnev & Voeten 2017). */
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  isMissing,
  numberIn,
  onlyOnce,
  readTable,
  report,
  type Table,
  type TableFinding,
  type TextFile,
  textIn,
} from './table.ts'

/** Where a state stands on one dimension, with the 5 and 95 per cent quantiles where the file has them. */
export type IdealPoint = {
  readonly state: string
  readonly session: number
  readonly point: number
  readonly low?: number
  readonly high?: number
}

const stateNames = ['iso3c', 'iso3', 'ccode', 'country']
const pointNames = ['ideal_point', 'idealpoint', 'idealpointall', 'q50']
const lowNames = ['q5', 'q5%all', 'q5all']
const highNames = ['q95', 'q95%all', 'q95all']
/** Estimates run from about -3 to 4; a percentage or a rank in the same column would not. */
const farthest = 10

/** Reads such a file. A line without an estimate is left out: the state did not vote enough that session. */
export const readIdealPoints = (file: TextFile): Outcome<readonly IdealPoint[], readonly TableFinding[]> => {
  const read = readTable(file, [stateNames, ['session'], pointNames])
  if (!read.ok) return read
  const table = read.value
  const [state, session, point, low, high] = [stateNames, ['session'], pointNames, lowNames, highNames].map(
    (names) => columnIn(table.header, names),
  ) as [number, number, number, number, number]
  const numbered = columnIn(table.header, ['ccode'])
  const once = onlyOnce(table)
  const shared = sharedCodes(table)
  const found = table.rows.flatMap((row): IdealPoint[] => {
    const quantile = (column: number): number | undefined =>
      column < 0 ? undefined : numberIn(table, row, { column, least: -farthest, most: farthest })
    if (isMissing(row.cells[point]!)) return []
    const code = textIn(table, row, state)
    const number = row.cells[numbered]
    const id = code !== undefined && number !== undefined && shared.has(code) ? `${code}-${number}` : code
    const on = numberIn(table, row, { column: session, least: 1, most: 500, whole: true })
    const value = quantile(point)
    const [from, to] = [quantile(low), quantile(high)]
    if (from !== undefined && to !== undefined && value !== undefined && !(from <= value && value <= to))
      report(table, {
        code: 'table/out-of-range',
        line: row.line,
        column: table.header[point]!,
        parameters: { cell: row.cells[point]!, least: from, most: to },
      })
    if (id === undefined || on === undefined || value === undefined || !once(row, `${id} ${on}`)) return []
    return [
      {
        state: id,
        session: on,
        point: value,
        ...(from === undefined ? {} : { low: from }),
        ...(to === undefined ? {} : { high: to }),
      },
    ]
  })
  return finished(table, () => found)
}

/**
 * Codes that the file gives to two numbered states in one session: each is then known by code and number, because
 * neither may pass for the other. A state that follows another under its code is no such case.
 */
const sharedCodes = (table: Table): ReadonlySet<string> => {
  const { header } = table
  const [state, number, session] = [
    columnIn(header, stateNames),
    columnIn(header, ['ccode']),
    columnIn(header, ['session']),
  ]
  if (number < 0 || number === state) return new Set()
  const known = new Map<string, string>()
  const shared = new Set<string>()
  for (const { cells } of table.rows) {
    const [code, own, key] = [cells[state]!, cells[number]!, `${cells[state]} ${cells[session]}`]
    if ((known.get(key) ?? own) !== own) shared.add(code)
    known.set(key, own)
  }
  return shared
}
