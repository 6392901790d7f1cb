/** The moment that the page shows: kept in the address, moved by hand, or played forward. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'

const [stepMilliseconds, restMilliseconds] = [900, 350]

export type MomentState = {
  readonly reached: number
  readonly move: (to: number) => void
  readonly playing: boolean
  readonly play: () => void
}

/** `first`: what the address asked for when the page was made. At the end it stays at the end when more comes. */
export const useMoment = (first: number, total: number): MomentState => {
  const [asked, setAsked] = useState<number | undefined>(first >= total ? undefined : first)
  const [playing, setPlaying] = useState(false)
  const reached = asked === undefined ? total : Math.min(asked, total)
  useAddressOf(asked, setAsked)
  const move = useCallback(
    (to: number) => {
      setPlaying(false)
      setAsked(to >= total ? undefined : Math.max(0, to))
    },
    [total],
  )
  const play = useCallback(() => {
    setPlaying((before) => !before)
    setAsked((before) => (before === undefined ? 0 : before))
  }, [])
  useEffect(() => {
    if (!playing) return
    const timer = setInterval(
      () => setAsked((before) => (before === undefined || before + 1 >= total ? undefined : before + 1)),
      stepMilliseconds,
    )
    return () => clearInterval(timer)
  }, [playing, total])
  useEffect(() => {
    if (playing && asked === undefined) setPlaying(false)
  }, [playing, asked])
  return { reached, move, playing, play }
}

/** Keeps the address at the moment once it rests there, and follows links and the browser's own way back. */
const useAddressOf = (asked: number | undefined, setAsked: (to: number | undefined) => void): void => {
  const [query, setQuery] = useSearchParams()
  const text = query.get('at')
  const here = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined
  const written = useRef(here)
  useEffect(() => {
    if (here === written.current) return
    written.current = here
    setAsked(here)
  }, [here, setAsked])
  useEffect(() => {
    if (asked === written.current) return
    const timer = setTimeout(() => {
      written.current = asked
      setQuery(
        (before) => {
          const after = new URLSearchParams(before)
          if (asked === undefined) after.delete('at')
          else after.set('at', String(asked))
          return after
        },
        { replace: true, preventScrollReset: true },
      )
    }, restMilliseconds)
    return () => clearTimeout(timer)
  }, [asked, setQuery])
}
