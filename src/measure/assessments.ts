/** Named people's judgements that a measure tests: they stand beside the number, and neither replaces the other. */
import type { Assessment } from '../pact/index.ts'
import type { MeasureId } from './description.ts'

/** What a measure bears on, in the words of the record. */
const bearsOn: Readonly<Partial<Record<MeasureId, readonly Assessment['about'][]>>> = {
  dependence: ['dependence'],
  balance: ['balance', 'age', 'resources'],
  burden: ['burden'],
  interests: ['interests'],
  reliability: ['reliability', 'means'],
}

/** A judgement and the file it stands in: a pact or one of its calls. */
export type Judgement = { readonly from: string; readonly assessment: Assessment }

/** The judgements in some pacts and calls that a measure tests. */
export const judgementsOn = (
  measure: MeasureId,
  files: readonly { readonly id: string; readonly assessments: readonly Assessment[] }[],
): readonly Judgement[] =>
  files.flatMap(({ id, assessments }) =>
    assessments
      .filter(({ about }) => bearsOn[measure]?.includes(about))
      .map((assessment) => ({ from: id, assessment })),
  )
