/** Who belongs, who left, who came back, and in what standing: as of the day. */
import type { Day } from '../../../day.ts'
import { type Condition, isMember, type Membership, type Pact } from '../../../pact/index.ts'
import type { Asked } from './asked.ts'
import type { Cited, Telling } from './telling.ts'

export const standings = ['member', 'restricted', 'signed', 'observer', 'partner', 'left'] as const
export type StandingKind = (typeof standings)[number]

export type SpellTold = Cited & {
  readonly status: Membership['status']
  readonly from: Day
  readonly until?: Day
  readonly ending?: Membership['ending']
  readonly otherwise: readonly (Cited & { readonly from?: Day; readonly until?: Day })[]
  readonly note?: string
}

type ConditionTold = Cited & {
  readonly kind: Condition['kind']
  readonly from: Day
  readonly until?: Day
  readonly recognised: boolean
  readonly losesVote: boolean
  readonly note?: string
}

export type MemberTold = {
  readonly id: string
  readonly standing: StandingKind
  readonly spells: readonly SpellTold[]
  readonly conditions: readonly ConditionTold[]
}

export type MembersTold = {
  readonly first: Day
  readonly last: Day
  /** Those with a story first; of large pacts, members that joined once and stayed stand in `plain`. */
  readonly rows: readonly MemberTold[]
  readonly plain: readonly MemberTold[]
  readonly count: number
  readonly left: readonly string[]
  readonly returned: readonly string[]
  readonly restricted: readonly string[]
  readonly leader?: Cited & { readonly member: string; readonly from: Day; readonly note?: string }
}

/** More rows than this are folded away where nothing happened in them. */
const rowsMost = 60

export const membersTold = ({ reading, telling }: Asked): MembersTold => {
  const { pact, now, on } = reading
  const kinds = new Map(now.standings.map((each) => [each.id as string, standingOf(each)]))
  const told = Object.entries(pact.members).flatMap(([id, member]): MemberTold[] => {
    const spells = member.spells.filter(({ from }) => from <= on)
    if (spells.length === 0) return []
    return [
      {
        id,
        standing: kinds.get(id) ?? 'left',
        spells: spells.map((spell) => spellTold(spell, { telling, pact, on })),
        conditions: member.conditions
          .filter(({ from }) => from <= on)
          .map((condition) => conditionTold(condition, { telling, pact, on })),
      },
    ]
  })
  const ordered = told.toSorted((a, b) => order(a) - order(b) || (joined(a) < joined(b) ? -1 : 1))
  const isPlain = (each: MemberTold): boolean => ordered.length > rowsMost && !hasStory(each)
  const leader = pact.leader.find(({ from, until }) => from <= on && (until === undefined || on <= until))
  return {
    first: pact.signed,
    last: on,
    rows: ordered.filter((each) => !isPlain(each)),
    plain: ordered.filter(isPlain),
    count: now.standings.filter(isMember).length,
    left: told.filter(({ standing }) => standing === 'left').map(({ id }) => id),
    returned: told.filter(cameBack).map(({ id }) => id),
    restricted: told.filter(({ standing }) => standing === 'restricted').map(({ id }) => id),
    ...(leader
      ? {
          leader: {
            member: leader.member,
            from: leader.from,
            ...(leader.note ? { note: telling.text(leader.note) } : {}),
            ...telling.cite(leader, pact.sources),
          },
        }
      : {}),
  }
}

/** In what standing somebody is on the roll that day. */
export const standingOf = (standing: Asked['reading']['now']['standings'][number]): StandingKind =>
  isMember(standing) && standing.conditions.length > 0 ? 'restricted' : standing.status

const order = ({ standing }: MemberTold): number => standings.indexOf(standing)
const joined = ({ spells }: MemberTold): string => spells[0]?.from ?? ''

const memberSpells = ({ spells }: MemberTold) => spells.filter(({ status }) => status === 'member')

const cameBack = (told: MemberTold): boolean => memberSpells(told).length > 1

const hasStory = (told: MemberTold): boolean =>
  told.standing !== 'member' ||
  told.conditions.length > 0 ||
  cameBack(told) ||
  told.spells.some(({ otherwise }) => otherwise.length > 0)

type Told = { readonly telling: Telling; readonly pact: Pact; readonly on: Day }

/** An end that lies after the day is not known on it. */
const ended = (until: Day | undefined, on: Day) => (until === undefined || until > on ? {} : { until })

const spellTold = (spell: Membership, { telling, pact, on }: Told): SpellTold => ({
  status: spell.status,
  from: spell.from,
  ...ended(spell.until, on),
  ...(spell.ending && spell.until && spell.until <= on ? { ending: spell.ending } : {}),
  otherwise: spell.otherwise.map(({ from, until, ...rest }) => ({
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...telling.cite(rest, pact.sources),
  })),
  ...(spell.note ? { note: telling.text(spell.note) } : {}),
  ...telling.cite(spell, pact.sources),
})

const conditionTold = (condition: Condition, { telling, pact, on }: Told): ConditionTold => ({
  kind: condition.kind,
  from: condition.from,
  ...ended(condition.until, on),
  recognised: condition.recognised,
  losesVote: condition.losesVote,
  ...(condition.note ? { note: telling.text(condition.note) } : {}),
  ...telling.cite(condition, pact.sources),
})
