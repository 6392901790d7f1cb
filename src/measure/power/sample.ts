/**
 * Sampling, where counting is out of reach: random ballots for Banzhaf, random orders for Shapley-Shubik. The stated
 * error is the largest half-width of a 95 per cent interval. The stream is an argument: same stream, same numbers.
 */
import type { Chance } from '../../chance.ts'
import type { Estimated } from './counts.ts'
import { type Game, reaches } from './game.ts'

const z = 1.959963984540054

/** Both indices of a two-way game from `draws` random coalitions and as many random orders. */
export const samplePower = (game: Game, chance: Chance, draws: number): Estimated => {
  const turns = new Float64Array(game.size)
  let acts = 0
  for (let draw = 0; draw < draws; draw++) {
    const says = Array.from({ length: game.size }, () => chance.below(2))
    const sums = sumsOf(game, says)
    if (reaches(game.condition, sums)) acts += 1
    for (let place = 0; place < game.size; place++)
      if (turnsIt(game, sums, { place, says: says[place]! })) turns[place]! += 1
  }
  const pivots = pivotCounts(game, draws, () => orderPivot(game, chance))
  const absolute = byKind(game, turns, draws)
  const shapley = byKind(game, pivots, draws)
  return {
    kind: 'estimated',
    act: acts / draws,
    absolute,
    shapley,
    error: Math.max(halfWidth([acts / draws, ...absolute], draws), halfWidth(shapley, draws)),
  }
}

/** Shapley-Shubik of a three-way game: random orders, random ballots, the pivot is who settles the outcome. */
export const sampleThreeWay = (
  game: Game,
  chance: Chance,
  draws: number,
): { readonly values: readonly number[]; readonly error: number } => {
  const values = byKind(
    game,
    pivotCounts(game, draws, () => settlingPivot(game, chance)),
    draws,
  )
  return { values, error: halfWidth(values, draws) }
}

/** What a list of ballots, by option, brings on each scale. */
export const sumsOf = ({ scales, options }: Game, says: readonly number[]): number[] =>
  scales.map(({ gains }) =>
    says.reduce((sum, option, place) => sum + gains[place * options.length + option]!, 0),
  )

type Said = { readonly place: number; readonly says: number }

/** Would the outcome differ between this member's no and its yes, the others as they are? */
export const turnsIt = (
  { scales, options, condition }: Game,
  sums: readonly number[],
  { place, says }: Said,
): boolean => {
  const width = options.length
  const at = (option: number): number[] =>
    sums.map((sum, scale) => {
      const { gains } = scales[scale]!
      return sum - gains[place * width + says]! + gains[place * width + option]!
    })
  return reaches(condition, at(width - 1)) && !reaches(condition, at(0))
}

const halfWidth = (shares: readonly number[], draws: number): number =>
  Math.max(...shares.map((share) => z * Math.sqrt((share * (1 - share)) / draws)), 3 / draws)

/** Members that are alike share what was counted for each. */
const byKind = ({ kinds }: Game, counts: Float64Array, draws: number): readonly number[] =>
  kinds.map(({ places }) => places.reduce((sum, place) => sum + counts[place]!, 0) / places.length / draws)

const pivotCounts = ({ size }: Game, draws: number, pivot: () => number | undefined): Float64Array => {
  const counts = new Float64Array(size)
  for (let draw = 0; draw < draws; draw++) {
    const place = pivot()
    if (place !== undefined) counts[place]! += 1
  }
  return counts
}

/** Fisher and Yates. */
const orderOf = (size: number, chance: Chance): number[] => {
  const order = Array.from({ length: size }, (_, place) => place)
  for (let last = size - 1; last > 0; last--) {
    const other = chance.below(last + 1)
    const held = order[last]!
    order[last] = order[other]!
    order[other] = held
  }
  return order
}

const orderPivot = (game: Game, chance: Chance): number | undefined => {
  const width = game.options.length
  const sums = game.scales.map(() => 0)
  return orderOf(game.size, chance).find((place) => {
    for (const [scale, { gains }] of game.scales.entries()) sums[scale]! += gains[place * width + width - 1]!
    return reaches(game.condition, sums)
  })
}

const settlingPivot = (game: Game, chance: Chance): number | undefined => {
  const { scales, options, condition, size } = game
  const width = options.length
  // For each uniform filling of those who have not voted: all no, all the third way, all yes.
  const fillings = options.map((_, option) => sumsOf(game, new Array<number>(size).fill(option)))
  return orderOf(size, chance).find((place) => {
    const says = chance.below(width)
    for (const [option, sums] of fillings.entries())
      for (const [scale, { gains }] of scales.entries())
        sums[scale]! += gains[place * width + says]! - gains[place * width + option]!
    const outcomes = fillings.map((sums) => reaches(condition, sums))
    return outcomes.every((each) => each === outcomes[0])
  })
}
