/** Subscriptions: who wants to be told of what, where, in which language, and when not. */
import { isMailAddress } from '../exchange/index.ts'
import { type Instant, isZone } from '../instant.ts'
import { accepted, failed, type Outcome, type Refusal } from '../outcome.ts'
import { slug } from '../pact/index.ts'
import type { Language } from '../words/index.ts'
import { areQuietHours, type QuietHours } from './quiet.ts'
import type { DeskDatabase, SubscriptionRow } from './tables.ts'

/** What a subscription is about: a pact, a call, or whatever concerns the reader's own member. */
export type Topic =
  | { readonly kind: 'pact'; readonly pact: string }
  | { readonly kind: 'call'; readonly call: string }
  | { readonly kind: 'own' }

/** What somebody asks for. Quiet hours hold for mail, but for a call for help: that comes at any hour. */
export type NewSubscription = {
  readonly account: string
  readonly kind: 'e-mail' | 'webhook'
  readonly address: string
  readonly topics: readonly Topic[]
  readonly language: Language
  readonly zone: string
  readonly quiet?: QuietHours | undefined
}

export type Subscription = NewSubscription & {
  readonly id: string
  readonly createdAt: Instant
  readonly endedAt?: Instant | undefined
  /** Why it ended, or what went wrong last. */
  readonly problem?: string | undefined
}

export const subscriptionRefusals = [
  'subscription/address-malformed',
  'subscription/topics-malformed',
  'subscription/zone-unknown',
  'subscription/quiet-hours-malformed',
  'subscription/too-many',
] as const
export type SubscriptionRefusal = Refusal<(typeof subscriptionRefusals)[number]>

/** A subscription and the secret that signs what its webhook is sent: shown once. */
export type Subscribed = { readonly subscription: Subscription; readonly secret: string | undefined }

export type Subscriptions = {
  readonly add: (asked: NewSubscription) => Promise<Outcome<Subscribed, SubscriptionRefusal>>
  /** Those of an account that have not ended, and with `ended` also those that have. */
  readonly of: (account: string, ended?: boolean) => Promise<readonly Subscription[]>
  /** Ends one of an account; false where it has no such subscription. */
  readonly end: (account: string, id: string) => Promise<boolean>
}

const subscriptionsMax = 20
const topicsMax = 50
const addressLengthMax = 500

type Parts = {
  readonly database: DeskDatabase
  readonly now: () => Instant
  readonly entropy: (count: number) => Uint8Array
  readonly size: () => Promise<number>
}

/** The subscriptions in a database. */
export const subscriptionsIn = ({ database, now, entropy, size }: Parts): Subscriptions => {
  const of = async (account: string, ended = false): Promise<readonly Subscription[]> => {
    let query = database.selectFrom('desk_subscriptions').selectAll().where('account', '=', account)
    if (!ended) query = query.where('ended_at', 'is', null)
    return (await query.orderBy('created_at').orderBy('id').execute()).map(subscriptionOf)
  }
  return {
    of,
    add: async (asked) => {
      const refusal = faultOf(asked)
      if (refusal) return failed(refusal)
      if ((await of(asked.account)).length >= subscriptionsMax)
        return failed({ code: 'subscription/too-many', parameters: { most: subscriptionsMax } })
      const { account, kind, address, language, zone, topics, quiet } = asked
      const secret = kind === 'webhook' ? `whsec_${text(entropy(32))}` : null
      const row: SubscriptionRow = {
        ...{ id: text(entropy(12)), account, kind, address, secret, language, zone },
        topics: JSON.stringify(topics),
        quiet_from: quiet?.from ?? null,
        quiet_until: quiet?.until ?? null,
        after_position: await size(),
        created_at: now(),
        ended_at: null,
        problem: null,
      }
      await database.insertInto('desk_subscriptions').values(row).execute()
      return accepted({ subscription: subscriptionOf(row), secret: secret ?? undefined })
    },
    end: async (account, id) => {
      const ended = await database
        .updateTable('desk_subscriptions')
        .set({ ended_at: now() })
        .where('id', '=', id)
        .where('account', '=', account)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      return ended.numUpdatedRows > 0n
    },
  }
}

/** A row without its secret. */
export const subscriptionOf = (row: SubscriptionRow): Subscription => ({
  id: row.id,
  account: row.account,
  kind: row.kind,
  address: row.address,
  topics: JSON.parse(row.topics) as readonly Topic[],
  language: row.language,
  zone: row.zone,
  quiet:
    row.quiet_from === null || row.quiet_until === null
      ? undefined
      : { from: row.quiet_from, until: row.quiet_until },
  createdAt: row.created_at,
  endedAt: row.ended_at ?? undefined,
  problem: row.problem ?? undefined,
})

const faultOf = (asked: NewSubscription): SubscriptionRefusal | undefined => {
  const { kind, address, topics, zone, quiet } = asked
  const fits = kind === 'e-mail' ? isMailAddress(address) : isWebhookAddress(address)
  if (!fits || address.length > addressLengthMax)
    return { code: 'subscription/address-malformed', parameters: { kind } }
  if (topics.length === 0 || topics.length > topicsMax || !topics.every(isTopic))
    return { code: 'subscription/topics-malformed', parameters: { most: topicsMax } }
  if (!isZone(zone)) return { code: 'subscription/zone-unknown', parameters: {} }
  return quiet && !areQuietHours(quiet)
    ? { code: 'subscription/quiet-hours-malformed', parameters: {} }
    : undefined
}

const isTopic = (topic: Topic): boolean =>
  topic.kind === 'own' || slug.safeParse(topic.kind === 'pact' ? topic.pact : topic.call).success

/** An address of https without a name or password in it; where it leads is looked at when something is sent. */
const isWebhookAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, username, password, hash } = new URL(address)
  return protocol === 'https:' && username === '' && password === '' && hash === ''
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
