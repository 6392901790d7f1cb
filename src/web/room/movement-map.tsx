/** The map at one moment: who calls, who sends, and an arc for every way that help takes. Its table stands below. */
import { useMemo } from 'react'
import type { MemberId } from '../../decision/index.ts'
import { type Coloured, StatesMap } from '../map/map.tsx'
import { useName, useSay } from '../reader.tsx'
import { roomPartsBook } from '../sentences/room-parts.ts'
import { type Arc, arcsAt, type Ends, lineOf } from './routes-drawn.ts'
import { useNow, useRoom } from './shown.ts'
import { useHelp } from './use-help.ts'

export const MovementMap = () => {
  const [{ room, legs }, { reached }] = [useRoom(), useNow()]
  const say = useSay(roomPartsBook)
  const { caller, scene } = room
  const ends = useEnds()
  const arcs = useMemo(() => arcsAt(legs, reached, ends), [legs, reached, ends])
  const helping = useHelp().members
  return (
    <figure className="movement">
      <StatesMap map={scene.map} label={say('map/label', { arcs: arcs.length })} of={useColours(helping)}>
        <g className="ways">
          {arcs.map((arc) => (
            <ArcDrawn key={arc.id} arc={arc} />
          ))}
        </g>
        <Labels members={[...(caller ? [caller] : []), ...helping]} />
      </StatesMap>
      <Legend hasArcs={arcs.length > 0} isRough={arcs.some(({ rough }) => rough)} />
    </figure>
  )
}

const useEnds = (): Ends => {
  const { scene, caller } = useRoom().room
  return useMemo(() => {
    const whole = scene.known.find(({ id }) => id === caller)
    const host = whole?.point ?? (caller === undefined ? undefined : scene.map.capitals[caller])
    return { known: scene.known, homes: scene.map.capitals, host }
  }, [scene, caller])
}

const useColours = (helping: readonly MemberId[]): Readonly<Record<string, Coloured>> => {
  const { room } = useRoom()
  const say = useSay(roomPartsBook)
  const here = Object.keys({ ...room.scene.map.outlines, ...room.scene.map.capitals })
  return Object.fromEntries(
    here.map((id) => {
      if (id === room.caller) return [id, { fill: 'var(--call)', says: say('map/caller') }]
      return helping.some((member) => member === id)
        ? [id, { fill: 'var(--helping)', says: say('map/helping') }]
        : [id, { fill: 'var(--resting)', says: say('map/member') }]
    }),
  )
}

const ArcDrawn = ({ arc }: { readonly arc: Arc }) => {
  const [say, name] = [useSay(roomPartsBook), useName()]
  const { legs, arrived, back, member, to, from } = arc
  const isUnderWay = !back && arrived < legs
  const who = member === undefined ? '' : name(member)
  return (
    <g className="way" data-back={back || undefined} data-moving={isUnderWay || undefined}>
      <path className="shade" d={lineOf(arc)} style={{ strokeWidth: 3.5 + Math.min(3, legs / 2) }} />
      <path className="line" d={lineOf(arc)} style={{ strokeWidth: 1.5 + Math.min(3, legs / 2) }}>
        <title>{say(back ? 'map/back' : 'map/arc', { who, legs, arrived })}</title>
      </path>
      <circle cx={from[0]} cy={from[1]} r="3" />
      {!back && arrived > 0 && <circle className="landed" cx={to[0]} cy={to[1]} r="5" />}
    </g>
  )
}

/** The names of those who call and who help, at their capitals. */
const Labels = ({ members }: { readonly members: readonly string[] }) => {
  const { scene } = useRoom().room
  const name = useName()
  return [...new Set(members)].slice(0, 14).map((id) => {
    const point = scene.map.capitals[id]
    return point ? (
      <text key={id} x={point[0]} y={point[1] - 10} textAnchor="middle">
        {name(id)}
      </text>
    ) : null
  })
}

const Legend = ({ hasArcs, isRough }: { readonly hasArcs: boolean; readonly isRough: boolean }) => {
  const say = useSay(roomPartsBook)
  const entries = [
    ['call', 'map/caller'],
    ['helping', 'map/helping'],
    ['resting', 'map/member'],
  ] as const
  return (
    <figcaption>
      <ul className="map-legend">
        {entries.map(([colour, key]) => (
          <li key={key}>
            <span className="map-swatch" style={{ background: `var(--${colour})` }} />
            {say(key)}
          </li>
        ))}
      </ul>
      {hasArcs && <p>{say('map/arcs')}</p>}
      {isRough && <p>{say('map/rough')}</p>}
    </figcaption>
  )
}
