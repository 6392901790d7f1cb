/**
 * The outbox: every event becomes one row for each subscription that it concerns, exactly once. Rows and progress are
 * written in one transaction, and a row's key is its event and its subscription: two processes at once, or one that
 * was killed in between, make no second row.
 */
import type { Call } from '../call/index.ts'
import type { MemberId } from '../decision/index.ts'
import { addHours, type Instant } from '../instant.ts'
import { isVisible, type Recorded } from '../ledger/index.ts'
import { afterQuiet } from './quiet.ts'
import { callIdOf, levelFor, pinnedIn, type Sight } from './streams.ts'
import { type Subscription, subscriptionOf } from './subscriptions.ts'
import type { DeskDatabase, OutboxRow } from './tables.ts'

/** What an account may see, and the member it speaks for; asked anew whenever something is to be told. */
export type Reader = { readonly sight: Sight; readonly member?: MemberId | undefined }

/** What the outbox is filled from. */
export type OutboxRoom = {
  readonly database: DeskDatabase
  readonly now: () => Instant
  readonly page: (afterPosition: number, limit: number) => Promise<readonly Recorded[]>
  /** Undefined for an account that may not be told anything any more. */
  readonly readerOf: (account: string) => Promise<Reader | undefined>
  readonly callOf: (id: string) => Promise<Call | undefined>
  /** Is this member a party to the pact at that moment? */
  readonly isParty: (pact: string, member: MemberId, at: Instant) => Promise<boolean>
}

const pageEvents = 500
const progressName = 'outbox'
/** What comes within this time goes out in one mail; a call for help does not wait. */
const gatherHours = 2 / 60

/** Turns what was recorded since the last time into rows; true if there may be more. */
export const turnEvents = async (room: OutboxRoom): Promise<boolean> => {
  const { database } = room
  const position = await progressOf(database)
  const events = await room.page(position, pageEvents)
  const last = events.at(-1)
  if (!last) return false
  const rows = await rowsFor(room, events)
  await database.transaction().execute(async (transaction) => {
    for (let start = 0; start < rows.length; start += pageEvents)
      await transaction
        .insertInto('desk_outbox')
        .values(rows.slice(start, start + pageEvents))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    await transaction
      .insertInto('desk_progress')
      .values({ name: progressName, position: last.position })
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ position: last.position })
          .where('desk_progress.position', '<', last.position),
      )
      .execute()
  })
  return events.length === pageEvents
}

const progressOf = async (database: DeskDatabase): Promise<number> => {
  const row = await database
    .selectFrom('desk_progress')
    .select('position')
    .where('name', '=', progressName)
    .executeTakeFirst()
  return row?.position ?? 0
}

type Listening = {
  readonly subscription: Subscription
  readonly afterPosition: number
  readonly reader: Reader
}

const rowsFor = async (room: OutboxRoom, events: readonly Recorded[]): Promise<readonly OutboxRow[]> => {
  const listening = await listenersIn(room)
  const rows: OutboxRow[] = []
  if (listening.length === 0) return rows
  for (const event of events) {
    if (callIdOf(event.stream) === undefined) continue
    for (const one of listening) {
      if (event.position <= one.afterPosition || !(await concerns(room, event, one))) continue
      rows.push(rowFor(event, one.subscription, room.now()))
    }
  }
  return rows
}

const listenersIn = async ({ database, readerOf }: OutboxRoom): Promise<readonly Listening[]> => {
  const rows = await database
    .selectFrom('desk_subscriptions')
    .selectAll()
    .where('ended_at', 'is', null)
    .execute()
  const readers = new Map<string, Reader | undefined>()
  for (const { account } of rows) if (!readers.has(account)) readers.set(account, await readerOf(account))
  return rows.flatMap((row) => {
    const reader = readers.get(row.account)
    return reader ? [{ subscription: subscriptionOf(row), afterPosition: row.after_position, reader }] : []
  })
}

/** May this reader see the event, and did it ask for such? Nobody is sent mail about an act of its own. */
const concerns = async (
  room: OutboxRoom,
  event: Recorded,
  { subscription, reader }: Listening,
): Promise<boolean> => {
  const { pact } = pinnedIn(event)
  if (!isVisible(event.visibility, levelFor(reader.sight, pact))) return false
  if (subscription.kind === 'e-mail' && event.by === subscription.account) return false
  const call = callIdOf(event.stream)!
  for (const topic of subscription.topics) {
    if (topic.kind === 'pact' && topic.pact === pact) return true
    if (topic.kind === 'call' && topic.call === call) return true
    if (topic.kind === 'own' && reader.member !== undefined && (await isOwn(room, event, reader.member)))
      return true
  }
  return false
}

/** A member's own: every call for help under a pact of its, and what follows in a call that it made, decides or serves. */
const isOwn = async (room: OutboxRoom, event: Recorded, member: MemberId): Promise<boolean> => {
  if (event.type === 'CallMade' && (await room.isParty(pinnedIn(event).pact, member, event.at))) return true
  const call = await room.callOf(callIdOf(event.stream)!)
  if (!call) return false
  return (
    call.made?.caller === member ||
    Object.values(call.deliberations).some(({ roll }) => roll.members.includes(member)) ||
    Object.values(call.contingents).some((contingent) => contingent.member === member)
  )
}

const rowFor = (event: Recorded, subscription: Subscription, now: Instant): OutboxRow => {
  const { kind, zone, quiet } = subscription
  const waits = kind === 'e-mail' && event.type !== 'CallMade'
  const gathered = addHours(event.at, gatherHours)
  return {
    id: `${subscription.id}.${event.position}`,
    subscription: subscription.id,
    position: event.position,
    due_at: waits ? afterQuiet(gathered > now ? gathered : now, zone, quiet) : now,
    attempts: 0,
    sent_at: null,
    failed_at: null,
    problem: null,
  }
}
