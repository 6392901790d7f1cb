/** One entry of the contract, and the small pieces that entries are made of. */
import { z } from 'zod'
import type { Day } from '../day.ts'
import { parseDay } from '../day.ts'
import { languages } from '../words/index.ts'

export type Schema = z.ZodType

/** The kinds of text that an answer can be. */
export type Media =
  | 'application/json'
  | 'text/plain'
  | 'text/event-stream'
  | 'application/x-ndjson'
  | 'application/atom+xml'
  | 'text/calendar'
  | 'application/openapi+json'

/** What an answer is. `of` is there for its type alone: answers are built here, so nobody has to check them. */
export type Answer<Body> = {
  readonly media: Media
  readonly about: string
  readonly status: 200 | 201 | 204
  readonly of: Body
}

/** Who may ask: anybody; somebody signed in, also by token; somebody who may act; a person in a session. */
export type Who = 'anybody' | 'somebody' | 'actor' | 'person'

/** One operation of the contract. */
export type Entry = {
  readonly about: string
  readonly who: Who
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  /** The body is a text of this kind, not JSON. */
  readonly bodyMedia?: 'application/yaml' | 'text/plain'
  readonly answer: Answer<unknown>
}

/** An answer of JSON. */
export const json = <Body>(about: string, status: 200 | 201 = 200): Answer<Body> => ({
  ...{ media: 'application/json', about, status },
  of: undefined as Body,
})

/** An answer of text: whole, or piece by piece. */
export const text = (media: Exclude<Media, 'application/json'>, about: string): Answer<string> => ({
  ...{ media, about, status: 200 },
  of: '',
})

/** Nothing to say but that it was done. */
export const done = (about: string): Answer<undefined> => ({
  ...{ media: 'application/json', about, status: 204 },
  of: undefined,
})

/** An id in an address: it is only looked up, so anything short will do. */
export const name = z.string().min(1).max(200)

/** Every operation may be asked in a language. */
export const spoken = { lang: z.enum(languages).optional().describe('The language of problems: ar, en, ru.') }

const limitMax = 1_000

/** A page of a list: at most `limit`, after what the cursor of the page before points to. */
export const paged = {
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .describe('`next` of the page before.'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional()
    .describe(`At most so many; 100 unless told, never more than ${limitMax}.`),
}

/** How many a page holds. */
export const limitOf = (limit: string | undefined): number =>
  Math.max(1, Math.min(limitMax, Number(limit ?? 100)))

export const yesNo = z.enum(['yes', 'no'])

export const dayInAddress = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((said) => parseDay(said) !== undefined, { params: { code: 'day/no-such-day' } })
  .transform((said) => said as Day)

/** A page of a list; `next` is the cursor of the one after it, where there is more. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next?: string }
