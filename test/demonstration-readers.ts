/** Those who are told: readers with accounts, a mail server and receivers of webhooks that behave as a test wants. */
import type { MemberId } from '../src/decision/index.ts'
import {
  type NewSubscription,
  type Notifications,
  type NotifySurroundings,
  openNotifications,
  type Post,
  type Reader,
  type Subscribed,
} from '../src/desk/index.ts'
import type { OpenLedger } from '../src/ledger/node.ts'
import { type HandClock, handClock, type Play, playOn } from './demonstration-cast.ts'
import { pact } from './demonstration-fires.ts'
import { testEntropy } from './support/ledgers.ts'

export type Message = Parameters<NotifySurroundings['deliver']>[0]
export type Posted = Parameters<Post>[0]

/** What went out, and how the world outside behaves. */
export type Outside = {
  readonly mails: Message[]
  readonly posts: Posted[]
  readonly behaviour: { status: number; mailFails: boolean }
  readonly accounts: Map<string, Reader>
}

export const outside = (): Outside => ({
  mails: [],
  posts: [],
  behaviour: { status: 200, mailFails: false },
  accounts: new Map(),
})

/** A desk with its notifications, in one process of perhaps several. */
export type Telling = Outside & {
  readonly play: Play
  readonly clock: HandClock
  readonly notifications: Notifications
  readonly close: () => Promise<void>
}

// One stream for all: two processes do not draw the same bytes.
const entropy = testEntropy()

/** Begins to tell the world outside what happens in a ledger. */
export const tell = async (
  ledger: OpenLedger,
  world: Outside = outside(),
  now = '2022-07-01T08:00Z',
): Promise<Telling> => {
  const clock = handClock(now)
  const play = await playOn(ledger, pact, { clock })
  const notifications = openNotifications({
    desk: play.desk,
    ledger,
    now: clock.now,
    entropy,
    readerOf: async (account) => world.accounts.get(account),
    deliver: async (mail) => {
      if (world.behaviour.mailFails) throw new Error('the mail server is away')
      world.mails.push(mail)
    },
    post: async (posted) => {
      world.posts.push(posted)
      return { status: world.behaviour.status }
    },
    from: 'desk@pact.example',
    linkTo: (call, language) => `https://pact.example/${language}/calls/${call}`,
    settingsLink: (language) => `https://pact.example/${language}/account/subscriptions`,
  })
  const close = async (): Promise<void> => {
    await notifications.close()
    await play.desk.close()
  }
  return { ...world, play, clock, notifications, close }
}

export const webhook = { kind: 'webhook', address: 'https://example.org/hook' } as const
export const delegate: Reader = { sight: 'pact', member: 'BRK' as MemberId }

/** Subscribes a reader, to the pact by mail unless asked otherwise. */
export const subscribe = async (
  { notifications, accounts }: Telling,
  asked: Partial<NewSubscription> = {},
  reader: Reader = { sight: 'public' },
): Promise<Subscribed> => {
  const account = asked.account ?? 'reader'
  accounts.set(account, reader)
  const added = await notifications.add({
    kind: 'e-mail',
    address: 'reader@example.org',
    topics: [{ kind: 'pact', pact: pact.id }],
    language: 'en',
    zone: 'Europe/Dublin',
    ...asked,
    account,
  })
  if (!added.ok) throw new Error(added.failure.code)
  return added.value
}

/** The plain part of a message. */
export const plainPart = ({ text }: Message): string => {
  const part = text.split('--=_najda_part')[1]!
  return Buffer.from(part.slice(part.indexOf('\r\n\r\n') + 4), 'base64').toString()
}

/** The types of the events that were posted, in order. */
export const typesIn = (posts: readonly Posted[]): readonly string[] =>
  posts.map(({ body }) => JSON.parse(body).event.type)
