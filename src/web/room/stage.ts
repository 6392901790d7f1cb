/** The scene of a call: the map around those who take part, and the places on it that its movements may name. */
import { geoCentroid } from 'd3-geo'
import type { Airfields, States } from '../../pact/index.ts'
import type { MapShown, Point } from '../map/map-of.ts'
import { addressOf, frameOf, outlineId, outlineOf, placeOn, projectionOf, size } from '../map/outlines.ts'
import type { Leg } from './legs.ts'
import { type Known, placeIn } from './places.ts'

/** What the map of a room is made of. */
export type Scene = { readonly map: MapShown; readonly known: readonly Known[] }

type Facts = { readonly states: States; readonly airfields: Airfields }
type Located = {
  readonly id: string
  readonly names: readonly string[]
  readonly at: Point
  readonly whole: boolean
}

/** The scene of some members. With `legs`, of the places only those that they name are carried along. */
export const sceneOf = (facts: Facts, members: readonly string[], legs?: readonly Leg[]): Scene => {
  const all = locatedIn(facts, members)
  const unplaced = all.map(({ at, ...rest }): Known => ({ ...rest, point: at }))
  const named = legs?.flatMap(({ from, to }) => [placeIn(from, unplaced), placeIn(to, unplaced)])
  const wanted = named ? all.filter(({ id }) => named.some((each) => each?.id === id)) : all
  const homes = all.filter(({ id }) => members.some((member) => id === capitalOf(member)))
  // Framed by where help comes from and goes to: the middle of a large state may lie far from either.
  const framing = [...homes, ...(legs ? wanted.filter(({ whole }) => !whole) : [])]
  const frame = frameOf(framing.length > 0 ? [] : members, framing.map(({ at }) => at)) // biome-ignore format: one thought
  const projection = projectionOf(frame)
  const drawn = (places: readonly Located[]) =>
    places.flatMap(({ at, ...rest }): readonly Known[] => {
      const point = placeOn(projection, at)
      return point ? [{ ...rest, point }] : []
    })
  const capitals = drawn(homes).map(({ id, point }) => [id.replace('/capital', ''), point] as const)
  const outlines = members.flatMap((id) => {
    const outline = outlineId(id)
    return outline ? [[id, outline] as const] : []
  })
  return {
    map: {
      ...{ drawing: addressOf(frame), ...size, places: {} },
      outlines: Object.fromEntries(outlines),
      capitals: Object.fromEntries(capitals),
    },
    known: drawn(wanted),
  }
}

const capitalOf = (member: string): string => `${member}/capital`

/** Every place of the members that has a name: airfields, capitals, and the states themselves. */
const locatedIn = ({ states, airfields }: Facts, members: readonly string[]): readonly Located[] => {
  const fields = Object.entries(airfields.airfields)
    .filter(([, { state }]) => members.includes(state))
    .map(
      ([id, { name, longitude, latitude }]): Located => ({
        ...{ id, names: Object.values(name), whole: false },
        at: [longitude, latitude],
      }),
    )
  const known: Readonly<Record<string, States['states'][keyof States['states']] | undefined>> = states.states
  const own = members.flatMap((id): readonly Located[] => {
    const state = known[id]
    const outline = outlineOf(id)
    const middle = outline ? geoCentroid(outline) : undefined
    return [
      ...(state?.capital
        ? [
            {
              ...{ id: capitalOf(id), names: Object.values(state.capital.name), whole: false },
              at: [state.capital.longitude, state.capital.latitude] as const,
            },
          ]
        : []),
      ...(state && middle ? [{ id, names: Object.values(state.name), whole: true, at: middle }] : []),
    ]
  })
  return [...fields, ...own]
}
