/** The one place that answers with a problem: whatever failed, in whichever room, ends here. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { pinnedIn } from '../desk/index.ts'
import type { Names } from '../words/index.ts'
import { languageOfRequest, markAnswer } from './door.ts'
import type { Status } from './failure.ts'
import { Failed, type Failure, isDatabaseLost, retrySeconds } from './failure.ts'
import type { Parts } from './parts.ts'
import { problemOf } from './problem.ts'
import { findingsIn, NotJson } from './reading.ts'
import type { RequestCode } from './sentences.ts'
import { problemPage } from './small-pages.ts'

type Thrown = Error | FastifyError | Failed

/** Answers with the problem of whatever was thrown. */
export const failingOf =
  (parts: Parts, bodyBytes: number) =>
  async (error: Thrown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const failure = failureOf(error, request, bodyBytes)
    if (failure.kind === 'request' && failure.code === 'server/broken')
      request.log.error({ err: error }, 'broken')
    if (failure.kind === 'unavailable') request.log.warn({ detail: failure.detail }, 'unavailable')
    return answerWith(parts, { failure, request, reply })
  }

type Answering = {
  readonly failure: Failure
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Answers with the problem of a failure. */
export const answerWith = async (
  parts: Parts,
  { failure, request, reply }: Answering,
): Promise<FastifyReply> => {
  const language = languageOfRequest(request)
  const names = await namesFor(parts, failure, request)
  const problem = problemOf(failure, { language, names, id: request.id })
  markAnswer(request, reply)
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds)
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer')
  const page = isLookedAt(request)
  return reply
    .code(problem.status)
    .header('content-type', `${page ? 'text/html' : 'application/problem+json'}; charset=utf-8`)
    .header('content-language', language)
    .send(page ? problemPage(problem, language) : JSON.stringify(problem))
}

/** An identity provider sends a person's browser here: who looks at it wants a sentence, not JSON. */
const isLookedAt = ({ routeOptions: { config }, headers }: FastifyRequest): boolean =>
  config?.operation === 'finishSignInElsewhere' && (headers.accept ?? '').includes('text/html')

const failureOf = (error: Thrown, request: FastifyRequest, bodyBytes: number): Failure => {
  if (error instanceof Failed) return error.failure
  if (error instanceof NotJson)
    return own(400, 'request/not-json', { line: error.line, column: error.column })
  if (isDatabaseLost(error)) return { kind: 'unavailable', reason: 'database', detail: error.message }
  if ('validation' in error && error.validation) return unsoundOf(error, request)
  const { code = '', statusCode } = error as FastifyError
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return own(413, 'request/too-large', { most: bodyBytes })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return own(415, 'request/media', {
      wanted: request.routeOptions.config.entry?.bodyMedia ?? 'application/json',
    })
  if (code === 'FST_UNDER_PRESSURE') return { kind: 'unavailable', reason: 'overloaded', detail: code }
  if (statusCode === 429) return tooMany(error)
  if (statusCode !== undefined && statusCode < 500)
    return own(400, 'request/not-json', { line: 1, column: 1 })
  return own(500, 'server/broken', { id: request.id })
}

const own = (status: Status, code: RequestCode, parameters: Record<string, string | number>): Failure => ({
  kind: 'request',
  code,
  status,
  parameters,
})

/** The limiter throws what it was told to build; the seconds stand in its message. */
const tooMany = (error: Thrown): Failure => {
  const seconds = Math.max(1, Number(/(\d+)/.exec(error.message)?.[1] ?? retrySeconds))
  return {
    ...{ kind: 'request', code: 'request/too-many', status: 429, parameters: { seconds } },
    retryAfterSeconds: seconds,
  } as const
}

/** A part of the request has not the form that the contract asks for: every finding, with its place. */
const unsoundOf = (error: Thrown, request: FastifyRequest): Failure => {
  const { entry } = request.routeOptions.config
  const context = 'validationContext' in error ? error.validationContext : 'body'
  const [schema, value, part] =
    context === 'params'
      ? [entry?.params, request.params, 'path']
      : context === 'querystring'
        ? [entry?.query, request.query, 'query']
        : [entry?.body, request.body, 'body']
  return {
    kind: 'unsound',
    findings: schema
      ? findingsIn(schema, { value, part, ...(part === 'body' ? { text: request.said || 'null' } : {}) })
      : [],
  }
}

const idsAsTheyAre: Names = (id) => id

/** Names for the sentence of a refusal: those of the pact that it is about. Without them it says ids. */
const namesFor = async (parts: Parts, failure: Failure, request: FastifyRequest): Promise<Names> => {
  if (failure.kind !== 'refused') return idsAsTheyAre
  try {
    const said = { ...(request.params as object), ...(request.body as object | null) } as {
      readonly pact?: string
      readonly call?: string
    }
    const [first] = said.call === undefined ? [] : await parts.desk.events(said.call, 'secretariat')
    const pact = first ? pinnedIn(first).pact : said.pact
    const installed = pact === undefined ? undefined : await parts.desk.definition(pact)
    return installed ? parts.namesIn(installed.pact) : idsAsTheyAre
  } catch {
    return idsAsTheyAre
  }
}
