/**
 * The board: every call at a glance, kept in memory by following the ledger. It is right after a restart, because it
 * is folded from the ledger, and in every process, because an answer waits for what was recorded before the question.
 */
import {
  type Actor,
  type Call,
  type Circumstances,
  confirmations,
  due,
  moves,
  type PassTime,
  type Phase,
  phaseOf,
} from '../call/index.ts'
import type { Instant } from '../instant.ts'
import { isVisible, type Recorded, type Visibility } from '../ledger/index.ts'
import type { Alarm } from './alarm.ts'
import type { Clock } from './clock.ts'
import { type Definitions, type Installed, inForceAt, installedAt } from './definitions.ts'
import { type Docket, docketOf, type Latest, levels } from './docket.ts'
import { later } from './orders.ts'
import { deadlinesSeen } from './show.ts'
import { callIdOf, levelFor, pinnedIn, type Sight } from './streams.ts'

/** One call on the board, as far as its reader may see it. */
export type Row = {
  readonly call: string
  readonly pact: string
  /** The caller, the provision and the threat as claimed; undefined before a call is made, as in a consultation. */
  readonly made: Pick<NonNullable<Call['made']>, 'caller' | 'provision' | 'threat' | 'at'> | undefined
  readonly phase: Phase
  readonly ended: Call['ended'] | undefined
  /** The deadlines that run, the next one first. */
  readonly deadlines: readonly PassTime[]
  readonly latest: Latest
  /** What waits for the actor that asks: its open moves, and the proposals of others that it may confirm. */
  readonly needs: Needs | undefined
}

export type Needs = { readonly moves: number; readonly confirmations: number }

/** Who asks, and what must have been taken in before the answer. */
export type Asking = {
  readonly sight: Sight
  readonly by: Actor | undefined
  readonly reached: () => Promise<void>
}

export type Board = {
  readonly take: (event: Recorded) => void
  readonly rows: (asking: Asking) => Promise<readonly Row[]>
  readonly recent: (sight: Sight, most: number) => readonly Recorded[]
  /** The position of the last event of a call that was taken in. */
  readonly lastPositionOf: (call: string) => number | undefined
  /** The next deadline of the calls of a pact; of all calls where none is given. */
  readonly nextDue: (pact?: string) => Instant | undefined
  readonly pactOf: (call: string) => string | undefined
  readonly close: () => void
}

type Parts = {
  readonly definitions: Definitions
  readonly clock: Clock
  readonly now: () => Instant
  readonly alarm: Alarm
}

const recentMax = 100
// Deadlines are looked at a moment after an event, so that a burst of events costs one look.
const restMilliseconds = 50

/** An empty board; it fills by what it takes in. */
export const boardOf = (parts: Parts): Board => {
  const dockets = new Map<string, Docket>()
  const changed = new Set<Docket>()
  const recent: Record<Visibility, Recorded[]> = { public: [], pact: [], secretariat: [] }
  const rowOf = rowsOf()
  let rest: NodeJS.Timeout | undefined

  const setAlarms = (): void => {
    rest = undefined
    for (const docket of changed) parts.alarm.set(docket.id, due(docket.call('secretariat'))[0]?.dueAt)
    changed.clear()
  }
  const take = (event: Recorded): void => {
    const id = callIdOf(event.stream)
    if (id === undefined) return
    const docket = dockets.get(id) ?? docketOf(id, event)
    dockets.set(id, docket)
    docket.take(event)
    const kept = recent[event.visibility]
    kept.push(event)
    if (kept.length > recentMax) kept.shift()
    changed.add(docket)
    rest ??= setTimeout(setAlarms, restMilliseconds).unref()
  }
  return {
    take,
    lastPositionOf: (call) => dockets.get(call)?.lastPosition(),
    pactOf: (call) => dockets.get(call)?.pact,
    nextDue: (pact) =>
      [...dockets.values()]
        .filter((docket) => pact === undefined || docket.pact === pact)
        .flatMap((docket) => due(docket.call('secretariat'))[0]?.dueAt ?? [])
        .sort()[0],
    rows: async (asking) => {
      await asking.reached()
      if (await passOverdue(parts, dockets.values())) await asking.reached()
      const needsOf = await needsFor(parts, asking.by, dockets.values())
      const rows = [...dockets.values()].flatMap((docket) => {
        const row = rowOf(docket, levelFor(asking.sight, docket.pact))
        return row ? [needsOf ? { ...row, needs: needsOf(docket) } : row] : []
      })
      return rows.sort((a, b) => b.latest.position - a.latest.position)
    },
    recent: (sight, most) =>
      levels
        .flatMap((level) => recent[level])
        .filter((event) => isVisible(event.visibility, levelFor(sight, pinnedIn(event).pact)))
        .sort((a, b) => b.position - a.position)
        .slice(0, Math.min(most, recentMax)),
    close: () => clearTimeout(rest),
  }
}

/** Records the deadlines that nobody was awake for; false where there were none. */
const passOverdue = async ({ clock, now }: Parts, dockets: Iterable<Docket>): Promise<boolean> => {
  const moment = now()
  const overdue = [...dockets].filter((docket) => {
    const next = due(docket.call('secretariat'))[0]
    return next !== undefined && next.dueAt <= moment
  })
  await Promise.all(overdue.map(({ id }) => clock.upToDate(id, moment)))
  return overdue.length > 0
}

/** Rows are made once for each state of a call and each level. */
const rowsOf = () => {
  type Made = { readonly whole: Call; readonly row: Row }
  const made = new WeakMap<Docket, Partial<Record<Visibility, Made>>>()
  return (docket: Docket, level: Visibility): Row | undefined => {
    const latest = docket.latest(level)
    if (!latest) return undefined
    const whole = docket.call('secretariat')
    const known = made.get(docket)
    const before = known?.[level]
    if (before?.whole === whole) return before.row
    const row = makeRow(docket, whole, { seen: docket.call(level), latest })
    made.set(docket, { ...known, [level]: { whole, row } })
    return row
  }
}

const makeRow = (
  { id, pact }: Docket,
  whole: Call,
  { seen, latest }: { readonly seen: Call; readonly latest: Latest },
): Row => {
  const { made, ended } = seen
  return {
    call: id,
    pact,
    made: made && { caller: made.caller, provision: made.provision, threat: made.threat, at: made.at },
    phase: phaseOf(seen),
    ended,
    deadlines: deadlinesSeen(whole, seen),
    latest,
    needs: undefined,
  }
}

/** How a call answers what an actor may do in it; undefined where nobody asks for anybody. */
const needsFor = async (
  { definitions, now }: Parts,
  by: Actor | undefined,
  dockets: Iterable<Docket>,
): Promise<((docket: Docket) => Needs) | undefined> => {
  if (by === undefined) return undefined
  const pacts = new Set([...dockets].map(({ pact }) => pact))
  const versions = new Map<string, readonly Installed[]>()
  await Promise.all([...pacts].map(async (pact) => versions.set(pact, await definitions.versions(pact))))
  const moment = now()
  return (docket) => {
    const at = later(moment, docket.lastAt())
    const installed = installedAt(versions.get(docket.pact)!, at)
    const pact = installed && inForceAt(installed, at)
    return pact?.ok ? needsIn(docket, { pact: pact.value, at, by }) : { moves: 0, confirmations: 0 }
  }
}

type Counted = {
  readonly call: Call
  readonly pact: Circumstances['pact']
  readonly from: Instant
  readonly until: Instant | undefined
  readonly moves: number
}

/** Open moves depend on the call, the pact of the day, the role and the member, and on time only where a deadline passes. */
const counted = new WeakMap<Docket, Map<string, Counted>>()

const needsIn = (docket: Docket, circumstances: Circumstances): Needs => {
  const { at, by, pact } = circumstances
  const call = docket.call('secretariat')
  const known = counted.get(docket) ?? new Map<string, Counted>()
  counted.set(docket, known)
  const key = `${by.role} ${by.member ?? ''}`
  let count = known.get(key)
  const holds =
    count?.call === call &&
    count.pact === pact &&
    count.from <= at &&
    (count.until === undefined || at < count.until)
  if (!count || !holds) {
    const open = moves(call, circumstances).filter(({ closed }) => closed === undefined).length
    count = { call, pact, from: at, until: nextChange(call, at), moves: open }
    known.set(key, count)
  }
  const waiting = Object.values(call.proposals).some(({ confirmed, expires }) => !confirmed && at < expires)
  return {
    moves: count.moves,
    confirmations: waiting
      ? confirmations(call, circumstances).filter(({ closed }) => closed === undefined).length
      : 0,
  }
}

/** The next instant at which time alone opens or closes a move. */
const nextChange = (call: Call, at: Instant): Instant | undefined => {
  const deadlines = Object.values(call.deliberations).map(({ deadline }) => deadline)
  return [...deadlines, call.mandate?.until, call.made?.answerBy]
    .filter((each): each is Instant => each !== undefined && each > at)
    .sort()[0]
}
