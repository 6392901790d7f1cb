/**
 * Chance as an argument. Philox4x32-10 (Salmon et al., SC 2011) turns (seed, replication, purpose, member) into the
 * 128-bit state of one xoshiro128** stream (Blackman & Vigna 2018), so that a stream depends on what it is for and
 * never on which thread drew it, or on how often another stream was asked.
 */

/** A seed of 64 bits, as two unsigned 32-bit words. */
export type Seed = { readonly low: number; readonly high: number }

/** What a stream is for. One purpose a stream keeps common random numbers aligned between what-ifs. */
export type StreamName = { readonly replication: number; readonly purpose: number; readonly member: number }

/** A stream of draws; each call of a method advances it. */
export type Chance = {
  /** A whole number in [0, 2^32). */
  readonly word: () => number
  /** A double in [0, 1) with 53 random bits. */
  readonly unit: () => number
  /** A whole number in [0, below). */
  readonly below: (below: number) => number
}

/** Four 32-bit words. */
export type Words = readonly [number, number, number, number]

/** Philox4x32 with ten rounds: a keyed bijection of a 128-bit counter. Pure. */
export const philox = (counter: Words, key: readonly [number, number]): Words => {
  let [a, b, c, d] = counter
  let [k0, k1] = key
  for (let round = 0; round < 10; round++) {
    const high0 = highProduct(0xd2511f53, a)
    const low0 = Math.imul(0xd2511f53, a) >>> 0
    const high1 = highProduct(0xcd9e8d57, c)
    const low1 = Math.imul(0xcd9e8d57, c) >>> 0
    a = (high1 ^ b ^ k0) >>> 0
    b = low1
    c = (high0 ^ d ^ k1) >>> 0
    d = low0
    k0 = (k0 + 0x9e3779b9) >>> 0
    k1 = (k1 + 0xbb67ae85) >>> 0
  }
  return [a, b, c, d]
}

/** The stream of one purpose in one replication. */
export const chance = (seed: Seed, name: StreamName): Chance =>
  xoshiro(philox([name.replication >>> 0, name.purpose >>> 0, name.member >>> 0, 0], [seed.low, seed.high]))

const xoshiro = (state: Words): Chance => {
  // The all-zero state is the one fixed point of the generator; one bit moves it off.
  let [s0, s1, s2, s3] = state.some((word) => word !== 0) ? state : [1, 0, 0, 0]
  const word = (): number => {
    const result = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0
    const t = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = rotate(s3, 11)
    return result
  }
  const unit = (): number => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992
  return { word, unit, below: (below) => Math.floor(unit() * below) }
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

/** The upper 32 bits of a 64-bit product, from 16-bit halves: exact in doubles, no BigInt in the loop. */
const highProduct = (x: number, y: number): number => {
  const [xHigh, xLow, yHigh, yLow] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff]
  const middle = xHigh * yLow + ((xLow * yLow) >>> 16)
  const carry = xLow * yHigh + (middle % 65_536)
  return (xHigh * yHigh + Math.floor(middle / 65_536) + Math.floor(carry / 65_536)) >>> 0
}
