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
import type { Ledger, Command as LedgerCommand, Reused, Unavailable, Written } from '../ledger/index.ts'
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
const underWayMax = 2_000

/** Carries out orders: each is decided on what this process knows, and answered once it is durable. */
export const ordersIn = (room: OrderRoom): ((order: Order) => Promise<Outcome<Done, NotDone>>) => {
  const laneOf = lanesBy(room.clock, room.now)
  return async (order) => {
    if (!slug.safeParse(order.call).success)
      return failed({ kind: 'unknown', what: 'call', id: order.call.slice(0, 100) })
    const lane = laneOf(order.call)
    const { size } = lane.underWay
    if (size >= underWayMax)
      return failed({
        kind: 'unavailable',
        reason: 'overloaded',
        detail: `${size} orders wait for ${order.call}`,
      })
    const body = [order.call, order.pact ?? null, order.command]
    const bodyHash = contentHash(JSON.parse(JSON.stringify(body)) as Json)
    return carryOut(room, { order, lane, bodyHash })
  }
}

type Given = { readonly order: Order; readonly lane: Lane; readonly bodyHash: string }

/** First on what is known; and what speaks against it then must also hold on what is recorded. */
const carryOut = async (room: OrderRoom, given: Given): Promise<Outcome<Done, NotDone>> => {
  const { order, lane } = given
  let conflicts = 0
  for (let afresh = false; ; afresh = true) {
    if (afresh) await lane.refresh()
    const tried = await tryOn(room, given)
    if ('answer' in tried) {
      const answer = await tried.answer
      const overtaken = !answer.ok && answer.failure.kind === 'stale' && order.ifVersion === undefined
      if (!overtaken || ++conflicts === attemptsMax) return answer
    } else if (tried.because.kind === 'overdue') {
      if (++conflicts === attemptsMax) return failed(stale(tried.because.version, order))
    } else if (afresh && (await tried.stands)) {
      return deliveredBefore(room, given, tried.because)
    }
  }
}

type Tried =
  | { readonly answer: Promise<Outcome<Done, NotDone>> }
  | {
      readonly because: NotDone | { readonly kind: 'overdue'; readonly version: number }
      /** Whether the call on which this was decided has been recorded so. */
      readonly stands: Promise<boolean>
    }

/** Decides on what is known of the call and appends at that version. No await stands between knowing and appending. */
const tryOn = async (room: OrderRoom, { order, lane, bodyHash }: Given): Promise<Tried> => {
  if (!lane.known) await lane.refresh()
  const pactId = lane.pact() ?? order.pact
  const versions = pactId === undefined ? [] : await room.definitions.versions(pactId)
  while (!lane.known) await lane.refresh()
  const { head } = lane.known
  const decided = decideOn(order, { head, pactId, versions, moment: room.now() })
  if (!decided.ok) return { because: decided.failure, stands: allDone(lane) }
  const { at, events, pinned } = decided.value
  const answer = append(room.ledger, {
    stream: callStream(order.call),
    expectedVersion: head?.version ?? 0,
    actor: order.account,
    commandId: order.commandId,
    bodyHash,
    at,
    events: events.map((event) => kept(event, pinned)),
  }).then((written) => doneBy(order.call, written))
  lane.known = { head: headAfter(head, events, pinned.pact) }
  watchOver(lane, answer)
  return { answer }
}

/** Whatever does not come as foreseen makes the lane forget what it foresaw. */
const watchOver = (lane: Lane, answer: Promise<Outcome<Done, NotDone>>): void => {
  const asForeseen = answer
    .then(
      (done) => done.ok && !done.value.repeated,
      () => false,
    )
    .then((is) => {
      if (!is) lane.known = undefined
      lane.underWay.delete(asForeseen)
      return is
    })
  lane.underWay.add(asForeseen)
}

const allDone = async ({ underWay }: Lane): Promise<boolean> => (await Promise.all(underWay)).every(Boolean)

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
  const { at } = first
  const again = { stream: callStream(call), expectedVersion: 0, actor, commandId, bodyHash, at, events: mine }
  return doneBy(call, await append(ledger, again))
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
type Because = Extract<Tried, { because: unknown }>['because']

const decideOn = (order: Order, { head, pactId, versions, moment }: Found): Outcome<Decided, Because> => {
  const version = head?.version ?? 0
  // A new call rests on a definition and is not made before it was installed, whatever the machine's clock says.
  const at = later(moment, head?.lastAt ?? versions[0]?.at)
  // A deadline has passed: it is recorded first, and the order is decided on the call after it.
  if (head?.next !== undefined && head.next <= at) return failed({ kind: 'overdue', version })
  if (order.ifVersion !== undefined && order.ifVersion !== version) return failed(stale(version, order))
  if (pactId === undefined) return failed({ kind: 'unknown', what: 'call', id: order.call })
  const definition = installedAt(versions, at)
  if (!definition) return failed({ kind: 'unknown', what: 'pact', id: pactId.slice(0, 100) })
  const pact = inForceAt(definition, at)
  if (!pact.ok) return failed({ kind: 'refused', refusal: pact.failure })
  const decision = decide(order.command, head?.call ?? noCall, { pact: pact.value, at, by: order.by })
  if (!decision.ok) return failed({ kind: 'refused', refusal: decision.failure })
  return accepted({ at, events: decision.value, pinned: { pact: pactId, hash: definition.hash } })
}

const stale = (found: number, { ifVersion }: Order): NotDone => ({
  kind: 'stale',
  expected: ifVersion ?? found,
  found,
})

const doneBy = (call: string, written: Outcome<Written, NotDone>): Outcome<Done, NotDone> => {
  if (!written.ok) return written
  const { version, lastPosition: position, repeated } = written.value
  return accepted({ call, version, position, repeated })
}

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
