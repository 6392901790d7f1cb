/**
 * Copies whole tables of any room without knowing them: columns are text, whole numbers and bytes, and a table stands
 * after those it refers to (sql/README.md). Only PostgreSQL is written to; a SQLite ledger is copied as a file.
 */
import { sql } from 'kysely'
import type { Database } from './tables.ts'

/** Some rows of one table. */
export type Rows = { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }

export const pageRows = 500
// PostgreSQL takes at most 65,535 parameters in a statement.
const parametersMax = 60_000

/** Every row of a SQLite database that nobody else writes to, table by table, a page at a time. */
export async function* readSqlite(database: Database): AsyncIterable<Rows> {
  const tables = sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid`
  for (const { name: table } of withoutMigrations((await tables.execute(database)).rows)) {
    for (let after = 0; ; ) {
      const page = sql<{ rowid_: number }>`
        select rowid as rowid_, * from ${sql.table(table)} where rowid > ${after} order by rowid limit ${pageRows}`
      const { rows } = await page.execute(database)
      if (rows.length === 0) break
      after = rows.at(-1)!.rowid_
      yield { table, rows: rows.map(({ rowid_, ...row }) => row) }
    }
  }
}

/** Every row of a PostgreSQL database as of the transaction's snapshot, table by table, a page at a time. */
export async function* readPostgres(transaction: Database): AsyncIterable<Rows> {
  for (const table of await postgresTables(transaction)) {
    await sql`declare page no scroll cursor for select * from ${sql.table(table)}`.execute(transaction)
    const fetch = sql<Record<string, unknown>>`fetch ${sql.lit(pageRows)} from page`
    for (;;) {
      const { rows } = await fetch.execute(transaction)
      if (rows.length === 0) break
      yield { table, rows }
    }
    await sql`close page`.execute(transaction)
  }
}

/** Writes rows into a PostgreSQL database, but for those that a migration has put there already. */
export const writePostgres = async (transaction: Database, { table, rows }: Rows): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {})
  const rowsMax = Math.floor(parametersMax / Math.max(1, columns.length))
  for (let start = 0; start < rows.length; start += rowsMax) {
    const values = rows
      .slice(start, start + rowsMax)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    const names = sql.join(columns.map((column) => sql.ref(column)))
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}
      on conflict do nothing`.execute(transaction)
  }
}

/** Has no ledger been founded here? Then other tables hold at most what migrations have put there. */
export const isUnfounded = async (database: Database): Promise<boolean> => {
  const property = await database.selectFrom('properties').select('name').executeTakeFirst()
  const event = await database.selectFrom('events').select('position').executeTakeFirst()
  return property === undefined && event === undefined
}

/** In the order in which they were made. */
const postgresTables = async (database: Database): Promise<readonly string[]> => {
  const tables = sql<{ name: string }>`
    select relname as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace order by oid`
  return withoutMigrations((await tables.execute(database)).rows).map(({ name }) => name)
}

const withoutMigrations = <Table extends { readonly name: string }>(
  tables: readonly Table[],
): readonly Table[] => tables.filter(({ name }) => name !== 'migrations')
