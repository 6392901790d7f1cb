/** What the parts themselves say. */
import type { Sentences } from '../../words/index.ts'

const book = {
  why: { ar: 'لماذا؟', en: 'Why?', ru: 'Почему?' },
  notRead: { ar: 'لم يُقرأ', en: 'not read', ru: 'не прочитано' },
  confidence: { ar: 'الثقة {letter}', en: 'confidence {letter}', ru: 'надёжность {letter}' },
  article: { ar: 'المادة {number}', en: 'Art. {number}', ru: 'ст. {number}' },
  articleTitle: { ar: 'المادة {number}', en: 'Article {number}', ru: 'Статья {number}' },
  articleIn: { ar: '{instrument}، {article}', en: '{instrument}, {article}', ru: '{instrument}, {article}' },
} as const

export const partsBook: Sentences<keyof typeof book> = book
