/** What is left without one member, and whether members want the same. */

import type { Day } from '../../day.ts'
import { sayDay, sayList, sayNumber, sayWord, type WordOf } from '../../words/index.ts'
import { sayScale, sayShare, sayTenths } from '../amounts.ts'
import { StatesMap } from '../map/map.tsx'
import { To } from '../parts/link.tsx'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerBook } from '../sentences/explainer.ts'
import { explainerMeasuredBook } from '../sentences/explainer-measured.ts'
import { Judgements, Refs, Section } from './parts.tsx'
import type { InterestsTold, ScaleTold } from './views/measured.ts'
import type { Told } from './views/told.ts'

export const Without = ({ told }: { readonly told: Told }) => {
  const [say, sayTop, name] = [useSay(explainerMeasuredBook), useSay(explainerBook), useName()]
  const { member, scales, onRecord } = told.without
  const own = onRecord.find(({ id }) => id === member)
  const title = member ? sayTop('title/without', { member: name(member) }) : sayTop('title/withoutPlain')
  return (
    <Section id="without" title={title}>
      {scales.length === 0 || !member ? (
        <p className="quiet">{say('noScales')}</p>
      ) : (
        <>
          <p className="text">{say('withoutLead', { member: name(member) })}</p>
          <Removals scales={scales} member={member} />
        </>
      )}
      {member && own && (
        <p className="text">{say('onRecord', { member: name(member), took: own.took, of: own.of })}</p>
      )}
      <p className="quiet text">{say('equalVotes')}</p>
      <p>
        <To to={`/pacts/${told.pact}/measures`}>{say('toMeasures')}</To>
      </p>
      <Judgements of={told.judged.without} />
    </Section>
  )
}

const Removals = ({ scales, member }: { readonly scales: readonly ScaleTold[]; readonly member: string }) => {
  const [say, name, reader] = [useSay(explainerMeasuredBook), useName(), useReader()]
  const shareOf = ({ shares }: ScaleTold): number => shares.find(({ id }) => id === member)?.share ?? 0
  return (
    <Table
      caption={say('scale')}
      quiet
      rows={scales}
      keyOf={({ id }) => `without-${id}`}
      columns={[
        {
          id: 'scale',
          title: say('scale'),
          of: ({ id, refs }) => (
            <>
              {sayScale(reader, id)} <Refs refs={refs} />
            </>
          ),
        },
        { id: 'bar', title: say('share'), of: (scale) => <Split share={shareOf(scale)} /> },
        {
          id: 'left',
          title: say('leftOver'),
          number: true,
          of: (scale) => sayShare(reader, 1 - shareOf(scale)),
        },
        {
          id: 'next',
          title: say('next'),
          of: ({ shares }) =>
            sayList(
              reader,
              shares
                .filter(({ id }) => id !== member)
                .slice(0, 2)
                .map(({ id, share }) => `${name(id)} ${sayShare(reader, share)}`),
            ),
        },
        {
          id: 'effective',
          title: say('effective'),
          number: true,
          of: ({ effective }) => sayTenths(reader, effective),
        },
        {
          id: 'year',
          title: say('year'),
          of: ({ years = '', missing }) => (
            <>
              <bdi>{years}</bdi>
              {missing.length > 0 && (
                <small className="quiet"> {say('missing', { n: missing.length })}</small>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

/** A whole and the part of it that one member holds. */
export const Split = ({ share }: { readonly share: number }) => {
  const reader = useReader()
  return (
    <span className="split">
      <span className="whole" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * share).toFixed(1)}%` }} />
      </span>
      {sayShare(reader, share)}
    </span>
  )
}

export const InterestsSection = ({ told }: { readonly told: Told }) => {
  const [say, reader] = [useSay(explainerMeasuredBook), useReader()]
  const { interests } = told
  return (
    <Section id="interests">
      <p className="text">{say('interestsLead', { pairs: interests.pairs, borders: interests.borders })}</p>
      <CallsMap of={interests} />
      <InterestsTable of={interests} />
      <Matrix of={interests} />
      {interests.unasked.length > 0 && (
        <>
          <h3>{say('unasked')}</h3>
          <ul className="plain-list">
            {interests.unasked.map(({ id, title, day }) => (
              <li key={id}>
                <To to={`/pacts/${told.pact}/calls/${id}`}>{title}</To>{' '}
                <span className="quiet">{sayDay(reader, day as Day)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet text">{say('notShipped')}</p>
      <Judgements of={told.judged.interests} />
    </Section>
  )
}

const CallsMap = ({ of: { map, members } }: { readonly of: InterestsTold }) => {
  const [say, reader] = [useSay(explainerMeasuredBook), useReader()]
  if (!map || members.every(({ called }) => called === 0)) return null
  return (
    <figure className="stack map-figure">
      <StatesMap
        map={map}
        label={say('mapOf')}
        of={Object.fromEntries(
          members.map(({ id, called }) => [
            id,
            { fill: called > 0 ? 'var(--call-soft)' : 'var(--accent-soft)', says: sayNumber(reader, called) },
          ]),
        )}
      >
        {members.map(({ id, called }) => {
          const place = map.capitals[id]
          return place && called > 0 ? (
            <circle key={id} className="called" cx={place[0]} cy={place[1]} r={5 + 5 * Math.sqrt(called)} />
          ) : null
        })}
      </StatesMap>
      <figcaption className="quiet">{`${say('mapOf')}. ${say('mapNote')}`}</figcaption>
    </figure>
  )
}

const InterestsTable = ({ of: { members } }: { readonly of: InterestsTold }) => {
  const [say, name, reader] = [useSay(explainerMeasuredBook), useName(), useReader()]
  const shown = members.length <= tabledMost ? members : members.filter(({ called }) => called > 0)
  const names = (ids: readonly string[]): string => sayList(reader, ids.map(name))
  if (shown.length === 0) return null
  return (
    <Table
      caption={say('mapOf')}
      quiet
      rows={shown}
      keyOf={({ id }) => `interests-${id}`}
      columns={[
        { id: 'member', title: say('member'), of: ({ id }) => name(id) },
        { id: 'inside', title: say('inside'), of: ({ neighboursInside }) => names(neighboursInside) },
        { id: 'outside', title: say('outside'), of: ({ neighboursOutside }) => names(neighboursOutside) },
        {
          id: 'called',
          title: say('calledAbout'),
          of: ({ called, threats }) =>
            called === 0
              ? ''
              : [
                  sayNumber(reader, called),
                  ...threats.map((threat) => sayWord(reader, 'threat', threat as WordOf<'threat'>)),
                ].join(' · '),
        },
        {
          id: 'positions',
          title: say('positions'),
          of: ({ positions: { yes, no, other, inferred } }) =>
            yes + no + other === 0 ? '' : say('position', { yes, no, other, inferred }),
        },
      ]}
    />
  )
}

const [tabledMost, crossedMost] = [60, 12]

/** Who borders on whom, for pacts small enough to be read so. */
const Matrix = ({ of: { members } }: { readonly of: InterestsTold }) => {
  const [say, name] = [useSay(explainerMeasuredBook), useName()]
  if (members.length > crossedMost || members.length < 3) return null
  return (
    <Table
      caption={say('matrix')}
      rows={members}
      keyOf={({ id }) => `borders-${id}`}
      columns={[
        { id: 'member', title: say('member'), of: ({ id }) => name(id) },
        ...members.map((across) => ({
          id: across.id,
          title: name(across.id),
          of: ({ id, neighboursInside }: (typeof members)[number]) =>
            id === across.id ? (
              ''
            ) : (neighboursInside as readonly string[]).includes(across.id) ? (
              <span className="border-yes">{say('border')}</span>
            ) : (
              <span className="unseen">{say('noBorder')}</span>
            ),
        })),
      ]}
    />
  )
}
