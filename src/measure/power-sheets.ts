/** The sheets of voting power: under one rule, with a third ballot, in blocs, and when votes hang together. */
import { accepted, type Outcome } from '../outcome.ts'
import { aboutCorrelatedPower, aboutPower, aboutThreeWayPower, aboutUnions } from './power/about.ts'
import { type CorrelatedPower, correlatedPower, type VoteModel } from './power/correlated.ts'
import { type Power, type PowerAsked, type PowerRefusal, power, type Vote } from './power/power.ts'
import { powerInUnions, type UnionMember } from './power/precoalitions.ts'
import { type ThreeWayPower, threeWayPower } from './power/three-way.ts'
import { type PactReading, type Sheet, sheetOf } from './sheet.ts'

/** A vote of a pact, with the article that its rule rests on where it is known. */
type VoteShown = Vote & { readonly article?: string | undefined }

/** The sheet of voting power under one rule. */
export const powerSheet = (
  reading: PactReading,
  vote: VoteShown,
  asked: PowerAsked = {},
): Outcome<Sheet<Power>, PowerRefusal> => {
  const found = power(vote, asked)
  if (!found.ok) return found
  const { value } = found
  const largest = Math.max(...value.members.map(({ shapleyShubik }) => shapleyShubik.value))
  const interval = { low: largest - value.error, high: largest + value.error, kind: 'error' } as const
  return accepted(
    sheetOf([reading], {
      about: aboutPower,
      value,
      ...(value.error > 0 ? { interval } : {}),
      rests: [ruleSource(reading, vote)],
    }),
  )
}

/** The same where members may also abstain, stand aside or declare. */
export const threeWaySheet = (
  reading: PactReading,
  vote: VoteShown,
  asked: Parameters<typeof threeWayPower>[1],
): Outcome<Sheet<ThreeWayPower>, PowerRefusal> => {
  const found = threeWayPower(vote, asked)
  if (!found.ok) return found
  const about = aboutThreeWayPower
  return accepted(sheetOf([reading], { about, value: found.value, rests: [ruleSource(reading, vote)] }))
}

/** The sheet of power in unions that vote as blocs. */
export const unionsSheet = (
  reading: PactReading,
  vote: VoteShown,
  unions: Parameters<typeof powerInUnions>[1],
): Outcome<Sheet<readonly UnionMember[]>, PowerRefusal> => {
  const found = powerInUnions(vote, unions)
  if (!found.ok) return found
  return accepted(
    sheetOf([reading], { about: aboutUnions, value: found.value, rests: [ruleSource(reading, vote)] }),
  )
}

/** The sheet of power under a model of votes that hang together; the interval is that of the simulation alone. */
export const correlatedSheet = (
  reading: PactReading,
  vote: VoteShown,
  { model, ...sampling }: { readonly model: VoteModel } & Parameters<typeof correlatedPower>[2],
): Outcome<Sheet<CorrelatedPower>, PowerRefusal> => {
  const found = correlatedPower(vote, model, sampling)
  if (!found.ok) return found
  const { value } = found
  const { low, high } = value.act
  return accepted(
    sheetOf([reading], {
      about: aboutCorrelatedPower,
      value,
      interval: { low, high, kind: 'wilson' },
      rests: [ruleSource(reading, vote)],
    }),
  )
}

const ruleSource = ({ pact, now }: PactReading, { article }: VoteShown) => {
  const known =
    article !== undefined && Object.hasOwn(now.articles, article) ? now.articles[article] : undefined
  return { from: pact.id, ids: known?.source ?? [] }
}
