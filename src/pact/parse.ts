/** From the text of a pact file to a sound pact, or every finding at once. A broken file is never half-loaded. */
import { contentHash, type Json } from '../canonical.ts'
import type { Rule } from '../decision/index.ts'
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import { type PactCode, pactFaults } from './faults.ts'
import { type Pact, pactFile } from './format.ts'
import { writeRule } from './rule-text.ts'
import { readYaml, type ShapeCode, sorted } from './yaml.ts'

export type PactFinding = Finding<ShapeCode | PactCode>

/** Reads a pact. `file` is the name that findings carry. */
export const parsePact = (text: string, file: string): Outcome<Pact, readonly PactFinding[]> => {
  const read = readYaml(pactFile, { text, file })
  if (!read.ok) return read
  const { value: pact, locate } = read.value
  const faults = pactFaults(pact)
  if (faults.length === 0) return accepted(pact)
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

/** The content address of a definition: acts pin it, so that a later correction cannot rewrite an old decision. */
export const pactHash = (pact: Pact): string => contentHash(plain(pact))

/** Any read value as a file writes it: rules in their written form, so that the result can be read again. */
export const plain = (value: unknown): Json =>
  JSON.parse(
    JSON.stringify(value, (key, each) => (key === 'rule' && isRule(each) ? writeRule(each) : each)),
  ) as Json

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'kind' in value
