/** Legs that pass range and runway tests, what one sortie takes, and how many sorties a package needs at least. */
import { greatCircle } from './distance.ts'
import type { Destination, Field, Fleet, Package, Problem } from './problem.ts'

/** What still waits to be moved. */
export type Cargo = { readonly vehicles: number; readonly people: number; readonly tonnes: number }

/** The most a sortie takes of a cargo: vehicles first, riders beside them, cargo in what lift remains. */
export const loadOf = (fleet: Fleet, { vehicles, people, tonnes }: Cargo, problem: Problem): Cargo => {
  const { vehicleTonnes, vehicleLaneMetres, personTonnes } = problem.planning
  const byWeight = Math.floor(fleet.payloadTonnes / Math.max(vehicleTonnes, 1e-9))
  const byLength = Math.floor(fleet.laneMetres / Math.max(vehicleLaneMetres, 1e-9))
  const taken = Math.min(vehicles, byWeight, byLength)
  const lift = fleet.payloadTonnes - taken * vehicleTonnes
  const seats = taken > 0 ? fleet.riders : fleet.seats
  const riders = Math.min(people, seats, Math.floor(lift / Math.max(personTonnes, 1e-9)))
  const rest = Math.max(0, lift - riders * personTonnes)
  return { vehicles: taken, people: riders, tonnes: Math.min(tonnes, rest) }
}

/** h(l): block hours of a leg. */
const blockHours = (fleet: Fleet, kilometres: number, { planning }: Problem): number =>
  (kilometres * planning.routeFactor) / fleet.kilometresPerHour + fleet.fixedHours

export const flies = (fleet: Fleet, { member }: Package): boolean =>
  fleet.available > 0 && (fleet.carries === undefined || fleet.carries.includes(member))

/** A leg o -> d of a fleet for a package. */
export type Leg = { readonly fleet: Fleet; readonly from: Field; readonly to: Field; readonly hours: number }

/** Every leg by which a package can reach a place; none where there is no runway in range or no aircraft for it. */
export const legsOf = (unit: Package, to: Destination, problem: Problem): readonly Leg[] => {
  const from = problem.homes.find(({ id }) => id === unit.home)
  if (!from || from.spots === 0) return []
  return to.fields
    .filter(({ spots }) => spots > 0)
    .flatMap((field) => {
      const kilometres = greatCircle(from, field)
      if (kilometres > problem.planning.legKilometresMax) return []
      return problem.fleets
        .filter((fleet) => flies(fleet, unit) && fleet.spots <= Math.min(field.spots, from.spots))
        .filter((fleet) => carriesSome(fleet, unit, problem))
        .map((fleet) => ({ fleet, from, to: field, hours: blockHours(fleet, kilometres, problem) }))
    })
}

const carriesSome = (fleet: Fleet, unit: Package, problem: Problem): boolean => {
  const load = loadOf(fleet, cargoOf(unit), problem)
  // Vehicles that fit nowhere in the hold close the fleet: a package travels whole.
  return unit.vehicles > 0
    ? load.vehicles > 0
    : load.people + load.tonnes > 0 || unit.people + unit.tonnes === 0
}

export const cargoOf = ({ vehicles, people, tonnes }: Package): Cargo => ({ vehicles, people, tonnes })

/** Sorties a package needs of one fleet, as a fraction: no whole plan needs fewer (L1). */
export const sortiesLeast = (fleet: Fleet, unit: Package, problem: Problem): number => {
  const { vehicleTonnes, vehicleLaneMetres, personTonnes } = problem.planning
  const weight = unit.vehicles * vehicleTonnes + unit.people * personTonnes + unit.tonnes
  const length = Math.max(unit.vehicles * vehicleLaneMetres, unit.laneMetres)
  const perSortie = loadOf(fleet, { vehicles: unit.vehicles, people: 0, tonnes: 0 }, problem).vehicles
  const seats = Math.max(fleet.seats, fleet.riders)
  return Math.max(
    unit.tonnes + unit.vehicles + unit.people === 0 ? 0 : weight / fleet.payloadTonnes,
    length > 0 && fleet.laneMetres > 0 ? length / fleet.laneMetres : 0,
    perSortie > 0 ? unit.vehicles / perSortie : 0,
    unit.people > 0 && seats > 0 ? unit.people / seats : 0,
  )
}

/** Hours from readiness to arrival at the earliest: the first load of the fastest leg, or the road. */
export const travelHoursLeast = (unit: Package, to: Destination, problem: Problem): number | undefined => {
  if (unit.overlandHours !== undefined) return unit.overlandHours
  const hours = legsOf(unit, to, problem).map(({ fleet, hours: block }) => 2 * fleet.groundHours + block)
  return hours.length === 0 ? undefined : Math.min(...hours)
}
