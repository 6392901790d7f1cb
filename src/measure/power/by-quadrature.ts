/**
 * One scale of weights whose sum is in the millions. Banzhaf: the table of weights alone. Shapley-Shubik: Owen's
 * multilinear extension (1972), phi_i = integral over t in [0, 1] of the probability that i turns the vote when each
 * other says yes with probability t. In u = log(t / (1 - t)) the integrand dies out on both sides, where equal steps
 * converge exponentially and need far fewer nodes than Gauss-Legendre on [0, 1] once hundreds vote. A member is taken
 * out of the prefix sums in the direction in which errors shrink: upwards for t <= 1/2, else in the dual game.
 */
import type { Counted, Estimated } from './counts.ts'
import type { Game } from './game.ts'

/** A weighted majority: the weights by place and the bound that they must reach. */
export type Weighted = { readonly weights: Float64Array; readonly bound: number }

/** Additions that one pass over the table takes, about. */
export const passWork = ({ weights, bound }: Weighted): number => {
  let [sum, work] = [0, 0]
  for (const weight of weights.slice().sort()) {
    work += Math.min(sum, bound)
    sum += weight
  }
  return work
}

/** Estimates both indices: Banzhaf to rounding, Shapley-Shubik to the stated error. */
export const estimateByQuadrature = (game: Game, weighted: Weighted): Estimated => {
  const kinds = game.kinds.map(({ places }) => places)
  const { nodes, error } = nodesFor(weighted, kinds)
  const half = swingsAt(weighted, kinds, 0)
  const shapley = integrate(weighted, kinds, nodes)
  const total = kinds.reduce((sum, { length }, kind) => sum + length * shapley[kind]!, 0)
  return {
    kind: 'estimated',
    act: half.act,
    absolute: half.turns,
    shapley,
    // The indices of all members sum to one: what is missing is error too.
    error: Math.max(error, Math.abs(1 - total), weighted.weights.length ** 2 * Number.EPSILON),
  }
}

type Kinds = readonly (readonly number[])[]
type Nodes = { readonly from: number; readonly step: number; readonly count: number }

const integrate = (weighted: Weighted, kinds: Kinds, { from, step, count }: Nodes): readonly number[] => {
  const sums = kinds.map(() => 0)
  for (let node = 0; node <= count; node++) {
    const { turns, density } = swingsAt(weighted, kinds, from + node * step)
    for (const [kind, turn] of turns.entries()) sums[kind]! += step * density * turn
  }
  return sums
}

const coarseSum = 2_000
const negligible = 1e-14
/** What the rehearsal must reach: less where each further node costs a person half a second. */
const toleranceFor = (weighted: Weighted): number => (passWork(weighted) > 3e7 ? 1e-8 : 1e-12)

/**
 * Where to ask, and how often. A rehearsal on the same weights rounded to a sum of 2,000 shows where the integrand lives
 * and with how many nodes the rehearsal is right; its error there is the error that is stated, ten times over.
 */
const nodesFor = (weighted: Weighted, kinds: Kinds): { readonly nodes: Nodes; readonly error: number } => {
  const { weights, bound } = weighted
  const tolerance = toleranceFor(weighted)
  const scale = Math.min(1, coarseSum / weights.reduce((a, b) => a + b, 0))
  const rounded = weights.map((weight) => Math.round(weight * scale))
  const most = rounded.reduce((a, b) => a + b, 0)
  const coarse = { weights: rounded, bound: Math.min(most, Math.max(1, Math.round(bound * scale))) }
  const lives = (u: number): boolean => {
    const { turns, density } = swingsAt(coarse, kinds, u)
    return Math.max(...turns) * density > negligible
  }
  let [from, to] = [-40, 40]
  for (const step of [1, 0.25]) {
    while (from < to && !lives(from + step)) from += step
    while (from < to && !lives(to - step)) to -= step
  }
  const nodesOf = (count: number): Nodes => ({ from, step: (to - from) / count, count })
  const reference = integrate(coarse, kinds, nodesOf(160))
  for (const count of [10, 12, 13, 14, 15, 16, 18, 20, 24, 28, 34, 40, 56, 80, 112]) {
    const tried = integrate(coarse, kinds, nodesOf(count))
    const error = Math.max(...tried.map((value, kind) => Math.abs(value - reference[kind]!)))
    if (error < tolerance) return { nodes: nodesOf(count), error: 10 * error }
  }
  return { nodes: nodesOf(160), error: 10 * tolerance }
}

type Turns = { readonly turns: readonly number[]; readonly act: number; readonly density: number }

/**
 * The probability, by kind, that a member turns the vote when each other says yes with log-odds `u`; `density` is
 * dt/du = t (1 - t).
 */
const swingsAt = ({ weights, bound }: Weighted, kinds: Kinds, u: number): Turns => {
  if (u > 0) {
    const sum = weights.reduce((a, b) => a + b, 0)
    const dual = swingsAt({ weights, bound: sum - bound + 1 }, kinds, -u)
    return { turns: dual.turns, act: 1 - dual.act, density: dual.density }
  }
  // Odds instead of probabilities: the factors (1 - t) are taken out of the table.
  const odds = Math.exp(u)
  const no = 1 / (1 + odds)
  const { losing, swings } = swingsWithOdds({ weights, bound }, kinds, odds)
  const others = no ** (weights.length - 1)
  return {
    turns: swings.map((each) => each * others),
    act: 1 - losing * others * no,
    density: odds * no * no,
  }
}

/** Whole counts of a weighted majority of at most 53 members, without sizes: odds of one count every coalition once. */
export const countWeighted = (game: Game, { weights, bound }: Weighted): Counted => {
  const sum = weights.reduce((a, b) => a + b, 0)
  // The dual game has the same swings; the lower of the two bounds has the smaller table.
  const dual = sum - bound + 1 < bound
  const kinds = game.kinds.map(({ places }) => places)
  const asked = { weights, bound: dual ? sum - bound + 1 : bound }
  const { losing, swings } = swingsWithOdds(asked, kinds, 1)
  const winning = dual ? losing : 2 ** weights.length - losing
  return { kind: 'counted', winning: BigInt(winning), swings: swings.map(BigInt) }
}

type Odds = { readonly losing: number; readonly swings: readonly number[] }

const swingsWithOdds = ({ weights, bound }: Weighted, kinds: Kinds, odds: number): Odds => {
  const ways = waysBelow(weights, bound, odds)
  const below = new Float64Array(bound + 1)
  for (let x = 0; x < bound; x++) below[x + 1] = below[x]! + ways[x]!
  const known = new Map<number, number>()
  const swings = kinds.map((places) => {
    const weight = weights[places[0]!]!
    const turn = known.get(weight) ?? turnOf({ ways, below }, weight, odds)
    known.set(weight, turn)
    return turn
  })
  return { losing: below[bound]!, swings }
}

/** Cells at the ends that hold less than this share of all ways are let go: millions of them hold less than 1e-10. */
const emptyShare = 1e-17

/**
 * Coefficients below z^bound of the product of (1 + odds z^w). Exact for odds of one and up to 53 members. Members are
 * added two at a time: the table is larger than the processor's nearest memory, and so is gone through half as often.
 */
const waysBelow = (weights: Float64Array, bound: number, odds: number): Float64Array => {
  // A weight at the bound or above it moves everything out of the table.
  const ascending = weights.map((weight) => Math.min(weight, bound)).sort()
  const pairs = ascending.length % 2 === 0 ? ascending : Float64Array.of(...ascending, bound)
  // Zeros before the origin, so that no sum asks where the table begins.
  const origin = pairs.at(-1)! + (pairs.at(-2) ?? 0)
  const table = new Float64Array(origin + bound)
  const ways = table.subarray(origin)
  ways[0] = 1
  let [low, high] = [0, 0]
  let total = 1
  for (let at = 0; at < pairs.length; at += 2) {
    const [lighter, heavier] = [pairs[at]!, pairs[at + 1]!]
    const last = Math.min(bound - 1, high + lighter + heavier)
    addTwo(table.subarray(origin + low), {
      first: table.subarray(origin + low - lighter),
      second: table.subarray(origin + low - heavier),
      both: table.subarray(origin + low - lighter - heavier),
      last: last - low,
      odds,
    })
    high = last
    total *= (1 + odds) ** 2
    const empty = total * emptyShare
    while (low < high && ways[low]! < empty) ways[low++] = 0
    while (low < high && ways[high]! < empty) ways[high--] = 0
  }
  return ways
}

type Two = {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly both: Float64Array
  readonly last: number
  readonly odds: number
}

/** Views of one table, walked downwards so that nothing is added twice. */
const addTwo = (to: Float64Array, { first, second, both, last, odds }: Two): void => {
  const square = odds * odds
  for (let x = last; x >= 0; x--) to[x]! += odds * (first[x]! + second[x]!) + square * both[x]!
}

type Table = { readonly ways: Float64Array; readonly below: Float64Array }

/** Below this weight windows are summed afresh: differences of prefix sums would lose the digits of small windows. */
const narrow = 64

/**
 * Without one member: h(x) = f(x) - odds h(x - w). Its sum over the last `w` places below the bound is the alternating
 * sum of f over windows of width w, going down.
 */
const turnOf = ({ ways, below }: Table, weight: number, odds: number): number => {
  if (weight === 0) return 0
  let sum = 0
  let factor = 1
  for (let end = ways.length; end > 0 && Math.abs(factor) > 1e-20; end -= weight) {
    const start = Math.max(0, end - weight)
    let window = below[end]! - below[start]!
    if (weight < narrow) {
      window = 0
      for (let x = start; x < end; x++) window += ways[x]!
    }
    sum += factor * window
    factor *= -odds
  }
  return sum
}
