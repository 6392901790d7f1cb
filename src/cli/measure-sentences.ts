/** The few sentences of the verbs that measure. */
import type { PowerRefusal } from '../measure/index.ts'
import type { Sentences } from '../words/index.ts'

const refusals: Sentences<PowerRefusal['code']> = {
  'measure/no-collective-decision': {
    en: 'Nobody decides this collectively, so there is no voting power to measure.',
    ar: 'لا يُتخذ في هذه المسألة قرار جماعي، فلا قوة تصويت تُقاس.',
    ru: 'Общего решения здесь не принимают, поэтому измерять силу голоса не в чем.',
  },
  'measure/nobody-votes': {
    en: 'Nobody is on the roll, so there is no voting power to measure.',
    ar: 'قائمة المصوّتين خالية، فلا قوة تصويت تُقاس.',
    ru: 'В составе голосующих никого нет, поэтому измерять силу голоса не в чем.',
  },
  'measure/too-many-coalitions': {
    en: 'There are too many coalitions to count under this rule.',
    ar: 'التحالفات الممكنة بموجب هذه القاعدة أكثر من أن تُعدّ.',
    ru: 'По этому правилу слишком много коалиций, чтобы их пересчитать.',
  },
}

/** Every sentence by its key. */
export const measureSentences = {
  ...refusals,
  act: {
    en: 'Chance that the body acts, all ballots being equally likely',
    ar: 'احتمال صدور قرار إذا تساوت احتمالات المواقف كلها',
    ru: 'Вероятность решения, если все голоса равновероятны',
  },
  veto: { en: 'veto', ar: 'نقض', ru: 'вето' },
  dummy: { en: 'never decisive', ar: 'لا يحسم أبدًا', ru: 'никогда не решает' },
  dictator: { en: 'decides alone', ar: 'يقرر وحده', ru: 'решает один' },
  sampled: {
    en: 'Estimated; the error is at most {error}.',
    ar: 'القيم تقديرية، ولا يتجاوز الخطأ {error}.',
    ru: 'Оценка; погрешность не больше {error}.',
  },
  dependence: { en: 'Share of each member', ar: 'حصة كل عضو', ru: 'Доля каждого участника' },
  withoutMember: {
    en: 'Left without {member}',
    ar: 'ما يبقى إذا غاب هذا العضو: {member}',
    ru: 'Что остаётся, если уходит: {member}',
  },
  effectiveNumber: {
    en: 'effective number of members',
    ar: 'العدد الفعلي للأعضاء',
    ru: 'действительное число участников',
  },
  missing: { en: 'no figure for', ar: 'لا رقم لهؤلاء', ru: 'нет данных' },
  population: { en: 'population', ar: 'عدد السكان', ru: 'население' },
  gdp: { en: 'output (USD)', ar: 'الناتج المحلي (دولار)', ru: 'ВВП (долл. США)' },
  militarySpending: {
    en: 'military spending (USD)',
    ar: 'الإنفاق العسكري (دولار)',
    ru: 'военные расходы (долл. США)',
  },
  armedForces: {
    en: 'armed forces (people)',
    ar: 'القوات المسلّحة (أفراد)',
    ru: 'вооружённые силы (человек)',
  },
  pledged: {
    en: 'pledged to standing forces (people)',
    ar: 'المتعهَّد به للقوات الدائمة (أفراد)',
    ru: 'обещано постоянным силам (человек)',
  },
  bases: { en: 'bases owned abroad', ar: 'القواعد في أراضي الآخرين', ru: 'базы у других участников' },
  record: {
    en: 'took part in answers on record',
    ar: 'المشاركة في الاستجابات المسجّلة',
    ru: 'участие в записанных ответах',
  },
  burden: {
    en: 'Contributors of {call}: {nominal} by name; in effect {low} to {high}, depending on whose numbers are taken',
    ar: 'المساهمون في {call}: {nominal} بالاسم، وبالأثر من {low} إلى {high} بحسب الأرقام المعتمدة',
    ru: 'Участники ({call}): по названию — {nominal}; по вкладу — от {low} до {high}, смотря чьи числа взять',
  },
  answered: {
    en: 'Formal calls answered at all: {hits} of {cases} (95 % interval {low} to {high}); in full: {full}',
    ar: 'النداءات الرسمية التي لقيت استجابة ما: {hits} من {cases} (المدى عند 95٪: من {low} إلى {high})؛ والتي لقيت استجابة كاملة: {full}',
    ru: 'Официальные запросы, на которые ответили хоть как-то: {hits} из {cases} (интервал 95 %: от {low} до {high}); полностью: {full}',
  },
  balance: { en: '{first} against {second}', ar: '{first} في مقابل {second}', ru: '{first} и {second}' },
  age: { en: 'age in years', ar: 'العمر بالسنوات', ru: 'возраст, лет' },
  members: { en: 'members', ar: 'الأعضاء', ru: 'участники' },
  exercises: { en: 'exercises on record', ar: 'التمارين المسجّلة', ru: 'учения в летописи' },
  times: { en: 'times', ar: 'ضعفًا', ru: 'раз' },
  years: { en: 'years {first} to {last}', ar: 'السنوات من {first} إلى {last}', ru: 'годы {first}–{last}' },
} as const satisfies Sentences<string>
