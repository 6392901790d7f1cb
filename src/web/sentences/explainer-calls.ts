/** Calls in the explainer: the fullest one, those in vain, who really came, and by what means. */
import type { Sentences } from '../../words/index.ts'

const book = {
  none: {
    ar: 'لا نداء في السجلّ حتى هذا اليوم.',
    en: 'No call is on record up to this day.',
    ru: 'До этого дня запросов в летописи нет.',
  },
  fullest: {
    ar: 'أوفى نداء توثيقًا',
    en: 'The call of which most is on record',
    ru: 'Запрос, о котором известно больше всего',
  },
  latest: { ar: 'أحدث ما في السجلّ', en: 'The latest on record', ru: 'Последний в летописи' },
  named: {
    ar: '«{threat}»، بحسب {caller}',
    en: '{caller} named it: {threat}',
    ru: '{caller}. Названо так: {threat}',
  },
  claimOnly: {
    ar: 'هذا قول الطالب وحده. نجدة تسجّله ولا تتبنّاه.',
    en: 'This is what the caller says. Najda records it and does not adopt it.',
    ru: 'Так говорит просящий. Наджда это записывает, но не утверждает.',
  },
  readings: {
    ar: 'على أي أساس، بحسب كل طرف',
    en: 'On what ground, according to each side',
    ru: 'На каком основании — по мнению каждой стороны',
  },
  answer: { ar: 'الجواب', en: 'The answer', ru: 'Ответ' },
  delay: {
    ar: '{n, plural, zero {في اليوم نفسه} one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يومًا} other {بعد # يوم}}',
    en: '{n, plural, =0 {on the same day} one {after one day} other {after # days}}',
    ru: '{n, plural, =0 {в тот же день} one {через # день} few {через # дня} many {через # дней} other {через # дня}}',
  },
  replay: { ar: 'شاهده لحظة بلحظة', en: 'See it moment by moment', ru: 'Посмотреть, как это было' },
  all: {
    ar: '{n, plural, zero {لا نداءات} one {النداء الوحيد في السجلّ} two {النداءان في السجلّ} few {النداءات الـ# في السجلّ} many {النداءات الـ# في السجلّ} other {النداءات الـ# في السجلّ}}',
    en: '{n, plural, one {The one call on record} other {All # calls and alarms on record}}',
    ru: '{n, plural, one {Единственный запрос в летописи} other {Все записи о запросах: #}}',
  },
  noneInVain: {
    ar: 'لا نداء في السجلّ بقي بلا أي جواب حتى هذا اليوم.',
    en: 'Up to this day no call on record stayed without any answer.',
    ru: 'До этого дня в летописи нет запроса, оставшегося совсем без ответа.',
  },
  inVain: {
    ar: 'من {asked, plural, zero {لا نداءات} one {نداء واحد طُلب فيه شيء} two {نداءين طُلب فيهما شيء} few {# نداءات طُلب فيها شيء} many {# نداءً طُلب فيه شيء} other {# نداء طُلب فيه شيء}}: {none, number} بلا أي جواب، و{partly, number} أُجيب بعضه.',
    en: 'Of {asked, plural, one {one call} other {# calls}} that asked for something, {none, number} had no answer at all and {partly, number} had a part of one.',
    ru: 'Из {asked, plural, one {# запроса} other {# запросов}}, где о чём-то просили: совсем без ответа — {none, number}, с неполным ответом — {partly, number}.',
  },
  followed: { ar: 'ما الذي تلاه', en: 'What followed', ru: 'Что было потом' },
  dispute: { ar: 'موضع الخلاف', en: 'The dispute', ru: 'О чём спор' },
  noSource: { ar: 'لم يُعثر على مصدر.', en: 'No source was found.', ru: 'Источник не найден.' },
  noOperation: {
    ar: 'لا عملية في السجلّ أتى إليها اثنان على الأقل وعُرفت أعدادهم.',
    en: 'No operation on record to which at least two came in known numbers.',
    ru: 'В летописи нет операции, куда пришли хотя бы двое с известной численностью.',
  },
  cameLead: {
    ar: '{title}: {nominal, plural, zero {لم يأتِ أحد} one {جاءت دولة واحدة} two {جاء اثنان بالاسم} few {جاء # بالاسم} many {جاء # بالاسم} other {جاء # بالاسم}}. أما بحسب الأعداد فكأنهم {effective} متساوون.',
    en: '{title}: {nominal, plural, one {one came} other {# came by name}}. By numbers they weigh as much as {effective} equals.',
    ru: '{title}: по названию {nominal, plural, one {пришёл #} few {пришли #} many {пришли #} other {пришли #}}. По численности это всё равно что {effective} равных.',
  },
  cameWhy: {
    ar: 'العدد الفعلي هو مقلوب مجموع مربعات الحصص: خمسة متساوون هم خمسة، وواحد يرسل كل شيء تقريبًا هو واحد. ولأن الأعداد أقوال متنازع فيها حُسب لكل مجموعة منها ({readings, number}).',
    en: 'The effective number is the inverse of the sum of squared shares: five equals count as five, one that sends nearly all counts as one. The numbers are contested, so it was computed for every set of claims ({readings, number}).',
    ru: 'Действительное число — обратная сумма квадратов долей: пятеро равных — это пять, а один, пославший почти всё, — это один. Числа спорные, поэтому посчитано для каждого набора утверждений ({readings, number}).',
  },
  'end/low': {
    ar: 'إن صدقت الأعداد التي تجمع العبء في أقلّ الأيدي',
    en: 'If the claims hold that leave it to fewest',
    ru: 'Если верны утверждения, где бремя несли немногие',
  },
  'end/high': {
    ar: 'إن صدقت الأعداد التي توزّعه على أكثرها',
    en: 'If the claims hold that spread it most',
    ru: 'Если верны утверждения, где оно распределено шире',
  },
  weighs: { ar: 'العدد الفعلي: {n}', en: 'effective number: {n}', ru: 'действительное число: {n}' },
  contributor: { ar: 'من', en: 'Who', ru: 'Кто' },
  claimed: { ar: 'كم، بحسب كل قائل', en: 'How many, by whom', ru: 'Сколько — и кто это говорит' },
  noNumber: { ar: 'لا عدد', en: 'no number', ru: 'числа нет' },
  menuLead: {
    ar: 'الوسائل مرتّبة من الألطف إلى الأشدّ؛ القوة آخرها. والأرقام: كم مرة كانت الوسيلة ضمن جواب في السجلّ.',
    en: 'Means in order, the gentlest first; force stands last. The numbers: how often each was part of an answer on record.',
    ru: 'Средства по порядку, от мягких к жёстким; сила — последняя. Числа: сколько раз средство было частью ответа в летописи.',
  },
  noMenu: {
    ar: 'لا قائمة وسائل معلومة لهذا اليوم.',
    en: 'No menu of means is known for this day.',
    ru: 'Перечень средств на этот день неизвестен.',
  },
  offMenu: { ar: 'ليست في قائمة اليوم', en: 'not on the menu of the day', ru: 'нет в перечне этого дня' },
  mandateArea: {
    ar: 'أين تجوز الولاية: {area}.',
    en: 'Where a mandate may reach: {area}.',
    ru: 'Где может действовать мандат: {area}.',
  },
  mandates: { ar: 'ولايات صدرت', en: 'Mandates issued', ru: 'Выданные мандаты' },
  noMandates: {
    ar: 'لم تصدر ولاية في السجلّ.',
    en: 'No mandate is on record.',
    ru: 'Мандатов в летописи нет.',
  },
  ceiling: { ar: 'السقف: {people}', en: 'ceiling: {people}', ru: 'предел: {people}' },
  incidents: { ar: 'حوادث', en: 'Incidents', ru: 'Инциденты' },
  incidentCount: {
    ar: '{n, plural, zero {لا حادث مسجّل} one {حادث واحد مسجّل} two {حادثان مسجّلان} few {# حوادث مسجّلة} many {# حادثًا مسجّلًا} other {# حادث مسجّل}}.',
    en: '{n, plural, =0 {No incident is recorded} one {One incident is recorded} other {# incidents are recorded}}.',
    ru: '{n, plural, =0 {Инцидентов не записано} one {Записан # инцидент} few {Записано # инцидента} many {Записано # инцидентов} other {Записано # инцидента}}.',
  },
  casualties: {
    ar: 'قتلى: {dead, number}، جرحى: {injured, number}',
    en: 'dead: {dead, number}, injured: {injured, number}',
    ru: 'погибших: {dead, number}, раненых: {injured, number}',
  },
} as const

export const explainerCallsBook: Sentences<keyof typeof book> = book
