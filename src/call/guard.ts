/** What a guard is: a question asked before an act. The questions themselves stand beside the table in `guards.ts`. */
import type { Instant } from '../instant.ts'
import type { PactInForce } from '../pact/index.ts'
import type { ActName, Payload } from './acts.ts'
import type { Call } from './call.ts'
import type { Actor } from './events.ts'
import type { CallRefusal } from './refusals.ts'

/** Everything an act is judged by. */
export type Asked<Name extends ActName> = {
  readonly call: Call
  readonly act: { readonly type: Name } & Payload<Name>
  readonly pact: PactInForce
  readonly at: Instant
  readonly by: Actor
}

/** One small question: the reason against an act, or undefined. */
export type Guard<Name extends ActName> = (asked: Asked<Name>) => CallRefusal | undefined

/** A reason against an act. */
export const no = (
  code: CallRefusal['code'],
  parameters: CallRefusal['parameters'] = {},
  article?: string,
): CallRefusal => ({
  code,
  parameters,
  ...(article ? { article } : {}),
})

/** The value of a record's own key. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
