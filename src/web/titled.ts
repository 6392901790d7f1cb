/** The title of a page whose loader has made it, beside the name of the house. */
import { saySentence } from '../words/index.ts'
import { isLanguage } from './house.ts'
import { frameBook } from './sentences/frame.ts'

export const titled = (page: {
  readonly params: { readonly lang?: string | undefined }
  readonly loaderData?: { readonly title?: string } | undefined
}) => {
  const house = saySentence(isLanguage(page.params.lang) ? page.params.lang : 'en', frameBook.wordmark)
  return [{ title: page.loaderData?.title ? `${page.loaderData.title} · ${house}` : house }]
}
