/** A stated error is one: what is not exact lies within it, wherever the exact value can be had too. */
import { describe, expect, test } from 'vitest'
import { chance } from '../../chance.ts'
import { compile, type MemberId, type Roll, type Rule } from '../../decision/index.ts'
import { gameOf } from './game.ts'
import { type Power, power, type Vote } from './power.ts'
import { sampleThreeWay } from './sample.ts'
import { threeWayPower } from './three-way.ts'

const draw = chance({ low: 11, high: 12 }, { replication: 0, purpose: 9, member: 0 })

const rollOf = (weights: readonly number[]): Roll => {
  const members = weights.map((_, i) => `M${i}` as MemberId)
  return {
    members,
    weights: { votes: Object.fromEntries(members.map((id, i) => [id, weights[i]!])) },
    groups: { permanent: members.slice(0, 3) },
  }
}
const powerOf = (vote: Vote, asked?: Parameters<typeof power>[1]): Power => {
  const found = power(vote, asked)
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

/** Equal, drawn at random, one giant, and falling as the world's populations do. */
const shapes: readonly (readonly [string, (place: number) => number])[] = [
  ['almost equal', () => 900 + draw.below(200)],
  ['drawn at random', () => 1 + draw.below(3_000)],
  ['one giant', (place) => (place === 0 ? 30_000 : 1 + draw.below(1_500))],
  ['falling', (place) => Math.max(1, Math.round(20_000 / (place + 1) ** 1.1))],
]

describe('quadrature', () => {
  test.each(shapes)(
    'weights %s: both indices within the stated error, which is below a millionth',
    (_, weigh) => {
      for (const size of [3, 20, 50])
        for (const share of [0.51, 0.9, 1]) {
          const weights = Array.from({ length: size }, (_each, place) => weigh(place))
          const votes = Math.ceil(weights.reduce((a, b) => a + b, 0) * share)
          const vote: Vote = { rule: { kind: 'atLeast', votes, weights: 'votes' }, roll: rollOf(weights) }
          const exact = powerOf(vote, { method: 'by-size' })
          const estimated = powerOf(vote, { method: 'quadrature' })
          expect(exact.error).toBe(0)
          expect(estimated.error).toBeLessThan(1e-6)
          for (const [place, { shapleyShubik, banzhafAbsolute }] of exact.members.entries()) {
            const other = estimated.members[place]!
            expect(Math.abs(other.shapleyShubik.value - shapleyShubik.value)).toBeLessThanOrEqual(
              estimated.error,
            )
            expect(other.banzhafAbsolute).toEqual(banzhafAbsolute)
          }
        }
    },
  )
})

describe('the lattice beyond 53 members', () => {
  test('two thirds of 60 with weights and heads: as by kinds, which is exact', () => {
    const rule: Rule = {
      kind: 'all',
      rules: [
        { kind: 'atLeast', votes: 31 },
        { kind: 'atLeast', votes: 80, weights: 'votes' },
      ],
    }
    const vote: Vote = { rule, roll: rollOf(Array.from({ length: 60 }, (_, i) => 1 + (i % 3))) }
    const exact = powerOf(vote, { method: 'by-kinds' })
    const found = powerOf(vote, { method: 'lattice' })
    expect([exact.error, found.method]).toEqual([0, 'lattice'])
    for (const [place, { shapleyShubik, banzhafAbsolute }] of exact.members.entries()) {
      const other = found.members[place]!
      expect(Math.abs(other.shapleyShubik.value - shapleyShubik.value)).toBeLessThanOrEqual(found.error)
      expect(Math.abs(other.banzhafAbsolute.value - banzhafAbsolute.value)).toBeLessThanOrEqual(found.error)
    }
  })
})

describe('sampling', () => {
  const stream = () => chance({ low: 3, high: 1 }, { replication: 0, purpose: 2, member: 0 })
  const rule: Rule = {
    kind: 'veto',
    holders: 'permanent',
    rule: { kind: 'atLeast', votes: 9, weights: 'votes' },
  }
  const vote: Vote = { rule, roll: rollOf([3, 2, 2, 1, 1, 1, 4]) }

  test('two-way: same stream, same numbers, within the stated half-width', () => {
    const asked = () => ({ method: 'sampling' as const, sampling: { chance: stream(), draws: 4_000 } })
    const found = powerOf(vote, asked())
    expect(powerOf(vote, asked())).toEqual(found)
    for (const [place, { shapleyShubik, banzhafAbsolute }] of powerOf(vote).members.entries()) {
      expect(Math.abs(found.members[place]!.shapleyShubik.value - shapleyShubik.value)).toBeLessThan(
        found.error,
      )
      expect(Math.abs(found.members[place]!.banzhafAbsolute.value - banzhafAbsolute.value)).toBeLessThan(
        found.error,
      )
    }
  })

  test('three-way', () => {
    const game = gameOf(compile(rule, vote.roll), ['no', 'abstain', 'yes'])
    const sampled = sampleThreeWay(game, stream(), 4_000)
    const exact = threeWayPower(vote, { third: 'abstain' })
    if (!exact.ok) throw new Error(exact.failure.code)
    for (const [kind, { places }] of game.kinds.entries())
      expect(
        Math.abs(sampled.values[kind]! - exact.value.members[places[0]!]!.shapleyShubik!.value),
      ).toBeLessThan(sampled.error)
  })

  test('a game beyond every count is refused without a stream', () => {
    const weights = Array.from({ length: 60 }, (_, i) => 1_000_003 * (i + 1) + i * i)
    const heavy: Rule = {
      kind: 'any',
      rules: [
        {
          kind: 'all',
          rules: [
            { kind: 'atLeast', votes: 30 },
            { kind: 'atLeast', votes: 9e8, weights: 'votes' },
          ],
        },
        { kind: 'veto', holders: 'permanent', rule: { kind: 'atLeast', votes: 40 } },
      ],
    }
    const roll = rollOf(weights)
    expect(power({ rule: heavy, roll })).toMatchObject({
      ok: false,
      failure: { code: 'measure/too-many-coalitions' },
    })
    const sampled = powerOf({ rule: heavy, roll }, { sampling: { chance: stream(), draws: 500 } })
    expect([sampled.method, sampled.error > 0]).toEqual(['sampling', true])
  })
})
