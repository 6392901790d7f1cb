/**
 * The desk: load, decide, append, show. State is folded from the ledger and deadlines are applied on every load, so
 * any number of desks may work on one ledger, and a desk that was down has missed nothing.
 */
import {
  type Actor,
  type Call,
  type CallRefusal,
  type Command,
  type Confirmation,
  confirmations,
  decide,
  fold,
  type Move,
  moves,
  noCall,
  type PassTime,
  readEvent,
} from '../call/index.ts'
import { contentHash, type Json } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import {
  isVisible,
  type Ledger,
  type Command as LedgerCommand,
  type Recorded,
  type Reused,
  type Unavailable,
  type Visibility,
  type Written,
} from '../ledger/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { type Pact, pactHash, plain } from '../pact/index.ts'
import { type Clock, clockOver } from './clock.ts'
import { type Definitions, definitionsIn, type Installed, inForceAt } from './definitions.ts'
import { type Standing, type Standings, standingsIn } from './standing.ts'
import { callStream, installed, kept, pactStream } from './streams.ts'

/** What is put into a desk from outside. */
export type Surroundings = { readonly ledger: Ledger; readonly now: () => Instant }

/** One command for one call, as its actor sent it. `pact` is needed only to begin a call. */
export type Order = {
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

/** A call as its reader may see it, with what this actor may do now. */
export type Shown = {
  readonly id: string
  readonly call: Call
  readonly pact: string
  /** The content hash of the definition under which the last act was done. */
  readonly definition: string
  readonly version: number
  readonly moves: readonly Move[]
  readonly confirmations: readonly Confirmation[]
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

export type Desk = {
  /** Carries out an order, or says why not. Nothing is written for an order that is not carried out. */
  readonly submit: (order: Order) => Promise<Outcome<Done, NotDone>>
  /** A call as a reader of this level sees it, with the moves of this actor; undefined where there is none. */
  readonly show: (call: string, by: Actor, level: Visibility) => Promise<Shown | undefined>
  /** The recorded events of a call that a reader of this level may see, after a version. */
  readonly events: (call: string, level: Visibility, afterVersion?: number) => Promise<readonly Recorded[]>
  /** Installs a definition; answers with its version. The same definition again changes nothing. */
  readonly install: (
    pact: Pact,
    account: string,
  ) => Promise<Outcome<{ readonly hash: string; readonly version: number }, NotDone>>
  /** The definition installed at a moment; now where none is given. */
  readonly definition: (pact: string, at?: Instant) => Promise<Installed | undefined>
  readonly clock: Clock
}

const attemptsMax = 3

/** A desk over a ledger. */
export const openDesk = ({ ledger, now }: Surroundings): Desk => {
  const definitions = definitionsIn(ledger)
  const standings = standingsIn(ledger)
  const clock = clockOver({ ledger, standings, definitions, now })
  const room: Room = { ledger, now, definitions, standings, clock }
  return {
    clock,
    submit: async (order) => {
      const bodyHash = contentHash(
        JSON.parse(JSON.stringify([order.call, order.pact ?? null, order.command])) as Json,
      )
      for (let count = 1; ; count++) {
        const outcome = await attempt(room, order, bodyHash)
        const stale = !outcome.ok && outcome.failure.kind === 'stale'
        if (!stale || order.ifVersion !== undefined || count === attemptsMax) return outcome
      }
    },
    show: (id, by, level) => show(room, id, { by, level }),
    events: async (id, level, afterVersion = 0) => {
      const { events = [] } = (await standings(id)) ?? {}
      return events.filter(
        ({ version, visibility }) => version > afterVersion && isVisible(visibility, level),
      )
    },
    install: (pact, account) => install(room, pact, account),
    definition: (pact, at) => definitions.at(pact, at ?? now()),
  }
}

type Room = Surroundings & {
  readonly definitions: Definitions
  readonly standings: Standings
  readonly clock: Clock
}

/** One try: on what the call is now, decide and append at that version. */
const attempt = async (room: Room, order: Order, bodyHash: string): Promise<Outcome<Done, NotDone>> => {
  const standing = await room.clock.upToDate(order.call)
  const before = standing && deliveredBefore(standing, order)
  const decided = before ? accepted(before) : await decideOn(room, order, standing)
  if (!decided.ok) return decided
  const written = await append(room.ledger, {
    stream: callStream(order.call),
    expectedVersion: standing?.version ?? 0,
    actor: order.account,
    commandId: order.commandId,
    bodyHash,
    ...decided.value,
  })
  if (!written.ok) return written
  const { version, lastPosition: position, repeated } = written.value
  return accepted({ call: order.call, version, position, repeated })
}

type Decided = Pick<LedgerCommand, 'at' | 'events'>

const decideOn = async (
  room: Room,
  order: Order,
  standing: Standing | undefined,
): Promise<Outcome<Decided, NotDone>> => {
  const version = standing?.version ?? 0
  if (order.ifVersion !== undefined && order.ifVersion !== version)
    return failed({ kind: 'stale', expected: order.ifVersion, found: version })
  const pactId = standing?.pact ?? order.pact
  if (pactId === undefined) return failed({ kind: 'unknown', what: 'call', id: order.call })
  const at = later(room.now(), standing?.lastAt)
  const definition = await room.definitions.at(pactId, at)
  if (!definition) return failed({ kind: 'unknown', what: 'pact', id: pactId })
  const pact = inForceAt(definition, at)
  if (!pact.ok) return failed({ kind: 'refused', refusal: pact.failure })
  const decision = decide(order.command, standing?.call ?? noCall, { pact: pact.value, at, by: order.by })
  if (!decision.ok) return failed({ kind: 'refused', refusal: decision.failure })
  const pinned = { pact: pactId, hash: definition.hash }
  return accepted({ at, events: decision.value.map((event) => kept(event, pinned)) })
}

/** One command; someone who wrote first makes it stale. */
const append = async (ledger: Ledger, command: LedgerCommand): Promise<Outcome<Written, NotDone>> => {
  const [answer] = await ledger.append([command])
  if (answer!.ok) return answer!
  const { failure } = answer!
  return failed(
    failure.kind === 'conflict'
      ? { kind: 'stale', expected: failure.expected, found: failure.found }
      : failure,
  )
}

const show = async (
  room: Room,
  id: string,
  { by, level }: { readonly by: Actor; readonly level: Visibility },
): Promise<Shown | undefined> => {
  const standing = await room.clock.upToDate(id)
  if (!standing) return undefined
  const { call, events, pact, hash: definition, version } = standing
  const at = later(room.now(), standing.lastAt)
  const installedNow = await room.definitions.at(pact, at)
  const now = installedNow && inForceAt(installedNow, at)
  const circumstances = now?.ok ? { pact: now.value, at, by } : undefined
  const visible = events.filter(({ visibility }) => isVisible(visibility, level))
  const seen = visible.length === events.length ? call : { ...fold(visible.map(readEvent)), version }
  return {
    id,
    call: seen,
    pact,
    definition,
    version,
    moves: circumstances ? moves(call, circumstances) : [],
    confirmations: circumstances ? confirmations(call, circumstances) : [],
  }
}

const install = async (
  { ledger, now, definitions }: Room,
  pact: Pact,
  account: string,
): ReturnType<Desk['install']> => {
  const hash = pactHash(pact)
  const versions = await definitions.versions(pact.id)
  const latest = versions.at(-1)
  if (latest?.hash === hash) return accepted({ hash, version: latest.version })
  const written = await append(ledger, {
    stream: pactStream(pact.id),
    expectedVersion: versions.length,
    actor: account,
    commandId: `install:${pact.id}:${hash}:${versions.length}`,
    bodyHash: contentHash(plain(pact)),
    at: later(now(), latest?.at),
    events: [installed(pact)],
  })
  return written.ok ? accepted({ hash, version: written.value.version }) : written
}

/** Time never runs backwards within a stream, whatever the machine's clock does. */
export const later = (now: Instant, last: Instant | undefined): Instant =>
  last !== undefined && last > now ? last : now

/** The events of this very command, where it was recorded before: the ledger then answers as it did. */
const deliveredBefore = ({ events }: Standing, { account, commandId }: Order) => {
  const mine = events.filter((event) => event.by === account && event.commandId === commandId)
  const [first] = mine
  return first && { at: first.at, events: mine }
}
