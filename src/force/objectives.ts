/** O1 to O5 of models.md 1.3: what is minimised, and in which order for which aim. */
import { textHash } from '../canonical.ts'
import type { Level } from './linear.ts'
import type { StageOne } from './model.ts'
import { tiers } from './requirement.ts'

/** What a plan is after, once nothing more can be filled. */
export const aims = ['asked', 'fastest', 'cheapest', 'even'] as const
export type Aim = (typeof aims)[number]

const order: Readonly<Record<Aim, readonly string[]>> = {
  asked: ['late', 'cost', 'fairness', 'tie'],
  fastest: ['late', 'arrival', 'cost', 'tie'],
  cheapest: ['cost', 'late', 'fairness', 'tie'],
  even: ['fairness', 'late', 'cost', 'tie'],
}

/** Weights of tiers inside one level, where they may be weighed: lateness and arrival. */
const tierWeights = { vital: 100, needed: 30, useful: 10 } as const

/** The levels of an aim. Shortfalls count as shares of what was asked: teams and people do not add up. */
export const levelsOf = (
  { problem, model, choices, shortfalls, theta }: Omit<StageOne, 'levels'>,
  aim: Aim = 'asked',
): readonly Level[] => {
  const blank = (): number[] => Array<number>(model.columns.length).fill(0)
  const level = (name: string, costs: readonly number[]): Level => ({
    name,
    costs,
    slackShare: 0,
    slackAmount: 1e-6,
  })
  const unmet = tiers.flatMap((tier) => {
    const needs = problem.needs.filter((need) => need.tier === tier)
    if (needs.length === 0) return []
    const costs = blank()
    for (const { id, quantity } of needs) costs[shortfalls.get(id) ?? 0] = 100 / quantity
    return [level(`unmet ${tier}`, costs)]
  })
  const [late, cost, fairness, arrival, tie] = [blank(), blank(), blank(), blank(), blank()]
  for (const { column, kind, need, daysLate, arrivalHours } of choices) {
    late[column] = (daysLate * tierWeights[need.tier]) / 10
    cost[column] = kind.first.cost
    const hours = Math.max(arrivalHours, daysLate > 0 ? need.latestHours + 24 * daysLate : 0)
    arrival[column] = (Math.ceil(hours) * tierWeights[need.tier]) / 100
    tie[column] = tieCost(model.columns[column]?.name ?? '')
  }
  if (theta !== undefined) fairness[theta] = 1
  const known: Readonly<Record<string, readonly number[]>> = { late, cost, fairness, arrival, tie }
  return [
    ...unmet,
    ...order[aim].flatMap((name) => {
      const costs = known[name] ?? []
      return costs.some((each) => each > 0) ? [level(name, costs)] : []
    }),
  ]
}

/** O5: a fixed number from the column's name, so that one plan is best and every machine finds the same. */
const tieCost = (name: string): number => 1 + (Number.parseInt(textHash(name).slice(0, 6), 16) % 10_000)
