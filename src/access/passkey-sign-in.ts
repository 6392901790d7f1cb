/** Sign-in with a passkey. There is no wait after failures: a signature cannot be guessed. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Passkeys } from './access.ts'
import { keep, take } from './pending.ts'
import { refused } from './refusals.ts'
import { note, type Room, reasonOf } from './room.ts'
import { beginSession } from './sessions.ts'
import { findAccount } from './stored-accounts.ts'
import type { AccessDatabase, PasskeyRow } from './tables.ts'
import { authenticationResponse, type Site } from './webauthn.ts'

export const beginPasskeySignIn =
  (room: Room, site: Site): Passkeys['beginSignIn'] =>
  async () => {
    const at = await room.time()
    // No list of keys: it would tell whoever asks which accounts exist.
    const options = await generateAuthenticationOptions({
      ...{ rpID: site.domain, userVerification: 'required' },
      challenge: new Uint8Array(room.entropy(32)),
    })
    const content = { challenge: options.challenge }
    const { token } = await keep(room.database, room, { kind: 'passkey-sign-in', content, at })
    return { binding: token, options }
  }

export const finishPasskeySignIn =
  (room: Room, site: Site): Passkeys['finishSignIn'] =>
  async ({ binding, response: said }, { address }) => {
    const at = await room.time()
    const begun = await take(room.database, { token: binding, kind: 'passkey-sign-in', at })
    if (begun === undefined) return refuse('passkey/expired')
    const response = authenticationResponse(said)
    const key = response && (await findKey(room, response.id))
    if (response === undefined || key === undefined) return refuse('passkey/refused')
    const account = await findAccount(room.database, key.account_id)
    if (account === undefined || account.disabled_at !== null) return refuse('passkey/refused', { key })
    const checked = await check({ response, key, challenge: JSON.parse(begun.content).challenge, site })
    if (typeof checked === 'string') return refuse('passkey/refused', { key, reason: checked })
    return room.database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('access_passkeys')
        .set({ counter: checked.counter, used_at: at })
        .where('id', '=', key.id)
        .where('counter', '=', key.counter)
        .executeTakeFirst()
      // Meanwhile it was used elsewhere, or removed: the counter that was checked is not the counter any more.
      if (numUpdatedRows !== 1n) return refuse('passkey/refused', { key, database: transaction })
      const details = { passkey: key.id }
      const entry = { account, method: 'passkey', address, at, details } as const
      return beginSession(transaction, room, entry)
    })

    async function refuse(code: 'passkey/expired' | 'passkey/refused', why: Why = {}) {
      const { key, reason, database = room.database } = why
      const details = {
        method: 'passkey',
        ...(key ? { passkey: key.id } : {}),
        ...(reason ? { reason } : {}),
      }
      const noted = { at, kind: 'sign-in', account: key?.account_id, address } as const
      await note(database, room, { ...noted, outcome: code, details })
      return refused(code)
    }
  }

type Why = {
  readonly key?: PasskeyRow
  readonly reason?: string
  readonly database?: AccessDatabase
}

const findKey = (room: Room, id: string): Promise<PasskeyRow | undefined> =>
  room.database.selectFrom('access_passkeys').selectAll().where('id', '=', id).executeTakeFirst()

type Checking = {
  readonly response: AuthenticationResponseJSON
  readonly key: PasskeyRow
  readonly challenge: string
  readonly site: Site
}

/** The new counter of the key that has signed this challenge on one of our origins; or what is wrong, for the audit. */
const check = async ({ response, key, challenge, site }: Checking) => {
  const { userHandle } = response.response
  const owner = Buffer.from(key.account_id).toString('base64url')
  if (userHandle && userHandle !== owner) return 'another user handle'
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...{ response, expectedChallenge: challenge, expectedRPID: site.domain, requireUserVerification: true },
      expectedOrigin: [...site.origins],
      credential: {
        ...{ id: key.id, counter: key.counter, transports: JSON.parse(key.transports) },
        publicKey: new Uint8Array(Buffer.from(key.public_key, 'base64url')),
      },
    })
    return verified ? { counter: authenticationInfo.newCounter } : 'another signature'
  } catch (error) {
    // The library throws at whatever is wrong with an answer, a counter that does not grow among it.
    return reasonOf(error)
  }
}
