/**
 * One figure for each member on a day, from the shared facts on states. The nearest year is taken, and told; figures of
 * one year that differ stay as a range, and the best supported is the one that is computed with.
 */
import type { Day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import type { Confidence, State, States } from '../pact/index.ts'
import { type Codes, codeIn } from './imports/codes.ts'

/** What the shared facts know of a state in numbers. */
export const scales = ['population', 'gdp', 'militarySpending', 'armedForces'] as const
export type Scale = (typeof scales)[number]

/** A member's figure: the value computed with, the spread of what is claimed for that year, and where it is from. */
export type MemberFigure = {
  readonly id: MemberId
  readonly value: number
  readonly low: number
  readonly high: number
  readonly year?: number
  readonly source: readonly string[]
  readonly confidence?: Confidence
}

/** The figures of a roll. `missing`: members without one, who count for nothing in any sum. */
export type RollFigures = {
  readonly figures: readonly MemberFigure[]
  readonly missing: readonly MemberId[]
}

export type FigureRule = {
  /** How far the year of a figure may lie from the day. */
  readonly yearsApartMost: number
  /** Money of another kind, or of another year's prices, is left out rather than added. */
  readonly currency: string
}
const usualRule: FigureRule = { yearsApartMost: 5, currency: 'USD' }

type Known = State[Scale][number]

/** The figures of some members on a day, one scale at a time. */
export const figuresOn = (
  states: States,
  members: readonly MemberId[],
  asked: { readonly scale: Scale; readonly on: Day; readonly rule?: FigureRule },
): RollFigures => {
  const { scale, on, rule = usualRule } = asked
  const year = Number(on.slice(0, 4))
  const found = members.map((id) => {
    const known = Object.hasOwn(states.states, id) ? states.states[id]![scale] : []
    return { id, figure: nearest(id, known, { year, rule }) }
  })
  return {
    figures: found.flatMap(({ figure }) => (figure ? [figure] : [])),
    missing: found.filter(({ figure }) => !figure).map(({ id }) => id),
  }
}

/** A scale that a user's file adds, such as a capability index or spending: one figure by state and year. */
export type OwnScale = {
  readonly id: string
  readonly unit?: string | undefined
  readonly figures: readonly { readonly state: string; readonly year: number; readonly value: number }[]
  /** The name of the file. */
  readonly source: string
  readonly codes?: Codes | undefined
}

/** The figures of some members on a day from a user's file, chosen by year as those of the shared facts are. */
export const figuresInFile = (
  { figures, source, codes = {} }: OwnScale,
  members: readonly MemberId[],
  { on, rule = usualRule }: { readonly on: Day; readonly rule?: FigureRule | undefined },
): RollFigures => {
  const year = Number(on.slice(0, 4))
  const near = figures.filter((each) => Math.abs(each.year - year) <= rule.yearsApartMost)
  const byState = Map.groupBy(near, ({ state }) => state)
  const found = members.flatMap((id): MemberFigure[] => {
    const own = byState.get(codeIn(codes, id, byState) ?? '') ?? []
    if (own.length === 0) return []
    const { value, year: of } = own.reduce((a, b) => (distance(b, year) < distance(a, year) ? b : a))
    return [{ id, value, low: value, high: value, year: of, source: [source] }]
  })
  return { figures: found, missing: members.filter((id) => !found.some((each) => each.id === id)) }
}

/** Figures that a user brings, by member, such as the index of a file or the seats of a budget. */
export const figuresFrom = (
  values: Readonly<Record<string, number>>,
  members: readonly MemberId[],
  source: readonly string[],
): RollFigures => ({
  figures: members.flatMap((id) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    return value === undefined ? [] : [{ id, value, low: value, high: value, source }]
  }),
  missing: members.filter((id) => !Object.hasOwn(values, id)),
})

/** The sum of a roll's figures, and of their lowest and highest. */
export const totalOf = ({
  figures,
}: RollFigures): { readonly value: number; readonly low: number; readonly high: number } =>
  figures.reduce(
    (sum, { value, low, high }) => ({ value: sum.value + value, low: sum.low + low, high: sum.high + high }),
    { value: 0, low: 0, high: 0 },
  )

/** First and last year of the figures; undefined where none has a year. */
export const yearsIn = ({
  figures,
}: RollFigures): { readonly first: number; readonly last: number } | undefined => {
  const years = figures.flatMap(({ year }) => (year === undefined ? [] : [year]))
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) }
}

const order: readonly Confidence[] = ['A', 'B', 'D', 'C', 'R']

/** Negative where the first is better supported than the second. */
export const bySupport = (a: Confidence, b: Confidence): number => order.indexOf(a) - order.indexOf(b)

const nearest = (
  id: MemberId,
  known: readonly Known[],
  { year, rule }: { readonly year: number; readonly rule: FigureRule },
): MemberFigure | undefined => {
  const fit = known.filter(
    (each) =>
      Math.abs(each.year - year) <= rule.yearsApartMost &&
      (each.currency === undefined || each.currency === rule.currency),
  )
  if (fit.length === 0) return undefined
  // The earlier of two years equally near: it was known on the day.
  const best = fit.reduce((a, b) => (distance(b, year) < distance(a, year) ? b : a)).year
  const same = fit.filter((each) => each.year === best)
  const chosen = same.toSorted((a, b) => bySupport(a.confidence, b.confidence))[0]!
  const ends = same.flatMap(({ value, range }) => [value, ...(range ?? [])])
  return {
    id,
    value: chosen.value,
    low: Math.min(...ends),
    high: Math.max(...ends),
    year: best,
    source: [...new Set(same.flatMap(({ source }) => source))],
    confidence: chosen.confidence,
  }
}

const distance = (figure: { readonly year: number }, year: number): number =>
  Math.abs(figure.year - year) + (figure.year > year ? 0.5 : 0)
