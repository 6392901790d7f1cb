/** Which person at an identity provider is which account. An administrator says so, from what the audit noted. */
import { accepted, failed } from '../outcome.ts'
import type { Accounts, Identity } from './access.ts'
import { refused } from './refusals.ts'
import { administratorRefusal, note, type Room } from './room.ts'
import { findAccount } from './stored-accounts.ts'
import { asId } from './tables.ts'

// OpenID Connect Core 2: at most 255 signs of ASCII.
const subjectShape = /^[\x21-\x7e]{1,255}$/

/** Can a provider mean somebody by this? */
export const isSubject = (subject: string): boolean => subjectShape.test(subject)

export const identitiesOf = (
  room: Room,
  issuers: readonly string[],
): Pick<Accounts, 'identities' | 'link' | 'unlink'> => ({
  identities: async (by, id) => {
    const refusal = administratorRefusal(by)
    if (refusal) return failed(refusal)
    const rows = await room.database
      .selectFrom('access_identities')
      .select(['issuer', 'subject'])
      .where('account_id', '=', asId(id))
      .orderBy('issuer')
      .orderBy('subject')
      .execute()
    return accepted(rows)
  },
  link: async (by, id, { issuer, subject }) => {
    const refusal = administratorRefusal(by)
    if (refusal) return failed(refusal)
    if (!issuers.includes(issuer)) return refused('oidc/unknown-issuer', { known: issuers })
    if (!isSubject(subject)) return refused('oidc/subject-malformed')
    const account = await findAccount(room.database, id)
    if (account === undefined) return refused('account/unknown')
    const at = await room.time()
    return room.database.transaction().execute(async (transaction) => {
      const linked = await transaction
        .insertInto('access_identities')
        .values({ issuer, subject, account_id: id, linked_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('account_id')
        .executeTakeFirst()
      if (linked === undefined) return refused('oidc/already-linked')
      await note(transaction, room, {
        at,
        kind: 'identity-linked',
        by,
        subject: id,
        details: { issuer, subject },
      })
      return accepted(undefined)
    })
  },
  unlink: unlink(room),
})

const unlink =
  (room: Room): Accounts['unlink'] =>
  async (by, { issuer, subject }: Identity) => {
    const refusal = administratorRefusal(by)
    if (refusal) return failed(refusal)
    if (!isSubject(subject)) return refused('oidc/not-linked')
    const at = await room.time()
    return room.database.transaction().execute(async (transaction) => {
      const row = await transaction
        .deleteFrom('access_identities')
        .where('issuer', '=', asId(issuer))
        .where('subject', '=', subject)
        .returning('account_id')
        .executeTakeFirst()
      if (row === undefined) return refused('oidc/not-linked')
      // Whoever came in by it goes out with it.
      await transaction
        .deleteFrom('access_sessions')
        .where('account_id', '=', row.account_id)
        .where('method', '=', 'oidc')
        .execute()
      const details = { issuer, subject }
      await note(transaction, room, { at, kind: 'identity-unlinked', by, subject: row.account_id, details })
      return accepted(undefined)
    })
  }
