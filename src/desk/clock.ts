/**
 * Deadlines at the desk: applied whenever a call is loaded, under the due instant, however late that is. Every process
 * gives a deadline the same command id and records it as the same actor, so it is recorded once.
 */
import { due, dueCommandId, settle } from '../call/index.ts'
import { contentHash } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import type { Ledger } from '../ledger/index.ts'
import type { PactInForce } from '../pact/index.ts'
import { type Definitions, inForceAt } from './definitions.ts'
import type { Standing, Standings } from './standing.ts'
import { callStream, kept } from './streams.ts'

export type Clock = {
  /** A call with every deadline recorded that has passed by a moment (now where none is given); undefined where there is no such call. */
  readonly upToDate: (call: string, moment?: Instant) => Promise<Standing | undefined>
  /** The next deadline of a call that runs. */
  readonly next: (call: string) => Promise<Instant | undefined>
}

type Parts = {
  readonly ledger: Ledger
  readonly standings: Standings
  readonly definitions: Definitions
  readonly now: () => Instant
}

const attemptsMax = 4

/** The clock of a desk. */
export const clockOver = (parts: Parts): Clock => ({
  upToDate: async (id, given) => {
    const moment = given ?? parts.now()
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      const standing = await parts.standings(id)
      if (!standing || !(await passed(parts, standing, moment))) return standing
    }
    return parts.standings(id)
  },
  next: async (id) => {
    const standing = await parts.standings(id)
    return standing && due(standing.call)[0]?.dueAt
  },
})

/** Records the deadlines of a call that have passed; false where there was none, or they could not be recorded. */
const passed = async (parts: Parts, standing: Standing, given: Instant): Promise<boolean> => {
  const moment = standing.lastAt > given ? standing.lastAt : given
  const overdue = due(standing.call)[0]
  if (!overdue || overdue.dueAt > moment) return false
  const under = await definitionFor(parts.definitions, standing, overdue.dueAt)
  if (!under) return false
  const stream = callStream(standing.id)
  let expectedVersion = standing.version
  for (const { time, events } of settle(standing.call, moment, under.pact).passed) {
    const [answer] = await parts.ledger.append([
      {
        stream,
        expectedVersion,
        actor: 'clock',
        commandId: dueCommandId(stream, time),
        bodyHash: contentHash(time),
        at: time.dueAt,
        events: events.map((event) => kept(event, { pact: standing.pact, hash: under.hash })),
      },
    ])
    // Another process was first, or the database is away: the next load sees what there is.
    if (!answer!.ok) return answer!.failure.kind === 'conflict'
    expectedVersion += events.length
  }
  return true
}

type Under = { readonly pact: PactInForce; readonly hash: string }

/** What held at the deadline; where the pact had ended by then, what held at the last act. */
const definitionFor = async (
  definitions: Definitions,
  { pact: id, lastAt }: Standing,
  dueAt: Instant,
): Promise<Under | undefined> => {
  for (const moment of [dueAt, lastAt]) {
    const definition = await definitions.at(id, moment)
    if (!definition) continue
    const pact = inForceAt(definition, moment)
    if (pact.ok) return { pact: pact.value, hash: definition.hash }
  }
  return undefined
}
