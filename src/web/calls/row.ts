/** One call on record as a list shows it: who asked, when, on which article, and what came of it. */
import type { Day } from '../../day.ts'
import type { CaseListed, Client } from '../../http/index.ts'
import { type Pact, type Text3, versionOn } from '../../pact/index.ts'
import type { Case } from '../../record/index.ts'
import { type Language, languages, pick } from '../../words/index.ts'
import { caseOn, pactOf, recordOf } from '../readings.ts'

/** An article that a call rests on. */
export type Cited = { readonly id: string; readonly number: string }

/** In the words of one reader, so that a page carries one language and not three. */
export type CallRow = Pick<CaseListed, 'id' | 'pact' | 'caller' | 'formality' | 'day' | 'until'> &
  CaseListed['answer'] & {
    readonly title: string
    /** What the answer was, in a sentence. */
    readonly about: string
    readonly articles: readonly Cited[]
    /** What came after, the first of it first. */
    readonly followed: readonly { readonly on?: Day | undefined; readonly what: string }[]
  }

/** A row, and everything that a search may find it by, in every language. */
export type Searchable = { readonly row: CallRow; readonly text: string }

/** The row of a call on record. */
export const rowOf = (listed: CaseListed, found: Case, { pact, language }: Telling): Searchable => {
  const said = (text: Text3): string => pick(text, language)
  const { title, answer, followedBy } = found
  const texts = [title, found.summary, answer.about, ...followedBy.map(({ what }) => what)]
  return {
    row: {
      ...{ id: listed.id, pact: listed.pact, formality: listed.formality, day: listed.day },
      ...(listed.until === undefined ? {} : { until: listed.until }),
      ...(listed.caller === undefined ? {} : { caller: listed.caller }),
      ...listed.answer,
      ...{ title: said(title), about: said(answer.about), articles: articlesOf(found, pact, listed.day) },
      followed: followedBy.map(({ on, what }) => ({ on, what: said(what) })),
    },
    text: texts.flatMap((text) => languages.map((each) => text[each])).join('\n'),
  }
}

type Telling = { readonly pact: Pact; readonly language: Language }

/** The articles of the provisions that were called upon, then those that the caller named. */
const articlesOf = ({ events, legalBasis, caller }: Case, pact: Pact, day: Day): readonly Cited[] => {
  const provisions: Readonly<Record<string, Pact['provisions'][string] | undefined>> = pact.provisions
  const called = events.flatMap(({ event, with: given }) => {
    if (event !== 'CallMade' && event !== 'ConsultationConvened') return []
    const list = provisions[given.provision ?? ''] ?? []
    return (versionOn(list, day) ?? list.at(-1))?.article ?? []
  })
  const named = legalBasis.flatMap(({ by, articles }) => (by === caller ? articles : []))
  return [...new Set([...called, ...named])].flatMap((id) => {
    const article = pact.articles[id]
    return article ? [{ id, number: article.number }] : []
  })
}

/** Every call on record of a pact. */
export const rowsOf = async (
  client: Client,
  id: string,
  language: Language,
): Promise<readonly Searchable[]> => {
  const [pact, record] = await Promise.all([pactOf(client, id), recordOf(client, id)])
  return Promise.all(
    record.map(async (listed) => rowOf(listed, await caseOn(client, id, listed.id), { pact, language })),
  )
}
