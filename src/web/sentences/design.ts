/** The page that shows every part in use, in three languages. Its examples name nobody. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: {
    ar: 'الأجزاء التي تُبنى منها الصفحات',
    en: 'The parts that pages are made of',
    ru: 'Части, из которых сделаны страницы',
  },
  lead: {
    ar: 'كل جزء كما يراه القارئ بالعربية والإنجليزية والروسية. الأمثلة مخترعة ولا تعني أحدًا.',
    en: 'Each part as readers see it in Arabic, English and Russian. The examples are invented and mean nobody.',
    ru: 'Каждая часть так, как её видят читатели на арабском, английском и русском. Примеры вымышлены.',
  },
  type: { ar: 'الحروف', en: 'Type', ru: 'Шрифт' },
  sample: {
    ar: 'دولة تطلب النجدة: من يأتي؟',
    en: 'A state calls for help. Who comes?',
    ru: 'Государство зовёт на помощь. Кто придёт?',
  },
  sampleText: {
    ar: 'في 6 يناير 2022 وصلت أولى الوحدات، وعددها 2,030 فردًا بحسب القول الرسمي.',
    en: 'On 6 January 2022 the first units arrived: 2,030 people by the official account.',
    ru: '6 января 2022 года прибыли первые подразделения — 2030 человек по официальным данным.',
  },
  colours: { ar: 'الألوان', en: 'Colours', ru: 'Цвета' },
  coloursLead: {
    ar: 'لا يحمل لون معنى وحده: معه دائمًا كلمة وشكل. وألوان الأعضاء يميّزها من لا يميّز الأحمر من الأخضر.',
    en: 'No colour means anything alone: a word and a shape are always with it. Members’ colours stay apart for those who see colours differently.',
    ru: 'Цвет никогда не значит ничего сам по себе: рядом всегда слово и форма. Цвета участников различимы при любом цветовосприятии.',
  },
  help: { ar: 'نجدة في الطريق', en: 'help on its way', ru: 'помощь в пути' },
  caller: { ar: 'من ينادي', en: 'whoever calls', ru: 'кто зовёт' },
  good: { ar: 'تمّ', en: 'done', ru: 'сделано' },
  wait: { ar: 'بانتظار', en: 'waiting', ru: 'ожидание' },
  bad: { ar: 'مرفوض', en: 'refused', ru: 'отказ' },
  claim: { ar: 'قول', en: 'a claim', ru: 'утверждение' },
  member: { ar: 'العضو {n}', en: 'Member {n}', ru: 'Участник {n}' },
  status: { ar: 'الحالة', en: 'Status', ru: 'Состояние' },
  buttons: { ar: 'الأزرار', en: 'Buttons', ru: 'Кнопки' },
  first: { ar: 'اطلب النجدة', en: 'Call for help', ru: 'Позвать на помощь' },
  second: { ar: 'اعرض وحدة', en: 'Offer a unit', ru: 'Предложить подразделение' },
  closed: { ar: 'مغلق، والسبب إلى جانبه', en: 'Closed, and why beside it', ru: 'Закрыто, причина рядом' },
  fields: { ar: 'الحقول', en: 'Fields', ru: 'Поля' },
  field: { ar: 'اسم الوحدة', en: 'Name of the unit', ru: 'Название подразделения' },
  hint: { ar: 'كما تسمّيها دولتها', en: 'As its own state calls it', ru: 'Как его называют дома' },
  fault: {
    ar: 'اكتب اسمًا لا يزيد على 120 حرفًا.',
    en: 'Write a name of at most 120 characters.',
    ru: 'Введите название не длиннее 120 знаков.',
  },
  table: { ar: 'الجدول', en: 'Table', ru: 'Таблица' },
  people: { ar: 'الأفراد', en: 'People', ru: 'Люди' },
  bars: { ar: 'الأعمدة', en: 'Bars', ru: 'Полосы' },
  figures: {
    ar: 'رقم يقود إلى صفوفه',
    en: 'A number that leads to its rows',
    ru: 'Число, ведущее к своим строкам',
  },
  claims: { ar: 'أقوال متنازع فيها', en: 'Claims in dispute', ru: 'Спорные утверждения' },
  spokesman: { ar: 'الناطق باسمها', en: 'its spokesman', ru: 'её представитель' },
  press: { ar: 'الصحف', en: 'the press', ru: 'пресса' },
  document: { ar: 'بلاغ رسمي', en: 'An official notice', ru: 'Официальное сообщение' },
  report: { ar: 'تقرير صحفي', en: 'A press report', ru: 'Сообщение прессы' },
  why: { ar: 'لماذا؟', en: 'Why?', ru: 'Почему?' },
  derivation: {
    ar: 'ثلثا الستة أربعة: عُدّت الأصوات على قائمة ذلك اليوم.',
    en: 'Two thirds of six are four: the ballots were counted on the roll of that day.',
    ru: 'Две трети от шести — четыре: голоса считались по составу того дня.',
  },
  interval: { ar: 'نسبة ومداها', en: 'A rate and its interval', ru: 'Доля и её интервал' },
  judged: { ar: 'رأي محلّل', en: 'An analyst’s judgement', ru: 'Суждение аналитика' },
  analyst: { ar: 'محلّلة', en: 'An analyst', ru: 'Аналитик' },
  judgement: {
    ar: 'من دون أكبر الأعضاء لا يبقى كثير.',
    en: 'Without the largest member not much is left.',
    ru: 'Без крупнейшего участника остаётся немного.',
  },
  map: { ar: 'الخريطة', en: 'Map', ru: 'Карта' },
  mapSays: { ar: 'خريطة العالم بلا ألوان', en: 'The world without colours', ru: 'Мир без раскраски' },
} as const

export const designBook: Sentences<keyof typeof book> = book
