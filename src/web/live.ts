/** News as it is recorded: the API's stream, which resumes by itself after the last position that it gave. */
import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'

/** `wait`: not connected yet; `on`; `lost`: connecting again. */
export type LiveState = 'wait' | 'on' | 'lost'

const [restMilliseconds, againMilliseconds] = [250, 5_000]

/** Asks for the page's data anew whenever something was recorded after `position`. Counts the news. */
export const useLive = (
  address: string,
  position: number,
): { readonly state: LiveState; readonly news: number } => {
  const [state, setState] = useState<LiveState>('wait')
  const [news, setNews] = useState(0)
  const { revalidate } = useRevalidator()
  const refresh = useRef(revalidate)
  refresh.current = revalidate
  const from = useRef(position)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let source: EventSource | undefined
    const later = (milliseconds: number, then: () => void) => {
      clearTimeout(timer)
      timer = setTimeout(then, milliseconds)
    }
    const tell = () => {
      setNews((count) => count + 1)
      void refresh.current()
    }
    const open = (after: string) => {
      const opened = new EventSource(`${address}${after}`)
      source = opened
      opened.onopen = () => {
        setState('on')
        // Without a position to resume from, something may have been missed.
        if (after === '') tell()
      }
      opened.onmessage = () => later(restMilliseconds, tell)
      opened.onerror = () => {
        setState('lost')
        // A server that answers with a refusal ends the browser's own attempts.
        if (opened.readyState === EventSource.CLOSED) later(againMilliseconds, () => open(''))
      }
    }
    open(`?after=${from.current}`)
    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }, [address])
  return { state, news }
}
