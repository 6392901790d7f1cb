/** A deadline: counted down, and told on three clocks: the reader's, the world's, and that of whoever holds it. */
import { useEffect, useState } from 'react'
import { hoursBetween, type Instant, toMilliseconds } from '../../instant.ts'
import { sayDuration, sayInstant } from '../../words/index.ts'
import { useOwnZone } from '../in-browser.ts'
import { useReader, useSay } from '../reader.tsx'
import { deadlineBook } from '../sentences/deadline.ts'

const beatMilliseconds = 15_000

/** The server's clock, going on in the browser: what a wrong clock of the reader's shows does not matter. */
const useServerClock = (now: Instant): Instant => {
  const [moment, setMoment] = useState<Instant>(now)
  useEffect(() => {
    const ahead = toMilliseconds(now) - Date.now()
    const tick = () => setMoment(new Date(Date.now() + ahead).toISOString() as Instant)
    tick()
    const timer = setInterval(tick, beatMilliseconds)
    return () => clearInterval(timer)
  }, [now])
  return moment
}

/** What is left, in words. */
export const Countdown = ({ due, now }: { readonly due: Instant; readonly now: Instant }) => {
  const [say, reader] = [useSay(deadlineBook), useReader()]
  const hours = hoursBetween(useServerClock(now), due)
  const isSoon = hours > 0 && hours < 1 / 60
  const duration = sayDuration(reader, hours)
  return (
    <time dateTime={due} className="countdown">
      {isSoon ? say('soon') : say(hours > 0 ? 'left' : 'passed', { duration })}
    </time>
  )
}

/** One moment on three clocks. */
export const Clocks = ({ due, zone }: { readonly due: Instant; readonly zone: string }) => {
  const [say, reader, own] = [useSay(deadlineBook), useReader(), useOwnZone()]
  return (
    <dl className="clocks">
      {own && (
        <>
          <dt>{say('here')}</dt>
          <dd>{sayInstant({ ...reader, zone: own }, due)}</dd>
        </>
      )}
      <dt>{say('utc')}</dt>
      <dd>{sayInstant(reader, due)}</dd>
      <dt>{say('holder')}</dt>
      <dd>{sayInstant({ ...reader, zone }, due)}</dd>
    </dl>
  )
}
