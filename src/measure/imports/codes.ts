/**
 * Data files name states by numbers, two letters or words; members go by ids of their own. A table of codes says which
 * are whose: a column `id`, every further column a code. A code may serve two ids, as a state and its successor share one;
 * of a member's codes the first that a file knows is taken.
 */
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  isMissing,
  onlyOnce,
  readTable,
  type TableFinding,
  type TextFile,
  textIn,
} from './table.ts'

/** A member's codes, in the order of the columns. */
export type Codes = Readonly<Record<string, readonly string[]>>

/** Reads a table of codes. Several codes in one cell are separated by spaces. */
export const readCodes = (file: TextFile): Outcome<Codes, readonly TableFinding[]> => {
  const read = readTable(file, [['id']])
  if (!read.ok) return read
  const table = read.value
  const own = columnIn(table.header, ['id'])
  const once = onlyOnce(table)
  const found = table.rows.flatMap((row) => {
    const id = textIn(table, row, own)
    if (id === undefined || !once(row, id)) return []
    const codes = row.cells.flatMap((cell, at) => (at === own || isMissing(cell) ? [] : cell.split(/\s+/)))
    return [[id, codes] as const]
  })
  return finished(table, () => Object.fromEntries(found))
}

/** What a file calls a member: its id or the first of its codes that the file knows. */
export const codeIn = (
  codes: Codes,
  id: string,
  known: { readonly has: (code: string) => boolean },
): string | undefined => [id, ...(Object.hasOwn(codes, id) ? codes[id]! : [])].find((code) => known.has(code))
