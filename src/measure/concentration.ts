/** How much of a whole lies with how few. */

/** The concentration of a list of amounts. */
export type Concentration = {
  readonly total: number
  /** Herfindahl and Hirschman: the sum of squared shares, from 1/n to 1. */
  readonly hhi: number
  /** The number of equals that would be as concentrated: the inverse Simpson index 1 / HHI (Laakso & Taagepera 1979). */
  readonly effective: number
  /** How many gave anything at all. */
  readonly nominal: number
  readonly largestShare: number
}

/** Undefined where all amounts are zero. */
export const concentrationOf = (amounts: readonly number[]): Concentration | undefined => {
  const total = amounts.reduce((a, b) => a + b, 0)
  if (total <= 0) return undefined
  const shares = amounts.map((amount) => amount / total)
  const hhi = shares.reduce((sum, share) => sum + share * share, 0)
  return {
    total,
    hhi,
    effective: 1 / hhi,
    nominal: amounts.filter((amount) => amount > 0).length,
    largestShare: Math.max(...shares),
  }
}

/** Spearman's rank correlation (1904), ties with their mean rank. Undefined for less than three, or without variation. */
export const rankCorrelation = (pairs: readonly (readonly [number, number])[]): number | undefined => {
  if (pairs.length < 3) return undefined
  const [a, b] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))]
  const mean = (pairs.length + 1) / 2
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, rank, at) => sum + (rank - mean) * (y[at]! - mean), 0)
  const spread = Math.sqrt(product(a, a) * product(b, b))
  return spread === 0 ? undefined : product(a, b) / spread
}

/** Ties are asked in twelve digits: a share that was multiplied out and divided back is still the same share. */
const ranks = (values: readonly number[]): readonly number[] => {
  const rounded = values.map((value) => Number(value.toPrecision(12)))
  const ordered = rounded.toSorted((a, b) => a - b)
  return rounded.map((value) => (ordered.indexOf(value) + ordered.lastIndexOf(value)) / 2 + 1)
}
