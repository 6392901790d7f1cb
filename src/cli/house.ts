/** Where the live desk is put together: the ledger of a directory or of a database, access, desk and HTTP over it. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openAccess, type Provider } from '../access/node.ts'
import { type Desk, type Notifications, openDesk, openNotifications } from '../desk/index.ts'
import { postTo } from '../desk/node.ts'
import { openHttp, type Running, readerOf } from '../http/node.ts'
import { fromMilliseconds, type Instant } from '../instant.ts'
import { type Mode, parseVerifierKey } from '../ledger/index.ts'
import {
  type Founding,
  type Opened,
  type OpenFailure,
  type OpenLedger,
  openPostgres,
  openSqlite,
  seedFile,
  systemEntropy,
} from '../ledger/node.ts'
import type { Finding } from '../outcome.ts'
import { mountWeb } from '../web/node.ts'
import type { Typed } from './arguments.ts'
import { installLibrary } from './install.ts'
import { type Library, namesIn } from './load.ts'
import type { Mail } from './mail.ts'
import type { StopCode } from './sentences.ts'
import { Stop } from './stop.ts'

/** The directory that is worked on, and the database where there is one. */
export type Place = { readonly directory: string; readonly database: string | undefined }

/** Where the person who typed wants the ledger to be. */
export const placeOf = (typed: Typed, usual = '.najda'): Place => ({
  directory: resolve(typed.value('data') ?? usual),
  database: process.env.DATABASE_URL || undefined,
})

/** The machine's clock. Everything below is told the time. */
export const now = (): Instant => fromMilliseconds(Date.now())

/** Stops with the sentence of a ledger that did not open. */
const stopAt = ({ code, parameters }: OpenFailure): never => {
  throw new Stop(code.replace('/', '-') as StopCode, parameters)
}

/** The value of an opening, or the end of the verb. */
export const opened = <Value>(outcome: Opened<Value>): Value =>
  outcome.ok ? outcome.value : stopAt(outcome.failure)

/** Opens the ledger of a place. With a founding it is founded where there is none. */
export const openLedger = async (
  { directory, database }: Place,
  founding?: Partial<Founding> & { readonly mode: Mode },
): Promise<OpenLedger> => {
  if (founding) mkdirSync(directory, { recursive: true, mode: 0o700 })
  const seed = await seedFile(join(directory, 'checkpoint.seed'), systemEntropy)
  const open = (wanted?: Founding) => {
    const opening = { entropy: systemEntropy, seed, ...(wanted ? { founding: wanted } : {}) }
    return database === undefined ? openSqlite(directory, opening) : openPostgres(database, opening)
  }
  // One that is there is taken for what it is: its name and mode are its own.
  const found = await open()
  if (found.ok || found.failure.code !== 'ledger/not-founded' || !founding) return opened(found)
  return opened(await open({ name: founding.name ?? 'najda.local/desk', mode: founding.mode }))
}

type Server = Awaited<ReturnType<typeof openHttp>>

/** Everything that runs. */
export type House = {
  readonly ledger: OpenLedger
  readonly desk: Desk
  readonly server: Server
  /** With what the first administrator is made; undefined where there is one. */
  readonly setUpSecret: string | undefined
  /** What is wrong with files that were not installed. */
  readonly findings: readonly Finding[]
  readonly close: () => Promise<void>
}

/** How a house is opened. */
export type Opening = Running & {
  readonly origin?: string | undefined
  /** The address that links in mail lead to, where browsers reach us at no other. */
  readonly here: string
  readonly mail: Mail
}

/** Puts desk, access and HTTP over a ledger, and installs the pacts of a library with their record. */
export const openHouse = async (ledger: OpenLedger, library: Library, running: Opening): Promise<House> => {
  const desk = openDesk({ ledger, now })
  const findings = await installLibrary(desk, library)
  // Passkeys are bound to a name: on this machine to the one that browsers trust without HTTPS.
  const origin = running.origin ?? `http://localhost:${new URL(running.here).port || 80}`
  const site = { domain: new URL(origin).hostname, name: 'Najda', origins: [origin] }
  const access = await openAccess({
    ...{ database: ledger.database, mode: ledger.mode, now, entropy: systemEntropy, site },
    providers: providersIn(process.env),
  })
  const needsSetUp = ledger.mode !== 'demonstration' && !(await access.accounts.isSetUp())
  const setUpSecret = needsSetUp ? randomText(18) : undefined
  const notifications = notificationsOf({ ledger, desk, access, library, running })
  const server = await openHttp(
    {
      ...{ ledger, desk, access, notifications, now, setUpSecret, publicOrigin: running.origin },
      witnessKeys: witnessesIn(process.env),
      newId: () => randomText(9),
      namesIn: (pact) => namesIn(library, pact),
    },
    running,
  )
  // Where the faces were not built, the API stands alone.
  await mountWeb(server, { mode: ledger.mode, now, desk })
  desk.start()
  notifications.start()
  const close = async (): Promise<void> => {
    // First nobody new comes in and those inside are answered; then what they stand on is taken away.
    await server.close()
    await notifications.close()
    running.mail.close()
    await desk.close()
    await ledger.close()
  }
  return { ledger, desk, server, setUpSecret, findings, close }
}

type Telling = Pick<House, 'ledger' | 'desk'> & {
  readonly access: Awaited<ReturnType<typeof openAccess>>
  readonly library: Library
  readonly running: Opening
}

const notificationsOf = ({ ledger, desk, access, library, running }: Telling): Notifications => {
  const { mail, log, origin = running.here } = running
  return openNotifications({
    ...{ ledger, desk, now, entropy: systemEntropy, deliver: mail.deliver, from: mail.from },
    readerOf: async (account) => readerOf(await access.accounts.find(account)),
    post: postTo('public'),
    linkTo: (call, language) => `${origin}/${language}/calls/${encodeURIComponent(call)}`,
    settingsLink: (language) => `${origin}/${language}/account`,
    nameOf: (id, language) => Object.entries(library.states).find(([key]) => key === id)?.[1].name[language],
    onProblem: (problem) =>
      log?.write(`${JSON.stringify({ level: 50, msg: 'notices', detail: String(problem) })}\n`),
  })
}

/** The verifier keys of witnesses, separated by commas. */
const witnessesIn = ({ NAJDA_WITNESSES: said = '' }: NodeJS.ProcessEnv): readonly string[] => {
  const keys = said
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
  const unsound = keys.find((key) => parseVerifierKey(key)?.kind !== 'witness')
  if (unsound !== undefined) throw new Stop('witness-unsound', { text: unsound.slice(0, 100) })
  return keys
}

const randomText = (bytes: number): string => Buffer.from(systemEntropy(bytes)).toString('base64url')

/** One identity provider, from the environment: its secret must not stand in a command line, which others can list. */
const providersIn = (env: NodeJS.ProcessEnv): readonly Provider[] => {
  const { NAJDA_OIDC_ISSUER: issuer, NAJDA_OIDC_CLIENT_ID: clientId } = env
  if (issuer === undefined || clientId === undefined) return []
  const { NAJDA_OIDC_CLIENT_SECRET: clientSecret, NAJDA_OIDC_TITLE: title = new URL(issuer).host } = env
  return [{ id: 'oidc', title, issuer, clientId, clientSecret }]
}
