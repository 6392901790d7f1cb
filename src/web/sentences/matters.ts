/** Matters that bodies of many pacts decide, where a pact gives them no name of its own. */
import type { Sentences } from '../../words/index.ts'

const book = {
  substance: { ar: 'المسائل الموضوعية', en: 'substance', ru: 'вопросы по существу' },
  procedure: { ar: 'المسائل الإجرائية', en: 'procedure', ru: 'процедурные вопросы' },
  suspension: { ar: 'تعليق العضوية', en: 'suspension', ru: 'приостановление членства' },
  admission: { ar: 'قبول الأعضاء', en: 'admission', ru: 'приём в члены' },
  written: { ar: 'القرار بالمراسلة', en: 'in writing', ru: 'письменное решение' },
  dispute: { ar: 'النزاعات', en: 'disputes', ru: 'споры' },
  aggression: { ar: 'العدوان', en: 'aggression', ru: 'агрессия' },
  ending: { ar: 'إنهاء التدابير', en: 'ending of measures', ru: 'прекращение мер' },
} as const

export const mattersBook: Sentences<keyof typeof book> = book
