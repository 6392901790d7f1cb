/** `najda power`: how much each member's vote weighs, by the pact's own rule. */
import { chance } from '../chance.ts'
import type { Day } from '../day.ts'
import {
  type Amount,
  aboutPower,
  aboutThreeWayPower,
  type Description,
  type Flag,
  power,
  threeWayPower,
} from '../measure/index.ts'
import { isolate, sayNumber, sayRule, saySentence } from '../words/index.ts'
import type { Typed } from './arguments.ts'
import type { Library } from './load.ts'
import { measureSentences } from './measure-sentences.ts'
import type { Page } from './page.ts'
import { columns } from './paint.ts'
import { Stop } from './stop.ts'
import { type AskedVote, voteOf, voteValues } from './vote.ts'

/** The options of the verb. */
export const powerShape = { values: voteValues, flags: ['three-way'], words: [0, 1] } as const

/** Two ballots, or with `--three-way` also the abstention. */
export const powerOf = (library: Library, typed: Typed, today: Day) => {
  const asked = voteOf(library, typed, today)
  const threeWay = typed.has('three-way')
  const found = threeWay ? threeWayOf(asked) : twoWayOf(asked)
  if (!found.ok)
    throw new Stop('no-power', { reason: saySentence(typed.language, measureSentences[found.failure.code]) })
  return {
    ...found.value,
    roll: [...asked.roll.members],
    sentence: sayRule(typed.language, asked.rule, asked.names),
    ...(asked.article === undefined ? {} : { article: asked.article }),
    about: aboutIn(threeWay ? aboutThreeWayPower : aboutPower, typed),
  }
}
export type PowerAnswer = ReturnType<typeof powerOf>

/** Where counting is out of reach, orders are drawn from one fixed stream: the same question has the same answer. */
export const sampling = () => ({
  chance: chance({ low: 1, high: 0 }, { replication: 0, purpose: 0, member: 0 }),
  draws: 20_000,
})

const twoWayOf = (asked: AskedVote) => power(asked, { sampling: sampling() })
const threeWayOf = (asked: AskedVote) => threeWayPower(asked, { third: 'abstain', sampling: sampling() })

/** What a measure says of itself, in the reader's language. */
export const aboutIn = (
  { id, title, formula, papers, data, doesNotShow }: Description,
  { language }: Typed,
) => ({
  id,
  title: title[language],
  formula,
  papers: [...papers],
  data: data[language],
  doesNotShow: doesNotShow[language],
})

/** The page of the verb. */
export const showPower = (answer: PowerAnswer, page: Page): string => {
  const { language, dim, title, block } = page
  const amount = (given: Amount | undefined): string => {
    if (!given) return '–'
    return `${sayNumber(language, given.value)}${given.fraction === undefined ? '' : ` ${dim(isolate(given.fraction, language))}`}`
  }
  const rows = answer.members.map((member) => [
    `  ${isolate(member.id, language)}`,
    amount(member.shapleyShubik),
    amount(member.banzhaf),
    amount(member.banzhafAbsolute),
    'flags' in member
      ? member.flags.map((flag: Flag) => saySentence(language, measureSentences[flag])).join(', ')
      : '',
  ])
  const head = ['', 'Shapley–Shubik', 'Banzhaf', 'Penrose–Banzhaf', ''].map(dim)
  const error =
    typeof answer.error === 'number'
      ? answer.error
      : Math.max(answer.error.banzhaf, answer.error.shapleyShubik)
  return [
    title(answer.about.title),
    block(answer.sentence, ''),
    '',
    columns([head, ...rows], page.terminal.width),
    '',
    `${saySentence(language, measureSentences.act)}: ${amount(answer.colemanAct)}`,
    ...(error > 0
      ? [saySentence(language, measureSentences.sampled, { error: error.toExponential(1) })]
      : []),
    ...aboutLines(answer.about, page),
  ].join('\n')
}

/** Formula, papers, and what a number does not show: below every measure. */
export const aboutLines = (
  about: ReturnType<typeof aboutIn>,
  { dim, block, language }: Page,
): readonly string[] => [
  '',
  dim(block(isolate(about.formula, language), '')),
  dim(block(about.papers.join('; '), '')),
  dim(block(about.doesNotShow, '')),
]
