/**
 * Deadlines. State is computed from time: whoever loads a call first applies what fell due since its last event, so
 * a dead scheduler, or two that wake at once, change no result.
 */
import type { Instant } from '../instant.ts'
import type { PactInForce } from '../pact/index.ts'
import type { Call } from './call.ts'
import { decide, othersSpoke } from './decide.ts'
import type { CallEvent, PassTime } from './events.ts'
import { evolve } from './evolve.ts'

/** Every deadline that runs, earliest first; ties in the order deliberation, answer, mandate, then by name. */
export const due = (call: Call): readonly PassTime[] => {
  if (call.ended) return []
  const deadlines: PassTime[] = []
  for (const { id, deadline, decision, rule } of Object.values(call.deliberations))
    if (deadline !== undefined && !decision && rule !== null)
      deadlines.push({ type: 'PassTime', kind: 'deliberation', subject: id, dueAt: deadline })
  const answerBy = call.made?.answerBy
  if (answerBy !== undefined && !othersSpoke(call))
    deadlines.push({ type: 'PassTime', kind: 'answer', subject: 'call', dueAt: answerBy })
  const until = call.mandate?.expiredAt === undefined ? call.mandate?.until : undefined
  if (until !== undefined)
    deadlines.push({ type: 'PassTime', kind: 'mandate', subject: 'mandate', dueAt: until })
  return deadlines.sort(
    (a, b) =>
      compareText(a.dueAt, b.dueAt) || order[a.kind] - order[b.kind] || compareText(a.subject, b.subject),
  )
}

const order = { deliberation: 0, answer: 1, mandate: 2 } as const
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The id that every process gives to the same deadline, so that only one of them can record it. */
export const dueCommandId = (stream: string, { kind, subject, dueAt }: PassTime): string =>
  `clock:${stream}:${kind}:${subject}:${dueAt}`

/** Applies all that fell due by `now`: the deadlines passed, their events, and the call after them. */
export const settle = (
  call: Call,
  now: Instant,
  pact: PactInForce,
): {
  readonly call: Call
  readonly passed: readonly { readonly time: PassTime; readonly events: readonly CallEvent[] }[]
} => {
  const passed: { time: PassTime; events: readonly CallEvent[] }[] = []
  let settled = call
  for (;;) {
    const time = due(settled).find(({ dueAt }) => dueAt <= now)
    if (!time) return { call: settled, passed }
    const decision = decide(time, settled, { pact, at: time.dueAt, by: { role: 'clock' } })
    // `due` lists only deadlines that do something; a refusal here would loop forever.
    if (!decision.ok) throw new Error(`a deadline that is due was refused: ${decision.failure.code}`)
    for (const event of decision.value) settled = evolve(settled, event)
    passed.push({ time, events: decision.value })
  }
}
