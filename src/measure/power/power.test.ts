/** Voting power against printed tables, as fractions. The tables are retyped here with their sources, so they run anywhere. */
import { describe, expect, test } from 'vitest'
import { describeShared, sharedText } from '../../../test/measure-shared.ts'
import type { MemberId, Roll, Rule } from '../../decision/index.ts'
import { banzhaf, type Power, power, type Vote } from './power.ts'

const names = (count: number): MemberId[] => Array.from({ length: count }, (_, i) => `M${i}` as MemberId)

const rollOf = (weights: readonly number[]): Roll => ({
  members: names(weights.length),
  weights: { votes: Object.fromEntries(weights.map((weight, i) => [`M${i}`, weight])) },
  groups: { permanent: names(5) },
})

const weighted = (votes: number, weights: readonly number[]): Vote => ({
  rule: { kind: 'atLeast', votes, weights: 'votes' },
  roll: rollOf(weights),
})
const equals = (rule: Rule, count: number): Vote => ({ rule, roll: rollOf(new Array<number>(count).fill(1)) })

const powerOf = (vote: Vote): Power => {
  const found = power(vote)
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

/** Do two fractions, written in any terms, say the same? */
const same = (a: string, b: string): boolean => {
  const [[p, q], [r, s]] = [a, b].map((text) => {
    const [top, bottom = '1'] = text.split('/')
    return [BigInt(top!), BigInt(bottom)] as const
  }) as [readonly [bigint, bigint], readonly [bigint, bigint]]
  return p * s === r * q
}

const times = <Value>(value: Value, count: number): Value[] => new Array<Value>(count).fill(value)

type Row = {
  readonly game: string
  readonly vote: Vote
  readonly banzhaf: readonly string[]
  readonly shapley: readonly string[]
  readonly act: string
}

const council = (votes: number): Rule => ({
  kind: 'veto',
  holders: 'permanent',
  rule: { kind: 'atLeast', votes },
})
const third = (count: number) => times(`1/${count}`, count)

/**
 * Two-way votes, the table of models.md 3.2. Printed: [51; 50,49,1] (CoopGame manual), Nassau County (Banzhaf 1965), the
 * European council of 1958 (tests of maxlit/powerindex), the Security Council since 1966 and before (Shapley & Shubik
 * 1954). Computed there by two independent methods: the councils of 1973 and 1981 and the two thirds. A consensus of n by
 * counting its one coalition: 1/n, 1/2^(n-1), 1/2^n.
 */
const table: readonly Row[] = [
  {
    game: '[51; 50,49,1]',
    vote: weighted(51, [50, 49, 1]),
    banzhaf: ['3/5', '1/5', '1/5'],
    shapley: ['2/3', '1/6', '1/6'],
    act: '3/8',
  },
  {
    game: '[3; 2,1,1,1]',
    vote: weighted(3, [2, 1, 1, 1]),
    banzhaf: ['1/2', ...times('1/6', 3)],
    shapley: ['1/2', ...times('1/6', 3)],
    act: '1/2',
  },
  {
    game: 'Nassau County',
    vote: weighted(16, [9, 9, 7, 3, 1, 1]),
    banzhaf: [...times('1/3', 3), '0', '0', '0'],
    shapley: [...times('1/3', 3), '0', '0', '0'],
    act: '1/2',
  },
  {
    game: 'European council 1958',
    vote: weighted(12, [4, 4, 4, 2, 2, 1]),
    banzhaf: [...times('5/21', 3), '1/7', '1/7', '0'],
    shapley: [...times('7/30', 3), '3/20', '3/20', '0'],
    act: '14/64',
  },
  {
    game: 'European council 1973',
    vote: weighted(41, [10, 10, 10, 10, 5, 5, 3, 3, 2]),
    banzhaf: [...times('53/317', 4), '29/317', '29/317', '21/317', '21/317', '5/317'],
    shapley: [...times('5/28', 4), '17/210', '17/210', '2/35', '2/35', '1/105'],
    act: '75/512',
  },
  {
    game: 'European council 1981',
    vote: weighted(45, [10, 10, 10, 10, 5, 5, 5, 3, 3, 2]),
    banzhaf: [...times('50/317', 4), ...times('26/317', 3), ...times('13/317', 3)],
    shapley: [...times('73/420', 4), ...times('1/14', 3), ...times('19/630', 3)],
    act: '140/1024',
  },
  {
    game: 'Security Council since 1966, as a weighted vote',
    vote: weighted(39, [...times(7, 5), ...times(1, 10)]),
    banzhaf: [...times('106/635', 5), ...times('21/1270', 10)],
    shapley: [...times('421/2145', 5), ...times('4/2145', 10)],
    act: '848/32768',
  },
  {
    game: 'Security Council since 1966, by veto and nine votes',
    vote: equals(council(9), 15),
    banzhaf: [...times('106/635', 5), ...times('21/1270', 10)],
    shapley: [...times('421/2145', 5), ...times('4/2145', 10)],
    act: '848/32768',
  },
  {
    game: 'Security Council before 1966',
    vote: equals(council(7), 11),
    banzhaf: [...times('19/105', 5), ...times('1/63', 6)],
    shapley: [...times('76/385', 5), ...times('1/462', 6)],
    act: '57/2048',
  },
  ...[6, 5, 32].map((count) => ({
    game: `consensus of ${count}`,
    vote: equals({ kind: 'consensus', standAside: false }, count),
    banzhaf: third(count),
    shapley: third(count),
    act: `1/${2 ** count}`,
  })),
  ...(
    [
      [15, '4944/32768'],
      [21, '198440/2097152'],
    ] as const
  ).map(([count, act]) => ({
    game: `two thirds of ${count}`,
    vote: equals(
      { kind: 'majority', share: { numerator: 2n, denominator: 3n }, than: 'atLeast', of: 'roll' },
      count,
    ),
    banzhaf: third(count),
    shapley: third(count),
    act,
  })),
]

describe('two-way votes come out as printed', () => {
  test.each(table)('$game', ({ vote, banzhaf, shapley, act }) => {
    const { members, colemanAct, error } = powerOf(vote)
    expect(members.map(({ banzhaf: { fraction } }, i) => same(fraction!, banzhaf[i]!))).not.toContain(false)
    expect(members.map(({ shapleyShubik: { fraction } }, i) => same(fraction!, shapley[i]!))).not.toContain(
      false,
    )
    expect(same(colemanAct.fraction!, act)).toBe(true)
    expect(error).toBe(0)
  })

  test('swings of the Security Council: 848 and 84; absolute power under two thirds of 15 and of 21', () => {
    const { members } = powerOf(equals(council(9), 15))
    expect(same(members[0]!.banzhafAbsolute.fraction!, '848/16384')).toBe(true)
    expect(same(members[14]!.banzhafAbsolute.fraction!, '84/16384')).toBe(true)
    expect(powerOf(table.at(-2)!.vote).members[0]!.banzhafAbsolute.fraction).toBe('1001/8192')
    expect(powerOf(table.at(-1)!.vote).members[0]!.banzhafAbsolute.fraction).toBe('4845/65536')
  })

  test('a body of 193 is counted exactly too', () => {
    const { members, method } = powerOf(
      equals(
        { kind: 'majority', share: { numerator: 2n, denominator: 3n }, than: 'atLeast', of: 'roll' },
        193,
      ),
    )
    expect([members[0]!.shapleyShubik.fraction, method]).toEqual(['1/193', 'by-kinds'])
  })

  const percentages = [
    1849, 1517, 1323, 1078, 833, 423, 401, 262, 242, 236, 234, 231, 213, 202, 143, 132, 125, 121, 119, 86, 64,
    47, 42, 30, 21, 15, 12,
  ]
  const double: Rule = {
    kind: 'all',
    rules: [
      { kind: 'atLeast', votes: 15 },
      { kind: 'atLeast', votes: 6501, weights: 'votes' },
    ],
  }
  const union: Vote = {
    rule: { kind: 'any', rules: [double, { kind: 'atLeast', votes: 24 }] },
    roll: rollOf(percentages),
  }

  test('European Union of 27 in 2025 with the clause on four members (models.md 3.2; counted by 2^27 enumeration there)', () => {
    const { members, colemanAct } = powerOf(union)
    const of = (place: number, turns: number, shapley: number): void => {
      expect(same(members[place]!.banzhafAbsolute.fraction!, `${turns}/${2 ** 26}`)).toBe(true)
      expect(members[place]!.shapleyShubik.value).toBeCloseTo(shapley, 9)
    }
    of(0, 14_062_886, 0.175560256)
    of(1, 11_809_092, 0.134596315)
    of(4, 7_410_774, 0.067331593)
    of(13, 3_210_952, 0.022186927)
    of(26, 2_022_542, 0.008622914)
    expect(same(colemanAct.fraction!, `${17_729_938}/${2 ** 27}`)).toBe(true)
    expect(members[0]!.banzhaf.value).toBeCloseTo(0.120376938, 9)
    expect(powerOf({ ...union, rule: double }).members[0]!.shapleyShubik.value).toBeCloseTo(0.177583, 6)
  })
})

describeShared('every game of shared/data/expected', ['expected/power_indices.json'], () => {
  type Game = {
    readonly name: string
    readonly quota: number
    readonly weights: readonly number[]
    readonly shapleyShubik: readonly string[]
    readonly banzhafAbsolute: readonly string[]
    readonly banzhafNormalised: readonly number[]
    readonly colemanPowerToAct: string
    readonly winningCoalitions: number
  }
  const games = JSON.parse(sharedText('expected/power_indices.json')) as Game[]

  test.each(games)('$name', (game) => {
    const vote = weighted(game.quota, game.weights)
    const { members, colemanAct } = powerOf(vote)
    for (const [i, { shapleyShubik, banzhafAbsolute, banzhaf }] of members.entries()) {
      expect(same(shapleyShubik.fraction!, game.shapleyShubik[i]!)).toBe(true)
      expect(same(banzhafAbsolute.fraction!, game.banzhafAbsolute[i]!)).toBe(true)
      expect(banzhaf.value).toBeCloseTo(game.banzhafNormalised[i]!, 9)
    }
    expect(same(colemanAct.fraction!, game.colemanPowerToAct)).toBe(true)
    expect(same(colemanAct.fraction!, `${game.winningCoalitions}/${2n ** BigInt(game.weights.length)}`)).toBe(
      true,
    )
    const quick = banzhaf(vote)
    if (!quick.ok) throw new Error(quick.failure.code)
    for (const { id, banzhafAbsolute } of members) expect(quick.value[id]).toEqual(banzhafAbsolute)
  })
})
