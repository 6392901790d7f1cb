/**
 * Replays a sourced case through the desk's own `decide`. What the pact would have refused is a departure: it is
 * listed with its source and folded all the same, because it happened. The case is replayed on its earliest and on
 * its latest course. Where they differ, the result rests on a publication stamp or on a coarse time and says so; told
 * is then the course with fewer departures, because a stamp alone convicts nobody.
 */
import {
  type Act,
  type Actor,
  type Call,
  type CallEvent,
  type CallRefusal,
  type Circumstances,
  decide,
  eventOf,
  eventsOf,
  evolve,
  noCall,
  type Phase,
  phaseOf,
  settle,
  verdictOf,
} from '../call/index.ts'
import type { MemberId, Verdict } from '../decision/index.ts'
import { dayOf, type Instant } from '../instant.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { type Fact, inForce, type Pact, type PactRefusal } from '../pact/index.ts'
import type { Case, Entry } from './case.ts'

/** Where history left the text, or where the sources are silent and the record infers. */
export type Departure = {
  readonly entry: number
  readonly kind: 'not-allowed' | 'not-in-the-sources'
  readonly refusal?: CallRefusal
  readonly source: readonly string[]
}

/** One event of a replay. `entry` is its number in the file; events of the clock have none. */
export type Told = { readonly event: CallEvent; readonly entry?: number; readonly phase: Phase }

/** One deliberation as history closed it. */
export type Judged = {
  readonly id: string
  readonly body: string
  readonly matter: string
  readonly article?: string
  readonly verdict: Verdict
  readonly recorded?: boolean
  readonly inferred: readonly MemberId[]
}

/** Somebody who came, and what has been claimed about how many. */
export type Contributor = {
  readonly member: MemberId
  readonly contingents: readonly string[]
  readonly claims: readonly Fact[]
}

/** A case, replayed. */
export type Replay = {
  readonly call: Call
  readonly phase: Phase
  /** Of the last deliberation that was decided; `none` where nobody deliberated. */
  readonly outcome: 'adopted' | 'failed' | 'open' | 'lapsed' | 'none'
  readonly told: readonly Told[]
  readonly judged: readonly Judged[]
  readonly contributors: readonly Contributor[]
  readonly departures: readonly Departure[]
  /** Does the earliest possible course end otherwise than the latest? */
  readonly dependsOnTimes: boolean
}

/** Replays a case of a pact. Refused only where the pact was not in force. */
export const replay = (found: Case, pact: Pact): Outcome<Replay, PactRefusal> => {
  const latest = course(found, pact, (index) => found.bounds[index]!.latest)
  if (!latest.ok) return latest
  const earliest = course(found, pact, (index) => found.bounds[index]!.earliest)
  if (!earliest.ok) return earliest
  const fewer =
    earliest.value.departures.length < latest.value.departures.length ? earliest.value : latest.value
  const { call, told, departures } = fewer
  const judged = judgedIn(call, found)
  return accepted({
    call,
    phase: phaseOf(call),
    outcome: outcomeOf(call, judged),
    told,
    judged,
    contributors: contributorsTo(call, found),
    departures: [...departures, ...inferredIn(found)].sort((a, b) => a.entry - b.entry),
    dependsOnTimes: signature(latest.value) !== signature(earliest.value),
  })
}

type Course = {
  readonly call: Call
  readonly told: readonly Told[]
  readonly departures: readonly Departure[]
}

const course = (
  found: Case,
  pact: Pact,
  timeOf: (entry: number) => Instant,
): Outcome<Course, PactRefusal> => {
  let call = noCall
  const told: Told[] = []
  const departures: Departure[] = []
  const take = (event: CallEvent, entry?: number): void => {
    call = evolve(call, event)
    told.push({ event, phase: phaseOf(call), ...(entry === undefined ? {} : { entry }) })
  }
  for (const [index, entry] of found.events.entries()) {
    const at = timeOf(index)
    const now = inForce(pact, dayOf(at, pact.legalZone))
    if (!now.ok) return failed(now.failure)
    for (const { events } of settle(call, at, now.value).passed) for (const event of events) take(event)
    const act = actOf(entry)
    const circumstances: Circumstances = { pact: now.value, at, by: actorOf(entry) }
    const decision = decide(act, call, circumstances)
    if (!decision.ok)
      departures.push({ entry: index, kind: 'not-allowed', refusal: decision.failure, source: entry.source })
    for (const event of decision.ok ? decision.value : eventsOf(act, call, circumstances)) take(event, index)
  }
  return accepted({ call, told, departures })
}

const actNameOf = Object.fromEntries(Object.entries(eventOf).map(([act, event]) => [event, act])) as Readonly<
  Record<string, Act['type']>
>

const actOf = (entry: Entry): Act => ({ type: actNameOf[entry.event], ...entry.with }) as Act

const actorOf = ({ by }: Entry): Actor => ({ role: 'record', ...(by === undefined ? {} : { member: by }) })

const inferredIn = (found: Case): readonly Departure[] =>
  found.events.flatMap(({ inferred, source }, entry): readonly Departure[] =>
    inferred === undefined ? [] : [{ entry, kind: 'not-in-the-sources', source }],
  )

const judgedIn = (call: Call, found: Case): readonly Judged[] =>
  Object.values(call.deliberations).flatMap((deliberation) => {
    const { id, body, matter, article, decision } = deliberation
    const at = decision?.at ?? deliberation.closedAt ?? deliberation.openedAt
    const verdict = verdictOf(deliberation, at)
    if (!verdict) return []
    const inferred = found.events.flatMap((entry) =>
      entry.event === 'PositionTaken' && entry.inferred !== undefined && entry.with.deliberation === id
        ? [entry.with.member]
        : [],
    )
    const recorded = decision === undefined ? {} : { recorded: decision.adopted }
    return [
      { id, body, matter, verdict, inferred, ...(article === undefined ? {} : { article }), ...recorded },
    ]
  })

const outcomeOf = (call: Call, judged: readonly Judged[]): Replay['outcome'] => {
  if (call.ended?.how === 'lapsed') return 'lapsed'
  const decided = judged.filter(({ recorded }) => recorded !== undefined).at(-1)
  if (decided) return decided.recorded ? 'adopted' : 'failed'
  return judged.length > 0 ? 'open' : 'none'
}

const contributorsTo = (call: Call, found: Case): readonly Contributor[] => {
  const contingents = Object.values(call.contingents).filter(
    ({ state }) => state !== 'declined' && state !== 'withdrawn',
  )
  const members = [...new Set(contingents.map(({ member }) => member))]
  return members.map((member) => ({
    member,
    contingents: contingents.filter((each) => each.member === member).map(({ id }) => id),
    claims: Object.values(found.facts).filter(({ about }) => about === member),
  }))
}

/** What must be equal on every possible course, if times do not matter. */
const signature = ({ call, told, departures }: Course): string =>
  JSON.stringify([
    phaseOf(call),
    call.ended?.how,
    Object.values(call.deliberations).map(({ id, decision }) => [id, decision?.adopted]),
    told.map(({ event }) => event.type),
    departures.map(({ entry, refusal }) => [entry, refusal?.code]),
  ])
