/** Keep events: what the ledger promises, and everything about its proofs that needs no database. */
export type {
  Appended,
  Command,
  Conflict,
  Mode,
  NewEvent,
  Recorded,
  Reused,
  Unavailable,
  Visibility,
  Written,
} from './event.ts'
export { eventText, isVisible, LedgerUnavailable, originOf } from './event.ts'
export type { Ledger } from './ledger.ts'
export type { Checkpoint, NoteFault, OpenedCheckpoint, Signer, SignerKind, VerifierKey } from './note.ts'
export {
  checkpointText,
  cosign,
  openCheckpoint,
  parseVerifierKey,
  peekCheckpoint,
  signerFrom,
  signNote,
  verifierKeyText,
} from './note.ts'
export type { ConsistencyProof, Hash, Head, InclusionProof } from './proof.ts'
export { verifyConsistency, verifyInclusion } from './proof.ts'
export type { ExportCode, ExportHeader, ExportReading, ExportSummary } from './verify.ts'
export { exportFormat, verifyExport } from './verify.ts'
