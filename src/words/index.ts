/** Words: a term, rule, event, refusal, finding or number in Arabic, English and Russian. */

export { sayWord, type WordOf, wordsIn } from './books.ts'
export { sayForceFinding, sayRelief, sayShortfall } from './force.ts'
export { glossary } from './glossary.ts'
export {
  directionOf,
  isolate,
  type Language,
  languageOf,
  languages,
  localeOf,
  pick,
  type Reader,
  sayDay,
  sayDuration,
  sayInstant,
  sayList,
  sayNumber,
} from './language.ts'
export { type Sentences, saySentence, type Values } from './message.ts'
export { nearest } from './nearest.ts'
export { sayRule, saySettlement, sayStillOpen } from './rule.ts'
export { sayDeparture, sayEvent, sayFinding, sayMeaning, sayRefusal, sayTerm } from './sayings.ts'
export type { Names } from './values.ts'
export { type FindingCode, type Term, terms, type Vocabulary } from './vocabulary.ts'
