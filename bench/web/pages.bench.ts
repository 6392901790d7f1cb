/**
 * How many kept public pages a second the product serves, over real HTTP: the server in its process as `najda serve`
 * starts it, this process asking beside it over keep-alive connections, so the two cores are shared by both.
 */
import { connect } from 'node:net'
import { cpus } from 'node:os'
import { median, openStage, option } from './stage.ts'

const [connections, seconds, rounds] = [option('connections', 32), option('seconds', 5), option('rounds', 3)]
const wanted = 5_000

const stage = await openStage()
const { host, hostname, port } = new URL(stage.origin)

const textOf = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip, br\r\n${more}\r\n`

/** Asks on one connection, each time when the answer before is whole; counts answers of the wanted status. */
const askOn = (text: string, status: number, until: number): Promise<{ answers: number; bytes: number }> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let [answers, bytes, missing] = [0, 0, 0]
    const next = () => (performance.now() < until ? socket.write(text) : socket.end())
    socket.setNoDelay(true)
    socket.on('connect', next)
    socket.on('error', reject)
    socket.on('close', () => resolve({ answers, bytes }))
    socket.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (missing > 0) missing -= piece.length
      else {
        const end = piece.indexOf('\r\n\r\n')
        const head = piece.toString('latin1', 0, end)
        if (!head.startsWith(`HTTP/1.1 ${status}`)) return reject(new Error(head))
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
        missing = length - (piece.length - end - 4)
      }
      if (missing > 0) return
      answers++
      next()
    })
  })

const round = async (text: string, status: number) => {
  const started = performance.now()
  const until = started + seconds * 1000
  const all = await Promise.all(Array.from({ length: connections }, () => askOn(text, status, until)))
  const answers = all.reduce((sum, each) => sum + each.answers, 0)
  const bytes = all.reduce((sum, each) => sum + each.bytes, 0)
  return {
    rate: Math.round((answers / (performance.now() - started)) * 1000),
    bytes: Math.round(bytes / answers),
  }
}

console.log(
  `${cpus().length} cores, Node ${process.version}, ${connections} connections, ${seconds} s a round`,
)
for (const path of ['/en', '/en/pacts/csto', '/ar/pacts/csto']) {
  const first = await fetch(`http://${host}${path}`)
  const etag = first.headers.get('etag') ?? ''
  await first.arrayBuffer()
  const kinds = [
    ['whole', textOf(path), 200],
    ['unchanged', textOf(path, `If-None-Match: ${etag}\r\n`), 304],
  ] as const
  for (const [kind, text, status] of kinds) {
    await round(text, status)
    const seen = []
    for (let count = 0; count < rounds; count++) seen.push(await round(text, status))
    const rates = seen.map(({ rate }) => rate)
    const verdict = median(rates) >= wanted ? 'reached' : 'not reached'
    console.log(
      `${path} ${kind}: ${median(rates)}/s (${Math.min(...rates)} to ${Math.max(...rates)}), ${seen[0]?.bytes} bytes an answer; ${wanted}/s ${verdict}`,
    )
  }
}
await stage.close()
