/** The calls of this ledger, live: who called, how far it is, and what falls due next. */
import { pick, sayInstant, sayWord } from '../../words/index.ts'
import { To } from '../parts/link.tsx'
import { NarrowLabel } from '../parts/narrow.tsx'
import { PhaseStatus } from '../parts/phase.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { callsBook } from '../sentences/calls.ts'
import type { LiveRow } from './load.ts'
import type { PactNames } from './shown.ts'

export const Live = (props: {
  readonly rows: readonly LiveRow[]
  readonly isCut: boolean
  readonly pacts?: PactNames
}) => {
  const [say, name, reader] = [useSay(callsBook), useName(), useReader()]
  const { rows, pacts } = props
  const said = ({ made }: LiveRow): string =>
    made
      ? say('callOf', { caller: name(made.caller), threat: sayWord(reader, 'threat', made.threat) })
      : say('consultation')
  const columns: readonly Column<LiveRow>[] = [
    { id: 'call', title: say('call'), of: (row) => <To to={`/calls/${row.call}`}>{said(row)}</To> },
    ...(pacts
      ? [
          {
            ...{ id: 'pact', title: say('pact') },
            of: ({ pact }: LiveRow) => (pacts[pact] ? pick(pacts[pact], reader) : pact),
          },
        ]
      : []),
    { id: 'status', title: say('status'), of: ({ phase }) => <PhaseStatus phase={phase} /> },
    {
      ...{ id: 'made', title: say('made') },
      of: ({ made }) =>
        made && (
          <>
            <NarrowLabel>{say('made')}</NarrowLabel>
            {sayInstant(reader, made.at)}
          </>
        ),
    },
    {
      ...{ id: 'next', title: say('next') },
      of: ({ next }) =>
        next ? (
          <>
            <NarrowLabel>{say('next')}</NarrowLabel>
            {sayInstant(reader, next.dueAt)}
            <span className="quiet"> {sayWord(reader, 'clock', next.kind)}</span>
          </>
        ) : (
          <>
            <NarrowLabel>{say('next')}</NarrowLabel>
            <span className="quiet">{say('noDeadline')}</span>
          </>
        ),
    },
  ]
  return (
    <section className="stack">
      <h2>{say('live')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{say('noneLive')}</p>
      ) : (
        <Table
          caption={say('live')}
          quiet
          columns={columns}
          rows={rows}
          keyOf={({ call }) => `live-${call}`}
        />
      )}
      {props.isCut && <p className="quiet">{say('cutShort')}</p>}
    </section>
  )
}
