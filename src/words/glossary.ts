/** The glossary: the terms of the house in three languages, from the same source that the pages speak from. */
import { sayWord } from './books.ts'
import { terms } from './vocabulary.ts'

/** docs/GLOSSARY.md, as Markdown. */
export const glossary = (): string => {
  const rows = terms.map((term) => {
    const [en, ar, ru] = (['en', 'ar', 'ru'] as const).map((language) => sayWord(language, 'term', term))
    return `| \`${term}\` | ${en} | ${ar} | ${ru} | ${sayWord('en', 'meaning', term)} |`
  })
  return [
    '# Glossary',
    '',
    'One word per idea. This page is made from `src/words` by `npm run glossary`, and a test proves them equal.',
    '',
    '| in code | English | Arabic | Russian | meaning |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
