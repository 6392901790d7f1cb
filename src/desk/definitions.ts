/** The definitions installed in a ledger: which one holds at a moment, and the pact in force on its legal day. */
import type { Day } from '../day.ts'
import { dayOf, type Instant } from '../instant.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Outcome } from '../outcome.ts'
import { inForce, type Pact, type PactInForce, type PactRefusal, pactFile } from '../pact/index.ts'
import { rememberLast, sharedRuns } from './shared.ts'
import { pactStream } from './streams.ts'

/** One installed version of a definition. */
export type Installed = {
  readonly pact: Pact
  readonly hash: string
  readonly at: Instant
  readonly version: number
}

/** The installed definitions of a ledger, read once and then only for what came since. */
export type Definitions = {
  /** Every version of a definition, oldest first. */
  readonly versions: (pact: string) => Promise<readonly Installed[]>
  /** The version that was installed last at a moment; undefined where there was none. */
  readonly at: (pact: string, moment: Instant) => Promise<Installed | undefined>
  /** There is such a version of a definition now. */
  readonly announce: (pact: string, version: number) => void
}

const readersMax = 500

/**
 * The definitions that a ledger keeps. While events are heard of as they come, only what was announced is read: another
 * process's installation counts here from the moment it is heard of. Otherwise those who ask at once share one read.
 */
export const definitionsIn = (ledger: Ledger, hears: () => boolean): Definitions => {
  const known = new Map<string, readonly Installed[]>()
  const announced = new Map<string, number>()
  const readers = rememberLast<() => Promise<readonly Installed[]>>(readersMax)
  const readSince = async (pact: string): Promise<readonly Installed[]> => {
    const before = known.get(pact) ?? []
    const since = await ledger.read(pactStream(pact), before.length + 1)
    if (since.length === 0) return before
    const read = since.map(({ payload, at, version }): Installed => {
      const { hash, definition } = payload as { readonly hash: string; readonly definition: unknown }
      return { pact: pactFile.parse(definition), hash, at, version }
    })
    const all = [...before, ...read]
    known.set(pact, all)
    return all
  }
  const versions = (pact: string): Promise<readonly Installed[]> => {
    const before = known.get(pact)
    if (before && hears() && before.length >= (announced.get(pact) ?? 0)) return Promise.resolve(before)
    const reader = readers.get(pact) ?? sharedRuns(() => readSince(pact))
    readers.set(pact, reader)
    return reader()
  }
  return {
    versions,
    at: async (pact, moment) => installedAt(await versions(pact), moment),
    announce: (pact, version) => {
      announced.set(pact, Math.max(version, announced.get(pact) ?? 0))
    },
  }
}

/** The last of these versions at a moment. */
export const installedAt = (versions: readonly Installed[], moment: Instant): Installed | undefined =>
  versions.findLast(({ at }) => at <= moment)

const seconds = new WeakMap<Pact, { readonly second: string; readonly day: Day }>()

/** The legal day of a moment. Within a second it is the same, and many commands come in one. */
const legalDay = (pact: Pact, moment: Instant): Day => {
  const second = moment.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
  const known = seconds.get(pact)
  if (known?.second === second) return known.day
  const day = dayOf(moment, pact.legalZone)
  seconds.set(pact, { second, day })
  return day
}

const daysKept = 4
const days = new WeakMap<Pact, Map<Day, Outcome<PactInForce, PactRefusal>>>()

/** The pact of an installed definition as in force on the legal day of a moment; the same value all that day. */
export const inForceAt = ({ pact }: Installed, moment: Instant): Outcome<PactInForce, PactRefusal> => {
  const day = legalDay(pact, moment)
  const kept = days.get(pact) ?? new Map<Day, Outcome<PactInForce, PactRefusal>>()
  const known = kept.get(day)
  if (known) return known
  const made = inForce(pact, day)
  if (kept.size >= daysKept) kept.clear()
  days.set(pact, kept.set(day, made))
  return made
}
