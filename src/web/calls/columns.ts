/** The columns of the file of calls, and the answer that carries it. */
import { type Column, csvTable } from '../../exchange/index.ts'
import { pick, sayList, saySentence, sayWord } from '../../words/index.ts'
import { sayArticle } from '../cited.ts'
import { callsBook } from '../sentences/calls.ts'
import type { CallRow } from './row.ts'
import type { Naming } from './shown.ts'

/** Codes stand beside words: people read the words, programs the codes. HXL hashtags where there are some. */
const csvColumns = ({ reader, names, pacts }: Naming): readonly Column<CallRow>[] => {
  const title = (key: keyof typeof callsBook): string => saySentence(reader, callsBook[key])
  const list = (words: readonly string[]): string => sayList(reader, words, 'row')
  const pactName = ({ pact }: CallRow): string => (pacts?.[pact] ? pick(pacts[pact], reader) : pact)
  return [
    { title: title('column/id'), tag: '#event+id', value: ({ id }) => id },
    { title: title('pact'), tag: '#org+name', value: pactName },
    { title: title('when'), tag: '#date+start', value: ({ day }) => day },
    { title: title('column/until'), tag: '#date+end', value: ({ until }) => until },
    { title: title('column/title'), tag: '#event+name', value: (row) => row.title },
    { title: title('column/callerCode'), tag: '#country+code', value: ({ caller }) => caller },
    {
      ...{ title: title('caller'), tag: '#country+name' },
      value: ({ caller }) => (caller && names[caller] ? pick(names[caller], reader) : undefined),
    },
    { title: title('formality'), value: ({ formality }) => sayWord(reader, 'formality', formality) },
    {
      title: title('column/articles'),
      value: ({ articles }) => list(articles.map(({ number }) => sayArticle(reader, number))),
    },
    { title: title('answer'), value: ({ extent }) => saySentence(reader, callsBook[`answer/${extent}`]) },
    {
      title: title('means'),
      value: ({ means }) => list(means.map((each) => sayWord(reader, 'means', each))),
    },
    { title: title('column/delayDays'), value: ({ delayDays }) => delayDays },
    { title: title('column/about'), value: ({ about }) => about },
    {
      title: title('followed'),
      value: ({ followed }) =>
        followed.map(({ on, what }) => (on === undefined ? what : `${on} ${what}`)).join('\n'),
    },
  ]
}

/** A download of rows. */
export const csvAnswer = (rows: readonly CallRow[], naming: Naming, file: string): Response =>
  new Response(csvTable(csvColumns(naming), rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file}.csv"`,
    },
  })
