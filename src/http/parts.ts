/** What is put into the HTTP server from outside, and what its handlers are given. */
import type { Access, Signed } from '../access/index.ts'
import type { Desk, Notifications } from '../desk/index.ts'
import type { Instant } from '../instant.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Outcome } from '../outcome.ts'
import type { Pact } from '../pact/index.ts'
import type { Language, Names } from '../words/index.ts'
import type { Answered, Received } from './contract.ts'
import type { Failure } from './failure.ts'
import type { Operation } from './routes.ts'

/** How much one address may ask for. */
export type Limits = {
  readonly requestsPerMinute: number
  readonly signInsPerMinute: number
  readonly watchersPerAddress: number
  readonly bodyBytes: number
  /** How long the process may be too busy to look up before it turns requests away; 0 for ever. */
  readonly stallMilliseconds: number
}

export const usualLimits: Limits = {
  requestsPerMinute: 3_000,
  signInsPerMinute: 30,
  watchersPerAddress: 100,
  bodyBytes: 512_000,
  stallMilliseconds: 5_000,
}

/** Everything that the server works with. */
export type Parts = {
  readonly ledger: Ledger
  readonly desk: Desk
  readonly access: Access
  readonly notifications: Notifications
  readonly now: () => Instant
  /** Unpredictable ids of requests. */
  readonly newId: () => string
  /** Names as people know them, for sentences about a pact. */
  readonly namesIn: (pact: Pact) => Names
  /** The verifier keys of the witnesses whose cosignatures are kept. */
  readonly witnessKeys?: readonly string[] | undefined
  /** What the first administrator is made with; without it, nobody is. */
  readonly setUpSecret?: string | undefined
  /** The address under which browsers reach us, where that is not the one they ask for. */
  readonly publicOrigin?: string | undefined
}

/** How the server is run. */
export type Running = {
  readonly limits?: Partial<Limits> | undefined
  /** Addresses of proxies whose forwarding headers are believed. */
  readonly trustProxy?: string | undefined
  /** Structured lines; none where it is left out. */
  readonly log?: { readonly write: (line: string) => void } | undefined
}

/** One request as its handler gets it. */
export type Asked<Name extends Operation> = Received<Name> & {
  readonly signed: Signed | undefined
  readonly language: Language
  readonly address: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The host that was asked for, and whether by HTTPS. */
  readonly origin: string
  readonly isSecure: boolean
  /** The path and the query, as they were asked for. */
  readonly url: string
}

/** What a handler gives back when all went well. */
export type Given<Body> = {
  readonly body: Body | AsyncIterable<string>
  readonly status?: 200 | 201 | 204 | 302 | 304
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
}

export type Reply<Body> = Promise<Outcome<Given<Body>, Failure>>

/** A handler of each of some operations. */
export type Handlers<Names extends Operation> = {
  readonly [Name in Names]: (asked: Asked<Name>) => Reply<Answered<Name>>
}
