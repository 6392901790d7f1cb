/** The tables of `sql/*-/0002-access.sql` as kysely sees them, and how their rows become what the door gives out. */
import type { Kysely, Transaction } from 'kysely'
import type { MemberId } from '../decision/index.ts'
import type { Instant } from '../instant.ts'
import type { Language } from '../words/index.ts'
import type { ApiToken, Method, Passkey, Scope, Session } from './access.ts'
import type { Account, AccountRole } from './account.ts'
import type { AuditEntry, AuditKind } from './audited.ts'
import type { FailureKind } from './delays.ts'

export type AccountRow = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly role: AccountRole
  readonly member: MemberId | null
  readonly pact: string | null
  readonly language: Language
  readonly administrator: number
  readonly password_hash: string | null
  readonly created_at: Instant
  readonly disabled_at: Instant | null
}

export type SessionRow = {
  readonly id: string
  readonly account_id: string
  readonly method: Method
  readonly address: string
  readonly started_at: Instant
  readonly seen_at: Instant
  readonly expires_at: Instant
  readonly ended_at: Instant | null
}

export type TokenRow = {
  readonly id: string
  readonly account_id: string
  readonly title: string
  readonly scopes: string
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly used_at: Instant | null
  readonly revoked_at: Instant | null
}

export type PasskeyRow = {
  readonly id: string
  readonly account_id: string
  readonly title: string
  readonly public_key: string
  readonly counter: number
  readonly transports: string
  readonly created_at: Instant
  readonly used_at: Instant | null
}

export type PendingKind = 'oidc' | 'passkey-sign-in' | 'passkey-registration' | 'invitation'

export type PendingRow = {
  readonly id: string
  readonly kind: PendingKind
  readonly account_id: string | null
  readonly content: string
  readonly created_at: Instant
  readonly expires_at: Instant
}

export type AuditRow = {
  readonly id: string
  readonly at: Instant
  readonly kind: AuditKind
  readonly outcome: AuditEntry['outcome']
  readonly account_id: string | null
  readonly subject_id: string | null
  readonly address: string | null
  readonly details: string
}

type IdentityRow = {
  readonly issuer: string
  readonly subject: string
  readonly account_id: string
  readonly linked_at: Instant
}

type FailureRow = {
  readonly kind: FailureKind
  readonly subject: string
  readonly failures: number
  readonly last_at: Instant
}

export type AccessTables = {
  readonly access_accounts: AccountRow
  readonly access_locks: { readonly name: string }
  readonly access_sessions: SessionRow
  readonly access_tokens: TokenRow
  readonly access_identities: IdentityRow
  readonly access_passkeys: PasskeyRow
  readonly access_pending: PendingRow
  readonly access_failures: FailureRow
  readonly access_audit: AuditRow
}

export type AccessDatabase = Kysely<AccessTables>
export type AccessTransaction = Transaction<AccessTables>

/** An id as somebody sends it, to be looked up: what no id of ours looks like (PostgreSQL throws at NUL) is no id. */
export const asId = (said: string): string => (/^[\x20-\x7e]{1,2000}$/.test(said) ? said : '')

export const accountOf = (row: AccountRow): Account => ({
  ...{ id: row.id, name: row.name, title: row.title, role: row.role, language: row.language },
  administrator: row.administrator === 1,
  ...(row.member === null ? {} : { member: row.member }),
  ...(row.pact === null ? {} : { pact: row.pact }),
  ...(row.disabled_at === null ? {} : { disabledAt: row.disabled_at }),
})

export const sessionOf = (row: SessionRow): Session => ({
  ...{ id: row.id, method: row.method, address: row.address },
  ...{ startedAt: row.started_at, seenAt: row.seen_at, expiresAt: row.expires_at },
})

export const tokenOf = (row: TokenRow): ApiToken => ({
  ...{ id: row.id, title: row.title, scopes: scopesOf(row) },
  ...{ createdAt: row.created_at, expiresAt: row.expires_at },
  ...(row.used_at === null ? {} : { usedAt: row.used_at }),
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
})

export const scopesOf = (row: TokenRow): readonly Scope[] => row.scopes.split(' ') as Scope[]

export const passkeyOf = (row: PasskeyRow): Passkey => ({
  ...{ id: row.id, title: row.title, createdAt: row.created_at },
  ...(row.used_at === null ? {} : { usedAt: row.used_at }),
})

export const auditEntryOf = (row: AuditRow): AuditEntry => ({
  ...{ id: row.id, at: row.at, kind: row.kind, outcome: row.outcome, details: JSON.parse(row.details) },
  ...(row.account_id === null ? {} : { account: row.account_id }),
  ...(row.subject_id === null ? {} : { subject: row.subject_id }),
  ...(row.address === null ? {} : { address: row.address }),
})
