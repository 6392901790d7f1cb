/**
 * The board over HTTP with a thousand calls of a hundred events, and one of those calls; and the time from starting
 * `najda serve` to its first answer. `node bench/http/board.bench.ts [--calls 1000] [--events 100]`
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { ask, middle, openStage } from './asking.ts'

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '1000' }, events: { type: 'string', default: '100' } },
})

const time = async (what: string, wanted: string, work: () => Promise<unknown>): Promise<void> => {
  const times: number[] = []
  for (let count = 0; count < 31; count++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  const [first = 0, ...rest] = times
  console.log(
    `${what}: first ${first.toFixed(1)} ms, then median ${middle(rest).toFixed(1)} ms, most ${Math.max(...rest).toFixed(1)} ms; wanted: ${wanted}`,
  )
}

const directory = mkdtempSync(join(tmpdir(), 'najda-bench-'))
const stage = await openStage('sqlite', join(directory, 'desk'), values.calls, values.events)
console.log(`${values.calls} calls of ${values.events} events`)
await time('the board, first 100 rows', 'under 50 ms', () => ask(stage, '/api/calls'))
await time('the board, all rows', 'under 50 ms', () => ask(stage, '/api/calls?limit=1000'))
await time('one call', '-', () => ask(stage, '/api/calls/grown-7'))
await stage.close()

const serve = async (): Promise<{ readonly wall: number; readonly stop: () => Promise<unknown> }> => {
  const began = performance.now()
  const words = ['src/cli/najda.ts', 'serve', '--data', join(directory, 'served'), '--port', '0']
  const child = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  await fetch(`${/http:\/\/\S+/.exec(line)?.[0]}/ready`)
  const wall = performance.now() - began
  return {
    wall,
    stop: () => {
      child.kill('SIGTERM')
      return once(child, 'exit')
    },
  }
}
for (const what of ['founding the ledger and installing every pact', 'again', 'again']) {
  const { wall, stop } = await serve()
  console.log(`start to ready, ${what}: ${Math.round(wall)} ms; wanted: under 5,000 ms`)
  await stop()
}
rmSync(directory, { recursive: true, force: true })
