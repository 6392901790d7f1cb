/** Parts of the page of `najda measure`: two pacts side by side, one operation, and interests. */
import { isolate, sayList, sayNumber } from '../words/index.ts'
import type { MeasureAnswer } from './measure.ts'
import type { Page } from './page.ts'
import { columns, ink } from './paint.ts'
import { decimals, type MeasureKey, percent, sayer } from './show-measure.ts'

/** Two pacts in two columns, and how many times the one is the other. */
export const balanceLines = (
  balance: NonNullable<MeasureAnswer['balance']>,
  page: Page,
): readonly string[] => {
  const say = sayer(page)
  const { sides, ratios, power, dependence } = balance
  const both = (cell: (side: 0 | 1) => string): readonly string[] => [cell(0), cell(1)]
  const number = (value: number): string => sayNumber(page.language, Math.round(value * 10) / 10)
  const near = ratios.some(({ discounted }) => discounted !== undefined)
  const spendingOf = (side: 0 | 1) => dependence[side]?.find(({ id }) => id === 'militarySpending')
  const rows = [
    [
      '',
      ...both((side) => page.dim(isolate(sides[side].pact, page.language))),
      '',
      ...(near ? [page.dim(say('atPlace'))] : []),
    ],
    [`  ${say('members')}`, ...both((side) => number(sides[side].members.length)), ''],
    [`  ${say('powerEach')}`, ...both((side) => powerCell(power[side], page)), ''],
    [`  ${say('strongest')}`, ...both((side) => strongestCell(spendingOf(side)?.removals[0], page)), ''],
    [
      `  ${say('numberBy')}`,
      ...both((side) => {
        const found = spendingOf(side)
        return found ? decimals(page, found.concentration.effective, 1) : '–'
      }),
      '',
    ],
    [`  ${say('age')}`, ...both((side) => number(sides[side].ageYears)), ''],
    [`  ${say('exercises')}`, ...both((side) => number(sides[side].exercises.onRecord)), ''],
    ...sides[0].scales.map((scale, at) => {
      const { value: ratio, discounted } = ratios[at] ?? {}
      const inverse = (of: number | undefined): string =>
        of === undefined || of === 0 ? '' : `1 : ${number(1 / of)}`
      return [
        `  ${say(scale.id as MeasureKey)}`,
        ...both((side) => amount(scale.id, sides[side].scales[at]!.total.value, page)),
        ink(page.terminal, 'bold', inverse(ratio)),
        ...(near ? [inverse(discounted)] : []),
      ]
    }),
  ]
  const missing = sides.flatMap(({ pact, scales }) =>
    scales.flatMap(({ id, roll }) =>
      roll.missing.length === 0
        ? []
        : [
            `${say('missing')} · ${isolate(pact, page.language)}, ${say(id as MeasureKey)}: ${roll.missing.join(' ')}`,
          ],
    ),
  )
  return [
    columns(rows, page.terminal.width, ['end', 'start', 'start', 'start']),
    ...missing.map((each) => page.dim(page.block(each))),
    ...sides.flatMap((side) => side.forces.map((force) => page.block(forceLine(side.pact, force, page)))),
  ]
}

type Force = NonNullable<MeasureAnswer['balance']>['sides'][number]['forces'][number]

/** A standing force with what is claimed of its size and of its readiness, every claim of each. */
const forceLine = (pact: string, { name, people, readiness }: Force, page: Page): string => {
  const { language } = page
  const said = ({ value }: Force['people'][number]): string =>
    typeof value === 'number'
      ? sayNumber(language, value)
      : typeof value === 'string'
        ? value
        : value[language]
  const parts = [
    ...(people.length > 0
      ? [`${sayer(page)('strength')}: ${sayList(language, people.map(said), 'or')}`]
      : []),
    ...(readiness.length > 0
      ? [`${sayer(page)('readiness')}: ${sayList(language, readiness.map(said), 'and')}`]
      : []),
  ]
  return `${isolate(pact, language)} · ${name[language]}${parts.length > 0 ? ` — ${parts.join('. ')}` : ''}`
}

const inBillions: readonly string[] = ['gdp', 'militarySpending']
/** Money of the shared facts in billions; small numbers, such as shares of the world, keep their digits. */
const amount = (scale: string, value: number, page: Page): string => {
  if (inBillions.includes(scale)) return decimals(page, value / 1e9, 1)
  return value < 10 ? decimals(page, value, 4) : sayNumber(page.language, Math.round(value))
}

type Power = NonNullable<MeasureAnswer['balance']>['power'][number]
const powerCell = (power: Power, page: Page): string => {
  if (!power) return '–'
  const said = ({ value, fraction }: NonNullable<Power>['least']): string =>
    isolate(fraction ?? percent(page, value), page.language)
  const [least, most] = [said(power.least), said(power.most)]
  return least === most ? least : `${least} – ${most}`
}

const strongestCell = (
  strongest: { readonly id: string; readonly share: number } | undefined,
  page: Page,
): string => (strongest ? `${isolate(strongest.id, page.language)} ${percent(page, strongest.share)}` : '–')

/** Each operation: nominal beside effective contributors, under each set of claims. */
export const burdenLines = (burden: MeasureAnswer['burden'], page: Page): readonly string[] => {
  const say = sayer(page)
  const { spending } = burden
  return [
    ...burden.operations.flatMap((operation) => {
      const { call, nominal, effective } = operation
      if (!effective) return []
      const values = {
        call: isolate(call, page.language),
        nominal,
        low: decimals(page, effective.low),
        high: decimals(page, effective.high),
      }
      return [
        page.block(say('burden', values)),
        readingsTable(operation, page),
        ...(operation.cut ? [page.block(say('cut'))] : []),
      ]
    }),
    ...(spending
      ? [
          page.block(
            say('spendingRank', {
              value: decimals(page, spending.rankCorrelation),
              members: spending.members,
            }),
          ),
        ]
      : []),
  ]
}

const readingsMost = 9

const readingsTable = (
  { readings, claims, keyed }: MeasureAnswer['burden']['operations'][number],
  page: Page,
): string => {
  const say = sayer(page)
  const disputed = claims.filter((each) => new Set(each.claims.map(({ value }) => value)).size > 1)
  const rows = readings.slice(0, readingsMost).map(({ numbers, concentration }, at) => {
    const most = numbers.reduce((a, b) => (b.claim.value > a.claim.value ? b : a))
    const taken = numbers
      .filter(({ id }) => disputed.some((each) => each.id === id))
      .map(
        ({ id, claim }) =>
          `${isolate(id, page.language)} ${sayNumber(page.language, claim.value)} ${byIn(claim, page)}`,
      )
    return [
      sayNumber(page.language, concentration.total).padStart(8),
      ink(page.terminal, 'bold', decimals(page, concentration.effective)),
      `${isolate(most.id, page.language)} ${percent(page, concentration.largestShare)}`,
      ...(keyed.length > 0 ? [offKey(keyed[at], page)] : []),
      taken.join(', '),
    ]
  })
  const against = keyed.length > 0 ? [say('offKey')] : []
  const head = [
    say('total'),
    say('inEffect'),
    say('largest'),
    ...against,
    disputed.length > 0 ? say('given') : '',
  ]
  return columns([head.map(page.dim), ...rows], page.terminal.width, ['start', 'start'])
}

const offKey = (keyed: MeasureAnswer['burden']['operations'][number]['keyed'][number], page: Page): string =>
  keyed ? percent(page, keyed.misplaced) : '–'

type Claim = MeasureAnswer['burden']['operations'][number]['claims'][number]['claims'][number]
const byIn = ({ by, source }: Claim, { language, dim }: Page): string => {
  const who = by === undefined ? source.join(', ') : typeof by === 'string' ? by : by[language]
  return dim(`(${isolate(who, language)})`)
}

/** Votes and promises pair by pair where there is a file; borders always. */
export const interestLines = (
  { pairs, members, idealPointRange }: MeasureAnswer['interests'],
  page: Page,
): readonly string[] => {
  const say = sayer(page)
  const placed = members.flatMap(({ id, idealPoint }) =>
    idealPoint ? [`${isolate(id, page.language)} ${decimals(page, idealPoint.point)}`] : [],
  )
  const ids = (found: readonly string[]): string =>
    found.length === 0 ? '–' : isolate(found.join(' '), page.language)
  const conflicts = members.some((member) => member.conflicts.length > 0)
  const around = members.filter(
    ({ neighboursInside, neighboursOutside, conflicts: own }) =>
      neighboursInside.length + neighboursOutside.length + own.length > 0,
  )
  const rows = around.map((member) => [
    `  ${isolate(member.id, page.language)}`,
    ids(member.neighboursInside),
    ...(conflicts ? [ids(member.conflicts)] : []),
    ids(member.neighboursOutside),
  ])
  const head = ['', say('inside'), ...(conflicts ? [say('conflicts')] : []), say('outside')].map(page.dim)
  return [
    ...matrix('agreement', { pairs, members }, page),
    ...matrix('promises', { pairs, members }, page),
    ...(placed.length > 1 && idealPointRange !== undefined
      ? [page.block(say('positions', { who: placed.join('  '), range: decimals(page, idealPointRange) }))]
      : []),
    ...(rows.length > 0 ? [columns([head, ...rows], page.terminal.width)] : []),
    ...quarrelLine(pairs, page),
  ]
}

/** A quarrel across a common border is what votes do not see. */
const quarrelLine = (pairs: MeasureAnswer['interests']['pairs'], page: Page): readonly string[] => {
  const who = pairs
    .filter(({ conflicts }) => conflicts.length > 0)
    .map(({ first, second, conflicts }) =>
      isolate(`${first} ${second} (${conflicts.join(', ')})`, page.language),
    )
  return who.length === 0 ? [] : [page.block(sayer(page)('quarrels', { who: who.join('  ') }))]
}

/** A pact of more members than this would need a wider page: the pairs are in `--json`. */
const matrixMost = 12

const matrix = (
  key: 'agreement' | 'promises',
  { pairs, members }: Pick<MeasureAnswer['interests'], 'pairs' | 'members'>,
  page: Page,
): readonly string[] => {
  const likeness = (pair: (typeof pairs)[number]): number | undefined =>
    key === 'agreement' ? pair.agreement : pair.promisesS
  if (members.length > matrixMost || !pairs.some((pair) => likeness(pair) !== undefined)) return []
  const shown = members.map(({ id }) => id)
  const between = (a: string, b: string): string => {
    const pair = pairs.find(
      ({ first, second }) => (first === a && second === b) || (first === b && second === a),
    )
    const value = pair && likeness(pair)
    return value === undefined ? '' : decimals(page, value)
  }
  const rows = shown.map((a) => [`  ${isolate(a, page.language)}`, ...shown.map((b) => between(a, b))])
  const head = ['', ...shown.map((id) => page.dim(isolate(id, page.language)))]
  return [page.block(sayer(page)(key)), columns([head, ...rows], page.terminal.width)]
}
