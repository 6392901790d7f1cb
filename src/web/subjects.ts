/**
 * What a page is about: that, of which it asked the API. A page need not say it, and cannot say it wrong; a loader that
 * asks for one thing more makes its page end with that thing too.
 */
import type { Subject } from '../desk/index.ts'
import { type Client, type Operation, operations, routes } from '../http/index.ts'

/** What pages stand on, by what they asked for; 'nobody knows' where it changes without an event in the ledger. */
export type Standing = Subject | 'nobody knows'

type Sent = {
  readonly params?: { readonly pact?: string; readonly call?: string }
  readonly query?: { readonly pact?: string }
}

/** What says who asks is the same for everybody whom nobody knows; the ways to sign in are those of the process. */
const lasting: ReadonlySet<Operation> = new Set(['showSession', 'listIssuers', 'describe', 'showVerifierKey'])
const factual: ReadonlySet<Operation> = new Set([
  'listStates',
  'listAirfields',
  'listAircraft',
  'listCapabilities',
])
const ofLedger = /^\/api\/(pacts|calls|events|checkpoint|proofs|export|feed|deadlines)\b/

/** What an answer of the API stands on; undefined where it never changes. */
export const standingOf = (operation: Operation, { params, query }: Sent = {}): Standing | undefined => {
  if (lasting.has(operation)) return undefined
  if (factual.has(operation)) return 'facts'
  if (!ofLedger.test(routes[operation][1])) return 'nobody knows'
  const pact = params?.pact ?? query?.pact
  if (pact !== undefined) return `pact/${pact}`
  return params?.call === undefined ? 'everything' : `call/${params.call}`
}

/** A client that notes what is asked of it. */
export const noting = (client: Client, noted: Set<Standing>): Client =>
  Object.fromEntries(
    operations.map((operation) => {
      const ask = client[operation] as (sent?: Sent) => unknown
      return [
        operation,
        (sent?: Sent) => {
          const standing = standingOf(operation, sent)
          if (standing) noted.add(standing)
          return ask(sent)
        },
      ]
    }),
  ) as unknown as Client
