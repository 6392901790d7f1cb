/**
 * The client: one function an operation, its arguments and answers typed by the contract. It needs nothing but `fetch`,
 * so it runs in browsers and in Node; of the contract it carries the addresses only.
 */
import { accepted, failed, type Outcome } from '../outcome.ts'
import type { Language } from '../words/index.ts'
import type { Answered, Sent } from './contract.ts'
import type { Problem } from './problem.ts'
import { type Operation, operations, routes, textBodies } from './routes.ts'

/** Where the server is, and as whom to ask it. */
export type Connection = {
  /** `http://localhost:8080`; in a page of ours, the empty text. */
  readonly origin: string
  /** An API token; in a browser the session's cookie speaks instead. */
  readonly token?: string | undefined
  readonly language?: Language | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly fetch?: typeof fetch | undefined
}

/** What goes beside the parts that the contract names. */
export type Manner = {
  /** Do it on this version or not at all. */
  readonly ifVersion?: number | undefined
  readonly idempotencyKey?: string | undefined
  readonly signal?: AbortSignal | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** What came back. `version` is that of the call, where the answer is about one. */
export type Answer<Body> = {
  readonly status: number
  readonly body: Body
  readonly version?: number
  readonly headers: Headers
}

/** The server could not be reached, or answered with what is no problem of ours. */
export class NoAnswer extends Error {}

type Needed<Name extends Operation> = keyof Sent<Name>
type Arguments<Name extends Operation> = [Needed<Name>] extends [never]
  ? [sent?: Manner]
  : Partial<Pick<Sent<Name>, Extract<'query', Needed<Name>>>> & Omit<Sent<Name>, 'query'> extends infer Parts
    ? Record<never, never> extends Parts
      ? [sent?: Parts & Manner]
      : [sent: Parts & Manner]
    : never

export type Client = {
  readonly [Name in Operation]: (
    ...said: Arguments<Name>
  ) => Promise<Outcome<Answer<Answered<Name>>, Problem>>
}

type Parts = Manner & {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
}

/** A client of a server. */
export const clientOf = (connection: Connection): Client =>
  Object.fromEntries(
    operations.map((operation) => [operation, (sent: Parts = {}) => ask(connection, operation, sent)]),
  ) as unknown as Client

const ask = async (
  connection: Connection,
  operation: Operation,
  sent: Parts,
): Promise<Outcome<Answer<unknown>, Problem>> => {
  const [method, path] = routes[operation]
  const send = connection.fetch ?? fetch
  const isText = typeof sent.body === 'string'
  let response: Response
  try {
    response = await send(`${connection.origin}${addressOf(path, sent)}`, {
      method,
      headers: headersOf(connection, operation, sent),
      redirect: 'manual',
      ...(sent.body === undefined
        ? {}
        : { body: isText ? (sent.body as string) : JSON.stringify(sent.body) }),
      ...(sent.signal ? { signal: sent.signal } : {}),
    })
  } catch (cause) {
    throw new NoAnswer(`${connection.origin} did not answer`, { cause })
  }
  return read(response)
}

const addressOf = (path: string, { params = {}, query = {} }: Parts): string => {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const said = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return said.length === 0 ? filled : `${filled}?${new URLSearchParams(said)}`
}

const headersOf = (connection: Connection, operation: Operation, sent: Parts): Record<string, string> => ({
  ...(sent.body === undefined ? {} : { 'content-type': textBodies[operation] ?? 'application/json' }),
  ...(connection.token === undefined ? {} : { authorization: `Bearer ${connection.token}` }),
  ...(connection.language === undefined ? {} : { 'accept-language': connection.language }),
  ...(sent.ifVersion === undefined ? {} : { 'if-match': `"${sent.ifVersion}"` }),
  ...(sent.idempotencyKey === undefined ? {} : { 'idempotency-key': sent.idempotencyKey }),
  ...connection.headers,
  ...sent.headers,
})

const read = async (response: Response): Promise<Outcome<Answer<unknown>, Problem>> => {
  const media = response.headers.get('content-type') ?? ''
  const text = await response.text()
  if (media.startsWith('application/problem+json')) return failed(JSON.parse(text) as Problem)
  if (!response.ok && response.status !== 302 && response.status !== 304)
    throw new NoAnswer(`the server answered ${response.status} with no problem of ours`)
  const version = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1]
  return accepted({
    status: response.status,
    body: media.startsWith('application/json') && text !== '' ? (JSON.parse(text) as unknown) : text,
    headers: response.headers,
    ...(version === undefined ? {} : { version: Number(version) }),
  })
}
