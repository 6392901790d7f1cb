import { describe, expect, test } from 'vitest'
import type { Day } from '../../day.ts'
import type { MemberId } from '../../decision/index.ts'
import { askedIn, isNarrowed, queryOf, select } from './asked.ts'
import type { CallRow, Searchable } from './row.ts'

const rowOf = (id: string, day: string, rest: Partial<CallRow> = {}): Searchable => ({
  row: {
    ...{ id, pact: 'alpha', formality: 'formal', day: day as Day, title: id, about: '', extent: 'full' },
    ...{ means: [], articles: [], followed: [], ...rest },
  },
  text: `${id} قضية ${id}`,
})

const all: readonly Searchable[] = [
  rowOf('old', '1999-05-01', { caller: 'AAA' as MemberId, delayDays: 9, means: ['force'] }),
  rowOf('across', '2001-12-30', { until: '2002-01-02' as Day, extent: 'none', formality: 'statement' }),
  rowOf('new', '2022-01-05', { caller: 'BBB' as MemberId, delayDays: 0, extent: 'partial' }),
]
const reading = { name: (member: string) => ({ AAA: 'Zeta', BBB: 'Alif' })[member] ?? member, locale: 'en' }
const found = (query: string): readonly string[] =>
  select(all, askedIn(new URLSearchParams(query)), reading).map(({ id }) => id)

describe('an address of calls', () => {
  test.each([
    ['', ['new', 'across', 'old']],
    ['sort=day', ['old', 'across', 'new']],
    ['sort=delay', ['new', 'old', 'across']],
    ['sort=-delay', ['old', 'new', 'across']],
    ['sort=caller&caller=none', ['across']],
    ['sort=caller', ['across', 'new', 'old']],
    ['sort=answer', ['old', 'new', 'across']],
    ['sort=formality', ['new', 'old', 'across']],
    ['answer=none', ['across']],
    ['means=force', ['old']],
    ['from=2002', ['new', 'across']],
    ['to=2001', ['across', 'old']],
    ['q=قضيه+NEW', ['new']],
    ['q=alif', ['new']],
    ['pact=beta', []],
  ])('%s shows %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('drops what it does not know, and writes back what it does', () => {
    const asked = askedIn(new URLSearchParams('answer=perhaps&sort=luck&from=20&q=+a+&caller=AAA'))
    expect(asked).toEqual({ q: 'a', caller: 'AAA' })
    expect(askedIn(new URLSearchParams(queryOf(asked)))).toEqual(asked)
  })

  test('is narrowed by a filter, not by an order', () => {
    expect(isNarrowed({ sort: 'day' })).toBe(false)
    expect(isNarrowed({ answer: 'none' })).toBe(true)
  })
})
