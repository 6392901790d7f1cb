/** What is wrong with an export, one sentence for each finding. */
import type { ExportCode } from '../../ledger/index.ts'
import type { Sentences } from '../../words/index.ts'

export const exportFindings: Sentences<ExportCode> = {
  'export/no-header': {
    ar: 'السطر الأول ليس سطر ملف مُصدَّر.',
    en: 'The first line is not that of an export.',
    ru: 'Первая строка — не от выгрузки.',
  },
  'export/origin-misfits-mode': {
    ar: 'اسم السجل لا يوافق وضعه.',
    en: 'The name of the ledger does not fit its mode.',
    ru: 'Имя журнала не соответствует его режиму.',
  },
  'export/unreadable-line': {
    ar: 'الموضع {position, number}: السطر غير مقروء.',
    en: 'Position {position, number}: the line cannot be read.',
    ru: 'Позиция {position, number}: строка не читается.',
  },
  'export/line-out-of-order': {
    ar: 'الموضع {position, number}: في السطر موضع آخر.',
    en: 'Position {position, number}: another position stands in the line.',
    ru: 'Позиция {position, number}: в строке указана другая позиция.',
  },
  'export/event-changed': {
    ar: 'الموضع {position, number}: غُيّر الحدث.',
    en: 'Position {position, number}: the event was changed.',
    ru: 'Позиция {position, number}: событие изменено.',
  },
  'export/event-not-for-this-reader': {
    ar: 'الموضع {position, number}: الحدث ليس لهذا القارئ.',
    en: 'Position {position, number}: the event is not for this reader.',
    ru: 'Позиция {position, number}: событие не для этого читателя.',
  },
  'export/tree-head-differs': {
    ar: 'الموضع {position, number}: الحدث لا يتصل بما قبله.',
    en: 'Position {position, number}: the event does not fit those before it.',
    ru: 'Позиция {position, number}: событие не согласуется с предыдущими.',
  },
  'export/checkpoint-differs': {
    ar: 'بعد الموضع {position, number}: نقطة التحقق لا توافق السجل.',
    en: 'After position {position, number}: the checkpoint does not fit the ledger.',
    ru: 'После позиции {position, number}: контрольная точка не соответствует журналу.',
  },
  'export/checkpoint-not-believed': {
    ar: 'بعد الموضع {position, number}: تواقيع نقطة التحقق غير صحيحة.',
    en: 'After position {position, number}: the signatures of the checkpoint do not hold.',
    ru: 'После позиции {position, number}: подписи контрольной точки неверны.',
  },
  'export/ends-without-checkpoint': {
    ar: 'ينتهي الملف قبل أوانه: المعلن {size, number} والموجود {found, number}.',
    en: 'The export ends too early: {size, number} events were announced, {found, number} are there.',
    ru: 'Выгрузка обрывается: объявлено событий {size, number}, есть {found, number}.',
  },
}
