/** The measures one by one, on numbers small enough to check by hand. */
import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import type { States } from '../pact/index.ts'
import {
  aboutBalance,
  aboutBurden,
  aboutCorrelatedPower,
  aboutDependence,
  aboutInterests,
  aboutPower,
  aboutReliability,
  aboutThreeWayPower,
  aboutUnions,
  type CallOnRecord,
  type ClaimedContribution,
  concentrationOf,
  dependenceInPlan,
  dependenceOn,
  dependenceOnRecord,
  figuresFrom,
  figuresOn,
  greatCircleKilometres,
  jeffreys,
  judgementsOn,
  keyedBurden,
  measureIds,
  normalQuantile,
  olsonZeckhauser,
  operationBurden,
  reliability,
  wilson,
} from './index.ts'

const id = (name: string) => name as MemberId
const [ald, brk, crn] = [id('ALD'), id('BRK'), id('CRN')]

describe('intervals', () => {
  test('Jeffreys for a thin record: 1 of 1, 1 of 3, 1 of 4, 0 of 3 (models.md 2.4; scipy gives the same)', () => {
    const of = (hits: number, cases: number) =>
      Object.values(jeffreys(hits, cases)).map((each) => each.toFixed(6))
    expect(of(1, 1)).toEqual(['0.146746', '1.000000'])
    expect(of(1, 3)).toEqual(['0.038748', '0.823264'])
    expect(of(1, 4)).toEqual(['0.028471', '0.716248'])
    expect(of(0, 3)).toEqual(['0.000000', '0.535583'])
    expect(of(40, 100)).toEqual(['0.307952', '0.497743'])
    expect(jeffreys(0, 0)).toEqual({ low: 0, high: 1 })
  })

  test('Wilson and the normal quantile', () => {
    expect(wilson(1, 10).low).toBeCloseTo(0.0178762, 7)
    expect(wilson(1, 10).high).toBeCloseTo(0.40415, 6)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15)
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 13)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ])
  })
})

describe('dependence', () => {
  const roll = figuresFrom({ ALD: 6, BRK: 3, CRN: 1 }, [ald, brk, crn, id('DUN')], ['log'])

  test('6, 3 and 1: without the largest 4 are left, and the rest counts as 1.6 equals', () => {
    const found = dependenceOn(roll)!
    expect(found.concentration).toMatchObject({ total: 10, nominal: 3, largestShare: 0.6 })
    expect(found.concentration.hhi).toBeCloseTo(0.46, 12)
    expect(found.removals[0]).toMatchObject({ id: 'ALD', share: 0.6, left: 4 })
    expect(found.removals[0]!.rest!.effective).toBeCloseTo(16 / 10, 12)
    expect(found.missing).toEqual(['DUN'])
    expect(dependenceOn(figuresFrom({ ALD: 0 }, [ald], []))).toBeUndefined()
  })

  test('in a plan: from 10 per cent unmet to 55 without one member is half of what was delivered', () => {
    expect(dependenceInPlan(0.1, 0.55)).toBeCloseTo(0.5, 12)
    expect(dependenceInPlan(1, 1)).toBeUndefined()
  })

  test('on the record: took part in two of three, one of which had nobody else', () => {
    const answers = [
      { id: 'a', contributors: [ald] },
      { id: 'b', contributors: [ald, brk] },
      { id: 'c', contributors: [brk] },
      { id: 'd', contributors: [] },
    ]
    expect(dependenceOnRecord(answers)[0]).toEqual({ id: 'ALD', took: 2, of: 3, nobodyElse: ['a'] })
  })
})

describe('figures of states', () => {
  const figure = (year: number, value: number, more: object = {}) => ({
    year,
    value,
    source: ['s'],
    confidence: 'B' as const,
    ...more,
  })
  const states = {
    najda: 1,
    sources: {},
    states: {
      ALD: {
        militarySpending: [
          figure(2023, 30, { currency: 'USD' }),
          figure(2019, 10, { currency: 'USD' }),
          figure(2021, 20, { currency: 'USD' }),
          figure(2021, 24, { currency: 'USD', confidence: 'C' }),
        ],
      },
      BRK: {
        militarySpending: [
          figure(2021, 7, { currency: 'EUR' }),
          figure(2023, 5, { currency: 'USD', range: [4, 8] }),
        ],
      },
      CRN: { militarySpending: [figure(1990, 99, { currency: 'USD' })] },
    },
  } as unknown as States

  test('the nearest year, the earlier of two; the best supported of a year, with the spread; other money is left out', () => {
    const found = figuresOn(states, [ald, brk, crn], { scale: 'militarySpending', on: day('2022-06-01') })
    expect(found.figures).toEqual([
      { id: 'ALD', value: 20, low: 20, high: 24, year: 2021, source: ['s'], confidence: 'B' },
      { id: 'BRK', value: 5, low: 4, high: 8, year: 2023, source: ['s'], confidence: 'B' },
    ])
    expect(found.missing).toEqual(['CRN'])
  })
})

describe('burden', () => {
  const claims = (...values: number[]) =>
    values.map((value) => ({ value, source: ['s'], confidence: 'B' as const }))

  test('every set of claims has its own effective number; who has no number is named', () => {
    const found = operationBurden([
      { id: ald, claims: claims(90, 10, 90) },
      { id: brk, claims: claims(10) },
      { id: crn, claims: [] },
    ])
    expect([found.nominal, found.readings.length, found.uncounted, found.cut]).toEqual([3, 2, ['CRN'], false])
    expect(found.effective!.low).toBeCloseTo(1 / 0.82, 12)
    expect(found.effective!.high).toBeCloseTo(2, 12)
  })

  test('many disputes: the five widest are varied, and it says that it was cut', () => {
    const contributions = Array.from(
      { length: 9 },
      (_, i): ClaimedContribution => ({ id: id(`M${i}`), claims: claims(10, 10 + i, 5, 20 + 10 * i) }),
    )
    const found = operationBurden(contributions)
    expect([found.cut, found.readings.length, found.nominal]).toEqual([true, 243, 9])
    expect(found.readings.every(({ numbers }) => numbers.length === 9)).toBe(true)
  })

  test('nobody gave a number: a nominal count and no effective one', () => {
    expect(operationBurden([{ id: ald, claims: [] }])).toEqual({
      nominal: 1,
      readings: [],
      uncounted: ['ALD'],
      cut: false,
    })
  })

  test('against a key: half the sum of the differences lies elsewhere than agreed', () => {
    expect(keyedBurden({ ALD: 8, BRK: 2 }, { ALD: 50, BRK: 30, CRN: 20 })!.misplaced).toBeCloseTo(0.3, 12)
    expect(keyedBurden({}, { ALD: 1 })).toBeUndefined()
  })

  test('the larger spend more of what they have: a rank correlation of one', () => {
    expect(
      olsonZeckhauser([
        { output: 1, spending: 0.01 },
        { output: 2, spending: 0.04 },
        { output: 3, spending: 0.09 },
      ]),
    ).toBeCloseTo(1, 12)
  })
})

test('reliability: formal calls that asked something, answered in full or at all; the rest is counted apart', () => {
  const call = (
    name: string,
    formality: CallOnRecord['formality'],
    extent: CallOnRecord['answer']['extent'],
    delayDays?: number,
  ): CallOnRecord => ({
    id: name,
    formality,
    answer: {
      extent,
      means: extent === 'full' ? ['force'] : [],
      ...(delayDays === undefined ? {} : { delayDays }),
    },
  })
  const found = reliability([
    call('a', 'formal', 'full', 1),
    call('b', 'formal', 'partial', 40),
    call('c', 'formal', 'none'),
    call('d', 'formal', 'not-asked'),
    call('e', 'statement', 'full', 3),
  ])
  expect(found.answeredInFull).toMatchObject({ hits: 1, cases: 3, share: 1 / 3 })
  expect(found.answeredAtAll).toMatchObject({ hits: 2, cases: 3 })
  expect(found.byFormality[0]).toEqual({ formality: 'formal', full: 1, partial: 1, none: 1, notAsked: 1 })
  expect(found.delayDays).toEqual({ known: 3, median: 3, longest: 40 })
  expect(found.means.find(({ means }) => means === 'force')!.times).toBe(2)
  expect(reliability([]).answeredInFull).toEqual({ hits: 0, cases: 0, low: 0, high: 1 })
})

test('distance between capitals: Washington to Ottawa 734.87 km on the sphere that the published table uses', () => {
  const [washington, ottawa] = [
    { latitude: 38.8950368, longitude: -77.0365427 },
    { latitude: 45.4208777, longitude: -75.6901106 },
  ]
  expect(greatCircleKilometres(washington, ottawa)).toBeCloseTo(734.8694, 3)
})

test('equals are not concentrated: HHI 1/n, n effective', () => {
  expect(concentrationOf([2, 2, 2, 2])).toMatchObject({ hhi: 0.25, effective: 4, largestShare: 0.25 })
})

describe('what measures say of themselves', () => {
  const all = [
    aboutPower,
    aboutThreeWayPower,
    aboutUnions,
    aboutCorrelatedPower,
    aboutDependence,
    aboutBalance,
    aboutBurden,
    aboutInterests,
    aboutReliability,
  ]

  test('every measure does, in three scripts, with a formula, a paper and what it does not show', () => {
    expect(all.map((each) => each.id)).toEqual(measureIds)
    for (const { title, data, doesNotShow, formula, papers } of all)
      for (const text of [title, data, doesNotShow]) {
        expect(text.ar).toMatch(/\p{Script=Arabic}/u)
        expect(text.ru).toMatch(/\p{Script=Cyrillic}/u)
        expect(text.en).not.toMatch(/\p{Script=Arabic}|\p{Script=Cyrillic}/u)
        expect(formula.length).toBeGreaterThan(5)
        expect(papers.length).toBeGreaterThan(0)
      }
  })

  test('judgements on age and resources stand beside the balance', () => {
    const judged = (about: 'age' | 'burden') => ({
      by: { ar: 'أ', en: 'a', ru: 'а' },
      about,
      paraphrase: { ar: 'أ', en: 'a', ru: 'а' },
      source: ['s'],
      confidence: 'B' as const,
    })
    const files = [{ id: 'pact', assessments: [judged('age'), judged('burden')] }]
    expect(judgementsOn('balance', files).map(({ assessment }) => assessment.about)).toEqual(['age'])
    expect(judgementsOn('power', files)).toEqual([])
  })
})
