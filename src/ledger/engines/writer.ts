/**
 * How batches are written on PostgreSQL: under one advisory lock that is held until the commit is durable, on one
 * connection, whose statements are sent without waiting for each other's answers.
 *
 * As long as no other process writes, this one knows the head and the versions of the streams it has written: then a
 * batch is planned beforehand and costs one round trip. The insert itself checks that the head is still the same; if
 * it is not, or a command turns out to be a repetition, nothing was written and the facts are asked for.
 */
import type { Socket } from 'node:net'
import pg from 'pg'
import { assert } from '../../outcome.ts'
import type { Prepared } from '../event.ts'
import { commandKey, type EventRow, type Facts, type Last, type Plan } from '../plan.ts'
import { emptyTree, rootOf, type Tree } from '../tree.ts'
import {
  type Engine,
  type HeadRow,
  type NodeRow,
  peakPlaces,
  positionsOf,
  sameHead,
  treeFrom,
} from './tables.ts'

/** The lock and the channel belong to one table `events`: two ledgers in two schemas of one database stay apart. */
export type Names = { readonly lock: string; readonly channel: string }

/** Writes batches, and lets its connection go. */
export type Writer = { readonly transact: Engine['transact']; readonly close: () => Promise<void> }

type Planning = (facts: Facts) => Plan

/** What this process knows for as long as nobody else writes: then `isAlone`. */
type Memory = { tree: Tree; isAlone: boolean; readonly versions: Map<string, number> }

const rememberedMax = 10_000

/** Connects when the first batch comes, and anew after every failure. */
export const writerOf = (config: pg.ClientConfig, names: Names): Writer => {
  let client: pg.Client | undefined
  const memory: Memory = { tree: emptyTree, isAlone: false, versions: new Map() }
  const transact = async (batch: readonly Prepared[], plan: Planning): Promise<Plan> => {
    client ??= await connect(config)
    const used = client
    try {
      const planned =
        (await writeAtOnce(used, { names, batch, plan, memory })) ??
        (await writeOnFacts(used, { names, batch, plan, memory }))
      remember(memory, planned)
      return planned
    } catch (error) {
      // Whatever state the connection is in, ending it rolls back and frees the lock. Not awaited: the server may hang.
      client = undefined
      memory.isAlone = false
      used.end().catch(() => {})
      throw error
    }
  }
  return { transact, close: async () => client?.end() }
}

const connect = async (config: pg.ClientConfig): Promise<pg.Client> => {
  const limits = { query_timeout: 20_000, statement_timeout: 15_000, lock_timeout: 10_000 }
  // A process that freezes within the transaction must not keep the others waiting for good.
  const idle = { idle_in_transaction_session_timeout: 15_000 }
  const client = new pg.Client({ ...config, ...limits, ...idle, pipeline: true })
  client.on('error', () => {})
  await client.connect()
  await client.query('set synchronous_commit = on')
  return client
}

const remember = (memory: Memory, { rows, tree }: Plan): void => {
  memory.tree = tree
  if (memory.versions.size > rememberedMax) memory.versions.clear()
  for (const { stream, version } of rows) memory.versions.set(stream, version)
}

type Writing = {
  readonly names: Names
  readonly batch: readonly Prepared[]
  readonly plan: Planning
  readonly memory: Memory
}

const beginText = ({ lock, channel }: Names): string =>
  `begin; select pg_advisory_xact_lock(${lock}); notify ${channel}`

/** One round trip, from memory. Undefined: memory was not enough, and nothing was written. */
const writeAtOnce = async (
  client: pg.Client,
  { names, batch, plan, memory }: Writing,
): Promise<Plan | undefined> => {
  const { tree, versions, isAlone } = memory
  // A stream that is expected to be new may be unknown: should it not be new, its first version is taken.
  const isKnown = ({ command }: Prepared) => command.expectedVersion === 0 || versions.has(command.stream)
  if (!isAlone || tree.size === 0 || !batch.every(isKnown)) return undefined
  const planned = plan({ tree, versions, earlier: new Map() })
  // A refusal needs facts of this moment.
  if (!planned.answers.every(({ ok }) => ok) || planned.rows.length === 0) return undefined
  const [, inserted, committed] = await inOneWrite(client, () =>
    Promise.allSettled([
      client.query(beginText(names)),
      client.query({ name: 'insert', text: insertText, values: valuesOf(planned.rows, rootOf(tree)) }),
      client.query('commit'),
    ]),
  )
  if (inserted.status === 'rejected' && !isTaken(inserted.reason)) throw inserted.reason
  if (committed.status === 'rejected') throw committed.reason
  if (inserted.status === 'fulfilled' && inserted.value.rowCount === planned.rows.length) {
    assert(committed.value.command === 'COMMIT', 'the transaction was committed')
    return planned
  }
  memory.isAlone = false
  return undefined
}

/** Hands what is sent at once to the network at once: each hand-over costs as much as the work of a command. */
const inOneWrite = <Value>(client: pg.Client, send: () => Value): Value => {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}

/** Two round trips: the facts, then the rows. */
const writeOnFacts = async (client: pg.Client, { names, batch, plan, memory }: Writing): Promise<Plan> => {
  const facts = await begin(client, { names, batch, memory })
  const planned = plan(facts)
  if (planned.rows.length === 0) {
    // Nothing to write is a rollback, which announces nothing.
    await client.query('rollback')
    return planned
  }
  const [inserted, committed] = await Promise.all([
    client.query({ name: 'insert', text: insertText, values: valuesOf(planned.rows, rootOf(facts.tree)) }),
    client.query('commit'),
  ])
  // PostgreSQL answers ROLLBACK to the commit of a transaction that has failed.
  assert(
    committed.command === 'COMMIT' && inserted.rowCount === planned.rows.length,
    'the rows were committed',
  )
  return planned
}

/** Begins, locks, announces the commit to come, and asks for what bears on the batch. */
const begin = async (client: pg.Client, { names, batch, memory }: Omit<Writing, 'plan'>): Promise<Facts> => {
  const streams = [...new Set(batch.map(({ command }) => command.stream))]
  const actors = batch.map(({ command }) => command.actor)
  const commandIds = batch.map(({ command }) => command.commandId)
  const [, head, versions, earlier] = await Promise.all([
    client.query(beginText(names)),
    client.query<HeadRow>({ name: 'head', text: headText }),
    client.query<{ stream: string; version: number | null }>({
      name: 'versions',
      text: versionsText,
      values: [streams],
    }),
    client.query<Last & { actor: string; command_id: string }>({
      name: 'earlier',
      text: earlierText,
      values: [actors, commandIds],
    }),
  ])
  memory.isAlone = sameHead(memory.tree, head.rows[0])
  if (!memory.isAlone) memory.versions.clear()
  for (const { stream, version } of versions.rows) memory.versions.set(stream, version ?? 0)
  return {
    tree: memory.isAlone ? memory.tree : await treeAt(client, head.rows[0]),
    versions: new Map(versions.rows.map(({ stream, version }) => [stream, version ?? 0])),
    earlier: new Map(earlier.rows.map((row) => [commandKey(row.actor, row.command_id), row])),
  }
}

const treeAt = async (client: pg.Client, head: HeadRow | undefined): Promise<Tree> => {
  const size = head?.position ?? 0
  const { rows } = await client.query<NodeRow>({
    name: 'nodes',
    text: 'select position, leaf, subtrees from events where position = any($1::bigint[])',
    values: [positionsOf(peakPlaces(size))],
  })
  const tree = treeFrom(size, rows)
  assert(sameHead(tree, head), `the tree of the ledger does not end in the root of event ${size}`)
  return tree
}

const headText = 'select position, root from events order by position desc limit 1'

const versionsText = `
  select stream, (select max(version) from events where events.stream = asked.stream) as version
  from unnest($1::text[]) as asked (stream)`

const earlierText = `
  select asked.actor, asked.command_id, found.*
  from unnest($1::text[], $2::text[]) as asked (actor, command_id), lateral (
    select stream, version, position, step, body_hash from events
    where events.actor = asked.actor and events.command_id = asked.command_id
    order by step desc limit 1) as found`

const columnTypes: Readonly<Record<keyof EventRow, string>> = {
  ...{ position: 'bigint', stream: 'text', version: 'bigint', visibility: 'text', actor: 'text' },
  ...{ command_id: 'text', step: 'bigint', body_hash: 'text', salt: 'bytea', text: 'text' },
  ...{ leaf: 'bytea', subtrees: 'bytea', root: 'bytea' },
}
const columns = Object.keys(columnTypes) as readonly (keyof EventRow)[]
const arrays = columns.map((column, index) => `$${index + 1}::${columnTypes[column]}[]`)

/** The head before the batch is the last parameter: the root says it all. In an empty ledger there is none to check. */
const headParameter = `$${columns.length + 1}`
const insertText = `
  insert into events (${columns}) select * from unnest(${arrays})
  where coalesce((select root from events order by position desc limit 1), ${headParameter}::bytea) = ${headParameter}`

const valuesOf = (rows: readonly EventRow[], root: Uint8Array): unknown[] => [
  ...columns.map((column) => rows.map((row) => row[column])),
  root,
]

/** Is a version or a command id taken that memory did not know of? */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'
