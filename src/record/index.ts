/** What happened: parse a sourced case, replay it, say where history left the text; run a pact's examples. */
export {
  type Case,
  type CaseFinding,
  caseCodes,
  caseFile,
  caseOf,
  caseSchema,
  type Entry,
  formalities,
  type Happening,
  parseCase,
  plainCase,
  type When,
} from './case.ts'
export { type Coverage, coverageOf } from './coverage.ts'
export { type Example, exampleFile, type Tried, tryExamples } from './examples.ts'
export { type Contributor, type Departure, type Judged, type Replay, replay, type Told } from './replay.ts'
export type { Bounds } from './times.ts'
