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

/** How many columns a text takes. */
export const widthOf = (text: string): number => [...text.replace(invisible, '')].length

/** A text filled up to a width. */
export const pad = (text: string, width: number, side: 'start' | 'end' = 'end'): string => {
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

/** Rows in aligned columns, two spaces apart. The last column is not filled up. */
export const columns = (
  rows: readonly (readonly string[])[],
  align: readonly ('start' | 'end')[] = [],
): string => {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        at === count - 1 && align[at] !== 'start' ? cell : pad(cell, widths[at] ?? 0, align[at] ?? 'end'),
      )
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}

/** Names and texts: the names dimmed by the caller, the texts wrapped beside them. */
export const pairs = (rows: readonly (readonly [name: string, text: string])[], width: number): string => {
  const wide = Math.max(0, ...rows.map(([name]) => widthOf(name)))
  const indent = ' '.repeat(wide + 2)
  return rows.map(([name, text]) => `${pad(name, wide)}  ${wrap(text, width - wide - 2, indent)}`).join('\n')
}
