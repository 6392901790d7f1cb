/** The page of measures. */
import type { PowerRefusal } from '../../measure/index.ts'
import type { Sentences } from '../../words/index.ts'

const refusals: Sentences<PowerRefusal['code']> = {
  'measure/no-collective-decision': {
    ar: 'لا يُتخذ هنا قرار جماعي: كل عضو يقرّر لنفسه، فلا قوة تصويت تُقاس.',
    en: 'Nothing is decided collectively here: each decides for itself, so there is no voting power to measure.',
    ru: 'Общего решения здесь нет: каждый решает за себя, и силу голоса измерить не в чем.',
  },
  'measure/nobody-votes': {
    ar: 'قائمة المصوّتين خالية، فلا قوة تصويت تُقاس.',
    en: 'Nobody is on the roll, so there is no voting power to measure.',
    ru: 'В составе голосующих никого нет, поэтому измерять силу голоса не в чем.',
  },
  'measure/too-many-coalitions': {
    ar: 'التحالفات الممكنة بهذه القاعدة أكثر من أن تُعدّ في صفحة.',
    en: 'Under this rule there are too many coalitions to count for a page.',
    ru: 'По этому правилу слишком много коалиций, чтобы считать их для страницы.',
  },
}

const book = {
  ...refusals,
  pageTitle: { ar: '{pact}: المقاييس', en: '{pact}: measures', ru: '{pact}: показатели' },
  title: { ar: 'المقاييس', en: 'Measures', ru: 'Показатели' },
  lead: {
    ar: 'كل رقم هنا محسوب من نص الميثاق وسجلّه ليوم {day}، ومعه صيغته ومرجعه وبياناته وسنتها، وما لا يدلّ عليه.',
    en: 'Every number here is computed from the pact’s text and record as of {day}, with its formula, paper, data and year, and with what it does not show.',
    ru: 'Каждое число здесь посчитано по тексту договора и летописи на {day}: с формулой, источником метода, данными, годом и с тем, чего оно не показывает.',
  },
  csv: { ar: 'الجدول ملفًّا (CSV)', en: 'The table as a file (CSV)', ru: 'Таблица файлом (CSV)' },
  powerTitle: {
    ar: 'القوة وإلى جانبها الاعتماد',
    en: 'Power beside dependence',
    ru: 'Сила голоса рядом с зависимостью',
  },
  powerLead: {
    ar: 'الصوت شيء وما في اليد شيء آخر: قوة كل عضو في التصويت، وإلى جانبها نصيبه مما عند الجميع.',
    en: 'A vote is one thing and means are another: each member’s power in the vote, and beside it its share of what all have.',
    ru: 'Голос — одно, средства — другое: сила каждого при голосовании и рядом — его доля в общем.',
  },
  body: { ar: 'الهيئة والمسألة', en: 'Body and matter', ru: 'Орган и вопрос' },
  show: { ar: 'اعرض', en: 'Show', ru: 'Показать' },
  noBody: {
    ar: 'لا هيئة في هذا الميثاق تقرّر عن الجميع، فلا قوة تصويت تُقاس.',
    en: 'No body of this pact decides for all, so there is no voting power to measure.',
    ru: 'Органа, решающего за всех, у этого договора нет, поэтому силу голоса измерить не в чем.',
  },
  member: { ar: 'العضو', en: 'Member', ru: 'Участник' },
  power: {
    ar: 'قوة التصويت (شابلي وشوبيك)',
    en: 'Voting power (Shapley-Shubik)',
    ru: 'Сила голоса (Шепли — Шубик)',
  },
  turns: {
    ar: 'فرصته في قلب النتيجة (بنروز)',
    en: 'Chance to turn the vote (Penrose)',
    ru: 'Шанс изменить исход (Пенроуз)',
  },
  'flag/veto': { ar: 'نقض', en: 'veto', ru: 'вето' },
  'flag/dummy': { ar: 'لا يحسم أبدًا', en: 'never decisive', ru: 'никогда не решает' },
  'flag/dictator': { ar: 'يقرّر وحده', en: 'decides alone', ru: 'решает один' },
  acts: {
    ar: 'احتمال أن تصدر الهيئة قرارًا إذا تساوت احتمالات المواقف كلها: {share}.',
    en: 'Chance that the body acts when all ballots are equally likely: {share}.',
    ru: 'Вероятность решения, если все голоса равновероятны: {share}.',
  },
  removal: { ar: 'اختبار الغياب', en: 'The removal test', ru: 'Проверка уходом' },
  scale: { ar: 'المقياس', en: 'Scale', ru: 'Показатель' },
  total: { ar: 'المجموع', en: 'Total', ru: 'Всего' },
  largest: { ar: 'الأكبر، ونصيبه', en: 'The largest, and its share', ru: 'Крупнейший и его доля' },
  left: { ar: 'ما يبقى بدونه', en: 'Left without it', ru: 'Без него остаётся' },
  effective: { ar: 'العدد الفعلي', en: 'Effective number', ru: 'Действительное число' },
  missing: { ar: 'بلا رقم', en: 'No figure', ru: 'Нет данных' },
  record: { ar: 'من شارك في الأجوبة', en: 'Who took part in answers', ru: 'Кто участвовал в ответах' },
  took: {
    ar: '{took, number} من {of, number}',
    en: '{took, number} of {of, number}',
    ru: '{took, number} из {of, number}',
  },
  noFigures: {
    ar: 'لا أرقام قرب هذا اليوم.',
    en: 'There are no figures near this day.',
    ru: 'Данных около этого дня нет.',
  },
  burden: { ar: 'من حمل العبء', en: 'Who carried the burden', ru: 'Кто нёс бремя' },
  operation: { ar: 'العملية', en: 'Operation', ru: 'Операция' },
  nominal: { ar: 'بالاسم', en: 'By name', ru: 'По названию' },
  byNumbers: { ar: 'بالأثر', en: 'In effect', ru: 'По вкладу' },
  readings: { ar: 'مجموعات الأقوال', en: 'Sets of claims', ru: 'Наборов утверждений' },
  uncounted: { ar: 'بلا عدد', en: 'Without a number', ru: 'Без числа' },
  noOperations: {
    ar: 'لا عملية في السجلّ أتى إليها اثنان على الأقل.',
    en: 'No operation on record to which at least two came.',
    ru: 'В летописи нет операции, куда пришли хотя бы двое.',
  },
  spending: {
    ar: 'هل ينفق الأكبر نصيبًا أكبر مما عنده؟ معامل ارتباط الرتب بين الناتج وحصة الإنفاق: {rho} ({members, number} أعضاء).',
    en: 'Do the larger spend a larger share of what they have? Rank correlation of output and the share spent: {rho} ({members, number} members).',
    ru: 'Тратят ли большие большую долю? Ранговая корреляция ВВП и доли расходов: {rho} (участников: {members, number}).',
  },
  reliability: { ar: 'هل أُجيبت النداءات؟', en: 'Were calls answered?', ru: 'Отвечали ли на запросы?' },
  formality: { ar: 'كيف طُلب', en: 'How it was asked', ru: 'Как просили' },
  rate: { ar: 'النسبة، ومداها عند 95٪', en: 'Share, with its 95% interval', ru: 'Доля и интервал 95 %' },
  'rate/full': {
    ar: 'نداءات رسمية أُجيبت كلها',
    en: 'Formal calls answered in full',
    ru: 'Официальные запросы: полный ответ',
  },
  'rate/all': {
    ar: 'نداءات رسمية أُجيبت ولو جزئيًّا',
    en: 'Formal calls answered at all',
    ru: 'Официальные запросы: хоть какой-то ответ',
  },
  rateSaid: {
    ar: '{hits, number} من {cases, number}؛ من {low} إلى {high}',
    en: '{hits, number} of {cases, number}; {low} to {high}',
    ru: '{hits, number} из {cases, number}; от {low} до {high}',
  },
  'band/wartime': {
    ar: 'أحلاف أخرى في الحرب',
    en: 'Other alliances in war',
    ru: 'Другие союзы во время войны',
  },
  'band/all': { ar: 'أحلاف أخرى، كلها', en: 'Other alliances, all', ru: 'Другие союзы, все' },
  'band/defence': { ar: 'أحلاف دفاعية أخرى', en: 'Other defence pacts', ru: 'Другие оборонительные союзы' },
  noCalls: {
    ar: 'لا نداء رسميّ في السجلّ طُلب فيه شيء.',
    en: 'No formal call on record asked for anything.',
    ru: 'Официальных запросов в летописи нет.',
  },
  balance: { ar: 'إلى جانب {other}', en: 'Beside {other}', ru: 'Рядом: {other}' },
  balancePlain: { ar: 'إلى جانب ميثاق آخر', en: 'Beside another pact', ru: 'Рядом с другим договором' },
  ratio: { ar: 'النسبة', en: 'Ratio', ru: 'Отношение' },
  ratioSaid: { ar: '1 : {n}', en: '1 : {n}', ru: '1 : {n}' },
  interests: { ar: 'المصالح', en: 'Interests', ru: 'Интересы' },
  about: {
    ar: 'كيف حُسب، وما الذي لا يدلّ عليه',
    en: 'How it is computed, and what it does not show',
    ru: 'Как посчитано и чего не показывает',
  },
  formula: { ar: 'الصيغة', en: 'Formula', ru: 'Формула' },
  papers: { ar: 'المراجع', en: 'Papers', ru: 'Работы' },
  data: { ar: 'البيانات', en: 'Data', ru: 'Данные' },
  years: { ar: 'السنوات {years}.', en: 'Years {years}.', ru: 'Годы: {years}.' },
  doesNotShow: { ar: 'ما لا يدلّ عليه', en: 'What it does not show', ru: 'Чего не показывает' },
  sources: { ar: 'المصادر', en: 'Sources', ru: 'Источники' },
} as const

export const measuresBook: Sentences<keyof typeof book> = book
