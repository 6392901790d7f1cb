/** The server: the contract's routes with their handlers behind one door, streams, health and figures. */

import { Readable } from 'node:stream'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import pino from 'pino'
import { addressKey } from '../access/index.ts'
import { contract } from './contract.ts'
import { accessContract } from './contract-access.ts'
import { askedOf, doorOf, isPlainLocal, markAnswer } from './door.ts'
import { type Entry, text } from './entry.ts'
import { answerWith, failingOf } from './failing.ts'
import { Failed, type Failure, retrySeconds } from './failure.ts'
import { type Figures, figuresOf } from './figures.ts'
import { handlersOf } from './handlers.ts'
import { jsonText } from './json-text.ts'
import { schemaText } from './openapi.ts'
import type { Given, Parts, Running } from './parts.ts'
import { type Limits, usualLimits } from './parts.ts'
import { protective } from './protective.ts'
import { parseJson, read } from './reading.ts'
import { type Recogniser, recogniserOf } from './recognising.ts'
import { type Operation, operations, routes } from './routes.ts'
import { streamRoutes } from './stream-routes.ts'
import { streamsOf } from './streams.ts'
import { pageBehind } from './within.ts'

/** A server that does not listen yet: other rooms may add their pages to it. */
export const openHttp = async (parts: Parts, running: Running = {}): Promise<FastifyInstance> => {
  const limits = { ...usualLimits, ...running.limits }
  const server = fastify({
    ...(running.log ? { loggerInstance: pino(logging, running.log) } : { logger: false }),
    ...{
      logController: new LogController({ disableRequestLogging: true }),
      genReqId: parts.newId,
      bodyLimit: limits.bodyBytes,
    },
    trustProxy: running.trustProxy ?? false,
    routerOptions: { maxParamLength: 300 },
    // Values are what they are: no text is turned into a number, nothing unknown is dropped in silence.
    ajv: {
      customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: false },
    },
    // Keep-alive connections that wait for nothing must not keep a server from stopping.
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance
  const figures = figuresOf(parts.ledger)
  server.decorateRequest('said', '')
  server.setErrorHandler(failingOf(parts, limits.bodyBytes))
  server.setNotFoundHandler((request, reply) => answerWith(parts, { request, reply, failure: noSuchAddress }))
  // Pages may take every other address; what lies under this one is the API's to deny.
  server.all('/api/*', (_, reply) => reply.callNotFound())
  await guard(server, limits)
  const recogniser = recogniserOf(parts.access, () => performance.now())
  server.addHook('onRequest', doorOf(parts, recogniser))
  server.addHook('onResponse', (request, reply, done) => {
    tell(figures, request, reply)
    done()
  })
  server.addHook('onClose', async () => figures.close())
  readBodies(server)
  addRoutes(server, parts, { limits, recogniser })
  const streams = streamsOf(figures)
  streamRoutes(server, parts, { streams, limits })
  // Before the server waits for open requests, of which a stream is one that never ends.
  server.addHook('preClose', async () => streams.close())
  addHealth(server, parts, figures)
  return server
}

const noSuchAddress: Failure = {
  ...{ kind: 'request', code: 'request/no-such-address', status: 404, parameters: {} },
}

const logging = { level: 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime }

/** Protective headers, limits, and a stop before the machine is overrun. */
const guard = async (server: FastifyInstance, limits: Limits): Promise<void> => {
  server.addHook('onRequest', (_, reply, done) => {
    reply.headers(protective)
    done()
  })
  const { stallMilliseconds } = limits
  // Sampled that slowly because an interval without a single sample counts as a stall, and one second of work is none.
  if (stallMilliseconds > 0)
    await server.register(underPressure, {
      sampleInterval: stallMilliseconds,
      maxEventLoopDelay: stallMilliseconds / 5,
      retryAfter: retrySeconds,
    })
  await server.register(rateLimit, {
    max: limits.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => addressKey(ip),
    // The page was counted; but a secret is no easier to guess through a page.
    allowList: (request) =>
      pageBehind(request) !== undefined && !isGuessable(request.routeOptions.config.operation),
    errorResponseBuilder: (_, { ttl }) =>
      Object.assign(new Error(`${Math.ceil(ttl / 1000)}`), { statusCode: 429 }),
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
  })
}

/** The text is kept beside the value: a finding tells the line and the column in it. */
const readBodies = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (request: FastifyRequest, text: string) => {
      request.said = text
      // A request without a body may still say that it would be JSON.
      return text === '' ? undefined : parseJson(text)
    },
  )
}

/** One route for each operation of the contract. */
const addRoutes = (
  server: FastifyInstance,
  parts: Parts,
  { limits, recogniser }: { readonly limits: Limits; readonly recogniser: Recogniser },
): void => {
  const handlers = handlersOf(parts)
  for (const operation of operations) {
    const entry: Entry = contract[operation]
    if (entry.answer.media === 'text/event-stream') continue
    const [method, path] = routes[operation]
    const { params, query, body, bodyMedia } = entry
    const handler = handlers[operation as keyof typeof handlers] as (
      asked: unknown,
    ) => ReturnType<(typeof handlers)[keyof typeof handlers]>
    // Who may what can be another after it, and is so for whoever asks next.
    const afterwards = method !== 'GET' && operation in accessContract ? recogniser.forget : undefined
    const route = {
      method,
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      config: { operation, entry, ...limitOf(operation, limits) },
      schema: {
        ...(params ? { params: schemaText(params) } : {}),
        ...(query ? { querystring: schemaText(query) } : {}),
        ...(body ? { body: schemaText(body) } : {}),
      },
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const said = { params: request.params, query: request.query, body: request.body }
        const asked = askedOf(request, parse(entry, said, request.said), parts.publicOrigin)
        const outcome = await handler(asked).finally(afterwards)
        if (!outcome.ok) throw new Failed(outcome.failure)
        return answer(entry, outcome.value, { request, reply })
      },
    }
    if (bodyMedia === undefined) server.route(route)
    else server.register(async (scope) => void textBodies(scope, bodyMedia).route(route))
  }
}

/** Where secrets can be guessed, an address may try less often. Access itself slows down guesses at one name. */
const guessable: readonly Operation[] = ['signIn', 'setUp', 'acceptInvitation', 'finishPasskeySignIn']

const isGuessable = (operation: Operation | undefined): boolean =>
  operation !== undefined && guessable.includes(operation)

const limitOf = (operation: Operation, { signInsPerMinute: max }: Limits) =>
  isGuessable(operation) ? { rateLimit: { max, timeWindow: 60_000 } } : {}

const textBodies = (server: FastifyInstance, media: string): FastifyInstance => {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(media, { parseAs: 'string' }, async (request: FastifyRequest, text: string) => {
    request.said = text
    return text
  })
  return server
}

/** What the forms could not say: days that exist, signs that turn the text around, moments in their one spelling. */
const parse = (
  { params, query, body, bodyMedia }: Entry,
  said: Record<'params' | 'query' | 'body', unknown>,
  text: string,
) => {
  const parsed = (schema: Entry['body'], part: 'params' | 'query' | 'body'): unknown => {
    if (!schema || (part === 'body' && bodyMedia)) return said[part]
    const found = read(schema, { value: said[part], part, ...(part === 'body' ? { text } : {}) })
    if (!found.ok) throw new Failed(found.failure)
    return found.value
  }
  return {
    params: parsed(params, 'params'),
    query: parsed(query, 'query'),
    body: parsed(body, 'body'),
  } as never
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

const answer = (
  { answer: { media, status } }: Entry,
  given: Given<unknown>,
  { request, reply }: Exchange,
) => {
  reply.code(given.status ?? status)
  for (const [name, value] of Object.entries(given.headers ?? {})) reply.header(name, value)
  markAnswer(request, reply)
  if (reply.statusCode === 204 || reply.statusCode === 304 || reply.statusCode === 302) return reply.send()
  if (!reply.hasHeader('content-type')) reply.header('content-type', `${media}; charset=utf-8`)
  if (media === 'application/json' && typeof given.body !== 'string') return reply.send(jsonText(given.body))
  return reply.send(
    typeof given.body === 'string' ? given.body : Readable.from(given.body as AsyncIterable<string>),
  )
}

const metricsEntry: Entry = { about: 'Figures.', who: 'anybody', answer: text('text/plain', 'Figures.') }

/** Is the process there, is the ledger, and how are they: for supervisors. */
const addHealth = (server: FastifyInstance, parts: Parts, figures: Figures): void => {
  const unlimited = { config: { rateLimit: false as const } }
  server.get('/health', unlimited, async (_, reply) => reply.send({ status: 'up' }))
  server.get('/ready', unlimited, async (_, reply) => {
    const { size } = await parts.ledger.head()
    return reply.send({ status: 'ready', mode: parts.ledger.mode, events: size })
  })
  server.get(
    '/metrics',
    { config: { entry: metricsEntry, rateLimit: false as const } },
    async (request, reply) => {
      const { account } = request.asker.signed ?? {}
      const may = account?.administrator || account?.role === 'duty-officer' || account?.role === 'auditor'
      if (!may && !isPlainLocal(request))
        throw new Failed({ kind: 'request', code: 'sign-in/needed', status: 401, parameters: {} })
      return reply.header('content-type', figures.mediaType).send(await figures.text())
    },
  )
}

/** One line a request: never its query, its headers or its body, in which secrets travel. */
const tell = (figures: Figures, request: FastifyRequest, reply: FastifyReply): void => {
  const operation = request.routeOptions.config?.operation ?? 'other'
  figures.answered(operation, reply.statusCode, reply.elapsedTime / 1000)
  const account = request.asker?.signed?.account.id
  request.log.info({
    ...{ operation, method: request.method, status: reply.statusCode },
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    ...(account === undefined ? {} : { account }),
  })
}
