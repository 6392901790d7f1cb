/** What breaks under the API: the database stops and comes back, the app is killed. Nothing acknowledged is lost. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { instant } from '../src/instant.ts'
import { verifyExport } from '../src/ledger/index.ts'
import { openPostgres } from '../src/ledger/node.ts'
import { crash } from './faults/app-crash.ts'
import { serve, value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { founding, opened, testEntropy, testSeed } from './support/ledgers.ts'
import { ownPostgres } from './support/postgres.ts'

test('PostgreSQL stopped under load gives 503 with Retry-After, and once it is back all goes on', async () => {
  const server = await ownPostgres()
  const opening = { entropy: testEntropy(), seed: testSeed, founding }
  const ledger = await opened(openPostgres(await server.freshUrl(), opening))
  const served = await serve({ ledger, pacts: [fireServices()], now: instant('2022-07-01T00:00:00Z') })
  const dunmore = await served.as({ role: 'delegate', member: 'DUN' })
  const make = {
    pact: fireServices().id,
    type: 'MakeCall',
    caller: 'DUN',
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'x',
  } as const
  const acknowledged = new Set<string>()
  const refusals: { readonly status: number; readonly after: number | undefined; readonly code: string }[] =
    []
  let over = false
  const load = Array.from({ length: 8 }, async (_, number) => {
    const params = { call: `call-${number}` }
    value(await dunmore.beginCall({ body: { ...make, call: params.call, commandId: `make-${number}` } }))
    for (let sent = 0; !over; ) {
      const commandId = `lesson-${number}-${sent}`
      const answer = await dunmore.act({ params, body: { type: 'RecordLesson', about: 'x', commandId } })
      if (answer.ok) {
        acknowledged.add(commandId)
        sent += 1
      } else {
        const { status, retryAfterSeconds: after, code } = answer.failure
        refusals.push({ status, after, code })
        await pause(30)
      }
    }
  })
  await until(() => acknowledged.size > 20)
  await server.stop()
  await until(() => refusals.length > 8)
  const ready = await fetch(`${served.origin}/ready`)
  expect([ready.status, Number(ready.headers.get('retry-after')) > 0]).toEqual([503, true])
  expect((await fetch(`${served.origin}/health`)).status).toBe(200)
  const before = acknowledged.size
  await server.start()
  await until(() => acknowledged.size > before + 20)
  over = true
  await Promise.all(load)
  expect(new Set(refusals.map(({ status, after }) => `${status} ${after}`))).toEqual(new Set(['503 2']))
  const recorded = (
    await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        dunmore.listCallEvents({ params: { call: `call-${number}` }, query: { limit: '1000' } }),
      ),
    )
  ).flatMap((page) => value(page).body.items.map(({ commandId }) => commandId))
  expect(new Set(recorded).size).toBe(recorded.length)
  for (const commandId of acknowledged) expect(recorded).toContain(commandId)
  expect(
    (await verifyExport(ledger.export('secretariat'), { file: 'export', keys: [ledger.verifierKey] })).ok,
  ).toBe(true)
  await served.close()
  await ledger.close()
  await server.close()
}, 120_000)

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(10)
}

test('the app is killed six times under load and goes on each time', async () => {
  const survived = await crash({ engine: 'sqlite', times: 6, seed: 1 })
  expect(survived.kills).toBe(6)
  expect(survived.recorded).toBeGreaterThanOrEqual(survived.acknowledged)
}, 120_000)

test('the app and PostgreSQL are killed four times under load and go on each time', async () => {
  const survived = await crash({ engine: 'postgres', times: 4, seed: 2 })
  expect(survived.recorded).toBeGreaterThanOrEqual(survived.acknowledged)
}, 120_000)
