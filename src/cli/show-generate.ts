/** The page of `najda generate`, and its sentences. */
import type { ForceFinding } from '../force/index.ts'
import { isolate, type Language, sayForceFinding, saySentence } from '../words/index.ts'
import type { GenerateAnswer } from './generate.ts'
import { findingLine, type Page } from './page.ts'
import { columns, ink } from './paint.ts'

const lines = {
  moved: {
    en: '{sorties} sorties (at least {bound}); first landing after {first} h, all there after {closure} h (not before {closureBound} h).',
    ar: '{sorties} طلعة (لا أقل من {bound})؛ أول هبوط بعد {first} ساعة، واكتمال الوصول بعد {closure} ساعة (لا قبل {closureBound} ساعة).',
    ru: 'Рейсов: {sorties} (не меньше {bound}); первая посадка через {first} ч, все на месте через {closure} ч (не раньше {closureBound} ч).',
  },
  marched: {
    en: 'Nothing flies; all that comes by land is there after {closure} h.',
    ar: 'لا شيء يُنقل جوًّا، ويكتمل وصول القادمين برًّا بعد {closure} ساعة.',
    ru: 'Ничего не летит; всё, что идёт по земле, на месте через {closure} ч.',
  },
  nobody: { en: 'Nobody comes.', ar: 'لا أحد يأتي.', ru: 'Никто не приходит.' },
  days: { en: 'Landings a day: {days}', ar: 'عدد مرات الهبوط يوميًا: {days}', ru: 'Посадок в сутки: {days}' },
  proven: { en: 'Proven best.', ar: 'ثبت أنها الأفضل.', ru: 'Доказано, что лучше нет.' },
  gap: {
    en: 'Within {percent} % of the best possible.',
    ar: 'ضمن {percent} % من أفضل ما يمكن.',
    ru: 'В пределах {percent} % от лучшего возможного.',
  },
  again: {
    en: 'Stopped by the clock: another machine may find another plan.',
    ar: 'أوقفتها الساعة: وقد يجد جهاز آخر خطة أخرى.',
    ru: 'Остановлено по времени: другая машина может найти другой план.',
  },
  full: { en: 'Every line is filled.', ar: 'كل البنود مستوفاة.', ru: 'Все строки заполнены.' },
  lost: {
    en: 'No aircraft can carry: {packages}.',
    ar: 'لا طائرة تستطيع نقل: {packages}.',
    ru: 'Ни один самолёт не может перевезти: {packages}.',
  },
  fastest: { en: 'fastest', ar: 'الأسرع', ru: 'самый быстрый' },
  cheapest: { en: 'cheapest', ar: 'الأقل كلفة', ru: 'самый дешёвый' },
  even: { en: 'most evenly shared', ar: 'الأعدل توزيعًا', ru: 'самый равномерный' },
  asked: { en: 'as asked', ar: 'كما طُلب', ru: 'как запрошено' },
  line: { en: 'line', ar: 'البند', ru: 'строка' },
  package: { en: 'package', ar: 'الحزمة', ru: 'пакет' },
  member: { en: 'from', ar: 'من', ru: 'от кого' },
  brings: { en: 'brings', ar: 'يقدّم', ru: 'даёт' },
  there: { en: 'there after, h', ar: 'الوصول بعد (ساعة)', ru: 'на месте через, ч' },
  plan: { en: 'other plans', ar: 'خطط أخرى', ru: 'другие планы' },
  shortLines: { en: 'lines short', ar: 'بنود ناقصة', ru: 'неполных строк' },
  sorties: { en: 'sorties', ar: 'طلعات', ru: 'рейсов' },
  without: { en: 'without {member}', ar: 'من دون {member}', ru: 'без {member}' },
} as const

/** A finding with its sentence. */
export const saidFinding = (
  finding: ForceFinding,
  language: Language,
): GenerateAnswer['findings'][number] => {
  const { code, key, place } = finding
  const { file, line, column } = place
  return { file, line, column, code, key, sentence: sayForceFinding(language, finding) }
}

/** The page. */
export const showGenerate = (answer: GenerateAnswer, page: Page): string => {
  const { language } = page
  const say: Say = (key, values = {}) => saySentence(language, lines[key], values)
  if (answer.findings.length > 0)
    return answer.findings.map((finding) => findingLine(page, finding)).join('\n')
  const { width } = page.terminal
  return [
    page.block(page.title(answer.title), ''),
    '',
    ...(answer.fill.length > 0 ? [columns(filled(answer, page, say), width, filledAlign), ''] : []),
    ...(answer.shortfalls.length === 0
      ? [ink(page.terminal, ['bold', 'green'], `✔ ${say('full')}`)]
      : answer.shortfalls.map(({ sentence }) => marked(page, '✘', sentence))),
    ...moved(answer, page, say),
    ...answer.reliefs.map(({ sentence }) => marked(page, '+', sentence)),
    '',
    answer.proven ? say('proven') : say('gap', { percent: Math.ceil(answer.gap * 1000) / 10 }),
    ...(answer.reproducible ? [] : [say('again')]),
    ...(answer.alternatives.length > 0 ? ['', columns(besides(answer, page, say), width, besidesAlign)] : []),
    ...(answer.caution === undefined ? [] : ['', page.dim(page.block(answer.caution, ''))]),
    page.dim(answer.hash),
  ].join('\n')
}

type Say = (key: keyof typeof lines, values?: Readonly<Record<string, string | number>>) => string

const marked = (page: Page, mark: string, sentence: string): string =>
  page.block(`${mark} ${sentence}`, '  ').trimStart()

const filledAlign = ['end', 'end', 'end', 'start', 'start'] as const

/** Who fills what; a line is named once. */
const filled = ({ fill }: GenerateAnswer, page: Page, say: Say): readonly (readonly string[])[] => [
  [say('line'), say('package'), say('member'), say('brings'), say('there')].map(page.dim),
  ...fill.map((each, at) => [
    each.line === fill[at - 1]?.line ? '' : each.line,
    each.package,
    isolate(each.member, page.language),
    page.value(each.quantity),
    each.closedHours === undefined ? '–' : hours(each.closedHours),
  ]),
]

/** One digit after the point in every row, so that the points stand under each other. */
const hours = (value: number): string => value.toFixed(1)

const besidesAlign = ['end', 'start', 'start', 'start'] as const

const besides = ({ alternatives }: GenerateAnswer, page: Page, say: Say): readonly (readonly string[])[] => [
  [say('plan'), say('shortLines'), say('sorties'), say('there')].map(page.dim),
  ...alternatives.map(({ aim, member = '', short, movement: { sorties, closureHours } }) => [
    aim === 'without' ? say('without', { member: isolate(member, page.language) }) : say(aim),
    page.value(short.length),
    page.value(sorties),
    hours(closureHours),
  ]),
]

/** What moves, and what cannot; nothing at all where nothing moves. */
const moved = ({ movement, fill }: GenerateAnswer, page: Page, say: Say): readonly string[] => [
  ...(movement.sorties > 0
    ? [
        page.block(
          say('moved', {
            sorties: movement.sorties,
            bound: movement.bound.sorties,
            first: movement.firstLandingHours ?? '–',
            closure: movement.closureHours,
            closureBound: movement.bound.closureHours,
          }),
          '',
        ),
        say('days', { days: movement.landingsPerDay.map(page.value).join(' · ') }),
      ]
    : fill.length > 0
      ? [say('marched', { closure: movement.closureHours })]
      : [say('nobody')]),
  ...(movement.stranded.length > 0
    ? [page.block(say('lost', { packages: movement.stranded.join(', ') }), '')]
    : []),
]
