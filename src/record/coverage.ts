/** How much of a pact is encoded, how well its facts are supported, and how much of it is disputed. */
import type { Pact } from '../pact/index.ts'
import type { Case } from './case.ts'

/** Counts over a pact and its calls. An article counts in the best of its three classes. */
export type Coverage = {
  readonly articles: {
    /** A machine rule names it. */
    readonly encoded: number
    /** Said in our own words, with no rule beside it. */
    readonly summarised: number
    /** Of all articles: those whose official wording was not read for some version. */
    readonly wordingUnread: number
    readonly total: number
  }
  /** Facts by confidence code, over the pact and its calls. */
  readonly facts: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'R', number>>
  /** Facts with claims that differ, spells with other days in other sources, conditions that others do not recognise. */
  readonly disputes: number
}

/** The coverage of a pact with its calls on record. */
export const coverageOf = (pact: Pact, cases: readonly Case[]): Coverage => {
  const named = new Set(namedArticles({ ...pact, articles: {} }))
  const ids = Object.keys(pact.articles)
  const encoded = ids.filter((id) => named.has(id)).length
  const facts = { A: 0, B: 0, C: 0, D: 0, R: 0 }
  for (const confidence of confidences([pact, ...cases])) facts[confidence] += 1
  const unread = Object.values(pact.articles).filter(({ versions }) =>
    versions.some(({ wording }) => !wording.read),
  )
  return {
    articles: { encoded, summarised: ids.length - encoded, wordingUnread: unread.length, total: ids.length },
    facts,
    disputes: disputesIn(pact, cases),
  }
}

const disputesIn = (pact: Pact, cases: readonly Case[]): number => {
  const facts = [pact, ...cases].flatMap((each) => Object.values(each.facts))
  const disputed = facts.filter(
    ({ claims }) => new Set(claims.map(({ value }) => JSON.stringify(value))).size > 1,
  )
  const members = Object.values(pact.members)
  const spells = members.flatMap(({ spells: list }) => list).filter(({ otherwise }) => otherwise.length > 0)
  const conditions = members.flatMap(({ conditions: list }) => list).filter(({ recognised }) => !recognised)
  return disputed.length + spells.length + conditions.length
}

function* objects(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>
  for (const each of Object.values(value)) yield* objects(each)
}

function* namedArticles(value: unknown): Generator<string> {
  for (const { article } of objects(value)) if (typeof article === 'string') yield article
}

function* confidences(value: unknown): Generator<'A' | 'B' | 'C' | 'D' | 'R'> {
  for (const { confidence } of objects(value))
    if (typeof confidence === 'string') yield confidence as 'A' | 'B' | 'C' | 'D' | 'R'
}
