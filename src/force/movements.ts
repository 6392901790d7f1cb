/** What a dispatched plan amounts to, beside the bounds that no plan can beat. */
import type { Dispatched, Movement, Order } from './dispatch.ts'
import { effortOf } from './eligible.ts'
import { cargoOf, flies, sortiesLeast } from './legs.ts'
import { named, type Package, type Problem } from './problem.ts'

export type Movements = {
  readonly sorties: number
  readonly sortiesByFleet: Readonly<Record<string, number>>
  readonly bound: { readonly sorties: number; readonly closureHours: number }
  readonly closureHours: number
  readonly firstLandingHours: number | undefined
  /** Landings in each 24 hours from the decision. */
  readonly landingsPerDay: readonly number[]
  readonly people: number
  readonly vehicles: number
  readonly loads: Readonly<Record<string, number>>
  readonly stranded: readonly string[]
  readonly schedule: readonly Movement[]
}

/** Sums a dispatched plan up. */
export const movementsOf = (problem: Problem, orders: readonly Order[], moved: Dispatched): Movements => {
  const { movements, stranded } = moved
  const flights = movements.filter(({ by }) => by !== 'overland')
  const landings = flights.map(({ landHours }) => landHours)
  const days = Math.max(0, ...landings.map((hours) => Math.floor(hours / 24) + 1))
  const sum = (of: (movement: Movement) => number): number =>
    movements.reduce((total, each) => total + of(each), 0)
  return {
    sorties: flights.length,
    sortiesByFleet: countBy(flights, ({ by }) => by),
    bound: boundOf(problem, orders),
    closureHours: rounded(Math.max(0, ...movements.map(({ doneHours }) => doneHours))),
    firstLandingHours: landings.length === 0 ? undefined : rounded(Math.min(...landings)),
    landingsPerDay: Array.from(
      { length: days },
      (_, day) => landings.filter((hours) => Math.floor(hours / 24) === day).length,
    ),
    people: sum(({ people }) => people),
    vehicles: sum(({ vehicles }) => vehicles),
    loads: countBy(flights, (flight) => flight.package),
    stranded,
    schedule: movements,
  }
}

const rounded = (hours: number): number => Math.round(hours * 10) / 10

const countBy = <Each>(
  list: readonly Each[],
  keyOf: (each: Each) => string,
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const each of list) counts[keyOf(each)] = (counts[keyOf(each)] ?? 0) + 1
  return counts
}

/**
 * No plan flies fewer sorties than the loads make up when fractions may fly, and none closes before its spots have done
 * the work of what was ready late. Both follow from the energetic argument of F4; the time-bucket LP is in bound.ts.
 */
const boundOf = (problem: Problem, orders: readonly Order[]): Movements['bound'] => {
  const flying = orders.filter((order) => named(problem.packages, order.package).overlandHours === undefined)
  return {
    sorties: Math.ceil(sortiesBound(problem, flying) - 1e-6),
    closureHours: rounded(closureBound(problem, flying)),
  }
}

/** Each sortie-limited fleet spares most where it is biggest beside the others: a fractional knapsack. */
const sortiesBound = (problem: Problem, orders: readonly Order[]): number => {
  const free = problem.fleets.filter(({ sortiesMax }) => sortiesMax >= Number.MAX_SAFE_INTEGER)
  const few = problem.fleets.filter(({ sortiesMax }) => sortiesMax < Number.MAX_SAFE_INTEGER)
  const units = orders.map((order) => named(problem.packages, order.package)).filter(hasCargo)
  const leastOf = (unit: Package, fleets: Problem['fleets']): number =>
    Math.min(
      Infinity,
      ...fleets.filter((fleet) => flies(fleet, unit)).map((fleet) => sortiesLeast(fleet, unit, problem)),
    )
  const savings: { readonly ratio: number; readonly most: number }[] = []
  let total = 0
  for (const unit of units) {
    const alone = leastOf(unit, free)
    const scarce = leastOf(unit, few)
    if (alone === Infinity) total += scarce === Infinity ? 0 : scarce
    else total += alone
    if (alone !== Infinity && scarce < alone) savings.push({ ratio: alone / scarce - 1, most: scarce })
  }
  let left = few.reduce((sum, { sortiesMax }) => sum + sortiesMax, 0)
  for (const { ratio, most } of savings.sort((a, b) => b.ratio - a.ratio)) {
    const flown = Math.min(left, most)
    total -= flown * ratio
    left -= flown
  }
  return total
}

const hasCargo = (unit: Package): boolean => {
  const { vehicles, people, tonnes } = cargoOf(unit)
  return vehicles + people + tonnes > 0
}

const closureBound = (problem: Problem, orders: readonly Order[]): number => {
  const work = orders.flatMap((order) => {
    const effort = effortOf(named(problem.packages, order.package), order.place, problem)
    if (!effort) return []
    const earliest = order.releaseHours + effort.groundHours + effort.flightHours
    return [{ place: order.place, earliest, spotHours: effort.offloadSpotHours }]
  })
  let bound = 0
  for (const { id, fields } of problem.destinations) {
    const spots = fields.reduce((sum, field) => sum + field.spots, 0) * problem.planning.queuingEfficiency
    const own = work.filter(({ place }) => place === id)
    for (const { earliest: from } of own) {
      const hours = own.reduce((sum, each) => sum + (each.earliest >= from ? each.spotHours : 0), 0)
      // The last spot is held a little beyond the hour at which its load is out.
      const held =
        Math.max(...problem.fleets.map(({ groundHours }) => groundHours)) *
        (1 / problem.planning.queuingEfficiency - 1)
      if (spots > 0) bound = Math.max(bound, from + hours / spots - held)
    }
  }
  return bound
}
