/**
 * What happens to every request before its handler: is it from where it may come, who asks, may they ask for this.
 * Nothing of the body has been read yet.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isPlainLocalRequest } from '../access/index.ts'
import { type Asker, admit, hostOf, isFromElsewhere, languageFor } from './asking.ts'
import type { Entry } from './entry.ts'
import { Failed, type Failure } from './failure.ts'
import type { Asked, Parts } from './parts.ts'
import type { Recogniser } from './recognising.ts'
import type { Operation } from './routes.ts'
import { pageBehind } from './within.ts'

declare module 'fastify' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the package.
  interface FastifyRequest {
    asker: Asker
    /** The body as it was sent. */
    said: string
  }
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the package.
  interface FastifyContextConfig {
    operation?: Operation
    entry?: Entry
  }
}

const nobody: Asker = { byCookie: false }

/** Looks at a request; throws `Failed` at one that goes no further. */
export const doorOf = ({ ledger, publicOrigin }: Parts, recogniser: Recogniser) => {
  const ownHosts = publicOrigin === undefined ? [] : [hostOf(publicOrigin) ?? '']
  return async (request: FastifyRequest): Promise<void> => {
    request.asker = nobody
    if (ledger.mode === 'demonstration' && !isPlainLocal(request)) throw new Failed(elsewhere)
    const { entry } = request.routeOptions.config
    if (!entry) return
    const hosts = [request.host.toLowerCase(), ...ownHosts]
    const presented = { method: request.method, address: request.ip, headers: request.headers, hosts }
    request.asker = await recogniser.ask(presented)
    if (isFromElsewhere(presented, request.asker.byCookie)) throw new Failed(foreign)
    const admitted = admit(entry.who, request.asker)
    if (!admitted.ok) throw new Failed(admitted.failure)
  }
}

const elsewhere: Failure = { kind: 'request', code: 'demonstration/elsewhere', status: 403, parameters: {} }
const foreign: Failure = { kind: 'request', code: 'request/foreign-page', status: 403, parameters: {} }

/** Was it sent by this very machine, to this very machine, by no proxy? A page's question, if the page was. */
export const isPlainLocal = (request: FastifyRequest): boolean => {
  const { socket, headers } = pageBehind(request) ?? request
  return isPlainLocalRequest({ remoteAddress: socket.remoteAddress, headers, port: socket.localPort ?? 0 })
}

/** The reader's language. */
export const languageOfRequest = ({ query, headers, asker }: FastifyRequest): Asked<Operation>['language'] =>
  languageFor((query as { lang?: unknown } | null)?.lang, headers['accept-language'], asker?.signed?.account)

const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** Is the browser's address one that only HTTPS should carry? All but the loopback's is. */
export const isSecure = (request: FastifyRequest): boolean => !loopbackHost.test(request.host)

/** What a handler is given. */
export const askedOf = <Name extends Operation>(
  request: FastifyRequest,
  read: Pick<Asked<Name>, 'params' | 'query' | 'body'>,
  publicOrigin: string | undefined,
): Asked<Name> => {
  const secure = isSecure(request)
  return {
    ...read,
    signed: request.asker.signed,
    language: languageOfRequest(request),
    address: request.ip,
    headers: request.headers,
    isSecure: secure,
    origin: publicOrigin ?? `${secure ? 'https' : 'http'}://${request.host}`,
    url: request.url,
  }
}

/** Headers of every answer of the API: what depends on who asks is kept by nobody. */
export const markAnswer = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.header('x-request-id', request.id)
  reply.header('vary', 'Authorization, Cookie, Accept-Language')
  if (!reply.hasHeader('cache-control'))
    reply.header('cache-control', request.asker?.signed ? 'no-store' : 'no-cache')
}
