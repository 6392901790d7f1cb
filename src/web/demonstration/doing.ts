/**
 * Doing the next step with one click: becomes the person whose turn it is, then sends the form. Without script the
 * same form takes two clicks. Steps may also follow each other by themselves, as long as nobody stops them.
 */
import { useEffect, useRef, useState } from 'react'
import { useNavigation, useSubmit } from 'react-router'
import { clientOf, NoAnswer } from '../../http/index.ts'
import { useReader } from '../reader.tsx'
import type { PersonShown } from './load.ts'

/** What is sent: the form's own values, and as whom. */
export type Doing = {
  readonly form: Readonly<Record<string, string>>
  readonly by: PersonShown
  readonly isMe: boolean
}

const unlessNoAnswer = (error: unknown): void => {
  if (!(error instanceof NoAnswer)) throw error
}

/** `go` does a step; `busy` while one is under way. */
const useDoing = () => {
  const [submit, navigation, { language }] = [useSubmit(), useNavigation(), useReader()]
  const [becoming, setBecoming] = useState(false)
  const busy = becoming || navigation.state !== 'idle'
  const go = async ({ form, by, isMe }: Doing): Promise<void> => {
    if (busy) return
    setBecoming(true)
    try {
      const { role, member, seat } = by
      const body = { role, seat, language, ...(member === undefined ? {} : { member }) }
      // Where that fails, the form says why: it asks the same server.
      if (!isMe) await clientOf({ origin: '', language }).actAs({ body }).catch(unlessNoAnswer)
      await submit(form, { method: 'post', preventScrollReset: true })
    } finally {
      setBecoming(false)
    }
  }
  return { go, busy }
}

const pauseMilliseconds = 650

/** Where the play is: its stage, and the last refusal, by its number. */
type At = { readonly stage: string; readonly fault: string | undefined }

/** Plays step after step of one stage while `next` gives one; a new fault, the next stage or the end stops it. */
export const usePlaying = (next: Doing | undefined, { stage, fault }: At) => {
  const { go, busy } = useDoing()
  const [played, setPlayed] = useState<At>()
  const playing = played?.stage === stage
  const goOn = useRef(go)
  goOn.current = go
  const upcoming = useRef(next)
  upcoming.current = next
  const ends = next === undefined || fault !== played?.fault
  useEffect(() => {
    if (!playing || busy) return
    if (ends) return setPlayed(undefined)
    const timer = setTimeout(() => {
      if (upcoming.current) void goOn.current(upcoming.current)
    }, pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [playing, busy, ends])
  const setPlaying = (on: boolean) => setPlayed(on ? { stage, fault } : undefined)
  return { playing, setPlaying, go, busy }
}
