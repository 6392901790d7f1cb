/** From the text of a requirement and its pledges to a problem, or every finding at once. */
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import {
  type Locate,
  type Path,
  readYaml,
  type ShapeCode,
  schemaOf,
  sorted,
  sourceFaults,
} from '../pact/index.ts'
import { type Facts, type Fault, type ForceCode, requirementFaults, supplyFaults } from './faults.ts'
import { byId, type Destination, type Field, type Fleet, type Package, type Problem } from './problem.ts'
import { type Requirement, requirementFile } from './requirement.ts'
import { type Supply, supplyFile } from './supply.ts'

export type ForceFinding = Finding<ShapeCode | ForceCode>

type Text = { readonly text: string; readonly file: string }

/** A requirement with the pledges to fill it from. */
export type Stated = { readonly requirement: Requirement; readonly supply: Supply; readonly problem: Problem }

const noSupply: Supply = { members: {}, packages: {}, fleets: {} }

/** Reads a requirement, and the pledges from a file of their own where one is given, else from the requirement. */
export const parseRequirement = (
  demand: Text,
  facts: Facts,
  pledges?: Text,
): Outcome<Stated, readonly ForceFinding[]> => {
  const read = readYaml(requirementFile, demand)
  const given = pledges && readYaml(supplyFile, pledges)
  if (!read.ok || given?.ok === false)
    return failed([...(read.ok ? [] : read.failure), ...(given?.ok === false ? given.failure : [])])
  const { value: requirement, locate } = read.value
  const own = given?.ok ? given.value : undefined
  const supply = own?.value ?? requirement.supply ?? noSupply
  const faults = [
    ...placed(
      [...sourceFaults(requirement, requirement.sources), ...requirementFaults(requirement, facts)],
      locate,
    ),
    ...placed(
      [
        ...(own ? sourceFaults(own.value, own.value.sources) : []),
        ...supplyFaults(supply, facts, { above: own ? [] : ['supply'], requirement }),
      ],
      own?.locate ?? locate,
    ),
  ]
  if (faults.length > 0) return failed(sorted(faults))
  return accepted({ requirement, supply, problem: problemOf(requirement, supply, facts) })
}

const placed = (
  faults: readonly (
    | Fault
    | { readonly code: ForceCode; readonly path: Path; readonly parameters: Fault['parameters'] }
  )[],
  locate: Locate,
): readonly ForceFinding[] =>
  faults.map(({ code, path, parameters }) => ({ code, place: locate(path), key: path.join('/'), parameters }))

/** The problem that a requirement and pledges state; both must be free of faults. */
export const problemOf = (requirement: Requirement, supply: Supply, facts: Facts): Problem => {
  const { planning } = requirement
  const packages = packagesOf(supply, requirement)
  const pledging = new Set([...packages.map(({ member }) => member), ...Object.keys(supply.members)])
  const homes = [...new Set(packages.map(({ home }) => home))]
  const currency = Object.values(supply.packages).find(({ cost }) => cost)?.cost
  return {
    id: requirement.id,
    hostConsent: requirement.hostConsent,
    approved: [...requirement.approved].sort(),
    members: [...pledging].map((id) => memberOf(supply, id)).sort(byId),
    packages,
    needs: needsOf(requirement),
    destinations: Object.entries(requirement.places)
      .map(
        ([id, place]): Destination => ({
          id,
          fields: Object.entries(place.airfields)
            .map(([field, { spots }]) => fieldOf(facts, field, { spots, planning }))
            .sort(byId),
          dailySupplyTonnes: place.dailySupplyTonnes,
          stockTonnes: place.stockTonnes,
        }),
      )
      .sort(byId),
    homes: homes.map((id) => fieldOf(facts, id, { planning })).sort(byId),
    fleets: fleetsOf(supply, facts),
    currency: currency && `${currency.currency} ${currency.year}`,
    planning: {
      queuingEfficiency: planning.queuingEfficiency,
      routeFactor: planning.routeFactor,
      vehicleTonnes: planning.vehicleTonnes,
      vehicleLaneMetres: planning.vehicleLaneMetres,
      personTonnes: planning.personTonnes,
      legKilometresMax: planning.legKilometresMax,
      planDays: planning.planDays,
      lateDaysMax: planning.lateDaysMax,
    },
  }
}

const memberOf = (supply: Supply, id: string): Problem['members'][number] => {
  const member = Object.entries(supply.members).find(([key]) => key === id)?.[1]
  return {
    id,
    reserveShare: member?.reserveShare ?? 0,
    burdenKey: member?.burdenKey ?? 1,
    costMax: member?.costMax,
  }
}

const needsOf = ({ lines }: Requirement): Problem['needs'] =>
  Object.entries(lines)
    .map(([id, line]) => ({
      id,
      capability: line.capability,
      quantity: line.quantity,
      tier: line.tier,
      earliestHours: line.earliestHours,
      latestHours: line.latestHours,
      place: line.place,
      task: line.task,
      opponents: line.opponents,
      rules: line.rules,
      enablers: line.enablers,
    }))
    .sort(byId)

const packagesOf = ({ packages }: Supply, { planning }: Requirement): readonly Package[] =>
  Object.entries(packages)
    .map(([id, pledge]): Package => {
      const ready = Math.min(pledge.readiness.people, pledge.readiness.equipment, pledge.readiness.funding)
      return {
        id,
        member: pledge.member,
        home: pledge.home,
        people: pledge.people,
        vehicles: pledge.vehicles,
        tonnes: pledge.tonnes,
        laneMetres: pledge.laneMetres ?? pledge.vehicles * planning.vehicleLaneMetres,
        // What is ready is counted in whole units: 0.7 of one hospital is none.
        capabilities: Object.fromEntries(
          Object.entries(pledge.capabilities)
            .map(([kind, quantity]) => [kind, ready === 1 ? quantity : Math.floor(quantity * ready)] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
        readyHours: pledge.noticeHours + pledge.roadHours,
        overlandHours: pledge.overland && pledge.overland.kilometres / pledge.overland.kilometresPerHour,
        dailyTonnes: pledge.dailyTonnes,
        cost: pledge.cost?.value ?? 0,
        caveats: pledge.caveats,
        committed: pledge.committed !== undefined,
        sustainment: pledge.sustainment,
      }
    })
    .sort(byId)

const fieldOf = (
  { airfields }: Facts,
  id: string,
  { spots, planning }: { readonly spots?: number | undefined; readonly planning: Requirement['planning'] },
): Field => {
  const field = airfields[id]
  const short = !field || field.runwayMetres < planning.runwayMetresLeast
  return {
    id,
    latitude: field?.latitude ?? 0,
    longitude: field?.longitude ?? 0,
    spots: short ? 0 : (spots ?? field.workingSpots.value),
    openHours: field?.openHours ?? 24,
  }
}

const fleetsOf = ({ fleets }: Supply, { aircraft }: Facts): readonly Fleet[] =>
  Object.entries(fleets)
    .flatMap(([id, fleet]): readonly Fleet[] => {
      const type = aircraft[fleet.aircraft]
      if (!type) return []
      const fitted = fleet.peopleAircraft === undefined ? type : (aircraft[fleet.peopleAircraft] ?? type)
      return [
        {
          id,
          member: fleet.member,
          available: fleet.available,
          payloadTonnes: type.payloadTonnes.value,
          laneMetres: type.laneMetres?.value ?? 0,
          riders: fleet.riders,
          seats: fitted.seats.value,
          kilometresPerHour: type.blockSpeedKilometresPerHour.value,
          fixedHours: type.fixedHours?.value ?? 0,
          groundHours: type.groundHours.value,
          spots: type.spots?.value ?? 1,
          sortiesMax: fleet.sortiesMax ?? Number.MAX_SAFE_INTEGER,
          carries: fleet.carries,
          vehiclesLeast: fleet.vehiclesLeast,
          patienceHoursPerVehicle: fleet.patienceHoursPerVehicle,
          flyingHoursPerDay: fleet.flyingHoursPerDay,
        },
      ]
    })
    .sort(byId)

/** File name -> JSON Schema, for the formats of this room. */
export const forceSchemas = (): Readonly<Record<string, ReturnType<typeof schemaOf>>> => ({
  'requirement.schema.json': schemaOf(requirementFile, 'A Najda requirement'),
  'supply.schema.json': schemaOf(supplyFile, 'Pledges to a Najda pact'),
})
