/**
 * Local search from the greedy point: a package is sent elsewhere, the lines it leaves short are refilled, and the
 * change stays if the objectives are better in their order. It often reaches what no plan can beat before the solver
 * has begun, and then that level needs no search. Steps are counted, never timed.
 */
import { type Filling, fill, fillingOf, greedyPoint } from './greedy.ts'
import { completed, type Level, valueAt } from './linear.ts'
import type { Choice, StageOne } from './model.ts'

// Steps of work in all: a trial looks at every entry of the model once or twice.
const workMax = 20_000_000

/** A point at least as good as the given one at every level in order. */
export const improved = (stage: StageOne, start: readonly number[]): readonly number[] => {
  const levels = stage.levels.filter(({ name }) => name.startsWith('unmet'))
  const entries = stage.model.rows.reduce((sum, { columns }) => sum + columns.length, 1)
  const search: Search = { stage, levels, trialsLeft: Math.ceil(workMax / entries) }
  let best = start
  while (valuesOf(levels, best).some((value) => value > 1e-9)) {
    const next = better(best, valuesOf(levels, best), { search, depth: 2 })
    if (!next) break
    best = next
  }
  return best
}

/** The point to begin with: greedy, then improved. */
export const firstPoint = (stage: StageOne): readonly number[] => improved(stage, greedyPoint(stage))

type Search = { readonly stage: StageOne; readonly levels: readonly Level[]; trialsLeft: number }

/** The first better point within so many moves of one; a move that makes things worse may open a second that mends it. */
const better = (
  from: readonly number[],
  values: readonly number[],
  { search, depth }: { readonly search: Search; readonly depth: number },
): readonly number[] | undefined => {
  const { stage, levels } = search
  const opened: (readonly number[])[] = []
  for (const choice of stage.choices) {
    if (search.trialsLeft <= 0) return undefined
    if (!isWorthTrying(stage, choice, from)) continue
    search.trialsLeft--
    const point = moved(stage, choice, from)
    if (!point) continue
    if (isBetter(valuesOf(levels, point), values)) return point
    opened.push(point)
  }
  if (depth < 2) return undefined
  for (const point of opened) {
    const found = better(point, values, { search, depth: depth - 1 })
    if (found) return found
  }
  return undefined
}

const valuesOf = (levels: readonly Level[], point: readonly number[]): readonly number[] =>
  levels.map(({ costs }) => valueAt(costs, point))

const isBetter = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, level) => Math.abs(value - (b[level] as number)) > 1e-9)
  return at >= 0 && (a[at] as number) < (b[at] as number)
}

/** Only a line that is short can become better. */
const isWorthTrying = (
  { shortfalls }: StageOne,
  { column, need, kind }: Choice,
  at: readonly number[],
): boolean =>
  (at[column] as number) < kind.units.length && (at[shortfalls.get(need.id) ?? 0] as number) > 1e-9

/** One package of the choice's kind goes to its line, leaving the line it was on; the gaps are refilled. */
const moved = (stage: StageOne, choice: Choice, from: readonly number[]): readonly number[] | undefined => {
  const at = [...from]
  const elsewhere = stage.choices.find(
    ({ kind, column }) =>
      kind === choice.kind &&
      column !== choice.column &&
      (at[column] as number) > (stage.model.columns[column]?.lower ?? 0),
  )
  const used = stage.choices.reduce(
    (sum, { kind, column }) => sum + (kind === choice.kind ? (at[column] as number) : 0),
    0,
  )
  if (used >= choice.kind.units.length) {
    if (!elsewhere) return undefined
    at[elsewhere.column] = (at[elsewhere.column] as number) - 1
  }
  const filling: Filling = fillingOf(stage, at)
  if (!filling.add(choice)) return undefined
  fill(stage, filling)
  return completed(stage.model, at)
}
