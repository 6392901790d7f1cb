/** From what came over the wire to trusted values, or every finding with its place. */
import type { z } from 'zod'
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import { readYaml } from '../pact/index.ts'
import type { FindingCode } from '../words/index.ts'
import type { Schema } from './entry.ts'
import type { Failure } from './failure.ts'
import { firstFault } from './json-place.ts'

/** Where a part of a request is read from. `text` is the body as it was sent, so that findings have lines. */
export type Said = { readonly value: unknown; readonly text?: string; readonly part: string }

/** Parses a part of a request whose form has been checked already; what is left are meanings: days, signs, zones. */
export const read = <One extends Schema>(
  schema: One,
  said: Said,
): Outcome<z.output<One>, Extract<Failure, { kind: 'unsound' }>> => {
  const parsed = schema.safeParse(said.value)
  return parsed.success
    ? accepted(parsed.data)
    : failed({ kind: 'unsound', findings: findingsIn(schema, said) })
}

/** Everything that is wrong with a part of a request. JSON is YAML, whose reader knows lines and columns. */
export const findingsIn = (
  schema: Schema,
  { value, part, text = JSON.stringify(value) || 'null' }: Said,
): readonly Finding<FindingCode>[] => {
  if (isDeep(text)) return [unsound(part, 'yaml/too-deep', { depthMax })]
  const found = readYaml(schema, { text, file: part })
  return found.ok ? [unsound(part, 'shape/wrong-form', { form: '' })] : found.failure
}

const unsound = (
  part: string,
  code: FindingCode,
  parameters: Finding['parameters'],
): Finding<FindingCode> => ({ code, place: { file: part, line: 1, column: 1 }, key: part, parameters })

const depthMax = 32

/** Looked at before the text is read once more: a reader that recurses must not be sent into a well. */
const isDeep = (text: string): boolean => {
  let depth = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth > depthMax) return true
  }
  return false
}

/** Thrown by the parser of bodies: the text is not JSON at all. */
export class NotJson extends Error {
  readonly line: number
  readonly column: number
  constructor(text: string) {
    super('the body is not JSON')
    const before = text.slice(0, firstFault(text)).split('\n')
    this.line = before.length
    this.column = (before.at(-1) ?? '').length + 1
  }
}

/** A body as JSON. Keys that reach for prototypes are refused later, since no schema knows them. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new NotJson(text)
  }
}
