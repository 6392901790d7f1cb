/** A call on record as the room shows it: replayed, its background woven in, every text in the reader's language. */
import { noCall } from '../../call/index.ts'
import { claimedContributions, operationBurden } from '../../measure/index.ts'
import type { Pact } from '../../pact/index.ts'
import { type Case, type Entry, type Replay, replay, type When } from '../../record/index.ts'
import type { Language } from '../../words/index.ts'
import { type Moment, type Said, saidIn, type Tape, type Time } from './moment.ts'

/** What the record says of a call beside its events. */
export type RecordShown = {
  readonly answer: Said<Case['answer']>
  readonly formality: Case['formality']
  readonly outcome: Replay['outcome']
  readonly dependsOnTimes: boolean
  readonly facts: readonly (Said<Case['facts'][string]> & { readonly id: string })[]
  readonly legalBasis: Said<Case['legalBasis']>
  readonly assessments: Said<Case['assessments']>
  readonly followedBy: Said<Case['followedBy']>
  readonly parallel: Said<Case['parallel']>
  readonly burden: Burden | undefined
}

export type Burden = {
  readonly nominal: number
  readonly effective: { readonly low: number; readonly high: number } | undefined
  readonly uncounted: readonly string[]
  readonly readings: number
}

const replayed = new WeakMap<Case, { readonly pact: Pact; readonly replay: Replay }>()

/** The replay of a case, made once while both stand; a case that the pact cannot carry has no events. */
export const replayOf = (found: Case, pact: Pact): Replay => {
  const known = replayed.get(found)
  if (known?.pact === pact) return known.replay
  const made = replay(found, pact)
  if (!made.ok) return emptyReplay
  replayed.set(found, { pact, replay: made.value })
  return made.value
}

const emptyReplay: Replay = {
  ...{ call: noCall, phase: 'none' as const, outcome: 'none' as const, dependsOnTimes: false },
  ...{ told: [], judged: [], contributors: [], departures: [] },
}

const timeOf = ({ at, stamped, on, between }: When): Time => {
  if (at !== undefined) return { kind: 'at', at }
  if (on !== undefined) return { kind: 'on', day: on }
  if (between !== undefined) return { kind: 'between', from: between[0], to: between[1] }
  return { kind: 'by', at: stamped! }
}

type Heard = Pick<Entry, 'source' | 'confidence' | 'note'> & When

const common = (language: Language, heard: Heard) => ({
  time: timeOf(heard),
  source: heard.source,
  confidence: heard.confidence,
  ...(heard.note ? { note: heard.note[language] } : {}),
})

/** The moments of a case: its events, and between them what happened around them. */
export const tapeOf = (found: Case, { told, departures }: Replay, language: Language): Tape => {
  const events = told.map(({ event, entry }): Moment => {
    const said = saidIn(language, event) as typeof event
    const from = entry === undefined ? undefined : found.events[entry]
    if (!from) return { at: event.at, time: { kind: 'at', at: event.at }, event: said, source: [] }
    return {
      ...common(language, from),
      ...{ at: event.at, event: said, inferred: from.inferred?.[language] },
      departure: departures.find((each) => each.entry === entry && each.kind === 'not-allowed'),
    }
  })
  const around = found.background.map(
    (happening, index): Moment => ({
      ...common(language, happening),
      ...{ at: found.backgroundBounds[index]!.latest, around: happening.what[language] },
    }),
  )
  const moments = woven(events, around)
  return { base: noCall, start: 0, total: moments.length, moments }
}

/** Both in one order; the order of the events among themselves stays that of the file. */
const woven = (events: readonly Moment[], around: readonly Moment[]): readonly Moment[] => {
  const waiting = around.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const all: Moment[] = []
  for (const event of events) {
    while (waiting[0] !== undefined && waiting[0].at <= event.at) all.push(waiting.shift()!)
    all.push(event)
  }
  return [...all, ...waiting]
}

/** What stands beside the events. */
export const recordShown = (found: Case, told: Replay, language: Language): RecordShown => {
  const burden = operationBurden(claimedContributions(told.contributors, 'people'))
  return {
    ...{ formality: found.formality, outcome: told.outcome, dependsOnTimes: told.dependsOnTimes },
    answer: saidIn(language, found.answer),
    facts: Object.entries(found.facts).map(([id, fact]) => ({ id, ...saidIn(language, fact) })),
    legalBasis: saidIn(language, found.legalBasis),
    assessments: saidIn(language, found.assessments),
    followedBy: saidIn(language, found.followedBy),
    parallel: saidIn(language, found.parallel),
    burden:
      burden.nominal === 0
        ? undefined
        : {
            ...{ nominal: burden.nominal, effective: burden.effective, uncounted: burden.uncounted },
            readings: burden.readings.length,
          },
  }
}
