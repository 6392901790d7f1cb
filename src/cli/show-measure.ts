/** The page of `najda measure`. */
import { isolate, sayNumber, saySentence, type Values } from '../words/index.ts'
import type { MeasureAnswer } from './measure.ts'
import { measureSentences } from './measure-sentences.ts'
import type { Page } from './page.ts'
import { columns, ink } from './paint.ts'
import { aboutLines } from './power.ts'

type Key = keyof typeof measureSentences

/** Every measure with its table, its caveat and its papers. */
export const showMeasure = (answer: MeasureAnswer, page: Page): string =>
  [
    ...dependenceLines(answer, page),
    ...burdenLines(answer, page),
    ...reliabilityLines(answer, page),
    ...balanceLines(answer, page),
  ].join('\n')

const sayer =
  ({ language }: Page) =>
  (key: Key, values?: Values): string =>
    saySentence(language, measureSentences[key], values)

const percent = ({ language }: Page, share: number): string =>
  `${sayNumber(language, Math.round(share * 1000) / 10)} %`

const dependenceLines = ({ dependence, without }: MeasureAnswer, page: Page): readonly string[] => {
  const say = sayer(page)
  const { language, dim, title } = page
  const rows = dependence.scales.map(({ id, removals, concentration, missing }) => {
    const shown = without ? removals.filter((each) => each.id === without) : removals.slice(0, 3)
    const shares = shown.map(
      ({ id: member, share }) => `${isolate(member, language)} ${percent(page, share)}`,
    )
    return [
      `  ${say(id as Key)}`,
      shares.join('  '),
      dim(`N = ${sayNumber(language, concentration.effective)}`),
      missing.length > 0 ? dim(`${say('missing')}: ${missing.join(' ')}`) : '',
    ]
  })
  const record = dependence.onRecord.filter(({ id }) => without === undefined || id === without).slice(0, 3)
  const took = record.map(({ id, took: times, of }) => `${isolate(id, language)} ${times}/${of}`)
  return [
    title(dependence.about.title),
    columns(
      [...rows, ...(took.length > 0 ? [[`  ${say('record')}`, took.join('  '), '', '']] : [])],
      page.terminal.width,
    ),
    ...aboutLines(dependence.about, page),
  ]
}

const burdenLines = ({ burden }: MeasureAnswer, page: Page): readonly string[] => {
  const lines = burden.operations.flatMap(({ call, nominal, effective }) => {
    if (!effective) return []
    const [low, high] = [effective.low, effective.high].map((each) =>
      sayNumber(page.language, Math.round(each * 100) / 100),
    )
    return [
      page.block(
        sayer(page)('burden', { call: isolate(call, page.language), nominal, low: low!, high: high! }),
      ),
    ]
  })
  return lines.length === 0
    ? []
    : ['', page.title(burden.about.title), ...lines, ...aboutLines(burden.about, page)]
}

const reliabilityLines = ({ reliability }: MeasureAnswer, page: Page): readonly string[] => {
  const { hits, cases, low, high } = reliability.answeredAtAll
  if (cases === 0) return []
  const values = {
    hits,
    cases,
    low: percent(page, low),
    high: percent(page, high),
    full: reliability.answeredInFull.hits,
  }
  return [
    '',
    page.title(reliability.about.title),
    page.block(sayer(page)('answered', values)),
    ...aboutLines(reliability.about, page),
  ]
}

const balanceLines = ({ balance }: MeasureAnswer, page: Page): readonly string[] => {
  if (!balance) return []
  const say = sayer(page)
  const [first, second] = balance.sides
  const number = (value: number): string => sayNumber(page.language, Math.round(value * 10) / 10)
  const rows = [
    ['', page.dim(isolate(first.pact, page.language)), page.dim(isolate(second.pact, page.language)), ''],
    [`  ${say('members')}`, number(first.members.length), number(second.members.length), ''],
    [`  ${say('age')}`, number(first.ageYears), number(second.ageYears), ''],
    [`  ${say('exercises')}`, number(first.exercises.onRecord), number(second.exercises.onRecord), ''],
    ...first.scales.map((scale, at) => {
      const ratio = balance.ratios[at]?.value
      const inverse = ratio === undefined || ratio === 0 ? '' : `1 : ${number(1 / ratio)}`
      return [
        `  ${say(scale.id as Key)}`,
        number(scale.total.value),
        number(second.scales[at]!.total.value),
        ink(page.terminal, 'bold', inverse),
      ]
    }),
  ]
  return [
    '',
    page.title(balance.about.title),
    columns(rows, page.terminal.width, ['end', 'start', 'start', 'start']),
    ...aboutLines(balance.about, page),
  ]
}
