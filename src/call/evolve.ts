/**
 * What an event changes. Total: whatever happened is folded, also what `decide` would have refused, because history
 * does not ask for permission. An event about something unknown changes nothing but the version.
 */
import { unreachable } from '../outcome.ts'
import { type Call, type ContingentState, type Deliberation, noCall } from './call.ts'
import type { CallEvent, EventOf } from './events.ts'

/** The call after one more event. The call given is left as it is. */
export const evolve = (call: Call, event: CallEvent): Call => {
  const draft = structuredClone(call) as Draft<Call>
  apply(draft, event)
  return draft as Call
}

/** The call after its events, in the order of its stream. */
export const fold = (events: Iterable<CallEvent>, start: Call = noCall): Call => {
  // One private copy is changed in place: copying it at each event would make long calls quadratic.
  const draft = structuredClone(start) as Draft<Call>
  for (const event of events) apply(draft, event)
  return draft as Call
}

type Draft<Value> = Value extends string | number | bigint | boolean | null | undefined
  ? Value
  : { -readonly [Key in keyof Value]: Draft<Value[Key]> }

const own = <Value>(record: { [key: string]: Value }, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const apply = (call: Draft<Call>, event: CallEvent): void => {
  call.version += 1
  switch (event.type) {
    case 'CallMade':
      call.made ??= event as Draft<EventOf<'CallMade'>>
      return
    case 'CallWithdrawn':
    case 'CallClosed':
    case 'CallLapsed':
      end(call, event)
      return
    case 'DeliberationOpened':
    case 'PositionTaken':
    case 'DeliberationClosed':
    case 'DecisionTaken':
      deliberate(call, event)
      return
    case 'MandateIssued':
      call.mandate = { ...(event as Draft<EventOf<'MandateIssued'>>), issuedAt: event.at }
      return
    case 'MandateExtended':
      if (call.mandate) call.mandate = { ...omitExpiry(call.mandate), until: event.until }
      return
    case 'MandateExpired':
      if (call.mandate) call.mandate.expiredAt = event.at
      return
    case 'RequirementStated':
      call.requirement = event.lines as Draft<Call['requirement']>
      return
    case 'PlanProposed':
      call.plan = event
      return
    case 'WithdrawalOrdered':
      call.withdrawal = event as Draft<EventOf<'WithdrawalOrdered'>>
      return
    case 'CostClaimed':
      call.costs[event.cost] ??= event as Draft<EventOf<'CostClaimed'>>
      return
    case 'CostSettled': {
      const cost = own(call.costs, event.cost)
      if (cost) cost.settled = event
      return
    }
    case 'ActProposed':
      call.proposals[event.proposal] = { ...(event as Draft<EventOf<'ActProposed'>>), confirmed: false }
      return
    case 'ActConfirmed': {
      const proposal = own(call.proposals, event.proposal)
      if (proposal) proposal.confirmed = true
      return
    }
    case 'ConsultationConvened':
    case 'HostConsented':
    case 'NoticeGiven':
    case 'SituationReported':
    case 'IncidentReported':
    case 'LessonRecorded':
    case 'Corrected':
      file(call, event)
      return
    default:
      generate(call, event)
  }
}

type Filed = EventOf<
  | 'ConsultationConvened'
  | 'HostConsented'
  | 'NoticeGiven'
  | 'SituationReported'
  | 'IncidentReported'
  | 'LessonRecorded'
  | 'Corrected'
>

const drawers = {
  ConsultationConvened: 'consultations',
  HostConsented: 'hostConsents',
  NoticeGiven: 'notices',
  SituationReported: 'situations',
  IncidentReported: 'incidents',
  LessonRecorded: 'lessons',
  Corrected: 'corrections',
} as const

const file = (call: Draft<Call>, event: Filed): void => {
  const drawer = call[drawers[event.type]] as unknown[]
  drawer.push(event)
}

const ends = { CallWithdrawn: 'withdrawn', CallClosed: 'closed', CallLapsed: 'lapsed' } as const

const end = (call: Draft<Call>, event: EventOf<'CallWithdrawn' | 'CallClosed' | 'CallLapsed'>): void => {
  const reason = event.type === 'CallClosed' ? event.reason : undefined
  call.ended = { how: ends[event.type], at: event.at, ...(reason ? { reason } : {}) }
}

type Deliberating = EventOf<'DeliberationOpened' | 'PositionTaken' | 'DeliberationClosed' | 'DecisionTaken'>

const deliberate = (call: Draft<Call>, event: Deliberating): void => {
  if (event.type === 'DeliberationOpened') {
    if (own(call.deliberations, event.deliberation)) return
    const { deliberation: id, body, matter, question, rule, roll, article, deadline, at } = event
    const opened = { id, body, matter, question, rule, roll, openedAt: at, ballots: {}, reasons: {} }
    call.deliberations[id] = {
      ...opened,
      ...(article ? { article } : {}),
      ...(deadline ? { deadline } : {}),
    } as Draft<Deliberation>
    return
  }
  const deliberation = own(call.deliberations, event.deliberation)
  if (!deliberation) return
  if (event.type === 'PositionTaken') {
    deliberation.ballots[event.member] = event.ballot
    deliberation.reasons[event.member] = event.reason
  } else if (event.type === 'DeliberationClosed') deliberation.closedAt ??= event.at
  else deliberation.decision = { adopted: event.adopted, at: event.at, bound: [...(event.bound ?? [])] }
}

type Generating = EventOf<
  | 'ContingentOffered'
  | 'OfferAccepted'
  | 'OfferDeclined'
  | 'OfferWithdrawn'
  | 'NationalApproval'
  | 'ContingentCommitted'
  | 'LegDeparted'
  | 'LegArrived'
  | 'TransferOfAuthority'
  | 'LegReturned'
  | 'UnitReleased'
>

type DraftContingent = Draft<Call>['contingents'][string]

const generate = (call: Draft<Call>, event: Generating): void => {
  if (event.type === 'ContingentOffered') {
    const { contingent: id, member, means, unit, people, line, caveats, needsApproval } = event
    const offer = {
      id,
      member,
      means,
      unit,
      caveats,
      needsApproval,
      state: 'offered',
      approvals: {},
      legs: {},
    }
    call.contingents[id] ??= {
      ...offer,
      ...(people === undefined ? {} : { people }),
      ...(line ? { line } : {}),
    } as DraftContingent
    return
  }
  const contingent = own(call.contingents, event.contingent)
  if (contingent) advance(contingent, event)
}

const advance = (
  contingent: DraftContingent,
  event: Exclude<Generating, EventOf<'ContingentOffered'>>,
): void => {
  switch (event.type) {
    case 'OfferAccepted':
      become(contingent, 'accepted')
      return
    case 'OfferDeclined':
      become(contingent, 'declined')
      return
    case 'OfferWithdrawn':
      become(contingent, 'withdrawn')
      return
    case 'NationalApproval':
      contingent.approvals[event.step] = event.granted
      return
    case 'ContingentCommitted':
      if (event.people !== undefined) contingent.people = event.people
      become(contingent, 'committed')
      return
    case 'LegDeparted':
    case 'LegReturned': {
      const back = event.type === 'LegReturned'
      contingent.legs[event.leg] = { departed: event.at, people: event.people ?? 0, back }
      become(contingent, back ? 'returning' : 'moving')
      return
    }
    case 'LegArrived': {
      const leg = own(contingent.legs, event.leg)
      if (leg) leg.arrived ??= event.at
      if (contingent.state === 'moving') become(contingent, 'deployed')
      return
    }
    case 'UnitReleased':
      become(contingent, 'released')
      return
    case 'TransferOfAuthority':
      return
    default:
      unreachable(event)
  }
}

const become = (contingent: DraftContingent, state: ContingentState): void => {
  contingent.state = state
}

const omitExpiry = ({
  expiredAt: _,
  ...mandate
}: Draft<NonNullable<Call['mandate']>>): Draft<NonNullable<Call['mandate']>> => mandate
