/** A vote to try. */
import type { Sentences } from '../../words/index.ts'

const book = {
  title: {
    ar: 'جرّب: ماذا لو صوّتوا هكذا؟',
    en: 'Try it: what if they vote so?',
    ru: 'Проверьте: а если проголосуют так?',
  },
  lead: {
    ar: 'اختر المسألة ومواقف الأعضاء؛ يُعدّ التصويت في متصفّحك بالقاعدة نفسها التي تعمل بها غرفة النداء، ولا يُرسل شيء ولا يُسجَّل.',
    en: 'Choose the matter and the positions. The count is made in your browser by the same rule that the call room uses; nothing is sent and nothing recorded.',
    ru: 'Выберите вопрос и позиции. Подсчёт идёт в вашем браузере по тому же правилу, что и в комнате запроса; ничего не отправляется и не записывается.',
  },
  choice: { ar: '{body}: {matter}', en: '{body}: {matter}', ru: '{body}: {matter}' },
  vote: { ar: 'الهيئة والمسألة', en: 'Body and matter', ru: 'Орган и вопрос' },
  seat: {
    ar: 'مقعد آخر {number, number}',
    en: 'Further seat {number, number}',
    ru: 'Ещё одно место {number, number}',
  },
  caller: { ar: 'المستنجد', en: 'The caller', ru: 'Кто зовёт' },
  concerned: { ar: 'الطرف المعني', en: 'The party concerned', ru: 'Сторона спора' },
  aggressor: { ar: 'المعتدي', en: 'The aggressor', ru: 'Агрессор' },
  nobody: { ar: 'لا أحد', en: 'nobody', ru: 'никто' },
  positions: { ar: 'مواقف الأعضاء', en: 'Positions', ru: 'Позиции' },
  final: {
    ar: 'انتهى التصويت: من لم يتكلّم غائب',
    en: 'The vote is over: who has not spoken is absent',
    ru: 'Голосование окончено: кто не высказался, отсутствует',
  },
  count: { ar: 'عُدّ الأصوات', en: 'Count', ru: 'Подсчитать' },
  allYes: { ar: 'الكل نعم', en: 'All yes', ru: 'Все «за»' },
  clear: { ar: 'أفرغ', en: 'Clear', ru: 'Очистить' },
  result: { ar: 'النتيجة', en: 'Result', ru: 'Итог' },
  'outcome/adopted': { ar: 'اعتُمد', en: 'Adopted', ru: 'Принято' },
  'outcome/failed': { ar: 'سقط', en: 'Not adopted', ru: 'Не принято' },
  'outcome/open': { ar: 'لم يُحسم بعد', en: 'Still open', ru: 'Ещё не решено' },
  changes: { ar: 'ما الذي قد يحسمه', en: 'What could settle it', ru: 'Что может решить исход' },
  nothing: {
    ar: 'لا صوت واحد يحسمه الآن: إنما تحسمه المهلة أو أصوات عدة معًا.',
    en: 'No single vote settles it now: only the deadline or several votes together.',
    ru: 'Сейчас ни один голос не решает исхода — только срок или несколько голосов вместе.',
  },
  settled: {
    ar: 'حُسم: لا يغيّره صوت ممن لم يتكلّموا.',
    en: 'It is settled: nobody who has not spoken can change it.',
    ru: 'Решено: никто из молчащих уже ничего не изменит.',
  },
  bound: {
    ar: 'يلزم القرار: {members}.',
    en: 'Bound by it: {members}.',
    ru: 'Решение связывает: {members}.',
  },
  article: { ar: 'بحسب {article}', en: 'Under {article}', ru: 'Согласно: {article}' },
} as const

export const tallyBook: Sentences<keyof typeof book> = book
