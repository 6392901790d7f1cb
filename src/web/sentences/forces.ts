/** Standing forces, pledges, readiness, caveats, recognition and bases: the page of forces, and the explainer's part of it. */
import type { Sentences } from '../../words/index.ts'

const book = {
  pageTitle: { ar: '{pact}: القوات', en: '{pact}: forces', ru: '{pact}: силы' },
  title: {
    ar: 'من يستطيع أن يأتي، وبماذا؟',
    en: 'Who can come, and with what?',
    ru: 'Кто может прийти и с чем?',
  },
  none: {
    ar: 'لا قوة دائمة في السجلّ لهذا اليوم: كل عون يُجمع عند النداء.',
    en: 'No standing force is on record for this day: all help is gathered when somebody calls.',
    ru: 'Постоянных сил на этот день не записано: помощь собирают, когда позовут.',
  },
  since: { ar: 'منذ {day}', en: 'since {day}', ru: 'с {day}' },
  people: { ar: 'الأفراد', en: 'People', ru: 'Люди' },
  readiness: { ar: 'الجاهزية', en: 'Readiness', ru: 'Готовность' },
  notPublished: {
    ar: 'لم يُنشر أو لم يُعثر عليه',
    en: 'not published, or not found',
    ru: 'не опубликовано или не найдено',
  },
  pledgedBy: {
    ar: '{n, plural, zero {لا تعهّد منشورًا} one {تعهّد واحد} two {تعهّدان} few {# تعهّدات} many {# تعهّدًا} other {# تعهّد}} من {members, plural, zero {أحد} one {عضو واحد} two {عضوين} few {# أعضاء} many {# عضوًا} other {# عضو}}',
    en: '{n, plural, =0 {no pledge published} one {# pledge} other {# pledges}}, by {members, plural, one {# member} other {# members}}',
    ru: '{n, plural, =0 {обязательств не опубликовано} one {# обязательство} few {# обязательства} many {# обязательств} other {# обязательства}}, {members, plural, one {# участник} few {# участника} many {# участников} other {# участника}}',
  },
  noPledges: {
    ar: 'لا يُعرف من تعهّد بماذا.',
    en: 'Who pledged what is not published.',
    ru: 'Кто что обещал, не опубликовано.',
  },
  toForces: { ar: 'كل التعهّدات والقواعد', en: 'All pledges and bases', ru: 'Все обязательства и базы' },
  pledgesOf: { ar: 'التعهّدات: {force}', en: 'Pledges: {force}', ru: 'Обязательства: {force}' },
  member: { ar: 'العضو', en: 'Member', ru: 'Участник' },
  unit: { ar: 'الوحدة', en: 'Unit', ru: 'Часть' },
  garrison: { ar: 'مقرّها', en: 'Garrison', ru: 'Место' },
  from: { ar: 'منذ', en: 'Since', ru: 'С' },
  approvals: {
    ar: 'قبل أن تتحرك: موافقة البلد',
    en: 'Before anybody leaves: approval at home',
    ru: 'До отправки: согласие дома',
  },
  approvalsLead: {
    ar: 'قرار الميثاق شيء، وما يرسله كل عضو شيء آخر. هذه خطوات لا بدّ منها داخل بلد من يرسل.',
    en: 'What the pact decides is one thing, what each member sends another. These are the steps that a contributor must take at home.',
    ru: 'Решение по договору — одно, а что пошлёт каждый — другое. Вот шаги, обязательные дома.',
  },
  noApprovals: {
    ar: 'لا خطوات وطنية في السجلّ.',
    en: 'No national steps are on record.',
    ru: 'Внутренних процедур в летописи нет.',
  },
  steps: { ar: 'الخطوات', en: 'Steps', ru: 'Шаги' },
  sources: { ar: 'المصادر', en: 'Sources', ru: 'Источники' },
  caveats: { ar: 'القيود', en: 'Caveats', ru: 'Оговорки' },
  noCaveats: {
    ar: 'لا قيد وطنيًّا منشورًا على هذه التعهّدات. القيود تُسجَّل مع كل عرض حين يُنادى.',
    en: 'No national caveat on these pledges is published. Caveats are recorded with each offer when somebody calls.',
    ru: 'Национальных оговорок к этим обязательствам не опубликовано. Их записывают с каждым предложением, когда позовут.',
  },
  fromRecord: {
    ar: 'قيود سُجّلت في نداءات',
    en: 'Caveats recorded in calls',
    ru: 'Оговорки, записанные в запросах',
  },
  mapOf: {
    ar: 'أين يقف جنود عضو في أرض آخر',
    en: 'Where one’s troops stand in another’s country',
    ru: 'Где войска одного стоят у другого',
  },
  mapNote: {
    ar: 'من عاصمة صاحب القاعدة إلى عاصمة مضيفها. لا إحداثيات للقواعد نفسها في السجلّ.',
    en: 'From the owner’s capital to the host’s. The record has no coordinates of the bases themselves.',
    ru: 'От столицы владельца к столице принимающей стороны. Координат самих баз в летописи нет.',
  },
  bases: { ar: 'القواعد والقوات في الخارج', en: 'Bases and troops abroad', ru: 'Базы и войска за рубежом' },
  basesCount: {
    ar: '{n, plural, zero {لا قاعدة} one {قاعدة أو قوة واحدة} two {قاعدتان أو قوتان} few {# قواعد أو قوات} many {# قاعدة أو قوة} other {# قاعدة أو قوة}} لعضو في أرض آخر في {day}.',
    en: '{n, plural, one {One base or force} other {# bases or forces}} of one in another’s country on {day}.',
    ru: '{day}: {n, plural, one {# база или контингент} few {# базы или контингента} many {# баз или контингентов} other {# базы или контингента}} одного на земле другого.',
  },
  noBases: {
    ar: 'لا قاعدة في السجلّ لعضو في أرض آخر في هذا اليوم.',
    en: 'No base or deployment abroad is on record for this day.',
    ru: 'Баз и контингентов за рубежом на этот день не записано.',
  },
  owner: { ar: 'لمن', en: 'Whose', ru: 'Чья' },
  host: { ar: 'في أرض', en: 'In', ru: 'Где' },
  name: { ar: 'الاسم', en: 'Name', ru: 'Название' },
  place: { ar: 'المكان', en: 'Place', ru: 'Место' },
  strength: { ar: 'العدد', en: 'Strength', ru: 'Численность' },
  ownsHere: { ar: 'صاحب القاعدة', en: 'owner', ru: 'владелец' },
  hostsHere: { ar: 'المضيف', en: 'host', ru: 'принимающая сторона' },
  bothHere: { ar: 'صاحب ومضيف', en: 'owner and host', ru: 'и владелец, и принимающая сторона' },
  noRecognition: {
    ar: 'لا يذكر السجلّ قولًا في اعتراف أحد بقوات هذا الميثاق.',
    en: 'The record has no claim that anybody recognises forces of this pact.',
    ru: 'В летописи нет утверждений о том, что кто-то признаёт силы этого договора.',
  },
  recognitionLead: {
    ar: 'الاعتراف هنا قول له قائل ومصدر، لا حقيقة مسلّمة.',
    en: 'Recognition is kept here as a claim with its source, not as a fact.',
    ru: 'Признание записано здесь как утверждение с источником, а не как факт.',
  },
} as const

export const forcesBook: Sentences<keyof typeof book> = book
