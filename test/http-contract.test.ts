/** The contract: every address is described, in OpenAPI 3.1, by the schemas that check requests; feeds for readers and calendars. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actNames } from '../src/call/index.ts'
import { operations, routes } from '../src/http/index.ts'
import { contract, openApi } from '../src/http/node.ts'
import { instant } from '../src/instant.ts'
import { type Served, serve, value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { opened, testEngines } from './support/ledgers.ts'

let served: Served
let close = async () => {}
beforeAll(async () => {
  const engine = await testEngines.sqlite()
  const ledger = await opened((await engine.place()).open())
  served = await serve({ ledger, pacts: [fireServices()], now: instant('2022-07-01T00:00:00Z') })
  close = async () => {
    await served.close()
    await ledger.close()
    await engine.close()
  }
})
afterAll(() => close())

type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Record<string, unknown> }>>
  }
  readonly responses: Readonly<Record<string, unknown>>
}
type Document = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

test('the document lists every operation once, with its parameters and its failures', async () => {
  const document = (await (await fetch(`${served.origin}/api/openapi.json`)).json()) as Document
  expect(document.openapi).toBe('3.1.0')
  const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  expect(listed.map(({ operation }) => operation.operationId).sort()).toEqual([...operations].sort())
  for (const { path, method, operation } of listed) {
    const id = operation.operationId as keyof typeof routes
    expect([method, path]).toEqual([...routes[id]])
    expect(operation.summary).toMatch(/^[A-Z].*\.$/)
    const named = operation.parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`)
    expect(path.match(/\{\w+\}/g) ?? []).toEqual(named)
    expect(operation.responses).toHaveProperty('503')
    expect('body' in contract[id]).toBe(operation.requestBody !== undefined)
    expect(JSON.stringify(operation)).not.toContain('"$schema"')
  }
})

test('every act stands in it with its payload', () => {
  const document = openApi('0') as unknown as Document
  const body =
    document.paths['/api/calls/{call}/acts']!.post!.requestBody!.content['application/json']!.schema
  const branches = body.oneOf as readonly {
    readonly properties: { readonly type: { readonly const: string } }
  }[]
  expect(branches.map(({ properties }) => properties.type.const)).toEqual([...actNames])
})

test('what happened is a feed and what is due is a calendar, in the language of the reader', async () => {
  const dunmore = await served.as({ role: 'delegate', member: 'DUN' })
  const make = {
    type: 'MakeCall',
    caller: 'DUN',
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'x < y',
  } as const
  value(await dunmore.beginCall({ body: { ...make, pact: fireServices().id, call: 'moor', commandId: 'm' } }))
  const feed = await fetch(`${served.origin}/api/feed.atom?lang=ar`)
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(await feed.text()).toMatch(/<feed[^>]*xml:lang="ar"[\s\S]*moor[\s\S]*[\u0600-\u06ff]/)
  const calendar = await fetch(`${served.origin}/api/deadlines.ics`)
  expect(calendar.headers.get('content-type')).toContain('text/calendar')
  expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*20220703T000000Z[\s\S]*END:VCALENDAR/)
})
