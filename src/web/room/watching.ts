/**
 * Watching a live call: events come over a stream, and whatever the stream missed is read after it. The page never
 * throws away what it shows because a connection is gone; it says so, and goes on trying.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { noCall } from '../../call/index.ts'
import { type Client, clientOf, type EventShown, NoAnswer } from '../../http/index.ts'
import { useReader } from '../reader.tsx'
import { type LiveShown, momentOf, standingOf, withMore } from './live.ts'
import type { Moment } from './moment.ts'
import type { RoomShown } from './shown.ts'

export type Connection = 'starting' | 'open' | 'waiting' | 'lost' | 'gone'
export type Watched = { readonly room: RoomShown; readonly live: LiveShown }

const gatherMilliseconds = 120
const retryMilliseconds = [2_000, 4_000, 8_000, 15_000, 30_000] as const

/** The call as it stands now; `catchUp` reads what is new at once. */
export const useWatched = (first: Watched) => {
  const { language } = useReader()
  const [watched, setWatched] = useState(first)
  const [connection, setConnection] = useState<Connection>('starting')
  const latest = useRef(watched)
  useEffect(() => {
    latest.current = first
    setWatched(first)
  }, [first])
  const read = useCallback(async (): Promise<void> => {
    const found = await readOn(clientOf({ origin: '', language }), latest.current, language)
    if (found === undefined) return setConnection('gone')
    latest.current = found
    setWatched(found)
  }, [language])
  const catchUp = useOneAtATime(read, setConnection)
  useWhole(first, (moments) => {
    const { room, live } = latest.current
    const tape = withMore({ base: noCall, start: 0, total: moments.length, moments }, room.tape.moments)
    latest.current = { live, room: { ...room, tape } }
    setWatched(latest.current)
  })
  useStream(first.live, { catchUp, setConnection })
  return { watched, connection, catchUp }
}

/** Reads all of a long call once the page stands, so that the slider reaches every moment of it. */
const useWhole = (first: Watched, take: (moments: readonly Moment[]) => void): void => {
  const { language } = useReader()
  const taking = useRef(take)
  taking.current = take
  useEffect(() => {
    const { tape } = first.room
    if (tape.moments.length === tape.total) return
    let isOver = false
    wholeOf(first.live.call, language).then(
      (moments) => {
        if (moments && !isOver) taking.current(moments)
      },
      // Without it the page shows its stretch, and its links lead to the others.
      () => {},
    )
    return () => {
      isOver = true
    }
  }, [first, language])
}

/** Runs one reading at a time; whoever asks meanwhile causes one more after it. */
const useOneAtATime = (read: () => Promise<void>, setConnection: (to: Connection) => void) => {
  const state = useRef({ running: false, again: false })
  return useCallback(async (): Promise<boolean> => {
    const here = state.current
    if (here.running) {
      here.again = true
      return true
    }
    here.running = true
    try {
      do {
        here.again = false
        await read()
      } while (here.again)
      return true
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      setConnection('lost')
      return false
    } finally {
      here.running = false
    }
  }, [read, setConnection])
}

type Streaming = {
  readonly catchUp: () => Promise<boolean>
  readonly setConnection: (to: Connection) => void
}

/** Opens the stream after what the page has. The browser resumes by the last event's id; where it gives up, we begin anew. */
const useStream = ({ call, position }: LiveShown, { catchUp, setConnection }: Streaming): void => {
  useEffect(() => {
    let [tries, timer, isOver] = [0, undefined as ReturnType<typeof setTimeout> | undefined, false]
    let stream: EventSource | undefined
    const later = (work: () => void, milliseconds: number): void => {
      clearTimeout(timer)
      timer = setTimeout(work, milliseconds)
    }
    const open = (): void => {
      if (isOver) return
      stream = new EventSource(`/api/calls/${call}/stream?after=${position}`)
      stream.onopen = () => {
        tries = 0
        setConnection('open')
        void catchUp()
      }
      stream.onmessage = () => later(() => void catchUp(), gatherMilliseconds)
      stream.onerror = () => {
        setConnection(navigator.onLine ? 'waiting' : 'lost')
        if (stream?.readyState !== EventSource.CLOSED) return
        stream.close()
        later(open, retryMilliseconds[Math.min(tries, retryMilliseconds.length - 1)] ?? 0)
        tries += 1
      }
    }
    open()
    return () => {
      isOver = true
      clearTimeout(timer)
      stream?.close()
    }
  }, [call, position, catchUp, setConnection])
}

/** What is new since the page last read, and what may be done now; undefined where the call is hidden from now on. */
const readOn = async (
  client: Client,
  { room, live }: Watched,
  language: Parameters<typeof momentOf>[0],
): Promise<Watched | undefined> => {
  const params = { call: live.call }
  const fresh: EventShown[] = []
  for (let cursor: string | undefined = String(live.position); cursor !== undefined; ) {
    const page = await client.listCallEvents({ params, query: { cursor, limit: '1000' } })
    if (!page.ok) return page.failure.status === 404 ? undefined : refused()
    fresh.push(...page.value.body.items)
    cursor = page.value.body.next
  }
  const shown = await client.showCall({ params })
  if (!shown.ok) return shown.failure.status === 404 ? undefined : refused()
  const tape = withMore(
    room.tape,
    fresh.map((event) => momentOf(language, event)),
  )
  return {
    room: tape === room.tape ? room : { ...room, tape },
    live: {
      ...live,
      standing: standingOf(shown.value.body),
      position: fresh.at(-1)?.position ?? live.position,
    },
  }
}

/** The server answers, but not with the call: it is asked again like one that does not answer. */
const refused = (): never => {
  throw new NoAnswer('the call could not be read')
}

/** All moments of a long call, for those who go back beyond the stretch that the page came with. */
const wholeOf = async (call: string, language: Parameters<typeof momentOf>[0]) => {
  const client = clientOf({ origin: '', language })
  const events: EventShown[] = []
  for (let cursor: string | undefined = '0'; cursor !== undefined; ) {
    const page = await client.listCallEvents({ params: { call }, query: { cursor, limit: '1000' } })
    if (!page.ok) return undefined
    events.push(...page.value.body.items)
    cursor = page.value.body.next
  }
  return events.map((event) => momentOf(language, event))
}
