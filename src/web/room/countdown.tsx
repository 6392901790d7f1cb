/** Deadlines counted down: in words, by the server's clock, and as local time, UTC and the time of those who hold them. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { addHours, fromMilliseconds, hoursBetween, type Instant, toMilliseconds } from '../../instant.ts'
import { sayDuration, sayInstant, sayWord } from '../../words/index.ts'
import { Status } from '../parts/status.tsx'
import { useReader, useSay } from '../reader.tsx'
import { roomActsBook } from '../sentences/room-acts.ts'
import type { LiveShown } from './live.ts'
import { useRoom } from './shown.ts'

const tickMilliseconds = 5_000

/** The server's present, kept going by this machine's clock: a clock that is wrong here changes nothing. */
const usePresent = (now: Instant): Instant => {
  const [passed, setPassed] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new present from the server begins the count anew.
  useEffect(() => {
    const began = performance.now()
    setPassed(0)
    const timer = setInterval(() => setPassed(performance.now() - began), tickMilliseconds)
    return () => clearInterval(timer)
  }, [now])
  return fromMilliseconds(toMilliseconds(now) + Math.round(passed))
}

const never = () => () => {}

/** The zone of the reader's own machine; the server does not know it. */
const useOwnZone = (): string | undefined =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  )

type Until = { readonly until: Instant; readonly now: Instant }

/** How long is left; soon is said in another shape and colour. */
export const Remaining = ({ until, now }: Until) => {
  const [say, reader] = [useSay(roomActsBook), useReader()]
  const present = usePresent(now)
  const hours = hoursBetween(present, until)
  if (hours <= 0)
    return (
      <Status tone="bad" shape="clock">
        {say('deadlinePassed')}
      </Status>
    )
  return (
    <Status tone={hours < 1 ? 'wait' : 'accent'} shape="clock">
      {say('left', { left: sayDuration(reader, hours) })}
    </Status>
  )
}

const told = [24, 6, 1, 0.25, 1 / 60] as const

/** Said aloud only when a step is passed: an hour, a quarter, a minute, the end. */
const Announced = ({ until, now }: Until) => {
  const [say, reader] = [useSay(roomActsBook), useReader()]
  const hours = hoursBetween(usePresent(now), until)
  const step = told.findLast((each) => hours <= each)
  return (
    <span className="unseen" role="status">
      {hours <= 0 ? say('deadlinePassed') : step ? say('lessThan', { left: sayDuration(reader, step) }) : ''}
    </span>
  )
}

/** Every deadline that runs. */
export const Deadlines = ({ live }: { readonly live: LiveShown }) => {
  const { names } = useRoom()
  const [say, reader, own] = [useSay(roomActsBook), useReader(), useOwnZone()]
  const { deadlines } = live.standing
  if (deadlines.length === 0) return null
  const zones = [...new Set([...(own ? [own] : []), 'UTC', live.holderZone])]
  return (
    <section className="running stack" aria-labelledby="deadlines">
      <h2 id="deadlines">{say('deadlines')}</h2>
      <ul>
        {deadlines.map(({ kind, subject, dueAt }) => (
          <li key={`${kind}/${subject}`}>
            <p className="row">
              <b>{sayWord(reader, 'clock', kind)}</b>
              <Remaining until={dueAt} now={live.now} />
            </p>
            {kind === 'deliberation' && <p>{names(subject, reader.language)}</p>}
            <p className="quiet">
              <time dateTime={dueAt}>
                {zones.map((zone) => sayInstant({ ...reader, zone }, dueAt)).join(' · ')}
              </time>
            </p>
            <Announced until={dueAt} now={live.now} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** When to look again by itself: just after the next deadline. */
export const useAtDeadline = (live: LiveShown, look: () => void): void => {
  const next = live.standing.deadlines[0]?.dueAt
  const made = useRef<number>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is when the server told the time that is kept.
  useEffect(() => {
    made.current = performance.now()
  }, [live.now])
  useEffect(() => {
    if (next === undefined) return
    const since = performance.now() - (made.current ?? performance.now())
    const wait = toMilliseconds(addHours(next, 1 / 3_600)) - toMilliseconds(live.now) - since
    // Longer waits than a timer can hold end with the page.
    if (wait <= 0 || wait > 2_000_000_000) return
    const timer = setTimeout(look, wait)
    return () => clearTimeout(timer)
  }, [next, live.now, look])
}
