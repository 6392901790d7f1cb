/** LISTEN on a connection of its own, made anew when it breaks. Every (re)connection rings too: something may be missed. */
import pg from 'pg'

/** Calls `ring` on every notification, and whenever some may have been missed. */
export type Listener = { readonly listen: (ring: () => void) => void; readonly close: () => Promise<void> }

const firstRetryMilliseconds = 100
const lastRetryMilliseconds = 2000

/** Nothing is connected before `listen` is called. */
export const listener = (config: pg.ClientConfig, channel: string): Listener => {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const connect = async (ring: () => void, retryMilliseconds: number): Promise<void> => {
    const made = new pg.Client(config)
    let ended = false
    const retry = (milliseconds: number) => {
      if (ended || closed) return
      ended = true
      made.end().catch(() => {})
      const next = Math.min(2 * milliseconds, lastRetryMilliseconds)
      timer = setTimeout(() => void connect(ring, next), milliseconds)
    }
    made.on('error', () => retry(retryMilliseconds))
    made.on('end', () => retry(retryMilliseconds))
    made.on('notification', ring)
    client = made
    try {
      await made.connect()
      await made.query(`listen ${channel}`)
      retryMilliseconds = firstRetryMilliseconds
      ring()
    } catch {
      retry(retryMilliseconds)
    }
  }

  return {
    listen: (ring) => void connect(ring, firstRetryMilliseconds),
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
