/**
 * A decision rule as one full sentence. Leaves are whole clauses, joined by the language's own "and" and "or"; a rule
 * inside a rule becomes a numbered list of conditions, so that nothing can be read in two ways.
 */
import type { Ballot, Rule, StillOpen, Verdict } from '../decision/index.ts'
import { type Fraction, fractionText } from '../fraction.ts'
import { unreachable } from '../outcome.ts'
import { bookOf, sayWord } from './books.ts'
import { isolate, languageOf, type Reader, sayList, sayNumber } from './language.ts'
import { format, type Values } from './message.ts'
import type { Names } from './values.ts'
import { spoken } from './values.ts'
import type { DecisionWords } from './vocabulary.ts'

/** `Adopted if at least 9 members say yes and none of the permanent members says no.` Names are of groups and weights. */
export const sayRule = (reader: Reader, rule: Rule, names: Names): string => {
  const { wholeRule } = bookOf(reader)
  if (rule.kind === 'silence' || rule.kind === 'bilateral') return format(reader, wholeRule[rule.kind])
  const condition = conditionOf(reader, partOf({ reader, names }, rule))
  return format(reader, wholeRule.voted, { condition })
}

type Telling = { readonly reader: Reader; readonly names: Names }
type Join = 'all' | 'any'
type Part = { readonly clause: string } | { readonly join: Join; readonly parts: readonly Part[] }

const partOf = (telling: Telling, rule: Rule): Part => {
  const leaf: Part = { clause: clauseOf(telling, rule) }
  switch (rule.kind) {
    case 'quorum':
      return joined('all', [leaf, partOf(telling, rule.rule)])
    case 'veto':
    case 'blockingAbstention':
      return joined('all', [partOf(telling, rule.rule), leaf])
    case 'all':
    case 'any':
      return joined(
        rule.kind,
        rule.rules.map((each) => partOf(telling, each)),
      )
    default:
      return leaf
  }
}

/** Like inside like is one list; a list of one is what it holds. */
const joined = (join: Join, parts: readonly Part[]): Part => {
  const flat = parts.flatMap((part) => ('join' in part && part.join === join ? part.parts : [part]))
  return flat.length === 1 ? flat[0]! : { join, parts: flat }
}

const inlineMost = 3

const conditionOf = (reader: Reader, part: Part, number = ''): string => {
  if ('clause' in part) return part.clause
  const { rule, rulePart, phrase } = bookOf(reader)
  const plain = part.parts.every((each) => 'clause' in each)
  const above = number === '' ? '' : `${number}.`
  const clauses = part.parts.map((each, index) => {
    const place = `${above}${sayNumber(reader, index + 1)}`
    return { number: place, clause: conditionOf(reader, each, place) }
  })
  if (plain && clauses.length > 0 && clauses.length <= inlineMost)
    return sayList(reader, clauses.map(({ clause }) => clause), part.join === 'all' ? 'and' : 'or') // biome-ignore format: one thought
  const said = clauses.map((each) => format(reader, rulePart.numbered, each))
  return format(reader, rule[part.join], { parts: said.join(rulePart.separator) || phrase.nothing })
}

const clauseOf = (telling: Telling, rule: Rule): string => {
  const { reader } = telling
  if (rule.kind === 'all' || rule.kind === 'any') return ''
  return format(reader, bookOf(reader).rule[rule.kind], settingsOf(telling, rule))
}

const settingsOf = ({ reader, names }: Telling, rule: Rule): Values => {
  const named = (id: string | undefined): string =>
    id === undefined ? 'none' : isolate(names(id, languageOf(reader)), reader)
  switch (rule.kind) {
    case 'consensus':
      return { standAside: String(rule.standAside) }
    case 'unanimity':
      return { form: rule.of === 'voting' ? 'voting' : rule.abstentionBlocks ? 'everybody' : 'abstaining' }
    case 'majority': {
      const { than, of, weights, share } = rule
      return { than, of, weights: named(weights), share: shareOf(reader, share) }
    }
    case 'atLeast':
      return { votes: rule.votes, weights: named(rule.weights) }
    case 'veto':
      return { holders: named(rule.holders) }
    case 'quorum':
      return { share: shareOf(reader, rule.share) }
    case 'blockingAbstention': {
      const { members, population, weights } = rule
      return {
        members: shareOf(reader, members),
        population: shareOf(reader, population),
        weights: named(weights),
      }
    }
    case 'silence':
    case 'bilateral':
    case 'all':
    case 'any':
      return {}
    default:
      return unreachable(rule)
  }
}

const shareOf = (reader: Reader, value: Fraction): string => {
  const { share } = bookOf(reader)
  const text = fractionText(value)
  if (Object.hasOwn(share, text)) return share[text as keyof DecisionWords['share']]
  const said = [value.numerator, value.denominator].map((each) => sayNumber(reader, Number(each)))
  return format(reader, share.share, {
    share: isolate(value.denominator === 1n ? said[0]! : said.join('/'), reader),
  })
}

/** Which clause settled a vote, and by whom. Undefined while the vote is open. */
export const saySettlement = (
  reader: Reader,
  { outcome, settledBy }: Pick<Verdict, 'outcome' | 'settledBy'>,
  names: Names,
): string | undefined => {
  if (outcome === 'open' || settledBy === undefined) return undefined
  const { members } = spoken({ reader, names }, { members: settledBy.members })
  const rule = settledBy.path.split('/').at(-1) ?? ''
  return format(reader, bookOf(reader).settled[settledBy.clause], { outcome, rule, members: members ?? '' })
}

/** What can still settle an open vote: who alone, by which ballots; and the fewest yes or no. One sentence each. */
export const sayStillOpen = (reader: Reader, open: StillOpen, names: Names): readonly string[] => {
  const { stillOpen } = bookOf(reader)
  const alone = (['adopted', 'failed'] as const).flatMap((outcome) =>
    [...settlersBy(open, outcome)].map(([key, members]) => {
      const ballots = key.split(' ').map((ballot) => sayWord(reader, 'ballot', ballot as Ballot))
      const said = spoken({ reader, names }, { members })
      return format(reader, stillOpen.alone, { outcome, ballots: sayList(reader, ballots, 'or'), ...said })
    }),
  )
  const fewest = (['yesFewest', 'noFewest'] as const).flatMap((key) => {
    const count = open[key]
    return count === undefined
      ? []
      : [format(reader, stillOpen[key], { count, exact: String(!open.fewestAreBounds) })]
  })
  return [...alone, ...fewest]
}

/** Members that could settle it by the same ballots, together. */
const settlersBy = (
  { settlers }: StillOpen,
  wanted: 'adopted' | 'failed',
): ReadonlyMap<string, readonly string[]> => {
  const ballotsOf = new Map<string, string[]>()
  for (const { member, ballot, outcome } of settlers)
    if (outcome === wanted) ballotsOf.set(member, [...(ballotsOf.get(member) ?? []), ballot])
  return Map.groupBy(ballotsOf.keys(), (member) => ballotsOf.get(member)!.join(' '))
}
