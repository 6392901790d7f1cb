/** What the call room shows: the moments of one call, on record or live, which the page folds up to any of them. */
import type { Call, CallEvent } from '../../call/index.ts'
import type { Day } from '../../day.ts'
import type { Instant } from '../../instant.ts'
import type { Confidence, Text3 } from '../../pact/index.ts'
import type { Departure } from '../../record/index.ts'
import type { Language } from '../../words/index.ts'

/** When something happened, as its source has it: a publication stamp says no more than "not later". */
export type Time =
  | { readonly kind: 'at' | 'by'; readonly at: Instant }
  | { readonly kind: 'on'; readonly day: Day }
  | { readonly kind: 'between'; readonly from: Instant; readonly to: Instant }

/** Where an event stands in the ledger. */
export type Place = { readonly position: number; readonly leaf: string; readonly visibility: string }

/** One moment: an event of the call, or something that happened around it. */
export type Moment = {
  /** The instant by which it is ordered and under which it is folded. */
  readonly at: Instant
  readonly time: Time
  readonly event?: CallEvent
  /** What happened around the call; such a moment has no event. */
  readonly around?: string
  /** Nobody published it: why it is taken to have been so. */
  readonly inferred?: string | undefined
  readonly note?: string | undefined
  readonly departure?: Departure | undefined
  readonly source: readonly string[]
  readonly confidence?: Confidence
  readonly place?: Place
}

/** A stretch of the moments of a call, with the call as it stood before it. Long calls come in stretches. */
export type Tape = {
  readonly base: Call
  /** How many moments came before this stretch, and how many there are in all. */
  readonly start: number
  readonly total: number
  readonly moments: readonly Moment[]
}

/** A value whose texts were left in one language: pages carry no more than they show. */
export type Said<Value> = Value extends Text3
  ? string
  : Value extends string | number | bigint | boolean | undefined | null
    ? Value
    : Value extends readonly (infer One)[]
      ? readonly Said<One>[]
      : { readonly [Key in keyof Value]: Said<Value[Key]> }

const isText3 = (value: object): value is Text3 => {
  const keys = Object.keys(value)
  return keys.length === 3 && 'ar' in value && 'en' in value && 'ru' in value
}

/** The same value with every text in one language. */
export const saidIn = <Value>(language: Language, value: Value): Said<Value> => {
  if (typeof value !== 'object' || value === null) return value as Said<Value>
  if (Array.isArray(value)) return value.map((each) => saidIn(language, each)) as Said<Value>
  if (isText3(value)) return value[language] as Said<Value>
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, saidIn(language, each)]),
  ) as Said<Value>
}
