/**
 * A source file seen three ways, without a parser: where its comments, strings and regular expressions are, blanked
 * out by spaces so that every offset stays true. Enough for checks that look for names; not a grammar. What it takes
 * for a regular expression is decided by the sign before the slash.
 */

export type SourceText = { readonly path: string; readonly text: string }

/** `text` with comments, the insides of strings and regular expressions blanked; quotes and line ends stay. */
export const codeOf = (text: string): string => {
  const out = text.split('')
  const blank = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if (out[i] !== '\n') out[i] = ' '
  }
  scan(text, 0, { blank, closeBrace: false })
  return out.join('')
}

/** The line, counted from 1, of an offset. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

type Scan = { readonly blank: (from: number, to: number) => void; readonly closeBrace: boolean }

/** Walks code from `start`; with `closeBrace` (inside `${`) it returns after the brace that closes it. */
const scan = (text: string, start: number, { blank, closeBrace }: Scan): number => {
  let depth = 0
  let at = start
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    const sign = text[at]
    if (two === '//' || two === '/*') {
      const end =
        two === '//' ? endOr(text, text.indexOf('\n', at)) : endOr(text, text.indexOf('*/', at + 2) + 2, 2)
      blank(at, end)
      at = end
    } else if (sign === "'" || sign === '"') at = quoted(text, at, blank)
    else if (sign === '`') at = template(text, at, blank)
    else if (sign === '/' && regexMayStart(text, at)) at = regex(text, at, blank)
    else {
      if (sign === '{') depth++
      if (sign === '}' && closeBrace && depth-- === 0) return at + 1
      at++
    }
  }
  return at
}

const endOr = (text: string, found: number, least = 0): number => (found < least ? text.length : found)

/** A string in quotes ends at its quote, or at the end of the line (an apostrophe in JSX text). */
const quoted = (text: string, start: number, blank: Scan['blank']): number => {
  let at = start + 1
  while (at < text.length && text[at] !== text[start] && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  blank(start + 1, Math.min(at, text.length))
  return at + 1
}

/** A template: its text is blanked, the code in `${}` is walked. */
const template = (text: string, start: number, blank: Scan['blank']): number => {
  let at = start + 1
  let from = at
  while (at < text.length && text[at] !== '`') {
    if (text[at] === '\\') at += 2
    else if (text.startsWith('${', at)) {
      blank(from, at)
      at = scan(text, at + 2, { blank, closeBrace: true })
      from = at
    } else at++
  }
  blank(from, Math.min(at, text.length))
  return at + 1
}

/** A slash begins a regular expression where a value may begin. */
const regexMayStart = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 200), at).trimEnd()
  if (/(^|[^\w$.])(return|typeof|case|in|of|do|else|void|delete|throw|await|yield)$/.test(before)) return true
  // Not after `<`: that is a closing tag.
  return before === '' || /[(,=:[!&|?{};+\-*%~^>]$/.test(before)
}

const regex = (text: string, start: number, blank: Scan['blank']): number => {
  let at = start + 1
  let inClass = false
  while (at < text.length && text[at] !== '\n' && (inClass || text[at] !== '/')) {
    if (text[at] === '[') inClass = true
    if (text[at] === ']') inClass = false
    at += text[at] === '\\' ? 2 : 1
  }
  // No closing slash on this line: it was a division after all.
  if (text[at] !== '/') return start + 1
  blank(start + 1, at)
  return at + 1
}
