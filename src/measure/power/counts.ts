/** What a counting method gives: whole counts, or shares with a stated error. Both by kind of member. */
import { type Fraction, fraction, fractionNumber, fractionText } from '../../fraction.ts'

/** Whole counts of a two-way vote. `bySize[kind][k]`: swings of one such member with k others saying yes. */
export type Counted = {
  readonly kind: 'counted'
  readonly winning: bigint
  readonly swings: readonly bigint[]
  readonly bySize?: readonly (readonly bigint[])[]
}

/** Shares of a two-way vote, each within `error` of the truth. */
export type Estimated = {
  readonly kind: 'estimated'
  readonly act: number
  readonly absolute: readonly number[]
  readonly shapley: readonly number[]
  readonly error: number
}

/** A number that may be known exactly: then `fraction` is `421/2145`, in lowest terms, and plain data. */
export type Amount = { readonly value: number; readonly fraction?: string }

export const exactly = (value: Fraction): Amount => ({
  value: fractionNumber(value),
  fraction: fractionText(value),
})

export const about = (value: number): Amount => ({ value })

/** top / bottom, or nothing of nothing. */
export const ratio = (top: bigint, bottom: bigint): Fraction =>
  bottom === 0n ? fraction(0) : fraction(top, bottom)

/** n! */
export const factorial = (n: number): bigint => {
  let product = 1n
  for (let k = 2n; k <= BigInt(n); k++) product *= k
  return product
}

/** C(n, 0), ..., C(n, n) */
export const binomials = (n: number): readonly bigint[] => {
  const row = [1n]
  for (let k = 1; k <= n; k++) row.push((row[k - 1]! * BigInt(n - k + 1)) / BigInt(k))
  return row
}

/**
 * Shapley-Shubik from swings by size: the sum over k of swings_k * k! (n-1-k)! / n!, the share of the n! orders in which
 * the member turns the vote (Shapley & Shubik 1954). k! (n-1-k)! / n! = 1 / (n C(n-1, k)).
 */
export const shapleyOf = (bySize: readonly bigint[], size: number): Fraction => {
  // One common denominator instead of n reductions: n! of whole numbers.
  const factorials = [1n]
  for (let k = 1; k <= size; k++) factorials.push(factorials[k - 1]! * BigInt(k))
  let top = 0n
  for (const [k, swings] of bySize.entries())
    if (swings !== 0n) top += swings * factorials[k]! * factorials[size - 1 - k]!
  return fraction(top, factorials[size]!)
}
