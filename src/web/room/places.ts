/** Where the places that people write about lie: matched by name against airfields, capitals and whole states. */
import type { Payload } from '../../call/index.ts'
import type { Point } from '../map/map-of.ts'

type Text = Payload<'DepartLeg'>['from']

/** A place that may be meant, by all its names. `whole`: a state, of which only its middle can be shown. */
export type Known = {
  readonly id: string
  readonly names: readonly string[]
  readonly point: Point
  readonly whole: boolean
}

const textsOf = (text: Text): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text))

/** Words that can stand for a place; short ones are left out, they stand for anything. */
const wordsOf = (name: string): readonly string[] =>
  name
    .toLocaleLowerCase()
    .split(/[\s()\-–,]+/u)
    .filter((word) => word.length >= 4)

/** The place that a text names first; undefined where none of the known is in it. */
export const placeIn = (text: Text, known: readonly Known[]): Known | undefined => {
  const found = textsOf(text).flatMap((each) => {
    const said = each.toLocaleLowerCase()
    return known.flatMap((place) => {
      const at = place.names
        .flatMap(wordsOf)
        .map((word) => startOf(said, word))
        .filter((start) => start >= 0)
      return at.length > 0 ? [{ place, at: Math.min(...at) }] : []
    })
  })
  // A town says more than the state it lies in.
  return found.sort((a, b) => Number(a.place.whole) - Number(b.place.whole) || a.at - b.at)[0]?.place
}

/** Where a word begins in a text, at the beginning of one of its words; the Arabic article and "and" may stand before. */
const startOf = (said: string, word: string): number => {
  const at = said.indexOf(word)
  if (at <= 0) return at
  const before =
    said
      .slice(0, at)
      .split(/[\s()\-–,«"]+/u)
      .at(-1) ?? ''
  return before === '' || /^[وبلفك]?(ال)?$/u.test(before) ? at : -1
}
