/** This pact beside another: counterweight, age and practice. */
import type { ReactNode } from 'react'
import { type Reader, sayDay, sayNumber } from '../../words/index.ts'
import { sayOnScale, sayScale, sayShare, sayTenths, sayUnit } from '../amounts.ts'
import { Table } from '../parts/table.tsx'
import { useReader, useSay } from '../reader.tsx'
import { explainerBook } from '../sentences/explainer.ts'
import { explainerMeasuredBook } from '../sentences/explainer-measured.ts'
import { type Choices, ChooseOther } from './choose.tsx'
import { ClaimList, Judgements, Refs, Section } from './parts.tsx'
import type { BesideTold, RatioTold, SideTold } from './views/beside.ts'
import type { Claimed } from './views/telling.ts'
import type { Told } from './views/told.ts'

export const Counterweight = ({ told, choices }: { readonly told: Told; readonly choices: Choices }) => {
  const [say, sayTop, reader] = [useSay(explainerMeasuredBook), useSay(explainerBook), useReader()]
  const { beside } = told
  const title = beside
    ? sayTop('title/counterweight', { other: beside.sides[1].name })
    : sayTop('title/counterweightPlain')
  return (
    <Section id="counterweight" title={title}>
      {beside ? (
        <>
          <p className="text">{say('besideLead', { day: sayDay(reader, told.on) })}</p>
          {beside.ratios.map((ratio) => (
            <Pair key={ratio.id} ratio={ratio} sides={beside.sides} />
          ))}
        </>
      ) : (
        <p className="quiet">{say('noOther')}</p>
      )}
      <ChooseOther choices={choices} now={beside?.sides[1].id} on={told.on} to="counterweight" />
      <Judgements of={told.judged.counterweight} />
    </Section>
  )
}

/** One scale of both: two bars, and in words how far they are apart. */
const Pair = ({ ratio, sides }: { readonly ratio: RatioTold; readonly sides: BesideTold['sides'] }) => {
  const [say, reader] = [useSay(explainerMeasuredBook), useReader()]
  const most = Math.max(...ratio.totals)
  return (
    <div className="two-sides">
      <h3>{sayScale(reader, ratio.id)}</h3>
      <p>
        <b>{useDifference(ratio, sides)}</b> <Refs refs={ratio.refs} />
      </p>
      {ratio.totals.map((total, at) => (
        <div key={sides[at]!.id} className="track" data-side={at}>
          <span className="name">{sides[at]!.name}</span>
          <span
            className="bar"
            style={{ inlineSize: `${((62 * total) / most).toFixed(1)}%` }}
            aria-hidden="true"
          />
          <span>{sayOnScale(reader, ratio.id, total)}</span>
        </div>
      ))}
      <p className="quiet">
        {ratio.largest.every((share) => share !== undefined) &&
          `${say('largest')}: ${ratio.largest.map((share) => sayShare(reader, share ?? 0)).join(' · ')}. `}
        <bdi>{[...new Set(ratio.years.filter(Boolean))].join(' · ')}</bdi>
        {ratio.missing.map((n, at) => (n > 0 ? ` · ${sides[at]!.name}: ${say('missing', { n })}` : ''))}
      </p>
    </div>
  )
}

const useDifference = ({ totals }: RatioTold, sides: BesideTold['sides']): string => {
  const [say, reader] = [useSay(explainerMeasuredBook), useReader()]
  const [more, less] = totals[0] >= totals[1] ? [0, 1] : [1, 0]
  const times = totals[more]! / totals[less]!
  const names = { more: sides[more]!.name, less: sides[less]!.name }
  if (times < 1.05) return say('ratio/equal')
  if (times < 1.8)
    return say('ratio/percent', { ...names, n: sayNumber(reader, Math.round((times - 1) * 100)) })
  if (times < 2.2) return say('ratio/doubled', names)
  return say('ratio/times', { ...names, n: sayTimes(reader, times) })
}

const sayTimes = (reader: Reader, times: number): string =>
  times >= 10 ? sayNumber(reader, Math.round(times)) : sayTenths(reader, times)

export const Practice = ({ told }: { readonly told: Told }) => {
  const [say, sayTop] = [useSay(explainerMeasuredBook), useSay(explainerBook)]
  const { beside } = told
  return (
    <Section id="practice">
      {beside ? <SideBySide sides={beside.sides} /> : <p className="quiet">{say('noOther')}</p>}
      {beside && <p className="quiet">{say('fewExercises')}</p>}
      {beside && beside.pairs.length > 0 && (
        <Table
          caption={`${say('said')} (${sayTop('label/sources')})`}
          rows={beside.pairs}
          keyOf={([{ id }]) => `said-${id}`}
          columns={[
            { id: 'label', title: say('measure'), of: ([{ label }]) => label },
            ...([0, 1] as const).map((side) => ({
              id: beside.sides[side].id,
              title: beside.sides[side].name,
              of: (pair: BesideTold['pairs'][number]) => (
                <ClaimList claims={pair[side].claims} unit={pair[side].unit} />
              ),
            })),
          ]}
        />
      )}
      <Judgements of={told.judged.practice} />
    </Section>
  )
}

const SideBySide = ({ sides }: { readonly sides: BesideTold['sides'] }) => {
  const [say, reader] = [useSay(explainerMeasuredBook), useReader()]
  const claims = (list: readonly Claimed[], unit?: string) =>
    list.length > 0 ? (
      <ClaimList claims={list} unit={unit} />
    ) : (
      <span className="quiet">{say('nothing')}</span>
    )
  const rows: readonly {
    readonly id: string
    readonly title: string
    readonly of: (side: SideTold) => ReactNode
  }[] = [
    { id: 'age', title: say('age'), of: ({ ageYears }) => sayUnit(reader, Math.floor(ageYears), 'years') },
    { id: 'signed', title: say('signed'), of: ({ signed }) => sayDay(reader, signed) },
    { id: 'members', title: say('members'), of: ({ members }) => sayNumber(reader, members) },
    {
      id: 'exercises',
      title: say('exercises'),
      of: ({ exercises }) => say('exercisesSaid', { n: exercises.onRecord, recent: exercises.lastYear }),
    },
    {
      id: 'latest',
      title: say('latestExercise'),
      of: ({ exercises: { latest } }) =>
        latest ? sayDay(reader, latest) : <span className="quiet">{say('nothing')}</span>,
    },
    ...(['people', 'readiness'] as const).map((key) => ({
      id: key,
      title: say(key === 'people' ? 'forces' : 'readiness'),
      of: ({ forces }: SideTold) =>
        forces.length === 0 ? (
          <span className="quiet">{say('nothing')}</span>
        ) : (
          forces.map((force) => (
            <div key={force.name}>
              <span className="kicker">{force.name}</span>
              {claims(force[key], key === 'people' ? 'people' : undefined)}
            </div>
          ))
        ),
    })),
  ]
  return (
    <Table
      caption={say('measure')}
      quiet
      rows={rows}
      keyOf={({ id }) => `practice-${id}`}
      columns={[
        { id: 'measure', title: say('measure'), of: ({ title }) => title },
        ...sides.map((side) => ({
          id: side.id,
          title: side.name,
          of: (row: (typeof rows)[number]) => row.of(side),
        })),
      ]}
    />
  )
}
