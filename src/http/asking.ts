/** Who is asking, in which language, and how they prove that they mean it: read off a request before anything is done. */
import {
  type Access,
  type AccessRefusal,
  type Account,
  actorOf,
  mayAct,
  type Signed,
} from '../access/index.ts'
import type { Actor } from '../call/index.ts'
import type { Reader, Sight } from '../desk/index.ts'
import type { Visibility } from '../ledger/index.ts'
import { accepted, failed, type Outcome } from '../outcome.ts'
import { type Language, languages } from '../words/index.ts'
import type { Who } from './entry.ts'
import { type Failure, refuse } from './failure.ts'

/** What of a request bears on who is asking. */
export type Presented = {
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The hosts that are ours: the one that was asked for, and the public one. */
  readonly hosts: readonly string[]
}

/** Who is asking; `refusal` is why the credentials that came along are none. */
export type Asker = {
  readonly signed?: Signed
  readonly refusal?: AccessRefusal
  readonly byCookie: boolean
}

const cookieNames = ['__Host-najda', 'najda'] as const

/** The name of the session's cookie: browsers hold one that begins with `__Host-` to this very host and to HTTPS. */
export const cookieName = (isSecure: boolean): string => (isSecure ? cookieNames[0] : cookieNames[1])

/** A cookie that scripts cannot read and that no other site sends along. */
export const cookieText = (said: {
  readonly name: string
  readonly value: string
  readonly isSecure: boolean
  readonly seconds?: number | undefined
}): string =>
  [
    `${said.name}=${said.value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(said.isSecure ? ['Secure'] : []),
    ...(said.seconds === undefined ? [] : [`Max-Age=${said.seconds}`]),
  ].join('; ')

/** The value of a cookie that a request brings. */
export const cookieIn = (headers: Presented['headers'], name: string): string | undefined => {
  const found = one(headers.cookie)
    ?.split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** Recognises whoever presents a token or a session; a token is preferred, since it was put there on purpose. */
export const recognise = async (
  access: Access,
  { address, headers }: Pick<Presented, 'address' | 'headers'>,
): Promise<Asker> => {
  const authorization = one(headers.authorization)
  if (authorization !== undefined) {
    const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(authorization)?.[1] ?? ''
    return askerOf(await access.tokens.recognise(token, { address }), false)
  }
  const session = cookieNames.map((name) => cookieIn(headers, name)).find((value) => value !== undefined)
  if (session === undefined) return { byCookie: false }
  return askerOf(await access.sessions.recognise(session, { address }), true)
}

const askerOf = (found: Outcome<Signed, AccessRefusal>, byCookie: boolean): Asker =>
  found.ok ? { signed: found.value, byCookie } : { refusal: found.failure, byCookie }

/**
 * Was a request that changes something sent by our own page, where the browser's cookie alone speaks for its sender?
 * Browsers say where a request comes from; one that says nothing brings a token instead, or no credentials at all.
 */
export const isFromElsewhere = ({ method, headers, hosts }: Presented, byCookie: boolean): boolean => {
  if (method === 'GET' || method === 'HEAD') return false
  const [origin, site] = [one(headers.origin), one(headers['sec-fetch-site'])]
  if (origin !== undefined) return !hosts.includes(hostOf(origin) ?? '')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return byCookie
}

/** The host of an origin; undefined where it is none. */
export const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/** The one who may ask for this, or why not. */
export const admit = (who: Who, { signed, refusal }: Asker): Outcome<Signed | undefined, Failure> => {
  // A stale cookie must not keep anybody from reading what is public, or from signing in again.
  if (who === 'anybody') return accepted(signed)
  if (!signed) return refusal ? failed({ kind: 'access', refusal }) : refuse(401, 'sign-in/needed')
  if (who === 'actor' && !mayAct(signed)) return refuse(403, 'token/read-only')
  if (who === 'person' && signed.by.kind !== 'session')
    return failed({ kind: 'access', refusal: { code: 'access/session-needed', parameters: {} } })
  return accepted(signed)
}

const publicActor: Actor = { role: 'public' }

/** Who acts in a call of a pact: outside the one pact it is for, an account is the public. */
export const actorIn = (account: Account | undefined, pact: string | undefined): Actor => {
  if (account === undefined) return publicActor
  if (account.pact === undefined || account.pact === pact) return actorOf(account)
  return { role: 'public', person: account.id }
}

const levelOf = ({ role }: Account): Visibility =>
  role === 'duty-officer' || role === 'auditor' ? 'secretariat' : role === 'public' ? 'public' : 'pact'

/** What an account may see: secretariat and auditors everything, members what is the pact's, everybody what is public. */
export const sightOf = (account: Account | undefined): Sight => {
  if (account === undefined) return 'public'
  const level = levelOf(account)
  return account.pact === undefined ? level : (pact) => (pact === account.pact ? level : 'public')
}

/** What somebody with an account may be told now; undefined for one that may be told nothing any more. */
export const readerOf = (account: Account | undefined): Reader | undefined =>
  account === undefined || account.disabledAt !== undefined
    ? undefined
    : { sight: sightOf(account), member: account.member }

/** The level of a whole ledger that an account may take away. */
export const exportLevelOf = (account: Account | undefined): Visibility =>
  account === undefined || account.pact !== undefined ? 'public' : levelOf(account)

/** The reader's language: asked for, else the first that the browser names, else the account's own, else English. */
export const languageFor = (
  asked: unknown,
  accept: string | undefined,
  account: Account | undefined,
): Language => languageIn(asked) ?? preferred(accept) ?? account?.language ?? 'en'

const languageIn = (asked: unknown): Language | undefined => languages.find((each) => each === asked)

const preferred = (accept: string | undefined): Language | undefined =>
  (accept ?? '')
    .slice(0, 200)
    .split(',')
    .map((part, place) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return {
        language: languageIn(tag.slice(0, 2).toLowerCase()),
        quality: Number(quality ?? 1) || 0,
        place,
      }
    })
    .filter(({ language, quality }) => language !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place)[0]?.language
