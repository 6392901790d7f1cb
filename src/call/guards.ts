/**
 * What must hold before an act, one small question each. `guardsOf` lists the questions of every act in the order in
 * which they are asked; the first that says no is the refusal.
 */
import { hoursBetween, type Instant } from '../instant.ts'
import type { PactInForce } from '../pact/index.ts'
import { rollOf } from '../pact/index.ts'
import type { ActName, Payload } from './acts.ts'
import { callBounds } from './acts.ts'
import { admissible, isBilateral, mandateRefusal } from './admissible.ts'
import {
  type Call,
  type Contingent,
  type ContingentState,
  committedPeople,
  isFinal,
  verdictOf,
} from './call.ts'
import type { Actor } from './events.ts'
import type { CallRefusal } from './refusals.ts'

/** Everything an act is judged by. */
export type Asked<Name extends ActName> = {
  readonly call: Call
  readonly act: { readonly type: Name } & Payload<Name>
  readonly pact: PactInForce
  readonly at: Instant
  readonly by: Actor
}

type Guard<Name extends ActName> = (asked: Asked<Name>) => CallRefusal | undefined

const no = (
  code: CallRefusal['code'],
  parameters: CallRefusal['parameters'] = {},
  article?: string,
): CallRefusal => ({
  code,
  parameters,
  ...(article ? { article } : {}),
})

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

// --- the call ---

const live: Guard<ActName> = ({ call }) => {
  if (call.version === 0) return no('call/not-made')
  return call.ended ? no('call/ended', { how: call.ended.how }) : undefined
}

/** A correction, a cost, a lesson may still follow when the call is over. */
const begun: Guard<ActName> = ({ call }) => (call.version === 0 ? no('call/not-made') : undefined)

const made: Guard<ActName> = (asked) => live(asked) ?? (asked.call.made ? undefined : no('call/not-made'))

const notYetMade: Guard<'MakeCall'> = ({ call }) =>
  call.made ? no('call/already-made') : call.ended ? no('call/ended', { how: call.ended.how }) : undefined

const covered: Guard<'MakeCall'> = ({ act, pact }) => {
  const answer = admissible(pact, act)
  return answer.ok ? undefined : answer.failure
}

const nobodyOut: Guard<'CloseCall' | 'WithdrawCall'> = ({ call }) => {
  const out = Object.values(call.contingents).filter(isOut)
  return out.length > 0 ? no('call/force-still-out', { contingents: out.map(({ id }) => id) }) : undefined
}

// --- deliberation ---

const openable: Guard<'OpenDeliberation'> = ({ call, act, pact, at }) => {
  if (own(call.deliberations, act.deliberation))
    return no('deliberation/already-open', { deliberation: act.deliberation })
  if (Object.keys(call.deliberations).length >= callBounds.deliberations)
    return no('deliberation/too-many', { most: callBounds.deliberations })
  if (act.deadline !== undefined && act.deadline <= at)
    return no('deliberation/deadline-not-ahead', { deadline: act.deadline })
  const vote = rollOf(pact, {
    ...act,
    situation: { ...act, caller: call.made?.caller, aggressor: call.made?.aggressor },
  })
  if (!vote.ok) return vote.failure
  return vote.value.rule.kind === 'bilateral'
    ? no('deliberation/bilateral', {}, vote.value.article)
    : undefined
}

const undecided: Guard<'TakePosition' | 'CloseDeliberation' | 'TakeDecision'> = ({ call, act }) => {
  const deliberation = own(call.deliberations, act.deliberation)
  if (!deliberation)
    return no('deliberation/unknown', {
      deliberation: act.deliberation,
      known: Object.keys(call.deliberations),
    })
  return deliberation.decision
    ? no('deliberation/decided', { deliberation: act.deliberation }, deliberation.article)
    : undefined
}

const openForVoting: Guard<'TakePosition' | 'CloseDeliberation'> = ({ call, act, at }) => {
  const deliberation = own(call.deliberations, act.deliberation)
  if (deliberation?.closedAt !== undefined)
    return no('deliberation/closed', { deliberation: act.deliberation })
  if (deliberation && isFinal(deliberation, at))
    return no('position/past-the-deadline', { deadline: deliberation.deadline ?? '' }, deliberation.article)
  return undefined
}

const onTheRoll: Guard<'TakePosition'> = ({ call, act }) => {
  const deliberation = own(call.deliberations, act.deliberation)
  if (!deliberation || deliberation.roll.members.includes(act.member)) return undefined
  return no(
    'position/not-on-the-roll',
    { member: act.member, roll: deliberation.roll.members },
    deliberation.article,
  )
}

/** A person records only what the count says. Under the silence procedure consent is known at the deadline only. */
const asCounted: Guard<'TakeDecision'> = ({ call, act, at }) => {
  const deliberation = own(call.deliberations, act.deliberation)
  if (!deliberation) return undefined
  const verdict = verdictOf(deliberation, at)
  if (!verdict) return no('deliberation/no-rule', { deliberation: act.deliberation })
  const { article } = deliberation
  const early =
    deliberation.rule?.kind === 'silence' && verdict.outcome !== 'failed' && !isFinal(deliberation, at)
  if (early) return no('decision/not-before-the-deadline', { deadline: deliberation.deadline ?? '' }, article)
  if (verdict.outcome === 'open')
    return no('decision/still-open', { deliberation: act.deliberation }, article)
  if ((verdict.outcome === 'adopted') === act.adopted) return undefined
  return no('decision/not-what-the-count-says', { outcome: verdict.outcome }, article)
}

// --- mandate ---

/** Help may be given once a body has adopted it; where nobody decides collectively, from the call on. */
const helpDecided = (call: Call, pact: PactInForce): boolean => {
  if (Object.values(call.deliberations).some(({ decision }) => decision?.adopted)) return true
  const provision = call.made && own(pact.provisions, call.made.provision)
  return provision !== undefined && isBilateral(pact, provision)
}

const behindMandate: Guard<'IssueMandate'> = ({ call, act, pact, at }) => {
  if (call.mandate && !mandateOver(call, at)) return no('mandate/already-issued')
  const named = act.deliberation === undefined ? undefined : own(call.deliberations, act.deliberation)
  if (act.deliberation !== undefined && !named)
    return no('deliberation/unknown', {
      deliberation: act.deliberation,
      known: Object.keys(call.deliberations),
    })
  if (named ? !named.decision?.adopted : !helpDecided(call, pact))
    return no('mandate/no-decision', {}, pact.mandate?.article)
  const closed = act.means.filter((each) => pact.menu.length > 0 && !pact.menu.includes(each))
  return closed.length > 0
    ? no('mandate/means-not-on-the-menu', { means: closed, menu: pact.menu })
    : undefined
}

const withinPact: Guard<'IssueMandate'> = ({ act, pact, at }) => {
  if (act.until !== undefined && act.until <= at) return no('mandate/until-not-ahead', { until: act.until })
  const days = act.until === undefined ? undefined : hoursBetween(at, act.until) / 24
  return mandateRefusal(pact, { area: act.area, people: act.peopleMax, days, basis: act.basis })
}

const mandateOver = (call: Call, at: Instant): boolean => {
  const { mandate } = call
  return mandate?.expiredAt !== undefined || (mandate?.until !== undefined && at >= mandate.until)
}

const extendable: Guard<'ExtendMandate'> = ({ call, act, pact, at }) => {
  const { mandate } = call
  if (!mandate) return no('mandate/not-issued')
  if (mandateOver(call, at))
    return no('mandate/expired', { until: mandate.until ?? '' }, pact.mandate?.article)
  if (mandate.until !== undefined && act.until <= mandate.until)
    return no('mandate/not-longer', { until: mandate.until })
  if (act.until <= at) return no('mandate/until-not-ahead', { until: act.until })
  const days = hoursBetween(mandate.issuedAt, act.until) / 24
  return mandateRefusal(pact, { area: mandate.area, people: mandate.peopleMax, days, basis: mandate.basis })
}

// --- help ---

const distinctLines: Guard<'StateRequirement'> = ({ act }) => {
  const twice = act.lines.find(({ id }, index) => act.lines.findIndex((each) => each.id === id) < index)
  return twice ? no('requirement/duplicate-line', { line: twice.id }) : undefined
}

const offerable: Guard<'OfferContingent'> = ({ call, act, pact }) => {
  if (!pact.standings.some(({ id }) => id === act.member))
    return no('call/not-a-member', { caller: act.member, day: pact.day })
  if (own(call.contingents, act.contingent))
    return no('contingent/already-offered', { contingent: act.contingent })
  if (!helpDecided(call, pact)) return no('offer/no-decision')
  const known = call.requirement.map(({ id }) => id)
  return act.line !== undefined && !known.includes(act.line)
    ? no('requirement/unknown-line', { line: act.line, known })
    : undefined
}

type OfContingent = {
  readonly [Name in ActName]: Payload<Name> extends { readonly contingent: string } ? Name : never
}[ActName]

const contingentOf = (call: Call, id: string): Contingent | undefined => own(call.contingents, id)

const known: Guard<OfContingent> = ({ call, act }) =>
  contingentOf(call, act.contingent)
    ? undefined
    : no('contingent/unknown', { contingent: act.contingent, known: Object.keys(call.contingents) })

const inState =
  (code: CallRefusal['code'], ...states: readonly ContingentState[]): Guard<OfContingent> =>
  ({ call, act }) => {
    const contingent = contingentOf(call, act.contingent)
    if (!contingent || states.includes(contingent.state)) return undefined
    const gone = ['released', 'declined', 'withdrawn'].includes(contingent.state)
    return no(gone ? 'contingent/gone' : code, { contingent: contingent.id, state: contingent.state })
  }

const isOut = ({ state }: Contingent): boolean =>
  state === 'moving' || state === 'deployed' || state === 'returning'

const stepNeeded: Guard<'GiveNationalApproval'> = ({ call, act }) => {
  const steps = contingentOf(call, act.contingent)?.needsApproval ?? []
  return steps.includes(act.step)
    ? undefined
    : no('contingent/approval-not-needed', { step: act.step, steps })
}

/** The member itself said which steps at home come first: none may be missing, none refused. */
const approvedAtHome: Guard<'DepartLeg' | 'CommitContingent'> = ({ call, act }) => {
  const contingent = contingentOf(call, act.contingent)
  if (!contingent) return undefined
  const { approvals, needsApproval } = contingent
  const refused = needsApproval.filter((step) => approvals[step] === false)
  if (refused.length > 0)
    return no('contingent/approval-refused', { contingent: contingent.id, steps: refused })
  const missing =
    act.type === 'DepartLeg' ? needsApproval.filter((step) => approvals[step] === undefined) : []
  return missing.length > 0
    ? no('contingent/approval-missing', { contingent: contingent.id, steps: missing })
    : undefined
}

const underCeiling: Guard<'CommitContingent'> = ({ call, act }) => {
  const ceiling = call.mandate?.peopleMax
  if (ceiling === undefined) return undefined
  const people = act.people ?? contingentOf(call, act.contingent)?.people ?? 0
  const after = committedPeople(call) + people
  return after > ceiling ? no('contingent/over-ceiling', { people: after, peopleMax: ceiling }) : undefined
}

const underMandate: Guard<'DepartLeg'> = ({ call, act, at }) => {
  if (contingentOf(call, act.contingent)?.means !== 'force') return undefined
  if (!call.mandate) return no('contingent/no-mandate', { contingent: act.contingent })
  return mandateOver(call, at) ? no('mandate/expired', { until: call.mandate.until ?? '' }) : undefined
}

const newLeg: Guard<'DepartLeg' | 'ReturnLeg'> = ({ call, act }) => {
  const contingent = contingentOf(call, act.contingent)
  return contingent && own(contingent.legs, act.leg)
    ? no('leg/already-departed', { leg: act.leg })
    : undefined
}

const flying: Guard<'ArriveLeg'> = ({ call, act }) => {
  const legs = contingentOf(call, act.contingent)?.legs ?? {}
  const leg = own(legs, act.leg)
  if (!leg) return no('leg/unknown', { leg: act.leg, known: Object.keys(legs) })
  return leg.arrived === undefined ? undefined : no('leg/already-arrived', { leg: act.leg })
}

const somebodyOut: Guard<'OrderWithdrawal'> = ({ call }) => {
  if (call.withdrawal) return no('withdrawal/already-ordered')
  return Object.values(call.contingents).some(isOut) ? undefined : no('withdrawal/nobody-out')
}

// --- account ---

const newCost: Guard<'ClaimCost'> = ({ call, act }) =>
  own(call.costs, act.cost) ? no('cost/already-claimed', { cost: act.cost }) : undefined

const openCost: Guard<'SettleCost'> = ({ call, act }) => {
  const cost = own(call.costs, act.cost)
  if (!cost) return no('cost/unknown', { cost: act.cost, known: Object.keys(call.costs) })
  return cost.settled ? no('cost/already-settled', { cost: act.cost }) : undefined
}

const eventExists: Guard<'Correct'> = ({ call, act }) =>
  act.version <= call.version
    ? undefined
    : no('correction/no-such-event', { version: act.version, versionMax: call.version })

/** The questions of every act, in the order in which they are asked. */
export const guardsOf: { readonly [Name in ActName]: readonly Guard<Name>[] } = {
  MakeCall: [notYetMade, covered],
  ConveneConsultation: [({ call }) => (call.ended ? no('call/ended', { how: call.ended.how }) : undefined)],
  WithdrawCall: [made, nobodyOut],
  GiveNotice: [live],
  CloseCall: [live, nobodyOut],
  OpenDeliberation: [live, openable],
  TakePosition: [live, undecided, openForVoting, onTheRoll],
  CloseDeliberation: [live, undecided, openForVoting],
  TakeDecision: [live, undecided, asCounted],
  IssueMandate: [live, behindMandate, withinPact],
  ExtendMandate: [live, extendable],
  ConsentAsHost: [live],
  StateRequirement: [live, distinctLines],
  ProposePlan: [live],
  OfferContingent: [live, offerable],
  AcceptOffer: [live, known, inState('contingent/not-offered', 'offered')],
  DeclineOffer: [live, known, inState('contingent/not-offered', 'offered')],
  WithdrawOffer: [live, known, inState('contingent/not-offered', 'offered', 'accepted')],
  GiveNationalApproval: [
    live,
    known,
    inState('contingent/gone', 'offered', 'accepted', 'committed'),
    stepNeeded,
  ],
  CommitContingent: [
    live,
    known,
    inState('contingent/not-accepted', 'accepted'),
    approvedAtHome,
    underCeiling,
  ],
  DepartLeg: [
    live,
    known,
    inState('contingent/not-committed', 'committed', 'moving', 'deployed'),
    approvedAtHome,
    underMandate,
    newLeg,
  ],
  ArriveLeg: [live, known, flying],
  TransferAuthority: [live, known, inState('contingent/not-deployed', 'moving', 'deployed', 'returning')],
  ReportSituation: [live],
  ReportIncident: [live],
  OrderWithdrawal: [live, somebodyOut],
  ReturnLeg: [live, known, inState('contingent/not-deployed', 'moving', 'deployed', 'returning'), newLeg],
  ReleaseUnit: [
    live,
    known,
    inState('contingent/not-committed', 'accepted', 'committed', 'moving', 'deployed', 'returning'),
  ],
  ClaimCost: [begun, newCost],
  SettleCost: [begun, openCost],
  RecordLesson: [begun],
  Correct: [begun, eventExists],
}
