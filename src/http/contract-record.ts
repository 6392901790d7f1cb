/** The record of a pact, its examples and reforms, and the facts that no pact owns: what the API gives of them. */
import { z } from 'zod'
import type { Json } from '../canonical.ts'
import type { Day } from '../day.ts'
import { slug, type Text3 } from '../pact/index.ts'
import type { Case } from '../record/index.ts'
import { type Entry, json, type Page, spoken } from './entry.ts'

/** Which version of a file this is. */
export type Kept = { readonly hash: string; readonly installedAt: string; readonly version: number }

/**
 * A call on record, in a list. `day` is the first on which its first event can have happened, in the time of the case;
 * `until` the last one, where the sources leave more than one open.
 */
export type CaseListed = Kept &
  Pick<Case, 'id' | 'pact' | 'title' | 'caller' | 'formality'> & {
    readonly day: Day
    readonly until?: Day
    /** How many events the record tells of it. */
    readonly events: number
    readonly answer: Pick<Case['answer'], 'extent' | 'means' | 'delayDays'>
  }

/** A call on record as its file has it: `caseOf` of the record reads it, `replay` tells it. */
export type CaseShown = Kept & { readonly id: string; readonly pact: string; readonly case: Json }

/** A pact's examples as their file has them. */
export type ExamplesShown = Kept & { readonly pact: string; readonly examples: Json }

/** A reform as its file has it. */
export type ReformShown = Kept & { readonly id: string; readonly pact: string; readonly reform: Json }

/** Shared facts as their file has them. */
export type FactsShown = Kept & { readonly facts: Json }

/** A reform in a list. */
export type ReformListed = Kept & {
  readonly id: string
  readonly pact: string
  readonly name: Text3
  readonly from: Day
  readonly standing: string
}

const query = z.strictObject(spoken)
const pact = z.strictObject({ pact: slug })

const facts = (about: string) =>
  ({
    about,
    who: 'anybody',
    query,
    answer: json<FactsShown>('The facts, each with its year and source.'),
  }) as const

export const recordContract = {
  listRecord: {
    about: 'The calls on record of a pact, the oldest first, each with how it was answered.',
    who: 'anybody',
    params: pact,
    query,
    answer: json<Page<CaseListed>>('The calls.'),
  },
  showCase: {
    about: 'One call on record as its file has it: every fact with its source. ETag is its content hash.',
    who: 'anybody',
    params: z.strictObject({ pact: slug, case: slug }),
    query,
    answer: json<CaseShown>('The case.'),
  },
  showExamples: {
    about: 'The examples of a pact: situations and the expected answers, in the words of the pact.',
    who: 'anybody',
    params: pact,
    query,
    answer: json<ExamplesShown>('The examples.'),
  },
  listReforms: {
    about: 'The named amendments of a pact: adopted, proposed, refused, or only asked about.',
    who: 'anybody',
    params: pact,
    query,
    answer: json<Page<ReformListed>>('The reforms.'),
  },
  showReform: {
    about: 'One reform as its file has it.',
    who: 'anybody',
    params: z.strictObject({ pact: slug, reform: slug }),
    query,
    answer: json<ReformShown>('The reform.'),
  },
  listStates: facts('The states: names, capitals, neighbours, people and money by year.'),
  listAirfields: facts('Airfields on which help may land.'),
  listAircraft: facts('Aircraft, and what each carries.'),
  listCapabilities: facts('What a requirement can ask for.'),
} as const satisfies Readonly<Record<string, Entry>>
