import { describe, expect, test } from 'vitest'
import { fraction } from '../fraction.ts'
import {
  ballots,
  compile,
  type MemberId,
  type Roll,
  type Rule,
  rollFaults,
  ruleFaults,
  stillOpen,
  tally,
} from './index.ts'

const names = (count: number): MemberId[] => Array.from({ length: count }, (_, i) => `M${i}` as MemberId)
const rollOf = (count: number, weights: readonly number[] = []): Roll => ({
  members: names(count),
  weights: { votes: Object.fromEntries(names(count).map((id, i) => [id, weights[i] ?? 1])) },
  groups: { permanent: names(1) },
})
const share = (p: number, q: number) => fraction(p, q)
const cast = (roll: Roll, letters: string) => {
  const meaning = { y: 'yes', n: 'no', a: 'abstain', d: 'declare', s: 'aside', '-': 'silent' } as const
  return Object.fromEntries(roll.members.map((id, i) => [id, meaning[letters[i] as keyof typeof meaning]]))
}
const closes = (rule: Rule, letters: string, roll = rollOf(letters.length)) =>
  tally(compile(rule, roll), cast(roll, letters), { final: true }).outcome

const consensus: Rule = { kind: 'consensus', standAside: false }
const limitedFormat: Rule = { kind: 'consensus', standAside: true }

describe('rules decide as their texts say', () => {
  test('one objection blocks a consensus, an abstention does not, a stand-aside only where the text allows it', () => {
    expect(closes(consensus, 'yyyyyn')).toBe('failed')
    expect(closes(consensus, 'yyyyya')).toBe('adopted')
    expect(closes(consensus, 'yyyyys')).toBe('failed')
    expect(closes(limitedFormat, 'yyyyys')).toBe('adopted')
  })

  test("under consensus a call that nobody answers is not adopted by the caller's own yes", () => {
    expect(closes(consensus, 'y-----')).toBe('failed')
  })

  test('an empty base never adopts', () => {
    expect(closes({ kind: 'majority', share: share(2, 3), than: 'atLeast', of: 'voting' }, 'aaaa')).toBe(
      'failed',
    )
    expect(closes({ kind: 'unanimity', of: 'voting', abstentionBlocks: true }, 'aaaa')).toBe('failed')
  })

  test('two thirds of 6 is 4, exactly', () => {
    const rule: Rule = { kind: 'majority', share: share(2, 3), than: 'atLeast', of: 'roll' }
    expect([closes(rule, 'yyyynn'), closes(rule, 'yyynnn')]).toEqual(['adopted', 'failed'])
  })

  test('EEC 1958: 12 of 17 votes (France, Germany, Italy 4; Belgium, Netherlands 2; Luxembourg 1)', () => {
    const rule: Rule = { kind: 'atLeast', votes: 12, weights: 'votes' }
    const roll = rollOf(6, [4, 4, 4, 2, 2, 1])
    expect(closes(rule, 'yyynnn', roll)).toBe('adopted')
    expect(closes(rule, 'yynyyn', roll)).toBe('adopted')
    expect(closes(rule, 'yynyny', roll)).toBe('failed')
  })

  test('Security Council: nine yes and no permanent no; a permanent abstention or absence is no veto', () => {
    const rule: Rule = { kind: 'veto', holders: 'permanent', rule: { kind: 'atLeast', votes: 9 } }
    const roll: Roll = { ...rollOf(15), groups: { permanent: names(5) } }
    expect(closes(rule, 'yyyyyyyyynnnnnn', roll)).toBe('adopted')
    expect(closes(rule, 'nyyyyyyyyyyyyyy', roll)).toBe('failed')
    expect(closes(rule, 'ayyyyyyyyynnnnn', roll)).toBe('adopted')
    expect(closes(rule, '-yyyyyyyyynnnnn', roll)).toBe('adopted')
    expect(closes(rule, 'yyyyyyyynnnnnnn', roll)).toBe('failed')
  })

  test('constructive abstention fails at exactly one third of the members holding one third of the population', () => {
    const rule: Rule = {
      kind: 'blockingAbstention',
      members: share(1, 3),
      population: share(1, 3),
      weights: 'votes',
      rule: { kind: 'unanimity', of: 'roll', abstentionBlocks: false },
    }
    expect(closes(rule, 'yyyydd', rollOf(6, [1, 1, 1, 1, 1, 1]))).toBe('failed')
    expect(closes(rule, 'yyyydd', rollOf(6, [2, 1, 1, 1, 1, 1]))).toBe('adopted')
    expect(closes(rule, 'yyyyyd', rollOf(6, [1, 1, 1, 1, 1, 100]))).toBe('adopted')
  })

  test('the no-show paradox stands as it is: an extra no can complete a quorum', () => {
    const rule: Rule = {
      kind: 'quorum',
      share: share(3, 5),
      rule: { kind: 'majority', share: share(1, 2), than: 'moreThan', of: 'voting' },
    }
    expect([closes(rule, 'yy---'), closes(rule, 'yyn--')]).toEqual(['failed', 'adopted'])
  })
})

describe('a verdict says why and whom it binds', () => {
  test('a failed consensus names the objector, an adopted one binds all but those who declare or stand aside', () => {
    const roll = rollOf(4)
    const failing = tally(compile(consensus, roll), cast(roll, 'yyny'), { final: true })
    expect(failing.settledBy).toEqual({ path: 'consensus', clause: 'nobody-objects', members: ['M2'] })
    const adopted = tally(compile(limitedFormat, roll), cast(roll, 'yads'), { final: true })
    expect(adopted.bound).toEqual(['M0', 'M1'])
  })

  test('under silence the silent are bound', () => {
    const roll = rollOf(3)
    expect(tally(compile({ kind: 'silence' }, roll), {}, { final: true }).bound).toEqual(['M0', 'M1', 'M2'])
  })

  test('while open it says which single ballot settles it, and the fewest that would', () => {
    const roll = rollOf(3)
    const open = stillOpen(compile(consensus, roll), cast(roll, 'yy-'))
    expect(open.settlers.map(({ ballot, outcome }) => `${ballot} ${outcome}`)).toEqual([
      'yes adopted',
      'no failed',
      'abstain adopted',
      'declare adopted',
      'aside failed',
    ])
    expect([open.yesFewest, open.noFewest, open.fewestAreBounds]).toEqual([1, 1, false])
    const heavy = stillOpen(
      compile({ kind: 'atLeast', votes: 12, weights: 'votes' }, rollOf(6, [4, 4, 4, 2, 2, 1])),
      {},
    )
    expect([heavy.yesFewest, heavy.noFewest]).toEqual([3, 2])
  })

  test('nine yes with the five permanent adopt at the Security Council and a single veto defeats', () => {
    const rule: Rule = { kind: 'veto', holders: 'permanent', rule: { kind: 'atLeast', votes: 9 } }
    const roll: Roll = { ...rollOf(15), groups: { permanent: names(5) } }
    const fresh = stillOpen(compile(rule, roll), {})
    expect([fresh.yesFewest, fresh.noFewest, fresh.fewestAreBounds]).toEqual([9, 1, false])
    // Nine have said yes, one permanent member among them: the other four permanent members are missing.
    const nine = stillOpen(compile(rule, roll), cast(roll, 'y----yyyyyyyy--'))
    expect([nine.yesFewest, nine.noFewest]).toEqual([4, 1])
    // A permanent member that abstains cannot veto any more.
    const settled = stillOpen(compile(rule, roll), cast(roll, 'aaaaa----------'))
    expect([settled.yesFewest, settled.noFewest]).toEqual([9, 2])
  })
})

describe('faults of rules', () => {
  test('guards below any, silence as a part, empty lists and shares above one are faults', () => {
    const guarded: Rule = { kind: 'any', rules: [{ kind: 'quorum', share: share(1, 2), rule: consensus }] }
    expect(ruleFaults(guarded).map(({ code }) => code)).toEqual(['rule/guard-inside-any'])
    expect(ruleFaults({ kind: 'all', rules: [{ kind: 'silence' }] })[0]?.code).toBe('rule/only-as-whole')
    expect(ruleFaults({ kind: 'all', rules: [] })[0]?.code).toBe('rule/empty-list')
    expect(ruleFaults({ kind: 'majority', share: share(3, 2), than: 'atLeast', of: 'roll' })[0]?.code).toBe(
      'rule/share-out-of-range',
    )
  })

  test('weights must be there, whole and not negative, and groups known', () => {
    const weighted: Rule = { kind: 'atLeast', votes: 1, weights: 'votes' }
    expect(rollFaults(weighted, { ...rollOf(2), weights: {} })[0]?.code).toBe('rule/unknown-weights')
    expect(rollFaults(weighted, rollOf(2, [0.5]))[0]?.code).toBe('rule/weight-not-whole')
    expect(rollFaults({ kind: 'veto', holders: 'nobody', rule: consensus }, rollOf(2))[0]?.code).toBe(
      'rule/unknown-group',
    )
  })
})

test('there are six ballots', () => expect(ballots).toHaveLength(6))
