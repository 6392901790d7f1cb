/**
 * Stage 2: the movement LP (L1 to L3 and L5 of models.md 1.4). Sorties may be fractions and start in buckets of three
 * hours; what it gives is a bound: no whole plan brings the force in earlier on average, weighed by load.
 */
import type { Dispatched, Order } from './dispatch.ts'
import { type Leg, legsOf, sortiesLeast } from './legs.ts'
import type { Column, LinearModel, Row } from './linear.ts'
import { named, type Package, type Problem } from './problem.ts'
import type { Solve } from './tasks.ts'

const bucketHours = 3
const windowBuckets = 4

/** Hours after the decision at which the average share of a package is on the ground, by air. */
export type ArrivalBound = {
  readonly boundHours: number
  readonly plannedHours: number
  readonly gap: number
}

type Sortie = { readonly unit: Package; readonly leg: Leg; readonly bucket: number; readonly share: number }

/** The LP's bound beside what the dispatcher reached; undefined where nothing flies. */
export const arrivalBound = async (
  problem: Problem,
  { orders, moved }: { readonly orders: readonly Order[]; readonly moved: Dispatched },
  solve: Solve,
): Promise<ArrivalBound | undefined> => {
  const flown = moved.movements.filter(({ by }) => by !== 'overland')
  if (flown.length === 0) return undefined
  const whole = new Set(flown.map((each) => each.package).filter((id) => !moved.stranded.includes(id)))
  const last = Math.max(...flown.map(({ doneHours }) => doneHours))
  const buckets = Math.ceil((last * 1.2 + 12) / bucketHours)
  const sorties = orders
    .filter((order) => whole.has(order.package))
    .flatMap((order) => sortiesOf(order, { problem, buckets }))
  const model = modelOf(problem, sorties)
  const costs = sorties.map(({ leg, bucket, share }) => share * doneHours(leg, bucket))
  const { levels } = await solve({
    model,
    levels: [{ name: 'arrival', costs, slackShare: 0, slackAmount: 0 }],
    // Above anything the solver can find, so that its answer is taken.
    start: sorties.map(() => 1e6),
    limits: { nodesMax: 1, gapShare: 0 },
  })
  const boundHours = (levels[0]?.value ?? 0) / whole.size
  const plannedHours = [...whole].reduce((sum, id) => sum + meanArrival(id, problem, moved), 0) / whole.size
  return { boundHours, plannedHours, gap: (plannedHours - boundHours) / plannedHours }
}

/** A bucket counts as its beginning: earlier than any start inside it, so the bound stays one. */
const doneHours = ({ fleet, hours }: Leg, bucket: number): number =>
  bucket * bucketHours + 2 * fleet.groundHours + hours

const sortiesOf = (
  order: Order,
  { problem, buckets }: { readonly problem: Problem; readonly buckets: number },
): readonly Sortie[] => {
  const unit = named(problem.packages, order.package)
  if (unit.overlandHours !== undefined) return []
  const first = Math.floor(order.releaseHours / bucketHours)
  return legsOf(unit, named(problem.destinations, order.place), problem).flatMap((leg) => {
    const share = 1 / Math.max(sortiesLeast(leg.fleet, unit, problem), 1e-9)
    return Array.from({ length: Math.max(0, buckets - first) }, (_, at) => ({
      unit,
      leg,
      bucket: first + at,
      share,
    }))
  })
}

const modelOf = (problem: Problem, sorties: readonly Sortie[]): LinearModel => {
  const columns = sorties.map(
    ({ unit, leg, bucket }): Column => ({
      name: `x ${unit.id} ${leg.fleet.id} ${leg.to.id} ${bucket}`,
      lower: 0,
      upper: Infinity,
      integer: false,
    }),
  )
  const moving = [...new Set(sorties.map(({ unit }) => unit))]
  const loads = moving.map((unit) => ({
    ...rowOf(`L1 ${unit.id}`, sorties, (each) => (each.unit === unit ? each.share : 0)),
    lower: 1,
    upper: Infinity,
  }))
  const few = problem.fleets.filter(({ sortiesMax }) => sortiesMax < Number.MAX_SAFE_INTEGER)
  const limits = few.map(({ id, sortiesMax }) => ({
    ...rowOf(`L4 ${id}`, sorties, ({ leg }) => (leg.fleet.id === id ? 1 : 0)),
    upper: sortiesMax,
  }))
  const rows = [...loads, ...limits, ...spotRows(problem, sorties)]
  return { columns, rows: rows.filter((row) => row.columns.length > 0) }
}

/** L3 over sliding windows: a cap for each bucket alone would round capacity down. */
const spotRows = (problem: Problem, sorties: readonly Sortie[]): readonly Row[] =>
  problem.destinations.flatMap(({ fields }) =>
    fields.flatMap(({ id, spots }) => {
      const landing = sorties.map(({ leg, bucket }) =>
        leg.to.id === id
          ? Math.floor((bucket * bucketHours + leg.fleet.groundHours + leg.hours) / bucketHours)
          : -1,
      )
      const first = Math.min(...landing.filter((at) => at >= 0))
      const rows: Row[] = []
      for (let from = first; from <= Math.max(...landing); from++) {
        const row = rowOf(`L3 ${id} ${from}`, sorties, ({ leg }, index) => {
          const at = landing[index] as number
          return at >= from && at < from + windowBuckets ? leg.fleet.groundHours * leg.fleet.spots : 0
        })
        // One more spell of unloading for each spot: a landing at the end of a window is unloaded after it.
        const spill = Math.max(...problem.fleets.map(({ groundHours }) => groundHours))
        const capacity = spots * (problem.planning.queuingEfficiency * windowBuckets * bucketHours + spill)
        rows.push({ ...row, upper: capacity })
      }
      return rows
    }),
  )

const rowOf = (
  name: string,
  sorties: readonly Sortie[],
  weigh: (sortie: Sortie, index: number) => number,
): Row => {
  const values = sorties.map(weigh)
  const columns = values.flatMap((value, index) => (value === 0 ? [] : [index]))
  return {
    name,
    lower: -Infinity,
    upper: Infinity,
    columns,
    values: columns.map((at) => values[at] as number),
  }
}

/** When the average share of a package is there: each sortie by the part of the package that it carries at most. */
const meanArrival = (id: string, problem: Problem, { movements }: Dispatched): number => {
  const unit = named(problem.packages, id)
  const own = movements.filter((each) => each.package === id)
  const parts = own.map(({ vehicles, people, tonnes }) =>
    unit.vehicles > 0
      ? vehicles / unit.vehicles
      : unit.people > 0
        ? people / unit.people
        : tonnes / unit.tonnes,
  )
  return own.reduce((sum, { doneHours: done }, index) => sum + done * (parts[index] as number), 0)
}
