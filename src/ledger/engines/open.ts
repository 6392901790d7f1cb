/** A ledger over an engine: founds it or checks how it was founded, and puts the door together. */
import { existsSync } from 'node:fs'
import { accepted, assert } from '../../outcome.ts'
import { LedgerUnavailable, type Mode, originOf, prepare, saltBytes } from '../event.ts'
import type { Ledger } from '../ledger.ts'
import { type Signer, signerFrom } from '../note.ts'
import { plan } from '../plan.ts'
import { checkpointsOf } from './checkpoints.ts'
import { followPages } from './follow.ts'
import { groupCommit } from './group.ts'
import {
  exportLines,
  type Identity,
  proveConsistency,
  proveInclusion,
  readHead,
  readPage,
  readStream,
} from './reading.ts'
import { type Database, type Engine, type Founding, type Opened, openFailure, recordedOf } from './tables.ts'

/** What is put into a ledger from outside. */
export type Opening = {
  /** `count` unpredictable bytes: the salts of leaves. */
  readonly entropy: (count: number) => Uint8Array
  /** The Ed25519 seed (32 bytes) of the ledger's checkpoints: the same for every process on one ledger. */
  readonly seed: Uint8Array
  /** Founds the ledger if the database holds none, and must agree with it if it does. */
  readonly founding?: Founding
}

/** The ledger and the database it lives in, where other rooms keep their tables. */
export type OpenLedger = Ledger & Pick<Engine, 'settingsOff'> & { readonly database: Database }

/** Opens the ledger of an engine; closes the engine if it does not. */
export const openOver = async (engine: Engine, opening: Opening): Promise<Opened<OpenLedger>> => {
  try {
    const founded = await foundingOf(engine.database, opening.founding)
    if (founded.ok) {
      const origin = originOf(founded.value.name, founded.value.mode)
      const signer = await signerFrom(opening.seed, origin, 'log')
      return accepted(ledgerOver(engine, { opening, signer, origin, mode: founded.value.mode }))
    }
    await engine.close()
    return founded
  } catch (error) {
    await engine.close()
    throw error
  }
}

const foundingOf = async (database: Database, wanted: Founding | undefined): Promise<Opened<Founding>> => {
  if (wanted) {
    // Two processes that found one ledger at once: the first to come founds it, the other has to agree.
    const values = Object.entries(wanted).map(([name, value]) => ({ name, value }))
    await database
      .insertInto('properties')
      .values(values)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const founded = await readFounding(database)
  if (!founded) return openFailure('ledger/not-founded', 'There is no ledger here yet.')
  if (wanted && (wanted.name !== founded.name || wanted.mode !== founded.mode)) {
    const message = `This ledger was founded as ${founded.name} (${founded.mode}), not as ${wanted.name} (${wanted.mode}); that cannot be changed.`
    return openFailure('ledger/founded-otherwise', message, { ...founded })
  }
  return accepted(founded)
}

/** How the ledger of a database was founded; undefined if it holds none. */
export const readFounding = async (database: Database): Promise<Founding | undefined> => {
  const rows = await database.selectFrom('properties').selectAll().execute()
  const properties = new Map(rows.map(({ name, value }) => [name, value]))
  const [name, mode] = [properties.get('name'), properties.get('mode')]
  return name === undefined || mode === undefined ? undefined : { name, mode: mode as Mode }
}

type Parts = {
  readonly opening: Opening
  readonly signer: Signer
  readonly origin: string
  readonly mode: Mode
}

const ledgerOver = (engine: Engine, { opening, signer, origin, mode }: Parts): OpenLedger => {
  const { database } = engine
  const identity: Identity = { origin, mode, verifierKey: signer.verifierKey }
  const pages = followPages(engine, (after, limit) => readPage(database, after, limit))
  const group = groupCommit(async (batch) => {
    const events = batch.reduce((sum, { texts }) => sum + texts.length, 0)
    const planned = await engine.transact(batch, (facts) =>
      plan(batch, facts, opening.entropy(events * saltBytes)),
    )
    if (planned.rows.length > 0) pages.ring()
    return planned.answers
  }, engine.isLost)
  const reading = <Value>(read: () => Promise<Value>): Promise<Value> => orUnavailable(engine, read)
  const { checkpointAt, keep } = checkpointsOf(database, origin, signer)
  let closing: Promise<void> | undefined
  const end = async (): Promise<void> => {
    pages.close()
    await group.close()
    await engine.close()
  }

  return {
    ...identity,
    database,
    settingsOff: engine.settingsOff,
    append: async (batch) => group.append(batch.map(prepare)),
    read: (stream, fromVersion = 1) => reading(() => readStream(database, stream, fromVersion)),
    page: async (after, limit) => (await reading(() => readPage(database, after, limit))).map(recordedOf),
    follow: pages.follow,
    head: async () => (await reading(() => readHead(database)))!,
    checkpoint: (size) =>
      reading(async () => {
        const head = await readHead(database, size)
        assert(head, `the ledger has reached ${size}`)
        return checkpointAt(head)
      }),
    keepCosignatures: (note, witnessKeys) => reading(() => keep(note, witnessKeys)),
    inclusionProof: (position, size) => reading(() => proveInclusion(database, position, size)),
    consistencyProof: (from, to) => reading(() => proveConsistency(database, from, to)),
    export: (visibility) =>
      eachOrUnavailable(engine, exportLines(database, { identity, visibility, checkpointAt })),
    backup: async (file) => {
      if (existsSync(file)) throw new Error(`${file} exists already: a backup overwrites nothing`)
      await reading(() => engine.backup(file))
    },
    close: () => {
      closing ??= end()
      return closing
    },
  }
}

const orUnavailable = async <Value>(engine: Engine, read: () => Promise<Value>): Promise<Value> => {
  try {
    return await read()
  } catch (error) {
    throw asUnavailable(engine, error)
  }
}

async function* eachOrUnavailable<Item>(engine: Engine, items: AsyncIterable<Item>): AsyncIterable<Item> {
  try {
    yield* items
  } catch (error) {
    throw asUnavailable(engine, error)
  }
}

const asUnavailable = (engine: Engine, error: unknown): unknown =>
  engine.isLost(error)
    ? new LedgerUnavailable('the database of the ledger is unavailable', { cause: error })
    : error
