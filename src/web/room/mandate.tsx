/** What the force may do and until when; what is needed against what was offered; and what went wrong. */
import { committedPeople } from '../../call/index.ts'
import { hoursBetween, type Instant } from '../../instant.ts'
import { sayDuration, sayInstant, sayList, sayNumber, sayWord } from '../../words/index.ts'
import { Status } from '../parts/status.tsx'
import { Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { useText } from './movements.tsx'
import { useNow, useRoom } from './shown.ts'

export const MandateSection = () => {
  const [{ zone }, { call }] = [useRoom(), useNow()]
  const [say, reader, text] = [useSay(roomPartsBook), useReader(), useText()]
  const { mandate } = call
  if (!mandate) return null
  const { tasks, area, place, means, peopleMax, until, expiredAt } = mandate
  const rows: readonly (readonly [string, string])[] = [
    [say('mandate/tasks'), tasks.map(text).join(reader.language === 'ar' ? '؛ ' : '; ')],
    [say('mandate/area'), [sayWord(reader, 'area', area), ...(place ? [text(place)] : [])].join(' · ')],
    [
      say('mandate/means'),
      sayList(
        reader,
        means.map((each) => sayWord(reader, 'means', each)),
      ),
    ],
    [
      say('mandate/ceiling'),
      peopleMax === undefined
        ? say('mandate/noCeiling')
        : say('mandate/ofCeiling', { people: committedPeople(call), peopleMax }),
    ],
    [
      say('mandate/until'),
      until === undefined ? say('mandate/noEnd') : sayInstant({ ...reader, zone }, until),
    ],
  ]
  return (
    <section className="stack" aria-labelledby="mandate">
      <h2 id="mandate">{say('mandate')}</h2>
      <p>
        <MandateClock
          until={until}
          hasExpired={expiredAt !== undefined}
          hasEnded={call.ended !== undefined}
        />
      </p>
      <dl className="terms">
        {rows.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type ClockOf = {
  readonly until: Instant | undefined
  readonly hasExpired: boolean
  readonly hasEnded: boolean
}

/** What was left of the mandate at the moment. */
const MandateClock = ({ until, hasExpired, hasEnded }: ClockOf) => {
  const [{ room }, { reached }] = [useRoom(), useNow()]
  const [say, reader] = [useSay(roomPartsBook), useReader()]
  const at = room.tape.moments[reached - room.tape.start - 1]?.at
  if (hasExpired)
    return (
      <Status tone="bad" shape="square">
        {say('mandate/expired')}
      </Status>
    )
  if (hasEnded)
    return (
      <Status tone="plain" shape="check">
        {say('mandate/over')}
      </Status>
    )
  if (until === undefined || at === undefined)
    return (
      <Status tone="wait" shape="half">
        {say('mandate/openEnd')}
      </Status>
    )
  return (
    <Status tone="accent" shape="clock">
      {say('mandate/left', { left: sayDuration(reader, hoursBetween(at, until)) })}
    </Status>
  )
}

/** What was asked for, against the offers made for it up to the moment. */
export const Requirement = () => {
  const [{ room }, { call, reached }] = [useRoom(), useNow()]
  const [say, reader, text] = [useSay(roomPartsBook), useReader(), useText()]
  if (call.requirement.length === 0) return null
  const offers = room.tape.moments
    .slice(0, reached - room.tape.start)
    .flatMap(({ event }) => (event?.type === 'ContingentOffered' ? [event] : []))
  const given = (line: string, firm: boolean): number =>
    offers
      .filter((offer) => {
        const state = call.contingents[offer.contingent]?.state ?? 'declined'
        const isThere = state !== 'declined' && state !== 'withdrawn'
        return offer.line === line && isThere && (!firm || (state !== 'offered' && state !== 'accepted'))
      })
      .reduce((sum, { quantity, people }) => sum + (quantity ?? people ?? 0), 0)
  const missing = ({ id, quantity }: (typeof call.requirement)[number]): number =>
    Math.max(0, quantity - given(id, true))
  return (
    <section className="stack" aria-labelledby="requirement">
      <h2 id="requirement">{say('requirement')}</h2>
      {call.plan && <p className="quiet">{say('plan', { plan: call.plan.plan.slice(0, 12) })}</p>}
      <Table
        caption={say('tableOf', { title: say('requirement') })}
        quiet
        rows={call.requirement}
        keyOf={({ id }) => `line-${id}`}
        columns={[
          { id: 'what', title: say('capability'), of: ({ capability }) => <bdi>{capability}</bdi> },
          { id: 'where', title: say('to'), of: ({ place }) => text(place) },
          {
            id: 'need',
            title: say('needed'),
            of: ({ quantity }) => sayNumber(reader, quantity),
            number: true,
          },
          {
            id: 'offer',
            title: say('offered'),
            of: ({ id }) => sayNumber(reader, given(id, false)),
            number: true,
          },
          {
            id: 'firm',
            title: say('committed'),
            of: ({ id }) => sayNumber(reader, given(id, true)),
            number: true,
          },
          {
            id: 'missing',
            title: say('missing'),
            of: (line) => sayNumber(reader, missing(line)),
            number: true,
          },
        ]}
      />
    </section>
  )
}

/** What was reported to have gone wrong, counted. */
export const Incidents = () => {
  const [{ zone }, { call }] = [useRoom(), useNow()]
  const [say, reader, text] = [useSay(roomPartsBook), useReader(), useText()]
  if (call.incidents.length === 0) return null
  const total = (of: 'dead' | 'injured'): number =>
    call.incidents.reduce((sum, each) => sum + (each[of] ?? 0), 0)
  return (
    <section className="stack" aria-labelledby="incidents">
      <h2 id="incidents">{say('incidents')}</h2>
      <p>
        {say('incidentsCounted', {
          count: call.incidents.length,
          dead: total('dead'),
          injured: total('injured'),
        })}
      </p>
      <Table
        caption={say('tableOf', { title: say('incidents') })}
        quiet
        rows={call.incidents}
        keyOf={({ at, about }) => `incident-${at}-${text(about).slice(0, 40)}`}
        columns={[
          { id: 'when', title: say('when'), of: ({ at }) => sayInstant({ ...reader, zone }, at) },
          { id: 'kind', title: say('kind'), of: ({ kind }) => sayWord(reader, 'incident', kind) },
          { id: 'about', title: say('about'), of: ({ about }) => text(about) },
          {
            id: 'dead',
            title: say('dead'),
            of: ({ dead }) => (dead === undefined ? '' : sayNumber(reader, dead)),
            number: true,
          },
          {
            id: 'injured',
            title: say('injured'),
            of: ({ injured }) => (injured === undefined ? '' : sayNumber(reader, injured)),
            number: true,
          },
        ]}
      />
    </section>
  )
}
