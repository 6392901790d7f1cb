/** Failures as problem details (RFC 9457), in the reader's language: a code and parameters for programs, a sentence for people. */
import type { AccessCode } from '../access/index.ts'
import { saySubscriptionRefusal } from '../desk/index.ts'
import type { Parameters } from '../outcome.ts'
import { isolate, type Language, type Names, sayFinding, sayRefusal, saySentence } from '../words/index.ts'
import { accessSentences } from './access-sentences.ts'
import { type Failure, retrySeconds, type Status } from './failure.ts'
import { problemTitles, type RequestCode, requestSentences } from './sentences.ts'

/** What a client reads. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: Status
  readonly detail: string
  readonly code: string
  readonly parameters: Parameters
  /** The request's number, as the log has it. */
  readonly instance: string
  /** The article that closes the act, by its id and as people cite it. */
  readonly article?: { readonly id: string; readonly name: string }
  readonly findings?: readonly ProblemFinding[]
  readonly retryAfterSeconds?: number
}

/** One fault of a request, and where it stands. */
export type ProblemFinding = {
  readonly code: string
  readonly key: string
  readonly line: number
  readonly column: number
  readonly parameters: Parameters
  readonly sentence: string
}

/** To whom, about which request, with which names. */
export type Speaking = { readonly language: Language; readonly names: Names; readonly id: string }

type Core = Pick<Problem, 'status' | 'code' | 'detail'> &
  Partial<Pick<Problem, 'parameters' | 'article' | 'findings' | 'retryAfterSeconds'>>

/** The problem that a failure is. */
export const problemOf = (failure: Failure, speaking: Speaking): Problem => {
  const core = coreOf(failure, speaking)
  return {
    type: `urn:najda:problem:${core.code}`,
    title: saySentence(speaking.language, problemTitles[`${core.status}`]),
    instance: `urn:najda:request:${speaking.id}`,
    parameters: {},
    ...core,
  }
}

const coreOf = (failure: Failure, { language, names }: Speaking): Core => {
  const own = (status: Status, code: RequestCode, parameters: Parameters = {}): Core => ({
    ...{ status, code, parameters },
    detail: saySentence(language, requestSentences[code], spoken(language, parameters)),
  })
  switch (failure.kind) {
    case 'request': {
      const { status, code, parameters, retryAfterSeconds } = failure
      return {
        ...own(status, code, parameters),
        ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      }
    }
    case 'unsound': {
      const findings = failure.findings.map((finding) => ({
        ...{ code: finding.code, key: finding.key, parameters: finding.parameters },
        ...{ line: finding.place.line, column: finding.place.column },
        sentence: sayFinding(language, finding),
      }))
      return { ...own(400, 'request/unsound', { count: findings.length }), findings }
    }
    case 'refused': {
      const { code, parameters, article } = failure.refusal
      return {
        // Who asks is one question, what the pact and the phase allow is another.
        ...{ status: code.startsWith('role/') ? 403 : 409, code, parameters },
        detail: sayRefusal(language, failure.refusal, names),
        ...(article === undefined ? {} : { article: { id: article, name: names(article, language) } }),
      }
    }
    case 'access': {
      const { code, parameters } = failure.refusal
      const seconds = parameters.seconds
      return {
        ...{ status: failure.status ?? statusOfAccess(code), code, parameters },
        detail: saySentence(language, accessSentences[code], spoken(language, parameters)),
        ...(typeof seconds === 'number' ? { retryAfterSeconds: seconds } : {}),
      }
    }
    case 'subscription': {
      const { code, parameters } = failure.refusal
      const status = code === 'subscription/too-many' ? 409 : 400
      return { status, code, parameters, detail: saySubscriptionRefusal({ language }, failure.refusal) }
    }
    case 'unknown':
      return own(404, `${failure.what}/unknown`, { id: failure.id })
    case 'stale':
      return own(412, 'command/stale', { expected: failure.expected, found: failure.found })
    case 'reused':
      return own(422, 'command/reused', { commandId: failure.commandId })
    case 'unavailable': {
      const code = failure.reason === 'overloaded' ? 'server/overloaded' : 'ledger/unavailable'
      return { ...own(503, code), retryAfterSeconds: retrySeconds }
    }
  }
}

/** What others wrote must not turn the sentence around it. */
const spoken = (language: Language, parameters: Parameters): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [
      key,
      typeof value === 'number'
        ? value
        : isolate(typeof value === 'string' ? value : value.join(', '), language),
    ]),
  )

const unauthorised: readonly AccessCode[] = [
  ...(['sign-in/refused', 'session/unknown', 'session/expired'] as const),
  ...(['token/unknown', 'token/expired', 'token/revoked'] as const),
]

/** Which status a refusal of access is. */
const statusOfAccess = (code: AccessCode): Status => {
  if (unauthorised.includes(code)) return 401
  if (code === 'sign-in/locked') return 429
  if (code.startsWith('access/') || code === 'demonstration/not-here') return 403
  if (code === 'oidc/unreachable') return 503
  if (code.endsWith('/unknown') || code === 'oidc/unknown-issuer') return 404
  if (/-(taken|linked)$|setup\/done|\/too-many$|last-administrator|\/disabled$/.test(code)) return 409
  return 400
}
