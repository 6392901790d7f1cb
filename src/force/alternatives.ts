/** Plans beside the plan: the next best one and its price, the fastest, the cheapest, the most even, and without a member. */
import type { LevelResult, Limits } from './levels.ts'
import { type StageOne, stageOne } from './model.ts'
import { type Aim, levelsOf } from './objectives.ts'
import { type Plan, type Planned, planFor } from './plan.ts'
import { type Problem, without } from './problem.ts'
import type { Solve } from './tasks.ts'

/** The best plan that leaves at least one package of this one at home or elsewhere, and what it costs more. */
export type NextBest = {
  readonly plan: Plan
  readonly price: readonly { readonly name: string; readonly more: number }[]
}

/** Undefined where there is no other plan: nobody goes at all. */
export const nextBest = async (
  problem: Problem,
  { stage, point, plan }: Planned,
  { solve, limits }: { readonly solve: Solve; readonly limits?: Partial<Limits> },
): Promise<NextBest | undefined> => {
  const used = stage.choices.filter(({ column }) => (point[column] as number) > 0.5)
  if (used.length === 0) return undefined
  const count = used.reduce((sum, { column }) => sum + Math.round(point[column] as number), 0)
  const other = {
    name: 'another plan',
    lower: -Infinity,
    upper: count - 1,
    columns: used.map(({ column }) => column),
    values: used.map(() => 1),
  }
  const model = { ...stage.model, rows: [...stage.model.rows, other] }
  const base: Omit<StageOne, 'levels'> = { ...stage, model }
  const another = await planFor(problem, {
    solve,
    aim: plan.aim,
    ...(limits ? { limits } : {}),
    stage: { ...base, levels: levelsOf(base) },
  })
  return { plan: another.plan, price: priceOf(plan.objectives, another.plan.objectives) }
}

const priceOf = (plan: readonly LevelResult[], other: readonly LevelResult[]): NextBest['price'] =>
  plan
    .filter(({ name }) => name !== 'tie')
    .map(({ name, value }) => ({
      name,
      more: Math.round(((other.find((each) => each.name === name)?.value ?? 0) - value) * 1e6) / 1e6,
    }))

/** One alternative with its name. */
export type Alternative = { readonly aim: Aim | 'without'; readonly member?: string; readonly plan: Plan }

/** The fastest, the cheapest, the most evenly shared, and without each of some members. */
export const alternatives = async (
  problem: Problem,
  {
    solve,
    limits,
    members = [],
  }: { readonly solve: Solve; readonly limits?: Partial<Limits>; readonly members?: readonly string[] },
): Promise<readonly Alternative[]> => {
  const found: Alternative[] = []
  const stage = stageOne(problem)
  const how = { solve, ...(limits ? { limits } : {}) }
  for (const aim of ['fastest', 'cheapest', 'even'] as const)
    found.push({ aim, plan: (await planFor(problem, { ...how, aim, stage })).plan })
  for (const member of members)
    found.push({ aim: 'without', member, plan: (await planFor(without(problem, [member]), how)).plan })
  return found
}
