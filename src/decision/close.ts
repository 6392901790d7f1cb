/**
 * The outcome when ballots are final, written as the rules read: one paragraph a variant, in prose order. It exists
 * to be compared: nothing but tests calls it, and a test proves that the compiled atoms say the same everywhere.
 */
import type { Fraction } from '../fraction.ts'
import { Broken, unreachable } from '../outcome.ts'
import type { Ballot, Ballots, MemberId, Roll, Rule } from './rule.ts'

/** Adopted? `silent` is now absent. Throws on `bilateral`, which is never voted. */
export const close = (rule: Rule, roll: Roll, ballots: Ballots): boolean => {
  const count = (...which: readonly Ballot[]): number => sum(roll, ballots, { of: which, weigh: () => 1 })
  switch (rule.kind) {
    case 'consensus':
      return count('yes') > 0 && count('no', 'silent') === 0 && (rule.standAside || count('aside') === 0)
    case 'unanimity':
      if (rule.of === 'voting') return count('yes') > 0 && count('no') === 0
      if (rule.abstentionBlocks) return roll.members.length > 0 && count('yes') === roll.members.length
      return count('yes') > 0 && count('no', 'aside', 'silent') === 0
    case 'majority': {
      const weigh = weightsOf(roll, rule.weights)
      const yes = sum(roll, ballots, { of: ['yes'], weigh })
      const reached = rule.than === 'moreThan' ? exceeds : reaches
      return yes > 0 && reached(yes, sum(roll, ballots, { of: inBase[rule.of], weigh }), rule.share)
    }
    case 'atLeast': {
      const yes = sum(roll, ballots, { of: ['yes'], weigh: weightsOf(roll, rule.weights) })
      return yes > 0 && yes >= rule.votes
    }
    case 'silence':
      return count('no') === 0
    case 'veto': {
      const holders = roll.groups[rule.holders] ?? []
      return (
        !holders.some((holder) => roll.members.includes(holder) && ballots[holder] === 'no') &&
        close(rule.rule, roll, ballots)
      )
    }
    case 'quorum':
      return (
        reaches(count(...inBase.present), roll.members.length, rule.share) && close(rule.rule, roll, ballots)
      )
    case 'blockingAbstention': {
      const weigh = weightsOf(roll, rule.weights)
      const blocked =
        count('declare') > 0 &&
        reaches(count('declare'), roll.members.length, rule.members) &&
        reaches(
          sum(roll, ballots, { of: ['declare'], weigh }),
          sum(roll, ballots, { of: inBase.roll, weigh }),
          rule.population,
        )
      return !blocked && close(rule.rule, roll, ballots)
    }
    case 'all':
      return rule.rules.every((child) => close(child, roll, ballots))
    case 'any':
      return rule.rules.some((child) => close(child, roll, ballots))
    case 'bilateral':
      throw new Broken('a bilateral rule is never voted')
    default:
      return unreachable(rule)
  }
}

const inBase = {
  roll: ['yes', 'no', 'abstain', 'declare', 'aside', 'silent'],
  present: ['yes', 'no', 'abstain', 'declare'],
  voting: ['yes', 'no'],
} as const

const weightsOf =
  (roll: Roll, scale: string | undefined) =>
  (member: MemberId): number =>
    scale === undefined ? 1 : (roll.weights[scale]?.[member] ?? 0)

type Summed = { readonly of: readonly Ballot[]; readonly weigh: (member: MemberId) => number }

const sum = (roll: Roll, ballots: Ballots, { of, weigh }: Summed): number =>
  roll.members.reduce(
    (total, member) => (of.includes(ballots[member] ?? 'silent') ? total + weigh(member) : total),
    0,
  )

const reaches = (part: number, whole: number, share: Fraction): boolean =>
  share.denominator * BigInt(part) >= share.numerator * BigInt(whole)

const exceeds = (part: number, whole: number, share: Fraction): boolean =>
  share.denominator * BigInt(part) > share.numerator * BigInt(whole)
