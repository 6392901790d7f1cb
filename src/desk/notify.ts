/**
 * Notifications: events become rows of an outbox, and rows go out as mail and webhooks. Any number of processes may run
 * this; one of them does it, as long as it holds the lease.
 */
import type { Call } from '../call/index.ts'
import { fromMilliseconds, type Instant, toMilliseconds } from '../instant.ts'
import type { OpenLedger } from '../ledger/node.ts'
import { isMember } from '../pact/index.ts'
import type { Language } from '../words/index.ts'
import { inForceAt } from './definitions.ts'
import { type Deliver, type DeliveryRoom, sendDue } from './deliver.ts'
import type { Desk } from './desk.ts'
import { leaseIn } from './lease.ts'
import type { NameOf } from './names.ts'
import { type OutboxRoom, type Reader, turnEvents } from './outbox.ts'
import { type Subscriptions, subscriptionsIn } from './subscriptions.ts'
import type { DeskDatabase, DeskTables } from './tables.ts'
import type { Post } from './webhook.ts'

/** What is put into notifications from outside. */
export type NotifySurroundings = {
  readonly desk: Desk
  readonly ledger: OpenLedger
  readonly now: () => Instant
  readonly entropy: (count: number) => Uint8Array
  /** What an account may see now; undefined for one that may not be told anything. */
  readonly readerOf: (account: string) => Promise<Reader | undefined>
  readonly deliver: Deliver
  readonly post: Post
  /** The address that mail comes from. */
  readonly from: string
  /** The page of a call, and the page of the reader's subscriptions. */
  readonly linkTo: (call: string, language: Language) => string
  readonly settingsLink: (language: Language) => string
  /** Names that the definitions do not hold, such as those of states. */
  readonly nameOf?: NameOf | undefined
  /** Is told what went wrong with the work itself; a receiver that fails is no such thing. */
  readonly onProblem?: ((problem: unknown) => void) | undefined
}

/** Something that was given up: it needs somebody's attention. */
export type Undelivered = {
  readonly subscription: string
  readonly account: string
  readonly address: string
  readonly position: number
  readonly attempts: number
  readonly failedAt: Instant
  readonly problem: string
}

export type Notifications = Subscriptions & {
  /** What was given up, the latest first. */
  readonly undelivered: (most: number) => Promise<readonly Undelivered[]>
  /** Does what is to be done now; false where another process does it. */
  readonly work: () => Promise<boolean>
  /** Works from now on by itself. */
  readonly start: () => void
  /** Ends the work that is going on, and lets another process take it. */
  readonly close: () => Promise<void>
}

const pauseMilliseconds = 500
const standbyMilliseconds = 5_000
const problemMilliseconds = 5_000
const keptDays = 30
const tidyHours = 1

/** The notifications of a desk. */
export const openNotifications = (surroundings: NotifySurroundings): Notifications => {
  const { ledger, now, entropy } = surroundings
  const database: DeskDatabase = ledger.database.withTables<DeskTables>()
  const size = async () => (await ledger.head()).size
  const holder = Buffer.from(entropy(9)).toString('base64url')
  const lease = leaseIn(database, now, { name: 'notifications', holder })
  const [outbox, delivery] = roomsOf(surroundings, database)
  const tidy = tidied(database, now)

  const work = async (): Promise<boolean> => {
    if (!(await lease.hold())) return false
    while ((await turnEvents(outbox)) && (await lease.hold()));
    while (await sendDue(delivery, lease.hold));
    await tidy()
    return true
  }
  const loop = looping(work, surroundings.onProblem)
  return {
    ...subscriptionsIn({ database, now, entropy, size }),
    undelivered: (most) => undelivered(database, most),
    work,
    start: loop.start,
    close: async () => {
      await loop.stop()
      await lease.release().catch(() => undefined)
    },
  }
}

const roomsOf = (
  surroundings: NotifySurroundings,
  database: DeskDatabase,
): readonly [OutboxRoom, DeliveryRoom] => {
  const { desk, ledger, now, readerOf, deliver, post, from, linkTo, settingsLink, nameOf } = surroundings
  const callOf = async (id: string): Promise<Call | undefined> => (await desk.clock.upToDate(id))?.call
  const isParty: OutboxRoom['isParty'] = async (id, member, at) => {
    const definition = await desk.definition(id, at)
    const pact = definition && inForceAt(definition, at)
    return pact?.ok === true && pact.value.standings.some((each) => each.id === member && isMember(each))
  }
  const outbox = { database, now, page: ledger.page, readerOf, callOf, isParty }
  const delivery = {
    ...{ database, now, origin: ledger.origin, mode: ledger.mode, readerOf, callOf },
    ...{ deliver, post, from, linkTo, settingsLink, nameOf },
    eventAt: async (position: number) => (await ledger.page(position - 1, 1))[0],
    pactOf: async (id: string) => (await desk.definition(id))?.pact,
  }
  return [outbox, delivery]
}

/** Removes now and then what was sent long ago. Progress never goes back, so it is not made again. */
const tidied = (database: DeskDatabase, now: () => Instant) => {
  let next = 0
  return async (): Promise<void> => {
    const moment = toMilliseconds(now())
    if (moment < next) return
    next = moment + tidyHours * 3_600_000
    await database
      .deleteFrom('desk_outbox')
      .where('sent_at', '<', fromMilliseconds(moment - keptDays * 86_400_000))
      .execute()
  }
}

const undelivered = async (database: DeskDatabase, most: number): Promise<readonly Undelivered[]> => {
  const rows = await database
    .selectFrom('desk_outbox')
    .innerJoin('desk_subscriptions', 'desk_subscriptions.id', 'desk_outbox.subscription')
    .select([
      'desk_outbox.subscription',
      'desk_subscriptions.account',
      'desk_subscriptions.address',
      'desk_outbox.position',
      'desk_outbox.attempts',
      'desk_outbox.failed_at',
      'desk_outbox.problem',
    ])
    .where('desk_outbox.failed_at', 'is not', null)
    .orderBy('desk_outbox.failed_at', 'desc')
    .orderBy('desk_outbox.position', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ failed_at, problem, ...rest }) => ({
    ...rest,
    failedAt: failed_at!,
    problem: problem ?? '',
  }))
}

/** Work again and again: soon where it was ours, later where another process does it or something went wrong. */
const looping = (work: () => Promise<boolean>, onProblem: NotifySurroundings['onProblem']) => {
  let running: Promise<void> | undefined
  let stopped = false
  let wake = (): void => {}
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds).unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        await pause((await work()) ? pauseMilliseconds : standbyMilliseconds)
      } catch (problem) {
        onProblem?.(problem)
        if (!stopped) await pause(problemMilliseconds)
      }
    }
  }
  return {
    start: () => {
      running ??= run()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
