/**
 * Delivery: rows of the outbox that are due go out. A row is moved to its next attempt before it is sent, by whoever
 * finds it as it was; so two senders do not send it both, and one that is killed leaves it to be tried again. What was
 * sent and not yet marked when a process died is sent twice, under the same id.
 */
import type { Call } from '../call/index.ts'
import { isMailAddress, mailText } from '../exchange/index.ts'
import { fromMilliseconds, type Instant, toMilliseconds } from '../instant.ts'
import { isVisible, type Mode, type Recorded } from '../ledger/index.ts'
import type { Pact } from '../pact/index.ts'
import type { Language } from '../words/index.ts'
import { type News, writeLetter } from './letter.ts'
import { type NameOf, namesIn } from './names.ts'
import type { Reader } from './outbox.ts'
import { sayLetter } from './sentences.ts'
import { callIdOf, levelFor, pinnedIn } from './streams.ts'
import type { DeskDatabase, OutboxRow, SubscriptionRow } from './tables.ts'
import { toldOf } from './watch.ts'
import { type Post, webhookPost } from './webhook.ts'

/**
 * Takes one message (RFC 5322, with CRLF) and sees to it that it goes out; throws where it cannot now. The address to
 * send it from and the one to send it to are those of the envelope. A message with an id that was taken before is the same.
 */
export type Deliver = (message: {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly text: string
}) => Promise<void>

/** What is put into delivery from outside. */
export type DeliveryRoom = {
  readonly database: DeskDatabase
  readonly now: () => Instant
  readonly origin: string
  readonly mode: Mode
  readonly eventAt: (position: number) => Promise<Recorded | undefined>
  readonly readerOf: (account: string) => Promise<Reader | undefined>
  readonly callOf: (id: string) => Promise<Call | undefined>
  readonly pactOf: (id: string) => Promise<Pact | undefined>
  readonly deliver: Deliver
  readonly post: Post
  /** The address that mail comes from. */
  readonly from: string
  readonly linkTo: (call: string, language: Language) => string
  readonly settingsLink: (language: Language) => string
  readonly nameOf?: NameOf | undefined
}

/** Minutes until the next attempt, after each that failed; after the last one it is given up. */
const retryMinutes: readonly number[] = [1, 5, 30, 120, 360, 720, 1440]

const rowsMax = 200
const atOnceMax = 4

/** Sends what is due, some of it at a time; true if there may be more. `stillMine` says whether to go on. */
export const sendDue = async (room: DeliveryRoom, stillMine: () => Promise<boolean>): Promise<boolean> => {
  const rows = await room.database
    .selectFrom('desk_outbox')
    .selectAll()
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('due_at', '<=', room.now())
    .orderBy('due_at')
    .orderBy('position')
    .limit(rowsMax)
    .execute()
  const groups = await groupsOf(room, rows)
  // What one reader is told goes out in the order in which it happened.
  const lines = [...Map.groupBy(groups, ({ subscription }) => subscription.id).values()]
  for (let start = 0; start < lines.length; start += atOnceMax) {
    const going = await Promise.all(
      lines.slice(start, start + atOnceMax).map(async (line) => {
        for (const group of line) {
          if (!(await stillMine())) return false
          await sendGroup(room, group)
        }
        return true
      }),
    )
    if (!going.every(Boolean)) return false
  }
  return rows.length === rowsMax
}

type Group = { readonly subscription: SubscriptionRow; readonly rows: readonly OutboxRow[] }

/** A webhook is told of each event; a mail tells what is due together, and is tried again as the same mail. */
const groupsOf = async (room: DeliveryRoom, rows: readonly OutboxRow[]): Promise<readonly Group[]> => {
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map(({ subscription }) => subscription))]
  const found = await room.database
    .selectFrom('desk_subscriptions')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  const subscriptions = new Map(found.map((each) => [each.id, each]))
  const grouped = Map.groupBy(rows, ({ id, subscription, attempts, due_at }) => {
    if (subscriptions.get(subscription)!.kind === 'webhook') return id
    return attempts === 0 ? subscription : `${subscription} ${due_at}`
  })
  return [...grouped.values()].map((some) => ({
    subscription: subscriptions.get(some[0]!.subscription)!,
    rows: some,
  }))
}

const sendGroup = async (room: DeliveryRoom, { subscription, rows }: Group): Promise<void> => {
  const mine = await claim(room, rows)
  if (mine.length === 0) return
  const attempts = mine[0]!.attempts + 1
  try {
    const reader = subscription.ended_at === null ? await room.readerOf(subscription.account) : undefined
    const events = reader ? await eventsFor(room, mine, reader) : []
    if (!reader || events.length === 0) return mark(room, mine, { failed: 'may not be told any more' })
    if (subscription.kind === 'webhook') await sendWebhook(room, subscription, { event: events[0]!, reader })
    else await sendMail(room, subscription, events)
    await mark(room, mine, 'sent')
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    if (error instanceof Gone) await endSubscription(room, subscription, problem)
    const givenUp = error instanceof Gone || attempts > retryMinutes.length
    await mark(room, mine, givenUp ? { failed: problem } : { later: problem })
  }
}

/** Moves rows to their next attempt; gives those that nobody else has moved. */
const claim = async (
  { database, now }: DeliveryRoom,
  rows: readonly OutboxRow[],
): Promise<readonly OutboxRow[]> => {
  const { attempts } = rows[0]!
  const minutes = retryMinutes[attempts] ?? retryMinutes.at(-1)!
  const claimed = await database
    .updateTable('desk_outbox')
    .set({ attempts: attempts + 1, due_at: fromMilliseconds(toMilliseconds(now()) + minutes * 60_000) })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('attempts', '=', attempts)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .returning('id')
    .execute()
  const ids = new Set(claimed.map(({ id }) => id))
  return rows.filter(({ id }) => ids.has(id))
}

type Mark = 'sent' | { readonly later: string } | { readonly failed: string }
const problemLengthMax = 300

const mark = async ({ database, now }: DeliveryRoom, rows: readonly OutboxRow[], as: Mark): Promise<void> => {
  const problem = as === 'sent' ? null : ('later' in as ? as.later : as.failed).slice(0, problemLengthMax)
  await database
    .updateTable('desk_outbox')
    .set({
      problem,
      ...(as === 'sent' ? { sent_at: now() } : 'failed' in as ? { failed_at: now() } : {}),
    })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
}

/** Those that the reader may see now, whatever it might see when they were recorded. */
const eventsFor = async (
  room: DeliveryRoom,
  rows: readonly OutboxRow[],
  { sight }: Reader,
): Promise<readonly Recorded[]> => {
  const events = await Promise.all(rows.map(({ position }) => room.eventAt(position)))
  return events
    .filter((event) => event !== undefined)
    .filter((event) => isVisible(event.visibility, levelFor(sight, pinnedIn(event).pact)))
    .sort((a, b) => a.position - b.position)
}

/** The receiver wants no more of this. */
class Gone extends Error {}

const sendWebhook = async (
  { post, now, origin, mode }: DeliveryRoom,
  { id, address, secret }: SubscriptionRow,
  { event, reader }: { readonly event: Recorded; readonly reader: Reader },
): Promise<void> => {
  const told = toldOf(event, levelFor(reader.sight, pinnedIn(event).pact))
  const delivery = { id: `${id}.${event.position}`, url: address, secret: secret!, at: now() }
  const { status } = await post(webhookPost({ ...delivery, origin, mode, event: told }))
  if (status === 410) throw new Gone('the receiver answered 410')
  if (status < 200 || status > 299) throw new Error(`the receiver answered ${status}`)
}

const endSubscription = async (
  { database, now }: DeliveryRoom,
  { id }: SubscriptionRow,
  problem: string,
): Promise<void> => {
  await database
    .updateTable('desk_subscriptions')
    .set({ ended_at: now(), problem })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

const sendMail = async (
  room: DeliveryRoom,
  { id, address, language, zone }: SubscriptionRow,
  events: readonly Recorded[],
): Promise<void> => {
  const { origin, mode, from } = room
  const settings = room.settingsLink(language)
  const news: News[] = []
  for (const [call, some] of Map.groupBy(events, ({ stream }) => callIdOf(stream)!))
    news.push(await newsOf(room, call, { events: some, language }))
  const letter = writeLetter(news, { reader: { language, zone }, origin, mode, settings })
  const domain = origin.replaceAll(/[^A-Za-z0-9-]+/g, '.')
  const span = [events[0]!.position, events.at(-1)!.position, events.length].join('-')
  const messageId = `${id}.${span}@${domain}`
  if (!isMailAddress(address)) throw new Error('no mail address')
  const text = mailText({
    ...{ ...letter, to: address, at: room.now(), id: messageId, language, unsubscribe: settings },
    from: { name: sayLetter(language, 'sender'), address: from },
  })
  await room.deliver({ id: messageId, from, to: address, text })
}

const newsOf = async (
  room: DeliveryRoom,
  id: string,
  { events, language }: { readonly events: readonly Recorded[]; readonly language: Language },
): Promise<News> => {
  const [call, pact] = [await room.callOf(id), await room.pactOf(pinnedIn(events[0]!).pact)]
  if (!call || !pact) throw new Error(`no call ${id}, or no definition of its pact`)
  return { id, pact, call, names: namesIn(pact, room.nameOf), events, link: room.linkTo(id, language) }
}
