/**
 * Power where a member may also abstain, or stand aside (Felsenthal & Machover 1997; Freixas & Zwicker 2003). Decisive:
 * the outcome changes when the member changes from no to yes; absolute index = decisive cases / 3^(n-1). Shapley-Shubik:
 * members vote in any order, each yes, no or the third way with equal chance; the pivot is the one after whose vote the
 * outcome is settled whatever the rest do.
 */
import type { Chance } from '../../chance.ts'
import type { Ballot, MemberId } from '../../decision/index.ts'
import { fraction } from '../../fraction.ts'
import { accepted, failed, type Outcome } from '../../outcome.ts'
import { type Amount, about, exactly, factorial, ratio } from './counts.ts'
import { type Game, gameOf, reaches } from './game.ts'
import { allButOne, axesOf, cellsOf, latticeOf, targetsOf } from './lattice.ts'
import { compiledVote, type PowerRefusal, tooMany, type Vote } from './power.ts'
import { sampleThreeWay } from './sample.ts'
import { eachVector, type Vector, vectorsWith } from './vectors.ts'

/** What a member may do besides yes and no. */
export type Third = Extract<Ballot, 'abstain' | 'aside' | 'declare'>

export type ThreeWayMember = {
  readonly id: MemberId
  readonly banzhaf: Amount
  readonly banzhafAbsolute: Amount
  /** Left out where the kinds of members are too many to count and no stream was given to sample with. */
  readonly shapleyShubik?: Amount
}

export type ThreeWayPower = {
  readonly members: readonly ThreeWayMember[]
  readonly colemanAct: Amount
  readonly third: Third
  /** The largest error of a Banzhaf index without a fraction, and of a Shapley-Shubik index without one. */
  readonly error: { readonly banzhaf: number; readonly shapleyShubik: number }
}

/** `sampling` is used only where the exact count of orders is out of reach. */
export type ThreeWayAsked = {
  readonly third: Third
  readonly sampling?: { readonly chance: Chance; readonly draws: number }
}

/** Power of every member when each may vote yes, no, or the third way. */
export const threeWayPower = (vote: Vote, asked: ThreeWayAsked): Outcome<ThreeWayPower, PowerRefusal> => {
  const compiled = compiledVote(vote)
  if (!compiled.ok) return compiled
  const game = gameOf(compiled.value, ['no', asked.third, 'yes'])
  if (vectorsWith(game, 3) > vectorsMax && cellsOf(axesOf(game)) > cellsMax) return failed(tooMany(game))
  const turns = decisive(game)
  const total = turns.decisive.reduce(
    (sum, each, kind) => sum + each * BigInt(game.kinds[kind]!.places.length),
    0n,
  )
  const pivots = pivotsOf(game, asked)
  const amount = turns.exact ? exactly : (value: Parameters<typeof exactly>[0]) => about(exactly(value).value)
  const members = compiled.value.roll.members.map((id, place): ThreeWayMember => {
    const kind = game.kinds.findIndex(({ places }) => places.includes(place))
    const each = turns.decisive[kind]!
    const pivot = pivots.indices?.[kind]
    return {
      id,
      banzhaf: amount(ratio(each, total)),
      banzhafAbsolute: amount(ratio(each, 3n ** BigInt(game.size - 1))),
      ...(pivot ? { shapleyShubik: pivot } : {}),
    }
  })
  return accepted({
    members,
    colemanAct: amount(ratio(turns.winning, 3n ** BigInt(game.size))),
    third: asked.third,
    error: {
      banzhaf: turns.exact ? 0 : 4 * game.size * Number.EPSILON,
      shapleyShubik: pivots.error,
    },
  })
}

type Turns = { readonly decisive: readonly bigint[]; readonly winning: bigint; readonly exact: boolean }

const vectorsMax = 300_000
const cellsMax = 4_000_000

const decisive = (game: Game): Turns =>
  vectorsWith(game, 3) <= vectorsMax ? decisiveByKinds(game) : decisiveByLattice(game)

/** Exact, over vectors of kinds. */
export const decisiveByKinds = (game: Game): Turns => {
  const { kinds, condition } = game
  const counts = kinds.map(() => 0n)
  let winning = 0n
  eachVector(game, 3, ({ ways, taken, sums }) => {
    if (reaches(condition, sums)) {
      winning += ways
      return
    }
    for (const [kind, { places }] of kinds.entries()) {
      const saysNo = taken[kind]![0]!
      if (saysNo > 0 && reaches(condition, moved(game, sums, { place: places[0]!, from: 0, to: 2 })))
        // Of these ways, those in which one given member of the kind is among those who say no.
        counts[kind]! += (ways * BigInt(saysNo)) / BigInt(places.length)
    }
  })
  return { decisive: counts, winning, exact: true }
}

/** In doubles, over the table of sums: exact up to 33 members, since 3^33 < 2^53. */
export const decisiveByLattice = (game: Game): Turns => {
  const lattice = latticeOf(game)
  const counts = game.kinds.map(() => 0)
  let winning = 0
  allButOne(lattice, { groups: game.kinds.map(({ places }) => places) }, (kind, { ways }) => {
    const place = game.kinds[kind]!.places[0]!
    const [no, third, yes] = [0, 1, 2].map((option) => targetsOf(lattice, place, option)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ]
    const { wins, cells } = lattice
    for (let cell = 0; cell < cells; cell++) {
      const [without, withYes] = [wins[no[cell]!]!, wins[yes[cell]!]!]
      counts[kind]! += ways[cell]! * (withYes - without)
      if (kind === 0) winning += ways[cell]! * (without + wins[third[cell]!]! + withYes)
    }
  })
  return { decisive: counts.map(BigInt), winning: BigInt(winning), exact: game.size <= 33 }
}

type Move = { readonly place: number; readonly from: number; readonly to: number }

const moved = (
  { scales, options }: Game,
  sums: readonly number[],
  { place, from, to }: Move,
): readonly number[] =>
  sums.map((sum, scale) => {
    const { gains } = scales[scale]!
    return sum - gains[place * options.length + from]! + gains[place * options.length + to]!
  })

type Pivots = { readonly indices?: readonly Amount[]; readonly error: number }

const pivotsOf = (game: Game, { sampling }: ThreeWayAsked): Pivots => {
  if (vectorsWith(game, 4) <= vectorsMax) return { indices: pivotsByKinds(game), error: 0 }
  if (!sampling) return { error: 0 }
  const sampled = sampleThreeWay(game, sampling.chance, sampling.draws)
  return { indices: sampled.values.map(about), error: sampled.error }
}

/**
 * phi_i = sum over those who voted before, and how, of a! (n-1-a)! / n! * 3^-a * (ballots of i that settle) / 3, where
 * `a` voted before and the outcome is not settled by them. The fourth option of the vectors is "not voted yet".
 */
const pivotsByKinds = (game: Game): readonly Amount[] => {
  const { size, kinds } = game
  const factorials = Array.from({ length: size + 1 }, (_, n) => factorial(n))
  const tops = kinds.map(() => 0n)
  eachVector(game, 4, (vector) => {
    if (settled(game, vector.sums, leftOf(vector))) return
    const left = vector.taken.reduce((sum, options) => sum + options[3]!, 0)
    const voted = size - left
    const orders = factorials[voted]! * factorials[left - 1]! * 3n ** BigInt(left - 1)
    for (const [kind, { places }] of kinds.entries()) {
      const waiting = vector.taken[kind]![3]!
      if (waiting === 0) continue
      const settling = settlingBallots(game, vector, kind)
      if (settling > 0)
        tops[kind]! += (vector.ways * BigInt(waiting) * orders * BigInt(settling)) / BigInt(places.length)
    }
  })
  return tops.map((top) => exactly(fraction(top, factorials[size]! * 3n ** BigInt(size))))
}

const leftOf = ({ taken }: Vector): readonly number[] => taken.map((options) => options[3]!)

/** With how many of the three ballots does one waiting member of a kind settle the outcome? */
const settlingBallots = (game: Game, vector: Vector, kind: number): number => {
  const { gains } = gainsAt(game, game.kinds[kind]!.places[0]!)
  const left = leftOf(vector).map((count, at) => (at === kind ? count - 1 : count))
  return [0, 1, 2].filter((option) =>
    settled(
      game,
      vector.sums.map((sum, scale) => sum + gains[scale]![option]!),
      left,
    ),
  ).length
}

const gainsAt = (
  { scales, options }: Game,
  place: number,
): { readonly gains: readonly (readonly number[])[] } => ({
  gains: scales.map(({ gains }) => [...gains.subarray(place * options.length, (place + 1) * options.length)]),
})

/**
 * Is the outcome the same whatever those who are left do? Yes from all is the best for it; the worst is no from all or
 * the third ballot from all, as under a quorum (docs/explanation/decisions.md).
 */
const settled = (game: Game, sums: readonly number[], left: readonly number[]): boolean => {
  const filled = [0, 1, 2].map((option) =>
    reaches(
      game.condition,
      sums.map((sum, scale) => sum + fillOf(game, { scale, option, left })),
    ),
  )
  return !filled[2] || (filled[0] === true && filled[1] === true)
}

type Fill = { readonly scale: number; readonly option: number; readonly left: readonly number[] }

const fillOf = ({ kinds, scales, options }: Game, { scale, option, left }: Fill): number =>
  left.reduce(
    (sum, count, kind) =>
      sum + count * scales[scale]!.gains[kinds[kind]!.places[0]! * options.length + option]!,
    0,
  )
