/**
 * A plan made again while it is carried out: after a refusal, a broken aircraft or a closed runway. What already flies
 * keeps flying, what was promised to a line stays there if it can still come, and the rest is planned anew from this
 * hour. The state of the contingents is what a folded call holds; their ids are those of the packages.
 */
import type { Movement } from './dispatch.ts'
import { cargoOf, travelHoursLeast } from './legs.ts'
import { type Filling, type Plan, type Planned, planFor } from './plan.ts'
import { named, type Package, type Problem } from './problem.ts'
import type { Solve } from './tasks.ts'

/** A contribution as a call tells it. */
export type Contribution = {
  readonly state:
    | 'offered'
    | 'accepted'
    | 'committed'
    | 'moving'
    | 'deployed'
    | 'returning'
    | 'released'
    | 'declined'
    | 'withdrawn'
  readonly line?: string
  /** Step at home -> granted or refused. */
  readonly approvals: Readonly<Record<string, boolean>>
}

/** What has gone wrong since the plan was made. */
export type Setback =
  | { readonly kind: 'aircraft-lost'; readonly fleet: string; readonly count: number }
  | { readonly kind: 'airfield-closed'; readonly airfield: string }

/** Where things stand, so many hours after the decision. */
export type Situation = {
  readonly hour: number
  readonly plan: Plan
  readonly contributions: Readonly<Record<string, Contribution>>
  readonly setbacks: readonly Setback[]
}

/** Movements of a plan that have begun by an hour. */
export const begun = ({ movement }: Plan, hour: number): readonly Movement[] =>
  movement.schedule.filter(({ startHours }) => startHours <= hour)

/** The problem as it is now. */
export const problemNow = (problem: Problem, situation: Situation): Problem => {
  const { hour, plan, contributions, setbacks } = situation
  const losing = (fleet: string): number =>
    setbacks.reduce(
      (sum, each) => sum + (each.kind === 'aircraft-lost' && each.fleet === fleet ? each.count : 0),
      0,
    )
  const isClosed = (id: string): boolean =>
    setbacks.some((each) => each.kind === 'airfield-closed' && each.airfield === id)
  const open = <Each extends { readonly id: string; readonly spots: number }>(field: Each): Each =>
    isClosed(field.id) ? { ...field, spots: 0 } : field
  const now: Problem = {
    ...problem,
    fleets: problem.fleets.map((fleet) => ({
      ...fleet,
      available: Math.max(0, fleet.available - losing(fleet.id)),
    })),
    homes: problem.homes.map(open),
    destinations: problem.destinations.map((place) => ({ ...place, fields: place.fields.map(open) })),
  }
  const flying = begun(plan, hour)
  const packages = problem.packages.flatMap((unit): readonly Package[] => {
    const contribution = contributions[unit.id]
    if (contribution?.state === 'returning' || contribution?.state === 'released') return []
    return [
      packageNow(unit, {
        now,
        hour,
        contribution,
        fill: plan.fill,
        flown: flying.filter((each) => each.package === unit.id),
      }),
    ]
  })
  return { ...now, packages }
}

type Seen = {
  readonly now: Problem
  readonly hour: number
  readonly contribution: Contribution | undefined
  readonly fill: readonly Filling[]
  readonly flown: readonly Movement[]
}

const packageNow = (unit: Package, { now, hour, contribution, fill, flown }: Seen): Package => {
  const state = contribution?.state
  const line = contribution?.line ?? fill.find((each) => each.package === unit.id)?.line
  const away = flown.length > 0 || state === 'moving' || state === 'deployed'
  // Nothing that has not left can leave before now.
  const later = isAllFlown(unit, flown) ? unit : { ...unit, readyHours: Math.max(unit.readyHours, hour) }
  if (away) return line === undefined ? later : { ...later, pinned: line }
  const refused = Object.values(contribution?.approvals ?? {}).includes(false)
  if (state === 'declined' || state === 'withdrawn' || refused)
    return {
      ...later,
      caveats: [...unit.caveats, { kind: 'place', not: now.destinations.map(({ id }) => id) }],
    }
  const promised = state === 'accepted' || state === 'committed'
  const place = now.needs.find(({ id }) => id === line)?.place
  const comes =
    place !== undefined && travelHoursLeast(unit, named(now.destinations, place), now) !== undefined
  return promised && comes && line !== undefined ? { ...later, pinned: line } : later
}

const isAllFlown = (unit: Package, flown: readonly Movement[]): boolean => {
  const { vehicles, people, tonnes } = cargoOf(unit)
  const sum = (of: (movement: Movement) => number): number =>
    flown.reduce((total, each) => total + of(each), 0)
  return (
    sum((each) => each.vehicles) >= vehicles &&
    sum((each) => each.people) >= people &&
    sum((each) => each.tonnes) >= tonnes - 1e-9
  )
}

/** The plan from now on, with the problem that it answers. */
export const replan = async (
  problem: Problem,
  situation: Situation,
  solve: Solve,
): Promise<Planned & { readonly problem: Problem }> => {
  const now = problemNow(problem, situation)
  const { plan, hour } = situation
  const planned = await planFor(now, { solve, aim: plan.aim, warm: plan.fill, aloft: begun(plan, hour) })
  return { ...planned, problem: now }
}

/** A line of the plan against what has happened: asked = there + coming + planned only + short. */
export type LineSoFar = {
  readonly line: string
  readonly asked: number
  readonly there: number
  /** Promised or under way. */
  readonly coming: number
  /** In the plan, and nobody has promised it yet. */
  readonly plannedOnly: number
  readonly short: number
}

/** Plan against actual, line by line; what exceeds a line's demand counts nowhere. */
export const soFar = (
  problem: Problem,
  fill: readonly Filling[],
  contributions: Readonly<Record<string, Contribution>>,
): readonly LineSoFar[] =>
  problem.needs.map(({ id, quantity }) => {
    const brought = { there: 0, coming: 0, plannedOnly: 0 }
    for (const each of fill) {
      if (each.line !== id) continue
      const stage = stageOf(contributions[each.package]?.state)
      if (stage) brought[stage] += each.quantity
    }
    const there = Math.min(quantity, brought.there)
    const coming = Math.min(quantity - there, brought.coming)
    const plannedOnly = Math.min(quantity - there - coming, brought.plannedOnly)
    return {
      line: id,
      asked: quantity,
      there,
      coming,
      plannedOnly,
      short: quantity - there - coming - plannedOnly,
    }
  })

const stageOf = (
  state: Contribution['state'] | undefined,
): 'there' | 'coming' | 'plannedOnly' | undefined => {
  switch (state) {
    case 'deployed':
      return 'there'
    case 'accepted':
    case 'committed':
    case 'moving':
      return 'coming'
    case 'offered':
    case undefined:
      return 'plannedOnly'
    default:
      return undefined
  }
}
