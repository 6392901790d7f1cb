/** The door of access: who somebody is found to be, and everything that can be asked. What it promises is in `test/contracts/access*.test.ts`. */
import type { Instant } from '../instant.ts'
import type { Language } from '../words/index.ts'
import type { Account, AccountChange, AccountRole, NewAccount } from './account.ts'
import type { AuditEntry, AuditPage } from './audited.ts'
import type { Answer } from './refusals.ts'

/** Where a request comes from: the address of its sender, as the room that received it trusts it. */
export type From = { readonly address: string }

export type Method = 'password' | 'passkey' | 'oidc' | 'invitation' | 'demonstration'

/** What an API token may do: look, or also act as its account may. */
export const scopes = ['read', 'act'] as const
export type Scope = (typeof scopes)[number]

/** Somebody recognised, and by what. */
export type Signed = From & {
  readonly account: Account
  readonly by:
    | { readonly kind: 'session'; readonly id: string; readonly method: Method }
    | { readonly kind: 'token'; readonly id: string; readonly scopes: readonly Scope[] }
}

/** May this request act, as against look? */
export const mayAct = ({ by }: Signed): boolean => by.kind === 'session' || by.scopes.includes('act')

/** A session as its person or an administrator sees it. */
export type Session = {
  readonly id: string
  readonly method: Method
  readonly address: string
  readonly startedAt: Instant
  readonly seenAt: Instant
  readonly expiresAt: Instant
}

/** Somebody has signed in. The token is shown this once: for an HttpOnly, Secure, SameSite cookie. */
export type SignedIn = { readonly token: string; readonly session: Session; readonly account: Account }

/** An API token as its owner sees it. */
export type ApiToken = {
  readonly id: string
  readonly title: string
  readonly scopes: readonly Scope[]
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly usedAt?: Instant | undefined
  readonly revokedAt?: Instant | undefined
}

/** A person at an identity provider. */
export type Identity = { readonly issuer: string; readonly subject: string }

export type Passkey = {
  readonly id: string
  readonly title: string
  readonly createdAt: Instant
  readonly usedAt?: Instant | undefined
}

/** The first half of something that is done in two: `binding` is for a short-lived HttpOnly cookie of that browser. */
export type Begun<Options> = { readonly binding: string; readonly options: Options }

/** Accounts. All but `isSetUp`, `setUp` and `find` are an administrator's, in a session. */
export type Accounts = {
  readonly isSetUp: () => Promise<boolean>
  /** Makes the first administrator, once. Whoever may call this first owns the installation: let only its operator. */
  readonly setUp: (first: NewAccount & { readonly password: string }, from: From) => Answer<SignedIn>
  readonly find: (id: string) => Promise<Account | undefined>
  readonly list: (by: Signed) => Answer<readonly Account[]>
  readonly create: (by: Signed, account: NewAccount) => Answer<Account>
  /** Disabling ends its sessions, tokens and invitations for good. */
  readonly change: (by: Signed, id: string, change: AccountChange) => Answer<Account>
  /** A secret, good once and for three days, with which its person chooses a password or adds a passkey. */
  readonly invite: (by: Signed, id: string) => Answer<{ readonly token: string; readonly expiresAt: Instant }>
  readonly identities: (by: Signed, id: string) => Answer<readonly Identity[]>
  readonly link: (by: Signed, id: string, identity: Identity) => Answer<void>
  readonly unlink: (by: Signed, identity: Identity) => Answer<void>
}

/** Passwords. A wrong one and an unknown name get the same answer, after the same work. */
export type Passwords = {
  readonly signIn: (
    said: { readonly name: string; readonly password: string },
    from: From,
  ) => Answer<SignedIn>
  /** Ends the other sessions of the account. */
  readonly change: (by: Signed, said: { readonly current: string; readonly next: string }) => Answer<void>
  /** Ends every session of the account and begins one; without a password it only signs in. */
  readonly acceptInvitation: (
    said: { readonly token: string; readonly password?: string | undefined },
    from: From,
  ) => Answer<SignedIn>
}

/** Sessions end 12 hours after they were last used, and 7 days after they began. */
export type Sessions = {
  readonly recognise: (token: string, from: From) => Answer<Signed>
  /** Of oneself, or for an administrator of anybody. */
  readonly list: (by: Signed, account?: string) => Answer<readonly Session[]>
  /** Ends the session one came by. */
  readonly signOut: (by: Signed) => Answer<void>
  /** Ends one session, or with `all` every one, of oneself or for an administrator of anybody; gives their number. */
  readonly end: (by: Signed, which: { readonly session: string } | { readonly all: string }) => Answer<number>
}

/** API tokens `najda_...`: of oneself, made in a session. An administrator may list and revoke anybody's. */
export type Tokens = {
  readonly recognise: (token: string, from: From) => Answer<Signed>
  readonly create: (
    by: Signed,
    wanted: { readonly title: string; readonly scopes: readonly Scope[]; readonly expiresAt: Instant },
  ) => Answer<{ readonly token: string; readonly record: ApiToken }>
  readonly list: (by: Signed, account?: string) => Answer<readonly ApiToken[]>
  readonly revoke: (by: Signed, id: string) => Answer<void>
}

/** Passkeys (WebAuthn, with user verification). Options and responses are JSON as browsers read and write it. */
export type Passkeys = {
  readonly beginRegistration: (by: Signed) => Answer<Begun<object>>
  readonly finishRegistration: (
    by: Signed,
    said: { readonly binding: string; readonly response: unknown; readonly title: string },
  ) => Answer<Passkey>
  readonly beginSignIn: () => Promise<Begun<object>>
  readonly finishSignIn: (
    said: { readonly binding: string; readonly response: unknown },
    from: From,
  ) => Answer<SignedIn>
  readonly list: (by: Signed, account?: string) => Answer<readonly Passkey[]>
  readonly remove: (by: Signed, id: string) => Answer<void>
}

/** Sign-in at an identity provider (OpenID Connect: authorization code, PKCE, state, nonce). */
export type Elsewhere = {
  readonly issuers: readonly { readonly id: string; readonly title: string }[]
  /** `options.url` is where to send the browser. `returnTo` is kept and given back. */
  readonly begin: (
    issuer: string,
    said: { readonly redirectUri: string; readonly returnTo?: string | undefined },
  ) => Answer<Begun<{ readonly url: string }>>
  /** `url` is the whole address to which the provider sent the browser back. */
  readonly finish: (
    said: { readonly binding: string; readonly url: string },
    from: From,
  ) => Answer<SignedIn & { readonly returnTo?: string | undefined }>
}

/** Whom somebody at a demonstration wants to be. Several seats of one kind are several persons. */
export type Seat = {
  readonly role: AccountRole
  readonly member?: string | undefined
  readonly pact?: string | undefined
  readonly seat?: number | undefined
  readonly language: Language
}

export type Access = {
  readonly accounts: Accounts
  readonly passwords: Passwords
  readonly sessions: Sessions
  readonly tokens: Tokens
  readonly passkeys: Passkeys
  readonly elsewhere: Elsewhere
  /** Signs in without a password, on a demonstration's ledger only; ask `isPlainLocalRequest` first. */
  readonly actAs: (seat: Seat, from: From) => Answer<SignedIn>
  /** The audit, newest first: for auditors, also by token, and administrators. */
  readonly audit: (by: Signed, page?: AuditPage) => Answer<readonly AuditEntry[]>
}
