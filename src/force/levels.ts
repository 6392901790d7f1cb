/**
 * Objectives in strict order: each level is solved, then frozen, before the next may ask for anything (O1 to O5). A
 * level whose best value is nothing is not searched at all: its costly columns are closed, which makes every later
 * level smaller. The engine is an argument; this file knows no solver.
 */
import { type Level, type LinearModel, type Row, valueAt } from './linear.ts'

/** How far to look. Nodes are counted alike on every machine; seconds are not, and mark the plan. */
export type Limits = {
  readonly nodesMax: number
  /** A level is done within this share of its bound. */
  readonly gapShare: number
  readonly secondsMax?: number | undefined
}

/** What an engine answers: the best point it knows, and the value that none can beat. */
export type Solved = {
  readonly point: readonly number[]
  readonly bound: number
  readonly stoppedBy: 'proof' | 'nodes' | 'seconds' | 'cancel'
  readonly nodes: number
}

/** A solver that holds one model. */
export type Engine = {
  readonly minimise: (costs: readonly number[], how: Limits & { readonly start: readonly number[] }) => Solved
  readonly freeze: (row: Row) => void
  /** Holds columns at their lower bound. */
  readonly close: (columns: readonly number[]) => void
}

export type LevelResult = {
  readonly name: string
  readonly value: number
  readonly bound: number
  /** Share of the value between incumbent and bound; 0 where proven. */
  readonly gap: number
  readonly proven: boolean
  readonly stoppedBy: Solved['stoppedBy']
  readonly nodes: number
}

export type Ordered = { readonly point: readonly number[]; readonly levels: readonly LevelResult[] }

type Search = {
  readonly model: LinearModel
  readonly levels: readonly Level[]
  readonly start: readonly number[]
  readonly limits: Limits
  /** Whole packages, shortfalls and theta as they follow: takes the solver's last digits away. */
  readonly settle: (point: readonly number[]) => readonly number[]
  /** Levels are told as they end. */
  readonly tell?: (result: LevelResult) => void
}

const nothing = 1e-9

/** Minimises level after level from a start that keeps every row. */
export const solveInOrder = (
  engine: Engine,
  { model, levels, start, limits, settle, tell }: Search,
): Ordered => {
  let point = start
  const results: LevelResult[] = []
  for (const level of levels) {
    const stopped = results.some(({ stoppedBy }) => stoppedBy === 'cancel' || stoppedBy === 'seconds')
    const solved: Solved = stopped
      ? { point, bound: 0, stoppedBy: results.at(-1)?.stoppedBy ?? 'cancel', nodes: 0 }
      : valueAt(level.costs, point) <= nothing
        ? { point, bound: 0, stoppedBy: 'proof', nodes: 0 }
        : engine.minimise(level.costs, { ...limits, start: point })
    const found = settle(solved.point)
    // The engine's point may be no better than what we came with.
    if (valueAt(level.costs, found) < valueAt(level.costs, point) - nothing || solved.stoppedBy === 'proof')
      point = found
    const result = resultOf(level, point, solved)
    results.push(result)
    tell?.(result)
    if (!stopped) freeze(engine, level, { value: result.value, model })
  }
  return { point, levels: results }
}

const resultOf = (
  level: Level,
  point: readonly number[],
  { bound, stoppedBy, nodes }: Solved,
): LevelResult => {
  const value = valueAt(level.costs, point)
  const least = Math.min(value, Math.max(bound, 0))
  const gap = stoppedBy === 'proof' ? 0 : value <= nothing ? 0 : (value - least) / value
  return { name: level.name, value, bound: least, gap, proven: stoppedBy === 'proof', stoppedBy, nodes }
}

/** What this level reached, later levels keep. */
const freeze = (
  engine: Engine,
  { name, costs, slackShare, slackAmount }: Level,
  { value, model }: { readonly value: number; readonly model: LinearModel },
): void => {
  const columns = costs.flatMap((cost, column) => (cost === 0 ? [] : [column]))
  if (value <= nothing) {
    engine.close(columns.filter((column) => model.columns[column]?.lower === 0))
    return
  }
  const upper = value * (1 + slackShare) + slackAmount
  engine.freeze({
    name: `frozen ${name}`,
    lower: -Infinity,
    upper,
    columns,
    values: columns.map((column) => costs[column] as number),
  })
}
