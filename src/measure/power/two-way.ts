/** Chooses the method for a two-way vote: exact where exact is possible within seconds, else the error is stated. */
import { countByKinds, vectorsOf } from './by-kinds.ts'
import { countByLattice, exactSize, latticeWork } from './by-lattice.ts'
import { countWeighted, estimateByQuadrature, passWork, type Weighted } from './by-quadrature.ts'
import { cellsOf, countBySize, type Ladder, ladderOf, singleBound } from './by-size.ts'
import type { Counted, Estimated } from './counts.ts'
import { enumerable, enumerate } from './enumerate.ts'
import type { Game } from './game.ts'

/** How the numbers were found. The first four are exact. */
export const methods = ['by-kinds', 'by-size', 'lattice', 'enumeration', 'quadrature', 'sampling'] as const
export type Method = (typeof methods)[number]

/** Counts where they could be had, estimates for what they do not hold. */
export type Found = { readonly method: Method; readonly counted?: Counted; readonly estimated?: Estimated }

/** Which indices are asked for: Banzhaf alone needs no sizes and is had much sooner. */
export type Wanted = { readonly sizes: boolean; readonly method?: Method | undefined }

/** About as many additions as a person waits for: some ten seconds. */
const patience = 1e10
/** Tables that fit a browser: 128 MB, and for the lattice, which holds one for each halving, 32 MB each. */
const cellsMax = 16_000_000
const latticeMax = 4_000_000

type Way = { readonly method: Method; readonly cost: number; readonly run: () => Counted | Estimated }

/** The counts of a two-way game by the quickest method that can, or undefined: then only sampling is left. */
export const countTwoWay = (game: Game, { sizes, method }: Wanted): Found | undefined => {
  const ladder = ladderOf(game)
  const ways = waysOf(game, ladder).filter((way) => method === undefined || way.method === method)
  const best = ways.filter(({ cost }) => cost <= patience).sort((a, b) => a.cost - b.cost)[0]
  const bound = ladder && singleBound(ladder)
  const weighted = ladder && bound !== undefined && bound > 0 ? { weights: ladder.weights, bound } : undefined
  if (!sizes && weighted && quickly(game, weighted, best))
    return { method: 'by-size', counted: countWeighted(game, weighted) }
  if (best) {
    const result = best.run()
    return result.kind === 'counted'
      ? { method: best.method, counted: result }
      : { method: best.method, estimated: result }
  }
  if (!weighted || weighted.bound > cellsMax || (method ?? 'quadrature') !== 'quadrature') return undefined
  const estimated = estimateByQuadrature(game, weighted)
  return {
    method: 'quadrature',
    estimated,
    ...(game.size <= exactSize ? { counted: countWeighted(game, weighted) } : {}),
  }
}

/** Is the table of weights alone the quickest way to count swings without sizes? */
const quickly = (game: Game, weighted: Weighted, best: Way | undefined): boolean =>
  game.size <= exactSize && weighted.bound <= cellsMax && passWork(weighted) <= (best?.cost ?? patience)

const waysOf = (game: Game, ladder: Ladder | undefined): readonly Way[] => {
  const { size, kinds } = game
  const ways: Way[] = []
  const vectors = vectorsOf(game)
  if (vectors <= 1e6)
    ways.push({ method: 'by-kinds', cost: 100 * vectors * kinds.length, run: () => countByKinds(game) })
  if (ladder && size <= exactSize && cellsOf(ladder) <= cellsMax)
    ways.push({ method: 'by-size', cost: (cellsOf(ladder) * size) / 3, run: () => countBySize(game, ladder) })
  const { cells, additions } = latticeWork(game)
  if (cells <= latticeMax) ways.push({ method: 'lattice', cost: additions, run: () => countByLattice(game) })
  if (enumerable(game)) ways.push({ method: 'enumeration', cost: 8 * 2 ** size, run: () => enumerate(game) })
  return ways
}
