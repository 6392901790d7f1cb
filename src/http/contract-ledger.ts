/** The ledger and the API itself: what can be proved, taken away, and read about this contract. */
import { z } from 'zod'
import type { ConsistencyProof, InclusionProof } from '../ledger/index.ts'
import type { EventShown } from './contract-calls.ts'
import { done, type Entry, json, type Page, paged, spoken, text } from './entry.ts'

const position = z.string().regex(/^\d{1,15}$/)

export const ledgerContract = {
  listEvents: {
    about: 'Every event of the ledger that you may see, in commit order.',
    who: 'anybody',
    query: z.strictObject({ ...spoken, ...paged }),
    answer: json<Page<EventShown>>('The events.'),
  },
  showCheckpoint: {
    about: 'The signed head of the ledger, with the cosignatures of its witnesses (C2SP checkpoint).',
    who: 'anybody',
    query: z.strictObject({
      ...spoken,
      size: position.optional().describe('Of this size; the head if none.'),
    }),
    answer: text('text/plain', 'The checkpoint.'),
  },
  keepCosignatures: {
    about:
      'Takes a checkpoint of this ledger that a known witness has cosigned (C2SP); showCheckpoint shows it.',
    who: 'anybody',
    query: z.strictObject(spoken),
    bodyMedia: 'text/plain',
    body: z.string(),
    answer: done('Kept.'),
  },
  showVerifierKey: {
    about: 'The key with which checkpoints are verified. Keep it: it is what an export is believed by.',
    who: 'anybody',
    query: z.strictObject(spoken),
    answer: text('text/plain', 'The verifier key.'),
  },
  proveInclusion: {
    about: 'Proves that an event is in the ledger of a size (RFC 6962).',
    who: 'anybody',
    params: z.strictObject({ position }),
    query: z.strictObject({ ...spoken, size: position.optional() }),
    answer: json<InclusionProof>('The proof.'),
  },
  proveConsistency: {
    about: 'Proves that the ledger of one size is the beginning of that of another (RFC 6962).',
    who: 'anybody',
    query: z.strictObject({ ...spoken, from: position, to: position.optional() }),
    answer: json<ConsistencyProof>('The proof.'),
  },
  exportLedger: {
    about:
      'The whole ledger as far as you may see it; hidden events as their leaves. `najda verify` reads it.',
    who: 'anybody',
    query: z.strictObject({ ...spoken, level: z.enum(['public', 'pact', 'secretariat']).optional() }),
    answer: text('application/x-ndjson', 'One line an event.'),
  },
  describe: {
    about: 'This contract as OpenAPI 3.1.',
    who: 'anybody',
    query: z.strictObject(spoken),
    answer: text('application/openapi+json', 'The document.'),
  },
} as const satisfies Readonly<Record<string, Entry>>
