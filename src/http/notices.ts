/** Subscriptions over HTTP. What is told to whom is the desk's affair. */
import { accepted, failed } from '../outcome.ts'
import { refuse } from './failure.ts'
import type { Handlers, Parts } from './parts.ts'

type NoticeOperation = 'listSubscriptions' | 'addSubscription' | 'endSubscription' | 'listUndelivered'

const undeliveredMax = 100

/** The handlers of subscriptions. */
export const noticeHandlers = ({ notifications }: Parts): Handlers<NoticeOperation> => ({
  listSubscriptions: async ({ signed }) =>
    accepted({ body: { items: await notifications.of(signed!.account.id) } }),
  addSubscription: async ({ signed, body }) => {
    const { id: account, language } = signed!.account
    const added = await notifications.add({ ...body, account, language: body.language ?? language })
    return added.ok
      ? accepted({ body: added.value, status: 201 })
      : failed({ kind: 'subscription', refusal: added.failure } as const)
  },
  endSubscription: async ({ signed, params }) =>
    (await notifications.end(signed!.account.id, params.subscription))
      ? accepted({ body: undefined, status: 204 })
      : refuse(404, 'subscription/unknown'),
  listUndelivered: async ({ signed }) => {
    const { administrator, role } = signed!.account
    // One who is for a single pact does not read the addresses of others.
    const may =
      administrator || (signed!.account.pact === undefined && ['duty-officer', 'auditor'].includes(role))
    if (!may) return refuse(403, 'subscription/not-yours')
    return accepted({ body: { items: await notifications.undelivered(undeliveredMax) } })
  },
})
