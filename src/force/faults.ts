/** What is wrong with a requirement or its pledges before any solving: each fault has its place in the text. */
import type { Parameters } from '../outcome.ts'
import type { Aircraft, Airfields, Capabilities, Path } from '../pact/index.ts'
import { greatCircle } from './distance.ts'
import type { Requirement } from './requirement.ts'
import type { Pledge, Supply } from './supply.ts'

/** The shared facts that a requirement is read against. */
export type Facts = {
  readonly airfields: Airfields['airfields']
  readonly aircraft: Aircraft['aircraft']
  readonly capabilities: Capabilities['capabilities']
  /** Who may pledge; anybody where it is left out. */
  readonly members?: readonly string[]
}

export const forceCodes = [
  'reference/unknown-source',
  'reference/unknown-member',
  'reference/unknown-place',
  'reference/unknown-airfield',
  'reference/unknown-aircraft',
  'reference/unknown-capability',
  'reference/unknown-line',
  'window/ends-before-it-begins',
  'pledge/unit-twice',
  'pledge/currencies-differ',
  'line/enables-itself',
  'lift/no-runway-in-range',
] as const
export type ForceCode = (typeof forceCodes)[number]

export type Fault = { readonly code: ForceCode; readonly path: Path; readonly parameters: Parameters }

/** Faults of the demand alone. */
export const requirementFaults = (requirement: Requirement, facts: Facts): readonly Fault[] => [
  ...Object.entries(requirement.places).flatMap(([id, place]) =>
    Object.keys(place.airfields)
      .filter((field) => !Object.hasOwn(facts.airfields, field))
      .map((field): Fault => unknown('airfield', field, ['places', id, 'airfields', field])),
  ),
  ...Object.keys(requirement.lines).flatMap((id) => lineFaults(requirement, id, facts)),
]

const lineFaults = ({ lines, places }: Requirement, id: string, facts: Facts): readonly Fault[] => {
  const line = lines[id]
  if (!line) return []
  const faults: Fault[] = []
  const path = ['lines', id]
  const { earliestHours, latestHours } = line
  if (latestHours < earliestHours)
    faults.push({
      code: 'window/ends-before-it-begins',
      path: [...path, 'latestHours'],
      parameters: { id, earliestHours, latestHours },
    })
  if (!Object.hasOwn(places, line.place)) faults.push(unknown('place', line.place, [...path, 'place']))
  if (!Object.hasOwn(facts.capabilities, line.capability))
    faults.push(unknown('capability', line.capability, [...path, 'capability']))
  line.enablers.forEach((enabler, index) => {
    const at = [...path, 'enablers', index, 'line']
    if (enabler.line === id) faults.push({ code: 'line/enables-itself', path: at, parameters: { id } })
    else if (!Object.hasOwn(lines, enabler.line)) faults.push(unknown('line', enabler.line, at))
  })
  return faults
}

/** Faults of the pledges; `above` is where they stand in the file. */
export const supplyFaults = (
  supply: Supply,
  facts: Facts,
  { above, requirement }: { readonly above: Path; readonly requirement?: Requirement | undefined },
): readonly Fault[] => [
  ...Object.entries(supply.packages).flatMap(([id, pledge]) => {
    const faults = pledgeFaults(pledge, facts, [...above, 'packages', id])
    if (faults.length > 0 || !requirement) return faults
    return runwayFaults(id, { supply, facts, above, requirement })
  }),
  ...Object.entries(supply.fleets).flatMap(([id, fleet]) =>
    (['aircraft', 'peopleAircraft'] as const).flatMap((key) => {
      const type = fleet[key]
      return type === undefined || Object.hasOwn(facts.aircraft, type)
        ? []
        : [unknown('aircraft', type, [...above, 'fleets', id, key])]
    }),
  ),
  ...memberFaults(supply, facts, above),
  ...twiceFaults(supply, above),
  ...currencyFaults(supply, above),
]

const pledgeFaults = (pledge: Pledge, facts: Facts, path: Path): readonly Fault[] => [
  ...(Object.hasOwn(facts.airfields, pledge.home)
    ? []
    : [unknown('airfield', pledge.home, [...path, 'home'])]),
  ...Object.keys(pledge.capabilities)
    .filter((capability) => !Object.hasOwn(facts.capabilities, capability))
    .map((capability) => unknown('capability', capability, [...path, 'capabilities', capability])),
]

const memberFaults = (supply: Supply, facts: Facts, above: Path): readonly Fault[] => {
  const { members } = facts
  if (!members) return []
  const said: readonly (readonly [string, Path])[] = [
    ...Object.keys(supply.members).map((id) => [id, [...above, 'members', id]] as const),
    ...Object.entries(supply.packages).map(
      ([id, { member }]) => [member, [...above, 'packages', id, 'member']] as const,
    ),
    ...Object.entries(supply.fleets).map(
      ([id, { member }]) => [member, [...above, 'fleets', id, 'member']] as const,
    ),
  ]
  return said
    .filter(([id]) => !members.includes(id))
    .map(([id, path]) => ({ code: 'reference/unknown-member', path, parameters: { id, known: members } }))
}

/** One real unit under two names would fill two lines at once. */
const twiceFaults = ({ packages }: Supply, above: Path): readonly Fault[] => {
  const first = new Map<string, string>()
  return Object.entries(packages).flatMap(([id, { unit = id }]): readonly Fault[] => {
    const other = first.get(unit)
    first.set(unit, other ?? id)
    if (other === undefined) return []
    return [
      {
        code: 'pledge/unit-twice',
        path: [...above, 'packages', id],
        parameters: { unit, first: other, second: id },
      },
    ]
  })
}

/** Money of two currencies or of two years does not add up; nobody's exchange rate is assumed. */
const currencyFaults = ({ packages }: Supply, above: Path): readonly Fault[] => {
  let first: string | undefined
  return Object.entries(packages).flatMap(([id, { cost }]): readonly Fault[] => {
    if (!cost) return []
    const money = `${cost.currency} ${cost.year}`
    first ??= money
    return money === first
      ? []
      : [
          {
            code: 'pledge/currencies-differ',
            path: [...above, 'packages', id, 'cost'],
            parameters: { id, money, first },
          },
        ]
  })
}

/** A package that flies, and no runway long enough within reach of any place. */
const runwayFaults = (
  id: string,
  {
    supply,
    facts,
    above,
    requirement,
  }: {
    readonly supply: Supply
    readonly facts: Facts
    readonly above: Path
    readonly requirement: Requirement
  },
): readonly Fault[] => {
  const pledge = supply.packages[id]
  const home = pledge && facts.airfields[pledge.home]
  if (!pledge || !home || pledge.overland) return []
  const { legKilometresMax, runwayMetresLeast } = requirement.planning
  const fields = Object.values(requirement.places).flatMap((place) => Object.keys(place.airfields))
  if (fields.length === 0) return []
  const reached = fields.some((field) => {
    const there = facts.airfields[field]
    if (!there || there.runwayMetres < runwayMetresLeast || home.runwayMetres < runwayMetresLeast)
      return false
    return greatCircle(home, there) <= legKilometresMax
  })
  if (reached) return []
  return [
    {
      code: 'lift/no-runway-in-range',
      path: [...above, 'packages', id, 'home'],
      parameters: { id, home: pledge.home, kilometres: legKilometresMax, runwayMetres: runwayMetresLeast },
    },
  ]
}

type Kind = 'airfield' | 'aircraft' | 'capability' | 'line' | 'place'

const unknown = (kind: Kind, id: string, path: Path): Fault => ({
  code: `reference/unknown-${kind}`,
  path,
  parameters: { id },
})
