/** The faces keep to the house: every text is in a sentence book, every book in three languages, every address known. */
import { globSync, readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import routes from '../src/web/routes.ts'
import { languages } from '../src/words/index.ts'
import type { Fault } from './floors.ts'
import type { SourceText } from './source-text.ts'
import { textFaults } from './web-text.ts'

const none: readonly Fault[] = []
const faces = globSync('src/web/**/*.{ts,tsx}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('src/web/sentences/') && !path.includes('.test.'))
  .sort()
  .map((path): SourceText => ({ path, text: readFileSync(path, 'utf8') }))

describe('texts in the faces', () => {
  test('stand in sentence books and nowhere else', () => {
    expect(faces.length).toBeGreaterThan(20)
    expect(faces.flatMap(textFaults)).toEqual(none)
  })

  const bad: readonly (readonly [string, string])[] = [
    ['between tags', 'const A = () => <p>Help is coming</p>'],
    ['between tags, one word among marks', 'const A = () => <p> · and {name}</p>'],
    ['as an expression', "const A = () => <p>{'Help'}</p>"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template
    ['as a template', 'const A = () => <p>{`${n} calls`}</p>'],
    ['as a choice', "const A = () => <p>{open ? say('open') : 'closed'}</p>"],
    ['as a sum', "const A = () => <p>{name + ' calls'}</p>"],
    ['after a condition', "const A = () => <p>{open && 'open'}</p>"],
    ['in a label', 'const A = () => <nav aria-label="Main menu" />'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template
    ['in a label by a template', 'const A = () => <nav aria-label={`Pages of ${pact}`} />'],
    ['in a title', 'const A = () => <abbr title="why">{x}</abbr>'],
    ['in a placeholder', "const A = () => <input placeholder={'Name'} />"],
    ['in a text for a picture', 'const A = () => <img alt="a map" />'],
    ["in the title of a page's tab", "export const meta = () => [{ title: 'Desk' }]"],
    ['in the title of a column', "const columns = [{ id: 'who', title: 'Who' }]"],
    ['in Arabic, anywhere', "const name = 'نجدة'"],
    ['in Russian, anywhere', 'const name = `Наджда`'],
  ]
  test.each(bad)('are found %s', (_, text) => {
    const found = textFaults({ path: 'src/web/pages/x.tsx', text: `// a comment\n${text}\n` })
    expect(found).toHaveLength(1)
    expect(found[0]?.at).toBe('src/web/pages/x.tsx:2')
  })

  const good: readonly string[] = [
    'const A = () => <p className="lead">{say(\'title\')}</p>',
    "const A = () => <p>{open ? say('open') : say('closed')} · {n} %</p>",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template
    'const A = () => <Table caption={say("rows")} label={`${name} (${n})`} />',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template
    "const A = () => <path d=\"M0 0\" style={{ inlineSize: `${n}px` }} data-tone={bad ? 'bad' : 'good'} />",
    "const rows = [{ id: 'who', title: say('who'), of: ({ title }) => title }]",
    "throw new Error('a page that is only read asks for more')",
    'const arabic = /[ء-ي]/',
  ]
  test.each(good)('are not seen in %s', (text) =>
    expect(textFaults({ path: 'src/web/pages/x.tsx', text })).toEqual(none),
  )
})

type Element = { readonly type: number; readonly value: unknown; readonly options?: Options }
type Options = Readonly<Record<string, { readonly value: readonly Element[] }>>
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

type Sentence = Readonly<Record<(typeof languages)[number], string>>
const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' &&
  value !== null &&
  languages.every((each) => typeof value[each as never] === 'string')

const books = await Promise.all(
  globSync('src/web/sentences/*.ts')
    .sort()
    .map(async (path) => [path, (await import(`../${path}`)) as object] as const),
)

describe.each(books)('the book %s', (_, exported) => {
  const sentences = Object.values(exported)
    .filter((value) => typeof value === 'object' && !isSentence(value))
    .flatMap((book) => Object.entries(book as object).filter(([, sentence]) => isSentence(sentence)))
    .map(([key, sentence]) => [key, sentence as Sentence] as const)

  test('has every plural form of its language', () => {
    for (const [key, sentence] of sentences)
      for (const language of languages) {
        // Russian after a preposition has one form for all but one, and English may need none; Arabic has six.
        const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
        for (const { type, options = {} } of parsed(sentence[language], language)) {
          const isChoice = Object.keys(options).every((each) => each.startsWith('=') || each === 'other')
          const has = (form: string) => Object.hasOwn(options, form)
          const needed =
            language === 'en'
              ? ['other']
              : language === 'ru' && !has('few') && !has('many')
                ? ['other']
                : forms
          if (type === pluralIn && !isChoice)
            for (const form of needed)
              expect(
                has(form) || (form === 'zero' && has('=0')),
                `${key} in ${language} lacks the form "${form}"`,
              ).toBe(true)
        }
      }
  })

  test('asks for the same values in every language', () => {
    const named = (message: string, language: string) =>
      [
        ...new Set(
          parsed(message, language).flatMap(({ type, value }) =>
            type >= 1 && type <= pluralIn ? [String(value)] : [],
          ),
        ),
      ].sort()
    for (const [key, sentence] of sentences)
      for (const language of languages)
        expect([key, ...named(sentence[language], language)]).toEqual(
          expect.arrayContaining([key, ...named(sentence.en, 'en')]),
        )
  })

  test('is written in the letters of its language', () => {
    const foreign = {
      ar: /\p{Script=Cyrillic}/u,
      en: /[\p{Script=Cyrillic}\p{Script=Arabic}]/u,
      ru: /\p{Script=Arabic}/u,
    }
    const own = { ar: /\p{Script=Arabic}/u, en: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u }
    for (const [key, sentence] of sentences)
      for (const language of languages) {
        const words = (message: string, each: string) =>
          parsed(message, each)
            .flatMap(({ type, value }) => (type === 0 ? [String(value)] : []))
            .join(' ')
        expect(sentence[language], key).not.toMatch(foreign[language])
        // Signs and abbreviations are the same everywhere; a word is not.
        if (language !== 'en' && /[a-z]{2}/.test(words(sentence[language], language)))
          expect(words(sentence[language], language), key).toMatch(own[language])
      }
  })
})

/** Every address of a route and those below it. */
const addressesOf = (entries: readonly RouteConfigEntry[], before = ''): readonly string[] =>
  entries.flatMap(({ path, index, children = [] }) => {
    const here = path === undefined ? before : `${before}/${path}`
    const own = index || (path !== undefined && children.length === 0) ? [here || '/'] : []
    return [...own, ...addressesOf(children, here)]
  })

test('every address is in the snapshot: one that changes breaks what people have kept', async () => {
  const addresses = addressesOf(routes as readonly RouteConfigEntry[])
    .flatMap((address) =>
      address.startsWith('/:lang')
        ? languages.map((each) => address.replace('/:lang', `/${each}`))
        : [address],
    )
    .sort()
  expect(new Set(addresses).size).toBe(addresses.length)
  await expect(`${addresses.join('\n')}\n`).toMatchFileSnapshot('web-addresses.txt')
})
