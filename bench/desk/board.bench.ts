/**
 * The board with many calls: how long it takes to be right after a start, to answer, and to answer the first time an
 * actor asks; and the same in the middle of writing. See README.md for what was seen.
 *
 *     node bench/desk/board.bench.ts [--calls 1000] [--events 100] [--answers 100]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '../../src/call/index.ts'
import { type Desk, openDesk } from '../../src/desk/index.ts'
import { type OpenLedger, openPostgres, openSqlite } from '../../src/ledger/node.ts'
import { BRK } from '../../test/support/fire-services.ts'
import { opened } from '../../test/support/ledgers.ts'
import { ownPostgres } from '../../test/support/postgres.ts'
import { deskOver, makeCall, middle, now, officer, opening, quantile, report, submit } from './stage.ts'

const { calls, events, answers } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000' },
    events: { type: 'string', default: '100' },
    answers: { type: 'string', default: '100' },
  },
}).values

const delegate: Actor = { role: 'delegate', person: 'delegate-BRK', member: BRK }

/** Makes the calls and fills each: a deliberation, ballots, offers, and reports. */
const fill = async (desk: Desk): Promise<void> => {
  const names = Array.from({ length: Number(calls) }, (_, index) => `call-${index}`)
  for (let start = 0; start < names.length; start += 50)
    await Promise.all(
      names.slice(start, start + 50).map(async (call) => {
        await makeCall(desk, call)
        await submit(desk, call, {
          by: officer,
          command: {
            type: 'OpenDeliberation',
            deliberation: 'send',
            body: 'council',
            matter: 'substance',
            question: 'Shall engines be sent?',
          },
        })
        await submit(desk, call, {
          by: delegate,
          command: { type: 'TakePosition', deliberation: 'send', member: BRK, ballot: 'yes' },
        })
        for (let count = 3; count < Number(events); count++) await submit(desk, call, report)
      }),
    )
}

/** Milliseconds of each of some answers. */
const timed = async (times: number, ask: () => Promise<unknown>): Promise<readonly number[]> => {
  const taken: number[] = []
  for (let count = 0; count < times; count++) {
    const started = performance.now()
    await ask()
    taken.push(performance.now() - started)
  }
  return taken.sort((a, b) => a - b)
}

const tell = (what: string, taken: readonly number[]): void =>
  console.log(
    `  ${what.padEnd(38)} median ${middle(taken).toFixed(1)} ms, p99 ${quantile(taken, 0.99).toFixed(1)} ms`,
  )

const compare = async (name: string, ledger: OpenLedger): Promise<void> => {
  console.log(`${name}, ${calls} calls of ${events} events`)
  const filling = await deskOver(ledger)
  await fill(filling)
  await filling.close()
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const desk = openDesk({ ledger, now })
  tell('right after a start', await timed(1, () => desk.board('public')))
  globalThis.gc?.()
  const mebibytes = (process.memoryUsage().heapUsed - before) / 2 ** 20
  console.log(`  ${'memory'.padEnd(38)} ${mebibytes.toFixed(0)} MiB`)
  tell('first question of a duty officer', await timed(1, () => desk.board('secretariat', officer)))
  tell('first question of a delegate', await timed(1, () => desk.board('pact', delegate)))
  const times = Number(answers)
  tell('the public', await timed(times, () => desk.board('public')))
  tell('a duty officer', await timed(times, () => desk.board('secretariat', officer)))
  tell('a delegate', await timed(times, () => desk.board('pact', delegate)))
  let call = 0
  const write = () => submit(desk, `call-${call++ % Number(calls)}`, report)
  tell(
    'a duty officer, an act before each',
    await timed(times, async () => {
      await write()
      return desk.board('secretariat', officer)
    }),
  )
  await desk.close()
}

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`)
const directory = mkdtempSync(join(tmpdir(), 'najda-bench-'))
const sqlite = await opened(openSqlite(directory, opening))
await compare('SQLite', sqlite)
await sqlite.close()
rmSync(directory, { recursive: true, force: true })
const server = await ownPostgres()
const postgres = await opened(openPostgres(await server.freshUrl(), opening))
await compare(server.version, postgres)
await postgres.close()
await server.close()
