/**
 * A text into a value of a known shape, or every finding at once, each with its line and column.
 */
import type { z } from 'zod'
import { accepted, type Finding, failed, type Outcome, type Parameters } from '../outcome.ts'
import { type Locate, type Path, readPlain, textCodes } from './plain.ts'
import { bounds } from './values.ts'

/** What can be wrong with a file before anything is known of its meaning. */
export const shapeCodes = [
  ...textCodes,
  'shape/missing',
  'shape/unknown-key',
  'shape/wrong-type',
  'shape/not-one-of',
  'shape/out-of-range',
  'shape/wrong-form',
  'shape/not-a-rule',
  'source/missing',
  'text/bidi-control',
  'text/control-character',
  'day/no-such-day',
  'share/not-a-fraction',
  'zone/unknown',
  'instant/no-such-time',
] as const
export type ShapeCode = (typeof shapeCodes)[number]

/** A file that has the wanted shape, and a way back to its lines. */
export type Read<Value> = { readonly value: Value; readonly locate: Locate }

/** Reads `text` as `schema` says. `file` is the name that findings carry. */
export const readYaml = <Schema extends z.ZodType>(
  schema: Schema,
  { text, file }: { readonly text: string; readonly file: string },
): Outcome<Read<z.output<Schema>>, readonly Finding<ShapeCode>[]> => {
  const plain = readPlain(text, file)
  if (!plain.ok) return plain
  const { value, locate } = plain.value
  const parsed = schema.safeParse(value)
  if (parsed.success) return accepted({ value: parsed.data, locate })
  const issues = parsed.error.issues.slice(0, bounds.findings)
  return failed(sorted(issues.flatMap((issue) => findingsOf(issue, locate)).slice(0, bounds.findings)))
}

/** Findings in reading order. */
export const sorted = <Code extends string>(findings: readonly Finding<Code>[]): readonly Finding<Code>[] =>
  [...findings].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)

type Issue = z.core.$ZodIssue

const findingsOf = (issue: Issue, locate: Locate): readonly Finding<ShapeCode>[] => {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const at = (code: ShapeCode, parameters: Parameters, where: Path = path): Finding<ShapeCode> => ({
    code,
    place: locate(where),
    key: where.join('/'),
    parameters,
  })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, bounds.findings)
        .map((name) => at('shape/unknown-key', { name }, [...path, name]))
    case 'invalid_type':
      return [missingOr(issue, path, at)]
    case 'invalid_value':
      return [at('shape/not-one-of', { values: issue.values.map(String) })]
    case 'too_big':
      return [at('shape/out-of-range', { most: Number(issue.maximum) })]
    case 'too_small':
      return [at('shape/out-of-range', { least: Number(issue.minimum) })]
    case 'invalid_format':
      return [at('shape/wrong-form', { form: ('pattern' in issue && issue.pattern) || issue.format })]
    case 'invalid_key':
      return [at('shape/wrong-form', { form: 'a name of this kind' })]
    case 'invalid_union':
      return [unionFinding(issue, path, at)]
        .flat()
        .flatMap((one) => ('path' in one ? findingsOf(one, locate) : [one]))
    case 'custom':
      return [
        at((issue.params?.code as ShapeCode | undefined) ?? 'shape/wrong-form', { form: issue.message }),
      ]
    default:
      return [at('shape/wrong-form', { form: issue.message })]
  }
}

type At = (code: ShapeCode, parameters: Parameters, where?: Path) => Finding<ShapeCode>

const missingOr = (issue: Issue & { code: 'invalid_type' }, path: Path, at: At): Finding<ShapeCode> => {
  const name = String(path.at(-1) ?? '')
  if (issue.input !== undefined || !issue.message.includes('undefined'))
    return at('shape/wrong-type', { expected: issue.expected })
  return at(name === 'source' ? 'source/missing' : 'shape/missing', { name })
}

/** A union failed: the branch that came farthest knows best; if none was entered, name the place. */
const unionFinding = (
  issue: Issue & { code: 'invalid_union' },
  path: Path,
  at: At,
): readonly (Issue | Finding<ShapeCode>)[] => {
  const depthOf = (branch: readonly Issue[]): number => Math.max(0, ...branch.map((each) => each.path.length))
  const branches = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)
  const best = branches[0]
  if ('options' in issue && Array.isArray(issue.options))
    return [at('shape/not-one-of', { values: issue.options.map(String) })]
  const entered = best?.some((each) => each.path.length > 0 && each.code !== 'unrecognized_keys')
  if (best && entered) return best.map((each) => ({ ...each, path: [...path, ...each.path] }) as Issue)
  if (path.includes('rule')) return [at('shape/not-a-rule', {})]
  return name(path) === 'source'
    ? [at('source/missing', { name: 'source' })]
    : [at('shape/wrong-type', { expected: 'another kind of value' })]
}

const name = (path: Path): string => String(path.at(-1) ?? '')
