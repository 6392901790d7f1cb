/** What can be taken along from the room: its data in open formats, the text it rests on, and where to check it. */
import { To } from '../parts/link.tsx'
import { useReader, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { useNow, useRoom } from './shown.ts'

export const Documents = () => {
  const { room } = useRoom()
  const say = useSay(roomPartsBook)
  const { id, pact, source } = room
  return (
    <section className="stack" aria-labelledby="documents">
      <h2 id="documents">{say('documents')}</h2>
      <ul className="bare">
        <li>
          <a href={source === 'record' ? `/api/pacts/${pact.id}/record/${id}` : `/api/calls/${id}/events`}>
            {say('documents/data')}
          </a>
        </li>
        <li>
          <To to={`/pacts/${pact.id}/text`}>{say('documents/text', { pact: pact.name })}</To>
        </li>
        <li>
          <To to={`/pacts/${pact.id}/calls`}>{say('documents/calls', { pact: pact.name })}</To>
        </li>
        {source === 'live' && <Deadlines />}
      </ul>
      {source === 'live' && <Proof />}
    </section>
  )
}

const Deadlines = () => {
  const [say, { language }] = [useSay(roomPartsBook), useReader()]
  return (
    <li>
      <a href={`/api/deadlines.ics?lang=${language}`}>{say('documents/deadlines')}</a>
    </li>
  )
}

/** Where the last event of the moment stands in the ledger, and how to prove it. */
const Proof = () => {
  const [{ room }, { reached }] = [useRoom(), useNow()]
  const say = useSay(roomPartsBook)
  const last = room.tape.moments.slice(0, reached - room.tape.start).findLast(({ place }) => place)?.place
  if (!last) return null
  return (
    <div className="stack proof">
      <h3>{say('proof')}</h3>
      <p className="text">{say('proof/lead')}</p>
      <dl className="terms">
        <div>
          <dt>{say('proof/position')}</dt>
          <dd>
            <bdi className="code">{last.position}</bdi>
          </dd>
        </div>
        <div>
          <dt>{say('proof/leaf')}</dt>
          <dd>
            <bdi className="code leaf">{last.leaf}</bdi>
          </dd>
        </div>
      </dl>
      <p className="row">
        <a href={`/api/proofs/inclusion/${last.position}`}>{say('proof/inclusion')}</a>
        <a href="/api/checkpoint">{say('proof/checkpoint')}</a>
        <To to="/verify">{say('proof/verify')}</To>
      </p>
    </div>
  )
}
