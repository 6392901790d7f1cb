/**
 * The narrow door of the ledger, the same over both engines: append, read, follow, prove. What happens between the
 * calls is the engines' affair; what they promise is in `test/contracts/ledger.test.ts`.
 */
import type { Appended, Command, Mode, Recorded, Visibility } from './event.ts'
import type { ConsistencyProof, Head, InclusionProof } from './proof.ts'

/** An append-only ledger of events. Reads throw `LedgerUnavailable` while the database is lost. */
export type Ledger = {
  /** The ledger's name, as its checkpoints bear it. */
  readonly origin: string
  readonly mode: Mode
  /** The verifier key of its checkpoints. */
  readonly verifierKey: string
  /**
   * Records commands, each wholly or not at all, and answers each in turn once it is durable; a conflict of one does
   * not touch the others. Commands that arrive while others are being written are written together.
   */
  readonly append: (batch: readonly Command[]) => Promise<readonly Appended[]>
  /** The events of a stream from a version on (the first is 1), in order. */
  readonly read: (stream: string, fromVersion?: number) => Promise<readonly Recorded[]>
  /** At most `limit` events after a position, in commit order; fewer than `limit` means: up to the head. */
  readonly page: (afterPosition: number, limit: number) => Promise<readonly Recorded[]>
  /**
   * Every event after a position in commit order, then each as it comes, until `signal` aborts or the ledger closes.
   * Waits out a lost database.
   */
  readonly follow: (afterPosition: number, signal?: AbortSignal) => AsyncIterable<Recorded>
  readonly head: () => Promise<Head>
  /** A signed checkpoint of the head, or of the ledger of a size, with the cosignatures kept for that size. Throws where there is no such size. */
  readonly checkpoint: (size?: number) => Promise<string>
  /** Keeps what these witnesses have co-signed on a checkpoint of this ledger; false if it is none of this ledger. */
  readonly keepCosignatures: (note: string, witnessKeys: readonly string[]) => Promise<boolean>
  /** Proves one event in the ledger of a size (the head by default); undefined if it is not in it. */
  readonly inclusionProof: (position: number, size?: number) => Promise<InclusionProof | undefined>
  /** Proves that the ledger of one size is the beginning of that of another; undefined if there is no such size. */
  readonly consistencyProof: (fromSize: number, toSize?: number) => Promise<ConsistencyProof | undefined>
  /** The whole ledger as lines of JSON for a reader of this level, to be read by `verifyExport`. */
  readonly export: (visibility: Visibility) => AsyncIterable<string>
  /** Copies everything in the database, as of one moment, into a new file while the ledger is in use; throws if there is one. */
  readonly backup: (file: string) => Promise<void>
  /** Writes what is waiting, ends the followers, and lets the database go. */
  readonly close: () => Promise<void>
}
