/** What the audit holds: who signed in, tried to, or changed who may. Pure. */
import type { Instant } from '../instant.ts'
import type { AccessCode } from './refusals.ts'

export const auditKinds = [
  'sign-in',
  'sign-out',
  'session-ended',
  'set-up',
  'account-created',
  'account-changed',
  'invitation-issued',
  'identity-linked',
  'identity-unlinked',
  'password-changed',
  'passkey-added',
  'passkey-removed',
  'token-created',
  'token-revoked',
  'clock-set-back',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** One entry. What was typed where a name is asked for is kept only if it is one: people type passwords there. */
export type AuditEntry = {
  /** Entries sort by it; give it as `before` for the next page. */
  readonly id: string
  readonly at: Instant
  readonly kind: AuditKind
  readonly outcome: 'accepted' | AccessCode
  /** Who did it, where that is known. */
  readonly account?: string | undefined
  /** To what: an account, a session, a token, a passkey. */
  readonly subject?: string | undefined
  readonly address?: string | undefined
  readonly details: Readonly<Record<string, string>>
}

/** Which entries to read. */
export type AuditPage = {
  readonly before?: string | undefined
  readonly account?: string | undefined
  readonly kind?: AuditKind | undefined
  /** At most 500; 100 unless told. */
  readonly limit?: number | undefined
}
