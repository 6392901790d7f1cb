/** Reading pacts and shared facts from a folder such as `pacts/`. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Finding, failed, type Outcome } from '../outcome.ts'
import type { Pact } from './format.ts'
import { parsePact } from './parse.ts'
import {
  type Aircraft,
  type Airfields,
  type Capabilities,
  parseAircraft,
  parseAirfields,
  parseCapabilities,
  parseStates,
  type States,
} from './states.ts'
import { bounds } from './values.ts'
import type { Read } from './yaml.ts'

/** The folder of the pacts that Najda ships. */
export const shippedPacts = fileURLToPath(new URL('../../pacts', import.meta.url))

/** The ids of the pacts in a folder: its sub-folders that hold a `pact.yaml`. */
export const pactIds = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => exists(join(folder, name, 'pact.yaml')))
    .map(({ name }) => name)
    .sort()

/** The YAML files of one kind of a pact, such as `calls` or `reforms`, without their ending. */
export const namesIn = (folder: string, kind: string): readonly string[] => {
  const path = join(folder, kind)
  if (!exists(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.requirement.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** Is there such a file or folder? */
export const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined

/** Reads a pact from `folder/id/pact.yaml`, or its findings. */
export const readPact = (folder: string, id: string): Outcome<Pact, readonly Finding[]> =>
  readFile(join(folder, id, 'pact.yaml'), parsePact)

/** Reads a file and parses it; a file that is too large is not read at all. */
export const readFile = <Value, Code extends string>(
  path: string,
  parse: (text: string, file: string) => Outcome<Value, readonly Finding<Code>[]>,
): Outcome<Value, readonly Finding<Code | 'yaml/too-large'>[]> => {
  const { size } = statSync(path)
  if (size <= bounds.fileBytes) return parse(readFileSync(path, 'utf8'), path)
  const place = { file: path, line: 1, column: 1 }
  return failed([
    { code: 'yaml/too-large', place, key: '', parameters: { bytes: size, bytesMax: bounds.fileBytes } },
  ])
}

/** The shared facts of a folder, each left out where it has no such file. */
export type SharedFacts = {
  readonly states?: States
  readonly airfields?: Airfields
  readonly aircraft?: Aircraft
  readonly capabilities?: Capabilities
  readonly findings: readonly Finding[]
}

/** Reads `states.yaml`, `airfields.yaml`, `aircraft.yaml` and `capabilities.yaml` of a folder. */
export const readSharedFacts = (folder: string): SharedFacts => {
  const findings: Finding[] = []
  const read = <Value>(
    name: string,
    parse: (text: string, file: string) => Outcome<Read<Value>, readonly Finding[]>,
  ): Value | undefined => {
    const path = join(folder, name)
    if (!exists(path)) return undefined
    const parsed = readFile(path, parse)
    if (parsed.ok) return parsed.value.value
    findings.push(...parsed.failure)
    return undefined
  }
  const facts = {
    states: read('states.yaml', parseStates),
    airfields: read('airfields.yaml', parseAirfields),
    aircraft: read('aircraft.yaml', parseAircraft),
    capabilities: read('capabilities.yaml', parseCapabilities),
  }
  const present = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return { ...present, findings }
}
