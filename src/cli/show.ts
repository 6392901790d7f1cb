/** The pages of `najda explain`, `najda tally` and `najda check`. */
import { isolate, sayList, sayWord } from '../words/index.ts'
import type { CheckAnswer, ExplainAnswer, TallyAnswer } from './answers.ts'
import { findingLine, outcomeMark, type Page } from './page.ts'
import { columns, ink, pairs, widthOfColumns } from './paint.ts'
import { type CliKey, sentences } from './sentences.ts'

/** The page of a pact on a day. */
export const showExplain = (answer: ExplainAnswer, page: Page): string => {
  const { say, title, block, dim } = page
  return [
    block(`${title(answer.name)} ${dim(say('line/readDay', { day: page.day(answer.day) }))}`, ''),
    block(answer.summary, ''),
    page.heading('heading/members'),
    membersTable(answer, page),
    ...(answer.leader === undefined ? [] : [dim(block(say('line/leader')))]),
    page.heading('heading/bodies'),
    ...answer.bodies.flatMap((body) => bodyLines(body, answer, page)),
    page.heading('heading/provisions'),
    ...answer.provisions.map((provision) => block(provisionLine(provision, answer, page))),
    ...(answer.forces.length > 0
      ? [page.heading('heading/forces'), ...answer.forces.map((force) => block(forceLine(force, page)))]
      : []),
    page.heading('heading/articles'),
    ...answer.articles.map(({ name, summary, confidence }) =>
      block(`${title(name)} ${dim(`(${confidence})`)} ${summary}`),
    ),
    ...(answer.calls.length > 0 ? [page.heading('heading/calls'), callsTable(answer, page)] : []),
    '',
    dim(block(say('line/marks'), '')),
  ].join('\n')
}

const membersTable = ({ members, leader }: ExplainAnswer, page: Page): string => {
  const { language, say, dim } = page
  const rows = members.map((member) => {
    const conditions = member.conditions.map(
      ({ kind, recognised }) =>
        sayWord(language, 'condition', kind as 'frozen') +
        (recognised ? '' : ` (${say('line/notRecognised')})`),
    )
    const remarks = [member.votes ? '' : say('line/noVote'), ...conditions].filter(Boolean).join(', ')
    return [
      `  ${member.id === leader ? '★' : ' '} ${dim(isolate(member.id, language))}`,
      member.name,
      sayWord(language, 'status', member.status as 'member'),
      say('line/since', { day: page.day(member.since) }),
      remarks === '' ? '' : ink(page.terminal, 'yellow', remarks),
    ]
  })
  return columns(rows, page.terminal.width)
}

const bodyLines = (
  body: ExplainAnswer['bodies'][number],
  { members }: ExplainAnswer,
  page: Page,
): readonly string[] => {
  const { say, title, dim, block } = page
  const chair = members.find(({ id }) => id === body.chair)?.name
  const remarks = [
    say('line/members', { count: body.seats }),
    chair === undefined ? '' : say('line/chair', { name: chair }),
  ].filter(Boolean)
  const lines = body.matters.map(({ id, sentence, article, confidence, excluding }) =>
    block(
      `${dim(`${matterName(id, page)}:`)} ${sentence}${notCounted(excluding, page)} ${dim(`[${article}; ${confidence}]`)}`,
      '    ',
    ),
  )
  return [block(`${title(body.name)} ${dim(remarks.join(' · '))}`), ...lines]
}

/** Matters that pacts share have names; any other is said by its id. */
const matterName = (id: string, { say, language }: Page): string => {
  const key = `matter/${id}`
  return isKey(key) ? say(key) : isolate(id, language)
}

const isKey = (key: string): key is CliKey => Object.hasOwn(sentences, key)

/** Whose vote the text leaves out: without it the sentence of the rule would not be the rule. */
const notCounted = (excluding: readonly string[], { say, language }: Page): string => {
  if (excluding.length === 0) return ''
  const who = sayList(
    language,
    excluding.map((each) => sayWord(language, 'excluded', each as 'caller')),
    'or',
  )
  return ` (${say('line/excluding', { who })})`
}

const provisionLine = (
  provision: ExplainAnswer['provisions'][number],
  { bodies }: ExplainAnswer,
  page: Page,
): string => {
  const { language, say, title, dim, terminal } = page
  const covers = sayList(
    language,
    provision.covers.map((threat) => sayWord(language, 'threat', threat as 'unrest')),
  )
  const { decidedBy, bilateral } = provision
  const body = bodies.find(({ id }) => id === decidedBy?.body)?.name
  const decides =
    bilateral || !decidedBy
      ? say('line/bilateral')
      : `${body ?? decidedBy.body} (${matterName(decidedBy.matter, page)})`
  const arrow = terminal.rightToLeft ? '←' : '→'
  return `${title(provision.title)} ${dim(`[${provision.article}; ${provision.confidence}]`)} ${covers} ${arrow} ${decides}`
}

const forceLine = ({ name, since, people }: ExplainAnswer['forces'][number], page: Page): string => {
  const claims = people.map(
    ({ value, on, confidence }) =>
      `${page.value(value)}${page.dim(` (${[on?.slice(0, 4), confidence].filter(Boolean).join(', ')})`)}`,
  )
  return `${page.title(name)} ${page.dim(page.say('line/since', { day: page.day(since) }))} ${claims.join(' ≠ ')}`
}

const callsTable = ({ calls }: ExplainAnswer, page: Page): string => {
  const { language, dim } = page
  const extents = { full: 'green', partial: 'yellow', none: 'red', 'not-asked': 'dim' } as const
  const rows = calls.map(({ id, title, formality, extent }) => {
    const answered = sayWord(language, 'extent', extent as 'full')
    return [
      `  ${dim(isolate(id, language))}`,
      sayWord(language, 'formality', formality as 'formal'),
      ink(page.terminal, extents[extent as 'full'] ?? 'dim', answered),
      title,
    ]
  })
  return columns(rows, page.terminal.width)
}

/** The page of a count. */
export const showTally = (answer: TallyAnswer, page: Page): string => {
  const { language, say, dim } = page
  const outcome = outcomeMark(page, answer.outcome, sayWord(language, 'outcome', answer.outcome))
  const open = answer.stillOpen.sentences
  const rows = [
    [say('heading/outcome'), outcome],
    [say('heading/rule'), `${answer.sentence}${answer.article ? ` ${dim(`[${answer.article}]`)}` : ''}`],
    ...(answer.settledBy ? [[say('heading/decidedBy'), answer.settledBy.sentence]] : []),
    [
      say('heading/roll'),
      sayList(
        language,
        answer.roll.map(
          (member) =>
            `${isolate(member, language)} ${dim(sayWord(language, 'ballot', answer.ballots[member] ?? 'silent'))}`,
        ),
        'row',
      ),
    ],
    ...(answer.bound.length > 0
      ? [
          [
            say('heading/bound'),
            sayList(
              language,
              answer.bound.map((member) => isolate(member, language)),
              'row',
            ),
          ],
        ]
      : []),
    ...(open.length > 0 ? [[say('heading/stillOpen'), open.join(' ')]] : []),
  ]
  return pairs(
    rows.map(([name = '', value = '']) => [dim(name), value]),
    page.terminal.width,
  )
}

/** The page of findings and the coverage table. */
export const showCheck = ({ findings, pacts }: CheckAnswer, page: Page): string => {
  const { say, dim, title, terminal } = page
  const found = findings.map((finding) => findingLine(page, finding))
  const head = (
    ['pact', 'encoded', 'summarised', 'wordingUnread', 'facts', 'disputes', 'examples', 'calls'] as const
  ).map((name) => dim(say(`column/${name}`)))
  const rows = pacts.map(({ id, articles, facts, disputes, examples, calls }) => [
    title(id),
    `${articles.encoded}/${articles.total}`,
    `${articles.summarised}`,
    `${articles.wordingUnread}`,
    ['A', 'B', 'C', 'D', 'R'].map((code) => facts[code] ?? 0).join('/'),
    `${disputes}`,
    `${examples.held}/${examples.total}`,
    `${calls.total} (${calls.departures})`,
  ])
  const verdict =
    findings.length === 0
      ? ink(terminal, 'green', `✔ ${say('line/sound')}`)
      : ink(terminal, 'red', `✘ ${say('line/findings', { count: findings.length })}`)
  return [...(pacts.length > 0 ? [coverage(head, rows, page), ''] : []), ...found, verdict].join('\n')
}

/** The table of coverage; where the terminal is too narrow for it, each pact with its counts in a line. */
const coverage = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { terminal, block }: Page,
): string => {
  if (widthOfColumns([head, ...rows]) <= terminal.width)
    return columns([head, ...rows], terminal.width, ['end', ...head.slice(1).map(() => 'start' as const)])
  return rows
    .map(([pact = '', ...counts]) => {
      const named = counts.map((count, at) => `${head[at + 1]} ${count}`)
      return block(`${pact}  ${named.join(' · ')}`, '')
    })
    .join('\n')
}
