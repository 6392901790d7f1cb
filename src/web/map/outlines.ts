/**
 * Outlines of states on a map centred on whom the page is about. One drawing for each frame is kept by browsers and
 * used by every page, which itself only names the states and says their colours. Outlines: Natural Earth 1:110m by
 * world-atlas; they say nothing on anybody's claims.
 */
import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' }

/** A view: its centre and how far it reaches, in degrees; or all of the world. */
export type Frame =
  | 'world'
  | { readonly longitude: number; readonly latitude: number; readonly radius: number }

export const size = { width: 960, height: 560 } as const

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>
const states = feature(topology, topology.objects.countries) as FeatureCollection<Geometry>
/** ISO 3166-1: from three letters to three digits, by which the atlas names its states. */
const numberOf = new Map(codes.map(([, letters = '', digits = '']) => [letters, digits]))
const byNumber = new Map(states.features.map((each) => [String(each.id), each]))

/** The outline of a state; undefined for those too small for this scale, and for states that are no more. */
export const outlineOf = (state: string): Feature | undefined => {
  const number = numberOf.get(state)
  return number === undefined ? undefined : byNumber.get(number)
}

const degrees = 180 / Math.PI
const [radiusLeast, radiusMost] = [6, 75]

/** The frame around states and places, or the world where they lie all over it: as far as their middles and a margin. */
export const frameOf = (
  members: readonly string[],
  places: readonly (readonly [number, number])[] = [],
): Frame => {
  const middles = members.flatMap((state) => {
    const outline = outlineOf(state)
    return outline ? [geoCentroid(outline)] : []
  })
  const points = [...middles, ...places.map(([x, y]): [number, number] => [x, y])]
  if (points.length === 0) return 'world'
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates: points })
  const reach = Math.max(...points.map((point) => geoDistance([longitude, latitude], point))) * degrees
  if (reach > radiusMost) return 'world'
  return {
    longitude: Math.round(longitude),
    latitude: Math.round(latitude),
    radius: Math.max(radiusLeast, Math.ceil(reach)),
  }
}

/** The address of the drawing of a frame. */
export const addressOf = (frame: Frame): string =>
  frame === 'world' ? '/maps/world' : `/maps/${frame.longitude}_${frame.latitude}_${frame.radius}`

/** Reads a frame from its address; undefined where it is none. */
export const parseFrame = (text: string): Frame | undefined => {
  if (text === 'world') return 'world'
  const found = /^(-?\d{1,3})_(-?\d{1,2})_(\d{1,2})$/.exec(text)
  if (!found) return undefined
  const [longitude = 0, latitude = 0, radius = 0] = found.slice(1).map(Number)
  const sound =
    Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && radius >= radiusLeast && radius <= radiusMost
  return sound ? { longitude, latitude, radius } : undefined
}

/** From degrees to the drawing's own units. */
export const projectionOf = (frame: Frame): GeoProjection => {
  const { width, height } = size
  if (frame === 'world')
    return geoEqualEarth().fitExtent(
      [
        [8, 8],
        [width - 8, height - 8],
      ],
      { type: 'Sphere' },
    )
  const { longitude, latitude, radius } = frame
  // The half height of the view shows the radius: what lies to the sides is room for neighbours.
  const scale = (height / 2 - 16) / (2 * Math.sin(radius / degrees / 2))
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .translate([width / 2, height / 2])
    .scale(scale)
    .clipAngle(Math.min(178, radius * 2.6))
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ])
    .precision(0.5)
}

/** A place on the drawing, to a tenth of a unit; undefined where it lies outside. */
export const placeOn = (
  projection: GeoProjection,
  [longitude, latitude]: readonly [number, number],
): readonly [number, number] | undefined => {
  const found = projection([longitude, latitude])
  return found ? [Math.round(found[0] * 10) / 10, Math.round(found[1] * 10) / 10] : undefined
}

const drawings = new Map<string, string>()
const drawingsMost = 60

/** The drawing of a frame as SVG: a path `s` and the number of each state, and one with all land. */
export const drawingOf = (frame: Frame): string => {
  const key = addressOf(frame)
  const known = drawings.get(key)
  if (known) return known
  const path = geoPath(projectionOf(frame)).digits(1)
  const paths = states.features.flatMap((each) => {
    const outline = path(each)
    return outline && each.id !== undefined ? [`<path id="s${each.id}" d="${outline}"/>`] : []
  })
  const land = path(states) ?? ''
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}"><defs><path id="land" d="${land}"/>${paths.join('')}</defs><use href="#land"/></svg>`
  if (drawings.size >= drawingsMost) drawings.clear()
  drawings.set(key, text)
  return text
}

/** The id in the drawing of a state's outline. */
export const outlineId = (state: string): string | undefined => {
  const found = outlineOf(state)
  return found === undefined ? undefined : `s${found.id}`
}
