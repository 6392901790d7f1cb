/**
 * What a batch of commands comes to, decided without a database: which are recorded and where, which are repetitions,
 * which conflict. The engines gather the facts under the ledger's lock and write the rows in the same transaction.
 */
import { accepted, assert, failed } from '../outcome.ts'
import { type Appended, type Command, leafOf, type Prepared, saltBytes, type Visibility } from './event.ts'
import { grow, join, rootOf, type Tree } from './tree.ts'

/** One row of the table `events`. */
export type EventRow = {
  readonly position: number
  readonly stream: string
  readonly version: number
  readonly visibility: Visibility
  readonly actor: string
  readonly command_id: string
  readonly step: number
  readonly body_hash: string
  readonly salt: Uint8Array
  readonly text: string
  readonly leaf: Uint8Array
  readonly subtrees: Uint8Array
  readonly root: Uint8Array
}

/** The last event that a command recorded: its step tells how many came before it. */
export type Last = Pick<EventRow, 'stream' | 'version' | 'position' | 'step' | 'body_hash'>

/** What the ledger holds that bears on a batch. A stream or command that is absent holds nothing. */
export type Facts = {
  readonly tree: Tree
  readonly versions: ReadonlyMap<string, number>
  readonly earlier: ReadonlyMap<string, Last>
}

/** The rows to write, the tree after them, and an answer for each command in turn. */
export type Plan = {
  readonly rows: readonly EventRow[]
  readonly tree: Tree
  readonly answers: readonly Appended[]
}

/** One key for one actor's command; neither part may hold a newline. */
export const commandKey = (actor: string, commandId: string): string => `${actor}\n${commandId}`

/** Decides a batch, in order. `salts` holds 16 random bytes for each event of the batch. */
export const plan = (batch: readonly Prepared[], facts: Facts, salts: Uint8Array): Plan => {
  const rows: EventRow[] = []
  const versions = new Map(facts.versions)
  const earlier = new Map(facts.earlier)
  let tree = facts.tree
  const record = (prepared: Prepared): Last => {
    const { stream } = prepared.command
    for (const step of prepared.texts.keys()) {
      const version = (versions.get(stream) ?? 0) + 1
      const salt = salts.subarray(rows.length * saltBytes, (rows.length + 1) * saltBytes)
      assert(salt.length === saltBytes, 'every event has its own salt')
      const grown = rowOf(prepared, step, { version, salt, tree })
      rows.push(grown.row)
      tree = grown.tree
      versions.set(stream, version)
    }
    return rows.at(-1)!
  }
  const answers = batch.map((prepared): Appended => {
    const { command } = prepared
    const key = commandKey(command.actor, command.commandId)
    const before = earlier.get(key)
    if (before) return repeat(command, before)
    const found = versions.get(command.stream) ?? 0
    const expected = command.expectedVersion
    if (expected !== 'any' && expected !== found) {
      return failed({ kind: 'conflict', stream: command.stream, expected, found })
    }
    const last = record(prepared)
    earlier.set(key, last)
    return accepted(written(last, false))
  })
  return { rows, tree, answers }
}

const repeat = (command: Command, before: Last): Appended =>
  before.body_hash === command.bodyHash && before.stream === command.stream
    ? accepted(written(before, true))
    : failed({ kind: 'reused', actor: command.actor, commandId: command.commandId })

const written = (last: Last, repeated: boolean) => ({
  stream: last.stream,
  version: last.version,
  firstPosition: last.position - last.step,
  lastPosition: last.position,
  repeated,
})

type Spot = { readonly version: number; readonly salt: Uint8Array; readonly tree: Tree }

const rowOf = (
  prepared: Prepared,
  step: number,
  spot: Spot,
): { readonly row: EventRow; readonly tree: Tree } => {
  const { command } = prepared
  const text = prepared.texts[step]!
  const leaf = leafOf(spot.salt, text)
  const { tree, subtrees } = grow(spot.tree, leaf)
  const row = {
    position: tree.size,
    stream: command.stream,
    version: spot.version,
    visibility: command.events[step]!.visibility,
    actor: command.actor,
    command_id: command.commandId,
    step,
    body_hash: command.bodyHash,
    salt: spot.salt,
    text,
    leaf,
    subtrees: join(...subtrees),
    root: rootOf(tree),
  }
  return { row, tree }
}
