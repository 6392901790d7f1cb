/**
 * Pages for readers whom nobody knows, kept by their full address as long as nothing was recorded since and the
 * minute lasts: a deadline that passes is told a minute later at most.
 */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Instant } from '../instant.ts'
import { toMilliseconds } from '../instant.ts'
import { formFor, type Pressed, pressed } from './assets.ts'

export type Kept = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Pressed
  readonly etag: string
  readonly position: number
  readonly madeAt: number
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

const [keptMost, keptMilliseconds, addressMost] = [2_000, 60_000, 500]

/** Keeps pages while `lastPosition` stands. */
export const keepPages = (house: { readonly now: () => Instant; readonly lastPosition: () => number }) => {
  const pages = new Map<string, Kept>()
  const underWay = new Map<string, Promise<Kept>>()
  const isFresh = ({ position, madeAt }: Kept): boolean =>
    position === house.lastPosition() && toMilliseconds(house.now()) - madeAt < keptMilliseconds
  const make = async (key: string, ask: () => Promise<Response>): Promise<Kept> => {
    const [position, madeAt] = [house.lastPosition(), toMilliseconds(house.now())]
    const answered = await ask()
    const plain = Buffer.from(await answered.arrayBuffer())
    const page: Kept = {
      ...{ status: answered.status, position, madeAt },
      headers: Object.fromEntries(answered.headers),
      body: pressed(plain),
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    }
    if (pages.size >= keptMost) pages.clear()
    if (answered.status === 200 && key.length <= addressMost) pages.set(key, page)
    return page
  }
  const pageAt = (key: string, ask: () => Promise<Response>): Promise<Kept> => {
    const known = pages.get(key)
    if (known && isFresh(known)) return Promise.resolve(known)
    // Many who ask at once for a page that is no longer fresh cost one page.
    const coming = underWay.get(key) ?? make(key, ask).finally(() => underWay.delete(key))
    underWay.set(key, coming)
    return coming
  }
  return {
    send: async (ask: () => Promise<Response>, { request, reply }: Exchange): Promise<FastifyReply> => {
      const { url, host, headers } = request
      // The address without a language answers by the browser's languages.
      const key = `${host} ${url} ${url.length <= 1 || url.startsWith('/?') ? headers['accept-language'] : ''}`
      const { status, headers: own, body, etag } = await pageAt(key, ask)
      reply.code(status).headers({ 'cache-control': 'public, no-cache', ...own, etag })
      reply.header('vary', ['Accept-Encoding, Cookie', own.vary].filter(Boolean).join(', '))
      if (status === 200 && headers['if-none-match'] === etag) return reply.code(304).send()
      const form = formFor(headers['accept-encoding'])
      if (form !== 'plain') reply.header('content-encoding', form)
      return reply.send(body[form])
    },
  }
}
