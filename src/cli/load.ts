/** What a verb works on: the pacts of a folder, found by name, with the names that people know. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Day } from '../day.ts'
import type { Finding, Outcome } from '../outcome.ts'
import { inForce, type Pact, type PactInForce, type States, type Text3 } from '../pact/index.ts'
import { pactIds, readPact, readSharedFacts, shippedPacts } from '../pact/node.ts'
import { type Case, type Replay, replay } from '../record/index.ts'
import { caseIds, readCase } from '../record/node.ts'
import { isolate, type Language, type Names, nearest, saySentence } from '../words/index.ts'
import { sentences } from './sentences.ts'
import { Stop } from './stop.ts'

/** A folder of pacts, with the states that its pacts name. */
export type Library = { readonly folder: string } & Pick<States, 'states' | 'sources'>

/** The library in a folder; the shipped one where none is given. Shared facts of the shipped library serve both. */
export const openLibrary = (folder: string | undefined): Library => {
  const path = folder === undefined ? shippedPacts : resolve(folder)
  if (!isFolder(path)) throw new Stop('no-such-folder', { folder: path })
  const { states = readSharedFacts(shippedPacts).states } = readSharedFacts(path)
  return { folder: path, states: states?.states ?? {}, sources: states?.sources ?? {} }
}

/** The ids of the pacts of a folder; stops where it has none, because nothing checked is not nothing wrong. */
export const pactsIn = (folder: string): readonly string[] => {
  const known = pactIds(folder)
  if (known.length === 0) throw new Stop('no-pacts', { folder })
  return known
}

/** The pact of an id; stops with the nearest names where there is none, or with its findings. */
export const openPact = ({ folder }: Library, id: string): Pact => {
  const known = pactsIn(folder)
  if (!known.includes(id)) throw new Stop('no-such-pact', { id, nearest: nearest(id, known) })
  return sound(readPact(folder, id))
}

/** The pact as in force on a day; stops where it was not. */
export const openPactOn = (pact: Pact, on: Day): PactInForce => {
  const now = inForce(pact, on)
  if (!now.ok) throw new Stop('refused', {}, now.failure)
  return now.value
}

/** A call on record, replayed. */
export const openReplay = (
  { folder }: Library,
  pact: Pact,
  id: string,
): { readonly found: Case; readonly told: Replay } => {
  const known = caseIds(folder, pact.id)
  if (known.length === 0) throw new Stop('no-calls', { pact: pact.id })
  if (!known.includes(id)) throw new Stop('no-such-call', { id, pact: pact.id, nearest: nearest(id, known) })
  const found = sound(readCase(folder, pact, id))
  const told = replay(found, pact)
  if (!told.ok) throw new Stop('refused', {}, told.failure)
  return { found, told: told.value }
}

/** A value, or its findings to show. */
export const sound = <Value>(read: Outcome<Value, readonly Finding[]>): Value => {
  if (read.ok) return read.value
  throw new Stop('findings', {}, read.failure)
}

/** Names of members, bodies and articles as people know them. */
export const namesIn = ({ states }: Library, pact: Pact): Names => {
  const text = (id: string): Text3 | undefined => {
    const member = Object.entries(pact.members).find(([key]) => key === id)?.[1]
    const body = Object.hasOwn(pact.bodies, id) ? pact.bodies[id] : undefined
    const named = Object.hasOwn(pact.names, id) ? pact.names[id] : undefined
    const provision = Object.hasOwn(pact.provisions, id) ? pact.provisions[id]?.at(-1)?.title : undefined
    return (
      member?.name ??
      Object.entries(states).find(([key]) => key === id)?.[1].name ??
      body?.name ??
      provision ??
      named
    )
  }
  return (id, language) => text(id)?.[language] ?? articleName(pact, id, language) ?? id
}

/** An article as people cite it: the instrument's name and the number. */
export const articleName = (pact: Pact, id: string, language: Language): string | undefined => {
  const article = Object.hasOwn(pact.articles, id) ? pact.articles[id] : undefined
  const instrument = article && pact.instruments[article.instrument]?.name[language]
  if (!article || instrument === undefined) return undefined
  const number = article.number.replace(/^Art\. /, '')
  // A number may also be the name of an annex or a decision, which needs no word before it.
  return /^[\dIVXL]/.test(number)
    ? saySentence(language, sentences['line/article'], { instrument, number: isolate(number, language) })
    : `${instrument} · ${isolate(article.number, language)}`
}

/** The path of a file that a user names, checked to be there. */
export const openFile = (path: string): string => {
  const full = resolve(path)
  const found = statSync(full, { throwIfNoEntry: false })
  if (!found || found.isDirectory()) throw new Stop('no-such-file', { file: path })
  return full
}

/** Is there a folder of this path? */
export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
