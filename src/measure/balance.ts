/**
 * Two pacts side by side on one day, on the same scales: people, money, forces, an index from a user's file, age, members,
 * exercises, standing forces. If asked, strength is discounted with distance from each member's capital to a place.
 */
import { covers, type Day, daysBetween } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import {
  type Claim,
  inForce,
  isMember,
  type Pact,
  type PactRefusal,
  type States,
  type Text3,
} from '../pact/index.ts'
import type { Description } from './description.ts'
import {
  type FigureRule,
  figuresInFile,
  figuresOn,
  type OwnScale,
  type RollFigures,
  type Scale,
  scales,
  totalOf,
  yearsIn,
} from './figures.ts'

/** Where strength is wanted, and after how many kilometres half of it is left. The half-distance is the user's choice. */
export type Discount = {
  readonly latitude: number
  readonly longitude: number
  readonly halfAtKilometres: number
}

export type BalanceAsked = {
  readonly on: Day
  readonly rule?: FigureRule | undefined
  readonly own?: readonly OwnScale[] | undefined
  readonly discount?: Discount | undefined
}

/** One scale of one pact. */
export type SideScale = {
  readonly id: Scale | string
  readonly total: ReturnType<typeof totalOf>
  readonly years?: { readonly first: number; readonly last: number }
  readonly roll: RollFigures
  /** With the discount; members without a known capital are not in it. */
  readonly discounted?: number
}

/** A pact on a day. */
export type Side = {
  readonly pact: string
  readonly members: readonly MemberId[]
  readonly ageYears: number
  readonly scales: readonly SideScale[]
  readonly exercises: { readonly onRecord: number; readonly lastYear: number; readonly latest?: Day }
  readonly forces: readonly {
    readonly id: string
    readonly name: Text3
    readonly people: readonly Claim[]
    readonly readiness: readonly Claim[]
    readonly pledging: readonly MemberId[]
  }[]
}

/** A scale of both, and how many times the first is the second. */
export type Ratio = {
  readonly id: string
  readonly value?: number
  readonly low?: number
  readonly high?: number
  readonly discounted?: number
}

export type Balance = { readonly sides: readonly [Side, Side]; readonly ratios: readonly Ratio[] }

/** Two pacts on one day; refused where either was not in force. */
export const balance = (
  pacts: readonly [Pact, Pact],
  states: States,
  asked: BalanceAsked,
): Outcome<Balance, PactRefusal> => {
  const [first, second] = [sideOn(pacts[0], states, asked), sideOn(pacts[1], states, asked)]
  if (!first.ok) return first
  if (!second.ok) return second
  const sides = [first.value, second.value] as const
  return accepted({ sides, ratios: sides[0].scales.map((scale, at) => ratioOf(scale, sides[1].scales[at]!)) })
}

/** One pact on a day, on every scale. */
export const sideOn = (pact: Pact, states: States, asked: BalanceAsked): Outcome<Side, PactRefusal> => {
  const now = inForce(pact, asked.on)
  if (!now.ok) return failed(now.failure)
  const { on } = asked
  const members = now.value.standings.filter(isMember).map(({ id }) => id)
  const exercises = pact.exercises.filter(({ from }) => from <= on)
  const latest = exercises
    .map(({ from }) => from)
    .sort()
    .at(-1)
  return accepted({
    pact: pact.id,
    members,
    ageYears: daysBetween(pact.signed, on) / 365.2425,
    scales: sideScales(members, states, asked),
    exercises: {
      onRecord: exercises.length,
      lastYear: exercises.filter(({ from }) => daysBetween(from, on) < 365).length,
      ...(latest === undefined ? {} : { latest }),
    },
    forces: Object.entries(now.value.forces).map(([id, { name, people, readiness, pledges }]) => ({
      id,
      name,
      people,
      readiness,
      pledging: [...new Set(pledges.filter((pledge) => covers(pledge, on)).map(({ member }) => member))],
    })),
  })
}

const sideScales = (
  members: readonly MemberId[],
  states: States,
  asked: BalanceAsked,
): readonly SideScale[] => {
  const { on, rule, own = [], discount } = asked
  const known = scales.map((id) => ({
    id,
    roll: figuresOn(states, members, { scale: id, on, ...(rule ? { rule } : {}) }),
  }))
  const brought = own.map((each) => ({ id: each.id, roll: figuresInFile(each, members, { on, rule }) }))
  return [...known, ...brought].map(({ id, roll }): SideScale => {
    const years = yearsIn(roll)
    return {
      id,
      roll,
      total: totalOf(roll),
      ...(years ? { years } : {}),
      ...(discount ? { discounted: discountedTotal(roll, states, discount) } : {}),
    }
  })
}

const ratioOf = (first: SideScale, second: SideScale): Ratio => {
  const over = (top: number, bottom: number): number | undefined => (bottom > 0 ? top / bottom : undefined)
  const [value, low, high] = [
    over(first.total.value, second.total.value),
    over(first.total.low, second.total.high),
    over(first.total.high, second.total.low),
  ]
  const discounted = over(first.discounted ?? 0, second.discounted ?? 0)
  return {
    id: first.id,
    ...(value === undefined ? {} : { value }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(discounted === undefined ? {} : { discounted }),
  }
}

/** The loss-of-strength gradient (Boulding 1962), as a halving distance: x * 2^(-d / h). */
const discountedTotal = (
  roll: RollFigures,
  states: States,
  { halfAtKilometres, ...place }: Discount,
): number =>
  roll.figures.reduce((sum, { id, value }) => {
    const capital = states.states[id]?.capital
    return capital ? sum + value * 2 ** (-greatCircleKilometres(capital, place) / halfAtKilometres) : sum
  }, 0)

export type Point = { readonly latitude: number; readonly longitude: number }

/** Great circle on a sphere of 6,378.137 km, as the published distances between capitals are computed. */
export const greatCircleKilometres = (from: Point, to: Point): number => {
  const radians = Math.PI / 180
  const [a, b] = [from.latitude * radians, to.latitude * radians]
  const half = (angle: number): number => Math.sin((angle * radians) / 2) ** 2
  const chord =
    half(to.latitude - from.latitude) + Math.cos(a) * Math.cos(b) * half(to.longitude - from.longitude)
  return 2 * 6378.137 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export const aboutBalance: Description = {
  id: 'balance',
  title: { ar: 'ميثاقان جنبًا إلى جنب', en: 'Two pacts side by side', ru: 'Два договора рядом' },
  formula: 'Σ_A x / Σ_B x;  discounted: Σ x · 2^(−d / h);  CINC = mean of shares of the world',
  papers: [
    'Singer, Bremer & Stuckey 1972, in Russett (ed.), Peace, War, and Numbers',
    'Boulding 1962, Conflict and Defense',
  ],
  data: {
    ar: 'أرقام الدول في أقرب سنة إلى اليوم المطلوب، وتُذكر سنواتها ومن لا رقم له؛ والمؤشر المركّب من ملف يحضره المستخدم.',
    en: 'Figures on states of the year nearest to the day, with their years and with the members that have none; a composite index from a file the user brings.',
    ru: 'Данные о государствах за год, ближайший к указанному дню, с годами и с перечнем участников без данных; сводный индекс — из файла пользователя.',
  },
  doesNotShow: {
    ar: 'المجموع ليس قوة تتحرك معًا: لا يبيّن الإرادة ولا الجودة ولا التدريب المشترك ولا السلاح النووي. والعدد الأكبر من التمارين المسجّلة قد يعني سجلًّا أكمل فقط.',
    en: 'A sum is not a force that moves together: will, quality, common training and nuclear weapons do not show. More exercises on record may only mean a fuller record.',
    ru: 'Сумма — не сила, действующая вместе: воля, качество, совместная подготовка и ядерное оружие не видны. Больше учений в записи может означать лишь более полную запись.',
  },
}
