/**
 * Power a posteriori: how often a member turns the vote when votes hang together. Each member leans to yes or no by its
 * own odds, and one common shock moves all: V = sqrt(rho) Z + sqrt(1 - rho) e, yes above its upper threshold, no below
 * its lower one, the third way between (a one-factor probit; Marbach 2021 uses it for decision records). Simulated from
 * the stream that is given: same stream, same numbers. The leanings are the user's assumption, not a finding.
 */
import type { Chance } from '../../chance.ts'
import type { MemberId } from '../../decision/index.ts'
import { accepted, type Outcome } from '../../outcome.ts'
import { type Interval, normalQuantile, wilson } from '../chances.ts'
import { type Game, gameOf, reaches } from './game.ts'
import { compiledVote, type PowerRefusal, type Vote } from './power.ts'
import { sumsOf, turnsIt } from './sample.ts'
import type { Third } from './three-way.ts'

/** How likely a member says yes and no; what is left over goes to the third way. */
export type Leaning = { readonly yes: number; readonly no: number }

/** The votes that are assumed. `correlation` is rho, from 0 (independent) to below 1. */
export type VoteModel = {
  readonly leanings: Readonly<Record<string, Leaning>>
  readonly otherwise: Leaning
  readonly correlation: number
  readonly third: Third
}

/** A share of draws with its 95 per cent interval (Wilson): the error of simulation only, not of the assumptions. */
export type Simulated = { readonly value: number } & Interval

export type CorrelatedPower = {
  readonly act: Simulated
  readonly members: readonly { readonly id: MemberId; readonly decisive: Simulated }[]
  readonly draws: number
}

/** How often the body acts, and how often each member's own ballot makes the difference, under a model of votes. */
export const correlatedPower = (
  vote: Vote,
  model: VoteModel,
  { chance, draws }: { readonly chance: Chance; readonly draws: number },
): Outcome<CorrelatedPower, PowerRefusal> => {
  const compiled = compiledVote(vote)
  if (!compiled.ok) return compiled
  const game = gameOf(compiled.value, ['no', model.third, 'yes'])
  const { members } = compiled.value.roll
  const thresholds = members.map((id) => thresholdsOf(model.leanings[id] ?? model.otherwise))
  const turns = new Float64Array(members.length)
  let acts = 0
  for (let draw = 0; draw < draws; draw++) {
    const says = drawBallots(thresholds, model.correlation, chance)
    acts += countDraw(game, says, turns)
  }
  return accepted({
    act: simulated(acts, draws),
    members: members.map((id, place) => ({ id, decisive: simulated(turns[place]!, draws) })),
    draws,
  })
}

type Thresholds = { readonly upper: number; readonly lower: number }

const thresholdsOf = ({ yes, no }: Leaning): Thresholds => ({
  upper: normalQuantile(1 - yes),
  // Rounding must not open a gap for the third way where there is none.
  lower: yes + no >= 1 ? normalQuantile(1 - yes) : normalQuantile(no),
})

const drawBallots = (thresholds: readonly Thresholds[], correlation: number, chance: Chance): number[] => {
  const shock = Math.sqrt(correlation) * normalQuantile(chance.unit())
  const own = Math.sqrt(1 - correlation)
  return thresholds.map(({ upper, lower }) => {
    const leans = shock + own * normalQuantile(chance.unit())
    if (leans > upper) return 2
    return leans <= lower ? 0 : 1
  })
}

/** Adds one draw: who turned it, and whether it passed. */
const countDraw = (game: Game, says: readonly number[], turns: Float64Array): number => {
  const sums = sumsOf(game, says)
  for (const [place, option] of says.entries())
    if (turnsIt(game, sums, { place, says: option })) turns[place]! += 1
  return reaches(game.condition, sums) ? 1 : 0
}

const simulated = (hits: number, draws: number): Simulated => ({
  value: hits / draws,
  ...wilson(hits, draws),
})
