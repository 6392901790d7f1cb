/**
 * A call as the board remembers it: folded for each level of visibility from what that level may see, and only when
 * somebody asks or a handful of events has gathered. Copying a call for every single event would cost more than it.
 */
import { type Call, type CallEvent, type EventName, noCall, readEvent } from '../call/index.ts'
import type { Instant } from '../instant.ts'
import { isVisible, type Recorded, type Visibility } from '../ledger/index.ts'
import { withEvents } from './lane.ts'
import { pinnedIn } from './streams.ts'

/** The last event of a call that a level may see. */
export type Latest = { readonly type: EventName; readonly at: Instant; readonly position: number }

/** One call in memory. */
export type Docket = {
  readonly id: string
  readonly pact: string
  readonly lastAt: () => Instant
  readonly lastPosition: () => number
  readonly take: (event: Recorded) => void
  /** The call as a level sees it: the same value until its next visible event. */
  readonly call: (level: Visibility) => Call
  /** Undefined where the level sees nothing of the call. */
  readonly latest: (level: Visibility) => Latest | undefined
}

type View = { call: Call; gathered: CallEvent[]; latest?: Latest }

export const levels: readonly Visibility[] = ['public', 'pact', 'secretariat']
const gatheredMax = 64

/** Begins with the first event of a call. */
export const docketOf = (id: string, first: Recorded): Docket => {
  // Levels share a view until there is an event that one of them may not see.
  const shared: View = { call: noCall, gathered: [] }
  const views: Record<Visibility, View> = { public: shared, pact: shared, secretariat: shared }
  let last = first
  return {
    id,
    pact: pinnedIn(first).pact,
    lastAt: () => last.at,
    lastPosition: () => last.position,
    take: (event) => {
      last = event
      part(views, event.visibility)
      const read = readEvent(event)
      const seeing = levels.filter((level) => isVisible(event.visibility, level))
      for (const view of new Set(seeing.map((level) => views[level]))) {
        view.gathered.push(read)
        view.latest = { type: read.type, at: event.at, position: event.position }
        if (view.gathered.length >= gatheredMax) foldGathered(view)
      }
    },
    call: (level) => foldGathered(views[level]),
    latest: (level) => views[level].latest,
  }
}

/** Gives the levels that may not see an event a view of their own, where they shared one with those that may. */
const part = (views: Record<Visibility, View>, visibility: Visibility): void => {
  const before = views[visibility]
  const blind = levels.filter((level) => !isVisible(visibility, level) && views[level] === before)
  if (blind.length === 0) return
  const own = { ...before, gathered: [...before.gathered] }
  for (const level of blind) views[level] = own
}

const foldGathered = (view: View): Call => {
  if (view.gathered.length > 0) {
    view.call = withEvents(view.call, view.gathered)
    view.gathered = []
  }
  return view.call
}
