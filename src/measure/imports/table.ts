/**
 * Reading tables that others publish: comma, semicolon or tab between the cells, quotes as in RFC 4180. Every fault is a
 * finding with its line; a file with a finding gives no numbers at all, because a wrong number looks like any other.
 */
import { accepted, type Finding, failed, type Outcome } from '../../outcome.ts'

export const tableCodes = [
  'table/too-large',
  'table/open-quote',
  'table/no-header',
  'table/no-rows',
  'table/repeated-column',
  'table/cell-count',
  'table/missing-value',
  'table/not-a-number',
  'table/out-of-range',
  'table/not-one-of',
  'table/repeated-row',
  'table/missing-year',
  'table/mixed-units',
  'table/leap',
  'table/index-disagrees',
] as const
export type TableCode = (typeof tableCodes)[number]
export type TableFinding = Finding<TableCode>

/** A text that a person has fetched, and the name that findings carry. */
export type TextFile = { readonly text: string; readonly file: string }

/** One line of a table. Cells are trimmed. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** A table with its header, and the faults found so far. Findings are collected as rows are read. */
export type Table = {
  readonly file: string
  readonly header: readonly string[]
  readonly headerLine: number
  readonly rows: readonly Row[]
  readonly findings: TableFinding[]
}

const charactersMax = 64_000_000
const headerWithin = 20
/** More than this many faults of one file say nothing more. */
const findingsMax = 100

/**
 * Reads a table. `needs` are the columns without which it is not the table meant, each with the names it goes by; titles
 * above the header are skipped.
 */
export const readTable = (
  { text, file }: TextFile,
  needs: readonly (readonly string[])[],
): Outcome<Table, readonly TableFinding[]> => {
  const top = { file, line: 1, column: 1 }
  if (text.length > charactersMax)
    return failed([
      {
        code: 'table/too-large',
        place: top,
        key: '',
        parameters: { characters: text.length, charactersMax },
      },
    ])
  const split = linesOf(text, file)
  if (!split.ok) return split
  const lines = split.value
  const at = lines
    .slice(0, headerWithin)
    .findIndex(({ cells }) => needs.every((names) => columnIn(cells, names) >= 0))
  if (at < 0) {
    const known = lines[0]?.cells.slice(0, 30) ?? []
    const needed = needs.map((names) => names.join(' / '))
    return failed([{ code: 'table/no-header', place: top, key: '', parameters: { needed, known } }])
  }
  const { cells: header, line: headerLine } = lines[at]!
  const findings: TableFinding[] = []
  const table: Table = { file, header, headerLine, rows: lines.slice(at + 1), findings }
  for (const [index, name] of header.entries())
    if (name !== '' && columnIn(header, [name]) !== index)
      report(table, { code: 'table/repeated-column', line: headerLine, column: name, parameters: { name } })
  for (const { line, cells } of table.rows)
    if (cells.length !== header.length)
      report(table, {
        code: 'table/cell-count',
        line,
        parameters: { cells: cells.length, columns: header.length },
      })
  if (table.rows.length === 0) report(table, { code: 'table/no-rows', line: headerLine })
  return findings.length > 0 ? failed(findings) : accepted(table)
}

export type Fault = {
  readonly code: TableCode
  readonly line: number
  readonly column?: string
  readonly parameters?: Finding['parameters']
}

/** Adds a finding to a table, up to a hundred. */
export const report = (
  { findings, file, header }: Table,
  { code, line, column = '', parameters = {} }: Fault,
): void => {
  if (findings.length >= findingsMax) return
  const place = { file, line, column: Math.max(0, header.indexOf(column)) + 1 }
  findings.push({ code, place, key: column, parameters })
}

/** The findings of a table as a failure, in reading order, or what `value` makes of it. */
export const finished = <Value>(table: Table, value: () => Value): Outcome<Value, readonly TableFinding[]> =>
  table.findings.length > 0
    ? failed([...table.findings].sort((a, b) => a.place.line - b.place.line))
    : accepted(value())

/** The number of the column that goes by the first of these names that there is, letters of either case; else -1. */
export const columnIn = (header: readonly string[], names: readonly string[]): number => {
  const known = header.map((each) => each.toLowerCase())
  const name = names.find((each) => known.includes(each.toLowerCase()))
  return name === undefined ? -1 : known.indexOf(name.toLowerCase())
}

/** What stands for "not known" in the published tables. Nothing else does: not a zero, not a dash in a number's place. */
const missingMarks = new Set(['', 'na', 'n/a', '.', '..', '...', '. .', '-9', 'xxx', '…'])
export const isMissing = (cell: string): boolean => missingMarks.has(cell.toLowerCase())

const plainNumber = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i
const grouped = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/

export type Bounds = { readonly least?: number; readonly most?: number; readonly whole?: boolean }

/** A cell as a number, or undefined with a finding. A comma only ever groups thousands: `1,5` is refused, not guessed. */
export const numberIn = (
  table: Table,
  row: Row,
  {
    column,
    least = Number.NEGATIVE_INFINITY,
    most = Number.POSITIVE_INFINITY,
    whole = false,
  }: Bounds & { readonly column: number },
): number | undefined => {
  const cell = row.cells[column] ?? ''
  const fault = (code: TableCode, parameters: Finding['parameters'] = {}): undefined => {
    report(table, {
      code,
      line: row.line,
      column: table.header[column] ?? '',
      parameters: { cell, ...parameters },
    })
    return undefined
  }
  if (isMissing(cell)) return fault('table/missing-value')
  if (/[%$€£¥₽]/u.test(cell)) return fault('table/mixed-units')
  if (!plainNumber.test(cell) && !grouped.test(cell)) return fault('table/not-a-number')
  const value = Number(cell.replaceAll(',', ''))
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return fault('table/not-a-number')
  if (value < least || value > most) return fault('table/out-of-range', { least, most })
  return value
}

/** A text that must be there. */
export const textIn = (table: Table, row: Row, column: number): string | undefined => {
  const cell = row.cells[column] ?? ''
  if (cell !== '') return cell
  report(table, {
    code: 'table/missing-value',
    line: row.line,
    column: table.header[column] ?? '',
    parameters: { cell },
  })
  return undefined
}

/** Remembers rows by key, and reports the second of two. */
export const onlyOnce = (table: Table): ((row: Row, key: string) => boolean) => {
  const seen = new Map<string, number>()
  return (row, key) => {
    const first = seen.get(key)
    if (first !== undefined)
      report(table, { code: 'table/repeated-row', line: row.line, parameters: { key, first } })
    else seen.set(key, row.line)
    return first === undefined
  }
}

const separatorOf = (text: string): string => {
  const head = text.slice(0, 20_000)
  const counts = ['\t', ';', ','].map((separator) => [separator, head.split(separator).length] as const)
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** Splits into lines and cells; a quoted cell may hold separators, doubled quotes and line ends. Empty lines fall away. */
const linesOf = (text: string, file: string): Outcome<readonly Row[], readonly TableFinding[]> => {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const separator = separatorOf(source)
  const rows: Row[] = []
  let cells: string[] = []
  let [at, line, first] = [0, 1, 1]
  while (at < source.length) {
    const quoted = source[at] === '"'
    const end = quoted ? closingQuote(source, at) : endOfCell(source, at, separator)
    if (end < 0)
      return failed([{ code: 'table/open-quote', place: { file, line, column: 1 }, key: '', parameters: {} }])
    const raw = quoted ? source.slice(at + 1, end).replaceAll('""', '"') : source.slice(at, end)
    cells.push(raw.trim())
    if (quoted) line += raw.split('\n').length - 1
    at = quoted ? endOfCell(source, end + 1, separator) : end
    const ended = source[at] !== separator
    // A separator at the very end of the text opens one more, empty cell.
    if (!ended && at === source.length - 1) cells.push('')
    if (ended || at === source.length - 1) {
      if (cells.some((cell) => cell !== '')) rows.push({ line: first, cells })
      cells = []
      if (source[at] === '\r' && source[at + 1] === '\n') at += 1
      line += 1
      first = line
    }
    at += 1
  }
  return accepted(rows)
}

const endOfCell = (source: string, from: number, separator: string): number => {
  let at = from
  while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at += 1
  return at
}

/** The quote that ends a quoted cell; two in a row stand for one. */
const closingQuote = (source: string, open: number): number => {
  let at = source.indexOf('"', open + 1)
  while (at >= 0 && source[at + 1] === '"') at = source.indexOf('"', at + 2)
  return at
}
