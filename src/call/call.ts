/** What is known of a call: folded from its events, never stored. */
import type { Ballot, Compiled, MemberId, Verdict } from '../decision/index.ts'
import { compile, tally } from '../decision/index.ts'
import type { Instant } from '../instant.ts'
import type { Payload } from './acts.ts'
import type { Act, Actor, EventOf, Frozen } from './events.ts'

/** One question before one body. */
export type Deliberation = Frozen & {
  readonly id: string
  readonly body: string
  readonly matter: string
  readonly question: Payload<'OpenDeliberation'>['question']
  readonly openedAt: Instant
  readonly deadline?: Instant
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly reasons: Readonly<Record<string, Payload<'TakePosition'>['reason']>>
  readonly closedAt?: Instant
  readonly decision?: { readonly adopted: boolean; readonly at: Instant; readonly bound: readonly MemberId[] }
}

/** Where a member's contribution stands. */
export type ContingentState =
  | 'offered'
  | 'accepted'
  | 'committed'
  | 'moving'
  | 'deployed'
  | 'returning'
  | 'released'
  | 'declined'
  | 'withdrawn'

/** The national unit or other help that a member gives. */
export type Contingent = {
  readonly id: string
  readonly member: MemberId
  readonly means: Payload<'OfferContingent'>['means']
  readonly unit: Payload<'OfferContingent'>['unit']
  readonly state: ContingentState
  readonly people?: number
  readonly line?: string
  readonly caveats: Payload<'OfferContingent'>['caveats']
  readonly needsApproval: Payload<'OfferContingent'>['needsApproval']
  readonly approvals: Readonly<Record<string, boolean>>
  readonly legs: Readonly<
    Record<
      string,
      {
        readonly departed: Instant
        readonly arrived?: Instant
        readonly people: number
        readonly back: boolean
      }
    >
  >
}

/** The mandate of a force, with its clock. */
export type Mandate = Payload<'IssueMandate'> & { readonly issuedAt: Instant; readonly expiredAt?: Instant }

/** A grave act that waits for a second person. */
export type Proposal = {
  readonly act: Act
  readonly by: Actor
  readonly pinnedVersion: number
  readonly expires: Instant
  readonly confirmed: boolean
}

/** A call for assistance and all that follows. `version` counts the events folded so far. */
export type Call = {
  readonly version: number
  readonly made?: EventOf<'CallMade'>
  readonly consultations: readonly EventOf<'ConsultationConvened'>[]
  readonly deliberations: Readonly<Record<string, Deliberation>>
  readonly mandate?: Mandate
  readonly hostConsents: readonly EventOf<'HostConsented'>[]
  readonly requirement: Payload<'StateRequirement'>['lines']
  readonly plan?: Payload<'ProposePlan'> & { readonly at: Instant }
  readonly contingents: Readonly<Record<string, Contingent>>
  readonly withdrawal?: Payload<'OrderWithdrawal'> & { readonly at: Instant }
  readonly notices: readonly EventOf<'NoticeGiven'>[]
  readonly situations: readonly EventOf<'SituationReported'>[]
  readonly incidents: readonly EventOf<'IncidentReported'>[]
  readonly costs: Readonly<
    Record<string, Payload<'ClaimCost'> & { readonly settled?: Payload<'SettleCost'> }>
  >
  readonly lessons: readonly EventOf<'LessonRecorded'>[]
  readonly corrections: readonly EventOf<'Corrected'>[]
  readonly proposals: Readonly<Record<string, Proposal>>
  readonly ended?: {
    readonly how: 'closed' | 'withdrawn' | 'lapsed'
    readonly at: Instant
    readonly reason?: string
  }
}

/** A stream with no event yet. */
export const noCall: Call = {
  version: 0,
  consultations: [],
  deliberations: {},
  hostConsents: [],
  requirement: [],
  contingents: {},
  notices: [],
  situations: [],
  incidents: [],
  costs: {},
  lessons: [],
  corrections: [],
  proposals: {},
}

export const phases = [
  'none',
  'requested',
  'deliberating',
  'generating',
  'deployed',
  'withdrawing',
  'closed',
] as const
export type Phase = (typeof phases)[number]

/** The phase is derived: first troops may land before the last parliament votes. */
export const phaseOf = (call: Call): Phase => {
  if (call.version === 0) return 'none'
  if (call.ended) return 'closed'
  if (call.withdrawal) return 'withdrawing'
  const contingents = Object.values(call.contingents)
  if (contingents.some(({ state }) => state === 'moving' || state === 'deployed' || state === 'returning'))
    return 'deployed'
  const adopted = Object.values(call.deliberations).some(({ decision }) => decision?.adopted)
  if (adopted || contingents.length > 0 || call.mandate) return 'generating'
  return Object.keys(call.deliberations).length > 0 || call.consultations.length > 0
    ? 'deliberating'
    : 'requested'
}

const compiled = new WeakMap<Frozen['roll'], Compiled>()

/** The frozen rule of a deliberation, compiled for its frozen roll; undefined where no rule was in force. */
export const compiledOf = ({ rule, roll }: Frozen): Compiled | undefined => {
  if (rule === null || rule.kind === 'bilateral') return undefined
  const known = compiled.get(roll)
  if (known && known.rule === rule) return known
  const made = compile(rule, roll)
  compiled.set(roll, made)
  return made
}

/** Has a deliberation ended for voting at `at`: closed by its chair, or past its deadline? */
export const isFinal = (deliberation: Deliberation, at: Instant): boolean =>
  deliberation.closedAt !== undefined || (deliberation.deadline !== undefined && at >= deliberation.deadline)

/** The count of a deliberation at a moment; undefined where no rule was in force. */
export const verdictOf = (deliberation: Deliberation, at: Instant): Verdict | undefined => {
  const rule = compiledOf(deliberation)
  return rule && tally(rule, deliberation.ballots, { final: isFinal(deliberation, at) })
}

/** People committed to the force so far. */
export const committedPeople = (call: Call): number =>
  Object.values(call.contingents)
    .filter(({ state }) => ['committed', 'moving', 'deployed', 'returning'].includes(state))
    .reduce((sum, { people }) => sum + (people ?? 0), 0)
