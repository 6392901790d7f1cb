/** The titles of pages. */
import { type Sentences, saySentence } from '../words/index.ts'
import { languageOfPage } from './house.ts'
import { frameBook } from './sentences/frame.ts'

type Addressed = { readonly params: { readonly lang?: string | undefined } }

/** The title of a page that has the same one for everybody. */
export const titledBy =
  (title: Sentences<string>[string]) =>
  ({ params }: Addressed) => [{ title: saySentence(languageOfPage(params.lang), title) }]

/** The title that a page's loader has made, beside the name of the house. */
export const titled = (
  page: Addressed & { readonly loaderData?: { readonly title?: string } | undefined },
) => {
  const house = saySentence(languageOfPage(page.params.lang), frameBook.wordmark)
  return [{ title: page.loaderData?.title ? `${page.loaderData.title} · ${house}` : house }]
}
