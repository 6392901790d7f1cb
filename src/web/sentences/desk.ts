/** The desk: what needs me now. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: { ar: 'غرفة المناوبة', en: 'The desk', ru: 'Дежурная часть' },
  lead: {
    ar: 'هنا يرى من يتصرّف ما ينتظره الآن: موقف يُعلن، أو قرار يُؤكَّد، ومهلة توشك أن تنقضي.',
    en: 'Here those who act see what waits for them now: a position to take, a decision to confirm, a deadline about to pass.',
    ru: 'Здесь те, кто действует, видят, что их ждёт: позиция, которую надо заявить, решение, которое надо подтвердить, истекающий срок.',
  },
  signInFirst: {
    ar: 'لم تدخل بعد. القراءة متاحة للجميع، والتصرّف لمن له حساب.',
    en: 'You are not signed in. Everybody may read; acting takes an account.',
    ru: 'Вы не вошли. Читать могут все, для действий нужна учётная запись.',
  },
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in', ru: 'Войти' },
  try: { ar: 'جرّب في ثلاث دقائق', en: 'Try it in three minutes', ru: 'Попробовать за три минуты' },
  as: {
    ar: '{role}{member, select, none {} other {، {member}}}',
    en: '{role}{member, select, none {} other {, {member}}}',
    ru: '{role}{member, select, none {} other {, {member}}}',
  },
  newCall: { ar: 'نداء جديد', en: 'New call', ru: 'Новый запрос' },

  needs: { ar: 'ما ينتظرك الآن', en: 'What needs you now', ru: 'Что ждёт вас сейчас' },
  noNeeds: { ar: 'لا شيء ينتظرك الآن.', en: 'Nothing waits for you now.', ru: 'Сейчас вас ничего не ждёт.' },
  confirm: {
    ar: 'ينتظر تأكيدك: {act}',
    en: 'Waits for your confirmation: {act}',
    ru: 'Ждёт вашего подтверждения: {act}',
  },
  may: { ar: 'ينتظرون منك: {acts}', en: 'Others wait for you to: {acts}', ru: 'От вас ждут: {acts}' },
  mayMore: {
    ar: '{more, plural, =0 {} one {، ولك فعل آخر أيضًا} two {، ولك فعلان آخران أيضًا} few {، ولك # أفعال أخرى أيضًا} many {، ولك # فعلًا آخر أيضًا} other {، ولك # فعل آخر أيضًا}}',
    en: '{more, plural, =0 {} one {; # more act is open to you} other {; # more acts are open to you}}',
    ru: '{more, plural, =0 {} one {; открыто ещё # действие} few {; открыты ещё # действия} many {; открыто ещё # действий} other {; открыто ещё # действия}}',
  },
  quietCalls: {
    ar: '{count, plural, zero {} one {ولك أن تتصرّف في نداء واحد آخر لا يستعجلك.} two {ولك أن تتصرّف في نداءين آخرين لا يستعجلانك.} few {ولك أن تتصرّف في # نداءات أخرى لا تستعجلك.} many {ولك أن تتصرّف في # نداءً آخر لا يستعجلك.} other {ولك أن تتصرّف في # نداء آخر لا يستعجلك.}}',
    en: 'In {count, plural, one {# more call} other {# more calls}} you may act, but nobody waits for you.',
    ru: 'Ещё в {count, plural, one {# запросе} few {# запросах} many {# запросах} other {# запроса}} вы можете действовать, но вас не ждут.',
  },
  open: { ar: 'افتح', en: 'Open', ru: 'Открыть' },
  openOf: { ar: 'افتح: {call}', en: 'Open: {call}', ru: 'Открыть: {call}' },
  callOf: { ar: '{caller}: {threat}', en: '{caller}: {threat}', ru: '{caller}: {threat}' },
  consultation: { ar: 'تشاور', en: 'A consultation', ru: 'Консультации' },

  deadlines: { ar: 'المهل الجارية', en: 'Deadlines that run', ru: 'Идущие сроки' },
  noDeadlines: { ar: 'لا مهلة جارية.', en: 'No deadline runs.', ru: 'Сроков сейчас нет.' },
  calls: {
    ar: 'كل النداءات التي تراها',
    en: 'All calls that you may see',
    ru: 'Все запросы, которые вам видны',
  },
  noCalls: {
    ar: 'لا نداء في هذا السجلّ بعد.',
    en: 'There is no call in this ledger yet.',
    ru: 'В этом журнале ещё нет запросов.',
  },
  running: { ar: 'الجارية', en: 'Running', ru: 'Идущие' },
  ended: { ar: 'المنتهية', en: 'Ended', ru: 'Завершённые' },
  all: { ar: 'الكل', en: 'All', ru: 'Все' },
  which: { ar: 'أي النداءات', en: 'Which calls', ru: 'Какие запросы' },
  isCut: {
    ar: 'تظهر هنا أحدث {count} نداء فقط.',
    en: 'Only the newest {count} calls are shown.',
    ru: 'Показаны только последние запросы: {count}.',
  },
  call: { ar: 'النداء', en: 'Call', ru: 'Запрос' },
  pact: { ar: 'الميثاق', en: 'Pact', ru: 'Договор' },
  phase: { ar: 'أين وصل', en: 'How far', ru: 'Стадия' },
  next: { ar: 'المهلة التالية', en: 'Next deadline', ru: 'Ближайший срок' },
  latest: { ar: 'آخر ما سُجّل', en: 'Last recorded', ru: 'Последняя запись' },
  none: { ar: 'لا مهلة', en: 'none', ru: 'нет' },

  drafts: { ar: 'مسوّداتك', en: 'Your drafts', ru: 'Ваши черновики' },
  draftSince: { ar: 'آخر تعديل: {at}', en: 'last changed {at}', ru: 'изменён {at}' },
  draftsAbout: {
    ar: 'محفوظة في هذا المتصفح وحده، ولم تُرسل.',
    en: 'Kept in this browser alone; not sent.',
    ru: 'Хранятся только в этом браузере; не отправлены.',
  },
  dropDraft: { ar: 'احذف', en: 'Throw away', ru: 'Удалить' },
  dropDraftOf: {
    ar: 'احذف المسوّدة «{title}»',
    en: 'Throw away the draft “{title}”',
    ru: 'Удалить черновик «{title}»',
  },

  notices: { ar: 'الإشعارات', en: 'Notifications', ru: 'Уведомления' },
  noNotices: {
    ar: 'لم تطلب إشعارًا بعد. يمكن أن يصلك بالبريد أو إلى عنوان ويب ما يخصّ عضوك أو ميثاقًا أو نداءً.',
    en: 'You have asked for none. Mail or a webhook can tell you what concerns your own member, a pact or a call.',
    ru: 'Вы ничего не заказали. По почте или на веб-адрес может приходить то, что касается вашего члена, договора или запроса.',
  },
  manageNotices: { ar: 'إدارة الإشعارات', en: 'Manage notifications', ru: 'Настроить уведомления' },
  feeds: {
    ar: 'لقارئات الخلاصات وللتقويم، بما هو علني:',
    en: 'For feed readers and calendars, what is public:',
    ru: 'Для лент и календарей — публичное:',
  },
  feed: { ar: 'خلاصة الأحداث (Atom)', en: 'what happens (Atom)', ru: 'события (Atom)' },
  calendar: { ar: 'المهل (iCalendar)', en: 'deadlines (iCalendar)', ru: 'сроки (iCalendar)' },

  'live/wait': { ar: 'يتّصل بالسجلّ…', en: 'connecting to the ledger…', ru: 'подключение к журналу…' },
  'live/on': { ar: 'يتجدّد فور حدوث جديد', en: 'updates as things happen', ru: 'обновляется сразу' },
  'live/lost': {
    ar: 'انقطع الاتصال؛ ما تراه كما كان في {at}. يعاود الاتصال من تلقاء نفسه.',
    en: 'Connection lost; what you see is as of {at}. It reconnects by itself.',
    ru: 'Связь потеряна; показано на {at}. Подключение восстановится само.',
  },
  'live/off': { ar: 'كما كان في {at}', en: 'as of {at}', ru: 'на {at}' },
  'live/news': { ar: 'جديد في السجلّ', en: 'Something new was recorded', ru: 'В журнале новая запись' },
} as const

export const deskBook: Sentences<keyof typeof book> = book
