/**
 * Reads an export and says whether it is what was recorded, line by line and without any database: every event that
 * it shows fits its leaf, every leaf fits the tree head beside it, every checkpoint fits the tree and its signatures.
 * What stands first is what was changed; so a finding names a position, not only the file.
 *
 * A ledger that was wholly rewritten together with its own key is found only by those who hold an older checkpoint, or
 * know the key from elsewhere: hand those keys in.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { canonicalText, type Json } from '../canonical.ts'
import { accepted, type Finding, failed, type Outcome } from '../outcome.ts'
import { isVisibility, isVisible, leafOf, type Mode, originFits, type Visibility } from './event.ts'
import { openCheckpoint, parseVerifierKey, peekCheckpoint, type VerifierKey } from './note.ts'
import type { Hash } from './proof.ts'
import { emptyTree, grow, hashBytes, rootOf, type Tree } from './tree.ts'

/** The first line of an export says which format it is in. */
export const exportFormat = 'najda-ledger-export/1'

/** What can be wrong with an export. */
export type ExportCode =
  | 'export/no-header'
  | 'export/origin-misfits-mode'
  | 'export/unreadable-line'
  | 'export/line-out-of-order'
  | 'export/event-changed'
  | 'export/event-not-for-this-reader'
  | 'export/tree-head-differs'
  | 'export/checkpoint-differs'
  | 'export/checkpoint-not-believed'
  | 'export/ends-without-checkpoint'

/** The first line of an export. */
export type ExportHeader = {
  readonly format: typeof exportFormat
  readonly origin: string
  readonly mode: Mode
  readonly visibility: Visibility
  readonly size: number
  readonly key: string
}

/** What a sound export holds. `keyGiven` is false if only the key inside the export was there to verify it with. */
export type ExportSummary = Omit<ExportHeader, 'format' | 'key'> & {
  readonly root: Hash
  readonly shown: number
  readonly hidden: number
  readonly checkpoints: number
  readonly signedBy: readonly string[]
  readonly keyGiven: boolean
}

/** `file` is the name that findings bear; `keys` are verifier keys known from elsewhere, of the ledger and witnesses. */
export type ExportReading = { readonly file: string; readonly keys?: readonly string[] }

type State = {
  readonly header: ExportHeader
  readonly keys: readonly VerifierKey[]
  tree: Tree
  shown: number
  checkpoints: number
  /** The head of the last checkpoint that held. */
  checkpointed: number
  /** Heads differ from a changed position on: only the first of a run is told. */
  astray: boolean
  readonly signedBy: Set<string>
  readonly findings: Finding<ExportCode>[]
  readonly find: (code: ExportCode, parameters?: Finding['parameters']) => void
  line: number
}

/** Stands in for the leaf of a line that cannot be read. */
const unknownLeaf = new Uint8Array(hashBytes)

type Members = { readonly [key: string]: Json | undefined }

/** The summary of a sound export, or everything that is wrong with it, each with its line and position. */
export const verifyExport = async (
  lines: AsyncIterable<string> | Iterable<string>,
  reading: ExportReading,
): Promise<Outcome<ExportSummary, readonly Finding<ExportCode>[]>> => {
  let state: State | undefined
  for await (const line of lines) {
    if (state === undefined) {
      state = begin(line, reading)
      if (state === undefined) break
    } else {
      state.line += 1
      await readLine(line, state)
    }
  }
  if (state === undefined)
    return failed([finding(reading.file, 'export/no-header', { line: 1, position: 0 })])
  const { header, tree, findings } = state
  if (state.checkpointed !== header.size || tree.size !== header.size) {
    if (!state.astray) state.find('export/ends-without-checkpoint', { size: header.size, found: tree.size })
  }
  return findings.length > 0 ? failed(findings) : accepted(summaryOf(state, reading))
}

const summaryOf = (state: State, reading: ExportReading): ExportSummary => {
  const { origin, mode, visibility, size } = state.header
  return {
    ...{ origin, mode, visibility, size },
    root: headOf(state.tree),
    shown: state.shown,
    hidden: size - state.shown,
    checkpoints: state.checkpoints,
    signedBy: [...state.signedBy],
    keyGiven: (reading.keys ?? []).length > 0,
  }
}

const finding = (
  file: string,
  code: ExportCode,
  spot: { readonly line: number; readonly position: number; readonly parameters?: Finding['parameters'] },
): Finding<ExportCode> => ({
  code,
  place: { file, line: spot.line, column: 1 },
  key: `position/${spot.position}`,
  parameters: { position: spot.position, ...spot.parameters },
})

const begin = (line: string, reading: ExportReading): State | undefined => {
  const header = readHeader(line)
  const keys = (reading.keys?.length ? reading.keys : [header?.key ?? '']).map(parseVerifierKey)
  if (header === undefined || !keys.every((key) => key !== undefined)) return undefined
  const findings: Finding<ExportCode>[] = []
  const state: State = {
    ...{ header, keys, findings, tree: emptyTree, shown: 0, checkpoints: 0, checkpointed: -1, line: 1 },
    astray: false,
    signedBy: new Set(),
    find: (code, parameters = {}) => {
      findings.push(finding(reading.file, code, { line: state.line, position: state.tree.size, parameters }))
    },
  }
  if (!originFits(header.origin, header.mode)) state.find('export/origin-misfits-mode', { mode: header.mode })
  return state
}

const readHeader = (line: string): ExportHeader | undefined => {
  const header = parse(line)
  const { format, origin, mode, visibility, size, key } = header ?? {}
  const modes: readonly Mode[] = ['live', 'demonstration', 'exercise']
  const known = modes.find((one) => one === mode)
  if (format !== exportFormat || typeof origin !== 'string' || known === undefined) return undefined
  if (!isVisibility(visibility) || typeof size !== 'number' || typeof key !== 'string') return undefined
  return { format, origin, mode: known, visibility, size, key }
}

const readLine = async (line: string, state: State): Promise<void> => {
  const members = parse(line)
  if (line.startsWith('{"checkpoint"') && members === undefined) return state.find('export/unreadable-line')
  if (typeof members?.checkpoint === 'string') return readCheckpoint(members.checkpoint, state)
  readEvent(line, members, state)
}

const readEvent = (line: string, members: Members | undefined, state: State): void => {
  const stated = hashIn(members?.leaf) ?? salvage(line)
  const before = state.tree
  state.tree = grow(before, stated ?? unknownLeaf).tree
  if (members === undefined || stated === undefined || !isEventLine(members)) {
    state.find('export/unreadable-line')
    // Without its leaf, whatever follows hangs on nothing.
    state.astray ||= stated === undefined
    return
  }
  if (members.position !== state.tree.size && !state.astray) state.find('export/line-out-of-order')
  const shown = members.event === undefined ? stated : leafShown(members, state)
  const changed = shown === undefined || bytesToHex(shown) !== members.leaf
  if (changed) state.find('export/event-changed')
  const other = changed && shown ? grow(before, shown).tree : state.tree
  if (headOf(state.tree) === members.root) state.astray = false
  else if (headOf(other) === members.root) {
    // The event fits the tree and the leaf beside it does not: it is the leaf that was changed.
    state.tree = other
    state.astray = false
  } else {
    if (!state.astray && !changed) state.find('export/tree-head-differs')
    state.astray = true
  }
}

/** The leaf of the event that the line shows; undefined if it is not the shape of an event. */
const leafShown = (members: Members, state: State): Uint8Array | undefined => {
  state.shown += 1
  const { salt, event } = members
  if (typeof salt !== 'string' || !/^[0-9a-f]{32}$/.test(salt) || !isMembers(event)) return undefined
  if (!isVisibility(event.visibility)) return undefined
  if (!isVisible(event.visibility, state.header.visibility)) state.find('export/event-not-for-this-reader')
  return leafOf(hexToBytes(salt), canonicalText(event))
}

const readCheckpoint = async (note: string, state: State): Promise<void> => {
  const { header, tree } = state
  const opened = await openCheckpoint(note, state.keys)
  const said = opened.ok ? opened.value : peekCheckpoint(note)
  if (!opened.ok) state.find('export/checkpoint-not-believed', { reason: opened.failure })
  const fits = said?.origin === header.origin && said.size === tree.size && said.root === headOf(tree)
  if (!fits && !state.astray) state.find('export/checkpoint-differs', { size: said?.size ?? 0 })
  if (!opened.ok || !fits) return
  state.checkpoints += 1
  state.checkpointed = tree.size
  for (const name of opened.value.signedBy) state.signedBy.add(name)
}

/** An object whose text is canonical; so no byte of a line can change and go unseen. */
const parse = (line: string): Members | undefined => {
  try {
    const value: Json = JSON.parse(line)
    return isMembers(value) && canonicalText(value) === line ? value : undefined
  } catch {
    return undefined
  }
}

/** Shown or hidden, and nothing else: a changed name must not make a shown event pass for a hidden one. */
const isEventLine = (members: Members): boolean =>
  ['leaf,position,root', 'event,leaf,position,root,salt'].includes(Object.keys(members).join())

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The leaf of a line that cannot be read otherwise, so that one broken line does not hide the state of the others. */
const salvage = (line: string): Uint8Array | undefined => {
  const parts =
    /"leaf":"([0-9a-f]{64})","position":\d+,"root":"[0-9a-f]{64}"(?:,"salt":"[0-9a-f]{32}")?\}$/.exec(line)
  return hashIn(parts?.[1])
}

const hashIn = (value: Json | undefined): Uint8Array | undefined =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? hexToBytes(value) : undefined

const headOf = (tree: Tree): Hash => bytesToHex(rootOf(tree))
