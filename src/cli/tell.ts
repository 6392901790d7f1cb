/** Small pieces that several answers share: claims, findings and settlements in the reader's language. */
import { relative } from 'node:path'
import type { Verdict } from '../decision/index.ts'
import type { Finding } from '../outcome.ts'
import type { Claim, Text3 } from '../pact/index.ts'
import {
  type Language,
  type Names,
  sayFinding,
  saySentence,
  saySettlement,
  type Values,
} from '../words/index.ts'
import type { CheckAnswer, ExplainAnswer, TallyAnswer } from './answers.ts'
import { sentences } from './sentences.ts'
import { saidTable } from './table-sentences.ts'

/** A text in the reader's language; a text in one language as it is. */
export const told = (text: string | Text3, language: Language): string =>
  typeof text === 'string' ? text : text[language]

type ToldClaim = ExplainAnswer['forces'][number]['people'][number]

/** A claim with its value, its speaker and its source. */
export const claimIn = (claim: Claim, language: Language): ToldClaim => ({
  value: typeof claim.value === 'object' ? claim.value[language] : claim.value,
  ...(claim.by === undefined ? {} : { by: told(claim.by, language) }),
  ...(claim.on === undefined ? {} : { on: claim.on }),
  source: claim.source,
  confidence: claim.confidence,
})

/** A finding with its sentence; the file as seen from here. */
export const findingIn = (
  { code, key, place, parameters }: Finding,
  language: Language,
): CheckAnswer['findings'][number] => ({
  file: nearPath(place.file),
  line: place.line,
  column: place.column,
  code,
  key,
  sentence: sentenceOf({ code, key, place, parameters }, language),
})

/** The sentence of a finding; an example that does not hold, and a table that a person brought, are the command line's own. */
export const sentenceOf = (finding: Finding, language: Language): string =>
  finding.code === 'example/does-not-hold'
    ? saySentence(language, sentences['line/example'], finding.parameters as Values)
    : (saidTable(finding, language) ?? sayFinding(language, finding as Parameters<typeof sayFinding>[1]))

/** A path that an editor can open from here: relative to the folder where the command runs, or whole. */
const nearPath = (path: string): string => {
  const near = relative(process.cwd(), path)
  return near.startsWith('..') ? path : near
}

/** The clause that settled a vote, with its sentence; undefined while it is open. */
export const settlementIn = (
  verdict: Pick<Verdict, 'outcome' | 'settledBy'>,
  {
    language,
    names,
    article,
  }: { readonly language: Language; readonly names: Names; readonly article?: string | undefined },
): NonNullable<TallyAnswer['settledBy']> | undefined => {
  const sentence = saySettlement(language, verdict, names)
  if (!verdict.settledBy || sentence === undefined) return undefined
  const { path, clause, members } = verdict.settledBy
  return { path, clause, members: [...members], ...(article === undefined ? {} : { article }), sentence }
}
