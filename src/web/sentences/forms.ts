/** What forms say, whatever they are about. */
import type { Sentences } from '../../words/index.ts'

const book = {
  article: { ar: 'المادة:', en: 'Article:', ru: 'Статья:' },
  nothingLost: {
    ar: 'لم يُسجَّل شيء، وما كتبته ما زال هنا. أعد المحاولة بعد لحظة.',
    en: 'Nothing was recorded, and what you wrote is still here. Try again in a moment.',
    ru: 'Ничего не записано, введённое осталось здесь. Повторите через минуту.',
  },
  underWay: { ar: 'جارٍ الإرسال', en: 'being sent', ru: 'отправляется' },
} as const

export const formsBook: Sentences<keyof typeof book> = book
