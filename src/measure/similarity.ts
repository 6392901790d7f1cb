/**
 * How alike two lists of positions are: votes in an assembly, or promises to the same states. Measures that differ
 * in what they take chance to be; S needs the full range of levels even where some are unused, kappa weighs by squares,
 * pi is nominal.
 */

/** Positions of two states, rows and columns by level: `cells[i][j]` cases in which the first took i, the second j. */
export type CrossTable = readonly (readonly number[])[]

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

/** Cross-tabulates two lists of levels, `0` to `levels - 1`. */
export const crossTable = (
  first: readonly number[],
  second: readonly number[],
  levels: number,
): CrossTable => {
  const cells = Array.from({ length: levels }, () => new Array<number>(levels).fill(0))
  for (const [at, level] of first.entries()) cells[level]![second[at]!]! += 1
  return cells
}

/** How many cases there are. */
export const casesIn = (table: CrossTable): number => sum(table.flat())

/** Every cell with its levels and its count. */
const cellsOf = (table: CrossTable): readonly (readonly [number, number, number])[] =>
  table.flatMap((row, i) => row.map((count, j) => [i, j, count] as const))

const margins = (table: CrossTable): readonly [rows: readonly number[], columns: readonly number[]] => [
  table.map(sum),
  table.map((_, j) => sum(table.map((row) => row[j]!))),
]

/** The share of cases in which both took the same position; undefined without a case. */
export const agreement = (table: CrossTable): number | undefined => {
  const cases = casesIn(table)
  return cases === 0 ? undefined : sum(table.map((row, i) => row[i]!)) / cases
}

/**
 * S = 1 - 2 * (mean distance) / (greatest distance), from -1 to 1 (Signorino & Ritter 1999). The greatest distance is the
 * range of the levels, used or not.
 */
export const signorinoRitter = (
  table: CrossTable,
  distance: 'absolute' | 'squared' = 'absolute',
): number | undefined => {
  const cases = casesIn(table)
  if (cases === 0) return undefined
  const power = distance === 'absolute' ? 1 : 2
  const total = sum(cellsOf(table).map(([i, j, count]) => count * Math.abs(i - j) ** power))
  return 1 - (2 * total) / cases / (table.length - 1) ** power
}

/**
 * Benati & Capurri's alignment (2026): S less what it would be if each took its positions without regard to the other,
 * from its own margins. Zero is chance; two who both nearly always say yes are alike and yet not aligned.
 */
export const alignment = (table: CrossTable): number | undefined => {
  const seen = signorinoRitter(table)
  if (seen === undefined) return undefined
  const [rows, columns] = margins(table)
  const cases = casesIn(table)
  const independent = rows.map((row) => columns.map((column) => (row * column) / cases))
  return seen - signorinoRitter(independent)!
}

/** S with a weight for each case, such as the capability of the state that a promise is made to. */
export const weightedSignorinoRitter = (
  first: readonly number[],
  second: readonly number[],
  { weights, levels }: { readonly weights: readonly number[]; readonly levels: number },
): number | undefined => {
  const total = sum(weights)
  if (total === 0) return undefined
  const apart = sum(weights.map((weight, at) => weight * Math.abs(first[at]! - second[at]!)))
  return 1 - (2 * apart) / total / (levels - 1)
}

/** Kendall's tau-b (1945): order of pairs of cases, corrected for ties. Undefined where either took one position only. */
export const tauB = (table: CrossTable): number | undefined => {
  const cells = cellsOf(table).filter(([, , count]) => count > 0)
  let order = 0
  for (const [i, j, count] of cells)
    for (const [k, l, other] of cells) order += Math.sign(k - i) * Math.sign(l - j) * count * other
  const cases = casesIn(table)
  const pairs = cases * cases
  const [rows, columns] = margins(table).map((list) => pairs - sum(list.map((count) => count * count))) as [
    number,
    number,
  ]
  // `order` counts each pair from both sides, as the squares do.
  return rows === 0 || columns === 0 ? undefined : order / Math.sqrt(rows * columns)
}

/** Cohen's kappa with squared weights (1968): distance seen against distance expected from each one's own margins. */
export const kappa = (table: CrossTable): number | undefined => {
  const [rows, columns] = margins(table)
  const cases = casesIn(table)
  const seen = sum(cellsOf(table).map(([i, j, count]) => count * (i - j) ** 2))
  const expected = sum(cellsOf(table).map(([i, j]) => (rows[i]! * columns[j]! * (i - j) ** 2) / cases))
  return expected === 0 || cases === 0 ? undefined : 1 - seen / expected
}

/** Scott's pi (1955): agreement beyond what two draws from the pooled margins would give. */
export const scottPi = (table: CrossTable): number | undefined => {
  const [rows, columns] = margins(table)
  const cases = casesIn(table)
  const seen = agreement(table)
  if (seen === undefined) return undefined
  const expected = sum(rows.map((count, i) => ((count + columns[i]!) / (2 * cases)) ** 2))
  return expected === 1 ? undefined : (seen - expected) / (1 - expected)
}
