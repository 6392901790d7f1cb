/** The contract as OpenAPI 3.1, from the very schemas that check requests. */
import { z } from 'zod'
import { answerShapes } from './answers.ts'
import { contract } from './contract.ts'
import type { Entry, Schema } from './entry.ts'
import { type Operation, operations, routes } from './routes.ts'

type Document = Readonly<Record<string, unknown>>

/** A schema as validators take it; `input`: what a sender may write. */
export const schemaText = (schema: Schema): Document =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' })

const withoutDialect = ({ $schema: _, ...schema }: Document): Document => schema

const problem = {
  type: 'object',
  description: 'Problem details (RFC 9457), in the language of the reader.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'What a program decides by.' },
    parameters: { type: 'object' },
    instance: { type: 'string' },
    article: {
      type: 'object',
      properties: { id: { type: 'string' }, name: { type: 'string' } },
      required: ['id', 'name'],
    },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          key: { type: 'string' },
          line: { type: 'integer' },
          column: { type: 'integer' },
          parameters: { type: 'object' },
          sentence: { type: 'string' },
        },
        required: ['code', 'key', 'line', 'column', 'sentence'],
      },
    },
    retryAfterSeconds: { type: 'integer' },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
}

const failure = (description: string): Document => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const failuresOf = ({ who, body, params }: Entry, isCommand: boolean): Document => ({
  400: failure('The request is not sound; findings say where.'),
  ...(who === 'anybody' ? {} : { 401: failure('Nobody is signed in.') }),
  403: failure('Not for this role, this member or this page.'),
  ...(params ? { 404: failure('There is no such thing that you may see.') } : {}),
  ...(isCommand
    ? {
        409: failure('The pact or the phase does not allow it; the article is named.'),
        412: failure('Somebody wrote first.'),
        422: failure('The command id was used for something else.'),
      }
    : {}),
  ...(body ? { 413: failure('The body is too large.'), 415: failure('Not a form that is read here.') } : {}),
  429: failure('Too many requests; see Retry-After.'),
  503: failure('Not available for the moment; see Retry-After.'),
})

const parametersOf = (schema: Schema | undefined, place: 'path' | 'query'): readonly Document[] => {
  const { properties = {}, required = [] } = (schema ? schemaText(schema) : {}) as {
    properties?: Readonly<Record<string, Document>>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, { description, ...each }]) => ({
    ...{ name, in: place, required: place === 'path' || required.includes(name), schema: each },
    ...(description === undefined ? {} : { description }),
  }))
}

const header = (name: string, description: string): Document => ({
  ...{ name, in: 'header', required: false, description, schema: { type: 'string' } },
})

/** What an answer of JSON looks like. */
const shapeOf = (name: Operation): Document => {
  const shape = answerShapes[name]
  return shape ? withoutDialect(z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any' })) : {}
}

const commands: readonly string[] = ['beginCall', 'act', 'propose', 'confirm']

const operationOf = (name: Operation, entry: Entry): Document => {
  const isCommand = commands.includes(name)
  const { answer, body, bodyMedia = 'application/json', who } = entry
  const content = {
    [answer.media]: { schema: answer.media === 'application/json' ? shapeOf(name) : { type: 'string' } },
  }
  return {
    operationId: name,
    summary: entry.about,
    parameters: [
      ...parametersOf(entry.params, 'path'),
      ...parametersOf(entry.query, 'query'),
      ...(isCommand
        ? [
            header(
              'If-Match',
              'The version that you acted on; then the command is done on it or not at all.',
            ),
            header('Idempotency-Key', 'The command id, where the body has none.'),
          ]
        : []),
      ...(answer.media === 'text/event-stream'
        ? [header('Last-Event-ID', 'The last position that you have.')]
        : []),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { [bodyMedia]: { schema: withoutDialect(schemaText(body)) } },
          },
        }
      : {}),
    responses: {
      [answer.status]: { description: answer.about, ...(answer.status === 204 ? {} : { content }) },
      ...failuresOf(entry, isCommand),
    },
    ...(who === 'anybody' ? { security: [{}, { session: [] }, { token: [] }] } : {}),
  }
}

/** The document. */
export const openApi = (version: string): Document => {
  const paths: Record<string, Record<string, Document>> = {}
  for (const name of operations) {
    const [method, path] = routes[name]
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name, contract[name]) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Najda',
      version,
      description: 'The desk of a mutual-assistance pact: calls for help, from request to account.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'najda' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ session: [] }, { token: [] }],
  }
}
