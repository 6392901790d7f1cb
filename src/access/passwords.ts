/** Sign-in with a password, its change, and the invitation with which a person chooses the first one. */
import { textHash } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import { accepted, failed } from '../outcome.ts'
import type { Passwords } from './access.ts'
import { foldName } from './account.ts'
import { forget, forgive, type Guess, reserve } from './failures.ts'
import { hashPassword, type Verify } from './hashing.ts'
import { passwordRefusal } from './password.ts'
import { find, take } from './pending.ts'
import { refused } from './refusals.ts'
import { note, type Room, sessionRefusal } from './room.ts'
import { beginSession, endSessions } from './sessions.ts'
import { findAccount, lockAccount } from './stored-accounts.ts'
import type { AccessDatabase, AccountRow } from './tables.ts'

export const passwordsOf = (room: Room, verify: Verify): Passwords => ({
  signIn: signIn(room, verify),
  change: change(room, verify),
  acceptInvitation: acceptInvitation(room),
})

const signIn =
  (room: Room, verify: Verify): Passwords['signIn'] =>
  async (said, { address }) => {
    const at = await room.time()
    const account = await findByName(room.database, said.name)
    const guess = guessAt(account, said.name, address)
    const noted = { at, kind: 'sign-in', account: account?.id, address } as const
    const details = { method: 'password' }
    const seconds = await reserve(room.database, guess, at)
    if (seconds > 0) {
      await note(room.database, room, { ...noted, outcome: 'sign-in/locked', details })
      return refused('sign-in/locked', { seconds })
    }
    // The same work and the same answer, whether there is such a name, whether it has a password, whether it may.
    const isRight = await verify(account?.password_hash, said.password)
    if (!isRight || account === undefined) {
      await note(room.database, room, { ...noted, outcome: 'sign-in/refused', details })
      return refused('sign-in/refused')
    }
    return room.database.transaction().execute(async (transaction) => {
      const begun = await beginSession(transaction, room, { account, method: 'password', address, at })
      if (begun.ok) await forgive(transaction, guess)
      return begun
    })
  }

const change =
  (room: Room, verify: Verify): Passwords['change'] =>
  async (by, { current, next }) => {
    const refusal = sessionRefusal(by) ?? passwordRefusal(next, by.account.name)
    if (refusal) return failed(refusal)
    const at = await room.time()
    const { id } = by.account
    const guess: Guess = { kind: 'account', subject: id, address: by.address }
    const noted = { at, kind: 'password-changed', by, subject: id } as const
    // Whoever finds a session open must not guess at the password behind it any faster than at the door.
    const seconds = await reserve(room.database, guess, at)
    if (seconds > 0) {
      await note(room.database, room, { ...noted, outcome: 'sign-in/locked' })
      return refused('sign-in/locked', { seconds })
    }
    const account = await findAccount(room.database, id)
    if (!(await verify(account?.password_hash, current))) {
      await note(room.database, room, { ...noted, outcome: 'password/wrong' })
      return refused('password/wrong')
    }
    const passwordHash = await hashPassword(next, room.entropy)
    await room.database.transaction().execute(async (transaction) => {
      await setPassword(transaction, id, passwordHash)
      await endSessions(transaction, id, by.by.id)
      await forgive(transaction, guess)
      await note(transaction, room, noted)
    })
    return accepted(undefined)
  }

const acceptInvitation =
  (room: Room): Passwords['acceptInvitation'] =>
  async ({ token, password }, { address }) => {
    const at = await room.time()
    const invitation = { token, kind: 'invitation', at } as const
    const found = await find(room.database, invitation)
    const invited = found?.account_id ? await findAccount(room.database, found.account_id) : undefined
    if (invited === undefined || invited.disabled_at !== null)
      return refuseInvitation(room.database, room, { at, address })
    // Before it is used up: a password that will not do must not cost the invitation.
    const unfit = password === undefined ? undefined : passwordRefusal(password, invited.name)
    if (unfit) return failed(unfit)
    const passwordHash = password === undefined ? undefined : await hashPassword(password, room.entropy)
    return room.database.transaction().execute(async (transaction) => {
      await lockAccount(transaction, invited.id)
      if (!(await take(transaction, invitation))) return refuseInvitation(transaction, room, { at, address })
      await endSessions(transaction, invited.id)
      if (passwordHash !== undefined) {
        await setPassword(transaction, invited.id, passwordHash)
        const noted = { at, kind: 'password-changed', account: invited.id, subject: invited.id } as const
        await note(transaction, room, { ...noted, address })
      }
      await forget(transaction, invited.id)
      return beginSession(transaction, room, { account: invited, method: 'invitation', address, at })
    })
  }

const refuseInvitation = async (
  database: AccessDatabase,
  room: Room,
  from: { readonly at: Instant; readonly address: string },
) => {
  const details = { method: 'invitation' }
  await note(database, room, { ...from, kind: 'sign-in', outcome: 'invitation/unknown', details })
  return refused('invitation/unknown')
}

const findByName = async (database: AccessDatabase, typed: string): Promise<AccountRow | undefined> => {
  const name = foldName(typed)
  if (name === undefined) return undefined
  return database.selectFrom('access_accounts').selectAll().where('name', '=', name).executeTakeFirst()
}

/** A name that nobody has is kept as its hash only: people type passwords where names are asked for. */
const guessAt = (account: AccountRow | undefined, typed: string, address: string): Guess =>
  account === undefined
    ? { kind: 'unknown-name', subject: textHash(foldName(typed) ?? typed.slice(0, 200)), address }
    : { kind: 'account', subject: account.id, address }

const setPassword = (database: AccessDatabase, id: string, passwordHash: string) =>
  database.updateTable('access_accounts').set({ password_hash: passwordHash }).where('id', '=', id).execute()
