/** A point that is changed one package at a time, with what every row has used up: each change costs a few additions. */
import type { Layout, Prices } from './layout.ts'
import { activity, type LinearModel } from './linear.ts'

/** What local search may do and ask. */
export type Walk = {
  /** The guiding sum. */
  readonly value: () => number
  readonly point: () => readonly number[]
  readonly at: (column: number) => number
  readonly free: (kind: number) => number
  readonly short: (line: number) => number
  /** Columns that hold a package. */
  readonly held: () => readonly number[]
  /** One package more or less; false where a row forbids it, and then nothing has changed. */
  readonly change: (column: number, by: 1 | -1) => boolean
  readonly lower: (column: number) => number
  /** What is still short, and lateness where nothing is short, costs so many times more from now on. */
  readonly press: (by: number) => void
}

type Standing = {
  readonly model: LinearModel
  readonly layout: Layout
  readonly prices: Prices
  readonly basePrices: Float64Array
  readonly at: Float64Array
  readonly free: Float64Array
  readonly short: Float64Array
  readonly used: Float64Array
  readonly paid: Float64Array
  readonly held: number[]
  /** Column -> where it stands among the held ones. */
  readonly place: Int32Array
  pressed: number
  sum: number
}

/** Begins at a point that keeps every row. */
export const walkFrom = (
  model: LinearModel,
  {
    layout,
    prices,
    start,
  }: { readonly layout: Layout; readonly prices: Prices; readonly start: readonly number[] },
): Walk => {
  const count = layout.kindOf.length
  const standing: Standing = {
    model,
    layout,
    prices,
    basePrices: Float64Array.from(prices.shortage),
    at: new Float64Array(count),
    free: Float64Array.from(layout.roomOfKind),
    short: Float64Array.from(layout.asked),
    used: Float64Array.from(layout.caps, (row) => activity(row, start)),
    paid: new Float64Array(layout.burdens.length),
    held: [],
    place: new Int32Array(count).fill(-1),
    pressed: 1,
    sum: 0,
  }
  for (let column = 0; column < count; column++) put(standing, column, Math.round(start[column] as number))
  total(standing)
  const { at, free, short, held } = standing
  return {
    value: () => standing.sum + (prices.theta > 0 ? prices.theta * theta(standing) : 0),
    point: () => [...at, ...model.columns.slice(count).map(() => 0)],
    at: (column) => at[column] as number,
    free: (kind) => free[kind] as number,
    short: (line) => short[line] as number,
    held: () => held,
    lower: (column) => model.columns[column]?.lower ?? 0,
    press: (by) => press(standing, by),
    change: (column, by) => {
      if (!allows(standing, column, by)) return false
      for (const { row, value } of layout.capEntries[column] ?? []) add(standing.used, row, by * value)
      put(standing, column, by)
      return true
    },
  }
}

const add = (list: Float64Array, index: number, by: number): void => {
  list[index] = (list[index] as number) + by
}

const priceOf = ({ prices, pressed }: Standing, column: number): number =>
  (prices.column[column] as number) + pressed * (prices.pressing[column] as number)

const total = (standing: Standing): void => {
  const { held, at, short, prices } = standing
  standing.sum = 0
  for (const column of held) standing.sum += (at[column] as number) * priceOf(standing, column)
  short.forEach((left, line) => {
    standing.sum += (prices.shortage[line] as number) * Math.max(0, left)
  })
}

const theta = ({ paid, layout: { burdens } }: Standing): number => {
  let most = 0
  for (let row = 0; row < paid.length; row++)
    most = Math.max(most, (paid[row] as number) / -(burdens[row]?.values.at(-1) as number))
  return most
}

const allows = ({ model, layout, at, free, used }: Standing, column: number, by: number): boolean => {
  const { lower = 0, upper = 0 } = model.columns[column] ?? {}
  const after = (at[column] as number) + by
  if (after < lower || after > upper || (free[layout.kindOf[column] as number] as number) < by) return false
  for (const { row, value } of layout.capEntries[column] ?? [])
    if (by * value > 0 && (used[row] as number) + by * value > (layout.caps[row]?.upper ?? 0) + 1e-9)
      return false
  return true
}

/** So many packages more on a column, in everything but the caps. */
const put = (standing: Standing, column: number, by: number): void => {
  const { layout, at, free, short, paid, prices } = standing
  const line = layout.lineOf[column] as number
  const left = short[line] as number
  const next = left - by * (layout.brings[column] as number)
  for (const { row, value } of layout.burdenEntries[column] ?? []) add(paid, row, by * value)
  standing.sum += by * priceOf(standing, column)
  standing.sum += (prices.shortage[line] as number) * (Math.max(0, next) - Math.max(0, left))
  short[line] = next
  add(at, column, by)
  add(free, layout.kindOf[column] as number, -by)
  list(standing, column)
}

/** Keeps the list of held columns: the last one fills a gap. */
const list = ({ at, held, place }: Standing, column: number): void => {
  const holds = (at[column] as number) > 0
  const gap = place[column] as number
  if (holds && gap < 0) place[column] = held.push(column) - 1
  if (holds || gap < 0) return
  const last = held.pop() as number
  place[column] = -1
  if (last === column) return
  held[gap] = last
  place[last] = gap
}

// What presses no more is eased, so that it does not drown what is to follow.
const ease = 0.97
const pressedMost = 10

const press = (standing: Standing, by: number): void => {
  const { short, prices, basePrices, held } = standing
  let lacking = false
  short.forEach((left, line) => {
    const now = prices.shortage[line] as number
    lacking ||= left > 1e-9
    prices.shortage[line] = left > 1e-9 ? now * by : Math.max(basePrices[line] as number, now * ease)
  })
  const isLate = held.some((column) => (prices.pressing[column] as number) > 0)
  if (!lacking)
    standing.pressed = isLate
      ? Math.min(pressedMost, standing.pressed * by)
      : Math.max(1, standing.pressed * ease)
  total(standing)
}
