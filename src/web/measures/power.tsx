/** Power beside dependence, and the removal test. */
import { useSearchParams } from 'react-router'
import { sayList } from '../../words/index.ts'
import { sayOnScale, sayScale, sayShare, sayTenths } from '../amounts.ts'
import { To } from '../parts/link.tsx'
import { Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { measuresBook } from '../sentences/measures.ts'
import { Measure, Share } from './parts.tsx'
import type { MeasuresShown } from './shown.ts'

type Power = MeasuresShown['power']

export const PowerMeasure = ({ power, file }: { readonly power: Power; readonly file: string }) => {
  const [say, reader] = [useSay(measuresBook), useReader()]
  return (
    <Measure id="power" title={say('powerTitle')} about={power.about}>
      <p className="text">{say('powerLead')}</p>
      <ChooseVote power={power} />
      {power.rule && <p className="text rule">{power.rule}</p>}
      {power.why && <p className="quiet text">{power.why}</p>}
      <MembersTable power={power} />
      {power.acts !== undefined && (
        <p className="quiet">{say('acts', { share: sayShare(reader, power.acts) })}</p>
      )}
      <p>
        <To to={file}>{say('csv')}</To>
      </p>
    </Measure>
  )
}

const ChooseVote = ({ power }: { readonly power: Power }) => {
  const [say, reader] = [useSay(measuresBook), useReader()]
  const [query] = useSearchParams()
  if (power.options.length < 2) return null
  return (
    <form className="choose row" method="get">
      {reader.numerals && <input type="hidden" name="numerals" value={reader.numerals} />}
      {['on', 'against'].map((key) => {
        const value = query.get(key)
        return value ? <input key={key} type="hidden" name={key} value={value} /> : null
      })}
      <label className="row">
        <span>{say('body')}</span>
        <select name="vote" defaultValue={power.now}>
          {power.options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {say('show')}
      </button>
    </form>
  )
}

const MembersTable = ({ power }: { readonly power: Power }) => {
  const [say, name, reader] = [useSay(measuresBook), useName(), useReader()]
  const voting = power.rows.some((row) => row.power !== undefined)
  return (
    <Table
      caption={say('powerTitle')}
      quiet
      rows={power.rows}
      keyOf={({ id }) => `power-${id}`}
      columns={[
        { id: 'member', title: say('member'), of: ({ id }) => name(id) },
        ...(voting
          ? [
              {
                id: 'power',
                title: say('power'),
                of: (row: Power['rows'][number]) =>
                  row.power === undefined ? (
                    ''
                  ) : (
                    <>
                      <Share of={row.power} tone="member-2" />
                      {row.flags && row.flags.length > 0 && (
                        <small className="quiet">
                          {row.flags.map((flag) => say(`flag/${flag}`)).join(' · ')}
                        </small>
                      )}
                    </>
                  ),
              },
              {
                id: 'turns',
                title: say('turns'),
                number: true,
                of: ({ turns }: Power['rows'][number]) =>
                  turns === undefined ? '' : sayShare(reader, turns),
              },
            ]
          : []),
        ...power.scales.map((scale) => ({
          id: scale,
          title: sayScale(reader, scale),
          of: ({ shares }: Power['rows'][number]) =>
            shares[scale] ? <Share of={shares[scale].share} /> : '',
        })),
      ]}
    />
  )
}

export const Removal = ({ of }: { readonly of: MeasuresShown['dependence'] }) => {
  const [say, name, reader] = [useSay(measuresBook), useName(), useReader()]
  const members = (ids: readonly string[]): string => sayList(reader, ids.map(name))
  return (
    <Measure id="removal" title={say('removal')} about={of.about} judged={of.judged}>
      {of.scales.length === 0 && <p className="quiet">{say('noFigures')}</p>}
      <Table
        caption={say('removal')}
        quiet
        rows={of.scales}
        keyOf={({ id }) => `removal-${id}`}
        columns={[
          { id: 'scale', title: say('scale'), of: ({ id }) => sayScale(reader, id) },
          { id: 'total', title: say('total'), of: ({ id, total }) => sayOnScale(reader, id, total) },
          {
            id: 'largest',
            title: say('largest'),
            of: ({ largest }) =>
              largest && (
                <>
                  {name(largest.id)} <Share of={largest.share} />
                </>
              ),
          },
          {
            id: 'left',
            title: say('left'),
            number: true,
            of: ({ largest }) => largest && sayShare(reader, 1 - largest.share),
          },
          {
            id: 'effective',
            title: say('effective'),
            number: true,
            of: ({ effective }) => sayTenths(reader, effective),
          },
          { id: 'missing', title: say('missing'), of: ({ missing }) => <small>{members(missing)}</small> },
        ]}
      />
      {of.onRecord.length > 0 && (
        <Table
          caption={say('record')}
          rows={of.onRecord}
          keyOf={({ id }) => `record-${id}`}
          columns={[
            { id: 'member', title: say('member'), of: ({ id }) => name(id) },
            { id: 'took', title: say('record'), of: ({ took, of: all }) => say('took', { took, of: all }) },
          ]}
        />
      )}
    </Measure>
  )
}
