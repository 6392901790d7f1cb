/** Every method counts the same as going through all coalitions one by one with `holds`, for rules of every variant. */
import { describe, expect, test } from 'vitest'
import { type Chance, chance } from '../../chance.ts'
import {
  close,
  codeOf,
  compile,
  holds,
  type MemberId,
  type Roll,
  type Rule,
  ruleFaults,
} from '../../decision/index.ts'
import { fraction } from '../../fraction.ts'
import { countByKinds } from './by-kinds.ts'
import { countByLattice } from './by-lattice.ts'
import { countWeighted, estimateByQuadrature } from './by-quadrature.ts'
import { countBySize, ladderOf, singleBound } from './by-size.ts'
import type { Counted } from './counts.ts'
import { enumerate } from './enumerate.ts'
import { dualOf, gameOf } from './game.ts'
import { power } from './power.ts'
import { decisiveByKinds, decisiveByLattice, threeWayPower } from './three-way.ts'

const names = (count: number): MemberId[] => Array.from({ length: count }, (_, i) => `M${i}` as MemberId)

const randomRoll = (draw: Chance, size: number): Roll => {
  const members = names(size)
  const scale = (most: number) => Object.fromEntries(members.map((id) => [id, draw.below(most)]))
  return {
    members,
    weights: { few: scale(5), many: scale([12, 40, 200][draw.below(3)]!) },
    groups: { permanent: members.filter(() => draw.below(4) === 0), nobody: [] },
  }
}

const randomShare = (draw: Chance) => {
  const below = 2 + draw.below(5)
  return fraction(1 + draw.below(below), below)
}

/** Any rule of the grammar; guards never below `any`, silence only as a whole. */
const randomRule = (draw: Chance, depth: number, guards = true): Rule => {
  const weights = [undefined, 'few', 'many'][draw.below(3)]
  const kind = draw.below(depth === 0 ? 4 : guards ? 9 : 7)
  const inner = (allowed = guards) => randomRule(draw, depth - 1, allowed)
  if (kind === 0) return { kind: 'consensus', standAside: draw.below(2) === 0 }
  if (kind === 1)
    return { kind: 'unanimity', of: draw.below(2) ? 'roll' : 'voting', abstentionBlocks: draw.below(2) === 0 }
  if (kind === 2)
    return {
      kind: 'majority',
      share: randomShare(draw),
      than: draw.below(2) ? 'atLeast' : 'moreThan',
      of: (['roll', 'present', 'voting'] as const)[draw.below(3)]!,
      weights,
    }
  if (kind === 3) return { kind: 'atLeast', votes: 1 + draw.below(weights === 'many' ? 80 : 12), weights }
  if (kind === 4) return { kind: 'veto', holders: draw.below(5) ? 'permanent' : 'nobody', rule: inner() }
  if (kind === 5) return { kind: 'all', rules: [inner(), inner()] }
  if (kind === 6)
    return { kind: 'any', rules: [inner(false), inner(false), inner(false)].slice(draw.below(2)) }
  if (kind === 7) return { kind: 'quorum', share: randomShare(draw), rule: inner() }
  return {
    kind: 'blockingAbstention',
    members: randomShare(draw),
    population: randomShare(draw),
    weights: 'many',
    rule: inner(),
  }
}

/** Wins, and swings by size of each member: all ballots yes or no, judged by the compiled atoms as they are. */
const oneByOne = (rule: Rule, roll: Roll) => {
  const size = roll.members.length
  const compiled = compile(rule, roll)
  const wins = Uint8Array.from({ length: 1 << size }, (_, mask) => {
    const codes = Uint8Array.from({ length: size }, (_, place) =>
      mask & (1 << place) ? codeOf.yes : codeOf.no,
    )
    return holds(compiled, codes) ? 1 : 0
  })
  const sizeOf = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + sizeOf(mask >> 1))
  const swings = roll.members.map((_, place) => {
    const row = new Array<bigint>(size).fill(0n)
    for (let mask = 0; mask < wins.length; mask++)
      if (!(mask & (1 << place)) && !wins[mask] && wins[mask | (1 << place)]) row[sizeOf(mask)]! += 1n
    return row
  })
  return { winning: BigInt(wins.reduce((a, b) => a + b, 0)), swings }
}

const rules = function* (count: number, sizeMax: number, purpose: number) {
  const draw = chance({ low: 7, high: 2026 }, { replication: 0, purpose, member: 0 })
  for (let made = 0; made < count; ) {
    const roll = randomRoll(draw, 1 + draw.below(sizeMax))
    const rule = draw.below(40) === 0 ? ({ kind: 'silence' } as const) : randomRule(draw, draw.below(4))
    if (ruleFaults(rule).length > 0) continue
    made += 1
    yield { rule, roll, draw }
  }
}

const kindsIn = (rule: Rule): string[] => [
  rule.kind,
  ...('rule' in rule ? kindsIn(rule.rule) : []),
  ...('rules' in rule ? rule.rules.flatMap(kindsIn) : []),
]

const show = (rule: Rule, roll: Roll): string =>
  JSON.stringify({ rule, roll }, (_, value) => (typeof value === 'bigint' ? Number(value) : value))

/** Every method that can count this game. */
const countings = (rule: Rule, roll: Roll): readonly (readonly [string, Counted])[] => {
  const game = gameOf(compile(rule, roll))
  const ladder = ladderOf(game)
  const bound = ladder && singleBound(ladder)
  return [
    ['by kinds', countByKinds(game)],
    ['lattice', countByLattice(game) as Counted],
    ['enumeration', enumerate(game)],
    ...(ladder ? ([['by size', countBySize(game, ladder)]] as const) : []),
    ...(ladder && bound
      ? ([['weights', countWeighted(game, { weights: ladder.weights, bound })]] as const)
      : []),
  ]
}

describe('random rules of every variant, nested too', () => {
  test('900 rules of up to 10 members: every method agrees with one by one', () => {
    const seen = new Set<string>()
    const used = new Map<string, number>()
    for (const { rule, roll } of rules(900, 10, 1)) {
      for (const kind of kindsIn(rule)) seen.add(kind)
      const expected = oneByOne(rule, roll)
      const { kinds } = gameOf(compile(rule, roll))
      for (const [name, { winning, bySize, swings }] of countings(rule, roll)) {
        used.set(name, (used.get(name) ?? 0) + 1)
        const wrong = kinds.some(({ places }, kind) =>
          places.some((place) => {
            const row = expected.swings[place]!
            const total = row.reduce((a, b) => a + b, 0n)
            return total !== swings[kind] || (bySize && row.some((each, k) => each !== bySize[kind]![k]))
          }),
        )
        if (wrong || winning !== expected.winning) expect.fail(`${name}: ${show(rule, roll)}`)
      }
    }
    expect([...seen].sort()).toEqual([
      'all',
      'any',
      'atLeast',
      'blockingAbstention',
      'consensus',
      'majority',
      'quorum',
      'silence',
      'unanimity',
      'veto',
    ])
    expect(Math.min(...used.values())).toBeGreaterThan(100)
  })

  test('100 rules of up to 16 members: every method agrees with enumeration', () => {
    for (const { rule, roll } of rules(100, 16, 2)) {
      const all = countings(rule, roll)
      const [, expected] = all.find(([name]) => name === 'enumeration')!
      for (const [name, counted] of all) {
        const { bySize = expected.bySize } = counted
        if (
          JSON.stringify([counted.winning, counted.swings, bySize], String) !==
          JSON.stringify([expected.winning, expected.swings, expected.bySize], String)
        )
          expect.fail(`${name}: ${show(rule, roll)}`)
      }
    }
  })

  test('the atoms that are counted say what close says', () => {
    for (const { rule, roll, draw } of rules(300, 8, 3)) {
      const compiled = compile(rule, roll)
      for (let round = 0; round < 20; round++) {
        const yes = roll.members.map(() => draw.below(2) === 1)
        const cast = Object.fromEntries(roll.members.map((id, i) => [id, yes[i] ? 'yes' : 'no'] as const))
        const codes = Uint8Array.from(yes, (each) => (each ? codeOf.yes : codeOf.no))
        expect(holds(compiled, codes)).toBe(close(rule, roll, cast))
      }
    }
  })
})

describe('laws of power', () => {
  test('Shapley-Shubik sums to one where anything can pass, and a dual game gives the same powers', () => {
    for (const { rule, roll } of rules(200, 9, 4)) {
      const found = power({ rule, roll })
      if (!found.ok) throw new Error(found.failure.code)
      const sum = found.value.members.reduce((total, { shapleyShubik }) => total + shapleyShubik.value, 0)
      const game = gameOf(compile(rule, roll))
      expect(sum).toBeCloseTo(
        countByKinds(game).winning === 0n || game.condition.kind === 'always' ? 0 : 1,
        12,
      )
      const dual = dualOf(game)
      const [own, other] = [countByKinds(game), countByKinds(dual)]
      expect(own.winning + other.winning).toBe(1n << BigInt(game.size))
      for (const [kind, { places }] of game.kinds.entries()) {
        const inDual = dual.kinds.findIndex((each) => each.places.includes(places[0]!))
        expect(other.swings[inDual]).toBe(own.swings[kind])
      }
    }
  })

  test('a heavier weight on the only scale never has less power', () => {
    const draw = chance({ low: 5, high: 5 }, { replication: 0, purpose: 5, member: 0 })
    for (let round = 0; round < 100; round++) {
      const roll = randomRoll(draw, 2 + draw.below(8))
      const found = power({ rule: { kind: 'atLeast', votes: 1 + draw.below(60), weights: 'many' }, roll })
      if (!found.ok) throw new Error(found.failure.code)
      const ranked = [...found.value.members].sort(
        (a, b) => roll.weights.many![a.id]! - roll.weights.many![b.id]!,
      )
      for (const [i, each] of ranked.entries())
        if (i > 0) expect(each.shapleyShubik.value).toBeGreaterThanOrEqual(ranked[i - 1]!.shapleyShubik.value)
    }
  })

  test('quadrature: 51 members come out as they do by counting, within the stated error', () => {
    const members = names(51)
    const weights = { votes: Object.fromEntries(members.map((id, i) => [id, 3 + ((i * i * 7) % 52)])) }
    const bound = Math.ceil(Object.values(weights.votes).reduce((a, b) => a + b, 0) * 0.62)
    const game = gameOf(
      compile({ kind: 'atLeast', votes: bound, weights: 'votes' }, { members, weights, groups: {} }),
    )
    const ladder = ladderOf(game)!
    const estimated = estimateByQuadrature(game, { weights: ladder.weights, bound: singleBound(ladder)! })
    const exact = power({
      rule: { kind: 'atLeast', votes: bound, weights: 'votes' },
      roll: { members, weights, groups: {} },
    })
    if (!exact.ok) throw new Error(exact.failure.code)
    for (const [kind, { places }] of game.kinds.entries()) {
      const member = exact.value.members[places[0]!]!
      expect(Math.abs(estimated.shapley[kind]! - member.shapleyShubik.value)).toBeLessThan(estimated.error)
      expect(Math.abs(estimated.absolute[kind]! - member.banzhafAbsolute.value)).toBeLessThan(1e-14)
    }
    expect(estimated.error).toBeLessThan(1e-8)
  })

  test('three-way votes: by kinds, by lattice and one by one agree on who is decisive', () => {
    const ballots = ['no', 'abstain', 'yes'] as const
    for (const { rule, roll } of rules(150, 6, 6)) {
      const found = threeWayPower({ rule, roll }, { third: 'abstain' })
      if (!found.ok) throw new Error(found.failure.code)
      const size = roll.members.length
      const compiled = compile(rule, roll)
      const game = gameOf(compiled, ballots)
      expect(decisiveByLattice(game), show(rule, roll)).toEqual(decisiveByKinds(game))
      const passes = (state: number): boolean =>
        holds(
          compiled,
          Uint8Array.from({ length: size }, (_, i) => codeOf[ballots[Math.floor(state / 3 ** i) % 3]!]),
        )
      for (const [place, { banzhafAbsolute }] of found.value.members.entries()) {
        let turns = 0
        for (let state = 0; state < 3 ** size; state++)
          if (Math.floor(state / 3 ** place) % 3 === 0 && !passes(state) && passes(state + 2 * 3 ** place))
            turns += 1
        expect(banzhafAbsolute.value, show(rule, roll)).toBeCloseTo(turns / 3 ** (size - 1), 12)
      }
    }
  })
})
