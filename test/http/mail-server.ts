/** A mail server for tests: takes messages on the loopback address, or refuses them as a test wants. */

import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

export type Taken = { readonly from: string; readonly to: string; readonly text: string }

export type TestMailServer = {
  readonly port: number
  readonly taken: readonly Taken[]
  /** What it answers to the next messages; `250` takes them. */
  answer: string
  readonly close: () => Promise<void>
}

/** Speaks as much SMTP as a sender needs, without encryption. */
export const testMailServer = async (): Promise<TestMailServer> => {
  const taken: Taken[] = []
  const behaviour = { answer: '250 taken' }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)))
    talk(socket, (message) => {
      if (behaviour.answer.startsWith('250')) taken.push(message)
      return behaviour.answer
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '::', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    get answer() {
      return behaviour.answer
    },
    set answer(said) {
      behaviour.answer = said
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const answers: Readonly<Record<string, string>> = {
  DATA: '354 go on',
  QUIT: '221 bye',
  STAR: '502 no encryption here',
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''

const talk = (socket: Socket, take: (message: Taken) => string): void => {
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  let [from, to]: [string, string] = ['', '']
  let body: string[] | undefined
  say('220 test')
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    if (body && line !== '.') return void body.push(line.replace(/^\.\./, '.'))
    if (body) {
      say(take({ from, to, text: body.join('\r\n') }))
      body = undefined
      return
    }
    const said = line.slice(0, 4)
    if (said === 'MAIL') from = addressIn(line)
    if (said === 'RCPT') to = addressIn(line)
    if (said === 'DATA') body = []
    say(answers[said] ?? '250 ok')
    if (said === 'QUIT') socket.end()
  })
}
