/** Keep events: the ledger on its two engines, and how it goes from one to the other. Needs Node. */
import { randomFillSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { assert } from '../outcome.ts'
import { type Opening, type OpenLedger, openOver } from './engines/open.ts'
import { postgresEngine } from './engines/postgres.ts'
import { sqliteEngine, sqliteFile } from './engines/sqlite.ts'
import { type Opened, openFailure } from './engines/tables.ts'

export { move, restorePostgres, restoreSqlite } from './engines/move.ts'
export type { Opening, OpenLedger } from './engines/open.ts'
export type {
  Database,
  Founding,
  LedgerTables,
  Opened,
  OpenFailure,
  OpenFailureCode,
} from './engines/tables.ts'

/**
 * The embedded ledger of a directory. Without a founding it only opens one that is there. Fails with
 * `ledger/in-use` while another process has it open, `ledger/newer-schema`, `ledger/not-founded`,
 * `ledger/founded-otherwise`.
 */
export const openSqlite = async (directory: string, opening: Opening): Promise<Opened<OpenLedger>> => {
  if (!opening.founding && !existsSync(sqliteFile(directory))) {
    return openFailure('ledger/not-founded', `There is no ledger in ${directory}.`, { directory })
  }
  const engine = await sqliteEngine(directory)
  return engine.ok ? openOver(engine.value, opening) : engine
}

/**
 * The ledger of a PostgreSQL database, which other processes may have open too. `url` is a direct connection, not a
 * pooler's. Fails with `ledger/unreachable`, `ledger/newer-schema`, `ledger/not-founded`, `ledger/founded-otherwise`.
 */
export const openPostgres = async (url: string, opening: Opening): Promise<Opened<OpenLedger>> => {
  const engine = await postgresEngine(url)
  return engine.ok ? openOver(engine.value, opening) : engine
}

/** Unpredictable bytes of the operating system: what `Opening.entropy` is outside tests. */
export const systemEntropy = (count: number): Uint8Array => randomFillSync(new Uint8Array(count))

const seedBytes = 32

/**
 * The signing seed kept in a file that only its owner may read, made there if there is none. Throws on a file that
 * holds something else.
 */
export const seedFile = async (file: string, entropy: Opening['entropy']): Promise<Uint8Array> => {
  if (!existsSync(file)) {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(`${Buffer.from(entropy(seedBytes)).toString('base64')}\n`)
    await handle.sync()
    await handle.close()
  }
  const seed = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64')
  assert(seed.length === seedBytes, `${file} does not hold a seed of ${seedBytes} bytes`)
  return new Uint8Array(seed)
}
