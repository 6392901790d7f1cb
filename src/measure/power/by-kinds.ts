/**
 * Counting by kinds: members that no atom tells apart are counted together, so a coalition is a vector of how many of
 * each kind say yes. Whole numbers of any size, hence exact for any roll with few kinds: every consensus, a council
 * of permanent and elected members, an assembly of 193 equals.
 */
import { binomials, type Counted } from './counts.ts'
import { type Game, reaches } from './game.ts'

/** How many vectors there are. */
export const vectorsOf = ({ kinds }: Game): number =>
  kinds.reduce((product, { places }) => product * (places.length + 1), 1)

/** Counts a two-way vote over all vectors. */
export const countByKinds = (game: Game): Counted => {
  const { kinds, size, condition } = game
  const gains = kinds.map(({ places }) => game.scales.map((scale) => scale.gains[places[0]! * 2 + 1]!))
  const choices = kinds.map(({ places }) => binomials(places.length))
  const bySize = kinds.map(() => new Array<bigint>(size).fill(0n))
  const sums = game.scales.map(() => 0)
  const taken = kinds.map(() => 0)
  let winning = 0n
  const move = (kind: number, by: number): void => {
    for (const [scale, gain] of gains[kind]!.entries()) sums[scale]! += by * gain
  }
  const judge = (ways: bigint, yes: number): void => {
    if (reaches(condition, sums)) {
      winning += ways
      return
    }
    for (const [kind, { places }] of kinds.entries()) {
      const others = places.length - taken[kind]!
      if (others === 0) continue
      move(kind, 1)
      // Of the ways to choose this vector, those without one given member: C(m, c) (m - c) / m = C(m - 1, c).
      if (reaches(condition, sums)) bySize[kind]![yes]! += (ways * BigInt(others)) / BigInt(places.length)
      move(kind, -1)
    }
  }
  const walk = (kind: number, ways: bigint, yes: number): void => {
    if (kind === kinds.length) {
      judge(ways, yes)
      return
    }
    const many = kinds[kind]!.places.length
    for (let count = 0; count <= many; count++) {
      taken[kind] = count
      walk(kind + 1, ways * choices[kind]![count]!, yes + count)
      move(kind, 1)
    }
    move(kind, -many - 1)
    taken[kind] = 0
  }
  walk(0, 1n, 0)
  return { kind: 'counted', winning, bySize, swings: bySize.map((row) => row.reduce((a, b) => a + b, 0n)) }
}
