/** `najda replay`: a call of the record, told from its sources and judged by the pact's own articles. */
import type { Call } from '../call/index.ts'
import type { MemberId } from '../decision/index.ts'
import { dayOf, type Instant } from '../instant.ts'
import type { Fact, Pact } from '../pact/index.ts'
import type { Case, Departure, Judged, Replay } from '../record/index.ts'
import { type Names, sayEvent, sayRefusal } from '../words/index.ts'
import type { ReplayAnswer } from './answers.ts'
import type { Typed } from './arguments.ts'
import { articleName, type Library, namesIn, openPact, openReplay } from './load.ts'
import { Stop } from './stop.ts'
import { claimIn, settlementIn, told as tell } from './tell.ts'

/** The options of the verb. */
export const replayShape = { values: [], flags: ['next'], words: [1, 1] } as const

type Telling = {
  readonly pact: Pact
  readonly found: Case
  readonly told: Replay
  readonly names: Names
  readonly typed: Typed
}

/** The replay of `<pact>/<call>`. */
export const replayOf = (library: Library, typed: Typed): ReplayAnswer => {
  const [pactId = '', ...rest] = (typed.words[0] ?? '').split('/')
  const pact = openPact(library, pactId)
  const callId = rest.join('/')
  if (callId === '') throw new Stop('missing', { name: `${pactId}/<call>` })
  const { found, told } = openReplay(library, pact, callId)
  const telling: Telling = { pact, found, told, names: namesOfCall(told.call, namesIn(library, pact)), typed }
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

/** What a call names by ids of its own: a contingent is its unit, a deliberation its question. */
const namesOfCall =
  ({ contingents, deliberations }: Call, names: Names): Names =>
  (id, language) => {
    const contingent = Object.hasOwn(contingents, id) ? contingents[id]?.unit : undefined
    const question = Object.hasOwn(deliberations, id) ? deliberations[id]?.question : undefined
    const text = contingent ?? question
    return text === undefined ? names(id, language) : tell(text, language).replace(/[.?؟]$/u, '')
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
  { entry, kind, refusal, source }: Departure,
  { found, names, typed: { language } }: Telling,
): ReplayAnswer['departures'][number] => {
  const told = found.events[entry]
  return {
    event: told?.event ?? '',
    kind,
    ...(refusal ? { code: refusal.code } : {}),
    ...(refusal?.article === undefined ? {} : { article: refusal.article }),
    sentence: refusal ? sayRefusal(language, refusal, names) : (told?.inferred?.[language] ?? ''),
    source: [...source],
  }
}

/** What happened around the call and in it, in the order in which it can have happened. */
const timelineOf = ({ found, told, names, typed: { language } }: Telling): ReplayAnswer['timeline'] => {
  const events = told.told.map(({ event, entry }) => {
    const sentence = sayEvent({ language, zone: found.zone }, event, names)
    const position =
      event.type === 'PositionTaken' ? { member: names(event.member, language), ballot: event.ballot } : {}
    const told = { event: event.type, sentence, ...position }
    // The clock's own events have no entry in the file: they happened at their instant.
    if (entry === undefined)
      return { ...told, earliest: event.at, latest: event.at, stamped: false, source: [], inferred: false }
    const { source, confidence, inferred } = found.events[entry]!
    return { ...told, ...found.bounds[entry]!, source, confidence, inferred: inferred !== undefined }
  })
  const around = found.background.map((happening, index) => {
    const bounds = found.backgroundBounds[index]!
    const { what, source, confidence } = happening
    return { ...bounds, event: 'background', sentence: what[language], source, confidence, inferred: false }
  })
  return merge(events, around, found.zone)
}

type Moment = ReplayAnswer['timeline'][number]

/**
 * Background falls in by its last possible moment, but what is known only by its day stands before the hours of that day,
 * where a reader looks for it. Events keep their order among themselves.
 */
const merge = (events: readonly Moment[], around: readonly Moment[], zone: string): Moment[] => {
  const localDay = (at: string): string => dayOf(at as Instant, zone)
  const isDay = ({ stamped, earliest, latest }: Moment): boolean =>
    !stamped && earliest !== latest && localDay(earliest) === localDay(latest)
  const seenAt = (moment: Moment): string => (isDay(moment) ? localDay(moment.latest) : moment.latest)
  const comesBefore = (moment: Moment, event: Moment): boolean =>
    isDay(moment) ? localDay(moment.latest) <= localDay(event.earliest) : moment.latest <= event.latest
  const merged: Moment[] = []
  const waiting = around.toSorted((a, b) => Number(seenAt(a) > seenAt(b)) - Number(seenAt(a) < seenAt(b)))
  for (const event of events) {
    while (waiting[0] && comesBefore(waiting[0], event)) merged.push(waiting.shift()!)
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
