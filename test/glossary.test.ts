/** The glossary and the room of words are one source. After a change of a term: `npx vitest run test/glossary.test.ts -u`. */
import { expect, test } from 'vitest'
import { languages, sayMeaning, sayTerm, terms } from '../src/words/index.ts'

const head = `# Glossary

One word for one idea. The words and meanings stand in \`src/words/{en,ar,ru}/terms.ts\`; this page is made from them by
\`test/glossary.test.ts\`, which fails while the two differ.

`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

/** The key as the code writes it, then the word and its meaning in each language. */
const glossary = (): string => {
  const order = ['en', ...languages.filter((language) => language !== 'en')] as const
  const titles = { en: 'English', ar: 'العربية', ru: 'Русский' }
  const heading = ['in code', ...order.map((language) => titles[language])]
  const rows = terms.map((term) => [
    `\`${term}\``,
    ...order.map((language) => `**${sayTerm(language, term)}**: ${sayMeaning(language, term)}`),
  ])
  return head + [heading, heading.map(() => '---'), ...rows].map(row).join('')
}

test('docs/GLOSSARY.md is what the room of words says', () =>
  expect(glossary()).toMatchFileSnapshot('../docs/GLOSSARY.md'))

test('each term has one word of its own in each language, and a meaning', () => {
  for (const language of languages) {
    const said = terms.map((term) => sayTerm(language, term))
    expect(new Set(said).size).toBe(terms.length)
    for (const term of terms) expect(sayMeaning(language, term).length).toBeGreaterThan(5)
  }
})
