/**
 * The floors of the house, as checks over sources. Each check takes files and returns faults; `floors.test.ts` runs
 * them over `src/` and shows with bad sources that each can fail. The table below is the only list of rooms.
 */
import { posix } from 'node:path'
import { codeOf, lineAt, type SourceText } from './source-text.ts'

/** Rooms and their floors. Imports go down only. The doorstep, `src/*.ts`, is floor 0. */
export const floors: Readonly<Record<string, number>> = {
  decision: 1,
  ledger: 1,
  pact: 2,
  force: 3,
  call: 4,
  record: 5,
  measure: 6,
  exercise: 7,
  words: 8,
  exchange: 9,
  access: 10,
  desk: 10,
  http: 11,
  web: 12,
  cli: 13,
}

/** Rooms up to this one are pure, but for their `node.ts`, the engines of the ledger, and tests. */
const highestPureFloor = floors.words as number

/** The packages that a pure file may import: no Node API, no clock, no chance of their own. */
export const purePackages: readonly string[] = ['js-yaml', 'zod', '@noble/hashes', 'intl-messageformat']

const linesMax = 300

/** What a pure file must not touch. */
const fromTheAir: readonly (readonly [RegExp, string])[] = [
  [/\bDate\s*\.\s*now\b/g, 'Date.now'],
  [/\bnew\s+Date\b(?!\s*\(\s*[^)\s])/g, 'new Date() without an argument'],
  [/(?<!\bnew\s+)(?<![.\w$])Date\s*\(/g, 'Date() without new'],
  [/\bTemporal\s*\.\s*Now\b/g, 'Temporal.Now'],
  [/\bperformance\s*\.\s*now\b/g, 'performance.now'],
  [/\bMath\s*\.\s*random\b/g, 'Math.random'],
  [/\b(?:getRandomValues|randomUUID)\b/g, 'randomness of the machine'],
  [/(?<![.\w$])set(?:Timeout|Interval|Immediate)\s*\(/g, 'a timer'],
  [/(?<![.\w$])process\s*(?:\.|\?\.|\[)/g, 'process'],
  [/(?<![.\w$])fetch\s*\(/g, 'fetch('],
  [/(?<![.\w$])console\s*\./g, 'console'],
]

export type Fault = { readonly at: string; readonly says: string }

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** The room of a path in `src/`; the doorstep is the room ''. */
const roomOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] as string) : '')

const floorOf = (room: string): number | undefined => (room === '' ? 0 : floors[room])

export const isPure = (path: string): boolean => {
  const floor = floorOf(roomOf(path))
  if (floor === undefined || floor > highestPureFloor || isTest(path)) return false
  return !/^src\/[^/]+\/node\.ts$/.test(path) && !/^src\/ledger\/engines\//.test(path)
}

type Import = { readonly specifier: string; readonly line: number }

/** Every import of a source: static, re-exported, dynamic, in types, and by `new URL(…, import.meta.url)`. */
export const importsOf = ({ text }: SourceText): readonly Import[] => {
  const code = codeOf(text)
  const opening =
    /(?:\bfrom|\bimport|\b(?:import|require)(?:\s*\.\s*resolve)?\s*\(|\bnew\s+URL\s*\()\s*(['"`])/g
  return [...code.matchAll(opening)].flatMap((match) => {
    const start = match.index + match[0].length
    const specifier = text.slice(start, code.indexOf(match[1] as string, start))
    // A URL counts where it names a source of ours: that is how workers are started.
    if (match[0].includes('URL') && !/^\.{1,2}\/.*\.tsx?$/.test(specifier)) return []
    return [{ specifier, line: lineAt(text, match.index) }]
  })
}

const placed = (file: SourceText, line: number): string => `${file.path}:${line}`

/** Imports go down, into a room by its door; nothing in `src/` imports what is outside it. */
export const importFaults = (file: SourceText): readonly Fault[] => {
  const room = roomOf(file.path)
  if (floorOf(room) === undefined) return [{ at: file.path, says: `"${room}" is not in the table of rooms` }]
  return importsOf(file).flatMap(({ specifier, line }) => {
    if (!specifier.startsWith('.')) return []
    const target = posix.join(posix.dirname(file.path), specifier)
    const says = whyClosed(file.path, target)
    return says ? [{ at: placed(file, line), says }] : []
  })
}

const whyClosed = (from: string, target: string): string | undefined => {
  const isOutside = !target.startsWith('src/')
  if (isOutside) return isTest(from) ? undefined : `imports ${target}, outside src/`
  const [room, other] = [roomOf(from), roomOf(target)]
  if (room === other || other === '') return undefined
  if (room === '') return `a doorstep file imports only its like, not ${target}`
  const [floor, otherFloor] = [floorOf(room) as number, floorOf(other)]
  if (otherFloor === undefined) return `imports ${target}, in no room of the table`
  if (otherFloor > floor) return `imports up: ${room} (floor ${floor}) from ${other} (floor ${otherFloor})`
  if (otherFloor === floor) return `imports sideways: ${room} and ${other} are both on floor ${floor}`
  const door = new RegExp(`^src/${other}/(index|node)\\.ts$`)
  return door.test(target) ? undefined : `enters ${other} by ${target}, which is no door`
}

/** A pure file imports nothing impure and takes no time or chance from the air. */
export const purityFaults = (file: SourceText): readonly Fault[] => {
  if (!isPure(file.path)) return []
  const code = codeOf(file.text)
  const imports = importsOf(file).flatMap(({ specifier, line }) => {
    const says = whyImpure(file.path, specifier)
    return says ? [{ at: placed(file, line), says }] : []
  })
  const air = fromTheAir.flatMap(([pattern, name]) =>
    [...code.matchAll(pattern)].map((match) => ({
      at: placed(file, lineAt(file.text, match.index)),
      says: `is pure, yet uses ${name}`,
    })),
  )
  return [...imports, ...air]
}

const whyImpure = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(from), specifier)
    return isPure(target) || !target.startsWith('src/')
      ? undefined
      : `is pure, yet imports ${target}, which is not`
  }
  const known = purePackages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
  return known ? undefined : `is pure, yet imports ${specifier}, which is not among the pure packages`
}

export const lengthFaults = ({ path, text }: SourceText): readonly Fault[] => {
  const lines = text.replace(/\n$/, '').split('\n').length
  return lines > linesMax ? [{ at: path, says: `has ${lines} lines; the budget is ${linesMax}` }] : []
}

/** Names that no source may say: the pacts' folder names, and the codes of states in capitals. */
export type ForbiddenNames = { readonly pacts: readonly string[]; readonly states: readonly string[] }

/** A new pact adds no line of code, so no line of code names one: neither in code, nor in a string, nor in a comment. */
export const nameFaults = (file: SourceText, names: ForbiddenNames): readonly Fault[] => {
  if (isTest(file.path)) return []
  const said = wordsOf(file.text)
  const pacts = names.pacts.flatMap((pact) => {
    const parts = pact.toLowerCase().split('-')
    const at = said.find((_, i) => parts.every((part, k) => said[i + k]?.word.toLowerCase() === part))
    return at ? [{ at: placed(file, at.line), says: `names the pact "${pact}"` }] : []
  })
  const states = names.states.flatMap((state) => {
    const at = new RegExp(`(?<![A-Za-z0-9])${state}(?![A-Za-z0-9])`).exec(file.text)
    return at ? [{ at: placed(file, lineAt(file.text, at.index)), says: `names the state "${state}"` }] : []
  })
  return [...pacts, ...states]
}

/** Words with their lines; `camelCase`, `kebab-case` and `ALLCapitals` fall apart into theirs. */
const wordsOf = (text: string): readonly { readonly word: string; readonly line: number }[] =>
  text
    .split('\n')
    .flatMap((line, i) =>
      (line.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => ({ word, line: i + 1 })),
    )
