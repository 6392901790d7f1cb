/**
 * The engine for more than one process: any PostgreSQL 15 or newer. Positions are given under one lock that is
 * held until the commit is durable (synchronous_commit=on), so no reader ever sees a position before a smaller one.
 * A connection that fails is thrown away and made anew for the next batch; LISTEN likewise, and it catches up.
 */

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { accepted } from '../../outcome.ts'
import { dumpToFile } from './dump.ts'
import { listener } from './listener.ts'
import { type Migrating, migrate, migrationsTable, readMigrations } from './migrate.ts'
import { type Database, type Engine, type Opened, openFailure } from './tables.ts'
import { type Names, writerOf } from './writer.ts'

/** Numbers of the ledger and of other rooms are whole and below 2^53: bigint columns are read as numbers. */
const int8 = 20
const types = {
  getTypeParser: ((oid, format) =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/**
 * Connects to a database and brings its schema up to date. `url` must be a direct connection, not a
 * pooler's; `schema` stops at an older one, for a backup made with it.
 */
export const postgresEngine = async (url: string, schema?: number): Promise<Opened<Engine>> => {
  const config: pg.PoolConfig = {
    connectionString: url,
    application_name: 'najda',
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    types,
  }
  const pool = new pg.Pool({ ...config, max: 10, query_timeout: 60_000 })
  // A connection that breaks fails its query and is replaced; while it has none, in the pool or out of it, this is
  // where it says so, and without a listener that would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const { version, settingsOff } = await serverOf(pool)
    const migrated = version < oldestVersion ? tooOld(version) : await migratePool(pool, schema)
    if (migrated.ok) return accepted({ ...engineOver(pool, config, await namesIn(pool)), settingsOff })
    await pool.end()
    return migrated
  } catch (error) {
    await pool.end()
    if (!isLost(error) && !isMisdirected(error)) throw error
    const reason = error instanceof Error ? error.message || codeOf(error) : String(error)
    return openFailure('ledger/unreachable', `The database of DATABASE_URL cannot be reached: ${reason}.`, {
      reason,
    })
  }
}

const oldestVersion = 15

/** What server this is, and what it leaves undone. `synchronous_commit` is set by whoever writes. */
const serverOf = async (
  pool: pg.Pool,
): Promise<{ readonly version: number; readonly settingsOff: readonly string[] }> => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('server_version_num', 'fsync', 'full_page_writes')`,
  )
  const version = Number(rows.find(({ name }) => name === 'server_version_num')?.setting)
  return {
    version: Math.floor(version / 10_000),
    settingsOff: rows
      .filter(({ setting }) => setting === 'off')
      .map(({ name }) => name)
      .sort(),
  }
}

const tooOld = (version: number): Opened<never> =>
  openFailure(
    'ledger/database-too-old',
    `This is PostgreSQL ${version}; Najda needs ${oldestVersion} or newer.`,
    { version, oldest: oldestVersion },
  )

const migratePool = async (pool: pg.Pool, schema?: number): Promise<Opened<number>> => {
  const client = await pool.connect()
  try {
    // Two processes that start at once migrate one after the other. 6270 is an arbitrary number of ours.
    await client.query('select pg_advisory_lock(6270)')
    const migrated = await migrate(readMigrations('postgres'), migratingOf(client), schema)
    await client.query('select pg_advisory_unlock(6270)')
    return migrated
  } finally {
    // Destroyed, not returned: should a step have failed, the lock and the transaction go with the connection.
    client.release(true)
  }
}

const migratingOf = (client: pg.PoolClient): Migrating => ({
  applied: async () => {
    await client.query(migrationsTable)
    const { rows } = await client.query<{ number: number }>('select number from migrations')
    return rows.map(({ number }) => number)
  },
  apply: async ({ number, name, sql: step }) => {
    await client.query('begin')
    await client.query(step)
    await client.query('insert into migrations (number, name) values ($1, $2)', [number, name])
    await client.query('commit')
  },
})

const namesIn = async (pool: pg.Pool): Promise<Names> => {
  const { rows } = await pool.query<{ table: string; lock: string }>(
    `select 'events'::regclass::oid::text as table, hashtextextended('najda ledger', 'events'::regclass::oid::bigint)::text as lock`,
  )
  return { lock: rows[0]!.lock, channel: `najda_${rows[0]!.table}` }
}

const engineOver = (pool: pg.Pool, config: pg.PoolConfig, names: Names): Omit<Engine, 'settingsOff'> => {
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  const writer = writerOf(config, names)
  const ears = listener(config, names.channel)
  return {
    database,
    transact: writer.transact,
    listen: ears.listen,
    catchUpMilliseconds: 5000,
    isLost,
    backup: (file) => dumpToFile(database, file),
    close: async () => {
      await Promise.all([ears.close(), writer.close()])
      await database.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}

const lostNetwork = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ENOENT)/
// Connection exceptions, no resources, going down or starting up, cancelled by a timeout, a standby after a failover.
const lostServer = /^(08|53|57P0|57014|55P03|25P03|25006|40P01)/
const lostClient = /Connection terminated|connection error|Client was closed|timeout|Cannot use a pool after/

/** Is the database away or overtaxed, as against a mistake of ours? */
const isLost = (error: unknown): boolean => {
  const code = codeOf(error)
  return (
    lostNetwork.test(code) ||
    lostServer.test(code) ||
    (error instanceof Error && lostClient.test(error.message))
  )
}

/** A wrong password, no such database, no right to make tables: what an operator mistakes in the address. */
const isMisdirected = (error: unknown): boolean => /^(28|3D|3F|42501)/.test(codeOf(error))

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
