/** The page of `najda generate`, and its sentences. */
import type { Explained, ForceFinding, Relief } from '../force/index.ts'
import { isolate, type Language, type Sentences, sayFinding, sayList, saySentence } from '../words/index.ts'
import type { GenerateAnswer } from './generate.ts'
import type { Page } from './page.ts'
import { columns, ink } from './paint.ts'

const causes = {
  'no-such-capability': {
    en: 'nobody has pledged this capability',
    ar: 'لم يتعهّد أحد بهذه القدرة',
    ru: 'такой возможности никто не обещал',
  },
  committed: {
    en: 'units are committed elsewhere',
    ar: 'الوحدات ملتزمة في مكان آخر',
    ru: 'части заняты в другом месте',
  },
  caveat: { en: 'national caveats', ar: 'قيود وطنية', ru: 'национальные оговорки' },
  notice: {
    en: 'notice to move is too long',
    ar: 'مهلة التحرّك أطول من اللازم',
    ru: 'срок готовности слишком велик',
  },
  lift: { en: 'lift or airfields', ar: 'النقل الجوي أو المطارات', ru: 'транспорт или аэродромы' },
  supply: {
    en: 'daily supply at the place',
    ar: 'الإمداد اليومي في المكان',
    ru: 'ежедневное снабжение на месте',
  },
  reserve: {
    en: 'reserves that members keep at home',
    ar: 'ما يحتفظ به الأعضاء من احتياط',
    ru: 'резервы, оставляемые дома',
  },
  burden: { en: 'the most a member will pay', ar: 'سقف ما يدفعه العضو', ru: 'предел расходов участника' },
  enabler: {
    en: 'the lines that enable it are short',
    ar: 'نقص في ما يسنده من قدرات',
    ru: 'не хватает обеспечивающих сил',
  },
  several: { en: 'several reasons at once', ar: 'أسباب عدة معًا', ru: 'несколько причин сразу' },
  'not-enough': {
    en: 'all that is usable is used',
    ar: 'استُخدم كل ما يمكن استخدامه',
    ru: 'всё пригодное уже занято',
  },
} as const satisfies Sentences<Explained['cause']>

const lines = {
  short: {
    en: '{line}: {short} of {asked} missing. Cause: {cause}.',
    ar: '{line}: ينقص {short} من {asked}. السبب: {cause}.',
    ru: '{line}: не хватает {short} из {asked}. Причина: {cause}.',
  },
  yes: {
    en: 'A single yes would close it: {members}.',
    ar: 'تكفي موافقة واحدة لسدّه: {members}.',
    ru: 'Достаточно одного согласия: {members}.',
  },
  moved: {
    en: '{sorties} sorties (at least {bound}); first landing after {first} h, all there after {closure} h (not before {closureBound} h).',
    ar: '{sorties} طلعة (لا أقل من {bound})؛ أول هبوط بعد {first} ساعة، واكتمال الوصول بعد {closure} ساعة (لا قبل {closureBound} ساعة).',
    ru: 'Рейсов: {sorties} (не меньше {bound}); первая посадка через {first} ч, все на месте через {closure} ч (не раньше {closureBound} ч).',
  },
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
  beside: {
    en: '{aim}: {short} lines short, {sorties} sorties, all there after {closure} h',
    ar: '{aim}: بنود ناقصة {short}، طلعات {sorties}، اكتمال الوصول بعد {closure} ساعة',
    ru: '{aim}: неполных строк {short}, рейсов {sorties}, все на месте через {closure} ч',
  },
  fastest: { en: 'fastest', ar: 'الأسرع', ru: 'самый быстрый' },
  cheapest: { en: 'cheapest', ar: 'الأقل كلفة', ru: 'самый дешёвый' },
  even: { en: 'most evenly shared', ar: 'الأعدل توزيعًا', ru: 'самый равномерный' },
  asked: { en: 'as asked', ar: 'كما طُلب', ru: 'как запрошено' },
  without: { en: 'without {member}', ar: 'من دون {member}', ru: 'без {member}' },
} as const

const helps = {
  'onload-spot': {
    en: 'One more working spot at {of}, to load: complete {hours} h sooner; up to {most} more help.',
    ar: 'موقف عمل إضافي للتحميل في {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
    ru: 'Ещё одна рабочая стоянка для погрузки в {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
  },
  'offload-spot': {
    en: 'One more working spot at {of}, to unload: complete {hours} h sooner; up to {most} more help.',
    ar: 'موقف عمل إضافي للتفريغ في {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
    ru: 'Ещё одна рабочая стоянка для разгрузки в {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
  },
  aircraft: {
    en: 'One more aircraft of {of}: complete {hours} h sooner; up to {most} more help.',
    ar: 'طائرة إضافية من {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
    ru: 'Ещё один самолёт {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
  },
  sortie: {
    en: 'One more sortie of {of}: complete {hours} h sooner; up to {most} more help.',
    ar: 'طلعة إضافية من {of}: يكتمل الوصول أبكر بـ {hours} ساعة؛ ويفيد حتى {most} إضافية.',
    ru: 'Ещё один рейс {of}: все на месте на {hours} ч раньше; помогают до {most} ещё.',
  },
} as const satisfies Sentences<Relief['kind']>

/** What one more would bring, and for how many more it was seen to help; five at most were tried. */
export const saidRelief = ({ kind, of, hoursSooner, helpsUpTo }: Relief, language: Language): string =>
  saySentence(language, helps[kind], { of: isolate(of, language), hours: hoursSooner, most: helpsUpTo })

const findings = {
  'reference/unknown-place': {
    en: 'There is no place "{id}".',
    ar: 'لا يوجد مكان باسم «{id}».',
    ru: 'Нет места «{id}».',
  },
  'reference/unknown-airfield': {
    en: 'There is no airfield "{id}".',
    ar: 'لا يوجد مطار باسم «{id}».',
    ru: 'Нет аэродрома «{id}».',
  },
  'reference/unknown-aircraft': {
    en: 'There is no aircraft "{id}".',
    ar: 'لا توجد طائرة باسم «{id}».',
    ru: 'Нет самолёта «{id}».',
  },
  'reference/unknown-capability': {
    en: 'There is no capability "{id}".',
    ar: 'لا توجد قدرة باسم «{id}».',
    ru: 'Нет возможности «{id}».',
  },
  'reference/unknown-line': {
    en: 'There is no line "{id}".',
    ar: 'لا يوجد بند باسم «{id}».',
    ru: 'Нет строки «{id}».',
  },
  'window/ends-before-it-begins': {
    en: 'The window of "{id}" ends after {latestHours} h, before it begins after {earliestHours} h.',
    ar: 'تنتهي مهلة «{id}» بعد {latestHours} ساعة، قبل أن تبدأ بعد {earliestHours} ساعة.',
    ru: 'Срок «{id}» истекает через {latestHours} ч, раньше, чем начинается через {earliestHours} ч.',
  },
  'pledge/unit-twice': {
    en: 'The unit "{unit}" is pledged twice: as "{first}" and as "{second}".',
    ar: 'الوحدة «{unit}» متعهَّد بها مرتين: باسم «{first}» وباسم «{second}».',
    ru: 'Часть «{unit}» обещана дважды: как «{first}» и как «{second}».',
  },
  'pledge/currencies-differ': {
    en: '"{id}" is priced in {money}, others in {first}; they do not add up.',
    ar: 'كلفة «{id}» بعملة {money} وسواها بعملة {first}، ولا يصحّ جمعهما.',
    ru: '«{id}» оценено в {money}, другие — в {first}; складывать их нельзя.',
  },
  'line/enables-itself': {
    en: 'The line "{id}" enables itself.',
    ar: 'البند «{id}» يسند نفسه.',
    ru: 'Строка «{id}» обеспечивает саму себя.',
  },
  'lift/no-runway-in-range': {
    en: 'From {home}, "{id}" reaches no runway of {runwayMetres} m within {kilometres} km.',
    ar: 'لا تبلغ «{id}» من {home} مدرجًا طوله {runwayMetres} م ضمن {kilometres} كم.',
    ru: 'Из {home} для «{id}» нет полосы от {runwayMetres} м в пределах {kilometres} км.',
  },
} as const

/** A finding with its sentence; what other files share is said by `words`. */
export const saidFinding = (
  finding: ForceFinding,
  language: Language,
): GenerateAnswer['findings'][number] => {
  const { code, key, place, parameters } = finding
  const own = Object.entries(findings).find(([known]) => known === code)?.[1]
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ]),
  )
  const sentence = own
    ? saySentence(language, own, values)
    : sayFinding(language, finding as Parameters<typeof sayFinding>[1])
  return { file: place.file, line: place.line, column: place.column, code, key, sentence }
}

/** A short line, its cause, and whose yes would close it. */
export const saidShortfall = (
  { line, short, asked, cause, couldClose }: Explained,
  language: Language,
): string => {
  const values = {
    line: isolate(line, language),
    short,
    asked,
    cause: saySentence(language, causes[cause], {}),
  }
  const members = couldClose.map(({ member }) => isolate(member, language))
  return [
    saySentence(language, lines.short, values),
    ...(members.length > 0
      ? [saySentence(language, lines.yes, { members: sayList(language, members, 'or') })]
      : []),
  ].join(' ')
}

/** The page. */
export const showGenerate = (answer: GenerateAnswer, page: Page): string => {
  const { language } = page
  const say = (key: keyof typeof lines, values: Readonly<Record<string, string | number>> = {}): string =>
    saySentence(language, lines[key], values)
  if (answer.findings.length > 0)
    return answer.findings
      .map(
        ({ file, line, column, sentence }) =>
          `${ink(page.terminal, 'bold', `${file}:${line}:${column}`)}  ${sentence}`,
      )
      .join('\n')
  const { movement } = answer
  const rows = answer.fill.map((each) => [
    `  ${each.line}`,
    each.package,
    page.dim(isolate(each.member, language)),
    `${each.quantity}`,
    each.closedHours === undefined ? '–' : `${each.closedHours}`,
  ])
  return [
    page.block(page.title(answer.title), ''),
    columns(rows, page.terminal.width),
    '',
    ...(answer.shortfalls.length === 0
      ? [say('full')]
      : answer.shortfalls.map(({ sentence }) => page.block(sentence, ''))),
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
    ...(movement.landingsPerDay.length > 0
      ? [say('days', { days: movement.landingsPerDay.join(', ') })]
      : []),
    ...answer.reliefs.map(({ sentence }) => sentence),
    ...(movement.stranded.length > 0 ? [say('lost', { packages: movement.stranded.join(', ') })] : []),
    answer.proven ? say('proven') : say('gap', { percent: Math.ceil(answer.gap * 1000) / 10 }),
    ...(answer.reproducible ? [] : [say('again')]),
    ...answer.alternatives.map(({ aim, member, short, movement: moved }) =>
      say('beside', {
        aim: aim === 'without' ? say('without', { member: member ?? '' }) : say(aim),
        short: short.length,
        sorties: moved.sorties,
        closure: moved.closureHours,
      }),
    ),
    ...(answer.caution === undefined ? [] : ['', page.dim(page.block(answer.caution, ''))]),
    page.dim(answer.hash),
  ].join('\n')
}
