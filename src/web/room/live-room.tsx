/** The room of a live call: the same room, with its connection, its deadlines and what its reader may do. */
import { useSearchParams } from 'react-router'
import { Status } from '../parts/status.tsx'
import { useSay } from '../reader.tsx'
import { roomActsBook } from '../sentences/room-acts.ts'
import type { RefusedAct } from './act-form.tsx'
import { Acts } from './acts.tsx'
import { Deadlines, useAtDeadline } from './countdown.tsx'
import { Room } from './room.tsx'
import { type Connection, useWatched, type Watched } from './watching.ts'

export const LiveRoom = ({
  first,
  refused,
}: {
  readonly first: Watched
  readonly refused: RefusedAct | undefined
}) => {
  const { watched, connection, catchUp } = useWatched(first)
  const [query] = useSearchParams()
  const { room, live } = watched
  useAtDeadline(live, catchUp)
  return (
    <Room shown={room}>
      <div className="at-work">
        <Connected connection={connection} />
        <Deadlines live={live} />
        <Acts
          key={live.me?.person ?? ''}
          live={live}
          refused={refused}
          doneBefore={query.get('done') ?? undefined}
          catchUp={catchUp}
        />
      </div>
    </Room>
  )
}

const signs = {
  starting: ['plain', 'clock'],
  open: ['good', 'full'],
  waiting: ['wait', 'half'],
  lost: ['bad', 'empty'],
  gone: ['bad', 'cross'],
} as const

/** Whether what is shown is what stands: said when it changes. */
const Connected = ({ connection }: { readonly connection: Connection }) => {
  const say = useSay(roomActsBook)
  const [tone, shape] = signs[connection]
  return (
    <p className="connection row" role="status">
      <Status tone={tone} shape={shape}>
        {say(`connection/${connection}`)}
      </Status>
      {connection !== 'open' && connection !== 'starting' && (
        <span>{say(`connection/${connection}/why`)}</span>
      )}
      <noscript>{say('connection/noscript')}</noscript>
    </p>
  )
}
