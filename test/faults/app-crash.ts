/**
 * `kill -9` of the served app at random moments under load, as often as one likes; on PostgreSQL every other time the
 * database server's too. After every kill, without a helping hand: the app serves again, every acknowledged command is
 * there once, sent again it is answered as before, and the ledger verifies.
 *
 *     node test/faults/app-crash.ts --engine sqlite|postgres --times 200 [--seed 1]
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chance } from '../../src/chance.ts'
import { type Client, clientOf, NoAnswer } from '../../src/http/index.ts'
import { verifyExport } from '../../src/ledger/index.ts'
import { fireServicesFile } from '../support/fire-services.ts'
import { ownPostgres } from '../support/postgres.ts'

/** What came of a run; it throws on the first broken promise. */
export type Survived = {
  readonly kills: number
  readonly acknowledged: number
  readonly recorded: number
  /** The longest time from the start of the app to its first answer. */
  readonly readyMillisecondsMax: number
}

export type Crashing = {
  readonly engine: 'sqlite' | 'postgres'
  readonly times: number
  readonly seed: number
  readonly tell?: (line: string) => void
}

const writers = 16
const najda = fileURLToPath(new URL('../../src/cli/najda.ts', import.meta.url))

type Surroundings = {
  readonly directory: string
  readonly database: string | undefined
  readonly killServer: (() => Promise<void>) | undefined
  readonly close: () => Promise<void>
}

type App = {
  readonly child: ChildProcess
  readonly origin: string
  readonly milliseconds: number
  /** With what the first account is made; told by the first start. */
  readonly secret: string
}

/** What one writer was told: the last version of its call, and every command acknowledged to it. */
type Writer = { readonly call: string; readonly acknowledged: Map<string, number>; sent: number }

/** Kills so many times, and checks after each. */
export const crash = async ({ engine, times, seed, tell = () => {} }: Crashing): Promise<Survived> => {
  const place = await surroundings(engine)
  const draws = chance({ low: seed, high: 1 }, { replication: 0, purpose: 0, member: 0 })
  const all: readonly Writer[] = Array.from({ length: writers }, (_, number) => ({
    ...{ call: `call-${number}`, acknowledged: new Map<string, number>(), sent: 0 },
  }))
  let readyMillisecondsMax = 0
  let recorded = 0
  let cookie: string | undefined
  try {
    for (let kill = 1; kill <= times + 1; kill++) {
      const app = await start(place)
      readyMillisecondsMax = Math.max(readyMillisecondsMax, app.milliseconds)
      cookie ??= await signIn(app)
      const client = clientOf({ origin: app.origin, headers: { cookie, origin: app.origin } })
      recorded = await check(app.origin, client, { all, isLast: kill === times + 1 })
      const running = { over: false }
      const load = kill > times ? [] : all.map((writer) => write(client, writer, running))
      if (kill <= times) {
        await pause(30 + draws.below(250))
        if (kill % 2 === 0 && place.killServer) {
          await place.killServer()
          await pause(100)
        }
      }
      running.over = true
      app.child.kill('SIGKILL')
      await once(app.child, 'exit')
      await Promise.all(load)
      if (kill % 10 === 0)
        tell(`${kill} kills, ${acknowledgedBy(all)} commands acknowledged, ${recorded} events`)
    }
  } finally {
    await place.close()
  }
  return {
    kills: times,
    acknowledged: acknowledgedBy(all),
    recorded,
    readyMillisecondsMax: Math.round(readyMillisecondsMax),
  }
}

const acknowledgedBy = (all: readonly Writer[]): number =>
  all.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)

const start = async ({ directory, database }: Surroundings): Promise<App> => {
  const began = performance.now()
  const pacts = join(directory, 'pacts')
  const child = spawn(
    process.execPath,
    [
      najda,
      'serve',
      '--data',
      join(directory, 'data'),
      '--pacts',
      pacts,
      '--port',
      '0',
      '--requests-per-minute',
      '1000000',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(database ? { DATABASE_URL: database } : { DATABASE_URL: '' }) },
    },
  )
  let said = ''
  child.stderr.on('data', (piece) => {
    if (!String(piece).startsWith('{')) said += String(piece)
  })
  let secret = ''
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line: string) => {
    secret = /secret: (\S+)$/.exec(line)?.[1] ?? secret
  })
  const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])])) as [string]
  const origin = /http:\/\/\S+/.exec(line)?.[0]
  if (origin === undefined) throw new Error(`the app did not start: ${line} ${said}`)
  const response = await fetch(`${origin}/ready`)
  must(response.ok, `the app is not ready: ${response.status}`)
  return { child, origin, milliseconds: performance.now() - began, secret }
}

/** The first account is a delegate; its session outlives every kill. */
const signIn = async ({ origin, secret }: App): Promise<string> => {
  const delegate = { name: 'dunmore', title: 'Dunmore', role: 'delegate', member: 'DUN', language: 'en' }
  const response = await fetch(`${origin}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...delegate, secret, password: 'the moor burns again' }),
  })
  must(response.ok, `nobody could be set up: ${await response.text()}`)
  return response.headers.getSetCookie()[0]!.split(';')[0]!
}

/** Sends command after command, each until it is answered; the kill ends it. */
const write = async (client: Client, writer: Writer, running: { over: boolean }): Promise<void> => {
  while (!running.over) {
    const commandId = `${writer.call}-${writer.sent}`
    try {
      const answer = await send(client, writer.call, commandId)
      if (answer.ok) {
        writer.acknowledged.set(commandId, answer.value.body.position)
        writer.sent += 1
      } else {
        must(answer.failure.status === 503, `refused: ${JSON.stringify(answer.failure)}`)
        await pause(20)
      }
    } catch (error) {
      if (!(error instanceof NoAnswer) && !(error instanceof TypeError)) throw error
      if (!running.over) await pause(20)
    }
  }
}

const send = (client: Client, call: string, commandId: string): ReturnType<Client['act']> =>
  commandId.endsWith('-0')
    ? client.beginCall({ body: { ...makeCall, call, commandId } })
    : client.act({
        params: { call },
        body: { type: 'RecordLesson', about: `lesson ${commandId} ${'x'.repeat(200)}`, commandId },
      })

const makeCall = {
  pact: 'five-fire-services',
  type: 'MakeCall',
  caller: 'DUN',
  provision: 'neighbour-aid',
  threat: 'disaster',
  claim: 'the moor burns',
} as const

type Checking = { readonly all: readonly Writer[]; readonly isLast: boolean }

/** Everything acknowledged is there, nothing twice; what was sent last is answered as before; gives the number of events. */
const check = async (origin: string, client: Client, { all, isLast }: Checking): Promise<number> => {
  for (const { call, acknowledged, sent } of all) {
    if (acknowledged.size === 0) continue
    const seen = new Map<string, number>()
    let cursor: string | undefined
    do {
      const page = await client.listCallEvents({ params: { call }, query: { limit: '1000', cursor } })
      must(page.ok, `the events of ${call} cannot be read`)
      if (!page.ok) return 0
      for (const { commandId, position } of page.value.body.items) {
        must(!seen.has(commandId), `${commandId} is there twice`)
        seen.set(commandId, position)
      }
      cursor = page.value.body.next
    } while (cursor !== undefined)
    for (const [commandId, position] of acknowledged)
      must(seen.get(commandId) === position, `${commandId} was acknowledged at ${position} and is not there`)
    const last = `${call}-${sent - 1}`
    const again = await send(client, call, last)
    must(
      again.ok && again.value.body.repeated && again.value.body.position === acknowledged.get(last),
      `${last} was not answered as before`,
    )
  }
  if (isLast) {
    const text = await (await fetch(`${origin}/api/export`)).text()
    const verified = await verifyExport(text.trimEnd().split('\n'), { file: 'export' })
    must(verified.ok, `the ledger does not verify: ${JSON.stringify(verified)}`)
  }
  const { events } = (await (await fetch(`${origin}/ready`)).json()) as { readonly events: number }
  return events
}

const must = (condition: unknown, sentence: string): void => {
  if (!condition) throw new Error(sentence)
}

const surroundings = async (engine: Crashing['engine']): Promise<Surroundings> => {
  const directory = mkdtempSync(join(tmpdir(), 'najda-app-'))
  const folder = join(directory, 'pacts', 'five-fire-services')
  mkdirSync(folder, { recursive: true })
  copyFileSync(fireServicesFile, join(folder, 'pact.yaml'))
  const server = engine === 'postgres' ? await ownPostgres() : undefined
  return {
    directory,
    database: await server?.freshUrl(),
    killServer:
      server &&
      (async () => {
        await server.kill()
        await server.start()
      }),
    close: async () => {
      await server?.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const main = async (): Promise<void> => {
  const options = {
    engine: { type: 'string', default: 'sqlite' },
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  } as const
  const { engine, times, seed } = parseArgs({ options }).values
  if (engine !== 'sqlite' && engine !== 'postgres') throw new Error('--engine is sqlite or postgres')
  const survived = await crash({
    engine,
    times: Number(times),
    seed: Number(seed),
    tell: (line) => console.log(line),
  })
  console.log(`${engine}: ${JSON.stringify(survived)}`)
}

if (import.meta.main) await main()
