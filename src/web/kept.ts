/**
 * Pages for readers whom nobody knows, kept by their full address while nothing was recorded of what they show, until
 * the next deadline or the end of the legal day of the pacts they show, and for a minute at most: they tell the time.
 */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Desk, Subject } from '../desk/index.ts'
import { type Instant, toMilliseconds } from '../instant.ts'
import { type Body, bodyOf, type Form, formFor } from './assets.ts'
import type { Standing } from './subjects.ts'

/** A page as it was made, and what it stands on. */
export type Made = { readonly answered: Response; readonly standings: ReadonlySet<Standing> }

/** What is asked before a page is kept or sent again. */
export type Keeping = {
  readonly now: () => Instant
  readonly desk: Pick<Desk, 'position' | 'lastOf' | 'changesAt'>
}

type Page = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body
  readonly etag: string
  readonly subjects: readonly Subject[]
  /** Of the last event that the page can have known of. */
  readonly position: number
  /** Milliseconds; 0 where the page is not to be kept. */
  readonly until: number
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

const [keptMost, keptMilliseconds, addressMost] = [2_000, 60_000, 500]
/** Of pages as they were made: anybody may ask for as many addresses as they like, but not for all the memory. */
const keptBytesMost = 64 * 2 ** 20

/** Keeps pages. */
export const keepPages = (keeping: Keeping, bytesMost = keptBytesMost) => {
  const { now, desk } = keeping
  const pages = new Map<string, Page>()
  let bytes = 0
  const keep = (key: string, page: Page): void => {
    const room = bytes - sizeOf(pages.get(key)) + sizeOf(page)
    if (pages.size >= keptMost || room > bytesMost) pages.clear()
    bytes = pages.size === 0 ? sizeOf(page) : room
    pages.set(key, page)
  }
  const underWay = new Map<string, Promise<Page>>()
  const isFresh = ({ subjects, position, until }: Page): boolean =>
    toMilliseconds(now()) < until && subjects.every((subject) => desk.lastOf(subject) <= position)
  const make = async (key: string, ask: () => Promise<Made>): Promise<Page> => {
    const position = desk.position()
    const page = await pageOf(keeping, await ask(), position)
    if (page.until > 0 && key.length <= addressMost) keep(key, page)
    return page
  }
  return {
    send: (ask: () => Promise<Made>, exchange: Exchange): FastifyReply | Promise<FastifyReply> => {
      const { url, host, headers } = exchange.request
      // The address without a language answers by the browser's languages.
      const key = `${host} ${url} ${url.length <= 1 || url.startsWith('/?') ? headers['accept-language'] : ''}`
      const known = pages.get(key)
      if (known && isFresh(known)) return sendPage(known, exchange)
      // Many who ask at once for a page that is no longer fresh cost one page.
      const coming = underWay.get(key) ?? make(key, ask).finally(() => underWay.delete(key))
      underWay.set(key, coming)
      return coming.then((page) => sendPage(page, exchange))
    },
  }
}

const sizeOf = (page: Page | undefined): number => page?.body('plain').length ?? 0

const pageOf = async (
  { now, desk }: Keeping,
  { answered, standings }: Made,
  position: number,
): Promise<Page> => {
  const plain = Buffer.from(await answered.arrayBuffer())
  const subjects = [...standings].filter((each) => each !== 'nobody knows')
  const mayKeep =
    answered.status === 200 &&
    subjects.length === standings.size &&
    !answered.headers.has('set-cookie') &&
    !/private|no-store/.test(answered.headers.get('cache-control') ?? '')
  const changes = mayKeep ? await Promise.all(subjects.map(desk.changesAt)) : []
  const moments = changes.flatMap((at) => (at === undefined ? [] : toMilliseconds(at)))
  return {
    ...{ status: answered.status, subjects, position },
    headers: {
      'cache-control': mayKeep ? 'public, no-cache' : 'private, no-store',
      ...Object.fromEntries(answered.headers),
      vary: ['Accept-Encoding, Cookie', answered.headers.get('vary')].filter(Boolean).join(', '),
    },
    body: bodyOf(plain),
    // Weak, because it is the same for every way of pressing.
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    until: mayKeep ? Math.min(toMilliseconds(now()) + keptMilliseconds, ...moments) : 0,
  }
}

const sendPage = ({ status, headers, body, etag }: Page, { request, reply }: Exchange): FastifyReply => {
  reply.code(status).headers(headers)
  if (status === 200) reply.header('etag', etag)
  if (status === 200 && request.headers['if-none-match']?.includes(etag)) return reply.code(304).send()
  const form: Form = formFor(request.headers['accept-encoding'])
  if (form !== 'plain') reply.header('content-encoding', form)
  return reply.send(body(form))
}
