/** What forms say, whatever they are about. */
import type { Sentences } from '../../words/index.ts'

const book = {
  article: { ar: 'المادة:', en: 'Article:', ru: 'Статья:' },
  nothingLost: {
    ar: 'لم يُسجَّل شيء، وما كتبته ما زال هنا. أعد المحاولة بعد لحظة.',
    en: 'Nothing was recorded, and what you wrote is still here. Try again in a moment.',
    ru: 'Ничего не записано, введённое осталось здесь. Повторите через минуту.',
  },
  notSent: {
    ar: 'لم يُرسل بعد: لا اتصال بالخادم. ما كتبته محفوظ هنا؛ اضغط مرة أخرى حين يعود الاتصال، ولن يُسجَّل مرتين.',
    en: 'Not sent yet: the server cannot be reached. What you wrote is kept here; press again when the connection is back. It will not be recorded twice.',
    ru: 'Ещё не отправлено: сервер недоступен. Введённое сохранено здесь; нажмите снова, когда связь вернётся. Дважды оно не запишется.',
  },
  notReached: {
    ar: 'لا اتصال بالخادم. ما كتبته ما زال هنا؛ أعد المحاولة حين يعود الاتصال.',
    en: 'The server cannot be reached. What you wrote is still here; try again when the connection is back.',
    ru: 'Сервер недоступен. Введённое осталось здесь; повторите, когда связь вернётся.',
  },
  underWay: { ar: 'جارٍ الإرسال', en: 'being sent', ru: 'отправляется' },
} as const

export const formsBook: Sentences<keyof typeof book> = book
