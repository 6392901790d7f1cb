/**
 * What could still change an open vote: the single ballots that settle it, and the fewest yes or no that do, whoever
 * casts them best. Members that count alike in every atom are one kind, and how many of each kind speak is all that
 * matters; so few kinds are searched wholly, and only a roll of many kinds is asked greedily, the heaviest first.
 */
import type { Compiled } from './compile.ts'
import {
  type Ballot,
  type Ballots,
  childrenOf,
  ballots as everyBallot,
  type MemberId,
  type Rule,
} from './rule.ts'
import { tally } from './tally.ts'

/** A ballot with which one silent member alone settles the outcome. */
export type Settler = {
  readonly member: MemberId
  readonly ballot: Ballot
  readonly outcome: 'adopted' | 'failed'
}

/** What could still change an open vote. Fewest counts are exact for one weight scale, else upper bounds. */
export type StillOpen = {
  readonly settlers: readonly Settler[]
  readonly yesFewest?: number
  readonly noFewest?: number
  readonly fewestAreBounds: boolean
}

/** Which single ballots, and how few yes or no, would settle an open vote. Empty when it is not open. */
export const stillOpen = (compiled: Compiled, ballots: Ballots): StillOpen => {
  if (tally(compiled, ballots, { final: false }).outcome !== 'open')
    return { settlers: [], fewestAreBounds: false }
  const absent = absentIn(compiled, ballots)
  const settlers = absent.flatMap((member) => settlersOf(compiled, ballots, member))
  const { yes, no, areBounds } = fewestOf(compiled, ballots, absent)
  return {
    settlers,
    ...(yes === undefined ? {} : { yesFewest: yes }),
    ...(no === undefined ? {} : { noFewest: no }),
    fewestAreBounds: areBounds,
  }
}

const settlersOf = (compiled: Compiled, ballots: Ballots, member: MemberId): readonly Settler[] =>
  everyBallot.flatMap((ballot) => {
    if (ballot === 'silent') return []
    const { outcome } = tally(compiled, { ...ballots, [member]: ballot }, { final: false })
    return outcome === 'open' ? [] : [{ member, ballot, outcome }]
  })

/** Counts; undefined where even all of the absent do not settle it so. Bounds: it may also take fewer. */
type Fewest = { readonly yes?: number; readonly no?: number; readonly areBounds: boolean }

const searchMost = 4_000

/** Who has not spoken. */
const absentIn = (compiled: Compiled, ballots: Ballots): readonly MemberId[] =>
  compiled.roll.members.filter((member) => (ballots[member] ?? 'silent') === 'silent')

/** The fewest yes that adopt at once, and the fewest no that defeat at once. */
const fewestOf = (compiled: Compiled, ballots: Ballots, absent: readonly MemberId[]): Fewest => {
  const kinds = kindsOf(compiled, absent)
  const searchable = kinds.reduce((product, { length }) => product * (length + 1), 1) <= searchMost
  const find = searchable ? searched : greedy
  const [yes, no] = (['yes', 'no'] as const).map((ballot) => find({ compiled, ballots, kinds, ballot }))
  const areBounds = !searchable && scalesIn(compiled.rule) > 1
  return { ...(yes === undefined ? {} : { yes }), ...(no === undefined ? {} : { no }), areBounds }
}

type Asked = {
  readonly compiled: Compiled
  readonly ballots: Ballots
  readonly kinds: readonly (readonly MemberId[])[]
  readonly ballot: 'yes' | 'no'
}

/** Members with the same contributions to every atom, the heaviest kind first. */
const kindsOf = (compiled: Compiled, absent: readonly MemberId[]): readonly (readonly MemberId[])[] => {
  const width = everyBallot.length
  const lineOf = (member: MemberId): string => {
    const start = compiled.places.get(member)! * width
    return compiled.atoms
      .map(({ contributions }) => contributions.slice(start, start + width).join())
      .join(';')
  }
  const kinds = [...Map.groupBy(absent, lineOf).values()]
  return kinds.sort((a, b) => weightOf(compiled, b[0]!) - weightOf(compiled, a[0]!))
}

const weightOf = ({ roll }: Compiled, member: MemberId): number =>
  Math.max(0, ...Object.values(roll.weights).map((scale) => scale[member] ?? 0))

const settles = ({ compiled, ballots, ballot }: Asked, speaking: readonly MemberId[]): boolean => {
  const cast = { ...ballots, ...Object.fromEntries(speaking.map((member) => [member, ballot] as const)) }
  return tally(compiled, cast, { final: false }).outcome === (ballot === 'yes' ? 'adopted' : 'failed')
}

/** Every way in which `count` members can be taken from the kinds, as the members themselves. */
function* takes(kinds: Asked['kinds'], count: number): Generator<readonly MemberId[]> {
  const [first, ...rest] = kinds
  if (!first) {
    if (count === 0) yield []
    return
  }
  for (let taken = Math.min(count, first.length); taken >= 0; taken--)
    for (const others of takes(rest, count - taken)) yield [...first.slice(0, taken), ...others]
}

const searched = (asked: Asked): number | undefined => {
  const most = asked.kinds.reduce((sum, { length }) => sum + length, 0)
  for (let count = 1; count <= most; count++)
    for (const speaking of takes(asked.kinds, count)) if (settles(asked, speaking)) return count
  return undefined
}

const greedy = (asked: Asked): number | undefined => {
  const members = asked.kinds.flat()
  for (let count = 1; count <= members.length; count++)
    if (settles(asked, members.slice(0, count))) return count
  return undefined
}

/** How many kinds of weight the rule counts in; heads are one kind, a veto is another. */
const scalesIn = (rule: Rule): number => {
  const scales = new Set<string>()
  const visit = (each: Rule): void => {
    if (each.kind === 'majority' || each.kind === 'atLeast') scales.add(each.weights ?? '')
    if (each.kind === 'blockingAbstention') scales.add('').add(each.weights)
    if (each.kind === 'veto') scales.add(`veto of ${each.holders}`)
    childrenOf(each).forEach(visit)
  }
  visit(rule)
  return scales.size
}
