/** A PostgreSQL database as a file of JSON lines: a header, then one row of one table a line; bytes are hexadecimal. */
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { pageRows, type Rows, readPostgres } from './copy.ts'
import type { Database } from './tables.ts'

const format = 'najda-backup/1'

/** Writes everything in the database, as of one moment, into a new file; it has its name only once it is complete. */
export const dumpToFile = async (database: Database, file: string): Promise<void> => {
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        const newest = await transaction
          .selectFrom('migrations')
          .select('number')
          .orderBy('number', 'desc')
          .limit(1)
        const { number: schema } = await newest.executeTakeFirstOrThrow()
        await handle.write(`${JSON.stringify({ format, schema })}\n`)
        for await (const { table, rows } of readPostgres(transaction)) {
          await handle.write(rows.map((row) => `${JSON.stringify({ table, row: encoded(row) })}\n`).join(''))
        }
        await handle.write(`${JSON.stringify({ end: true })}\n`)
      })
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
}

/** Thrown on a file that is no backup of ours, or not the whole of one. */
export class NotABackup extends Error {}

/** The schema that a backup was made with. Throws `NotABackup`. */
export const schemaOfDump = async (file: string): Promise<number> => {
  for await (const line of linesOf(file)) {
    const header = parse(line)
    if (header.format === format && typeof header.schema === 'number') return header.schema
    break
  }
  throw new NotABackup(`${file} is not a backup of a ledger on PostgreSQL`)
}

/** The rows of a backup, a page at a time. Throws `NotABackup` if it is not whole. */
export async function* readDump(file: string): AsyncIterable<Rows> {
  let [table, rows, ended]: [string, Row[], boolean] = ['', [], false]
  for await (const line of linesOf(file)) {
    const value = parse(line)
    if (value.format !== undefined) continue
    if (rows.length > 0 && (value.table !== table || rows.length === pageRows)) {
      yield { table, rows }
      rows = []
    }
    ended = value.end === true
    if (ended) continue
    table = String(value.table)
    rows.push(decoded(value.row as Row))
  }
  if (!ended) throw new NotABackup(`${file} ends early`)
}

const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })

const parse = (line: string): Row => {
  try {
    return JSON.parse(line)
  } catch {
    throw new NotABackup('a line of the backup cannot be read')
  }
}

type Row = Readonly<Record<string, unknown>>

const encoded = (row: Row): Row =>
  mapValues(row, (value) => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value))

const decoded = (row: Row): Row =>
  mapValues(row, (value) =>
    typeof value === 'object' && value !== null && 'hex' in value
      ? Buffer.from(String(value.hex), 'hex')
      : value,
  )

const mapValues = (row: Row, change: (value: unknown) => unknown): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]))
