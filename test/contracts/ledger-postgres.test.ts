/** What a PostgreSQL must be for a ledger, and what is said of one that may lose what was acknowledged. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../src/ledger/node.ts'
import { founding, opened, testEntropy, testSeed } from '../support/ledgers.ts'
import { type OwnPostgres, ownPostgres } from '../support/postgres.ts'

const opening = { entropy: testEntropy(), seed: testSeed, founding }
let server: OwnPostgres
beforeAll(async () => {
  server = await ownPostgres()
}, 60_000)
afterAll(() => server?.close())

const say = async (url: string, ...sentences: readonly string[]): Promise<void> => {
  const client = new pg.Client(url)
  await client.connect()
  for (const sentence of sentences) await client.query(sentence)
  await client.end()
}

test('one that does not wait for the disk is opened, and named for what it leaves undone', async () => {
  const url = await server.freshUrl()
  const sound = await opened(openPostgres(url, opening))
  expect(sound.settingsOff).toEqual([])
  await sound.close()
  await say(url, 'alter system set fsync = off', 'select pg_reload_conf()', 'select pg_sleep(0.3)')
  const careless = await opened(openPostgres(url, opening))
  expect(careless.settingsOff).toEqual(['fsync'])
  await careless.close()
  await say(url, 'alter system reset fsync', 'select pg_reload_conf()')
})

test('one that is too old is not touched', async () => {
  const url = new URL(await server.freshUrl())
  const view = `create view old.pg_settings as select 'server_version_num'::text as name, '140012'::text as setting`
  await say(url.href, 'create schema old', view)
  url.searchParams.set('options', '-c search_path=old,pg_catalog')
  const found = await openPostgres(url.href, opening)
  expect(found).toMatchObject({
    ...{ ok: false, failure: { code: 'ledger/database-too-old', parameters: { version: 14, oldest: 15 } } },
  })
  const client = new pg.Client(url.href)
  await client.connect()
  const { rows } = await client.query(`select tablename from pg_tables where schemaname = 'old'`)
  await client.end()
  expect(rows).toEqual([])
})
