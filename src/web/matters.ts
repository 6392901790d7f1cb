/** Names that know the matters which many pacts have: what a pact itself calls a thing comes first. */
import { type Names, type Sentences, saySentence } from '../words/index.ts'
import { mattersBook } from './sentences/matters.ts'

const book: Sentences<string> = mattersBook

export const withMatters =
  (names: Names): Names =>
  (id, language) => {
    const own = names(id, language)
    const common = own === id && Object.hasOwn(book, id) ? book[id] : undefined
    return common ? saySentence(language, common) : own
  }
