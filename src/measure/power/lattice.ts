/**
 * Counting over vectors of sums, for every other rule: several scales, any tree of conditions, two-way or three-way
 * votes. A state is the tuple of sums, each kept at its highest bound once it is there (Matsui & Matsui 2000), in one
 * dense table. "All but one" is had without subtraction, by halving: what one half of the members brings is added once
 * for the whole other half. Only sums of positive numbers: exact while they are below 2^53, else good to n roundings.
 */
import { boundsOn, type Game, reaches } from './game.ts'

/** One axis of the table: what each option of each member adds to it, and where it stops counting. */
export type Axis = { readonly gains: Float64Array; readonly cap: number }

/** A table's shape. The last axis is the longest: the inner loops run along it. */
export type Lattice = {
  readonly game: Game
  readonly options: number
  readonly axes: readonly Axis[]
  readonly lengths: readonly number[]
  readonly cells: number
  /** Which axis each scale of the game is read from. */
  readonly axisOf: readonly number[]
  /** By cell: does the condition hold there? */
  readonly wins: Uint8Array
}

/** Cells of a table with these axes. */
export const cellsOf = (axes: readonly Axis[]): number =>
  axes.reduce((product, { cap }) => product * (cap + 1), 1)

/** One axis for each scale of a game, up to the highest bound on it. */
export const axesOf = (game: Game): readonly Axis[] =>
  game.scales.map(({ gains }, scale) => ({ gains, cap: boundsOn(game.condition, scale).at(-1)! }))

/**
 * The lattice of a game. `own` are the axes of its scales, `further` ones do not decide: they only tell coalitions
 * apart, such as by size.
 */
export const latticeOf = (game: Game, own = axesOf(game), further: readonly Axis[] = []): Lattice => {
  const all = [...own, ...further]
  const order = all.map((_, at) => at).sort((a, b) => all[a]!.cap - all[b]!.cap)
  const axes = order.map((at) => all[at]!)
  const lengths = axes.map(({ cap }) => cap + 1)
  const cells = lengths.reduce((product, length) => product * length, 1)
  const axisOf = all.map((_, at) => order.indexOf(at))
  const wins = new Uint8Array(cells)
  const sums = game.scales.map(() => 0)
  eachCell(lengths, (cell, digits) => {
    for (let scale = 0; scale < sums.length; scale++) sums[scale] = digits[axisOf[scale]!]!
    wins[cell] = reaches(game.condition, sums) ? 1 : 0
  })
  return { game, options: game.options.length, axes, lengths, cells, axisOf, wins }
}

/** Visits cells in order with their digits, which are reused. */
export const eachCell = (
  lengths: readonly number[],
  visit: (cell: number, digits: readonly number[]) => void,
): void => {
  const digits = lengths.map(() => 0)
  const cells = lengths.reduce((product, length) => product * length, 1)
  for (let cell = 0; cell < cells; cell++) {
    visit(cell, digits)
    for (let axis = digits.length - 1; axis >= 0; axis--) {
      digits[axis]! += 1
      if (digits[axis]! < lengths[axis]!) break
      digits[axis] = 0
    }
  }
}

/** Ways by cell, and how far along each axis there can be any. */
export type Spread = { readonly ways: Float64Array; readonly reach: readonly number[] }

/** Nobody has voted: one way, at the origin. */
export const origin = ({ cells, axes }: Lattice): Spread => {
  const ways = new Float64Array(cells)
  ways[0] = 1
  return { ways, reach: axes.map(() => 0) }
}

/** Adds a member that casts one of its options. */
export const withMember = (lattice: Lattice, spread: Spread, place: number): Spread => {
  const { axes, options, cells } = lattice
  const ways = new Float64Array(cells)
  const reach = axes.map(({ gains, cap }, axis) => {
    let most = 0
    for (let option = 0; option < options; option++) most = Math.max(most, gains[place * options + option]!)
    return Math.min(cap, spread.reach[axis]! + most)
  })
  for (let option = 0; option < options; option++) {
    const by = axes.map(({ gains }) => gains[place * options + option]!)
    addShifted(lattice, { from: spread, to: ways, by })
  }
  return { ways, reach }
}

/** The members among whom each in turn is left out, as groups of alike ones, and what was added before them. */
export type Leaves = { readonly groups: readonly (readonly number[])[]; readonly start?: Spread }

/** For each group the spread of all members but one of that group's. */
export const allButOne = (
  lattice: Lattice,
  { groups, start = origin(lattice) }: Leaves,
  visit: (group: number, others: Spread) => void,
): void => {
  const addAll = (spread: Spread, places: readonly number[]): Spread =>
    places.reduce((sum, place) => withMember(lattice, sum, place), spread)
  const halve = (from: number, to: number, outside: Spread): void => {
    if (to - from === 1) {
      visit(from, addAll(outside, groups[from]!.slice(1)))
      return
    }
    const middle = (from + to) >> 1
    halve(from, middle, addAll(outside, groups.slice(middle, to).flat()))
    halve(middle, to, addAll(outside, groups.slice(from, middle).flat()))
  }
  if (groups.length > 0) halve(0, groups.length, start)
}

/** The cell in which a member's ballot puts a cell: by cell, for one option of one member. */
export const targetsOf = (
  { axes, lengths, options, cells }: Lattice,
  place: number,
  option: number,
): Int32Array => {
  const targets = new Int32Array(cells)
  const by = axes.map(({ gains }) => gains[place * options + option]!)
  eachCell(lengths, (cell, digits) => {
    let target = 0
    for (let axis = 0; axis < lengths.length; axis++)
      target = target * lengths[axis]! + Math.min(lengths[axis]! - 1, digits[axis]! + by[axis]!)
    targets[cell] = target
  })
  return targets
}

type Shift = { readonly from: Spread; readonly to: Float64Array; readonly by: readonly number[] }

/** Row by row along the last axis; what passes the cap stays in its last cell. */
const addShifted = ({ lengths }: Lattice, { from, to, by }: Shift): void => {
  const last = lengths.length - 1
  if (last < 0) {
    to[0]! += from.ways[0]!
    return
  }
  const length = lengths[last]!
  const step = Math.min(by[last]!, length - 1)
  const digits = lengths.map(() => 0)
  for (;;) {
    let row = 0
    let target = 0
    for (let axis = 0; axis < last; axis++) {
      row = row * lengths[axis]! + digits[axis]!
      target = target * lengths[axis]! + Math.min(lengths[axis]! - 1, digits[axis]! + by[axis]!)
    }
    addRow(to, from.ways, {
      source: row * length,
      target: target * length,
      step,
      length,
      reach: from.reach[last]!,
    })
    let axis = last - 1
    for (; axis >= 0; axis--) {
      digits[axis]! += 1
      if (digits[axis]! <= from.reach[axis]!) break
      digits[axis] = 0
    }
    if (axis < 0) return
  }
}

type Row = {
  readonly source: number
  readonly target: number
  readonly step: number
  readonly length: number
  readonly reach: number
}

const addRow = (to: Float64Array, ways: Float64Array, { source, target, step, length, reach }: Row): void => {
  const free = Math.min(reach + 1, length - step)
  for (let x = 0; x < free; x++) to[target + step + x]! += ways[source + x]!
  const end = target + length - 1
  for (let x = free; x <= reach; x++) to[end]! += ways[source + x]!
}
