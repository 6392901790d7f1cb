/**
 * Three-way votes: the table of models.md 3.3. Its Security Council row was confirmed there by enumeration of 3^15 states
 * and by simulation (0.1636 against 0.1634); it was not compared with print.
 */
import { describe, expect, test } from 'vitest'
import { chance } from '../../chance.ts'
import {
  type Ballot,
  type Ballots,
  close,
  type MemberId,
  type Roll,
  type Rule,
} from '../../decision/index.ts'
import { fraction } from '../../fraction.ts'
import { type ThreeWayPower, threeWayPower } from './three-way.ts'

const rollOf = (size: number, weights: readonly number[] = []): Roll => {
  const members = Array.from({ length: size }, (_, i) => `M${i}` as MemberId)
  return {
    members,
    weights: { votes: Object.fromEntries(members.map((id, i) => [id, weights[i] ?? 1])) },
    groups: { permanent: members.slice(0, 5) },
  }
}
const consensus: Rule = { kind: 'consensus', standAside: false }
const powerOf = (...asked: Parameters<typeof threeWayPower>): ThreeWayPower => {
  const found = threeWayPower(...asked)
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

describe('where a member may abstain', () => {
  test('Security Council as practised: an abstention of a permanent member is no veto', () => {
    const rule: Rule = { kind: 'veto', holders: 'permanent', rule: { kind: 'atLeast', votes: 9 } }
    const { members, colemanAct } = powerOf({ rule, roll: rollOf(15) }, { third: 'abstain' })
    const [permanent, elected] = [members[0]!, members[14]!]
    expect(colemanAct.fraction).toBe('48932/4782969') // 146,796 of 3^15
    expect(permanent.banzhafAbsolute.fraction).toBe('36112/1594323') // 108,336 of 3^14
    expect(elected.banzhafAbsolute.fraction).toBe('5906/531441') // 53,154 of 3^14
    expect([permanent.banzhaf.fraction, elected.banzhaf.fraction]).toEqual(['9028/89435', '8859/178870'])
    expect(permanent.shapleyShubik?.fraction).toBe('118525786/725416965')
    expect(elected.shapleyShubik?.fraction).toBe('26557607/1450833930')
  })

  test.each([
    ['6, abstention is consent', consensus, 6, '7/81', '32/243'],
    [
      '6 with at least four yes',
      { kind: 'all', rules: [consensus, { kind: 'atLeast', votes: 4 }] },
      6,
      '22/729',
      '16/243',
    ],
    ['5 after one is left out', consensus, 5, '31/243', '16/81'],
  ] as const)('consensus of %s', (_, rule, size, acts, turns) => {
    const { members, colemanAct } = powerOf({ rule, roll: rollOf(size) }, { third: 'abstain' })
    expect(colemanAct.fraction).toBe(acts)
    for (const { banzhafAbsolute, shapleyShubik } of members)
      expect([banzhafAbsolute.fraction, shapleyShubik?.fraction]).toEqual([turns, `1/${size}`])
  })

  test('standing aside blocks a consensus where the text does not allow it: then two of three ballots stop it', () => {
    const found = powerOf({ rule: consensus, roll: rollOf(6) }, { third: 'aside' })
    expect(found.colemanAct.fraction).toBe('1/729')
    const limited: Rule = { kind: 'consensus', standAside: true }
    expect(powerOf({ rule: limited, roll: rollOf(6) }, { third: 'aside' }).colemanAct.fraction).toBe('7/81')
  })
})

const options: readonly Ballot[] = ['no', 'abstain', 'yes']

/** Every order and every ballot of it; the pivot is the first after whom every completion ends alike. */
const pivotsOneByOne = (rule: Rule, roll: Roll, third: Ballot): readonly number[] => {
  const ballots = options.map((each) => (each === 'abstain' ? third : each))
  const counts = roll.members.map(() => 0)
  const outcomes = (cast: Ballots, left: readonly MemberId[]): ReadonlySet<boolean> => {
    const [next, ...rest] = left
    if (next === undefined) return new Set([close(rule, roll, cast)])
    return new Set(ballots.flatMap((ballot) => [...outcomes({ ...cast, [next]: ballot }, rest)]))
  }
  const walk = (cast: Ballots, left: readonly MemberId[], weight: number): void => {
    for (const member of left)
      for (const ballot of ballots) {
        const [now, rest] = [{ ...cast, [member]: ballot }, left.filter((each) => each !== member)]
        const share = weight / left.length / ballots.length
        if (outcomes(now, rest).size === 1) counts[roll.members.indexOf(member)]! += share
        else walk(now, rest, share)
      }
  }
  if (outcomes({}, roll.members).size === 2) walk({}, roll.members, 1)
  return counts
}

test('Shapley-Shubik agrees with going through all orders and ballots, guards included', () => {
  const half = fraction(1, 2)
  const rules: readonly Rule[] = [
    consensus,
    { kind: 'consensus', standAside: true },
    { kind: 'majority', share: half, than: 'moreThan', of: 'present', weights: 'votes' },
    { kind: 'majority', share: fraction(2, 3), than: 'atLeast', of: 'voting' },
    {
      kind: 'quorum',
      share: fraction(3, 4),
      rule: { kind: 'majority', share: half, than: 'moreThan', of: 'voting' },
    },
    { kind: 'any', rules: [{ kind: 'atLeast', votes: 5, weights: 'votes' }, consensus] },
    {
      kind: 'blockingAbstention',
      members: fraction(1, 3),
      population: half,
      weights: 'votes',
      rule: { kind: 'unanimity', of: 'roll', abstentionBlocks: false },
    },
  ]
  for (const rule of rules)
    for (const third of ['abstain', 'aside', 'declare'] as const) {
      const roll = rollOf(4, [3, 2, 1, 1])
      const { members } = powerOf({ rule, roll }, { third })
      const expected = pivotsOneByOne(rule, roll, third)
      members.forEach(({ shapleyShubik }, i) => {
        expect(shapleyShubik!.value, `${rule.kind} ${third}`).toBeCloseTo(expected[i]!, 12)
      })
    }
})

test('where kinds are too many the orders are sampled if a stream is given, else left out', () => {
  const roll = rollOf(12, [9, 8, 7, 6, 5, 4, 3, 2, 1, 11, 13, 17])
  const rule: Rule = { kind: 'atLeast', votes: 44, weights: 'votes' }
  const sampling = {
    chance: chance({ low: 1, high: 1 }, { replication: 0, purpose: 0, member: 0 }),
    draws: 2_000,
  }
  const found = powerOf({ rule, roll }, { third: 'abstain', sampling })
  expect(found.error.banzhaf).toBe(0)
  expect(found.error.shapleyShubik).toBeGreaterThan(0)
  expect(found.members.reduce((sum, { shapleyShubik }) => sum + shapleyShubik!.value, 0)).toBeCloseTo(1, 12)
  expect(powerOf({ rule, roll }, { third: 'abstain' }).members[0]!.shapleyShubik).toBeUndefined()
})
