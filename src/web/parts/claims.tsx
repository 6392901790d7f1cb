/** Claims: what has been said of one thing, by whom, side by side; nobody's number is chosen in silence. */

import type { Day } from '../../day.ts'
import type { Confidence, Text3 } from '../../pact/index.ts'
import { pick, sayDay } from '../../words/index.ts'
import { sayUnit } from '../amounts.ts'
import { useName, useReader } from '../reader.tsx'
import { type SourceList, Sources } from './source.tsx'

/** A claim, its texts in three languages or left in the reader's. */
export type ClaimShown = {
  readonly value: number | string | Text3
  readonly by?: string | Text3 | undefined
  readonly on?: Day | undefined
  readonly note?: string | Text3 | undefined
  readonly source: readonly string[]
  readonly confidence: Confidence
}

export const Claims = (props: {
  readonly claims: readonly ClaimShown[]
  readonly among: SourceList
  /** The unit of numbers, as pact files write it. */
  readonly unit?: string | undefined
}) => {
  const [reader, name] = [useReader(), useName()]
  const text = (given: string | Text3): string => (typeof given === 'string' ? given : pick(given, reader))
  const said = ({ value }: ClaimShown): string => {
    return typeof value === 'number' ? sayUnit(reader, value, props.unit) : text(value)
  }
  const saidBy = ({ by }: ClaimShown): string | undefined =>
    by === undefined ? undefined : typeof by === 'string' ? name(by) : text(by)
  return (
    <ul className="claims">
      {props.claims.map((claim) => (
        <li key={`${JSON.stringify(claim.value)}${JSON.stringify(claim.by)}${claim.on}${claim.source}`}>
          <span className="value">{said(claim)}</span>
          {saidBy(claim) && <span>{saidBy(claim)}</span>}
          {claim.on && <span className="quiet">{sayDay(reader, claim.on)}</span>}
          <Sources of={claim.source} among={props.among} confidence={claim.confidence} />
          {claim.note && <span className="quiet">{text(claim.note)}</span>}
        </li>
      ))}
    </ul>
  )
}
