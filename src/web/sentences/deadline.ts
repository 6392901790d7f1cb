/** How deadlines are counted down, and on whose clocks. */
import type { Sentences } from '../../words/index.ts'

const book = {
  left: { ar: 'بقي {duration}', en: '{duration} left', ru: 'осталось: {duration}' },
  soon: { ar: 'بقي أقلّ من دقيقة', en: 'less than a minute left', ru: 'осталось меньше минуты' },
  passed: { ar: 'انقضت قبل {duration}', en: 'passed {duration} ago', ru: 'истёк {duration} назад' },
  here: { ar: 'عندك', en: 'Your clock', ru: 'У вас' },
  utc: { ar: 'عالميًا', en: 'UTC', ru: 'UTC' },
  holder: { ar: 'في نطاق الميثاق', en: 'Pact’s clock', ru: 'По часам договора' },
} as const

export const deadlineBook: Sentences<keyof typeof book> = book
