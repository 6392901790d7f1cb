/** What the server hands to every page's loader: the typed client of this same server, asking as the reader asks. */

import { createContext, type RouterContextProvider } from 'react-router'
import type { Client } from '../http/index.ts'
import type { Instant } from '../instant.ts'
import type { Mode } from '../ledger/index.ts'
import { type Language, languages } from '../words/index.ts'

export type House = {
  /** Asks the API in the same process with the reader's own cookie: no page sees what its reader may not. */
  readonly client: Client
  /** `demonstration` or `live`, as the ledger was founded. */
  readonly mode: Mode
  readonly now: () => Instant
}

export const house = createContext<House>()

/** What a loader needs of its arguments. */
export type Loading = {
  readonly request: Request
  readonly params: Readonly<Record<string, string | undefined>>
  readonly context: Readonly<RouterContextProvider>
}

export const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

/** The language of a page whatever its address says: a fault without a language is told in English. */
export const languageOfPage = (text: string | undefined): Language => (isLanguage(text) ? text : 'en')

/** The language in the address; an address without one of ours is no page. */
export const languageIn = ({ params }: Pick<Loading, 'params'>): Language => {
  if (isLanguage(params.lang)) return params.lang
  throw new Response(null, { status: 404 })
}
