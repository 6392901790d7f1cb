/** What must be filled: capability lines with their windows and places, nation-blind, and the planning values used. */
import { z } from 'zod'
import { instantText, memberId, plainText, slug, sources, text3 } from '../pact/index.ts'
import { airfieldId, maySay, supplyShape } from './supply.ts'

const amount = z.number().min(0).max(10_000_000)
const hours = z.number().min(0).max(10_000)

/** Strictly ordered: no line of a lower tier is filled at the price of a higher one. */
export const tiers = ['vital', 'needed', 'useful'] as const
export type Tier = (typeof tiers)[number]

const line = z.strictObject({
  name: text3.optional(),
  capability: slug,
  quantity: z.number().positive().max(10_000_000),
  tier: z.enum(tiers).default('needed'),
  /** Hours after the decision. */
  earliestHours: hours.default(0),
  latestHours: hours,
  place: slug,
  task: slug.optional(),
  opponents: z.array(slug).max(20).default([]),
  /** Means the mandate allows, in the words that caveats use. */
  rules: z.array(slug).max(20).default([]),
  /** Lines without which this one may not grow: at most `per` units of this for each unit of that (F5). */
  enablers: z
    .array(z.strictObject({ line: slug, per: z.number().positive() }))
    .max(10)
    .default([]),
  ...maySay,
})

const place = z.strictObject({
  name: text3.optional(),
  /** Where aircraft land, each with its working spots where they differ from airfields.yaml. */
  airfields: z
    .record(airfieldId, z.strictObject({ spots: z.int().min(0).max(100).optional(), ...maySay }))
    .default({}),
  dailySupplyTonnes: amount.optional(),
  stockTonnes: amount.default(0),
})

/** The values behind loads and times (models.md 1.8, 1.9). None is published for any real operation. */
const planning = z.strictObject({
  queuingEfficiency: z.number().min(0.1).max(1).default(0.85),
  routeFactor: z.number().min(1).max(3).default(1.05),
  vehicleTonnes: z.number().min(0).max(100).default(14),
  vehicleLaneMetres: z.number().min(0).max(50).default(7.3),
  personTonnes: z.number().min(0).max(1).default(0.13),
  legKilometresMax: z.number().min(100).max(20_000).default(6_000),
  runwayMetresLeast: z.number().min(300).max(6_000).default(1_500),
  planDays: z.number().min(1).max(3_650).default(10),
  /** Days after a line's latest arrival on which it may still be filled, as late. */
  lateDaysMax: z.int().min(0).max(10).default(3),
  ...maySay,
})

/** A requirement; its pledges may stand in the same file. */
export const requirementFile = z.strictObject({
  najda: z.literal(1),
  id: slug,
  pact: slug.optional(),
  title: text3,
  caution: text3.optional(),
  /** The moment of the decision: hour 0. */
  decidedAt: instantText,
  host: memberId.optional(),
  hostConsent: z.boolean().default(true),
  /** Members whose parliament has already said yes. */
  approved: z.array(memberId).max(500).default([]),
  places: z.record(slug, place),
  lines: z.record(slug, line),
  planning: planning.prefault({}),
  supply: supplyShape.optional(),
  sources: sources.default({}),
  note: plainText.optional(),
})

export type Requirement = z.output<typeof requirementFile>
export type Line = z.output<typeof line>
export type Planning = z.output<typeof planning>
