/** How a call stands: folded once, and from then on only what came since. */
import { type Call, evolve, fold, noCall, readEvent } from '../call/index.ts'
import type { Instant } from '../instant.ts'
import type { Ledger, Recorded } from '../ledger/index.ts'
import { rememberLast, sharedRuns } from './shared.ts'
import { callStream, pinnedIn } from './streams.ts'

/** A call with its recorded events, and the definition pinned by the last of them. */
export type Standing = {
  readonly id: string
  readonly call: Call
  readonly events: readonly Recorded[]
  readonly version: number
  readonly lastAt: Instant
  readonly pact: string
  readonly hash: string
}

/** Reads calls from a ledger; undefined where there is no such call. */
export type Standings = (id: string) => Promise<Standing | undefined>

/** Calls that are remembered: those asked for last. Any other is read from the beginning when it is asked for. */
const standingsMax = 500

/** A reader that remembers: asking again reads only what was recorded since; those who ask at once share one read. */
export const standingsIn = (ledger: Ledger): Standings => {
  const known = rememberLast<Standing>(standingsMax)
  const readers = rememberLast<() => Promise<Standing | undefined>>(standingsMax)
  const readSince = async (id: string): Promise<Standing | undefined> => {
    const before = known.get(id)
    const since = await ledger.read(callStream(id), (before?.version ?? 0) + 1)
    const standing = since.length === 0 ? before : after(id, before, since)
    if (standing) known.set(id, standing)
    return standing
  }
  return (id) => {
    const reader = readers.get(id) ?? sharedRuns(() => readSince(id))
    readers.set(id, reader)
    return reader()
  }
}

const after = (id: string, before: Standing | undefined, since: readonly Recorded[]): Standing => {
  const last = since.at(-1)!
  const { pact, hash } = pinnedIn(last)
  const call =
    since.length === 1 && before
      ? evolve(before.call, readEvent(last))
      : fold(since.map(readEvent), before?.call ?? noCall)
  const events = [...(before?.events ?? []), ...since]
  return { id, call, events, version: last.version, lastAt: last.at, pact, hash }
}
