/** The glossary and the room of words are one source; `npm run glossary` writes the page anew. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossary, languages, sayMeaning, sayTerm, terms } from '../src/words/index.ts'

test('docs/GLOSSARY.md is what the words say', () =>
  expect(readFileSync(new URL('../docs/GLOSSARY.md', import.meta.url), 'utf8')).toBe(glossary()))

test('each term has one word of its own in each language, and a meaning', () => {
  for (const language of languages) {
    const said = terms.map((term) => sayTerm(language, term))
    expect(new Set(said).size).toBe(terms.length)
    for (const term of terms) expect(sayMeaning(language, term).length).toBeGreaterThan(5)
  }
})
