/**
 * Do members want the same? Votes in an assembly and ideal points estimated from them, pair by pair; and what votes do not
 * see: land borders, neighbours outside the pact, and the members' own conflicts.
 */
import type { MemberId } from '../decision/index.ts'
import type { States } from '../pact/index.ts'
import type { Description } from './description.ts'
import type { IdealPoint } from './imports/ideal-points.ts'
import type { RollCalls } from './imports/roll-calls.ts'
import { agreement, type CrossTable, casesIn, kappa, scottPi, signorinoRitter, tauB } from './similarity.ts'

/** Two states over the roll calls in which both voted: yes, abstained, no, by yes, abstained, no. */
export const voteTable = ({ states, calls }: RollCalls, first: string, second: string): CrossTable => {
  const [a, b] = [states.indexOf(first), states.indexOf(second)]
  const cells = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  if (a < 0 || b < 0) return cells
  for (const { votes } of calls) {
    const [i, j] = ['YAN'.indexOf(votes[a]!), 'YAN'.indexOf(votes[b]!)]
    if (i >= 0 && j >= 0) cells[i]![j]! += 1
  }
  return cells
}

/** One pair of members. A measure without a basis, such as one of two that never voted, is left out. */
export type PairInterests = {
  readonly first: MemberId
  readonly second: MemberId
  readonly votes: number
  readonly agreement?: number
  readonly s?: number
  readonly tauB?: number
  readonly kappa?: number
  readonly pi?: number
  readonly idealPointDistance?: number
  readonly neighbours: boolean
  /** Conflicts between the two that are among those given. */
  readonly conflicts: readonly string[]
}

/** One member, ready for a map: its place on the dimension, and what lies around it. */
export type MemberInterests = {
  readonly id: MemberId
  readonly idealPoint?: IdealPoint
  readonly neighboursInside: readonly MemberId[]
  readonly neighboursOutside: readonly MemberId[]
  /** Conflicts given in which it takes part, and those of its neighbours. */
  readonly conflicts: readonly string[]
  readonly conflictsNextDoor: readonly string[]
}

export type Interests = {
  readonly pairs: readonly PairInterests[]
  readonly members: readonly MemberInterests[]
  /** The distance between the two farthest members: the smaller, the more alike. */
  readonly idealPointRange?: number
  readonly meanAgreement?: number
}

/** A conflict that a user's file names: who is in it, in the codes of the members. */
export type Conflict = { readonly id: string; readonly parties: readonly string[] }

export type InterestsAsked = {
  readonly states: States
  readonly votes?: RollCalls | undefined
  readonly points?: readonly IdealPoint[] | undefined
  readonly conflicts?: readonly Conflict[] | undefined
  /** The code of a member in the files of votes and of points, where it is another one. */
  readonly codes?: { readonly votes?: Codes; readonly points?: Codes } | undefined
}
export type Codes = Readonly<Record<string, string>>

/** Interests of members, pair by pair and one by one. The files are filtered by the caller: one session, one year. */
export const interests = (members: readonly MemberId[], asked: InterestsAsked): Interests => {
  const points = pointsOf(members, asked)
  const pairs = members.flatMap((first, at) =>
    members.slice(at + 1).map((second) => pairOf([first, second], asked, points)),
  )
  const values = members.flatMap((id) => points.get(id)?.point ?? [])
  const agreeing = pairs.flatMap((pair) => pair.agreement ?? [])
  return {
    pairs,
    members: members.map((id) => memberOf(id, members, { asked, point: points.get(id) })),
    ...(values.length > 1 ? { idealPointRange: Math.max(...values) - Math.min(...values) } : {}),
    ...(agreeing.length > 0 ? { meanAgreement: agreeing.reduce((a, b) => a + b, 0) / agreeing.length } : {}),
  }
}

const pointsOf = (
  members: readonly MemberId[],
  { points = [], codes }: InterestsAsked,
): ReadonlyMap<MemberId, IdealPoint> => {
  const byCode = new Map(points.map((point) => [point.state, point]))
  return new Map(
    members.flatMap((id) => {
      const point = byCode.get(codes?.points?.[id] ?? id)
      return point ? [[id, point] as const] : []
    }),
  )
}

const pairOf = (
  [first, second]: readonly [MemberId, MemberId],
  { states, votes, conflicts = [], codes }: InterestsAsked,
  points: ReadonlyMap<MemberId, IdealPoint>,
): PairInterests => {
  const code = (id: MemberId): string => codes?.votes?.[id] ?? id
  const table = votes ? voteTable(votes, code(first), code(second)) : []
  const [a, b] = [points.get(first), points.get(second)]
  const found = {
    agreement: agreement(table),
    s: signorinoRitter(table),
    tauB: tauB(table),
    kappa: kappa(table),
    pi: scottPi(table),
    idealPointDistance: a && b ? Math.abs(a.point - b.point) : undefined,
  }
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
  return {
    first,
    second,
    votes: casesIn(table),
    ...known,
    neighbours: neighboursOf(states, first).includes(second),
    conflicts: conflicts
      .filter(({ parties }) => parties.includes(first) && parties.includes(second))
      .map(({ id }) => id),
  }
}

const memberOf = (
  id: MemberId,
  members: readonly MemberId[],
  { asked, point }: { readonly asked: InterestsAsked; readonly point: IdealPoint | undefined },
): MemberInterests => {
  const around = neighboursOf(asked.states, id)
  const conflicts = asked.conflicts ?? []
  return {
    id,
    ...(point ? { idealPoint: point } : {}),
    neighboursInside: around.filter((each) => members.includes(each)),
    neighboursOutside: around.filter((each) => !members.includes(each)),
    conflicts: conflicts.filter(({ parties }) => parties.includes(id)).map((each) => each.id),
    conflictsNextDoor: conflicts
      .filter(
        ({ parties }) =>
          !parties.includes(id) && parties.some((each) => (around as readonly string[]).includes(each)),
      )
      .map((each) => each.id),
  }
}

/** Former states are neighbours only on their own days: a code that has ended is left out. */
const neighboursOf = ({ states }: States, id: MemberId): readonly MemberId[] => {
  const around = Object.hasOwn(states, id) ? states[id]!.neighbours : []
  return around.filter((each) => !Object.hasOwn(states, each) || states[each]!.until === undefined)
}

export const aboutInterests: Description = {
  id: 'interests',
  title: { ar: 'هل تتوافق المصالح؟', en: 'Do interests agree', ru: 'Совпадают ли интересы' },
  formula:
    'agreement;  S = 1 − 2 · mean d / d_max;  τ_b;  κ = 1 − Σ o d² / Σ e d²;  π = (o − e) / (1 − e);  |x_i − x_j|',
  papers: [
    'Signorino & Ritter 1999, International Studies Quarterly 43(1)',
    'Kendall 1945, Biometrika 33',
    'Cohen 1968, Psychological Bulletin 70',
    'Scott 1955, Public Opinion Quarterly 19',
    'Bailey, Strezhnev & Voeten 2017, Journal of Conflict Resolution 61(2)',
  ],
  data: {
    ar: 'تصويتات الجمعية العامة للأمم المتحدة والمواقف المقدّرة منها، من ملفات يحضرها المستخدم مع ذكر الدورة؛ والحدود البرية؛ والنزاعات إن أُعطيت.',
    en: 'Votes of the United Nations General Assembly and the positions estimated from them, from files the user brings, with their session; land borders; conflicts where they are given.',
    ru: 'Голосования Генеральной Ассамблеи ООН и оценённые по ним позиции — из файлов пользователя, с номером сессии; сухопутные границы; конфликты, если они заданы.',
  },
  doesNotShow: {
    ar: 'لا ترى التصويتات العالمية حروب الحدود ولا النزاع بين جارين. وقد يتشابه تصويت أعضاء يختلفون في كل ما يخص ميثاقهم.',
    en: 'Votes of the whole world do not see border wars or a quarrel of two neighbours. Members may vote alike and differ in all that concerns their pact.',
    ru: 'Всемирные голосования не видят приграничных войн и ссоры двух соседей. Участники могут голосовать одинаково и расходиться во всём, что касается их договора.',
  },
}
