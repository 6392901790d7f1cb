/**
 * The small values that pact, call and fact files share: texts in three languages, days, sources, confidence, claims
 * and dated versions. The same zod definitions read the files and give the published JSON Schema.
 */
import { z } from 'zod'
import { type Day, parseDay } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import { parseFraction } from '../fraction.ts'
import { type Instant, isZone, parseInstant } from '../instant.ts'

/** Bounds of one file: what a person may write, what is refused in under a second, how many findings are told. */
export const bounds = {
  fileBytes: 2_000_000,
  textLength: 4_000,
  depth: 32,
  members: 500,
  entries: 2_000,
  findings: 200,
} as const

// Embedding, override and isolate controls can make a name read as another one (Unicode TR 36, 2.5).
const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/u

/** A plain text a person wrote, without direction or control characters. */
export const plainText = z
  .string()
  .min(1)
  .max(bounds.textLength)
  .refine((text) => !bidiControl.test(text), { params: { code: 'text/bidi-control' } })
  .refine((text) => !control.test(text), { params: { code: 'text/control-character' } })

/** One text in the three languages. */
export const text3 = z.strictObject({ ar: plainText, en: plainText, ru: plainText })
export type Text3 = z.output<typeof text3>

/** A name in lower case with hyphens, such as `charter-12`. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)

/** A party: an ISO 3166-1 alpha-3 code, an ISO 3166-2 code, or a short code of capitals that the pact names. */
export const memberId = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,11}$/)
  .transform((text) => text as MemberId)

/** A calendar day that exists, `2022-01-05`, in the pact's legal time zone. */
export const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDay(text) !== undefined, { params: { code: 'day/no-such-day' } })
  .transform((text) => text as Day)

/** A moment with its offset, `2022-01-06T03:50+06:00`; kept as an instant in UTC. */
export const instantText = z
  .string()
  .refine((text) => parseInstant(text) !== undefined, { params: { code: 'instant/no-such-time' } })
  .transform((text) => parseInstant(text) as Instant)

/** An exact share: `2/3`, `1` or `65%`. */
export const shareText = z
  .string()
  .regex(/^(\d{1,15}(\/\d{1,15})?|\d{1,3}(\.\d{1,9})?%)$/)
  .refine((text) => parseFraction(text) !== undefined, { params: { code: 'share/not-a-fraction' } })
  .transform((text) => parseFraction(text) ?? { numerator: 1n, denominator: 1n })

/** An IANA time zone. */
export const zoneText = z.string().refine(isZone, { params: { code: 'zone/unknown' } })

/** An address of a public document. */
export const url = z.string().regex(/^https?:\/\/[^\s]{3,500}$/)

/**
 * How well a fact is supported. A: read in a primary or official text. B: one reputable secondary source. C: weak, or
 * sources conflict. D: derived by arithmetic from other facts. R: general knowledge, the passage was not read.
 */
export const confidence = z.enum(['A', 'B', 'C', 'D', 'R'])
export type Confidence = z.output<typeof confidence>

/** One or several ids from the file's `sources`. */
const sourceRef = z.union([slug.transform((one) => [one]), z.array(slug).min(1).max(20)])

/** What every fact carries. */
export const sourced = { source: sourceRef, confidence, note: text3.optional() }

/** A document that facts rest on. `read`: was the passage itself read for this file? */
export const source = z.strictObject({
  title: plainText,
  url: url.optional(),
  publisher: plainText.optional(),
  published: dayText.optional(),
  read: z.boolean(),
})
export type Source = z.output<typeof source>
export const sources = z.record(slug, source)

/** The days on which a version or a status holds, ends included. */
export const spell = { from: dayText, until: dayText.optional() }

/** One statement of a disputed or measured value: what, by whom, when. Claims stand side by side. */
export const claim = z.strictObject({
  value: z.union([z.number(), plainText, text3]),
  by: z.union([memberId, text3]).optional(),
  on: dayText.optional(),
  ...sourced,
})
export type Claim = z.output<typeof claim>

/** A named fact with every claim made about it. `unit` is a UCUM-like word: people, vehicles, USD, flights. */
export const fact = z.strictObject({
  label: text3,
  unit: plainText.optional(),
  about: z.union([memberId, slug]).optional(),
  claims: z.array(claim).min(1).max(100),
})
export type Fact = z.output<typeof fact>

/** A named person's judgement, paraphrased; it stands beside the measure that tests it. */
export const assessment = z.strictObject({
  by: text3,
  on: dayText.optional(),
  about: z.enum([
    'dependence',
    'balance',
    'burden',
    'interests',
    'reliability',
    'age',
    'resources',
    'means',
    'adaptation',
  ]),
  member: memberId.optional(),
  paraphrase: text3,
  ...sourced,
})
export type Assessment = z.output<typeof assessment>
