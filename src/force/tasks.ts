/** What is asked of the solver and what it answers: plain values that cross threads. */
import { type Engine, type LevelResult, type Limits, solveInOrder } from './levels.ts'
import { completed, type Level, type LinearModel, valueAt } from './linear.ts'
import { improved } from './local.ts'

/** A model to be solved level by level from a point that keeps every row. */
export type Asked = {
  readonly model: LinearModel
  readonly levels: readonly Level[]
  readonly start: readonly number[]
  readonly limits: Limits
}

export type Answered = { readonly point: readonly number[]; readonly levels: readonly LevelResult[] }

/** News from a search under way. */
export type Told =
  | { readonly kind: 'bounds'; readonly level: string; readonly value: number; readonly bound: number }
  | { readonly kind: 'level'; readonly result: LevelResult }

/** Solves with an engine; used on both sides of the worker. */
export type Solve = (asked: Asked) => Promise<Answered>

type Surroundings = {
  readonly stop: () => boolean
  /** Since the task began. */
  readonly seconds: () => number
  readonly tell: (told: Told) => void
  readonly engineFor: (
    model: LinearModel,
    watching: { readonly stop: () => boolean; readonly tell: (value: number, bound: number) => void },
  ) => { readonly engine: Engine; readonly dispose: () => void }
}

/** Answers one task. */
export const answer = (
  { model, levels, start, limits }: Asked,
  { stop, seconds, tell, engineFor }: Surroundings,
): Answered => {
  let done = 0
  const isWhole = model.columns.some(({ integer }) => integer)
  const { engine, dispose } = engineFor(model, {
    stop,
    tell: (value, bound) => tell({ kind: 'bounds', level: levels[done]?.name ?? '', value, bound }),
  })
  const { secondsMax = Infinity } = limits
  const isOver = (): boolean => stop() || seconds() > secondsMax
  // The answer that there is at once, before anything is searched.
  const first = levels.find(({ costs }) => valueAt(costs, start) > 0)
  if (first && isWhole)
    tell({ kind: 'bounds', level: first.name, value: valueAt(first.costs, start), bound: 0 })
  try {
    return solveInOrder(engine, {
      model,
      levels,
      start,
      refine: (point, closed) =>
        isWhole ? improved(model, levels, { start: point, closed, stop: isOver }) : point,
      limits,
      settle: (point) => (isWhole ? completed(model, point) : point),
      tell: (result) => {
        done++
        tell({ kind: 'level', result })
      },
    })
  } finally {
    dispose()
  }
}
