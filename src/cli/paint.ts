/** What a terminal page is made of: colour where it is wanted, columns that align in any script, wrapped text. */
import { styleText } from 'node:util'

/** How a page is shown. */
export type Terminal = { readonly colour: boolean; readonly width: number; readonly rightToLeft: boolean }

type Ink = Parameters<typeof styleText>[0]

/** Colours a text where the terminal shows colours. */
export const ink = (terminal: Terminal, format: Ink, text: string): string =>
  terminal.colour ? styleText(format, text, { validateStream: false }) : text

// Escape sequences, marks that sit on the letter before them, and the invisible isolates take no column.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins every colour sequence.
const invisible = /\u001b\[[0-9;]*m|[\p{Mn}\p{Me}\u200b-\u200f\u2060-\u2069\ufeff]/gu

const [openIsolate, closeIsolate] = ['\u2068', '\u2069']
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
// An isolate (one may stand in another) or a colour is left as it is; between them, runs of other scripts are found.
const kept =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins every colour sequence.
  /(\u2068(?:[^\u2068\u2069]|\u2068[^\u2068\u2069]*\u2069)*\u2069|\u001b\[[0-9;]*m)/u
const run =
  /[\p{Script=Latin}\p{Script=Cyrillic}][\p{Script=Latin}\p{Script=Cyrillic}\p{N}]*(?:[ .,;:/_'’@–-]+[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+)*/gu

/**
 * The lines of a page with every left-to-right run of a right-to-left line isolated, so that none turns its line round.
 * Lines are paragraphs to a terminal: an isolate that wrapping has cut is closed at the end of its line and opened anew.
 */
export const inOrder = (text: string): string => {
  let open = 0
  return text
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S|$/)
      const opened = line.slice(0, indent) + openIsolate.repeat(open) + line.slice(indent)
      for (const sign of line) open += sign === openIsolate ? 1 : sign === closeIsolate ? -1 : 0
      const whole = opened + closeIsolate.repeat(open)
      if (!rightToLeft.test(line)) return whole
      return whole
        .split(kept)
        .map((part, at) =>
          at % 2 === 1 ? part : part.replace(run, (each) => openIsolate + each + closeIsolate),
        )
        .join('')
    })
    .join('\n')
}

/** How many columns a text takes. */
export const widthOf = (text: string): number => [...text.replace(invisible, '')].length

/** A text filled up to a width. */
const pad = (text: string, width: number, side: 'start' | 'end' = 'end'): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return side === 'end' ? text + space : space + text
}

/** Lines of at most `width` columns, broken between words; the indent of each but the first comes on top. */
export const wrap = (text: string, width: number, indent = ''): string => {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n')
}

/** What the last column needs beside the others; with less, columns are given up. */
const leastText = 20

/**
 * Rows in aligned columns, two spaces apart, the last one wrapped beside the others. Where it has no room, each row is
 * told in running text instead.
 */
export const columns = (
  rows: readonly (readonly string[])[],
  width: number,
  align: readonly ('start' | 'end')[] = [],
): string => {
  const widths = widthsOf(rows)
  const last = widths.length - 1
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0)
  const left = width - before
  if ((widths[last] ?? 0) > left && left < leastText) return rows.map((row) => running(row, width)).join('\n')
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        at === last && align[at] !== 'start'
          ? wrap(cell, left, ' '.repeat(before))
          : pad(cell, widths[at] ?? 0, align[at] ?? 'end'),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

const running = (row: readonly string[], width: number): string => {
  const indent = ' '.repeat(Math.max(0, row[0]?.search(/\S/) ?? 0))
  const text = row.filter((cell) => cell.trim() !== '').join(' · ')
  return indent + wrap(text.trimStart(), width - indent.length - 2, `${indent}  `)
}

/** How wide rows stand in columns. */
export const widthOfColumns = (rows: readonly (readonly string[])[]): number =>
  widthsOf(rows).reduce((sum, each) => sum + each + 2, -2)

const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, at) =>
    Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))),
  )

/** Names and texts: the names dimmed by the caller, the texts wrapped beside them. */
export const pairs = (rows: readonly (readonly [name: string, text: string])[], width: number): string => {
  const wide = Math.max(0, ...rows.map(([name]) => widthOf(name)))
  const indent = ' '.repeat(wide + 2)
  return rows.map(([name, text]) => `${pad(name, wide)}  ${wrap(text, width - wide - 2, indent)}`).join('\n')
}
