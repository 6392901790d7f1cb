/** `najda serve`: opens the ledger, installs the pacts, serves, and stops when it is told to. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Typed } from './arguments.ts'
import { listenForOperator } from './control.ts'
import { type House, openHouse, openLedger, placeOf } from './house.ts'
import type { Library } from './load.ts'
import { mailFor } from './mail.ts'
import { findingLine, pageFor } from './page.ts'
import { Stop } from './stop.ts'
import { findingIn } from './tell.ts'
import type { Told } from './verb.ts'

const lingerMilliseconds = 250
const loopback = ['127.0.0.1', 'localhost', '::1']

/** Serves until SIGINT or SIGTERM. */
export const serve = async (library: Library, typed: Typed): Promise<Told> => {
  const [port, host] = [numberIn(typed, 'port', 8080), typed.value('host') ?? '127.0.0.1']
  const mode = typed.has('demonstration') ? 'demonstration' : 'live'
  const place = placeOf(typed, mode === 'live' ? undefined : join('.najda', 'demonstration'))
  if (mode === 'demonstration' && place.database !== undefined) throw new Stop('demonstration-is-embedded')
  const name = typed.value('name')
  const ledger = await openLedger(place, { mode, ...(name === undefined ? {} : { name }) })
  let house: House | undefined
  try {
    const isLocal = loopback.includes(host)
    if (typed.has('demonstration') && ledger.mode !== 'demonstration')
      throw new Stop('ledger-founded-otherwise', { name: ledger.origin, mode: ledger.mode })
    if (ledger.mode === 'demonstration' && !isLocal) throw new Stop('demonstration-is-local', { host })
    house = await openHouse(ledger, library, {
      origin: typed.value('origin'),
      trustProxy: typed.value('proxy'),
      here: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      mail: mailFor(place, process.env),
      limits: {
        ...limited(typed, 'requests-per-minute', 'requestsPerMinute'),
        ...limited(typed, 'watchers-per-address', 'watchersPerAddress'),
      },
      // A person at a terminal reads the address; programs read the lines.
      ...(process.stderr.isTTY ? {} : { log: process.stderr }),
    })
    const control = place.database === undefined ? await listenForOperator(place, ledger) : undefined
    await listen(house, host, port)
    tell(house, typed)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    await control?.close()
  } finally {
    await (house ?? ledger).close()
    // What pages leave open, such as the channel of React's scheduler, must not keep a stopped server from ending.
    setTimeout(() => process.exit(), lingerMilliseconds).unref()
  }
  return { json: { stopped: true }, show: (page) => page.say('line/stopped') }
}

const listen = async ({ server }: House, host: string, port: number): Promise<void> => {
  try {
    await server.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Stop('port-in-use', { port: String(port), host })
    throw error
  }
}

/** The address, and what a newcomer must know. The secret goes to whoever started the server, and into no log. */
const tell = ({ server, ledger, setUpSecret, findings }: House, typed: Typed): void => {
  const { language } = typed
  const page = pageFor({ colour: false, width: 100, rightToLeft: language === 'ar' }, language)
  const { address, port } = server.server.address() as AddressInfo
  // By its name, because browsers give passkeys to names alone.
  const named = address === '127.0.0.1' ? 'localhost' : address.includes(':') ? `[${address}]` : address
  const url = `http://${named}:${port}`
  const lines = [
    page.say('line/serving', { address: url }),
    ...(ledger.mode === 'demonstration' ? [page.say('line/demonstration')] : []),
    ...(setUpSecret === undefined ? [] : [page.say('line/setUp', { secret: setUpSecret, address: url })]),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  for (const name of ledger.settingsOff) process.stderr.write(`${page.say('line/settingOff', { name })}\n`)
  const faults = findings.map((finding) => findingLine(page, findingIn(finding, language)))
  if (faults.length > 0) process.stderr.write(`${[...faults, page.say('line/leftOut')].join('\n')}\n`)
}

const numberIn = (typed: Typed, name: string, otherwise: number): number => {
  const text = typed.value(name)
  if (text === undefined) return otherwise
  if (!/^\d{1,7}$/.test(text) || (name === 'port' && Number(text) > 65_535))
    throw new Stop('not-a-number', { text, name: `--${name}` })
  return Number(text)
}

const limited = <Limit extends string>(
  typed: Typed,
  name: string,
  limit: Limit,
): { [Key in Limit]?: number } =>
  typed.value(name) === undefined ? {} : ({ [limit]: numberIn(typed, name, 0) } as { [Key in Limit]: number })
