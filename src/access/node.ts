/** Who is asking: accounts, sign-in, sessions and tokens, in the database of the ledger. Needs Node. */
import type { Instant } from '../instant.ts'
import type { Mode } from '../ledger/index.ts'
import type { Database } from '../ledger/node.ts'
import type { Access } from './access.ts'
import { accountsOf } from './accounts.ts'
import { auditOf } from './audit.ts'
import { watched } from './clock.ts'
import { actAs } from './demonstration.ts'
import { elsewhereOf } from './elsewhere.ts'
import { verifier } from './hashing.ts'
import { identitiesOf } from './identities.ts'
import { passkeysOf } from './passkeys.ts'
import { passwordsOf } from './passwords.ts'
import type { Provider } from './providers.ts'
import type { Room } from './room.ts'
import { sessionsOf } from './sessions.ts'
import { latestOf, setBack, sweep } from './sweep.ts'
import type { AccessTables } from './tables.ts'
import { tokensOf } from './tokens.ts'
import type { Site } from './webauthn.ts'

export type { Provider } from './providers.ts'
export type { Site } from './webauthn.ts'

/** What is put into access from outside. */
export type AccessOpening = {
  /** The database of an open ledger, migrated. */
  readonly database: Database
  /** The ledger's mode: in a demonstration's alone somebody may act as anybody. */
  readonly mode: Mode
  readonly now: () => Instant
  /** `count` unpredictable bytes. */
  readonly entropy: (count: number) => Uint8Array
  readonly site: Site
  readonly providers?: readonly Provider[] | undefined
}

/** Opens access over the database of a ledger. Throws what the database throws. */
export const openAccess = async (opening: AccessOpening): Promise<Access> => {
  const { mode, now, entropy, site, providers = [] } = opening
  const database = opening.database.withTables<AccessTables>()
  const time = watched({
    now,
    latest: await latestOf(database),
    setBack: (from, to) => setBack({ database, entropy }, from, to),
    sweep: (at) => sweep(database, at),
  })
  const room: Room = { database, time, entropy, mode }
  // At once, so that what ran out while nobody was here is gone before anybody asks.
  await time()
  const issuers = providers.map(({ issuer }) => issuer)
  return {
    accounts: { ...accountsOf(room), ...identitiesOf(room, issuers) },
    passwords: passwordsOf(room, await verifier(entropy)),
    sessions: sessionsOf(room),
    tokens: tokensOf(room),
    passkeys: passkeysOf(room, site),
    elsewhere: elsewhereOf(room, providers),
    actAs: actAs(room),
    audit: auditOf(room),
  }
}
