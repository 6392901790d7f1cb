/**
 * The contract of the API: for every address what it takes and gives, who may ask, and one sentence on what it is for.
 * Validators, handlers, the OpenAPI document and the typed client are all made from it.
 */
import type { z } from 'zod'
import { accessContract } from './contract-access.ts'
import { callContract } from './contract-calls.ts'
import { ledgerContract } from './contract-ledger.ts'
import { noticeContract } from './contract-notices.ts'
import { recordContract } from './contract-record.ts'
import type { Entry, Schema } from './entry.ts'
import type { Operation } from './routes.ts'

export const contract = {
  ...callContract,
  ...recordContract,
  ...ledgerContract,
  ...noticeContract,
  ...accessContract,
} as const satisfies Readonly<Record<Operation, Entry>>

export type Contract = typeof contract

type Of<Name extends Operation, Part extends string> =
  Contract[Name] extends Readonly<Record<Part, infer Found extends Schema>> ? Found : undefined

type Said<Found> = Found extends Schema ? z.input<Found> : undefined
type Heard<Found> = Found extends Schema ? z.output<Found> : undefined

/** Leaves out what an operation does not take. */
type Present<Parts> = {
  readonly [Part in keyof Parts as Parts[Part] extends undefined ? never : Part]: Parts[Part]
}

/** What a client sends to an operation. */
export type Sent<Name extends Operation> = Present<{
  params: Said<Of<Name, 'params'>>
  query: Said<Of<Name, 'query'>>
  body: Said<Of<Name, 'body'>>
}>

/** What a handler of an operation gets: parsed, and trusted from here on. */
export type Received<Name extends Operation> = {
  readonly params: Heard<Of<Name, 'params'>>
  readonly query: Heard<Of<Name, 'query'>>
  readonly body: Heard<Of<Name, 'body'>>
}

/** What an operation answers with when it went well. */
export type Answered<Name extends Operation> = Contract[Name]['answer'] extends { readonly of: infer Body }
  ? Body
  : never
