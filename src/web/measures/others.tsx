/** Burden, reliability, balance and interests. */
import { sayList, sayNumber, sayWord } from '../../words/index.ts'
import { sayOnScale, sayScale, sayShare, sayTenths } from '../amounts.ts'
import { type Choices, ChooseOther } from '../explainer/choose.tsx'
import { To } from '../parts/link.tsx'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerMeasuredBook } from '../sentences/explainer-measured.ts'
import { measuresBook } from '../sentences/measures.ts'
import { IntervalBar, Measure } from './parts.tsx'
import type { MeasuresShown } from './shown.ts'

export const Burden = ({ of, pact }: { readonly of: MeasuresShown['burden']; readonly pact: string }) => {
  const [say, name, reader] = [useSay(measuresBook), useName(), useReader()]
  return (
    <Measure id="burden" title={say('burden')} about={of.about} judged={of.judged}>
      {of.operations.length === 0 ? (
        <p className="quiet">{say('noOperations')}</p>
      ) : (
        <Table
          caption={say('burden')}
          quiet
          rows={of.operations}
          keyOf={({ call }) => `burden-${call}`}
          columns={[
            {
              id: 'operation',
              title: say('operation'),
              of: ({ call, title }) => <To to={`/pacts/${pact}/calls/${call}`}>{title}</To>,
            },
            {
              id: 'nominal',
              title: say('nominal'),
              number: true,
              of: ({ nominal }) => sayNumber(reader, nominal),
            },
            {
              id: 'effective',
              title: say('byNumbers'),
              number: true,
              of: ({ effective }) =>
                effective
                  ? [...new Set([sayTenths(reader, effective.low), sayTenths(reader, effective.high)])].join(
                      ' – ',
                    )
                  : '',
            },
            {
              id: 'readings',
              title: say('readings'),
              number: true,
              of: ({ readings }) => sayNumber(reader, readings),
            },
            {
              id: 'uncounted',
              title: say('uncounted'),
              of: ({ uncounted }) => <small>{sayList(reader, uncounted.map(name))}</small>,
            },
          ]}
        />
      )}
      {of.spending && (
        <p className="text">
          {say('spending', {
            members: of.spending.members,
            rho: sayNumber(reader, Math.round(of.spending.rankCorrelation * 100) / 100),
          })}
        </p>
      )}
    </Measure>
  )
}

export const ReliabilityMeasure = ({ of }: { readonly of: MeasuresShown['reliability'] }) => {
  const [say, reader] = [useSay(measuresBook), useReader()]
  const own = (['full', 'all'] as const).map((key) => ({ key: `rate/${key}` as const, ...of.rates[key] }))
  return (
    <Measure id="reliability" title={say('reliability')} about={of.about} judged={of.judged}>
      {of.rates.all.cases === 0 && <p className="quiet">{say('noCalls')}</p>}
      <Table
        caption={say('rate')}
        rows={[
          ...(of.rates.all.cases === 0
            ? []
            : own.map(({ key, share, low, high, hits, cases }) => ({
                id: key,
                title: say(key),
                ...{ share, low, high },
                said: say('rateSaid', {
                  hits,
                  cases,
                  low: sayShare(reader, low),
                  high: sayShare(reader, high),
                }),
              }))),
          ...of.bands.map(({ share, of: which, first, last, paper }) => ({
            id: `${which}${share}`,
            title: say(`band/${which}`),
            ...{ share, low: share, high: share },
            said: `${sayShare(reader, share)}${first ? ` · ${first}–${last}` : ''}`,
            paper,
          })),
        ]}
        keyOf={({ id }) => `rate-${id.replace('/', '-')}`}
        columns={[
          {
            id: 'title',
            title: say('formality'),
            of: (row) => (
              <>
                {row.title}
                {'paper' in row && (
                  <small className="quiet">
                    {' '}
                    <bdi>{row.paper}</bdi>
                  </small>
                )}
              </>
            ),
          },
          {
            id: 'bar',
            title: say('rate'),
            of: ({ share, low, high }) => <IntervalBar {...{ value: share, low, high }} />,
          },
          { id: 'said', title: say('rate'), of: ({ said }) => said },
        ]}
      />
      <ByFormality of={of} />
    </Measure>
  )
}

const ByFormality = ({ of }: { readonly of: MeasuresShown['reliability'] }) => {
  const [say, reader] = [useSay(measuresBook), useReader()]
  const shown = of.byFormality.filter(
    ({ full, partial, none, notAsked }) => full + partial + none + notAsked > 0,
  )
  const count = (value: number): string => sayNumber(reader, value)
  return (
    <Table
      caption={say('formality')}
      rows={shown}
      keyOf={({ formality }) => `formality-${formality}`}
      columns={[
        {
          id: 'formality',
          title: say('formality'),
          of: ({ formality }) => sayWord(reader, 'formality', formality),
        },
        {
          id: 'full',
          title: sayWord(reader, 'extent', 'full'),
          number: true,
          of: ({ full }) => count(full),
        },
        {
          id: 'partial',
          title: sayWord(reader, 'extent', 'partial'),
          number: true,
          of: ({ partial }) => count(partial),
        },
        {
          id: 'none',
          title: sayWord(reader, 'extent', 'none'),
          number: true,
          of: ({ none }) => count(none),
        },
        {
          id: 'not-asked',
          title: sayWord(reader, 'extent', 'not-asked'),
          number: true,
          of: ({ notAsked }) => count(notAsked),
        },
      ]}
    />
  )
}

export const BalanceMeasure = (props: {
  readonly of: MeasuresShown['balance']
  readonly choices: Choices
  readonly on: string
}) => {
  const [say, sayMeasured, reader] = [useSay(measuresBook), useSay(explainerMeasuredBook), useReader()]
  const { of, choices, on } = props
  const title = of ? say('balance', { other: of.names[1] ?? '' }) : say('balancePlain')
  const amount = (id: string, total: number) =>
    total === 0 ? <span className="quiet">{sayMeasured('noFigure')}</span> : sayOnScale(reader, id, total)
  return (
    <Measure id="balance" title={title} about={of?.about} judged={of?.judged ?? []}>
      <ChooseOther choices={choices} now={of?.other} on={on} to="balance" />
      {!of && <p className="quiet">{sayMeasured('noOther')}</p>}
      {of && (
        <Table
          caption={title}
          quiet
          rows={of.rows}
          keyOf={({ id }) => `balance-${id}`}
          columns={[
            { id: 'scale', title: say('scale'), of: ({ id }) => sayScale(reader, id) },
            { id: 'first', title: of.names[0] ?? '', of: ({ id, totals }) => amount(id, totals[0]) },
            { id: 'second', title: of.names[1] ?? '', of: ({ id, totals }) => amount(id, totals[1]) },
            {
              id: 'ratio',
              title: say('ratio'),
              of: ({ totals: [a, b] }) =>
                a > 0 && b > 0 ? (
                  <bdi dir="ltr">{say('ratioSaid', { n: sayTenths(reader, b / a) })}</bdi>
                ) : (
                  ''
                ),
            },
          ]}
        />
      )}
    </Measure>
  )
}

export const InterestsMeasure = ({
  of,
  pact,
}: {
  readonly of: MeasuresShown['interests']
  readonly pact: string
}) => {
  const [say, sayMeasured] = [useSay(measuresBook), useSay(explainerMeasuredBook)]
  return (
    <Measure id="interests" title={say('interests')} about={of.about}>
      <p className="text">
        <To to={`/pacts/${pact}#interests`}>
          {sayMeasured('interestsLead', { pairs: of.pairs, borders: of.borders })}
        </To>
      </p>
      <p className="quiet text">{sayMeasured('notShipped')}</p>
    </Measure>
  )
}
