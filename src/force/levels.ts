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
  /** The same for the burden, whose bound is far away; none where it is to be proven like the rest. */
  readonly evenShare?: number | undefined
  /** For all levels together. */
  readonly secondsMax?: number | undefined
}

type StoppedBy = 'proof' | 'nodes' | 'seconds' | 'cancel'

/** What an engine answers: the best point it knows, and the value that none can beat. */
export type Solved = {
  readonly point: readonly number[]
  readonly bound: number
  readonly stoppedBy: StoppedBy
  readonly nodes: number
}

/** A point with a column no higher than asked; none, by proof, where there is none. */
export type Challenged = Omit<Solved, 'point' | 'bound'> & { readonly point: readonly number[] | undefined }

/** A solver that holds one model. */
export type Engine = {
  readonly minimise: (costs: readonly number[], how: Limits & { readonly start: readonly number[] }) => Solved
  /** Looks for any point that keeps all rows with a column this low, led by costs. */
  readonly challenge: (
    costs: readonly number[],
    how: Limits & { readonly column: number; readonly upper: number },
  ) => Challenged
  readonly freeze: (row: Row) => void
  /** Holds columns at their lower bound. */
  readonly close: (columns: readonly number[]) => void
}

export type LevelResult = {
  readonly name: string
  readonly value: number
  readonly bound: number
  /** Share of the value between incumbent and bound. */
  readonly gap: number
  readonly proven: boolean
  readonly stoppedBy: StoppedBy
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
  /** A point no worse at any level, found without the solver; nothing may stand in closed columns. */
  readonly refine: (point: readonly number[], closed: ReadonlySet<number>) => readonly number[]
  /** Levels are told as they end. */
  readonly tell?: (result: LevelResult) => void
}

const nothing = 1e-9
// What the solver's own tolerances leave open.
const asGoodAsProven = 1e-4

/** Minimises level after level from a start that keeps every row. */
export const solveInOrder = (engine: Engine, search: Search): Ordered => {
  const { model, levels, start, settle, refine, tell } = search
  const closed = new Set<number>()
  let point = refine(start, closed)
  const results: LevelResult[] = []
  for (const [index, level] of levels.entries()) {
    const last = results.at(-1)
    // Which of several best plans is taken matters only where they are known to be best.
    if (level.name === 'tie' && results.some(({ proven }) => !proven)) break
    const stopped = last?.stoppedBy === 'cancel' || last?.stoppedBy === 'seconds' ? last.stoppedBy : undefined
    const solved: Solved = stopped
      ? { point, bound: 0, stoppedBy: stopped, nodes: 0 }
      : solve(engine, search, { level, before: levels[index - 1], point })
    const found = solved.point === point ? point : settle(solved.point)
    const before = point
    // The engine's point may be no better than what we came with.
    if (valueAt(level.costs, found) < valueAt(level.costs, point) - nothing || solved.stoppedBy === 'proof')
      point = found
    const result = resultOf(level, point, solved)
    results.push(result)
    tell?.(result)
    if (stopped) continue
    for (const column of freeze(engine, level, { value: result.value, model })) closed.add(column)
    // The solver looked at one level only: what it found is often poor at the next.
    if (point === found && found !== before && index < levels.length - 1) point = refine(point, closed)
  }
  return { point, levels: results }
}

type Asking = {
  readonly level: Level
  readonly before: Level | undefined
  readonly point: readonly number[]
}

const solve = (
  engine: Engine,
  { limits, model, settle }: Search,
  { level, before, point }: Asking,
): Solved => {
  if (valueAt(level.costs, point) <= nothing) return { point, bound: 0, stoppedBy: 'proof', nodes: 0 }
  const paying = level.costs.flatMap((cost, column) => (cost === 0 ? [] : [column]))
  const [highest] = paying
  const isHighest = paying.length === 1 && highest !== undefined && model.columns[highest]?.integer === false
  if (!isHighest || !before || limits.evenShare === undefined)
    return engine.minimise(level.costs, { ...limits, start: point })
  return lowered(engine, { limits, costs: before.costs, column: highest, point, settle, nodes: 0 })
}

type Lowering = Pick<Search, 'limits' | 'settle'> & {
  readonly costs: readonly number[]
  readonly column: number
  readonly point: readonly number[]
  readonly nodes: number
}

/**
 * The highest burden, step by step: is there a plan as good so far with a burden lower by the share? A yes is a better
 * plan, a no is a bound. Searching for the lowest burden itself leaves the bound far away, because fractions of packages
 * share any burden.
 */
const lowered = (engine: Engine, lowering: Lowering): Solved => {
  const { limits, settle, costs, column, point, nodes } = lowering
  const upper = (point[column] as number) * (1 - (limits.evenShare ?? 0))
  const found = engine.challenge(costs, { ...limits, column, upper })
  const seen = nodes + found.nodes
  if (found.point) return lowered(engine, { ...lowering, point: settle(found.point), nodes: seen })
  if (found.stoppedBy === 'proof') return { point, bound: upper, stoppedBy: 'proof', nodes: seen }
  if (found.stoppedBy !== 'nodes') return { point, bound: 0, stoppedBy: found.stoppedBy, nodes: seen }
  // No answer within the nodes: the bound of the root has to do.
  const highest = costs.map((_, at) => (at === column ? 1 : 0))
  const root = engine.minimise(highest, { ...limits, nodesMax: 1, start: point })
  return { ...root, point: settle(root.point), nodes: seen + root.nodes }
}

const resultOf = (
  level: Level,
  point: readonly number[],
  { bound, stoppedBy, nodes }: Solved,
): LevelResult => {
  const value = valueAt(level.costs, point)
  const least = Math.min(value, Math.max(bound, 0))
  const gap = value <= nothing ? 0 : (value - least) / value
  const proven = stoppedBy === 'proof' && gap <= asGoodAsProven
  return { name: level.name, value, bound: least, gap: proven ? 0 : gap, proven, stoppedBy, nodes }
}

/** What this level reached, later levels keep; the columns that are closed by it. */
const freeze = (
  engine: Engine,
  { name, costs, slackShare, slackAmount }: Level,
  { value, model }: { readonly value: number; readonly model: LinearModel },
): readonly number[] => {
  const columns = costs.flatMap((cost, column) => (cost === 0 ? [] : [column]))
  if (value <= nothing) {
    const closing = columns.filter((column) => model.columns[column]?.lower === 0)
    engine.close(closing)
    return closing
  }
  const upper = value * (1 + slackShare) + slackAmount
  engine.freeze({
    name: `frozen ${name}`,
    lower: -Infinity,
    upper,
    columns,
    values: columns.map((column) => costs[column] as number),
  })
  return []
}
