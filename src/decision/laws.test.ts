/** Laws of rules, proved by enumeration for small rolls and sampled for larger ones (docs/explanation/decisions.md). */
import { describe, expect, test } from 'vitest'
import { chance } from '../chance.ts'
import { fraction } from '../fraction.ts'
import {
  type Ballots,
  close,
  codeOf,
  compile,
  holds,
  type MemberId,
  type Roll,
  type Rule,
  tally,
  winning,
} from './index.ts'

const share = fraction
const weights = [3, 2, 1, 1, 2, 5, 1, 4]
const rollOf = (count: number): Roll => {
  const members = Array.from({ length: count }, (_, place) => `M${place}` as MemberId)
  const votes = Object.fromEntries(members.map((id, place) => [id, weights[place]!]))
  return { members, weights: { votes }, groups: { permanent: members.slice(0, 1) } }
}

const consensus: Rule = { kind: 'consensus', standAside: false }
const limitedFormat: Rule = { kind: 'consensus', standAside: true }

/** Every variant, base, guard and some nestings, for rolls with unequal weights. */
const shares = [share(1, 3), share(1, 2), share(2, 3), share(1, 1)]
const plainRules: readonly Rule[] = [
  consensus,
  limitedFormat,
  ...(['roll', 'voting'] as const).flatMap((of) =>
    [true, false].map((abstentionBlocks): Rule => ({ kind: 'unanimity', of, abstentionBlocks })),
  ),
  ...shares.flatMap((each) =>
    (['roll', 'present', 'voting'] as const).flatMap((of) =>
      (['atLeast', 'moreThan'] as const).flatMap((than): Rule[] => [
        { kind: 'majority', share: each, than, of },
        { kind: 'majority', share: each, than, of, weights: 'votes' },
      ]),
    ),
  ),
  ...[1, 2, 3, 5].map((votes): Rule => ({ kind: 'atLeast', votes, weights: 'votes' })),
]
const guarded = (rule: Rule): readonly Rule[] => [
  { kind: 'quorum', share: share(3, 5), rule },
  { kind: 'blockingAbstention', members: share(1, 3), population: share(1, 3), weights: 'votes', rule },
  {
    kind: 'quorum',
    share: share(1, 2),
    rule: {
      kind: 'blockingAbstention',
      members: share(1, 2),
      population: share(1, 3),
      weights: 'votes',
      rule,
    },
  },
]
const nested: readonly Rule[] = plainRules.flatMap((rule, i) => {
  const other = plainRules[(i * 7 + 3) % plainRules.length]!
  const any: Rule = { kind: 'any', rules: [rule, other] }
  return [
    any,
    { kind: 'all', rules: [rule, other] } as Rule,
    { kind: 'veto', holders: 'permanent', rule: any } as Rule,
  ]
})
const rules: readonly Rule[] = [
  { kind: 'silence' },
  ...plainRules,
  ...nested,
  ...[...plainRules, ...nested].flatMap(guarded),
]

const meaning = { y: 'yes', n: 'no', a: 'abstain', d: 'declare', s: 'aside', '-': 'silent' } as const
type Letter = keyof typeof meaning
const letters = Object.keys(meaning) as readonly Letter[]
const cast = (state: string): Ballots =>
  Object.fromEntries([...state].map((letter, place) => [`M${place}`, meaning[letter as Letter]]))
const said = (rule: Rule): string =>
  JSON.stringify(rule, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))

function* states(count: number): Generator<string> {
  if (count === 0) yield ''
  else for (const head of letters) for (const tail of states(count - 1)) yield head + tail
}

/** What the completions of a state can come to: 1 adopted, 2 failed, 3 either. A silent member may stay silent. */
const possibleIn = (rule: Rule, roll: Roll) => {
  const compiled = compile(rule, roll)
  const codes = new Uint8Array(roll.members.length)
  const known = new Map<string, number>()
  // A dash is a silent member that may still speak; a full stop one that has chosen to stay silent.
  const possible = (state: string): number => {
    const before = known.get(state)
    if (before !== undefined) return before
    const silent = state.indexOf('-')
    let sum = 0
    if (silent < 0) {
      for (let place = 0; place < codes.length; place++)
        codes[place] = state[place] === '.' ? codeOf.silent : codeOf[meaning[state[place] as Letter]]
      sum = holds(compiled, codes) ? 1 : 2
    } else
      for (const letter of 'ynads.')
        sum |= possible(state.slice(0, silent) + letter + state.slice(silent + 1))
    known.set(state, sum)
    return sum
  }
  return { compiled, possible }
}

const outcomes = { 1: 'adopted', 2: 'failed', 3: 'open' } as const

const agrees = (rule: Rule, { compiled, possible }: ReturnType<typeof possibleIn>, state: string): void => {
  const { outcome } = tally(compiled, cast(state), { final: false })
  const expected = outcomes[possible(state) as 1 | 2 | 3]
  if (outcome !== expected) expect.fail(`${said(rule)} ${state}: ${outcome}, not ${expected}`)
}

describe(`laws, on ${rules.length} rules`, { timeout: 60_000 }, () => {
  test('the compiled atoms say what close says, in every state of 3 members and of 4 for every third rule', () => {
    let checked = 0
    for (const [index, rule] of rules.entries())
      for (const count of index % 3 === 0 ? [3, 4] : [3]) {
        const roll = rollOf(count)
        const compiled = compile(rule, roll)
        for (const state of states(count)) {
          const counted = tally(compiled, cast(state), { final: true }).outcome === 'adopted'
          if (counted !== close(rule, roll, cast(state))) expect.fail(`${said(rule)} ${state}`)
          checked += 1
        }
      }
    expect(checked).toBe(rules.length * 216 + Math.ceil(rules.length / 3) * 1296)
  })

  test('a vote is open exactly when two completions differ: every state of 3 and 4 members, and of 5 for every sixth rule', () => {
    for (const [index, rule] of rules.entries())
      for (const count of index % 6 === 0 ? [3, 4, 5] : [3, 4]) {
        const space = possibleIn(rule, rollOf(count))
        for (const state of states(count)) agrees(rule, space, state)
      }
  })

  test('the same, in sampled states of 6 to 8 members', () => {
    const stream = chance({ low: 2022, high: 105 }, { replication: 0, purpose: 1, member: 0 })
    for (let sample = 0; sample < 1_500; sample++) {
      const rule = rules[stream.below(rules.length)]!
      const count = 6 + stream.below(3)
      // At most four may still speak: the completions of one state are then 6 to the power of 4.
      let silent = 0
      const state = Array.from({ length: count }, () => {
        const letter = letters[stream.below(6)]!
        if (letter === '-') silent += 1
        return letter === '-' && silent > 4 ? 'y' : letter
      }).join('')
      agrees(rule, possibleIn(rule, rollOf(count)), state)
    }
  })

  test('replacing one ballot by yes never undoes an adoption', () => {
    const roll = rollOf(4)
    const all = [...states(4)]
    for (const rule of rules) {
      const compiled = compile(rule, roll)
      const adopted = new Set(
        all.filter((state) => tally(compiled, cast(state), { final: true }).outcome === 'adopted'),
      )
      for (const state of adopted)
        for (let place = 0; place < 4; place++) {
          const better = `${state.slice(0, place)}y${state.slice(place + 1)}`
          if (!adopted.has(better)) expect.fail(`${said(rule)} ${state} -> ${better}`)
        }
    }
  })

  test('a coalition wins as it would by closing with yes inside and no outside', () => {
    const roll = rollOf(4)
    for (const rule of rules)
      for (let mask = 0; mask < 16; mask++) {
        const inside = roll.members.filter((_, place) => mask & (1 << place))
        const ballots = Object.fromEntries(
          roll.members.map((id) => [id, inside.includes(id) ? 'yes' : 'no'] as const),
        )
        expect(winning(compile(rule, roll), inside)).toBe(close(rule, roll, ballots))
      }
  })
})
