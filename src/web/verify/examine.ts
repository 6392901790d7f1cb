/**
 * Examines an export step by step: what `verifyExport` finds, told by the step it belongs to; then the checkpoint that
 * the reader kept, and the document they ask for. It needs nothing but the lines: no server, no network.
 */
import {
  type ExportCode,
  type ExportSummary,
  openCheckpoint,
  parseVerifierKey,
  peekCheckpoint,
  verifyExport,
} from '../../ledger/index.ts'
import type { Finding } from '../../outcome.ts'

/** The steps, in the order in which they are told. */
export const steps = [
  'header',
  'lines',
  'events',
  'tree',
  'checkpoints',
  'end',
  'key',
  'kept',
  'document',
] as const
export type Step = (typeof steps)[number]

/** `caution`: it holds as far as the file itself can show. `unreached`: an earlier fault leaves nothing to check. */
export type State = 'holds' | 'fails' | 'caution' | 'unreached'

export type Seen = {
  readonly step: Step
  readonly state: State
  readonly findings: readonly Finding<ExportCode>[]
}

/** Why a checkpoint that was kept is not the beginning of this export. */
export type KeptFault = 'unreadable' | 'not-believed' | 'other-ledger' | 'shorter' | 'differs'

/**
 * `sound`: as it was recorded, in everything that was asked. `absent`: so, but the document is not in it. `otherwise`:
 * the export holds in itself, and is not the continuation of what the reader saw.
 */
export type Verdict = 'sound' | 'absent' | 'otherwise' | 'unsound'

export type Examined = {
  readonly verdict: Verdict
  readonly seen: readonly Seen[]
  readonly summary?: ExportSummary
  readonly kept?: { readonly size: number; readonly fault?: KeptFault }
  /** Where the document's hash stands in the export: positions, the first first. */
  readonly document?: { readonly hash: string; readonly places: readonly Place[] }
}

export type Place = { readonly position: number; readonly type: string; readonly stream: string }

export type Asked = {
  readonly file: string
  /** Verifier keys known from elsewhere. */
  readonly keys: readonly string[]
  /** A checkpoint that the reader kept from earlier. */
  readonly kept?: string | undefined
  /** 64 hexadecimal digits: a content hash, or the leaf of an event. */
  readonly hash?: string | undefined
}

const stepOf: Readonly<Record<ExportCode, Step>> = {
  'export/no-header': 'header',
  'export/origin-misfits-mode': 'header',
  'export/unreadable-line': 'lines',
  'export/line-out-of-order': 'lines',
  'export/event-changed': 'events',
  'export/event-not-for-this-reader': 'events',
  'export/tree-head-differs': 'tree',
  'export/checkpoint-differs': 'checkpoints',
  'export/checkpoint-not-believed': 'checkpoints',
  'export/ends-without-checkpoint': 'end',
}

/** What is noted of the lines as they pass. */
type Noted = {
  readonly places: Place[]
  keyInside?: string | undefined
  rootAtKept?: string
}

export const examine = async (
  lines: AsyncIterable<string> | Iterable<string>,
  asked: Asked,
): Promise<Examined> => {
  const noted: Noted = { places: [] }
  const { file, keys, hash } = asked
  const said = asked.kept === undefined ? undefined : peekCheckpoint(asked.kept)
  const verified = await verifyExport(passing(lines, noted, { hash, size: said?.size }), { file, keys })
  const findings = verified.ok ? [] : verified.failure
  const summary = verified.ok ? verified.value : undefined
  const kept = asked.kept === undefined ? undefined : await keptIn(asked, noted, summary)
  const document = hash === undefined ? undefined : { hash, places: noted.places }
  const isReadable = !findings.some(({ code }) => code === 'export/no-header')
  const seen = steps.flatMap((step): readonly Seen[] => {
    const own = findings.filter(({ code }) => stepOf[code] === step)
    const state = stateOf(step, { own, isReadable, isSound: verified.ok, keys, kept, document })
    return state === undefined ? [] : [{ step, state, findings: own }]
  })
  return {
    verdict: verdictOf(verified.ok, kept, document),
    seen,
    ...(summary ? { summary } : {}),
    ...(kept ? { kept } : {}),
    ...(document ? { document } : {}),
  }
}

const verdictOf = (isSound: boolean, kept: Examined['kept'], document: Examined['document']): Verdict => {
  if (!isSound) return 'unsound'
  if (kept?.fault !== undefined) return 'otherwise'
  return document?.places.length === 0 ? 'absent' : 'sound'
}

const stateOf = (
  step: Step,
  found: {
    readonly isSound: boolean
    readonly kept: Examined['kept'] | undefined
    readonly document: Examined['document'] | undefined
    readonly own: Seen['findings']
    readonly isReadable: boolean
    readonly keys: readonly string[]
  },
): State | undefined => {
  const { own, isReadable, isSound, keys, kept, document } = found
  if (step === 'kept' && kept === undefined) return undefined
  if (step === 'document' && document === undefined) return undefined
  if (own.length > 0) return 'fails'
  if (!isReadable) return step === 'header' ? 'fails' : 'unreached'
  switch (step) {
    case 'key':
      return isSound ? (keys.length > 0 ? 'holds' : 'caution') : 'unreached'
    case 'kept':
      return kept?.fault === undefined ? (isSound ? 'holds' : 'unreached') : 'fails'
    case 'document':
      return document?.places.length === 0 ? 'fails' : isSound ? 'holds' : 'unreached'
    default:
      return 'holds'
  }
}

/** The same lines, with what was asked for noted on their way. */
async function* passing(
  lines: AsyncIterable<string> | Iterable<string>,
  noted: Noted,
  { hash, size }: { readonly hash: string | undefined; readonly size: number | undefined },
): AsyncGenerator<string> {
  let isFirst = true
  for await (const line of lines) {
    if (isFirst) noted.keyInside = read(line)?.key
    isFirst = false
    const isKept = size !== undefined && line.includes(`"position":${size},`)
    if (isKept || (hash !== undefined && line.includes(hash))) note(line, noted, { hash, size })
    yield line
  }
}

type LineRead = {
  readonly key?: string
  readonly position?: number
  readonly leaf?: string
  readonly root?: string
  readonly event?: {
    readonly type?: string
    readonly stream?: string
    readonly payload?: { readonly hash?: unknown }
  }
}

const read = (line: string): LineRead | undefined => {
  try {
    return JSON.parse(line) as LineRead
  } catch {
    return undefined
  }
}

const note = (
  line: string,
  noted: Noted,
  { hash, size }: { readonly hash: string | undefined; readonly size: number | undefined },
): void => {
  const { position, leaf, root, event } = read(line) ?? {}
  if (position === undefined) return
  if (position === size && root !== undefined) noted.rootAtKept = root
  if (hash !== undefined && (leaf === hash || event?.payload?.hash === hash))
    noted.places.push({ position, type: event?.type ?? '', stream: event?.stream ?? '' })
}

/** A kept checkpoint holds if a known key signed it and the export had the same root at its size. */
const keptIn = async (
  { kept = '', keys }: Asked,
  { keyInside, rootAtKept }: Noted,
  summary: ExportSummary | undefined,
): Promise<NonNullable<Examined['kept']>> => {
  const said = peekCheckpoint(kept)
  if (said === undefined) return { size: 0, fault: 'unreadable' }
  const known = (keys.length > 0 ? keys : [keyInside ?? '']).flatMap((key) => parseVerifierKey(key) ?? [])
  const opened = await openCheckpoint(kept, known)
  const { size } = said
  if (!opened.ok) return { size, fault: 'not-believed' }
  if (summary && said.origin !== summary.origin) return { size, fault: 'other-ledger' }
  if (summary && size > summary.size) return { size, fault: 'shorter' }
  return size > 0 && rootAtKept !== said.root ? { size, fault: 'differs' } : { size }
}

/** The lines of a file, read piece by piece: an export may be larger than memory. */
export async function* linesOf(
  file: Blob,
  progress: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = file.stream().getReader()
  let [rest, bytes] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    bytes += value?.length ?? 0
    progress(bytes)
    const parts = `${rest}${done ? decoder.decode() : decoder.decode(value, { stream: true })}`.split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield part.replace(/\r$/, '')
    if (!done) continue
    if (rest !== '') yield rest
    return
  }
}
