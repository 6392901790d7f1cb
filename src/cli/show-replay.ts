/** The page of `najda replay`. */
import { type Language, sayList, sayWord } from '../words/index.ts'
import type { ReplayAnswer } from './answers.ts'
import { outcomeMark, type Page, provenance } from './page.ts'
import { ink, pairs } from './paint.ts'

type Part = (answer: ReplayAnswer, page: Page) => readonly string[]

/** The whole page; a part with nothing to say is left out. */
export const showReplay = (answer: ReplayAnswer, page: Page): string =>
  parts
    .map((part) => part(answer, page))
    .filter((lines) => lines.length > 0)
    .flat()
    .join('\n')

const head: Part = (answer, page) => {
  const { language, say, title, block } = page
  const outcome = outcomeMark(page, answer.outcome, sayWord(language, 'outcome', answer.outcome))
  const { answer: how, settledBy } = answer
  const rows: [string, string][] = [
    [say('heading/outcome'), `${outcome}${settledBy?.article ? ` · ${page.dim(settledBy.article)}` : ''}`],
    ...(settledBy ? [[say('heading/decidedBy'), settledBy.sentence] as [string, string]] : []),
    [say('heading/phase'), sayWord(language, 'phase', answer.phase)],
    [
      say('heading/caller'),
      [answer.callerName, sayWord(language, 'formality', answer.formality)].filter(Boolean).join(' · '),
    ],
    [
      say('heading/answer'),
      `${sayWord(language, 'extent', how.extent)} · ${how.about}${provenance(page, how.confidence, how.source)}`,
    ],
  ]
  const table = pairs(
    rows.map(([name, text]) => [page.dim(name), text]),
    page.terminal.width,
  )
  const caution = answer.dependsOnTimes
    ? [ink(page.terminal, 'yellow', block(`! ${say('line/dependsOnTimes')}`, ''))]
    : []
  return [block(title(answer.title), ''), block(answer.summary, ''), '', table, ...caution]
}

const timeline: Part = ({ timeline: moments, zone }, page) => {
  if (moments.length === 0) return []
  const rows = grouped(moments, page.language).map((moment) => {
    const time = `${moment.stamped ? '≤ ' : ''}${page.clock(moment.stamped ? moment.latest : moment.earliest, moment.latest, zone)}`
    const mark = moment.event === 'background' ? '·' : moment.inferred ? '?' : '▸'
    return {
      time,
      mark,
      text: `${moment.sentence}${provenance(page, moment.confidence, moment.source)}`,
      plain: moment.event === 'background',
    }
  })
  const wide = Math.max(...rows.map(({ time }) => time.length))
  const lines = rows.map(({ time, mark, text, plain }) => {
    const start = `${time.padStart(wide)}  ${plain ? page.dim(mark) : ink(page.terminal, 'cyan', mark)} `
    return start + page.block(text, ' '.repeat(wide + 4)).trimStart()
  })
  return [page.heading('heading/timeline'), ...lines]
}

type Moment = ReplayAnswer['timeline'][number]

/** Equal positions that rest on the same source are told together: thirty equal lines hide the rest. */
const grouped = (moments: readonly Moment[], language: Language): readonly Moment[] => {
  const alike = ({ ballot, latest, inferred, source, confidence }: Moment): string =>
    JSON.stringify([ballot, latest, inferred, source, confidence])
  const groups: Moment[][] = []
  for (const moment of moments) {
    const last = groups.at(-1)
    if (moment.ballot && last?.[0]?.ballot && alike(last[0]) === alike(moment)) last.push(moment)
    else groups.push([moment])
  }
  return groups.map((group) => {
    const [first] = group
    if (group.length === 1 || !first?.ballot) return first!
    const members = sayList(
      language,
      group.map(({ member = '' }) => member),
    )
    return { ...first, sentence: `${members}: ${sayWord(language, 'ballot', first.ballot)}` }
  })
}

const contributors: Part = ({ contributors: came }, page) => {
  if (came.length === 0) return []
  const rows = came.map(({ name, claims }): [string, string] => [
    `  ${name}`,
    claims.map(({ label, claims: each }) => `${label}: ${claimsText(each, page)}`).join('; '),
  ])
  return [page.heading('heading/contributors'), pairs(rows, page.terminal.width)]
}

type Claims = ReplayAnswer['facts'][number]['claims']

const claimsText = (claims: Claims, page: Page): string =>
  claims
    .map(
      ({ value, by, confidence }) =>
        `${page.value(value)} ${page.dim(`(${[by, confidence].filter(Boolean).join(', ')})`)}`,
    )
    .join(' ≠ ')

const departures: Part = ({ departures: list }, page) => {
  const left = list.filter(({ kind }) => kind === 'not-allowed')
  const inferred = list.filter(({ kind }) => kind === 'not-in-the-sources')
  const text = left.map(({ sentence, article, source }) =>
    page.block(
      `${ink(page.terminal, 'yellow', '↯')} ${sentence}${article ? ` ${page.dim(`[${article}]`)}` : ''}${provenance(page, undefined, source)}`,
    ),
  )
  const bases = [...new Map(inferred.map((each) => [each.sentence, each])).values()].map((each) => {
    const count = inferred.filter(({ sentence }) => sentence === each.sentence).length
    return page.block(
      `? ${each.sentence}${count > 1 ? ` ${page.dim(`×${count}`)}` : ''}${provenance(page, undefined, each.source)}`,
    )
  })
  return [
    page.heading('heading/departures'),
    ...(text.length > 0 ? text : [page.block(page.say('line/noDepartures'))]),
    ...(bases.length > 0 ? [page.heading('heading/inferred'), ...bases] : []),
  ]
}

const claims: Part = ({ facts }, page) => {
  if (facts.length === 0) return []
  return [
    page.heading('heading/claims'),
    ...facts.map(({ label, unit, claims: each }) =>
      page.block(`${label}${unit ? ` [${unit}]` : ''}: ${claimsText(each, page)}`, '  '),
    ),
  ]
}

const context: Part = (answer, page) => [
  ...listed(
    page,
    'heading/legalBasis',
    answer.legalBasis.map(
      ({ by, basis, confidence, source }) => `${by}: ${basis}${provenance(page, confidence, source)}`,
    ),
  ),
  ...listed(
    page,
    'heading/assessments',
    answer.assessments.map(
      ({ by, paraphrase, confidence, source }) =>
        `${by}: ${paraphrase}${provenance(page, confidence, source)}`,
    ),
  ),
  ...listed(
    page,
    'heading/followed',
    answer.followedBy.map(
      ({ on, what, confidence, source }) =>
        `${on ? `${page.day(on)}: ` : ''}${what}${provenance(page, confidence, source)}`,
    ),
  ),
  ...listed(
    page,
    'heading/parallel',
    answer.parallel.map(({ pact, what, source }) => `${pact}: ${what}${provenance(page, undefined, source)}`),
  ),
]

const listed = (
  page: Page,
  key: Parameters<Page['heading']>[0],
  items: readonly string[],
): readonly string[] =>
  items.length === 0 ? [] : [page.heading(key), ...items.map((item) => page.block(item))]

const foot: Part = (_, page) => ['', page.dim(page.block(page.say('line/marks'), ''))]

const parts: readonly Part[] = [head, timeline, contributors, departures, claims, context, foot]
