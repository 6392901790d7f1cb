/** A map: outlines from the shared drawing, coloured by what the page says of each state. Its table stands beside it. */
import type { ReactNode } from 'react'
import { useName } from '../reader.tsx'
import type { MapShown } from './map-of.ts'

export type Coloured = {
  /** A colour of the tokens. */
  readonly fill: string
  /** What the colour says, for those who do not see it. */
  readonly says: string
}

export const StatesMap = (props: {
  readonly map: MapShown
  readonly label: string
  readonly of: Readonly<Record<string, Coloured>>
  /** Drawn over the outlines, in the drawing's own units. */
  readonly children?: ReactNode
}) => {
  const name = useName()
  const { drawing, width, height, outlines, capitals } = props.map
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
      <use className="land" href={`${drawing}#land`} />
      {Object.entries(props.of).map(([state, { fill, says }]) =>
        outlines[state] ? (
          <use key={state} className="state" href={`${drawing}#${outlines[state]}`} style={{ fill }}>
            <title>{`${name(state)}: ${says}`}</title>
          </use>
        ) : capitals[state] ? (
          <circle
            key={state}
            className="state"
            cx={capitals[state][0]}
            cy={capitals[state][1]}
            r="6"
            style={{ fill }}
          >
            <title>{`${name(state)}: ${says}`}</title>
          </circle>
        ) : null,
      )}
      {props.children}
    </svg>
  )
}
