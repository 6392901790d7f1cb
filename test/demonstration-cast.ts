/** Who plays at the desk in tests: a clock that is set by hand, officers, delegates, and orders in one line. */
import type { Actor, Command, PassTime } from '../src/call/index.ts'
import type { MemberId } from '../src/decision/index.ts'
import { type Desk, type Done, type NotDone, type Order, openDesk } from '../src/desk/index.ts'
import { addHours, type Instant, instant } from '../src/instant.ts'
import type { Ledger } from '../src/ledger/index.ts'
import type { Outcome } from '../src/outcome.ts'
import type { Pact } from '../src/pact/index.ts'
import { readPact, shippedPacts } from '../src/pact/node.ts'

/** A pact as it is shipped. */
export const shipped = (id: string): Pact => {
  const read = readPact(shippedPacts, id)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

/** A clock that stands until it is moved. */
export type HandClock = {
  readonly now: () => Instant
  readonly set: (text: string) => void
  readonly forward: (hours: number) => void
}

/** A clock that shows a moment. */
export const handClock = (text: string): HandClock => {
  let moment = instant(text)
  return {
    now: () => moment,
    set: (to) => {
      moment = instant(to)
    },
    forward: (hours) => {
      moment = addHours(moment, hours)
    },
  }
}

export const officer: Actor = { role: 'duty-officer', person: 'officer' }
export const secondOfficer: Actor = { role: 'duty-officer', person: 'second-officer' }
export const visitor: Actor = { role: 'public' }

/** A person of a member, in a role. */
export const personOf = (member: string, role: Actor['role'] = 'delegate'): Actor => ({
  role,
  person: `${role}-${member}`,
  member: member as MemberId,
})

type Given = Exclude<Command, PassTime>

/** A desk on which one call is played. */
export type Play = {
  readonly desk: Desk
  readonly clock: HandClock
  /** What an order led to. */
  readonly order: (by: Actor, command: Given, rest?: Partial<Order>) => Promise<Outcome<Done, NotDone>>
  /** The same; throws where it was not carried out. */
  readonly does: (by: Actor, command: Given, rest?: Partial<Order>) => Promise<Done>
  /** A grave act, proposed by one officer and confirmed by the other. */
  readonly both: (
    act: Extract<Given, { type: 'TakeDecision' | 'IssueMandate' | 'CloseCall' }>,
  ) => Promise<Done>
}

/** Begins a play on a ledger; the pact is installed first. */
export const playOn = async (
  ledger: Ledger,
  pact: Pact,
  { clock, call = 'a-call', desk = openDesk({ ledger, now: clock.now }) }: PlayRest,
): Promise<Play> => {
  const installed = await desk.install(pact, 'administrator')
  if (!installed.ok) throw new Error(JSON.stringify(installed.failure))
  let orders = 0
  const order: Play['order'] = (by, command, rest = {}) => {
    orders += 1
    const commandId = `${call}-${orders}`
    return desk.submit({
      ...{ call, pact: pact.id, command, by, account: by.person ?? 'nobody', commandId },
      ...rest,
    })
  }
  const does: Play['does'] = async (by, command, rest) => {
    const outcome = await order(by, command, rest)
    if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome.failure)}`)
    return outcome.value
  }
  const both: Play['both'] = async (act) => {
    const proposal = `p${orders}`
    await does(officer, { type: 'ProposeAct', proposal, act })
    return does(secondOfficer, { type: 'ConfirmAct', proposal })
  }
  return { desk, clock, order, does, both }
}

type PlayRest = {
  readonly clock: HandClock
  readonly call?: string | undefined
  readonly desk?: Desk | undefined
}

/** Why an order was refused; `done` where it was not. */
export const refusalOf = async (outcome: ReturnType<Play['order']>): Promise<string> => {
  const answer = await outcome
  if (answer.ok) return 'done'
  return answer.failure.kind === 'refused' ? answer.failure.refusal.code : answer.failure.kind
}
