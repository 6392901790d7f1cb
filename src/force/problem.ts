/**
 * The problem of force generation with every name resolved: what the model, the dispatcher and the explanation read.
 * Lists are in the byte order of their ids, so that the order of a file changes nothing (models.md 1.7).
 */
import type { Tier } from './requirement.ts'
import type { Caveat } from './supply.ts'

/** u: what a member sends as a whole. */
export type Package = {
  readonly id: string
  readonly member: string
  readonly home: string
  readonly people: number
  readonly vehicles: number
  readonly tonnes: number
  readonly laneMetres: number
  /** a(u,k), already lowered to what is ready. */
  readonly capabilities: Readonly<Record<string, number>>
  /** n(u) + q(u), without the wait for a parliament. */
  readonly readyHours: number
  readonly overlandHours: number | undefined
  readonly dailyTonnes: number
  readonly cost: number
  readonly caveats: readonly Caveat[]
  readonly committed: boolean
  readonly sustainment: boolean
  /** The line it already serves, when a plan is made again: it stays there. */
  readonly pinned?: string | undefined
}

/** r: what must be filled. */
export type Need = {
  readonly id: string
  readonly capability: string
  readonly quantity: number
  readonly tier: Tier
  readonly earliestHours: number
  readonly latestHours: number
  readonly place: string
  readonly task: string | undefined
  readonly opponents: readonly string[]
  readonly rules: readonly string[]
  readonly enablers: readonly { readonly line: string; readonly per: number }[]
}

export type Member = {
  readonly id: string
  readonly reserveShare: number
  readonly burdenKey: number
  readonly costMax: number | undefined
}

/** a: an airfield with its working spots. */
export type Field = {
  readonly id: string
  readonly latitude: number
  readonly longitude: number
  readonly spots: number
  readonly openHours: number
}

/** v: aircraft that work as one. */
export type Fleet = {
  readonly id: string
  readonly member: string
  readonly available: number
  readonly payloadTonnes: number
  readonly laneMetres: number
  readonly riders: number
  /** Seats of a load without vehicles. */
  readonly seats: number
  readonly kilometresPerHour: number
  readonly fixedHours: number
  readonly groundHours: number
  readonly spots: number
  readonly sortiesMax: number
  readonly carries: readonly string[] | undefined
  readonly vehiclesLeast: number
  readonly patienceHoursPerVehicle: number
  readonly flyingHoursPerDay: number
}

export type Destination = {
  readonly id: string
  readonly fields: readonly Field[]
  readonly dailySupplyTonnes: number | undefined
  readonly stockTonnes: number
}

export type Problem = {
  readonly id: string
  readonly hostConsent: boolean
  readonly approved: readonly string[]
  readonly members: readonly Member[]
  readonly packages: readonly Package[]
  readonly needs: readonly Need[]
  readonly destinations: readonly Destination[]
  /** Homes that are airfields, by id. */
  readonly homes: readonly Field[]
  readonly fleets: readonly Fleet[]
  readonly currency: string | undefined
  readonly planning: {
    readonly queuingEfficiency: number
    readonly routeFactor: number
    readonly vehicleTonnes: number
    readonly vehicleLaneMetres: number
    readonly personTonnes: number
    readonly legKilometresMax: number
    readonly planDays: number
    readonly lateDaysMax: number
  }
}

/** Byte order of ids: the one order of every list. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** The problem with every list in its one order, whatever order it came in. */
export const inOrder = (problem: Problem): Problem => ({
  ...problem,
  members: problem.members.toSorted(byId),
  packages: problem.packages.toSorted(byId),
  needs: problem.needs.toSorted(byId),
  destinations: problem.destinations
    .map((each) => ({ ...each, fields: each.fields.toSorted(byId) }))
    .sort(byId),
  homes: problem.homes.toSorted(byId),
  fleets: problem.fleets.toSorted(byId),
})

/** The one of an id; a problem names no other. */
export const named = <Each extends { readonly id: string }>(list: readonly Each[], id: string): Each => {
  const found = list.find((each) => each.id === id)
  if (!found) throw new Error(`no such id: ${id}`)
  return found
}

/** The problem without some members: their packages and their aircraft are gone. */
export const without = (problem: Problem, members: readonly string[]): Problem => ({
  ...problem,
  members: problem.members.filter(({ id }) => !members.includes(id)),
  packages: problem.packages.filter(({ member }) => !members.includes(member)),
  fleets: problem.fleets.filter(({ member }) => !members.includes(member)),
})
