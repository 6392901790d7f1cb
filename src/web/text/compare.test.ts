import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLines, compareWords, type Run } from './compare.ts'
import type { Line } from './lines.ts'

const line = (key: string, text: string, title = key): Line => ({ key, group: 'rules', title, text })
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

describe('two texts', () => {
  test('differ by what is new, gone or changed', () => {
    const before = [line('kept', 'as it was'), line('old', 'was here'), line('rule', 'all members say yes')]
    const after = [line('kept', 'as it was'), line('rule', 'most members say yes'), line('fresh', 'is here')]
    const { changes, same } = compareLines(before, after)
    expect(same).toBe(1)
    expect(changes.map(({ key, how }) => [key, how])).toEqual([
      ['rule', 'changed'],
      ['fresh', 'added'],
      ['old', 'removed'],
    ])
    expect(changes[0]?.after).toEqual([
      { text: 'most ', isOnlyHere: true },
      { text: 'members say yes', isOnlyHere: false },
    ])
  })

  test('differ also where only the heading does', () => {
    const { changes } = compareLines([line('a', 'same', 'Old')], [line('a', 'same', 'New')])
    expect(changes[0]?.before).toEqual([
      { text: 'Old: ', isOnlyHere: true },
      { text: 'same', isOnlyHere: false },
    ])
  })

  test('that share a few words by chance are shown as written anew', () => {
    const { before } = compareWords('the heads of state decide', 'on the request of one party to it')
    expect(before).toEqual([{ text: 'the heads of state decide', isOnlyHere: true }])
  })

  const texts = fc.array(fc.constantFrom('نعم', 'لا', 'yes', 'no', 'and')).map((words) => words.join(' '))

  test('keep every word, leave the same words unmarked, and mark nothing where they are equal', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = compareWords(before, after)
        expect([textOf(runs.before), textOf(runs.after)]).toEqual([before, after])
        const shared = (list: readonly Run[]): string =>
          textOf(list.filter(({ isOnlyHere }) => !isOnlyHere))
            .split(/\s+/)
            .join(' ')
            .trim()
        expect(shared(runs.before)).toBe(shared(runs.after))
        if (before === after) expect(runs.after.some(({ isOnlyHere }) => isOnlyHere)).toBe(false)
      }),
    )
  })
})
