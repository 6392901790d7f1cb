import { expect, test } from 'vitest'
import { accessRefusals } from '../access/index.ts'
import { languages, saySentence } from '../words/index.ts'
import { accessSentences } from './access-sentences.ts'
import { problemTitles, requestSentences } from './sentences.ts'

const everything = {
  ...{
    seconds: 3,
    most: 5,
    least: 5,
    role: 'r',
    name: 'n',
    scopes: 's',
    count: 2,
    line: 1,
    column: 1,
    size: 1,
  },
  ...{ wanted: 'w', id: 'i', expected: 1, found: 2, commandId: 'c' },
}

test('every refusal of access and of a request is said in three languages', () => {
  expect(Object.keys(accessSentences).sort()).toEqual([...accessRefusals].sort())
  const all = [
    ...Object.values(accessSentences),
    ...Object.values(requestSentences),
    ...Object.values(problemTitles),
  ]
  for (const sentence of all)
    for (const language of languages) {
      const said = saySentence(language, sentence, everything)
      expect(said).not.toMatch(/[{}]|undefined/)
      expect(said).toMatch({ ar: /[\u0600-\u06ff]/, en: /[a-z]/, ru: /[а-я]/ }[language])
    }
})
