/** Similarity against printed tables. Inputs of the first two tests are retyped, so they run anywhere. */
import { describe, expect, test } from 'vitest'
import { describeShared, sharedText } from '../../test/measure-shared.ts'
import { rankCorrelation } from './concentration.ts'
import { readIdealPoints } from './imports/ideal-points.ts'
import { readPackedRollCalls } from './imports/roll-calls.ts'
import { voteTable } from './interests.ts'
import {
  agreement,
  alignment,
  casesIn,
  crossTable,
  kappa,
  scottPi,
  signorinoRitter,
  tauB,
  weightedSignorinoRitter,
} from './similarity.ts'

describe('Germany and Russia in 1914 (Signorino & Ritter 1999, table 6; outputs as printed by fpsim)', () => {
  const germany = [3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]
  const russia = [0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const weights = [
    0.25, 0.21, 0.2, 0.08, 0.08, 0.05, 0.03, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01, 0, 0, 0, 0, 0, 0,
  ]
  const table = crossTable(germany, russia, 4)

  test('S, absolute, squared and weighted by capability', () => {
    expect(signorinoRitter(table)).toBeCloseTo(0.4, 12)
    expect(signorinoRitter(table, 'squared')).toBeCloseTo(0.4444444, 7)
    expect(weightedSignorinoRitter(germany, russia, { weights, levels: 4 })).toBeCloseTo(-0.46, 12)
  })
  test('tau-b, kappa, pi', () => {
    expect(tauB(table)).toBeCloseTo(0.03031695, 8)
    expect(kappa(table)).toBeCloseTo(-0.07758621, 8)
    expect(scottPi(table)).toBeCloseTo(-0.04477612, 8)
  })
  test('alignment: S of 0.4, of which 0.44 is chance (Benati & Capurri 2026)', () => {
    expect(alignment(table)).toBeCloseTo(-0.04, 12)
  })

  describeShared('every printed number', ['expected/similarity.json'], () => {
    test('none is left out', () => {
      const { expected } = JSON.parse(sharedText('expected/similarity.json')).germanyRussia1914
      const found = {
        S_absolute_unweighted: signorinoRitter(table),
        S_squared_unweighted: signorinoRitter(table, 'squared'),
        S_absolute_weighted: weightedSignorinoRitter(germany, russia, { weights, levels: 4 }),
        tauB: tauB(table),
        cohenKappa_quadratic: kappa(table),
        scottPi_nominal: scottPi(table),
        alignmentIndex_BenatiCapurri: alignment(table),
      }
      expect(Object.keys(found)).toEqual(Object.keys(expected))
      for (const [name, value] of Object.entries(found)) expect(value, name).toBeCloseTo(expected[name], 7)
    })
  })
})

test('who both always say yes agree in everything, and are aligned in nothing', () => {
  const table = [
    [9, 0],
    [0, 0],
  ]
  expect([agreement(table), signorinoRitter(table), alignment(table)]).toEqual([1, 1, 0])
  expect(alignment([[0]])).toBeUndefined()
})

describe('United States and Mexico in 1946, 38 roll calls', () => {
  const printed = [
    [17, 2, 5],
    [0, 0, 2],
    [9, 1, 2],
  ]
  const asPrinted = (table: readonly (readonly number[])[]) => {
    expect(casesIn(table)).toBe(38)
    expect(tauB(table)).toBeCloseTo(0.01431261, 8)
    expect(kappa(table)).toBeCloseTo(-0.01222707, 8)
    expect(scottPi(table)).toBeCloseTo(-0.02775801, 8)
    expect(signorinoRitter(table)).toBeCloseTo(0.131578947, 8)
  }
  test('from the printed table', () => asPrinted(printed))

  describeShared(
    'from the votes themselves',
    ['unga/rollcalls.tsv', 'unga/countries.csv', 'expected/similarity.json'],
    () => {
      const read = readPackedRollCalls(
        { text: sharedText('unga/rollcalls.tsv'), file: 'rollcalls.tsv' },
        { text: sharedText('unga/countries.csv'), file: 'countries.csv' },
      )
      if (!read.ok) throw new Error(JSON.stringify(read.failure[0]))
      const votes = read.value

      test('870,109 votes of 200 countries in 6,203 roll calls', () => {
        expect([votes.states.length, votes.calls.length]).toEqual([200, 6203])
        expect(votes.calls.reduce((sum, call) => sum + call.votes.replaceAll('.', '').length, 0)).toBe(
          870_109,
        )
      })

      test('the same table', () => {
        const calls = votes.calls.filter(({ year }) => year === 1946)
        const table = voteTable({ ...votes, calls }, 'US', 'MX')
        expect(table).toEqual(printed)
        asPrinted(table)
      })

      test('session 74 with Russia', () => {
        type Pair = { readonly n: number; readonly agree: number; readonly S: number }
        const expected = JSON.parse(sharedText('expected/similarity.json'))
          .session74_withRussia_computedHere as Record<string, Pair>
        const calls = votes.calls.filter(({ session }) => session === 74)
        const pairs = Object.entries(expected).filter(([id]) => id !== 'source')
        expect(pairs).toHaveLength(7)
        for (const [id, { n, agree, S }] of pairs) {
          const table = voteTable({ ...votes, calls }, 'RU', id)
          expect(casesIn(table)).toBe(n)
          expect(agreement(table)).toBeCloseTo(agree, 6)
          expect(signorinoRitter(table)).toBeCloseTo(S, 6)
        }
      })
    },
  )
})

describeShared(
  'ideal points of session 74',
  ['unga/ideal_points_sessions_1_74.csv', 'expected/similarity.json'],
  () => {
    const read = readIdealPoints({
      text: sharedText('unga/ideal_points_sessions_1_74.csv'),
      file: 'ideal_points.csv',
    })
    if (!read.ok) throw new Error(JSON.stringify(read.failure[0]))
    const points = new Map(
      read.value.filter(({ session }) => session === 74).map(({ state, point }) => [state, point]),
    )

    test('each as expected, and the range inside the two pacts', () => {
      expect(read.value).toHaveLength(10_469)
      const expected = JSON.parse(sharedText('expected/similarity.json')).idealPoints_session74 as Record<
        string,
        number
      >
      for (const [id, value] of Object.entries(expected))
        if (id.length === 3) expect(points.get(id)).toBeCloseTo(value, 6)
      const members = ['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK'].map((id) => points.get(id)!)
      expect(Math.max(...members) - Math.min(...members)).toBeCloseTo(expected.rangeCSTO!, 6)
      const others =
        'ALB BEL BGR CAN HRV CZE DNK EST FIN FRA DEU GRC HUN ISL ITA LVA LTU LUX MNE MKD NLD NOR POL PRT ROU SVK SVN ESP SWE TUR GBR USA'
      const farther = others.split(' ').map((id) => points.get(id)!)
      expect(Math.max(...farther) - Math.min(...farther)).toBeCloseTo(expected.rangeNATO32!, 6)
    })
  },
)

test('a rank correlation with ties takes their mean rank', () => {
  expect(
    rankCorrelation([
      [1, 2],
      [2, 1],
      [3, 3],
      [4, 4],
    ]),
  ).toBeCloseTo(0.8, 12)
  expect(
    rankCorrelation([
      [1, 1],
      [1, 2],
      [2, 3],
    ]),
  ).toBeCloseTo(0.8660254, 7)
  expect(
    rankCorrelation([
      [1, 1],
      [1, 2],
      [1, 3],
    ]),
  ).toBeUndefined()
})
