/**
 * Voting power a priori, from the pact's own rule: who turns how many votes when every yes and no is as likely as any
 * other, or comes in any order. All is read from the rule's compiled atoms; `yes` and `no` are the only ballots here,
 * so every quorum is met. `three-way.ts` has the vote in which a member may also abstain or stand aside.
 */
import type { Chance } from '../../chance.ts'
import { type Compiled, compile, type MemberId, type Roll, type Rule } from '../../decision/index.ts'
import { accepted, assert, failed, type Outcome, type Refusal } from '../../outcome.ts'
import { type Amount, about, type Counted, type Estimated, exactly, ratio, shapleyOf } from './counts.ts'
import { type Game, gameOf, reaches } from './game.ts'
import { samplePower } from './sample.ts'
import { countTwoWay, type Found, type Method } from './two-way.ts'

/** A rule with the people who apply it. */
export type Vote = { readonly rule: Rule; readonly roll: Roll }

export const powerRefusals = [
  'measure/no-collective-decision',
  'measure/nobody-votes',
  'measure/too-many-coalitions',
] as const
export type PowerRefusal = Refusal<(typeof powerRefusals)[number]>

/** `veto`: nothing passes without it. `dummy`: it never turns a vote. `dictator`: its own ballot is the outcome. */
export type Flag = 'veto' | 'dummy' | 'dictator'

/** The power of one member. Absolute: the chance to turn the vote; plain Banzhaf: its share of all turns. */
export type MemberPower = {
  readonly id: MemberId
  readonly shapleyShubik: Amount
  readonly banzhaf: Amount
  readonly banzhafAbsolute: Amount
  /** The share of winning coalitions that it can prevent, and of losing ones that it can turn (Coleman 1971). */
  readonly colemanPrevent: Amount
  readonly colemanInitiate: Amount
  readonly flags: readonly Flag[]
}

/** Power under a rule. `error` bounds every number that has no fraction; 0 where all have one. */
export type Power = {
  readonly members: readonly MemberPower[]
  /** The chance that the body acts when all coalitions are equally likely. */
  readonly colemanAct: Amount
  readonly method: Method
  readonly error: number
}

/** The compiled rule of a vote that is taken by counting, or why there is none. */
export const compiledVote = ({ rule, roll }: Vote): Outcome<Compiled, PowerRefusal> => {
  if (rule.kind === 'bilateral')
    return failed({ code: 'measure/no-collective-decision', parameters: { rule: rule.kind } })
  if (roll.members.length === 0) return failed({ code: 'measure/nobody-votes', parameters: {} })
  return accepted(compile(rule, roll))
}

/** How to count: by one method, for comparisons; and what to sample with where counting is out of reach. */
export type PowerAsked = {
  readonly method?: Method | undefined
  readonly sampling?: { readonly chance: Chance; readonly draws: number } | undefined
}

/** Power of every member of the roll under its rule. */
export const power = (vote: Vote, asked: PowerAsked = {}): Outcome<Power, PowerRefusal> => {
  const compiled = compiledVote(vote)
  if (!compiled.ok) return compiled
  const game = gameOf(compiled.value)
  const found = countTwoWay(game, { sizes: true, method: asked.method }) ?? sampled(game, asked)
  if (!found) return failed(tooMany(game))
  return accepted(powerOf(compiled.value, game, found))
}

/** Only how often each member turns the vote, by kind of member, for loops over many rules. */
export const banzhaf = (vote: Vote): Outcome<Readonly<Record<string, Amount>>, PowerRefusal> => {
  const compiled = compiledVote(vote)
  if (!compiled.ok) return compiled
  const game = gameOf(compiled.value)
  const found = countTwoWay(game, { sizes: false })
  if (!found) return failed(tooMany(game))
  const turns = absoluteOf(game, found)
  return accepted(
    Object.fromEntries(
      game.kinds.flatMap(({ places }, kind) =>
        places.map((place) => [compiled.value.roll.members[place]!, turns[kind]!]),
      ),
    ),
  )
}

const sampled = (game: Game, { sampling, method }: PowerAsked): Found | undefined => {
  if (!sampling || (method ?? 'sampling') !== 'sampling') return undefined
  return { method: 'sampling', estimated: samplePower(game, sampling.chance, sampling.draws) }
}

export const tooMany = ({ size, kinds }: Game): PowerRefusal => ({
  code: 'measure/too-many-coalitions',
  parameters: { members: size, kinds: kinds.length },
})

const absoluteOf = ({ size }: Game, { counted, estimated }: Found): readonly Amount[] =>
  counted
    ? counted.swings.map((swings) => exactly(ratio(swings, 1n << BigInt(size - 1))))
    : estimated!.absolute.map(about)

const powerOf = (compiled: Compiled, game: Game, found: Found): Power => {
  const { counted, estimated } = found
  assert(counted !== undefined || estimated !== undefined, 'a method gives counts or estimates')
  const rows = counted ? countedRows(game, counted) : estimatedRows(game, estimated!)
  const shapley = counted?.bySize
    ? counted.bySize.map((row) => exactly(shapleyOf(row, game.size)))
    : estimated!.shapley.map(about)
  const members = compiled.roll.members.map((id, place): MemberPower => {
    const kind = game.kinds.findIndex(({ places }) => places.includes(place))
    const flags = flagsOf(game, { place, turns: rows[kind]!.banzhafAbsolute.value })
    return { id, shapleyShubik: shapley[kind]!, ...rows[kind]!, flags }
  })
  const colemanAct = counted
    ? exactly(ratio(counted.winning, 1n << BigInt(game.size)))
    : about(estimated!.act)
  return { members, colemanAct, method: found.method, error: counted?.bySize ? 0 : estimated!.error }
}

type Row = Pick<MemberPower, 'banzhaf' | 'banzhafAbsolute' | 'colemanPrevent' | 'colemanInitiate'>

const countedRows = (game: Game, { swings, winning }: Counted): readonly Row[] => {
  const total = swings.reduce((sum, each, kind) => sum + each * BigInt(game.kinds[kind]!.places.length), 0n)
  const losing = (1n << BigInt(game.size)) - winning
  return swings.map((each) => ({
    banzhaf: exactly(ratio(each, total)),
    banzhafAbsolute: exactly(ratio(each, 1n << BigInt(game.size - 1))),
    colemanPrevent: exactly(ratio(each, winning)),
    colemanInitiate: exactly(ratio(each, losing)),
  }))
}

const estimatedRows = (game: Game, { act, absolute }: Estimated): readonly Row[] => {
  const total = absolute.reduce((sum, each, kind) => sum + each * game.kinds[kind]!.places.length, 0)
  const share = (top: number, bottom: number): Amount => about(bottom > 0 ? top / bottom : 0)
  // Swings over wins: (turns * 2^(n-1)) / (act * 2^n).
  return absolute.map((each) => ({
    banzhaf: share(each, total),
    banzhafAbsolute: about(each),
    colemanPrevent: share(each / 2, act),
    colemanInitiate: share(each / 2, 1 - act),
  }))
}

/** Veto and dictator are asked of the game itself. A dummy has no swing: a sum of nothing is zero in doubles too. */
const flagsOf = (game: Game, asked: { readonly place: number; readonly turns: number }): readonly Flag[] => {
  const alone = game.scales.map(({ gains }) => gains[2 * asked.place + 1]!)
  const others = game.scales.map(({ most }, scale) => most - alone[scale]!)
  const everybody = game.scales.map(({ most }) => most)
  const veto = reaches(game.condition, everybody) && !reaches(game.condition, others)
  const flags: Flag[] = veto ? ['veto'] : []
  if (asked.turns === 0) flags.push('dummy')
  if (veto && reaches(game.condition, alone)) flags.push('dictator')
  return flags
}
