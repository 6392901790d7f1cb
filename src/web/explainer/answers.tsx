/** Who really came, and whether soldiers were the answer. */
import { sayList, sayNumber, sayWord } from '../../words/index.ts'
import { sayTenths, sayUnit } from '../amounts.ts'
import { Bars } from '../parts/bars.tsx'
import { To } from '../parts/link.tsx'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerBook } from '../sentences/explainer.ts'
import { explainerCallsBook } from '../sentences/explainer-calls.ts'
import { ClaimList, Judgements, Refs, Section } from './parts.tsx'
import type { CameTold } from './views/measured.ts'
import type { Told } from './views/told.ts'

export const Came = ({ told }: { readonly told: Told }) => {
  const [say, sayTop, reader] = [useSay(explainerCallsBook), useSay(explainerBook), useReader()]
  const { came } = told
  if (!came)
    return (
      <Section id="came">
        <p className="quiet">{say('noOperation')}</p>
        <Judgements of={told.judged.came} />
      </Section>
    )
  const [low, high] = [sayTenths(reader, came.effective.low), sayTenths(reader, came.effective.high)]
  const effective = low === high ? low : sayTop('range', { low, high })
  return (
    <Section id="came">
      <p className="headline">{say('cameLead', { title: came.title, nominal: came.nominal, effective })}</p>
      <div className="beside">
        {came.ends.map((end, at) => (
          <End key={end.effective} end={end} which={at === 0 ? 'low' : 'high'} />
        ))}
      </div>
      <Contributors came={came} pact={told.pact} />
      <p className="quiet text">{say('cameWhy', { readings: came.readings })}</p>
      <Judgements of={told.judged.came} />
    </Section>
  )
}

const End = ({ end, which }: { readonly end: CameTold['ends'][number]; readonly which: 'low' | 'high' }) => {
  const [say, name, reader] = [useSay(explainerCallsBook), useName(), useReader()]
  const title = `${say(`end/${which}`)} · ${say('weighs', { n: sayTenths(reader, end.effective) })}`
  return (
    <div className="stack">
      <p className="kicker">{title}</p>
      <Bars
        label={title}
        bars={end.numbers.map(({ id, people }) => ({
          id,
          label: name(id),
          value: people,
          said: sayUnit(reader, people, 'people'),
        }))}
      />
    </div>
  )
}

const Contributors = ({ came, pact }: { readonly came: CameTold; readonly pact: string }) => {
  const [say, name] = [useSay(explainerCallsBook), useName()]
  return (
    <>
      <Table
        caption={came.title}
        rows={came.contributors}
        keyOf={({ id }) => `came-${id}`}
        columns={[
          { id: 'who', title: say('contributor'), of: ({ id }) => name(id) },
          {
            id: 'claims',
            title: say('claimed'),
            of: ({ claims }) =>
              claims.length === 0 ? (
                <span className="quiet">{say('noNumber')}</span>
              ) : (
                <ClaimList claims={claims} unit="people" />
              ),
          },
        ]}
      />
      <p>
        <To to={`/pacts/${pact}/calls/${came.call}`}>{say('replay')}</To>
      </p>
    </>
  )
}

export const MeansSection = ({ told }: { readonly told: Told }) => {
  const [say, reader] = [useSay(explainerCallsBook), useReader()]
  const { menu, mandates } = told.means
  return (
    <Section id="means">
      {menu.length === 0 ? (
        <p className="quiet">{say('noMenu')}</p>
      ) : (
        <p className="text">{say('menuLead')}</p>
      )}
      <Bars
        label={say('menuLead')}
        bars={menu.map(({ means, times, onMenu }) => ({
          id: means,
          label: sayWord(reader, 'means', means),
          value: times,
          said: `${sayNumber(reader, times)}${onMenu ? '' : ` · ${say('offMenu')}`}`,
          ...(means === 'force' ? { colour: 'var(--call)' } : {}),
        }))}
      />
      {mandates.map(({ area, note, ...cited }) => (
        <p key={area} className="text">
          {say('mandateArea', { area: sayWord(reader, 'area', area) })} <Refs {...cited} />{' '}
          {note && <span className="quiet">{note}</span>}
        </p>
      ))}
      <Mandates told={told} />
      <Incidents told={told} />
      <Judgements of={told.judged.means} />
    </Section>
  )
}

const Mandates = ({ told }: { readonly told: Told }) => {
  const [say, reader] = [useSay(explainerCallsBook), useReader()]
  const { issued } = told.means
  return (
    <>
      <h3>{say('mandates')}</h3>
      {issued.length === 0 && <p className="quiet">{say('noMandates')}</p>}
      <ul className="plain-list spaced">
        {issued.map(({ call, title, tasks, peopleMax, ...cited }) => (
          <li key={`${call}${tasks}`} className="text">
            <To to={`/pacts/${told.pact}/calls/${call}`}>{title}</To>: {sayList(reader, tasks)}
            {peopleMax !== undefined &&
              ` · ${say('ceiling', { people: sayUnit(reader, peopleMax, 'people') })}`}{' '}
            <Refs refs={cited.refs} {...(cited.confidence ? { confidence: cited.confidence } : {})} />
          </li>
        ))}
      </ul>
    </>
  )
}

const Incidents = ({ told }: { readonly told: Told }) => {
  const say = useSay(explainerCallsBook)
  const { incidents, claimed } = told.means
  return (
    <>
      <h3>{say('incidents')}</h3>
      <p className="text">{say('incidentCount', { n: incidents.length })}</p>
      <ul className="plain-list spaced">
        {incidents.map(({ call, title, about, dead = 0, injured = 0, ...cited }) => (
          <li key={`${call}${about}`} className="text">
            <To to={`/pacts/${told.pact}/calls/${call}`}>{title}</To>: {about}
            {dead + injured > 0 && ` · ${say('casualties', { dead, injured })}`} <Refs {...cited} />
          </li>
        ))}
      </ul>
      {claimed.map(({ id, title, label, claims }) => (
        <div key={id}>
          <h4>{`${title}: ${label}`}</h4>
          <ClaimList claims={claims} />
        </div>
      ))}
    </>
  )
}
