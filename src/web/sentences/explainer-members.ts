/** Who belongs, where the pact comes from, how it changed. */
import type { Sentences } from '../../words/index.ts'

const book = {
  count: {
    ar: '{n, plural, zero {لا أعضاء في {day}} one {عضو واحد في {day}} two {عضوان في {day}} few {# أعضاء في {day}} many {# عضوًا في {day}} other {# عضو في {day}}}.',
    en: '{n, plural, =0 {No members} one {One member} other {# members}} on {day}.',
    ru: '{day}: {n, plural, =0 {участников нет} one {# участник} few {# участника} many {# участников} other {# участника}}.',
  },
  left: { ar: 'خرج منه: {who}.', en: 'Left: {who}.', ru: 'Вышли: {who}.' },
  returned: {
    ar: 'خرج ثم عاد: {who}.',
    en: 'Left and came back: {who}.',
    ru: 'Выходили и возвращались: {who}.',
  },
  restricted: {
    ar: 'عضوية عليها خلاف أو قيد: {who}.',
    en: 'Membership disputed or restricted: {who}.',
    ru: 'Участие оспаривается или ограничено: {who}.',
  },
  leads: {
    ar: 'يقوده في الواقع: {who}، منذ {day}.',
    en: 'Led in practice by {who}, since {day}.',
    ru: 'На деле ведёт {who} — с {day}.',
  },
  noLeader: {
    ar: 'لا يُذكر في المصادر من يقوده.',
    en: 'The sources name nobody who leads it.',
    ru: 'Источники не называют ведущего участника.',
  },
  timeline: { ar: 'سنوات العضوية', en: 'Years of membership', ru: 'Годы участия' },
  member: { ar: 'العضو', en: 'Member', ru: 'Участник' },
  spells: { ar: 'منذ متى وإلى متى', en: 'From when to when', ru: 'С каких пор и до каких' },
  since: { ar: '{status} منذ {from}', en: '{status} since {from}', ru: '{status} с {from}' },
  until: {
    ar: '{status} من {from} إلى {until}',
    en: '{status}, {from} to {until}',
    ru: '{status}: {from} — {until}',
  },
  ending: { ar: '({ending})', en: '({ending})', ru: '({ending})' },
  unrecognised: {
    ar: 'ولا يعترف به الآخرون',
    en: 'not recognised by the others',
    ru: 'другими не признано',
  },
  votes: { ar: 'ويبقى له صوته', en: 'the vote remains', ru: 'голос сохраняется' },
  losesVote: { ar: 'ويفقد صوته', en: 'the vote is lost', ru: 'голос утрачен' },
  otherwise: {
    ar: 'وفي مصادر أخرى: {days}',
    en: 'other sources: {days}',
    ru: 'по другим источникам: {days}',
  },
  from: { ar: 'من {day}', en: 'from {day}', ru: 'с {day}' },
  to: { ar: 'إلى {day}', en: 'to {day}', ru: 'до {day}' },
  plain: {
    ar: '{n, plural, zero {لا أحد انضمّ وبقي} one {وعضو آخر انضمّ وبقي} two {وعضوان آخران انضمّا وبقيا} few {و# أعضاء آخرون انضمّوا وبقوا} many {و# عضوًا آخر انضمّوا وبقوا} other {و# عضو آخر انضمّوا وبقوا}}',
    en: '{n, plural, one {And # more that joined and stayed} other {And # more that joined and stayed}}',
    ru: '{n, plural, one {И ещё #: вступил и остался} few {И ещё #: вступили и остались} many {И ещё #: вступили и остались} other {И ещё #: вступили и остались}}',
  },
  noLineage: {
    ar: 'لا تذكر المصادر أصلًا له.',
    en: 'The sources name nothing that it grew out of.',
    ru: 'Источники не называют, из чего он вырос.',
  },
  signedOn: { ar: 'وُقّع في {day}.', en: 'It was signed on {day}.', ru: 'Подписан {day}.' },
  instruments: {
    ar: 'النصوص التي يقوم عليها',
    en: 'The texts it stands on',
    ru: 'Тексты, на которых он стоит',
  },
  instrument: { ar: 'النص', en: 'Text', ru: 'Текст' },
  signed: { ar: 'وُقّع', en: 'Signed', ru: 'Подписан' },
  inForce: { ar: 'سرى', en: 'In force', ru: 'Вступил в силу' },
  notFound: { ar: 'لم يُعثر عليه', en: 'not found', ru: 'не найдено' },
  changed: { ar: 'ما الذي تغيّر', en: 'What changed', ru: 'Что изменилось' },
  comma: { ar: '،', en: ',', ru: ',' },
  fromDay: { ar: 'منذ {day}', en: 'from {day}', ru: 'с {day}' },
  compare: {
    ar: 'قارن النص بين اليومين',
    en: 'Compare the text of both days',
    ru: 'Сравнить текст на обе даты',
  },
  toText: {
    ar: 'اقرأ نصّ المواد وقواعدها',
    en: 'Read the articles and their rules',
    ru: 'Читать статьи и их правила',
  },
  noChanges: {
    ar: 'لا تعديل على مادة في السجلّ حتى هذا اليوم.',
    en: 'No article on record was amended up to this day.',
    ru: 'До этого дня изменений статей не записано.',
  },
  proposals: { ar: 'مقترحات الإصلاح', en: 'Reforms proposed', ru: 'Предложенные реформы' },
} as const

export const explainerMembersBook: Sentences<keyof typeof book> = book
