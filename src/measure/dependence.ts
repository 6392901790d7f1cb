/**
 * How far a pact falls without one member: in capability, in the plans of its force, and on its record. It stands beside
 * voting power, because under consensus all have the same power while one may hold most of the force.
 */
import { covers, type Day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import type { Claim, Pact, PactInForce } from '../pact/index.ts'
import type { Replay } from '../record/index.ts'
import { type Concentration, concentrationOf } from './concentration.ts'
import type { Description } from './description.ts'
import { bySupport, figuresFrom, type MemberFigure, type RollFigures, totalOf } from './figures.ts'

/** What is left of a whole when one member is taken out. */
export type Removal = {
  readonly id: MemberId
  readonly share: number
  readonly left: number
  /** How the rest is spread; left out where nothing is left. */
  readonly rest?: Concentration
}

/** One scale, such as people under arms: how concentrated it is and what each member's leaving would do. */
export type Dependence = {
  readonly concentration: Concentration
  readonly removals: readonly Removal[]
  readonly missing: readonly MemberId[]
}

/** The removal test on one scale, the largest first; undefined where nobody has anything. */
export const dependenceOn = (roll: RollFigures): Dependence | undefined => {
  const values = roll.figures.map(({ value }) => value)
  const concentration = concentrationOf(values)
  if (!concentration) return undefined
  const total = totalOf(roll).value
  const removals = roll.figures.map(({ id, value }, at): Removal => {
    const rest = concentrationOf(values.filter((_, other) => other !== at))
    return { id, share: value / total, left: total - value, ...(rest ? { rest } : {}) }
  })
  return { concentration, removals: removals.toSorted((a, b) => b.share - a.share), missing: roll.missing }
}

/**
 * In a plan: (unmet without m - unmet) / (1 - unmet), the part of what the plan delivers that falls away with m. The
 * numbers come from room force, solved once with and once without the member.
 */
export const dependenceInPlan = (unmet: number, unmetWithout: number): number | undefined =>
  unmet >= 1 ? undefined : (unmetWithout - unmet) / (1 - unmet)

/** A plan with a member and without it, as room force solved them: what stays unmet, and what falls away. */
export type PlanRemoval = {
  readonly id: string
  readonly unmet: number
  readonly unmetWithout: number
  readonly falls?: number
  /** Were both plans proven best? */
  readonly proven: boolean
}

/** The part of a requirement that a plan leaves unmet: the mean over its lines, because teams and people do not add up. */
export const unmetShare = (
  lines: number,
  shortfalls: readonly { readonly asked: number; readonly short: number }[],
): number => (lines === 0 ? 0 : shortfalls.reduce((sum, { asked, short }) => sum + short / asked, 0) / lines)

/** One answered call as the record tells it: who came. */
export type Answered = { readonly id: string; readonly contributors: readonly MemberId[] }

/** Who came in a replayed case. */
export const answeredIn = (id: string, { contributors }: Replay): Answered => ({
  id,
  contributors: contributors.map(({ member }) => member),
})

/** A member on the record: in how many answers it took part, and which would have had nobody else. */
export type RecordRemoval = {
  readonly id: MemberId
  readonly took: number
  readonly of: number
  readonly nobodyElse: readonly string[]
}

/** The removal test on the record: over the calls to which somebody came. */
export const dependenceOnRecord = (answers: readonly Answered[]): readonly RecordRemoval[] => {
  const came = answers.filter(({ contributors }) => contributors.length > 0)
  const members = [...new Set(came.flatMap(({ contributors }) => contributors))]
  return members
    .map((id): RecordRemoval => {
      const own = came.filter(({ contributors }) => contributors.includes(id))
      const alone = own.filter(({ contributors }) => contributors.every((each) => each === id))
      return { id, took: own.length, of: came.length, nobodyElse: alone.map((each) => each.id) }
    })
    .toSorted((a, b) => b.took - a.took)
}

/** Bases and deployments in other members' territory on a day, by who owns them. */
export const basesOwned = (pact: Pact, members: readonly MemberId[], on: Day): RollFigures =>
  counted(
    members,
    pact.deployments.filter((each) => covers(each, on)).map(({ owner }) => owner),
  )

/** The same by who hosts them. */
export const basesHosted = (pact: Pact, members: readonly MemberId[], on: Day): RollFigures =>
  counted(
    members,
    pact.deployments.filter((each) => covers(each, on)).map(({ host }) => host),
  )

const counted = (members: readonly MemberId[], found: readonly MemberId[]): RollFigures =>
  figuresFrom(
    Object.fromEntries(members.map((id) => [id, found.filter((each) => each === id).length])),
    members,
    [],
  )

/** People pledged to standing forces on a day: the best supported claim of each pledge, and the spread of all. */
export const peoplePledged = (
  { forces }: PactInForce,
  members: readonly MemberId[],
  on: Day,
): RollFigures => {
  const pledges = Object.values(forces).flatMap((force) => force.pledges.filter((each) => covers(each, on)))
  const figures = members.flatMap((id): MemberFigure[] => {
    const own = pledges.filter(({ member }) => member === id).map(({ people }) => numbersIn(people))
    const known = own.filter(({ length }) => length > 0)
    if (known.length === 0) return []
    const total = (pick: (claims: readonly NumberClaim[]) => number): number =>
      known.reduce((sum, claims) => sum + pick(claims), 0)
    return [
      {
        id,
        value: total((claims) => bestOf(claims).value),
        low: total((claims) => Math.min(...claims.map(({ value }) => value))),
        high: total((claims) => Math.max(...claims.map(({ value }) => value))),
        source: [...new Set(known.flat().flatMap(({ source }) => source))],
      },
    ]
  })
  return { figures, missing: members.filter((id) => !figures.some((each) => each.id === id)) }
}

type NumberClaim = Claim & { readonly value: number }

const numbersIn = (claims: readonly Claim[]): readonly NumberClaim[] =>
  claims.filter((claim): claim is NumberClaim => typeof claim.value === 'number')

const bestOf = (claims: readonly NumberClaim[]): NumberClaim =>
  claims.reduce((best, each) => (bySupport(each.confidence, best.confidence) < 0 ? each : best))

export const aboutDependence: Description = {
  id: 'dependence',
  title: {
    ar: 'الاعتماد على عضو واحد',
    en: 'Dependence on one member',
    ru: 'Зависимость от одного участника',
  },
  formula: 'share_m = x_m / Σx;  left = Σx − x_m;  HHI = Σ share²;  N = 1 / HHI;  plan: (u₋m − u) / (1 − u)',
  papers: ['Herfindahl 1950', 'Laakso & Taagepera 1979, Comparative Political Studies 12(1)'],
  data: {
    ar: 'أرقام الدول في الملفات المشتركة مع سنة كل رقم ومصدره، أو ملف يحضره المستخدم؛ وخطط القوة؛ والنداءات المسجّلة.',
    en: 'Figures on states in the shared files, each with its year and source, or a file the user brings; force plans; calls on record.',
    ru: 'Данные о государствах из общих файлов с годом и источником каждого числа либо файл пользователя; планы сил; записанные запросы.',
  },
  doesNotShow: {
    ar: 'لا يبيّن هل سيرسل العضو ما لديه، ولا جودته ولا سرعة وصوله. وحين يكون القرار بالتوافق تتساوى قوة التصويت مهما كان الاعتماد، ولذلك يُعرض الرقمان معًا.',
    en: 'It does not show whether a member would send what it has, how good it is or how soon it would arrive. Under consensus voting power is equal whatever the dependence, so the two stand side by side.',
    ru: 'Не показывает, пошлёт ли участник то, что у него есть, каково оно и как скоро прибудет. При консенсусе сила голоса одинакова при любой зависимости, поэтому оба числа показаны рядом.',
  },
}
