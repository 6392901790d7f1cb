/** What a reader must know in ten seconds: who calls, what it names as the threat, and whether help is coming. */

import { phaseOf } from '../../call/index.ts'
import { sayNumber, sayWord } from '../../words/index.ts'
import { To } from '../parts/link.tsx'
import { ExtentStatus, PhaseStatus } from '../parts/phase.tsx'
import { Sources } from '../parts/source.tsx'
import { Status } from '../parts/status.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { roomBook } from '../sentences/room.ts'
import type { Help } from './help.ts'
import { useText } from './movements.tsx'
import { useNow, useRoom } from './shown.ts'
import { helpSigns } from './signs.ts'
import { useHelp } from './use-help.ts'

export const RoomHeader = () => {
  const { room } = useRoom()
  const [say, name] = [useSay(roomBook), useName()]
  const { title, pact, caller, source, mode, record } = room
  const isExercise = source === 'live' && mode !== 'live'
  return (
    <header className="stack">
      <p className="kicker row">
        <To to={`/pacts/${pact.id}`}>{pact.name}</To>
        {isExercise ? (
          <Status tone="wait" shape="diamond">
            {say('kind/exercise')}
          </Status>
        ) : (
          <span>{say(`kind/${source}`)}</span>
        )}
        {record && (
          <span>
            {say('answer')} <ExtentStatus extent={record.answer.extent} />
          </span>
        )}
      </p>
      <h1>{title ?? (caller ? say('calls', { caller: name(caller) }) : say('consultation'))}</h1>
      <div className="opening">
        <HelpComing help={useHelp()} />
        <CallClaimed />
      </div>
    </header>
  )
}

/** What a call is about where nobody called: the summary of the record, or what a consultation was convened for. */
const About = () => {
  const { room } = useRoom()
  const text = useText()
  const convened = room.tape.moments.find(({ event }) => event?.type === 'ConsultationConvened')?.event
  const about = convened?.type === 'ConsultationConvened' ? text(convened.about) : undefined
  const said = room.summary ?? about
  return said === undefined ? null : (
    <p className="lead" dir="auto">
      {said}
    </p>
  )
}

/** The threat as its caller names it: a claim, never a fact. */
const CallClaimed = () => {
  const { room, names } = useRoom()
  const [say, reader, name] = [useSay(roomBook), useReader(), useName()]
  const made = room.tape.moments.find(({ event }) => event?.type === 'CallMade')
  const event = made?.event?.type === 'CallMade' ? made.event : room.tape.base.made
  if (!event) return <About />
  const { provision } = room
  return (
    <div className="claimed">
      <blockquote>
        <p dir="auto">{typeof event.claim === 'string' ? event.claim : event.claim[reader.language]}</p>
      </blockquote>
      <p className="quiet">
        {say('claim', {
          caller: name(event.caller),
          threat: sayWord(reader, 'threat', event.threat),
        })}{' '}
        {event.aggressor && say('aggressor', { aggressor: name(event.aggressor) })}{' '}
        {made && <Sources of={made.source} among={room.sources} {...confident(made.confidence)} />}
      </p>
      {provision && (
        <p className="quiet">
          {say('provision', { title: provision.title, article: names(provision.article, reader.language) })}
          {provision.summary && ` ${provision.summary}`}
        </p>
      )}
    </div>
  )
}

/** A confidence only where there is one. */
export const confident = <Value,>(confidence: Value | undefined) =>
  confidence === undefined ? {} : { confidence }

const openEnded = ['nothing', 'called', 'consulting', 'deliberating', 'decided', 'offered'] as const
type OpenEnded = (typeof openEnded)[number]
const isOpenEnded = (kind: Help['kind']): kind is OpenEnded => openEnded.some((each) => each === kind)

const keyOf = (kind: Help['kind'], { isHidden, isOver }: { isHidden: boolean; isOver: boolean }) => {
  if (isHidden && kind === 'deliberating') return 'help/hidden'
  if (isHidden && kind === 'decided') return 'help/hiddenDecided'
  return isOver && isOpenEnded(kind) ? (`end/${kind}` as const) : (`help/${kind}` as const)
}

const HelpComing = ({ help }: { readonly help: Help }) => {
  const [{ room }, { call, reached }] = [useRoom(), useNow()]
  const [say, reader] = [useSay(roomBook), useReader()]
  const [tone, shape] = helpSigns[help.kind]
  const { record, tape } = room
  // A record has an end: what was still open there stayed so.
  const isOver = record !== undefined && reached === tape.total
  return (
    <section className="coming" data-tone={tone} aria-labelledby="coming">
      <h2 id="coming" className="kicker">
        {say('coming')}
      </h2>
      <p className="told">
        {say(keyOf(help.kind, { isHidden: room.isPublicPart, isOver }), {
          members: help.members.length,
          moving: help.moving,
          arrived: help.arrived,
          spoke: help.spoke,
          roll: help.roll,
          reason: call.ended?.reason ? sayWord(reader, 'closing', call.ended.reason as 'other') : '',
        })}
      </p>
      <p className="row">
        <PhaseStatus phase={phaseOf(call)} />
        <Status tone={tone} shape={shape}>
          {say(isOver && isOpenEnded(help.kind) ? `shortEnd/${help.kind}` : `short/${help.kind}`)}
        </Status>
        {reached < tape.total && <span className="quiet">{say('atThisMoment')}</span>}
      </p>
      <Headlines help={help} />
      {record && reached === tape.total && (
        <p className="quiet">
          {record.answer.about}{' '}
          <Sources of={record.answer.source} among={room.sources} confidence={record.answer.confidence} />
        </p>
      )}
    </section>
  )
}

/** Numbers that lead to exactly the rows they count. */
const Headlines = ({ help }: { readonly help: Help }) => {
  const [{ room }, { reached }] = [useRoom(), useNow()]
  const [say, reader] = [useSay(roomBook), useReader()]
  const left = room.tape.moments.filter(
    ({ departure }, index) => departure && index < reached - room.tape.start,
  )
  const numbers = [
    ['members', '#help', help.members.length],
    ['arrivals', '#movements', help.arrived],
    ['moving', '#movements', help.moving],
    ['departures', '#left-the-text', left.length],
  ] as const
  const shown = numbers.filter(([, , count]) => count > 0)
  if (shown.length === 0) return null
  return (
    <ul className="headlines">
      {shown.map(([key, to, count]) => (
        <li key={key}>
          <a href={room.isPublicPart ? '#timeline' : to}>
            <b>{sayNumber(reader, count)}</b> {say(`count/${key}`, { count })}
          </a>
        </li>
      ))}
    </ul>
  )
}
