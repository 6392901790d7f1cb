/** A call of the compact of five fire services, step by step: acts, and courses of acts to start from. */
import type { Act, Actor, Command } from '../../src/call/index.ts'
import type { Ballot, MemberId } from '../../src/decision/index.ts'
import { addHours } from '../../src/instant.ts'
import { ALD, BRK, CRN, DUN, ESK } from './fire-services.ts'
import { at, type Done } from './given.ts'

export const delegate = (member: MemberId): Actor => ({
  role: 'delegate',
  person: `delegate ${member}`,
  member,
})
export const officer: Actor = { role: 'duty-officer', person: 'first officer' }
export const second: Actor = { role: 'duty-officer', person: 'second officer' }
export const commander = (member: MemberId): Actor => ({
  role: 'commander',
  person: `commander ${member}`,
  member,
})

export const make: Act & { type: 'MakeCall' } = {
  type: 'MakeCall',
  caller: DUN,
  provision: 'mutual-aid',
  threat: 'disaster',
  claim: 'the moor burns',
  needs: [],
}
export const open: Act & { type: 'OpenDeliberation' } = {
  type: 'OpenDeliberation',
  deliberation: 'send',
  body: 'council',
  matter: 'substance',
  question: 'send engines?',
}
export const say = (member: MemberId, ballot: Exclude<Ballot, 'silent'> = 'yes'): Act => ({
  type: 'TakePosition',
  deliberation: 'send',
  member,
  ballot,
})
export const made: Done = [make, delegate(DUN), '01T00:00']
export const opened: Done = [open, officer, '01T01:00']
export const said = (member: MemberId, ballot: Exclude<Ballot, 'silent'> = 'yes'): Done => [
  say(member, ballot),
  delegate(member),
  '01T02:00',
]
export const allYes = [ALD, BRK, CRN, DUN, ESK].map((member) => said(member))
export const propose = (act: Act, proposal = 'p'): Command => ({ type: 'ProposeAct', proposal, act })
export const confirm = (proposal = 'p'): Command => ({ type: 'ConfirmAct', proposal })
export const record: Act & { type: 'TakeDecision' } = {
  type: 'TakeDecision',
  deliberation: 'send',
  adopted: true,
}
export const decided: readonly Done[] = [
  made,
  opened,
  ...allYes,
  [propose(record), officer, '01T03:00'],
  [confirm(), second, '01T03:10'],
]
export const mandate = (more: Partial<Act & { type: 'IssueMandate' }> = {}): Act => ({
  type: 'IssueMandate',
  tasks: ['fight the fire'],
  area: 'members',
  means: ['civil-protection'],
  peopleMax: 100,
  until: addHours(at('01T04:00'), 240),
  ...more,
})
export const mandated: readonly Done[] = [
  ...decided,
  [propose(mandate(), 'm'), officer, '01T04:00'],
  [confirm('m'), second, '01T04:10'],
]
export const offer = (member: MemberId, more: Partial<Act & { type: 'OfferContingent' }> = {}): Act => ({
  type: 'OfferContingent',
  contingent: `engines-${member.toLowerCase()}`,
  member,
  means: 'civil-protection',
  unit: 'four engines',
  people: 40,
  caveats: [],
  needsApproval: ['cabinet'],
  ...more,
})
export const of = 'engines-ald'
export const committed: readonly Done[] = [
  ...mandated,
  [offer(ALD), delegate(ALD), '01T05:00'],
  [{ type: 'AcceptOffer', contingent: of }, officer, '01T05:10'],
  [{ type: 'CommitContingent', contingent: of }, delegate(ALD), '01T05:20'],
]
export const approval: Done = [
  { type: 'GiveNationalApproval', contingent: of, step: 'cabinet', granted: true },
  delegate(ALD),
  '01T05:30',
]
export const depart: Act = {
  type: 'DepartLeg',
  contingent: of,
  leg: 'out',
  from: 'Alderly',
  to: 'Dunmore',
  mode: 'road',
}
