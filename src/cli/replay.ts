/** `najda replay`: a call of the record, told from its sources and judged by the pact's own articles. */
import type { MemberId } from '../decision/index.ts'
import type { Fact, Pact } from '../pact/index.ts'
import type { Case, Departure, Judged, Replay } from '../record/index.ts'
import { type Names, sayDeparture, sayEvent } from '../words/index.ts'
import type { ReplayAnswer } from './answers.ts'
import type { Typed } from './arguments.ts'
import { articleName, type Library, namesIn, openPact, openReplay } from './load.ts'
import { Stop } from './stop.ts'
import { claimIn, settlementIn, told as tell } from './tell.ts'

/** The options of the verb. */
export const replayShape = { values: [], flags: [], words: [1, 1] } as const

type Telling = {
  readonly pact: Pact
  readonly found: Case
  readonly told: Replay
  readonly names: Names
  readonly typed: Typed
}

/** The replay of `<pact>/<call>`. */
export const replayOf = (library: Library, typed: Typed): ReplayAnswer => {
  const [pactId = '', callId] = (typed.words[0] ?? '').split('/')
  const pact = openPact(library, pactId)
  if (callId === undefined) throw new Stop('missing', { name: `${pactId}/<call>` })
  const { found, told } = openReplay(library, pact, callId)
  const telling: Telling = { pact, found, told, names: namesIn(library, pact), typed }
  const { language } = typed
  const { about, means, extent, delayDays, source, confidence } = found.answer
  const deliberations = told.judged.map((each) => deliberationIn(each, telling))
  const settledBy = deliberations.filter(({ recorded }) => recorded !== undefined).at(-1)?.settledBy
  return {
    id: found.id,
    pact: pact.id,
    title: found.title[language],
    summary: found.summary[language],
    ...(found.caller === undefined
      ? {}
      : { caller: found.caller, callerName: telling.names(found.caller, language) }),
    formality: found.formality,
    zone: found.zone,
    phase: told.phase,
    outcome: told.outcome,
    ...(settledBy ? { settledBy } : {}),
    dependsOnTimes: told.dependsOnTimes,
    answer: {
      means,
      extent,
      ...(delayDays === undefined ? {} : { delayDays }),
      about: about[language],
      source,
      confidence,
    },
    deliberations,
    contributors: told.contributors.map(({ member, contingents, claims }) => ({
      member,
      name: telling.names(member, language),
      contingents: [...contingents],
      claims: claims.map((fact) => factIn(fact, telling)),
    })),
    departures: told.departures.map((departure) => departureIn(departure, telling)),
    timeline: timelineOf(telling),
    facts: Object.entries(found.facts).map(([id, fact]) => ({ id, ...factIn(fact, telling) })),
    ...contextOf(telling),
    sources: Object.fromEntries(
      Object.entries(found.sources).map(([id, { title, url, read }]) => [
        id,
        { title, ...(url === undefined ? {} : { url }), read },
      ]),
    ),
  }
}

const factIn = ({ label, unit, claims }: Fact, { typed: { language } }: Telling) => ({
  label: label[language],
  ...(unit === undefined ? {} : { unit }),
  claims: claims.map((claim) => claimIn(claim, language)),
})

const deliberationIn = (
  { verdict, ...judged }: Judged,
  { told, names, pact, typed: { language } }: Telling,
): ReplayAnswer['deliberations'][number] => {
  const { id, body, matter, article, recorded, inferred } = judged
  const cited = article === undefined ? undefined : (articleName(pact, article, language) ?? article)
  const settledBy = settlementIn(verdict, { language, names, article: cited })
  const { ballots = {}, roll } = told.call.deliberations[id] ?? {}
  return {
    id,
    body,
    matter,
    ...(article === undefined ? {} : { article }),
    outcome: verdict.outcome,
    ...(recorded === undefined ? {} : { recorded }),
    ...(settledBy ? { settledBy } : {}),
    ballots: Object.fromEntries(
      (roll?.members ?? []).map((member: MemberId) => [member, ballots[member] ?? 'silent']),
    ),
    inferred: [...inferred],
  }
}

const departureIn = (
  departure: Departure,
  { found, names, typed: { language } }: Telling,
): ReplayAnswer['departures'][number] => {
  const { entry, kind, refusal, source } = departure
  const told = found.events[entry]
  return {
    event: told?.event ?? '',
    kind,
    ...(refusal ? { code: refusal.code } : {}),
    ...(refusal?.article === undefined ? {} : { article: refusal.article }),
    sentence: refusal ? sayDeparture(language, departure, names) : (told?.inferred?.[language] ?? ''),
    source: [...source],
  }
}

/** What happened around the call and in it, in the order in which it can have happened. */
const timelineOf = ({ found, told, names, typed: { language } }: Telling): ReplayAnswer['timeline'] => {
  const events = told.told.map(({ event, entry }) => {
    const bounds =
      entry === undefined ? { earliest: event.at, latest: event.at, stamped: false } : found.bounds[entry]!
    const source = entry === undefined ? [] : found.events[entry]!.source
    const confidence = entry === undefined ? {} : { confidence: found.events[entry]!.confidence }
    const inferred = entry !== undefined && found.events[entry]!.inferred !== undefined
    return {
      ...bounds,
      event: event.type,
      sentence: sayEvent(language, event, names),
      source,
      ...confidence,
      inferred,
    }
  })
  const around = found.background.map((happening, index) => {
    const bounds = found.backgroundBounds[index]!
    const { what, source, confidence } = happening
    return { ...bounds, event: 'background', sentence: what[language], source, confidence, inferred: false }
  })
  return merge(events, around)
}

type Moment = ReplayAnswer['timeline'][number]

/** Background falls in by its first possible moment; events keep their order among themselves. */
const merge = (events: readonly Moment[], around: readonly Moment[]): Moment[] => {
  const merged: Moment[] = []
  const waiting = [...around].sort((a, b) => (a.earliest < b.earliest ? -1 : 1))
  for (const event of events) {
    while (waiting[0] && waiting[0].earliest <= event.earliest) merged.push(waiting.shift()!)
    merged.push(event)
  }
  return [...merged, ...waiting]
}

const contextOf = ({ found, names, typed: { language } }: Telling) => ({
  legalBasis: found.legalBasis.map(({ by, basis, articles, source, confidence }) => ({
    by: typeof by === 'string' ? names(by, language) : by[language],
    basis: basis[language],
    articles,
    source,
    confidence,
  })),
  assessments: found.assessments.map(({ by, about, paraphrase, source, confidence }) => ({
    by: by[language],
    about,
    paraphrase: paraphrase[language],
    source,
    confidence,
  })),
  followedBy: found.followedBy.map(({ on, what, source, confidence }) => ({
    ...(on === undefined ? {} : { on }),
    what: tell(what, language),
    source,
    confidence,
  })),
  parallel: found.parallel.map(({ pact, call, what, source }) => ({
    pact,
    ...(call === undefined ? {} : { call }),
    what: what[language],
    source,
  })),
})
