/** The shapes of answers that the OpenAPI document tells, held against real answers: nothing in them is untold. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installLibrary } from '../src/cli/install.ts'
import { openLibrary } from '../src/cli/load.ts'
import { type Client, clientOf, type Operation, operations, routes } from '../src/http/index.ts'
import { answerShapes, contract, openApi } from '../src/http/node.ts'
import { addHours, instant } from '../src/instant.ts'
import { authenticator } from './contracts/access-authenticator.ts'
import { type Served, serve, value } from './http/served.ts'
import { fireServices, fireServicesText } from './support/fire-services.ts'
import { opened, testEngines } from './support/ledgers.ts'

const seen = new Map<Operation, unknown[]>()

const patterns = operations.map((operation) => {
  const [method, path] = routes[operation]
  return { operation, method, path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }
})

/** Keeps every answer of JSON under the operation that it answers. */
const watching: typeof fetch = async (address, init) => {
  const answer = await fetch(address, init)
  const { pathname } = new URL(String(address))
  const method = init?.method ?? 'GET'
  // Two addresses may look alike; the one without a gap in it is meant.
  const fitting = patterns.filter((each) => each.method === method && each.path.test(pathname))
  const { operation } = fitting.find((each) => routes[each.operation][1] === pathname) ?? fitting[0]!
  const isJson = answer.ok && answer.headers.get('content-type')?.startsWith('application/json')
  if (isJson && answer.status !== 204)
    seen.set(operation, [...(seen.get(operation) ?? []), await answer.clone().json()])
  return answer
}

let served: Served
let close = async () => {}
beforeAll(async () => {
  const engine = await testEngines.sqlite()
  const ledger = await opened((await engine.place()).open())
  const now = instant('2022-07-01T08:00:00Z')
  const setUpSecret = 'printed'
  const waiting = { withoutAdministrator: true, setUpSecret }
  const bare = await serve({ ledger, pacts: [], now, ...waiting })
  const first = { name: 'admin', title: 'Administrator', role: 'public', language: 'en' } as const
  const password = 'a horse in the battery'
  const client = clientOf({ origin: bare.origin, fetch: watching })
  value(await client.setUp({ body: { ...first, password, secret: setUpSecret } }))
  value(await client.signIn({ body: { name: 'admin', password } }))
  await bare.close()
  served = await serve({
    ...{ ledger, pacts: [fireServices()], now },
    providers: [
      { id: 'oidc', title: 'Ministry', issuer: 'https://id.example', clientId: 'x', clientSecret: 'x' },
    ],
  })
  await installLibrary(served.desk, openLibrary(undefined))
  close = async () => {
    await served.close()
    await ledger.close()
    await engine.close()
  }
}, 60_000)
afterAll(() => close())

const inSession = (cookie: string): Client =>
  clientOf({ origin: served.origin, fetch: watching, headers: { cookie, origin: served.origin } })

const askAboutPacts = async (anybody: Client): Promise<void> => {
  for (const { id } of value(await anybody.listPacts()).body.items)
    value(await anybody.showPact({ params: { pact: id } }))
  value(await anybody.showPactOn({ params: { pact: 'csto', day: '2022-01-05' } as never }))
  const listed = value(await anybody.listRecord({ params: { pact: 'csto' } })).body.items
  for (const { id } of listed) value(await anybody.showCase({ params: { pact: 'csto', case: id } }))
  value(await anybody.showExamples({ params: { pact: 'csto' } }))
  for (const { id } of value(await anybody.listReforms({ params: { pact: 'csto' } })).body.items)
    value(await anybody.showReform({ params: { pact: 'csto', reform: id } }))
  for (const ask of ['listStates', 'listAirfields', 'listAircraft', 'listCapabilities'] as const)
    value(await anybody[ask]())
}

const params = { call: 'moor' }

const playCall = async (anybody: Client): Promise<void> => {
  const as = (person: Parameters<Served['as']>[0]) => served.as(person, { fetch: watching })
  const [caller, officer] = [
    await as({ role: 'delegate', member: 'DUN' }),
    await as({ role: 'duty-officer' }),
  ]
  const second = await as({ role: 'duty-officer', seat: 2 })
  const make = { type: 'MakeCall', caller: 'DUN', provision: 'mutual-aid', threat: 'disaster' } as const
  const begin = { ...make, ...params, pact: fireServices().id, claim: 'fire', commandId: 'm' }
  value(await caller.beginCall({ body: begin }))
  value(await caller.act({ params, body: { type: 'RecordLesson', about: 'hoses', commandId: 'l' } }))
  const act = { type: 'CloseCall', reason: 'other' } as const
  value(await officer.propose({ params, body: { proposal: 'p', act, commandId: 'p' } }))
  for (const client of [anybody, second]) {
    value(await client.listCalls({ query: { needs: 'yes' } }))
    value(await client.showCall({ params }))
    value(await client.listCallEvents({ params, query: { limit: '1' } }))
    value(await client.listEvents({ query: { limit: '1000' } }))
  }
  value(await second.confirm({ params, body: { proposal: 'p', commandId: 'c' } }))
  value(await anybody.listCalls())
  value(await anybody.proveInclusion({ params: { position: '1' } }))
  value(await anybody.proveConsistency({ query: { from: '1' } }))
  value(await officer.showSession())
  value(await officer.listUndelivered())
}

const administer = async (administrator: Client): Promise<void> => {
  value(await administrator.installPact({ body: fireServicesText }))
  const wanted = { name: 'anna', title: 'Anna', role: 'auditor', language: 'ru' } as const
  const { id: account } = value(await administrator.createAccount({ body: wanted })).body
  value(await administrator.changeAccount({ params: { account }, body: { title: 'Anna A.' } }))
  value(await administrator.listAccounts())
  value(
    await administrator.linkIdentity({
      params: { account },
      body: { issuer: 'https://id.example', subject: 'x' },
    }),
  )
  value(await administrator.listIdentities({ params: { account } }))
  value(await administrator.listAudit())
  const { token } = value(await administrator.invite({ params: { account } })).body
  const { headers } = value(await administrator.acceptInvitation({ body: { token } }))
  await ownThings(headers.getSetCookie()[0]!.split(';')[0]!)
}

const ownThings = async (cookie: string): Promise<void> => {
  const me = inSession(cookie)
  value(await me.showSession())
  const expiresAt = addHours(served.clock.now, 5)
  value(await me.createToken({ body: { title: 't', scopes: ['read'], expiresAt } }))
  value(await me.listTokens())
  const topics = [{ kind: 'call' as const, call: 'moor' }]
  const quiet = { from: '22:00', until: '07:00' }
  value(await me.addSubscription({ body: { kind: 'e-mail', address: 'a@b.example', topics, quiet } }))
  value(await me.addSubscription({ body: { kind: 'webhook', address: 'https://b.example', topics } }))
  value(await me.listSubscriptions())
  const session = await usePasskey(me, cookie)
  value(await me.listSessions())
  value(await me.endSession({ params: { session } }))
  value(await me.endSessions())
}

/** Adds a passkey and signs in with it; gives the session. */
const usePasskey = async (me: Client, cookie: string): Promise<string> => {
  const device = authenticator('localhost', 'http://localhost')
  const bindingOf = (headers: Headers) => headers.getSetCookie()[0]!.split(';')[0]!
  const begun = value(await me.beginPasskeyRegistration())
  const both = inSession(`${cookie}; ${bindingOf(begun.headers)}`)
  const response = device.create(begun.body) as Record<string, unknown>
  value(await both.finishPasskeyRegistration({ body: { response, title: 'key' } }))
  value(await me.listPasskeys())
  const signIn = value(await me.beginPasskeySignIn())
  const there = inSession(bindingOf(signIn.headers))
  const answered = device.get(signIn.body) as Record<string, unknown>
  return value(await there.finishPasskeySignIn({ body: { response: answered } })).body.session!.id
}

// A demonstration alone lets people act as anybody; its answer is that of every sign-in.
const elsewhere: readonly Operation[] = ['actAs']

test('every answer of JSON has a shape, and is of it', { timeout: 60_000 }, async () => {
  const anybody = clientOf({ origin: served.origin, fetch: watching })
  value(await anybody.listIssuers())
  await askAboutPacts(anybody)
  await playCall(anybody)
  await administer(inSession(served.administratorCookie))
  const wanted = operations.filter((operation) => {
    const { answer } = contract[operation]
    return answer.media === 'application/json' && answer.status !== 204
  })
  expect(Object.keys(answerShapes).sort()).toEqual([...wanted].sort())
  expect(wanted.filter((operation) => !seen.has(operation))).toEqual(elsewhere)
  for (const [operation, answers] of seen)
    for (const answer of answers) {
      const parsed = answerShapes[operation]!.safeParse(answer)
      expect(parsed.error?.issues ?? [], operation).toEqual([])
    }
})

test('the document tells them', () => {
  const { paths } = openApi('0') as unknown as {
    paths: Record<
      string,
      Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
    >
  }
  for (const operation of Object.keys(answerShapes) as Operation[]) {
    const [method, path] = routes[operation]
    const { content } = paths[path]![method.toLowerCase()]!.responses[contract[operation].answer.status]!
    expect(Object.keys(content!['application/json']!.schema), operation).not.toEqual([])
  }
})
