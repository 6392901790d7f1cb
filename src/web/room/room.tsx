/** The call room: one call at one moment, whatever its source. */
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { NamesOfStates, useReader, useSay } from '../reader.tsx'
import { roomBook } from '../sentences/room.ts'
import { Around } from './around.tsx'
import { Contents } from './contents.tsx'
import { Contributions } from './contributions.tsx'
import { Decisions } from './council.tsx'
import { Documents } from './documents.tsx'
import { RoomHeader } from './header.tsx'
import { legsOf } from './legs.ts'
import { Incidents, MandateSection, Requirement } from './mandate.tsx'
import { Movements } from './movements.tsx'
import { namesFrom, namesInCall } from './names.ts'
import { reelOf } from './reel.ts'
import { Replay } from './replay.tsx'
import { RoomNowProvider, type RoomShown, type RoomStill, RoomStillProvider } from './shown.ts'
import { Timeline } from './timeline.tsx'
import { useMoment } from './use-moment.ts'

export const Room = ({ shown, children }: { readonly shown: RoomShown; readonly children?: ReactNode }) => {
  const moment = useMoment(shown.at, shown.tape.total)
  // The slider answers at once; what it shows may follow a frame later.
  const reached = useDeferredValue(moment.reached)
  const reel = useMemo(() => reelOf(shown.tape), [shown.tape])
  const now = useMemo(() => ({ reached, call: reel(reached) }), [reached, reel])
  const { record, mode, source } = shown
  const say = useSay(roomBook)
  // On paper nothing else says that it was not real.
  const isExercise = source === 'live' && mode !== 'live'
  return (
    <NamesOfStates value={shown.states}>
      <RoomStillProvider value={useStill(shown)}>
        <RoomNowProvider value={now}>
          <article className="room column" data-mark={isExercise ? say('kind/exercise') : undefined}>
            <RoomHeader />
            {children}
            {shown.tape.total > 0 && <Replay moment={moment} />}
            <Contents />
            <Timeline />
            <Contributions />
            <Movements />
            <Decisions />
            <MandateSection />
            <Requirement />
            <Incidents />
            {record && <Around record={record} />}
            <Documents />
          </article>
        </RoomNowProvider>
      </RoomStillProvider>
    </NamesOfStates>
  )
}

const useStill = (room: RoomShown): RoomStill => {
  const { language } = useReader()
  const [query] = useSearchParams()
  const { tape, names, states } = room
  const zone = query.get('clock') === 'utc' ? 'UTC' : room.zone
  return useMemo(() => {
    const own = { ...names, ...namesInCall(tape.moments, language) }
    return { room, legs: legsOf(tape.moments, tape.start), names: namesFrom(own, states), zone }
  }, [room, tape, names, states, language, zone])
}
