/** One sample of each part, spoken to whoever it is told to. */
import { type ReactNode, useId } from 'react'
import { sayUnit } from '../amounts.ts'
import { ClaimList, Judgements, Refs } from '../explainer/parts.tsx'
import { IntervalBar, Share } from '../measures/parts.tsx'
import { Bars } from '../parts/bars.tsx'
import { ChoiceField, TextField, TickField } from '../parts/field.tsx'
import { ExtentStatus, PhaseStatus } from '../parts/phase.tsx'
import { Status, type Tone } from '../parts/status.tsx'
import { Table } from '../parts/table.tsx'
import { Why } from '../parts/why.tsx'
import { useReader, useSay } from '../reader.tsx'
import { designBook } from '../sentences/design.ts'

const TypeSample = () => {
  const say = useSay(designBook)
  return (
    <div className="stack">
      {(['step-4', 'step-3', 'step-2', 'step-1'] as const).map((step) => (
        <p key={step} style={{ fontSize: `var(--${step})`, lineHeight: 1.4 }}>
          {say('sample')}
        </p>
      ))}
      <p>{say('sampleText')}</p>
      <p className="kicker">{say('sampleText')}</p>
    </div>
  )
}

const tones: readonly (readonly [Tone, 'help' | 'caller' | 'good' | 'wait' | 'bad' | 'claim'])[] = [
  ['accent', 'help'],
  ['call', 'caller'],
  ['good', 'good'],
  ['wait', 'wait'],
  ['bad', 'bad'],
  ['claim', 'claim'],
]
const shapeOf = {
  help: 'full',
  caller: 'diamond',
  good: 'check',
  wait: 'clock',
  bad: 'cross',
  claim: 'half',
} as const
const members = [1, 2, 3, 4, 5, 6, 7] as const

const ColourSample = () => {
  const say = useSay(designBook)
  return (
    <div className="stack">
      <p className="quiet">{say('coloursLead')}</p>
      <p className="row">
        {tones.map(([tone, key]) => (
          <Status key={key} tone={tone} shape={shapeOf[key]}>
            {say(key)}
          </Status>
        ))}
      </p>
      <ul className="legend plain-list">
        {members.map((n) => (
          <li key={n}>
            <span className="swatch" style={{ background: `var(--member-${n})` }} />
            {say('member', { n })}
          </li>
        ))}
      </ul>
    </div>
  )
}

const StatusSample = () => (
  <div className="stack">
    <p className="row">
      {(['requested', 'deliberating', 'generating', 'deployed', 'withdrawing', 'closed'] as const).map(
        (phase) => (
          <PhaseStatus key={phase} phase={phase} />
        ),
      )}
    </p>
    <p className="row">
      {(['full', 'partial', 'none', 'not-asked'] as const).map((extent) => (
        <ExtentStatus key={extent} extent={extent} />
      ))}
    </p>
  </div>
)

const ButtonSample = () => {
  const say = useSay(designBook)
  return (
    <p className="row">
      <button type="button" className="button" data-rank="first">
        {say('first')}
      </button>
      <button type="button" className="button">
        {say('second')}
      </button>
      <button type="button" className="button" disabled>
        {say('closed')}
      </button>
    </p>
  )
}

const FieldSample = () => {
  const [say, id] = [useSay(designBook), useId()]
  return (
    <div className="stack">
      <TextField name={`${id}-a`} label={say('field')} hint={say('hint')} />
      <TextField name={`${id}-b`} label={say('field')} fault={say('fault')} />
      <ChoiceField
        name={`${id}-c`}
        label={say('status')}
        choices={[
          ['good', say('good')],
          ['wait', say('wait')],
        ]}
      />
      <TickField name={`${id}-d`} label={say('good')} />
    </div>
  )
}

const amounts = [1_080, 500, 200, 150, 2] as const

const TableSample = () => {
  const [say, reader, id] = [useSay(designBook), useReader(), useId()]
  return (
    <Table
      caption={say('table')}
      rows={amounts.map((people, at) => ({ people, n: at + 1 }))}
      keyOf={({ n }) => `${id}-${n}`}
      columns={[
        { id: 'member', title: say('status'), of: ({ n }) => say('member', { n }) },
        {
          id: 'people',
          title: say('people'),
          number: true,
          of: ({ people }) => sayUnit(reader, people, 'people'),
        },
        { id: 'share', title: say('bars'), of: ({ people }) => <Share of={people / 1_932} /> },
      ]}
    />
  )
}

const BarsSample = () => {
  const [say, reader] = [useSay(designBook), useReader()]
  return (
    <Bars
      label={say('bars')}
      bars={amounts.map((value, at) => ({
        id: `${at}`,
        label: say('member', { n: at + 1 }),
        value,
        said: sayUnit(reader, value, 'people'),
        colour: `var(--member-${at + 1})`,
      }))}
    />
  )
}

const FigureSample = () => {
  const [say, reader] = [useSay(designBook), useReader()]
  return (
    <p className="figure">
      <a className="value" href="#sources">
        {sayUnit(reader, 2_030, 'people')}
      </a>
      <span>{say('figures')}</span>
    </p>
  )
}

const ClaimSample = () => {
  const say = useSay(designBook)
  return (
    <ClaimList
      unit="people"
      claims={[
        { value: 2_030, by: say('spokesman'), refs: [1], confidence: 'A' },
        { value: 3_600, by: say('press'), refs: [2], confidence: 'C' },
      ]}
    />
  )
}

const WhySample = () => {
  const say = useSay(designBook)
  return (
    <Why>
      <p>
        {say('derivation')} <Refs refs={[1]} confidence="D" />
      </p>
    </Why>
  )
}

const JudgedSample = () => {
  const say = useSay(designBook)
  return <Judgements of={[{ by: say('analyst'), text: say('judgement'), refs: [2], confidence: 'B' }]} />
}

const IntervalSample = () => (
  <div className="stack">
    <IntervalBar value={0.83} low={0.44} high={0.98} />
    <IntervalBar value={0.17} low={0.02} high={0.56} />
  </div>
)

/** Every part by the key of its name. */
export const samples = {
  type: TypeSample,
  colours: ColourSample,
  status: StatusSample,
  buttons: ButtonSample,
  fields: FieldSample,
  figures: FigureSample,
  table: TableSample,
  bars: BarsSample,
  claims: ClaimSample,
  why: WhySample,
  judged: JudgedSample,
  interval: IntervalSample,
} as const satisfies Readonly<Record<string, () => ReactNode>>
