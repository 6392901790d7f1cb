/**
 * What one more working spot, aircraft or sortie would bring, and for how many more it keeps bringing something. The
 * dispatcher is asked again instead of reading a shadow price off the LP: a price of whole aircraft, not of fractions,
 * and the range is where it was seen to hold.
 */
import { dispatch, type Order } from './dispatch.ts'
import type { Problem } from './problem.ts'

/** One more of something: the hours by which the force is complete sooner. */
export type Relief = {
  readonly kind: 'onload-spot' | 'offload-spot' | 'aircraft' | 'sortie'
  readonly of: string
  readonly hoursSooner: number
  /** So many more still help, each after the last; five are tried. */
  readonly helpsUpTo: number
}

const moreMax = 5
const worthHours = 0.05

/** Everything whose next unit helps, the most helpful first. */
export const reliefs = (problem: Problem, orders: readonly Order[]): readonly Relief[] => {
  const now = closureOf(problem, orders)
  const offers: readonly (readonly [Relief['kind'], string, (more: number) => Problem])[] = [
    ...problem.homes.map(
      ({ id }) => ['onload-spot', id, (more: number) => withHome(problem, id, more)] as const,
    ),
    ...problem.destinations.flatMap(({ fields }) =>
      fields.map(({ id }) => ['offload-spot', id, (more: number) => withField(problem, id, more)] as const),
    ),
    ...problem.fleets.flatMap(({ id, sortiesMax }) => [
      ['aircraft', id, (more: number) => withFleet(problem, id, { available: more, sortiesMax: 0 })] as const,
      ...(sortiesMax < Number.MAX_SAFE_INTEGER
        ? [
            [
              'sortie',
              id,
              (more: number) => withFleet(problem, id, { available: 0, sortiesMax: more }),
            ] as const,
          ]
        : []),
    ]),
  ]
  return offers
    .flatMap(([kind, of, make]): readonly Relief[] => {
      let before = now
      let helpsUpTo = 0
      let hoursSooner = 0
      for (let more = 1; more <= moreMax; more++) {
        const after = closureOf(make(more), orders)
        if (more === 1) hoursSooner = Math.round((now - after) * 10) / 10
        if (before - after < worthHours) break
        helpsUpTo = more
        before = after
      }
      return helpsUpTo > 0 ? [{ kind, of, hoursSooner, helpsUpTo }] : []
    })
    .sort((a, b) => b.hoursSooner - a.hoursSooner || (a.of < b.of ? -1 : 1))
}

const closureOf = (problem: Problem, orders: readonly Order[]): number =>
  Math.max(0, ...dispatch(orders, problem).movements.map(({ doneHours }) => doneHours))

const withHome = (problem: Problem, id: string, more: number): Problem => ({
  ...problem,
  homes: problem.homes.map((home) => (home.id === id ? { ...home, spots: home.spots + more } : home)),
})

const withField = (problem: Problem, id: string, more: number): Problem => ({
  ...problem,
  destinations: problem.destinations.map((place) => ({
    ...place,
    fields: place.fields.map((field) => (field.id === id ? { ...field, spots: field.spots + more } : field)),
  })),
})

const withFleet = (
  problem: Problem,
  id: string,
  more: { readonly available: number; readonly sortiesMax: number },
): Problem => ({
  ...problem,
  fleets: problem.fleets.map((fleet) =>
    fleet.id === id
      ? {
          ...fleet,
          available: fleet.available + more.available,
          sortiesMax: Math.min(Number.MAX_SAFE_INTEGER, fleet.sortiesMax + more.sortiesMax),
        }
      : fleet,
  ),
})
