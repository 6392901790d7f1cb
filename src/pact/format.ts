/**
 * The pact file: what was signed, by whom, when, and by which rules its bodies decide. Every legal value is a list
 * of dated versions that stand side by side; `in-force.ts` reads off one day. `Pact` is the file once read.
 */
import { z } from 'zod'
import { ruleText } from './rule-text.ts'
import {
  assessment,
  bounds,
  claim,
  dayText,
  fact,
  memberId,
  plainText,
  slug,
  sourced,
  sources,
  spell,
  text3,
  url,
  zoneText,
} from './values.ts'

/** What a call may be about: what the caller says happened, never what Najda holds to be true. */
export const threats = [
  'aggression',
  'armed-attack',
  'threat',
  'terrorism',
  'unrest',
  'unconstitutional-change',
  'grave-crimes',
  'border-incident',
  'disaster',
  'epidemic',
  'other-emergency',
] as const

/** Whose leave a contributor may need at home before its contingent goes. */
export const approvalSteps = ['minister', 'cabinet', 'parliament', 'decree', 'court'] as const

/** Ways to answer a call, gentlest first: force stands last on every menu. */
export const means = [
  'consultation',
  'statement',
  'mediation',
  'observers',
  'material',
  'funds',
  'advisers',
  'civil-protection',
  'sanctions',
  'force',
] as const
export type Means = (typeof means)[number]

const versions = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.array(z.strictObject({ ...spell, ...shape, ...sourced })).max(bounds.entries)

/** `member`: a party in its own right; `signed`: signed, not yet in force; observers and partners have no vote. */
const membership = z.strictObject({
  status: z.enum(['signed', 'member', 'observer', 'partner']),
  ...spell,
  ending: z.enum(['not-renewed', 'withdrew', 'expelled', 'dissolved', 'succeeded']).optional(),
  /** Other days that other sources give for the same spell. */
  otherwise: z
    .array(z.strictObject({ from: dayText.optional(), until: dayText.optional(), ...sourced }))
    .max(20)
    .default([]),
  ...sourced,
})

/** Something that lies over a membership: it may cost the vote, and others may not recognise it. */
const condition = z.strictObject({
  kind: z.enum(['suspended', 'frozen', 'arrears', 'inactive']),
  ...spell,
  losesVote: z.boolean(),
  recognised: z.boolean(),
  ...sourced,
})

const member = z.strictObject({
  name: text3.optional(),
  spells: z.array(membership).min(1).max(50),
  conditions: z.array(condition).max(50).default([]),
})

/** Whose vote is not counted: the caller, a party to the situation or dispute, the aggressor. */
const excluded = z.enum(['caller', 'concerned', 'aggressor'])

const matter = versions({
  rule: ruleText,
  article: slug,
  excluding: z.array(excluded).max(3).default([]),
  /** Hours from opening to the deadline, where the text or the practice sets one. */
  periodHours: z.number().positive().max(100_000).optional(),
})

const body = z.strictObject({
  name: text3,
  /** `members`: every member of that day; or a named list, as for an elected council. */
  composition: versions({
    of: z.union([z.literal('members'), z.array(memberId).max(bounds.members)]),
    /** How many sit, where not all of them are listed here: the rest is named when a vote is counted. */
    seats: z.int().min(1).max(bounds.members).optional(),
  }),
  chair: versions({ member: memberId }).default([]),
  matters: z.record(slug, matter),
})

const provision = versions({
  title: text3,
  article: slug,
  kind: z.enum(['consultation', 'assistance', 'intervention']),
  covers: z.array(z.enum(threats)).min(1),
  /** Does the text ask for a request of the member concerned before anything is done? */
  onRequest: z.boolean(),
  /** May each member choose its own means? */
  choiceOfMeans: z.boolean(),
  /** Who decides; left out where nobody does and help is offered member by member. */
  decidedBy: z.strictObject({ body: slug, matter: slug }).optional(),
  /** Hours after which a call that nobody answered lapses, where a text sets them. */
  answerWithinHours: z.number().positive().max(100_000).optional(),
})

const force = z.strictObject({
  name: text3,
  article: slug.optional(),
  ...spell,
  people: z.array(claim).max(50).default([]),
  readiness: z.array(claim).max(50).default([]),
  pledges: z
    .array(
      z.strictObject({
        member: memberId,
        ...spell,
        unit: text3.optional(),
        garrison: text3.optional(),
        people: z.array(claim).max(20).default([]),
        ...sourced,
      }),
    )
    .max(bounds.entries)
    .default([]),
  ...sourced,
})

const deployment = z.strictObject({
  owner: memberId,
  host: memberId,
  name: text3,
  place: text3,
  ...spell,
  strength: z.array(claim).max(20).default([]),
  ...sourced,
})

/** One pact. */
export const pactFile = z.strictObject({
  najda: z.literal(1),
  id: slug,
  name: text3,
  shortName: text3,
  summary: text3,
  /** The IANA zone in which the pact's days begin and end. */
  legalZone: zoneText,
  seat: text3.optional(),
  signed: dayText,
  ended: dayText.optional(),
  sources,
  instruments: z.record(
    slug,
    z.strictObject({
      name: text3,
      signed: dayText.optional(),
      inForce: dayText.optional(),
      until: dayText.optional(),
      url: url.optional(),
      ...sourced,
    }),
  ),
  lineage: z
    .array(
      z.strictObject({
        relation: z.enum([
          'grew-out-of',
          'modelled-on',
          'succeeded-by',
          'part-of',
          'beside',
          'compared-with',
        ]),
        pact: slug.optional(),
        name: text3,
        on: dayText.optional(),
        ...sourced,
      }),
    )
    .max(50)
    .default([]),
  members: z.record(memberId, member),
  leader: versions({ member: memberId }).default([]),
  articles: z.record(
    slug,
    z.strictObject({
      instrument: slug,
      number: plainText,
      versions: versions({
        summary: text3,
        /** Was the official wording itself read, and where does it stand? */
        wording: z.strictObject({ read: z.boolean(), url: url.optional() }),
      }).min(1),
    }),
  ),
  provisions: z.record(slug, provision).default({}),
  bodies: z.record(slug, body).default({}),
  /** What groups, weights and matters are called; a group in the plural. */
  names: z.record(slug, text3).default({}),
  groups: z.record(slug, versions({ members: z.array(memberId).max(bounds.members) })).default({}),
  weights: z.record(slug, versions({ values: z.record(memberId, z.number().min(0)) })).default({}),
  means: versions({ menu: z.array(z.enum(means)).min(1), article: slug.optional() }).default([]),
  mandates: versions({
    article: slug,
    /** Where a force may act: on members' territory, or anywhere. */
    area: z.enum(['members', 'anywhere']),
    /** What must stand behind a mandate outside that area, such as a decision of another pact's body. */
    outsideNeeds: slug.optional(),
    peopleMax: z.int().positive().optional(),
    daysMax: z.int().positive().optional(),
  }).default([]),
  deadlines: versions({
    kind: z.enum(['meeting', 'decision', 'writing', 'arrival', 'notice-of-withdrawal', 'report']),
    title: text3,
    article: slug,
    hours: z.number().positive().optional(),
    days: z.number().positive().optional(),
    after: z.enum(['call', 'decision', 'notice', 'event']),
  }).default([]),
  /** Steps at home that a contributor must take before its contingent leaves. */
  approvals: z.record(memberId, versions({ steps: z.array(z.enum(approvalSteps)).min(1) })).default({}),
  forces: z.record(slug, force).default({}),
  deployments: z.array(deployment).max(bounds.entries).default([]),
  exercises: z
    .array(
      z.strictObject({
        name: text3,
        ...spell,
        host: memberId.optional(),
        participants: z.array(memberId).default([]),
        people: z.array(claim).max(20).default([]),
        ...sourced,
      }),
    )
    .max(bounds.entries)
    .default([]),
  facts: z.record(slug, fact).default({}),
  assessments: z.array(assessment).max(200).default([]),
})

/** The pact file once read: plain dated data. */
export type Pact = z.output<typeof pactFile>
export type PactMember = z.output<typeof member>
export type Membership = z.output<typeof membership>
export type Condition = z.output<typeof condition>
export type Threat = (typeof threats)[number]
