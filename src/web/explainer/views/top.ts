/** What ten seconds must tell: where, who, how many, and whether somebody calls now. */
import { type MapShown, mapOf } from '../../map/map-of.ts'
import type { Asked } from './asked.ts'
import type { InVainTold } from './calls.ts'
import type { ForceTold } from './forces.ts'
import type { WithoutTold } from './measured.ts'
import type { MembersTold, StandingKind } from './members.ts'

export type TopTold = {
  readonly summary: string
  readonly map?: MapShown
  /** In what standing each stands on the map. */
  readonly standings: Readonly<Record<string, StandingKind>>
  readonly leader?: string
  readonly members: number
  readonly calls: number
  readonly unanswered: number
  /** The largest share of one member in people under arms, or in whatever else is known. */
  readonly share?: { readonly member: string; readonly scale: string; readonly share: number }
  /** The largest number claimed for a standing force, beside the least. */
  readonly force?: { readonly name: string; readonly low: number; readonly high: number }
}

type Known = {
  readonly members: MembersTold
  readonly vain: InVainTold
  readonly without: WithoutTold
  readonly forces: readonly ForceTold[]
}

export const topTold = ({ reading, telling }: Asked, { members, vain, without, forces }: Known): TopTold => {
  const { pact, states, now, cases } = reading
  const shown = [...members.rows, ...members.plain]
  const map = mapOf(
    states,
    shown.map(({ id }) => id),
  )
  const drawn = Object.keys(map.outlines).length + Object.keys(map.capitals).length > 0
  const scale = without.scales.find(({ id }) => id === 'armedForces') ?? without.scales[0]
  const own = scale?.shares[0]
  const force = largestOf(forces)
  return {
    summary: telling.text(pact.summary),
    ...(drawn ? { map } : {}),
    standings: Object.fromEntries(shown.map(({ id, standing }) => [id, standing])),
    ...(now.leader ? { leader: now.leader } : {}),
    members: members.count,
    calls: cases.length,
    unanswered: vain.calls.length,
    ...(scale && own ? { share: { member: own.id, scale: scale.id, share: own.share } } : {}),
    ...(force ? { force } : {}),
  }
}

const largestOf = (forces: readonly ForceTold[]): TopTold['force'] => {
  const known = forces.flatMap(({ name, people }) => {
    const numbers = people.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
    return numbers.length > 0 ? [{ name, low: Math.min(...numbers), high: Math.max(...numbers) }] : []
  })
  return known.toSorted((a, b) => b.high - a.high)[0]
}
