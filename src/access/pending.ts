/** What waits for its second half: kept under the hash of a secret, taken once, and gone after its time. */
import { addHours, type Instant } from '../instant.ts'
import { newSecret, type Room, secretId } from './room.ts'
import type { AccessDatabase, PendingKind, PendingRow } from './tables.ts'

/** Anybody may begin a sign-in: of each kind only the newest are kept. */
const keptMax = 10_000

const hoursFor: Readonly<Record<PendingKind, number>> = {
  oidc: 1 / 6,
  'passkey-sign-in': 1 / 12,
  'passkey-registration': 1 / 12,
  invitation: 72,
}

/** What is kept in between. */
export type Half = {
  readonly kind: PendingKind
  readonly account?: string | undefined
  readonly content: object
}

/** Keeps a first half; the token must be brought with the second. */
export const keep = async (
  database: AccessDatabase,
  room: Room,
  { kind, account, content, at }: Half & { readonly at: Instant },
): Promise<{ readonly token: string; readonly expiresAt: Instant }> => {
  const { token, id } = newSecret(room)
  const expiresAt = addHours(at, hoursFor[kind])
  const times = { created_at: at, expires_at: expiresAt }
  const row = { id, kind, account_id: account ?? null, content: JSON.stringify(content), ...times }
  await database.insertInto('access_pending').values(row).execute()
  return { token, expiresAt }
}

/** The first half to a token, if it is there and in time; it stays. */
export const find = async (
  database: AccessDatabase,
  { token, kind, at }: Bearing,
): Promise<PendingRow | undefined> => {
  const row = await database
    .selectFrom('access_pending')
    .selectAll()
    .where('id', '=', secretId(token) ?? '')
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && row.expires_at > at ? row : undefined
}

/** Takes the first half away, so that no second half is good twice. */
export const take = async (
  database: AccessDatabase,
  { token, kind, at }: Bearing,
): Promise<PendingRow | undefined> => {
  const row = await database
    .deleteFrom('access_pending')
    .where('id', '=', secretId(token) ?? '')
    .where('kind', '=', kind)
    .returningAll()
    .executeTakeFirst()
  return row && row.expires_at > at ? row : undefined
}

/** A token that somebody brings, for a kind of thing. */
export type Bearing = { readonly token: string; readonly kind: PendingKind; readonly at: Instant }

/** Forgets what has run out, and the oldest of what anybody can begin. */
export const sweepPending = async (database: AccessDatabase, now: Instant): Promise<void> => {
  await database.deleteFrom('access_pending').where('expires_at', '<=', now).execute()
  for (const kind of ['oidc', 'passkey-sign-in'] as const) {
    const oldest = await database
      .selectFrom('access_pending')
      .select('expires_at')
      .where('kind', '=', kind)
      .orderBy('expires_at', 'desc')
      .offset(keptMax)
      .limit(1)
      .executeTakeFirst()
    if (oldest === undefined) continue
    await database
      .deleteFrom('access_pending')
      .where('kind', '=', kind)
      .where('expires_at', '<=', oldest.expires_at)
      .execute()
  }
}
