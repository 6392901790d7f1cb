/**
 * Where a text stops being JSON (RFC 8259). The engine's parser knows it too and tells it only in some of its
 * messages, in words that change from one release to the next.
 */

const space = /[ \t\n\r]*/y
const text = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/u.source
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.source
const atom = new RegExp(`${text}|${number}|true|false|null`, 'uy')
const textStart = '"'

/** What may stand at a place: a value, a name or its colon, or what follows a value. */
type Expecting = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'next'

/** The offset of the first sign that no JSON could have; the length of the text where it ends too early. */
export const firstFault = (text: string): number => {
  const open: ('[' | '{')[] = []
  let expecting: Expecting = 'value'
  let at = skip(space, text, 0)
  while (at < text.length) {
    const sign = text[at]!
    const inside = open.at(-1)
    if (expecting === 'colon') {
      if (sign !== ':') return at
      expecting = 'value'
      at += 1
    } else if (expecting === 'next') {
      if (inside === undefined) return at
      if (sign === ',') expecting = inside === '{' ? 'name' : 'value'
      else if (sign === (inside === '{' ? '}' : ']')) open.pop()
      else return at
      at += 1
    } else if (
      (expecting === 'name or end' && sign === '}') ||
      (expecting === 'value or end' && sign === ']')
    ) {
      open.pop()
      expecting = 'next'
      at += 1
    } else if (!expecting.startsWith('name') && (sign === '{' || sign === '[')) {
      open.push(sign)
      expecting = sign === '{' ? 'name or end' : 'value or end'
      at += 1
    } else {
      if (expecting.startsWith('name') && sign !== textStart) return at
      const end = skip(atom, text, at)
      if (end === at) return at
      expecting = expecting.startsWith('name') ? 'colon' : 'next'
      at = end
    }
    at = skip(space, text, at)
  }
  return text.length
}

const skip = (what: RegExp, text: string, from: number): number => {
  what.lastIndex = from
  return what.test(text) ? what.lastIndex : from
}
