/** Is help coming? What somebody who looks for ten seconds must know of a call. */
import { type Call, verdictOf } from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import { type Leg, stateOf } from './legs.ts'
import type { Moment } from './moment.ts'

/** How far help is, in the order in which it comes. */
export type HelpKind =
  | 'nothing'
  | 'called'
  | 'consulting'
  | 'deliberating'
  | 'refused'
  | 'decided'
  | 'offered'
  | 'committed'
  | 'moving'
  | 'there'
  | 'leaving'
  | 'home'
  | 'lapsed'
  | 'withdrawn'
  | 'closed'

export type Help = {
  readonly kind: HelpKind
  /** Who offers or gives help at this moment. */
  readonly members: readonly MemberId[]
  readonly moving: number
  readonly arrived: number
  /** People in those arrivals of which a number was named. */
  readonly people: number
  /** Of the question that is open or was last decided. */
  readonly spoke: number
  readonly roll: number
}

/** What can be said of help when so many moments have passed. */
export const helpAt = (call: Call, legs: readonly Leg[], reached: number): Help => {
  const inbound = legs.filter(({ back }) => !back)
  const arrived = inbound.filter((leg) => stateOf(leg, reached) === 'arrived')
  const moving = inbound.filter((leg) => stateOf(leg, reached) === 'moving').length
  const helping = Object.values(call.contingents).filter(
    ({ state }) => state !== 'declined' && state !== 'withdrawn',
  )
  const question = Object.values(call.deliberations).at(-1)
  const roll = question?.roll.members ?? []
  return {
    kind: kindOf(call, { moving, arrived: arrived.length, helping: helping.length }),
    members: [...new Set(helping.map(({ member }) => member))],
    moving,
    arrived: arrived.length,
    people: arrived.reduce((sum, { people }) => sum + (people ?? 0), 0),
    spoke: roll.filter((member) => question?.ballots[member] !== undefined).length,
    roll: roll.length,
  }
}

/**
 * The same from what is public alone: commitments, arrivals, returns and releases. Offers, departures and positions
 * are the members' own, so that nobody set out cannot be said.
 */
export const publicHelpAt = (call: Call, moments: readonly Moment[]): Help => {
  const committed = new Map<string, MemberId | undefined>()
  const [arrivals, returns, released] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { event } of moments) {
    if (event?.type === 'ContingentCommitted') committed.set(event.contingent, event.by.member)
    if (event?.type === 'LegArrived') arrivals.add(`${event.contingent}/${event.leg}`)
    if (event?.type === 'LegReturned') returns.add(`${event.contingent}/${event.leg}`)
    if (event?.type === 'UnitReleased') released.add(event.contingent)
  }
  const arrived = arrivals.difference(returns).size
  const isHome = committed.size > 0 && [...committed.keys()].every((id) => released.has(id))
  const known = kindOf(call, { moving: 0, arrived, helping: 0 })
  const isLeaving = returns.size > 0 || (call.withdrawal !== undefined && arrived > 0)
  const open = isHome ? 'home' : isLeaving ? 'leaving' : arrived > 0 ? 'there' : 'committed'
  return {
    kind: call.ended || committed.size + arrived === 0 ? known : open,
    members: [...new Set([...committed.values()].flatMap((member) => member ?? []))],
    ...{ moving: 0, arrived, people: 0, spoke: 0, roll: 0 },
  }
}

type Counted = { readonly moving: number; readonly arrived: number; readonly helping: number }

const kindOf = (call: Call, { moving, arrived, helping }: Counted): HelpKind => {
  const { ended, withdrawal, contingents, deliberations, made, consultations } = call
  if (ended) {
    if (ended.how === 'closed') return arrived > 0 ? 'home' : 'closed'
    return ended.how
  }
  const states = Object.values(contingents).map(({ state }) => state)
  if (withdrawal || (states.length > 0 && states.every((state) => state === 'released')))
    return states.some((state) => state === 'deployed' || state === 'moving' || state === 'returning')
      ? 'leaving'
      : 'home'
  if (moving > 0) return 'moving'
  if (arrived > 0) return 'there'
  if (helping > 0) return 'offered'
  const questions = Object.values(deliberations)
  if (questions.some(({ decision }) => decision?.adopted)) return 'decided'
  if (questions.some(({ decision }) => !decision)) return 'deliberating'
  if (questions.length > 0) return 'refused'
  if (consultations.length > 0) return 'consulting'
  return made ? 'called' : 'nothing'
}

/** The outcome of a question as it stands: as recorded, else as counted. */
export const outcomeOf = (
  question: Call['deliberations'][string],
  at: Parameters<typeof verdictOf>[1],
): 'adopted' | 'failed' | 'open' => {
  if (question.decision) return question.decision.adopted ? 'adopted' : 'failed'
  return verdictOf(question, at)?.outcome ?? 'open'
}
