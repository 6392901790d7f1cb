/**
 * A first plan in a moment: vital lines first, soonest packages first, the cheapest of those. It gives people an answer
 * at once and the solver a point to start from. Nothing is ever taken back.
 */
import { activity, completed } from './linear.ts'
import type { Choice, StageOne } from './model.ts'
import type { Need } from './problem.ts'
import { tiers } from './requirement.ts'

/** A point under construction, with what every row has used up. */
export type Filling = {
  readonly at: number[]
  /** Sends one more package of a choice, if every row has room. */
  readonly add: (choice: Choice) => boolean
}

/** A point that keeps every row, column by column. */
export const greedyPoint = (stage: StageOne): readonly number[] => {
  const filling = fillingOf(
    stage,
    stage.model.columns.map(({ lower }) => lower),
  )
  fill(stage, filling)
  return completed(stage.model, filling.at)
}

/** Fills what is short, line by line. */
export const fill = (stage: StageOne, { at, add }: Filling): void => {
  const { needs, choices } = orderOf(stage)
  for (const need of needs) {
    const own = choices.get(need.id) ?? []
    let left = need.quantity
    for (const { column, quantity } of own) left -= (at[column] as number) * quantity
    for (const choice of own) while (left > 1e-9 && add(choice)) left -= choice.quantity
  }
}

type Order = { readonly needs: readonly Need[]; readonly choices: ReadonlyMap<string, readonly Choice[]> }
const orders = new WeakMap<StageOne, Order>()

/** Lines by tier, those first that others need to grow; choices by day, then by cost for each unit they bring. */
const orderOf = (stage: StageOne): Order => {
  const known = orders.get(stage)
  if (known) return known
  const asked = new Set(stage.problem.needs.flatMap(({ enablers }) => enablers.map(({ line }) => line)))
  const rank = ({ id, tier }: Need): number => tiers.indexOf(tier) * 2 + (asked.has(id) ? 0 : 1)
  const needs = stage.problem.needs.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  const choices = new Map(
    needs.map(({ id }) => [
      id,
      stage.choices
        .filter(({ need }) => need.id === id)
        .sort((a, b) => a.daysLate - b.daysLate || worth(a) - worth(b) || a.column - b.column),
    ]),
  )
  const order = { needs, choices }
  orders.set(stage, order)
  return order
}

/** Cost, or failing that waste, for each unit of quantity. */
const worth = ({ kind, need, quantity }: Choice): number =>
  (kind.first.cost + 1e-3) / Math.min(quantity, need.quantity)

type Touched = readonly (readonly { readonly row: number; readonly value: number }[])[]
const touching = new WeakMap<StageOne, Touched>()

/** A point to be filled further. */
const fillingOf = (stage: StageOne, at: number[]): Filling => {
  const { model } = stage
  const touched = touching.get(stage) ?? rowsByColumn(stage)
  touching.set(stage, touched)
  const used = model.rows.map((row) => activity(row, at))
  const fits = ({ row, value }: { readonly row: number; readonly value: number }): boolean =>
    value <= 0 || (used[row] as number) + value <= (model.rows[row]?.upper ?? 0) + 1e-9
  const add = ({ column, kind }: Choice): boolean => {
    if ((at[column] as number) >= kind.units.length || !touched[column]?.every(fits)) return false
    at[column] = (at[column] as number) + 1
    for (const { row, value } of touched[column] ?? []) used[row] = (used[row] as number) + value
    return true
  }
  return { at, add }
}

/** The rows that may stop a column: those with a ceiling, but for the burden rows, which theta opens. */
const rowsByColumn = ({ model, theta }: StageOne): Touched => {
  const rows = model.columns.map((): { row: number; value: number }[] => [])
  model.rows.forEach((row, index) => {
    if (row.upper === Infinity || (theta !== undefined && row.columns.includes(theta))) return
    row.columns.forEach((column, k) => {
      rows[column]?.push({ row: index, value: row.values[k] as number })
    })
  })
  return rows
}
