/** API tokens: a person's own, for programs. Only the hash is stored; the prefix lets scanners of secrets know one. */
import { addHours, hoursBetween, type Instant } from '../instant.ts'
import { accepted, failed } from '../outcome.ts'
import { type Scope, scopes, type Tokens } from './access.ts'
import { isTitle } from './account.ts'
import { type AccessRefusal, refused } from './refusals.ts'
import { lastingRefusal, newSecret, note, othersRefusal, type Room, secretId } from './room.ts'
import { accountOf, asId, scopesOf, type TokenRow, tokenOf } from './tables.ts'

const prefix = 'najda_'
const lifeHoursMax = 366 * 24
const liveMax = 50
const touchEveryHours = 1 / 60

export const tokensOf = (room: Room): Tokens => ({
  recognise: recognise(room),
  create: create(room),
  list: async (by, account = by.account.id) => {
    const refusal = othersRefusal(by, account)
    if (refusal) return failed(refusal)
    const rows = await room.database
      .selectFrom('access_tokens')
      .selectAll()
      .where('account_id', '=', asId(account))
      .orderBy('created_at', 'desc')
      .execute()
    return accepted(rows.map(tokenOf))
  },
  revoke: async (by, id) => {
    const row = await room.database
      .selectFrom('access_tokens')
      .select('account_id')
      .where('id', '=', asId(id))
      .executeTakeFirst()
    // Somebody else's and none at all look the same to whoever is no administrator.
    if (row === undefined || othersRefusal(by, row.account_id)?.code === 'access/administrators-only') {
      return refused('token/unknown')
    }
    const refusal = othersRefusal(by, row.account_id)
    if (refusal) return failed(refusal)
    const at = await room.time()
    await room.database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('access_tokens')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) await note(transaction, room, { at, kind: 'token-revoked', by, subject: id })
    })
    return accepted(undefined)
  },
})

const recognise =
  (room: Room): Tokens['recognise'] =>
  async (token, { address }) => {
    const id = secretId(token, prefix)
    if (id === undefined) return refused('token/unknown')
    const now = await room.time()
    const row = await room.database
      .selectFrom('access_tokens')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return refused('token/unknown')
    const account = await room.database
      .selectFrom('access_accounts')
      .selectAll()
      .where('id', '=', row.account_id)
      .executeTakeFirstOrThrow()
    if (account.disabled_at !== null) return refused('token/revoked')
    const over = await overRefusal(room, row, now)
    if (over) return failed(over)
    if (row.used_at === null || hoursBetween(row.used_at, now) >= touchEveryHours) {
      await room.database.updateTable('access_tokens').set({ used_at: now }).where('id', '=', id).execute()
    }
    return accepted({
      account: accountOf(account),
      by: { kind: 'token', id, scopes: scopesOf(row) },
      address,
    })
  }

/** Revoked, or run out; what has once been seen to have run out stays so, whatever the clock says later. */
const overRefusal = async (room: Room, row: TokenRow, now: Instant): Promise<AccessRefusal | undefined> => {
  if (row.expires_at <= now) {
    if (row.revoked_at === null) {
      await room.database
        .updateTable('access_tokens')
        .set({ revoked_at: row.expires_at })
        .where('id', '=', row.id)
        .execute()
    }
    return refused('token/expired').failure
  }
  return row.revoked_at === null ? undefined : refused('token/revoked').failure
}

const create =
  (room: Room): Tokens['create'] =>
  async (by, { title, scopes: wanted, expiresAt }) => {
    const refusal = lastingRefusal(by)
    if (refusal) return failed(refusal)
    const at = await room.time()
    const asked = scopes.filter((scope) => wanted.includes(scope))
    if (!isTitle(title)) return refused('token/title-malformed')
    if (asked.length === 0 || asked.length !== wanted.length) return refused('token/no-scope', { scopes })
    if (expiresAt <= at || expiresAt > addHours(at, lifeHoursMax)) {
      return refused('token/expiry-out-of-range', { most: lifeHoursMax / 24 })
    }
    const { token, id } = newSecret(room, prefix)
    const row = rowOf({ id, account: by.account.id, title, scopes: asked, at, expiresAt })
    return room.database.transaction().execute(async (transaction) => {
      const live = await transaction
        .selectFrom('access_tokens')
        .select('id')
        .where('account_id', '=', by.account.id)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', at)
        .execute()
      if (live.length >= liveMax) return refused('token/too-many', { most: liveMax })
      await transaction.insertInto('access_tokens').values(row).execute()
      const details = { title, scopes: row.scopes, expiresAt }
      await note(transaction, room, { at, kind: 'token-created', by, subject: id, details })
      return accepted({ token, record: tokenOf(row) })
    })
  }

type Made = {
  readonly id: string
  readonly account: string
  readonly title: string
  readonly scopes: readonly Scope[]
  readonly at: Instant
  readonly expiresAt: Instant
}

const rowOf = ({ id, account, title, scopes, at, expiresAt }: Made): TokenRow => ({
  ...{ id, account_id: account, title, scopes: scopes.join(' ') },
  ...{ created_at: at, expires_at: expiresAt, used_at: null, revoked_at: null },
})
