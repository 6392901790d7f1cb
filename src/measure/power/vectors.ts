/** All ways in which the kinds of a game can spread over options, each with the number of member-by-member ways. */
import type { Game } from './game.ts'

/** One spread: how many of each kind take each option, and what that brings on each scale. Reused between visits. */
export type Vector = {
  readonly ways: bigint
  readonly taken: readonly (readonly number[])[]
  readonly sums: readonly number[]
}

/** How many vectors there are with so many options: the product over kinds of C(m + options - 1, options - 1). */
export const vectorsWith = ({ kinds }: Game, options: number): number =>
  kinds.reduce((product, { places }) => {
    let count = product
    for (let k = 1; k < options; k++) count = (count * (places.length + k)) / k
    return count
  }, 1)

type Share = { readonly counts: readonly number[]; readonly ways: bigint; readonly brings: readonly number[] }

/** Visits every vector. Options beyond those of the game bring nothing: "not voted yet". */
export const eachVector = (game: Game, options: number, visit: (vector: Vector) => void): void => {
  const shares = game.kinds.map((_, kind) => sharesOf(game, kind, options))
  const taken: (readonly number[])[] = game.kinds.map(() => [])
  const walk = (kind: number, ways: bigint, sums: readonly number[]): void => {
    if (kind === game.kinds.length) {
      visit({ ways, taken, sums })
      return
    }
    for (const share of shares[kind]!) {
      taken[kind] = share.counts
      const next = sums.map((sum, scale) => sum + share.brings[scale]!)
      walk(kind + 1, ways * share.ways, next)
    }
  }
  walk(
    0,
    1n,
    game.scales.map(() => 0),
  )
}

/** The ways in which the members of one kind can spread over the options: multinomial coefficients. */
const sharesOf = (game: Game, kind: number, options: number): readonly Share[] => {
  const { places } = game.kinds[kind]!
  const width = game.options.length
  const bringsOf = (counts: readonly number[]): readonly number[] =>
    game.scales.map(({ gains }) =>
      counts.reduce(
        (sum, count, at) => (at < width ? sum + count * gains[places[0]! * width + at]! : sum),
        0,
      ),
    )
  const found: Share[] = []
  const spread = (counts: readonly number[], left: number, ways: bigint): void => {
    if (counts.length === options - 1) {
      const all = [...counts, left]
      found.push({ counts: all, ways, brings: bringsOf(all) })
      return
    }
    let choose = 1n
    for (let count = 0; count <= left; count++) {
      spread([...counts, count], left - count, ways * choose)
      choose = (choose * BigInt(left - count)) / BigInt(count + 1)
    }
  }
  spread([], places.length, 1n)
  return found
}
