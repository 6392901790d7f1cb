/** Signing in and out over HTTP: sessions go into cookies here, and nowhere else. */
import { timingSafeEqual } from 'node:crypto'
import { mayAct, type Signed, type SignedIn } from '../access/index.ts'
import { textHash } from '../canonical.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { cookieIn, cookieName, cookieText } from './asking.ts'
import type { SessionShown } from './contract-access.ts'
import { type Failure, refuse } from './failure.ts'
import type { Asked, Given, Handlers, Parts } from './parts.ts'
import type { Operation } from './routes.ts'
import { pageTo } from './small-pages.ts'

type SignInOperation =
  | 'showSession'
  | 'signIn'
  | 'signOut'
  | 'setUp'
  | 'acceptInvitation'
  | 'beginPasskeySignIn'
  | 'finishPasskeySignIn'
  | 'listIssuers'
  | 'beginSignInElsewhere'
  | 'finishSignInElsewhere'
  | 'actAs'

type Here = Pick<Asked<Operation>, 'isSecure' | 'address'>

/** The handlers of signing in. */
export const signInHandlers = ({ access, setUpSecret }: Parts): Handlers<SignInOperation> => ({
  showSession: async ({ signed }) => accepted({ body: sessionOf(signed!) }),
  signIn: async ({ body, ...here }) => admitted(await access.passwords.signIn(body, from(here)), here),
  signOut: async ({ signed, isSecure }) => {
    const ended = await access.sessions.signOut(signed!)
    if (!ended.ok) return refusedBy(ended.failure)
    return accepted({
      body: undefined,
      status: 204,
      headers: { 'set-cookie': gone(cookieName(isSecure), isSecure) },
    })
  },
  setUp: async ({ body: { secret, ...first }, ...here }) => {
    // Compared by their hashes, in a time that tells nothing.
    const [given, wanted] = [secret, setUpSecret ?? ''].map((each) => Buffer.from(textHash(each), 'hex'))
    if (setUpSecret === undefined || !timingSafeEqual(given!, wanted!))
      return refuse(403, 'set-up/secret-wrong')
    return admitted(await access.accounts.setUp(first, from(here)), here)
  },
  acceptInvitation: async ({ body, ...here }) =>
    admitted(await access.passwords.acceptInvitation(body, from(here)), here),
  beginPasskeySignIn: async ({ isSecure }) => {
    const { binding, options } = await access.passkeys.beginSignIn()
    return accepted({ body: options, headers: { 'set-cookie': bound('passkey', binding, isSecure) } })
  },
  finishPasskeySignIn: async ({ body, headers, ...here }) => {
    const binding = cookieIn(headers, bindingName('passkey')) ?? ''
    return admitted(
      await access.passkeys.finishSignIn({ binding, response: body.response }, from(here)),
      here,
    )
  },
  listIssuers: async () => accepted({ body: { items: access.elsewhere.issuers } }),
  beginSignInElsewhere: async ({ params, query, origin, isSecure }) => {
    const redirectUri = `${origin}${returnPath}`
    const { returnTo } = query
    const begun = await access.elsewhere.begin(params.issuer, { redirectUri, returnTo })
    if (!begun.ok) return refusedBy(begun.failure)
    const headers = {
      location: begun.value.options.url,
      // Lax: the browser comes back from another site, and must bring it.
      'set-cookie': bound('elsewhere', begun.value.binding, isSecure, 'Lax'),
    }
    return accepted({ body: undefined, status: 302, headers })
  },
  finishSignInElsewhere: async ({ headers, origin, url, language, ...here }) => {
    const binding = cookieIn(headers, bindingName('elsewhere')) ?? ''
    const found = await access.elsewhere.finish({ binding, url: `${origin}${url}` }, from(here))
    if (!found.ok) return refusedBy(found.failure)
    const cookies = [sessionCookie(found.value, here), gone(bindingName('elsewhere'), here.isSecure)]
    return accepted({
      body: pageTo(localPath(found.value.returnTo), language) as unknown as undefined,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': cookies },
    })
  },
  actAs: async ({ body, ...here }) => admitted(await access.actAs(body, from(here)), here),
})

const returnPath = '/api/session/elsewhere/return'

const from = ({ address }: Here) => ({ address })

const refusedBy = (refusal: Extract<Failure, { kind: 'access' }>['refusal']) =>
  failed({ kind: 'access', refusal } as const)

/** What a person or a program is told about itself. */
const sessionOf = (signed: Signed): SessionShown => ({
  account: signed.account,
  method: signed.by.kind,
  mayAct: mayAct(signed),
})

/** Lets somebody in: the session goes into the cookie, and is told to nobody else. */
const admitted = (
  found: Outcome<SignedIn, Extract<Failure, { kind: 'access' }>['refusal']>,
  here: Here,
): Outcome<Given<SessionShown>, Failure> => {
  if (!found.ok) return refusedBy(found.failure)
  const { account, session } = found.value
  return accepted({
    body: { account, method: 'session', mayAct: true, session },
    status: 201,
    headers: { 'set-cookie': sessionCookie(found.value, here) },
  })
}

/** Ends with the browser or, at the latest, with the session. */
const sessionCookie = ({ token }: SignedIn, { isSecure }: Here): string =>
  cookieText({ name: cookieName(isSecure), value: token, isSecure })

const bindingSeconds = 600
export const bindingName = (kind: 'passkey' | 'elsewhere'): string => `najda-${kind}`

/** Ties the second half of a sign-in to the browser that began it. */
export const bound = (
  kind: 'passkey' | 'elsewhere',
  value: string,
  ...[isSecure, site = 'Strict']: readonly [isSecure: boolean, site?: 'Strict' | 'Lax']
): string =>
  cookieText({ name: bindingName(kind), value, isSecure, seconds: bindingSeconds }).replace(
    'SameSite=Strict',
    `SameSite=${site}`,
  )

const gone = (name: string, isSecure: boolean): string =>
  cookieText({ name, value: '', isSecure, seconds: 0 })

/** A path of our own; anything that could lead elsewhere becomes the front page. */
const localPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(path) ? path : '/'
