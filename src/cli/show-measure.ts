/** The page of `najda measure`. */
import { isolate, sayDay, sayNumber, saySentence, type Values } from '../words/index.ts'
import type { MeasureAnswer } from './measure.ts'
import { measureSentences } from './measure-sentences.ts'
import type { Page } from './page.ts'
import { columns, ink, widthOfColumns } from './paint.ts'
import { aboutLines } from './power.ts'
import { balanceLines, burdenLines, interestLines } from './show-sides.ts'

export type MeasureKey = keyof typeof measureSentences

/** Every measure with its table, the judgements that it tests, its caveat and its papers. */
export const showMeasure = (answer: MeasureAnswer, page: Page): string => {
  const { language, title, dim, block } = page
  const { name, day, files, balance } = answer
  const values = { pact: name, day: sayDay(language, day) }
  return [
    block(title(sayer(page)('measured', values)), ''),
    ...files.map(({ option, file, year, session }) =>
      dim(block(takenLine({ option, file, year, session }, page))),
    ),
    ...dependenceLines(answer, page),
    ...(balance ? section(balance, page, balanceLines(balance, page)) : []),
    ...section(answer.burden, page, burdenLines(answer.burden, page)),
    ...section(answer.interests, page, interestLines(answer.interests, page)),
    ...section(answer.reliability, page, reliabilityLines(answer, page)),
  ].join('\n')
}

/** Says a sentence of the measures in the reader's language. */
export const sayer =
  ({ language }: Page) =>
  (key: MeasureKey, values?: Values): string =>
    saySentence(language, measureSentences[key], values)

export const percent = ({ language }: Page, share: number): string =>
  `${sayNumber(language, Math.round(share * 1000) / 10)} %`

export const decimals = ({ language }: Page, value: number, digits = 2): string =>
  sayNumber(language, Math.round(value * 10 ** digits) / 10 ** digits)

type Sheetlike = Pick<MeasureAnswer['reliability'], 'about' | 'assessments' | 'years'>

/** A measure under its title, with what stands below every measure. Without a line it is not shown. */
const section = (sheet: Sheetlike, page: Page, lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return []
  const { title, dim, block, language } = page
  const { about, assessments, years } = sheet
  return [
    '',
    title(about.title),
    ...lines,
    ...(years ? [dim(block(yearsLine(years, page)))] : []),
    ...(assessments.length > 0 ? [dim(block(sayer(page)('tested')))] : []),
    ...assessments.map(({ by, from, paraphrase }) =>
      block(`— ${by} (${isolate(from, language)}): ${paraphrase}`, '    '),
    ),
    ...aboutLines(about, page),
  ]
}

const yearsLine = ({ first, last }: NonNullable<Sheetlike['years']>, page: Page): string =>
  first === last
    ? sayer(page)('yearOf', { first: `${first}` })
    : sayer(page)('yearsOf', { first: `${first}`, last: `${last}` })

type Taken = MeasureAnswer['files'][number]
const takenLine = (
  { option, file, year, session }: { readonly [Key in keyof Taken]: Taken[Key] | undefined },
  page: Page,
): string => {
  const values = { option: `--${option}`, file: isolate(file ?? '', page.language) }
  if (session !== undefined) return sayer(page)('ofSession', { ...values, session })
  return year === undefined
    ? `${values.option}: ${values.file}`
    : sayer(page)('ofYear', { ...values, year: `${year}` })
}

/** The scales of the table, each with a short name: the shared facts, what a file adds, pledges and bases. */
const headOf: Readonly<Record<string, MeasureKey>> = {
  population: 'people',
  gdp: 'output',
  militarySpending: 'money',
  armedForces: 'troops',
  capabilities: 'index',
  spending: 'ownMoney',
  lift: 'flies',
  pledged: 'promised',
  bases: 'owned',
  hosted: 'hosts',
}
const rowsMost = 12

const dependenceLines = (answer: MeasureAnswer, page: Page): readonly string[] => {
  const { power, noPower, dependence } = answer
  const say = sayer(page)
  const lines = [
    ...(power || dependence.scales.length > 0 ? [besideTable(answer, page)] : []),
    ...(power ? [page.block(power.sentence)] : noPower === undefined ? [] : [page.block(noPower)]),
    ...dependence.inPlan.map(({ id, falls, unmet, unmetWithout, proven }) => {
      const values = {
        member: isolate(id, page.language),
        falls: falls === undefined ? '–' : percent(page, falls),
        unmet: percent(page, unmet),
        unmetWithout: percent(page, unmetWithout),
      }
      return page.block(`${say('inPlan', values)}${proven ? '' : ` (${say('unproven')})`}`)
    }),
    ...recordLine(answer, page),
    ...dependence.scales.flatMap(({ id, missing }) =>
      missing.length === 0 || missing.length === answer.members.length
        ? []
        : [page.dim(page.block(`${say('missing')} · ${say(id as MeasureKey)}: ${missing.join(' ')}`))],
    ),
  ]
  return section({ ...dependence, about: { ...dependence.about, title: say('beside') } }, page, lines)
}

/** Members by rows, most spending first; below them what is left without one, and the effective number. */
const besideTable = (answer: MeasureAnswer, page: Page): string => {
  const { power, dependence, members, without } = answer
  const say = sayer(page)
  const { scales } = dependence
  const shareOf = (id: string, scale: (typeof scales)[number]): number | undefined =>
    scale.removals.find((each) => each.id === id)?.share
  const weight = (id: string): number =>
    Math.max(0, ...scales.slice(0, 4).map((scale) => shareOf(id, scale) ?? 0))
  const ordered = members.toSorted((a, b) => weight(b) - weight(a))
  const listed = ordered.slice(0, rowsMost)
  const cell = (share: number | undefined): string =>
    share === undefined ? '–' : decimals(page, 100 * share, 1)
  const rowOf = (id: string): readonly string[] => {
    const vote = power?.members.find((each) => each.id === id)?.shapleyShubik
    const voted = vote ? (vote.fraction ?? percent(page, vote.value)) : '–'
    const shares = scales.map((scale) => {
      const share = shareOf(id, scale)
      return scale.removals[0]?.id === id ? ink(page.terminal, 'bold', cell(share)) : cell(share)
    })
    return [`  ${isolate(id, page.language)}`, isolate(voted, page.language), ...shares]
  }
  const more = ordered.length - listed.length
  const votes = power?.members.map(({ shapleyShubik }) => shapleyShubik.value) ?? []
  const voting = votes.reduce((sum, each) => sum + each * each, 0)
  const rows = [
    ['  %', say('vote'), ...scales.map(({ id }) => say(headOf[id] ?? (id as MeasureKey)))].map(page.dim),
    ...listed.map(rowOf),
    ...(more > 0 ? [[page.dim(`  ${say('others', { count: more })}`)]] : []),
    ...(without === undefined
      ? []
      : [
          [
            `  ${say('left', { member: isolate(without, page.language) })}`,
            '',
            ...scales.map((scale) => cell(1 - (shareOf(without, scale) ?? 0))),
          ],
        ]),
    [
      `  ${say('effective')}`,
      voting > 0 ? decimals(page, 1 / voting, 1) : '–',
      ...scales.map(({ concentration }) => decimals(page, concentration.effective, 1)),
    ],
  ]
  return inParts(rows, page)
}

/** Where all scales have no room side by side, the later ones stand below the others, again with the members. */
const inParts = (rows: readonly (readonly string[])[], page: Page): string => {
  const table = (part: readonly (readonly string[])[]): string =>
    columns(part, page.terminal.width, ['end', ...part[0]!.slice(1).map(() => 'start' as const)])
  if (widthOfColumns(rows) <= page.terminal.width) return table(rows)
  const half = Math.ceil(rows[0]!.length / 2)
  const later = rows.map(([name = '', ...cells]) => [name, ...cells.slice(half - 1)])
  return [table(rows.map((row) => row.slice(0, half))), table(later)].join('\n')
}

const recordLine = ({ dependence }: MeasureAnswer, page: Page): readonly string[] => {
  const who = dependence.onRecord.map(({ id, took, of }) => `${isolate(id, page.language)} ${took}/${of}`)
  return who.length === 0 ? [] : [page.block(sayer(page)('record', { who: who.join('  ') }))]
}

const reliabilityLines = ({ reliability }: MeasureAnswer, page: Page): readonly string[] => {
  const { hits, cases, low, high } = reliability.answeredAtAll
  if (cases === 0) return []
  const { known, median, longest } = reliability.delayDays
  const values = {
    hits,
    cases,
    low: percent(page, low),
    high: percent(page, high),
    full: reliability.answeredInFull.hits,
  }
  return [
    page.block(sayer(page)('answered', values)),
    ...(median === undefined || longest === undefined
      ? []
      : [page.block(sayer(page)('delay', { median, longest, known }))]),
    page.dim(page.block(sayer(page)('elsewhere', { bands: bandsIn(reliability.referenceBands, page) }))),
  ]
}

/** The share with its years; the papers stand below. */
const bandsIn = (bands: MeasureAnswer['reliability']['referenceBands'], page: Page): string =>
  bands
    .map(({ share, first, last }) => {
      const years = first === undefined ? '' : ` ${isolate(`(${first}–${last})`, page.language)}`
      return `${percent(page, share)}${years}`
    })
    .join(' · ')
