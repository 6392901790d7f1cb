/**
 * Stage 3: the event-exact dispatcher. Packages by (priority, notice, id); each load takes the fleet, tail and airfield
 * with the earliest completion; aircraft are whole, times exact, ties go by id. Spots are held for ground time over
 * queuing efficiency where aircraft wait to be unloaded (models.md 1.4, 1.9).
 */
import { type Cargo, cargoOf, type Leg, legsOf, loadOf } from './legs.ts'
import { named, type Package, type Problem } from './problem.ts'

/** One sortie, or one overland march, with its load. */
export type Movement = {
  readonly package: string
  readonly by: string
  readonly from: string
  readonly to: string
  readonly startHours: number
  readonly landHours: number
  readonly doneHours: number
  readonly vehicles: number
  readonly people: number
  readonly tonnes: number
}

/** What must move: a package to a place, not before an hour. */
export type Order = {
  readonly package: string
  readonly place: string
  readonly releaseHours: number
  /** Smaller goes first. */
  readonly priority: number
}

export type Dispatched = {
  readonly movements: readonly Movement[]
  /** Package -> hour at which its last load is on the ground and unloaded. */
  readonly closed: Readonly<Record<string, number>>
  /** Packages that no aircraft could carry, or could not carry to the end. */
  readonly stranded: readonly string[]
}

/** When each working spot is free, per airfield; when each tail is. A tail returns to where its load began. */
type Ground = Map<string, number[]>
type Tail = { freeHours: number }
type Yard = {
  readonly problem: Problem
  readonly onload: Ground
  readonly offload: Ground
  readonly tails: ReadonlyMap<string, Tail[]>
  readonly flown: Map<string, number>
}

const fewestMinutes = 1e-9

/** Moves what is ordered. `aloft` are movements already under way: they keep their aircraft and spots. */
export const dispatch = (
  orders: readonly Order[],
  problem: Problem,
  aloft: readonly Movement[] = [],
): Dispatched => {
  const yard = yardOf(problem)
  for (const movement of aloft) book(movement, yard)
  const sequence = [...orders].sort(
    (a, b) => a.priority - b.priority || a.releaseHours - b.releaseHours || (a.package < b.package ? -1 : 1),
  )
  const movements: Movement[] = [...aloft]
  const stranded: string[] = []
  const closed: Record<string, number> = {}
  for (const order of sequence) {
    const unit = named(problem.packages, order.package)
    const under = aloft.filter((each) => each.package === unit.id)
    const moved =
      unit.overlandHours === undefined ? fly(unit, { order, yard, under }) : march(unit, order, under)
    movements.push(...moved.movements)
    if (!moved.whole) stranded.push(unit.id)
    const ends = [...under, ...moved.movements].map(({ doneHours }) => doneHours)
    if (moved.whole) closed[unit.id] = Math.max(order.releaseHours, ...ends)
  }
  return { movements: movements.sort(inTime), closed, stranded }
}

const inTime = (a: Movement, b: Movement): number =>
  a.startHours - b.startHours || a.landHours - b.landHours || (a.package < b.package ? -1 : 1)

const yardOf = (problem: Problem): Yard => ({
  problem,
  onload: new Map(problem.homes.map(({ id, spots }) => [id, Array<number>(spots).fill(0)])),
  offload: new Map(
    problem.destinations.flatMap(({ fields }) =>
      fields.map(({ id, spots }) => [id, Array<number>(spots).fill(0)]),
    ),
  ),
  tails: new Map(
    problem.fleets.map(({ id, available }) => [
      id,
      Array.from({ length: available }, () => ({ freeHours: 0 })),
    ]),
  ),
  flown: new Map(),
})

type Moved = { readonly movements: readonly Movement[]; readonly whole: boolean }

const march = (unit: Package, order: Order, under: readonly Movement[]): Moved => {
  if (under.length > 0) return { movements: [], whole: true }
  const doneHours = order.releaseHours + (unit.overlandHours ?? 0)
  return {
    whole: true,
    movements: [
      {
        package: unit.id,
        by: 'overland',
        from: unit.home,
        to: order.place,
        startHours: order.releaseHours,
        landHours: doneHours,
        doneHours,
        ...cargoOf(unit),
      },
    ],
  }
}

const fly = (
  unit: Package,
  { order, yard, under }: { readonly order: Order; readonly yard: Yard; readonly under: readonly Movement[] },
): Moved => {
  const { problem } = yard
  const legs = legsOf(unit, named(problem.destinations, order.place), problem)
  const movements: Movement[] = []
  let left = under.reduce(less, cargoOf(unit))
  while (left.vehicles > 0 || left.people > 0 || left.tonnes > fewestMinutes) {
    const best = bestOf(legs, { left, order, yard })
    if (!best) return { movements, whole: false }
    const { leg, times, load } = best
    const movement: Movement = {
      package: unit.id,
      by: leg.fleet.id,
      from: leg.from.id,
      to: leg.to.id,
      ...times,
      ...load,
    }
    book(movement, yard)
    movements.push(movement)
    left = less(left, load)
  }
  return { movements, whole: true }
}

const less = (cargo: Cargo, load: Cargo): Cargo => ({
  vehicles: cargo.vehicles - load.vehicles,
  people: cargo.people - load.people,
  tonnes: cargo.tonnes - load.tonnes,
})

type Times = { readonly startHours: number; readonly landHours: number; readonly doneHours: number }
type Choice = { readonly leg: Leg; readonly times: Times; readonly load: Cargo; readonly key: number }

/** The earliest completion; a big aircraft may come later by its patience for every vehicle beyond two. */
const bestOf = (
  legs: readonly Leg[],
  { left, order, yard }: { readonly left: Cargo; readonly order: Order; readonly yard: Yard },
): Choice | undefined => {
  let best: Choice | undefined
  for (const leg of legs) {
    const { fleet } = leg
    if ((yard.flown.get(fleet.id) ?? 0) >= fleet.sortiesMax) continue
    const bulk = left.vehicles === 0 && left.people === 0
    if (!bulk && left.vehicles < fleet.vehiclesLeast) continue
    const load = loadOf(fleet, left, yard.problem)
    if (load.vehicles === 0 && load.people === 0 && load.tonnes <= fewestMinutes) continue
    const times = timesOf(leg, order.releaseHours, yard)
    if (!times) continue
    const key = times.doneHours - fleet.patienceHoursPerVehicle * Math.max(0, load.vehicles - 2)
    if (!best || key < best.key - fewestMinutes) best = { leg, times, load, key }
  }
  return best
}

/** The first hour at which tail, loading spots and unloading spots are all to be had, and what follows from it. */
const timesOf = ({ fleet, from, to, hours }: Leg, releaseHours: number, yard: Yard): Times | undefined => {
  const tail = tailFor({ fleet }, yard)
  if (!tail) return undefined
  const onload = kth(yard.onload.get(from.id), fleet.spots)
  const offload = kth(yard.offload.get(to.id), fleet.spots)
  if (onload === undefined || offload === undefined) return undefined
  const ready = Math.max(releaseHours, onload, tail.freeHours)
  // An aircraft that would wait for a spot waits at home, with its engines off.
  const earliest = Math.max(ready, offload - hours - fleet.groundHours)
  const landHours = opening(earliest + fleet.groundHours + hours, to.openHours)
  return {
    startHours: landHours - hours - fleet.groundHours,
    landHours,
    doneHours: landHours + fleet.groundHours,
  }
}

/** Landing hours count from hour 0 of each day of the plan. */
const opening = (hours: number, openHours: number): number => {
  if (openHours >= 24) return hours
  const day = Math.floor(hours / 24)
  return hours - day * 24 < openHours ? hours : (day + 1) * 24
}

const tailFor = ({ fleet }: Pick<Leg, 'fleet'>, yard: Yard): Tail | undefined => {
  let best: Tail | undefined
  for (const tail of yard.tails.get(fleet.id) ?? []) if (!best || tail.freeHours < best.freeHours) best = tail
  return best
}

/** The hour at which `count` spots are free. */
const kth = (spots: readonly number[] | undefined, count: number): number | undefined =>
  spots === undefined || spots.length < count ? undefined : spots.toSorted((a, b) => a - b)[count - 1]

/** Takes the tail and the spots that a movement uses. */
const book = (movement: Movement, yard: Yard): void => {
  const { problem, onload, offload, flown } = yard
  const fleet = problem.fleets.find(({ id }) => id === movement.by)
  if (!fleet) return
  const block = movement.landHours - movement.startHours - fleet.groundHours
  hold(onload.get(movement.from), fleet.spots, movement.startHours + fleet.groundHours)
  hold(
    offload.get(movement.to),
    fleet.spots,
    movement.landHours + fleet.groundHours / problem.planning.queuingEfficiency,
  )
  const tail = tailFor({ fleet }, yard)
  if (tail) {
    // Flying hours a day bound how soon the tail goes again: 2 h of flight at 12 h a day take 4 h of its time.
    const cycle = 2 * fleet.groundHours + 2 * block
    const rest = fleet.flyingHoursPerDay > 0 ? (2 * block * 24) / fleet.flyingHoursPerDay : cycle
    tail.freeHours = movement.startHours + Math.max(cycle, rest)
  }
  flown.set(fleet.id, (flown.get(fleet.id) ?? 0) + 1)
}

const hold = (spots: number[] | undefined, count: number, untilHours: number): void => {
  if (!spots) return
  spots.sort((a, b) => a - b)
  for (let at = 0; at < count && at < spots.length; at++) spots[at] = untilHours
}
