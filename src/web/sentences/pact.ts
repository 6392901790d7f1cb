/** What stands around every page of one pact. */
import type { Sentences } from '../../words/index.ts'

const book = {
  pact: { ar: 'ميثاق', en: 'Pact', ru: 'Договор' },
  menu: { ar: 'صفحات {pact}', en: 'Pages of {pact}', ru: 'Страницы: {pact}' },
  explainer: { ar: 'ما هذا الميثاق؟', en: 'What is it?', ru: 'Что это?' },
  text: { ar: 'النص', en: 'The text', ru: 'Текст' },
  calls: { ar: 'النداءات وأجوبتها', en: 'Calls and answers', ru: 'Запросы и ответы' },
  forces: { ar: 'القوات', en: 'Forces', ru: 'Силы' },
  measures: { ar: 'المقاييس', en: 'Measures', ru: 'Показатели' },
} as const

export const pactBook: Sentences<keyof typeof book> = book
