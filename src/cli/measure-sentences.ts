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
  winning: {
    en: 'Fewest that can act together: {fewest}, such as {one}; minimal coalitions that act: {count}',
    ar: 'أقل عدد يستطيع اتخاذ القرار: {fewest}، مثل {one}؛ والتحالفات الدنيا القادرة على القرار: {count}',
    ru: 'Меньше всего, чтобы решить: {fewest}, например {one}; минимальных решающих коалиций: {count}',
  },
  blocking: {
    en: 'Fewest that can block: {fewest}, such as {one}; minimal coalitions that block: {count}',
    ar: 'أقل عدد يستطيع التعطيل: {fewest}، مثل {one}؛ والتحالفات الدنيا القادرة على التعطيل: {count}',
    ru: 'Меньше всего, чтобы помешать: {fewest}, например {one}; минимальных блокирующих коалиций: {count}',
  },
  sampled: {
    en: 'Estimated; the error is at most {error}.',
    ar: 'القيم تقديرية، ولا يتجاوز الخطأ {error}.',
    ru: 'Оценка; погрешность не больше {error}.',
  },
  measured: {
    en: '{pact} on {day}, measured',
    ar: '{pact} بالقياس في {day}',
    ru: '{pact} в числах на {day}',
  },
  beside: {
    en: 'Voting power beside what each could bring',
    ar: 'قوة التصويت إلى جانب ما يستطيع كل عضو تقديمه',
    ru: 'Сила голоса рядом с тем, что может дать каждый',
  },
  vote: { en: 'vote', ar: 'التصويت', ru: 'голос' },
  people: { en: 'people', ar: 'السكان', ru: 'люди' },
  output: { en: 'output', ar: 'الناتج', ru: 'ВВП' },
  money: { en: 'arms', ar: 'التسليح', ru: 'оборона' },
  troops: { en: 'troops', ar: 'القوات', ru: 'войска' },
  promised: { en: 'pledged', ar: 'المتعهَّد', ru: 'обещано' },
  owned: { en: 'bases', ar: 'القواعد', ru: 'базы' },
  hosts: { en: 'hosts', ar: 'مضيف', ru: 'у себя' },
  index: { en: 'index', ar: 'المؤشر', ru: 'индекс' },
  ownMoney: { en: 'own file', ar: 'من ملف', ru: 'из файла' },
  others: { en: '+ {count} more', ar: '+ {count} غيرهم', ru: '+ ещё {count}' },
  left: { en: 'left without {member}', ar: 'ما يبقى بدون {member}', ru: 'останется без {member}' },
  effective: { en: 'effective number', ar: 'العدد الفعلي', ru: 'действ. число' },
  inPlan: {
    en: 'In the plan, without {member}: {falls} of what it delivers falls away (unmet {unmet}, then {unmetWithout})',
    ar: 'في الخطة من دون {member}: يسقط {falls} مما تقدّمه (غير المستوفى {unmet} ثم {unmetWithout})',
    ru: 'В плане без {member}: отпадает {falls} того, что он даёт (не хватало {unmet}, не хватит {unmetWithout})',
  },
  unproven: { en: 'not proven best', ar: 'لم يثبت أنها الأفضل', ru: 'не доказано, что лучше нет' },
  missing: { en: 'No figure', ar: 'لا رقم', ru: 'Нет данных' },
  yearsOf: {
    en: 'Figures of {first} to {last}',
    ar: 'الأرقام من {first} إلى {last}',
    ru: 'Данные за {first}–{last} гг.',
  },
  yearOf: { en: 'Figures of {first}', ar: 'الأرقام من سنة {first}', ru: 'Данные за {first} год' },
  ofYear: {
    en: '{option}: {file}, year {year}',
    ar: '{option}: {file}، سنة {year}',
    ru: '{option}: {file}, {year} год',
  },
  ofSession: {
    en: '{option}: {file}, session {session}',
    ar: '{option}: {file}، الدورة {session}',
    ru: '{option}: {file}, сессия {session}',
  },
  tested: {
    en: 'Judgements that it tests',
    ar: 'آراء يختبرها هذا القياس',
    ru: 'Суждения, которые он проверяет',
  },
  population: { en: 'population', ar: 'عدد السكان', ru: 'население' },
  gdp: { en: 'output (billion USD)', ar: 'الناتج المحلي (مليار دولار)', ru: 'ВВП (млрд долл. США)' },
  militarySpending: {
    en: 'military spending (billion USD)',
    ar: 'الإنفاق العسكري (مليار دولار)',
    ru: 'военные расходы (млрд долл. США)',
  },
  armedForces: {
    en: 'armed forces (people)',
    ar: 'القوات المسلّحة (أفراد)',
    ru: 'вооружённые силы (человек)',
  },
  capabilities: { en: 'capability index', ar: 'مؤشر القدرات', ru: 'индекс потенциала' },
  spending: { en: 'spending from your file', ar: 'الإنفاق من ملفك', ru: 'расходы из вашего файла' },
  pledged: {
    en: 'pledged to standing forces',
    ar: 'المتعهَّد به للقوات الدائمة',
    ru: 'обещано постоянным силам',
  },
  bases: { en: 'bases owned abroad', ar: 'القواعد في أراضي الآخرين', ru: 'базы у других участников' },
  hosted: { en: 'bases hosted', ar: 'القواعد المستضافة', ru: 'чужие базы у себя' },
  record: {
    en: 'Took part in answers on record: {who}',
    ar: 'المشاركة في الاستجابات المسجّلة: {who}',
    ru: 'Участие в записанных ответах: {who}',
  },
  burden: {
    en: '{call}: {nominal} contributors by name; in effect {low} to {high}, depending on whose numbers are taken',
    ar: '{call}: المساهمون {nominal} بالاسم، وبالأثر من {low} إلى {high} بحسب الأرقام المعتمدة',
    ru: '{call}: участников по названию — {nominal}; по вкладу — от {low} до {high}, смотря чьи числа взять',
  },
  cut: {
    en: 'Only the five most disputed contributors are varied.',
    ar: 'لا تتغير إلا أرقام المساهمين الخمسة الأكثر خلافًا.',
    ru: 'Меняются числа лишь пяти самых спорных участников.',
  },
  given: { en: 'if one takes', ar: 'إذا أُخذ', ru: 'если взять' },
  total: { en: 'people', ar: 'أفراد', ru: 'человек' },
  inEffect: { en: 'in effect', ar: 'بالأثر', ru: 'по вкладу' },
  largest: { en: 'largest share', ar: 'أكبر حصة', ru: 'наибольшая доля' },
  offKey: { en: 'off the key', ar: 'خارج المفتاح', ru: 'мимо шкалы' },
  atPlace: { en: 'there', ar: 'هناك', ru: 'там' },
  strength: { en: 'people', ar: 'الأفراد', ru: 'численность' },
  readiness: { en: 'readiness', ar: 'الجاهزية', ru: 'готовность' },
  spendingRank: {
    en: 'Do the larger spend a larger share of output on arms: rank correlation {value} over {members} members',
    ar: 'هل ينفق الأكبر حصة أكبر من ناتجه على التسليح: معامل ارتباط الرتب {value} لأعضاء عددهم {members}',
    ru: 'Тратит ли больший на оборону большую долю ВВП: ранговая корреляция {value} по {members} участникам',
  },
  answered: {
    en: 'Formal calls answered at all: {hits} of {cases} (95 % interval {low} to {high}); in full: {full}',
    ar: 'النداءات الرسمية التي لقيت استجابة ما: {hits} من {cases} (المدى عند 95٪: من {low} إلى {high})؛ والتي لقيت استجابة كاملة: {full}',
    ru: 'Официальные запросы, на которые ответили хоть как-то: {hits} из {cases} (интервал 95 %: от {low} до {high}); полностью: {full}',
  },
  delay: {
    en: 'Days from the call to the answer: {median} in the middle, {longest} at most ({known} known)',
    ar: 'الأيام من النداء إلى الاستجابة: الوسيط {median} والأطول {longest} (المعروف منها {known})',
    ru: 'Дней от запроса до ответа: медиана {median}, больше всего {longest} (известно: {known})',
  },
  age: { en: 'age in years', ar: 'العمر بالسنوات', ru: 'возраст, лет' },
  members: { en: 'members', ar: 'الأعضاء', ru: 'участники' },
  exercises: { en: 'exercises on record', ar: 'التمارين المسجّلة', ru: 'учения в летописи' },
  powerEach: { en: 'voting power of each', ar: 'قوة تصويت كل عضو', ru: 'сила голоса каждого' },
  strongest: {
    en: 'largest share in spending',
    ar: 'أكبر حصة من الإنفاق العسكري',
    ru: 'наибольшая доля в расходах',
  },
  numberBy: {
    en: 'effective number by spending',
    ar: 'العدد الفعلي بحسب الإنفاق',
    ru: 'действительное число по расходам',
  },
  agreement: { en: 'Agreement in votes', ar: 'توافق التصويت', ru: 'Совпадение голосов' },
  promises: { en: 'Alikeness of promises (S)', ar: 'تشابه التعهدات (S)', ru: 'Сходство обязательств (S)' },
  positions: {
    en: 'Positions: {who}; {range} between the farthest two',
    ar: 'المواقف: {who}؛ والمسافة بين أبعد اثنين {range}',
    ru: 'Позиции: {who}; между самыми далёкими {range}',
  },
  inside: { en: 'borders inside', ar: 'جيران من الأعضاء', ru: 'соседи внутри' },
  outside: { en: 'neighbours outside the pact', ar: 'جيران من غير الأعضاء', ru: 'соседи вне договора' },
  conflicts: { en: 'own conflicts', ar: 'نزاعاته', ru: 'свои конфликты' },
  noSession: {
    en: '{file} has sessions {first} to {last}, and not the one that is asked for.',
    ar: 'في {file} الدورات من {first} إلى {last}، وليس فيه الدورة المطلوبة.',
    ru: 'В {file} есть сессии с {first} по {last}, а нужной нет.',
  },
  noYear: {
    en: '{file} has years {first} to {last}, and nothing of {year}.',
    ar: 'في {file} السنوات من {first} إلى {last}، ولا شيء من سنة {year}.',
    ru: 'В {file} есть годы с {first} по {last}, а за {year} ничего.',
  },
} as const satisfies Sentences<string>
