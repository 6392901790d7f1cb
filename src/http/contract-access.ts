/** Signing in, tokens and accounts: what the API takes and gives. */
import { z } from 'zod'
import type { Account, ApiToken, AuditEntry, Identity, Passkey, Session } from '../access/index.ts'
import { accountRoles, auditKinds, scopes } from '../access/index.ts'
import { instantText } from '../pact/index.ts'
import { languages } from '../words/index.ts'
import { done, type Entry, json, name, type Page, paged, spoken } from './entry.ts'

const secret = z.string().min(1).max(1_000)
const words = z.string().max(400)
const query = z.strictObject(spoken)

/** Who is asking, as they see it themselves. */
export type SessionShown = {
  readonly account: Account
  readonly method: 'session' | 'token'
  readonly mayAct: boolean
  readonly session?: Session
}

const described = {
  name: words,
  title: words,
  role: z.enum(accountRoles),
  member: words.optional(),
  pact: words.optional(),
  language: z.enum(languages),
}

const ofAccount = z.strictObject({ ...spoken, account: name.optional() })
const response = z.looseObject({}).describe('What the browser made, as it is.')

const signingIn = {
  showSession: {
    about: 'Who you are here.',
    who: 'somebody',
    query,
    answer: json<SessionShown>('The account, and how it was recognised.'),
  },
  signIn: {
    about: 'Signs in with a password. The session is a cookie that scripts cannot read.',
    who: 'anybody',
    query,
    body: z.strictObject({ name: words, password: secret }),
    answer: json<SessionShown>('Signed in.', 201),
  },
  signOut: { about: 'Ends this session.', who: 'person', query, answer: done('Signed out.') },
  setUp: {
    about: 'Makes the first administrator, once, with the secret that the server printed when it started.',
    who: 'anybody',
    query,
    body: z.strictObject({ secret, ...described, password: secret }),
    answer: json<SessionShown>('Set up, and signed in.', 201),
  },
  acceptInvitation: {
    about: 'Signs in with an invitation, and chooses a password if one is given.',
    who: 'anybody',
    query,
    body: z.strictObject({ token: secret, password: secret.optional() }),
    answer: json<SessionShown>('Signed in.', 201),
  },
  changePassword: {
    about: 'Changes your password and ends your other sessions.',
    who: 'person',
    query,
    body: z.strictObject({ current: secret, next: secret }),
    answer: done('Changed.'),
  },
  beginPasskeySignIn: {
    about: 'The challenge for a sign-in with a passkey.',
    who: 'anybody',
    query,
    answer: json<object>('Options for navigator.credentials.get.'),
  },
  finishPasskeySignIn: {
    about: 'Signs in with what the passkey answered.',
    who: 'anybody',
    query,
    body: z.strictObject({ response }),
    answer: json<SessionShown>('Signed in.', 201),
  },
  listIssuers: {
    about: 'The identity providers with which one can sign in.',
    who: 'anybody',
    query,
    answer: json<Page<{ readonly id: string; readonly title: string }>>('The providers.'),
  },
  beginSignInElsewhere: {
    about: 'Sends the browser to an identity provider.',
    who: 'anybody',
    params: z.strictObject({ issuer: name }),
    query: z.strictObject({ ...spoken, returnTo: z.string().max(500).optional() }),
    answer: done('A redirection.'),
  },
  finishSignInElsewhere: {
    about: 'Where the identity provider sends the browser back to.',
    who: 'anybody',
    query: z.looseObject({}),
    answer: done('A redirection.'),
  },
  actAs: {
    about: 'On a demonstration only, and only from this machine: be anybody.',
    who: 'anybody',
    query,
    body: z.strictObject({
      role: z.enum(accountRoles),
      member: words.optional(),
      pact: words.optional(),
      seat: z.int().min(1).max(9).optional(),
      language: z.enum(languages).default('en'),
    }),
    answer: json<SessionShown>('Signed in.', 201),
  },
} as const satisfies Readonly<Record<string, Entry>>

const own = {
  listSessions: {
    about: 'Your sessions, or for an administrator those of an account.',
    who: 'person',
    query: ofAccount,
    answer: json<Page<Session>>('The sessions.'),
  },
  endSession: {
    about: 'Ends one session.',
    who: 'person',
    params: z.strictObject({ session: name }),
    query,
    answer: json<{ readonly ended: number }>('How many were ended.'),
  },
  endSessions: {
    about: 'Ends every session of yours, or for an administrator of an account.',
    who: 'person',
    query: ofAccount,
    answer: json<{ readonly ended: number }>('How many were ended.'),
  },
  listTokens: {
    about: 'Your API tokens, or for an administrator those of an account.',
    who: 'person',
    query: ofAccount,
    answer: json<Page<ApiToken>>('The tokens, without their secrets.'),
  },
  createToken: {
    about: 'Makes an API token. Its secret is shown this once.',
    who: 'person',
    query,
    body: z.strictObject({ title: words, scopes: z.array(z.enum(scopes)).max(4), expiresAt: instantText }),
    answer: json<{ readonly token: string; readonly record: ApiToken }>('The token.', 201),
  },
  revokeToken: {
    about: 'Revokes an API token.',
    who: 'person',
    params: z.strictObject({ token: name }),
    query,
    answer: done('Revoked.'),
  },
  beginPasskeyRegistration: {
    about: 'The challenge for a new passkey.',
    who: 'person',
    query,
    answer: json<object>('Options for navigator.credentials.create.'),
  },
  finishPasskeyRegistration: {
    about: 'Adds a passkey.',
    who: 'person',
    query,
    body: z.strictObject({ response, title: words }),
    answer: json<Passkey>('The passkey.', 201),
  },
  listPasskeys: {
    about: 'Your passkeys, or for an administrator those of an account.',
    who: 'person',
    query: ofAccount,
    answer: json<Page<Passkey>>('The passkeys.'),
  },
  removePasskey: {
    about: 'Removes a passkey.',
    who: 'person',
    params: z.strictObject({ passkey: name }),
    query,
    answer: done('Removed.'),
  },
} as const satisfies Readonly<Record<string, Entry>>

const account = z.strictObject({ account: name })
const identity = z.strictObject({ issuer: words, subject: words })

const administration = {
  listAccounts: {
    about: 'Every account, for administrators.',
    who: 'person',
    query,
    answer: json<Page<Account>>('The accounts.'),
  },
  createAccount: {
    about: 'Makes an account; invite its person next.',
    who: 'person',
    query,
    body: z.strictObject({ ...described, administrator: z.boolean().optional() }),
    answer: json<Account>('The account.', 201),
  },
  changeAccount: {
    about: 'Changes an account. Disabling it ends its sessions and tokens for good.',
    who: 'person',
    params: account,
    query,
    body: z.strictObject({
      title: words.optional(),
      role: z.enum(accountRoles).optional(),
      member: words.optional(),
      pact: words.nullable().optional(),
      language: z.enum(languages).optional(),
      administrator: z.boolean().optional(),
      disabled: z.boolean().optional(),
    }),
    answer: json<Account>('The account.'),
  },
  invite: {
    about: 'A secret, good once, with which the person of an account chooses a password.',
    who: 'person',
    params: account,
    query,
    answer: json<{ readonly token: string; readonly expiresAt: string }>('The invitation.', 201),
  },
  listIdentities: {
    about: 'Which persons at identity providers an account is.',
    who: 'person',
    params: account,
    query,
    answer: json<Page<Identity>>('The identities.'),
  },
  linkIdentity: {
    about: 'Links an account to a person at an identity provider.',
    who: 'person',
    params: account,
    query,
    body: identity,
    answer: done('Linked.'),
  },
  unlinkIdentity: { about: 'Undoes a link.', who: 'person', query, body: identity, answer: done('Undone.') },
  listAudit: {
    about: 'Who signed in, tried to, or changed who may: for auditors and administrators, newest first.',
    who: 'somebody',
    query: z.strictObject({
      ...spoken,
      limit: paged.limit,
      cursor: name.optional(),
      account: name.optional(),
      kind: z.enum(auditKinds).optional(),
    }),
    answer: json<Page<AuditEntry>>('The entries.'),
  },
} as const satisfies Readonly<Record<string, Entry>>

export const accessContract = { ...signingIn, ...own, ...administration } as const
