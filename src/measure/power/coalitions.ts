/**
 * Who can act and who can block: the smallest sets that matter. Minimal winning: it wins, and loses without any one of
 * its members. Minimal blocking: nothing passes against it, and something may without any one of them; these are the
 * minimal winning coalitions of the dual game.
 */
import type { MemberId } from '../../decision/index.ts'
import { accepted, type Outcome } from '../../outcome.ts'
import { vectorsOf } from './by-kinds.ts'
import { dualOf, type Game, gameOf, reaches } from './game.ts'
import { compiledVote, type PowerRefusal, type Vote } from './power.ts'
import { eachVector } from './vectors.ts'

/** Coalitions of one sort. Not `complete`: there are more than were asked for, or too many to look for. */
export type Coalitions = {
  readonly listed: readonly (readonly MemberId[])[]
  readonly complete: boolean
  /** How many there are in all, in decimal digits; left out where it could not be counted. */
  readonly count?: string
  /** The number of members in the smallest one listed. */
  readonly fewest?: number
}

/** Minimal winning and minimal blocking coalitions of a vote, at most `limit` of each. */
export const coalitions = (
  vote: Vote,
  { limit = 200 }: { readonly limit?: number } = {},
): Outcome<{ readonly winning: Coalitions; readonly blocking: Coalitions }, PowerRefusal> => {
  const compiled = compiledVote(vote)
  if (!compiled.ok) return compiled
  const game = gameOf(compiled.value)
  const { members } = compiled.value.roll
  return accepted({
    winning: minimal(game, members, limit),
    blocking: minimal(dualOf(game), members, limit),
  })
}

const stepsMax = 2_000_000

const minimal = (game: Game, members: readonly MemberId[], limit: number): Coalitions => {
  const { found, complete } = search(game, limit)
  const sizes = found.map(({ length }) => length)
  const count = complete ? `${found.length}` : countOf(game)
  return {
    listed: found.map((places) => places.toSorted((a, b) => a - b).map((place) => members[place]!)),
    complete,
    ...(count === undefined ? {} : { count }),
    ...(found.length > 0 ? { fewest: Math.min(...sizes) } : {}),
  }
}

/** Counts by vectors of kinds: a vector is minimal if it wins and loses with one less of any kind it holds. */
const countOf = (game: Game): string | undefined => {
  if (vectorsOf(game) > 200_000) return undefined
  const yes = game.kinds.map(({ places }) => game.scales.map(({ gains }) => gains[2 * places[0]! + 1]!))
  let count = 0n
  eachVector(game, 2, ({ ways, taken, sums }) => {
    if (!reaches(game.condition, sums)) return
    const needed = taken.every(
      (options, kind) =>
        options[1] === 0 ||
        !reaches(
          game.condition,
          sums.map((sum, scale) => sum - yes[kind]![scale]!),
        ),
    )
    if (needed) count += ways
  })
  return `${count}`
}

type Search = { readonly found: readonly (readonly number[])[]; readonly complete: boolean }

/** Takes members in or leaves them out, the weightiest first, and turns back where all the rest cannot win. */
const search = (game: Game, limit: number): Search => {
  const order = weightiestFirst(game)
  const yes = order.map((place) => game.scales.map(({ gains }) => gains[2 * place + 1]!))
  const rest = restOf(yes, game.scales.length)
  const found: number[][] = []
  const taken: number[] = []
  let steps = 0
  const plus = (sums: readonly number[], more: readonly number[]): number[] =>
    sums.map((sum, scale) => sum + more[scale]!)
  const isMinimal = (sums: readonly number[]): boolean =>
    taken.every(
      (at) =>
        !reaches(
          game.condition,
          sums.map((sum, scale) => sum - yes[at]![scale]!),
        ),
    )
  const visit = (at: number, sums: readonly number[]): boolean => {
    steps += 1
    if (steps > stepsMax) return false
    if (reaches(game.condition, sums)) {
      if (!isMinimal(sums)) return true
      if (found.length === limit) return false
      found.push(taken.map((each) => order[each]!))
      return true
    }
    if (at === order.length || !reaches(game.condition, plus(sums, rest[at]!))) return true
    taken.push(at)
    const went = visit(at + 1, plus(sums, yes[at]!))
    taken.pop()
    return went && visit(at + 1, sums)
  }
  const complete = visit(
    0,
    game.scales.map(() => 0),
  )
  return { found, complete }
}

const weightiestFirst = ({ size, scales }: Game): readonly number[] => {
  const weight = (place: number): number =>
    scales.reduce((sum, { gains, most }) => sum + gains[2 * place + 1]! / most, 0)
  return Array.from({ length: size }, (_, place) => place).sort((a, b) => weight(b) - weight(a))
}

/** What all from each place of the order on would bring together. */
const restOf = (yes: readonly (readonly number[])[], scales: number): readonly (readonly number[])[] => {
  const rest: number[][] = [new Array<number>(scales).fill(0)]
  for (const brings of yes.toReversed()) rest.push(brings.map((each, scale) => each + rest.at(-1)![scale]!))
  return rest.reverse()
}
