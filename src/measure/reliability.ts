/**
 * Were calls answered? Counted from the record, by how formal the call was, with the interval that so few cases allow,
 * and beside it what the literature found for other alliances under other rules of coding.
 */
import { type Means, means } from '../pact/index.ts'
import { type Case, formalities } from '../record/index.ts'
import { type Interval, jeffreys } from './chances.ts'
import type { Description } from './description.ts'

/** What reliability reads of a case. */
export type CallOnRecord = Pick<Case, 'id' | 'formality'> & {
  readonly answer: Pick<Case['answer'], 'extent' | 'means' | 'delayDays'>
}

/** A share of calls with its 95 per cent interval (Jeffreys). */
export type Rate = { readonly hits: number; readonly cases: number; readonly share?: number } & Interval

/** The calls of one formality. Those in which nothing was asked of the pact are counted apart. */
export type CallsBy = {
  readonly formality: (typeof formalities)[number]
  readonly full: number
  readonly partial: number
  readonly none: number
  readonly notAsked: number
}

export type Reliability = {
  readonly byFormality: readonly CallsBy[]
  /** Of the formal calls that asked something: answered in full, and answered at all. */
  readonly answeredInFull: Rate
  readonly answeredAtAll: Rate
  /** How often each means was among the answers, gentlest first, over all calls. */
  readonly means: readonly { readonly means: Means; readonly times: number }[]
  readonly delayDays: { readonly known: number; readonly median?: number; readonly longest?: number }
  readonly calls: readonly string[]
}

/** The reliability of a pact by its record. */
export const reliability = (calls: readonly CallOnRecord[]): Reliability => {
  const asked = calls.filter(
    ({ formality, answer }) => formality === 'formal' && answer.extent !== 'not-asked',
  )
  const having = (...extents: readonly string[]): number =>
    asked.filter(({ answer }) => extents.includes(answer.extent)).length
  const delays = calls
    .flatMap(({ answer: { delayDays } }) => (delayDays === undefined ? [] : [delayDays]))
    .sort((a, b) => a - b)
  return {
    byFormality: formalities.map((formality) => countsOf(formality, calls)),
    answeredInFull: rate(having('full'), asked.length),
    answeredAtAll: rate(having('full', 'partial'), asked.length),
    means: means.map((each) => ({
      means: each,
      times: calls.filter(({ answer }) => answer.means.includes(each)).length,
    })),
    delayDays: {
      known: delays.length,
      ...(delays.length > 0 ? { median: medianOf(delays), longest: delays.at(-1)! } : {}),
    },
    calls: calls.map(({ id }) => id),
  }
}

/** What others found. They differ by period and by what counts as honouring: a band to hold beside, not a test. */
export type ReferenceBand = {
  readonly share: number
  readonly of: 'wartime' | 'all' | 'defence'
  readonly first?: number
  readonly last?: number
  readonly paper: string
}

const [leeds, berkemeier] = [
  'Leeds, Long & Mitchell 2000, Journal of Conflict Resolution 44(5)',
  'Berkemeier & Fuhrmann 2018, Research & Politics 5(2)',
]
export const referenceBands: readonly ReferenceBand[] = [
  { share: 0.745, of: 'wartime', paper: leeds },
  { share: 0.5, of: 'all', first: 1816, last: 2003, paper: berkemeier },
  { share: 0.66, of: 'all', first: 1816, last: 1944, paper: berkemeier },
  { share: 0.22, of: 'all', first: 1945, last: 2003, paper: berkemeier },
  { share: 0.41, of: 'defence', first: 1816, last: 2003, paper: berkemeier },
]

const rate = (hits: number, cases: number): Rate => ({
  hits,
  cases,
  ...(cases > 0 ? { share: hits / cases } : {}),
  ...jeffreys(hits, cases),
})

const countsOf = (formality: CallsBy['formality'], calls: readonly CallOnRecord[]): CallsBy => {
  const own = calls.filter((call) => call.formality === formality)
  const count = (extent: CallOnRecord['answer']['extent']): number =>
    own.filter(({ answer }) => answer.extent === extent).length
  return {
    formality,
    full: count('full'),
    partial: count('partial'),
    none: count('none'),
    notAsked: count('not-asked'),
  }
}

const medianOf = (ordered: readonly number[]): number => {
  const middle = ordered.length >> 1
  return ordered.length % 2 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2
}

export const aboutReliability: Description = {
  id: 'reliability',
  title: { ar: 'الوفاء بالنداءات', en: 'Were calls answered', ru: 'Ответы на запросы о помощи' },
  formula: 'k / n;  Beta(k + ½, n − k + ½), 2.5 – 97.5 %',
  papers: ['Brown, Cai & DasGupta 2001, Statistical Science 16(2)', leeds, berkemeier],
  data: {
    ar: 'النداءات المسجّلة لهذا الميثاق، وكل حالة مصنّفة بيد بشر ولها مصادرها.',
    en: 'The calls on record of this pact, each coded by hand with its sources.',
    ru: 'Записанные запросы по этому договору; каждый случай закодирован вручную и снабжён источниками.',
  },
  doesNotShow: {
    ar: 'الحالات قليلة والمدى واسع. من يتوقع الرفض لا يطلب، فلا يظهر نداؤه. والنسب المنشورة لأحلاف أخرى تتراوح بين 74.5 و22 في المئة بحسب الفترة وقاعدة التصنيف، فهي للمقارنة لا للحكم.',
    en: 'Cases are few and the interval is wide. Whoever expects a refusal does not ask, so that call is not here. Published rates for other alliances run from 74.5 to 22 per cent depending on period and coding rule: they are for comparison, not a verdict.',
    ru: 'Случаев мало, интервал широк. Кто ждёт отказа, тот не просит, и такого запроса здесь нет. Опубликованные доли для других союзов — от 74,5 до 22 процентов в зависимости от периода и правил кодирования: это сравнение, а не приговор.',
  },
}
