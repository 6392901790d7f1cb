/** The definitions installed in a ledger: which one holds at a moment, and the pact in force on its legal day. */
import { dayOf, type Instant } from '../instant.ts'
import type { Ledger } from '../ledger/index.ts'
import { failed, type Outcome } from '../outcome.ts'
import { inForce, type Pact, type PactInForce, type PactRefusal, pactFile } from '../pact/index.ts'
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
}

/** The definitions that a ledger keeps. */
export const definitionsIn = (ledger: Ledger): Definitions => {
  const known = new Map<string, readonly Installed[]>()
  const versions = async (pact: string): Promise<readonly Installed[]> => {
    const before = known.get(pact) ?? []
    const since = await ledger.read(pactStream(pact), before.length + 1)
    const read = since.map(({ payload, at, version }): Installed => {
      const { hash, definition } = payload as { readonly hash: string; readonly definition: unknown }
      return { pact: pactFile.parse(definition), hash, at, version }
    })
    if (read.length === 0) return before
    const all = [...before, ...read]
    known.set(pact, all)
    return all
  }
  return {
    versions,
    at: async (pact, moment) => (await versions(pact)).findLast(({ at }) => at <= moment),
  }
}

/** The pact of an installed definition as in force on the legal day of a moment. */
export const inForceAt = ({ pact }: Installed, moment: Instant): Outcome<PactInForce, PactRefusal> => {
  const now = inForce(pact, dayOf(moment, pact.legalZone))
  return now.ok ? now : failed(now.failure)
}
