/** Where a pact comes from, and how it was changed since. */

import { addDays, type Day } from '../../day.ts'
import { sayDay, sayWord } from '../../words/index.ts'
import { sayArticle } from '../cited.ts'
import { To } from '../parts/link.tsx'
import { Status } from '../parts/status.tsx'
import { Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { explainerMembersBook } from '../sentences/explainer-members.ts'
import { Judgements, Refs, Section } from './parts.tsx'
import type { ChangesTold, ChangeTold } from './views/history.ts'
import type { Told } from './views/told.ts'

export const Lineage = ({ told }: { readonly told: Told }) => {
  const [say, reader] = [useSay(explainerMembersBook), useReader()]
  return (
    <Section id="lineage">
      {told.origins.length === 0 && <p className="quiet">{say('noLineage')}</p>}
      <ul className="origins plain-list">
        {told.origins.map(({ relation, name, pact, on, note, ...cited }) => (
          <li key={`${relation}${name}`}>
            <span className="kicker">{sayWord(reader, 'lineage', relation)}</span>
            <span className="name">{pact ? <To to={`/pacts/${pact}`}>{name}</To> : name}</span>{' '}
            {on && <span className="quiet">{sayDay(reader, on)}</span>} <Refs {...cited} />
            {note && <span className="quiet">{note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const Changes = ({ told }: { readonly told: Told }) => {
  const [say, reader] = [useSay(explainerMembersBook), useReader()]
  const { instruments, changes, reforms } = told.changes
  return (
    <Section id="reforms">
      {changes.length === 0 && <p className="quiet">{say('noChanges')}</p>}
      {changes.length > 0 && <h3>{say('changed')}</h3>}
      {changes.map((change) => (
        <Change key={change.article} change={change} pact={told.pact} />
      ))}
      {reforms.length > 0 && <h3>{say('proposals')}</h3>}
      {reforms.map(({ id, name, from, standing, note, ...cited }) => (
        <p key={id} className="text">
          <To to={`/pacts/${told.pact}/text?reform=${id}`}>{name}</To>{' '}
          <Status
            tone={standing === 'adopted' ? 'good' : 'plain'}
            shape={standing === 'adopted' ? 'check' : 'cross'}
          >
            {sayWord(reader, 'reform', standing)}
          </Status>{' '}
          <span className="quiet">{sayDay(reader, from)}</span> <Refs {...cited} />{' '}
          {note && <span className="quiet">{note}</span>}
        </p>
      ))}
      <Instruments of={instruments} />
      <p>
        <To to={`/pacts/${told.pact}/text`}>{say('toText')}</To>
      </p>
      <Judgements of={told.judged.reforms} />
    </Section>
  )
}

const Change = ({ change, pact }: { readonly change: ChangeTold; readonly pact: string }) => {
  const [say, reader] = [useSay(explainerMembersBook), useReader()]
  const last = change.versions.at(-1)!
  return (
    <div className="change stack">
      <h4>{`${change.instrument}${say('comma')} ${sayArticle(reader, change.number)}`}</h4>
      <ol className="article-versions plain-list">
        {change.versions.map(({ from, summary, ...cited }) => (
          <li key={from}>
            <span className="kicker">{say('fromDay', { day: sayDay(reader, from) })}</span>
            {summary} <Refs {...cited} />
          </li>
        ))}
      </ol>
      <p>
        <To
          to={`/pacts/${pact}/text?on=${addDays(last.from, -1)}&with=${last.from}#article/${change.article}`}
        >
          {say('compare')}
        </To>
      </p>
    </div>
  )
}

const Instruments = ({ of }: { readonly of: ChangesTold['instruments'] }) => {
  const [say, reader] = [useSay(explainerMembersBook), useReader()]
  const day = (on: Day | undefined) =>
    on ? sayDay(reader, on) : <span className="quiet">{say('notFound')}</span>
  return (
    <Table
      caption={say('instruments')}
      rows={of}
      keyOf={({ id }) => `instrument-${id}`}
      columns={[
        {
          id: 'name',
          title: say('instrument'),
          of: ({ name, note, ...cited }) => (
            <>
              {name}{' '}
              <Refs refs={cited.refs} {...(cited.confidence ? { confidence: cited.confidence } : {})} />
              {note && <small className="quiet"> {note}</small>}
            </>
          ),
        },
        { id: 'signed', title: say('signed'), of: ({ signed }) => day(signed) },
        { id: 'in-force', title: say('inForce'), of: ({ inForce }) => day(inForce) },
      ]}
    />
  )
}
