/** Asks a served desk with as little work of one's own as possible: keep-alive connections and plain text. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Stage = {
  readonly child: ChildProcess
  readonly origin: string
  readonly token: string
  /** The next line that the stage prints. */
  readonly line: () => Promise<Record<string, number>>
  readonly close: () => Promise<void>
}

/** Starts a stage. */
export const openStage = async (...words: readonly string[]): Promise<Stage> => {
  const file = fileURLToPath(new URL('stage.ts', import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', file, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const line = async () => JSON.parse((await once(lines, 'line'))[0] as string)
  const { origin, token } = await line()
  return {
    ...{ child, origin, token, line },
    close: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request; gives its status. */
export const ask = (stage: Stage, path: string, body?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${stage.token}`,
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sent = request(
      `${stage.origin}${path}`,
      { agent, method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

export type Round = { readonly rate: number; readonly p50: number; readonly p99: number }

/** Runs so many writers for a time; each waits for its answer. */
export const measure = async (
  { writers, seconds }: { readonly writers: number; readonly seconds: number },
  write: (writer: number, count: number) => unknown,
): Promise<Round> => {
  const latencies: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let count = 0; performance.now() < until; count++) {
        const sent = performance.now()
        await write(writer, count)
        latencies.push(performance.now() - sent)
      }
    }),
  )
  const rate = (latencies.length / (performance.now() - started)) * 1000
  latencies.sort((a, b) => a - b)
  return {
    rate,
    p50: latencies[latencies.length >> 1]!,
    p99: latencies[Math.floor(latencies.length * 0.99)]!,
  }
}

export const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!
