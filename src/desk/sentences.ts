/** The few sentences of the desk itself: what its mail says, and why a subscription is not made. */
import { type Reader, type Sentences, saySentence } from '../words/index.ts'
import type { SubscriptionRefusal, subscriptionRefusals } from './subscriptions.ts'

const letter = {
  sender: { en: 'Najda', ar: 'نجدة', ru: 'Наджда' },
  subjectCall: {
    en: '{pact}: {caller} calls for help',
    ar: '{pact}: نداء نجدة ({caller})',
    ru: '{pact}: запрос о помощи ({caller})',
  },
  subjectNews: {
    en: '{pact}: news of the call for help ({caller})',
    ar: '{pact}: مستجدات نداء النجدة ({caller})',
    ru: '{pact}: новости по запросу о помощи ({caller})',
  },
  subjectConsultation: {
    en: '{pact}: news of a consultation',
    ar: '{pact}: مستجدات التشاور',
    ru: '{pact}: новости консультаций',
  },
  subjectMany: {
    en: 'News of {calls, plural, one {# call} other {# calls}} for help',
    ar: 'مستجدات {calls, plural, zero {نداءات النجدة} one {نداء نجدة واحد} two {نداءي نجدة} few {# نداءات نجدة} many {# نداء نجدة} other {# نداء نجدة}}',
    ru: 'Новости по {calls, plural, one {# запросу} few {# запросам} many {# запросам} other {# запроса}} о помощи',
  },
  hidden: {
    en: 'Not public: {count, plural, one {# entry} other {# entries}}. Sign in to read.',
    ar: 'غير معلن: {count, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيدًا} other {# قيد}}. سجّل الدخول للاطلاع.',
    ru: 'Закрытые сведения: {count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}. Чтобы прочесть, войдите в систему.',
  },
  deadline: {
    en: 'Next deadline: {kind}, {at}.',
    ar: 'المهلة التالية: {kind}، {at}.',
    ru: 'Ближайший срок: {kind}, {at}.',
  },
  open: { en: 'Open the call', ar: 'فتح النداء', ru: 'Открыть запрос' },
  why: {
    en: 'You asked to be told of this ({origin}).',
    ar: 'وصلتك هذه الرسالة لأنك اشتركت في الإشعارات ({origin}).',
    ru: 'Вы подписаны на эти сообщения ({origin}).',
  },
  change: {
    en: 'Change or end the subscription',
    ar: 'تعديل الاشتراك أو إنهاؤه',
    ru: 'Изменить или отменить подписку',
  },
} as const

const notReal = {
  demonstration: {
    en: 'DEMONSTRATION: nothing in this is real',
    ar: 'عرض تجريبي: لا شيء فيه حقيقي',
    ru: 'ДЕМОНСТРАЦИЯ: всё это не на самом деле',
  },
  exercise: {
    en: 'EXERCISE: nothing in this is real',
    ar: 'تمرين: لا شيء فيه حقيقي',
    ru: 'УЧЕНИЕ: всё это не на самом деле',
  },
} as const

const refusals = {
  'subscription/address-malformed': {
    en: '{kind, select, webhook {A webhook needs an https address, without a name or password in it.} other {This is no mail address.}}',
    ar: '{kind, select, webhook {يلزم لإشعارات الويب عنوان https لا يتضمن اسم مستخدم ولا كلمة مرور.} other {هذا ليس عنوان بريد.}}',
    ru: '{kind, select, webhook {Для веб-уведомлений нужен адрес https без имени и пароля.} other {Это не адрес электронной почты.}}',
  },
  'subscription/topics-malformed': {
    en: 'Choose 1 to {most, number} topics: pacts, calls, or your own member.',
    ar: 'اختر من موضوع واحد إلى {most, number}: مواثيق أو نداءات أو العضو الذي تمثّله.',
    ru: 'Выберите темы, от 1 до {most, number}: договоры, запросы или свой участник.',
  },
  'subscription/zone-unknown': {
    en: 'There is no such time zone; one is written like Etc/UTC.',
    ar: 'لا توجد منطقة زمنية بهذا الاسم؛ تُكتب مثل \u2068Etc/UTC\u2069.',
    ru: 'Такого часового пояса нет; он пишется как Etc/UTC.',
  },
  'subscription/quiet-hours-malformed': {
    en: 'Quiet hours are two different times of day, such as 22:00 and 07:00.',
    ar: 'ساعات الهدوء وقتان مختلفان من اليوم، مثل 22:00 و07:00.',
    ru: 'Тихие часы — это два разных времени суток, например 22:00 и 07:00.',
  },
  'subscription/too-many': {
    en: 'An account has at most {most, number} subscriptions; end one first.',
    ar: 'الحد الأقصى لاشتراكات الحساب: {most, number}؛ أنهِ أحدها أولًا.',
    ru: 'Подписок у учётной записи может быть не больше {most, number}; сначала отмените одну.',
  },
} as const

const letterSentences: Sentences<keyof typeof letter> = letter
const notRealSentences: Sentences<keyof typeof notReal> = notReal
const refusalSentences: Sentences<(typeof subscriptionRefusals)[number]> = refusals

/** Says a line of a letter. */
export const sayLetter = (
  reader: Reader,
  key: keyof typeof letter,
  values: Readonly<Record<string, string | number>> = {},
): string => saySentence(reader, letterSentences[key], values)

/** Says that a ledger is not for the real thing. */
export const sayNotReal = (reader: Reader, mode: keyof typeof notReal): string =>
  saySentence(reader, notRealSentences[mode])

/** Why a subscription is not made. */
export const saySubscriptionRefusal = (reader: Reader, { code, parameters }: SubscriptionRefusal): string =>
  saySentence(reader, refusalSentences[code], parameters as Readonly<Record<string, string | number>>)
