/**
 * What comes next in the guided demonstration, read off the call itself: whose turn it is, and what they do. Whether
 * it may be done is the desk's to say, as for everybody. Pure.
 */
import { type Act, type Call, type Contingent, type Deliberation, verdictOf } from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import type { Instant } from '../../instant.ts'
import type { Gift, Story } from './story.ts'

/** Somebody to be. `other`: an account that this must not be, since a second person is needed. */
export type Person = {
  readonly role: 'delegate' | 'planner' | 'duty-officer'
  readonly member?: MemberId
  readonly other?: string
}

export const stages = [
  'call',
  'open',
  'answer',
  'decide',
  'mandate',
  'offer',
  'move',
  'done',
  'failed',
] as const
export type Stage = (typeof stages)[number]

/** The next thing to be done. */
export type Step = {
  readonly stage: Stage
  readonly by: Person
  readonly act: Act
  /** A grave act is proposed by one person and confirmed by another. */
  readonly way: 'begin' | 'act' | 'propose' | { readonly confirm: string }
}

const officer: Person = { role: 'duty-officer' }
const delegate = (member: MemberId): Person => ({ role: 'delegate', member })

/** The stage of a call in the story, and its next step where there is one. */
export const nextStep = (
  call: Call,
  story: Story,
  at: Instant,
): Step | { readonly stage: 'done' | 'failed' } => {
  if (!call.made) return { stage: 'call', by: delegate(story.call.caller), act: story.call, way: 'begin' }
  const deliberation = deliberationIn(call, story)
  if (!deliberation) return { stage: 'open', by: officer, act: story.deliberation, way: 'act' }
  const { decision } = deliberation
  if (!decision) return vote(call, deliberation, at)
  if (!decision.adopted || call.ended) return { stage: 'failed' }
  if (story.mandate && !call.mandate) return gravely(call, { stage: 'mandate', act: story.mandate }, at)
  return help(call, story) ?? { stage: 'done' }
}

/** The deliberation of the story: by its body and matter, whoever opened it under whatever id. */
export const deliberationIn = (
  call: Call,
  { deliberation: { body, matter } }: Story,
): Deliberation | undefined =>
  Object.values(call.deliberations).find((each) => each.body === body && each.matter === matter)

const vote = (call: Call, deliberation: Deliberation, at: Instant): Step => {
  const { id, roll, ballots } = deliberation
  const outcome = verdictOf(deliberation, at)?.outcome
  const waiting = roll.members.find((member) => ballots[member] === undefined)
  if (outcome === 'open' && waiting !== undefined) return ballotOf(id, waiting, 'yes')
  if (outcome === 'open')
    return { stage: 'decide', by: officer, act: { type: 'CloseDeliberation', deliberation: id }, way: 'act' }
  const act: Act = { type: 'TakeDecision', deliberation: id, adopted: outcome === 'adopted' }
  return gravely(call, { stage: 'decide', act }, at)
}

/** A member's position as a step. */
export const ballotOf = (deliberation: string, member: MemberId, ballot: 'yes' | 'no' | 'abstain'): Step => ({
  stage: 'answer',
  by: delegate(member),
  act: { type: 'TakePosition', deliberation, member, ballot },
  way: 'act',
})

/** Proposed by one duty officer; confirmed by another as long as nothing happened since. */
const gravely = (call: Call, { stage, act }: Pick<Step, 'stage' | 'act'>, at: Instant): Step => {
  const waiting = Object.entries(call.proposals).find(
    ([, each]) =>
      each.act.type === act.type &&
      !each.confirmed &&
      at < each.expires &&
      each.pinnedVersion === call.version,
  )
  if (!waiting) return { stage, by: officer, act, way: 'propose' }
  const [confirm, { by }] = waiting
  const other: Person = { role: 'duty-officer', ...(by.person === undefined ? {} : { other: by.person }) }
  return { stage, by: other, act, way: { confirm } }
}

/** Offers first, then their acceptance, then the steps at home, then the ways there: each by everybody in turn. */
const help = (call: Call, { gifts }: Story): Step | undefined => {
  const sent = gifts.map((gift) => ({ gift, contingent: call.contingents[gift.offer.contingent] }))
  for (const next of [offered, accepted, approved, departed, arrived])
    for (const { gift, contingent } of sent) {
      const step = next(gift, contingent)
      if (step) return step
    }
  return undefined
}

type Next = (gift: Gift, contingent: Contingent | undefined) => Step | undefined

const offered: Next = ({ offer }, contingent) =>
  contingent ? undefined : { stage: 'offer', by: delegate(offer.member), act: offer, way: 'act' }

const accepted: Next = (_, contingent) =>
  contingent?.state === 'offered'
    ? { stage: 'offer', by: officer, act: { type: 'AcceptOffer', contingent: contingent.id }, way: 'act' }
    : undefined

const approved: Next = (_, contingent) => {
  if (contingent?.state !== 'accepted') return undefined
  const { id, needsApproval, approvals, people } = contingent
  const step = needsApproval.find((each) => approvals[each] === undefined)
  const act: Act = step
    ? { type: 'GiveNationalApproval', contingent: id, step, granted: true }
    : { type: 'CommitContingent', contingent: id, ...(people === undefined ? {} : { people }) }
  return { stage: 'offer', by: delegate(contingent.member), act, way: 'act' }
}

const planner = ({ offer: { member } }: Gift): Person => ({ role: 'planner', member })

const departed: Next = (gift, contingent) =>
  contingent?.state === 'committed'
    ? { stage: 'move', by: planner(gift), act: { ...gift.leg, contingent: contingent.id }, way: 'act' }
    : undefined

const arrived: Next = (gift, contingent) => {
  if (contingent?.state !== 'moving') return undefined
  const leg = Object.entries(contingent.legs).find(([, each]) => each.arrived === undefined)?.[0]
  return leg === undefined
    ? undefined
    : {
        ...{ stage: 'move', by: planner(gift), way: 'act' },
        act: { type: 'ArriveLeg', contingent: contingent.id, leg },
      }
}
