/** A call as one reader may see it, and what its actor may do in it now. */
import {
  type Actor,
  type Call,
  type Confirmation,
  confirmations,
  due,
  fold,
  type Move,
  moves,
  type PassTime,
  readEvent,
} from '../call/index.ts'
import type { Instant } from '../instant.ts'
import { isVisible } from '../ledger/index.ts'
import type { Clock } from './clock.ts'
import { type Definitions, inForceAt } from './definitions.ts'
import { later } from './orders.ts'
import { levelFor, type Sight } from './streams.ts'

/** A call as its reader may see it, with what this actor may do now. */
export type Shown = {
  readonly id: string
  readonly call: Call
  readonly pact: string
  /** The content hash of the definition under which the last act was done. */
  readonly definition: string
  readonly version: number
  /** The deadlines that run, as far as this reader may know of them. */
  readonly deadlines: readonly PassTime[]
  readonly moves: readonly Move[]
  readonly confirmations: readonly Confirmation[]
}

/** What a call is shown with. */
export type ShowRoom = {
  readonly now: () => Instant
  readonly definitions: Definitions
  readonly clock: Clock
}

/** Shows a call; undefined where there is none that this reader may see. */
export const show = async (
  { now, definitions, clock }: ShowRoom,
  id: string,
  { by, sight }: { readonly by: Actor; readonly sight: Sight },
): Promise<Shown | undefined> => {
  const standing = await clock.upToDate(id)
  if (!standing) return undefined
  const { call, events, pact, hash: definition, version } = standing
  const level = levelFor(sight, pact)
  const visible = events.filter(({ visibility }) => isVisible(visibility, level))
  if (visible.length === 0) return undefined
  const at = later(now(), standing.lastAt)
  const installed = await definitions.at(pact, at)
  const inForce = installed && inForceAt(installed, at)
  const circumstances = inForce?.ok ? { pact: inForce.value, at, by } : undefined
  const seen = visible.length === events.length ? call : { ...fold(visible.map(readEvent)), version }
  return {
    id,
    call: seen,
    pact,
    definition,
    version,
    deadlines: deadlinesSeen(call, seen),
    moves: circumstances ? moves(call, circumstances) : [],
    confirmations: circumstances ? confirmations(call, circumstances) : [],
  }
}

/**
 * The deadlines of a call that a reader of a part of it may know of: those that run in truth and in that part. What is
 * hidden may have stopped one, such as an offer that answers the call.
 */
export const deadlinesSeen = (call: Call, seen: Call): readonly PassTime[] => {
  const running = due(call)
  if (call === seen || running.length === 0) return running
  const shown = due(seen)
  return running.filter(({ kind, subject }) =>
    shown.some((each) => each.kind === kind && each.subject === subject),
  )
}
