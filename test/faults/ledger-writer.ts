/**
 * A process that is there to be killed: sixteen writers append to their own streams as fast as they are answered, and
 * print a line for every answer: stream, command id, first and last position. `node ledger-writer.ts sqlite <directory>`
 * or `postgres <url>`.
 *
 * A command's id follows from the version it expects. So a writer that starts again first sends its last command once
 * more, which must be answered as before; and one that was not answered sends the same command until it is.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { LedgerUnavailable, type Recorded } from '../../src/ledger/index.ts'
import { type OpenLedger, openPostgres, openSqlite, systemEntropy } from '../../src/ledger/node.ts'
import { command, founding, noted, opened, testSeed, written } from '../support/ledgers.ts'

const writers = 16
const [engine, address = ''] = process.argv.slice(2)

const run = async (): Promise<void> => {
  const opening = { entropy: systemEntropy, seed: testSeed, founding }
  const ledger = await opened(
    engine === 'sqlite' ? openSqlite(address, opening) : openPostgres(address, opening),
  )
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(ledger, `load/${writer}`)))
}

const write = async (ledger: OpenLedger, stream: string): Promise<void> => {
  const before = await readPatiently(ledger, stream)
  const last = before.at(-1)
  if (last) {
    const begun = before.findIndex(({ commandId }) => commandId === last.commandId)
    const again = await send(ledger, stream, begun)
    if (!again.repeated || again.version !== last.version || again.lastPosition !== last.position) {
      throw new Error(`${last.commandId} was not answered as before: ${JSON.stringify(again)}`)
    }
  }
  for (let version = before.length; ; ) ({ version } = await send(ledger, stream, version))
}

/** The server may be killed before the first command: a read throws then, and one asks again. */
const readPatiently = async (ledger: OpenLedger, stream: string): Promise<readonly Recorded[]> => {
  for (;;) {
    try {
      return await ledger.read(stream)
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error
      await pause(20)
    }
  }
}

/** One to three events a command, so that one that was half recorded would show. */
export const eventsOf = (version: number): number => (version % 3) + 1

const send = async (ledger: OpenLedger, stream: string, version: number) => {
  const commandId = `${stream}@${version}`
  const events = Array.from({ length: eventsOf(version) }, (_, index) =>
    noted({ index, filler: 'x'.repeat(200) }),
  )
  for (;;) {
    const [answer] = await ledger.append([command(stream, version, { commandId, events })])
    if (answer && !answer.ok && answer.failure.kind === 'unavailable') {
      await pause(20)
      continue
    }
    const done = written(answer)
    process.stdout.write(`${stream} ${commandId} ${done.firstPosition} ${done.lastPosition}\n`)
    return done
  }
}

if (import.meta.main) await run()
