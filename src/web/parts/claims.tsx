/** Claims: what has been said of one thing, by whom, side by side; nobody's number is chosen in silence. */

import type { Day } from '../../day.ts'
import type { Claim } from '../../pact/index.ts'
import { pick, sayDay, sayNumber } from '../../words/index.ts'
import { useName, useReader } from '../reader.tsx'
import { type SourceList, Sources } from './source.tsx'

export const Claims = (props: {
  readonly claims: readonly Claim[]
  readonly among: SourceList
  /** The unit after a number, such as "people". */
  readonly unit?: string | undefined
}) => {
  const [reader, name] = [useReader(), useName()]
  const said = ({ value }: Claim): string => {
    if (typeof value === 'number') return `${sayNumber(reader, value)}${props.unit ? ` ${props.unit}` : ''}`
    return typeof value === 'string' ? value : pick(value, reader)
  }
  const saidBy = ({ by }: Claim): string | undefined =>
    by === undefined ? undefined : typeof by === 'string' ? name(by) : pick(by, reader)
  return (
    <ul className="claims">
      {props.claims.map((claim) => (
        <li key={`${JSON.stringify(claim.value)}${JSON.stringify(claim.by)}${claim.on}${claim.source}`}>
          <span className="value">{said(claim)}</span>
          {saidBy(claim) && <span>{saidBy(claim)}</span>}
          {claim.on && <span className="quiet">{sayDay(reader, claim.on as Day)}</span>}
          <Sources of={claim.source} among={props.among} confidence={claim.confidence} />
          {claim.note && <span className="quiet">{pick(claim.note, reader)}</span>}
        </li>
      ))}
    </ul>
  )
}
