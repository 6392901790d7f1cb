/**
 * Durable, acknowledged commands a second through the desk by sixteen writers, against plain inserts of such rows into
 * the same table on the same engine by the same sixteen writers. See README.md for what was seen.
 *
 *     node bench/desk/submit.bench.ts [--rounds 11] [--seconds 0.8]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { Desk } from '../../src/desk/index.ts'
import { openPostgres, openSqlite } from '../../src/ledger/node.ts'
import { opened } from '../../test/support/ledgers.ts'
import { type OwnPostgres, ownPostgres } from '../../test/support/postgres.ts'
import { deskOver, makeCall, measure, opening, type Round, report, submit, tell, writers } from './stage.ts'

const { rounds, seconds } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    seconds: { type: 'string', default: '0.8' },
  },
}).values

/** A row such as the desk writes, at a position of its own. */
const rowAt = (position: number) => {
  const stream = `plain/${position}`
  const hash = Buffer.alloc(32, position)
  const by = { person: 'officer', role: 'duty-officer' }
  const pinned = { hash: 'f'.repeat(64), pact: 'five-fire-services' }
  const payload = { about: report.command.about, by, pinned }
  const rest = { schema: 1, stream, type: 'ReportSituation', visibility: 'pact' }
  const text = JSON.stringify({
    ...{ at: '2022-01-05T17:48:00.000Z', by: 'bench', commandId: stream, payload },
    ...rest,
  })
  const names = { position, stream, version: 1, visibility: 'pact', actor: 'bench', command_id: stream }
  const bytes = { salt: Buffer.alloc(16, position), text, leaf: hash, subtrees: hash, root: hash }
  return { ...names, step: 0, body_hash: 'f'.repeat(64), ...bytes }
}

type Subject = {
  readonly name: string
  readonly plain: () => Promise<Round>
  /** A desk that only takes orders, and one that also keeps a board and rings alarms. */
  readonly desk: Desk
  readonly busy: Desk
  readonly close: () => Promise<void>
}

const schemaOf = (engine: string) =>
  readFileSync(new URL(`../../sql/${engine}/0001-ledger.sql`, import.meta.url), 'utf8')

const columns = Object.keys(rowAt(1))
let position = 0

const sqlite = async (): Promise<Subject> => {
  const directory = mkdtempSync(join(tmpdir(), 'najda-bench-'))
  const raw = new Sqlite(join(directory, 'plain.sqlite'))
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    raw.pragma(pragma)
  raw.exec(schemaOf('sqlite'))
  const insert = raw.prepare(`insert into events (${columns}) values (${columns.map((name) => `@${name}`)})`)
  const ledger = await opened(openSqlite(join(directory, 'ledger'), opening))
  const second = await opened(openSqlite(join(directory, 'second'), opening))
  return {
    name: `SQLite ${raw.prepare('select sqlite_version()').pluck().get()}`,
    plain: () => measure(Number(seconds), () => insert.run(rowAt(++position))),
    desk: await deskOver(ledger),
    busy: await deskOver(second),
    close: async () => {
      raw.close()
      await ledger.close()
      await second.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const postgres = async (server: OwnPostgres): Promise<Subject> => {
  const plainUrl = await server.freshUrl()
  const clients = Array.from({ length: writers }, () => new pg.Client(plainUrl))
  for (const client of clients) await client.connect()
  await clients[0]!.query(schemaOf('postgres'))
  const text = `insert into events (${columns}) values (${columns.map((_, index) => `$${index + 1}`)})`
  const ledger = await opened(openPostgres(await server.freshUrl(), opening))
  const second = await opened(openPostgres(await server.freshUrl(), opening))
  return {
    name: server.version,
    plain: () =>
      measure(Number(seconds), (writer) =>
        clients[writer]!.query({ name: 'insert', text, values: Object.values(rowAt(++position)) }),
      ),
    desk: await deskOver(ledger),
    busy: await deskOver(second),
    close: async () => {
      for (const client of clients) await client.end()
      await ledger.close()
      await second.close()
    },
  }
}

let series = 0

/** Each writer at a call of its own, a new one after 100 events. */
const apart = async (desk: Desk): Promise<Round> => {
  const name = `s${++series}`
  const calls: string[] = []
  return measure(Number(seconds), async (writer, count) => {
    if (count % 100 === 0) {
      calls[writer] = `${name}-${writer}-${count}`
      await makeCall(desk, calls[writer]!)
    } else await submit(desk, calls[writer]!, report)
  })
}

/** All writers at one call, a new one after 200 events. */
const together = async (desk: Desk): Promise<Round> => {
  const name = `t${++series}`
  let count = 0
  let call = Promise.resolve('')
  return measure(Number(seconds), async () => {
    if (count++ % 200 === 0) {
      const next = `${name}-${count}`
      call = makeCall(desk, next).then(() => next)
      await call
    } else await submit(desk, await call, report)
  })
}

const compare = async (subject: Subject): Promise<void> => {
  console.log(`${subject.name}, ${writers} writers, median (range) of ${rounds} rounds of ${seconds} s`)
  const [plain, own, one, kept]: [Round[], Round[], Round[], Round[]] = [[], [], [], []]
  subject.busy.start()
  // In turn, so that a change of the machine's mood meets all of them.
  for (let round = 0; round < Number(rounds); round++) {
    plain.push(await subject.plain())
    own.push(await apart(subject.desk))
    one.push(await together(subject.desk))
    kept.push(await apart(subject.busy))
  }
  tell('plain insert', plain)
  tell('desk, a call each', own, plain)
  tell('desk, one call for all', one, plain)
  tell('desk with a board', kept, plain)
  await subject.desk.close()
  await subject.busy.close()
  await subject.close()
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`)
await compare(await sqlite())
const server = await ownPostgres()
await compare(await postgres(server))
await server.close()
