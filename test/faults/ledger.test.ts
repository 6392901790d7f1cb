/** What happens to the ledger when processes are killed, compete, or lose their database. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LedgerUnavailable, type Recorded, verifyExport } from '../../src/ledger/index.ts'
import { openPostgres, systemEntropy } from '../../src/ledger/node.ts'
import {
  collect,
  command,
  founding,
  opened,
  type TestEngine,
  testEngines,
  testSeed,
  written,
} from '../support/ledgers.ts'
import { type OwnPostgres, ownPostgres } from '../support/postgres.ts'
import { crash } from './ledger-crash.ts'

// Servers are started and killed here, on machines that may be busy with the other tests.
const patience = 60_000
vi.setConfig({ testTimeout: patience })

test(
  'loses and doubles nothing when its process on SQLite is killed five times under load',
  async () => {
    const survived = await crash({ engine: 'sqlite', times: 5, seed: 1 })
    expect(survived.kills).toBe(5)
    expect(survived.acknowledged).toBeGreaterThan(100)
  },
  patience,
)

test(
  'loses and doubles nothing when its process and the server of PostgreSQL are killed under load',
  async () => {
    const survived = await crash({ engine: 'postgres', times: 5, seed: 1 })
    expect(survived.kills).toBe(5)
    expect(survived.acknowledged).toBeGreaterThan(100)
  },
  patience,
)

describe('two processes', () => {
  let postgres: TestEngine
  beforeAll(async () => {
    postgres = await testEngines.postgres()
  }, patience)
  afterAll(() => postgres?.close())

  test('do not open one directory: the second is told in one sentence, and gets in when the first is gone', async () => {
    const engine = await testEngines.sqlite()
    const { address, open } = await engine.place()
    const child = spawn(process.execPath, [writerFile, 'sqlite', address], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const second = await open()
    expect(second).toMatchObject({
      ok: false,
      failure: { code: 'ledger/in-use', parameters: { directory: address } },
    })
    expect(!second.ok && second.failure.message).toMatch(/^Another process has the ledger in .* open: .*\.$/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await (await opened(open())).close()
    await engine.close()
  })

  test('write to one PostgreSQL without gaps, and each follows what the other writes', async () => {
    const { open } = await postgres.place()
    const [one, two] = await Promise.all([opened(open()), opened(open({ entropy: systemEntropy }))])
    const following = [one, two].map((ledger) => collect(ledger.follow(0), 401))
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) =>
        (index % 2 === 0 ? one : two).append([
          command(`call/${index}`, 0, { commandId: `${index}` }),
          command('contested', 0, { commandId: `contested ${index}` }),
        ]),
      ),
    )
    expect(answers.filter(([first]) => first?.ok).length).toBe(400)
    expect(answers.filter(([, second]) => second?.ok).length).toBe(1)
    const [seenByOne, seenByTwo] = await Promise.all(following)
    expect(seenByOne?.map(({ position }) => position)).toEqual(
      Array.from({ length: 401 }, (_, index) => index + 1),
    )
    expect(seenByTwo).toEqual(seenByOne)
    expect(await verifyExport(two.export('public'), { file: 'export' })).toMatchObject({ ok: true })
    await Promise.all([one.close(), two.close()])
  })

  test('hear of each other at once, not when they look by themselves', async () => {
    const { open } = await postgres.place()
    const [one, two] = [await opened(open()), await opened(open())]
    const heard = collect(one.follow(0), 1)
    await pause(300)
    const sent = performance.now()
    await two.append([command('a', 0, { commandId: '1' })])
    await heard
    expect(performance.now() - sent).toBeLessThan(1000)
    await Promise.all([one.close(), two.close()])
  })

  test('answer one command, sent to both at once, with one event', async () => {
    const { open } = await postgres.place()
    const both = [await opened(open()), await opened(open())]
    for (let index = 0; index < 20; index++) {
      const same = command('a', index, { commandId: `${index}` })
      const answers = await Promise.all(both.map((ledger) => ledger.append([same])))
      const [first, second] = answers.map(([answer]) => written(answer))
      expect({ ...first, repeated: false }).toEqual({ ...second, repeated: false })
      expect([first?.repeated, second?.repeated].sort()).toEqual([false, true])
    }
    await Promise.all(both.map((ledger) => ledger.close()))
  })
})

describe('a PostgreSQL that goes away', () => {
  let server: OwnPostgres
  beforeAll(async () => {
    server = await ownPostgres()
  }, patience)
  afterAll(() => server?.close())

  test(
    'makes appends unavailable and reads throw; when it is back, all goes on by itself',
    async () => {
      const address = await server.freshUrl()
      const ledger = await opened(openPostgres(address, { entropy: systemEntropy, seed: testSeed, founding }))
      const followed: Recorded[] = []
      const following = (async () => {
        for await (const event of ledger.follow(0)) followed.push(event)
      })()
      const acknowledged: number[] = []
      let [unavailable, stopped] = [0, false]
      const writer = async (stream: string): Promise<void> => {
        for (let version = 0; !stopped; ) {
          const [answer] = await ledger.append([
            command(stream, version, { commandId: `${stream}@${version}` }),
          ])
          if (answer?.ok) {
            acknowledged.push(answer.value.lastPosition)
            version += 1
          } else {
            expect(answer?.failure).toMatchObject({ kind: 'unavailable', reason: 'database' })
            unavailable += 1
            await pause(10)
          }
        }
      }
      const writers = Array.from({ length: 8 }, (_, index) => writer(`load/${index}`))
      await pause(200)
      await server.stop()
      await pause(200)
      await expect(ledger.head()).rejects.toThrow(LedgerUnavailable)
      const before = acknowledged.length
      await server.start()
      await pause(500)
      stopped = true
      await Promise.all(writers)
      expect(unavailable).toBeGreaterThan(0)
      expect(acknowledged.length).toBeGreaterThan(before)
      const { size } = await ledger.head()
      expect(acknowledged.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: size }, (_, index) => index + 1),
      )
      while (followed.length < size) await pause(20)
      expect(followed.map(({ position }) => position)).toEqual(
        Array.from({ length: size }, (_, index) => index + 1),
      )
      expect(await verifyExport(ledger.export('public'), { file: 'export' })).toMatchObject({ ok: true })
      await ledger.close()
      await following
    },
    patience,
  )

  test(
    'is told in one sentence to who wants to open it',
    async () => {
      const address = await server.freshUrl()
      await server.stop()
      const outcome = await openPostgres(address, { entropy: systemEntropy, seed: testSeed, founding })
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'ledger/unreachable' } })
      await server.start()
    },
    patience,
  )
})

describe('what is acknowledged is durable', () => {
  test('on SQLite by a write-ahead log that is synchronised at every commit', async () => {
    const engine = await testEngines.sqlite()
    const ledger = await opened((await engine.place()).open())
    const pragma = async (name: string) =>
      (await sql.raw<object>(`pragma ${name}`).execute(ledger.database)).rows[0]
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 })
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' })
    expect(await pragma('locking_mode')).toEqual({ locking_mode: 'exclusive' })
    await ledger.close()
    await engine.close()
  })

  test('on PostgreSQL even where the server is set not to wait for the disk', async () => {
    const engine = await testEngines.postgres()
    const { address, open } = await engine.place()
    const client = new pg.Client(address)
    await client.connect()
    const watched = new Set<string>()
    await client.query(
      `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
    )
    const ledger = await opened(open())
    // A trigger of the test's own reports the setting that the writing transaction has.
    await client.query(`create table seen (setting text); create function see() returns trigger language plpgsql as
      $$ begin insert into seen values (current_setting('synchronous_commit')); return null; end $$;
      create trigger see after insert on events for each statement execute function see()`)
    await ledger.append([command('a', 0, { commandId: '1' })])
    for (const { setting } of (await client.query('select setting from seen')).rows) watched.add(setting)
    expect([...watched]).toEqual(['on'])
    await client.query(
      `do $$ begin execute format('alter database %I reset synchronous_commit', current_database()); end $$`,
    )
    await client.end()
    await ledger.close()
    await engine.close()
  })
})

const writerFile = fileURLToPath(new URL('ledger-writer.ts', import.meta.url))
