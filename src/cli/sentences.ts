/** The few sentences of the command line itself. */
import type { Sentences } from '../words/index.ts'
import { exportLines, liveLines, liveStops } from './live-sentences.ts'

const headings = {
  outcome: { en: 'Outcome', ar: 'النتيجة', ru: 'Итог' },
  phase: { en: 'Phase', ar: 'المرحلة', ru: 'Стадия' },
  decidedBy: { en: 'Settled by', ar: 'ما حسم النتيجة', ru: 'Чем решено' },
  caller: { en: 'Who called', ar: 'من استنجد', ru: 'Кто обратился' },
  answer: { en: 'Answer', ar: 'الاستجابة', ru: 'Ответ' },
  timeline: { en: 'What happened', ar: 'ما جرى', ru: 'Что произошло' },
  contributors: { en: 'Who came', ar: 'من لبّى النداء', ru: 'Кто пришёл' },
  departures: {
    en: 'Where history left the text',
    ar: 'حيث خرج التاريخ عن النص',
    ru: 'Где история отступила от текста',
  },
  inferred: { en: 'What the sources do not say', ar: 'ما سكتت عنه المصادر', ru: 'О чём источники молчат' },
  claims: { en: 'Claims side by side', ar: 'الروايات جنبًا إلى جنب', ru: 'Утверждения рядом' },
  legalBasis: {
    en: 'Legal basis, as each side gives it',
    ar: 'الأساس القانوني كما يذكره كل طرف',
    ru: 'Правовое основание, по словам каждой стороны',
  },
  assessments: {
    en: 'Judgements of named people',
    ar: 'آراء منسوبة إلى أصحابها',
    ru: 'Суждения названных лиц',
  },
  followed: { en: 'What followed', ar: 'ما تلا ذلك', ru: 'Что было потом' },
  parallel: {
    en: 'At the same time elsewhere',
    ar: 'في الوقت نفسه في أطر أخرى',
    ru: 'В то же время в других организациях',
  },
  members: { en: 'Who belongs', ar: 'الأعضاء', ru: 'Кто входит' },
  bodies: { en: 'Who decides', ar: 'من يقرر', ru: 'Кто решает' },
  provisions: {
    en: 'On what a member may call',
    ar: 'ما يجيز للعضو أن يستنجد',
    ru: 'По какому поводу участник может обратиться',
  },
  articles: { en: 'Articles, in our own words', ar: 'المواد بعبارتنا', ru: 'Статьи своими словами' },
  forces: { en: 'Standing forces', ar: 'القوات الدائمة', ru: 'Постоянные силы' },
  calls: { en: 'Calls on record', ar: 'نداءات النجدة المسجّلة', ru: 'Запросы о помощи в летописи' },
  roll: { en: 'On the roll', ar: 'قائمة المصوّتين', ru: 'Состав голосующих' },
  rule: { en: 'Rule', ar: 'القاعدة', ru: 'Правило' },
  bound: { en: 'Agreed to it', ar: 'من وافق عليها', ru: 'Кто согласился' },
  stillOpen: { en: 'What could still settle it', ar: 'ما قد يحسمها بعد', ru: 'Что ещё может решить дело' },
} as const

const lines = {
  dependsOnTimes: {
    en: 'This rests on publication stamps or coarse times: on another possible course the record would read otherwise.',
    ar: 'تستند هذه النتيجة إلى أوقات نشر أو إلى أوقات تقريبية، ولو جرت الأحداث في ترتيب زمني آخر محتمل لتغيّرت القراءة.',
    ru: 'Вывод опирается на время публикации или на неточное время: при другом возможном ходе событий запись читалась бы иначе.',
  },
  readDay: { en: 'as in force on {day}', ar: 'كما كان ساريًا في {day}', ru: 'по состоянию на {day}' },
  since: { en: 'since {day}', ar: 'منذ {day}', ru: 'с {day}' },
  chair: { en: 'chair: {name}', ar: 'الرئاسة: {name}', ru: 'председатель: {name}' },
  members: {
    en: '{count, plural, one {# member} other {# members}}',
    ar: '{count, plural, zero {لا أعضاء} one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}',
    ru: '{count, plural, one {# участник} few {# участника} many {# участников} other {# участника}}',
  },
  noVote: { en: 'no vote', ar: 'بلا صوت', ru: 'без голоса' },
  notRecognised: {
    en: 'not recognised by the pact',
    ar: 'لا يعترف به الميثاق',
    ru: 'договором не признаётся',
  },
  sound: { en: 'No findings.', ar: 'لا ملاحظات.', ru: 'Замечаний нет.' },
  findings: {
    en: '{count, plural, one {# finding} other {# findings}}',
    ar: '{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}',
    ru: '{count, plural, one {# замечание} few {# замечания} many {# замечаний} other {# замечания}}',
  },
  noDepartures: {
    en: 'None: every act on record is one that the text allows.',
    ar: 'لا شيء: كل ما هو مسجّل يجيزه النص.',
    ru: 'Нет: текст допускает каждое записанное действие.',
  },
  excluding: { en: 'not counted: {who}', ar: 'لا يُحتسب صوت: {who}', ru: 'не учитывается голос: {who}' },
  leader: { en: '★ leads the pact', ar: '★ العضو القائد', ru: '★ ведущий участник' },
  bilateral: {
    en: 'member by member, no collective decision',
    ar: 'من عضو إلى عضو، دون قرار جماعي',
    ru: 'между участниками, без общего решения',
  },
  marks: {
    en: 'Marks: A read in a primary or official text, B one good secondary source, C weak or conflicting, D derived by arithmetic, R not read. A time with ≤ is a publication stamp: it happened no later.',
    ar: 'الرموز: A من نص أصلي أو رسمي، B من مصدر ثانوي موثوق واحد، C من مصدر ضعيف أو مصادر متعارضة، D مستنتج بالحساب، R لم يُقرأ نصه. والوقت المسبوق بالعلامة ≤ هو وقت النشر، أي أن الحدث لم يقع بعده.',
    ru: 'Пометки: A — прочитано в первичном или официальном тексте, B — один надёжный вторичный источник, C — слабый источник или источники расходятся, D — получено расчётом, R — не прочитано. Время со знаком ≤ — время публикации: событие произошло не позже.',
  },
  next: { en: 'Next', ar: 'ومن هنا', ru: 'Дальше' },
  usage: { en: 'Usage:', ar: 'الاستعمال:', ru: 'Как пользоваться:' },
  article: {
    en: '{instrument}, Article {number}',
    ar: '{instrument}، المادة {number}',
    ru: '{instrument}, ст. {number}',
  },
  example: {
    en: 'Example {number} ("{says}") does not hold: expected {expected}, and the pact says {got}.',
    ar: 'لا يصح المثال {number} («{says}»): المتوقع {expected}، والميثاق يقول {got}.',
    ru: 'Пример {number} («{says}») не выполняется: ожидалось {expected}, а по договору {got}.',
  },
} as const

const matters = {
  substance: { en: 'substance', ar: 'المسائل الموضوعية', ru: 'по существу' },
  procedure: { en: 'procedure', ar: 'المسائل الإجرائية', ru: 'процедура' },
  suspension: { en: 'suspension', ar: 'تعليق العضوية', ru: 'приостановление участия' },
  admission: { en: 'admission', ar: 'قبول الأعضاء', ru: 'приём' },
  written: { en: 'in writing', ar: 'بالمراسلة', ru: 'письменно' },
  dispute: { en: 'disputes', ar: 'النزاعات', ru: 'споры' },
  aggression: { en: 'aggression', ar: 'العدوان', ru: 'агрессия' },
  ending: { en: 'ending measures', ar: 'إنهاء التدابير', ru: 'прекращение мер' },
} as const

const columns = {
  pact: { en: 'pact', ar: 'الميثاق', ru: 'договор' },
  encoded: { en: 'encoded', ar: 'مواد مرمّزة', ru: 'закодировано' },
  summarised: { en: 'summarised', ar: 'مواد ملخّصة', ru: 'изложено' },
  wordingUnread: { en: 'wording unread', ar: 'نص لم يُقرأ', ru: 'текст не прочитан' },
  facts: { en: 'facts A/B/C/D/R', ar: 'حقائق A/B/C/D/R', ru: 'факты A/B/C/D/R' },
  disputes: { en: 'disputes', ar: 'خلافات', ru: 'споры' },
  examples: { en: 'examples', ar: 'أمثلة', ru: 'примеры' },
  calls: { en: 'calls (departures)', ar: 'نداءات (خروج عن النص)', ru: 'запросы (отступления)' },
} as const

const stops = {
  'no-such-verb': {
    en: 'There is no verb "{name}"; the nearest are {nearest}.',
    ar: 'لا يوجد أمر باسم «{name}»؛ وأقرب الأوامر: {nearest}.',
    ru: 'Нет команды «{name}»; ближайшие: {nearest}.',
  },
  'no-such-pact': {
    en: 'There is no pact "{id}"; the nearest are {nearest}.',
    ar: 'لا يوجد ميثاق باسم «{id}»؛ وأقرب الأسماء: {nearest}.',
    ru: 'Нет договора «{id}»; ближайшие: {nearest}.',
  },
  'no-such-call': {
    en: 'The pact {pact} has no call "{id}" on record; the nearest are {nearest}.',
    ar: 'ليس في سجل {pact} نداء باسم «{id}»؛ وأقرب الأسماء: {nearest}.',
    ru: 'В летописи {pact} нет запроса «{id}»; ближайшие: {nearest}.',
  },
  'not-json': {
    en: 'The ballots in {file} must be JSON that gives each member one ballot. {reason}',
    ar: 'يجب أن تكون الأصوات في {file} بصيغة JSON تعطي كل عضو صوتًا واحدًا. {reason}',
    ru: 'Голоса в {file} должны быть JSON, где у каждого участника один голос. {reason}',
  },
  'no-power': { en: '{reason}', ar: '{reason}', ru: '{reason}' },
  'no-pacts': {
    en: 'There is no pact in the folder {folder}: each has a folder of its own, with a file pact.yaml.',
    ar: 'لا يوجد ميثاق في المجلد {folder}؛ فلكل ميثاق مجلد خاص به فيه ملف pact.yaml.',
    ru: 'В папке {folder} нет договоров: у каждого своя папка с файлом pact.yaml.',
  },
  'no-calls': {
    en: 'The pact {pact} has no calls on record.',
    ar: 'ليس في سجل {pact} أي نداء.',
    ru: 'В летописи {pact} нет запросов.',
  },
  'no-such-member': {
    en: 'The pact {pact} has no member "{id}" that day; the nearest are {nearest}.',
    ar: 'ليس في {pact} عضو باسم «{id}» في ذلك اليوم؛ وأقرب الأسماء: {nearest}.',
    ru: 'В договоре {pact} в тот день нет участника «{id}»; ближайшие: {nearest}.',
  },
  'no-such-folder': {
    en: 'There is no folder {folder}.',
    ar: 'لا يوجد مجلد {folder}.',
    ru: 'Нет папки {folder}.',
  },
  'no-such-file': { en: 'There is no file {file}.', ar: 'لا يوجد ملف {file}.', ru: 'Нет файла {file}.' },
  unreadable: {
    en: '{file} cannot be read.',
    ar: 'تتعذر قراءة {file}.',
    ru: 'Не удаётся прочитать {file}.',
  },
  'no-such-option': {
    en: '"{name}" is not understood here; known are {nearest}.',
    ar: '«{name}» غير مفهوم هنا؛ والمعروف: {nearest}.',
    ru: '«{name}» здесь непонятно; известны: {nearest}.',
  },
  'no-such-language': {
    en: 'There is no language "{name}"; there are {nearest}.',
    ar: 'لا توجد لغة باسم «{name}»؛ واللغات المتاحة: {nearest}.',
    ru: 'Нет языка «{name}»; есть: {nearest}.',
  },
  'no-such-ballot': {
    en: '"{name}" is no ballot; a ballot is one of {nearest}.',
    ar: '«{name}» ليس صوتًا؛ والصوت أحد هذه: {nearest}.',
    ru: '«{name}» — не голос; голос бывает: {nearest}.',
  },
  'not-a-day': {
    en: '"{text}" is not a day; write it as 2022-01-05.',
    ar: '«{text}» ليس تاريخًا؛ اكتبه على هذا النحو: 2022-01-05.',
    ru: '«{text}» — не дата; пишите так: 2022-01-05.',
  },
  'not-an-id': {
    en: '"{text}" is not the id of a member; write ids as AAA,BBB.',
    ar: '«{text}» ليس رمز عضو؛ اكتب الرموز على هذا النحو: AAA,BBB.',
    ru: '«{text}» — не код участника; пишите так: AAA,BBB.',
  },
  twice: {
    en: '{name} is named twice.',
    ar: 'ورد {name} مرتين.',
    ru: '{name} указан дважды.',
  },
  'not-a-weight': {
    en: '"{text}" is not a whole number of votes; write the roll as AAA=4,BBB=2.',
    ar: '«{text}» ليس عددًا صحيحًا من الأصوات؛ اكتب القائمة على هذا النحو: AAA=4,BBB=2.',
    ru: '«{text}» — не целое число голосов; пишите состав так: AAA=4,BBB=2.',
  },
  'not-on-the-roll': {
    en: '{member} has no vote here; on the roll are {nearest}.',
    ar: 'ليس للعضو {member} صوت هنا؛ وفي القائمة: {nearest}.',
    ru: 'У {member} здесь нет голоса; в составе: {nearest}.',
  },
  missing: { en: '{name} is missing.', ar: 'ينقص {name}.', ru: 'Не хватает: {name}.' },
  'too-much': {
    en: '"{name}" is one word too many.',
    ar: 'الكلمة «{name}» زائدة.',
    ru: '«{name}» — лишнее слово.',
  },
  'rule-faults': {
    en: 'The rule cannot be counted: {faults}',
    ar: 'لا يمكن الفرز بهذه القاعدة: {faults}',
    ru: 'По этому правилу нельзя подсчитать голоса: {faults}',
  },
  refused: { en: '{sentence}', ar: '{sentence}', ru: '{sentence}' },
  findings: { en: 'The file has findings.', ar: 'في الملف ملاحظات.', ru: 'В файле есть замечания.' },
} as const

type All<Kind extends string, Words> = {
  readonly [Key in keyof Words as `${Kind}/${Key & string}`]: Words[Key]
}
const prefixed = <Kind extends string, Words extends object>(kind: Kind, words: Words): All<Kind, Words> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${kind}/${key}`, text])) as All<Kind, Words>

/** Every sentence by its key: `heading/outcome`, `line/since`, `column/pact`, `stop/no-such-pact`. */
export const sentences = {
  ...prefixed('heading', headings),
  ...prefixed('line', lines),
  ...prefixed('matter', matters),
  ...prefixed('line', liveLines),
  ...prefixed('line', exportLines),
  ...prefixed('column', columns),
  ...prefixed('stop', stops),
  ...prefixed('stop', liveStops),
} satisfies Sentences<string>

export type CliKey = keyof typeof sentences
export type StopCode = keyof typeof stops | keyof typeof liveStops
