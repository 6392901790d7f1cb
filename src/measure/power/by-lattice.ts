/** Both indices of a two-way vote from the lattice: swings by size, counted where each member is left out. */
import type { Counted, Estimated } from './counts.ts'
import { type Game, isHeads } from './game.ts'
import {
  type Axis,
  allButOne,
  axesOf,
  cellsOf,
  eachCell,
  type Lattice,
  latticeOf,
  type Spread,
  targetsOf,
} from './lattice.ts'

/** 2^53: beyond it doubles no longer count by ones. */
export const exactSize = 53

/** Counts a two-way vote: whole counts up to 53 members, else shares with the error of rounding. */
export const countByLattice = (game: Game): Counted | Estimated => {
  const { size, kinds } = game
  const { own, further, sizeAt } = sizedAxes(game)
  const lattice = latticeOf(game, own, further)
  const sizeAxis = lattice.axisOf[sizeAt]!
  const bySize = kinds.map(() => new Float64Array(size))
  let winning = 0
  allButOne(lattice, { groups: kinds.map(({ places }) => places) }, (kind, others) => {
    const targets = targetsOf(lattice, kinds[kind]!.places[0]!, 1)
    countSwings(lattice, { others, targets, sizeAxis, into: bySize[kind]! })
    if (kind === 0) winning = winsWith(lattice, others, targets)
  })
  return size <= exactSize ? counted(bySize, winning) : estimated(bySize, winning, size)
}

/** Cells of the table, and the additions that counting over it takes, about. */
export const latticeWork = (game: Game): { readonly cells: number; readonly additions: number } => {
  const { own, further } = sizedAxes(game)
  const cells = cellsOf([...own, ...further])
  const halvings = 1 + Math.ceil(Math.log2(Math.max(1, game.kinds.length)))
  return { cells, additions: cells * (game.size * halvings + 10 * game.kinds.length) }
}

/** The axes of a game and one by size: the scale of heads itself, uncapped, where the game has one. */
const sizedAxes = (
  game: Game,
): { readonly own: readonly Axis[]; readonly further: readonly Axis[]; readonly sizeAt: number } => {
  const heads = game.scales.findIndex((scale) => isHeads(scale, 2))
  const own = axesOf(game)
  if (heads >= 0) {
    const whole = own.map((axis, at) => (at === heads ? { ...axis, cap: game.size } : axis))
    return { own: whole, further: [], sizeAt: heads }
  }
  const gains = new Float64Array(2 * game.size)
  for (let place = 0; place < game.size; place++) gains[2 * place + 1] = 1
  return { own, further: [{ gains, cap: game.size }], sizeAt: own.length }
}

type Swinging = {
  readonly others: Spread
  readonly targets: Int32Array
  readonly sizeAxis: number
  readonly into: Float64Array
}

const countSwings = ({ lengths, wins }: Lattice, { others, targets, sizeAxis, into }: Swinging): void => {
  const { ways } = others
  eachCell(lengths, (cell, digits) => {
    if (ways[cell]! > 0 && wins[cell] === 0 && wins[targets[cell]!] === 1)
      into[digits[sizeAxis]!]! += ways[cell]!
  })
}

const winsWith = ({ cells, wins }: Lattice, { ways }: Spread, targets: Int32Array): number => {
  let winning = 0
  for (let cell = 0; cell < cells; cell++) winning += ways[cell]! * (wins[cell]! + wins[targets[cell]!]!)
  return winning
}

const counted = (rows: readonly Float64Array[], winning: number): Counted => {
  const bySize = rows.map((row) => [...row].map(BigInt))
  return {
    kind: 'counted',
    winning: BigInt(winning),
    bySize,
    swings: bySize.map((row) => row.reduce((a, b) => a + b, 0n)),
  }
}

/** Every count is a sum of positive numbers over at most n additions in depth: n roundings bound its relative error. */
const estimated = (rows: readonly Float64Array[], winning: number, size: number): Estimated => ({
  kind: 'estimated',
  act: winning / 2 ** size,
  absolute: rows.map((row) => row.reduce((a, b) => a + b, 0) / 2 ** (size - 1)),
  shapley: rows.map((row) => {
    let choose = 1
    let sum = 0
    for (let k = 0; k < size; k++) {
      sum += row[k]! / choose
      choose = (choose * (size - 1 - k)) / (k + 1)
    }
    return sum / size
  }),
  error: 4 * size * Number.EPSILON,
})
