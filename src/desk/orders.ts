/** Orders: a command is put to the rules on what the call is now, and what follows is appended at that very version. */
import {
  type Actor,
  type CallEvent,
  type CallRefusal,
  type Command,
  decide,
  noCall,
  type PassTime,
} from '../call/index.ts'
import { contentHash, type Json } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import {
  type Ledger,
  type Command as LedgerCommand,
  LedgerUnavailable,
  type Reused,
  type Unavailable,
  type Written,
} from '../ledger/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { slug } from '../pact/index.ts'
import type { Clock } from './clock.ts'
import { type Definitions, type Installed, inForceAt, installedAt } from './definitions.ts'
import { type Head, headAfter, type Lane, lanesBy } from './lane.ts'
import { callStream, kept } from './streams.ts'

/** One command for one call, as its actor sent it. `pact` is needed only to begin a call. */
export type Order = {
  /** A name in lower case with hyphens. */
  readonly call: string
  readonly pact?: string | undefined
  readonly command: Exclude<Command, PassTime>
  readonly by: Actor
  /** Who is accountable: an account's id, or a token's. */
  readonly account: string
  readonly commandId: string
  /** The version that its actor saw: a command with it is never retried on another. */
  readonly ifVersion?: number | undefined
}

/** Why an order was not carried out. */
export type NotDone =
  | { readonly kind: 'refused'; readonly refusal: CallRefusal }
  | { readonly kind: 'unknown'; readonly what: 'call' | 'pact'; readonly id: string }
  | { readonly kind: 'stale'; readonly expected: number; readonly found: number }
  | Reused
  | Unavailable

/** What an order led to; `repeated` if an earlier delivery of it had done it already. */
export type Done = {
  readonly call: string
  readonly version: number
  readonly position: number
  readonly repeated: boolean
}

/** What orders are carried out with. */
export type OrderRoom = {
  readonly ledger: Ledger
  readonly now: () => Instant
  readonly definitions: Definitions
  readonly clock: Clock
}

// Once, and three times more after somebody wrote first.
const attemptsMax = 4
const waitingMax = 2_000

/** Carries out orders, those for one call one after the other. */
export const ordersIn = (room: OrderRoom): ((order: Order) => Promise<Outcome<Done, NotDone>>) => {
  const laneOf = lanesBy(room.clock, room.now)
  return async (order) => {
    if (!slug.safeParse(order.call).success)
      return failed({ kind: 'unknown', what: 'call', id: order.call.slice(0, 100) })
    const lane = laneOf(order.call)
    const ahead = lane.waiting()
    if (ahead >= waitingMax) {
      const detail = `${ahead} orders wait for ${order.call}`
      return failed({ kind: 'unavailable', reason: 'overloaded', detail })
    }
    const body = [order.call, order.pact ?? null, order.command]
    const bodyHash = contentHash(JSON.parse(JSON.stringify(body)) as Json)
    const asked = performance.now()
    return lane.inTurn(async () => {
      // Who waited while the database was lost is told so at once, not after a time-out for each before it.
      if (lane.lostAt > asked) return failed(lost('the database was lost while this order waited'))
      const outcome = await carryOut(room, { order, lane, bodyHash }).catch(orLost)
      if (!outcome.ok && outcome.failure.kind === 'unavailable') lane.lostAt = performance.now()
      return outcome
    })
  }
}

const lost = (detail: string): NotDone => ({ kind: 'unavailable', reason: 'database', detail })

const orLost = (error: unknown): Outcome<Done, NotDone> => {
  if (error instanceof LedgerUnavailable) return failed(lost(error.message))
  throw error
}

type Given = { readonly order: Order; readonly lane: Lane; readonly bodyHash: string }

/** First on what this process knows; what speaks against it then must also hold on what is recorded now. */
const carryOut = async (room: OrderRoom, given: Given): Promise<Outcome<Done, NotDone>> => {
  const { order, lane } = given
  let afresh = lane.known === undefined
  for (let overtaken = 0; ; afresh = true) {
    if (afresh) await lane.refresh()
    const tried = await tryOn(room, given)
    if (tried.ok) return accepted(tried.value)
    const { failure } = tried
    switch (failure.kind) {
      case 'unavailable':
      case 'reused':
        return failed(failure)
      case 'overtaken':
      case 'overdue': {
        overtaken += 1
        const pinned = failure.kind === 'overtaken' && order.ifVersion !== undefined
        if (pinned || overtaken === attemptsMax) return failed(stale(failure))
        break
      }
      default:
        if (afresh) return deliveredBefore(room, given, failure)
    }
  }
}

/** Somebody wrote first; or a deadline has passed that is to be recorded before anything is decided. */
type Overtaken = {
  readonly kind: 'overtaken' | 'overdue'
  readonly expected: number
  readonly found: number
}

const stale = ({ expected, found }: Overtaken): NotDone => ({ kind: 'stale', expected, found })

/** Decides on what is known of the call and appends at that version. */
const tryOn = async (
  room: OrderRoom,
  { order, lane, bodyHash }: Given,
): Promise<Outcome<Done, NotDone | Overtaken>> => {
  const head = lane.known?.head
  const pactId = head?.pact ?? order.pact
  const versions = pactId === undefined ? [] : await room.definitions.versions(pactId)
  const decided = decideOn(order, { head, pactId, versions, moment: room.now() })
  if (!decided.ok) return decided
  const { at, events, pinned } = decided.value
  const expectedVersion = head?.version ?? 0
  const { account: actor, commandId } = order
  // Whatever comes of it, how the call stands is not known before it is answered, nor if it is not.
  lane.known = undefined
  const recorded = events.map((event) => kept(event, pinned))
  const command = { stream: callStream(order.call), expectedVersion, actor, commandId, bodyHash, at }
  const written = await append(room.ledger, { ...command, events: recorded })
  if (!written.ok)
    return failed(
      written.failure.kind === 'stale' ? { ...written.failure, kind: 'overtaken' } : written.failure,
    )
  if (!written.value.repeated) lane.known = { head: headAfter(head, events, pinned.pact) }
  return accepted(doneBy(order.call, written.value))
}

/** An order that is not done now may be one that was done before: then the ledger answers as it did. */
const deliveredBefore = async (
  { ledger, clock }: OrderRoom,
  { order, bodyHash }: Given,
  because: NotDone,
): Promise<Outcome<Done, NotDone>> => {
  const { account: actor, commandId, call } = order
  const { events = [] } = (await clock.upToDate(call)) ?? {}
  const mine = events.filter((event) => event.by === actor && event.commandId === commandId)
  const [first] = mine
  if (!first) return failed(because)
  const again = { stream: callStream(call), expectedVersion: 0, actor, commandId, bodyHash, at: first.at }
  const written = await append(ledger, { ...again, events: mine })
  return written.ok ? accepted(doneBy(call, written.value)) : written
}

type Decided = {
  readonly at: Instant
  readonly events: readonly CallEvent[]
  readonly pinned: { readonly pact: string; readonly hash: string }
}
type Found = {
  readonly head: Head | undefined
  readonly pactId: string | undefined
  readonly versions: readonly Installed[]
  readonly moment: Instant
}

const decideOn = (
  order: Order,
  { head, pactId, versions, moment }: Found,
): Outcome<Decided, NotDone | Overtaken> => {
  const found = head?.version ?? 0
  // A new call rests on a definition and is not made before it was installed, whatever the machine's clock says.
  const at = later(moment, head?.lastAt ?? versions[0]?.at)
  if (head?.next !== undefined && head.next <= at)
    return failed({ kind: 'overdue', expected: order.ifVersion ?? found, found })
  if (order.ifVersion !== undefined && order.ifVersion !== found)
    return failed({ kind: 'stale', expected: order.ifVersion, found })
  if (pactId === undefined) return failed({ kind: 'unknown', what: 'call', id: order.call })
  const definition = installedAt(versions, at)
  if (!definition) return failed({ kind: 'unknown', what: 'pact', id: pactId.slice(0, 100) })
  const pact = inForceAt(definition, at)
  if (!pact.ok) return failed({ kind: 'refused', refusal: pact.failure })
  const decision = decide(order.command, head?.call ?? noCall, { pact: pact.value, at, by: order.by })
  if (!decision.ok) return failed({ kind: 'refused', refusal: decision.failure })
  return accepted({ at, events: decision.value, pinned: { pact: pactId, hash: definition.hash } })
}

const doneBy = (call: string, { version, lastPosition: position, repeated }: Written): Done => ({
  ...{ call, version, position, repeated },
})

/** One command; someone who wrote first makes it stale. */
export const append = async (ledger: Ledger, command: LedgerCommand): Promise<Outcome<Written, NotDone>> => {
  const [answer] = await ledger.append([command])
  if (answer!.ok) return answer!
  const { failure } = answer!
  return failed(
    failure.kind === 'conflict'
      ? { kind: 'stale', expected: failure.expected, found: failure.found }
      : failure,
  )
}

/** Time never runs backwards within a stream, whatever the machine's clock does. */
export const later = (now: Instant, last: Instant | undefined): Instant =>
  last !== undefined && last > now ? last : now
