/** Money and people of this pact, beside those of another. */

import { sayOnScale, sayScale } from '../amounts.ts'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerMeasuredBook } from '../sentences/explainer-measured.ts'
import { ClaimList, Judgements, Refs, Section } from './parts.tsx'
import type { BesideTold, RatioTold } from './views/beside.ts'
import type { Told } from './views/told.ts'

export const Resources = ({ told }: { readonly told: Told }) => {
  const say = useSay(explainerMeasuredBook)
  const { beside, money } = told
  return (
    <Section id="resources">
      {beside ? <Money beside={beside} /> : <OwnFigures told={told} />}
      <h3>{say('money')}</h3>
      {money.length === 0 && <p className="quiet">{say('noMoney')}</p>}
      {money.length > 0 && (
        <Table
          caption={say('money')}
          quiet
          rows={money}
          keyOf={({ id }) => `money-${id}`}
          columns={[
            { id: 'label', title: say('measure'), of: ({ label }) => label },
            {
              id: 'claims',
              title: say('money'),
              of: ({ claims, unit }) => <ClaimList claims={claims} unit={unit} />,
            },
          ]}
        />
      )}
      <Judgements of={told.judged.resources} />
    </Section>
  )
}

/** Sums of both, and what the one that leads has alone. */
const Money = ({ beside }: { readonly beside: BesideTold }) => {
  const [say, name, reader] = [useSay(explainerMeasuredBook), useName(), useReader()]
  const { sides, ratios } = beside
  return (
    <Table
      caption={say('measure')}
      quiet
      rows={ratios}
      keyOf={({ id }) => `resources-${id}`}
      columns={[
        {
          id: 'measure',
          title: say('measure'),
          of: ({ id, years, refs }) => (
            <>
              {sayScale(reader, id)}{' '}
              <small className="quiet">
                <bdi>{[...new Set(years.filter(Boolean))].join(' · ')}</bdi>
              </small>{' '}
              <Refs refs={refs} />
            </>
          ),
        },
        ...([0, 1] as const).flatMap((side) => {
          const { leader } = sides[side]
          return [
            {
              id: sides[side].id,
              title: say('wholePact', { pact: sides[side].name }),
              of: ({ id, totals }: RatioTold) => sayOnScale(reader, id, totals[side]),
            },
            ...(leader
              ? [
                  {
                    id: `${sides[side].id}-leader`,
                    title: name(leader),
                    of: ({ id, leaders }: RatioTold) =>
                      leaders[side] === undefined ? (
                        <span className="quiet">{say('noFigure')}</span>
                      ) : (
                        sayOnScale(reader, id, leaders[side])
                      ),
                  },
                ]
              : []),
          ]
        }),
      ]}
    />
  )
}

/** A pact that stands beside no other shows its own sums. */
const OwnFigures = ({ told }: { readonly told: Told }) => {
  const [say, reader] = [useSay(explainerMeasuredBook), useReader()]
  const scales = told.without.scales.filter(({ years }) => years !== undefined)
  if (scales.length === 0) return <p className="quiet">{say('noScales')}</p>
  return (
    <>
      <p className="quiet">{say('alone')}</p>
      <Table
        caption={say('alone')}
        quiet
        rows={scales}
        keyOf={({ id }) => `resources-${id}`}
        columns={[
          {
            id: 'measure',
            title: say('measure'),
            of: ({ id, refs }) => (
              <>
                {sayScale(reader, id)} <Refs refs={refs} />
              </>
            ),
          },
          {
            id: 'total',
            title: told.short,
            number: true,
            of: ({ id, total }) => sayOnScale(reader, id, total),
          },
          { id: 'year', title: say('year'), of: ({ years }) => <bdi>{years}</bdi> },
        ]}
      />
    </>
  )
}
