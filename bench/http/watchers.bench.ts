/**
 * Two thousand watchers of one call over HTTP: from sending a command to the moment when the last of them has its
 * event, and what a watcher costs the server in memory. `node bench/http/watchers.bench.ts [--watchers 2000]`
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ask, middle, openStage } from './asking.ts'

const { values } = parseArgs({
  options: { watchers: { type: 'string', default: '2000' }, events: { type: 'string', default: '9' } },
})
const [count, events] = [Number(values.watchers), Number(values.events)]

const directory = mkdtempSync(join(tmpdir(), 'najda-bench-'))
const stage = await openStage('sqlite', directory)
const make = {
  pact: 'five-fire-services',
  call: 'watched',
  type: 'MakeCall',
  caller: 'DUN',
  provision: 'neighbour-aid',
  threat: 'disaster',
  claim: 'x',
  commandId: 'm',
}
if ((await ask(stage, '/api/calls', JSON.stringify(make))) !== 201) throw new Error('the call was not made')

const memory = async (): Promise<Record<string, number>> => {
  await pause(1_500)
  const line = stage.line()
  stage.child.kill('SIGUSR2')
  return line
}

let arrived = 0
let told: () => void = () => {}

const { hostname, port } = new URL(stage.origin)
const watch = (): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    socket.once('error', reject)
    socket.write(
      `GET /api/calls/watched/stream HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${stage.token}\r\n\r\n`,
    )
    let open = false
    socket.on('data', (piece) => {
      if (!open) {
        open = true
        resolve(socket)
      }
      // One event may come in several pieces; only one of them bears its id.
      if (!piece.includes('id: ')) return
      arrived += 1
      if (arrived === count) told()
    })
  })

const before = await memory()
const sockets: Socket[] = []
for (let start = 0; start < count; start += 100)
  sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, count - start) }, watch))))
const after = await memory()

const times: number[] = []
for (let number = 0; number < events; number++) {
  arrived = 0
  const all = new Promise<void>((resolve) => {
    told = resolve
  })
  const began = performance.now()
  const status = await ask(
    stage,
    '/api/calls/watched/acts',
    JSON.stringify({ type: 'RecordLesson', about: 'x'.repeat(150), commandId: `e${number}` }),
  )
  if (status !== 201) throw new Error(`answered ${status}`)
  await all
  times.push(performance.now() - began)
}

const [first, ...rest] = times
console.log(
  `${count} watchers of one call, an event to the last of them: first ${first?.toFixed(0)} ms, then median ${middle(rest).toFixed(0)} ms, most ${Math.max(...rest).toFixed(0)} ms; wanted: under 1,000 ms`,
)
const each = (key: string) => ((after[key]! - before[key]!) / count / 1000).toFixed(1)
console.log(`memory a watcher: heap ${each('heap')} kB, whole process ${each('rss')} kB; wanted: under 50 kB`)
for (const socket of sockets) socket.destroy()
await stage.close()
rmSync(directory, { recursive: true, force: true })
