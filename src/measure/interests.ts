/**
 * Do members want the same? Votes in an assembly and ideal points estimated from them, pair by pair; and what votes do not
 * see: land borders, neighbours outside the pact, and the members' own conflicts.
 */
import type { MemberId } from '../decision/index.ts'
import type { States } from '../pact/index.ts'
import type { Description } from './description.ts'
import { type Codes, codeIn } from './imports/codes.ts'
import type { IdealPoint } from './imports/ideal-points.ts'
import { type PledgeSpell, pledgeLevels, portfolioOf } from './imports/pledges.ts'
import type { RollCalls } from './imports/roll-calls.ts'
import {
  agreement,
  alignment,
  type CrossTable,
  casesIn,
  crossTable,
  kappa,
  scottPi,
  signorinoRitter,
  tauB,
} from './similarity.ts'

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
  readonly alignment?: number
  readonly tauB?: number
  readonly kappa?: number
  readonly pi?: number
  readonly idealPointDistance?: number
  /** S and alignment over what the two have promised to all states. */
  readonly promisesS?: number
  readonly promisesAlignment?: number
  readonly neighbours: boolean
  /** Conflicts between the two that are among those given. */
  readonly conflicts: readonly string[]
}

/** One member, ready for a map: where it is, its place on the dimension, and what lies around it. */
export type MemberInterests = {
  readonly id: MemberId
  readonly capital?: { readonly latitude: number; readonly longitude: number }
  readonly idealPoint?: IdealPoint
  readonly neighboursInside: readonly MemberId[]
  readonly neighboursOutside: readonly MemberId[]
  /** Whom it has promised to defend outside the pact: by id where there is one, else by the code of the file. */
  readonly defendsOutside: readonly string[]
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

/** A conflict that a user's file names. */
export type Conflict = { readonly id: string; readonly parties: readonly string[] }

export type InterestsAsked = {
  readonly states: States
  readonly votes?: RollCalls | undefined
  readonly points?: readonly IdealPoint[] | undefined
  readonly conflicts?: readonly Conflict[] | undefined
  /** The promises of one year. */
  readonly pledges?: readonly PledgeSpell[] | undefined
  /** What the files call the members, where it is not their id. */
  readonly codes?: Codes | undefined
}

/** Interests of members, pair by pair and one by one. The files are filtered by the caller: one session, one year. */
export const interests = (members: readonly MemberId[], given: InterestsAsked): Interests => {
  const asked = prepared(members, given)
  const pairs = members.flatMap((first, at) =>
    members.slice(at + 1).map((second) => pairOf(first, second, asked)),
  )
  const values = members.flatMap((id) => asked.points.get(id)?.point ?? [])
  const agreeing = pairs.flatMap((pair) => pair.agreement ?? [])
  return {
    pairs,
    members: members.map((id) => memberOf(id, asked)),
    ...(values.length > 1 ? { idealPointRange: Math.max(...values) - Math.min(...values) } : {}),
    ...(agreeing.length > 0 ? { meanAgreement: agreeing.reduce((a, b) => a + b, 0) / agreeing.length } : {}),
  }
}

/** What was asked, with every file in the ids of the members. */
type Prepared = {
  readonly members: readonly MemberId[]
  readonly states: States
  readonly votes: RollCalls | undefined
  readonly voters: ReadonlyMap<string, string>
  readonly points: ReadonlyMap<string, IdealPoint>
  readonly promises: ReadonlyMap<string, readonly number[]>
  readonly defends: ReadonlyMap<string, readonly string[]>
  readonly conflicts: readonly Conflict[]
}

const prepared = (members: readonly MemberId[], asked: InterestsAsked): Prepared => {
  const { states, votes, points = [], pledges = [], conflicts = [], codes = {} } = asked
  const called = (known: { readonly has: (code: string) => boolean }): ReadonlyMap<string, string> =>
    new Map(
      members.flatMap((id) => {
        const code = codeIn(codes, id, known)
        return code === undefined ? [] : [[id, code] as const]
      }),
    )
  const byCode = new Map(points.map((point) => [point.state, point]))
  const bound = [...new Set(pledges.flatMap(({ from, to }) => [from, to]))].sort()
  const binding = called(new Set(bound))
  const everybody = [...members, ...presentIn(states).filter((id) => !members.includes(id))]
  return {
    members,
    states,
    votes,
    voters: called(new Set(votes?.states ?? [])),
    points: new Map([...called(byCode)].map(([id, code]) => [id, byCode.get(code)!])),
    promises: new Map([...binding].map(([id, code]) => [id, portfolioOf(pledges, code, bound)])),
    defends: new Map(
      [...binding].map(([id, code]) => [id, inIds(everybody, codes, defendedBy(pledges, code))]),
    ),
    conflicts: conflicts.map(({ id, parties }) => ({ id, parties: inIds(everybody, codes, parties) })),
  }
}

/** Codes as ids where somebody goes by them, members before others: a state and its successor may share a code. */
const inIds = (ids: readonly MemberId[], codes: Codes, found: readonly string[]): readonly string[] => {
  const known = new Set(found)
  const idOf = new Map(ids.toReversed().map((id) => [codeIn(codes, id, known), id]))
  return found.map((code) => idOf.get(code) ?? code)
}

const presentIn = ({ states }: States): readonly MemberId[] =>
  (Object.keys(states) as MemberId[]).filter((id) => states[id]!.until === undefined)

const defendedBy = (pledges: readonly PledgeSpell[], code: string): readonly string[] =>
  pledges.flatMap(({ from, to, kinds }) => (from === code && kinds.includes('defense') ? [to] : []))

const pairOf = (first: MemberId, second: MemberId, asked: Prepared): PairInterests => {
  const { states, votes, voters, points, promises, conflicts } = asked
  const table = votes ? voteTable(votes, voters.get(first) ?? first, voters.get(second) ?? second) : []
  const [a, b] = [points.get(first), points.get(second)]
  const [own, other] = [promises.get(first), promises.get(second)]
  const promised = own && other ? crossTable(own, other, pledgeLevels) : []
  const found = {
    agreement: agreement(table),
    s: signorinoRitter(table),
    alignment: alignment(table),
    tauB: tauB(table),
    kappa: kappa(table),
    pi: scottPi(table),
    idealPointDistance: a && b ? Math.abs(a.point - b.point) : undefined,
    promisesS: signorinoRitter(promised),
    promisesAlignment: alignment(promised),
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

const memberOf = (id: MemberId, asked: Prepared): MemberInterests => {
  const { members, states, conflicts, points, defends } = asked
  const around = neighboursOf(states, id)
  const point = points.get(id)
  const place = Object.hasOwn(states.states, id) ? states.states[id]!.capital : undefined
  return {
    id,
    ...(place ? { capital: { latitude: place.latitude, longitude: place.longitude } } : {}),
    ...(point ? { idealPoint: point } : {}),
    neighboursInside: around.filter((each) => members.includes(each)),
    neighboursOutside: around.filter((each) => !members.includes(each)),
    defendsOutside: (defends.get(id) ?? []).filter((each) => !(members as readonly string[]).includes(each)),
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
    'agreement;  S = 1 − 2 · mean d / d_max;  A = S − S_independent;  τ_b;  κ = 1 − Σ o d² / Σ e d²;  π = (o − e) / (1 − e);  |x_i − x_j|',
  papers: [
    'Signorino & Ritter 1999, International Studies Quarterly 43(1)',
    'Kendall 1945, Biometrika 33',
    'Cohen 1968, Psychological Bulletin 70',
    'Scott 1955, Public Opinion Quarterly 19',
    'Benati & Capurri 2026, Quality & Quantity',
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
