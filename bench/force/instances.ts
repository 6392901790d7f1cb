/** Made-up problems of a given size and seed. Chance is an argument, so a seed names the same problem everywhere. */
import { type Chance, chance } from '../../src/chance.ts'
import type { Field, Need, Package, Problem } from '../../src/force/index.ts'

export type Size = {
  readonly packages: number
  readonly lines: number
  readonly members?: number
  readonly capabilities?: number
  /** Latest hours that lines are given in turn. */
  readonly windows?: readonly number[]
  readonly homes?: number
  readonly spots?: number
  /** Asked for, as a share of what is pledged. */
  readonly pressure?: number
}

const streamOf = (seed: number): Chance =>
  chance({ low: seed, high: 0 }, { replication: 0, purpose: 1, member: 0 })

const padded = (name: string, index: number): string => `${name}-${String(index).padStart(3, '0')}`

/** A problem: packages with one to three capabilities, lines over places and windows, lift that binds a little. */
export const instance = (size: Size, seed: number): Problem => {
  const { members = 8, capabilities = 12, homes = 6, spots = 4, windows = [72, 120, 168, 240] } = size
  const draw = streamOf(seed)
  const between = (low: number, high: number): number => low + draw.below(high - low + 1)
  const destinations = ['east', 'west'].map((id, index) => ({
    id,
    fields: [field(`TO${index}A`, { latitude: 43 + index, longitude: 77 - 6 * index, spots: spots * 3 })],
    dailySupplyTonnes: undefined,
    stockTonnes: 0,
  }))
  const homeFields = Array.from({ length: homes }, (_, index) =>
    field(`FROM${index}`, {
      latitude: 40 + between(0, 20),
      longitude: 30 + between(0, 35),
      spots: spots * 2,
    }),
  )
  const packages = Array.from({ length: size.packages }, (_, index): Package => {
    const kinds = between(1, 3)
    const people = between(4, 30) * 10
    const offered = Array.from({ length: kinds }, () => [
      `cap-${between(0, capabilities - 1)}`,
      between(5, 30) * 10,
    ])
    return {
      id: padded('u', index),
      member: `M${between(0, members - 1)}`,
      home: homeFields[between(0, homes - 1)]?.id ?? '',
      people,
      vehicles: between(0, 12),
      tonnes: between(0, 40),
      laneMetres: 0,
      capabilities: Object.fromEntries(offered) as Readonly<Record<string, number>>,
      readyHours: between(1, 20) * 6,
      overlandHours: undefined,
      dailyTonnes: 0,
      cost: between(50, 500) * 10,
      caveats: draw.unit() < 0.2 ? [{ kind: 'place', not: ['west'] }] : [],
      committed: draw.unit() < 0.05,
      sustainment: false,
    }
  })
  return {
    ...frame(members),
    id: `made-${size.packages}x${size.lines}-${seed}`,
    packages,
    needs: needsOf(size, { packages, capabilities, windows, between }),
    destinations,
    homes: homeFields,
    fleets: fleetsOf(size.packages),
  }
}

const needsOf = (
  { lines, pressure = 0.45 }: Size,
  {
    packages,
    capabilities,
    windows,
    between,
  }: {
    readonly packages: readonly Package[]
    readonly capabilities: number
    readonly windows: readonly number[]
    readonly between: (low: number, high: number) => number
  },
): readonly Need[] =>
  Array.from({ length: lines }, (_, index): Need => {
    const capability = `cap-${index % capabilities}`
    const pledged = packages.reduce((sum, unit) => sum + (unit.capabilities[capability] ?? 0), 0)
    const sharing = Math.ceil((lines - (index % capabilities)) / capabilities)
    return {
      id: padded('r', index),
      capability,
      quantity: Math.max(10, Math.round((pressure * pledged) / sharing / 10) * 10),
      tier: (['vital', 'needed', 'useful'] as const)[between(0, 2)] ?? 'needed',
      earliestHours: 0,
      latestHours: windows[Math.floor(index / capabilities) % windows.length] ?? 120,
      place: between(0, 2) === 0 ? 'west' : 'east',
      task: undefined,
      opponents: [],
      rules: [],
      enablers: [],
    }
  })

/** The shape of STACK.md: 300 units, 12 capabilities in 3 windows, 3 groups of lift, each with its own home. */
export const threeModes = (seed: number): Problem =>
  instance(
    { packages: 300, lines: 36, windows: [72, 120, 192], homes: 3, spots: 12, members: 12, pressure: 0.55 },
    seed,
  )

const field = (
  id: string,
  {
    latitude,
    longitude,
    spots,
  }: { readonly latitude: number; readonly longitude: number; readonly spots: number },
): Field => ({ id, latitude, longitude, spots, openHours: 24 })

const frame = (members: number) => ({
  hostConsent: true,
  approved: [],
  members: Array.from({ length: members }, (_, index) => ({
    id: `M${index}`,
    reserveShare: 0.1,
    burdenKey: 1 + (index % 4),
    costMax: undefined,
  })),
  currency: 'USD 2024',
  planning: {
    queuingEfficiency: 0.85,
    routeFactor: 1.05,
    vehicleTonnes: 14,
    vehicleLaneMetres: 7.3,
    personTonnes: 0.13,
    legKilometresMax: 6000,
    planDays: 10,
    lateDaysMax: 3,
  },
})

const fleetsOf = (packages: number): Problem['fleets'] => [
  {
    id: 'lifter',
    member: 'M0',
    available: Math.ceil(packages / 3),
    payloadTonnes: 40,
    laneMetres: 20,
    riders: 20,
    seats: 225,
    kilometresPerHour: 700,
    fixedHours: 0.5,
    groundHours: 2.25,
    spots: 1,
    sortiesMax: Number.MAX_SAFE_INTEGER,
    carries: undefined,
    vehiclesLeast: 0,
    patienceHoursPerVehicle: 0,
    flyingHoursPerDay: 24,
  },
]
