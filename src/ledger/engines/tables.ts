/** The tables of `sql/*-/0001-ledger.sql` as kysely sees them, and how their rows become what the door gives out. */
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Kysely } from 'kysely'
import { assert, type Outcome } from '../../outcome.ts'
import type { Mode, Prepared, Recorded } from '../event.ts'
import type { EventRow, Facts, Plan } from '../plan.ts'
import { hashBytes, lastLeafOf, type Place, placesOf, rootOf, type Tree } from '../tree.ts'

/** The ledger's own tables. Other rooms add theirs with `database.withTables<...>()`. */
export type LedgerTables = {
  readonly events: EventRow
  readonly properties: { readonly name: string; readonly value: string }
  readonly cosignatures: { readonly size: number; readonly line: string }
  readonly migrations: { readonly number: number; readonly name: string }
}

export type Database = Kysely<LedgerTables>

/** One of the two databases, opened and migrated. */
export type Engine = {
  readonly database: Database
  /**
   * Under the ledger's lock, in one transaction: gathers the facts that bear on the batch, has it planned, writes the
   * rows. Resolves when they are durable.
   */
  readonly transact: (batch: readonly Prepared[], plan: (facts: Facts) => Plan) => Promise<Plan>
  /** From now on, `ring` is called whenever other processes may have written. */
  readonly listen: (ring: () => void) => void
  /** How long a follower waits at most for such a call before it looks for itself; undefined: there are no others. */
  readonly catchUpMilliseconds: number | undefined
  readonly isLost: (error: unknown) => boolean
  /** Settings of the database that are off, without which what was acknowledged may not outlive a power failure. */
  readonly settingsOff: readonly string[]
  readonly backup: (file: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** What a ledger is founded with: the name it signs with, and what it is for. Neither can be changed afterwards. */
export type Founding = { readonly name: string; readonly mode: Mode }

/** Why a ledger is not opened, moved or restored. `message` says it in one sentence for a log or a terminal. */
export type OpenFailure = {
  readonly code: OpenFailureCode
  readonly parameters: Readonly<Record<string, string | number>>
  readonly message: string
}

export type OpenFailureCode =
  | 'ledger/in-use'
  | 'ledger/newer-schema'
  | 'ledger/not-founded'
  | 'ledger/founded-otherwise'
  | 'ledger/unreachable'
  | 'ledger/database-too-old'
  | 'ledger/not-empty'
  | 'ledger/not-to-be-moved'
  | 'ledger/not-a-backup'
  | 'ledger/copy-differs'

export type Opened<Value> = Outcome<Value, OpenFailure>

/** A failure with its sentence. */
export const openFailure = (
  code: OpenFailureCode,
  message: string,
  parameters: OpenFailure['parameters'] = {},
): { readonly ok: false; readonly failure: OpenFailure } => ({
  ok: false,
  failure: { code, parameters, message },
})

/** An event as the door gives it out. The text is what counts: a row whose columns say otherwise is a broken one. */
export const recordedOf = (row: EventRow): Recorded => {
  const { at, by, commandId, payload, schema, stream, type, visibility } = JSON.parse(row.text)
  assert(
    stream === row.stream &&
      by === row.actor &&
      commandId === row.command_id &&
      visibility === row.visibility,
    `the columns of event ${row.position} are not what its text says`,
  )
  return {
    ...{ position: row.position, stream, version: row.version, type, schema, at, by, commandId, visibility },
    payload,
    salt: bytesToHex(row.salt),
    leaf: bytesToHex(row.leaf),
  }
}

/** What an append must know of the row before it. */
export type HeadRow = Pick<EventRow, 'position' | 'root'>

/** Is this tree the one that ends in this row (in none: the empty tree)? */
export const sameHead = (tree: Tree, row: HeadRow | undefined): boolean =>
  tree.size === (row?.position ?? 0) &&
  (row === undefined || bytesToHex(rootOf(tree)) === bytesToHex(row.root))

/** Where the hash of a complete subtree is kept: in the row of its last leaf. */
export type NodeRow = Pick<EventRow, 'position' | 'leaf' | 'subtrees'>

/** Positions of the rows that hold these nodes. */
export const positionsOf = (places: readonly Place[]): readonly number[] => [
  ...new Set(places.map((place) => lastLeafOf(place) + 1)),
]

/** The hashes of complete subtrees, from the rows that hold them. */
export const nodesIn = (rows: readonly NodeRow[], places: readonly Place[]): readonly Uint8Array[] => {
  const byPosition = new Map(rows.map((row) => [row.position, row]))
  return places.map((place) => {
    const row = byPosition.get(lastLeafOf(place) + 1)
    assert(row !== undefined, `the ledger has no event ${lastLeafOf(place) + 1}`)
    const start = (place.level - 1) * hashBytes
    const node = place.level === 0 ? row.leaf : row.subtrees.subarray(start, start + hashBytes)
    assert(node.length === hashBytes, `event ${row.position} lacks a subtree`)
    return node
  })
}

/** The peaks of the tree over the first `size` events. */
export const peakPlaces = (size: number): readonly Place[] => placesOf({ start: 0, end: size })

/** The tree of a size from the rows that hold its peaks. */
export const treeFrom = (size: number, rows: readonly NodeRow[]): Tree => ({
  size,
  peaks: nodesIn(rows, peakPlaces(size)),
})
