/** A desk that outgrew its directory: everything that people have in it goes along into PostgreSQL. */
import { afterEach, expect, test } from 'vitest'
import { clientOf } from '../src/http/index.ts'
import { addHours, instant } from '../src/instant.ts'
import { cosign, signerFrom } from '../src/ledger/index.ts'
import { move } from '../src/ledger/node.ts'
import { problem, type Served, serve, value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { opened, testEngines } from './support/ledgers.ts'

const toClose: (() => unknown)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

const now = instant('2022-07-01T08:00:00Z')
const witness = () => signerFrom(new Uint8Array(32).fill(9), 'member.example', 'witness')
const params = { call: 'moor' }

const administratorOf = ({ origin, administratorCookie: cookie }: Served) =>
  clientOf({ origin, headers: { cookie, origin } })

test('accounts, sessions, tokens, subscriptions, what is to be sent and cosignatures are moved with the ledger', async () => {
  const [from, to] = [await testEngines.sqlite(), await testEngines.postgres()]
  toClose.push(from.close, to.close)
  const place = await from.place()
  const before = await opened(place.open())
  const one = await serve({ ledger: before, pacts: [fireServices()], now })
  const topics = [{ kind: 'pact' as const, pact: fireServices().id }]
  const asked = { kind: 'e-mail' as const, address: 'duty@pact.example', topics }
  value(await administratorOf(one).addSubscription({ body: asked }))
  const token = await one.tokenOf({ role: 'delegate', member: 'DUN' })
  const caller = clientOf({ origin: one.origin, token })
  const make = { type: 'MakeCall', caller: 'DUN', provision: 'mutual-aid', threat: 'disaster' } as const
  const body = { ...make, ...params, pact: fireServices().id, claim: 'fire', commandId: 'm' }
  value(await caller.beginCall({ body }))
  await one.notifications.work()
  expect(one.mails).toHaveLength(1)
  // Gathered for two minutes, so still to be sent when the desk moves.
  const withdrawal = { type: 'WithdrawCall', reason: 'rain', commandId: 'l' } as const
  value(await caller.act({ params, body: withdrawal }))
  await one.notifications.work()
  const note = await cosign(value(await one.public.showCheckpoint()).body, await witness(), now)
  expect(await before.keepCosignatures(note, [(await witness()).verifierKey])).toBe(true)
  await one.close()
  await before.close()

  const target = await to.place()
  expect(await move(place.address, target.address)).toMatchObject({ ok: true })
  const after = await opened(target.open())
  const two = await serve({ ledger: after, pacts: [fireServices()], now: addHours(now, 1) })
  toClose.push(after.close, two.close)
  // The session from before, whose person need not sign in again.
  const administrator = clientOf({
    origin: two.origin,
    headers: { cookie: one.administratorCookie, origin: two.origin },
  })
  expect(value(await administrator.listSubscriptions()).body.items).toMatchObject([asked])
  const kinds = value(await administrator.listAudit()).body.items.map(({ kind }) => kind)
  expect(kinds).toContain('account-created')
  expect(value(await two.public.showCheckpoint()).body).toBe(note)
  // The same command again is answered as before, by a token from before.
  const again = clientOf({ origin: two.origin, token })
  expect(value(await again.act({ params, body: withdrawal })).body).toMatchObject({
    repeated: true,
    version: 2,
  })
  await two.notifications.work()
  await two.notifications.work()
  expect(two.mails).toHaveLength(1)
  expect(two.posts).toEqual([])
})

test('a witness brings its cosignature; a stranger, another ledger and a changed note bring nothing', async () => {
  const engine = await testEngines.sqlite()
  const ledger = await opened((await engine.place()).open())
  const { verifierKey } = await witness()
  const served = await serve({ ledger, pacts: [fireServices()], now, witnessKeys: [verifierKey] })
  toClose.push(engine.close, ledger.close, served.close)
  const { public: anybody } = served
  const checkpoint = value(await anybody.showCheckpoint()).body
  const note = await cosign(checkpoint, await witness(), now)
  const stranger = await signerFrom(new Uint8Array(32).fill(8), 'stranger.example', 'witness')
  const unknown = [
    checkpoint,
    'no note at all',
    await cosign(checkpoint, stranger, now),
    note.replace('\n1\n', '\n2\n'),
    note.replace(ledger.origin, 'another.example/desk'),
  ]
  for (const body of unknown)
    expect(await problem(anybody.keepCosignatures({ body }))).toMatchObject({
      ...{ status: 400, code: 'checkpoint/not-cosigned' },
    })
  expect(value(await anybody.showCheckpoint()).body).toBe(checkpoint)
  expect(value(await anybody.keepCosignatures({ body: note })).status).toBe(204)
  expect(value(await anybody.keepCosignatures({ body: note })).status).toBe(204)
  expect(value(await anybody.showCheckpoint()).body).toBe(note)
  // The ledger goes on; what was cosigned can still be shown.
  const officer = await served.as({ role: 'delegate', member: 'DUN' })
  const make = { type: 'MakeCall', caller: 'DUN', provision: 'mutual-aid', threat: 'disaster' } as const
  value(await officer.beginCall({ body: { ...make, pact: fireServices().id, claim: 'x', commandId: 'm' } }))
  expect(value(await anybody.showCheckpoint()).body).not.toContain('member.example')
  expect(value(await anybody.showCheckpoint({ query: { size: '1' } })).body).toBe(note)
  for (const size of ['0', '9'])
    expect((await problem(anybody.showCheckpoint({ query: { size } }))).status).toBe(404)
})
