/** A search that is under way, told on the terminal in one line that is overwritten; Ctrl-C keeps the best so far. */
import type { Heard } from '../force/node.ts'
import { type Language, saySentence } from '../words/index.ts'

const lines = {
  known: {
    en: 'Searching ({level}): within {percent} % of the best possible. Ctrl-C keeps the best so far.',
    ar: 'جارٍ البحث ({level}): ضمن {percent} % من أفضل ما يمكن. ‏Ctrl-C يُبقي أفضل ما وُجد.',
    ru: 'Поиск ({level}): в пределах {percent} % от лучшего возможного. Ctrl-C оставит лучшее из найденного.',
  },
  first: {
    en: 'Searching ({level}): there is a first answer. Ctrl-C keeps the best so far.',
    ar: 'جارٍ البحث ({level}): ثمة جواب أول. ‏Ctrl-C يُبقي أفضل ما وُجد.',
    ru: 'Поиск ({level}): первый ответ есть. Ctrl-C оставит лучшее из найденного.',
  },
} as const

const levels: Readonly<Record<string, { readonly en: string; readonly ar: string; readonly ru: string }>> = {
  unmet: { en: 'what is missing', ar: 'الناقص', ru: 'нехватка' },
  late: { en: 'lateness', ar: 'التأخر', ru: 'опоздания' },
  arrival: { en: 'arrival', ar: 'الوصول', ru: 'прибытие' },
  cost: { en: 'cost', ar: 'الكلفة', ru: 'затраты' },
  fairness: { en: 'sharing', ar: 'عدالة التوزيع', ru: 'распределение' },
  tie: { en: 'equal plans', ar: 'الخطط المتساوية', ru: 'равные планы' },
}

type Screen = { readonly isTTY?: boolean; readonly write: (text: string) => unknown }

/** How a search is heard: nothing is told, and Ctrl-C does as ever, where nobody watches. */
export const watched = (
  language: Language,
  screen: Screen,
): { readonly how: Heard; readonly end: () => void } => {
  if (!screen.isTTY) return { how: {}, end: () => undefined }
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop)
  return {
    how: {
      signal: stopping.signal,
      tell: (told) => {
        if (told.kind !== 'bounds') return
        const { level, value, bound } = told
        const named = levels[level.split(' ')[0] ?? '']
        const values = { level: named?.[language] ?? level, percent: percentOf(value, bound) }
        screen.write(`\r\u001b[K${saySentence(language, bound > 0 ? lines.known : lines.first, values)}`)
      },
    },
    end: () => {
      process.off('SIGINT', stop)
      screen.write('\r\u001b[K')
    },
  }
}

const percentOf = (value: number, bound: number): number =>
  value > 0 ? Math.ceil((1000 * Math.max(0, value - bound)) / value) / 10 : 0
