/** Who is asking: accounts, what they are found to be, and what needs no database. */
export {
  type Access,
  type Accounts,
  type ApiToken,
  type Begun,
  type Elsewhere,
  type From,
  type Identity,
  type Method,
  mayAct,
  type Passkey,
  type Passkeys,
  type Passwords,
  type Scope,
  type Seat,
  type Session,
  type Sessions,
  type Signed,
  type SignedIn,
  scopes,
  type Tokens,
} from './access.ts'
export {
  type Account,
  type AccountChange,
  type AccountRole,
  accountRoles,
  actorOf,
  type NewAccount,
  needsMember,
} from './account.ts'
export { type AuditEntry, type AuditKind, type AuditPage, auditKinds } from './audited.ts'
export { addressKey } from './delays.ts'
export { isPlainLocalRequest, type Locality } from './local.ts'
export { passwordLengthMin } from './password.ts'
export { type AccessCode, type AccessRefusal, type Answer, accessRefusals } from './refusals.ts'
