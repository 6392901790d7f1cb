/**
 * Intervals and draws that several measures need: the normal quantile, the interval of Wilson for a simulated share and
 * that of Jeffreys for a count of few cases.
 */

/** An interval, ends included. */
export type Interval = { readonly low: number; readonly high: number }

/** The normal quantile: algorithm AS 241 (Wichura 1988), to sixteen digits. */
export const normalQuantile = (p: number): number => {
  if (p <= 0) return Number.NEGATIVE_INFINITY
  if (p >= 1) return Number.POSITIVE_INFINITY
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * rational(nearMiddle, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const tail = r <= 5 ? rational(nearTail, r - 1.6) : rational(farTail, r - 5)
  return q < 0 ? -tail : tail
}

/** The 95 per cent interval of Wilson (1927) for `hits` of `draws` independent draws. */
export const wilson = (hits: number, draws: number): Interval => {
  const z = 1.959963984540054
  const [p, spread] = [hits / draws, (z * z) / draws]
  const middle = (p + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((p * (1 - p)) / draws + (spread / draws) * 0.25)) / (1 + spread)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * The 95 per cent interval of Jeffreys for `hits` of `cases`: quantiles of Beta(hits + 1/2, cases - hits + 1/2), with
 * 0 below no hit and 1 above all hits (Brown, Cai & DasGupta 2001).
 */
export const jeffreys = (hits: number, cases: number): Interval => {
  if (cases === 0) return { low: 0, high: 1 }
  const [a, b] = [hits + 0.5, cases - hits + 0.5]
  return {
    low: hits === 0 ? 0 : betaQuantile(0.025, a, b),
    high: hits === cases ? 1 : betaQuantile(0.975, a, b),
  }
}

/** By bisection on the share below: 60 halvings leave nothing of a double. */
const betaQuantile = (p: number, a: number, b: number): number => {
  let [low, high] = [0, 1]
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2
    if (betaShare(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The regularised incomplete beta function, by its continued fraction (DLMF 8.17.22). */
const betaShare = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  // The fraction converges quickly only below the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a)
  const front =
    Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  let fraction = 1
  for (let m = 200; m >= 1; m--) {
    const odd = -((a + m - 1) * (a + b + m - 1) * x) / ((a + 2 * m - 2) * (a + 2 * m - 1))
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    fraction = 1 + odd / (1 + even / fraction)
  }
  return front / fraction
}

/** ln Gamma(x) for x > 0: Stirling's series, shifted to where it holds to the last digit. */
const logGamma = (x: number): number => {
  let [shifted, product] = [x, 1]
  while (shifted < 15) {
    product *= shifted
    shifted += 1
  }
  const inverse = 1 / (shifted * shifted)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / shifted
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.9189385332046728 + series - Math.log(product)
}

type Rational = { readonly top: readonly number[]; readonly bottom: readonly number[] }

const rational = ({ top, bottom }: Rational, x: number): number => horner(top, x) / horner(bottom, x)
const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, each) => sum * x + each, 0)

// biome-ignore-start lint/correctness/noPrecisionLoss: the coefficients as Wichura prints them.
const nearMiddle: Rational = {
  top: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  bottom: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
    39307.89580009271061, 28729.085735721942674, 5226.495278852545925,
  ],
}
const nearTail: Rational = {
  top: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  bottom: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
}
const farTail: Rational = {
  top: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  bottom: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
}
// biome-ignore-end lint/correctness/noPrecisionLoss: as above.
