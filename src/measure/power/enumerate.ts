/**
 * Enumeration of all 2^n coalitions: the oracle, for any rule of up to 30 members. The upper members walk in Gray code,
 * one flip a block; the lowest ten are a block of 1,024 coalitions with their sums laid out by size, so that the inner
 * loops are straight runs over typed arrays. What a member swings follows from the wins with it, by size.
 */
import type { Counted } from './counts.ts'
import { type Condition, type Game, reaches } from './game.ts'

const blockBits = 10

/** Up to 30 members: their masks must fit a word. */
export const enumerable = ({ size }: Game): boolean => size <= 30

/** Counts every coalition by size. */
export const enumerate = (game: Game): Counted => {
  const { size } = game
  const low = Math.min(blockBits, size)
  const block = blockOf(game, low)
  const wins = walk(game, block, low)
  const all = new Float64Array(size + 1)
  for (let heads = 0; heads <= size - low; heads++)
    for (const [at, won] of wins.inBlock[heads]!.entries()) all[heads + block.sizes[at]!]! += won
  const bySize = game.kinds.map(({ places }) => swingsOf(winsWith(wins, block, places[0]!), all))
  return {
    kind: 'counted',
    winning: BigInt(all.reduce((a, b) => a + b, 0)),
    bySize,
    swings: bySize.map((row) => row.reduce((a, b) => a + b, 0n)),
  }
}

/** swings_k = wins of size k+1 with the member, less wins of size k without it: who wins without it wins with it. */
const swingsOf = (withMember: Float64Array, all: Float64Array): readonly bigint[] =>
  Array.from({ length: all.length - 1 }, (_, k) => BigInt(withMember[k + 1]! - (all[k]! - withMember[k]!)))

type Wins = {
  /** By heads among the upper members: wins at each place of the block. */
  readonly inBlock: readonly Float64Array[]
  /** By upper member: wins with it, by size. */
  readonly above: readonly Float64Array[]
}

const walk = (game: Game, block: Block, low: number): Wins => {
  const high = game.size - low
  const inBlock = Array.from({ length: high + 1 }, () => new Float64Array(1 << low))
  const above = Array.from({ length: high }, () => new Float64Array(game.size + 1))
  const sums = game.scales.map(() => 0)
  const classes = new Float64Array(low + 1)
  let held = 0
  let heads = 0
  for (let step = 0; ; step++) {
    judge(block, { sums, condition: game.condition, depth: 0 })
    add(block, inBlock[heads]!, classes)
    for (let bit = 0; bit < high; bit++) {
      if ((held & (1 << bit)) === 0) continue
      const row = above[bit]!
      for (let k = 0; k <= low; k++) row[heads + k]! += classes[k]!
    }
    const flip = trailingZeros(step + 1)
    if (flip >= high) return { inBlock, above }
    held ^= 1 << flip
    const sign = held & (1 << flip) ? 1 : -1
    heads += sign
    for (const [scale, { gains }] of game.scales.entries())
      sums[scale]! += sign * gains[2 * (low + flip) + 1]!
  }
}

/** Adds the block's wins place by place, and sums them by size: places of one size lie side by side. */
const add = ({ wins, ends }: Block, into: Float64Array, classes: Float64Array): void => {
  const won = wins[0]!
  let at = 0
  for (let k = 0; k < ends.length; k++) {
    let sum = 0
    for (const end = ends[k]!; at < end; at++) {
      const one = won[at]!
      sum += one
      into[at]! += one
    }
    classes[k] = sum
  }
}

const winsWith = ({ inBlock, above }: Wins, { members, sizes, low }: Block, place: number): Float64Array => {
  if (place >= low) return above[place - low]!
  const row = new Float64Array(inBlock.length + low)
  for (const [heads, wins] of inBlock.entries())
    for (const [at, won] of wins.entries()) if (members[at]! & (1 << place)) row[heads + sizes[at]!]! += won
  return row
}

const trailingZeros = (value: number): number => 31 - Math.clz32(value & -value)

type Block = {
  readonly low: number
  /** By place: which of the lowest members are in, and how many; ordered by how many. */
  readonly members: Uint16Array
  readonly sizes: Uint8Array
  /** Where the places of each size end. */
  readonly ends: readonly number[]
  /** Writes which places reach a bound, given what the upper members bring. */
  readonly compare: Compare
  /** By depth of the tree: one result for each place. */
  readonly wins: readonly Uint8Array[]
}

const blockOf = (game: Game, low: number): Block => {
  const count = 1 << low
  const sizeOf = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + sizeOf(mask >> 1))
  const members = Uint16Array.from(
    Array.from({ length: count }, (_, mask) => mask).sort((a, b) => sizeOf(a) - sizeOf(b)),
  )
  const sizes = Uint8Array.from(members, sizeOf)
  const ends = Array.from({ length: low + 1 }, (_, k) => sizes.lastIndexOf(k) + 1)
  const brought = game.scales.map(({ gains }) =>
    Float64Array.from(members, (mask) => {
      let sum = 0
      for (let bit = 0; bit < low; bit++) if (mask & (1 << bit)) sum += gains[2 * bit + 1]!
      return sum
    }),
  )
  const wins = Array.from({ length: depthOf(game.condition) }, () => new Uint8Array(count))
  return { low, members, sizes, ends, wins, compare: comparing(game, brought) }
}

const depthOf = (condition: Condition): number =>
  condition.kind === 'and' || condition.kind === 'or' ? 1 + Math.max(...condition.parts.map(depthOf)) : 1

type Judged = { readonly sums: readonly number[]; readonly condition: Condition; readonly depth: number }

/** Writes into `wins[depth]` which coalitions of the block satisfy the condition. */
const judge = (block: Block, { sums, condition, depth }: Judged): void => {
  const won = block.wins[depth]!
  if (condition.kind === 'reaches') {
    block.compare(won, condition, { sums, join: 'set' })
  } else if (condition.kind === 'and' || condition.kind === 'or') {
    for (const [at, part] of condition.parts.entries()) {
      // The first part needs no buffer of its own: nothing stands in this one yet. A bound is joined as it is compared.
      if (at === 0) judge(block, { sums, condition: part, depth })
      else if (part.kind === 'reaches') block.compare(won, part, { sums, join: condition.kind })
      else {
        judge(block, { sums, condition: part, depth: depth + 1 })
        joinTo(won, block.wins[depth + 1]!, condition.kind)
      }
    }
  } else won.fill(reaches(condition, sums) ? 1 : 0)
}

type Reaches = Condition & { readonly kind: 'reaches' }
type Join = 'set' | 'and' | 'or'
type Compare = (
  won: Uint8Array,
  condition: Reaches,
  how: { readonly sums: readonly number[]; readonly join: Join },
) => void

/**
 * Compares without branching where the sums are small enough for 32 bits: the sign of a difference is the answer. Which
 * coalitions win is as good as random within a block, and a branch guessed wrong costs more than the sum.
 */
const comparing = (game: Game, brought: readonly Float64Array[]): Compare => {
  if (game.scales.every(({ most }) => most < 2 ** 30)) {
    const whole = brought.map((row) => Int32Array.from(row))
    return (won, { scale, bound }, { sums, join }) =>
      compareWhole[join](won, whole[scale]!, Math.max(bound - sums[scale]!, -1) | 0)
  }
  const scratch = new Uint8Array(brought[0]?.length ?? 0)
  return (won, { scale, bound }, { sums, join }) => {
    const row = brought[scale]!
    const target = join === 'set' ? won : scratch
    for (let at = 0; at < row.length; at++) target[at] = row[at]! >= bound - sums[scale]! ? 1 : 0
    if (join !== 'set') joinTo(won, scratch, join)
  }
}

/** One straight loop each, so that nothing is asked inside it. */
const compareWhole: Readonly<Record<Join, (won: Uint8Array, brought: Int32Array, bound: number) => void>> = {
  set: (won, brought, bound) => {
    for (let at = 0; at < won.length; at++) won[at] = (bound - 1 - brought[at]!) >>> 31
  },
  and: (won, brought, bound) => {
    for (let at = 0; at < won.length; at++) won[at]! &= (bound - 1 - brought[at]!) >>> 31
  },
  or: (won, brought, bound) => {
    for (let at = 0; at < won.length; at++) won[at]! |= (bound - 1 - brought[at]!) >>> 31
  },
}

const joinTo = (won: Uint8Array, other: Uint8Array, join: 'and' | 'or'): void => {
  if (join === 'and') for (let at = 0; at < won.length; at++) won[at]! &= other[at]!
  else for (let at = 0; at < won.length; at++) won[at]! |= other[at]!
}
