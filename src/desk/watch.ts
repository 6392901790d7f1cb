/**
 * Watching: events go out to everybody who may see them, in commit order. An event is written out once for each level
 * of visibility and shared by all its watchers; a watcher holds no more than references to a few of them. Whoever
 * reads too slowly is dropped and resumes after the last position it has.
 */

import { eventStreamMessage } from '../exchange/index.ts'
import { isVisible, type Recorded, type Visibility } from '../ledger/index.ts'
import { callIdOf, levelFor, pinnedIn, type Sight } from './streams.ts'

/** One event as it goes out: a message of a `text/event-stream`, its id the position, its data the event as JSON. */
export type Frame = { readonly position: number; readonly call: string; readonly bytes: Uint8Array }

/** Who watches what. Abort the signal when the reader has gone: an iterator that waits hears nothing else. */
export type Watching = {
  /** One call; all of them where none is given. */
  readonly call?: string | undefined
  readonly sight: Sight
  /** The last position that the reader has; 0 for everything. */
  readonly afterPosition: number
  readonly signal?: AbortSignal | undefined
}

/** What an event tells a watcher. Versions are left out for the public: a gap would count what it may not see. */
export type Told = Pick<Recorded, 'position' | 'type' | 'at' | 'visibility' | 'payload'> & {
  readonly call: string
  readonly pact: string
  readonly version?: number
}

type Watcher = {
  readonly sight: Sight
  readonly waiting: Frame[]
  /** The last position that it has, or need not have. */
  after: number
  /** False once it was dropped, or has left. */
  attending: boolean
  wake: (() => void) | undefined
}

type Sources = {
  readonly past: (call: string) => Promise<readonly Recorded[]>
  readonly page: (afterPosition: number, limit: number) => Promise<readonly Recorded[]>
  readonly lastPositionOf: (call: string) => number | undefined
  /** How far the ledger has been taken in. */
  readonly position: () => number
}

export type FanOut = {
  readonly take: (event: Recorded) => void
  readonly watch: (watching: Watching) => AsyncIterable<Frame>
  readonly close: () => void
}

const waitingMax = 256
const pageEvents = 500
const everyCall = ''

/** Watchers of the events that are taken in. */
export const fanOut = (sources: Sources): FanOut => {
  const watchers = new Map<string, Set<Watcher>>()
  let closed = false

  const take = (event: Recorded): void => {
    const call = callIdOf(event.stream)
    if (call === undefined) return
    for (const watcher of watchers.get(call) ?? []) offer(watcher, event)
    for (const watcher of watchers.get(everyCall) ?? []) offer(watcher, event)
  }
  const join = (key: string, watcher: Watcher): void => {
    const all = watchers.get(key) ?? new Set()
    watchers.set(key, all.add(watcher))
  }
  const leave = (key: string, watcher: Watcher): void => {
    watcher.attending = false
    const all = watchers.get(key)
    all?.delete(watcher)
    if (all?.size === 0) watchers.delete(key)
  }

  async function* watch({ call, sight, afterPosition, signal }: Watching): AsyncGenerator<Frame> {
    const watcher: Watcher = { sight, waiting: [], after: afterPosition, attending: !closed, wake: undefined }
    const key = call ?? everyCall
    const rouse = () => watcher.wake?.()
    const ended = () => closed || !watcher.attending || signal?.aborted === true
    signal?.addEventListener('abort', rouse)
    try {
      const isBehind = () => call === undefined && watcher.after < sources.position() && !ended()
      while (isBehind()) yield* pagesBefore(sources, watcher, isBehind)
      // Joined in the very turn in which the pages had caught up: no event is missed in between.
      join(key, watcher)
      if (call !== undefined) yield* pastOf(sources, call, { watcher, ended })
      while (!ended()) {
        const frame = watcher.waiting.shift()
        if (!frame) await news(watcher)
        else if (frame.position > watcher.after) {
          watcher.after = frame.position
          yield frame
        }
      }
    } finally {
      signal?.removeEventListener('abort', rouse)
      leave(key, watcher)
    }
  }
  return {
    take,
    watch,
    close: () => {
      closed = true
      for (const all of watchers.values()) for (const watcher of all) watcher.wake?.()
    },
  }
}

const offer = (watcher: Watcher, event: Recorded): void => {
  if (!watcher.attending || event.position <= watcher.after) return
  const frame = frameFor(event, watcher.sight)
  if (!frame) return
  watcher.waiting.push(frame)
  if (watcher.waiting.length > waitingMax) {
    watcher.attending = false
    watcher.waiting.length = 0
  }
  watcher.wake?.()
}

const news = (watcher: Watcher): Promise<void> =>
  new Promise((resolve) => {
    watcher.wake = () => {
      watcher.wake = undefined
      resolve()
    }
  })

/** What a call has recorded after a watcher's position. Nothing is read where nothing came since. */
async function* pastOf(
  { past, lastPositionOf, position }: Sources,
  call: string,
  { watcher, ended }: { readonly watcher: Watcher; readonly ended: () => boolean },
): AsyncGenerator<Frame> {
  const { after } = watcher
  if (after > 0 && position() >= after && (lastPositionOf(call) ?? 0) <= after) return
  for (const event of await past(call)) {
    if (ended()) return
    if (event.position <= watcher.after) continue
    watcher.after = event.position
    const frame = frameFor(event, watcher.sight)
    if (frame) yield frame
  }
}

/** Pages of all calls, until they have caught up with what is being taken in. */
async function* pagesBefore(
  { page }: Sources,
  watcher: Watcher,
  isBehind: () => boolean,
): AsyncGenerator<Frame> {
  while (isBehind()) {
    for (const event of await page(watcher.after, pageEvents)) {
      watcher.after = event.position
      const frame = callIdOf(event.stream) === undefined ? undefined : frameFor(event, watcher.sight)
      if (frame) yield frame
    }
  }
}

const frames = new WeakMap<Recorded, Partial<Record<Visibility, Frame>>>()
const encoder = new TextEncoder()

/** The frame of an event for a reader, made once for each level; undefined where the reader may not see it. */
const frameFor = (event: Recorded, sight: Sight): Frame | undefined => {
  const level = typeof sight === 'function' ? levelFor(sight, pinnedIn(event).pact) : sight
  if (!isVisible(event.visibility, level)) return undefined
  const known = frames.get(event)
  const before = known?.[level]
  if (before) return before
  const made = frameOf(event, level)
  frames.set(event, { ...known, [level]: made })
  return made
}

const frameOf = (event: Recorded, level: Visibility): Frame => {
  const told = toldOf(event, level)
  const text = eventStreamMessage({ id: String(event.position), data: JSON.stringify(told) })
  return { position: event.position, call: told.call, bytes: encoder.encode(text) }
}

/** What a reader of a level is told of an event that it may see. */
export const toldOf = (event: Recorded, level: Visibility): Told => {
  const { position, type, at, visibility, payload, version, stream } = event
  return {
    ...{ position, call: callIdOf(stream)!, pact: pinnedIn(event).pact, type, at, visibility, payload },
    ...(level === 'public' ? {} : { version }),
  }
}
