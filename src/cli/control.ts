/**
 * An embedded ledger belongs to the process that serves it. Whoever may enter its directory can ask that process for a
 * backup or an export through a socket there; nobody else can reach it.
 */
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import type { Visibility } from '../ledger/index.ts'
import type { OpenLedger } from '../ledger/node.ts'
import { writeExport } from './copying.ts'
import type { Place } from './house.ts'

/** What an operator asks of a running server. */
export type Errand =
  | { readonly errand: 'backup'; readonly file: string }
  | { readonly errand: 'export'; readonly file: string; readonly level: Visibility }

const socketIn = ({ directory }: Place): string => join(directory, 'operator.sock')

/** Listens for errands. The lock of the ledger is ours, so a socket that is there is left from a process that died. */
export const listenForOperator = async (
  place: Place,
  ledger: OpenLedger,
): Promise<{ readonly close: () => Promise<void> }> => {
  const path = socketIn(place)
  rmSync(path, { force: true })
  const server = createServer(async (incoming, response) => {
    try {
      let text = ''
      for await (const piece of incoming) text += String(piece)
      response.end(JSON.stringify({ done: await carryOut(JSON.parse(text) as Errand, ledger) }))
    } catch (error) {
      response.end(JSON.stringify({ error: String(error) }))
    }
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  chmodSync(path, 0o600)
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const carryOut = async (errand: Errand, ledger: OpenLedger): Promise<unknown> => {
  if (errand.errand === 'export') return writeExport(ledger, errand)
  await ledger.backup(errand.file)
  return {}
}

/** Asks the process that serves a directory; undefined where there is none. */
export const askOperator = (place: Place, errand: Errand): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const path = socketIn(place)
    if (!existsSync(path)) return resolve(undefined)
    const asked = request({ socketPath: path, method: 'POST', path: '/' }, async (response) => {
      let text = ''
      for await (const piece of response) text += String(piece)
      const { done, error } = JSON.parse(text) as { done?: unknown; error?: string }
      if (error === undefined) resolve(done)
      else reject(new Error(error))
    })
    asked.once('error', (error: NodeJS.ErrnoException) =>
      // Left behind by a process that was killed: nobody serves here.
      error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    )
    asked.end(JSON.stringify(errand))
  })
