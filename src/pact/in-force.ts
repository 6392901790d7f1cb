/**
 * The pact as in force on one day, with no dates left to choose from: the only kind of pact that decisions, forces
 * and calls accept. Where no version covers the day there is a refusal, never a default.
 */
import { covers, type Day, type Spell } from '../day.ts'
import type { MemberId, Roll, Rule } from '../decision/index.ts'
import { accepted, failed, type Outcome, type Refusal } from '../outcome.ts'
import type { Condition, Means, Membership, Pact } from './format.ts'

export const pactRefusals = [
  'pact/not-in-force',
  'body/unknown',
  'matter/no-rule-in-force',
  'body/not-composed',
  'body/seats-not-listed',
] as const
export type PactRefusal = Refusal<(typeof pactRefusals)[number]>

/** A party on a day: since when, in what standing, under which conditions. */
export type Standing = {
  readonly id: MemberId
  readonly since: Day
  readonly status: Membership['status']
  readonly conditions: readonly Condition[]
  readonly spell: Membership
}

type Version<List> = List extends readonly (infer One)[] ? One : never
type Named<Records> = Readonly<Record<string, Version<Records[keyof Records]>>>

/** One body on a day. */
export type BodyInForce = {
  readonly name: Pact['name']
  readonly members: readonly MemberId[]
  /** More than `members` where only some seats are listed. */
  readonly seats?: number
  readonly chair?: MemberId
  readonly matters: Named<Pact['bodies'][string]['matters']>
}

/** A pact on one day. */
export type PactInForce = {
  readonly id: string
  readonly day: Day
  readonly legalZone: string
  readonly standings: readonly Standing[]
  readonly leader?: MemberId
  readonly articles: Named<{ [Id in string]: Pact['articles'][string]['versions'] }>
  readonly provisions: Named<Pact['provisions']>
  readonly bodies: Readonly<Record<string, BodyInForce>>
  readonly groups: Readonly<Record<string, readonly MemberId[]>>
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly menu: readonly Means[]
  readonly mandate?: Version<Pact['mandates']>
  readonly deadlines: Pact['deadlines']
  readonly approvals: Named<Pact['approvals']>
  readonly forces: Pact['forces']
}

/** What happened, as far as it decides who may vote. */
export type Situation = {
  readonly caller?: MemberId | undefined
  readonly concerned?: readonly MemberId[] | undefined
  readonly aggressor?: MemberId | undefined
}

/** A rule with the people who apply it today. */
export type Vote = {
  readonly rule: Rule
  readonly roll: Roll
  readonly article: string
  readonly periodHours?: number
}

/** The version of a dated list that covers a day. */
export const versionOn = <Dated extends Spell>(list: readonly Dated[], on: Day): Dated | undefined =>
  list.find((version) => covers(version, on))

/** The pact as in force on a day; refused before it was signed and after it ended. */
export const inForce = (pact: Pact, on: Day): Outcome<PactInForce, PactRefusal> => {
  const standings = standingsOn(pact, on)
  if (on < pact.signed || (pact.ended !== undefined && on > pact.ended) || standings.length === 0)
    return failed({
      code: 'pact/not-in-force',
      parameters: { pact: pact.id, day: on, signed: pact.signed, ended: pact.ended ?? '' },
    })
  const onRoll = standings.filter(mayVote).map(({ id }) => id)
  const leader = versionOn(pact.leader, on)
  const mandate = versionOn(pact.mandates, on)
  return accepted({
    id: pact.id,
    day: on,
    legalZone: pact.legalZone,
    standings,
    ...(leader ? { leader: leader.member } : {}),
    articles: mapNow(pact.articles, ({ versions }) => versionOn(versions, on)),
    provisions: mapNow(pact.provisions, (list) => versionOn(list, on)),
    bodies: mapNow(pact.bodies, (body) => bodyOn(body, on, onRoll)),
    groups: mapNow(pact.groups, (list) => versionOn(list, on)?.members),
    weights: mapNow(pact.weights, (list) => versionOn(list, on)?.values),
    menu: versionOn(pact.means, on)?.menu ?? [],
    ...(mandate ? { mandate } : {}),
    deadlines: pact.deadlines.filter((deadline) => covers(deadline, on)),
    approvals: mapNow(pact.approvals, (list) => versionOn(list, on)),
    forces: mapNow(pact.forces, (force) => (covers(force, on) ? force : undefined)),
  })
}

/** Members in their own right that day: neither observers nor partners, and not merely signatories of a treaty to come. */
export const isMember = ({ status }: Standing): boolean => status === 'member'

/** Whose vote is counted at all: members that have not lost it. */
export const mayVote = (standing: Standing): boolean =>
  isMember(standing) && !standing.conditions.some(({ losesVote }) => losesVote)

/**
 * Who may vote on a matter in a situation, under which rule. The party concerned, the caller or the aggressor are left
 * out where the text says so. `members` overrides the body's composition, as for a council's elected members.
 */
export const rollOf = (
  pact: PactInForce,
  asked: {
    readonly body: string
    readonly matter: string
    readonly situation: Situation
    readonly members?: readonly MemberId[] | undefined
  },
): Outcome<Vote, PactRefusal> => {
  const body = Object.hasOwn(pact.bodies, asked.body) ? pact.bodies[asked.body] : undefined
  if (!body)
    return failed({
      code: 'body/unknown',
      parameters: { body: asked.body, known: Object.keys(pact.bodies), day: pact.day },
    })
  const matter = Object.hasOwn(body.matters, asked.matter) ? body.matters[asked.matter] : undefined
  if (!matter)
    return failed({
      code: 'matter/no-rule-in-force',
      parameters: { body: asked.body, matter: asked.matter, known: Object.keys(body.matters), day: pact.day },
    })
  if (!asked.members && body.seats !== undefined && body.seats > body.members.length)
    return failed({
      code: 'body/seats-not-listed',
      parameters: { body: asked.body, seats: body.seats, listed: body.members.length, day: pact.day },
    })
  const out = excludedIn(asked.situation, matter.excluding)
  const members = (asked.members ?? body.members).filter((member) => !out.has(member))
  if (members.length === 0)
    return failed({
      code: 'body/not-composed',
      article: matter.article,
      parameters: { body: asked.body, day: pact.day },
    })
  const inRoll = (list: readonly MemberId[]): readonly MemberId[] =>
    list.filter((member) => members.includes(member))
  const roll: Roll = {
    members,
    weights: mapNow(pact.weights, (values) =>
      Object.fromEntries(members.flatMap((m) => (values[m] === undefined ? [] : [[m, values[m]]]))),
    ),
    groups: mapNow(pact.groups, inRoll),
  }
  const { rule, article, periodHours } = matter
  return accepted({ rule, roll, article, ...(periodHours === undefined ? {} : { periodHours }) })
}

const excludedIn = (
  situation: Situation,
  excluding: readonly ('caller' | 'concerned' | 'aggressor')[],
): ReadonlySet<string> =>
  new Set(
    excluding.flatMap((who) => {
      if (who === 'concerned') return situation.concerned ?? []
      const one = situation[who]
      return one === undefined ? [] : [one]
    }),
  )

const standingsOn = (pact: Pact, on: Day): readonly Standing[] =>
  Object.entries(pact.members).flatMap(([id, { spells, conditions }]) => {
    const spell = versionOn(spells, on)
    if (!spell) return []
    const { status, from: since } = spell
    return [
      { id: id as MemberId, since, status, spell, conditions: conditions.filter((each) => covers(each, on)) },
    ]
  })

const bodyOn = (body: Pact['bodies'][string], on: Day, onRoll: readonly MemberId[]): BodyInForce => {
  const composed = versionOn(body.composition, on)
  const matters = mapNow(body.matters, (list) => versionOn(list, on))
  const chair = versionOn(body.chair, on)
  const of = composed?.of ?? []
  return {
    name: body.name,
    members: of === 'members' ? onRoll : onRoll.filter((member) => of.includes(member)),
    ...(composed?.seats === undefined ? {} : { seats: composed.seats }),
    ...(chair ? { chair: chair.member } : {}),
    matters,
  }
}

/** Maps the values of a record and leaves out those that are not there that day. */
const mapNow = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To | undefined,
): Readonly<Record<string, To>> => {
  const mapped: Record<string, To> = {}
  for (const [key, value] of Object.entries(record)) {
    const now = map(value)
    if (now !== undefined) mapped[key] = now
  }
  return mapped
}
