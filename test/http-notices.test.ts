/** Being told, from the subscription over HTTP to what a mail server and a webhook receive. */
import { afterEach, expect, test } from 'vitest'
import { webhookSignature } from '../src/desk/index.ts'
import { mailServer } from '../src/desk/node.ts'
import { type Client, clientOf } from '../src/http/index.ts'
import { addHours, type Instant, instant } from '../src/instant.ts'
import { testMailServer } from './http/mail-server.ts'
import { problem, type Served, type Serving, serve, value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { opened, testEngines } from './support/ledgers.ts'

const toClose: (() => unknown)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

const desk = async (more: Partial<Serving> = {}): Promise<Served> => {
  const engine = await testEngines.sqlite()
  const ledger = await opened((await engine.place()).open())
  const now = instant('2022-07-01T08:00:00Z')
  const served = await serve({ ledger, pacts: [fireServices()], now, ...more })
  toClose.push(engine.close, ledger.close, served.close)
  return served
}

/** Somebody in a session, as subscriptions need it. */
const session = async (served: Served, name: string, role: 'delegate' | 'duty-officer'): Promise<Client> => {
  const { accounts } = served.access
  const member = role === 'delegate' ? { member: 'BRK' } : {}
  const wanted = { name, title: name, role, language: 'ar', ...member } as const
  const { id } = value(await accounts.create(served.administrator, wanted))
  const { token } = value(await accounts.invite(served.administrator, id))
  const { headers } = value(await served.public.acceptInvitation({ body: { token } }))
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  return clientOf({ origin: served.origin, headers: { cookie, origin: served.origin } })
}

const callForHelp = async (served: Served, call: string): Promise<void> => {
  const caller = await served.as({ role: 'delegate', member: 'DUN' })
  const make = { type: 'MakeCall', caller: 'DUN', provision: 'mutual-aid', threat: 'disaster' } as const
  const body = { ...make, pact: fireServices().id, claim: 'the moor burns', call, commandId: call }
  value(await caller.beginCall({ body }))
}

const own = { topics: [{ kind: 'own' as const }], zone: 'Europe/Dublin' }

test('a delegate is told by a mail server, in Arabic, as text and as a page; and never twice', async () => {
  const outside = await testMailServer()
  const mail = mailServer(`smtp://127.0.0.1:${outside.port}`)!
  toClose.push(outside.close, mail.close)
  const served = await desk({ deliver: mail.deliver })
  const delegate = await session(served, 'brack', 'delegate')
  const address = 'duty@brack.example'
  const { body } = value(await delegate.addSubscription({ body: { kind: 'e-mail', address, ...own } }))
  expect([body.secret, body.subscription.language]).toEqual([undefined, 'ar'])
  await callForHelp(served, 'moor')
  outside.answer = '451 not now'
  await served.notifications.work()
  expect(outside.taken).toEqual([])
  outside.answer = '250 taken'
  served.clock.now = addHours(served.clock.now, 1) as Instant
  await served.notifications.work()
  await served.notifications.work()
  expect(outside.taken.map(({ from, to }) => [from, to])).toEqual([['desk@pact.example', address]])
  const { text } = outside.taken[0]!
  const parts = text.split('--=_najda_part').map((part) => ({
    type: /Content-Type: (\S+);/.exec(part)?.[1],
    said: Buffer.from(part.slice(part.indexOf('\r\n\r\n') + 4), 'base64').toString(),
  }))
  const said = (type: string) => parts.find((part) => part.type === type)?.said
  expect(said('text/plain')).toContain('https://pact.example/ar/calls/moor')
  expect(said('text/plain')).toMatch(/نداء نجدة/)
  expect(said('text/html')).toContain('<html lang="ar" dir="rtl">')
  expect(text).toContain('List-Unsubscribe: <https://pact.example/ar/account>')
})

test('outside this machine nothing is sent that is not encrypted; and no other address is a mail server', async () => {
  const outside = await testMailServer()
  // The loopback address in a spelling that nobody could call local.
  const mail = mailServer(`smtp://[::ffff:127.0.0.1]:${outside.port}`)!
  toClose.push(outside.close, mail.close)
  const message = { id: '1', from: 'a@b.example', to: 'c@d.example', text: 'Subject: x\r\n\r\nx\r\n' }
  await expect(mail.deliver(message)).rejects.toThrow(/TLS/)
  expect(outside.taken).toEqual([])
  for (const address of ['', 'mail.example.org', 'https://mail.example.org', 'smtp://'])
    expect(mailServer(address)).toBeUndefined()
})

test('a webhook is signed with a secret that is shown once', async () => {
  const served = await desk()
  const delegate = await session(served, 'brack', 'delegate')
  const asked = { kind: 'webhook', address: 'https://brack.example/hook', ...own } as const
  const { secret, subscription } = value(await delegate.addSubscription({ body: asked })).body
  const listed = value(await delegate.listSubscriptions()).body.items
  expect(listed).toMatchObject([{ id: subscription.id, address: asked.address }])
  expect(JSON.stringify(listed)).not.toContain(secret)
  await callForHelp(served, 'moor')
  await served.notifications.work()
  const [posted] = served.posts
  expect(posted).toMatchObject({ url: asked.address, headers: { 'idempotency-key': expect.any(String) } })
  expect(posted!.headers['najda-signature']).toBe(webhookSignature(secret!, posted!.body, served.clock.now))
  expect(JSON.parse(posted!.body)).toMatchObject({ event: { type: 'CallMade', call: 'moor' } })
  value(await delegate.endSubscription({ params: { subscription: subscription.id } }))
  await callForHelp(served, 'second')
  await served.notifications.work()
  expect(served.posts).toHaveLength(1)
})

test('what cannot be subscribed is said in the language of the reader, and nobody ends what is another’s', async () => {
  const served = await desk()
  const [delegate, officer] = [
    await session(served, 'brack', 'delegate'),
    await session(served, 'officer', 'duty-officer'),
  ]
  const refused = await problem(
    delegate.addSubscription({ body: { kind: 'webhook', address: 'http://brack.example', ...own } }),
  )
  expect([refused.status, refused.code]).toEqual([400, 'subscription/address-malformed'])
  expect(refused.detail).toMatch(/عنوان https/)
  const address = 'duty@brack.example'
  const { subscription } = value(
    await delegate.addSubscription({ body: { kind: 'e-mail', address, ...own } }),
  ).body
  const params = { subscription: subscription.id }
  expect(await problem(officer.endSubscription({ params }))).toMatchObject({
    ...{ status: 404, code: 'subscription/unknown' },
  })
  for (let count = 1; count < 20; count++)
    value(await delegate.addSubscription({ body: { kind: 'e-mail', address, ...own } }))
  const tooMany = await problem(delegate.addSubscription({ body: { kind: 'e-mail', address, ...own } }))
  expect([tooMany.status, tooMany.code]).toEqual([409, 'subscription/too-many'])
  expect(value(await officer.listUndelivered()).body.items).toEqual([])
})
