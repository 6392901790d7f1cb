/** The same tests on SQLite and on PostgreSQL. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { OpenLedger } from '../../src/ledger/node.ts'
import { opened, type Place, type TestEngine, testEngines } from './ledgers.ts'

/** Where the tests of one engine happen. */
export type Bench = {
  readonly engine: keyof typeof testEngines
  /** A new place, with nothing in it. */
  readonly place: () => Promise<Place>
  /** The ledger of a place; it is closed after the test. */
  readonly open: (place: Place) => Promise<OpenLedger>
  /** A new ledger in a new place. */
  readonly fresh: () => Promise<OpenLedger>
}

/** Runs `tests` once an engine, each in a `describe` of its own. */
export const onBothEngines = (subject: string, tests: (bench: Bench) => void): void => {
  for (const name of ['sqlite', 'postgres'] as const) {
    describe(`${subject} on ${name}`, () => {
      let engine: TestEngine
      const ledgers: OpenLedger[] = []
      beforeAll(async () => {
        engine = await testEngines[name]()
      }, 60_000)
      afterEach(async () => {
        for (const ledger of ledgers.splice(0)) await ledger.close()
      })
      afterAll(() => engine?.close())
      const place = () => engine.place()
      const open = async (where: Place): Promise<OpenLedger> => {
        const ledger = await opened(where.open())
        ledgers.push(ledger)
        return ledger
      }
      tests({ engine: name, place, open, fresh: async () => open(await place()) })
    })
  }
}
