/**
 * Local search from the greedy point, by threshold accepting (Dueck & Scheuer 1990): a change is taken if it makes the
 * guiding sum worse by less than a threshold that falls to nothing. Annealing without its exponential, so that every
 * machine walks the same way. Steps are counted, never timed. The best point by the objectives in their order is kept.
 */
import { type Chance, chance } from '../chance.ts'
import { type Layout, layoutOf, pricesOf } from './layout.ts'
import { completed, type Level, type LinearModel, valueAt } from './linear.ts'
import { type Walk, walkFrom } from './walk.ts'

// Small models are proven before a search has warmed up; large ones are not worth more than a few seconds.
const stepsMost = 3_000_000
const stepsPerColumn = 2_000
const stepsPerPair = 8
const epochs = 30
const pressMore = 1.2
// Where a walk's threshold begins, in units of one package's price at the level after those that press: far enough to
// find a plan that fills every line, then near enough to find a cheap one.
const thresholds = [4, 1] as const

type Searching = {
  readonly start: readonly number[]
  /** Columns that may hold nothing any more. */
  readonly closed?: ReadonlySet<number>
  readonly stop?: () => boolean
}

/** A point at least as good as the given one at every level in order. */
export const improved = (
  given: LinearModel,
  levels: readonly Level[],
  { start, closed = new Set(), stop = () => false }: Searching,
): readonly number[] => {
  const columns = given.columns.map((column, at) => (closed.has(at) ? { ...column, upper: 0 } : column))
  const model = { ...given, columns }
  const layout = layoutOf(model)
  if (!layout || valuesOf(levels, start).every((value) => value <= 1e-9)) return start
  const draw = chance({ low: 1, high: 0 }, { replication: 0, purpose: 7, member: 0 })
  return thresholds.reduce(
    (point, threshold) => walked(model, levels, { layout, draw, threshold, start: point, stop }),
    start,
  )
}

const walked = (
  model: LinearModel,
  levels: readonly Level[],
  { layout, draw, threshold, start, stop }: Drawing & Required<Omit<Searching, 'closed'>>,
): readonly number[] => {
  const walk = walkFrom(model, { layout, prices: pricesOf(layout, levels), start })
  const count = layout.kindOf.length
  const steps = Math.min(stepsMost, stepsPerColumn * count, stepsPerPair * count * count) / thresholds.length
  let best = { point: start, values: valuesOf(levels, start) }
  let least = Infinity
  const keep = (): void => {
    least = walk.value()
    const point = completed(model, walk.point())
    const values = valuesOf(levels, point)
    if (isBetter(values, best.values)) best = { point, values }
  }
  for (let epoch = 0; epoch < epochs && !stop(); epoch++) {
    for (let step = 0; step < steps / epochs; step++) {
      const left = 1 - (epoch + (step * epochs) / steps) / epochs
      move(walk, { layout, draw, threshold: threshold * left * left })
      if (walk.value() < least - 1e-9) keep()
    }
    walk.press(pressMore)
    least = walk.value()
  }
  return best.point
}

const valuesOf = (levels: readonly Level[], point: readonly number[]): readonly number[] =>
  levels.map(({ costs }) => valueAt(costs, point))

const isBetter = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, level) => Math.abs(value - (b[level] as number)) > 1e-9)
  return at >= 0 && (a[at] as number) < (b[at] as number)
}

type Drawing = { readonly layout: Layout; readonly draw: Chance; readonly threshold: number }

/** One trial: some packages change, and go back if that made things too much worse. */
const move = (walk: Walk, drawing: Drawing): void => {
  const { draw, threshold } = drawing
  const before = walk.value()
  const done: [number, 1 | -1][] = []
  const change = (column: number, by: 1 | -1): boolean => {
    if (!walk.change(column, by)) return false
    done.push([column, by])
    return true
  }
  const way = draw.below(10)
  const whole =
    way < 3
      ? bring(walk, change, drawing)
      : way < 7
        ? replace(walk, change, drawing)
        : exchange(walk, change, drawing)
  if (whole && walk.value() <= before + threshold * draw.unit()) return
  for (let k = done.length - 1; k >= 0; k--) {
    const [column, by] = done[k] as [number, 1 | -1]
    walk.change(column, by === 1 ? -1 : 1)
  }
}

type Change = (column: number, by: 1 | -1) => boolean

/** A package joins a line, from home or from another line; what the line no longer needs goes home. */
const bring = (walk: Walk, change: Change, { layout, draw }: Drawing): boolean => {
  const column = draw.below(layout.kindOf.length)
  if (!join(walk, change, { layout, column })) return false
  dismiss(walk, change, { layout, draw, line: layout.lineOf[column] as number, but: column })
  return true
}

/** One of the kind leaves another line if none is at home. */
const join = (
  walk: Walk,
  change: Change,
  { layout, column }: { readonly layout: Layout; readonly column: number },
): boolean => {
  const kind = layout.kindOf[column] as number
  if (walk.free(kind) < 1) {
    const other = layout.columnsOfKind[kind]?.find(
      (each) => each !== column && walk.at(each) > walk.lower(each),
    )
    if (other === undefined || !change(other, -1)) return false
  }
  return change(column, 1)
}

/** Sends home a package without which the line is still filled. */
const dismiss = (
  walk: Walk,
  change: Change,
  {
    layout,
    draw,
    line,
    but,
  }: { readonly layout: Layout; readonly draw: Chance; readonly line: number; readonly but: number },
): void => {
  const own = layout.columnsOfLine[line] ?? []
  const first = draw.below(own.length)
  for (let k = 0; k < own.length; k++) {
    const column = own[(first + k) % own.length] as number
    if (column === but || walk.at(column) <= walk.lower(column)) continue
    if (walk.short(line) + (layout.brings[column] as number) > 1e-9) continue
    change(column, -1)
    return
  }
}

/** A package leaves its line and another one comes there. */
const replace = (walk: Walk, change: Change, { layout, draw }: Drawing): boolean => {
  const held = walk.held()
  if (held.length === 0) return false
  const leaving = held[draw.below(held.length)] as number
  const line = layout.lineOf[leaving] as number
  if (!change(leaving, -1)) return false
  if (draw.below(8) === 0) return true
  const own = layout.columnsOfLine[line] ?? []
  const column = own[draw.below(own.length)] as number
  return column !== leaving && join(walk, change, { layout, column })
}

/** Two packages change lines with each other. */
const exchange = (walk: Walk, change: Change, { layout, draw }: Drawing): boolean => {
  const held = walk.held()
  if (held.length < 2) return false
  const [one, two] = [held[draw.below(held.length)] as number, held[draw.below(held.length)] as number]
  const [first, second] = [otherWay(layout, one, two), otherWay(layout, two, one)]
  if (first === undefined || second === undefined || layout.lineOf[one] === layout.lineOf[two]) return false
  return change(one, -1) && change(two, -1) && change(first, 1) && change(second, 1)
}

/** The column by which the kind of one goes to the line of another. */
const otherWay = ({ columnsOfKind, kindOf, lineOf }: Layout, one: number, two: number): number | undefined =>
  columnsOfKind[kindOf[one] as number]?.find((column) => lineOf[column] === lineOf[two])
