/** The lists of the desk: what waits for somebody, the deadlines that run, and every call. */
import { useLoaderData } from 'react-router'
import { pick, sayInstant, sayList, sayNumber, sayWord } from '../../words/index.ts'
import type { loader } from '../pages/desk.tsx'
import { Clocks, Countdown } from '../parts/deadline.tsx'
import { To } from '../parts/link.tsx'
import { PhaseStatus } from '../parts/phase.tsx'
import { Status } from '../parts/status.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { deskBook } from '../sentences/desk.ts'
import type { CallRow, Need } from './load.ts'

/** A call in a few words. */
const useSayCall = (): ((row: Pick<CallRow, 'made'>) => string) => {
  const [say, name, reader] = [useSay(deskBook), useName(), useReader()]
  return ({ made }) =>
    made
      ? say('callOf', { caller: name(made.caller), threat: sayWord(reader, 'threat', made.threat) })
      : say('consultation')
}

/** The short name of a pact. */
const useSayPact = (): ((id: string) => string) => {
  const [{ pacts }, reader] = [useLoaderData<typeof loader>(), useReader()]
  return (id) => (pacts[id] ? pick(pacts[id], reader) : id)
}

export const Needs = () => {
  const { needs, quiet } = useLoaderData<typeof loader>()
  const say = useSay(deskBook)
  return (
    <section className="stack" aria-labelledby="needs">
      <h2 id="needs">{say('needs')}</h2>
      {needs.length === 0 ? (
        <p className="quiet">{say('noNeeds')}</p>
      ) : (
        <ul className="needs">
          {needs.map((need) => (
            <NeedShown key={need.call} need={need} />
          ))}
        </ul>
      )}
      {quiet > 0 && (
        <p className="quiet">
          <a href="#calls">{say('quietCalls', { count: quiet })}</a>
        </p>
      )}
    </section>
  )
}

const NeedShown = ({ need }: { readonly need: Need }) => {
  const { now } = useLoaderData<typeof loader>()
  const [say, sayCall, sayPact, reader] = [useSay(deskBook), useSayCall(), useSayPact(), useReader()]
  const { confirmations, acts, more } = need
  const called = sayCall(need)
  return (
    <li data-tone={confirmations.length > 0 ? 'call' : 'accent'}>
      <To to={`/calls/${need.call}`} className="what">
        {called}
      </To>
      <span className="row">
        <PhaseStatus phase={need.phase} />
        <span className="quiet">{sayPact(need.pact)}</span>
        {need.made && <span className="kicker">{sayInstant(reader, need.made.at)}</span>}
      </span>
      {confirmations.map(({ act, expires }) => (
        <span key={`${act} ${expires}`} className="row">
          <Status tone="call" shape="diamond">
            {say('confirm', { act: sayWord(reader, 'act', act) })}
          </Status>
          <Countdown due={expires} now={now} />
        </span>
      ))}
      {acts.length > 0 && (
        <span className="quiet">
          {say('may', {
            acts: sayList(
              reader,
              acts.map((act) => sayWord(reader, 'act', act)),
              'or',
            ),
          })}
          {say('mayMore', { more })}
        </span>
      )}
      <To to={`/calls/${need.call}`} className="button">
        {say('open')} <span className="unseen">{called}</span>
      </To>
    </li>
  )
}

export const Deadlines = () => {
  const { deadlines, zones, now } = useLoaderData<typeof loader>()
  const [say, sayCall, sayPact, reader] = [useSay(deskBook), useSayCall(), useSayPact(), useReader()]
  return (
    <section className="stack" aria-labelledby="deadlines">
      <h2 id="deadlines">{say('deadlines')}</h2>
      {deadlines.length === 0 ? (
        <p className="quiet">{say('noDeadlines')}</p>
      ) : (
        <ul className="deadlines">
          {deadlines.map((each) => (
            <li key={`${each.call} ${each.kind} ${each.due}`} className="card">
              <Countdown due={each.due} now={now} />
              <span>{sayWord(reader, 'clock', each.kind)}</span>
              <To to={`/calls/${each.call}`}>{sayCall(each)}</To>
              <span className="kicker">{sayPact(each.pact)}</span>
              <Clocks due={each.due} zone={zones[each.pact] ?? 'UTC'} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export const Calls = () => {
  const { rows, isCut } = useLoaderData<typeof loader>()
  const [say, sayCall, sayPact, reader] = [useSay(deskBook), useSayCall(), useSayPact(), useReader()]
  const columns: readonly Column<CallRow>[] = [
    { id: 'call', title: say('call'), of: (row) => <To to={`/calls/${row.call}`}>{sayCall(row)}</To> },
    { id: 'pact', title: say('pact'), of: ({ pact }) => sayPact(pact) },
    { id: 'phase', title: say('phase'), of: ({ phase }) => <PhaseStatus phase={phase} /> },
    {
      ...{ id: 'next', title: say('next') },
      of: ({ next }) =>
        next ? sayInstant(reader, next.dueAt) : <span className="quiet">{say('none')}</span>,
    },
    {
      id: 'latest',
      title: say('latest'),
      of: ({ latestAt }) => <span className="nowrap">{sayInstant(reader, latestAt)}</span>,
    },
  ]
  return (
    <section className="stack">
      <h2 id="calls">{say('calls')}</h2>
      <Which />
      {rows.length === 0 ? (
        <p className="quiet">{say('noCalls')}</p>
      ) : (
        <Table caption={say('calls')} quiet columns={columns} rows={rows} keyOf={({ call }) => call} />
      )}
      {isCut && <p className="quiet">{say('isCut', { count: sayNumber(reader, rows.length) })}</p>}
    </section>
  )
}

const Which = () => {
  const { which } = useLoaderData<typeof loader>()
  const say = useSay(deskBook)
  return (
    <nav className="tabs" aria-label={say('which')}>
      {(['running', 'ended', 'all'] as const).map((each) => (
        <To key={each} to={`/desk?calls=${each}#calls`} current={each === which}>
          {say(each)}
        </To>
      ))}
    </nav>
  )
}
