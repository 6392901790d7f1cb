/** Reads a stream of events as a browser does: ids, data, and where it stopped. */
import { request } from 'node:http'

export type Message = { readonly id: string; readonly data: Record<string, unknown> }

export type Reading = {
  readonly status: Promise<number>
  /** Resolves with the messages so far once there are so many. */
  readonly until: (count: number) => Promise<readonly Message[]>
  readonly ended: Promise<void>
  readonly stop: () => void
}

/** Opens a stream. */
export const readStream = (url: string, headers: Readonly<Record<string, string>> = {}): Reading => {
  const messages: Message[] = []
  const waiting = new Set<() => void>()
  let rest = ''
  const take = (text: string): void => {
    const parts = (rest + text).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const [id, data] = ['id: ', 'data: '].map((field) =>
        part
          .split('\n')
          .find((line) => line.startsWith(field))
          ?.slice(field.length),
      )
      if (id !== undefined && data !== undefined) messages.push({ id, data: JSON.parse(data) })
    }
    for (const wake of waiting) wake()
  }
  let said: (status: number) => void
  let over: () => void
  const status = new Promise<number>((resolve) => {
    said = resolve
  })
  const ended = new Promise<void>((resolve) => {
    over = resolve
  })
  const asked = request(url, { headers }, (response) => {
    said(response.statusCode ?? 0)
    response
      .setEncoding('utf8')
      .on('data', take)
      .on('error', () => {})
      .on('close', () => over())
  })
  asked.on('error', () => over())
  asked.end()
  return {
    ...{ status, ended },
    stop: () => asked.destroy(),
    until: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (messages.length < count) return
          waiting.delete(look)
          resolve([...messages])
        }
        waiting.add(look)
        look()
      }),
  }
}
