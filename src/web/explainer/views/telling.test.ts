import { expect, test } from 'vitest'
import { type Day, day } from '../../../day.ts'
import type { Pact } from '../../../pact/index.ts'
import { tellingIn } from './telling.ts'
import { besideOf, latestDay } from './told.ts'

const among = {
  law: { title: 'A law', url: 'https://example.org/law', read: true },
  copy: { title: 'The same law elsewhere named', url: 'https://example.org/law', read: true },
  paper: { title: 'A paper', read: false },
}

test('sources are numbered in the order in which they are first cited', () => {
  const telling = tellingIn('en')
  expect(telling.cite({ source: ['paper'], confidence: 'B' }, among)).toEqual({ refs: [1], confidence: 'B' })
  expect(telling.cite({ source: ['law', 'paper'] }, among)).toEqual({ refs: [2, 1] })
  expect(telling.sources().map(({ title }) => title)).toEqual(['A paper', 'A law'])
})

test('one document under two ids is one source', () => {
  const telling = tellingIn('en')
  telling.cite({ source: ['law'] }, among)
  expect(telling.cite({ source: ['copy'] }, among).refs).toEqual([1])
  expect(telling.sources()).toHaveLength(1)
})

test('claims are told in the language of the reader, and numbers stay numbers', () => {
  const telling = tellingIn('ru')
  const text = { ar: 'نحو', en: 'about', ru: 'около' }
  const sourced = { source: ['law'], confidence: 'A' as const }
  expect(
    telling.claims(
      [
        { value: text, by: text, ...sourced },
        { value: 3_600, ...sourced },
      ],
      among,
    ),
  ).toEqual([
    { value: 'около', by: 'около', refs: [1], confidence: 'A' },
    { value: 3_600, refs: [1], confidence: 'A' },
  ])
})

const lineage = [
  { relation: 'beside', pact: 'gamma' },
  { relation: 'compared-with', pact: 'beta' },
] as unknown as Pact['lineage']
const pact = { id: 'alpha', lineage, ended: day('1991-07-01') } as unknown as Pact

test('a pact stands beside the one asked for, else beside the one it is compared with', () => {
  expect(besideOf(pact, ['alpha', 'beta', 'gamma'], 'gamma')).toBe('gamma')
  expect(besideOf(pact, ['alpha', 'beta', 'gamma'], null)).toBe('beta')
  expect(besideOf(pact, ['alpha', 'gamma'], null)).toBe('gamma')
  expect(besideOf(pact, ['alpha'], 'delta')).toBeUndefined()
  expect(besideOf(pact, ['alpha', 'beta'], 'alpha')).toBe('beta')
})

test('a pact that has ended is shown on its last day', () => {
  expect(latestDay(pact, '2026-01-01' as Day)).toBe('1991-07-01')
  expect(latestDay(pact, '1980-01-01' as Day)).toBe('1980-01-01')
})
