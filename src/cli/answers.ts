/** What each verb answers with `--json`: documented shapes, checked by tests and published as JSON Schema. */
import { z } from 'zod'
import { phases } from '../call/index.ts'
import { ballots } from '../decision/index.ts'
import { formalities } from '../record/index.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const texts = z.array(z.string())
const claim = z.object({
  value: z.union([z.number(), z.string()]),
  by: z.string().optional(),
  on: day.optional(),
  source: texts,
  confidence: z.string(),
})

const finding = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  code: z.string(),
  key: z.string(),
  sentence: z.string(),
})

/** `najda check --json` */
export const checkAnswer = z.object({
  findings: z.array(finding),
  pacts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      articles: z.object({ encoded: z.int(), summarised: z.int(), wordingUnread: z.int(), total: z.int() }),
      facts: z.record(z.string(), z.int()),
      disputes: z.int(),
      examples: z.object({ held: z.int(), total: z.int() }),
      calls: z.object({ total: z.int(), departures: z.int() }),
    }),
  ),
})
export type CheckAnswer = z.output<typeof checkAnswer>

const matter = z.object({
  id: z.string(),
  sentence: z.string(),
  rule: z.unknown(),
  article: z.string(),
  excluding: texts,
  periodHours: z.number().optional(),
  confidence: z.string(),
})

/** `najda explain --json` */
export const explainAnswer = z.object({
  pact: z.string(),
  name: z.string(),
  summary: z.string(),
  day,
  signed: day,
  ended: day.optional(),
  leader: z.string().optional(),
  members: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      since: day,
      status: z.string(),
      votes: z.boolean(),
      conditions: z.array(z.object({ kind: z.string(), since: day, recognised: z.boolean() })),
    }),
  ),
  bodies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      seats: z.int(),
      chair: z.string().optional(),
      matters: z.array(matter),
    }),
  ),
  provisions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      article: z.string(),
      kind: z.string(),
      covers: texts,
      decidedBy: z.object({ body: z.string(), matter: z.string() }).optional(),
      bilateral: z.boolean(),
      confidence: z.string(),
    }),
  ),
  articles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      summary: z.string(),
      read: z.boolean(),
      confidence: z.string(),
    }),
  ),
  forces: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      since: day,
      people: z.array(claim),
      pledges: z.array(z.object({ member: z.string(), unit: z.string().optional(), people: z.array(claim) })),
    }),
  ),
  means: texts,
  calls: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      caller: z.string().optional(),
      formality: z.enum(formalities),
      means: texts,
      extent: z.enum(['full', 'partial', 'none', 'not-asked']),
      answer: z.string(),
    }),
  ),
})
export type ExplainAnswer = z.output<typeof explainAnswer>

const settlement = z.object({
  path: z.string(),
  clause: z.string(),
  members: texts,
  article: z.string().optional(),
  sentence: z.string(),
})

/** `najda tally --json` */
export const tallyAnswer = z.object({
  outcome: z.enum(['adopted', 'failed', 'open']),
  settledBy: settlement.optional(),
  stillOpen: z.object({
    settlers: z.array(
      z.object({ member: z.string(), ballot: z.enum(ballots), outcome: z.enum(['adopted', 'failed']) }),
    ),
    yesFewest: z.int().optional(),
    noFewest: z.int().optional(),
    fewestAreBounds: z.boolean(),
    /** The same in words. */
    sentences: texts,
  }),
  bound: texts,
  roll: texts,
  ballots: z.record(z.string(), z.enum(ballots)),
  rule: z.unknown(),
  sentence: z.string(),
  article: z.string().optional(),
})
export type TallyAnswer = z.output<typeof tallyAnswer>

/** `najda replay --json` */
export const replayAnswer = z.object({
  id: z.string(),
  pact: z.string(),
  title: z.string(),
  summary: z.string(),
  caller: z.string().optional(),
  callerName: z.string().optional(),
  formality: z.enum(formalities),
  /** The IANA zone in which the timeline is told. */
  zone: z.string(),
  phase: z.enum(phases),
  outcome: z.enum(['adopted', 'failed', 'open', 'lapsed', 'none']),
  settledBy: settlement.optional(),
  dependsOnTimes: z.boolean(),
  answer: z.object({
    means: texts,
    extent: z.enum(['full', 'partial', 'none', 'not-asked']),
    delayDays: z.number().optional(),
    about: z.string(),
    source: texts,
    confidence: z.string(),
  }),
  deliberations: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      matter: z.string(),
      article: z.string().optional(),
      outcome: z.enum(['adopted', 'failed', 'open']),
      recorded: z.boolean().optional(),
      settledBy: settlement.optional(),
      ballots: z.record(z.string(), z.enum(ballots)),
      inferred: texts,
    }),
  ),
  contributors: z.array(
    z.object({
      member: z.string(),
      name: z.string(),
      contingents: texts,
      claims: z.array(z.object({ label: z.string(), unit: z.string().optional(), claims: z.array(claim) })),
    }),
  ),
  departures: z.array(
    z.object({
      event: z.string(),
      kind: z.enum(['not-allowed', 'not-in-the-sources']),
      code: z.string().optional(),
      article: z.string().optional(),
      sentence: z.string(),
      source: texts,
    }),
  ),
  timeline: z.array(
    z.object({
      earliest: z.string(),
      latest: z.string(),
      stamped: z.boolean(),
      event: z.string(),
      sentence: z.string(),
      /** Of a position: whose, and which. */
      member: z.string().optional(),
      ballot: z.enum(ballots).optional(),
      source: texts,
      confidence: z.string().optional(),
      inferred: z.boolean(),
    }),
  ),
  facts: z.array(
    z.object({ id: z.string(), label: z.string(), unit: z.string().optional(), claims: z.array(claim) }),
  ),
  legalBasis: z.array(
    z.object({ by: z.string(), basis: z.string(), articles: texts, source: texts, confidence: z.string() }),
  ),
  assessments: z.array(
    z.object({
      by: z.string(),
      about: z.string(),
      paraphrase: z.string(),
      source: texts,
      confidence: z.string(),
    }),
  ),
  followedBy: z.array(
    z.object({ on: day.optional(), what: z.string(), source: texts, confidence: z.string() }),
  ),
  parallel: z.array(
    z.object({ pact: z.string(), call: z.string().optional(), what: z.string(), source: texts }),
  ),
  sources: z.record(
    z.string(),
    z.object({ title: z.string(), url: z.string().optional(), read: z.boolean() }),
  ),
})
export type ReplayAnswer = z.output<typeof replayAnswer>
