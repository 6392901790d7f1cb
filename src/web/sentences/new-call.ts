/** Making a call for help, or convening a consultation. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: { ar: 'نداء جديد', en: 'A new call', ru: 'Новый запрос' },
  titleUnder: { ar: 'نداء نجدة: {pact}', en: 'A call for help under {pact}', ru: 'Запрос о помощи: {pact}' },
  titleConsult: {
    ar: 'الدعوة إلى التشاور: {pact}',
    en: 'Convene a consultation under {pact}',
    ru: 'Созыв консультаций: {pact}',
  },
  lead: {
    ar: 'ثلاث خطوات: الميثاق، ثم الحكم الذي تستند إليه، ثم ما جرى. ترى قبل الإرسال من يقرّر وبأي قاعدة ومتى.',
    en: 'Three steps: the pact, the provision you rely on, and what happened. Before you send it you see who decides, by what rule and by when.',
    ru: 'Три шага: договор, положение, на которое вы опираетесь, и что произошло. До отправки видно, кто решает, по какому правилу и к какому сроку.',
  },
  steps: { ar: 'الخطوات', en: 'Steps', ru: 'Шаги' },
  'step/pact': { ar: 'الميثاق', en: 'The pact', ru: 'Договор' },
  'step/provision': { ar: 'الحكم', en: 'The provision', ru: 'Положение' },
  'step/call': { ar: 'النداء', en: 'The call', ru: 'Запрос' },
  'step/consult': { ar: 'التشاور', en: 'The consultation', ru: 'Консультации' },
  choosePact: { ar: 'بموجب أي ميثاق؟', en: 'Under which pact?', ru: 'По какому договору?' },
  chooseProvision: {
    ar: 'على أي حكم تستند؟',
    en: 'On which provision do you rely?',
    ru: 'На какое положение вы опираетесь?',
  },
  nothingOpen: {
    ar: 'لا تبدأ صفتك ({role}) نداءً: يبدأه مندوب العضو، ويدعو الضابط المناوب إلى التشاور.',
    en: 'Your role ({role}) begins no calls: a member’s delegate makes them, and a duty officer may convene consultations.',
    ru: 'Ваша роль ({role}) не начинает запросов: их подаёт представитель члена, а консультации может созвать дежурный офицер.',
  },
  closedPacts: {
    ar: '{count, plural, zero {لا مواثيق مغلقة أمامك} one {ميثاق واحد مغلق أمامك} two {ميثاقان مغلقان أمامك} few {# مواثيق مغلقة أمامك} many {# ميثاقًا مغلقًا أمامك} other {# ميثاق مغلق أمامك}}، ولماذا',
    en: '{count, plural, one {# pact is} other {# pacts are}} closed to you, and why',
    ru: '{count, plural, one {# договор закрыт} few {# договора закрыты} many {# договоров закрыто} other {# договора закрыто}} для вас — и почему',
  },
  closed: { ar: 'مغلق', en: 'closed', ru: 'закрыто' },
  covers: { ar: 'يشمل: {threats}', en: 'covers {threats}', ru: 'охватывает: {threats}' },
  consult: {
    ar: 'الدعوة إلى التشاور فقط',
    en: 'Only convene a consultation',
    ru: 'Только созвать консультации',
  },
  consultAbout: {
    ar: 'يجتمع الأعضاء على تهديد قبل أن يُطلب أي التزام. يمكن أن يصير نداءً بعد ذلك.',
    en: 'Members meet on a threat before anything is asked of them. A call may follow.',
    ru: 'Члены встречаются из-за угрозы до того, как от них что-либо требуется. Запрос может последовать.',
  },
  another: { ar: 'اختر غيره', en: 'Choose another', ru: 'Выбрать другое' },

  threat: { ar: 'ماذا تقول إنه جرى؟', en: 'What do you say has happened?', ru: 'Что, по-вашему, произошло?' },
  threatHint: {
    ar: 'يُحفظ بوصفه ما يسمّيه صاحب النداء. تظهر هنا الأسباب التي يشملها هذا الحكم وحدها.',
    en: 'Kept as what the caller names it. Only what this provision covers is listed.',
    ru: 'Сохраняется как название, данное стороной. Перечислено лишь то, что охватывает положение.',
  },
  claim: {
    ar: 'بكلماتك: ما الذي جرى، وأين، ومنذ متى؟',
    en: 'In your words: what happened, where, since when?',
    ru: 'Своими словами: что, где и с какого времени?',
  },
  claimHint: {
    ar: 'هذا ادّعاء صاحب النداء، ويراه الجميع منسوبًا إليه.',
    en: 'This is the caller’s claim; everybody sees it as yours.',
    ru: 'Это утверждение стороны; все увидят его как ваше.',
  },
  names: {
    ar: 'تسمية معتدٍ (اختياري)',
    en: 'Name an aggressor (optional)',
    ru: 'Назвать агрессора (необязательно)',
  },
  aggressor: {
    ar: 'المعتدي بحسب صاحب النداء',
    en: 'Aggressor, as the caller says',
    ru: 'Агрессор, по словам стороны',
  },
  nobody: { ar: 'لا أحد', en: 'nobody', ru: 'никто' },
  needs: { ar: 'ما الحاجة؟', en: 'What is needed?', ru: 'Что нужно?' },
  needsHint: {
    ar: 'اترك السطر فارغًا إن لم تعرف بعد؛ يمكن تحديد الاحتياجات لاحقًا.',
    en: 'Leave lines empty if you do not know yet; the requirement can be stated later.',
    ru: 'Оставьте строки пустыми, если ещё не знаете: потребность можно указать позже.',
  },
  need: { ar: 'الحاجة {number}', en: 'Need {number}', ru: 'Потребность {number}' },
  capability: { ar: 'القدرة', en: 'Capability', ru: 'Возможность' },
  noCapability: { ar: 'لا شيء', en: 'nothing', ru: 'ничего' },
  quantity: { ar: 'الكمية', en: 'Quantity', ru: 'Количество' },
  place: { ar: 'المكان', en: 'Place', ru: 'Место' },
  latest: { ar: 'في موعد أقصاه (UTC)', en: 'At the latest by (UTC)', ru: 'Не позднее (UTC)' },
  about: { ar: 'موضوع التشاور', en: 'What the consultation is about', ru: 'О чём консультации' },
  provision: { ar: 'الحكم (اختياري)', en: 'Provision (optional)', ru: 'Положение (необязательно)' },
  body: { ar: 'الهيئة (اختياري)', en: 'Body (optional)', ru: 'Орган (необязательно)' },
  none: { ar: 'بلا تحديد', en: 'none named', ru: 'не указано' },
  submit: { ar: 'وجّه النداء', en: 'Make the call', ru: 'Подать запрос' },
  submitConsult: { ar: 'ادعُ إلى التشاور', en: 'Convene it', ru: 'Созвать' },
  speaksFor: { ar: 'باسم {member}', en: 'In the name of {member}', ru: 'От имени: {member}' },
  draft: {
    ar: 'مسوّدة محفوظة في هذا المتصفح وحده منذ {at}. لم يُرسل شيء بعد.',
    en: 'A draft is kept in this browser alone since {at}. Nothing has been sent.',
    ru: 'Черновик хранится только в этом браузере с {at}. Ничего ещё не отправлено.',
  },
  dropDraft: { ar: 'احذف المسوّدة', en: 'Throw the draft away', ru: 'Удалить черновик' },

  follows: { ar: 'ماذا سيلي؟', en: 'What would follow?', ru: 'Что последует?' },
  decides: { ar: 'من يقرّر', en: 'Who decides', ru: 'Кто решает' },
  eachDecides: {
    ar: 'لا هيئة تقرّر عن الجميع: تعرض كل دولة مساعدتها بنفسها، وتُقبل العروض منذ توجيه النداء.',
    en: 'No body decides for all: each member offers help by itself, and offers are open from the call on.',
    ru: 'Общего решения нет: каждый член предлагает помощь сам, предложения возможны сразу после запроса.',
  },
  rule: { ar: 'القاعدة', en: 'The rule', ru: 'Правило' },
  voters: {
    ar: '{count, plural, zero {لا أحد يصوّت} one {يصوّت عضو واحد} two {يصوّت عضوان} few {يصوّت # أعضاء} many {يصوّت # عضوًا} other {يصوّت # عضو}}{callerVotes, select, true {، ومنهم صاحب النداء} false {، من دون صاحب النداء} other {}}',
    en: '{count, plural, one {# member votes} other {# members vote}}{callerVotes, select, true {, the caller among them} false {, without the caller} other {}}',
    ru: '{count, plural, one {голосует # член} few {голосуют # члена} many {голосуют # членов} other {голосуют # члена}}{callerVotes, select, true {, включая подавшего запрос} false {, без подавшего запрос} other {}}',
  },
  when: { ar: 'متى', en: 'By when', ru: 'К какому сроку' },
  within: {
    ar: 'مهلة التصويت من فتحه: {within}.',
    en: 'The vote closes {within} after it opens.',
    ru: 'Голосование закрывается через {within} после открытия.',
  },
  lapses: {
    ar: 'مهلة الجواب {within}، ثم يسقط النداء إن لم يجب أحد.',
    en: 'The call lapses if nobody answers within {within}.',
    ru: 'Запрос утрачивает силу, если за {within} никто не ответит.',
  },
  deadline: {
    ar: '{title}{within, select, none {} other {: المهلة {within}}} ({article})',
    en: '{title}{within, select, none {} other {: within {within}}} ({article})',
    ru: '{title}{within, select, none {} other {: в течение {within}}} ({article})',
  },
  noDeadline: {
    ar: 'لا يحدّد النص أي مهلة لهذا الجواب.',
    en: 'The text sets no time for this answer.',
    ru: 'Текст не устанавливает срока для этого ответа.',
  },
  menu: {
    ar: 'الوسائل بترتيبها، والقوة آخرها',
    en: 'The means in their order, force last',
    ru: 'Средства по порядку, сила — последней',
  },
  article: { ar: 'المادة', en: 'The article', ru: 'Статья' },
  wording: { ar: 'النص الرسمي', en: 'official wording', ru: 'официальный текст' },
} as const

export const newCallBook: Sentences<keyof typeof book> = book
