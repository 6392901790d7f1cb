/** The questions asked before an act of deliberation or about a mandate. */
import { hoursBetween, type Instant } from '../instant.ts'
import { type PactInForce, rollOf } from '../pact/index.ts'
import { callBounds } from './acts.ts'
import { isBilateral, mandateRefusal } from './admissible.ts'
import { type Call, isFinal, verdictOf } from './call.ts'
import { type Guard, no, own } from './guard.ts'

export const openable: Guard<'OpenDeliberation'> = ({ call, act, pact, at }) => {
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

export const undecided: Guard<'TakePosition' | 'CloseDeliberation' | 'TakeDecision'> = ({ call, act }) => {
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

export const openForVoting: Guard<'TakePosition' | 'CloseDeliberation'> = ({ call, act, at }) => {
  const deliberation = own(call.deliberations, act.deliberation)
  if (deliberation?.closedAt !== undefined)
    return no('deliberation/closed', { deliberation: act.deliberation })
  if (deliberation && isFinal(deliberation, at))
    return no('position/past-the-deadline', { deadline: deliberation.deadline ?? '' }, deliberation.article)
  return undefined
}

export const onTheRoll: Guard<'TakePosition'> = ({ call, act }) => {
  const deliberation = own(call.deliberations, act.deliberation)
  if (!deliberation || deliberation.roll.members.includes(act.member)) return undefined
  return no(
    'position/not-on-the-roll',
    { member: act.member, roll: deliberation.roll.members },
    deliberation.article,
  )
}

/** A person records only what the count says. Under the silence procedure consent is known at the deadline only. */
export const asCounted: Guard<'TakeDecision'> = ({ call, act, at }) => {
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

/** Is help under the provision of this call a matter between members, with nobody to decide for all? */
export const helpIsBilateral = (call: Call, pact: PactInForce): boolean => {
  const provision = call.made && own(pact.provisions, call.made.provision)
  return provision !== undefined && isBilateral(pact, provision)
}

/** Help may be given once a body has adopted it; where nobody decides collectively, from the call on. */
export const helpDecided = (call: Call, pact: PactInForce): boolean =>
  Object.values(call.deliberations).some(({ decision }) => decision?.adopted) || helpIsBilateral(call, pact)

export const behindMandate: Guard<'IssueMandate'> = ({ call, act, pact, at }) => {
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

export const withinPact: Guard<'IssueMandate'> = ({ act, pact, at }) => {
  if (act.until !== undefined && act.until <= at) return no('mandate/until-not-ahead', { until: act.until })
  const days = act.until === undefined ? undefined : hoursBetween(at, act.until) / 24
  return mandateRefusal(pact, { area: act.area, people: act.peopleMax, days, basis: act.basis })
}

export const mandateOver = (call: Call, at: Instant): boolean => {
  const { mandate } = call
  return mandate?.expiredAt !== undefined || (mandate?.until !== undefined && at >= mandate.until)
}

export const extendable: Guard<'ExtendMandate'> = ({ call, act, pact, at }) => {
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
