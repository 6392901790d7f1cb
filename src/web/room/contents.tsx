/** The sections of the room that have something to say, as links. */
import { useSay } from '../reader.tsx'
import { roomBook } from '../sentences/room.ts'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { useNow, useRoom } from './shown.ts'

export const Contents = () => {
  const [{ room, legs }, { call, reached }] = [useRoom(), useNow()]
  const [say, sayPart] = [useSay(roomBook), useSay(roomPartsBook)]
  const { record, tape } = room
  const parts = [
    ['help', Object.keys(call.contingents).length > 0],
    ['movements', legs.some(({ departs }) => departs <= reached)],
    ['decisions', Object.keys(call.deliberations).length > 0],
    ['mandate', call.mandate !== undefined],
    ['requirement', call.requirement.length > 0],
    ['incidents', call.incidents.length > 0],
    ['left-the-text', record !== undefined && tape.total > 0],
    ['claims', (record?.facts.length ?? 0) > 0],
    ['basis', (record?.legalBasis.length ?? 0) > 0],
    ['judgements', (record?.assessments.length ?? 0) > 0],
    ['followed', (record?.followedBy.length ?? 0) > 0],
    ['parallel', (record?.parallel.length ?? 0) > 0],
    ['documents', true],
  ] as const
  return (
    <nav className="room-contents" aria-label={say('contents')}>
      <ul>
        <li>
          <a href="#timeline">{say('timeline')}</a>
        </li>
        {parts.map(([id, isThere]) =>
          isThere ? (
            <li key={id}>
              <a href={`#${id}`}>{sayPart(id === 'left-the-text' ? 'leftTheText' : id)}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  )
}
