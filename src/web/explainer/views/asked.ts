/** What every section of the explainer is told from. */
import type { Day } from '../../../day.ts'
import { dayOf } from '../../../instant.ts'
import type { PactReading, ToldCase } from '../../../measure/index.ts'
import type { Reform } from '../../../pact/index.ts'
import type { SourceList } from '../../parts/source.tsx'
import type { Telling } from './telling.ts'

export type Asked = {
  readonly reading: PactReading
  /** Another pact on the same day, to stand beside this one. */
  readonly other?: PactReading | undefined
  readonly reforms: readonly Reform[]
  /** The ids of installed pacts, which can be linked to. */
  readonly installed: readonly string[]
  readonly telling: Telling
}

/** The sources that a case may name: its own, and those of its pact. */
export const sourcesOf = ({ reading }: Pick<Asked, 'reading'>, { found }: ToldCase): SourceList => ({
  ...reading.pact.sources,
  ...found.sources,
})

/** The first day on which a case can have begun. */
export const dayOfCase = ({ bounds, backgroundBounds, zone }: ToldCase['found']): Day => {
  const [first] = [...bounds, ...backgroundBounds]
  return dayOf(first!.earliest, zone)
}
