/** Standing forces with their claims, who recognises them, and whose troops stand where. */
import { sayDay } from '../../words/index.ts'
import { StatesMap } from '../map/map.tsx'
import { To } from '../parts/link.tsx'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { forcesBook } from '../sentences/forces.ts'
import { ClaimList, Refs, Section } from './parts.tsx'
import type { BasesTold, ForceTold } from './views/forces.ts'
import type { Told } from './views/told.ts'

export const Forces = ({ told }: { readonly told: Told }) => {
  const say = useSay(forcesBook)
  return (
    <Section id="forces">
      {told.forces.length === 0 && <p className="quiet">{say('none')}</p>}
      {told.forces.map((force) => (
        <Force key={force.id} force={force} />
      ))}
      <p>
        <To to={`/pacts/${told.pact}/forces`}>{say('toForces')}</To>
      </p>
    </Section>
  )
}

/** One standing force, every number as somebody's claim. */
export const Force = ({ force }: { readonly force: ForceTold }) => {
  const [say, reader] = [useSay(forcesBook), useReader()]
  const { name, from, people, readiness, pledges, note, refs, confidence } = force
  const missing = <p className="quiet">{say('notPublished')}</p>
  return (
    <article className="force stack">
      <h3>{name}</h3>
      <p className="quiet">
        {say('since', { day: sayDay(reader, from) })} ·{' '}
        {pledges.length === 0
          ? say('noPledges')
          : say('pledgedBy', {
              n: pledges.length,
              members: new Set(pledges.map(({ member }) => member)).size,
            })}{' '}
        <Refs refs={refs} {...(confidence ? { confidence } : {})} />
      </p>
      <div className="beside">
        <div>
          <h4>{say('people')}</h4>
          {people.length > 0 ? <ClaimList claims={people} unit="people" /> : missing}
        </div>
        <div>
          <h4>{say('readiness')}</h4>
          {readiness.length > 0 ? <ClaimList claims={readiness} /> : missing}
        </div>
      </div>
      {note && <p className="quiet text">{note}</p>}
    </article>
  )
}

export const Recognition = ({ told }: { readonly told: Told }) => {
  const say = useSay(forcesBook)
  return (
    <Section id="recognition">
      <p className="quiet">{say(told.recognition.length === 0 ? 'noRecognition' : 'recognitionLead')}</p>
      {told.recognition.map(({ id, label, unit, claims }) => (
        <div key={id} className="stack">
          <h3>{label}</h3>
          <ClaimList claims={claims} unit={unit} />
        </div>
      ))}
    </Section>
  )
}

export const Bases = ({ told }: { readonly told: Told }) => {
  const [say, reader] = [useSay(forcesBook), useReader()]
  const { bases } = told.bases
  return (
    <Section id="bases">
      <p className="text">
        {bases.length === 0
          ? say('noBases')
          : say('basesCount', { n: bases.length, day: sayDay(reader, told.on) })}
      </p>
      <BasesShown of={told.bases} />
    </Section>
  )
}

const roles = ['ownsHere', 'hostsHere', 'bothHere'] as const
const roleColours = { ownsHere: 'var(--accent)', hostsHere: 'var(--member-2)', bothHere: 'var(--member-4)' }

/** The map from owners to hosts, and the table of what stands there. */
export const BasesShown = ({ of }: { readonly of: BasesTold }) => {
  const [say, name, reader] = [useSay(forcesBook), useName(), useReader()]
  const { bases } = of
  if (bases.length === 0) return null
  return (
    <>
      <BasesMap of={of} />
      <Table
        caption={say('bases')}
        rows={bases}
        keyOf={({ owner, host, name: base }) => `base-${owner}-${host}-${base.replaceAll(/\s+/g, '-')}`}
        columns={[
          {
            id: 'name',
            title: say('name'),
            of: ({ name: base, note, refs, confidence }) => (
              <>
                {base} <Refs refs={refs} {...(confidence ? { confidence } : {})} />
                {note && <small className="quiet"> {note}</small>}
              </>
            ),
          },
          { id: 'owner', title: say('owner'), of: ({ owner }) => name(owner) },
          { id: 'host', title: say('host'), of: ({ host, place }) => `${name(host)}: ${place}` },
          { id: 'from', title: say('from'), of: ({ from }) => sayDay(reader, from) },
          {
            id: 'strength',
            title: say('strength'),
            of: ({ strength }) =>
              strength.length > 0 ? (
                <ClaimList claims={strength} unit="people" />
              ) : (
                <span className="quiet">{say('notPublished')}</span>
              ),
          },
        ]}
      />
    </>
  )
}

const BasesMap = ({ of: { bases, map } }: { readonly of: BasesTold }) => {
  const say = useSay(forcesBook)
  const [owners, hosts] = [new Set(bases.map(({ owner }) => owner)), new Set(bases.map(({ host }) => host))]
  const role = (id: string) =>
    owners.has(id) && hosts.has(id) ? 'bothHere' : owners.has(id) ? 'ownsHere' : 'hostsHere'
  if (!map) return null
  return (
    <figure className="stack map-figure">
      <StatesMap
        map={map}
        label={say('mapOf')}
        of={Object.fromEntries(
          [...owners.union(hosts)].map((id) => [id, { fill: roleColours[role(id)], says: say(role(id)) }]),
        )}
      >
        {bases.map(({ owner, host, name: base }) => (
          <Arc key={`${owner}${host}${base}`} from={map.capitals[owner]} to={map.capitals[host]} />
        ))}
      </StatesMap>
      <figcaption>
        <ul className="legend plain-list">
          {roles
            .filter((each) => [...owners.union(hosts)].some((id) => role(id) === each))
            .map((each) => (
              <li key={each}>
                <span className="swatch" style={{ background: roleColours[each] }} />
                {say(each)}
              </li>
            ))}
        </ul>
        <span className="quiet">{say('mapNote')}</span>
      </figcaption>
    </figure>
  )
}

type Point = readonly [number, number]

const Arc = ({ from, to }: { readonly from: Point | undefined; readonly to: Point | undefined }) => {
  if (!from || !to) return null
  const [x, y] = [
    (from[0] + to[0]) / 2,
    (from[1] + to[1]) / 2 - Math.hypot(to[0] - from[0], to[1] - from[1]) / 5,
  ]
  return (
    <g className="arc">
      <path d={`M${from[0]} ${from[1]}Q${x.toFixed(1)} ${y.toFixed(1)} ${to[0]} ${to[1]}`} />
      <circle cx={to[0]} cy={to[1]} r="4" />
    </g>
  )
}
