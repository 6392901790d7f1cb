/** A demonstration: anybody may be anybody, at this very machine and nowhere else. */
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant } from '../src/instant.ts'
import { type Served, serve, value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { opened, testEngines } from './support/ledgers.ts'

let served: Served
let close = async () => {}
beforeAll(async () => {
  const engine = await testEngines.sqlite()
  const founding = { name: 'pact.example/desk', mode: 'demonstration' } as const
  const ledger = await opened((await engine.place()).open({ founding }))
  served = await serve({ ledger, pacts: [fireServices()], now: instant('2022-07-01T00:00:00Z') })
  close = async () => {
    await served.close()
    await ledger.close()
    await engine.close()
  }
})
afterAll(() => close())

type Answer = { readonly status: number; readonly text: string; readonly cookie: string | undefined }

/** A raw request, since `fetch` sets Host itself. */
const send = (path: string, headers: Readonly<Record<string, string>>, body?: object): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${served.origin}${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      },
      async (response) => {
        let text = ''
        for await (const piece of response) text += String(piece)
        resolve({ status: response.statusCode ?? 0, text, cookie: response.headers['set-cookie']?.[0] })
      },
    )
    asked.on('error', reject)
    asked.end(body ? JSON.stringify(body) : undefined)
  })

const dunmore = { role: 'delegate', member: 'DUN' }

test('whoever sits here acts as any delegate, and two duty officers are two persons', async () => {
  const { status, cookie } = await send('/api/demonstration/act-as', {}, dunmore)
  expect(status).toBe(201)
  expect(cookie).toMatch(/^najda=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/)
  const session = { cookie: cookie!.split(';')[0]!, origin: served.origin }
  const make = {
    pact: fireServices().id,
    type: 'MakeCall',
    caller: 'DUN',
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'x',
    call: 'moor',
    commandId: 'm',
  }
  expect((await send('/api/calls', session, make)).status).toBe(201)
  const officers = await Promise.all(
    [1, 2].map(
      async (seat) =>
        (await send('/api/demonstration/act-as', {}, { role: 'duty-officer', seat })).cookie!.split(';')[0]!,
    ),
  )
  const act = { type: 'CloseCall', reason: 'no-answer' }
  const propose = (cookie: string) =>
    send('/api/calls/moor/proposals', { ...session, cookie }, { proposal: 'p', act, commandId: 'p' })
  const confirm = (cookie: string) =>
    send(
      '/api/calls/moor/confirmations',
      { ...session, cookie },
      { proposal: 'p', commandId: `c${cookie.length}` },
    )
  expect((await propose(officers[0]!)).status).toBe(201)
  expect((await confirm(officers[0]!)).text).toContain('act/same-person')
  expect((await confirm(officers[1]!)).status).toBe(201)
})

test('nothing is answered that came through a proxy, to another name, or from another page', async () => {
  const refused: readonly Readonly<Record<string, string>>[] = [
    { 'x-forwarded-for': '203.0.113.9' },
    { forwarded: 'for=203.0.113.9' },
    { via: '1.1 proxy' },
    { 'x-real-ip': '203.0.113.9' },
    { host: 'najda.example' },
    { host: `evil.localhost.example:${new URL(served.origin).port}` },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of refused) {
    for (const [path, body] of [
      ['/api/demonstration/act-as', dunmore],
      ['/api/calls', undefined],
    ] as const) {
      const { status, text, cookie } = await send(path, headers, body)
      expect([status, JSON.parse(text).code], JSON.stringify(headers)).toEqual([
        403,
        'demonstration/elsewhere',
      ])
      expect(cookie).toBeUndefined()
    }
  }
})

test('a live desk lets nobody act as somebody', async () => {
  const engine = await testEngines.sqlite()
  const ledger = await opened((await engine.place()).open())
  const live = await serve({ ledger, pacts: [] })
  const asked = await live.public.actAs({ body: { role: 'delegate', member: 'DUN' } })
  expect(asked).toMatchObject({ ok: false, failure: { status: 403, code: 'demonstration/not-here' } })
  expect(value(await live.public.listCalls()).body.items).toEqual([])
  await live.close()
  await ledger.close()
  await engine.close()
})
