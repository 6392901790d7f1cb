/**
 * A client for pages that this very server makes: it asks in the process, as whoever asked for the page. The request
 * goes through the same door with the same cookie, origin and address, so a page may do exactly what its reader may;
 * and what only looks is not allowed to change anything.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Language } from '../words/index.ts'
import { type Client, clientOf } from './client.ts'

const markHeader = 'x-najda-within'

/** Requests for pages whose questions are on their way, each under a mark that nobody outside can know. */
const open = new Map<string, FastifyRequest>()

/** The request for a page on whose behalf this one asks; undefined for one that came from outside. */
export const pageBehind = ({ headers }: FastifyRequest): FastifyRequest | undefined => {
  const mark = headers[markHeader]
  return typeof mark === 'string' ? open.get(mark) : undefined
}

/** What a question has of its own: its body, what it rests on, and its language. All else is the page's. */
const own = new Set(['content-type', 'accept-language', 'if-match', 'if-none-match', 'idempotency-key'])

const notPassedOn = new Set([
  ...['content-length', 'content-type', 'transfer-encoding', 'connection', 'keep-alive', 'upgrade', 'expect'],
  ...['te', 'trailer', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since', 'if-range'],
  ...['range', 'accept', 'accept-encoding', 'idempotency-key', 'last-event-id', markHeader],
])

const looks = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** A client of this server, in this process, for a page that was asked for. */
export const clientWithin = (
  server: FastifyInstance,
  page: FastifyRequest,
  language?: Language | undefined,
): Client => clientOf({ origin: '', language, fetch: fetchWithin(server, page) })

const fetchWithin =
  (server: FastifyInstance, page: FastifyRequest): typeof fetch =>
  async (address, { method = 'GET', headers, body } = {}) => {
    const url = String(address)
    if (!looks(method) && looks(page.method))
      throw new Error(`a page that is only read asks for ${method} ${url}`)
    if (/^\/api(\/calls\/[^/]*)?\/stream\b/.test(url)) throw new Error('a stream is for browsers to open')
    const mark = crypto.randomUUID()
    open.set(mark, page)
    try {
      const answer = await server.inject({
        method: method as 'GET',
        url,
        headers: { ...headersBetween(page, headers), [markHeader]: mark },
        remoteAddress: page.socket.remoteAddress ?? '',
        ...(typeof body === 'string' ? { payload: body } : {}),
      })
      const isEmpty = answer.statusCode === 204 || answer.statusCode === 304
      return new Response(isEmpty ? null : answer.payload, {
        status: answer.statusCode,
        headers: listed(answer.headers),
      })
    } finally {
      open.delete(mark)
    }
  }

const headersBetween = (page: FastifyRequest, said: RequestInit['headers']): Record<string, string> => {
  const passedOn = listed(page.headers).filter(([name]) => !notPassedOn.has(name))
  const asked = [...new Headers(said)].filter(([name]) => own.has(name))
  return Object.fromEntries([...passedOn, ...asked])
}

const listed = (
  headers: Readonly<Record<string, number | string | readonly string[] | undefined>>,
): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) =>
    (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((each): [string, string] => [
      name,
      String(each),
    ]),
  )
