import fastify from 'fastify'
import { beforeEach, expect, test } from 'vitest'
import type { Subject } from '../desk/index.ts'
import { instant } from '../instant.ts'
import { keepPages } from './kept.ts'
import { type Standing, standingOf } from './subjects.ts'

let last: Record<string, number>
let now: string
let changes: Partial<Record<Subject, string>>
let made: number
let page: {
  standings: readonly Standing[]
  headers: Record<string, string>
  status: number
  /** What happens while it is made. */
  meanwhile: () => void
}

const server = fastify()
const pages = keepPages({
  now: () => instant(now),
  desk: {
    position: () => Math.max(0, ...Object.values(last)),
    lastOf: (subject) => last[subject] ?? 0,
    changesAt: async (subject) => (changes[subject] ? instant(changes[subject]) : undefined),
  },
})
server.get('/*', (request, reply) =>
  pages.send(
    async () => {
      made++
      page.meanwhile()
      return {
        answered: new Response(`page ${made} of ${request.url}`, page),
        standings: new Set(page.standings),
      }
    },
    { request, reply },
  ),
)

let address = 0
beforeEach(() => {
  last = { 'pact/one': 3, 'pact/other': 4 }
  now = '2022-01-05T12:00:00Z'
  changes = {}
  made = 0
  page = { standings: ['pact/one', 'facts'], headers: {}, status: 200, meanwhile: () => undefined }
  address++
})
const ask = (more: Record<string, string> = {}) =>
  server.inject({ method: 'GET', url: `/en/${address}`, headers: more })
const madeAfter = async (asked = ask()): Promise<number> => {
  await asked
  return made
}

test('a page is made once, and sent again while nothing was recorded of what it shows', async () => {
  const first = await ask()
  last['pact/other'] = 5
  const second = await ask()
  expect([first.body, second.body, made]).toEqual([first.body, first.body, 1])
  expect(second.headers['cache-control']).toBe('public, no-cache')
})

test('a page ends with the next event of its pact', async () => {
  await ask()
  last['pact/one'] = 5
  expect(await madeAfter()).toBe(2)
  expect(await madeAfter()).toBe(2)
})

test('an event that comes while a page is made ends it', async () => {
  page.meanwhile = () => {
    last['pact/one'] = 5
  }
  expect(await madeAfter()).toBe(1)
  expect(await madeAfter()).toBe(2)
  expect(await madeAfter()).toBe(2)
})

test('a page ends at the next deadline of its pact, and after a minute at the latest', async () => {
  changes = { 'pact/one': '2022-01-05T12:00:30Z', facts: '2022-01-05T13:00:00Z' }
  await ask()
  now = '2022-01-05T12:00:29Z'
  expect(await madeAfter()).toBe(1)
  now = '2022-01-05T12:00:30Z'
  changes = {}
  expect(await madeAfter()).toBe(2)
  now = '2022-01-05T12:01:29Z'
  expect(await madeAfter()).toBe(2)
  now = '2022-01-05T12:01:30Z'
  expect(await madeAfter()).toBe(3)
})

const notKept: readonly (readonly [string, Partial<typeof page>])[] = [
  ['what no event tells of', { standings: ['pact/one', 'nobody knows'] }],
  ['a cookie', { headers: { 'set-cookie': 'a=b' } }],
  ['a page that says so itself', { headers: { 'cache-control': 'private, no-store' } }],
  ['a fault', { status: 404 }],
]
test.each(notKept)('%s is not kept', async (_, change) => {
  Object.assign(page, change)
  const { headers: sent } = await ask()
  expect(sent['cache-control']).toBe('private, no-store')
  expect(await madeAfter()).toBe(2)
})

test('many who ask at once cost one page', async () => {
  await Promise.all([ask(), ask(), ask()])
  expect(made).toBe(1)
})

test('a reader who has the page is told so, however it was pressed', async () => {
  const { headers: first } = await ask({ 'accept-encoding': 'gzip' })
  expect(first['content-encoding']).toBe('gzip')
  const again = await ask({ 'if-none-match': String(first.etag), 'accept-encoding': 'br' })
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', first.etag])
  last['pact/one'] = 5
  expect((await ask({ 'if-none-match': String(first.etag) })).statusCode).toBe(200)
})

test('what a page stands on is what it asked for', () => {
  expect(standingOf('showPact', { params: { pact: 'one' } })).toBe('pact/one')
  expect(standingOf('listCalls', { query: { pact: 'one' } })).toBe('pact/one')
  expect(standingOf('showCall', { params: { call: 'x' } })).toBe('call/x')
  expect(standingOf('listCalls')).toBe('everything')
  expect(standingOf('listStates')).toBe('facts')
  expect(standingOf('showSession')).toBeUndefined()
  expect(standingOf('listAccounts')).toBe('nobody knows')
})

test('many large pages do not take all the memory', async () => {
  const [small, size] = [fastify(), 1_000]
  const keeping = {
    now: () => instant(now),
    desk: { position: () => 0, lastOf: () => 0, changesAt: async () => undefined },
  }
  const few = keepPages(keeping, 3 * size)
  let asked: string[] = []
  small.get('/*', (request, reply) =>
    few.send(
      async () => {
        asked.push(request.url)
        return { answered: new Response('x'.repeat(size)), standings: new Set<Standing>(['facts']) }
      },
      { request, reply },
    ),
  )
  const askFor = async (...urls: string[]) => {
    asked = []
    for (const url of urls) await small.inject({ method: 'GET', url })
    return asked
  }
  expect(await askFor('/1', '/2', '/3', '/1', '/2', '/3')).toEqual(['/1', '/2', '/3'])
  expect(await askFor('/4', '/4', '/1', '/4', '/2', '/4')).toEqual(['/4', '/1', '/2'])
  expect(await askFor('/5', '/5')).toEqual(['/5'])
  now = '2022-01-05T12:02:00Z'
  // A page made anew takes the room of the one before it.
  expect(await askFor('/5', '/5', '/6', '/7', '/5')).toEqual(['/5', '/6', '/7'])
})
