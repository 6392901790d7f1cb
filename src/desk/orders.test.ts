/** Orders while the database is away: nobody waits for others' time-outs, and nothing is known to be done. */
import { expect, test } from 'vitest'
import { ALD, fireServices } from '../../test/support/fire-services.ts'
import { type Instant, instant } from '../instant.ts'
import { type Ledger, LedgerUnavailable } from '../ledger/index.ts'
import { pactHash, plain } from '../pact/index.ts'
import { openDesk } from './desk.ts'
import type { Order } from './orders.ts'
import { pactStream } from './streams.ts'

const pact = fireServices()
const at = instant('2022-07-01T08:00Z')
const now = (): Instant => at

/** A ledger that holds one definition and whose database may be lost. */
const ledgerThat = (state: { lost: boolean; reads: number; appends: number }): Ledger => {
  const payload = { pact: pact.id, hash: pactHash(pact), definition: plain(pact) }
  const installed = {
    payload,
    at,
    version: 1,
    position: 1,
    stream: pactStream(pact.id),
    type: 'PactInstalled',
  }
  const ledger = {
    read: async (stream: string, from = 1) => {
      if (stream === pactStream(pact.id)) return from > 1 ? [] : [installed]
      state.reads += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (state.lost) throw new LedgerUnavailable('lost')
      return []
    },
    append: async () => {
      state.appends += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
      return [{ ok: false, failure: { kind: 'unavailable', reason: 'database', detail: 'lost' } }]
    },
  }
  return ledger as unknown as Ledger
}

const order = (count: number): Order => ({
  call: 'a-call',
  pact: pact.id,
  by: { role: 'delegate', member: ALD, person: 'd' },
  account: 'd',
  commandId: `${count}`,
  command: {
    type: 'MakeCall',
    caller: ALD,
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'The moor burns',
    needs: [],
  },
})

const lost = { ok: false, failure: { kind: 'unavailable', reason: 'database' } }

test('orders that waited while the database was lost are told so together', async () => {
  const state = { lost: true, reads: 0, appends: 0 }
  const desk = openDesk({ ledger: ledgerThat(state), now })
  const answers = await Promise.all([1, 2, 3, 4, 5].map((count) => desk.submit(order(count))))
  expect(answers).toMatchObject([lost, lost, lost, lost, lost])
  expect(state).toMatchObject({ reads: 1, appends: 0 })
})

test('an append that is not answered leaves nothing known: the next order reads how the call stands', async () => {
  const state = { lost: false, reads: 0, appends: 0 }
  const desk = openDesk({ ledger: ledgerThat(state), now })
  expect(await desk.submit(order(1))).toMatchObject(lost)
  expect(await desk.submit(order(2))).toMatchObject(lost)
  expect(state).toMatchObject({ reads: 2, appends: 2 })
})

test('more orders than a call can have waiting are refused at once', async () => {
  const state = { lost: true, reads: 0, appends: 0 }
  const desk = openDesk({ ledger: ledgerThat(state), now })
  const answers = await Promise.all(Array.from({ length: 2001 }, (_, count) => desk.submit(order(count))))
  expect(answers.at(-1)).toMatchObject({ failure: { kind: 'unavailable', reason: 'overloaded' } })
  expect(answers.at(-2)).toMatchObject(lost)
})
