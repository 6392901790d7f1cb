/**
 * May it be done, and what then happened? `decide` turns a command into events or one refusal; it writes nothing and
 * reads no clock. `eventsOf` makes the events of an act without asking whether it may be done: history needs that.
 */
import { addHours, type Instant } from '../instant.ts'
import { accepted, assert, failed, type Outcome } from '../outcome.ts'
import { type PactInForce, rollOf } from '../pact/index.ts'
import { type ActName, eventOf } from './acts.ts'
import { admissible } from './admissible.ts'
import { authorityRefusal, graveActs, isUnquestioned } from './authority.ts'
import { type Call, verdictOf } from './call.ts'
import type { Act, Actor, CallEvent, Command, EventOf, PassTime, TwoPersons } from './events.ts'
import type { Asked } from './guard.ts'
import { guardsOf } from './guards.ts'
import type { CallRefusal } from './refusals.ts'

/** What a command is judged under: the pact in force that day, the time of receipt, and who asks. */
export type Circumstances = { readonly pact: PactInForce; readonly at: Instant; readonly by: Actor }

export type Decision = Outcome<readonly CallEvent[], CallRefusal>

/** Hours for which a proposed grave act waits for its second person. */
export const proposalHours = 1

/** The events of a command, or why it may not be done. Deadlines that passed before `at` must be settled already. */
export const decide = (command: Command, call: Call, circumstances: Circumstances): Decision => {
  switch (command.type) {
    case 'PassTime':
      return passTime(command, call)
    case 'ProposeAct':
      return propose(command, call, circumstances)
    case 'ConfirmAct':
      return confirm(command, call, circumstances)
    default: {
      const refusal = actRefusal(command, call, circumstances)
      if (refusal) return failed(refusal)
      if (graveActs.has(command.type) && !isUnquestioned(circumstances.by))
        return failed({ code: 'act/second-person-needed', parameters: { act: command.type } })
      return accepted(eventsOf(command, call, circumstances))
    }
  }
}

/** The first reason against an act, whoever confirms it. */
const actRefusal = (act: Act, call: Call, circumstances: Circumstances): CallRefusal | undefined => {
  const byRole = authorityRefusal(call, act, circumstances.by)
  if (byRole) return byRole
  const asked = { ...circumstances, call, act } as Asked<ActName>
  for (const guard of guardsOf[act.type] as readonly ((asked: Asked<ActName>) => CallRefusal | undefined)[]) {
    const refusal = guard(asked)
    if (refusal) return refusal
  }
  return undefined
}

/** The events that an act makes, done as it is told: no guard is asked. */
export const eventsOf = (act: Act, call: Call, { pact, at, by }: Circumstances): readonly CallEvent[] => {
  const event = { ...act, type: eventOf[act.type], at, by }
  switch (act.type) {
    case 'MakeCall': {
      const provision = admissible(pact, act)
      const hours = provision.ok ? provision.value.answerWithinHours : undefined
      return [
        {
          ...event,
          ...(hours === undefined ? {} : { answerBy: addHours(at, hours) }),
        } as EventOf<'CallMade'>,
      ]
    }
    case 'OpenDeliberation': {
      const situation = {
        caller: call.made?.caller,
        aggressor: call.made?.aggressor,
        concerned: act.concerned,
      }
      const vote = rollOf(pact, { ...act, situation })
      if (!vote.ok)
        return [
          {
            ...event,
            rule: null,
            roll: { members: act.members ?? [], weights: {}, groups: {} },
          } as EventOf<'DeliberationOpened'>,
        ]
      const { rule, roll, article, periodHours } = vote.value
      const deadline = act.deadline ?? (periodHours === undefined ? undefined : addHours(at, periodHours))
      return [
        { ...event, rule, roll, article, ...(deadline ? { deadline } : {}) } as EventOf<'DeliberationOpened'>,
      ]
    }
    case 'TakeDecision': {
      const deliberation = Object.hasOwn(call.deliberations, act.deliberation)
        ? call.deliberations[act.deliberation]
        : undefined
      const verdict = deliberation && verdictOf(deliberation, at)
      return [
        { ...event, settledBy: verdict?.settledBy, bound: verdict?.bound ?? [] } as EventOf<'DecisionTaken'>,
      ]
    }
    default:
      return [event as CallEvent]
  }
}

const propose = (
  command: TwoPersons & { type: 'ProposeAct' },
  call: Call,
  circumstances: Circumstances,
): Decision => {
  const { proposal, act } = command
  if (!graveActs.has(act.type)) return failed({ code: 'act/not-grave', parameters: { act: act.type } })
  if (Object.hasOwn(call.proposals, proposal))
    return failed({ code: 'act/already-proposed', parameters: { proposal } })
  const refusal = actRefusal(act, call, circumstances)
  if (refusal) return failed(refusal)
  const { at, by } = circumstances
  const expires = addHours(at, proposalHours)
  return accepted([{ type: 'ActProposed', proposal, act, pinnedVersion: call.version + 1, expires, at, by }])
}

/** The second person confirms what the first proposed, on the very version that the first one saw. */
const confirm = (
  command: TwoPersons & { type: 'ConfirmAct' },
  call: Call,
  circumstances: Circumstances,
): Decision => {
  const { at, by } = circumstances
  const proposal = Object.hasOwn(call.proposals, command.proposal)
    ? call.proposals[command.proposal]
    : undefined
  const no = (code: CallRefusal['code']): Decision =>
    failed({ code, parameters: { proposal: command.proposal } })
  if (!proposal) return no('act/unknown')
  if (proposal.confirmed) return no('act/already-confirmed')
  if (at >= proposal.expires) return no('act/proposal-expired')
  if (by.person === undefined || by.person === proposal.by.person) return no('act/same-person')
  if (call.version !== proposal.pinnedVersion) return no('act/proposal-stale')
  const refusal = actRefusal(proposal.act, call, circumstances)
  if (refusal) return failed(refusal)
  const confirmed: CallEvent = { type: 'ActConfirmed', proposal: command.proposal, at, by }
  return accepted([confirmed, ...eventsOf(proposal.act, call, circumstances)])
}

const clock: Actor = { role: 'clock' }

/** What a deadline does when it falls due. The event bears the due instant, however late anybody looked. */
const passTime = ({ kind, subject, dueAt }: PassTime, call: Call): Decision => {
  const stamp = { at: dueAt, by: clock }
  const notDue = failed<CallRefusal>({ code: 'clock/not-due', parameters: { kind, subject } })
  if (call.ended) return notDue
  if (kind === 'mandate') {
    const due = call.mandate?.until === dueAt && call.mandate.expiredAt === undefined
    return due ? accepted([{ type: 'MandateExpired', ...stamp }]) : notDue
  }
  if (kind === 'answer') {
    const due = call.made?.answerBy === dueAt && !othersSpoke(call)
    return due ? accepted([{ type: 'CallLapsed', ...stamp }]) : notDue
  }
  const deliberation = Object.hasOwn(call.deliberations, subject) ? call.deliberations[subject] : undefined
  if (!deliberation || deliberation.decision || deliberation.deadline !== dueAt) return notDue
  const verdict = verdictOf(deliberation, dueAt)
  if (!verdict) return notDue
  assert(verdict.outcome !== 'open', 'a vote is never open at its deadline')
  const adopted = verdict.outcome === 'adopted'
  const spoke = Object.keys(deliberation.ballots).some((member) => member !== call.made?.caller)
  if (!adopted && !spoke) return accepted([{ type: 'CallLapsed', deliberation: subject, ...stamp }])
  const { settledBy, bound } = verdict
  return accepted([{ type: 'DecisionTaken', deliberation: subject, adopted, settledBy, bound, ...stamp }])
}

/** Has anybody but the caller answered in any way? */
export const othersSpoke = (call: Call): boolean => {
  const caller = call.made?.caller
  const voted = Object.values(call.deliberations).some(({ ballots }) =>
    Object.keys(ballots).some((member) => member !== caller),
  )
  return (
    voted ||
    call.consultations.length > 0 ||
    Object.values(call.contingents).some(({ member }) => member !== caller)
  )
}
