/** The first page. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: {
    ar: 'دولة تطلب النجدة: من يأتي؟',
    en: 'A state calls for help. Who comes?',
    ru: 'Государство зовёт на помощь. Кто придёт?',
  },
  lead: {
    ar: 'نجدة تقرأ مواثيق الدفاع المشترك كما هي مكتوبة: من يحقّ له أن يطلب، ومن يقرّر وبأي قاعدة، ومن جاء فعلًا، وأي نداء بقي بلا جواب. كل رقم مع مصدره.',
    en: 'Najda reads mutual-assistance pacts as they are written: who may call, who decides and by what rule, who really came, and which call stayed unanswered. Every figure with its source.',
    ru: 'Наджда читает договоры о взаимной помощи так, как они написаны: кто вправе звать, кто решает и по какому правилу, кто пришёл на деле и какой призыв остался без ответа. Каждое число — с источником.',
  },
  replay: { ar: 'شاهد ما جرى لحظة بلحظة', en: 'See it moment by moment', ru: 'Посмотреть, как это было' },
  open: { ar: 'نداءات مفتوحة', en: 'Open calls', ru: 'Открытые запросы' },
  noneOpen: {
    ar: 'لا نداء مفتوح في هذا السجلّ الآن.',
    en: 'No call is open in this ledger now.',
    ru: 'Сейчас в этом журнале нет открытых запросов.',
  },
  callOf: { ar: '{caller}: {threat}', en: '{caller}: {threat}', ru: '{caller}: {threat}' },
  consultation: { ar: 'تشاور', en: 'A consultation', ru: 'Консультации' },
  pacts: { ar: 'المواثيق', en: 'The pacts', ru: 'Договоры' },
  since: {
    ar: 'منذ {year}، {members, plural, zero {بلا أعضاء اليوم} one {عضو واحد اليوم} two {عضوان اليوم} few {# أعضاء اليوم} many {# عضوًا اليوم} other {# عضو اليوم}}',
    en: 'since {year}, {members, plural, =0 {no members today} one {# member today} other {# members today}}',
    ru: 'с {year} года, {members, plural, =0 {сегодня без членов} one {сегодня # член} few {сегодня # члена} many {сегодня # членов} other {сегодня # члена}}',
  },
  until: { ar: 'من {year} إلى {ended}', en: '{year} to {ended}', ru: '{year}–{ended} годы' },
  calls: {
    ar: '{calls, plural, zero {لا نداءات ولا أزمات} one {نداء أو أزمة في السجلّ} two {نداءان أو أزمتان في السجلّ} few {# نداءات وأزمات في السجلّ} many {# نداءً وأزمة في السجلّ} other {# نداء وأزمة في السجلّ}}{unanswered, plural, =0 {} one {، ونداء واحد بلا جواب} two {، ونداءان بلا جواب} few {، و# نداءات بلا جواب} many {، و# نداءً بلا جواب} other {، و# نداء بلا جواب}}',
    en: '{calls, plural, one {# call or crisis} other {# calls and crises}} on record{unanswered, plural, =0 {} one {, # call unanswered} other {, # calls unanswered}}',
    ru: '{calls, plural, one {# запрос или кризис} few {# запроса и кризиса} many {# запросов и кризисов} other {# запроса и кризиса}} в летописи{unanswered, plural, =0 {} one {, # запрос без ответа} few {, # запроса без ответа} many {, # запросов без ответа} other {, # запроса без ответа}}',
  },
  noCalls: { ar: 'لا نداء في السجلّ', en: 'no call on record', ru: 'запросов в летописи нет' },
} as const

export const homeBook: Sentences<keyof typeof book> = book
