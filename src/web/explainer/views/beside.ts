/** This pact beside another on one day: the same scales, age, practice, money and people. */
import type { Day } from '../../../day.ts'
import {
  balanceSheet,
  dependenceSheet,
  figuresOn,
  type PactReading,
  type Side,
} from '../../../measure/index.ts'
import type { Asked } from './asked.ts'
import { type FactTold, factTold } from './forces.ts'
import { span } from './measured.ts'
import type { Cited, Claimed } from './telling.ts'

export type SideTold = {
  readonly id: string
  readonly name: string
  readonly signed: Day
  readonly ageYears: number
  readonly members: number
  readonly leader?: string
  readonly exercises: Side['exercises']
  readonly forces: readonly {
    readonly name: string
    readonly people: readonly Claimed[]
    readonly readiness: readonly Claimed[]
    readonly pledging: number
  }[]
}

/** One scale of both, with the leaders' own figures where there are leaders. */
export type RatioTold = Cited & {
  readonly id: string
  readonly totals: readonly [number, number]
  readonly years: readonly [string, string]
  readonly missing: readonly [number, number]
  readonly leaders: readonly [number | undefined, number | undefined]
  /** The largest share of one member in each. */
  readonly largest: readonly [number | undefined, number | undefined]
}

export type BesideTold = {
  readonly sides: readonly [SideTold, SideTold]
  readonly ratios: readonly RatioTold[]
  /** What was said of both, in pairs: of the first, of the second. */
  readonly pairs: readonly (readonly [FactTold, FactTold])[]
}

export const besideTold = (asked: Asked): BesideTold | undefined => {
  const { reading, other } = asked
  if (!other) return undefined
  const found = balanceSheet(reading, other)
  if (!found.ok) return undefined
  const { sides } = found.value.value
  return {
    sides: [sideTold(asked, reading, sides[0]), sideTold(asked, other, sides[1])],
    ratios: ratiosTold(asked, [reading, other], sides),
    pairs: pairsTold(asked, other),
  }
}

const sideTold = ({ telling }: Asked, { pact, now }: PactReading, side: Side): SideTold => ({
  id: pact.id,
  name: telling.text(pact.shortName),
  signed: pact.signed,
  ageYears: side.ageYears,
  members: side.members.length,
  ...(now.leader ? { leader: now.leader } : {}),
  exercises: side.exercises,
  forces: side.forces.map(({ id, people, readiness, pledging }) => ({
    name: telling.text(pact.forces[id]!.name),
    people: telling.claims(people, pact.sources),
    readiness: telling.claims(readiness, pact.sources),
    pledging: pledging.length,
  })),
})

const ratiosTold = (
  { telling }: Asked,
  readings: readonly [PactReading, PactReading],
  sides: readonly [Side, Side],
): readonly RatioTold[] => {
  const dependences = readings.map((reading) => dependenceSheet(reading).value.scales)
  return sides[0].scales.flatMap((scale, at): RatioTold[] => {
    const across = [scale, sides[1].scales[at]!] as const
    if (across.some(({ total }) => total.value === 0)) return []
    const both = <Value>(map: (side: 0 | 1) => Value): readonly [Value, Value] => [map(0), map(1)]
    return [
      {
        id: scale.id,
        totals: both((side) => across[side].total.value),
        years: both((side) => {
          const { years } = across[side]
          return years ? span(years.first, years.last) : ''
        }),
        missing: both((side) => across[side].roll.missing.length),
        leaders: both((side) => leaderFigure(readings[side], scale.id)),
        largest: both((side) => dependences[side]?.find(({ id }) => id === scale.id)?.removals[0]?.share),
        ...telling.cite(
          {
            source: [
              ...new Set(
                across.flatMap(({ roll }) => roll.figures.slice(0, 1).flatMap(({ source }) => source)),
              ),
            ],
          },
          readings[0].states.sources,
        ),
      },
    ]
  })
}

const leaderFigure = ({ now, states, on }: PactReading, scale: string): number | undefined =>
  now.leader === undefined
    ? undefined
    : figuresOn(states, [now.leader], { scale: scale as 'gdp', on }).figures[0]?.value

/** Facts that the pact's file tells of itself and of the other under the same name. */
const pairsTold = (asked: Asked, { pact: other }: PactReading): BesideTold['pairs'] => {
  const { facts } = asked.reading.pact
  return Object.entries(facts).flatMap(([id, fact]): (readonly [FactTold, FactTold])[] => {
    const beside = facts[`${id}-${other.id}`]
    return beside ? [[factTold(asked, [id, fact]), factTold(asked, [`${id}-${other.id}`, beside])]] : []
  })
}

const money = /^(percent|[A-Z]{3})$/

/** Money on record: the pact's own budget, shares and dues, and what is spent on defence. */
export const moneyTold = (asked: Asked): readonly FactTold[] =>
  Object.entries(asked.reading.pact.facts)
    .filter(([, { unit }]) => unit !== undefined && money.test(unit))
    .map((entry) => factTold(asked, entry))
