/** The guided demonstration, and the bar that says whom one acts as in it. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: {
    ar: 'نداء نجدة في ثلاث دقائق',
    en: 'A call for help in three minutes',
    ru: 'Запрос о помощи за три минуты',
  },
  lead: {
    ar: 'ستعيش نداءً كاملًا كما جرى في السجلّ: {story}. تطلب النجدة، وتجيب باسم الأعضاء، وتسجّل القرار، ثم ترى من يأتي. القواعد هنا قواعد {pact} السارية اليوم، وكل ما تفعله تمرين.',
    en: 'You will live through one whole call as the record has it: {story}. You call for help, answer for the members, record the decision and see who comes. The rules are those of {pact} in force today, and everything you do is an exercise.',
    ru: 'Вы проживёте целый запрос, каким его сохранила летопись: {story}. Вы зовёте на помощь, отвечаете за членов, записываете решение и видите, кто приходит. Правила — действующие сегодня правила {pact}, а всё, что вы делаете, — учебное.',
  },
  stages: { ar: 'مراحل التجربة', en: 'Stages of the demonstration', ru: 'Этапы демонстрации' },
  'stage/call': { ar: 'النداء', en: 'The call', ru: 'Запрос' },
  'stage/open': { ar: 'المداولة', en: 'The question', ru: 'Вопрос' },
  'stage/answer': { ar: 'الأجوبة', en: 'The answers', ru: 'Ответы' },
  'stage/decide': { ar: 'القرار', en: 'The decision', ru: 'Решение' },
  'stage/mandate': { ar: 'الولاية', en: 'The mandate', ru: 'Мандат' },
  'stage/offer': { ar: 'من يشارك', en: 'Who takes part', ru: 'Кто участвует' },
  'stage/move': { ar: 'النجدة في الطريق', en: 'Help on its way', ru: 'Помощь в пути' },
  past: { ar: 'تمّت', en: 'done', ru: 'пройдено' },

  'step/call': {
    ar: '{caller}: نداء النجدة',
    en: '{caller} calls for help',
    ru: '{caller}: запрос о помощи',
  },
  'about/call': {
    ar: 'أنت من يتحدّث باسم هذا العضو. اختر حكم الميثاق الذي تستند إليه — هنا «{provision}» — وقل ما جرى. ما تقوله يُحفظ بوصفه ادّعاء صاحب النداء، لا حقيقةً ثابتة.',
    en: 'You speak for this member. You name the provision on which you rely — here “{provision}” — and say what happened. What you say is kept as the caller’s claim, never as fact.',
    ru: 'Вы говорите от имени этого члена. Вы называете положение, на которое опираетесь, — здесь «{provision}», — и говорите, что произошло. Сказанное хранится как утверждение стороны, а не как факт.',
  },
  'step/open': {
    ar: 'طرح السؤال: {body}',
    en: 'The question goes to the {body}',
    ru: 'Вопрос выносится на обсуждение: {body}',
  },
  'about/open': {
    ar: 'أنت الآن الضابط المناوب في الأمانة. تفتح المداولة، فتُثبَّت في تلك اللحظة القاعدة وقائمة المصوّتين: لا يغيّرها أي تعديل لاحق.',
    en: 'You are now the duty officer of the secretariat. You open the deliberation; at that moment its rule and its roll are frozen, and no later amendment rewrites them.',
    ru: 'Теперь вы дежурный офицер секретариата. Вы открываете обсуждение; в этот миг закрепляются его правило и состав голосующих, и никакая поздняя поправка их не изменит.',
  },
  'step/answer': { ar: 'كيف يجيب الأعضاء؟', en: 'How do the members answer?', ru: 'Как отвечают члены?' },
  'about/answer': {
    ar: 'أجب باسم كل عضو كما تشاء: نقرة واحدة تجعلك مندوبه وتسجّل موقفه. جرّب «لا» واحدة لترى ما تفعله القاعدة بها.',
    en: 'Answer for each member as you like: one click makes you its delegate and records its position. Try a single no, and see what the rule makes of it.',
    ru: 'Отвечайте за каждого члена, как хотите: одно нажатие делает вас его представителем и записывает позицию. Попробуйте одно «нет» — и посмотрите, что с ним сделает правило.',
  },
  'step/decide': { ar: 'تسجيل القرار', en: 'The decision is recorded', ru: 'Решение записывается' },
  'about/decide': {
    ar: 'لا يسجّل أحد إلا ما يقوله الفرز. ولأن القرار خطير يقترحه ضابط ويؤكّده ضابط آخر: لا يكفي شخص واحد.',
    en: 'Nobody can record anything but what the count says. And because the act is grave, one officer proposes it and another confirms it: one person is not enough.',
    ru: 'Записать можно только то, что говорит подсчёт. А поскольку действие серьёзное, один офицер его предлагает, другой подтверждает: одного человека мало.',
  },
  'step/mandate': { ar: 'إصدار الولاية', en: 'The mandate is issued', ru: 'Выдаётся мандат' },
  'about/mandate': {
    ar: 'الولاية تقول ما تفعله القوة وأين وبأي وسائل، ولا تتحرّك قوة بغيرها. وهي أيضًا لا تصدر إلا بشخصين.',
    en: 'The mandate says what a force does, where, and by which means; no force moves without one. It too takes two persons.',
    ru: 'Мандат говорит, что делает контингент, где и какими средствами; без него никто не движется. И для него тоже нужны двое.',
  },
  'step/offer': { ar: 'من يشارك، وبماذا؟', en: 'Who takes part, and with what?', ru: 'Кто участвует и чем?' },
  'about/offer': {
    ar: 'قرار الجميع شيء، ومشاركة كل دولة شيء آخر: تعرض الدولة وحدتها، ويقبلها الضابط المناوب، ثم توافق برلمانها أو حكومتها حيث يلزم ذلك، كما حدث.',
    en: 'A common decision is one thing, each state’s contribution another: it offers its unit, the duty officer accepts it, and its own cabinet or parliament agrees where it must, as it did then.',
    ru: 'Общее решение — одно, вклад каждого государства — другое: оно предлагает подразделение, дежурный офицер принимает его, а правительство или парламент соглашается, где это нужно, — как и было тогда.',
  },
  'step/move': { ar: 'النجدة في الطريق', en: 'Help is on its way', ru: 'Помощь в пути' },
  'about/move': {
    ar: 'مخطِّطو الأعضاء يبلّغون عن كل مغادرة ووصول. افتح غرفة النداء لترى الطريق على الخريطة.',
    en: 'The members’ planners report each departure and arrival. Open the call room to see the ways on the map.',
    ru: 'Планировщики членов сообщают о каждом отправлении и прибытии. Откройте комнату запроса, чтобы увидеть пути на карте.',
  },
  'step/done': { ar: 'وصلت النجدة', en: 'Help has come', ru: 'Помощь пришла' },
  'about/done': {
    ar: 'عشت النداء من أوّله إلى وصول آخر وحدة. كل خطوة منه في السجلّ، بمن فعلها ومتى وبأي قاعدة، ولا يمكن تغييرها بلا أثر.',
    en: 'You have lived the call from its first word to the last arrival. Each step stands in the ledger: who did it, when and under which rule, and nobody can change it unnoticed.',
    ru: 'Вы прошли запрос от первого слова до последнего прибытия. Каждый шаг — в журнале: кто, когда и по какому правилу его сделал; изменить это незаметно нельзя.',
  },
  'step/failed': { ar: 'لم يُعتمد القرار', en: 'The decision was not adopted', ru: 'Решение не принято' },
  'about/failed': {
    ar: 'لم تأتِ نجدة بقرار مشترك، وهذا أيضًا جواب يبقى في السجلّ. ابدأ من جديد وغيّر جوابًا واحدًا لترى الفرق.',
    en: 'No help comes by common decision, and that too is an answer that stays on record. Begin again and change one answer to see the difference.',
    ru: 'Общим решением помощь не придёт, и это тоже ответ, который остаётся в летописи. Начните заново и измените один ответ, чтобы увидеть разницу.',
  },

  asWhom: { ar: 'تتصرّف هنا بصفة', en: 'You do this as', ru: 'Вы делаете это как' },
  person: {
    ar: '{role}{member, select, none {} other {، {member}}}{seat, plural, =1 {} =2 { (الثاني)} other { (#)}}',
    en: '{role}{member, select, none {} other {, {member}}}{seat, plural, =1 {} =2 { (the second)} other { (#)}}',
    ru: '{role}{member, select, none {} other {, {member}}}{seat, plural, =1 {} =2 { (второй)} other { (№ #)}}',
  },
  claim: { ar: 'ادّعاء صاحب النداء', en: 'The caller’s claim', ru: 'Утверждение стороны' },
  propose: { ar: '{act}: اقتراح', en: '{act}: propose', ru: '{act}: предложить' },
  confirm: { ar: '{act}: تأكيد', en: '{act}: confirm', ru: '{act}: подтвердить' },
  be: { ar: 'كن: {person}', en: 'Be: {person}', ru: 'Стать: {person}' },
  inRoom: {
    ar: 'افعل ذلك في غرفة النداء',
    en: 'Do it in the call room',
    ru: 'Сделать это в комнате запроса',
  },
  inForm: { ar: 'اكتب النداء بنفسك', en: 'Write the call yourself', ru: 'Написать запрос самому' },
  room: { ar: 'افتح غرفة النداء', en: 'Open the call room', ru: 'Открыть комнату запроса' },
  truth: {
    ar: 'قارن بما جرى فعلًا',
    en: 'Compare with what really happened',
    ru: 'Сравнить с тем, что было на деле',
  },
  again: { ar: 'ابدأ من جديد', en: 'Begin again', ru: 'Начать заново' },
  stop: { ar: 'توقّف', en: 'Stop', ru: 'Остановить' },
  'play/answer': { ar: 'البقية كلهم: نعم', en: 'All the others: yes', ru: 'Все остальные: да' },
  'play/offer': {
    ar: 'دع المشاركين يتقدّمون',
    en: 'Let those who take part come forward',
    ru: 'Пусть участники выйдут вперёд',
  },
  'play/move': { ar: 'دع النجدة تصل', en: 'Let help come', ru: 'Пусть помощь придёт' },
  playing: { ar: 'يجري الآن…', en: 'Under way…', ru: 'Идёт…' },

  vote: { ar: 'من يصوّت، وماذا قال', en: 'Who votes, and what they said', ru: 'Кто голосует и что сказал' },
  rule: { ar: 'القاعدة', en: 'The rule', ru: 'Правило' },
  why: { ar: 'لماذا؟', en: 'Why?', ru: 'Почему?' },
  canChange: {
    ar: 'ما الذي ما زال يغيّر النتيجة؟',
    en: 'What can still change it?',
    ru: 'Что ещё может изменить итог?',
  },
  adopted: { ar: 'اعتُمد القرار', en: 'Adopted', ru: 'Принято' },
  notAdopted: { ar: 'لم يُعتمد', en: 'Not adopted', ru: 'Не принято' },
  waiting: { ar: 'لم يجب بعد', en: 'no answer yet', ru: 'ещё не ответил' },
  yes: { ar: 'نعم', en: 'Yes', ru: 'Да' },
  no: { ar: 'لا', en: 'No', ru: 'Нет' },
  yesOf: { ar: '{member}: نعم', en: '{member}: yes', ru: '{member}: да' },
  noOf: { ar: '{member}: لا', en: '{member}: no', ru: '{member}: нет' },

  happened: { ar: 'ما جرى حتى الآن', en: 'What has happened so far', ru: 'Что произошло до сих пор' },
  nothingYet: {
    ar: 'لم يجرِ شيء بعد. النداء يبدأ بك.',
    en: 'Nothing yet. The call begins with you.',
    ru: 'Пока ничего. Запрос начинается с вас.',
  },
  people: { ar: 'كن من تشاء', en: 'Be anybody', ru: 'Стать кем угодно' },
  peopleAbout: {
    ar: 'في النسخة التجريبية تصير أي شخص بنقرة واحدة، بلا كلمة سر، ثم تعود إلى حيث كنت.',
    en: 'In a demonstration one click makes you any person, without a password, and brings you back to where you were.',
    ru: 'В демонстрации одно нажатие делает вас любым лицом, без пароля, и возвращает туда, где вы были.',
  },
  secretariat: { ar: 'الأمانة', en: 'The secretariat', ru: 'Секретариат' },
  delegates: { ar: 'مندوبو الأعضاء', en: 'Delegates', ru: 'Представители' },
  planners: { ar: 'مخطِّطو الأعضاء', en: 'Planners', ru: 'Планировщики' },
  commanders: { ar: 'القادة', en: 'Commanders', ru: 'Командующие' },
  otherPact: { ar: 'أعضاء ميثاق آخر', en: 'Members of another pact', ru: 'Члены другого договора' },
  show: { ar: 'اعرض', en: 'Show', ru: 'Показать' },
  noStory: {
    ar: 'لا يوجد بين المواثيق المثبّتة نداء يمكن تمثيله اليوم. ما زلت تستطيع أن تكون أي شخص.',
    en: 'Among the installed pacts no call on record can be played today. You can still be anybody.',
    ru: 'Среди установленных договоров нет запроса, который можно сыграть сегодня. Но стать кем угодно можно.',
  },

  'bar/label': { ar: 'من أنت في التجربة', en: 'Whom you act as', ru: 'В чьей вы роли' },
  'bar/as': { ar: 'تتصرّف بصفة', en: 'You act as', ru: 'Вы действуете как' },
  'bar/switch': { ar: 'كن شخصًا آخر', en: 'Be somebody else', ru: 'Стать другим' },
  'bar/tour': { ar: 'عُد إلى التجربة', en: 'Back to the demonstration', ru: 'Вернуться к демонстрации' },
  'bar/leave': { ar: 'اخرج', en: 'Be nobody', ru: 'Выйти' },
} as const

export const demonstrationBook: Sentences<keyof typeof book> = book
