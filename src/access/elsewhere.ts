/**
 * Sign-in at an identity provider: OpenID Connect, authorization code with PKCE, state and nonce. What was begun is
 * taken once, in the browser that began it. Who somebody is, is the issuer and the subject, never an e-mail address;
 * whom nobody has linked gets nothing but an entry in the audit, from which an administrator may link them.
 */
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
} from 'openid-client'
import type { Instant } from '../instant.ts'
import { accepted } from '../outcome.ts'
import type { Elsewhere } from './access.ts'
import { isSubject } from './identities.ts'
import { keep, take } from './pending.ts'
import { type Discover, discoverer, type Provider } from './providers.ts'
import { type AccessCode, refused } from './refusals.ts'
import { newSecret, note, type Room, reasonOf } from './room.ts'
import { beginSession } from './sessions.ts'
import type { AccountRow, PendingRow } from './tables.ts'

/** What is kept between the two halves. */
type Flow = {
  readonly provider: string
  readonly redirectUri: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo?: string | undefined
}

export const elsewhereOf = (room: Room, providers: readonly Provider[]): Elsewhere => {
  const discover = discoverer()
  return {
    issuers: providers.map(({ id, title }) => ({ id, title })),
    begin: begin({ room, providers, discover }),
    finish: finish({ room, providers, discover }),
  }
}

type Parts = { readonly room: Room; readonly providers: readonly Provider[]; readonly discover: Discover }

const begin =
  ({ room, providers, discover }: Parts): Elsewhere['begin'] =>
  async (id, { redirectUri, returnTo }) => {
    const provider = providers.find((one) => one.id === id)
    if (!provider) return refused('oidc/unknown-issuer', { known: providers.map((one) => one.id) })
    const at = await room.time()
    const configuration = await reached(discover, provider, at)
    if (configuration === undefined) return refused('oidc/unreachable', { issuer: id })
    const [state, nonce, verifier] = [newSecret(room).token, newSecret(room).token, newSecret(room).token]
    const back = returnTo !== undefined && isOwnPath(returnTo) ? { returnTo } : {}
    const content: Flow = { provider: id, redirectUri, state, nonce, verifier, ...back }
    const { token } = await keep(room.database, room, { kind: 'oidc', content, at })
    const url = buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: redirectUri, scope: 'openid', state, nonce },
      ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    })
    return accepted({ binding: token, options: { url: url.href } })
  }

const finish =
  ({ room, providers, discover }: Parts): Elsewhere['finish'] =>
  async ({ binding, url }, { address }) => {
    const at = await room.time()
    const refuse = async (code: AccessCode, details: Readonly<Record<string, string>> = {}) => {
      const noted = { at, kind: 'sign-in', outcome: code, address } as const
      await note(room.database, room, { ...noted, details: { method: 'oidc', ...details } })
      return refused(code)
    }
    const flow = flowOf(await take(room.database, { token: binding, kind: 'oidc', at }))
    const provider = providers.find((one) => one.id === flow?.provider)
    if (!flow || !provider) return refuse('oidc/expired')
    const { issuer } = provider
    const configuration = await reached(discover, provider, at)
    if (configuration === undefined) return refuse('oidc/unreachable', { issuer })
    const subject = await subjectOf(configuration, flow, url)
    if ('reason' in subject) return refuse('oidc/refused', { issuer, reason: subject.reason })
    const account = await linked(room, issuer, subject.subject)
    if (account === undefined) return refuse('oidc/not-linked', { issuer, subject: subject.subject })
    const details = { issuer, subject: subject.subject }
    const entry = { account, method: 'oidc', address, at, details } as const
    const signedIn = await room.database
      .transaction()
      .execute((transaction) => beginSession(transaction, room, entry))
    if (!signedIn.ok) return signedIn
    return accepted({
      ...signedIn.value,
      ...(flow.returnTo === undefined ? {} : { returnTo: flow.returnTo }),
    })
  }

const flowOf = (row: PendingRow | undefined): Flow | undefined => row && JSON.parse(row.content)

const reached = async (discover: Discover, provider: Provider, at: Instant) => {
  try {
    return await discover(provider, at)
  } catch {
    // Away, or not what its address says: the person can only be told that it cannot be used now.
    return undefined
  }
}

/** Who the provider says it is; or what is wrong, for the audit. */
const subjectOf = async (
  configuration: Configuration,
  flow: Flow,
  url: string,
): Promise<{ readonly subject: string } | { readonly reason: string }> => {
  const [back, expected] = [URL.parse(url), new URL(flow.redirectUri)]
  if (back?.origin !== expected.origin || back.pathname !== expected.pathname) {
    return { reason: 'another address' }
  }
  try {
    const tokens = await authorizationCodeGrant(configuration, back, {
      ...{ expectedState: flow.state, expectedNonce: flow.nonce, pkceCodeVerifier: flow.verifier },
      idTokenExpected: true,
    })
    const subject = tokens.claims()?.sub
    return subject !== undefined && isSubject(subject) ? { subject } : { reason: 'no subject' }
  } catch (error) {
    return { reason: codeOf(error) }
  }
}

const codeOf = (error: unknown): string => {
  if (error instanceof Error && 'error' in error && typeof error.error === 'string')
    return error.error.slice(0, 100)
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : reasonOf(error)
}

const linked = (room: Room, issuer: string, subject: string): Promise<AccountRow | undefined> =>
  room.database
    .selectFrom('access_identities')
    .innerJoin('access_accounts', 'access_accounts.id', 'access_identities.account_id')
    .selectAll('access_accounts')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()

/** Is this a path of our own? `//host` and `/\host` are addresses of others to a browser. */
const isOwnPath = (path: string): boolean =>
  path.length <= 2_000 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path)
