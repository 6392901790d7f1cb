/** The questions asked before help is offered, sent, withdrawn and accounted for. */
import type { ActName, Payload } from './acts.ts'
import { type Call, type Contingent, type ContingentState, committedPeople } from './call.ts'
import { helpDecided, helpIsBilateral, mandateOver } from './deliberation-guards.ts'
import { type Guard, no, own } from './guard.ts'
import type { CallRefusal } from './refusals.ts'

export const distinctLines: Guard<'StateRequirement'> = ({ act }) => {
  const twice = act.lines.find(({ id }, index) => act.lines.findIndex((each) => each.id === id) < index)
  return twice ? no('requirement/duplicate-line', { line: twice.id }) : undefined
}

export const offerable: Guard<'OfferContingent'> = ({ call, act, pact }) => {
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

export const known: Guard<OfContingent> = ({ call, act }) =>
  contingentOf(call, act.contingent)
    ? undefined
    : no('contingent/unknown', { contingent: act.contingent, known: Object.keys(call.contingents) })

export const inState =
  (code: CallRefusal['code'], ...states: readonly ContingentState[]): Guard<OfContingent> =>
  ({ call, act }) => {
    const contingent = contingentOf(call, act.contingent)
    if (!contingent || states.includes(contingent.state)) return undefined
    const gone = ['released', 'declined', 'withdrawn'].includes(contingent.state)
    return no(gone ? 'contingent/gone' : code, { contingent: contingent.id, state: contingent.state })
  }

export const isOut = ({ state }: Contingent): boolean =>
  state === 'moving' || state === 'deployed' || state === 'returning'

export const stepNeeded: Guard<'GiveNationalApproval'> = ({ call, act }) => {
  const steps = contingentOf(call, act.contingent)?.needsApproval ?? []
  return steps.includes(act.step)
    ? undefined
    : no('contingent/approval-not-needed', { step: act.step, steps })
}

/** The member itself said which steps at home come first: none may be missing, none refused. */
export const approvedAtHome: Guard<'DepartLeg' | 'CommitContingent'> = ({ call, act }) => {
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

export const underCeiling: Guard<'CommitContingent'> = ({ call, act }) => {
  const ceiling = call.mandate?.peopleMax
  if (ceiling === undefined) return undefined
  const people = act.people ?? contingentOf(call, act.contingent)?.people ?? 0
  const after = committedPeople(call) + people
  return after > ceiling ? no('contingent/over-ceiling', { people: after, peopleMax: ceiling }) : undefined
}

/** A force that a body sent moves under its mandate; help from member to member has none. */
export const underMandate: Guard<'DepartLeg'> = ({ call, act, pact, at }) => {
  if (contingentOf(call, act.contingent)?.means !== 'force' || helpIsBilateral(call, pact)) return undefined
  if (!call.mandate) return no('contingent/no-mandate', { contingent: act.contingent })
  return mandateOver(call, at) ? no('mandate/expired', { until: call.mandate.until ?? '' }) : undefined
}

export const newLeg: Guard<'DepartLeg' | 'ReturnLeg'> = ({ call, act }) => {
  const contingent = contingentOf(call, act.contingent)
  return contingent && own(contingent.legs, act.leg)
    ? no('leg/already-departed', { leg: act.leg })
    : undefined
}

export const flying: Guard<'ArriveLeg'> = ({ call, act }) => {
  const legs = contingentOf(call, act.contingent)?.legs ?? {}
  const leg = own(legs, act.leg)
  if (!leg) return no('leg/unknown', { leg: act.leg, known: Object.keys(legs) })
  return leg.arrived === undefined ? undefined : no('leg/already-arrived', { leg: act.leg })
}

export const somebodyOut: Guard<'OrderWithdrawal'> = ({ call }) => {
  if (call.withdrawal) return no('withdrawal/already-ordered')
  return Object.values(call.contingents).some(isOut) ? undefined : no('withdrawal/nobody-out')
}

export const newCost: Guard<'ClaimCost'> = ({ call, act }) =>
  own(call.costs, act.cost) ? no('cost/already-claimed', { cost: act.cost }) : undefined

export const openCost: Guard<'SettleCost'> = ({ call, act }) => {
  const cost = own(call.costs, act.cost)
  if (!cost) return no('cost/unknown', { cost: act.cost, known: Object.keys(call.costs) })
  return cost.settled ? no('cost/already-settled', { cost: act.cost }) : undefined
}

export const eventExists: Guard<'Correct'> = ({ call, act }) =>
  act.version <= call.version
    ? undefined
    : no('correction/no-such-event', { version: act.version, versionMax: call.version })
