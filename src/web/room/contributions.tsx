/** Who helps with what: each contingent with its state and the steps at home; and how many contributors there are in effect. */
import type { Contingent } from '../../call/index.ts'
import { sayList, sayNumber, sayWord } from '../../words/index.ts'
import { Status } from '../parts/status.tsx'
import { Table } from '../parts/table.tsx'
import { Why } from '../parts/why.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { useText } from './movements.tsx'
import type { Burden } from './record.ts'
import { useNow, useRoom } from './shown.ts'
import { contingentSigns } from './signs.ts'

export const Contributions = () => {
  const [{ room }, { call, reached }] = [useRoom(), useNow()]
  const [say, reader, name, text] = [useSay(roomPartsBook), useReader(), useName(), useText()]
  const contingents = Object.values(call.contingents)
  if (contingents.length === 0) return null
  const burden = reached === room.tape.total ? room.record?.burden : undefined
  return (
    <section className="stack" aria-labelledby="help">
      <h2 id="help">{say('help')}</h2>
      {burden && <Effective burden={burden} />}
      <Table
        caption={say('tableOf', { title: say('help') })}
        quiet
        rows={contingents}
        keyOf={({ id }) => `contingent-${id}`}
        columns={[
          { id: 'who', title: say('who'), of: ({ member }) => name(member) },
          { id: 'unit', title: say('unit'), of: ({ unit }) => text(unit) },
          { id: 'means', title: say('means'), of: ({ means }) => sayWord(reader, 'means', means) },
          { id: 'state', title: say('state'), of: (contingent) => <StateOf contingent={contingent} /> },
          { id: 'home', title: say('atHome'), of: (contingent) => <AtHome contingent={contingent} /> },
          { id: 'caveats', title: say('caveats'), of: ({ caveats }) => sayList(reader, caveats.map(text)) },
          {
            ...{ id: 'people', title: say('people'), number: true },
            of: ({ people }) => (people === undefined ? '' : sayNumber(reader, people)),
          },
        ]}
      />
    </section>
  )
}

const StateOf = ({ contingent: { state } }: { readonly contingent: Contingent }) => {
  const [tone, shape] = contingentSigns[state]
  return (
    <Status tone={tone} shape={shape}>
      {sayWord(useReader(), 'contingentState', state)}
    </Status>
  )
}

/** The steps at home: each needed, given or refused. */
const AtHome = ({ contingent: { needsApproval, approvals } }: { readonly contingent: Contingent }) => {
  const [say, reader] = [useSay(roomPartsBook), useReader()]
  const steps = [...new Set([...needsApproval, ...Object.keys(approvals)])] as typeof needsApproval
  if (steps.length === 0) return null
  return (
    <ul className="bare">
      {steps.map((step) => {
        const granted = approvals[step]
        const key =
          granted === undefined ? 'approval/needed' : granted ? 'approval/given' : 'approval/refused'
        return <li key={step}>{say(key, { step: sayWord(reader, 'step', step) })}</li>
      })}
    </ul>
  )
}

/** How many contributed in name, and how many in effect: the inverse of the sum of squared shares. */
const Effective = ({ burden }: { readonly burden: Burden }) => {
  const [say, reader, name] = [useSay(roomPartsBook), useReader(), useName()]
  const { nominal, effective, uncounted, readings } = burden
  const inTenths = (value: number): string => sayNumber(reader, Math.round(value * 10) / 10)
  return (
    <div className="stack effective">
      <p className="lead">
        {effective
          ? say('effective', { nominal, low: inTenths(effective.low), high: inTenths(effective.high) })
          : say('nominal', { nominal })}
      </p>
      {effective && (
        <Why>
          <p>{say('effectiveWhy', { readings })}</p>
          {uncounted.length > 0 && (
            <p>{say('uncounted', { members: sayList(reader, uncounted.map(name)) })}</p>
          )}
        </Why>
      )}
    </div>
  )
}
