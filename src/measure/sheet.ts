/**
 * A sheet is everything that a page or a terminal shows of one measure: the value, how it was computed and from whose
 * paper, data with year and source, what it does not show, an interval where there is one, and beside it the judgements
 * of named people that it tests.
 */
import type { Day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import { dayOf } from '../instant.ts'
import { accepted, type Outcome } from '../outcome.ts'
import {
  inForce,
  isMember,
  type Pact,
  type PactInForce,
  type PactRefusal,
  type States,
} from '../pact/index.ts'
import type { Case, Replay } from '../record/index.ts'
import { type Judgement, judgementsOn } from './assessments.ts'
import type { Description } from './description.ts'
import type { OwnScale, RollFigures } from './figures.ts'

/** A call of the record with its replay. */
export type ToldCase = { readonly found: Case; readonly told: Replay }

/** A pact as it stands on a day, with its record and what a user's files add: what most measures read. */
export type PactReading = {
  readonly pact: Pact
  readonly now: PactInForce
  readonly members: readonly MemberId[]
  readonly states: States
  readonly on: Day
  readonly cases: readonly ToldCase[]
  readonly own: readonly OwnScale[]
}

/** Reads a pact on a day, with the calls that had been made by then; refused where it was not in force. */
export const readingOf = (
  pact: Pact,
  asked: Pick<PactReading, 'states' | 'on'> & Partial<Pick<PactReading, 'cases' | 'own'>>,
): Outcome<PactReading, PactRefusal> => {
  const now = inForce(pact, asked.on)
  if (!now.ok) return now
  const members = now.value.standings.filter(isMember).map(({ id }) => id)
  const { cases = [], own = [], states, on } = asked
  const made = cases.filter(({ found }) => begunBy(found, on))
  return accepted({ pact, now: now.value, members, states, on, cases: made, own })
}

/** By its first event; a call that nobody took up may have none, and is dated by what is told around it. */
const begunBy = ({ bounds, backgroundBounds, zone }: Case, on: Day): boolean => {
  const [first] = bounds.length > 0 ? bounds : backgroundBounds
  return first === undefined || dayOf(first.earliest, zone) <= on
}

/** A document or a file behind a number. `from`: whose list of sources names it; `file` is a file of the user. */
export type SourceShown = {
  readonly id: string
  readonly from: string
  readonly title: string
  readonly url?: string
  /** Was the passage itself read? */
  readonly read: boolean
}

export type Sheet<Value> = {
  readonly about: Description
  readonly on: Day
  readonly value: Value
  readonly interval?: {
    readonly low: number
    readonly high: number
    /** Every set of claims, 95 per cent by Jeffreys or Wilson, or the stated error of the method. */
    readonly kind: 'claims' | 'jeffreys' | 'wilson' | 'error'
  }
  /** First and last year of the figures. */
  readonly years?: { readonly first: number; readonly last: number }
  readonly sources: readonly SourceShown[]
  readonly judgements: readonly Judgement[]
}

/** Sources by whose list names them. */
type Rests = { readonly from: string; readonly ids: readonly string[] }

/** Makes a sheet of a measure of one or two pacts. */
export const sheetOf = <Value>(
  readings: readonly PactReading[],
  shown: Omit<Sheet<Value>, 'on' | 'sources' | 'judgements'> & { readonly rests: readonly Rests[] },
): Sheet<Value> => {
  const { rests, ...sheet } = shown
  const files = readings.flatMap(({ pact, cases }) => [
    { id: pact.id, assessments: pact.assessments },
    ...cases.map(({ found: { id, assessments } }) => ({ id, assessments })),
  ])
  return {
    ...sheet,
    on: readings[0]!.on,
    sources: sourcesOf(readings, rests),
    judgements: judgementsOn(sheet.about.id, files),
  }
}

const sourcesOf = (readings: readonly PactReading[], rests: readonly Rests[]): readonly SourceShown[] => {
  const shown = new Map<string, SourceShown>()
  for (const { from, ids } of rests)
    for (const id of ids) {
      const known = from === 'file' ? undefined : listOf(readings, from)[id]
      const { title = id, url, read = false } = known ?? (from === 'file' ? { read: true } : {})
      shown.set(`${from} ${id}`, { id, from, title, ...(url === undefined ? {} : { url }), read })
    }
  return [...shown.values()]
}

type Listed = Readonly<
  Record<string, { readonly title?: string; readonly url?: string | undefined; readonly read?: boolean }>
>

/** A call may rest on sources of its own and on those of its pact. */
const listOf = (readings: readonly PactReading[], from: string): Listed => {
  for (const { pact, states, cases } of readings) {
    if (from === 'states') return states.sources
    if (from === pact.id) return pact.sources
    const call = cases.find(({ found }) => found.id === from)
    if (call) return { ...pact.sources, ...call.found.sources }
  }
  return {}
}

/** The sources of a roll's figures. */
export const restOn = (from: string, { figures }: RollFigures): Rests => ({
  from,
  ids: [...new Set(figures.flatMap(({ source }) => source))],
})
