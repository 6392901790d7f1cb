/** Standing forces with what is claimed of them, who is said to recognise them, and who stands where abroad. */
import { covers, type Day } from '../../../day.ts'
import type { Fact, Pact } from '../../../pact/index.ts'
import { type MapShown, mapOf } from '../../map/map-of.ts'
import type { Asked } from './asked.ts'
import type { Cited, Claimed } from './telling.ts'

export type PledgeTold = Cited & {
  readonly member: string
  readonly unit?: string
  readonly garrison?: string
  readonly from: Day
  readonly people: readonly Claimed[]
  readonly note?: string
}

export type ForceTold = Cited & {
  readonly id: string
  readonly name: string
  readonly from: Day
  readonly people: readonly Claimed[]
  readonly readiness: readonly Claimed[]
  readonly pledges: readonly PledgeTold[]
  readonly note?: string
}

/** The standing forces in being on the day, each with the pledges of that day. */
export const forcesTold = ({ reading: { pact, now, on }, telling }: Pick<Asked, 'reading' | 'telling'>) =>
  Object.entries(now.forces).map(
    ([id, force]): ForceTold => ({
      id,
      name: telling.text(force.name),
      from: force.from,
      people: telling.claims(force.people, pact.sources),
      readiness: telling.claims(force.readiness, pact.sources),
      pledges: force.pledges
        .filter((pledge) => covers(pledge, on))
        .map((pledge) => ({
          member: pledge.member,
          from: pledge.from,
          ...(pledge.unit ? { unit: telling.text(pledge.unit) } : {}),
          ...(pledge.garrison ? { garrison: telling.text(pledge.garrison) } : {}),
          people: telling.claims(pledge.people, pact.sources),
          ...(pledge.note ? { note: telling.text(pledge.note) } : {}),
          ...telling.cite(pledge, pact.sources),
        })),
      ...(force.note ? { note: telling.text(force.note) } : {}),
      ...telling.cite(force, pact.sources),
    }),
  )

export type FactTold = {
  readonly id: string
  readonly label: string
  readonly unit?: string
  readonly claims: readonly Claimed[]
}

/** A fact in the reader's language. */
export const factTold = (
  { reading: { pact }, telling }: Pick<Asked, 'reading' | 'telling'>,
  [id, fact]: readonly [string, Fact],
): FactTold => ({
  id,
  label: telling.text(fact.label),
  ...(fact.unit ? { unit: fact.unit } : {}),
  claims: telling.claims(fact.claims, pact.sources),
})

/** What the pact's facts say on recognition: of a force, or of the pact itself. */
export const recognitionTold = (asked: Asked): readonly FactTold[] =>
  Object.entries(asked.reading.pact.facts)
    .filter(([id]) => /(^|-)recognition(-|$)/.test(id))
    .map((entry) => factTold(asked, entry))

export type BaseTold = Cited & {
  readonly owner: string
  readonly host: string
  readonly name: string
  readonly place: string
  readonly from: Day
  readonly strength: readonly Claimed[]
  readonly note?: string
}

export type BasesTold = { readonly bases: readonly BaseTold[]; readonly map?: MapShown }

/** Who stands on whose territory on the day, with a map from owners' to hosts' capitals. */
export const basesTold = ({ reading, telling }: Pick<Asked, 'reading' | 'telling'>): BasesTold => {
  const { pact, states, on } = reading
  const there = pact.deployments.filter((each) => covers(each, on))
  const bases = there.map((each) => baseTold(each, { telling, pact }))
  if (bases.length === 0) return { bases }
  return { bases, map: mapOf(states, [...new Set(there.flatMap(({ owner, host }) => [owner, host]))]) }
}

const baseTold = (
  base: Pact['deployments'][number],
  { telling, pact }: Pick<Asked, 'telling'> & { readonly pact: Pact },
): BaseTold => ({
  owner: base.owner,
  host: base.host,
  name: telling.text(base.name),
  place: telling.text(base.place),
  from: base.from,
  strength: telling.claims(base.strength, pact.sources),
  ...(base.note ? { note: telling.text(base.note) } : {}),
  ...telling.cite(base, pact.sources),
})
