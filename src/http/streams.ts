/**
 * Streams of events (Server-Sent Events). What goes out is made once for each level by the desk; a stream only hands
 * it on. Whoever does not read is dropped, and resumes by Last-Event-ID without missing anything.
 */
import type { ServerResponse } from 'node:http'
import type { Frame } from '../desk/index.ts'
import type { Figures } from './figures.ts'
import { protective } from './protective.ts'

/** One reader of a stream. */
export type Reader = {
  readonly response: ServerResponse
  readonly address: string
  readonly frames: (signal: AbortSignal) => AsyncIterable<Frame>
  /** May this reader still see what it sees? Asked from time to time: sessions end while streams are open. */
  readonly isStillAdmitted: () => Promise<boolean>
}

export type Streams = {
  readonly open: (reader: Reader) => void
  readonly countOf: (address: string) => number
  readonly close: () => void
}

type Open = { readonly reader: Reader; readonly abort: AbortController; checkedAt: number }

const beatMilliseconds = 20_000
const checkMilliseconds = 60_000
/** What may lie unread in this process for one reader. */
const unreadBytesMax = 256_000
const drainMilliseconds = 30_000

const headers = {
  ...protective,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies that gather answers would hold events back.
  'x-accel-buffering': 'no',
} as const

const opening = Buffer.from('retry: 2000\n\n')
const beat = Buffer.from(':\n\n')

/** The open streams of one server. */
export const streamsOf = (figures: Figures): Streams => {
  const all = new Set<Open>()
  const counts = new Map<string, number>()

  const end = (one: Open): void => {
    if (!all.delete(one)) return
    const left = (counts.get(one.reader.address) ?? 1) - 1
    if (left > 0) counts.set(one.reader.address, left)
    else counts.delete(one.reader.address)
    figures.watching(-1)
    one.abort.abort()
    one.reader.response.end()
  }
  const drop = (one: Open): void => {
    if (!all.has(one)) return
    figures.dropped()
    one.reader.response.destroy()
    end(one)
  }
  const pulse = (): void => {
    const now = Date.now()
    for (const one of all) {
      const { response } = one.reader
      if (response.writableLength > unreadBytesMax) drop(one)
      else response.write(beat)
      if (now - one.checkedAt < checkMilliseconds) continue
      one.checkedAt = now
      // A database that is away for a moment ends no stream.
      one.reader.isStillAdmitted().then(
        (admitted) => admitted || end(one),
        () => {},
      )
    }
  }
  const timer = setInterval(pulse, beatMilliseconds).unref()

  const follow = async (one: Open): Promise<void> => {
    const { response, frames } = one.reader
    for await (const { bytes } of frames(one.abort.signal)) {
      if (!all.has(one)) return
      if (response.write(bytes)) continue
      if (!(await drained(response))) return drop(one)
    }
  }
  return {
    open: (reader) => {
      const one: Open = { reader, abort: new AbortController(), checkedAt: Date.now() }
      all.add(one)
      counts.set(reader.address, (counts.get(reader.address) ?? 0) + 1)
      figures.watching(1)
      reader.response.writeHead(200, headers)
      reader.response.write(opening)
      reader.response.once('close', () => end(one))
      follow(one).then(
        () => end(one),
        () => end(one),
      )
    },
    countOf: (address) => counts.get(address) ?? 0,
    close: () => {
      clearInterval(timer)
      for (const one of [...all]) end(one)
    },
  }
}

/** Waits until what was written has left; false where the reader has gone or takes too long. */
const drained = (response: ServerResponse): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (went: boolean) => () => {
      clearTimeout(timer)
      response.off('drain', well).off('close', badly)
      resolve(went)
    }
    const [well, badly] = [settle(true), settle(false)]
    const timer = setTimeout(badly, drainMilliseconds)
    response.once('drain', well).once('close', badly)
  })
