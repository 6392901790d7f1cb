/** The seats of a question: around a table while they fit, in rows where there are many, by position where there are very many. */
import type { CSSProperties } from 'react'
import type { Deliberation } from '../../call/index.ts'
import type { Ballot } from '../../decision/index.ts'
import { sayList, sayNumber, sayWord } from '../../words/index.ts'
import { Shape } from '../parts/mark.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { countsOf } from './council.tsx'
import { useRoom } from './shown.ts'
import { ballotSigns, outcomeSigns } from './signs.ts'

const [aroundMost, singleMost] = [10, 60]

type Seated = {
  readonly question: Deliberation
  readonly outcome: 'adopted' | 'failed' | 'open'
  readonly inferred: ReadonlySet<string>
}

export const Seats = (seated: Seated) => {
  const { members } = seated.question.roll
  const form = members.length <= aroundMost ? 'around' : members.length <= singleMost ? 'rows' : 'groups'
  return (
    <div className="seating" data-form={form}>
      <Middle {...seated} />
      {form === 'groups' ? <Groups {...seated} /> : <Single {...seated} />}
    </div>
  )
}

/** What lies on the table: the outcome and the count. */
const Middle = ({ question, outcome }: Seated) => {
  const { room } = useRoom()
  const reader = useReader()
  const [tone, shape] = outcomeSigns[outcome]
  const counts = room.isPublicPart ? [] : countsOf(question)
  return (
    <div className="middle" data-tone={tone}>
      <p className="outcome">
        <Shape of={shape} />
        {sayWord(reader, 'outcome', outcome)}
      </p>
      <ul className="count">
        {counts.map(([ballot, count]) => (
          <li key={ballot} data-tone={ballotSigns[ballot][0]}>
            <b>{sayNumber(reader, count)}</b> {sayWord(reader, 'ballot', ballot)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where a seat stands around the table, in hundredths of its frame; the first one stands at the head. */
const seatAt = (index: number, count: number): CSSProperties => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2
  const [x, y] = [50 + 41 * Math.cos(angle), 50 + 40 * Math.sin(angle)]
  return { '--x': `${x.toFixed(1)}%`, '--y': `${y.toFixed(1)}%` } as CSSProperties
}

const Single = ({ question, inferred }: Seated) => {
  const { members } = question.roll
  const { room } = useRoom()
  const [say, reader, name] = [useSay(roomPartsBook), useReader(), useName()]
  return (
    <ul className="chairs" aria-label={say('seats')}>
      {members.map((member, index) => {
        const ballot: Ballot = question.ballots[member] ?? 'silent'
        const [tone, shape] = ballotSigns[ballot]
        return (
          <li key={member} data-tone={tone} data-ballot={ballot} style={seatAt(index, members.length)}>
            <span className="member">{name(member)}</span>
            <span className="stand">
              <Shape of={shape} />
              {ballot === 'silent' && room.isPublicPart ? say('hidden') : sayWord(reader, 'ballot', ballot)}
              {ballot !== 'silent' && inferred.has(member) && ` · ${say('inferred')}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Very many members, told by their positions. */
const Groups = ({ question }: Seated) => {
  const [reader, name] = [useReader(), useName()]
  return (
    <ul className="groups">
      {countsOf(question).map(([ballot, count]) => {
        const [tone, shape] = ballotSigns[ballot]
        const held = question.roll.members.filter(
          (member) => (question.ballots[member] ?? 'silent') === ballot,
        )
        return (
          <li key={ballot} data-tone={tone}>
            <details>
              <summary>
                <Shape of={shape} /> {sayWord(reader, 'ballot', ballot)}: {sayNumber(reader, count)}
              </summary>
              <p>{sayList(reader, held.map(name))}</p>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
