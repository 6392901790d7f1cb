/** A call's events as they are kept: plain JSON under a type and an instant, rules in their written form. */
import type { Json } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import { ruleText, writeRule } from '../pact/index.ts'
import type { CallEvent } from './events.ts'

/** The number of the shape that this release writes. Older shapes are read by `readEvent`, never rewritten. */
export const eventSchema = 1

/** An event without its type and time, as the ledger keeps it. */
export const writeEvent = ({ type: _, at: __, ...rest }: CallEvent): Json => {
  const rule = 'rule' in rest && rest.rule !== null ? { rule: writeRule(rest.rule) } : {}
  return JSON.parse(JSON.stringify({ ...rest, ...rule })) as Json
}

/** The event that was kept. */
export const readEvent = (kept: {
  readonly type: string
  readonly at: Instant
  readonly payload: Json
}): CallEvent => {
  const { type, at, payload } = kept
  const body = payload as { readonly rule?: unknown }
  const rule = body.rule === undefined || body.rule === null ? {} : { rule: ruleText.parse(body.rule) }
  return { ...body, ...rule, type, at } as unknown as CallEvent
}
