/**
 * Counting by size and weight, for rules that ask for heads and for one scale of weights: a weighted majority, a double
 * majority, with or without a clause on the number that blocks. Dynamic programming over (yes so far, weight so far)
 * up to the bound (Brams & Affuso 1976; Kurz 2016, arXiv 1603.01443); one member is then taken out of the prefix sums
 * instead of the whole table: G_k(y) = P_k(y) - G_{k-1}(y - w). Whole counts in doubles, exact while 2^n <= 2^53.
 */
import type { Counted } from './counts.ts'
import { boundsOn, type Game, isHeads, reaches } from './game.ts'

/** For each number of heads the least weight that wins with it; Infinity where none does. */
export type Ladder = { readonly weights: Float64Array; readonly least: Float64Array; readonly top: number }

/** The ladder of a two-way game, or undefined where it asks for more than heads and one scale. */
export const ladderOf = (game: Game): Ladder | undefined => {
  if (game.options.length !== 2) return undefined
  const weighted = game.scales.flatMap((scale, at) => (isHeads(scale, 2) ? [] : [at]))
  if (weighted.length > 1) return undefined
  const [at] = weighted
  const weights = new Float64Array(game.size)
  if (at !== undefined)
    for (const place of weights.keys()) weights[place] = game.scales[at]!.gains[2 * place + 1]!
  const candidates = [0, ...(at === undefined ? [] : boundsOn(game.condition, at))]
  const least = new Float64Array(game.size + 1)
  for (let heads = 0; heads <= game.size; heads++) {
    const enough = candidates.find((weight) =>
      reaches(
        game.condition,
        game.scales.map((_, scale) => (scale === at ? weight : heads)),
      ),
    )
    least[heads] = enough ?? Number.POSITIVE_INFINITY
  }
  const finite = least.filter((each) => Number.isFinite(each))
  return { weights, least, top: Math.max(0, ...finite) - 1 }
}

/** The single bound of a ladder on which heads do not matter, or undefined. */
export const singleBound = ({ least }: Ladder): number | undefined => {
  const asked = least.slice(1)
  return asked.every((each) => each === asked[0]) && Number.isFinite(asked[0]) ? asked[0] : undefined
}

/** Cells of the table by size and weight. */
export const cellsOf = ({ weights, top }: Ladder): number => (weights.length + 1) * (top + 1)

/** Counts by size: everything that both indices need. At most 53 members. */
export const countBySize = (game: Game, ladder: Ladder): Counted => {
  const { size } = game
  const { weights, least, top } = ladder
  const below = prefixSums(weights, top)
  const total = pascal(size)
  const upTo = (yes: number, weight: number): number => {
    if (weight < 0) return 0
    return weight > top ? total[yes]! : below[yes]![weight]!
  }
  let winning = 0
  for (let yes = 0; yes <= size; yes++) winning += total[yes]! - upTo(yes, least[yes]! - 1)
  const bySize = game.kinds.map(({ places }) => {
    const weight = weights[places[0]!]!
    /** Coalitions of `yes` others that weigh at most `y`: those of everybody, less those with this member, in turns. */
    const others = (yes: number, y: number): number => {
      let sum = 0
      for (let j = 0; j <= yes && y - j * weight >= 0; j++)
        sum += (j % 2 ? -1 : 1) * upTo(yes - j, y - j * weight)
      return sum
    }
    return Array.from({ length: size }, (_, yes) => {
      if (least[yes + 1] === Number.POSITIVE_INFINITY) return 0n
      return BigInt(others(yes, least[yes]! - 1) - others(yes, least[yes + 1]! - weight - 1))
    })
  })
  return {
    kind: 'counted',
    winning: BigInt(winning),
    bySize,
    swings: bySize.map((row) => row.reduce((a, b) => a + b, 0n)),
  }
}

/** How many coalitions of each size weigh at most so much. */
const prefixSums = (weights: Float64Array, top: number): readonly Float64Array[] => {
  const ascending = weights.slice().sort()
  const sums = new Float64Array(ascending.length + 1)
  for (const [at, weight] of ascending.entries()) sums[at + 1] = sums[at]! + weight
  const rows = Array.from({ length: ascending.length + 1 }, () => new Float64Array(top + 1))
  if (top >= 0) rows[0]![0] = 1
  for (const [added, weight] of ascending.entries())
    for (let yes = added; yes >= 0; yes--)
      // Between the lightest and the heaviest `yes` of those added: the rest of the row is empty.
      shiftInto(rows[yes + 1]!, rows[yes]!, {
        from: sums[yes]!,
        to: Math.min(top - weight, sums[added]! - sums[added - yes]!),
        by: weight,
      })
  for (const row of rows) for (let x = 1; x <= top; x++) row[x]! += row[x - 1]!
  return rows
}

type Stretch = { readonly from: number; readonly to: number; readonly by: number }

const shiftInto = (target: Float64Array, row: Float64Array, { from, to, by }: Stretch): void => {
  for (let x = from; x <= to; x++) target[x + by]! += row[x]!
}

const pascal = (n: number): Float64Array => {
  const row = new Float64Array(n + 1)
  row[0] = 1
  for (let k = 1; k <= n; k++) row[k] = Math.round((row[k - 1]! * (n - k + 1)) / k)
  return row
}
