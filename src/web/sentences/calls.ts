/** The calls on record and the calls of today. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: { ar: 'النداءات وأجوبتها', en: 'Calls and answers', ru: 'Запросы и ответы' },
  titleOf: { ar: 'نداءات {pact}', en: 'Calls: {pact}', ru: 'Запросы: {pact}' },
  leadOf: {
    ar: 'كل نداء مسجَّل وما كان جوابه، ومعه ما لم يُجَب، والأزمات التي لم يُطلب فيها شيء.',
    en: 'Every call on record and its answer, also those that stayed unanswered, and the crises in which nothing was asked for.',
    ru: 'Все известные запросы и ответы на них — и те, что остались без ответа, и кризисы, когда ни о чём не просили.',
  },
  lead: {
    ar: 'من استنجد، ومتى، وبأي مادة، وماذا كان الجواب: في المواثيق كلها معًا.',
    en: 'Who called for help, when, on which article, and what the answer was: across all pacts.',
    ru: 'Кто звал на помощь, когда, по какой статье и каким был ответ — по всем договорам сразу.',
  },
  allPacts: { ar: 'نداءات المواثيق كلها', en: 'The calls of all pacts', ru: 'Запросы по всем договорам' },

  'figure/all': { ar: 'في السجل', en: 'on record', ru: 'в летописи' },
  'figure/full': { ar: 'لُبّيت كاملة', en: 'answered in full', ru: 'исполнены полностью' },
  'figure/partial': { ar: 'لُبّيت جزئيًا', en: 'answered in part', ru: 'исполнены частично' },
  'figure/none': { ar: 'بقيت بلا جواب', en: 'stayed unanswered', ru: 'остались без ответа' },
  'figure/not-asked': { ar: 'لم يُطلب فيها شيء', en: 'nothing was asked for', ru: 'ни о чём не просили' },
  'answer/full': { ar: 'جواب كامل', en: 'answered in full', ru: 'полный ответ' },
  'answer/partial': { ar: 'جواب جزئي', en: 'answered in part', ru: 'частичный ответ' },
  'answer/none': { ar: 'بلا جواب', en: 'no answer', ru: 'без ответа' },
  'answer/not-asked': { ar: 'لم يُطلب شيء', en: 'nothing asked for', ru: 'не просили' },

  picture: {
    ar: 'من استنجد وفي أي سنة',
    en: 'Who called, and in which year',
    ru: 'Кто и в каком году звал на помощь',
  },
  pictureOfPacts: {
    ar: 'بأي ميثاق استُنجد وفي أي سنة',
    en: 'Under which pact, and in which year',
    ru: 'По какому договору и в каком году',
  },
  pictureNote: {
    ar: 'كل علامة نداء أو أزمة. لا تظهر إلا السنوات التي في السجل شيء عنها.',
    en: 'Each mark is a call or a crisis. Only years with something on record are shown.',
    ru: 'Каждый знак — запрос или кризис. Показаны только годы, за которые в летописи что-то есть.',
  },
  nobody: { ar: 'لم يطلب أحد', en: 'Nobody called', ru: 'Никто не звал' },
  markOf: { ar: '{title}: {answer}', en: '{title}: {answer}', ru: '{title}: {answer}' },

  find: { ar: 'بحث وتصفية', en: 'Search and filter', ru: 'Поиск и отбор' },
  search: { ar: 'كلمات', en: 'Words', ru: 'Слова' },
  searchHint: {
    ar: 'في العنوان والخلاصة والجواب وما تلاه',
    en: 'in title, summary, answer and what followed',
    ru: 'в названии, изложении, ответе и последствиях',
  },
  pact: { ar: 'الميثاق', en: 'Pact', ru: 'Договор' },
  caller: { ar: 'من استنجد', en: 'Who called', ru: 'Кто звал' },
  formality: { ar: 'صفة النداء', en: 'How it was made', ru: 'Форма запроса' },
  answer: { ar: 'الجواب', en: 'Answer', ru: 'Ответ' },
  means: { ar: 'الوسيلة', en: 'Means', ru: 'Средство' },
  article: { ar: 'المادة', en: 'Article', ru: 'Статья' },
  from: { ar: 'من سنة', en: 'From year', ru: 'С года' },
  to: { ar: 'إلى سنة', en: 'To year', ru: 'По год' },
  any: { ar: 'الكل', en: 'any', ru: 'все' },
  withCount: {
    ar: '{word} ({count, number})',
    en: '{word} ({count, number})',
    ru: '{word} ({count, number})',
  },
  show: { ar: 'اعرض', en: 'Show', ru: 'Показать' },
  clear: { ar: 'السجل كله', en: 'The whole record', ru: 'Вся летопись' },

  result: {
    ar: '{all, plural, zero {لا شيء في السجل} one {{shown, number} من نداء واحد} two {{shown, number} من نداءين} few {{shown, number} من # نداءات} many {{shown, number} من # نداءً} other {{shown, number} من # نداء}}',
    en: '{all, plural, =0 {Nothing on record} one {{shown, number} of # entry} other {{shown, number} of # entries}}',
    ru: '{all, plural, =0 {В летописи ничего нет} one {{shown, number} из # записи} few {{shown, number} из # записей} many {{shown, number} из # записей} other {{shown, number} из # записи}}',
  },
  nothing: {
    ar: 'لا نداء في السجل يطابق ما طلبت. خفّف شروط التصفية أو ارجع إلى السجل كله.',
    en: 'No call on record fits this. Loosen the filters, or go back to the whole record.',
    ru: 'В летописи нет такого запроса. Ослабьте условия или вернитесь ко всей летописи.',
  },
  noRecord: {
    ar: 'لا نداء مسجَّلًا لهذا الميثاق بعد. هذا يعني أن السجل لا يعرف نداءً، لا أن أحدًا لم يستنجد.',
    en: 'No call of this pact is on record yet. That means the record knows of none, not that nobody ever called.',
    ru: 'Запросов по этому договору в летописи пока нет. Это значит, что они нам неизвестны, а не что их не было.',
  },
  csv: { ar: 'هذه الصفوف في ملف CSV', en: 'These rows as CSV', ru: 'Эти строки в CSV' },

  when: { ar: 'متى', en: 'When', ru: 'Когда' },
  call: { ar: 'النداء', en: 'Call', ru: 'Запрос' },
  delay: { ar: 'مدة الانتظار', en: 'Delay', ru: 'Ожидание' },
  followed: { ar: 'ما تلاه', en: 'What followed', ru: 'Что было дальше' },
  between: { ar: '{day} – {until}', en: '{day} – {until}', ru: '{day} – {until}' },
  days: {
    ar: '{days, plural, zero {في اليوم نفسه} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    en: '{days, plural, =0 {same day} one {# day} other {# days}}',
    ru: '{days, plural, =0 {в тот же день} one {# день} few {# дня} many {# дней} other {# дня}}',
  },
  delayUnknown: { ar: 'غير معروفة', en: 'not known', ru: 'неизвестно' },
  more: {
    ar: '{count, plural, zero {} one {وأمر آخر} two {وأمران آخران} few {و# أمور أخرى} many {و# أمرًا آخر} other {و# أمر آخر}}',
    en: '{count, plural, one {and # more thing} other {and # more things}}',
    ru: '{count, plural, one {и ещё # событие} few {и ещё # события} many {и ещё # событий} other {и ещё # события}}',
  },

  live: { ar: 'نداءات في هذا السجل الآن', en: 'Calls in this ledger', ru: 'Запросы в этом журнале' },
  record: { ar: 'السجل التاريخي', en: 'The record', ru: 'Летопись' },
  noneLive: {
    ar: 'لم يُسجَّل هنا نداء بعد.',
    en: 'No call has been made here yet.',
    ru: 'Здесь запросов ещё не было.',
  },
  callOf: { ar: '{caller}: {threat}', en: '{caller}: {threat}', ru: '{caller}: {threat}' },
  consultation: { ar: 'تشاور', en: 'A consultation', ru: 'Консультации' },
  made: { ar: 'وقت النداء', en: 'Made', ru: 'Когда' },
  status: { ar: 'الحال', en: 'Status', ru: 'Состояние' },
  next: { ar: 'المهلة القادمة', en: 'Next deadline', ru: 'Ближайший срок' },
  noDeadline: { ar: 'لا مهلة', en: 'none', ru: 'нет' },
  latest: { ar: 'آخر حدث', en: 'Last event', ru: 'Последнее событие' },

  cutShort: {
    ar: 'هنا أحدث 500 نداء؛ وما قبلها تعرضه الواجهة البرمجية صفحةً بعد صفحة.',
    en: 'These are the 500 newest; the API gives the earlier ones page by page.',
    ru: 'Здесь 500 самых новых; более ранние постранично отдаёт программный интерфейс.',
  },
  'column/id': { ar: 'المعرّف', en: 'Id', ru: 'Код' },
  'column/until': { ar: 'إلى', en: 'Until', ru: 'По' },
  'column/title': { ar: 'العنوان', en: 'Title', ru: 'Название' },
  'column/callerCode': { ar: 'رمز المستنجد', en: 'Caller code', ru: 'Код звавшего' },
  'column/articles': { ar: 'المواد', en: 'Articles', ru: 'Статьи' },
  'column/about': { ar: 'شرح الجواب', en: 'About the answer', ru: 'Об ответе' },
  'column/delayDays': { ar: 'أيام حتى الجواب', en: 'Days to the answer', ru: 'Дней до ответа' },
} as const

export const callsBook: Sentences<keyof typeof book> = book
