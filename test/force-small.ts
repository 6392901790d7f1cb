/** Small made-up problems of force generation, in which every row of the model may bind; and which objectives are better. */
import { type Chance, chance } from '../src/chance.ts'
import type { Problem, Tier } from '../src/force/index.ts'

const planning = {
  queuingEfficiency: 0.85,
  routeFactor: 1.05,
  vehicleTonnes: 14,
  vehicleLaneMetres: 7.3,
  personTonnes: 0.13,
  legKilometresMax: 6000,
  planDays: 10,
  lateDaysMax: 1,
}

const fleet = {
  id: 'lifter',
  member: 'A',
  available: 4,
  payloadTonnes: 40,
  laneMetres: 20,
  riders: 20,
  seats: 200,
  kilometresPerHour: 700,
  fixedHours: 0.5,
  groundHours: 2.25,
  spots: 1,
  sortiesMax: Number.MAX_SAFE_INTEGER,
  carries: undefined,
  vehiclesLeast: 0,
  patienceHoursPerVehicle: 0,
  flyingHoursPerDay: 24,
}

/** A small problem in which every row of the model may bind. */
export const small = (seed: number, packagesMax = 12): Problem => {
  const draw: Chance = chance({ low: seed, high: 7 }, { replication: 0, purpose: 0, member: 0 })
  const between = (low: number, high: number): number => low + draw.below(high - low + 1)
  const count = between(1, packagesMax)
  // Large cases are given few choices, so that brute force ends.
  const kinds = count > 7 ? 3 : 2
  const lines = count > 7 ? 2 : between(1, 3)
  const members = ['A', 'B', 'C'].map((id) => ({
    id,
    reserveShare: draw.unit() < 0.3 ? 0.5 : 0,
    burdenKey: between(1, 3),
    costMax: draw.unit() < 0.15 ? between(2, 6) * 10 : undefined,
  }))
  const packages = Array.from({ length: count }, (_, index) => ({
    id: `u${String(index).padStart(2, '0')}`,
    member: ['A', 'B', 'C'][between(0, 2)] ?? 'A',
    home: 'HOME',
    people: between(1, 20) * 10,
    vehicles: between(0, 8),
    tonnes: 0,
    laneMetres: 0,
    capabilities: {
      [`k${between(1, kinds)}`]: between(1, 5),
      ...(draw.unit() < 0.3 ? { k1: between(1, 5) } : {}),
    },
    readyHours: between(0, 8) * 6,
    overlandHours: draw.unit() < 0.3 ? between(1, 30) : undefined,
    dailyTonnes: between(0, 3),
    cost: between(0, 9) * 5,
    caveats: draw.unit() < 0.2 ? [{ kind: 'place' as const, not: ['there'] }] : [],
    committed: draw.unit() < 0.1,
    sustainment: false,
  }))
  // Some packages are alike, as companies of one battalion are.
  if (count > 3 && packages[1] && draw.unit() < 0.5) packages[2] = { ...packages[1], id: 'u02' }
  const field = { openHours: 24, latitude: 43, longitude: 77 }
  return {
    id: `small-${seed}`,
    hostConsent: true,
    approved: [],
    members,
    packages,
    needs: Array.from({ length: lines }, (_, index) => ({
      id: `r${index}`,
      capability: `k${(index % kinds) + 1}`,
      quantity: between(2, 12),
      tier: (['vital', 'needed', 'useful'] as const)[between(0, 2)] as Tier,
      earliestHours: 0,
      latestHours: between(1, 4) * 12,
      place: draw.unit() < 0.5 ? 'here' : 'there',
      task: undefined,
      opponents: [],
      rules: [],
      enablers: index === 1 && draw.unit() < 0.4 ? [{ line: 'r0', per: between(1, 2) }] : [],
    })),
    destinations: ['here', 'there'].map((id) => ({
      id,
      fields: [{ ...field, id: `TO${id.toUpperCase()}`, spots: between(1, 2) }],
      dailySupplyTonnes: draw.unit() < 0.3 ? between(2, 8) : undefined,
      stockTonnes: 0,
    })),
    homes: [{ id: 'HOME', latitude: 55, longitude: 40, spots: between(1, 3), openHours: 24 }],
    fleets: draw.unit() < 0.1 ? [] : [fleet],
    currency: 'USD 2024',
    planning,
  }
}

/** Is a better than b at the first level where they differ? */
export const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  for (let level = 0; level < a.length; level++) {
    const difference = (a[level] as number) - (b[level] as number)
    if (Math.abs(difference) > 1e-6 * Math.max(1, Math.abs(b[level] as number))) return difference < 0
  }
  return false
}
