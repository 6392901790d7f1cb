/**
 * Who may do which act: by role, and for acts that speak for a member, by that member alone. History told from
 * sources and the clock are not asked; everybody else is, here and nowhere else.
 */
import type { MemberId } from '../decision/index.ts'
import type { ActName } from './acts.ts'
import type { Call } from './call.ts'
import type { Act, Actor, Role } from './events.ts'
import type { CallRefusal } from './refusals.ts'

const secretariat: readonly Role[] = ['duty-officer']
const delegates: readonly Role[] = ['delegate']
const national: readonly Role[] = ['delegate', 'planner']
const field: readonly Role[] = ['commander', 'planner']
const everybodyInside: readonly Role[] = ['duty-officer', 'delegate', 'planner', 'commander', 'auditor']

/** The roles that may do an act. */
export const rolesFor: Readonly<Record<ActName, readonly Role[]>> = {
  MakeCall: delegates,
  ConveneConsultation: ['duty-officer', 'delegate'],
  WithdrawCall: delegates,
  GiveNotice: secretariat,
  CloseCall: secretariat,
  OpenDeliberation: secretariat,
  TakePosition: delegates,
  CloseDeliberation: secretariat,
  TakeDecision: secretariat,
  IssueMandate: secretariat,
  ExtendMandate: secretariat,
  ConsentAsHost: delegates,
  StateRequirement: ['duty-officer', 'planner'],
  ProposePlan: ['duty-officer', 'planner'],
  OfferContingent: national,
  AcceptOffer: ['duty-officer', 'delegate'],
  DeclineOffer: ['duty-officer', 'delegate'],
  WithdrawOffer: national,
  GiveNationalApproval: delegates,
  CommitContingent: national,
  DepartLeg: field,
  ArriveLeg: field,
  TransferAuthority: field,
  ReportSituation: ['duty-officer', 'commander'],
  ReportIncident: ['duty-officer', 'commander'],
  OrderWithdrawal: ['duty-officer', 'delegate'],
  ReturnLeg: field,
  ReleaseUnit: secretariat,
  ClaimCost: national,
  SettleCost: ['duty-officer', 'delegate'],
  RecordLesson: everybodyInside,
  Correct: secretariat,
}

/** Acts that one person proposes and another confirms: recording a decision, the activation order, closing. */
export const graveActs: ReadonlySet<ActName> = new Set(['TakeDecision', 'IssueMandate', 'CloseCall'])

/** Is this actor outside the question of authority: a source of the record, or a deadline? */
export const isUnquestioned = ({ role }: Actor): boolean => role === 'record' || role === 'clock'

/** The member for whom an act speaks, where it speaks for one. Delegates that act on the call itself speak for the caller. */
export const speaksFor = (call: Call, act: Act): MemberId | undefined => {
  switch (act.type) {
    case 'MakeCall':
      return act.caller
    case 'TakePosition':
    case 'OfferContingent':
    case 'ClaimCost':
      return act.member
    case 'ConsentAsHost':
      return act.host
    case 'WithdrawCall':
    case 'AcceptOffer':
    case 'DeclineOffer':
    case 'OrderWithdrawal':
    case 'SettleCost':
      return call.made?.caller
    case 'WithdrawOffer':
    case 'GiveNationalApproval':
    case 'CommitContingent':
    case 'DepartLeg':
    case 'ArriveLeg':
    case 'TransferAuthority':
    case 'ReturnLeg':
      return Object.hasOwn(call.contingents, act.contingent)
        ? call.contingents[act.contingent]?.member
        : undefined
    default:
      return undefined
  }
}

/** Why this actor may not do this act; undefined where they may. A duty officer speaks for no member. */
export const authorityRefusal = (call: Call, act: Act, by: Actor): CallRefusal | undefined => {
  if (isUnquestioned(by)) return undefined
  if (!rolesFor[act.type].includes(by.role))
    return { code: 'role/may-not', parameters: { act: act.type, role: by.role, roles: rolesFor[act.type] } }
  const member = speaksFor(call, act)
  if (by.role === 'duty-officer' || member === undefined || by.member === member) return undefined
  return { code: 'role/another-member', parameters: { act: act.type, member, own: by.member ?? '' } }
}
