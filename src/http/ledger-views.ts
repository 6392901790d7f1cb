/** The ledger over HTTP: its events, its signed head, its proofs, and all of it to take away. */
import { callIdOf, levelFor, pinnedIn } from '../desk/index.ts'
import { isVisible, type Recorded, type Visibility } from '../ledger/index.ts'
import { accepted } from '../outcome.ts'
import { exportLevelOf, sightOf } from './asking.ts'
import { shownTo } from './calls.ts'
import { limitOf } from './entry.ts'
import { refuse } from './failure.ts'
import type { Handlers, Parts } from './parts.ts'

type LedgerOperation =
  | 'listEvents'
  | 'showCheckpoint'
  | 'keepCosignatures'
  | 'showVerifierKey'
  | 'proveInclusion'
  | 'proveConsistency'
  | 'exportLedger'

/** The handlers of the ledger. */
export const ledgerHandlers = ({ ledger, witnessKeys = [] }: Parts): Handlers<LedgerOperation> => {
  const noPosition = async () => refuse(404, 'request/no-such-position', { size: (await ledger.head()).size })
  return {
    listEvents: async ({ query, signed }) => {
      const sight = sightOf(signed?.account)
      const limit = limitOf(query.limit)
      const read = await ledger.page(Number(query.cursor ?? 0), limit)
      const visible = read.filter((event) => isVisible(event.visibility, levelFor(sight, pactIn(event))))
      const last = read.at(-1)
      return accepted({
        body: {
          items: visible.map(shownTo(signed?.account)),
          // As many as were read, not as many as may be seen: a page may be short or empty and still not the last.
          ...(last && read.length === limit ? { next: String(last.position) } : {}),
        },
      })
    },
    showCheckpoint: async ({ query }) => {
      const size = query.size === undefined ? undefined : Number(query.size)
      if (size !== undefined && (size < 1 || size > (await ledger.head()).size)) return noPosition()
      return accepted({ body: await ledger.checkpoint(size) })
    },
    // Whoever brings it: a cosignature speaks for itself, and those of strangers are not kept.
    keepCosignatures: async ({ body }) =>
      (await ledger.keepCosignatures(body, witnessKeys))
        ? accepted({ body: undefined, status: 204 })
        : refuse(400, 'checkpoint/not-cosigned'),
    showVerifierKey: async () => accepted({ body: `${ledger.verifierKey}\n` }),
    proveInclusion: async ({ params, query }) => {
      const size = query.size === undefined ? undefined : Number(query.size)
      const proof = await ledger.inclusionProof(Number(params.position), size)
      return proof ? accepted({ body: proof }) : noPosition()
    },
    proveConsistency: async ({ query }) => {
      const to = query.to === undefined ? undefined : Number(query.to)
      const proof = await ledger.consistencyProof(Number(query.from), to)
      return proof ? accepted({ body: proof }) : noPosition()
    },
    exportLedger: async ({ query, signed }) => {
      const most = exportLevelOf(signed?.account)
      const level: Visibility = query.level ?? most
      if (!isVisible(level, most)) return refuse(403, 'export/above-your-level', { most })
      return accepted({
        body: lines(ledger.export(level)),
        headers: { 'content-disposition': `attachment; filename="najda-${level}.ndjson"` },
      })
    },
  }
}

async function* lines(exported: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of exported) yield `${line}\n`
}

/** The pact that an event is about. What is installed bears it in the name of its stream. */
const pactIn = (event: Recorded): string =>
  callIdOf(event.stream) === undefined ? (event.stream.split('/')[1] ?? '') : pinnedIn(event).pact
