/** The database that other rooms share, its backups, and the move from one engine to the other. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../src/instant.ts'
import { cosign, type Mode, signerFrom } from '../../src/ledger/index.ts'
import { move, restorePostgres, restoreSqlite } from '../../src/ledger/node.ts'
import { onBothEngines } from '../support/both-engines.ts'
import {
  command,
  founding,
  noted,
  opened,
  type TestEngine,
  testEngines,
  written,
} from '../support/ledgers.ts'

onBothEngines('the database of the ledger', ({ engine, fresh, open, place }) => {
  test('serves other rooms with the same database while it writes', async () => {
    const ledger = await fresh()
    const database = ledger.database.withTables<{ accounts: { name: string } }>()
    await database.schema.createTable('accounts').addColumn('name', 'text').execute()
    const held = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('accounts').values({ name: 'officer' }).execute()
      const answer = ledger.append([command('a', 0, { commandId: '1' })])
      await new Promise((resolve) => setTimeout(resolve, 30))
      return { answer, rollback: Promise.reject(new Error('rolled back')) }.rollback
    })
    await expect(held).rejects.toThrow('rolled back')
    const [again] = await ledger.append([command('a', 0, { commandId: '1' })])
    expect(written(again).repeated).toBe(true)
    expect(await database.selectFrom('accounts').selectAll().execute()).toEqual([])
  })

  test('is backed up while in use, and restored', async () => {
    const where = await place()
    const ledger = await open(where)
    await ledger.append([command('a', 0, { commandId: 'a' })])
    const file = temporary('backup')
    const busy = Array.from({ length: 20 }, (_, index) =>
      ledger.append([command('b', 'any', { commandId: `${index}` })]),
    )
    await ledger.backup(file)
    await Promise.all(busy)
    expect((await ledger.head()).size).toBe(21)
    await expect(ledger.backup(file)).rejects.toThrow('exists')

    const target = (await place()).address
    const restored = await (engine === 'sqlite' ? restoreSqlite : restorePostgres)(file, target)
    expect(restored).toMatchObject({ ok: true, value: { mode: 'live', origin: ledger.origin } })
    expect(restored.ok && restored.value.size).toBeGreaterThanOrEqual(1)
    const again = await (engine === 'sqlite' ? restoreSqlite : restorePostgres)(file, target)
    expect(again).toMatchObject({ ok: false, failure: { code: 'ledger/not-empty' } })
  })

  test('goes on after a restore as the ledger it was', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 0, { commandId: '1', events: [noted(1), noted(2, 'secretariat')] })])
    const file = temporary('backup')
    await ledger.backup(file)
    const where = await place()
    await (engine === 'sqlite' ? restoreSqlite : restorePostgres)(file, where.address)
    const restored = await open(where)
    expect(await restored.head()).toEqual(await ledger.head())
    expect(await restored.read('a')).toEqual(await ledger.read('a'))
    const [repeated, next] = await restored.append([
      command('a', 0, { commandId: '1', events: [noted(1), noted(2, 'secretariat')] }),
      command('a', 2, { commandId: '2' }),
    ])
    expect([written(repeated).repeated, written(next).lastPosition]).toEqual([true, 3])
  })

  test('is not restored from what is no backup', async () => {
    const file = temporary('backup')
    writeFileSync(file, `${'{"table":"events"}\n'.repeat(200)}`)
    const { address } = await place()
    const outcome = await (engine === 'sqlite' ? restoreSqlite : restorePostgres)(file, address)
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'ledger/not-a-backup' } })
  })
})

describe('a move from SQLite to PostgreSQL', () => {
  let engines: { readonly sqlite: TestEngine; readonly postgres: TestEngine }
  beforeAll(async () => {
    engines = { sqlite: await testEngines.sqlite(), postgres: await testEngines.postgres() }
  }, 60_000)
  afterAll(async () => {
    await engines?.sqlite.close()
    await engines?.postgres.close()
  })

  /** A closed embedded ledger with 1,200 events, a table of another room and a cosignature. */
  const embedded = async (mode: Mode = 'live') => {
    const where = await engines.sqlite.place()
    const ledger = await opened(where.open({ founding: { ...founding, mode } }))
    for (let batch = 0; batch < 3; batch++) {
      const events = Array.from({ length: 400 }, (_, index) =>
        noted({ batch, index }, index % 2 ? 'pact' : 'public'),
      )
      await ledger.append([command(`call/${batch}`, 0, { commandId: `${batch}`, events })])
    }
    const witness = await signerFrom(new Uint8Array(32).fill(9), 'member.example', 'witness')
    const note = await cosign(await ledger.checkpoint(), witness, instant('2022-01-06T00:00:00Z'))
    await ledger.keepCosignatures(note, [witness.verifierKey])
    const head = await ledger.head()
    await ledger.close()
    return { where, head, note }
  }

  test('keeps positions, proofs, cosignatures and the memory of commands', async () => {
    const { where, head, note } = await embedded()
    const target = await engines.postgres.place()
    const moved = await move(where.address, target.address)
    expect(moved).toMatchObject({ ok: true, value: { size: 1200, shown: 1200, root: head.root } })
    const ledger = await opened(target.open())
    expect(await ledger.head()).toEqual(head)
    expect(await ledger.checkpoint()).toBe(note)
    const events = Array.from({ length: 400 }, (_, index) =>
      noted({ batch: 1, index }, index % 2 ? 'pact' : 'public'),
    )
    const [repeated] = await ledger.append([command('call/1', 0, { commandId: '1', events })])
    expect(written(repeated)).toMatchObject({ firstPosition: 401, lastPosition: 800, repeated: true })
    const [next] = await ledger.append([command('call/1', 400, { commandId: 'next' })])
    expect(written(next).lastPosition).toBe(1201)
    await ledger.close()
  })

  test('is refused into a database that holds anything', async () => {
    const { where } = await embedded()
    const target = await engines.postgres.place()
    await (await opened(target.open())).close()
    const moved = await move(where.address, target.address)
    expect(moved).toMatchObject({ ok: false, failure: { code: 'ledger/not-empty' } })
  })

  test('is refused to a demonstration, not to an exercise', async () => {
    const demonstration = await move(
      (await embedded('demonstration')).where.address,
      (await engines.postgres.place()).address,
    )
    expect(demonstration).toMatchObject({ ok: false, failure: { code: 'ledger/not-to-be-moved' } })
    const exercise = await move(
      (await embedded('exercise')).where.address,
      (await engines.postgres.place()).address,
    )
    expect(exercise).toMatchObject({ ok: true, value: { mode: 'exercise' } })
  })

  test('is refused while the ledger is in use, or where there is none', async () => {
    const { where } = await embedded()
    const ledger = await opened(where.open())
    const target = await engines.postgres.place()
    expect(await move(where.address, target.address)).toMatchObject({
      ok: false,
      failure: { code: 'ledger/in-use' },
    })
    await ledger.close()
    const nowhere = await engines.sqlite.place()
    const nothing = await move(nowhere.address, target.address)
    expect(nothing).toMatchObject({ ok: false, failure: { code: 'ledger/not-founded' } })
  })

  test('is undone if what arrives is not what was recorded', async () => {
    const { where } = await embedded()
    const raw = new Sqlite(join(where.address, 'najda.sqlite'))
    raw.exec(
      `drop trigger events_stay; update events set text = replace(text, '"index":7', '"index":8') where position = 8`,
    )
    raw.close()
    const target = await engines.postgres.place()
    const moved = await move(where.address, target.address)
    expect(moved).toMatchObject({
      ok: false,
      failure: { code: 'ledger/copy-differs', parameters: { position: 8 } },
    })
    const empty = await target.open({ founding: undefined as never })
    expect(empty).toMatchObject({ ok: false, failure: { code: 'ledger/not-founded' } })
  })
})

const folder = mkdtempSync(join(tmpdir(), 'najda-copies-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const temporary = (name: string): string => join(folder, `${name}-${files++}`)
