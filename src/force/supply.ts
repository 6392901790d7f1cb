/**
 * What members can send: packages, each pledged whole, and the aircraft that carry them. The same shape stands in a
 * file of its own or inside a requirement. Amounts that are not sourced facts of a pact are planning values.
 */
import { z } from 'zod'
import { memberId, plainText, slug, sourced, sources, text3 } from '../pact/index.ts'

/** A planning value may say where it comes from; a fact must, and stands in the pact's own files. */
export const maySay = { source: sourced.source.optional(), confidence: sourced.confidence.optional() }

const amount = z.number().min(0).max(10_000_000)
const hours = z.number().min(0).max(10_000)
const share = z.number().min(0).max(1)
export const airfieldId = z.string().regex(/^[A-Z0-9]{3,8}$/)

/** A national limit on use. `not` lists what the member will not do, be sent to, or face. */
const caveat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), not: z.array(slug).min(1).max(50) }),
  z.strictObject({ kind: z.literal('place'), not: z.array(slug).min(1).max(50) }),
  z.strictObject({ kind: z.literal('opponent'), not: z.array(slug).min(1).max(50) }),
  z.strictObject({ kind: z.literal('rules'), not: z.array(slug).min(1).max(50) }),
  /** Comes only where the host has consented. */
  z.strictObject({ kind: z.literal('host-consent') }),
  /** Waits for its parliament, unless the requirement says that it has approved. */
  z.strictObject({ kind: z.literal('parliament'), delayHours: hours }),
])
export type Caveat = z.output<typeof caveat>

/** How a package moves when it does not fly: one leg at a steady speed, on its own wheels or rails. */
const overland = z.strictObject({
  by: z.enum(['road', 'rail', 'sea']),
  kilometres: amount,
  kilometresPerHour: z.number().min(1).max(400),
})

const packageShape = z.strictObject({
  member: memberId,
  name: text3.optional(),
  /** The real unit: the same one cannot be pledged twice. The package's own id where it is left out. */
  unit: slug.optional(),
  /** The airfield where it embarks, or where its road begins. */
  home: airfieldId,
  people: z.int().min(0).max(1_000_000),
  vehicles: z.int().min(0).max(100_000).default(0),
  /** Cargo beyond people, their kit and the vehicles. */
  tonnes: amount.default(0),
  laneMetres: amount.optional(),
  capabilities: z.record(slug, amount),
  noticeHours: hours,
  /** From the barracks to the place of embarkation. */
  roadHours: hours.default(0),
  overland: overland.optional(),
  dailyTonnes: amount.default(0),
  cost: z
    .strictObject({
      value: amount,
      currency: z.string().regex(/^[A-Z]{3}$/),
      year: z.int().min(1900).max(2100),
    })
    .optional(),
  /** Shares that are ready; the lowest one counts. */
  readiness: z
    .strictObject({ people: share.default(1), equipment: share.default(1), funding: share.default(1) })
    .prefault({}),
  caveats: z.array(caveat).max(20).default([]),
  /** Where it is already. */
  committed: plainText.optional(),
  /** Supplies that follow the force; they are moved and fill no line. */
  sustainment: z.boolean().default(false),
  ...maySay,
})

/** Aircraft of one type that work as one fleet. */
const fleetShape = z.strictObject({
  member: memberId,
  /** A type of aircraft.yaml. */
  aircraft: slug,
  /** The type as fitted for people alone, where the fleet can be so fitted. */
  peopleAircraft: slug.optional(),
  available: z.int().min(0).max(10_000),
  /** Seats left beside a load of vehicles. */
  riders: z.int().min(0).max(1_000).default(0),
  sortiesMax: z.int().min(0).max(1_000_000).optional(),
  /** Carries the packages of these members only. */
  carries: z.array(memberId).max(500).optional(),
  /** Sent for people and vehicles only where as many vehicles wait. */
  vehiclesLeast: z.int().min(0).max(1_000).default(0),
  /** A big aircraft is worth waiting for: hours of later arrival accepted for each vehicle beyond two. */
  patienceHoursPerVehicle: hours.default(0),
  flyingHoursPerDay: z.number().min(0).max(24).default(24),
  ...maySay,
})

const memberShape = z.strictObject({
  /** Share of its packages that a member keeps at home. */
  reserveShare: share.default(0),
  /** Its part of the agreed burden, against which cost is compared; equal parts where none is given. */
  burdenKey: z.number().positive().max(1_000_000).optional(),
  /** The most that it will pay. */
  costMax: amount.optional(),
})

/** A supply without its header. */
export const supplyShape = z.strictObject({
  members: z.record(memberId, memberShape).default({}),
  packages: z.record(slug, packageShape),
  fleets: z.record(slug, fleetShape).default({}),
})

/** A file of pledges. */
export const supplyFile = supplyShape.extend({ najda: z.literal(1), sources: sources.default({}) })

export type Supply = z.output<typeof supplyShape>
export type Pledge = z.output<typeof packageShape>
export type Fleet = z.output<typeof fleetShape>
