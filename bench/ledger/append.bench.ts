/**
 * Durable, acknowledged appends a second by sixteen writers, against plain inserts of the same rows into the same
 * table on the same engine by the same sixteen writers. See README.md for what is measured and what was seen.
 *
 *     node bench/ledger/append.bench.ts [--rounds 15] [--seconds 0.6] [--grown 100000]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { Command } from '../../src/ledger/index.ts'
import { type OpenLedger, openPostgres, openSqlite, systemEntropy } from '../../src/ledger/node.ts'
import { command, founding, noted, opened, testSeed, written } from '../../test/support/ledgers.ts'
import { type OwnPostgres, ownPostgres } from '../../test/support/postgres.ts'

const writers = 16
const { rounds, seconds, grown } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '0.6' },
    grown: { type: 'string', default: '100000' },
  },
}).values

/** One act: a ballot with a reason, some 400 bytes of text. */
const ballot = (stream: string, version: number): Command =>
  command(stream, version, {
    commandId: `${stream}@${version}`,
    events: [
      noted({ ballot: 'yes', body: 'council', reason: { en: 'r'.repeat(150) }, deliberation: 'd1', version }),
    ],
  })

/** Runs sixteen writers for the given time; each waits for its answer. Gives the rate and the latencies. */
const measure = async (write: (writer: number, count: number) => unknown): Promise<Round> => {
  const latencies: number[] = []
  const started = performance.now()
  const until = started + Number(seconds) * 1000
  const loop = async (writer: number): Promise<void> => {
    for (let count = 0; performance.now() < until; count++) {
      const sent = performance.now()
      await write(writer, count)
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => loop(writer)))
  const rate = (latencies.length / (performance.now() - started)) * 1000
  latencies.sort((a, b) => a - b)
  return {
    rate,
    p50: latencies[latencies.length >> 1]!,
    p99: latencies[Math.floor(latencies.length * 0.99)]!,
  }
}

type Round = { readonly rate: number; readonly p50: number; readonly p99: number }

/** The row of the table `events` that a ballot comes to, at a position of its own. */
const rowAt = (position: number) => {
  const stream = `plain/${position}`
  const hash = Buffer.alloc(32, position)
  const { events, ...rest } = ballot(stream, 0)
  const text = JSON.stringify({ ...rest, ...events[0] })
  const names = {
    position,
    stream,
    version: 1,
    visibility: 'public',
    actor: 'officer',
    command_id: stream,
    step: 0,
  }
  const bytes = { salt: Buffer.alloc(16, position), text, leaf: hash, subtrees: hash, root: hash }
  return { ...names, body_hash: rest.bodyHash, ...bytes }
}

/** An engine to measure: plain inserts, and a ledger. */
type Subject = {
  readonly name: string
  readonly plain: () => Promise<Round>
  readonly ledger: OpenLedger
  readonly close: () => Promise<void>
}

const schemaOf = (engine: string) =>
  readFileSync(new URL(`../../sql/${engine}/0001-ledger.sql`, import.meta.url), 'utf8')

const columns = Object.keys(rowAt(1))
const opening = { entropy: systemEntropy, seed: testSeed, founding }
let position = 0

const sqlite = async (): Promise<Subject> => {
  const directory = mkdtempSync(join(tmpdir(), 'najda-bench-'))
  const raw = new Sqlite(join(directory, 'plain.sqlite'))
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    raw.pragma(pragma)
  raw.exec(schemaOf('sqlite'))
  const insert = raw.prepare(`insert into events (${columns}) values (${columns.map((name) => `@${name}`)})`)
  const ledger = await opened(openSqlite(join(directory, 'ledger'), opening))
  return {
    name: `SQLite ${raw.prepare('select sqlite_version()').pluck().get()}`,
    plain: () => measure(() => insert.run(rowAt(++position))),
    ledger,
    close: async () => {
      raw.close()
      await ledger.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const postgres = async (server: OwnPostgres): Promise<Subject> => {
  const [plainUrl, ledgerUrl] = [await server.freshUrl(), await server.freshUrl()]
  const clients = Array.from({ length: writers }, () => new pg.Client(plainUrl))
  for (const client of clients) await client.connect()
  await clients[0]!.query(schemaOf('postgres'))
  const text = `insert into events (${columns}) values (${columns.map((_, index) => `$${index + 1}`)})`
  const ledger = await opened(openPostgres(ledgerUrl, opening))
  return {
    name: server.version,
    plain: () =>
      measure((writer) =>
        clients[writer]!.query({ name: 'insert', text, values: Object.values(rowAt(++position)) }),
      ),
    ledger,
    close: async () => {
      for (const client of clients) await client.end()
      await ledger.close()
    },
  }
}

let series = 0
const append = (ledger: OpenLedger): Promise<Round> => {
  series += 1
  const name = `call/${series}`
  return measure(async (writer, count) => {
    const [answer] = await ledger.append([ballot(`${name}/${writer}`, count)])
    written(answer)
  })
}

/** Appends events by the hundred until there are so many. */
const grow = async (ledger: OpenLedger, size: number): Promise<void> => {
  for (let version = (await ledger.head()).size; version < size; version += 500) {
    const batch = Array.from({ length: 500 }, (_, index) => ballot(`grown/${version + index}`, 0))
    for (const answer of await ledger.append(batch)) written(answer)
  }
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

const tell = (what: string, all: readonly Round[]): void => {
  const rates = all.map(({ rate }) => rate)
  const range = `${Math.round(Math.min(...rates))}-${Math.round(Math.max(...rates))}`
  const [p50, p99] = [middle(all.map((one) => one.p50)), middle(all.map((one) => one.p99))]
  console.log(
    `  ${what.padEnd(14)} ${Math.round(middle(rates))}/s (${range}), p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
  )
}

/** Rounds in turn, so that whatever else the machine does meets both; the ratio is that of neighbours. */
const compare = async (subject: Subject): Promise<void> => {
  const [plain, appended]: [Round[], Round[]] = [[], []]
  for (let round = 0; round < Number(rounds); round++) {
    plain.push(await subject.plain())
    appended.push(await append(subject.ledger))
  }
  tell('plain insert', plain)
  tell('ledger', appended)
  const ratios = appended.map(({ rate }, round) => rate / plain[round]!.rate)
  const range = `${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)}`
  console.log(`  ledger / plain ${middle(ratios).toFixed(2)} (${range})`)
}

const run = async (subject: Subject): Promise<void> => {
  console.log(`${subject.name}, ${writers} writers, median (range) of ${rounds} rounds of ${seconds} s`)
  await compare(subject)
  await grow(subject.ledger, Number(grown))
  console.log(`  the ledger beyond ${grown} events`)
  await compare(subject)
  await subject.close()
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`)
await run(await sqlite())
const server = await ownPostgres()
await run(await postgres(server))
await server.close()
