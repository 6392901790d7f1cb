/** Everything that is only read, the same on both engines: streams, pages, heads, proofs, the lines of an export. */
import { bytesToHex } from '@noble/hashes/utils.js'
import { canonicalText } from '../../canonical.ts'
import { assert } from '../../outcome.ts'
import { isVisible, type Mode, type Recorded, type Visibility } from '../event.ts'
import type { EventRow } from '../plan.ts'
import {
  type ConsistencyProof,
  consistencyRanges,
  type Hash,
  type Head,
  type InclusionProof,
  inclusionRanges,
} from '../proof.ts'
import { emptyTree, foldPeaks, placesOf, type Range, rootOf } from '../tree.ts'
import { type ExportHeader, exportFormat } from '../verify.ts'
import { type Database, nodesIn, positionsOf, recordedOf } from './tables.ts'

/** A ledger's fixed properties, and the key it signs with. */
export type Identity = { readonly origin: string; readonly mode: Mode; readonly verifierKey: string }

const pageRows = 500

/** The events of a stream from a version on, in order. */
export const readStream = async (
  database: Database,
  stream: string,
  from: number,
): Promise<readonly Recorded[]> => {
  const query = database
    .selectFrom('events')
    .selectAll()
    .where('stream', '=', stream)
    .where('version', '>=', from)
  const rows = await query.orderBy('version').execute()
  // The version is not part of what is hashed, so it is checked here.
  assert(
    rows.every((row, index) => row.version === Math.max(1, from) + index),
    `the versions of ${stream} have a gap`,
  )
  return rows.map(recordedOf)
}

/** The rows after a position, in commit order. */
export const readPage = (database: Database, after: number, limit: number): Promise<EventRow[]> =>
  database
    .selectFrom('events')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute()

/** Size and root of the whole ledger, or of its first `size` events; undefined if there are not so many. */
export const readHead = async (database: Database, size?: number): Promise<Head | undefined> => {
  if (size === 0) return emptyHead
  let query = database.selectFrom('events').select(['position', 'root']).orderBy('position', 'desc').limit(1)
  if (size !== undefined) query = query.where('position', '=', size)
  const row = await query.executeTakeFirst()
  if (row) return { size: row.position, root: bytesToHex(row.root) }
  return size === undefined ? emptyHead : undefined
}

const emptyHead: Head = { size: 0, root: bytesToHex(rootOf(emptyTree)) }

/** Proves an event in the ledger of a size. */
export const proveInclusion = async (
  database: Database,
  position: number,
  size?: number,
): Promise<InclusionProof | undefined> => {
  const head = await readHead(database, size)
  if (!head || position < 1 || position > head.size) return undefined
  const row = await database
    .selectFrom('events')
    .select('leaf')
    .where('position', '=', position)
    .executeTakeFirst()
  if (!row) return undefined
  const path = await hashesOf(database, inclusionRanges(position - 1, head.size))
  return { position, leaf: bytesToHex(row.leaf), size: head.size, root: head.root, path }
}

/** Proves that the ledger of one size is the beginning of that of another. */
export const proveConsistency = async (
  database: Database,
  fromSize: number,
  toSize?: number,
): Promise<ConsistencyProof | undefined> => {
  const [from, to] = [await readHead(database, fromSize), await readHead(database, toSize)]
  if (!from || !to || from.size > to.size) return undefined
  const path = from.size === 0 ? [] : await hashesOf(database, consistencyRanges(from.size, to.size))
  return { from, to, path }
}

const hashesOf = async (database: Database, ranges: readonly Range[]): Promise<readonly Hash[]> => {
  const places = ranges.flatMap((range) => placesOf(range))
  const columns = ['position', 'leaf', 'subtrees'] as const
  const positions = positionsOf(places)
  const rows =
    positions.length === 0
      ? []
      : await database.selectFrom('events').select(columns).where('position', 'in', positions).execute()
  return ranges.map((range) => bytesToHex(foldPeaks(nodesIn(rows, placesOf(range)))))
}

/** What an export needs besides the database: who the ledger is, for whom, and its checkpoint of a size. */
export type Exporting = {
  readonly identity: Identity
  readonly visibility: Visibility
  readonly checkpointAt: (head: Head) => Promise<string>
}

/** The lines of an export as of now: a header, a line an event, and co-signed checkpoints, each after the event it ends with. */
export async function* exportLines(database: Database, exporting: Exporting): AsyncIterable<string> {
  const { identity, visibility, checkpointAt } = exporting
  const head = (await readHead(database)) ?? emptyHead
  const { origin, mode, verifierKey: key } = identity
  const header: ExportHeader = { format: exportFormat, origin, mode, visibility, size: head.size, key }
  yield canonicalText(header)
  const cosigned = new Set(
    (await database.selectFrom('cosignatures').select('size').distinct().execute()).map(({ size }) => size),
  )
  for (let position = 0; position < head.size; ) {
    const rows = await readPage(database, position, pageRows)
    for (const row of rows.slice(0, head.size - position)) {
      position = row.position
      yield lineOf(row, visibility)
      if (position < head.size && cosigned.has(position)) {
        const checkpoint = await checkpointAt({ size: position, root: bytesToHex(row.root) })
        yield canonicalText({ checkpoint })
      }
    }
    assert(rows.length > 0, `the ledger has no event ${position + 1}`)
  }
  yield canonicalText({ checkpoint: await checkpointAt(head) })
}

/** The stored text goes into the line as it stands: should it have been changed, `verifyExport` sees just that. */
const lineOf = (row: EventRow, reader: Visibility): string => {
  const proof = `"leaf":"${bytesToHex(row.leaf)}","position":${row.position},"root":"${bytesToHex(row.root)}"`
  return isVisible(visibilityOf(row), reader)
    ? `{"event":${row.text},${proof},"salt":"${bytesToHex(row.salt)}"}`
    : `{${proof}}`
}

/** The stricter of what the text says and what the column says. */
const visibilityOf = (row: EventRow): Visibility => {
  const said = /"visibility":"(public|pact|secretariat)"\}$/.exec(row.text)?.[1] as Visibility | undefined
  return said === undefined || isVisible(said, row.visibility) ? row.visibility : said
}
