/** What the measures of power say of themselves. */
import type { Description } from '../description.ts'

const rule = {
  ar: 'قاعدة التصويت وقائمة المصوّتين كما كانتا نافذتين في اليوم المطلوب، من نص الميثاق نفسه.',
  en: "The voting rule and the roll as in force on the day, from the pact's own definition.",
  ru: 'Правило голосования и состав голосующих, действующие в указанный день, из самого договора.',
}

export const aboutPower: Description = {
  id: 'power',
  title: { ar: 'قوة التصويت', en: 'Voting power', ru: 'Сила голоса' },
  formula:
    'φ_i = Σ s! (n−1−s)! / n! over swings;  β′_i = swings / 2^(n−1);  β_i = swings_i / Σ swings;  A = wins / 2^n',
  papers: [
    'Shapley & Shubik 1954, American Political Science Review 48(3)',
    'Penrose 1946, Journal of the Royal Statistical Society 109(1)',
    'Banzhaf 1965, Rutgers Law Review 19',
    'Coleman 1971, in Lieberman (ed.), Social Choice',
  ],
  data: rule,
  doesNotShow: {
    ar: 'تُحسب كل نعم ولا على السواء، ويُعدّ النصاب مكتملًا دائمًا: لا أثر هنا للقوة العسكرية ولا للمال ولا لمن يصوّت عادة مع من. وحين يكون القرار بالتوافق يتساوى الجميع، ولذلك يوضع الاعتماد إلى جانبها.',
    en: 'Every yes and no counts as equally likely and every quorum as met: forces, money and who usually votes with whom do not enter. Under consensus all are equal, which is why dependence stands beside it.',
    ru: 'Каждое «за» и «против» считается равновероятным, кворум — всегда собранным: войска, деньги и привычка голосовать вместе не учтены. При консенсусе все равны, поэтому рядом показана зависимость.',
  },
}

export const aboutThreeWayPower: Description = {
  id: 'three-way-power',
  title: {
    ar: 'قوة التصويت مع الامتناع',
    en: 'Voting power where a member may abstain',
    ru: 'Сила голоса, если можно воздержаться',
  },
  formula:
    'β′_i = decisive(no → yes) / 3^(n−1);  φ_i = P(i settles the outcome), random order, each ballot 1/3',
  papers: [
    'Felsenthal & Machover 1997, International Journal of Game Theory 26',
    'Freixas & Zwicker 2003, Social Choice and Welfare 21',
  ],
  data: rule,
  doesNotShow: {
    ar: 'تُعدّ المواقف الثلاثة متساوية الاحتمال، وليست كذلك في الواقع. وقد فُحصت الأرقام بالعدّ الكامل وبالمحاكاة، لا بجدول منشور.',
    en: 'All three ballots count as equally likely, which they are not. The numbers were checked by full enumeration and by simulation, not against a printed table.',
    ru: 'Все три варианта считаются равновероятными, что не так. Числа проверены полным перебором и моделированием, а не по опубликованной таблице.',
  },
}

export const aboutUnions: Description = {
  id: 'unions',
  title: {
    ar: 'القوة داخل التكتلات',
    en: 'Power when members vote in blocs',
    ru: 'Сила голоса при блоковом голосовании',
  },
  formula: 'φ_i = Σ_R Σ_S r! (m−1−r)! / m! · s! (p−1−s)! / p! over swings of Q(R) ∪ S',
  papers: [
    'Owen 1977, in Henn & Moeschlin (eds.), Essays in Mathematical Economics',
    'Owen 1982, in Holler (ed.), Power, Voting, and Voting Power',
    'Staudacher, Wagner & Filipp 2022, Games 13(1)',
  ],
  data: {
    ar: 'قاعدة الميثاق، والتكتلات كما افترضها المستخدم.',
    en: "The pact's rule, and the blocs that the user assumes.",
    ru: 'Правило договора и блоки, предположенные пользователем.',
  },
  doesNotShow: {
    ar: 'لا يقول إن كان التكتل قائمًا أو متماسكًا: هو سؤال «ماذا لو».',
    en: 'It does not say whether the bloc exists or holds: it is a what-if.',
    ru: 'Не говорит, существует ли блок и прочен ли он: это вопрос «что, если».',
  },
}

export const aboutCorrelatedPower: Description = {
  id: 'correlated-power',
  title: {
    ar: 'القوة حين تترابط الأصوات',
    en: 'Power when votes hang together',
    ru: 'Сила голоса при связанных голосах',
  },
  formula:
    'V_i = √ρ Z + √(1−ρ) e_i;  yes if V_i > Φ⁻¹(1 − p_i);  decisive_i = P(outcome differs between i no and i yes)',
  papers: [
    'Marbach 2021, Political Science Research and Methods',
    'Wilson 1927, Journal of the American Statistical Association 22',
  ],
  data: {
    ar: 'قاعدة الميثاق، وميول الأعضاء ودرجة الترابط كما افترضها المستخدم؛ ومحاكاة ببذرة معلومة.',
    en: "The pact's rule; leanings of members and their correlation as the user assumes them; a simulation with a known seed.",
    ru: 'Правило договора; склонности участников и их связанность по предположению пользователя; моделирование с известным зерном.',
  },
  doesNotShow: {
    ar: 'المدى المذكور خطأ المحاكاة وحده، لا خطأ الافتراضات. وأكثر المواثيق لا تنشر تصويتاتها، فلا يمكن تقدير الميول منها.',
    en: 'The interval is the error of simulation alone, not of the assumptions. Most pacts publish no votes, so leanings cannot be estimated from them.',
    ru: 'Интервал — лишь погрешность моделирования, но не предположений. Большинство договоров не публикует голосований, поэтому склонности по ним не оценить.',
  },
}
