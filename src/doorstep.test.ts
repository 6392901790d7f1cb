/** The six small files that every room may use. */
import { describe, expect, test } from 'vitest'
import { canonicalText, contentHash, textHash } from './canonical.ts'
import { chance, philox } from './chance.ts'
import { addDays, covers, day, daysBetween, overlap, parseDay } from './day.ts'
import { add, compare, fraction, fractionNumber, fractionText, multiply, parseFraction } from './fraction.ts'
import {
  addHours,
  clockTime,
  dayOf,
  hoursBetween,
  instant,
  isZone,
  parseInstant,
  startOfDay,
} from './instant.ts'

describe('days', () => {
  test('only days that exist are days', () =>
    expect(['2024-02-29', '2022-02-29', '2022-13-01', '22-01-01'].map(parseDay)).toEqual([
      '2024-02-29',
      undefined,
      undefined,
      undefined,
    ]))
  test('spells are inclusive at both ends', () => {
    const spell = { from: day('2022-01-05'), until: day('2022-01-19') }
    expect(
      ['2022-01-04', '2022-01-05', '2022-01-19', '2022-01-20'].map((each) => covers(spell, day(each))),
    ).toEqual([false, true, true, false])
    expect(overlap(spell, { from: day('2022-01-19') })).toBe(true)
    expect(overlap(spell, { from: day('2022-01-20') })).toBe(false)
  })
  test('days are counted over months and years', () => {
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01')
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
  })
})

describe('instants', () => {
  test('an instant needs an offset and a day that exists', () =>
    expect(
      ['2022-01-05T17:48+06:00', '2022-01-05T17:48', '2022-02-30T00:00Z', '2022-01-05T25:00Z'].map(
        parseInstant,
      ),
    ).toEqual(['2022-01-05T11:48:00.000Z', undefined, undefined, undefined]))
  test('the legal day depends on the zone', () => {
    const at = instant('2022-01-05T20:30Z')
    expect([dayOf(at, 'UTC'), dayOf(at, 'Asia/Almaty'), clockTime(at, 'Asia/Almaty')]).toEqual([
      '2022-01-05',
      '2022-01-06',
      '2022-01-06 02:30',
    ])
  })
  test('a day begins at midnight of its zone, also when clocks change', () => {
    expect(startOfDay(day('2022-03-27'), 'Europe/Dublin')).toBe('2022-03-27T00:00:00.000Z')
    expect(startOfDay(day('2022-03-28'), 'Europe/Dublin')).toBe('2022-03-27T23:00:00.000Z')
    expect(startOfDay(day('2022-01-06'), 'Asia/Almaty')).toBe('2022-01-05T18:00:00.000Z')
  })
  test('hours are added and counted', () => {
    const at = instant('2022-01-05T20:30Z')
    expect(hoursBetween(at, addHours(at, 49.5))).toBe(49.5)
    expect([isZone('Asia/Almaty'), isZone('Asia/Atlantis')]).toEqual([true, false])
  })
})

describe('fractions', () => {
  test('are exact and in lowest terms', () => {
    expect(fractionText(add(fraction(1, 6), fraction(1, 3)))).toBe('1/2')
    expect(fractionText(multiply(fraction(2, 3), fraction(6)))).toBe('4')
    expect(compare(fraction(421, 2145), fraction(19, 105))).toBeGreaterThan(0)
    expect(fractionText(fraction(3, -6))).toBe('-1/2')
  })
  test('are read as ratios and percentages', () =>
    expect(
      ['2/3', '65%', '65.5%', '1', '1/0', '-1/2']
        .map((each) => parseFraction(each))
        .map((each) => each && fractionText(each)),
    ).toEqual(['2/3', '13/20', '131/200', '1', undefined, undefined]))
  test('become the nearest number, however long they are', () => {
    expect(fractionNumber(fraction(1, 3))).toBe(1 / 3)
    expect(fractionNumber(fraction(10n ** 400n, 3n * 10n ** 400n + 3n))).toBeCloseTo(1 / 3, 12)
  })
})

describe('canonical text', () => {
  test('sorts keys and leaves out what is undefined', () => {
    expect(canonicalText({ b: 1, a: [true, null, 'é'], c: undefined })).toBe('{"a":[true,null,"é"],"b":1}')
    expect(contentHash({ b: 1, a: 2 })).toBe(contentHash({ a: 2, b: 1 }))
  })
  test('SHA-256 of the empty text and of abc, as FIPS 180 prints them', () => {
    expect(textHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(textHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('chance', () => {
  const hex = (words: readonly number[]): string =>
    words.map((word) => word.toString(16).padStart(8, '0')).join(' ')

  test('Philox4x32-10 gives the known answers of Random123 (Salmon et al. 2011)', () => {
    const ones = 0xffffffff
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
    expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd')
    expect(hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]))).toBe(
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    )
  })
  test('a stream depends on its name alone', () => {
    const seed = { low: 1, high: 2 }
    const draws = (member: number): readonly number[] => {
      const stream = chance(seed, { replication: 3, purpose: 1, member })
      return Array.from({ length: 5 }, () => stream.below(1000))
    }
    expect(draws(0)).toEqual(draws(0))
    expect(draws(0)).not.toEqual(draws(1))
    const stream = chance(seed, { replication: 0, purpose: 0, member: 0 })
    const units = Array.from({ length: 20_000 }, () => stream.unit())
    expect(Math.min(...units)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...units)).toBeLessThan(1)
    // Standard error of the mean of 20,000 uniform draws: 0.002.
    expect(Math.abs(units.reduce((a, b) => a + b, 0) / units.length - 0.5)).toBeLessThan(0.008)
  })
})
