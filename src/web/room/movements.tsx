/** Every movement up to the moment as a table: what the map draws, with the words of the sources. */

import type { Payload } from '../../call/index.ts'
import { dayOf } from '../../instant.ts'
import { isolate, sayDay, sayNumber, sayWord } from '../../words/index.ts'
import { Status } from '../parts/status.tsx'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { type Leg, stateOf } from './legs.ts'
import type { Time } from './moment.ts'
import { useNow, useRoom } from './shown.ts'
import { sayClock } from './times.ts'

/** A text of an act in the reader's language; what was typed in one language stays in it. */
export const useText = (): ((text: Payload<'DepartLeg'>['from']) => string) => {
  const reader = useReader()
  return (text) => isolate(typeof text === 'string' ? text : text[reader.language], reader)
}

/** A time with its day, short enough for a table. */
export const useDayAndTime = (): ((time: Time) => string) => {
  const { zone } = useRoom()
  const [say, reader] = [useSay(roomPartsBook), useReader()]
  return (time) => {
    if (time.kind === 'on') return sayDay(reader, time.day)
    const at = time.kind === 'between' ? time.to : time.at
    const day = sayDay(reader, dayOf(at, zone))
    const clock = `${day}، ${sayClock(reader, at, zone)}`
    const said = reader.language === 'ar' ? clock : clock.replace('،', ',')
    return time.kind === 'at' ? said : say('by', { time: said })
  }
}

export const Movements = () => {
  const [{ legs, names }, { reached }] = [useRoom(), useNow()]
  const [say, reader, name, text, time] = [
    useSay(roomPartsBook),
    useReader(),
    useName(),
    useText(),
    useDayAndTime(),
  ]
  const begun = legs.filter((leg) => stateOf(leg, reached) !== undefined)
  if (begun.length === 0) return null
  const arrived = ({ arrives, arrived: when, back }: Leg) => {
    if (when && arrives !== undefined && arrives <= reached) return time(when)
    return back ? (
      ''
    ) : (
      <Status tone="accent" shape="diamond">
        {say('underWay')}
      </Status>
    )
  }
  return (
    <section className="stack" aria-labelledby="movements">
      <h2 id="movements">{say('movements')}</h2>
      <Table
        caption={say('tableOf', { title: say('movements') })}
        quiet
        rows={begun}
        keyOf={({ contingent, id }) => `leg-${contingent}-${id}`}
        columns={[
          { id: 'who', title: say('who'), of: ({ member }) => (member === undefined ? '' : name(member)) },
          { id: 'unit', title: say('unit'), of: ({ contingent }) => names(contingent, reader.language) },
          { id: 'from', title: say('from'), of: ({ from }) => text(from) },
          { id: 'to', title: say('to'), of: ({ to }) => text(to) },
          { id: 'mode', title: say('mode'), of: ({ mode }) => sayWord(reader, 'mode', mode) },
          { id: 'departed', title: say('departed'), of: ({ departed }) => time(departed) },
          { id: 'arrived', title: say('arrived'), of: arrived },
          {
            ...{ id: 'people', title: say('people'), number: true },
            of: ({ people }) => (people === undefined ? '' : sayNumber(reader, people)),
          },
          {
            ...{ id: 'flights', title: say('flights'), number: true },
            of: ({ sorties }) => (sorties === undefined ? '' : sayNumber(reader, sorties)),
          },
        ]}
      />
    </section>
  )
}
