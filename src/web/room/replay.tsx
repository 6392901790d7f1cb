/** The scene at one moment: the slider through time, what happens now, the map and the council. */
import { useMemo, useSyncExternalStore } from 'react'
import { Link, useSearchParams } from 'react-router'
import { sayDay } from '../../words/index.ts'
import { useReader, useSay } from '../reader.tsx'
import { roomBook } from '../sentences/room.ts'
import { CouncilTable } from './council.tsx'
import { Marks } from './marks.tsx'
import type { Moment, Tape } from './moment.ts'
import { MomentBody, useTimeText } from './moment-row.tsx'
import { MovementMap } from './movement-map.tsx'
import { useNow, useRoom } from './shown.ts'
import { dayOfMoment, daysOfMoment } from './times.ts'
import type { MomentState } from './use-moment.ts'

export const Replay = ({ moment }: { readonly moment: MomentState }) => {
  const say = useSay(roomBook)
  return (
    <section className="replay" aria-labelledby="replay">
      <h2 id="replay" className="unseen">
        {say('replay')}
      </h2>
      <Scrubber moment={moment} />
      <NowCard isPlaying={moment.playing} />
      <div className="scene">
        <div className="stage">
          <MovementMap />
          <Chapters />
        </div>
        <CouncilTable />
      </div>
    </section>
  )
}

const never = () => () => {}
/** Does the page have its script? Without it, buttons that need it are not shown. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** The same page at another moment. */
export const useMomentAddress = (): ((reached: number, fragment?: string) => string) => {
  const [query] = useSearchParams()
  return (reached, fragment = '') => {
    const next = new URLSearchParams(query)
    next.set('at', String(reached))
    return `?${next}${fragment}`
  }
}

const Scrubber = ({ moment: { reached, move, playing, play } }: { readonly moment: MomentState }) => {
  const { room } = useRoom()
  const [say, script] = [useSay(roomBook), useScript()]
  const [query] = useSearchParams()
  const { total } = room.tape
  const text = useMomentText()
  return (
    <form className="scrubber" method="get" action="">
      {[...query].map(([key, value]) =>
        key === 'at' ? null : <input key={key} type="hidden" name={key} value={value} />,
      )}
      <div className="slot">
        {script ? (
          <button type="button" className="button" onClick={play} aria-pressed={playing}>
            <svg viewBox="0 0 10 10" aria-hidden="true" className={playing ? undefined : 'towards'}>
              <path d={playing ? 'M1 0h3v10H1ZM6 0h3v10H6Z' : 'M1 0 10 5 1 10Z'} />
            </svg>
            {say(playing ? 'pause' : 'play')}
          </button>
        ) : (
          <noscript>
            <button type="submit" className="button">
              {say('show')}
            </button>
          </noscript>
        )}
      </div>
      <div className="slide">
        <input
          type="range"
          name="at"
          min={0}
          max={total}
          step={1}
          value={reached}
          onChange={({ target }) => move(Number(target.value))}
          aria-label={say('moment')}
          aria-valuetext={text(reached)}
        />
        <Marks />
      </div>
      <output className="count">{say('momentOf', { reached, total })}</output>
    </form>
  )
}

/** A moment in a few words, for those who hear the slider. */
const useMomentText = (): ((reached: number) => string) => {
  const { room, zone } = useRoom()
  const [say, reader] = [useSay(roomBook), useReader()]
  const time = useTimeText()
  return (reached) => {
    const found = room.tape.moments[reached - room.tape.start - 1]
    if (!found) return say('before')
    return `${say('momentOf', { reached, total: room.tape.total })}: ${say('dayTime', { day: sayDay(reader, dayOfMoment(found, zone)), time: time(found) })}`
  }
}

const NowCard = ({ isPlaying }: { readonly isPlaying: boolean }) => {
  const [{ room, zone }, { reached }] = [useRoom(), useNow()]
  const [say, reader, time] = [useSay(roomBook), useReader(), useTimeText()]
  const address = useMomentAddress()
  const { tape } = room
  const found = tape.moments[reached - tape.start - 1]
  return (
    <div className="now" aria-live={isPlaying ? 'off' : 'polite'} aria-atomic="true">
      <p className="row">
        <Step to={address(reached - 1)} isOpen={reached > 0} label={say('back')} forward={false} />
        <span className="quiet">
          {found
            ? say('dayTime', { day: sayDay(reader, dayOfMoment(found, zone)), time: time(found) })
            : say('before')}
        </span>
        <Step to={address(reached + 1)} isOpen={reached < tape.total} label={say('forward')} forward />
      </p>
      {found && <MomentBody moment={found} />}
    </div>
  )
}

type StepTo = {
  readonly to: string
  readonly isOpen: boolean
  readonly label: string
  readonly forward: boolean
}

const Step = ({ to, isOpen, label, forward }: StepTo) =>
  isOpen ? (
    <Link className="turn" to={to} replace preventScrollReset aria-label={label}>
      <svg viewBox="0 0 10 10" aria-hidden="true" className="towards">
        <path d={forward ? 'M2 0 8 5 2 10Z' : 'M8 0 2 5 8 10Z'} />
      </svg>
    </Link>
  ) : null

const turning: readonly NonNullable<Moment['event']>['type'][] = [
  'CallMade',
  'DecisionTaken',
  'MandateIssued',
  'LegDeparted',
  'LegArrived',
  'WithdrawalOrdered',
  'CallClosed',
  'CallLapsed',
]

const turningIn = ({ moments, start }: Tape, zone: string) =>
  turning
    .flatMap((type) => {
      const index = moments.findIndex(({ event }) => event?.type === type)
      const moment = moments[index]
      return moment ? [{ type, passed: start + index + 1, days: daysOfMoment(moment, zone) }] : []
    })
    .sort((a, b) => a.passed - b.passed)

/** The first of each turning point, as links: the way through a call without a slider. */
const Chapters = () => {
  const [{ room, zone }, { reached }] = [useRoom(), useNow()]
  const [say, reader, address] = [useSay(roomBook), useReader(), useMomentAddress()]
  const found = useMemo(() => turningIn(room.tape, zone), [room.tape, zone])
  if (found.length < 2) return null
  return (
    <nav className="chapters" aria-label={say('chapters')}>
      <ol>
        {found.map(({ type, passed, days }) => (
          <li key={type}>
            <Link
              to={address(passed)}
              replace
              preventScrollReset
              aria-current={passed === reached ? 'step' : undefined}
            >
              {say(`chapter/${type as 'CallMade'}`)}
            </Link>
            <span className="quiet">{days.map((day) => sayDay(reader, day)).join(' – ')}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
