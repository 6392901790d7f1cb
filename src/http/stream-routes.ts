/** The addresses of the streams: where a reader resumes, and whether it may watch at all. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addressKey } from '../access/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { recognise, sightOf } from './asking.ts'
import { contract } from './contract.ts'
import { Failed, type Failure, refuse } from './failure.ts'
import { schemaText } from './openapi.ts'
import type { Limits, Parts } from './parts.ts'
import { routes } from './routes.ts'
import type { Streams } from './streams.ts'

type Streaming = { readonly streams: Streams; readonly limits: Limits }

/** Adds the streams to a server. */
export const streamRoutes = (server: FastifyInstance, parts: Parts, streaming: Streaming): void => {
  for (const operation of ['watch', 'watchCall'] as const) {
    const entry = contract[operation]
    server.route({
      method: 'GET',
      exposeHeadRoute: false,
      url: routes[operation][1].replace('{call}', ':call'),
      config: { operation, entry },
      schema: {
        ...('params' in entry ? { params: schemaText(entry.params) } : {}),
        querystring: schemaText(entry.query),
      },
      handler: (request, reply) => open(parts, streaming, { request, reply }),
    })
  }
}

const open = async (
  parts: Parts,
  { streams, limits }: Streaming,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<void> => {
  const { call } = request.params as { readonly call?: string }
  const { after } = request.query as { readonly after?: string }
  const { signed } = request.asker
  const sight = sightOf(signed?.account)
  if (call !== undefined && (await parts.desk.events(call, sight)).length === 0)
    throw new Failed({ kind: 'unknown', what: 'call', id: call })
  const address = addressKey(request.ip)
  if (streams.countOf(address) >= limits.watchersPerAddress)
    throw new Failed({ kind: 'request', code: 'request/too-many-watchers', status: 429, parameters: {} })
  const position = await positionFrom(parts, request.headers['last-event-id'] ?? after)
  if (!position.ok) throw new Failed(position.failure)
  const presented = { address: request.ip, headers: credentialsOf(request) }
  reply.hijack()
  streams.open({
    ...{ response: reply.raw, address },
    frames: (signal) => parts.desk.watch({ call, sight, afterPosition: position.value, signal }),
    isStillAdmitted: async () =>
      signed === undefined || (await recognise(parts.access, presented)).signed !== undefined,
  })
}

/** What a stream must keep of its request, so that the rest can go. */
const credentialsOf = ({ headers: { authorization, cookie } }: FastifyRequest) => ({ authorization, cookie })

/** After which position a reader reads on: that which it has; without one, from now on. */
const positionFrom = async (
  { ledger }: Parts,
  said: string | string[] | undefined,
): Promise<Outcome<number, Failure>> => {
  const { size } = await ledger.head()
  if (said === undefined || said === '') return accepted(size)
  const position = typeof said === 'string' && /^\d{1,15}$/.test(said) ? Number(said) : undefined
  if (position === undefined) return failed(unsoundPosition)
  // A position that this ledger has not reached is another ledger's, or a mistake: it must not silence the stream.
  return position <= size ? accepted(position) : refuse(404, 'request/no-such-position', { size })
}

const unsoundPosition: Failure = {
  kind: 'unsound',
  findings: [
    {
      ...{ code: 'shape/wrong-form', key: 'Last-Event-ID', parameters: { form: '/^\\d+$/' } },
      place: { file: 'headers', line: 1, column: 1 },
    },
  ],
}
