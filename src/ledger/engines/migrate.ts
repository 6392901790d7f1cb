/**
 * Numbered, forward-only migrations of both engines, of all rooms: `sql/<engine>/NNNN-<name>.sql`. What is missing is
 * run in order, each in its own transaction together with its row in `migrations`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { accepted, assert } from '../../outcome.ts'
import { type Opened, openFailure } from './tables.ts'

/** One step of the schema. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

/** How an engine tells what it has and runs one step more. */
export type Migrating = {
  /** The numbers that have been run, after making the table `migrations` if there is none. */
  readonly applied: () => Promise<readonly number[]>
  /** Runs the step and records it, both or neither. */
  readonly apply: (migration: Migration) => Promise<void>
}

const folder = new URL('../../../sql/', import.meta.url)

/** The same on both engines. */
export const migrationsTable =
  'create table if not exists migrations (number integer primary key, name text not null)'

/** The steps that this program knows, in order. Throws on a gap in the numbers: that is a mistake in the sources. */
export const readMigrations = (engine: 'sqlite' | 'postgres'): readonly Migration[] => {
  const names = readdirSync(new URL(`${engine}/`, folder)).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
    assert(number === index + 1, `sql/${engine}/${name} should have number ${index + 1}`)
    return { number, name, sql: readFileSync(new URL(`${engine}/${name}`, folder), 'utf8') }
  })
}

/** Brings a database to the newest schema; refuses one that a newer program has been at. `upTo` stops earlier. */
export const migrate = async (
  known: readonly Migration[],
  migrating: Migrating,
  upTo?: number,
): Promise<Opened<number>> => {
  const applied = new Set(await migrating.applied())
  const newest = known.length
  const found = Math.max(upTo ?? 0, ...applied)
  if (found > newest) {
    const message = `This ledger has schema ${found} and this program knows schemas up to ${newest}: use a newer program.`
    return openFailure('ledger/newer-schema', message, { found, known: newest })
  }
  for (const migration of known.slice(0, upTo)) {
    if (!applied.has(migration.number)) await migrating.apply(migration)
  }
  return accepted(newest)
}
