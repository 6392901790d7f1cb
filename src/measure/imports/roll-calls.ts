/**
 * Roll calls of an assembly, as published for the United Nations General Assembly (Voeten 2013): a line for each vote of
 * each state, or one line for each roll call with a letter for each state. One letter a vote: Y yes, A abstained, N no,
 * `.` absent or not a member.
 */
import type { Day } from '../../day.ts'
import type { Outcome } from '../../outcome.ts'
import { failed } from '../../outcome.ts'
import {
  columnIn,
  finished,
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

/** One roll call; `votes` has a letter for each state, in the order of the states. */
export type RollCall = {
  readonly id: string
  readonly session: number
  readonly year?: number
  readonly votes: string
}

export type RollCalls = { readonly states: readonly string[]; readonly calls: readonly RollCall[] }

/** The session of the General Assembly on a day: the first met in 1946, each later one from September of its year. */
export const sessionOn = (on: Day): number => Number(on.slice(0, 4)) - (on.slice(5) >= '09-15' ? 1945 : 1946)

const callNames = ['rcid', 'roll_call', 'rollcall']
const stateNames = ['iso3c', 'country_code', 'countryabb', 'ccode', 'country']
const dateNames = ['date', 'year']

/** Reads one line for each roll call; the letters stand in the order of the second file's states. */
export const readPackedRollCalls = (
  file: TextFile,
  states: TextFile,
): Outcome<RollCalls, readonly TableFinding[]> => {
  const known = readTable(states, [stateNames])
  if (!known.ok) return known
  const read = readTable(file, [callNames, ['session'], ['votes']])
  if (!read.ok) return read
  const ids = statesIn(known.value)
  if (known.value.findings.length > 0) return failed(known.value.findings)
  const table = read.value
  const [id, votes] = [callNames, ['votes']].map((names) => columnIn(table.header, names)) as [number, number]
  const once = onlyOnce(table)
  const calls = table.rows.flatMap((row): RollCall[] => {
    const call = textIn(table, row, id)
    const when = whenOf(table, row)
    const letters = row.cells[votes]!
    if (letters.length !== ids.length)
      report(table, {
        code: 'table/cell-count',
        line: row.line,
        column: 'votes',
        parameters: { cells: letters.length, columns: ids.length },
      })
    const wrong = /[^YAN.]/.exec(letters)
    if (wrong) notOneOf(table, row, { column: votes, cell: wrong[0] })
    return call !== undefined && when && once(row, call) ? [{ id: call, ...when, votes: letters }] : []
  })
  return finished(table, () => ({ states: ids, calls }))
}

/** A country without a code, as a few former ones, goes by its name. */
const statesIn = (table: Table): readonly string[] => {
  const column = columnIn(table.header, stateNames)
  const name = columnIn(table.header, ['country', 'name', 'country name'])
  const once = onlyOnce(table)
  return table.rows.map((row) => {
    const cell = row.cells[column]!
    const id = cell === '' || cell === 'NA' ? (row.cells[name] ?? '') : cell
    once(row, id)
    return id
  })
}

/** The codes of the published long files: words, or the numbers of Voeten's own file. */
const letterOf: Readonly<Record<string, string>> = {
  yes: 'Y',
  abstain: 'A',
  no: 'N',
  absent: '.',
  '1': 'Y',
  '2': 'A',
  '3': 'N',
  '8': '.',
  '9': '.',
}

/** Reads one line for each vote of each state; the session stands in the same file. */
export const readRollCalls = (file: TextFile): Outcome<RollCalls, readonly TableFinding[]> => {
  const read = readTable(file, [callNames, ['session'], stateNames, ['vote']])
  if (!read.ok) return read
  const table = read.value
  const [id, state, vote] = [callNames, stateNames, ['vote']].map((names) =>
    columnIn(table.header, names),
  ) as [number, number, number]
  const once = onlyOnce(table)
  const places = new Map<string, number>()
  const calls = new Map<
    string,
    { readonly session: number; readonly year?: number; readonly letters: string[] }
  >()
  const numbers = /^\d$/.test(table.rows[0]!.cells[vote]!)
  for (const row of table.rows) {
    const [call, who] = [textIn(table, row, id), textIn(table, row, state)]
    const cell = row.cells[vote]!.toLowerCase()
    const letter = letterOf[cell]
    if (letter === undefined) notOneOf(table, row, { column: vote, cell })
    else if (/^\d$/.test(cell) !== numbers)
      report(table, { code: 'table/mixed-units', line: row.line, column: 'vote', parameters: { cell } })
    const when = whenOf(table, row)
    if (
      call === undefined ||
      who === undefined ||
      !when ||
      letter === undefined ||
      !once(row, `${call} ${who}`)
    )
      continue
    const place = places.get(who) ?? places.size
    places.set(who, place)
    const known = calls.get(call) ?? { ...when, letters: [] }
    known.letters[place] = letter
    calls.set(call, known)
  }
  return finished(table, () => ({
    states: [...places.keys()],
    calls: [...calls].map(([call, { letters, ...when }]) => ({
      id: call,
      ...when,
      votes: Array.from({ length: places.size }, (_, at) => letters[at] ?? '.').join(''),
    })),
  }))
}

const whenOf = (table: Table, row: Row): { readonly session: number; readonly year?: number } | undefined => {
  const session = numberIn(table, row, {
    column: columnIn(table.header, ['session']),
    least: 1,
    most: 500,
    whole: true,
  })
  const column = columnIn(table.header, dateNames)
  const year = column < 0 ? undefined : Number(row.cells[column]!.slice(0, 4))
  if (year !== undefined && !(year >= 1900 && year <= 2100)) {
    report(table, {
      code: 'table/not-a-number',
      line: row.line,
      column: table.header[column]!,
      parameters: { cell: row.cells[column]! },
    })
    return undefined
  }
  return session === undefined ? undefined : { session, ...(year === undefined ? {} : { year }) }
}

const notOneOf = (
  table: Table,
  row: Row,
  { column, cell }: { readonly column: number; readonly cell: string },
): void =>
  report(table, {
    code: 'table/not-one-of',
    line: row.line,
    column: table.header[column]!,
    parameters: { cell },
  })
