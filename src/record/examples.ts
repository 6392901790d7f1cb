/**
 * A pact's examples: a situation and the expected answer, in the pact's own words. They are tests that a lawyer can
 * check, and they run through the same functions as the desk.
 */
import { z } from 'zod'
import { admissible, type CallRefusal, isBilateral, mandateRefusal } from '../call/index.ts'
import { ballots, compile, tally } from '../decision/index.ts'
import {
  dayText,
  inForce,
  mayVote,
  memberId,
  type Pact,
  type PactInForce,
  plainText,
  rollOf,
  slug,
  text3,
  threats,
} from '../pact/index.ts'

const ballot = z.enum(ballots)
const situation = z
  .strictObject({
    caller: memberId.optional(),
    concerned: z.array(memberId).optional(),
    aggressor: memberId.optional(),
  })
  .default({})

const base = { says: z.union([plainText, text3]), on: dayText }
const refused = { refused: plainText, article: slug.optional() }

/** May this member call, for what it says happened, under this provision? */
const callExample = z.strictObject({
  ...base,
  call: z.strictObject({ caller: memberId, provision: slug, threat: z.enum(threats) }),
  expect: z.union([
    z.strictObject({
      admissible: z.literal(true),
      article: slug.optional(),
      bilateral: z.boolean().optional(),
    }),
    z.strictObject(refused),
  ]),
})

/** How does this vote end? Members that are not listed have the ballot `others`. */
const voteExample = z.strictObject({
  ...base,
  vote: z.strictObject({
    body: slug,
    matter: slug,
    /** Overrides the body's composition, as for a council's elected members. */
    members: z.array(memberId).optional(),
    situation,
    ballots: z.record(memberId, ballot).default({}),
    others: ballot.default('silent'),
    /** Has the deadline passed, or has the chair closed the vote? */
    final: z.boolean().default(true),
  }),
  expect: z.union([
    z.strictObject({
      outcome: z.enum(['adopted', 'failed', 'open']),
      clause: plainText.optional(),
      article: slug.optional(),
      roll: z.int().optional(),
      bound: z.array(memberId).optional(),
    }),
    z.strictObject(refused),
  ]),
})

/** Who belongs on a day? */
const membersExample = z.strictObject({
  ...base,
  members: z.strictObject({
    status: z.enum(['signed', 'member', 'observer', 'partner']).default('member'),
    voting: z.boolean().default(false),
  }),
  expect: z.strictObject({
    count: z.int().min(0).optional(),
    includes: z.array(memberId).default([]),
    excludes: z.array(memberId).default([]),
  }),
})

/** May a force get this mandate? */
const mandateExample = z.strictObject({
  ...base,
  mandate: z.strictObject({
    area: z.enum(['members', 'outside']),
    people: z.int().positive().optional(),
    days: z.int().positive().optional(),
    /** What stands behind it, such as a decision of another body. */
    basis: slug.optional(),
  }),
  expect: z.union([z.strictObject({ allowed: z.literal(true) }), z.strictObject(refused)]),
})

export const exampleFile = z.strictObject({
  najda: z.literal(1),
  pact: slug,
  examples: z
    .array(z.union([callExample, voteExample, membersExample, mandateExample]))
    .min(1)
    .max(500),
})
export type Example = z.output<typeof exampleFile>['examples'][number]

/** How an example came out: `got` is what the pact answered, in the example's own terms. */
export type Tried = {
  readonly example: Example
  readonly number: number
  readonly passed: boolean
  readonly got: Answer
}
type Answer = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** Runs a pact's examples through the rooms that the desk uses. */
export const tryExamples = (pact: Pact, examples: readonly Example[]): readonly Tried[] =>
  examples.map((example, index) => {
    const got = answerTo(pact, example)
    return { example, number: index + 1, got, passed: agrees(example.expect, got) }
  })

/** Every key that the example names must be answered so; `includes` and `excludes` ask for part of a list. */
const agrees = (expected: Example['expect'], got: Answer): boolean =>
  Object.entries(expected).every(([key, value]) => {
    const ids = got.ids as readonly string[] | undefined
    if (key === 'includes') return (value as readonly string[]).every((id) => ids?.includes(id))
    if (key === 'excludes') return (value as readonly string[]).every((id) => !ids?.includes(id))
    return JSON.stringify(sortedIfList(value)) === JSON.stringify(sortedIfList(got[key]))
  })

const sortedIfList = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value)

const no = ({ code, article }: CallRefusal): Answer => ({ refused: code, article })

const answerTo = (pact: Pact, example: Example): Answer => {
  const now = inForce(pact, example.on)
  if ('members' in example) return now.ok ? membersOn(now.value, example.members) : { count: 0, ids: [] }
  if (!now.ok) return no(now.failure)
  if ('call' in example) return answerToCall(now.value, example.call)
  if ('vote' in example) return answerToVote(now.value, example.vote)
  const refusal = mandateRefusal(now.value, example.mandate)
  return refusal ? no(refusal) : { allowed: true }
}

type Of<Key extends string> = Extract<Example, Record<Key, unknown>>

const answerToCall = (pact: PactInForce, asked: Of<'call'>['call']): Answer => {
  const provision = admissible(pact, asked)
  if (!provision.ok) return no(provision.failure)
  return { admissible: true, article: provision.value.article, bilateral: isBilateral(pact, provision.value) }
}

const answerToVote = (pact: PactInForce, asked: Of<'vote'>['vote']): Answer => {
  const vote = rollOf(pact, asked)
  if (!vote.ok) return no(vote.failure)
  const { rule, roll, article } = vote.value
  if (rule.kind === 'bilateral') return { refused: 'deliberation/bilateral', article }
  const cast = Object.fromEntries(
    roll.members.map((member) => [member, asked.ballots[member] ?? asked.others]),
  )
  const { outcome, settledBy, bound } = tally(compile(rule, roll), cast, { final: asked.final })
  return { outcome, clause: settledBy?.clause, article, roll: roll.members.length, bound }
}

const membersOn = (pact: PactInForce, asked: Of<'members'>['members']): Answer => {
  const counted = pact.standings.filter(
    (each) => each.status === asked.status && (!asked.voting || mayVote(each)),
  )
  return { count: counted.length, ids: counted.map(({ id }) => id) }
}
