/**
 * Passkeys: WebAuthn with user verification, so that one gesture is both factors, and discoverable, so that nobody
 * types a name. The checks of the ceremony are the library's; ours is that a challenge is good once and for a short
 * time, in the browser that began, and that a counter never comes twice. Here: making, listing, removing them.
 */
import {
  generateRegistrationOptions,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { accepted, failed } from '../outcome.ts'
import type { Passkeys } from './access.ts'
import { isTitle } from './account.ts'
import { beginPasskeySignIn, finishPasskeySignIn } from './passkey-sign-in.ts'
import { keep, take } from './pending.ts'
import { refused } from './refusals.ts'
import { lastingRefusal, note, othersRefusal, type Room } from './room.ts'
import { asId, type PasskeyRow, passkeyOf } from './tables.ts'
import { algorithms, registrationResponse, type Site } from './webauthn.ts'

const keysMax = 20

export const passkeysOf = (room: Room, site: Site): Passkeys => ({
  beginRegistration: beginRegistration(room, site),
  finishRegistration: finishRegistration(room, site),
  beginSignIn: beginPasskeySignIn(room, site),
  finishSignIn: finishPasskeySignIn(room, site),
  list: async (by, account = by.account.id) => {
    const refusal = othersRefusal(by, account)
    return refusal ? failed(refusal) : accepted((await keysOf(room, account)).map(passkeyOf))
  },
  remove: remove(room),
})

const keysOf = (room: Room, account: string): Promise<readonly PasskeyRow[]> =>
  room.database
    .selectFrom('access_passkeys')
    .selectAll()
    .where('account_id', '=', asId(account))
    .orderBy('created_at')
    .orderBy('id')
    .execute()

const beginRegistration =
  (room: Room, site: Site): Passkeys['beginRegistration'] =>
  async (by) => {
    const refusal = lastingRefusal(by)
    if (refusal) return failed(refusal)
    const { id, name, title } = by.account
    const known = await keysOf(room, id)
    if (known.length >= keysMax) return refused('passkey/too-many', { most: keysMax })
    const options = await generateRegistrationOptions({
      ...{ rpName: site.name, rpID: site.domain, userName: name, userDisplayName: title },
      // The account's id is chance, so it tells the device's owner nothing about others.
      userID: new TextEncoder().encode(id),
      challenge: new Uint8Array(room.entropy(32)),
      excludeCredentials: known.map((key) => ({ id: key.id, transports: JSON.parse(key.transports) })),
      supportedAlgorithmIDs: [...algorithms],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const content = { challenge: options.challenge }
    const half = { kind: 'passkey-registration', account: id, content, at: await room.time() } as const
    const { token } = await keep(room.database, room, half)
    return accepted({ binding: token, options })
  }

const finishRegistration =
  (room: Room, site: Site): Passkeys['finishRegistration'] =>
  async (by, { binding, response, title }) => {
    const refusal = lastingRefusal(by)
    if (refusal) return failed(refusal)
    if (!isTitle(title)) return refused('passkey/title-malformed')
    const at = await room.time()
    const begun = await take(room.database, { token: binding, kind: 'passkey-registration', at })
    if (begun?.account_id !== by.account.id) return refused('passkey/expired')
    const made = await verified(response, JSON.parse(begun.content).challenge, site)
    if (made === undefined) return refused('passkey/refused')
    const { id, publicKey, counter, transports } = made.credential
    const row: PasskeyRow = {
      ...{ id, account_id: by.account.id, title, counter, created_at: at, used_at: null },
      public_key: Buffer.from(publicKey).toString('base64url'),
      transports: JSON.stringify(transports ?? []),
    }
    return room.database.transaction().execute(async (transaction) => {
      const added = await transaction
        .insertInto('access_passkeys')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      // A key that is here already is somebody's; it does not become somebody else's.
      if (added === undefined) return refused('passkey/refused')
      await note(transaction, room, { at, kind: 'passkey-added', by, subject: id, details: { title } })
      return accepted(passkeyOf(row))
    })
  }

type Made = NonNullable<VerifiedRegistrationResponse['registrationInfo']>

/** The key that a device has made for this challenge on one of our origins; undefined if it has not. */
const verified = async (said: unknown, challenge: string, site: Site): Promise<Made | undefined> => {
  const response = registrationResponse(said)
  if (response === undefined) return undefined
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      ...{ response, expectedChallenge: challenge, expectedRPID: site.domain },
      expectedOrigin: [...site.origins],
      supportedAlgorithmIDs: [...algorithms],
      requireUserVerification: true,
    })
    return registrationInfo
  } catch {
    // The library throws at whatever is wrong with an answer.
    return undefined
  }
}

const remove =
  (room: Room): Passkeys['remove'] =>
  async (by, id) => {
    const rows = room.database.selectFrom('access_passkeys').select('account_id')
    const row = await rows.where('id', '=', asId(id)).executeTakeFirst()
    const refusal = row && othersRefusal(by, row.account_id)
    // Somebody else's and none at all look the same to whoever is no administrator.
    if (row === undefined || refusal?.code === 'access/administrators-only') return refused('passkey/unknown')
    if (refusal) return failed(refusal)
    const at = await room.time()
    return room.database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('access_passkeys').where('id', '=', id).execute()
      // Whoever came in by a lost key goes out with it; the session that removes it stays.
      await transaction
        .deleteFrom('access_sessions')
        .where('account_id', '=', row.account_id)
        .where('method', '=', 'passkey')
        .where('id', '!=', by.by.id)
        .execute()
      await note(transaction, room, { at, kind: 'passkey-removed', by, subject: id })
      return accepted(undefined)
    })
  }
