import { expect, test } from 'vitest'
import { sayLarge, sayOnScale, sayShare, sayUnit } from './amounts.ts'

test('large numbers are said in words, small ones in figures', () => {
  expect(sayLarge('en', 20_000)).toBe('20,000')
  expect(sayLarge('en', 1_049_000_000_000)).toBe('1.05 trillion')
})

test('a share below one per cent keeps a tenth, and nothing is rounded away to zero', () => {
  expect(sayShare('en', 0.572)).toBe('57%')
  expect(sayShare('en', 0.0041)).toBe('0.4%')
})

test('people follow the plural of the language', () => {
  expect(sayUnit('en', 1, 'people')).toBe('1 person')
  expect(sayUnit('ar', 2, 'people')).toBe('شخصان')
  expect(sayUnit('ru', 3_600, 'people')).toBe('3600 человек'.replace('3600', '3\u00a0600'))
})

test('a unit without words of its own stands as it is written', () => {
  expect(sayUnit('en', 12, 'teams')).toBe('12 teams')
})

test('money on a scale has its currency', () => {
  expect(sayOnScale('en', 'gdp', 2_500_000_000_000)).toBe('2.5 trillion US dollars')
  expect(sayOnScale('en', 'population', 1_000)).toBe('1,000')
})
