/**
 * Power when some members vote as blocs: unions formed before the vote. Owen's value (1977) shares first among unions, then
 * inside each; Banzhaf-Owen (Owen 1982) counts turns of coalitions of whole other unions and of partners inside one's own.
 * Counted on the lattice with two further axes: whole unions and partners that say yes (Staudacher, Wagner & Filipp 2022).
 */
import type { MemberId } from '../../decision/index.ts'
import { fraction } from '../../fraction.ts'
import { accepted, failed, type Outcome } from '../../outcome.ts'
import { exactSize } from './by-lattice.ts'
import { type Amount, about, exactly, factorial } from './counts.ts'
import { type Game, gameOf, type Scale } from './game.ts'
import {
  allButOne,
  axesOf,
  cellsOf,
  eachCell,
  latticeOf,
  origin,
  type Spread,
  targetsOf,
  withMember,
} from './lattice.ts'
import { compiledVote, type PowerRefusal, tooMany, type Vote } from './power.ts'

/** The power of a member within a structure of unions, and of its union as a whole. */
export type UnionMember = {
  readonly id: MemberId
  readonly union: number
  readonly owen: Amount
  /** The chance to turn the vote; it does not sum to one. */
  readonly banzhafOwen: Amount
}

const cellsMax = 4_000_000

/** Power when `unions` vote as blocs; a member in none of them is a union of its own. */
export const powerInUnions = (
  vote: Vote,
  unions: readonly (readonly MemberId[])[],
): Outcome<readonly UnionMember[], PowerRefusal> => {
  const compiled = compiledVote(vote)
  if (!compiled.ok) return compiled
  const game = gameOf(compiled.value)
  const { members } = compiled.value.roll
  const structure = structureOf(members, unions)
  const found: UnionMember[] = []
  for (const [union, places] of structure.entries()) {
    const power = powerInside(game, structure, union)
    if (!power) return failed(tooMany(game))
    for (const [at, place] of places.entries()) found.push({ id: members[place]!, union, ...power[at]! })
  }
  return accepted(found.toSorted((a, b) => members.indexOf(a.id) - members.indexOf(b.id)))
}

type Structure = readonly (readonly number[])[]

const structureOf = (members: readonly MemberId[], unions: readonly (readonly MemberId[])[]): Structure => {
  const given = unions
    .map((union) => union.map((id) => members.indexOf(id)).filter((place) => place >= 0))
    .filter(({ length }) => length > 0)
  const inside = new Set(given.flat())
  const alone = members.map((_, place) => place).filter((place) => !inside.has(place))
  return [...given, ...alone.map((place) => [place])]
}

type Powers = readonly Pick<UnionMember, 'owen' | 'banzhafOwen'>[]

/** The members of one union, against all the others as whole unions. */
const powerInside = (game: Game, structure: Structure, union: number): Powers | undefined => {
  const own = structure[union]!
  const others = structure.filter((_, at) => at !== union)
  const merged = mergedGame(game, [...own.map((place) => [place]), ...others])
  const partners = countAxis(merged.size, (place) => place < own.length)
  const unions = countAxis(merged.size, (place) => place >= own.length)
  if (cellsOf([...axesOf(merged), partners, unions]) > cellsMax) return undefined
  const lattice = latticeOf(merged, axesOf(merged), [partners, unions])
  const start = others.reduce((sum, _, at) => withMember(lattice, sum, own.length + at), origin(lattice))
  const powers: Pick<UnionMember, 'owen' | 'banzhafOwen'>[] = []
  const [partnersAxis, unionsAxis] = lattice.axisOf.slice(-2) as [number, number]
  const visit = (member: number, { ways }: Spread): void => {
    const swings = Array.from({ length: others.length + 1 }, () => new Float64Array(own.length))
    const targets = targetsOf(lattice, member, 1)
    eachCell(lattice.lengths, (cell, digits) => {
      if (ways[cell]! > 0 && lattice.wins[cell] === 0 && lattice.wins[targets[cell]!] === 1)
        swings[digits[unionsAxis]!]![digits[partnersAxis]!]! += ways[cell]!
    })
    powers[member] = powerFrom(swings, { unions: others.length + 1, partners: own.length })
  }
  allButOne(lattice, { groups: own.map((_, at) => [at]), start }, visit)
  return powers
}

type Sizes = { readonly unions: number; readonly partners: number }

/** Sum over r other unions and s partners of swings * r! (m-1-r)! / m! * s! (p-1-s)! / p!. */
const powerFrom = (swings: readonly Float64Array[], { unions, partners }: Sizes): Powers[number] => {
  let owen = 0n
  let turns = 0n
  for (const [r, row] of swings.entries())
    for (const [s, count] of row.entries()) {
      if (count === 0) continue
      const orders = factorial(r) * factorial(unions - 1 - r) * factorial(s) * factorial(partners - 1 - s)
      owen += BigInt(count) * orders
      turns += BigInt(count)
    }
  const amount =
    unions + partners <= exactSize
      ? exactly
      : (value: Parameters<typeof exactly>[0]) => about(exactly(value).value)
  return {
    owen: amount(fraction(owen, factorial(unions) * factorial(partners))),
    banzhafOwen: amount(fraction(turns, 1n << BigInt(unions + partners - 2))),
  }
}

/** The game in which each group is one player that brings all that its members bring. */
const mergedGame = (game: Game, groups: readonly (readonly number[])[]): Game => {
  const scales = game.scales.map(({ gains, most }): Scale => {
    const sums = new Float64Array(2 * groups.length)
    for (const [at, places] of groups.entries())
      for (const place of places) sums[2 * at + 1]! += gains[2 * place + 1]!
    return { gains: sums, most }
  })
  return { ...game, size: groups.length, scales, kinds: groups.map((_, at) => ({ places: [at] })) }
}

const countAxis = (size: number, counts: (place: number) => boolean) => {
  const gains = new Float64Array(2 * size)
  let cap = 0
  for (let place = 0; place < size; place++)
    if (counts(place)) {
      gains[2 * place + 1] = 1
      cap += 1
    }
  return { gains, cap }
}
