/** Asks a served desk with as little work of one's own as possible: connections that are kept, and plain text. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
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

/** Connections that wait for nothing, by the server they lead to. */
const idle = new Map<string, Socket[]>()

const connectionTo = async (origin: string): Promise<Socket> => {
  const waiting = idle.get(origin)?.pop()
  if (waiting) return waiting
  const { hostname, port } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  // One that nobody waits on may be closed by its server.
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

/**
 * One request, sent when the one before it on its connection was answered; gives its status. By hand, because the
 * server shares its two cores with whoever asks it.
 */
export const ask = async (stage: Stage, path: string, body?: string): Promise<number> => {
  const socket = await connectionTo(stage.origin)
  const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nHost: ${new URL(stage.origin).host}\r\nAuthorization: Bearer ${stage.token}\r\n`
  const sent =
    body === undefined
      ? `${head}\r\n`
      : `${head}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  const status = await new Promise<number>((resolve, reject) => {
    let read = ''
    const take = (piece: Buffer): void => {
      read += piece.toString('latin1')
      const end = read.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(read)?.[1])
      if (Number.isNaN(length)) fail(new Error(`an answer without a length: ${read.slice(0, end)}`))
      if (!(read.length >= end + 4 + length)) return
      socket.off('data', take).off('error', fail).off('close', gone)
      resolve(Number(read.slice(9, 12)))
    }
    const fail = (error: Error): void => {
      socket.destroy()
      reject(error)
    }
    const gone = (): void => reject(new Error('the server closed the connection'))
    socket.on('data', take).on('error', fail).on('close', gone)
    socket.write(sent)
  })
  idle.set(stage.origin, [...(idle.get(stage.origin) ?? []), socket])
  return status
}

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
