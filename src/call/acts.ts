/**
 * Everything that can be done in a call, as the payloads of commands. An act and its event carry the same payload;
 * what the server adds (a frozen roll, a counted verdict) is added in `decide.ts`. The record's files use the same
 * payloads under their event names.
 */
import { z } from 'zod'
import { ballots } from '../decision/index.ts'
import {
  approvalSteps,
  dayText,
  instantText,
  means,
  memberId,
  plainText,
  slug,
  text3,
  threats,
} from '../pact/index.ts'

/** Bounds on what one act may carry. */
export const callBounds = {
  deliberations: 200,
  contingents: 2_000,
  legs: 10_000,
  lines: 200,
  listLength: 100,
} as const

const text = z.union([plainText, text3])
const people = z.int().min(0).max(10_000_000)
const steps = z.array(z.enum(approvalSteps)).max(approvalSteps.length)

const need = z.strictObject({
  capability: slug,
  quantity: z.number().positive(),
  place: text.optional(),
  latest: instantText.optional(),
})

const line = z.strictObject({
  id: slug,
  capability: slug,
  quantity: z.number().positive(),
  place: text,
  priority: z.int().min(1).max(3),
  earliest: instantText.optional(),
  latest: instantText.optional(),
})

const leg = z.strictObject({
  contingent: slug,
  leg: slug,
  from: text,
  to: text,
  mode: z.enum(['air', 'road', 'rail', 'sea']),
  people: people.optional(),
  vehicles: people.optional(),
  sorties: z.int().min(1).max(100_000).optional(),
})

/** Act -> payload. */
export const acts = {
  MakeCall: z.strictObject({
    caller: memberId,
    provision: slug,
    threat: z.enum(threats),
    /** What the caller says happened: kept as the caller's claim. */
    claim: text,
    aggressor: memberId.optional(),
    needs: z.array(need).max(callBounds.listLength).default([]),
  }),
  ConveneConsultation: z.strictObject({ provision: slug.optional(), body: slug.optional(), about: text }),
  WithdrawCall: z.strictObject({ reason: text.optional() }),
  GiveNotice: z.strictObject({ to: text, article: slug.optional(), about: text }),
  CloseCall: z.strictObject({
    reason: z.enum(['help-ended', 'no-longer-needed', 'not-adopted', 'no-answer', 'overtaken', 'other']),
    about: text.optional(),
  }),
  OpenDeliberation: z.strictObject({
    deliberation: slug,
    body: slug,
    matter: slug,
    question: text,
    deadline: instantText.optional(),
    concerned: z.array(memberId).max(20).optional(),
    /** Who sits, where the pact lists only some seats of the body. */
    members: z.array(memberId).max(500).optional(),
  }),
  TakePosition: z.strictObject({
    deliberation: slug,
    member: memberId,
    ballot: z.enum(ballots).exclude(['silent']),
    reason: text.optional(),
  }),
  CloseDeliberation: z.strictObject({ deliberation: slug }),
  /** A person may record only what the count says; `adopted` is what they believe it says. */
  TakeDecision: z.strictObject({ deliberation: slug, adopted: z.boolean(), about: text.optional() }),
  IssueMandate: z.strictObject({
    deliberation: slug.optional(),
    tasks: z.array(text).min(1).max(callBounds.listLength),
    area: z.enum(['members', 'outside']),
    place: text.optional(),
    basis: slug.optional(),
    peopleMax: people.optional(),
    until: instantText.optional(),
    means: z.array(z.enum(means)).min(1),
  }),
  ExtendMandate: z.strictObject({ until: instantText, deliberation: slug.optional() }),
  ConsentAsHost: z.strictObject({ host: memberId, conditions: text.optional() }),
  StateRequirement: z.strictObject({ lines: z.array(line).min(1).max(callBounds.lines) }),
  ProposePlan: z.strictObject({ plan: z.string().regex(/^[0-9a-f]{64}$/), about: text.optional() }),
  OfferContingent: z.strictObject({
    contingent: slug,
    member: memberId,
    means: z.enum(means),
    unit: text,
    people: people.optional(),
    line: slug.optional(),
    quantity: z.number().positive().optional(),
    caveats: z.array(text).max(20).default([]),
    /** Steps at home that the member itself declares necessary before this contingent leaves. */
    needsApproval: steps.default([]),
  }),
  AcceptOffer: z.strictObject({ contingent: slug, quantity: z.number().positive().optional() }),
  DeclineOffer: z.strictObject({
    contingent: slug,
    reason: z.enum(['not-needed', 'too-late', 'caveat', 'cost', 'host-refuses', 'other']),
    about: text.optional(),
  }),
  WithdrawOffer: z.strictObject({ contingent: slug, reason: text.optional() }),
  GiveNationalApproval: z.strictObject({
    contingent: slug,
    step: z.enum(approvalSteps),
    granted: z.boolean(),
    about: text.optional(),
  }),
  CommitContingent: z.strictObject({ contingent: slug, people: people.optional() }),
  DepartLeg: leg,
  ArriveLeg: z.strictObject({
    contingent: slug,
    leg: slug,
    people: people.optional(),
    vehicles: people.optional(),
  }),
  TransferAuthority: z.strictObject({ contingent: slug, to: text }),
  ReportSituation: z.strictObject({ about: text, contingent: slug.optional() }),
  ReportIncident: z.strictObject({
    kind: z.enum(['casualty', 'force-used', 'attack', 'accident', 'complaint', 'other']),
    about: text,
    contingent: slug.optional(),
    dead: people.optional(),
    injured: people.optional(),
  }),
  OrderWithdrawal: z.strictObject({
    reason: text,
    begins: dayText.optional(),
    completes: dayText.optional(),
  }),
  ReturnLeg: leg,
  ReleaseUnit: z.strictObject({ contingent: slug }),
  ClaimCost: z.strictObject({
    cost: slug,
    member: memberId,
    amount: z.number().min(0),
    currency: z.string().regex(/^[A-Z]{3}$/),
    about: text,
  }),
  SettleCost: z.strictObject({ cost: slug, amount: z.number().min(0), payer: memberId.optional() }),
  RecordLesson: z.strictObject({ about: text }),
  /** A new fact beside an old one: `version` is the place of the corrected event in the call's stream. */
  Correct: z.strictObject({ version: z.int().min(1), about: text }),
} as const

export type ActName = keyof typeof acts
export type Payload<Name extends ActName> = z.output<(typeof acts)[Name]>
export const actNames = Object.keys(acts) as readonly ActName[]

/** Act -> the event it becomes. */
export const eventOf = {
  MakeCall: 'CallMade',
  ConveneConsultation: 'ConsultationConvened',
  WithdrawCall: 'CallWithdrawn',
  GiveNotice: 'NoticeGiven',
  CloseCall: 'CallClosed',
  OpenDeliberation: 'DeliberationOpened',
  TakePosition: 'PositionTaken',
  CloseDeliberation: 'DeliberationClosed',
  TakeDecision: 'DecisionTaken',
  IssueMandate: 'MandateIssued',
  ExtendMandate: 'MandateExtended',
  ConsentAsHost: 'HostConsented',
  StateRequirement: 'RequirementStated',
  ProposePlan: 'PlanProposed',
  OfferContingent: 'ContingentOffered',
  AcceptOffer: 'OfferAccepted',
  DeclineOffer: 'OfferDeclined',
  WithdrawOffer: 'OfferWithdrawn',
  GiveNationalApproval: 'NationalApproval',
  CommitContingent: 'ContingentCommitted',
  DepartLeg: 'LegDeparted',
  ArriveLeg: 'LegArrived',
  TransferAuthority: 'TransferOfAuthority',
  ReportSituation: 'SituationReported',
  ReportIncident: 'IncidentReported',
  OrderWithdrawal: 'WithdrawalOrdered',
  ReturnLeg: 'LegReturned',
  ReleaseUnit: 'UnitReleased',
  ClaimCost: 'CostClaimed',
  SettleCost: 'CostSettled',
  RecordLesson: 'LessonRecorded',
  Correct: 'Corrected',
} as const satisfies Record<ActName, string>
