/** What the forms of one's account do. For actions alone. */
import { data } from 'react-router'
import type { Answer, Client, Problem, Sent } from '../../http/index.ts'
import { addHours, type Instant } from '../../instant.ts'
import type { Outcome } from '../../outcome.ts'
import { goOn, goOnOr, refusedWith, type Said } from '../forms.ts'
import { isLanguage } from '../house.ts'

/** What is shown once, right after it was made, and never again. */
export type Made = { readonly made: 'token' | 'webhook'; readonly title: string; readonly secret: string }

export type Doing = {
  readonly client: Client
  readonly language: string
  readonly now: Instant
}

/** Where a form of each kind leads back to. */
const sections = {
  'end-session': 'sessions',
  'remove-passkey': 'passkeys',
  'revoke-token': 'tokens',
  'change-password': 'password',
  subscribe: 'notices',
  unsubscribe: 'notices',
} as const

type Simple = Exclude<keyof typeof sections, 'subscribe'>

const simple: Readonly<
  Record<Simple, (client: Client, said: Said) => Promise<Outcome<Answer<unknown>, Problem>>>
> = {
  'end-session': (client, { session = '' }) => client.endSession({ params: { session } }),
  'remove-passkey': (client, { passkey = '' }) => client.removePasskey({ params: { passkey } }),
  'revoke-token': (client, { token = '' }) => client.revokeToken({ params: { token } }),
  'change-password': (client, { current = ' ', password = ' ' }) =>
    client.changePassword({ body: { current, next: password } }),
  unsubscribe: (client, { subscription = '' }) => client.endSubscription({ params: { subscription } }),
}

const isSimple = (intent: string | undefined): intent is Simple =>
  intent !== undefined && Object.hasOwn(simple, intent)

/** Does what a form asks for. */
export const doInAccount = async (doing: Doing, said: Said) => {
  const { client, language } = doing
  const { intent } = said
  if (isSimple(intent)) {
    const outcome = await simple[intent](client, said)
    return goOnOr(outcome, `/${language}/account?done=${intent}#${sections[intent]}`, said)
  }
  if (intent === 'sign-out') return goOnOr(await client.signOut(), `/${language}`, said)
  if (intent === 'end-sessions') return goOnOr(await client.endSessions(), `/${language}/sign-in`, said)
  if (intent === 'create-token') return createToken(doing, said)
  if (intent === 'subscribe') return subscribe(doing, said)
  return goOn(`/${language}/account`)
}

const createToken = async ({ client, now }: Doing, said: Said) => {
  const { title = '', scope, days } = said
  const scopes = scope === 'act' ? (['read', 'act'] as const) : (['read'] as const)
  const expiresAt = addHours(now, 24 * Number(days ?? 30))
  const outcome = await client.createToken({ body: { title, scopes: [...scopes], expiresAt } })
  if (!outcome.ok) return refusedWith(outcome.failure, said)
  return data({ made: 'token', title, secret: outcome.value.body.token } satisfies Made, { status: 201 })
}

const subscribe = async ({ client, language }: Doing, said: Said) => {
  const { kind, address = '', own, pact, call, zone, from, until } = said
  const spoken = said.language
  type Body = Sent<'addSubscription'>['body']
  const topics: Body['topics'] = [
    ...(own === 'yes' ? [{ kind: 'own' } as const] : []),
    ...(pact === undefined ? [] : [{ kind: 'pact', pact } as const]),
    ...(call === undefined ? [] : [{ kind: 'call', call } as const]),
  ]
  const outcome = await client.addSubscription({
    body: {
      ...{ kind: kind === 'webhook' ? 'webhook' : 'e-mail', address, topics },
      ...(isLanguage(spoken) ? { language: spoken } : {}),
      ...(zone === undefined ? {} : { zone }),
      ...(from === undefined || until === undefined ? {} : { quiet: { from, until } }),
    },
  })
  if (!outcome.ok) return refusedWith(outcome.failure, said)
  const { secret } = outcome.value.body
  if (secret === undefined) return goOn(`/${language}/account?done=subscribe#notices`)
  return data({ made: 'webhook', title: address, secret } satisfies Made, { status: 201 })
}
