/**
 * Shared facts that no pact owns: states by year, airfields, aircraft, capabilities. Each figure has its year and
 * source; where sources differ, the figures stand side by side.
 */
import { z } from 'zod'
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import type { Path } from './plain.ts'
import { sourceFaults } from './sources.ts'
import { dayText, memberId, plainText, slug, sourced, sources, text3 } from './values.ts'
import { type Read, readYaml, type ShapeCode, sorted } from './yaml.ts'

const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)

const figures = z
  .array(
    z.strictObject({
      year: z.int().min(1800).max(2100),
      value: z.number().min(0),
      /** ISO 4217, with the year of prices where it is not current money. */
      currency: plainText.optional(),
      /** An estimate given as a range keeps both ends; `value` is then the middle. */
      range: z.tuple([z.number(), z.number()]).optional(),
      ...sourced,
    }),
  )
  .default([])

const state = z.strictObject({
  name: text3,
  /** Historic states: the days on which the code stood for them. */
  from: dayText.optional(),
  until: dayText.optional(),
  capital: z.strictObject({ name: text3, latitude, longitude, ...sourced }).optional(),
  neighbours: z.array(memberId).max(30),
  population: figures,
  gdp: figures,
  militarySpending: figures,
  armedForces: figures,
})

export const statesFile = z.strictObject({ najda: z.literal(1), sources, states: z.record(memberId, state) })
export type States = z.output<typeof statesFile>
export type State = z.output<typeof state>

export const airfieldsFile = z.strictObject({
  najda: z.literal(1),
  sources,
  airfields: z.record(
    z.string().regex(/^[A-Z0-9]{3,8}$/),
    z.strictObject({
      name: text3,
      state: memberId,
      latitude,
      longitude,
      runwayMetres: z.number().min(300).max(6_000),
      /** Aircraft of the C-17 and Il-76 class that can be worked at the same time. */
      workingSpots: z.strictObject({ value: z.int().min(0).max(100), assumed: z.boolean(), ...sourced }),
      openHours: z.number().min(0).max(24).default(24),
      ...sourced,
    }),
  ),
})
export type Airfields = z.output<typeof airfieldsFile>

const factor = z.strictObject({ value: z.number().min(0), calibrated: z.boolean(), ...sourced })

export const aircraftFile = z.strictObject({
  najda: z.literal(1),
  sources,
  aircraft: z.record(
    slug,
    z.strictObject({
      name: text3,
      payloadTonnes: factor,
      seats: factor,
      laneMetres: factor.optional(),
      blockSpeedKilometresPerHour: factor,
      fixedHours: factor.optional(),
      groundHours: factor,
      spots: factor.optional(),
    }),
  ),
})
export type Aircraft = z.output<typeof aircraftFile>

export const capabilitiesFile = z.strictObject({
  najda: z.literal(1),
  sources,
  capabilities: z.record(
    slug,
    z.strictObject({
      name: text3,
      family: z.enum([
        'land',
        'air',
        'sea',
        'medical',
        'engineering',
        'logistics',
        'command',
        'civil-protection',
        'monitoring',
      ]),
      unit: z.enum(['people', 'teams', 'beds', 'aircraft', 'vehicles', 'tonnes-per-day', 'units']),
      /** Codes of existing standards: list name -> code. */
      codes: z.record(plainText, plainText).default({}),
      ...sourced,
    }),
  ),
})
export type Capabilities = z.output<typeof capabilitiesFile>

export type StatesCode =
  | ShapeCode
  | 'reference/unknown-source'
  | 'reference/one-sided-border'
  | 'reference/unknown-member'

/** Reads states.yaml; every neighbour must know its neighbour, and every figure its source. */
export const parseStates = (
  text: string,
  file: string,
): Outcome<Read<States>, readonly Finding<StatesCode>[]> =>
  checked(readYaml(statesFile, { text, file }), borderFaults)

/** Reads airfields.yaml. */
export const parseAirfields = (
  text: string,
  file: string,
): Outcome<Read<Airfields>, readonly Finding<StatesCode>[]> =>
  checked(readYaml(airfieldsFile, { text, file }), () => [])

/** Reads aircraft.yaml. */
export const parseAircraft = (
  text: string,
  file: string,
): Outcome<Read<Aircraft>, readonly Finding<StatesCode>[]> =>
  checked(readYaml(aircraftFile, { text, file }), () => [])

/** Reads capabilities.yaml. */
export const parseCapabilities = (
  text: string,
  file: string,
): Outcome<Read<Capabilities>, readonly Finding<StatesCode>[]> =>
  checked(readYaml(capabilitiesFile, { text, file }), () => [])

type Fault = { readonly code: StatesCode; readonly path: Path; readonly parameters: Finding['parameters'] }

const checked = <Value extends { readonly sources: Readonly<Record<string, unknown>> }>(
  read: Outcome<Read<Value>, readonly Finding<ShapeCode>[]>,
  faultsOf: (value: Value) => readonly Fault[],
): Outcome<Read<Value>, readonly Finding<StatesCode>[]> => {
  if (!read.ok) return read
  const { value, locate } = read.value
  const faults = [...sourceFaults(value, value.sources), ...faultsOf(value)]
  if (faults.length === 0) return accepted(read.value)
  return failed(
    sorted(
      faults.map(({ code, path, parameters }) => ({
        code,
        place: locate(path),
        key: path.join('/'),
        parameters,
      })),
    ),
  )
}

const borderFaults = ({ states }: States): readonly Fault[] =>
  Object.entries(states).flatMap(([id, { neighbours }]) =>
    neighbours.flatMap((neighbour, index): readonly Fault[] => {
      const other = states[neighbour]
      // A neighbour outside every shipped pact has no entry of its own.
      if (!other || (other.neighbours as readonly string[]).includes(id)) return []
      return [
        {
          code: 'reference/one-sided-border',
          path: ['states', id, 'neighbours', index],
          parameters: { id: neighbour, of: id },
        },
      ]
    }),
  )
