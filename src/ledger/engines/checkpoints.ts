/** Signed checkpoints of a ledger, and what witnesses have signed on them. */
import {
  checkpointText,
  openCheckpoint,
  parseVerifierKey,
  peekCheckpoint,
  type Signer,
  signatureLines,
  signNote,
} from '../note.ts'
import type { Head } from '../proof.ts'
import { readHead } from './reading.ts'
import type { Database } from './tables.ts'

/** Makes and keeps the checkpoints of one ledger. */
export type Checkpoints = {
  /** The checkpoint of a head, signed, with the cosignatures kept for its size. */
  readonly checkpointAt: (head: Head) => Promise<string>
  /** Keeps the cosignatures of these witnesses; false if the note is no checkpoint of this ledger that they signed. */
  readonly keep: (note: string, witnessKeys: readonly string[]) => Promise<boolean>
}

/** Ed25519 signs the same text the same way every time: so only cosignatures have to be stored. */
export const checkpointsOf = (database: Database, origin: string, signer: Signer): Checkpoints => ({
  checkpointAt: async (head) => {
    const lines = await database
      .selectFrom('cosignatures')
      .select('line')
      .where('size', '=', head.size)
      .orderBy('line')
      .execute()
    const note = await signNote(checkpointText({ origin, ...head }), signer)
    return note + lines.map(({ line }) => line).join('')
  },
  keep: async (note, witnessKeys) => {
    const keys = witnessKeys.map(parseVerifierKey).filter((key) => key?.kind === 'witness')
    const said = peekCheckpoint(note)
    const head = said && (await readHead(database, said.size))
    if (said?.origin !== origin || head?.root !== said.root) return false
    const known = keys.filter((key) => key !== undefined)
    if (!(await openCheckpoint(note, known)).ok) return false
    const values = signatureLines(note, known).map((line) => ({ size: said.size, line }))
    await database
      .insertInto('cosignatures')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return true
  },
})
