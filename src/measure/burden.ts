/**
 * Who carried the burden: contributions against an agreed key, and in one operation how many there were in name and how
 * many in effect. Numbers of an operation are claims; every set of claims gives its own answer, and none is dropped.
 */
import type { MemberId } from '../decision/index.ts'
import type { Confidence, Fact } from '../pact/index.ts'
import type { Contributor } from '../record/index.ts'
import { type Concentration, concentrationOf, rankCorrelation } from './concentration.ts'
import type { Description } from './description.ts'

/** A number claimed for one contributor. */
export type ClaimedNumber = {
  readonly value: number
  readonly by?: Fact['claims'][number]['by']
  readonly source: readonly string[]
  readonly confidence: Confidence
}

export type ClaimedContribution = { readonly id: MemberId; readonly claims: readonly ClaimedNumber[] }

/** One way to believe: for each contributor one of the numbers claimed for it. */
export type Reading = {
  readonly numbers: readonly { readonly id: MemberId; readonly claim: ClaimedNumber }[]
  readonly concentration: Concentration
}

/** An operation under every reading of its claims. */
export type OperationBurden = {
  readonly nominal: number
  readonly readings: readonly Reading[]
  /** The least and the most effective contributors over all readings. */
  readonly effective?: { readonly low: number; readonly high: number }
  /** Contributors for whom nobody gave a number: they are in the nominal count only. */
  readonly uncounted: readonly MemberId[]
  /** More readings than are listed: only the five most disputed contributors were varied, the others keep their first claim. */
  readonly cut: boolean
}

const readingsMax = 256
/** 3^5 readings: first, lowest and highest claim of the five that are disputed most. */
const variedMost = 5

/** The numbers claimed for each contributor of a case in one unit, such as people. */
export const claimedContributions = (
  contributors: readonly Contributor[],
  unit: string,
): readonly ClaimedContribution[] =>
  contributors.map(({ member, claims }) => ({
    id: member,
    claims: claims
      .filter((fact) => fact.unit === unit)
      .flatMap((fact) => fact.claims)
      .flatMap(({ value, by, source, confidence }) =>
        typeof value === 'number' && value >= 0
          ? [{ value, source, confidence, ...(by === undefined ? {} : { by }) }]
          : [],
      ),
  }))

/** Nominal and effective contributors under each set of claims. */
export const operationBurden = (contributions: readonly ClaimedContribution[]): OperationBurden => {
  const counted = contributions.filter(({ claims }) => claims.length > 0)
  const distinct = counted.map(({ id, claims }) => ({ id, claims: onceEach(claims) }))
  const cut = distinct.reduce((product, { claims }) => product * claims.length, 1) > readingsMax
  const choices = cut
    ? widestFirst(distinct).map(({ id, claims }) => ({ id, claims: ends(claims) }))
    : distinct
  const many = cut ? variedMost : choices.length
  const readings = combine(choices.slice(0, many), choices.slice(many)).flatMap((numbers): Reading[] => {
    const concentration = concentrationOf(numbers.map(({ claim }) => claim.value))
    return concentration ? [{ numbers, concentration }] : []
  })
  const effective = readings.map(({ concentration }) => concentration.effective)
  return {
    nominal: contributions.length,
    readings,
    ...(readings.length > 0
      ? { effective: { low: Math.min(...effective), high: Math.max(...effective) } }
      : {}),
    uncounted: contributions.filter(({ claims }) => claims.length === 0).map(({ id }) => id),
    cut,
  }
}

/** A member's part of what was given, against its part by the agreed key. */
export type KeyedBurden = {
  readonly members: readonly { readonly id: string; readonly share: number; readonly key: number }[]
  /** Half the sum of the differences: the part of the burden that lies elsewhere than agreed, 0 to 1. */
  readonly misplaced: number
}

/** Contributions against a key, both in any unit of their own; undefined where either sums to nothing. */
export const keyedBurden = (
  given: Readonly<Record<string, number>>,
  key: Readonly<Record<string, number>>,
): KeyedBurden | undefined => {
  const sum = (values: Readonly<Record<string, number>>): number =>
    Object.values(values).reduce((a, b) => a + b, 0)
  const [allGiven, allKeyed] = [sum(given), sum(key)]
  if (allGiven <= 0 || allKeyed <= 0) return undefined
  const ids = [...new Set([...Object.keys(given), ...Object.keys(key)])].sort()
  const members = ids.map((id) => ({
    id,
    share: (given[id] ?? 0) / allGiven,
    key: (key[id] ?? 0) / allKeyed,
  }))
  return {
    members,
    misplaced: members.reduce((total, each) => total + Math.abs(each.share - each.key), 0) / 2,
  }
}

/**
 * Olson & Zeckhauser (1966): do the larger give a larger share of what they have? The rank correlation of output with the
 * share of it that is spent; well above zero means that the small lean on the large.
 */
export const olsonZeckhauser = (
  members: readonly { readonly output: number; readonly spending: number }[],
): number | undefined =>
  rankCorrelation(members.map(({ output, spending }) => [output, spending / output] as const))

const onceEach = (claims: readonly ClaimedNumber[]): readonly ClaimedNumber[] =>
  claims.filter(({ value }, at) => claims.findIndex((other) => other.value === value) === at)

const widestFirst = (contributions: readonly ClaimedContribution[]): readonly ClaimedContribution[] => {
  const width = ({ claims }: ClaimedContribution): number => {
    const values = claims.map(({ value }) => value)
    return Math.max(...values) - Math.min(...values)
  }
  return contributions.toSorted((a, b) => width(b) - width(a))
}

const ends = (claims: readonly ClaimedNumber[]): readonly ClaimedNumber[] => {
  const ordered = claims.toSorted((a, b) => a.value - b.value)
  return onceEach([claims[0]!, ordered[0]!, ordered.at(-1)!])
}

type Numbers = Reading['numbers']

/** Every combination of the first list; of the second each contributor's first claim. */
const combine = (
  choices: readonly ClaimedContribution[],
  fixed: readonly ClaimedContribution[],
): readonly Numbers[] => {
  const rest: Numbers = fixed.map(({ id, claims }) => ({ id, claim: claims[0]! }))
  return choices
    .reduce<readonly Numbers[]>(
      (sets, { id, claims }) => claims.flatMap((claim) => sets.map((set) => [...set, { id, claim }])),
      [[]],
    )
    .map((set) => [...set, ...rest])
}

export const aboutBurden: Description = {
  id: 'burden',
  title: { ar: 'تقاسم العبء', en: 'Sharing the burden', ru: 'Распределение бремени' },
  formula: 'N_eff = 1 / Σ (x_m / Σx)²;  misplaced = Σ |share_m − key_m| / 2;  ρ(GDP, spending / GDP)',
  papers: [
    'Simpson 1949, Nature 163',
    'Laakso & Taagepera 1979, Comparative Political Studies 12(1)',
    'Olson & Zeckhauser 1966, Review of Economics and Statistics 48(3)',
  ],
  data: {
    ar: 'ما ذُكر عن عدد المرسلين في العملية، كل رقم بقائله ومصدره؛ والمفتاح المتفق عليه إن وُجد؛ وأرقام الإنفاق والناتج بسنتها.',
    en: 'What was claimed about who sent how many, each number with who said it and its source; the agreed key where there is one; spending and output with their year.',
    ru: 'Утверждения о том, кто сколько послал, каждое — с автором и источником; согласованная шкала, если она есть; расходы и ВВП с указанием года.',
  },
  doesNotShow: {
    ar: 'عدد الأفراد ليس كل العبء: لا يظهر النقل الجوي ولا المال ولا الخطر ولا مدة البقاء. والأرقام أقوال متنازع فيها، ولذلك يُعرض المدى كله.',
    en: 'People are not the whole burden: airlift, money, risk and time do not show. The numbers are contested claims, so the whole range is shown.',
    ru: 'Люди — не всё бремя: не видны авиаперевозки, деньги, риск и сроки. Числа — спорные утверждения, поэтому показан весь разброс.',
  },
}
