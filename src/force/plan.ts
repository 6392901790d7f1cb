/**
 * A plan: who goes where (stage 1), how it gets there (stage 3), and what stays short. Always an answer: the greedy
 * start stands even if the search is cancelled at once.
 */
import { contentHash, type Json } from '../canonical.ts'
import { dispatch, type Movement, type Order } from './dispatch.ts'
import { parliamentHours } from './eligible.ts'
import { greedyPoint } from './greedy.ts'
import { travelHoursLeast } from './legs.ts'
import type { LevelResult, Limits } from './levels.ts'
import { activity, holdsAt, type LinearModel } from './linear.ts'
import { burdenUnit, type StageOne, stageOne } from './model.ts'
import { type Movements, movementsOf } from './movements.ts'
import { type Aim, levelsOf } from './objectives.ts'
import { named, type Package, type Problem } from './problem.ts'
import { tiers } from './requirement.ts'
import type { Solve } from './tasks.ts'

/** One package on one line. */
export type Filling = {
  readonly line: string
  readonly package: string
  readonly member: string
  readonly quantity: number
  readonly daysLate: number
  /** Hour at which its last load is there; missing where nothing can carry it. */
  readonly closedHours: number | undefined
}

export type Shortfall = {
  readonly line: string
  readonly asked: number
  readonly met: number
  readonly short: number
}

export type Plan = {
  readonly aim: Aim
  readonly fill: readonly Filling[]
  readonly shortfalls: readonly Shortfall[]
  readonly objectives: readonly LevelResult[]
  readonly proven: boolean
  /** The widest gap of any level. */
  readonly gap: number
  /** A plan stopped by seconds or by hand is not the same on another machine. */
  readonly reproducible: boolean
  readonly movement: Movements
  readonly hash: string
}

/** A package on a line, with the day where it matters. */
export type Placing = { readonly package: string; readonly line: string; readonly daysLate?: number }

/** A plan with the model behind it, for explanation. */
export type Planned = { readonly plan: Plan; readonly stage: StageOne; readonly point: readonly number[] }

export type Planning = {
  readonly solve: Solve
  readonly aim?: Aim
  readonly limits?: Partial<Limits>
  /** An earlier plan to start from: the answer is the same, only sooner. */
  readonly warm?: readonly Placing[]
  readonly aloft?: readonly Movement[]
  /** A model other than the problem's own: with hindrances taken away, or with a plan forbidden. */
  readonly stage?: StageOne
}

/** Limits by size: where proof is cheap it is asked for; above, a stated gap is enough. */
export const limitsFor = ({ columns }: LinearModel): Limits =>
  columns.length <= 400
    ? { nodesMax: 5_000, gapShare: 1e-6 }
    : columns.length <= 1_200
      ? { nodesMax: 1_000, gapShare: 1e-4, evenShare: 0.05 }
      : { nodesMax: 200, gapShare: 0.01, evenShare: 0.05 }

/** Makes a plan. */
export const planFor = async (problem: Problem, how: Planning): Promise<Planned> => {
  const { solve, aim = 'asked', aloft = [] } = how
  const stage = how.stage ?? stageOne(problem)
  const start = startOf(stage, how.warm)
  const limits = { ...limitsFor(stage.model), ...how.limits }
  const answered = await solve({ model: stage.model, levels: levelsOf(stage, aim), start, limits })
  const { point, levels } = answered
  const fill = fillOf(stage, point)
  const orders = ordersOf(problem, fill)
  const moved = dispatch(orders, problem, aloft)
  const closed = fill.map((each) => ({ ...each, closedHours: moved.closed[each.package] }))
  const objectives = levels.map((level) => inMoney(level, burdenUnit(problem)))
  // Which of several equal plans is taken is no aim of anybody's.
  const aimed = objectives.filter(({ name }) => name !== 'tie')
  return {
    stage,
    point,
    plan: {
      aim,
      fill: closed,
      shortfalls: shortfallsOf(stage, point),
      objectives,
      proven: aimed.every(({ proven }) => proven),
      gap: Math.max(0, ...aimed.map(({ gap }) => gap)),
      reproducible: !objectives.some(({ stoppedBy }) => stoppedBy === 'seconds' || stoppedBy === 'cancel'),
      movement: movementsOf(problem, orders, moved),
      hash: hashOf(fill),
    },
  }
}

/** The greedy point, or the earlier plan where that is still allowed. */
const startOf = (stage: StageOne, warm: Planning['warm']): readonly number[] => {
  const greedy = greedyPoint(stage)
  if (!warm) return greedy
  const point = pointOf(stage, warm)
  return holdsAt(stage.model, point) ? point : greedy
}

/** The point of a fill in a model: on the day it says, else on the soonest choice that each package has there. */
export const pointOf = ({ model, choices }: StageOne, fill: readonly Placing[]): readonly number[] => {
  const at = Array<number>(model.columns.length).fill(0)
  for (const { package: id, line, daysLate } of fill) {
    const known = choices.filter(
      ({ kind, need }) => need.id === line && kind.units.some((unit) => unit.id === id),
    )
    const own = known.find((choice) => choice.daysLate === daysLate) ?? known[0]
    if (own) at[own.column] = (at[own.column] as number) + 1
  }
  for (const row of model.rows) {
    const last = row.columns.at(-1) as number
    if (model.columns[last]?.integer) continue
    const value = row.values.at(-1) as number
    const rest = activity(row, at) - value * (at[last] as number)
    at[last] = Math.max(at[last] as number, (value > 0 ? row.lower - rest : row.upper - rest) / value)
  }
  return at
}

/** Packages of a kind go to its lines in the order of their ids. */
export const fillOf = (
  { choices }: StageOne,
  point: readonly number[],
): readonly Omit<Filling, 'closedHours'>[] => {
  const taken = new Map<string, number>()
  return choices
    .flatMap(({ column, kind, need, quantity, daysLate }) => {
      const count = Math.round(point[column] as number)
      const from = taken.get(kind.first.id) ?? 0
      taken.set(kind.first.id, from + count)
      return kind.units
        .slice(from, from + count)
        .map(({ id, member }) => ({ line: need.id, package: id, member, quantity, daysLate }))
    })
    .sort((a, b) => (a.line === b.line ? (a.package < b.package ? -1 : 1) : a.line < b.line ? -1 : 1))
}

const shortfallsOf = ({ problem, shortfalls }: StageOne, point: readonly number[]): readonly Shortfall[] =>
  problem.needs.flatMap(({ id, quantity }) => {
    const short = Math.round((point[shortfalls.get(id) ?? 0] as number) * 1e6) / 1e6
    return short > 0 ? [{ line: id, asked: quantity, met: quantity - short, short }] : []
  })

/** What must move: the packages of the plan, and the supplies of the members that go. */
export const ordersOf = (
  problem: Problem,
  fill: readonly Pick<Filling, 'package' | 'line'>[],
): readonly Order[] => {
  const orders = fill.map(({ package: id, line }): Order => {
    const unit = named(problem.packages, id)
    const need = named(problem.needs, line)
    const travel = travelHoursLeast(unit, named(problem.destinations, need.place), problem) ?? 0
    const ready = unit.readyHours + parliamentHours(unit, problem)
    const releaseHours = Math.max(ready, need.earliestHours - travel)
    return { package: id, place: need.place, releaseHours, priority: tiers.indexOf(need.tier) }
  })
  const first = orders[0]
  if (!first) return orders
  const going = new Set(orders.map(({ package: id }) => named(problem.packages, id).member))
  const follows = (unit: Package): boolean => unit.sustainment && going.has(unit.member) && !unit.committed
  const supplies = problem.packages
    .filter(follows)
    .map(
      (unit): Order => ({ package: unit.id, place: first.place, releaseHours: unit.readyHours, priority: 0 }),
    )
  return [...orders, ...supplies]
}

/** The burden in money, or in people where nobody has stated money; the model counts it in its heaviest package. */
const inMoney = (level: LevelResult, unit: number): LevelResult =>
  level.name === 'fairness' ? { ...level, value: level.value * unit, bound: level.bound * unit } : level

const hashOf = (fill: readonly Omit<Filling, 'closedHours'>[]): string =>
  contentHash(fill.map(({ line, package: id, daysLate }) => [line, id, daysLate]) as Json)
