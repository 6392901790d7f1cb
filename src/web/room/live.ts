/** What a live call adds to the room: who acts and by which moves, its deadlines, and how far the page has read. */
import {
  type Confirmation,
  fold,
  type Move,
  noCall,
  type PassTime,
  type Role,
  readEvent,
} from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import type { CallShown, EventShown } from '../../http/index.ts'
import type { Instant } from '../../instant.ts'
import type { Language } from '../../words/index.ts'
import { type Moment, saidIn, type Tape } from './moment.ts'
import { eventsIn } from './reel.ts'

/** Who acts, as the moves were made for. */
export type Me = { readonly role: Role; readonly member: MemberId | undefined; readonly person: string }

/** The part of a live call that changes with every event. */
export type Standing = {
  readonly version: number
  /** What forms choose from. */
  readonly contingents: readonly { readonly id: string; readonly people: number | undefined }[]
  readonly lines: readonly string[]
  /** The question that was adopted, on which a mandate rests. */
  readonly adopted: string | undefined
  /** Has any question been put? */
  readonly isAsked: boolean
  readonly caller: MemberId | undefined
  readonly moves: readonly Move[]
  readonly confirmations: readonly Confirmation[]
  readonly deadlines: readonly PassTime[]
}

export type LiveShown = {
  readonly call: string
  readonly standing: Standing
  readonly me: Me | undefined
  readonly now: Instant
  /** The zone of those who hold the deadlines. */
  readonly holderZone: string
  /** The last position that the page has read. */
  readonly position: number
  /** New for every page: what makes a form sent twice one act. */
  readonly key: string
}

/** What stands now, as the API shows it. */
export const standingOf = ({ version, call, moves, confirmations, deadlines }: CallShown): Standing => ({
  ...{ version, moves, confirmations, deadlines },
  contingents: Object.values(call.contingents).map(({ id, people }) => ({ id, people })),
  lines: call.requirement.map(({ id }) => id),
  adopted: Object.values(call.deliberations).find(({ decision }) => decision?.adopted)?.id,
  isAsked: Object.keys(call.deliberations).length > 0,
  caller: call.made?.caller,
})

/** An event of the ledger as a moment. */
export const momentOf = (language: Language, shown: EventShown): Moment => {
  const event = readEvent(shown)
  const { at, position, leaf, visibility } = shown
  return {
    ...{ at, time: { kind: 'at', at }, event: saidIn(language, event) as typeof event, source: [] },
    place: { position, leaf, visibility },
  }
}

const wholeMost = 1_000
const [before, after] = [400, 200]

/** The stretch of a long call around a moment; a call that is not long is given whole. */
export const stretchOf = (moments: readonly Moment[], at: number): Tape => {
  const total = moments.length
  if (total <= wholeMost) return { base: noCall, start: 0, total, moments }
  const start = Math.max(0, Math.min(at - before, total - before - after))
  return {
    base: fold(eventsIn(moments.slice(0, start))),
    ...{ start, total, moments: moments.slice(start, start + before + after) },
  }
}

/** The tape with what has come since; a stretch that does not reach the end only counts it. */
export const withMore = (tape: Tape, more: readonly Moment[]): Tape => {
  const known = new Set(tape.moments.slice(-more.length - 50).map(({ place }) => place?.position))
  const fresh = more.filter(({ place }) => !known.has(place?.position))
  if (fresh.length === 0) return tape
  const reachesEnd = tape.start + tape.moments.length === tape.total
  return {
    ...tape,
    total: tape.total + fresh.length,
    moments: reachesEnd ? [...tape.moments, ...fresh] : tape.moments,
  }
}
