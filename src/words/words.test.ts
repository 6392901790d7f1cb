import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import { instant } from '../instant.ts'
import { books } from './books.ts'
import {
  directionOf,
  isolate,
  languages,
  sayDay,
  sayDuration,
  sayInstant,
  sayList,
  sayNumber,
  sayRefusal,
  saySentence,
  sayTerm,
  sayWord,
  terms,
  wordsIn,
} from './index.ts'
import type { Book } from './vocabulary.ts'

const asId = (id: string): string => id
const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

type Said = readonly [string, string]
const messagesOf = (book: Book): readonly Said[] =>
  Object.entries(book).flatMap(([vocabulary, words]) =>
    Object.entries(words as Record<string, string>).map(
      ([key, text]): Said => [`${vocabulary} ${key}`, text],
    ),
  )

type Element = {
  readonly type: number
  readonly value: unknown
  readonly options?: Record<string, { value: Element[] }>
}
const pluralIn = 6
const elementsIn = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((each) => [
    each,
    ...Object.values(each.options ?? {}).flatMap(({ value }) => elementsIn(value)),
  ])
const parsed = (message: string, locale: string): readonly Element[] =>
  elementsIn(
    new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst() as readonly Element[],
  )

describe.each(languages)('the book in %s', (language) => {
  const messages = messagesOf(books[language])

  test('is written in ICU messages, each plural with all the forms that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, message] of messages)
      for (const { type, options = {} } of parsed(message, language))
        if (type === pluralIn) {
          const given = Object.keys(options)
          for (const form of forms) {
            const needed =
              form === 'zero' ? given.includes('zero') || given.includes('=0') : given.includes(form)
            expect(needed, `${key}: ${form}`).toBe(true)
          }
        }
  })

  test('asks in every message for the same values as the English book', () => {
    const names = (message: string): readonly string[] =>
      [
        ...new Set(
          parsed(message, language)
            .filter(({ type }) => type > 0 && type < 7)
            .map(({ value }) => String(value)),
        ),
      ].sort()
    const english = new Map(messagesOf(books.en))
    for (const [key, message] of messages)
      expect([key, names(message)]).toEqual([key, names(english.get(key) ?? '')])
  })

  test('holds no control of direction: isolation is done by code', () => {
    for (const [key, message] of messages) expect(bidiControl.test(message), key).toBe(false)
  })

  test('is in its own script throughout', () => {
    const script = { ar: /\p{Script=Arabic}/u, en: /[a-z]/i, ru: /\p{Script=Cyrillic}/u }[language]
    const scriptless = /^(rulePart|phrase|share share|term casusFoederis)/
    for (const [key, message] of messages)
      if (!scriptless.test(key)) expect(script.test(message), key).toBe(true)
  })

  test('has typographic quotation marks and no straight ones', () => {
    for (const [key, message] of messages) expect(/["']/.test(message), key).toBe(false)
  })
})

describe('plurals', () => {
  const ceiling = (language: 'ar' | 'en' | 'ru', peopleMax: number) =>
    sayRefusal(language, { code: 'mandate/over-ceiling', parameters: { people: 5000, peopleMax } }, asId)

  test.each([
    [0, '0 شخص'],
    [1, 'شخص واحد'],
    [2, 'شخصان'],
    [3, '3 أشخاص'],
    [11, '11 شخصًا'],
    [100, '100 شخص'],
  ])('Arabic has six forms: %d', (count, said) =>
    expect(ceiling('ar', count)).toBe(`السقف الذي يجيزه الميثاق هو ${said}، والعدد المطلوب 5,000.`),
  )

  test.each([
    [1, '1 человек'],
    [2, '2 человека'],
    [5, '5 человек'],
    [21, '21 человек'],
  ])('Russian has four: %d', (count, said) =>
    expect(ceiling('ru', count)).toBe(`Предел по договору: ${said}; запрошено: 5\u00a0000.`),
  )

  test.each([
    [1, '1 person'],
    [21, '21 people'],
  ])('English has two: %d', (count, said) =>
    expect(ceiling('en', count)).toBe(`The pact allows at most ${said}, and 5,000 were asked for.`),
  )

  test('Arabic digits are Western unless the reader asks for the others', () => {
    const refusal = { code: 'mandate/too-long', parameters: { days: 3600, daysMax: 11 } } as const
    expect(sayRefusal({ language: 'ar', numerals: 'arab' }, refusal, asId)).toBe(
      'أقصى مدة يجيزها الميثاق هي ١١ يومًا، وعدد الأيام المطلوب ٣٬٦٠٠.',
    )
  })
})

describe('numbers, times and lists', () => {
  test('numbers', () =>
    expect([sayNumber('ar', 20000.5), sayNumber('en', 20000.5), sayNumber('ru', 20000.5)]).toEqual([
      '20,000.5',
      '20,000.5',
      '20\u00a0000,5',
    ]))

  test('days stand in the Gregorian calendar and end no sentence twice', () => {
    const on = day('2022-01-05')
    expect([sayDay('ar', on), sayDay('en', on), sayDay('ru', on)]).toEqual([
      '5 يناير 2022',
      '5 January 2022',
      '5 января 2022 года',
    ])
  })

  test('moments are said in the reader’s zone, with the offset, which an Arabic sentence isolates', () => {
    const at = instant('2022-01-05T17:48Z')
    expect(sayInstant('en', at)).toBe('5 January 2022, 17:48 UTC')
    expect(sayInstant({ language: 'ru', zone: 'Asia/Kolkata' }, at)).toBe(
      '5 января 2022 года, 23:18 UTC+05:30',
    )
    expect(sayInstant({ language: 'ar', zone: 'Asia/Kolkata' }, at)).toBe(
      '5 يناير 2022، 23:18 \u2068UTC+05:30\u2069',
    )
  })

  test('durations', () =>
    expect([
      sayDuration('ar', 49.5),
      sayDuration('en', 49.5),
      sayDuration('ru', 49.5),
      sayDuration('en', 0),
    ]).toEqual(['يومان وساعة و30 دقيقة', '2 days, 1 hour, 30 minutes', '2 дня 1 час 30 минут', '0 minutes']))

  test('lists', () => {
    expect(sayList('en', ['a', 'b', 'c'])).toBe('a, b and c')
    expect(sayList('ru', ['а', 'б', 'в'], 'or')).toBe('а, б или в')
    expect(sayList('ar', ['أ', 'ب', 'ج'])).toBe('أ وب وج')
  })

  test('only runs that could be turned around are isolated', () => {
    expect(isolate('2/3', 'ar')).toBe('\u20682/3\u2069')
    expect(isolate('12', 'ar')).toBe('12')
    expect(isolate('مجلس', 'ar')).toBe('مجلس')
    expect(isolate('council', 'en')).toBe('council')
    expect(isolate('مجلس', 'en')).toBe('\u2068مجلس\u2069')
    expect([directionOf('ar'), directionOf('ru')]).toEqual(['rtl', 'ltr'])
  })
})

describe('plain words', () => {
  test('terms and vocabularies', () => {
    expect(languages.map((language) => sayTerm(language, 'quorum'))).toEqual(['النصاب', 'quorum', 'кворум'])
    expect(languages.map((language) => sayWord(language, 'threat', 'unrest'))).toEqual([
      'اضطرابات داخلية',
      'internal unrest',
      'внутренние беспорядки',
    ])
    expect(Object.keys(books.ar.term)).toEqual([...terms])
    expect(wordsIn('means').at(-1)).toBe('force')
  })

  test('a room above says its own sentences by the same means', () => {
    const found = {
      en: '{count, plural, one {# call} other {# calls}}',
      ar: '{count, plural, zero {لا نداءات} one {نداء واحد} two {نداءان} few {# نداءات} many {# نداءً} other {# نداء}}',
      ru: '{count, plural, one {# запрос} few {# запроса} many {# запросов} other {# запроса}}',
    }
    expect(languages.map((language) => saySentence(language, found, { count: 2 }))).toEqual([
      'نداءان',
      '2 calls',
      '2 запроса',
    ])
  })
})
