/**
 * What must hold before each act. `guardsOf` lists the questions of every act in the order in which they are asked;
 * the first that says no is the refusal.
 */
import type { ActName } from './acts.ts'
import { admissible } from './admissible.ts'
import {
  asCounted,
  behindMandate,
  extendable,
  onTheRoll,
  openable,
  openForVoting,
  undecided,
  withinPact,
} from './deliberation-guards.ts'
import { type Guard, no } from './guard.ts'
import {
  approvedAtHome,
  distinctLines,
  eventExists,
  flying,
  inState,
  isOut,
  known,
  newCost,
  newLeg,
  offerable,
  openCost,
  somebodyOut,
  stepNeeded,
  underCeiling,
  underMandate,
} from './help-guards.ts'

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
    inState('contingent/gone', 'offered', 'accepted', 'committed', 'moving', 'deployed', 'returning'),
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
