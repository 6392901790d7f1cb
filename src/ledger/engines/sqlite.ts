/**
 * The embedded engine: one SQLite file in this process. Durable by WAL with synchronous=FULL; locking_mode=EXCLUSIVE
 * keeps a second process out for as long as this one lives, and lets go even when it is killed.
 *
 * Everything goes through one connection. The ledger writes inside kysely's turn on it, so it never finds itself
 * within a transaction that another room has left open over an await.
 */
import { mkdirSync } from 'node:fs'
import { chmod, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { accepted, assert } from '../../outcome.ts'
import type { Prepared } from '../event.ts'
import { commandKey, type EventRow, type Facts, type Last, type Plan } from '../plan.ts'
import { emptyTree, type Tree } from '../tree.ts'
import { type Migrating, migrate, migrationsTable, readMigrations } from './migrate.ts'
import {
  type Database,
  type Engine,
  type HeadRow,
  type NodeRow,
  type Opened,
  openFailure,
  peakPlaces,
  positionsOf,
  sameHead,
  treeFrom,
} from './tables.ts'

/** The one file of an embedded ledger (SQLite keeps a `-wal` beside it while it is open). */
export const sqliteFile = (directory: string): string => join(directory, 'najda.sqlite')

/** Opens (or makes) the ledger file of a directory and brings its schema up to date. */
export const sqliteEngine = async (directory: string): Promise<Opened<Engine>> => {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const raw = new Sqlite(sqliteFile(directory), { timeout: 0 })
  try {
    lock(raw)
    const migrated = await migrate(readMigrations('sqlite'), migratingOf(raw))
    if (migrated.ok) return accepted(engineOver(raw))
    raw.close()
    return migrated
  } catch (error) {
    raw.close()
    if (codeOf(error) !== 'SQLITE_BUSY') throw error
    const message = `Another process has the ledger in ${directory} open: stop that one first, or give this one a directory of its own.`
    return openFailure('ledger/in-use', message, { directory })
  }
}

const lock = (raw: Sqlite.Database): void => {
  // Exclusive before WAL: then the index of the WAL is in this process's memory, and nobody else can read past it.
  raw.pragma('locking_mode = EXCLUSIVE')
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  // On macOS only this flushes the drive's own cache; elsewhere it does nothing.
  raw.pragma('fullfsync = ON')
  raw.pragma('foreign_keys = ON')
  raw.exec('begin immediate; commit')
}

const migratingOf = (raw: Sqlite.Database): Migrating => ({
  applied: async () => {
    raw.exec(migrationsTable)
    return raw.prepare<[], number>('select number from migrations').pluck().all()
  },
  apply: async ({ number, name, sql }) => {
    const run = raw.transaction(() => {
      raw.exec(sql)
      raw.prepare('insert into migrations (number, name) values (?, ?)').run(number, name)
    })
    run.immediate()
  },
})

const engineOver = (raw: Sqlite.Database): Engine => {
  const database: Database = new Kysely({ dialect: new SqliteDialect({ database: raw }) })
  const write = writerOf(raw)
  return {
    database,
    transact: (batch, plan) =>
      database.connection().execute(async () => {
        assert(!raw.inTransaction, 'the ledger writes in a transaction of its own')
        return write(batch, plan)
      }),
    listen: () => {},
    catchUpMilliseconds: undefined,
    isLost: (error) => /^SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN)/.test(codeOf(error)),
    settingsOff: [],
    backup: (file) => copyFile(raw, file),
    close: async () => {
      raw.pragma('wal_checkpoint(TRUNCATE)')
      await database.destroy()
      if (raw.open) raw.close()
    },
  }
}

const writerOf = (raw: Sqlite.Database) => {
  const facts = factsOf(raw)
  const columns =
    'position, stream, version, visibility, actor, command_id, step, body_hash, salt, text, leaf, subtrees, root'
  const insert = raw.prepare(
    `insert into events (${columns}) values (${columns.replaceAll(/[a-z_]+/g, '@$&')})`,
  )
  let tree: Tree = emptyTree
  const run = raw.transaction((batch: readonly Prepared[], plan: (facts: Facts) => Plan): Plan => {
    const planned = plan(facts(batch, tree))
    for (const row of planned.rows) insert.run(asBuffers(row))
    return planned
  })
  return (batch: readonly Prepared[], plan: (facts: Facts) => Plan): Plan => {
    const planned = run.immediate(batch, plan)
    // Only now, when it is durable: had the transaction failed, the tree would be the one before.
    tree = planned.tree
    return planned
  }
}

const factsOf = (raw: Sqlite.Database) => {
  const head = raw.prepare<[], HeadRow>('select position, root from events order by position desc limit 1')
  const node = raw.prepare<[number], NodeRow>(
    'select position, leaf, subtrees from events where position = ?',
  )
  const version = raw
    .prepare<[string], number | null>('select max(version) from events where stream = ?')
    .pluck()
  const last = raw.prepare<[string, string], Last>(
    `select stream, version, position, step, body_hash from events
     where actor = ? and command_id = ? order by step desc limit 1`,
  )
  return (batch: readonly Prepared[], known: Tree): Facts => {
    const row = head.get()
    const size = row?.position ?? 0
    const tree = sameHead(known, row)
      ? known
      : treeFrom(
          size,
          positionsOf(peakPlaces(size)).map((position) => node.get(position)!),
        )
    assert(sameHead(tree, row), `the tree of the ledger does not end in the root of event ${size}`)
    const versions = new Map<string, number>()
    const earlier = new Map<string, Last>()
    for (const { command } of batch) {
      const { stream, actor, commandId } = command
      if (!versions.has(stream)) versions.set(stream, version.get(stream) ?? 0)
      const found = last.get(actor, commandId)
      if (found) earlier.set(commandKey(actor, commandId), found)
    }
    return { tree, versions, earlier }
  }
}

const asBuffers = (row: EventRow) => ({
  ...row,
  salt: Buffer.from(row.salt),
  leaf: Buffer.from(row.leaf),
  subtrees: Buffer.from(row.subtrees),
  root: Buffer.from(row.root),
})

/** SQLite's own online copy. It includes what an open transaction has written so far; then it is made again. */
const copyFile = async (raw: Sqlite.Database, file: string): Promise<void> => {
  const unfinished = `${file}.unfinished`
  for (let attempt = 1; ; attempt++) {
    await rm(unfinished, { force: true })
    await raw.backup(unfinished)
    if (!raw.inTransaction) break
    assert(attempt < 10, 'a transaction stayed open through ten attempts at a backup')
  }
  await chmod(unfinished, 0o600)
  await rename(unfinished, file)
}

/** Is the file something else than a SQLite database? */
export const isNoDatabase = (error: unknown): boolean => codeOf(error) === 'SQLITE_NOTADB'

const codeOf = (error: unknown): string => (error instanceof Sqlite.SqliteError ? error.code : '')
