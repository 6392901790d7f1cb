/** given(events).when(command).then(events) or .thenRefused('code'): call tests read like the pact's own cases. */
import { expect } from 'vitest'
import {
  type Actor,
  type CallEvent,
  type Command,
  decide,
  eventsOf,
  evolve,
  fold,
  noCall,
  settle,
} from '../../src/call/index.ts'
import { type Instant, instant } from '../../src/instant.ts'
import type { PactInForce } from '../../src/pact/index.ts'
import { fireServicesOn } from './fire-services.ts'

/** One act of the past: a command, who gave it, and when. */
export type Done = readonly [command: Command, by: Actor, at: string]

const pact = fireServicesOn()
const at = (text: string): Instant => instant(`2022-07-${text}Z`)

/** The events that a course of commands made; throws where one of them was refused. */
export const eventsAfter = (done: readonly Done[], under: PactInForce = pact): readonly CallEvent[] => {
  const events: CallEvent[] = []
  for (const [command, by, when] of done) {
    const { call, passed } = settle(fold(events), at(when), under)
    events.push(...passed.flatMap((each) => each.events))
    const decision = decide(command, call, { pact: under, at: at(when), by })
    if (!decision.ok) throw new Error(`${command.type} at ${when}: ${JSON.stringify(decision.failure)}`)
    events.push(...decision.value)
  }
  return events
}

export const given = (...done: readonly Done[]) => ({
  when: (command: Command, by: Actor, when: string) => {
    const { call } = settle(fold(eventsAfter(done)), at(when), pact)
    const decision = decide(command, call, { pact, at: at(when), by })
    return {
      // biome-ignore lint/suspicious/noThenProperty: nobody awaits it; given, when, then is how call tests read.
      then: (...events: readonly Partial<CallEvent>[]) =>
        expect(decision).toMatchObject({ ok: true, value: events }),
      thenRefused: (code: string, article?: string) =>
        expect(decision).toMatchObject({ ok: false, failure: { code, ...(article ? { article } : {}) } }),
    }
  },
})

export { at, decide, eventsOf, evolve, noCall, pact }
