/** What is measured: the removal test, who really came, and whether members want the same. */
import {
  type BurdenShown,
  burdenSheet,
  dependenceSheet,
  type Interests,
  interestsSheet,
  type Judgement,
  type MeasureId,
  type Reading,
  type RecordRemoval,
} from '../../../measure/index.ts'
import type { Assessment, States } from '../../../pact/index.ts'
import { type MapShown, mapOf } from '../../map/map-of.ts'
import { type Asked, dayOfCase, sourcesOf } from './asked.ts'
import type { Cited, Claimed } from './telling.ts'

/** One scale with what each of the largest holds of it. */
export type ScaleTold = Cited & {
  readonly id: string
  readonly total: number
  readonly shares: readonly { readonly id: string; readonly share: number }[]
  readonly effective: number
  readonly missing: readonly string[]
  readonly years?: string
}

export type WithoutTold = {
  /** Whose removal is shown: the leader, else whoever holds most people under arms. */
  readonly member?: string
  readonly scales: readonly ScaleTold[]
  readonly onRecord: readonly RecordRemoval[]
}

const sharesShown = 3

export const withoutTold = ({ reading, telling }: Asked): WithoutTold => {
  const { value } = dependenceSheet(reading)
  const largest = value.scales.find(({ id }) => id === 'armedForces') ?? value.scales[0]
  const member = reading.now.leader ?? largest?.removals[0]?.id
  return {
    ...(member ? { member } : {}),
    scales: value.scales
      .filter(({ id, removals }) => id !== 'hosted' && removals.length > 1)
      .map(({ id, removals, concentration, missing, figures }): ScaleTold => {
        const own = removals.find((each) => each.id === member)
        const top = removals.filter((each) => each.id !== member && each.share > 0).slice(0, sharesShown)
        const years = figures.flatMap(({ year }) => year ?? [])
        return {
          id,
          total: concentration.total,
          shares: [...(own ? [own] : []), ...top].map(({ id: of, share }) => ({ id: of, share })),
          effective: concentration.effective,
          missing: missing as readonly string[],
          ...(years.length > 0 ? { years: span(Math.min(...years), Math.max(...years)) } : {}),
          // The figures of the largest; those of every member stand on the page of measures.
          ...telling.cite(
            { source: figures.find((each) => each.id === removals[0]?.id)?.source ?? [] },
            ['pledged', 'bases', 'hosted'].includes(id) ? reading.pact.sources : reading.states.sources,
          ),
        }
      }),
    onRecord: value.onRecord.slice(0, sharesShown + 1),
  }
}

/** `2019` or `2019–2021`. */
export const span = (first: number, last: number): string =>
  first === last ? `${first}` : `${first}–${last}`

export type CameTold = {
  readonly call: string
  readonly title: string
  readonly nominal: number
  readonly effective: { readonly low: number; readonly high: number }
  /** The reading in which fewest count, and that in which most do: member and number. */
  readonly ends: readonly {
    readonly effective: number
    readonly numbers: readonly { readonly id: string; readonly people: number }[]
  }[]
  readonly readings: number
  readonly contributors: readonly { readonly id: string; readonly claims: readonly Claimed[] }[]
}

/** The operation of which most is known: most contributors with numbers. */
export const cameTold = (asked: Asked): CameTold | undefined => {
  const { reading, telling } = asked
  const operation = burdenSheet(reading)
    .value.operations.filter(({ effective }) => effective)
    .toSorted((a, b) => counted(b) - counted(a))[0]
  const told = reading.cases.find(({ found }) => found.id === operation?.call)
  if (!operation?.effective || !told) return undefined
  const ordered = operation.readings.toSorted((a, b) => a.concentration.effective - b.concentration.effective)
  const ends = [ordered[0], ...(ordered.length > 1 ? [ordered.at(-1)] : [])]
  return {
    call: operation.call,
    title: telling.text(told.found.title),
    nominal: operation.nominal,
    effective: operation.effective,
    ends: ends.flatMap((each) => (each ? [endTold(each)] : [])),
    readings: operation.readings.length,
    contributors: told.told.contributors.map(({ member, claims }) => ({
      id: member,
      claims: claims
        .filter(({ unit }) => unit === 'people')
        .flatMap((fact) => telling.claims(fact.claims, sourcesOf(asked, told))),
    })),
  }
}

const counted = ({ nominal, uncounted }: BurdenShown['operations'][number]): number =>
  nominal - uncounted.length

const endTold = ({ numbers, concentration }: Reading): CameTold['ends'][number] => ({
  effective: concentration.effective,
  numbers: numbers
    .map(({ id, claim }) => ({ id: id as string, people: claim.value }))
    .toSorted((a, b) => b.people - a.people),
})

export type InterestsTold = {
  readonly members: readonly (Pick<
    Interests['members'][number],
    'id' | 'neighboursInside' | 'neighboursOutside'
  > & {
    readonly called: number
    readonly threats: readonly string[]
    readonly positions: {
      readonly yes: number
      readonly no: number
      readonly other: number
      readonly inferred: number
    }
  })[]
  readonly borders: number
  readonly pairs: number
  /** Troubles on record for which nobody called. */
  readonly unasked: readonly { readonly id: string; readonly title: string; readonly day: string }[]
  readonly map?: MapShown
}

/** More members than this make a table without a map of its own. */
const mappedMost = 60

export const interestsTold = ({ reading, telling }: Asked): InterestsTold => {
  const { members, pairs } = interestsSheet(reading).value
  const made = reading.cases.flatMap(({ found }) =>
    found.events.filter((entry) => entry.event === 'CallMade'),
  )
  const taken = reading.cases.flatMap(({ found }) =>
    found.events.filter((entry) => entry.event === 'PositionTaken'),
  )
  const shown = members.length <= mappedMost
  return {
    members: members.map(({ id, neighboursInside, neighboursOutside }) => {
      const own = taken.filter((entry) => entry.with.member === id)
      const calls = made.filter((entry) => entry.with.caller === id)
      const count = (ballot: string): number => own.filter((entry) => entry.with.ballot === ballot).length
      return {
        ...{ id, neighboursInside, neighboursOutside },
        called: reading.cases.filter(({ found }) => found.caller === id).length,
        threats: [...new Set(calls.map((entry) => entry.with.threat))],
        positions: {
          yes: count('yes'),
          no: count('no'),
          other: own.length - count('yes') - count('no'),
          inferred: own.filter(({ inferred }) => inferred !== undefined).length,
        },
      }
    }),
    borders: pairs.filter(({ neighbours }) => neighbours).length,
    pairs: pairs.length,
    unasked: reading.cases
      .filter(({ found }) => found.answer.extent === 'not-asked')
      .map(({ found }) => ({ id: found.id, title: telling.text(found.title), day: dayOfCase(found) })),
    ...(shown ? { map: mapOf(reading.states, reading.members) } : {}),
  }
}

export type JudgementTold = Cited & { readonly by: string; readonly on?: string; readonly text: string }

/** Named people's judgements on some subjects, from the pact and from its calls up to the day. */
export const judgementsTold = (
  asked: Asked,
  about: readonly Assessment['about'][],
): readonly JudgementTold[] => {
  const { reading, telling } = asked
  const files = [
    { among: reading.pact.sources, assessments: reading.pact.assessments },
    ...reading.cases.map((told) => ({ among: sourcesOf(asked, told), assessments: told.found.assessments })),
  ]
  return files.flatMap(({ among, assessments }) =>
    assessments
      .filter((each) => about.includes(each.about) && (each.on === undefined || each.on <= reading.on))
      .map((each) => ({
        by: telling.text(each.by),
        ...(each.on ? { on: each.on } : {}),
        text: telling.text(each.paraphrase),
        ...telling.cite(each, among),
      })),
  )
}
export type { Judgement, MeasureId, States }
