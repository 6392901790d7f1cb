/**
 * What goes into the ledger and what comes out of it: events, commands that carry them, and the answers. An event's
 * canonical text together with a random salt is its Merkle leaf; so a leaf commits to the event and, without the
 * salt, does not let anybody guess a hidden yes or no.
 *
 * The version within the stream is not part of that text: among the events that a reader may see, a gap in the
 * versions would show to which stream a hidden one belongs.
 */
import { canonicalText, type Json } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import { assert, type Outcome } from '../outcome.ts'
import type { Hash } from './proof.ts'
import { hashLeaf, join } from './tree.ts'

/** Who may see an event: everybody, the pact's members, or its secretariat only. */
export type Visibility = 'public' | 'pact' | 'secretariat'

/** Is this ledger for the real thing? Fixed when it is founded. */
export type Mode = 'live' | 'demonstration' | 'exercise'

/** An event to be recorded. `schema` is the number of its type's shape. */
export type NewEvent = {
  readonly type: string
  readonly schema: number
  readonly visibility: Visibility
  readonly payload: Json
}

/**
 * What one actor did: all its events are recorded at the expected version of the stream (the number of events it
 * held when they were decided), or none is. The same actor, id and body hash again is answered as before.
 */
export type Command = {
  readonly stream: string
  readonly expectedVersion: number | 'any'
  readonly actor: string
  readonly commandId: string
  readonly bodyHash: Hash
  /** The legal instant of the act, stamped before it was decided. */
  readonly at: Instant
  readonly events: readonly NewEvent[]
}

/** An event as it stands in the ledger. Positions and versions count from 1 without gaps. */
export type Recorded = NewEvent & {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly commandId: string
  /** 128 random bits, hexadecimal: to be shown only to those who may see the event. */
  readonly salt: string
  readonly leaf: Hash
}

/** What a command recorded; `repeated` if an earlier delivery of it did. */
export type Written = {
  readonly stream: string
  readonly version: number
  readonly firstPosition: number
  readonly lastPosition: number
  readonly repeated: boolean
}

/** Someone wrote first: decide again on what is there now. */
export type Conflict = {
  readonly kind: 'conflict'
  readonly stream: string
  readonly expected: number
  readonly found: number
}

/** This actor used this command id for something else. */
export type Reused = { readonly kind: 'reused'; readonly actor: string; readonly commandId: string }

/**
 * The database is lost, full or overtaxed, or the ledger is closing. Whether the command was recorded is not known:
 * send the same command again, and it is recorded once.
 */
export type Unavailable = {
  readonly kind: 'unavailable'
  readonly reason: 'database' | 'overloaded' | 'closed'
  /** What the database said, for the log. */
  readonly detail: string
}

/** The answer to one command. */
export type Appended = Outcome<Written, Conflict | Reused | Unavailable>

/** Thrown by reads while the database is lost; `append` answers with `Unavailable` instead. */
export class LedgerUnavailable extends Error {}

export const saltBytes = 16

const levels: readonly Visibility[] = ['public', 'pact', 'secretariat']
const nameLengthMax = 250
const eventsMax = 1000
const textLengthMax = 1_000_000

/** May a reader of level `reader` see an event of level `event`? */
export const isVisible = (event: Visibility, reader: Visibility): boolean =>
  levels.indexOf(event) <= levels.indexOf(reader)

/** Is this one of the levels of visibility? */
export const isVisibility = (value: unknown): value is Visibility => levels.some((level) => level === value)

/** The name of a ledger says what it is, so that no demonstration passes for the real thing in a signed checkpoint. */
export const originOf = (name: string, mode: Mode): string => (mode === 'live' ? name : `${name}/${mode}`)

/** Does the name of a ledger fit its mode? */
export const originFits = (origin: string, mode: Mode): boolean => {
  const said = (['demonstration', 'exercise'] as const).find((one) => origin.endsWith(`/${one}`)) ?? 'live'
  return said === mode
}

/** The canonical text of an event: what is stored, hashed and exported. */
export const eventText = (event: Omit<Recorded, 'position' | 'version' | 'salt' | 'leaf'>): string =>
  canonicalText({
    at: event.at,
    by: event.by,
    commandId: event.commandId,
    payload: event.payload,
    schema: event.schema,
    stream: event.stream,
    type: event.type,
    visibility: event.visibility,
  })

/** The leaf of an event: RFC 6962's leaf hash of its salt followed by its text. */
export const leafOf = (salt: Uint8Array, text: string): Uint8Array =>
  hashLeaf(join(salt, new TextEncoder().encode(text)))

/** A command whose texts are made: nothing that happens to its payloads afterwards changes what is recorded. */
export type Prepared = { readonly command: Command; readonly texts: readonly string[] }

/** Makes the texts of a command's events. Throws on a command that no room above should have let through. */
export const prepare = (command: Command): Prepared => {
  const { stream, expectedVersion, actor, commandId, at, events } = command
  for (const name of [stream, actor, commandId]) {
    assert(isName(name), `a stream, an actor and a command id are plain texts: ${JSON.stringify(name)}`)
  }
  assert(/^[0-9a-f]{64}$/.test(command.bodyHash), 'a body hash is 64 hexadecimal digits')
  assert(events.length > 0 && events.length <= eventsMax, `a command records 1 to ${eventsMax} events`)
  assert(
    expectedVersion === 'any' || (Number.isSafeInteger(expectedVersion) && expectedVersion >= 0),
    'an expected version counts the events of a stream',
  )
  const texts = events.map((event) => {
    assert(
      isName(event.type) && Number.isSafeInteger(event.schema),
      'an event has a type and a schema number',
    )
    assert(isVisibility(event.visibility), 'an event has a visibility')
    return eventText({ ...event, stream, at, by: actor, commandId })
  })
  assert(
    texts.every((text) => text.length <= textLengthMax),
    `an event has at most ${textLengthMax} characters`,
  )
  return { command, texts }
}

const isName = (text: string): boolean =>
  text.length > 0 && text.length <= nameLengthMax && text.isWellFormed() && !/\p{Cc}/u.test(text)
