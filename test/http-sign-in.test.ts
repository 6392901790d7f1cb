/** From an empty house to a token that acts: set-up, sign-in, cookies, tokens, revocation, limits, and what stands in the answers. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientOf } from '../src/http/index.ts'
import { instant } from '../src/instant.ts'
import { problem, type Served, serve, value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { opened, type TestEngine, testEngines } from './support/ledgers.ts'

let engine: TestEngine
let served: Served
beforeEach(async () => {
  engine = await testEngines.sqlite()
})
afterEach(async () => {
  await served.close()
  await served.ledger.close()
  await engine.close()
})

const open = async (more: Partial<Parameters<typeof serve>[0]> = {}): Promise<Served> => {
  const ledger = await opened((await engine.place()).open())
  served = await serve({ ledger, pacts: [fireServices()], now: instant('2022-07-01T00:00:00Z'), ...more })
  return served
}
const cookieOf = (headers: Headers): string => headers.getSetCookie()[0] ?? ''
const browser = (cookie: string) =>
  clientOf({ origin: served.origin, headers: { cookie: cookie.split(';')[0]!, origin: served.origin } })

const first = { name: 'operator', title: 'Operator', role: 'duty-officer', language: 'ru' } as const
const password = 'four unlikely words here'

test('the first administrator is made with the printed secret, once, and brings others in', async () => {
  const { origin, access } = await open({ setUpSecret: 'printed', withoutAdministrator: true })
  const everybody = clientOf({ origin })
  const wrong = everybody.setUp({ body: { ...first, password, secret: 'guessed' } })
  expect(await problem(wrong)).toMatchObject({ status: 403, code: 'set-up/secret-wrong' })
  const made = value(await everybody.setUp({ body: { ...first, password, secret: 'printed' } }))
  expect(cookieOf(made.headers)).toMatch(/^najda=\S+; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(await access.accounts.isSetUp()).toBe(true)
  const again = everybody.setUp({ body: { ...first, name: 'second', password, secret: 'printed' } })
  expect(await problem(again)).toMatchObject({ status: 409, code: 'setup/done' })

  const administrator = browser(cookieOf(made.headers))
  const wanted = { name: 'dun', title: 'Delegate', role: 'delegate', member: 'DUN', language: 'ar' } as const
  const account = value(await administrator.createAccount({ body: { ...wanted, administrator: false } })).body
  const { token } = value(await administrator.invite({ params: { account: account.id } })).body
  const joined = value(await everybody.acceptInvitation({ body: { token, password } }))
  const delegate = browser(cookieOf(joined.headers))
  expect(value(await delegate.showSession()).body).toMatchObject({ mayAct: true, account: { member: 'DUN' } })
  const created = value(
    await delegate.createToken({
      body: { title: 'desk', scopes: ['read', 'act'], expiresAt: '2022-08-01T00:00Z' },
    }),
  ).body
  const program = clientOf({ origin, token: created.token })
  const make = {
    type: 'MakeCall',
    caller: 'DUN',
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'x',
  } as const
  value(await program.beginCall({ body: { ...make, pact: fireServices().id, commandId: 'm' } }))

  value(await delegate.revokeToken({ params: { token: created.record.id } }))
  expect(await problem(program.listTokens())).toMatchObject({ status: 401, code: 'token/revoked' })
  value(await administrator.changeAccount({ params: { account: account.id }, body: { disabled: true } }))
  expect(await problem(delegate.showSession())).toMatchObject({ status: 401 })
  value(await administrator.signOut())
  expect(await problem(administrator.showSession())).toMatchObject({ status: 401, code: 'session/unknown' })
  const back = value(await everybody.signIn({ body: { name: 'OPERATOR', password } }))
  const audited = value(await browser(cookieOf(back.headers)).listAudit({ query: { limit: '500' } })).body
    .items
  expect(audited.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['set-up', 'token-revoked', 'sign-out', 'sign-in']),
  )
})

test('beyond this machine the cookie is for HTTPS alone', async () => {
  const { origin } = await open({ setUpSecret: 'printed', withoutAdministrator: true })
  const sent = await fetch(`${origin}/api/set-up`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-host': 'desk.example.org',
      'x-forwarded-proto': 'https',
    },
    body: JSON.stringify({ ...first, password, secret: 'printed' }),
  })
  // The proxy is none of ours: what it says is not believed.
  expect(cookieOf(sent.headers)).not.toContain('Secure')
  await served.close()
  const behind = await serve({
    ...{ ledger: served.ledger, pacts: [] },
    trustProxy: '127.0.0.1',
    withoutAdministrator: true,
  })
  served = behind
  const believed = await fetch(`${behind.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-host': 'desk.example.org' },
    body: JSON.stringify({ name: 'operator', password }),
  })
  expect(cookieOf(believed.headers)).toMatch(/^__Host-najda=\S+; Path=\/; HttpOnly; SameSite=Strict; Secure$/)
})

test('too much from one address is put off, with the seconds to wait', async () => {
  const { origin } = await open({ limits: { requestsPerMinute: 5 } })
  const statuses: number[] = []
  for (let count = 0; count < 6; count++) statuses.push((await fetch(`${origin}/api/pacts`)).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  const put = await fetch(`${origin}/api/pacts?lang=ar`)
  expect(Number(put.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await put.json()).toMatchObject({ status: 429, code: 'request/too-many' })
  expect((await fetch(`${origin}/health`)).status).toBe(200)
})

test('sign-ins from one address are few', async () => {
  const { origin } = await open({ limits: { signInsPerMinute: 2 } })
  const guess = async (name: string) =>
    (await clientOf({ origin }).signIn({ body: { name, password } })).ok || 'refused'
  const statuses: unknown[] = []
  for (const name of ['anna', 'boris', 'clara'])
    statuses.push(
      await guess(name),
      (await problem(clientOf({ origin }).signIn({ body: { name, password } }))).status,
    )
  expect(statuses.at(-1)).toBe(429)
  expect((await fetch(`${origin}/api/pacts`)).status).toBe(200)
})

test('answers protect whoever reads them, and figures tell no names', async () => {
  const { origin, as } = await open()
  const { headers } = await fetch(`${origin}/api/pacts`)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-request-id')).toBeTruthy()
  expect(headers.get('vary')).toContain('Authorization')
  const officer = await as({ role: 'duty-officer' })
  expect(value(await officer.listCalls()).headers.get('cache-control')).toBe('no-store')
  const figures = await (await fetch(`${origin}/metrics`)).text()
  expect(figures).toMatch(/najda_ledger_events \d+/)
  expect(figures).toContain('najda_http_request_seconds_bucket')
  expect(figures).not.toContain('duty-officer')
})
