/**
 * YAML 1.2 text into a value of a known shape, or every finding at once, each with its line and column. A text from
 * a stranger is safe to read: size and depth are bounded, and aliases, tags and prototype keys are refused.
 */
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { accepted, type Finding, failed, type Outcome, type Parameters, type Place } from '../outcome.ts'
import { bounds } from './values.ts'

/** What can be wrong with a file before anything is known of its meaning. */
export const shapeCodes = [
  'yaml/syntax',
  'yaml/too-large',
  'yaml/too-deep',
  'yaml/alias',
  'yaml/tag',
  'yaml/forbidden-key',
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

/** The keys and indices from the top of a file to a value. */
export type Path = readonly (string | number)[]

/** Finds where a value stands, or the nearest thing above it that does. */
export type Locate = (path: Path) => Place

/** A file that has the wanted shape, and a way back to its lines. */
export type Read<Value> = { readonly value: Value; readonly locate: Locate }

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])
const encoder = new TextEncoder()

/** Reads `text` as `schema` says. `file` is the name that findings carry. */
export const readYaml = <Schema extends z.ZodType>(
  schema: Schema,
  { text, file }: { readonly text: string; readonly file: string },
): Outcome<Read<z.output<Schema>>, readonly Finding<ShapeCode>[]> => {
  const top: Place = { file, line: 1, column: 1 }
  const bytes = text.length > bounds.fileBytes ? text.length : encoder.encode(text).length
  if (bytes > bounds.fileBytes)
    return failed([
      { code: 'yaml/too-large', place: top, key: '', parameters: { bytes, bytesMax: bounds.fileBytes } },
    ])
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const faults = [...syntaxFaults(document, placeAt), ...safetyFaults(document, placeAt)]
  if (faults.length > 0) return failed(faults)
  const locate: Locate = (path) => locateIn(document, path, placeAt)
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return accepted({ value: parsed.data, locate })
  return failed(sorted(parsed.error.issues.flatMap((issue) => findingsOf(issue, locate))))
}

/** Findings in reading order. */
export const sorted = <Code extends string>(findings: readonly Finding<Code>[]): readonly Finding<Code>[] =>
  [...findings].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)

const syntaxFaults = (document: Document.Parsed, placeAt: (offset: number) => Place): Finding<ShapeCode>[] =>
  [...document.errors, ...document.warnings].map((error) => ({
    code: 'yaml/syntax',
    place: placeAt(error.pos[0]),
    key: '',
    parameters: { reason: error.code.toLowerCase().replaceAll('_', ' ') },
  }))

const safetyFaults = (
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
): Finding<ShapeCode>[] => {
  const faults: Finding<ShapeCode>[] = []
  const fault = (code: ShapeCode, node: { range?: readonly number[] | null }, parameters: Parameters = {}) =>
    faults.push({ code, place: placeAt(node.range?.[0] ?? 0), key: '', parameters })
  visit(document, {
    Alias: (_, node) => {
      fault('yaml/alias', node, { name: node.source })
    },
    Node: (_, node, ancestors) => {
      if (ancestors.length > bounds.depth * 2) {
        fault('yaml/too-deep', node as Node, { depthMax: bounds.depth })
        return visit.BREAK
      }
      if ((node as Node).tag && (node as Node).range && explicitTag(node as Node))
        fault('yaml/tag', node as Node, { tag: (node as Node).tag ?? '' })
      return undefined
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && forbiddenKeys.has(String(key.value)))
        fault('yaml/forbidden-key', key, { name: String(key.value) })
    },
  })
  return faults
}

// The parser gives every node of the core schema a standard tag; only tags that an author wrote are refused.
const explicitTag = (node: Node): boolean =>
  node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')

const locateIn = (document: Document.Parsed, path: Path, placeAt: (offset: number) => Place): Place => {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const last = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
      if (pair && isScalar(pair.key)) return placeAt(pair.key.range?.[0] ?? 0)
    }
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return placeAt(node.range[0])
  }
  return placeAt(document.contents?.range?.[0] ?? 0)
}

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
      return issue.keys.map((name) => at('shape/unknown-key', { name }, [...path, name]))
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
