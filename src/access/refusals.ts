/** Every way that access can say no: `subject/reason`. The sentences are said by the rooms above. */
import type { Outcome, Parameters, Refusal } from '../outcome.ts'

export const accessRefusals = [
  // signing in
  'sign-in/refused',
  'sign-in/locked',
  'session/unknown',
  'session/expired',
  'token/unknown',
  'token/expired',
  'token/revoked',
  // who may
  'access/administrators-only',
  'access/auditors-only',
  'access/session-needed',
  // accounts
  'setup/done',
  'account/unknown',
  'account/disabled',
  'account/name-malformed',
  'account/name-taken',
  'account/title-malformed',
  'account/member-needed',
  'account/member-needless',
  'account/member-malformed',
  'account/pact-malformed',
  'account/last-administrator',
  // passwords and invitations
  'password/too-short',
  'password/too-long',
  'password/too-common',
  'password/holds-name',
  'password/wrong',
  'invitation/unknown',
  // tokens
  'token/title-malformed',
  'token/no-scope',
  'token/expiry-out-of-range',
  'token/too-many',
  // passkeys
  'passkey/expired',
  'passkey/refused',
  'passkey/unknown',
  'passkey/title-malformed',
  'passkey/too-many',
  // sign-in elsewhere
  'oidc/unknown-issuer',
  'oidc/unreachable',
  'oidc/expired',
  'oidc/refused',
  'oidc/not-linked',
  'oidc/already-linked',
  'oidc/subject-malformed',
  // demonstration
  'demonstration/not-here',
] as const

export type AccessCode = (typeof accessRefusals)[number]
export type AccessRefusal = Refusal<AccessCode>

/** A value, or why access says no. */
export type Answer<Value> = Promise<Outcome<Value, AccessRefusal>>

/** A refusal as an outcome. */
export const refused = (
  code: AccessCode,
  parameters: Parameters = {},
): { readonly ok: false; readonly failure: AccessRefusal } => ({ ok: false, failure: { code, parameters } })
