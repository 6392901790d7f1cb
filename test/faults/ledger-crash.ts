/**
 * `kill -9` at random moments under load, as often as one likes: the writing process, and on PostgreSQL the server too.
 * After every kill, without a helping hand: what was acknowledged is there, nothing is there twice or by half,
 * positions have no gap, and what was proved before is the beginning of what is proved now.
 *
 *     node test/faults/ledger-crash.ts --engine sqlite|postgres --times 200 [--seed 1]
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chance } from '../../src/chance.ts'
import { type Recorded, verifyConsistency, verifyExport, verifyInclusion } from '../../src/ledger/index.ts'
import { type OpenLedger, openPostgres, openSqlite, systemEntropy } from '../../src/ledger/node.ts'
import { founding, opened, testSeed } from '../support/ledgers.ts'
import { ownPostgres } from '../support/postgres.ts'
import { eventsOf } from './ledger-writer.ts'

/** What came of a run; it throws on the first broken promise. */
export type Survived = {
  readonly kills: number
  readonly acknowledged: number
  readonly recorded: number
  /** The longest time that opening the ledger took after a kill. */
  readonly reopenMillisecondsMax: number
}

export type Crashing = {
  readonly engine: 'sqlite' | 'postgres'
  readonly times: number
  readonly seed: number
  readonly tell?: (line: string) => void
}

/** Something that is written to and killed. */
type Victim = {
  readonly address: string
  readonly open: () => Promise<OpenLedger>
  /** Kills the server under the writer and starts it again; undefined where there is none. */
  readonly killServer?: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What was acknowledged so far, and up to where all has been checked. */
type Memory = { acknowledged: number; position: number; readonly commands: Set<string> }

/** Kills so many times, and checks after each. */
export const crash = async ({ engine, times, seed, tell = () => {} }: Crashing): Promise<Survived> => {
  const victim = await (engine === 'sqlite' ? onSqlite() : onPostgres())
  const draws = chance({ low: seed, high: 0 }, { replication: 0, purpose: 0, member: 0 })
  const memory: Memory = { acknowledged: 0, position: 0, commands: new Set() }
  let reopenMillisecondsMax = 0
  try {
    for (let kill = 1; kill <= times; kill++) {
      // On PostgreSQL every other kill is the server's, and the writer goes on; then the writer is killed too.
      const killServer = kill % 2 === 0 ? victim.killServer : undefined
      const lines = await writeAndKill(engine, victim.address, {
        wait: () => pause(20 + draws.below(180)),
        killServer,
      })
      const started = performance.now()
      const ledger = await victim.open()
      reopenMillisecondsMax = Math.max(reopenMillisecondsMax, performance.now() - started)
      await check(ledger, lines, memory)
      if (kill === times) await verifyAll(ledger)
      await ledger.close()
      if (kill % 10 === 0)
        tell(`${kill} kills, ${memory.acknowledged} commands acknowledged, ${memory.position} events`)
    }
  } finally {
    await victim.close()
  }
  const { acknowledged, position: recorded } = memory
  return { kills: times, acknowledged, recorded, reopenMillisecondsMax: Math.round(reopenMillisecondsMax) }
}

type Killing = {
  readonly wait: () => Promise<unknown>
  readonly killServer: (() => Promise<void>) | undefined
}

/** Lets a writer write for a while and kills it; gives back the lines of what was acknowledged to it. */
const writeAndKill = async (
  engine: string,
  address: string,
  killing: Killing,
): Promise<readonly string[]> => {
  const writer = fileURLToPath(new URL('ledger-writer.ts', import.meta.url))
  const child = spawn(process.execPath, [writer, engine, address], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  const ended = once(child, 'exit')
  await Promise.race([once(reader, 'line'), ended])
  await killing.wait()
  if (killing.killServer) {
    await killing.killServer()
    await killing.wait()
  }
  if (!isAlive(child)) throw new Error('the writer ended by itself')
  child.kill('SIGKILL')
  await ended
  // The last line may be cut off by the kill: then nobody has read that answer.
  return lines.filter((line) => /^\S+ \S+ \d+ \d+$/.test(line))
}

const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

const check = async (ledger: OpenLedger, lines: readonly string[], memory: Memory): Promise<void> => {
  const from = memory.position
  const events = await collectFrom(ledger, from)
  for (const [index, { position }] of events.entries())
    must(position === from + index + 1, `a gap before ${position}`)
  for (let start = 0; start < events.length; )
    start += checkCommand(events.slice(start, start + 3), memory.commands)
  for (const line of lines) {
    const [, commandId, first, last] = line.split(' ')
    // A writer that starts again has its last command acknowledged once more: that lies before.
    for (let position = Math.max(Number(first), from + 1); position <= Number(last); position++) {
      must(events[position - from - 1]?.commandId === commandId, `${line} was acknowledged and is not there`)
    }
  }
  memory.position = from + events.length
  memory.acknowledged += lines.length
  await checkProofs(ledger, from, memory.position)
}

const collectFrom = async (ledger: OpenLedger, from: number): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for (;;) {
    const page = await ledger.page(from + events.length, 1000)
    events.push(...page)
    if (page.length < 1000) return events
  }
}

/** The first of these events begins a command; gives back how many events it has. */
const checkCommand = (events: readonly Recorded[], commands: Set<string>): number => {
  const { commandId = '', position } = events[0] ?? {}
  must(!commands.has(commandId), `${commandId} is there twice, again at ${position}`)
  commands.add(commandId)
  const count = eventsOf(Number(commandId.split('@')[1]))
  const whole = events.slice(0, count)
  const inOrder = whole.every((event, index) => event.commandId === commandId && indexOf(event) === index)
  must(whole.length === count && inOrder, `${commandId} is there by half, at ${position}`)
  return count
}

const indexOf = (event: Recorded): unknown => (event.payload as { readonly index: unknown }).index

const checkProofs = async (ledger: OpenLedger, from: number, to: number): Promise<void> => {
  const consistency = await ledger.consistencyProof(from, to)
  must(consistency !== undefined && verifyConsistency(consistency), `${from} is not the beginning of ${to}`)
  for (const position of new Set([from + 1, Math.ceil((from + to) / 2), to])) {
    const proof = position > from && position <= to ? await ledger.inclusionProof(position) : undefined
    must(
      position <= from || position > to || (proof && verifyInclusion(proof)),
      `position ${position} is not proved`,
    )
  }
}

const verifyAll = async (ledger: OpenLedger): Promise<void> => {
  const verified = await verifyExport(ledger.export('secretariat'), {
    file: 'export',
    keys: [ledger.verifierKey],
  })
  must(verified.ok, `the ledger does not verify: ${JSON.stringify(verified)}`)
}

const must = (condition: unknown, sentence: string): void => {
  if (!condition) throw new Error(sentence)
}

const opening = { entropy: systemEntropy, seed: testSeed, founding }

const onSqlite = async (): Promise<Victim> => {
  const address = mkdtempSync(join(tmpdir(), 'najda-crash-'))
  return {
    address,
    open: () => opened(openSqlite(address, opening)),
    close: async () => rmSync(address, { recursive: true, force: true }),
  }
}

const onPostgres = async (): Promise<Victim> => {
  const server = await ownPostgres()
  const address = await server.freshUrl()
  return {
    address,
    open: () => opened(openPostgres(address, opening)),
    killServer: async () => {
      await server.kill()
      await server.start()
    },
    close: server.close,
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
  const tell = (line: string) => console.log(line)
  const survived = await crash({ engine, times: Number(times), seed: Number(seed), tell })
  console.log(`${engine}: ${JSON.stringify(survived)}`)
}

if (import.meta.main) await main()
