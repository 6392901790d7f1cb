/**
 * Many watchers on one call: how long an event takes from its acknowledgement to the last of them, how often it is
 * written out, and what a watcher holds. See README.md for what was seen.
 *
 *     node --expose-gc bench/desk/watch.bench.ts [--watchers 2000] [--events 50]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Desk, Frame } from '../../src/desk/index.ts'
import { type OpenLedger, openPostgres, openSqlite } from '../../src/ledger/node.ts'
import { opened } from '../../test/support/ledgers.ts'
import { ownPostgres } from '../../test/support/postgres.ts'
import { deskOver, makeCall, middle, opening, report, submit } from './stage.ts'

const options = parseArgs({
  options: {
    watchers: { type: 'string', default: '2000' },
    events: { type: 'string', default: '50' },
  },
}).values
const [watchers, events] = [Number(options.watchers), Number(options.events)]

/** Watchers that count what they get; `round` resolves when each has got one more. */
const crowd = (desk: Desk, call: string) => {
  const left = new AbortController()
  const bytes = new Set<Uint8Array>()
  let [got, wanted] = [0, 0]
  let all = (): void => {}
  const take = ({ bytes: written }: Frame): void => {
    bytes.add(written)
    got += 1
    if (got === wanted) all()
  }
  const one = async (): Promise<void> => {
    const frames = desk.watch({ call, sight: 'pact', afterPosition: 0, signal: left.signal })
    for await (const frame of frames) take(frame)
  }
  const ends = Array.from({ length: watchers }, one)
  return {
    bytes,
    round: (): Promise<void> =>
      new Promise((resolve) => {
        wanted += watchers
        all = resolve
        if (got === wanted) resolve()
      }),
    leave: async (): Promise<void> => {
      left.abort()
      await Promise.all(ends)
    },
  }
}

const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const compare = async (name: string, ledger: OpenLedger): Promise<void> => {
  const desk = await deskOver(ledger)
  await makeCall(desk, 'a-call')
  await desk.board('public')
  const before = heap()
  const joined = performance.now()
  const { bytes, round, leave } = crowd(desk, 'a-call')
  await round()
  console.log(`${name}, ${watchers} watchers, ${events} events`)
  console.log(`  all have joined and the past  ${(performance.now() - joined).toFixed(0)} ms`)
  if (globalThis.gc)
    console.log(`  memory of a watcher           ${((heap() - before) / watchers / 1024).toFixed(2)} KiB`)
  const taken: number[] = []
  for (let count = 0; count < events; count++) {
    const reached = round()
    await submit(desk, 'a-call', report)
    const acknowledged = performance.now()
    await reached
    taken.push(Math.max(0, performance.now() - acknowledged))
  }
  const last = Math.max(...taken)
  console.log(
    `  to the last watcher           median ${middle(taken).toFixed(1)} ms, longest ${last.toFixed(1)} ms`,
  )
  console.log(`  times an event was written    ${(bytes.size / (events + 1)).toFixed(2)}`)
  await leave()
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
