/**
 * A compiled rule as a game: for each atom the gain that each ballot of each member brings over the worst one, and the
 * bound that the gains must reach. Nothing of the rule is restated: the numbers are those of the atoms, shifted so
 * that none is negative, and reduced (common divisors, atoms that others imply, members that are alike).
 */
import { type Atom, type Ballot, type Compiled, codeOf, type Formula } from '../../decision/index.ts'

/** A row of gains, whole and not negative: `gains[options * member + option]`. */
export type Scale = {
  readonly gains: Float64Array
  /** What all can bring together, each with its best ballot. */
  readonly most: number
}

/** The tree over the scales: `at least bound on this scale`. */
export type Condition =
  | { readonly kind: 'reaches'; readonly scale: number; readonly bound: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'always' | 'never' }

/** Members that no scale tells apart. */
export type Alike = { readonly places: readonly number[] }

/** What the counting methods work on. The last option is the best ballot, yes; the first is no. */
export type Game = {
  readonly size: number
  readonly options: readonly Ballot[]
  readonly scales: readonly Scale[]
  readonly condition: Condition
  readonly kinds: readonly Alike[]
}

/** The game of a rule in which every member casts one of `options`: from the worst to the best, so yes is last. */
export const gameOf = (compiled: Compiled, options: readonly Ballot[] = ['no', 'yes']): Game => {
  const size = compiled.roll.members.length
  const shifted = compiled.atoms.map((atom) => shift(atom, size, options))
  const distinct = new Map<string, Scale>()
  const places = new Map<string, number>()
  for (const { scale } of shifted) {
    const key = scale.gains.join()
    if (!places.has(key)) places.set(key, places.size)
    distinct.set(key, scale)
  }
  const reaching = shifted.map(({ scale, bound }): Condition => {
    if (bound <= 0) return { kind: 'always' }
    if (bound > scale.most) return { kind: 'never' }
    return { kind: 'reaches', scale: places.get(scale.gains.join())!, bound }
  })
  const scales = [...distinct.values()]
  const condition = simplified(join(compiled.formula, reaching), scales)
  return pruned({ size, options, scales, condition, kinds: [] })
}

/** The same game seen from those who block: a coalition wins here exactly when its complement loses there. */
export const dualOf = (game: Game): Game =>
  // Who is alike is asked again: weights above one bound may differ below the other.
  pruned({ ...game, condition: dualCondition(game.condition, game.scales) })

/** Does the tree hold for these sums? */
export const reaches = (condition: Condition, sums: ArrayLike<number>): boolean => {
  switch (condition.kind) {
    case 'reaches':
      return sums[condition.scale]! >= condition.bound
    case 'and':
      return condition.parts.every((part) => reaches(part, sums))
    case 'or':
      return condition.parts.some((part) => reaches(part, sums))
    default:
      return condition.kind === 'always'
  }
}

/** The bounds asked on one scale, ascending. */
export const boundsOn = (condition: Condition, scale: number): readonly number[] => {
  const found = new Set<number>()
  const visit = (part: Condition): void => {
    if (part.kind === 'reaches' && part.scale === scale) found.add(part.bound)
    if (part.kind === 'and' || part.kind === 'or') part.parts.forEach(visit)
  }
  visit(condition)
  return [...found].sort((a, b) => a - b)
}

/** Is this the scale on which every yes counts one? */
export const isHeads = ({ gains }: Scale, options: number): boolean =>
  options === 2 && gains.every((gain, at) => gain === at % 2)

type Shifted = { readonly scale: Scale; readonly bound: number }

const shift = (atom: Atom, size: number, options: readonly Ballot[]): Shifted => {
  const width = atom.contributions.length / Math.max(1, size)
  const gains = new Float64Array(size * options.length)
  let bound = atom.bound
  let divisor = 0
  for (let place = 0; place < size; place++) {
    const brings = options.map((ballot) => atom.contributions[place * width + codeOf[ballot]]!)
    const least = Math.min(...brings)
    bound -= least
    for (const [option, each] of brings.entries()) {
      gains[place * options.length + option] = each - least
      divisor = greatestCommonDivisor(divisor, each - least)
    }
  }
  const by = Math.max(1, divisor)
  const reduced = gains.map((gain) => gain / by)
  return { scale: { gains: reduced, most: mostOf(reduced, options.length) }, bound: Math.ceil(bound / by) }
}

const mostOf = (gains: Float64Array, options: number): number => {
  let most = 0
  for (let at = 0; at < gains.length; at += options) most += Math.max(...gains.subarray(at, at + options))
  return most
}

const join = (formula: Formula, reaching: readonly Condition[]): Condition =>
  formula.kind === 'atom'
    ? reaching[formula.atom]!
    : { kind: formula.kind, parts: formula.parts.map((part) => join(part, reaching)) }

/** Constants away, like into like, and of two parts that imply each other's opposite only the one that counts. */
const simplified = (condition: Condition, scales: readonly Scale[]): Condition => {
  if (condition.kind !== 'and' && condition.kind !== 'or') return condition
  const { kind } = condition
  const [neutral, absorbing] =
    kind === 'and' ? (['always', 'never'] as const) : (['never', 'always'] as const)
  const parts = condition.parts
    .map((part) => simplified(part, scales))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]))
    .filter((part) => part.kind !== neutral)
  if (parts.some((part) => part.kind === absorbing)) return { kind: absorbing }
  const kept = parts.filter(
    (part, at) => !parts.some((other, from) => makesNeedless(kind, { other, from, part, at }, scales)),
  )
  if (kept.length === 0) return { kind: neutral }
  return kept.length === 1 ? kept[0]! : { kind, parts: kept }
}

type Pair = {
  readonly other: Condition
  readonly from: number
  readonly part: Condition
  readonly at: number
}

/** Under `and` a part falls away if another implies it, under `or` if it implies another; of equals the first stays. */
const makesNeedless = (
  kind: 'and' | 'or',
  { other, from, part, at }: Pair,
  scales: readonly Scale[],
): boolean => {
  if (from === at) return false
  const [stronger, weaker] = kind === 'and' ? [other, part] : [part, other]
  if (!implies(stronger, weaker, scales)) return false
  return from < at || !implies(weaker, stronger, scales)
}

/**
 * A sufficient test that one bound implies another: each ballot brings at least the same share of the weaker bound,
 * a_i / A <= b_i / B, so that reaching A reaches B. Cross-multiplied in whole numbers; gains above the bound count as it.
 */
const implies = (stronger: Condition, weaker: Condition, scales: readonly Scale[]): boolean => {
  if (stronger.kind !== 'reaches' || weaker.kind !== 'reaches') return false
  const [a, b] = [scales[stronger.scale]!.gains, scales[weaker.scale]!.gains]
  if (stronger.scale === weaker.scale) return stronger.bound >= weaker.bound
  const [boundA, boundB] = [BigInt(stronger.bound), BigInt(weaker.bound)]
  return a.every((gain, at) => {
    const other = b[at]!
    if (gain === 0 || other >= weaker.bound) return true
    return BigInt(Math.min(gain, stronger.bound)) * boundB <= BigInt(other) * boundA
  })
}

/** Only the scales that the tree still names, each gain capped where more makes no difference; then who is alike. */
const pruned = (game: Game): Game => {
  const named = game.scales.map((scale, at) => ({ scale, at, bounds: boundsOn(game.condition, at) }))
  const kept = named.filter(({ bounds }) => bounds.length > 0)
  const renumbered = new Map(kept.map(({ at }, now) => [at, now]))
  const rename = (part: Condition): Condition => {
    if (part.kind === 'reaches') return { ...part, scale: renumbered.get(part.scale)! }
    if (part.kind === 'and' || part.kind === 'or') return { ...part, parts: part.parts.map(rename) }
    return part
  }
  const scales = kept.map(({ scale }) => scale)
  return { ...game, scales, condition: rename(game.condition), kinds: kindsOf(game, kept) }
}

const kindsOf = (
  { size, options }: Game,
  kept: readonly { readonly scale: Scale; readonly bounds: readonly number[] }[],
): readonly Alike[] => {
  const kinds = new Map<string, number[]>()
  for (let place = 0; place < size; place++) {
    const key = kept
      .map(({ scale, bounds }) => {
        const own = scale.gains.subarray(place * options.length, (place + 1) * options.length)
        return own.map((gain) => Math.min(gain, bounds.at(-1)!)).join()
      })
      .join(';')
    const known = kinds.get(key)
    if (known) known.push(place)
    else kinds.set(key, [place])
  }
  return [...kinds.values()].map((places) => ({ places }))
}

const dualCondition = (condition: Condition, scales: readonly Scale[]): Condition => {
  switch (condition.kind) {
    case 'reaches':
      return { ...condition, bound: scales[condition.scale]!.most - condition.bound + 1 }
    case 'and':
    case 'or':
      return {
        kind: condition.kind === 'and' ? 'or' : 'and',
        parts: condition.parts.map((part) => dualCondition(part, scales)),
      }
    default:
      return { kind: condition.kind === 'always' ? 'never' : 'always' }
  }
}

const greatestCommonDivisor = (a: number, b: number): number => {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}
