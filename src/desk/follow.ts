/** One follower for a process: it takes in every event of the ledger in commit order, from the first on. */
import type { Ledger, Recorded } from '../ledger/index.ts'

/** How far the ledger has been taken in. */
export type Follower = {
  readonly start: () => void
  /** Resolves when everything that was recorded before this was asked has been taken in. */
  readonly reached: () => Promise<void>
  /** The last position taken in. */
  readonly position: () => number
  /** Has it taken in everything that there was when it started, and does it still follow? */
  readonly isCurrent: () => boolean
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly position: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

// Rests between what it takes in, unless somebody waits: the ledger is then read once for many small commits.
const workMilliseconds = 2
const restMilliseconds = 15

/** Hands each event to every taker in turn. A taker throws only on a broken event: it then hears of it again at the next start. */
export const followLedger = (ledger: Ledger, takers: readonly ((event: Recorded) => void)[]): Follower => {
  const ended = new AbortController()
  const waiting = new Set<Waiting>()
  const rest = resting()
  let position = 0
  let startSize = Number.POSITIVE_INFINITY
  let running: Promise<void> | undefined
  const isCurrent = () => running !== undefined && position >= startSize

  const run = async (): Promise<void> => {
    const head = await ledger.head()
    startSize = head.size
    for await (const event of ledger.follow(position, ended.signal)) {
      for (const take of takers) take(event)
      position = event.position
      for (const one of waiting) if (one.position <= position) settle(one)
      if (waiting.size === 0 && isCurrent()) await rest.now()
    }
  }
  const settle = (one: Waiting, error?: unknown): void => {
    waiting.delete(one)
    if (error === undefined) one.resolve()
    else one.reject(error)
  }
  const start = (): void => {
    if (running || ended.signal.aborted) return
    running = run().then(
      () => stop(new Error('the ledger is closed')),
      (error: unknown) => stop(error),
    )
  }
  const stop = (error: unknown): void => {
    running = undefined
    for (const one of waiting) settle(one, error)
  }
  return {
    start,
    isCurrent,
    position: () => position,
    reached: async () => {
      start()
      const { size } = await ledger.head()
      if (position >= size) return
      if (ended.signal.aborted) throw new Error('the desk is closed')
      await new Promise<void>((resolve, reject) => {
        waiting.add({ position: size, resolve, reject })
        rest.end()
        // It may have ended while the head was read.
        start()
      })
    },
    close: async () => {
      ended.abort()
      rest.end()
      await running
    },
  }
}

/** A rest after a while of work, which somebody may end early. */
const resting = () => {
  let worksSince = 0
  let end = (): void => {}
  return {
    end: () => end(),
    now: async (): Promise<void> => {
      if (performance.now() - worksSince < workMilliseconds) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, restMilliseconds)
        end = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      worksSince = performance.now()
    },
  }
}
