/**
 * Outcomes that are not bugs. A `Finding` says a text is wrong and where; a `Refusal` says the pact or the phase
 * does not allow an act. Both are values with a code and parameters: sentences are made in `words`, never here.
 * A bug is neither; it is thrown.
 */

/** Parameters of a code: what the sentence needs to be precise. */
export type Parameters = Readonly<Record<string, string | number | readonly string[]>>

/** Where in a text something stands; lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number }

/** One fault of a text. Findings are collected, never thrown. */
export type Finding<Code extends string = string> = {
  readonly code: Code
  readonly place: Place
  /** The path of keys to the faulty value, such as `bodies/csc/matters`. */
  readonly key: string
  readonly parameters: Parameters
}

/** The pact, the phase or the role says no. `article` is the id of the article that closes the act, where one does. */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly parameters: Parameters
  readonly article?: string
}

/** Either a value, or why there is none. */
export type Outcome<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** Wraps a value. */
export const accepted = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

/** Wraps a failure. */
export const failed = <Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
})

/** A broken invariant: a bug, never a user's mistake. Assertions stay on in production. */
export class Broken extends Error {}

/** Throws `Broken` unless `condition` holds. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new Broken(invariant)
}

/** Ends an exhaustive `switch`: does not compile while a variant is left. */
export const unreachable = (value: never): never => {
  throw new Broken(`unreachable: ${JSON.stringify(value)}`)
}
