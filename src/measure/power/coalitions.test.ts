/** Who can act and who can block; votes in blocs; votes that hang together. */
import { describe, expect, test } from 'vitest'
import { chance } from '../../chance.ts'
import { compile, type MemberId, type Roll, type Rule, winning } from '../../decision/index.ts'
import { coalitions } from './coalitions.ts'
import { correlatedPower } from './correlated.ts'
import { power, type Vote } from './power.ts'
import { powerInUnions } from './precoalitions.ts'

const names = (count: number): MemberId[] => Array.from({ length: count }, (_, i) => `M${i}` as MemberId)
const rollOf = (weights: readonly number[]): Roll => ({
  members: names(weights.length),
  weights: { votes: Object.fromEntries(weights.map((weight, i) => [`M${i}`, weight])) },
  groups: {},
})
const weighted = (votes: number, weights: readonly number[]): Vote => ({
  rule: { kind: 'atLeast', votes, weights: 'votes' },
  roll: rollOf(weights),
})
const equals = (rule: Rule, count: number): Vote => ({ rule, roll: rollOf(new Array<number>(count).fill(1)) })
const powerOf = (vote: Vote) => {
  const found = power(vote)
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

describe('who can block, who cannot', () => {
  test('flags: a veto, a dummy, a dictator', () => {
    const flags = (votes: number, weights: readonly number[]) =>
      powerOf(weighted(votes, weights)).members.map((each) => each.flags.join())
    expect(flags(51, [50, 49, 1])).toEqual(['veto', '', ''])
    expect(flags(12, [4, 4, 4, 2, 2, 1]).at(-1)).toBe('dummy')
    expect(flags(5, [5, 2, 2])).toEqual(['veto,dictator', 'dummy', 'dummy'])
  })

  test('European council 1958: four smallest coalitions that act, nine that block', () => {
    const found = coalitions(weighted(12, [4, 4, 4, 2, 2, 1]))
    if (!found.ok) throw new Error(found.failure.code)
    const { winning, blocking } = found.value
    expect(winning.listed.map((each) => each.join(' ')).sort()).toEqual([
      'M0 M1 M2',
      'M0 M1 M3 M4',
      'M0 M2 M3 M4',
      'M1 M2 M3 M4',
    ])
    expect([winning.complete, blocking.count, blocking.fewest]).toEqual([true, '9', 2])
  })

  test('a list cut short says so and is counted all the same: C(15, 9) coalitions of nine', () => {
    const found = coalitions(equals({ kind: 'atLeast', votes: 9 }, 15), { limit: 20 })
    if (!found.ok) throw new Error(found.failure.code)
    expect(found.value.winning).toMatchObject({ complete: false, count: '5005', fewest: 9 })
  })

  test('several scales: the lists are those found one by one, for acting and for blocking', () => {
    const draw = chance({ low: 8, high: 8 }, { replication: 0, purpose: 3, member: 0 })
    for (let round = 0; round < 60; round++) {
      const members = names(7)
      const scale = () => Object.fromEntries(members.map((id) => [id, draw.below(6)]))
      const rule: Rule = {
        kind: (['all', 'any'] as const)[round % 2]!,
        rules: [
          { kind: 'atLeast', votes: 1 + draw.below(12), weights: 'votes' },
          { kind: 'atLeast', votes: 1 + draw.below(12), weights: 'people' },
          { kind: 'atLeast', votes: 1 + draw.below(6) },
        ],
      }
      const vote: Vote = { rule, roll: { members, weights: { votes: scale(), people: scale() }, groups: {} } }
      const compiled = compile(rule, vote.roll)
      const all = Array.from({ length: 128 }, (_, mask) => members.filter((_id, i) => mask & (1 << i)))
      const smallest = (does: (set: readonly MemberId[]) => boolean): readonly string[] =>
        all
          .filter((set) => does(set) && set.every((id) => !does(set.filter((each) => each !== id))))
          .map((set) => set.join())
          .sort()
      const found = coalitions(vote)
      if (!found.ok) throw new Error(found.failure.code)
      const lists = [found.value.winning, found.value.blocking].map(({ listed }) =>
        listed.map((set) => set.join()).sort(),
      )
      expect(lists).toEqual([
        smallest((set) => winning(compiled, set)),
        smallest(
          (set) =>
            !winning(
              compiled,
              members.filter((id) => !set.includes(id)),
            ),
        ),
      ])
    }
  })

  test('a rule that is never voted has no power to measure', () => {
    expect(power(equals({ kind: 'bilateral' }, 3))).toMatchObject({
      ok: false,
      failure: { code: 'measure/no-collective-decision' },
    })
  })
})

describe('blocs and votes that hang together', () => {
  test('Owen (1977): a union of two ones in [3; 2,1,1,1] has a third, its partners a sixth each', () => {
    const found = powerInUnions(weighted(3, [2, 1, 1, 1]), [names(3).slice(1)])
    if (!found.ok) throw new Error(found.failure.code)
    expect(found.value.map(({ owen }) => owen.fraction)).toEqual(['1/3', '1/6', '1/6', '1/3'])
  })

  test('unions of one give Shapley-Shubik and Banzhaf back', () => {
    const vote = weighted(41, [10, 10, 10, 10, 5, 5, 3, 3, 2])
    const found = powerInUnions(vote, [])
    if (!found.ok) throw new Error(found.failure.code)
    const plain = powerOf(vote).members
    expect(found.value.map(({ owen }) => owen)).toEqual(plain.map(({ shapleyShubik }) => shapleyShubik))
    expect(found.value.map(({ banzhafOwen }) => banzhafOwen)).toEqual(
      plain.map(({ banzhafAbsolute }) => banzhafAbsolute),
    )
  })

  test.each([
    [0, 0.77378094],
    [0.3, 0.80673085],
    [0.6, 0.84867027],
  ])(
    'consensus of 5, each yes at 0.95, correlation %d: it acts at %d (models.md 2.5)',
    (correlation, acts) => {
      const stream = chance({ low: 2026, high: 0 }, { replication: 0, purpose: 1, member: 0 })
      const model = {
        leanings: {},
        otherwise: { yes: 0.95, no: 0.05 },
        correlation,
        third: 'abstain' as const,
      }
      const found = correlatedPower(equals({ kind: 'consensus', standAside: false }, 5), model, {
        chance: stream,
        draws: 40_000,
      })
      if (!found.ok) throw new Error(found.failure.code)
      expect(found.value.act.low).toBeLessThan(acts)
      expect(found.value.act.high).toBeGreaterThan(acts)
    },
  )
})
