/** Everything that happened, by day, in the time of the place or in UTC; what lies ahead of the moment is set back. */
import { memo, useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Day } from '../../day.ts'
import { sayDay } from '../../words/index.ts'
import { Shape } from '../parts/mark.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { roomBook } from '../sentences/room.ts'
import type { Moment, Tape } from './moment.ts'
import { Known, MomentBody, sayPositions, useTimeText } from './moment-row.tsx'
import { useMomentAddress } from './replay.tsx'
import { useNow, useRoom } from './shown.ts'
import { ballotSigns } from './signs.ts'
import { daysOfMoment, machineTime } from './times.ts'

/** Moments that are told together: equal positions on the same ground. */
export type Row = { readonly first: number; readonly last: number; readonly moments: readonly Moment[] }

const alike = ({ event, time, inferred, source, departure, place }: Moment): string | undefined =>
  event?.type === 'PositionTaken' &&
  event.reason === undefined &&
  departure === undefined &&
  place === undefined
    ? JSON.stringify([event.deliberation, event.ballot, time, inferred, source])
    : undefined

/** The rows of a stretch; each knows which moments it holds. */
export const rowsOf = ({ moments, start }: Pick<Tape, 'moments' | 'start'>): readonly Row[] => {
  const rows: { first: number; last: number; moments: Moment[] }[] = []
  for (const [index, moment] of moments.entries()) {
    const [row, key, passed] = [rows.at(-1), alike(moment), start + index + 1]
    if (row && key !== undefined && row.moments[0] && alike(row.moments[0]) === key) {
      row.moments.push(moment)
      row.last = passed
    } else rows.push({ first: passed, last: passed, moments: [moment] })
  }
  return rows
}

const [shownMost, windowStep] = [300, 100]

/** The rows near the moment where there are too many for one page. */
const windowOf = (rows: readonly Row[], reached: number): readonly [number, number] => {
  if (rows.length <= shownMost) return [0, rows.length]
  const here = rows.findIndex(({ last }) => last >= reached)
  const middle = Math.round((here < 0 ? rows.length : here) / windowStep) * windowStep
  const from = Math.max(0, Math.min(middle - shownMost / 2, rows.length - shownMost))
  return [from, from + shownMost]
}

export const Timeline = () => {
  const [{ room, zone }, { reached }] = [useRoom(), useNow()]
  const say = useSay(roomBook)
  const rows = useMemo(() => rowsOf(room.tape), [room.tape])
  const [from, to] = windowOf(rows, reached)
  const days = useMemo(
    () => [...Map.groupBy(rows.slice(from, to), ({ moments: [moment] }) => spanOf(moment!, zone))],
    [rows, from, to, zone],
  )
  return (
    <section className="stack timeline" aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      <Clock />
      {rows.length === 0 && <p className="quiet">{say('noMoments')}</p>}
      <Beyond row={rows[from - 1]} count={(rows[from]?.first ?? 1) - 1} direction="earlier" />
      {days.map(([span, list]) => (
        <DaysOf key={span} span={span} rows={list} reached={clamped(list, reached)} />
      ))}
      <Beyond row={rows[to]} count={room.tape.total - (rows[to - 1]?.last ?? 0)} direction="later" />
    </section>
  )
}

/** How far a day is reached: the same number for every moment before or after it, so that it is drawn once. */
const clamped = (rows: readonly Row[], reached: number): number =>
  Math.max((rows[0]?.first ?? 0) - 1, Math.min((rows.at(-1)?.last ?? 0) + 1, reached))

const Beyond = (props: {
  readonly row: Row | undefined
  readonly count: number
  readonly direction: 'earlier' | 'later'
}) => {
  const [say, address] = [useSay(roomBook), useMomentAddress()]
  if (!props.row || props.count <= 0) return null
  return (
    <p>
      <Link to={address(props.row.last)} replace preventScrollReset>
        {say(props.direction, { count: props.count })}
      </Link>
    </p>
  )
}

/** Whose clock the times are told by, and the way to the other one. */
const Clock = () => {
  const { room, zone } = useRoom()
  const say = useSay(roomBook)
  const [query] = useSearchParams()
  const other = new URLSearchParams(query)
  if (zone === 'UTC') other.delete('clock')
  else other.set('clock', 'utc')
  if (room.zone === 'UTC') return null
  return (
    <p className="quiet">
      {say('clock', { zone })}{' '}
      <Link to={`?${other}`} replace preventScrollReset>
        {say('clockOther', { zone: zone === 'UTC' ? room.zone : 'UTC' })}
      </Link>
    </p>
  )
}

/** The days between which a moment lies, as a key: what may have been on either of two days stands under both. */
const spanOf = (moment: Moment, zone: string): string => daysOfMoment(moment, zone).join('/')

const DaysOf = memo(
  (props: { readonly span: string; readonly rows: readonly Row[]; readonly reached: number }) => {
    const reader = useReader()
    return (
      <section className="day">
        <h3>
          {props.span
            .split('/')
            .map((day) => sayDay(reader, day as Day))
            .join(' – ')}
        </h3>
        <ol>
          {props.rows.map((row) => (
            <RowOf
              key={row.first}
              row={row}
              state={props.reached < row.first ? 'ahead' : props.reached <= row.last ? 'now' : 'past'}
            />
          ))}
        </ol>
      </section>
    )
  },
)

const RowOf = memo(({ row, state }: { readonly row: Row; readonly state: 'ahead' | 'now' | 'past' }) => {
  const [say, time, address] = [useSay(roomBook), useTimeText(), useMomentAddress()]
  const [moment] = row.moments
  if (!moment) return null
  return (
    <li id={`m${row.first}`} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <Link className="when" to={address(row.last)} replace preventScrollReset title={say('showMoment')}>
        <time dateTime={machineTime(moment.time)}>{time(moment)}</time>
      </Link>
      {row.moments.length > 1 ? <Positions row={row} /> : <MomentBody moment={moment} />}
    </li>
  )
})

const Positions = ({ row: { moments } }: { readonly row: Row }) => {
  const [reader, name] = [useReader(), useName()]
  const [moment] = moments
  const members = moments.flatMap(({ event }) =>
    event?.type === 'PositionTaken' ? [name(event.member)] : [],
  )
  if (moment?.event?.type !== 'PositionTaken') return null
  const [tone, shape] = ballotSigns[moment.event.ballot]
  return (
    <div className="happening">
      <p className="what">
        <span className="sign" data-tone={tone}>
          <Shape of={shape} />
        </span>
        <bdi>{sayPositions(reader, members, moment.event.ballot)}</bdi>
      </p>
      <Known moment={moment} />
    </div>
  )
}
