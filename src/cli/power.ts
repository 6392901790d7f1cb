/** `najda power`: how much each member's vote weighs, by the pact's own rule. */
import { chance } from '../chance.ts'
import type { Day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import {
  type Amount,
  aboutCorrelatedPower,
  aboutPower,
  aboutThreeWayPower,
  aboutUnions,
  coalitions,
  correlatedPower,
  type Description,
  type Flag,
  type Power,
  type PowerRefusal,
  power,
  powerInUnions,
  type ThreeWayPower,
  threeWayPower,
} from '../measure/index.ts'
import type { Outcome } from '../outcome.ts'
import { isolate, sayNumber, sayRule, saySentence } from '../words/index.ts'
import type { Typed } from './arguments.ts'
import { type Library, openPact, openPactOn } from './load.ts'
import { measureSentences } from './measure-sentences.ts'
import type { Page } from './page.ts'
import { columns } from './paint.ts'
import { Stop } from './stop.ts'
import { type AskedVote, voteOf, voteValues } from './vote.ts'

/** The options of the verb. */
export const powerShape = {
  values: [...voteValues, 'unions', 'correlation'],
  flags: ['three-way'],
  words: [0, 1],
} as const

/** Two ballots, or with `--three-way` also the abstention. */
export const powerOf = (library: Library, typed: Typed, today: Day) => {
  const asked = voteOf(library, typed, today)
  const threeWay = typed.has('three-way')
  const found: Outcome<Power | ThreeWayPower, PowerRefusal> = threeWay ? threeWayOf(asked) : twoWayOf(asked)
  return {
    ...orStop(found, typed),
    roll: [...asked.roll.members],
    sentence: sayRule(typed.language, asked.rule, asked.names),
    ...(asked.article === undefined ? {} : articleOf(library, { typed, today, article: asked.article })),
    ...(threeWay ? {} : { coalitions: orStop(coalitions(asked, { limit: 20 }), typed) }),
    ...unionsOf(asked, typed),
    ...correlatedOf(asked, typed),
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

const orStop = <Value>(found: Outcome<Value, PowerRefusal>, { language }: Typed): Value => {
  if (found.ok) return found.value
  throw new Stop('no-power', { reason: saySentence(language, measureSentences[found.failure.code]) })
}

/** The article that the rule rests on, with the documents behind it. */
const articleOf = (
  library: Library,
  { typed, today, article }: { readonly typed: Typed; readonly today: Day; readonly article: string },
) => {
  const pact = openPact(library, typed.words[0] ?? '')
  const { articles } = openPactOn(pact, typed.on(today))
  const ids = Object.hasOwn(articles, article) ? articles[article]!.source : []
  const sources = ids.map((id) => {
    const { title, url, read } = pact.sources[id]!
    return { id, title, ...(url === undefined ? {} : { url }), read }
  })
  return { article, sources }
}

/** Power when some vote as blocs: `--unions A,B;C,D`. */
const unionsOf = (asked: AskedVote, typed: Typed) => {
  const text = typed.value('unions')
  if (text === undefined) return {}
  const unions = text.split(';').map((each) => each.split(',').map((id) => seatIn(asked, id.trim())))
  const members = unions.flat()
  const twice = members.find((id, at) => members.indexOf(id) < at)
  if (twice !== undefined) throw new Stop('twice', { name: twice })
  return { unions: orStop(powerInUnions(asked, unions), typed), aboutUnions: aboutIn(aboutUnions, typed) }
}

const seatIn = ({ roll }: AskedVote, id: string): MemberId => {
  const found = roll.members.find((each) => each === id)
  if (found === undefined) throw new Stop('not-on-the-roll', { member: id, nearest: roll.members })
  return found
}

/** Power when votes hang together: even odds for each, and one common shock. */
const correlatedOf = (asked: AskedVote, typed: Typed) => {
  const text = typed.value('correlation')
  if (text === undefined) return {}
  const correlation = Number(text)
  if (!(correlation >= 0 && correlation < 1)) throw new Stop('missing', { name: '--correlation 0.3' })
  const model = { leanings: {}, otherwise: { yes: 0.5, no: 0.5 }, correlation, third: 'abstain' } as const
  return {
    correlated: { correlation, ...orStop(correlatedPower(asked, model, sampling()), typed) },
    aboutCorrelated: aboutIn(aboutCorrelatedPower, typed),
  }
}

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
    ...coalitionLines(answer, page),
    ...furtherLines(answer, page),
    ...aboutLines(answer.about, page),
  ].join('\n')
}

/** The smallest coalitions that act and that block: how many there are, and one of each. */
const coalitionLines = ({ coalitions: found }: PowerAnswer, page: Page): readonly string[] =>
  (['winning', 'blocking'] as const).flatMap((kind) => {
    const { listed, count, fewest } = found?.[kind] ?? { listed: [] }
    const smallest = listed.find(({ length }) => length === fewest)
    if (!smallest || fewest === undefined) return []
    const values = { fewest, count: count ?? '?', one: isolate(smallest.join(' '), page.language) }
    return [page.block(saySentence(page.language, measureSentences[kind], values), '')]
  })

/** Blocs and votes that hang together, where they were asked for. */
const furtherLines = (answer: PowerAnswer, page: Page): readonly string[] => {
  const { language, dim, title } = page
  const { unions, aboutUnions: blocs, correlated, aboutCorrelated: together } = answer
  const said = ({ value, fraction }: Amount): string =>
    `${sayNumber(language, value)}${fraction === undefined ? '' : ` ${dim(isolate(fraction, language))}`}`
  return [
    ...(unions && blocs
      ? [
          '',
          title(blocs.title),
          columns(
            [
              ['', 'Owen', 'Banzhaf–Owen'].map(dim),
              ...unions.map(({ id, owen, banzhafOwen }) => [
                `  ${isolate(id, language)}`,
                said(owen),
                said(banzhafOwen),
              ]),
            ],
            page.terminal.width,
          ),
          dim(page.block(blocs.doesNotShow, '')),
        ]
      : []),
    ...(correlated && together
      ? [
          '',
          title(`${together.title} (ρ = ${sayNumber(language, correlated.correlation)})`),
          columns(
            correlated.members.map(({ id, decisive: { value, low, high } }) => [
              `  ${isolate(id, language)}`,
              sayNumber(language, value),
              dim(isolate(`${sayNumber(language, low)} … ${sayNumber(language, high)}`, language)),
            ]),
            page.terminal.width,
          ),
          dim(page.block(together.doesNotShow, '')),
        ]
      : []),
  ]
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
