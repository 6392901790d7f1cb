/** Movements as arcs on the map: legs between the same places are one arc, thicker the more there are. */
import type { MemberId } from '../../decision/index.ts'
import type { Point } from '../map/map-of.ts'
import { type Leg, stateOf } from './legs.ts'
import { type Known, placeIn } from './places.ts'

/** Where legs begin and end for which no place was named that is known here. */
export type Ends = {
  readonly known: readonly Known[]
  readonly homes: Readonly<Record<string, Point>>
  /** The caller's own, where help goes. */
  readonly host: Point | undefined
}

/** One arc of the map. */
export type Arc = {
  readonly id: string
  readonly member: MemberId | undefined
  readonly from: Point
  readonly to: Point
  readonly back: boolean
  /** An end of it is only roughly known. */
  readonly rough: boolean
  readonly legs: number
  readonly arrived: number
}

/** The ends of a leg. */
export const endsOf = (leg: Leg, { known, homes, host }: Ends) => {
  const home = leg.member === undefined ? undefined : homes[leg.member]
  const [before, after] = leg.back ? [host, home] : [home, host]
  const placed = (text: Leg['from']): Known | undefined => {
    const found = placeIn(text, known)
    // "Home" as a whole state is that member's own place, not the middle of its land.
    return found?.whole && found.id === leg.member && home ? { ...found, point: home } : found
  }
  const [from, to] = [placed(leg.from), placed(leg.to)]
  const start = from?.point ?? before
  const end = to?.point ?? after
  const rough = from === undefined || to === undefined || from.whole || to.whole
  return start && end ? { from: start, to: end, rough } : undefined
}

/** The arcs when so many moments have passed. */
export const arcsAt = (legs: readonly Leg[], reached: number, ends: Ends): readonly Arc[] => {
  const arcs = new Map<string, Arc>()
  for (const leg of legs) {
    const state = stateOf(leg, reached)
    const found = state && endsOf(leg, ends)
    if (!found) continue
    const id = [leg.member, found.from, found.to, leg.back].join(' ')
    const before = arcs.get(id)
    arcs.set(id, {
      ...{ id, member: leg.member, back: leg.back, ...found },
      legs: (before?.legs ?? 0) + 1,
      arrived: (before?.arrived ?? 0) + (state === 'arrived' ? 1 : 0),
    })
  }
  return [...arcs.values()]
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The line of an arc: it bends to its left, so that ways there and back lie apart. */
export const lineOf = ({ from: [x1, y1], to: [x2, y2] }: Pick<Arc, 'from' | 'to'>): string => {
  const bend = 0.18
  const middle = [(x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend].map(round)
  return `M${x1} ${y1}Q${middle.join(' ')} ${x2} ${y2}`
}
