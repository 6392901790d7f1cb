import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstFault } from './json-place.ts'

test('the first sign that no JSON could have is found', () => {
  const places = {
    '{"a": }': 6,
    '[1,]': 3,
    '{"a" 1}': 5,
    '{a: 1}': 1,
    '[1 2]': 3,
    "['a']": 1,
    '{"a": 01}': 7,
    '"a\nb"': 0,
    '{} x': 3,
    '{"a": tru}': 6,
    '[': 1,
    '': 0,
  }
  for (const [text, at] of Object.entries(places)) expect([text, firstFault(text)]).toEqual([text, at])
})

test('no JSON has one', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(firstFault(text)).toBe(text.length)
    }),
  )
})
