/** Who is told of what: subscriptions to mail and webhooks, each person's own. */
import { z } from 'zod'
import type { Subscribed, Subscription, Undelivered } from '../desk/index.ts'
import { slug, zoneText } from '../pact/index.ts'
import { languages } from '../words/index.ts'
import { done, type Entry, json, name, type Page, spoken } from './entry.ts'

const query = z.strictObject(spoken)

const topic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pact'), pact: slug }),
  z.strictObject({ kind: z.literal('call'), call: slug }),
  z.strictObject({ kind: z.literal('own') }).describe('Whatever concerns the member that you speak for.'),
])

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const noticeContract = {
  listSubscriptions: {
    about: 'What you are told of, and where; with what went wrong last.',
    who: 'person',
    query,
    answer: json<Page<Subscription>>('The subscriptions.'),
  },
  addSubscription: {
    about: 'Subscribes to events by e-mail or webhook. The secret that signs a webhook is shown this once.',
    who: 'person',
    query,
    body: z.strictObject({
      kind: z.enum(['e-mail', 'webhook']),
      address: z.string().min(1).max(500),
      topics: z.array(topic).min(1).max(50),
      language: z.enum(languages).optional().describe('That of your account, unless told.'),
      zone: zoneText.default('Etc/UTC'),
      quiet: z
        .strictObject({ from: timeOfDay, until: timeOfDay })
        .optional()
        .describe('When no mail comes, but for a call for help.'),
    }),
    answer: json<Subscribed>('The subscription.', 201),
  },
  endSubscription: {
    about: 'Ends a subscription.',
    who: 'person',
    params: z.strictObject({ subscription: name }),
    query,
    answer: done('Ended.'),
  },
  listUndelivered: {
    about: 'What could not be delivered and was given up: for duty officers, auditors and administrators.',
    who: 'somebody',
    query,
    answer: json<Page<Undelivered>>('The latest first, at most 100.'),
  },
} as const satisfies Readonly<Record<string, Entry>>
