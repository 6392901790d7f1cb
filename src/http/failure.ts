/** Why a request is not answered as asked: what the rooms below said, or what is wrong with the request as such. */
import type { AccessRefusal } from '../access/index.ts'
import type { NotDone, SubscriptionRefusal } from '../desk/index.ts'
import { LedgerUnavailable } from '../ledger/index.ts'
import { type Finding, failed, type Parameters } from '../outcome.ts'
import type { FindingCode } from '../words/index.ts'
import type { RequestCode } from './sentences.ts'

export type Failure =
  | NotDone
  | { readonly kind: 'access'; readonly refusal: AccessRefusal; readonly status?: Status }
  | { readonly kind: 'subscription'; readonly refusal: SubscriptionRefusal }
  | { readonly kind: 'unsound'; readonly findings: readonly Finding<FindingCode>[] }
  | {
      readonly kind: 'request'
      readonly code: RequestCode
      readonly status: Status
      readonly parameters: Parameters
      readonly retryAfterSeconds?: number
    }

export type Status = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503

/** A failure of the request as such, as an outcome. */
export const refuse = (status: Status, code: RequestCode, parameters: Parameters = {}) =>
  failed({ kind: 'request', code, status, parameters } as const)

/** A failure on its way to the one place that answers with it. */
export class Failed extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** How long whoever is told to come back should wait. */
export const retrySeconds = 2

const lostNetwork = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET|ENOENT)/
const lostServer = /^(08|53|57P0|57014|55P03|25P03|25006|40P01|40001)/
const lostEngine = /^SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN)/
const lostClient = /Connection terminated|connection error|Client was closed|timeout|Cannot use a pool after/

/**
 * Did the database go away under a query? The ledger says so itself; the tables of other rooms lie in the same
 * database and are asked through the same driver, whose errors are told apart here.
 */
export const isDatabaseLost = (error: unknown): boolean => {
  if (error instanceof LedgerUnavailable) return true
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (lostNetwork.test(code) || lostServer.test(code) || lostEngine.test(code)) return true
  return code === '' && lostClient.test(error.message)
}
