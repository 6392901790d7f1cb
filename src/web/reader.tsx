/** Who reads the page: language from the address, digits from its query, and how they are spoken to. */
import { createContext, type ReactNode, useContext } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Text3 } from '../pact/index.ts'
import { languageOf, pick, type Reader, type Sentences, saySentence, type Values } from '../words/index.ts'
import { languageOfPage } from './house.ts'

export type ReaderHere = Exclude<Reader, string>

const toldTo = createContext<ReaderHere | undefined>(undefined)

/** Tells what is inside to another reader than the address does: for pages that show several languages at once. */
export const ToldTo = ({ value, children }: { readonly value: ReaderHere; readonly children: ReactNode }) => (
  <toldTo.Provider value={value}>{children}</toldTo.Provider>
)

/** The reader of this address. */
export const useReader = (): ReaderHere => {
  const [{ lang }, other] = [useParams(), useContext(toldTo)]
  const [query] = useSearchParams()
  if (other) return other
  return {
    language: languageOfPage(lang),
    ...(query.get('numerals') === 'arab' ? { numerals: 'arab' as const } : {}),
  }
}

/** Says sentences of a page's book to the reader. */
export const useSay = <Key extends string>(book: Sentences<Key>) => {
  const reader = useReader()
  return (key: Key, values?: Values): string => saySentence(reader, book[key], values)
}

/** The reader's text of a text in three languages. */
export const usePick = (): ((text: Text3) => string) => {
  const reader = useReader()
  return (text) => pick(text, reader)
}

/** An address within the reader's language, with the digits they chose. */
export const useAddress = (): ((path: string) => string) => {
  const reader = useReader()
  return (path) => addressFor(reader, path)
}

/** `path` begins with a slash; it may carry a query and a fragment. */
export const addressFor = (reader: ReaderHere, path: string): string => {
  const [before = '', fragment] = path.split('#')
  const digits = reader.numerals === 'arab' ? `${before.includes('?') ? '&' : '?'}numerals=arab` : ''
  return `/${languageOf(reader)}${before === '/' ? '' : before}${digits}${fragment === undefined ? '' : `#${fragment}`}`
}

/** How the states of this page are called. */
export type StateNames = Readonly<Record<string, Text3>>

const names = createContext<StateNames>({})

export const NamesOfStates = ({
  value,
  children,
}: {
  readonly value: StateNames
  readonly children: ReactNode
}) => <names.Provider value={value}>{children}</names.Provider>

/** The reader's name of a member; its code where nobody gave it a name. */
export const useName = (): ((member: string) => string) => {
  const [known, reader] = [useContext(names), useReader()]
  return (member) => (known[member] ? pick(known[member], reader) : member)
}
