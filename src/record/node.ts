/** Reading cases and examples of a pact from a folder such as `pacts/`. */
import { join } from 'node:path'
import { accepted, type Finding, type Outcome } from '../outcome.ts'
import { type Pact, readYaml } from '../pact/index.ts'
import { exists, namesIn, readFile } from '../pact/node.ts'
import { type Case, parseCase } from './case.ts'
import { type Example, exampleFile } from './examples.ts'

/** The ids of the calls on record of a pact. */
export const caseIds = (folder: string, pact: string): readonly string[] =>
  namesIn(join(folder, pact), 'calls')

/** Reads one call of a pact, or its findings. */
export const readCase = (folder: string, pact: Pact, id: string): Outcome<Case, readonly Finding[]> =>
  readFile(join(folder, pact.id, 'calls', `${id}.yaml`), (text, file) => parseCase(text, file, pact))

/** Reads the examples of a pact; none where it has no such file. */
export const readExamples = (
  folder: string,
  pact: string,
): Outcome<readonly Example[], readonly Finding[]> => {
  const path = join(folder, pact, 'examples.yaml')
  if (!exists(path)) return accepted([])
  const read = readFile(path, (text, file) => readYaml(exampleFile, { text, file }))
  return read.ok ? accepted(read.value.value.examples) : read
}
