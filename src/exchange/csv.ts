/**
 * CSV (RFC 4180, in UTF-8) for people who open it in a spreadsheet. A spreadsheet runs a cell that begins like a
 * formula, whoever wrote it; such a text gets an apostrophe before it, by which spreadsheets know a text.
 */
import { keptToItself } from './text.ts'

/** One column: its heading, an HXL hashtag where there is one, and what it shows of a row. */
export type Column<Row> = {
  readonly title: string
  readonly tag?: string | undefined
  readonly value: (row: Row) => string | number | boolean | undefined
}

// Also behind blanks, marks of direction and in full width: spreadsheets look through them. (OWASP, CSV injection.)
const formula =
  /^[\s\u00a0\u061c\u200b-\u200f\u2028\u2029\u2060\u2066-\u2069\u3000\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|%]/u
const byteOrderMark = '\ufeff'

/** The table: headings, a row of HXL hashtags if any column has one, then the rows. It begins with the mark by which spreadsheets know UTF-8. */
export const csvTable = <Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string => {
  const lines = [columns.map(({ title }) => cell(title))]
  if (columns.some(({ tag }) => tag !== undefined)) lines.push(columns.map(({ tag }) => cell(tag)))
  for (const row of rows) lines.push(columns.map(({ value }) => cell(value(row))))
  return byteOrderMark + lines.map((line) => `${line.join(',')}\r\n`).join('')
}

const cell = (value: string | number | boolean | undefined): string => {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const text = keptToItself(value)
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
