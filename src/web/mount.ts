/** Puts the built faces on a server: assets, pages kept for readers whom nobody knows, and pages made for one person. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clientWithin } from '../http/node.ts'
import type { Instant } from '../instant.ts'
import type { Mode } from '../ledger/index.ts'
import { languages } from '../words/index.ts'
import { assetsIn, bodyOf, formFor } from './assets.ts'
import type { House } from './house.ts'
import { type Keeping, keepPages } from './kept.ts'
import { noting, type Standing } from './subjects.ts'

/** What the pages stand on. */
export type Mounting = {
  readonly mode: Mode
  readonly now: () => Instant
  readonly desk: Keeping['desk']
}

type Answering = (request: Request, given: House) => Promise<Response>
type Built = { readonly entry: { readonly module: { readonly answerWith: (build: unknown) => Answering } } }

/** Where the built faces are, as seen from the sources and from the compiled product, unless the environment says otherwise. */
const builtFolder = (): string =>
  process.env.NAJDA_WEB ?? fileURLToPath(new URL('../../build/web', import.meta.url))

/** Adds the faces to a server. False where they were not built: the server then has its API alone. */
export const mountWeb = async (server: FastifyInstance, mounting: Mounting): Promise<boolean> => {
  const folder = builtFolder()
  const entry = join(folder, 'server', 'index.js')
  if (!existsSync(entry)) return false
  const built = (await import(pathToFileURL(entry).href)) as Built
  const answer = built.entry.module.answerWith(built)
  const assets = assetsIn(join(folder, 'client'))
  const pages = keepPages(mounting)
  for (const [address, { body, type, cache, isPressed }] of assets) {
    server.get(address, { config: { rateLimit: false } }, async (request, reply) => {
      const form = isPressed ? 'plain' : formFor(request.headers['accept-encoding'])
      if (form !== 'plain') reply.header('content-encoding', form)
      return reply
        .headers({ 'content-type': type, 'cache-control': cache, vary: 'Accept-Encoding' })
        .send(body(form))
    })
  }
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => body)
    scope.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      handler: async (request, reply) => {
        const language = languages.find((each) => pathOf(request.url).startsWith(`/${each}`))
        const make = async (method: string) => {
          const standings = new Set<Standing>()
          const client = noting(clientWithin(server, request, language), standings)
          const given = { client, mode: mounting.mode, now: mounting.now }
          return { answered: await answer(requestOf(request, method), given), standings }
        }
        // Who asks for the head of a page is sent the head of the whole page.
        if (isAnonymous(request)) return pages.send(() => make('GET'), { request, reply })
        return send((await make(request.method)).answered, { request, reply })
      },
    })
  })
  return true
}

const isAnonymous = ({ method, headers }: FastifyRequest): boolean =>
  method !== 'POST' && headers.cookie === undefined && headers.authorization === undefined

/** The path and query, cut as the router cuts them: a request may also name its whole address, as it would for a proxy. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/.*?\//, '/')

/** The request as pages read it. */
const requestOf = (request: FastifyRequest, method: string): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const body = method === 'POST' && Buffer.isBuffer(request.body) ? request.body : undefined
  return new Request(`${request.protocol}://${request.host}${pathOf(request.url)}`, {
    method,
    headers,
    ...(body ? { body: new Uint8Array(body) } : {}),
  })
}

// A body below this fits into one packet as it is.
const pressedFrom = 1_400

/** A page for one person: nobody keeps it. */
const send = async (
  answered: Response,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<FastifyReply> => {
  reply.code(answered.status)
  for (const [name, value] of answered.headers) if (name !== 'set-cookie') reply.header(name, value)
  const cookies = answered.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  if (!answered.headers.has('cache-control')) reply.header('cache-control', 'private, no-store')
  const plain = Buffer.from(await answered.arrayBuffer())
  const form = plain.length < pressedFrom ? 'plain' : formFor(request.headers['accept-encoding'])
  if (form !== 'plain') reply.header('content-encoding', form)
  return reply.header('vary', 'Accept-Encoding, Cookie').send(bodyOf(plain)(form))
}
