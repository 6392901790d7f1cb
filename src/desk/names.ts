/** Names of members, bodies, provisions and articles, as a definition gives them. */
import type { Pact } from '../pact/index.ts'
import type { Language, Names } from '../words/index.ts'

/** A name from outside the pact, such as a state's; undefined where there is none. */
export type NameOf = (id: string, language: Language) => string | undefined

/** Names in the words of a pact; where it has none, from outside; the id itself where nobody has one. */
export const namesIn =
  (pact: Pact, nameOf: NameOf = () => undefined): Names =>
  (id, language) =>
    (own(pact.members, id)?.name ?? own(pact.bodies, id)?.name ?? own(pact.provisions, id)?.at(-1)?.title)?.[
      language
    ] ??
    articleName(pact, id, language) ??
    nameOf(id, language) ??
    id

const articleName = (pact: Pact, id: string, language: Language): string | undefined => {
  const article = own(pact.articles, id)
  const instrument = article && own(pact.instruments, article.instrument)
  return instrument && `${instrument.name[language]}, ${article.number}`
}

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
