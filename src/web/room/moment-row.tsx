/** One moment in words: what happened, how it is known, and where history left the text. */
import type { Ballot } from '../../decision/index.ts'
import { type Reader, sayDay, sayDeparture, sayEvent, sayList, sayWord } from '../../words/index.ts'
import { Shape } from '../parts/mark.tsx'
import { Sources } from '../parts/source.tsx'
import { Status } from '../parts/status.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { roomBook } from '../sentences/room.ts'
import { confident } from './header.tsx'
import type { Moment } from './moment.ts'
import { useRoom } from './shown.ts'
import { ballotSigns, signOf } from './signs.ts'
import { dayOfMoment, sayClock, sayClockOn } from './times.ts'

/** The clock time of a moment as its source has it: itself, a publication stamp, a day, or an interval. */
export const useTimeText = (): ((moment: Moment) => string) => {
  const { zone } = useRoom()
  const [say, reader] = [useSay(roomBook), useReader()]
  return (moment) => {
    const { time } = moment
    const day = dayOfMoment(moment, zone)
    switch (time.kind) {
      case 'at':
        return sayClock(reader, time.at, zone)
      case 'by':
        return say('time/by', { time: sayClockOn(reader, time.at, { zone, day }) })
      case 'on':
        return time.day === day ? say('time/on') : say('time/onDay', { day: sayDay(reader, time.day) })
      case 'between':
        return say('time/between', {
          from: sayClockOn(reader, time.from, { zone, day }),
          to: sayClockOn(reader, time.to, { zone, day }),
        })
    }
  }
}

/** What is said of a moment. */
export const useSentence = (): ((moment: Moment) => string) => {
  const { names } = useRoom()
  const reader = useReader()
  return ({ event, around }) => (event ? sayEvent(reader, event, names) : (around ?? ''))
}

/** Several members in the same position at once. */
export const sayPositions = (reader: Reader, members: readonly string[], ballot: Ballot): string =>
  `${sayList(reader, members)}: ${sayWord(reader, 'ballot', ballot)}`

export const MomentBody = ({ moment }: { readonly moment: Moment }) => {
  const sentence = useSentence()
  const [, shape] = signOf(moment.event?.type)
  return (
    <div className="happening" data-around={moment.event ? undefined : ''}>
      <p className="what">
        <Sign moment={moment} shape={shape} />
        <bdi>{sentence(moment)}</bdi>
      </p>
      <Known moment={moment} />
    </div>
  )
}

const Sign = ({
  moment: { event },
  shape,
}: {
  readonly moment: Moment
  readonly shape: Parameters<typeof Shape>[0]['of']
}) => {
  const [tone] = signOf(event?.type)
  const [ballotTone, ballotShape] =
    event?.type === 'PositionTaken' ? ballotSigns[event.ballot] : ([tone, shape] as const)
  return (
    <span className="sign" data-tone={ballotTone}>
      <Shape of={ballotShape} />
    </span>
  )
}

/** On what a moment rests: its sources, what is inferred, where it left the text, its place in the ledger. */
export const Known = ({ moment }: { readonly moment: Moment }) => {
  const { room, names } = useRoom()
  const [say, reader, name] = [useSay(roomBook), useReader(), useName()]
  const { departure, inferred, note, source, confidence, place, event, time } = moment
  const by = event?.by
  return (
    <>
      {departure && (
        <p className="departure">
          <Status tone="bad" shape="diamond">
            {say('leftTheText')}
          </Status>{' '}
          {sayDeparture(reader, departure, names)}
          {departure.refusal?.article && ` (${names(departure.refusal.article, reader.language)})`}
        </p>
      )}
      {inferred && (
        <p className="inferred">
          <Status tone="claim" shape="half">
            {say('inferred')}
          </Status>{' '}
          {inferred}
        </p>
      )}
      {note && <p className="quiet small">{note}</p>}
      {time.kind === 'by' && <p className="quiet small">{sayWord(reader, 'remark', 'stamped')}</p>}
      {source.length > 0 && (
        <p>
          <Sources of={source} among={room.sources} {...confident(confidence)} />
        </p>
      )}
      {place && by && (
        <p className="source">
          {say('place', { position: place.position })} <bdi className="code">{place.leaf.slice(0, 16)}</bdi>
          {' · '}
          {by.member
            ? say('byOf', { role: sayWord(reader, 'role', by.role), member: name(by.member) })
            : sayWord(reader, 'role', by.role)}
        </p>
      )}
    </>
  )
}
