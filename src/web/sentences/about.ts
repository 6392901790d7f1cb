/** What this is, how it is made, and what its words mean. */
import type { Sentences } from '../../words/index.ts'

const book = {
  glossary: { ar: 'معجم المصطلحات', en: 'Glossary', ru: 'Словарь' },
  glossaryLead: {
    ar: 'كلمة واحدة لكل معنى، في اللغات الثلاث، هي نفسها في الصفحات والأوامر والملفات.',
    en: 'One word for one idea, in three languages: the same in pages, commands and files.',
    ru: 'Одно слово для одного понятия, на трёх языках: одно и то же на страницах, в командах и файлах.',
  },
  terms: { ar: 'مصطلحات', en: 'Terms', ru: 'Понятия' },
  term: { ar: 'المصطلح', en: 'Term', ru: 'Понятие' },
  meaning: { ar: 'معناه', en: 'Meaning', ru: 'Значение' },
  vocabularies: { ar: 'قوائم ثابتة', en: 'Fixed lists', ru: 'Постоянные перечни' },
  'list/threat': { ar: 'ما يُستنجد منه', en: 'What a call may be about', ru: 'О чём может быть запрос' },
  'list/means': {
    ar: 'وسائل الجواب، ألطفها أولًا',
    en: 'Ways to answer, gentlest first',
    ru: 'Способы ответа, от мягких',
  },
  'list/ballot': { ar: 'مواقف التصويت', en: 'Positions in a vote', ru: 'Позиции при голосовании' },
  'list/ruleKind': { ar: 'أنواع القواعد', en: 'Kinds of rules', ru: 'Виды правил' },
  'list/phase': { ar: 'مراحل النداء', en: 'Phases of a call', ru: 'Этапы запроса' },
  'list/formality': { ar: 'صفة النداء', en: 'How a call is made', ru: 'Форма запроса' },
  'list/status': { ar: 'صفة الطرف', en: 'Standing of a party', ru: 'Статус участника' },
  'list/condition': { ar: 'ما يعتري العضوية', en: 'Conditions of a membership', ru: 'Состояния членства' },

  about: { ar: 'عن نجدة', en: 'About Najda', ru: 'О Наджде' },
  lead: {
    ar: 'ميثاق للمساعدة المتبادلة مكتوبًا برنامجًا: من يحقّ له أن يستنجد، ومن يقرّر وبأي قاعدة، ومن جاء فعلًا، وأي نداء بقي بلا جواب.',
    en: 'A mutual-assistance pact as software: who may call, who decides and by what rule, who really came, and which call stayed unanswered.',
    ru: 'Договор о взаимной помощи как программа: кто вправе позвать, кто и по какому правилу решает, кто пришёл на деле и какой призыв остался без ответа.',
  },
  'what/title': { ar: 'ما هذا', en: 'What this is', ru: 'Что это' },
  'what/text': {
    ar: 'لكل ميثاق تعريف واحد: نصّه مكتوبًا بيانات مؤرَّخة، كل قيمة منها بيوم ومصدر. ومن هذا التعريف وحده يُقرأ السجل التاريخي، ويُدار النداء الحيّ، وتُحسب المقاييس، وتُكتب هذه الصفحات. فلا يمكن أن تختلف فيما بينها.',
    en: 'Each pact has one definition: its text as dated data, every value with its day and its source. From that definition alone the record is replayed, the live desk run, the measures computed and these pages written. So they cannot disagree.',
    ru: 'У каждого договора одно определение: его текст в виде датированных данных, у каждого значения — день и источник. Из этого определения воспроизводится летопись, ведётся живая работа, считаются показатели и пишутся эти страницы. Поэтому разойтись между собой они не могут.',
  },
  'claims/title': { ar: 'ما يقوله كل طرف', en: 'What each side says', ru: 'Что говорит каждая сторона' },
  'claims/text': {
    ar: 'ما يقوله المستنجد عن الخطر الذي يهدده هو قوله، ويبقى منسوبًا إليه. وما اختلفت فيه المصادر يُعرض بوجوهه كلها؛ ولا نفصل نحن في خلاف.',
    en: 'What a caller says of the threat is the caller’s claim and stays under its name. Where sources differ all of them are shown; we settle no dispute.',
    ru: 'Слова зовущего об угрозе — его утверждение и остаются под его именем. Где источники расходятся, показаны все; споров мы не решаем.',
  },
  'record/title': { ar: 'كيف يُقرأ السجل', en: 'How the record is read', ru: 'Как читается летопись' },
  'record/text': {
    ar: 'تُعاد كل قضية على القواعد النافذة في يومها. فإذا فعل التاريخ ما لا يجيزه النص رُوي كما وقع، وسُجّل خروجًا عن النص بمصدره. وما لم يُنشر وإنما استُنتج يُذكر أنه مستنتَج وعلى أي أساس.',
    en: 'Each case is replayed under the rules of its day. Where history did what the text does not allow, it is told as it happened and listed as a departure, with its source. What was never published but inferred says so, and on what basis.',
    ru: 'Каждое дело воспроизводится по правилам своего дня. Где история сделала то, чего текст не позволяет, рассказано как было, и это отмечено как отступление с источником. Что не публиковалось, а предположено, так и названо, с основанием.',
  },
  'force/title': { ar: 'ما لا تفعله', en: 'What it does not do', ru: 'Чего она не делает' },
  'force/text': {
    ar: 'لا شيء هنا يصوّب سلاحًا. نجدة تقرّر وتعدّ وتنقل وتحاسب؛ والقوة آخر ما في كل قائمة.',
    en: 'Nothing here aims weapons. Najda decides, counts, moves and accounts for help; force stands last on every menu.',
    ru: 'Ничто здесь не наводит оружие. Наджда решает, считает, перемещает помощь и отчитывается за неё; сила — последняя в любом перечне.',
  },
  'letters/title': { ar: 'حروف الثقة', en: 'The confidence letters', ru: 'Буквы надёжности' },
  'letters/text': {
    ar: 'بجانب كل حقيقة حرف يقول كم يسندها مصدرها. وهذا عدد الحقائق بكل حرف في المواثيق المثبَّتة هنا ونداءاتها.',
    en: 'Beside each fact a letter says how well its source supports it. This is how many facts bear each letter in the pacts installed here and their calls.',
    ru: 'Рядом с каждым фактом — буква: насколько его поддерживает источник. Столько фактов носят каждую букву в установленных здесь договорах и их запросах.',
  },
  'coverage/title': {
    ar: 'كم من كل ميثاق هنا',
    en: 'How much of each pact is here',
    ru: 'Сколько от каждого договора здесь',
  },
  'coverage/text': {
    ar: 'مادة «لها قاعدة» تعمل بها الآلة؛ ومادة «ملخّصة» قيلت بكلماتنا وحدها. والخلاف حقيقة تختلف فيها المصادر أو وضع لا يعترف به غير صاحبه.',
    en: 'An article “with a rule” is one that the machine works by; one “in words” is told in our words alone. A dispute is a fact on which sources differ, or a condition that others do not recognise.',
    ru: 'Статья «с правилом» — та, по которой работает машина; «словами» — изложена только нашими словами. Спор — факт, о котором источники расходятся, или состояние, которого другие не признают.',
  },
  pact: { ar: 'الميثاق', en: 'Pact', ru: 'Договор' },
  encoded: { ar: 'مواد لها قاعدة', en: 'Articles with a rule', ru: 'Статей с правилом' },
  summarised: { ar: 'مواد ملخّصة', en: 'Articles in words', ru: 'Статей словами' },
  unread: {
    ar: 'مواد لم يُقرأ نصها الرسمي',
    en: 'Official wording not read',
    ru: 'Официальный текст не прочитан',
  },
  calls: { ar: 'نداءات', en: 'Calls', ru: 'Запросов' },
  disputes: { ar: 'خلافات', en: 'Disputes', ru: 'Споров' },
  total: { ar: 'المجموع', en: 'All', ru: 'Всего' },
  'proof/title': { ar: 'كيف تتأكد', en: 'How to be sure', ru: 'Как убедиться' },
  'proof/text': {
    ar: 'كل ما يُسجَّل يدخل سجلًّا لا يُمحى منه شيء، ولكل سطر برهانه. خذه معك وافحصه في متصفّحك وحده، دون أن تثق بنا.',
    en: 'Everything recorded enters a ledger from which nothing is erased, each line with its proof. Take it away and check it in your own browser, without trusting us.',
    ru: 'Всё записанное попадает в журнал, из которого ничего не стирают, и у каждой строки есть доказательство. Возьмите его с собой и проверьте в своём браузере, не доверяя нам.',
  },
  'proof/link': { ar: 'تحقّق بنفسك', en: 'Verify it yourself', ru: 'Проверить самому' },
  'licence/title': { ar: 'الرخصة', en: 'Licence', ru: 'Лицензия' },
  'licence/text': {
    ar: 'البرنامج مفتوح برخصة Apache 2.0. حدود الدول من Natural Earth (ملك عام) ولا تقول شيئًا في دعوى أحد. الخط IBM Plex برخصة SIL OFL 1.1.',
    en: 'The program is open under the Apache License 2.0. Outlines of states are Natural Earth’s (public domain) and say nothing on anybody’s claims. The typeface is IBM Plex under the SIL Open Font License 1.1.',
    ru: 'Программа открыта по лицензии Apache 2.0. Контуры государств — Natural Earth (общественное достояние), они ничего не говорят о чьих-либо притязаниях. Шрифт — IBM Plex, лицензия SIL OFL 1.1.',
  },
} as const

export const aboutBook: Sentences<keyof typeof book> = book
