/**
 * One historical call as a file: who asked whom, on which basis, what followed, every fact with its source. The events
 * carry the same payloads as the desk's acts; what happened around them is background; what nobody published is
 * marked as inferred, with its basis.
 */
import { z } from 'zod'
import { type ActName, actNames, acts, eventOf } from '../call/index.ts'
import type { Json } from '../canonical.ts'
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import {
  assessment,
  dayText,
  fact,
  instantText,
  means,
  memberId,
  type Pact,
  type Path,
  plain,
  type Read,
  readYaml,
  type ShapeCode,
  schemaOf,
  slug,
  sorted,
  sourced,
  sourceFaults,
  sources,
  text3,
  zoneText,
} from '../pact/index.ts'
import { type Bounds, boundsOf, ownBounds } from './times.ts'

/** How a call was made. Many "calls" were never formal requests to the organisation. */
export const formalities = ['formal', 'consultation', 'bilateral', 'statement', 'none'] as const

/**
 * When something happened. `at`: the time itself. `stamped`: when it was published, so it happened no later. `on`: a
 * day in the file's zone. `between`: first and last possible moment.
 */
const when = {
  at: instantText.optional(),
  stamped: instantText.optional(),
  on: dayText.optional(),
  between: z.tuple([instantText, instantText]).optional(),
}
export type When = {
  readonly [Key in keyof typeof when]?: z.output<(typeof when)[Key]> | undefined
}

const one = { message: 'one of at, stamped, on, between' }
const hasOneTime = (entry: When): boolean =>
  [entry.at, entry.stamped, entry.on, entry.between].filter((time) => time !== undefined).length === 1

const entryOf = <Name extends ActName>(name: Name) =>
  z
    .strictObject({
      event: z.literal(eventOf[name]),
      with: acts[name],
      ...when,
      by: memberId.optional(),
      /** The position or step was not published: why it is taken to have been so. */
      inferred: text3.optional(),
      ...sourced,
    })
    .refine(hasOneTime, one)

const entry = z.discriminatedUnion(
  'event',
  actNames.map((name) => entryOf(name)) as unknown as [ReturnType<typeof entryOf<'MakeCall'>>],
)
/** One event of the record, with its time and source. */
export type Entry = {
  readonly [Name in ActName]: z.output<ReturnType<typeof entryOf<Name>>>
}[ActName]

const happening = z.strictObject({ ...when, what: text3, ...sourced }).refine(hasOneTime, one)
export type Happening = z.output<typeof happening>

export const caseFile = z.strictObject({
  najda: z.literal(1),
  id: slug,
  pact: slug,
  title: text3,
  summary: text3,
  formality: z.enum(formalities),
  caller: memberId.optional(),
  /** Whom the caller says it needs help against, or where: in the caller's words, as a claim. */
  zone: zoneText,
  /** How the call was answered, coded from the facts below. */
  answer: z.strictObject({
    means: z.array(z.enum(means)),
    extent: z.enum(['full', 'partial', 'none', 'not-asked']),
    /** Days from the call to the answer, where the sources allow to count them. */
    delayDays: z.number().min(0).optional(),
    about: text3,
    ...sourced,
  }),
  sources,
  background: z.array(happening).max(500).default([]),
  events: z.array(entry).max(2_000).default([]),
  facts: z.record(slug, fact).default({}),
  legalBasis: z
    .array(
      z.strictObject({
        by: z.union([memberId, text3]),
        basis: text3,
        articles: z.array(slug).default([]),
        ...sourced,
      }),
    )
    .default([]),
  assessments: z.array(assessment).default([]),
  followedBy: z.array(z.strictObject({ on: dayText.optional(), what: text3, ...sourced })).default([]),
  parallel: z
    .array(z.strictObject({ pact: slug, call: slug.optional(), what: text3, ...sourced }))
    .default([]),
})

type CaseShape = z.output<typeof caseFile>
/** A sourced case: the file once read, its events typed by their names, and the bounds of their times. */
export type Case = Omit<CaseShape, 'events'> & {
  readonly events: readonly Entry[]
  readonly bounds: readonly Bounds[]
  readonly backgroundBounds: readonly Bounds[]
}

export const caseCodes = [
  'reference/unknown-source',
  'reference/unknown-member',
  'reference/unknown-article',
  'case/other-pact',
  'case/outside-the-pact',
  'event/out-of-order',
] as const
export type CaseFinding = Finding<ShapeCode | (typeof caseCodes)[number]>

type Fault = {
  readonly code: (typeof caseCodes)[number]
  readonly path: Path
  readonly parameters: Finding['parameters']
}

/** Reads a case of `pact`, whose members, articles and sources it may name. */
export const parseCase = (text: string, file: string, pact: Pact): Outcome<Case, readonly CaseFinding[]> => {
  const read = readYaml(caseFile, { text, file })
  if (!read.ok) return read
  const shape = read.value.value as CaseShape & { readonly events: readonly Entry[] }
  const found = withBounds(shape)
  const { bounds } = found
  const faults = [...referenceFaults(shape, pact), ...orderFaults(bounds), ...dayFaults(bounds, pact)]
  if (faults.length === 0) return accepted(found)
  const { locate } = read.value as Read<unknown>
  return failed(
    sorted(
      faults.map(({ code, path, parameters }) => ({
        code,
        place: locate(path),
        key: path.join('/'),
        parameters,
      })),
    ),
  )
}

/** A case as its file has it, without what was reckoned from it: what is kept, sent and read again. */
export const plainCase = ({ bounds: _, backgroundBounds: __, ...file }: Case): Json => plain(file)

/** Reads a case that was sound when it was kept, as JSON has it. Throws where it is none. */
export const caseOf = (json: unknown): Case => {
  const shape = caseFile.parse(json) as CaseShape & { readonly events: readonly Entry[] }
  return withBounds(shape)
}

const withBounds = (shape: CaseShape & { readonly events: readonly Entry[] }): Case => ({
  ...shape,
  bounds: boundsOf(shape.events, shape.zone),
  backgroundBounds: shape.background.map((happening) => ownBounds(happening, shape.zone)),
})

/** The published JSON Schema of a case file. */
export const caseSchema = () => schemaOf(caseFile, 'A Najda case: one historical call')

const referenceFaults = (shape: CaseShape, pact: Pact): readonly Fault[] => {
  const known = Object.keys(pact.members)
  const unknown: Fault[] = [...sourceFaults(shape, { ...pact.sources, ...shape.sources })]
  const member = (id: string | undefined, path: Path): void => {
    if (id !== undefined && !known.includes(id))
      unknown.push({ code: 'reference/unknown-member', path, parameters: { id, known } })
  }
  if (shape.pact !== pact.id)
    unknown.push({ code: 'case/other-pact', path: ['pact'], parameters: { id: shape.pact, pact: pact.id } })
  member(shape.caller, ['caller'])
  for (const [index, each] of (shape.events as readonly Entry[]).entries()) {
    const named = each.with as { readonly member?: string; readonly caller?: string }
    member(named.member, ['events', index, 'with', 'member'])
    member(named.caller, ['events', index, 'with', 'caller'])
  }
  for (const [index, { articles }] of shape.legalBasis.entries())
    for (const id of articles)
      if (!Object.hasOwn(pact.articles, id))
        unknown.push({
          code: 'reference/unknown-article',
          path: ['legalBasis', index, 'articles'],
          parameters: { id, known: Object.keys(pact.articles) },
        })
  return unknown
}

const orderFaults = (bounds: readonly Bounds[]): readonly Fault[] =>
  bounds.flatMap(({ earliest, latest }, index): readonly Fault[] =>
    earliest <= latest
      ? []
      : [{ code: 'event/out-of-order', path: ['events', index], parameters: { earliest, latest } }],
  )

const dayFaults = (bounds: readonly Bounds[], pact: Pact): readonly Fault[] =>
  bounds.flatMap(({ earliest, latest }, index): readonly Fault[] => {
    const outside =
      latest.slice(0, 10) < pact.signed || (pact.ended !== undefined && earliest.slice(0, 10) > pact.ended)
    return outside
      ? [
          {
            code: 'case/outside-the-pact',
            path: ['events', index],
            parameters: { signed: pact.signed, ended: pact.ended ?? '' },
          },
        ]
      : []
  })
