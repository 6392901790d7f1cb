/** News as it is recorded: the API's stream, which resumes by itself after the last position that it gave. */
import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'

/** `wait`: not connected yet; `on`; `lost`: connecting again. */
export type LiveState = 'wait' | 'on' | 'lost'

const restMilliseconds = 250

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
    const source = new EventSource(`${address}?after=${from.current}`)
    const gather = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        setNews((count) => count + 1)
        void refresh.current()
      }, restMilliseconds)
    }
    source.onopen = () => setState('on')
    source.onerror = () => setState('lost')
    source.onmessage = gather
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [address])
  return { state, news }
}
