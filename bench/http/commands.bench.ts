/**
 * Durable, acknowledged commands a second over HTTP by sixteen writers, against plain inserts of the same rows on the
 * same engine by sixteen writers. See README.md for what is measured and what was seen.
 *
 *     node bench/http/commands.bench.ts [--rounds 5] [--seconds 2] [--processes 1]
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { fireServices } from '../../test/support/fire-services.ts'
import { ownPostgres } from '../../test/support/postgres.ts'
import { ask, measure, middle, openStage, type Round, type Stage } from './asking.ts'

const writers = 16
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    processes: { type: 'string', default: '1' },
  },
})
const [rounds, seconds, processes] = [values.rounds, values.seconds, values.processes].map(Number) as [
  number,
  number,
  number,
]
const perCall = 100

let position = 0

/** What a lesson comes to in the table, at a position of its own. */
const row = () => {
  position += 1
  const hash = Buffer.alloc(32, position)
  const text = JSON.stringify({
    ...{ at: '2022-07-01T00:00:00.000Z', by: 'x'.repeat(32), commandId: `c${position}` },
    payload: {
      about: 'r'.repeat(150),
      by: { member: 'DUN', person: 'x'.repeat(32), role: 'delegate' },
      pinned: { hash: 'a'.repeat(64), pact: 'five-fire-services' },
    },
    schema: 1,
    stream: `call/${position}`,
    type: 'LessonRecorded',
    visibility: 'pact',
  })
  const names = {
    position,
    stream: `call/${position}`,
    version: 1,
    visibility: 'pact',
    actor: 'x',
    command_id: `c${position}`,
    step: 0,
  }
  return {
    ...names,
    body_hash: 'b'.repeat(64),
    salt: Buffer.alloc(16, position),
    text,
    leaf: hash,
    subtrees: hash,
    root: hash,
  }
}
const columns = Object.keys(row())
const schema = (engine: string) =>
  readFileSync(new URL(`../../sql/${engine}/0001-ledger.sql`, import.meta.url), 'utf8')

let series = 0
/** A writer stays with one process, as behind a proxy that keeps a browser where it was. */
const commands = (stages: readonly Stage[]): Promise<Round> => {
  series += 1
  const name = `s${series}`
  const expect = (status: number): void => {
    if (status !== 201) throw new Error(`answered ${status}`)
  }
  return measure({ writers, seconds }, async (writer, count) => {
    const stage = stages[writer % stages.length]!
    const call = `${name}-${writer}-${Math.floor(count / perCall)}`
    const commandId = `${call}-${count}`
    if (count % perCall === 0)
      expect(
        await ask(
          stage,
          '/api/calls',
          JSON.stringify({
            pact: fireServices().id,
            call,
            type: 'MakeCall',
            caller: 'DUN',
            provision: 'neighbour-aid',
            threat: 'disaster',
            claim: 'x',
            commandId,
          }),
        ),
      )
    else
      expect(
        await ask(
          stage,
          `/api/calls/${call}/acts`,
          JSON.stringify({ type: 'RecordLesson', about: 'r'.repeat(150), commandId }),
        ),
      )
  })
}

const compare = async (
  name: string,
  plain: () => Promise<Round>,
  stages: readonly Stage[],
): Promise<void> => {
  console.log(
    `${name}, ${stages.length} process${stages.length > 1 ? 'es' : ''}, ${writers} writers, median of ${rounds} rounds of ${seconds} s`,
  )
  await commands(stages)
  const [inserted, done]: [Round[], Round[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    inserted.push(await plain())
    done.push(await commands(stages))
  }
  for (const [what, all] of [
    ['plain insert', inserted],
    ['HTTP command', done],
  ] as const) {
    const rates = all.map(({ rate }) => rate)
    console.log(
      `  ${what}  ${Math.round(middle(rates))}/s (${Math.round(Math.min(...rates))}-${Math.round(Math.max(...rates))}), p50 ${middle(all.map(({ p50 }) => p50)).toFixed(1)} ms, p99 ${middle(all.map(({ p99 }) => p99)).toFixed(1)} ms`,
    )
  }
  const ratios = done.map(({ rate }, round) => rate / inserted[round]!.rate)
  console.log(
    `  ratio ${middle(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)}); wanted: 0.60, p99 under 60 ms`,
  )
}

const onSqlite = async (): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'najda-bench-'))
  const raw = new Sqlite(join(directory, 'plain.sqlite'))
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    raw.pragma(pragma)
  raw.exec(schema('sqlite'))
  const insert = raw.prepare(`insert into events (${columns}) values (${columns.map((name) => `@${name}`)})`)
  const stage = await openStage('sqlite', join(directory, 'desk'))
  await compare('SQLite', () => measure({ writers, seconds }, () => insert.run(row())), [stage])
  await stage.close()
  raw.close()
  rmSync(directory, { recursive: true, force: true })
}

const onPostgres = async (): Promise<void> => {
  const server = await ownPostgres()
  const url = await server.freshUrl()
  const clients = Array.from({ length: writers }, () => new pg.Client(url))
  for (const client of clients) await client.connect()
  await clients[0]!.query(schema('postgres'))
  const text = `insert into events (${columns}) values (${columns.map((_, index) => `$${index + 1}`)})`
  const deskUrl = await server.freshUrl()
  const stages: Stage[] = []
  for (let count = 0; count < processes; count++) stages.push(await openStage('postgres', deskUrl))
  const plain = () =>
    measure({ writers, seconds }, (writer) =>
      clients[writer]!.query({ name: 'insert', text, values: Object.values(row()) }),
    )
  await compare(server.version, plain, stages)
  for (const stage of stages) await stage.close()
  for (const client of clients) await client.end()
  await server.close()
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`)
if (processes === 1) await onSqlite()
await onPostgres()
