/** Puts together what the room of a call on record shows. For the loader alone. */
import type { Mode } from '../../ledger/index.ts'
import type { Airfields, Pact, States, Text3 } from '../../pact/index.ts'
import type { Case } from '../../record/index.ts'
import { type Language, pick } from '../../words/index.ts'
import { namesOf } from '../readings.ts'
import { legsOf } from './legs.ts'
import type { Moment } from './moment.ts'
import { namesInPact } from './names.ts'
import { recordShown, replayOf, tapeOf } from './record.ts'
import type { ProvisionShown, RoomShown } from './shown.ts'
import { sceneOf } from './stage.ts'

export type Facts = {
  readonly pact: Pact
  readonly states: States
  readonly airfields: Airfields
  /** Every pact that is installed. */
  readonly listed: readonly { readonly id: string; readonly shortName: Text3 }[]
}
export type Asked = { readonly language: Language; readonly at: number | undefined; readonly mode: Mode }

/** The room of a call on record. */
export const roomOfCase = (found: Case, facts: Facts, { language, at, mode }: Asked): RoomShown => {
  const { pact } = facts
  const told = replayOf(found, pact)
  const tape = tapeOf(found, told, language)
  const members = takingPart(tape.moments, found.caller)
  return {
    ...{ source: 'record', mode, id: found.id, caller: found.caller, zone: found.zone, tape },
    isPublicPart: false,
    at: Math.max(0, Math.min(at ?? tape.total, tape.total)),
    pact: { id: pact.id, name: pick(pact.shortName, language) },
    title: pick(found.title, language),
    summary: pick(found.summary, language),
    names: namesInPact(pact, language),
    states: namesOf(facts.states, pact, [...members, ...Object.keys(pact.members), ...claimants(found)]),
    scene: sceneOf(facts, members, legsAsWritten(found)),
    provision: provisionOf(tape.moments, pact, language),
    sources: sourcesUsed(found, pact),
    record: recordShown(found, told, language),
    otherPacts: otherPactsIn(found, facts.listed, language),
  }
}

/** Whoever calls, gives help or has a vote: those whom the map is about. */
const takingPart = (moments: readonly Moment[], caller: string | undefined): readonly string[] => {
  const members = new Set<string>(caller === undefined ? [] : [caller])
  for (const { event } of moments)
    if (event?.type === 'ContingentOffered' || event?.type === 'PositionTaken') members.add(event.member)
    else if (event?.type === 'CallMade') members.add(event.caller)
  return [...members]
}

const otherPactsIn = (
  { parallel }: Case,
  listed: Facts['listed'],
  language: Language,
): RoomShown['otherPacts'] =>
  Object.fromEntries(
    listed
      .filter(({ id }) => parallel.some(({ pact }) => pact === id))
      .map(({ id, shortName }) => [id, pick(shortName, language)]),
  )

const claimants = ({ facts, legalBasis }: Case): readonly string[] =>
  [...Object.values(facts).flatMap(({ claims }) => claims), ...legalBasis].flatMap(({ by }) =>
    typeof by === 'string' ? [by] : [],
  )

/** The legs with their places in every language: names are matched in all of them. */
const legsAsWritten = (found: Case) =>
  legsOf(
    found.events.flatMap((entry, index): readonly Moment[] => {
      const { at } = { at: found.bounds[index]!.latest }
      const event = { type: entry.event, ...entry.with, at, by: { role: 'record' } } as Moment['event']
      return event ? [{ at, time: { kind: 'at', at }, event, source: [] }] : []
    }),
  )

/** The provision of the call, as it read then. */
export const provisionOf = (
  moments: readonly Moment[],
  pact: Pact,
  language: Language,
): ProvisionShown | undefined => {
  const made = moments.find(({ event }) => event?.type === 'CallMade')
  if (made?.event?.type !== 'CallMade') return undefined
  const day = made.at.slice(0, 10)
  const inForce = (version: { readonly from: string; readonly until?: string | undefined }): boolean =>
    version.from <= day && (version.until === undefined || day <= version.until)
  const provision = pact.provisions[made.event.provision]?.find(inForce)
  if (!provision) return undefined
  const { title, article, decidedBy } = provision
  const version = pact.articles[article]?.versions.find(inForce)
  return {
    ...{ title: pick(title, language), article, decided: decidedBy !== undefined },
    summary: version && pick(version.summary, language),
  }
}

/** The sources that the case names, its own and the pact's. */
const sourcesUsed = (found: Case, pact: Pact): RoomShown['sources'] => {
  const { facts, legalBasis, assessments, followedBy, parallel, background, events, answer } = found
  const sourced: readonly { readonly source: readonly string[] }[] = [
    ...Object.values(facts).flatMap(({ claims }) => claims),
    ...[...legalBasis, ...assessments, ...followedBy, ...parallel, ...background, ...events, answer],
  ]
  const used = new Set(sourced.flatMap(({ source }) => source))
  return Object.fromEntries(
    Object.entries({ ...pact.sources, ...found.sources }).filter(([id]) => used.has(id)),
  )
}
