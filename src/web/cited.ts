/** An article as people cite it, in the reader's language. */
import type { Pact } from '../pact/index.ts'
import { pick, type Reader, saySentence } from '../words/index.ts'
import { partsBook } from './sentences/parts.ts'

/** `Art. 4` and `4` are both article 4; a concept's name stands as it is. In full where it is a heading. */
export const sayArticle = (
  reader: Reader,
  number: string,
  as: 'article' | 'articleTitle' = 'article',
): string => {
  const found = /^(?:Art\.\s*)?((?:\d|[IVXLC]+\b).*)$/.exec(number)
  return found ? saySentence(reader, partsBook[as], { number: found[1] ?? '' }) : number
}

/** The same with the instrument it stands in, for lists over several of them. */
export const citeIn =
  ({ articles, instruments }: Pick<Pact, 'articles' | 'instruments'>, reader: Reader) =>
  (id: string): string => {
    const article = articles[id]
    const instrument = article && instruments[article.instrument]
    if (!article) return id
    const number = sayArticle(reader, article.number)
    return instrument
      ? saySentence(reader, partsBook.articleIn, {
          article: number,
          instrument: pick(instrument.name, reader),
        })
      : number
  }
