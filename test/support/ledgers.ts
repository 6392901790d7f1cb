/** Ledgers to test with, on both engines: the same seed, the same salts, a place of their own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentHash } from '../../src/canonical.ts'
import { chance } from '../../src/chance.ts'
import { instant } from '../../src/instant.ts'
import type { Appended, Command, NewEvent, Written } from '../../src/ledger/index.ts'
import {
  type Opened,
  type Opening,
  type OpenLedger,
  openPostgres,
  openSqlite,
} from '../../src/ledger/node.ts'
import { ownPostgres, testPostgres } from './postgres.ts'

/** Somewhere a ledger can be opened, closed and opened again. */
export type Place = {
  readonly open: (opening?: Partial<Opening>) => Promise<Opened<OpenLedger>>
  /** The directory, or the URL. */
  readonly address: string
}

/** One engine: makes places until it is closed. */
export type TestEngine = { readonly place: () => Promise<Place>; readonly close: () => Promise<void> }

export const testSeed = new Uint8Array(32).fill(7)
export const founding = { name: 'pact.example/desk', mode: 'live' } as const

/** Salts from a seeded stream: tests are the same every time. */
export const testEntropy = (): Opening['entropy'] => {
  const stream = chance({ low: 1, high: 2 }, { replication: 0, purpose: 0, member: 0 })
  return (count) => Uint8Array.from({ length: count }, () => stream.below(256))
}

const openingOf = (opening: Partial<Opening> = {}): Opening => ({
  ...{ entropy: testEntropy(), seed: testSeed, founding },
  ...opening,
})

const sqlite = async (): Promise<TestEngine> => {
  const directories: string[] = []
  return {
    place: async () => {
      const address = mkdtempSync(join(tmpdir(), 'najda-ledger-'))
      directories.push(address)
      return { address, open: (opening) => openSqlite(address, openingOf(opening)) }
    },
    close: async () => {
      for (const directory of directories) rmSync(directory, { recursive: true, force: true })
    },
  }
}

const postgres = async (server = testPostgres()): Promise<TestEngine> => {
  const { freshUrl, close } = await server
  return {
    place: async () => {
      const address = await freshUrl()
      return { address, open: (opening) => openPostgres(address, openingOf(opening)) }
    },
    close,
  }
}

/** Both engines, by name. */
export const testEngines = { sqlite, postgres: () => postgres() } as const

/** PostgreSQL on a server of our own. */
export const ownPostgresEngine = () => postgres(ownPostgres())

/** Opens, and fails the test with the sentence if it does not. */
export const opened = async <Value>(opening: Promise<Opened<Value>>): Promise<Value> => {
  const outcome = await opening
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.value
}

const at = instant('2022-01-05T17:48:00Z')

/** A public event of type `Noted`. */
export const noted = (
  payload: NewEvent['payload'],
  visibility: NewEvent['visibility'] = 'public',
): NewEvent => ({
  ...{ type: 'Noted', schema: 1, visibility, payload },
})

/** A command of one public event, unless said otherwise; its body hash is that of its payloads. */
export const command = (
  stream: string,
  expectedVersion: Command['expectedVersion'],
  rest: Partial<Command> & { readonly commandId: string },
): Command => {
  const events = rest.events ?? [noted({ said: rest.commandId })]
  const bodyHash = contentHash(events.map(({ payload }) => payload))
  return { stream, expectedVersion, actor: 'officer', bodyHash, at, ...rest, events }
}

/** What a command recorded; fails the test if it recorded nothing. */
export const written = (answer: Appended | undefined): Written => {
  if (!answer?.ok) throw new Error(`not written: ${JSON.stringify(answer)}`)
  return answer.value
}

/** Everything of an iterable, or its first `most`. */
export const collect = async <Item>(
  items: AsyncIterable<Item>,
  most = Number.POSITIVE_INFINITY,
): Promise<Item[]> => {
  const collected: Item[] = []
  for await (const item of items) {
    collected.push(item)
    if (collected.length >= most) break
  }
  return collected
}
