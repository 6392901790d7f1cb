/** What a person keeps here, and what administrators do: sessions, tokens, passkeys, accounts, the audit. */
import type { AccessRefusal } from '../access/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { cookieIn } from './asking.ts'
import { limitOf } from './entry.ts'
import type { Failure } from './failure.ts'
import type { Given, Handlers, Parts } from './parts.ts'
import { bindingName, bound } from './sign-in.ts'

type OwnOperation =
  | 'changePassword'
  | 'listSessions'
  | 'endSession'
  | 'endSessions'
  | 'listTokens'
  | 'createToken'
  | 'revokeToken'
  | 'beginPasskeyRegistration'
  | 'finishPasskeyRegistration'
  | 'listPasskeys'
  | 'removePasskey'

/** The handlers of what a person keeps. */
export const ownHandlers = ({ access }: Parts): Handlers<OwnOperation> => ({
  changePassword: async ({ signed, body }) => nothing(await access.passwords.change(signed!, body)),
  listSessions: async ({ signed, query }) => list(await access.sessions.list(signed!, query.account)),
  endSession: async ({ signed, params }) => ended(await access.sessions.end(signed!, params)),
  endSessions: async ({ signed, query }) =>
    ended(await access.sessions.end(signed!, { all: query.account ?? signed!.account.id })),
  listTokens: async ({ signed, query }) => list(await access.tokens.list(signed!, query.account)),
  createToken: async ({ signed, body }) => given(await access.tokens.create(signed!, body)),
  revokeToken: async ({ signed, params }) => {
    const revoked = await access.tokens.revoke(signed!, params.token)
    // The one to be revoked is unknown, not the one who asks.
    if (!revoked.ok && revoked.failure.code === 'token/unknown')
      return failed({ kind: 'access', refusal: revoked.failure, status: 404 } as const)
    return nothing(revoked)
  },
  beginPasskeyRegistration: async ({ signed, isSecure }) => {
    const begun = await access.passkeys.beginRegistration(signed!)
    if (!begun.ok) return no(begun.failure)
    const { options, binding } = begun.value
    return accepted({ body: options, headers: { 'set-cookie': bound('passkey', binding, isSecure) } })
  },
  finishPasskeyRegistration: async ({ signed, body, headers }) => {
    const binding = cookieIn(headers, bindingName('passkey')) ?? ''
    return given(await access.passkeys.finishRegistration(signed!, { binding, ...body }))
  },
  listPasskeys: async ({ signed, query }) => list(await access.passkeys.list(signed!, query.account)),
  removePasskey: async ({ signed, params }) => nothing(await access.passkeys.remove(signed!, params.passkey)),
})

type AdministrationOperation =
  | 'listAccounts'
  | 'createAccount'
  | 'changeAccount'
  | 'invite'
  | 'listIdentities'
  | 'linkIdentity'
  | 'unlinkIdentity'
  | 'listAudit'

/** The handlers of administration. Who may is access's to say. */
export const administrationHandlers = ({ access }: Parts): Handlers<AdministrationOperation> => ({
  listAccounts: async ({ signed }) => list(await access.accounts.list(signed!)),
  createAccount: async ({ signed, body }) => given(await access.accounts.create(signed!, body)),
  changeAccount: async ({ signed, params, body }) =>
    given(await access.accounts.change(signed!, params.account, body), 200),
  invite: async ({ signed, params }) => given(await access.accounts.invite(signed!, params.account)),
  listIdentities: async ({ signed, params }) =>
    list(await access.accounts.identities(signed!, params.account)),
  linkIdentity: async ({ signed, params, body }) =>
    nothing(await access.accounts.link(signed!, params.account, body)),
  unlinkIdentity: async ({ signed, body }) => nothing(await access.accounts.unlink(signed!, body)),
  listAudit: async ({ signed, query }) => {
    const limit = Math.min(500, limitOf(query.limit))
    const { cursor: before, account, kind } = query
    const entries = await access.audit(signed!, { before, account, kind, limit })
    if (!entries.ok) return no(entries.failure)
    const items = entries.value
    const last = items.length === limit ? items.at(-1) : undefined
    return accepted({ body: { items, ...(last ? { next: last.id } : {}) } })
  },
})

type Found<Value> = Outcome<Value, AccessRefusal>
type Told<Body> = Outcome<Given<Body>, Failure>

const no = (refusal: AccessRefusal) => failed({ kind: 'access', refusal } as const)

const given = <Value>(found: Found<Value>, status: 200 | 201 = 201): Told<Value> =>
  found.ok ? accepted({ body: found.value, status }) : no(found.failure)

const list = <Item>(found: Found<readonly Item[]>): Told<{ readonly items: readonly Item[] }> =>
  found.ok ? accepted({ body: { items: found.value } }) : no(found.failure)

const ended = (found: Found<number>): Told<{ readonly ended: number }> =>
  found.ok ? accepted({ body: { ended: found.value } }) : no(found.failure)

const nothing = (found: Found<void>): Told<undefined> =>
  found.ok ? accepted({ body: undefined, status: 204 }) : no(found.failure)
