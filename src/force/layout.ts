/**
 * A linear model as local search reads it: kinds of packages, the lines they may go to, and the rows that may stop
 * them. Read off the rows alone, so that the search needs nothing but what crosses to the solver's thread.
 */
import type { Level, LinearModel, Row } from './linear.ts'

/** Entries of rows, column by column. */
export type Entries = readonly (readonly { readonly row: number; readonly value: number }[])[]

/** The parts of a model that matter to a move. */
export type Layout = {
  /** Column -> its kind; kind -> its columns, and how many packages it has. */
  readonly kindOf: Int32Array
  readonly columnsOfKind: readonly (readonly number[])[]
  readonly roomOfKind: Float64Array
  /** Column -> its line and what it brings there; line -> its columns and what it asks for. */
  readonly lineOf: Int32Array
  readonly brings: Float64Array
  readonly columnsOfLine: readonly (readonly number[])[]
  readonly asked: Float64Array
  readonly shortfallOf: Int32Array
  /** Rows with a ceiling that no other column opens. */
  readonly caps: readonly Row[]
  readonly capEntries: Entries
  /** Rows that theta opens: a member's burden. */
  readonly burdens: readonly Row[]
  readonly burdenEntries: Entries
}

/** Undefined where the model is not one of packages on lines. */
export const layoutOf = (model: LinearModel): Layout | undefined => {
  const { columns, rows } = model
  const isWhole = (row: Row): boolean => columns[row.columns.at(-1) as number]?.integer ?? false
  const kinds = rows.filter(({ name }) => name.startsWith('F1 '))
  const lines = rows.filter((row) => row.upper === Infinity && !isWhole(row))
  const burdens = rows.filter((row) => row.upper < Infinity && !isWhole(row))
  const caps = rows.filter((row) => row.upper < Infinity && isWhole(row) && !kinds.includes(row))
  const count = columns.findLastIndex(({ integer }) => integer) + 1
  const kindOf = new Int32Array(count).fill(-1)
  kinds.forEach((row, kind) => {
    for (const column of row.columns) kindOf[column] = kind
  })
  const lineOf = new Int32Array(count).fill(-1)
  const brings = new Float64Array(count)
  lines.forEach((row, line) => {
    row.columns.slice(0, -1).forEach((column, k) => {
      lineOf[column] = line
      brings[column] = row.values[k] as number
    })
  })
  if (count === 0 || kindOf.includes(-1) || lineOf.includes(-1)) return undefined
  return {
    kindOf,
    columnsOfKind: kinds.map((row) => row.columns),
    roomOfKind: Float64Array.from(kinds, ({ upper }) => upper),
    lineOf,
    brings,
    columnsOfLine: lines.map((row) => row.columns.slice(0, -1)),
    asked: Float64Array.from(lines, ({ lower }) => lower),
    shortfallOf: Int32Array.from(lines, (row) => row.columns.at(-1) as number),
    caps,
    capEntries: entriesOf(caps, count),
    burdens,
    burdenEntries: entriesOf(burdens, count),
  }
}

const entriesOf = (rows: readonly Row[], count: number): Entries => {
  const entries = Array.from({ length: count }, (): { row: number; value: number }[] => [])
  rows.forEach((row, index) => {
    row.columns.forEach((column, k) => {
      entries[column]?.push({ row: index, value: row.values[k] as number })
    })
  })
  return entries
}

/**
 * What a search is guided by: prices of columns, of missing units and of theta. What presses (shortages, and lateness
 * where it comes next) is priced apart, so that its price can rise for as long as some of it is left.
 */
export type Prices = {
  readonly column: Float64Array
  readonly pressing: Float64Array
  readonly shortage: Float64Array
  readonly theta: number
}

// What presses counts so many times as much as what follows, level by level: enough to lead, too little to freeze.
const lead = 3
const pressure = 10

/** Levels in one sum. It guides; which point is better is still decided level by level. */
export const pricesOf = (layout: Layout, levels: readonly Level[]): Prices => {
  const { lineOf, shortfallOf, burdens } = layout
  const column = new Float64Array(lineOf.length)
  const pressing = new Float64Array(lineOf.length)
  const shortage = new Float64Array(shortfallOf.length)
  const theta = burdens[0]?.columns.at(-1)
  let thetaPrice = 0
  const unmet = levels.filter(({ name }) => name.startsWith('unmet'))
  const late = levels[unmet.length]?.name === 'late' ? [levels[unmet.length] as Level] : []
  const rest = levels.slice(unmet.length + late.length).filter(({ name }) => name !== 'tie')
  const weighed: readonly (readonly [Level, number])[] = [
    ...unmet.map((level, index) => [level, pressure * (1 + (unmet.length - 1 - index) / 5)] as const),
    ...late.map((level) => [level, lead] as const),
    ...rest.map((level, index) => [level, 1 / powerOf(lead, index)] as const),
  ]
  for (const [level, weight] of weighed) {
    const share = weight / (stepOf(layout, level) || 1)
    const into = late.includes(level) ? pressing : column
    for (let at = 0; at < into.length; at++)
      into[at] = (into[at] as number) + share * (level.costs[at] as number)
    shortfallOf.forEach((at, line) => {
      shortage[line] = (shortage[line] as number) + share * (level.costs[at] as number)
    })
    if (theta !== undefined) thetaPrice += share * (level.costs[theta] as number)
  }
  return { column, pressing, shortage, theta: thetaPrice }
}

/** By multiplication, which is the same everywhere; an engine's own power need not be. */
const powerOf = (base: number, exponent: number): number =>
  exponent === 0 ? 1 : base * powerOf(base, exponent - 1)

/** What one package changes in a level, on average. */
const stepOf = (
  { lineOf, brings, shortfallOf, burdens, burdenEntries }: Layout,
  { costs }: Level,
): number => {
  let [sum, count] = [0, 0]
  for (let column = 0; column < lineOf.length; column++) {
    const filled =
      (costs[shortfallOf[lineOf[column] as number] as number] as number) * (brings[column] as number)
    const paid = burdenEntries[column]?.[0]
    const row = paid && burdens[paid.row]
    const burden = row
      ? ((costs[row.columns.at(-1) as number] as number) * paid.value) / -(row.values.at(-1) as number)
      : 0
    const step = (costs[column] as number) + filled + burden
    if (step > 0) {
      sum += step
      count++
    }
  }
  return count === 0 ? 0 : sum / count
}
