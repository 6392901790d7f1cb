/**
 * What must be said, as types made from the rooms' own unions: a missing or a superfluous sentence does not compile.
 * Every text is an ICU message. Names are inserted as they stand in the nominative, so sentences are built to need no
 * other case of them.
 */
import type {
  ActName,
  CallRefusal,
  ContingentState,
  EventName,
  EventOf,
  PassTime,
  Payload,
  Phase,
  Role,
} from '../call/index.ts'
import type { Ballot, RuleKind, Settlement } from '../decision/index.ts'
import type { Cause, ForceCode, Relief } from '../force/index.ts'
import type {
  Assessment,
  Capabilities,
  Condition,
  Confidence,
  Means,
  Membership,
  Pact,
  PactFinding,
  Reform,
  ReformFinding,
  StatesCode,
  Threat,
} from '../pact/index.ts'
import type { Case, CaseFinding, Departure, Entry, formalities, Replay } from '../record/index.ts'

/** One text for each key, none missing, none too many. */
export type Words<Key extends string> = Readonly<Record<Key, string>>

/** The terms of the house, in the order of the glossary. */
export const terms = [
  'pact',
  'casusFoederis',
  'call',
  'consultation',
  'party',
  'member',
  'observer',
  'body',
  'roll',
  'ballot',
  'tally',
  'verdict',
  'quorum',
  'consensus',
  'unanimity',
  'silence',
  'constructiveAbstention',
  'limitedFormat',
  'mandate',
  'requirement',
  'pledge',
  'contingent',
  'forceGeneration',
  'noticeToMove',
  'caveat',
  'shortfall',
  'standingForce',
  'dependence',
  'reform',
  'scenario',
  'run',
  'departure',
] as const
export type Term = (typeof terms)[number]

export type TermWords = {
  readonly term: Words<Term>
  /** What the term means, in one line. */
  readonly meaning: Words<Term>
  /** Small change: an empty list, a list cut short. */
  readonly phrase: Words<'nothing' | 'andMore'>
}

/** Shares that have a word of their own; `share` says any other. */
const commonShares = ['1/2', '1/3', '2/3', '1/4', '3/4', '1/5', '2/5', '3/5', '4/5'] as const

export type DecisionWords = {
  readonly ballot: Words<Ballot>
  readonly ruleKind: Words<RuleKind>
  /** A rule as a clause: what must be so. `all` and `any` hold `parts`. */
  readonly rule: Words<RuleKind>
  readonly wholeRule: Words<'voted' | 'silence' | 'bilateral'>
  readonly rulePart: Words<'numbered' | 'separator'>
  /** As they stand after "at least" and "more than", before whom they are a share of. */
  readonly share: Words<(typeof commonShares)[number] | 'share'>
  readonly settled: Words<Settlement['clause']>
  readonly stillOpen: Words<'alone' | 'yesFewest' | 'noFewest'>
}

export type FindingCode = (PactFinding | ReformFinding | CaseFinding)['code'] | StatesCode
type Provision = Pact['provisions'][string][number]
type DeadlineRule = Pact['deadlines'][number]
type Capability = Capabilities['capabilities'][string]

export type PactWords = {
  readonly finding: Words<FindingCode>
  readonly provisionKind: Words<Provision['kind']>
  readonly status: Words<Membership['status']>
  readonly ending: Words<NonNullable<Membership['ending']>>
  readonly condition: Words<Condition['kind']>
  readonly threat: Words<Threat>
  readonly means: Words<Means>
  readonly confidence: Words<Confidence>
  readonly deadline: Words<DeadlineRule['kind']>
  readonly deadlineAfter: Words<DeadlineRule['after']>
  readonly lineage: Words<Pact['lineage'][number]['relation']>
  readonly step: Words<Payload<'GiveNationalApproval'>['step']>
  readonly area: Words<Pact['mandates'][number]['area'] | Payload<'IssueMandate'>['area']>
  readonly excluded: Words<Pact['bodies'][string]['matters'][string][number]['excluding'][number]>
  readonly reform: Words<Reform['standing']>
  readonly assessed: Words<Assessment['about']>
  readonly capabilityFamily: Words<Capability['family']>
  readonly capabilityUnit: Words<Capability['unit']>
}

export type CallWords = {
  /** An act as the label of a button. */
  readonly act: Words<ActName>
  readonly event: Words<EventName>
  readonly role: Words<Role>
  readonly phase: Words<Phase>
  readonly contingentState: Words<ContingentState>
  readonly closing: Words<Payload<'CloseCall'>['reason']>
  readonly declining: Words<Payload<'DeclineOffer'>['reason']>
  readonly incident: Words<EventOf<'IncidentReported'>['kind']>
  readonly mode: Words<Payload<'DepartLeg'>['mode']>
  readonly clock: Words<PassTime['kind']>
}

export type RefusalWords = { readonly refusal: Words<CallRefusal['code']> }

export type RecordWords = {
  readonly outcome: Words<Replay['outcome']>
  readonly formality: Words<(typeof formalities)[number]>
  readonly extent: Words<Case['answer']['extent']>
  readonly departure: Words<Departure['kind']>
  readonly remark: Words<
    Extract<keyof Replay, 'dependsOnTimes'> | Extract<keyof Entry, 'inferred' | 'stamped'>
  >
}

export type ForceWords = {
  /** Findings that only requirements and pledges have. */
  readonly forceFinding: Words<Exclude<ForceCode, FindingCode>>
  readonly shortageCause: Words<Cause>
  readonly shortage: Words<'short' | 'yes'>
  readonly relief: Words<Relief['kind']>
}

/** Everything one language says. */
export type Book = TermWords & DecisionWords & PactWords & CallWords & RefusalWords & RecordWords & ForceWords

/** Vocabularies of plain words, without parameters. */
export type Vocabulary = Exclude<
  keyof Book,
  | 'phrase'
  | 'rule'
  | 'wholeRule'
  | 'rulePart'
  | 'share'
  | 'settled'
  | 'stillOpen'
  | 'finding'
  | 'event'
  | 'refusal'
  | 'departure'
  | 'forceFinding'
  | 'shortage'
  | 'relief'
>
