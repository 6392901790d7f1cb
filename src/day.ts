/**
 * A calendar day in a pact's legal time zone, as `2022-01-05` text. Days compare as texts. Spells are inclusive at
 * both ends, as treaties count them. This file knows no clock: today is always an argument.
 */
import { assert } from './outcome.ts'

/** An ISO 8601 calendar day that exists, such as `2022-01-05`. */
export type Day = string & { readonly __brand: 'Day' }

/** A stretch of days, both ends included; open-ended without `until`. */
export type Spell = { readonly from: Day; readonly until?: Day | undefined }

const millisecondsPerDay = 86_400_000
const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that `text` names, or undefined where there is no such day (2022-02-30). */
export const parseDay = (text: string): Day | undefined => {
  if (!shape.test(text)) return undefined
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || toText(time) !== text ? undefined : (text as Day)
}

/** The day that a literal names; throws on a text that is none. For code and tests, not for input. */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  assert(parsed !== undefined, `not a day: ${text}`)
  return parsed
}

/** `days` later (earlier if negative). */
export const addDays = (from: Day, days: number): Day =>
  toText(toTime(from) + days * millisecondsPerDay) as Day

/** Whole days from `start` to `end`; negative if `end` is earlier. */
export const daysBetween = (start: Day, end: Day): number =>
  (toTime(end) - toTime(start)) / millisecondsPerDay

/** Is `on` inside the spell, ends included? */
export const covers = (spell: Spell, on: Day): boolean =>
  spell.from <= on && (spell.until === undefined || on <= spell.until)

/** Do two spells share a day? */
export const overlap = (a: Spell, b: Spell): boolean =>
  (b.until === undefined || a.from <= b.until) && (a.until === undefined || b.from <= a.until)

const toTime = (on: Day): number => Date.parse(`${on}T00:00:00Z`)
const toText = (time: number): string => new Date(time).toISOString().slice(0, 10)
