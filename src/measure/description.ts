/** What a measure says of itself, so that nobody reads more into a number than is in it. */
import type { Text3 } from '../pact/index.ts'

export const measureIds = [
  'power',
  'three-way-power',
  'unions',
  'correlated-power',
  'dependence',
  'balance',
  'burden',
  'interests',
  'reliability',
] as const
export type MeasureId = (typeof measureIds)[number]

/** Formula in signs that need no translation; papers as they are cited; the rest in the three languages. */
export type Description = {
  readonly id: MeasureId
  readonly title: Text3
  readonly formula: string
  readonly papers: readonly string[]
  /** Which data it reads, and of which year. */
  readonly data: Text3
  readonly doesNotShow: Text3
}
