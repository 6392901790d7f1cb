/** How a call stands: folded once, and from then on only what came since. */
import { type Call, evolve, fold, noCall, readEvent } from '../call/index.ts'
import type { Instant } from '../instant.ts'
import type { Ledger, Recorded } from '../ledger/index.ts'
import { callStream } from './streams.ts'

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

/** A reader that remembers: asking again reads only what was recorded since. */
export const standingsIn = (ledger: Ledger): Standings => {
  const known = new Map<string, Standing>()
  return async (id) => {
    const before = known.get(id)
    const since = await ledger.read(callStream(id), (before?.version ?? 0) + 1)
    const last = since.at(-1)
    if (!last) return before
    const { pact, hash } = (
      last.payload as { readonly pinned: { readonly pact: string; readonly hash: string } }
    ).pinned
    const call =
      since.length === 1 && before
        ? evolve(before.call, readEvent(last))
        : fold(since.map(readEvent), before?.call ?? noCall)
    const standing = {
      id,
      call,
      events: [...(before?.events ?? []), ...since],
      version: last.version,
      lastAt: last.at,
      pact,
      hash,
    }
    // Two loads at once may read the same events; the longer one is the truth.
    if ((known.get(id)?.version ?? 0) < standing.version) known.set(id, standing)
    return standing
  }
}
