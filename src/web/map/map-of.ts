/** What a page's loader hands to its map: where the drawing is, which outlines it names, and where places lie. */
import type { GeoProjection } from 'd3-geo'
import type { States } from '../../pact/index.ts'
import { addressOf, frameOf, outlineId, placeOn, projectionOf, size } from './outlines.ts'

export type Point = readonly [number, number]

export type MapShown = {
  readonly drawing: string
  readonly width: number
  readonly height: number
  /** The outline of each state that is large enough to have one here. */
  readonly outlines: Readonly<Record<string, string>>
  /** Where each state's capital lies; small states are shown by this dot. */
  readonly capitals: Readonly<Record<string, Point>>
  /** Places that the page asked for, by their names. */
  readonly places: Readonly<Record<string, Point>>
}

/** A map that shows some states whole, and some places in degrees of longitude and latitude. */
export const mapOf = (
  states: States,
  members: readonly string[],
  places: Readonly<Record<string, Point>> = {},
): MapShown => {
  const known: Readonly<Record<string, States['states'][keyof States['states']] | undefined>> = states.states
  const capitals = Object.fromEntries(
    members.flatMap((id) => {
      const capital = known[id]?.capital
      return capital ? [[id, [capital.longitude, capital.latitude] as const]] : []
    }),
  )
  const frame = frameOf(members, [...Object.values(capitals), ...Object.values(places)])
  const projection = projectionOf(frame)
  return {
    drawing: addressOf(frame),
    ...size,
    outlines: Object.fromEntries(
      members.flatMap((id) => {
        const outline = outlineId(id)
        return outline ? [[id, outline]] : []
      }),
    ),
    capitals: located(projection, capitals),
    places: located(projection, places),
  }
}

const located = (
  projection: GeoProjection,
  found: Readonly<Record<string, Point>>,
): Readonly<Record<string, Point>> =>
  Object.fromEntries(
    Object.entries(found).flatMap(([id, place]) => {
      const point = placeOn(projection, place)
      return point ? [[id, point]] : []
    }),
  )
