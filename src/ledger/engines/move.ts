/**
 * A ledger that goes to another database: moved from its directory into PostgreSQL, or restored from a backup. The
 * copy is verified from the first event to the last before it is kept.
 */
import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { accepted, assert } from '../../outcome.ts'
import { originOf } from '../event.ts'
import { signerFrom } from '../note.ts'
import { type ExportSummary, verifyExport } from '../verify.ts'
import { checkpointsOf } from './checkpoints.ts'
import { isUnfounded, type Rows, readSqlite, writePostgres } from './copy.ts'
import { NotABackup, readDump, schemaOfDump } from './dump.ts'
import { readFounding } from './open.ts'
import { postgresEngine } from './postgres.ts'
import { exportLines, readHead } from './reading.ts'
import { isNoDatabase, sqliteEngine, sqliteFile } from './sqlite.ts'
import { type Database, type Engine, type Opened, openFailure } from './tables.ts'

/**
 * Copies the ledger of a directory, with the tables of all rooms, into an empty PostgreSQL database, position by
 * position. Refuses one that is in use, that is a demonstration, or a target that holds anything.
 */
export const move = async (directory: string, url: string): Promise<Opened<ExportSummary>> => {
  if (!existsSync(sqliteFile(directory))) return notFounded(directory)
  const from = await sqliteEngine(directory)
  if (!from.ok) return from
  try {
    const founding = await readFounding(from.value.database)
    if (!founding) return notFounded(directory)
    if (founding.mode === 'demonstration') {
      const message =
        'This is a demonstration ledger, in which anybody may act for any member: it is not moved.'
      return openFailure('ledger/not-to-be-moved', message, { mode: founding.mode })
    }
    const to = await postgresEngine(url)
    if (!to.ok) return to
    const root = (await readHead(from.value.database))?.root
    return await fill(to.value, readSqlite(from.value.database), root).finally(to.value.close)
  } finally {
    await from.value.close()
  }
}

/** Makes the ledger of a directory that has none from a backup of an embedded ledger. */
export const restoreSqlite = async (file: string, directory: string): Promise<Opened<ExportSummary>> => {
  const target = sqliteFile(directory)
  if (existsSync(target)) return notEmpty(directory)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await copyFile(file, target, constants.COPYFILE_EXCL)
  const restored = await verifySqlite(directory)
  if (!restored.ok) await rm(target)
  return restored
}

const verifySqlite = async (directory: string): Promise<Opened<ExportSummary>> => {
  try {
    const engine = await sqliteEngine(directory)
    return engine.ok ? await verifyCopy(engine.value.database).finally(engine.value.close) : engine
  } catch (error) {
    if (isNoDatabase(error))
      return openFailure('ledger/not-a-backup', 'The file is not a backup of an embedded ledger.')
    throw error
  }
}

/** Fills an empty PostgreSQL database from a backup of a ledger on PostgreSQL. */
export const restorePostgres = async (file: string, url: string): Promise<Opened<ExportSummary>> => {
  try {
    // With the schema of the backup, so that its rows fit; the steps since then are made on the restored rows.
    const engine = await postgresEngine(url, await schemaOfDump(file))
    if (!engine.ok) return engine
    const restored = await fill(engine.value, readDump(file)).finally(engine.value.close)
    if (!restored.ok) return restored
    const newest = await postgresEngine(url)
    if (!newest.ok) return newest
    await newest.value.close()
    return restored
  } catch (error) {
    if (error instanceof NotABackup) return openFailure('ledger/not-a-backup', `${error.message}.`)
    throw error
  }
}

/** Thrown inside the transaction to roll it back. */
class NotKept extends Error {
  readonly answer: Opened<ExportSummary>
  constructor(answer: Opened<ExportSummary>) {
    super('the copy is not kept')
    this.answer = answer
  }
}

const fill = async (
  to: Engine,
  source: AsyncIterable<Rows>,
  root?: string,
): Promise<Opened<ExportSummary>> => {
  try {
    return await to.database.transaction().execute(async (transaction) => {
      // Nobody founds a ledger here meanwhile.
      await sql`lock table properties in access exclusive mode`.execute(transaction)
      if (!(await isUnfounded(transaction))) return notEmpty('the database')
      for await (const rows of source) await writePostgres(transaction, rows)
      const copy = await verifyCopy(transaction)
      if (!copy.ok || (root !== undefined && copy.value.root !== root))
        throw new NotKept(copy.ok ? differs() : copy)
      return copy
    })
  } catch (error) {
    if (error instanceof NotKept) return error.answer
    throw error
  }
}

/** Every event against its leaf, every leaf against the tree; the key does not matter for that. */
const verifyCopy = async (database: Database): Promise<Opened<ExportSummary>> => {
  const founding = await readFounding(database)
  if (!founding) return notFounded('the copy')
  const origin = originOf(founding.name, founding.mode)
  const signer = await signerFrom(new Uint8Array(32), origin, 'log')
  const identity = { origin, mode: founding.mode, verifierKey: signer.verifierKey }
  const { checkpointAt } = checkpointsOf(database, origin, signer)
  const lines = exportLines(database, { identity, visibility: 'secretariat', checkpointAt })
  const verified = await verifyExport(lines, { file: 'copy' })
  if (verified.ok) return accepted(verified.value)
  const first = verified.failure[0]
  assert(first !== undefined, 'an export that is not sound has a finding')
  return differs(Number(first.parameters.position), first.code)
}

const differs = (position = 0, code = 'export/tree-head-differs') => {
  const message = `The copy is not what was recorded (${code} at position ${position}): it is not kept.`
  return openFailure('ledger/copy-differs', message, { position, code })
}

const notFounded = (where: string) =>
  openFailure('ledger/not-founded', `There is no ledger in ${where}.`, { where })

const notEmpty = (where: string) =>
  openFailure('ledger/not-empty', `There is something in ${where} already: nothing is overwritten.`, {
    where,
  })
