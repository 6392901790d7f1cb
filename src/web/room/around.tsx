/** What stands around a call on record: departures from the text, claims side by side, legal bases, judgements, and what followed. */

import { Link } from 'react-router'
import { sayDay, sayDeparture, sayNumber, sayWord } from '../../words/index.ts'
import { Claims } from '../parts/claims.tsx'
import { To } from '../parts/link.tsx'
import { Sources } from '../parts/source.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { useSentence } from './moment-row.tsx'
import type { RecordShown } from './record.ts'
import { useMomentAddress } from './replay.tsx'
import { useNow, useRoom } from './shown.ts'

type OfRecord = { readonly record: RecordShown }

export const Around = ({ record }: OfRecord) => (
  <>
    <LeftTheText record={record} />
    <Facts record={record} />
    <LegalBasis record={record} />
    <Judgements record={record} />
    <Followed record={record} />
    <Parallel record={record} />
  </>
)

/** Where history left the text, up to the moment. */
const LeftTheText = ({ record }: OfRecord) => {
  const [{ room, names }, { reached }] = [useRoom(), useNow()]
  const [say, reader, sentence, address] = [
    useSay(roomPartsBook),
    useReader(),
    useSentence(),
    useMomentAddress(),
  ]
  const { moments, start } = room.tape
  const left = moments.flatMap((moment, index) =>
    moment.departure && start + index < reached ? [{ moment, passed: start + index + 1 }] : [],
  )
  if (moments.length === 0) return null
  return (
    <section className="stack" aria-labelledby="left-the-text">
      <h2 id="left-the-text">{say('leftTheText')}</h2>
      {record.dependsOnTimes && <p className="departure">{sayWord(reader, 'remark', 'dependsOnTimes')}</p>}
      {left.length === 0 ? (
        <p className="quiet">{say('leftTheTextNowhere')}</p>
      ) : (
        <ol className="departures">
          {left.map(({ moment, passed }) => (
            <li key={passed}>
              <p>
                <Link to={address(passed)} replace preventScrollReset>
                  {sentence(moment)}
                </Link>
              </p>
              <p>
                {moment.departure && sayDeparture(reader, moment.departure, names)}
                {moment.departure?.refusal?.article &&
                  ` (${names(moment.departure.refusal.article, reader.language)})`}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const isDisputed = ({ claims }: RecordShown['facts'][number]): boolean =>
  new Set(claims.map(({ value }) => JSON.stringify(value))).size > 1

/** The facts with every claim about each; what is disputed stands first. */
const Facts = ({ record: { facts } }: OfRecord) => {
  const { room } = useRoom()
  const [say, name, reader] = [useSay(roomPartsBook), useName(), useReader()]
  if (facts.length === 0) return null
  const disputed = facts.filter(isDisputed)
  const listed = (some: RecordShown['facts']) => (
    <ul className="cards evidence">
      {some.map(({ id, label, about, unit, claims }) => (
        <li key={id} className="card" id={`fact-${id}`}>
          <h3>{label}</h3>
          {about && room.states[about] && <p className="kicker">{name(about)}</p>}
          <Claims claims={claims} among={room.sources} unit={unit} />
        </li>
      ))}
    </ul>
  )
  return (
    <section className="stack" aria-labelledby="claims">
      <h2 id="claims">{say('claims')}</h2>
      <p className="text">
        {say('claimsLead', {
          facts: facts.length,
          disputed: disputed.length,
          said: sayNumber(reader, facts.length),
        })}
      </p>
      {listed(disputed)}
      {disputed.length < facts.length && (
        <details className="more" open={disputed.length === 0}>
          <summary>{say('claimsUndisputed', { count: facts.length - disputed.length })}</summary>
          {listed(facts.filter((fact) => !isDisputed(fact)))}
        </details>
      )}
    </section>
  )
}

const LegalBasis = ({ record: { legalBasis } }: OfRecord) => {
  const { room, names } = useRoom()
  const [say, reader, name] = [useSay(roomPartsBook), useReader(), useName()]
  if (legalBasis.length === 0) return null
  return (
    <section className="stack" aria-labelledby="basis">
      <h2 id="basis">{say('basis')}</h2>
      <ul className="said">
        {legalBasis.map(({ by, basis, articles, source, confidence }) => (
          <li key={`${by}${basis}`}>
            <b>{name(by)}</b>
            <p>{basis}</p>
            <p className="quiet">
              {articles.map((id) => names(id, reader.language)).join(' · ')}{' '}
              <Sources of={source} among={room.sources} confidence={confidence} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Judgements = ({ record: { assessments } }: OfRecord) => {
  const { room } = useRoom()
  const [say, reader] = [useSay(roomPartsBook), useReader()]
  if (assessments.length === 0) return null
  return (
    <section className="stack" aria-labelledby="judgements">
      <h2 id="judgements">{say('judgements')}</h2>
      <ul className="said">
        {assessments.map(({ by, on, about, paraphrase, source, confidence }) => (
          <li key={`${by}${paraphrase}`}>
            <b>{by}</b> <span className="quiet">{on && sayDay(reader, on)}</span>
            <p>{paraphrase}</p>
            <p className="quiet">
              {sayWord(reader, 'assessed', about)}{' '}
              <Sources of={source} among={room.sources} confidence={confidence} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Followed = ({ record: { followedBy } }: OfRecord) => {
  const { room } = useRoom()
  const [say, reader] = [useSay(roomPartsBook), useReader()]
  if (followedBy.length === 0) return null
  return (
    <section className="stack" aria-labelledby="followed">
      <h2 id="followed">{say('followed')}</h2>
      <ol className="said">
        {followedBy.map(({ on, what, source, confidence }) => (
          <li key={`${on}${what}`}>
            {on && <b>{sayDay(reader, on)}</b>}
            <p>{what}</p>
            <Sources of={source} among={room.sources} confidence={confidence} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Parallel = ({ record: { parallel } }: OfRecord) => {
  const { room } = useRoom()
  const say = useSay(roomPartsBook)
  if (parallel.length === 0) return null
  return (
    <section className="stack" aria-labelledby="parallel">
      <h2 id="parallel">{say('parallel')}</h2>
      <ul className="said">
        {parallel.map(({ pact, call, what, source, confidence }) => (
          <li key={`${pact}${what}`}>
            <To to={call ? `/pacts/${pact}/calls/${call}` : `/pacts/${pact}`}>
              {room.otherPacts[pact] ?? pact}
            </To>
            <p>{what}</p>
            <Sources of={source} among={room.sources} confidence={confidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
