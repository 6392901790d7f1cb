/** The books of the three languages, and plain words from them. */
import { call as arCall } from './ar/call.ts'
import { decision as arDecision } from './ar/decision.ts'
import { force as arForce } from './ar/force.ts'
import { pact as arPact } from './ar/pact.ts'
import { record as arRecord } from './ar/record.ts'
import { refusals as arRefusals } from './ar/refusals.ts'
import { terms as arTerms } from './ar/terms.ts'
import { call as enCall } from './en/call.ts'
import { decision as enDecision } from './en/decision.ts'
import { force as enForce } from './en/force.ts'
import { pact as enPact } from './en/pact.ts'
import { record as enRecord } from './en/record.ts'
import { refusals as enRefusals } from './en/refusals.ts'
import { terms as enTerms } from './en/terms.ts'
import { type Language, languageOf, type Reader } from './language.ts'
import { call as ruCall } from './ru/call.ts'
import { decision as ruDecision } from './ru/decision.ts'
import { force as ruForce } from './ru/force.ts'
import { pact as ruPact } from './ru/pact.ts'
import { record as ruRecord } from './ru/record.ts'
import { refusals as ruRefusals } from './ru/refusals.ts'
import { terms as ruTerms } from './ru/terms.ts'
import type { Book, Vocabulary } from './vocabulary.ts'

export const books: Readonly<Record<Language, Book>> = {
  ar: { ...arTerms, ...arDecision, ...arPact, ...arCall, ...arRefusals, ...arRecord, ...arForce },
  en: { ...enTerms, ...enDecision, ...enPact, ...enCall, ...enRefusals, ...enRecord, ...enForce },
  ru: { ...ruTerms, ...ruDecision, ...ruPact, ...ruCall, ...ruRefusals, ...ruRecord, ...ruForce },
}

/** The book of a reader's language. */
export const bookOf = (reader: Reader): Book => books[languageOf(reader)]

/** The keys of a vocabulary. */
export type WordOf<Name extends Vocabulary> = Extract<keyof Book[Name], string>

/** A plain word of a vocabulary: `sayWord('en', 'threat', 'unrest')`, `sayWord('ar', 'act', 'MakeCall')`. */
export const sayWord = <Name extends Vocabulary>(
  reader: Reader,
  vocabulary: Name,
  key: WordOf<Name>,
): string => (bookOf(reader)[vocabulary] as Readonly<Record<string, string>>)[key] as string

/** Every key of a vocabulary, in the order of its list: for menus and legends. */
export const wordsIn = <Name extends Vocabulary>(vocabulary: Name): readonly WordOf<Name>[] =>
  Object.keys(books.en[vocabulary]) as WordOf<Name>[]
