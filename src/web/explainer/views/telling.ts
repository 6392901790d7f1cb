/**
 * How a loader tells facts to one reader: texts in the reader's language only, and sources by their numbers in one list
 * at the end of the page, so that a page with hundreds of sourced facts stays small.
 */
import type { Day } from '../../../day.ts'
import type { Claim, Confidence, Source, Text3 } from '../../../pact/index.ts'
import { type Language, pick } from '../../../words/index.ts'
import type { SourceList } from '../../parts/source.tsx'

/** Numbers of sources in the page's list, and how well they support what they stand behind. */
export type Cited = { readonly refs: readonly number[]; readonly confidence?: Confidence }

/** A claim, in the reader's language. `by` may be a member's id. */
export type Claimed = Cited & {
  readonly value: string | number
  readonly by?: string
  readonly on?: Day
  readonly note?: string
}

export type SourceTold = Pick<Source, 'title' | 'url' | 'publisher' | 'read'>

/** What carries sources: every fact of a pact, a case or the shared files. */
type Sourced = {
  readonly source: readonly string[]
  readonly confidence?: Confidence | undefined
}

export type Telling = {
  readonly language: Language
  readonly text: (text: Text3 | string) => string
  readonly cite: (fact: Sourced, among: SourceList) => Cited
  readonly claims: (claims: readonly Claim[], among: SourceList) => readonly Claimed[]
  /** Everything cited so far, in the order of its numbers, which begin at 1. */
  readonly sources: () => readonly SourceTold[]
}

/** Begins a page's list of sources. */
export const tellingIn = (language: Language): Telling => {
  const numbers = new Map<string, number>()
  const listed: SourceTold[] = []
  const text = (said: Text3 | string): string => (typeof said === 'string' ? said : pick(said, language))
  const numberOf = (id: string, { title = id, url, publisher, read = false }: Partial<Source>): number => {
    // The same document may have other ids in other files.
    const key = url ?? title
    const known = numbers.get(key)
    if (known !== undefined) return known
    listed.push({ title, read, ...(url ? { url } : {}), ...(publisher ? { publisher } : {}) })
    numbers.set(key, listed.length)
    return listed.length
  }
  const cite = ({ source, confidence }: Sourced, among: SourceList): Cited => ({
    refs: source.map((id) => numberOf(id, among[id] ?? {})),
    ...(confidence ? { confidence } : {}),
  })
  const claimed = (claim: Claim, among: SourceList): Claimed => ({
    value: typeof claim.value === 'number' ? claim.value : text(claim.value),
    ...(claim.by === undefined ? {} : { by: text(claim.by) }),
    ...(claim.on === undefined ? {} : { on: claim.on }),
    ...(claim.note === undefined ? {} : { note: text(claim.note) }),
    ...cite(claim, among),
  })
  return {
    language,
    text,
    cite,
    claims: (claims, among) => claims.map((claim) => claimed(claim, among)),
    sources: () => listed,
  }
}
