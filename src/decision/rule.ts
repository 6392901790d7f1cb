/**
 * The rules by which bodies decide, as plain values: a closed set, so that the compiler lists the places to finish
 * when a variant is added. A rule is parsed in `pact`, compiled in `compile.ts`, said in `words`.
 */
import type { Fraction } from '../fraction.ts'

/** The id of a party, such as an ISO 3166 code. */
export type MemberId = string & { readonly __brand: 'MemberId' }

/** The six positions a member can be in. `silent`: nothing cast. `declare`: abstains with a declaration, not bound. */
export const ballots = ['yes', 'no', 'abstain', 'declare', 'aside', 'silent'] as const
export type Ballot = (typeof ballots)[number]

/** Positions by member; a member that is not listed is silent. */
export type Ballots = Readonly<Record<string, Ballot>>

/** What a share is a share of. Present: yes, no, abstain, declare. Voting: yes and no. */
export type Base = 'roll' | 'present' | 'voting'

/** A decision rule. The table in docs/explanation/decisions.md says when each is adopted. */
export type Rule =
  | { readonly kind: 'consensus'; readonly standAside: boolean }
  | { readonly kind: 'unanimity'; readonly of: 'roll' | 'voting'; readonly abstentionBlocks: boolean }
  | {
      readonly kind: 'majority'
      readonly share: Fraction
      readonly than: 'atLeast' | 'moreThan'
      readonly of: Base
      readonly weights?: string | undefined
    }
  | { readonly kind: 'atLeast'; readonly votes: number; readonly weights?: string | undefined }
  | { readonly kind: 'silence' }
  | { readonly kind: 'veto'; readonly holders: string; readonly rule: Rule }
  | { readonly kind: 'quorum'; readonly share: Fraction; readonly rule: Rule }
  | {
      readonly kind: 'blockingAbstention'
      readonly members: Fraction
      readonly population: Fraction
      readonly weights: string
      readonly rule: Rule
    }
  | { readonly kind: 'all'; readonly rules: readonly Rule[] }
  | { readonly kind: 'any'; readonly rules: readonly Rule[] }
  | { readonly kind: 'bilateral' }

export type RuleKind = Rule['kind']

/** Who may vote today, frozen when a deliberation opens. Weights are whole numbers, by scale and member. */
export type Roll = {
  readonly members: readonly MemberId[]
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Named groups that a veto refers to, such as the permanent members; only those on the roll count. */
  readonly groups: Readonly<Record<string, readonly MemberId[]>>
}

/** What is wrong with a rule, by the path of kinds from the top. */
export type RuleFault = {
  readonly code:
    | 'rule/guard-inside-any'
    | 'rule/only-as-whole'
    | 'rule/empty-list'
    | 'rule/share-out-of-range'
    | 'rule/can-never-pass'
    | 'rule/unknown-weights'
    | 'rule/unknown-group'
    | 'rule/weight-missing'
    | 'rule/weight-not-whole'
  readonly path: string
  readonly subject: string
}

/** The rules directly inside a rule. */
export const childrenOf = (rule: Rule): readonly Rule[] => {
  switch (rule.kind) {
    case 'veto':
    case 'quorum':
    case 'blockingAbstention':
      return [rule.rule]
    case 'all':
    case 'any':
      return rule.rules
    default:
      return []
  }
}

const isGuard = (rule: Rule): boolean => rule.kind === 'quorum' || rule.kind === 'blockingAbstention'

/**
 * The faults of a rule that need no roll. Guards below `any` are refused because three uniform fillings no longer
 * decide whether a vote is open (docs/explanation/decisions.md); `silence` and `bilateral` have no meaning as parts.
 */
export const ruleFaults = (rule: Rule, path = '', belowAny = false): readonly RuleFault[] => {
  const here = path === '' ? rule.kind : `${path}/${rule.kind}`
  const faults: RuleFault[] = []
  const fault = (code: RuleFault['code'], subject: string) => faults.push({ code, path: here, subject })
  if (belowAny && isGuard(rule)) fault('rule/guard-inside-any', rule.kind)
  if (path !== '' && (rule.kind === 'silence' || rule.kind === 'bilateral'))
    fault('rule/only-as-whole', rule.kind)
  if ((rule.kind === 'all' || rule.kind === 'any') && rule.rules.length === 0)
    fault('rule/empty-list', rule.kind)
  for (const share of sharesOf(rule)) {
    if (share.numerator <= 0n || share.numerator > share.denominator)
      fault('rule/share-out-of-range', `${share.numerator}/${share.denominator}`)
  }
  if (rule.kind === 'atLeast' && rule.votes < 1) fault('rule/share-out-of-range', `${rule.votes}`)
  const inAny = belowAny || rule.kind === 'any'
  return [...faults, ...childrenOf(rule).flatMap((child) => ruleFaults(child, here, inAny))]
}

const sharesOf = (rule: Rule): readonly Fraction[] => {
  switch (rule.kind) {
    case 'majority':
    case 'quorum':
      return [rule.share]
    case 'blockingAbstention':
      return [rule.members, rule.population]
    default:
      return []
  }
}
