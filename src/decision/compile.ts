/**
 * A rule and a roll become linear atoms: each ballot of each member has a contribution, an atom holds when the sum
 * reaches its bound, and a small and/or tree joins the atoms. `tally`, `winning`, the power indices and the simulator
 * all read these atoms; `close.ts` states the same rules in prose order and a test proves that both agree.
 */
import { type Fraction, fractionText } from '../fraction.ts'
import { assert, Broken, unreachable } from '../outcome.ts'
import {
  type Ballot,
  ballots,
  type MemberId,
  type Roll,
  type Rule,
  type RuleFault,
  ruleFaults,
} from './rule.ts'

/** What an atom asks, for the sentence that explains it. */
export type Clause =
  | 'at-least-one-yes'
  | 'nobody-objects'
  | 'everybody-yes'
  | 'enough-votes'
  | 'no-veto'
  | 'quorum-present'
  | 'nobody-declares'
  | 'few-members-declare'
  | 'little-population-declares'

/** `sum over members of contributions[6 * member + ballot] >= bound`; whole numbers below 2^53. */
export type Atom = {
  readonly clause: Clause
  /** Kinds from the top of the rule to the place that asks this, such as `veto/atLeast`. */
  readonly path: string
  readonly contributions: Float64Array
  readonly bound: number
}

/** The tree over atoms, by their numbers. */
export type Formula =
  | { readonly kind: 'atom'; readonly atom: number }
  | { readonly kind: 'and' | 'or'; readonly path: string; readonly parts: readonly Formula[] }

/** A rule made ready for one roll. */
export type Compiled = {
  readonly rule: Rule
  readonly roll: Roll
  readonly atoms: readonly Atom[]
  readonly formula: Formula
  /** Member -> place on the roll. */
  readonly places: ReadonlyMap<string, number>
}

/** The number of a ballot in `contributions`. */
export const codeOf: Readonly<Record<Ballot, number>> = {
  yes: 0,
  no: 1,
  abstain: 2,
  declare: 3,
  aside: 4,
  silent: 5,
}

type Weigh = (member: MemberId) => number
type Score = Readonly<Partial<Record<Ballot, number>>>

/** The faults of a rule on a roll: those of the rule, and weights or groups that the roll lacks. */
export const rollFaults = (rule: Rule, roll: Roll): readonly RuleFault[] => {
  const faults = [...ruleFaults(rule)]
  const visit = (part: Rule): void => {
    if ('weights' in part && part.weights !== undefined)
      faults.push(...weightFaults(part.kind, part.weights, roll))
    if (part.kind === 'veto' && roll.groups[part.holders] === undefined)
      faults.push({ code: 'rule/unknown-group', path: part.kind, subject: part.holders })
    if ('rule' in part) visit(part.rule)
    if ('rules' in part) part.rules.forEach(visit)
  }
  visit(rule)
  return faults
}

const weightFaults = (path: string, scale: string, roll: Roll): readonly RuleFault[] => {
  const weights = roll.weights[scale]
  if (weights === undefined) return [{ code: 'rule/unknown-weights', path, subject: scale }]
  const faultOf = (member: MemberId): readonly RuleFault[] => {
    const weight = weights[member]
    if (weight === undefined) return [{ code: 'rule/weight-missing', path, subject: member }]
    if (!Number.isSafeInteger(weight) || weight < 0)
      return [{ code: 'rule/weight-not-whole', path, subject: member }]
    return []
  }
  return roll.members.flatMap(faultOf)
}

/**
 * Compiles a faultless rule for a roll. Throws `Broken` on `bilateral` (it is never voted) and on a rule with
 * `rollFaults`: those are findings at the door, not here.
 */
export const compile = (rule: Rule, roll: Roll): Compiled => {
  const atoms: Atom[] = []
  const join = (path: string, part: Part): Formula => {
    if ('rule' in part) return joinRule(part.rule, path)
    if ('anyOf' in part) return { kind: 'or', path, parts: part.anyOf.map((each) => join(path, each)) }
    atoms.push({ clause: part.clause, path, contributions: spread(roll, part), bound: part.bound })
    return { kind: 'atom', atom: atoms.length - 1 }
  }
  const joinRule = (each: Rule, above: string): Formula => {
    const path = above === '' ? each.kind : `${above}/${each.kind}`
    const parts = partsOf(each, roll).map((part) => join(path, part))
    return { kind: each.kind === 'any' ? 'or' : 'and', path, parts }
  }
  const formula = joinRule(rule, '')
  return { rule, roll, atoms, formula, places: new Map(roll.members.map((member, place) => [member, place])) }
}

/** What one atom asks: the sum of scores, each weighed, must reach the bound. */
type Condition = {
  readonly clause: Clause
  readonly score: Score
  readonly bound: number
  readonly weigh?: Weigh
}

/** A condition, a rule inside the rule, or alternatives. */
type Part = Condition | { readonly rule: Rule } | { readonly anyOf: readonly Part[] }

const someYes: Condition = { clause: 'at-least-one-yes', score: { yes: 1 }, bound: 1 }

const nobody = (...objecting: readonly Ballot[]): Condition => ({
  clause: 'nobody-objects',
  score: Object.fromEntries(objecting.map((ballot) => [ballot, -1])),
  bound: 0,
})

/** The parts of a rule, in the order in which they are asked. All must hold; under `any` one. */
const partsOf = (rule: Rule, roll: Roll): readonly Part[] => {
  const size = roll.members.length
  switch (rule.kind) {
    case 'consensus':
      return [rule.standAside ? nobody('no', 'silent') : nobody('no', 'silent', 'aside'), someYes]
    case 'unanimity':
      if (rule.of === 'voting') return [nobody('no'), someYes]
      // An empty roll decides nothing: at least one yes is asked even where everybody is nobody.
      if (rule.abstentionBlocks)
        return [{ clause: 'everybody-yes', score: { yes: 1 }, bound: Math.max(1, size) }]
      return [nobody('no', 'aside', 'silent'), someYes]
    case 'majority':
      return [{ ...someYes, weigh: weighBy(roll, rule.weights) }, shareReached(rule, roll)]
    case 'atLeast': {
      const weigh = weighBy(roll, rule.weights)
      return [{ clause: 'enough-votes', score: { yes: 1 }, bound: Math.max(1, rule.votes), weigh }]
    }
    case 'silence':
      return [nobody('no')]
    case 'veto': {
      const holders = new Set<string>(roll.groups[rule.holders])
      const weigh: Weigh = (member) => (holders.has(member) ? 1 : 0)
      return [{ clause: 'no-veto', score: { no: -1 }, bound: 0, weigh }, { rule: rule.rule }]
    }
    case 'quorum': {
      const [p, q] = wholes(rule.share)
      const score: Score = { yes: q, no: q, abstain: q, declare: q }
      return [{ clause: 'quorum-present', score, bound: p * size }, { rule: rule.rule }]
    }
    case 'blockingAbstention':
      return [{ anyOf: unblocked(rule, roll) }, { rule: rule.rule }]
    case 'all':
    case 'any':
      return rule.rules.map((each) => ({ rule: each }))
    case 'bilateral':
      throw new Broken('a bilateral rule is never voted')
    default:
      return unreachable(rule)
  }
}

/** Below a share in whole numbers: n * declared < m * size, so -n * declared >= 1 - m * size. */
const unblocked = (rule: Rule & { kind: 'blockingAbstention' }, roll: Roll): readonly Condition[] => {
  const weigh = weighBy(roll, rule.weights)
  const [m, n] = wholes(rule.members)
  const [p, q] = wholes(rule.population)
  return [
    { clause: 'nobody-declares', score: { declare: -1 }, bound: 0 },
    { clause: 'few-members-declare', score: { declare: -n }, bound: 1 - m * roll.members.length },
    {
      clause: 'little-population-declares',
      score: { declare: -q },
      bound: 1 - p * total(roll, weigh),
      weigh,
    },
  ]
}

/** q * yes >= p * base, or > where the rule says "more than": one more in whole numbers. */
const shareReached = (rule: Rule & { kind: 'majority' }, roll: Roll): Condition => {
  const weigh = weighBy(roll, rule.weights)
  const [p, q] = wholes(rule.share)
  const more = rule.than === 'moreThan' ? 1 : 0
  if (rule.of === 'roll')
    return { clause: 'enough-votes', score: { yes: q }, bound: p * total(roll, weigh) + more, weigh }
  const absent: Score = rule.of === 'present' ? { abstain: -p, declare: -p } : {}
  return { clause: 'enough-votes', score: { yes: q - p, no: -p, ...absent }, bound: more, weigh }
}

const one: Weigh = () => 1

const weighBy = (roll: Roll, scale: string | undefined): Weigh => {
  if (scale === undefined) return one
  const weights = roll.weights[scale]
  assert(weights !== undefined, `no weights named ${scale} on the roll`)
  return (member) => {
    const weight = weights[member]
    assert(
      weight !== undefined && Number.isSafeInteger(weight) && weight >= 0,
      `no whole ${scale} weight for ${member}`,
    )
    return weight
  }
}

const total = (roll: Roll, weigh: Weigh): number =>
  roll.members.reduce((sum, member) => sum + weigh(member), 0)

const wholes = (share: Fraction): readonly [number, number] => {
  const pair = [Number(share.numerator), Number(share.denominator)] as const
  assert(pair.every(Number.isSafeInteger), `the share ${fractionText(share)} is too fine`)
  return pair
}

const spread = (roll: Roll, { score, bound, weigh = one }: Condition): Float64Array => {
  const contributions = new Float64Array(roll.members.length * ballots.length)
  let reach = Math.abs(bound)
  roll.members.forEach((member, place) => {
    const weight = weigh(member)
    for (const ballot of ballots)
      contributions[place * ballots.length + codeOf[ballot]] = (score[ballot] ?? 0) * weight
    reach += Math.max(...ballots.map((ballot) => Math.abs((score[ballot] ?? 0) * weight)))
  })
  assert(Number.isSafeInteger(reach), 'the weights are too large for exact sums')
  return contributions
}
