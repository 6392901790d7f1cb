/**
 * Exact fractions of whole numbers. Thresholds, shares and published power indices are fractions, never floats:
 * two thirds of 6 is 4, and 19/105 is not 0.18.
 */
import { assert } from './outcome.ts'

/** A fraction in lowest terms, its denominator positive. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/** `numerator / denominator` in lowest terms; throws on a zero denominator. */
export const fraction = (numerator: bigint | number, denominator: bigint | number = 1n): Fraction => {
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)]
  assert(bottom !== 0n, 'a fraction has no zero denominator')
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { numerator: top / divisor, denominator: bottom / divisor }
}

/** Reads `2/3`, `1` or `65%` (also `65.5%`); undefined on anything else. */
export const parseFraction = (text: string): Fraction | undefined => {
  const ratio = /^(\d{1,15})(?:\/(\d{1,15}))?$/.exec(text)
  if (ratio)
    return BigInt(ratio[2] ?? 1) === 0n ? undefined : fraction(BigInt(ratio[1] ?? 0), BigInt(ratio[2] ?? 1))
  const percent = /^(\d{1,3})(?:\.(\d{1,9}))?%$/.exec(text)
  if (!percent) return undefined
  const decimals = percent[2] ?? ''
  return fraction(BigInt(`${percent[1]}${decimals}`), 100n * 10n ** BigInt(decimals.length))
}

/** `2/3`, or `4` for a whole number. */
export const fractionText = (value: Fraction): string =>
  value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`

/** The nearest double. */
export const fractionNumber = (value: Fraction): number => {
  const [top, bottom] = [Number(value.numerator), Number(value.denominator)]
  if (Number.isFinite(top) && Number.isFinite(bottom)) return top / bottom
  // Too large for doubles: scale both down by the same power of two.
  const shift = BigInt(Math.max(0, value.denominator.toString(2).length - 1000))
  return Number(value.numerator >> shift) / Number(value.denominator >> shift)
}

/** a + b */
export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

/** a * b */
export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator)

/** Negative if a < b, zero if equal, positive if a > b: compared by cross-multiplication. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
