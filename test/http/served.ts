/** A served desk to test with: a ledger, access, a desk and the HTTP server in this process, and a clock that tests set. */
import type { AddressInfo } from 'node:net'
import type { Access, AccountRole, NewAccount, Signed } from '../../src/access/index.ts'
import { openAccess, type Provider } from '../../src/access/node.ts'
import {
  type Desk,
  type Notifications,
  type NotifySurroundings,
  openDesk,
  openNotifications,
  type Post,
} from '../../src/desk/index.ts'
import { type Client, type Connection, clientOf, type Problem } from '../../src/http/index.ts'
import { openHttp, type Running, readerOf } from '../../src/http/node.ts'
import { addHours, type Instant, instant } from '../../src/instant.ts'
import type { OpenLedger } from '../../src/ledger/node.ts'
import type { Outcome } from '../../src/outcome.ts'
import type { Pact } from '../../src/pact/index.ts'
import { readPact, shippedPacts } from '../../src/pact/node.ts'
import { testEntropy } from '../support/ledgers.ts'

/** Somebody at a keyboard: a role, a member for those who speak for one, and a number for the second of a kind. */
export type Person = {
  readonly role: AccountRole
  readonly member?: string
  readonly pact?: string
  readonly seat?: number
  readonly scopes?: readonly ('read' | 'act')[]
}

export type Served = {
  readonly origin: string
  readonly ledger: OpenLedger
  readonly desk: Desk
  readonly access: Access
  /** An administrator in a session. */
  readonly administrator: Signed
  readonly administratorCookie: string
  /** The clock that the server reads. */
  readonly clock: { now: Instant }
  /** A client with the token of a person, whose account is made when it is first asked for. */
  readonly as: (person: Person, connection?: Partial<Connection>) => Promise<Client>
  readonly tokenOf: (person: Person) => Promise<string>
  readonly public: Client
  readonly lines: string[]
  readonly notifications: Notifications
  readonly mails: Parameters<NotifySurroundings['deliver']>[0][]
  readonly posts: Parameters<Post>[0][]
  readonly close: () => Promise<void>
}

export type Serving = Running & {
  readonly ledger: OpenLedger
  readonly pacts: readonly Pact[]
  readonly now?: Instant
  readonly realClock?: boolean
  readonly setUpSecret?: string
  readonly witnessKeys?: readonly string[]
  readonly providers?: readonly Provider[]
  readonly deliver?: NotifySurroundings['deliver']
  readonly port?: number
  /** Leaves the house empty, for tests of how it is set up. */
  readonly withoutAdministrator?: boolean
  /** Pages beside the API. */
  readonly mount?: (server: Awaited<ReturnType<typeof openHttp>>) => void
}

/** A shipped pact. */
export const shipped = (id: string): Pact => {
  const read = readPact(shippedPacts, id)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

const roomy = {
  requestsPerMinute: 1_000_000,
  signInsPerMinute: 1_000,
  watchersPerAddress: 5_000,
  stallMilliseconds: 0,
}

/** Serves a ledger. */
export const serve = async (serving: Serving): Promise<Served> => {
  const { ledger, pacts } = serving
  const clock = { now: serving.now ?? instant('2022-01-05T12:00:00Z') }
  const now = serving.realClock ? () => new Date().toISOString() as Instant : () => clock.now
  const entropy = testEntropy()
  const desk = openDesk({ ledger, now })
  for (const pact of pacts) value(await desk.install(pact, 'najda'))
  const site = { domain: 'localhost', name: 'Najda', origins: ['http://localhost'] }
  const access = await openAccess({
    ...ledger,
    database: ledger.database,
    mode: ledger.mode,
    now,
    entropy,
    site,
    ...(serving.providers ? { providers: serving.providers } : {}),
  })
  const lines: string[] = []
  const [mails, posts]: [Served['mails'], Served['posts']] = [[], []]
  const notifications = openNotifications({
    ...{ ledger, desk, now, entropy, from: 'desk@pact.example' },
    readerOf: async (account) => readerOf(await access.accounts.find(account)),
    deliver: serving.deliver ?? (async (mail) => void mails.push(mail)),
    post: async (posted) => {
      posts.push(posted)
      return { status: 200 }
    },
    linkTo: (call, language) => `https://pact.example/${language}/calls/${call}`,
    settingsLink: (language) => `https://pact.example/${language}/account`,
  })
  let requests = 0
  const server = await openHttp(
    {
      ...{ ledger, desk, access, notifications, now, setUpSecret: serving.setUpSecret },
      witnessKeys: serving.witnessKeys,
      newId: () => `r${++requests}`,
      namesIn: (pact) => (id, language) =>
        Object.entries(pact.members).find(([key]) => key === id)?.[1].name?.[language] ?? id,
    },
    {
      limits: { ...roomy, ...serving.limits },
      log: serving.log ?? { write: (line) => void lines.push(line) },
      trustProxy: serving.trustProxy,
    },
  )
  serving.mount?.(server)
  await server.listen({ host: '127.0.0.1', port: serving.port ?? 0 })
  const origin = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const people = peopleOf(access, now)
  const { administrator, token: administratorToken } =
    ledger.mode === 'demonstration' || serving.withoutAdministrator ? nobody : await people.administrator()
  return {
    ...{ origin, ledger, desk, access, administrator, clock, lines, notifications, mails, posts },
    administratorCookie: `najda=${administratorToken}`,
    tokenOf: people.tokenOf,
    as: async (person, connection = {}) =>
      clientOf({ origin, token: await people.tokenOf(person), ...connection }),
    public: clientOf({ origin }),
    close: async () => {
      await notifications.close()
      await desk.close()
      await server.close()
    },
  }
}

const nobody = { administrator: undefined as unknown as Signed, token: '' }
const from = { address: '127.0.0.1' }

const peopleOf = (access: Access, now: () => Instant) => {
  const known = new Map<string, string>()
  let made: { administrator: Signed; token: string } | undefined
  const administrator = async () => {
    if (made) return made
    const first = { name: 'admin', title: 'Administrator', role: 'public', language: 'en' } as const
    const password = 'a horse in the battery'
    const signedIn = (await access.accounts.isSetUp())
      ? value(await access.passwords.signIn({ name: 'admin', password }, from))
      : value(await access.accounts.setUp({ ...first, password }, from))
    made = {
      administrator: value(await access.sessions.recognise(signedIn.token, from)),
      token: signedIn.token,
    }
    return made
  }
  return {
    administrator,
    tokenOf: async (person: Person): Promise<string> => {
      const { role, member, pact, seat = 1, scopes = ['read', 'act'] } = person
      const name = [role, member, pact, seat, process.pid, known.size].filter(Boolean).join('.').toLowerCase()
      const key = JSON.stringify([role, member, pact, seat, scopes])
      const before = known.get(key)
      if (before) return before
      const wanted: NewAccount = { name, title: name, role, member, pact, language: 'en' }
      const by = (await administrator()).administrator
      const account = value(await access.accounts.create(by, wanted))
      const { token: invitation } = value(await access.accounts.invite(by, account.id))
      const { token: session } = value(await access.passwords.acceptInvitation({ token: invitation }, from))
      const signed = value(await access.sessions.recognise(session, from))
      const expiresAt = addHours(now(), 24 * 300)
      const { token } = value(await access.tokens.create(signed, { title: 'test', scopes, expiresAt }))
      known.set(key, token)
      return token
    },
  }
}

/** The value of an outcome; fails the test where there is none. */
export const value = <Value>(outcome: Outcome<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

/** The problem that came back; fails the test where all went well. */
export const problem = async (asked: Promise<Outcome<unknown, Problem>>): Promise<Problem> => {
  const outcome = await asked
  if (outcome.ok) throw new Error(`accepted: ${JSON.stringify(outcome.value)}`)
  return outcome.failure
}
