/**
 * YAML 1.2 text into plain values, safe to read from a stranger: size and depth are bounded, and anchors, aliases, tags
 * and prototype keys are refused. Knows where every value stands; says nothing about what values mean.
 */
import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml'
import { accepted, type Finding, failed, type Outcome, type Parameters, type Place } from '../outcome.ts'
import { bounds } from './values.ts'

/** What can be wrong with a text before anything is asked of its shape. */
export const textCodes = [
  'yaml/syntax',
  'yaml/too-large',
  'yaml/too-deep',
  'yaml/alias',
  'yaml/tag',
  'yaml/forbidden-key',
] as const
export type TextCode = (typeof textCodes)[number]

/** The keys and indices from the top of a file to a value. */
export type Path = readonly (string | number)[]

/** Finds where a value stands, or the nearest thing above it that does. */
export type Locate = (path: Path) => Place

type Plain = { readonly value: unknown; readonly locate: Locate }
type TextFinding = Finding<TextCode>
type PlaceAt = (offset: number) => Place

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])
const encoder = new TextEncoder()

/** The value of a text, and a way back to its lines; or every finding. */
export const readPlain = (text: string, file: string): Outcome<Plain, readonly TextFinding[]> => {
  const placeAt = placesIn(text, file)
  const finding = (code: TextCode, offset: number, parameters: Parameters = {}): TextFinding => ({
    code,
    place: placeAt(offset),
    key: '',
    parameters,
  })
  const bytes = text.length > bounds.fileBytes ? text.length : encoder.encode(text).length
  if (bytes > bounds.fileBytes)
    return failed([finding('yaml/too-large', 0, { bytes, bytesMax: bounds.fileBytes })])
  try {
    const events = parseEvents(text, { maxDepth: bounds.depth })
    const faults = unsafe(events, text).map(([code, offset, parameters]) => finding(code, offset, parameters))
    if (faults.length > 0) return failed(faults)
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA })
    if (documents.length !== 1)
      return failed([finding('yaml/syntax', 0, { reason: `${documents.length} documents instead of one` })])
    let nodes: Node | undefined
    const locate: Locate = (path) => {
      nodes ??= nodesOf(events, text)
      return placeAt(offsetOf(nodes, path))
    }
    return accepted({ value: documents[0], locate })
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const deep = error.reason.includes('maxDepth')
    const offset = error.mark?.position ?? 0
    return failed([
      deep
        ? finding('yaml/too-deep', offset, { depthMax: bounds.depth })
        : finding('yaml/syntax', offset, { reason: error.reason }),
    ])
  }
}

/** Offset -> line and column, both from 1. */
const placesIn = (text: string, file: string): PlaceAt => {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const line = lastBefore(starts, offset)
    return { file, line: line + 1, column: offset - starts[line]! + 1 }
  }
}

/** The last of ascending numbers that is not above one: by halving, because a hostile file has a fault on every line. */
const lastBefore = (ascending: readonly number[], limit: number): number => {
  let [low, high] = [0, ascending.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (ascending[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return low
}

type Unsafe = readonly [code: TextCode, offset: number, parameters: Parameters]

const unsafe = (events: readonly Event[], text: string): readonly Unsafe[] => {
  const found: Unsafe[] = []
  // How many nodes each open collection holds so far; in a mapping every other one is a key.
  const open: { readonly mapping: boolean; count: number }[] = []
  for (const event of events) {
    if (found.length >= bounds.findings) break
    if (event.type === EVENT_ID.POP) open.pop()
    if (event.type === EVENT_ID.DOCUMENT) open.push({ mapping: false, count: 0 })
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue
    const within = open.at(-1)
    const isKey = within?.mapping === true && within.count % 2 === 0
    if (within) within.count += 1
    if (event.anchorStart >= 0)
      found.push([
        'yaml/alias',
        event.anchorStart - 1,
        { name: text.slice(event.anchorStart, event.anchorEnd) },
      ])
    if (event.type === EVENT_ID.ALIAS) continue
    if (event.tagStart >= 0)
      found.push(['yaml/tag', event.tagStart, { tag: text.slice(event.tagStart, event.tagEnd) }])
    if (event.type !== EVENT_ID.SCALAR) {
      open.push({ mapping: event.type === EVENT_ID.MAPPING, count: 0 })
      continue
    }
    const name = isKey ? getScalarValue(text, event) : ''
    if (forbiddenKeys.has(name)) found.push(['yaml/forbidden-key', event.valueStart, { name }])
  }
  return found
}

/** Where a value stands, and what stands inside it by key or index. */
type Node = {
  readonly at: number
  readonly inside: ReadonlyMap<string, { readonly keyAt: number; readonly node: Node }>
}

const nodesOf = (events: readonly Event[], text: string): Node => {
  let next = 0
  const read = (): Node => {
    const event = events[next++]
    if (!event || event.type === EVENT_ID.POP || event.type === EVENT_ID.ALIAS)
      return { at: 0, inside: new Map() }
    if (event.type === EVENT_ID.DOCUMENT) return read()
    if (event.type === EVENT_ID.SCALAR) return { at: event.valueStart, inside: new Map() }
    const inside = new Map<string, { keyAt: number; node: Node }>()
    for (let index = 0; events[next] && events[next]?.type !== EVENT_ID.POP; index++) {
      const key = event.type === EVENT_ID.MAPPING ? events[next] : undefined
      const keyNode = key && read()
      const node = read()
      const name = key?.type === EVENT_ID.SCALAR ? String(getScalarValue(text, key)) : `${index}`
      inside.set(name, { keyAt: keyNode?.at ?? node.at, node })
    }
    next += 1
    return { at: event.start, inside }
  }
  return read()
}

const offsetOf = (top: Node, path: Path): number => {
  let [at, here] = [top.at, top]
  for (const key of path) {
    const found = here.inside.get(String(key))
    if (!found) return at
    ;({ keyAt: at, node: here } = found)
  }
  return at
}
