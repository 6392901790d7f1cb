/** Pages beside the API: who they ask as, what they may ask for, and what stays the API's. */
import { request } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../src/http/index.ts'
import { clientWithin } from '../src/http/node.ts'
import { instant } from '../src/instant.ts'
import { type Served, serve } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { opened, testEngines } from './support/ledgers.ts'

/** What the page of a test does with the client it is given. */
let page: (client: Client, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
let served: Served
let close = async () => {}
beforeAll(async () => {
  const engine = await testEngines.sqlite()
  const demonstration = { name: 'pact.example/desk', mode: 'demonstration' } as const
  const ledger = await opened((await engine.place()).open({ founding: demonstration }))
  served = await serve({
    ...{ ledger, pacts: [fireServices()], now: instant('2022-07-01T00:00:00Z') },
    limits: { requestsPerMinute: 60 },
    mount: (server) =>
      void server.all('/*', async (asked, reply) => {
        reply.header('content-security-policy', "default-src 'self'")
        return page(clientWithin(server, asked, 'ru'), asked, reply)
      }),
  })
  close = async () => {
    await served.close()
    await ledger.close()
    await engine.close()
  }
})
afterAll(() => close())

type Answer = { readonly status: number; readonly text: string; readonly headers: Record<string, unknown> }

/** A raw request, since `fetch` sets Host and Cookie itself. */
const send = (path: string, method: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(`${served.origin}${path}`, { method, headers }, async (response) => {
      let text = ''
      for await (const piece of response) text += String(piece)
      resolve({ status: response.statusCode ?? 0, text, headers: response.headers })
    })
    asked.on('error', reject)
    asked.end()
  })

const actAs = async (): Promise<string> => {
  const said = await fetch(`${served.origin}/api/demonstration/act-as`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ role: 'delegate', member: 'DUN' }),
  })
  return said.headers.getSetCookie()[0]!.split(';')[0]!
}

const causeOf = ({ cause }: Error) => String(cause)

const makeCall = (client: Client, commandId: string) =>
  client.beginCall({
    body: {
      ...{ pact: fireServices().id, type: 'MakeCall', caller: 'DUN', provision: 'mutual-aid', commandId },
      ...{ threat: 'disaster', claim: 'fire' },
    },
  })

test('a page asks as its reader, in its own language, and acts where its reader may', async () => {
  page = async (client) => {
    const [session, done, refused] = [
      await client.showSession(),
      await makeCall(client, 'one'),
      await client.act({
        params: { call: 'none' },
        body: { type: 'RecordLesson', about: 'x', commandId: 'x' },
      }),
    ]
    return { session, done, refused }
  }
  const said = await send('/desk', 'POST', { cookie: await actAs(), origin: served.origin })
  const { session, done, refused } = JSON.parse(said.text)
  expect(session.value.body.account).toMatchObject({ role: 'delegate', member: 'DUN' })
  expect(done).toMatchObject({ ok: true, value: { status: 201, version: 1 } })
  expect(refused.failure.status).toBe(404)
  expect(refused.failure.detail).toMatch(/[а-я]/)
  const stranger = JSON.parse((await send('/desk', 'POST', { origin: served.origin })).text)
  expect([stranger.session.failure.status, stranger.done.failure.status]).toEqual([401, 401])
})

test('a page that is only read changes nothing, whatever it tries; nor does one that another site sends', async () => {
  page = async (client) => makeCall(client, 'two').then(JSON.stringify, causeOf)
  const cookie = await actAs()
  expect((await send('/desk', 'GET', { cookie })).text).toContain('a page that is only read asks for POST')
  const { size } = await served.ledger.head()
  const foreign = await send('/desk', 'POST', { cookie, origin: 'https://evil.example' })
  // The demonstration does not even make the page.
  expect([foreign.status, JSON.parse(foreign.text).code]).toEqual([403, 'demonstration/elsewhere'])
  expect((await served.ledger.head()).size).toBe(size)
})

test('a mark that somebody made up, and a proxy, open nothing', async () => {
  page = async (client) => client.listCalls()
  const mark = { 'x-najda-within': crypto.randomUUID() }
  const proxied = { ...mark, 'x-forwarded-for': '203.0.113.9' }
  expect((await send('/api/calls', 'GET', proxied)).status).toBe(403)
  expect((await send('/desk', 'GET', proxied)).status).toBe(403)
  expect((await send('/desk', 'GET', mark)).status).toBe(200)
})

test('a page may not open a stream in the process, and never sets who it asks as', async () => {
  page = async (client) => client.watch().then(JSON.stringify, causeOf)
  expect((await send('/desk', 'GET')).text).toContain('a stream is for browsers')
  const cookie = await actAs()
  page = async (client) => client.showSession({ headers: { cookie, authorization: 'Bearer x' } })
  expect(JSON.parse((await send('/desk', 'GET')).text).failure.status).toBe(401)
})

test('pages have every address but those of the API, and a content policy of their own', async () => {
  page = async () => ({ page: true })
  expect(JSON.parse((await send('/calls/moor', 'GET')).text)).toEqual({ page: true })
  const missing = await send('/api/no-such-thing', 'GET')
  expect([missing.status, JSON.parse(missing.text).code]).toEqual([404, 'request/no-such-address'])
  expect((await send('/api/no-such-thing', 'POST')).status).toBe(404)
  const policy = async (path: string) => (await send(path, 'GET')).headers['content-security-policy']
  expect(await policy('/')).toBe("default-src 'self'")
  expect(await policy('/api/calls')).toContain("default-src 'none'")
  expect(await policy('/api/no-such-thing')).toContain("default-src 'none'")
})

test('the questions of a page do not count as requests of its reader; the page does', async () => {
  page = async (client) => {
    const all = await Promise.all(Array.from({ length: 100 }, () => client.listPacts()))
    return all.every(({ ok }) => ok)
  }
  expect((await send('/desk', 'GET')).text).toBe('true')
  const statuses = await Promise.all(
    Array.from({ length: 60 }, async () => (await send('/api/pacts', 'GET')).status),
  )
  expect(statuses).toContain(429)
})
