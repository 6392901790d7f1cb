/** What is measured in the explainer: dependence, another pact beside, interests. */
import type { Sentences } from '../../words/index.ts'

const book = {
  noScales: {
    ar: 'لا أرقام عن أعضاء هذا الميثاق في الملفات المشتركة قرب هذا اليوم.',
    en: 'The shared files have no figures on the members of this pact near this day.',
    ru: 'В общих файлах нет данных об участниках этого договора около этого дня.',
  },
  withoutLead: {
    ar: 'كل شريط مجموع ما عند الأعضاء جميعًا. الجزء الأول نصيب {member}، والباقي ما يبقى لو غاب.',
    en: 'Each bar is what all members have together. The first part is the share of {member}, the rest is what stays without it.',
    ru: 'Каждая полоса — всё, что есть у участников вместе. Первая часть — доля ({member}), остальное — то, что остаётся.',
  },
  scale: { ar: 'المقياس', en: 'Scale', ru: 'Показатель' },
  share: { ar: 'نصيبه', en: 'Its share', ru: 'Его доля' },
  leftOver: { ar: 'ما يبقى', en: 'What is left', ru: 'Остаётся' },
  next: { ar: 'من يليه', en: 'The next', ru: 'Следующие' },
  others: { ar: 'الآخرون', en: 'the others', ru: 'остальные' },
  effective: { ar: 'كأنهم متساوون عددهم', en: 'As if so many equals', ru: 'Как если бы столько равных' },
  year: { ar: 'سنة الأرقام', en: 'Year', ru: 'Год' },
  missing: {
    ar: '{n, plural, zero {} one {عضو واحد بلا رقم} two {عضوان بلا رقم} few {# أعضاء بلا رقم} many {# عضوًا بلا رقم} other {# عضو بلا رقم}}',
    en: '{n, plural, one {# member has no figure} other {# members have no figure}}',
    ru: '{n, plural, one {нет данных об # участнике} other {нет данных о # участниках}}',
  },
  onRecord: {
    ar: 'وفي السجلّ: شارك {member} في {took, number} من {of, plural, zero {لا أجوبة} one {جواب واحد جاء فيه أحد} two {جوابين جاء فيهما أحد} few {# أجوبة جاء فيها أحد} many {# جوابًا جاء فيه أحد} other {# جواب جاء فيه أحد}}.',
    en: 'On the record: {member} took part in {took, number} of {of, plural, one {# answer} other {# answers}} to which anybody came.',
    ru: 'По летописи: {member} — участие в {took, number} из {of, plural, one {# ответа, где кто-то пришёл} other {# ответов, где кто-то пришёл}}.',
  },
  toMeasures: {
    ar: 'كل المقاييس وطريقة حسابها',
    en: 'All measures and how they are computed',
    ru: 'Все показатели и как они считаются',
  },
  equalVotes: {
    ar: 'قوة التصويت شيء آخر: حيث القرار بالتوافق أصوات الجميع سواء، مهما كان الاعتماد.',
    en: 'Voting power is another matter: where decisions are by consensus all votes weigh the same, whatever the dependence.',
    ru: 'Сила голоса — другое дело: при консенсусе все голоса равны, какой бы ни была зависимость.',
  },
  noOther: {
    ar: 'لا ميثاق آخر في السجلّ يقارَن به هذا الميثاق، أو لم يكن قائمًا في ذلك اليوم.',
    en: 'No other pact on record is compared with this one, or it did not exist that day.',
    ru: 'В летописи нет договора, с которым сравнивают этот, или его в тот день не было.',
  },
  choose: { ar: 'ضع إلى جانبه', en: 'Set beside it', ru: 'Поставить рядом' },
  chooseGo: { ar: 'قارن', en: 'Compare', ru: 'Сравнить' },
  besideLead: {
    ar: 'المقاييس نفسها في اليوم نفسه، {day}: مجموع ما عند أعضاء كل منهما. والمجموع ليس قوة تتحرك معًا.',
    en: 'The same measures on the same day, {day}: sums over the members of each. A sum is not a force that moves together.',
    ru: 'Те же показатели в тот же день, {day}: суммы по участникам каждого. Сумма — ещё не сила, действующая вместе.',
  },
  'ratio/equal': { ar: 'متقاربان', en: 'about equal', ru: 'почти поровну' },
  'ratio/times': {
    ar: 'عند {more} نحو {n} ضعف ما عند {less}',
    en: '{more} has about {n} times as much',
    ru: '{more}: больше примерно в {n} раза',
  },
  'ratio/doubled': {
    ar: 'عند {more} نحو ضعفَي ما عند {less}',
    en: '{more} has about twice as much',
    ru: '{more}: больше примерно вдвое',
  },
  'ratio/percent': {
    ar: 'عند {more} أكثر بنحو {n}%',
    en: '{more} has about {n}% more',
    ru: '{more}: больше примерно на {n} %',
  },
  largest: { ar: 'نصيب أكبر عضو', en: 'Share of the largest member', ru: 'Доля крупнейшего участника' },
  measure: { ar: 'المقياس', en: 'Measure', ru: 'Показатель' },
  signed: { ar: 'وُقّع', en: 'Signed', ru: 'Подписан' },
  age: { ar: 'العمر', en: 'Age', ru: 'Возраст' },
  members: { ar: 'الأعضاء', en: 'Members', ru: 'Участники' },
  exercises: {
    ar: 'تمارين مشتركة في السجلّ',
    en: 'Common exercises on record',
    ru: 'Совместные учения в летописи',
  },
  exercisesSaid: {
    ar: '{n, number}، منها {recent, number} في آخر سنة',
    en: '{n, number}, {recent, number} of them in the last year',
    ru: '{n, number}, из них за последний год: {recent, number}',
  },
  latestExercise: { ar: 'آخرها', en: 'The last one', ru: 'Последние' },
  fewExercises: {
    ar: 'العدد الأكبر قد يعني سجلًّا أكمل فقط.',
    en: 'A larger number may only mean a fuller record.',
    ru: 'Большее число может означать лишь более полную запись.',
  },
  forces: { ar: 'القوات الدائمة', en: 'Standing forces', ru: 'Постоянные силы' },
  readiness: { ar: 'الجاهزية', en: 'Readiness', ru: 'Готовность' },
  said: { ar: 'ما ذُكر عن كليهما', en: 'Said of both', ru: 'Сказано об обоих' },
  nothing: { ar: 'لا شيء في السجلّ', en: 'nothing on record', ru: 'в летописи ничего' },
  alone: {
    ar: 'لا ميثاق آخر يقارَن به هنا؛ وهذه أرقامه وحده.',
    en: 'There is no other pact to compare with here; these are its own figures.',
    ru: 'Сравнить здесь не с чем; вот его собственные данные.',
  },
  wholePact: { ar: '{pact}، جميعًا', en: '{pact}, all', ru: '{pact}, все' },
  money: { ar: 'المال في السجلّ', en: 'Money on record', ru: 'Деньги в летописи' },
  noMoney: {
    ar: 'لا يذكر السجلّ ميزانية لهذا الميثاق.',
    en: 'No budget of this pact is on record.',
    ru: 'Бюджет этого договора в летописи не указан.',
  },
  noFigure: { ar: 'لا رقم', en: 'no figure', ru: 'нет данных' },
  interestsLead: {
    ar: '{pairs, plural, zero {} one {زوج واحد من الأعضاء} two {زوجان من الأعضاء} few {# أزواج من الأعضاء} many {# زوجًا من الأعضاء} other {# زوج من الأعضاء}}، يتجاور منها برًّا {borders, number}.',
    en: '{pairs, plural, one {One pair of members} other {# pairs of members}}, of which {borders, number} share a land border.',
    ru: 'Пар участников: {pairs, number}; общую сухопутную границу имеют {borders, number}.',
  },
  notShipped: {
    ar: 'تصويتات الأمم المتحدة والنزاعات والتحالفات الأخرى تُقرأ من ملفات يحضرها المستخدم، ولا تُوزَّع مع نجدة؛ فما لم تُحضَر لا يظهر هنا غير الحدود والسجلّ.',
    en: 'Votes in the United Nations, conflicts and other alliances are read from files that a user brings; they are not shipped with Najda. Without them only borders and the record stand here.',
    ru: 'Голосования в ООН, конфликты и другие союзы читаются из файлов пользователя и с Наджей не поставляются. Без них здесь только границы и летопись.',
  },
  member: { ar: 'العضو', en: 'Member', ru: 'Участник' },
  inside: { ar: 'جيران من الأعضاء', en: 'Neighbours inside', ru: 'Соседи-участники' },
  outside: { ar: 'جيران من خارج الميثاق', en: 'Neighbours outside', ru: 'Соседи вне договора' },
  calledAbout: { ar: 'نداءاته، وممّ', en: 'Its calls, and against what', ru: 'Его запросы и от чего' },
  positions: { ar: 'مواقفه في السجلّ', en: 'Positions on record', ru: 'Позиции в летописи' },
  position: {
    ar: 'نعم {yes, number}، لا {no, number}، غير ذلك {other, number}{inferred, plural, =0 {} other { (منها # مستنتَجة)}}',
    en: 'yes {yes, number}, no {no, number}, other {other, number}{inferred, plural, =0 {} other { (# of them inferred)}}',
    ru: 'за {yes, number}, против {no, number}, иначе {other, number}{inferred, plural, =0 {} other { (из них выведено: #)}}',
  },
  mapOf: {
    ar: 'كم مرة نادى كل عضو',
    en: 'How often each member called',
    ru: 'Сколько раз звал каждый участник',
  },
  mapNote: {
    ar: 'كلما كبرت الدائرة كثرت النداءات في السجلّ.',
    en: 'The larger the circle, the more calls on record.',
    ru: 'Чем больше круг, тем больше запросов в летописи.',
  },
  matrix: { ar: 'من يجاور من', en: 'Who borders on whom', ru: 'Кто с кем граничит' },
  border: { ar: 'حدود برية', en: 'land border', ru: 'сухопутная граница' },
  noBorder: { ar: 'لا حدود', en: 'no border', ru: 'нет границы' },
  unasked: {
    ar: 'في السجلّ ولم يُطلب فيها شيء',
    en: 'On record, and nobody asked',
    ru: 'В летописи, но никто не просил',
  },
} as const

export const explainerMeasuredBook: Sentences<keyof typeof book> = book
