/** The text of a pact beside the machine's reading of it. */
import type { Sentences } from '../../words/index.ts'

const book = {
  titleOf: { ar: 'نص {pact}', en: 'The text: {pact}', ru: 'Текст: {pact}' },
  lead: {
    ar: 'كل مادة بكلماتنا، وبجانبها القاعدة التي تعمل بها الآلة في الجملة التي تقرؤها. النص الرسمي خلف الرابط، ونقول هل قرأناه.',
    en: 'Each article in our words, and beside it the rule that the machine works by, as the sentence it reads. The official wording is behind the link, and we say whether we read it.',
    ru: 'Каждая статья нашими словами, а рядом — правило, по которому работает машина, той фразой, которую она читает. Официальный текст — по ссылке; сказано и то, читали ли мы его.',
  },
  on: { ar: 'كما كان نافذًا في', en: 'As in force on', ru: 'В силе на' },
  with: { ar: 'مقارنةً بيوم', en: 'Compared with', ru: 'Сравнить с днём' },
  reform: { ar: 'أو بتعديل', en: 'Or with a reform', ru: 'Или с поправкой' },
  noReform: { ar: 'بلا تعديل', en: 'no reform', ru: 'без поправки' },
  show: { ar: 'اعرض', en: 'Show', ru: 'Показать' },
  choose: { ar: 'أي نص', en: 'Which text', ru: 'Какой текст' },
  standsOn: {
    ar: 'النص النافذ في {day}',
    en: 'The text in force on {day}',
    ru: 'Текст, действующий на {day}',
  },
  notInForce: {
    ar: 'لم يكن الميثاق نافذًا في {day}. وُقّع في {signed}{ended, select, none {} other { وانتهى في {ended}}}.',
    en: 'The pact was not in force on {day}. It was signed on {signed}{ended, select, none {} other { and ended on {ended}}}.',
    ru: 'На {day} договор не действовал. Подписан {signed}{ended, select, none {} other {, прекратился {ended}}}.',
  },
  noSuchDay: {
    ar: 'ليس هذا يومًا من أيام التقويم: {day}. اكتبه هكذا: 2022-01-05.',
    en: 'This is not a day of the calendar: {day}. Write it as 2022-01-05.',
    ru: 'Такого дня нет в календаре: {day}. Запишите его так: 2022-01-05.',
  },
  noSuchReform: {
    ar: 'لا تعديل بهذا الاسم هنا: {id}.',
    en: 'There is no reform of this name here: {id}.',
    ru: 'Поправки с таким именем здесь нет: {id}.',
  },

  articles: { ar: 'المواد وقواعدها', en: 'Articles and their rules', ru: 'Статьи и их правила' },
  history: { ar: 'متى تغيّر النص', en: 'When the text changed', ru: 'Когда менялся текст' },
  others: { ar: 'ما لا مادة له', en: 'Without an article', ru: 'Вне статей' },
  noRule: {
    ar: 'لا قاعدة للآلة تقوم على هذه المادة.',
    en: 'No machine rule rests on this article.',
    ru: 'На этой статье не держится ни одно машинное правило.',
  },
  wordingRead: { ar: 'النص الرسمي، قرأناه', en: 'Official wording, read', ru: 'Официальный текст, прочитан' },
  wordingNotRead: {
    ar: 'النص الرسمي، لم نقرأه',
    en: 'Official wording, not read',
    ru: 'Официальный текст, не прочитан',
  },
  noWording: {
    ar: 'لا رابط إلى النص الرسمي',
    en: 'No link to the official wording',
    ru: 'Ссылки на официальный текст нет',
  },
  versions: { ar: 'صيغ المادة', en: 'Versions', ru: 'Редакции' },
  version: {
    ar: 'من {from}{until, select, none {} other { إلى {until}}}',
    en: 'from {from}{until, select, none {} other { to {until}}}',
    ru: 'с {from}{until, select, none {} other { по {until}}}',
  },
  shown: { ar: 'المعروضة هنا', en: 'shown here', ru: 'показана здесь' },
  whatChanged: { ar: 'ما الذي تغيّر', en: 'what changed', ru: 'что изменилось' },
  signedOn: {
    ar: 'وُقّع في {signed}{from, select, none {} other { ونفذ في {from}}}',
    en: 'signed on {signed}{from, select, none {} other {, in force since {from}}}',
    ru: 'подписан {signed}{from, select, none {} other {, в силе с {from}}}',
  },
  tryIt: { ar: 'جرّب عدّ الأصوات', en: 'Try the count', ru: 'Проверить подсчёт' },
  written: {
    ar: 'كما يكتبها ملف الميثاق',
    en: 'As the pact file writes it',
    ru: 'Как записано в файле договора',
  },

  'group/members': { ar: 'الأعضاء', en: 'Members', ru: 'Члены' },
  'group/articles': { ar: 'المواد', en: 'Articles', ru: 'Статьи' },
  'group/rules': { ar: 'قواعد القرار', en: 'Decision rules', ru: 'Правила принятия решений' },
  'group/bodies': { ar: 'الهيئات', en: 'Bodies', ru: 'Органы' },
  'group/provisions': { ar: 'أسس الاستنجاد', en: 'Grounds to call on', ru: 'Основания для запроса' },
  'group/limits': {
    ar: 'الوسائل وحدود الولاية',
    en: 'Means and limits of a mandate',
    ru: 'Средства и пределы мандата',
  },
  'group/deadlines': { ar: 'المُهَل', en: 'Deadlines', ru: 'Сроки' },
  'group/approvals': { ar: 'موافقات وطنية', en: 'Approvals at home', ru: 'Национальные согласования' },
  'group/groups': { ar: 'فئات وأوزان', en: 'Groups and weights', ru: 'Группы и веса' },

  'line/rule': { ar: 'قاعدة قرار', en: 'Decision rule', ru: 'Правило решения' },
  'line/provision': { ar: 'أساس للاستنجاد', en: 'Ground to call on', ru: 'Основание для запроса' },
  'line/deadline': { ar: 'مهلة', en: 'Deadline', ru: 'Срок' },
  'line/mandate': { ar: 'حدود الولاية', en: 'Limits of a mandate', ru: 'Пределы мандата' },
  'line/menu': { ar: 'قائمة الوسائل', en: 'Menu of means', ru: 'Перечень средств' },
  'line/leader': { ar: 'القيادة', en: 'Leader', ru: 'Лидер' },
  'line/chair': { ar: 'رئاسة {body}', en: 'Chair of {body}', ru: 'Председатель: {body}' },
  'line/seats': { ar: 'من يجلس في {body}', en: 'Who sits in {body}', ru: 'Состав: {body}' },
  'line/group': { ar: 'فئة: {name}', en: 'Group: {name}', ru: 'Группа: {name}' },
  'line/weights': { ar: 'أوزان: {name}', en: 'Weights: {name}', ru: 'Веса: {name}' },
  'line/matter': { ar: '{body}: {matter}', en: '{body}: {matter}', ru: '{body}: {matter}' },

  'text/standing': {
    ar: '{status} منذ {since}',
    en: '{status} since {since}',
    ru: '{status} с {since}',
  },
  'text/condition': {
    ar: '{condition} منذ {from}{losesVote, select, true {، ولا صوت له} other {}}',
    en: '{condition} since {from}{losesVote, select, true {, without a vote} other {}}',
    ru: '{condition} с {from}{losesVote, select, true {, без голоса} other {}}',
  },
  'text/excluding': {
    ar: 'لا صوت هنا لمن يأتي: {who}.',
    en: 'Without a vote here: {who}.',
    ru: 'Не голосуют: {who}.',
  },
  'text/period': { ar: 'المدة: {hours}.', en: 'Time to decide: {hours}.', ru: 'Время на решение: {hours}.' },
  'text/covers': {
    ar: 'يصلح عند: {threats}.',
    en: 'Covers: {threats}.',
    ru: 'Охватывает: {threats}.',
  },
  'text/request': {
    ar: '{onRequest, select, true {لا بدّ من طلب العضو المعني.} other {لا يشترط طلب العضو المعني.}}',
    en: '{onRequest, select, true {A request of the member concerned is needed.} other {No request of the member concerned is needed.}}',
    ru: '{onRequest, select, true {Нужно обращение самого члена.} other {Обращение самого члена не требуется.}}',
  },
  'text/choice': {
    ar: '{choice, select, true {كل عضو يختار وسائله.} other {الأعضاء لا يختارون وسائلهم.}}',
    en: '{choice, select, true {Each member chooses its own means.} other {Members do not choose their own means.}}',
    ru: '{choice, select, true {Каждый член сам выбирает средства.} other {Члены не выбирают средства сами.}}',
  },
  'text/decidedBy': {
    ar: 'يقرّر: {body} ({matter}).',
    en: 'Decided by: {body} ({matter}).',
    ru: 'Решает: {body} ({matter}).',
  },
  'text/bilateral': {
    ar: 'لا قرار جماعيًا: كل عضو يعرض ما يشاء.',
    en: 'No collective decision: each member offers what it will.',
    ru: 'Коллективного решения нет: каждый член предлагает что пожелает.',
  },
  'text/answerWithin': {
    ar: 'يسقط النداء إن لم يُجَب خلال {hours}.',
    en: 'A call that nobody answers within {hours} lapses.',
    ru: 'Запрос без ответа в течение {hours} утрачивает силу.',
  },
  'text/deadline': {
    ar: '{time, select, none {بلا مدة محدّدة} other {{time}}}، {after}.',
    en: '{time, select, none {no time is named} other {{time}}}, {after}.',
    ru: '{time, select, none {срок не назван} other {{time}}}, {after}.',
  },
  'text/area': { ar: 'أين: {area}.', en: 'Where: {area}.', ru: 'Где: {area}.' },
  'text/outside': {
    ar: 'خارجها لا بدّ من: {needs}.',
    en: 'Outside it needs: {needs}.',
    ru: 'За их пределами требуется: {needs}.',
  },
  'text/people': {
    ar: 'العدد: {people, number} على الأكثر.',
    en: 'At most {people, number} people.',
    ru: 'Не более {people, number} человек.',
  },
  'text/days': {
    ar: 'المدة: {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} على الأكثر.',
    en: 'At most {days, plural, one {# day} other {# days}}.',
    ru: 'Не более {days, plural, one {# дня} few {# дней} many {# дней} other {# дня}}.',
  },
  'text/allMembers': { ar: 'الأعضاء جميعًا', en: 'all members', ru: 'все члены' },
  'text/seats': {
    ar: '{listed}؛ من أصل {seats, plural, zero {# مقعد} one {مقعد واحد} two {مقعدين} few {# مقاعد} many {# مقعدًا} other {# مقعد}}',
    en: '{listed}; {seats, plural, one {# seat} other {# seats}} in all',
    ru: '{listed}; всего {seats, plural, one {# место} few {# места} many {# мест} other {# места}}',
  },

  compared: {
    ar: 'ما الذي تغيّر بين {on} و{with}',
    en: 'What changed between {on} and {with}',
    ru: 'Что изменилось: {on} и {with}',
  },
  reformed: { ar: 'ما الذي يغيّره «{reform}»', en: 'What “{reform}” changes', ru: 'Что меняет «{reform}»' },
  asItStands: { ar: 'النص كما هو', en: 'The text as it stands', ru: 'Текст как есть' },
  asReformed: { ar: 'النص بعد التعديل', en: 'With the reform', ru: 'С поправкой' },
  eve: { ar: 'عشية التعديل', en: 'On its eve', ru: 'Накануне' },
  what: { ar: 'ما هو', en: 'What', ru: 'Что' },
  count: {
    ar: '{changed, plural, zero {لا شيء تغيّر} one {شيء واحد مختلف} two {شيئان مختلفان} few {# أشياء مختلفة} many {# شيئًا مختلفًا} other {# شيء مختلف}}، و{same, plural, zero {لا شيء بقي} one {واحد باقٍ على حاله} two {اثنان باقيان على حالهما} few {# باقية على حالها} many {# باقية على حالها} other {# باقية على حالها}}.',
    en: '{changed, plural, =0 {Nothing differs} one {# thing differs} other {# things differ}}; {same, plural, one {# stays} other {# stay}} as {same, plural, one {it was} other {they were}}.',
    ru: '{changed, plural, =0 {Различий нет} one {Отличается # положение} few {Отличаются # положения} many {Отличаются # положений} other {Отличаются # положения}}; без изменений — {same, number}.',
  },
  'change/added': { ar: 'جديد', en: 'new', ru: 'новое' },
  'change/removed': { ar: 'سقط', en: 'gone', ru: 'исчезло' },
  'change/changed': { ar: 'تغيّر', en: 'changed', ru: 'изменено' },
  nothing: { ar: '—', en: '—', ru: '—' },
  back: { ar: 'النص كله', en: 'The whole text', ru: 'Весь текст' },
  standing: { ar: '{standing}، من {from}', en: '{standing}, from {from}', ru: '{standing}, с {from}' },
  faulty: {
    ar: 'لا يستقيم هذا التعديل مع النص:',
    en: 'This reform does not fit the text:',
    ru: 'Эта поправка не сходится с текстом:',
  },
  changesOn: {
    ar: '{count, plural, zero {لا تغيير} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}',
    en: '{count, plural, one {# change} other {# changes}}',
    ru: '{count, plural, one {# изменение} few {# изменения} many {# изменений} other {# изменения}}',
  },
  everyChange: {
    ar: 'كل تغيير، ومنه تغيّر الأعضاء والرئاسة',
    en: 'Every change, also of members and chairs',
    ru: 'Все изменения, в том числе членов и председателей',
  },
  groupCount: {
    ar: '{group} ({count, number})',
    en: '{group} ({count, number})',
    ru: '{group} ({count, number})',
  },
  began: { ar: 'بداية النص', en: 'the text begins', ru: 'текст начинает действовать' },
  day: { ar: 'اليوم', en: 'Day', ru: 'День' },
} as const

export const textBook: Sentences<keyof typeof book> = book
