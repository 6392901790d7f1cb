/**
 * Texts that go to other people's programs. Whatever a text holds, it must not change how the text beside it reads:
 * direction overrides are taken out, isolates are closed, and characters that no XML and no mail may hold are dropped.
 */

// Embeddings and overrides are never needed where there are isolates, and make a name read as another (UTR 36, 2.5).
const overrides = /[\u202a-\u202e]/gu
// XML 1.0, 2.2: what is no character there. A lone surrogate is none anywhere.
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\ufdd0-\ufdef]/gu
const [opensFirst, opensLast, closes] = [0x2066, 0x2068, 0x2069]

/** A text that keeps to itself: the same signs, without what would act beyond its end. */
export const keptToItself = (text: string): string => {
  const plain = text.toWellFormed().replaceAll(overrides, '').replaceAll(noCharacter, '')
  let [open, result] = [0, '']
  for (const sign of plain) {
    const code = sign.codePointAt(0)!
    if (code === closes && open === 0) continue
    if (code >= opensFirst && code <= opensLast) open += 1
    if (code === closes) open -= 1
    result += sign
  }
  return result + String.fromCodePoint(closes).repeat(open)
}

/** The same in one line. */
export const inOneLine = (text: string): string =>
  keptToItself(text)
    .replaceAll(/[\s\u0085]+/gu, ' ')
    .trim()

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as content or attribute of XML or HTML. */
export const inMarkup = (text: string): string =>
  keptToItself(text).replaceAll(/[&<>"']/g, (sign) => entities[sign]!)

/** The pieces of a text, each of at most so many octets in UTF-8; no character is divided. The first piece may be given less room. */
export const pieces = (text: string, octetsMax: number, firstMax = octetsMax): readonly string[] => {
  const made: string[] = []
  let [piece, room] = ['', firstMax]
  for (const sign of text) {
    const octets = octetsOf(sign)
    if (octets > room) {
      made.push(piece)
      piece = ''
      room = octetsMax
    }
    piece += sign
    room -= octets
  }
  made.push(piece)
  return made
}

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}
