/** Sessions: begun after a sign-in, recognised by a random token of which only the hash is stored, and ended. */
import { addHours, hoursBetween, type Instant } from '../instant.ts'
import { accepted, failed } from '../outcome.ts'
import type { Method, Sessions, SignedIn } from './access.ts'
import { skewHours } from './delays.ts'
import { type Answer, refused } from './refusals.ts'
import { newSecret, note, othersRefusal, type Room, secretId, sessionRefusal } from './room.ts'
import { lockAccount } from './stored-accounts.ts'
import {
  type AccessDatabase,
  type AccessTransaction,
  type AccountRow,
  accountOf,
  asId,
  sessionOf,
} from './tables.ts'

const idleHours = 12
const absoluteHours = 7 * 24
// Written at most once a minute, not with every request.
const touchEveryHours = 1 / 60
const sessionsMax = 50

/**
 * Begins a session of an account and notes the sign-in, in the transaction that lets the person in. Refuses if the
 * account was disabled, or given another password, while the person was being recognised.
 */
export const beginSession = async (
  transaction: AccessTransaction,
  room: Room,
  { account, method, address, at, details }: Entry,
): Answer<SignedIn> => {
  const now = await lockAccount(transaction, account.id)
  const noted = {
    at,
    kind: 'sign-in',
    account: account.id,
    address,
    details: { method, ...details },
  } as const
  const isOther = method === 'password' && now?.password_hash !== account.password_hash
  if (now === undefined || now.disabled_at !== null || isOther) {
    await note(transaction, room, { ...noted, outcome: 'sign-in/refused' })
    return refused('sign-in/refused')
  }
  const { token, id } = newSecret(room)
  const times = { started_at: at, seen_at: at, expires_at: addHours(at, idleHours), ended_at: null }
  const row = { id, account_id: account.id, method, address, ...times }
  await transaction.insertInto('access_sessions').values(row).execute()
  const older = transaction
    .selectFrom('access_sessions')
    .select('id')
    .where('account_id', '=', account.id)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .offset(sessionsMax)
    // SQLite takes no offset without a limit.
    .limit(1_000)
  await transaction.deleteFrom('access_sessions').where('id', 'in', older).execute()
  await note(transaction, room, noted)
  return accepted({ token, session: sessionOf(row), account: accountOf(now) })
}

/** Who is let in, and how. */
export type Entry = {
  readonly account: AccountRow
  readonly method: Method
  readonly address: string
  readonly at: Instant
  readonly details?: Readonly<Record<string, string>> | undefined
}

/** Ends every session of an account, or all but one; gives their number. */
export const endSessions = async (
  database: AccessDatabase,
  account: string,
  except?: string,
): Promise<number> => {
  let query = database.deleteFrom('access_sessions').where('account_id', '=', account)
  if (except !== undefined) query = query.where('id', '!=', except)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

export const sessionsOf = (room: Room): Sessions => ({
  recognise: recognise(room),
  list: async (by, account = by.account.id) => {
    const refusal = othersRefusal(by, account)
    if (refusal) return failed(refusal)
    const rows = await room.database
      .selectFrom('access_sessions')
      .selectAll()
      .where('account_id', '=', asId(account))
      .where('expires_at', '>', await room.time())
      .where('ended_at', 'is', null)
      .orderBy('seen_at', 'desc')
      .execute()
    return accepted(rows.map(sessionOf))
  },
  signOut: async (by) => {
    const refusal = sessionRefusal(by)
    if (refusal) return failed(refusal)
    const at = await room.time()
    await room.database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('access_sessions').where('id', '=', by.by.id).execute()
      await note(transaction, room, { at, kind: 'sign-out', by })
    })
    return accepted(undefined)
  },
  end: end(room),
})

const recognise =
  (room: Room): Sessions['recognise'] =>
  async (token, { address }) => {
    const id = secretId(token)
    if (id === undefined) return refused('session/unknown')
    const now = await room.time()
    const row = await room.database
      .selectFrom('access_sessions')
      .innerJoin('access_accounts', 'access_accounts.id', 'access_sessions.account_id')
      .selectAll('access_accounts')
      .select(['method', 'started_at', 'seen_at', 'expires_at', 'ended_at'])
      .where('access_sessions.id', '=', id)
      .executeTakeFirst()
    if (row === undefined || row.disabled_at !== null) return refused('session/unknown')
    // Seen in the future: noted by a clock that has been set back since, so nobody knows how old it is.
    const isAhead = now < row.seen_at && hoursBetween(now, row.seen_at) > skewHours
    if (row.ended_at !== null || row.expires_at <= now || isAhead) {
      const ended = room.database.updateTable('access_sessions').set({ ended_at: now })
      await ended.where('id', '=', id).where('ended_at', 'is', null).execute()
      return refused('session/expired')
    }
    if (hoursBetween(row.seen_at, now) >= touchEveryHours) {
      const [idle, absolute] = [addHours(now, idleHours), addHours(row.started_at, absoluteHours)]
      await room.database
        .updateTable('access_sessions')
        .set({ seen_at: now, expires_at: idle < absolute ? idle : absolute })
        .where('id', '=', id)
        .where('seen_at', '<', now)
        .where('ended_at', 'is', null)
        .execute()
    }
    return accepted({ account: accountOf(row), by: { kind: 'session', id, method: row.method }, address })
  }

const end =
  (room: Room): Sessions['end'] =>
  async (by, which) => {
    const account = 'all' in which ? asId(which.all) : await ownerOf(room.database, which.session)
    if (account === undefined) return accepted(0)
    const refusal = othersRefusal(by, account)
    if (refusal) return failed(refusal)
    const at = await room.time()
    return room.database.transaction().execute(async (transaction) => {
      let query = transaction
        .deleteFrom('access_sessions')
        .where('account_id', '=', account)
        .where('ended_at', 'is', null)
      if ('session' in which) query = query.where('id', '=', which.session)
      const ended = Number((await query.executeTakeFirst()).numDeletedRows)
      const details = { ended: String(ended) }
      if (ended > 0)
        await note(transaction, room, { at, kind: 'session-ended', by, subject: account, details })
      return accepted(ended)
    })
  }

const ownerOf = async (database: AccessDatabase, session: string): Promise<string | undefined> => {
  const rows = database.selectFrom('access_sessions').select('account_id').where('id', '=', asId(session))
  return (await rows.executeTakeFirst())?.account_id
}
