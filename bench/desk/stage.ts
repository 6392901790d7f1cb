/** What the benches of the desk share: rounds of sixteen writers, medians, and calls to write to. */

import type { Actor } from '../../src/call/index.ts'
import { type Desk, type Order, openDesk } from '../../src/desk/index.ts'
import { fromMilliseconds, type Instant } from '../../src/instant.ts'
import type { Ledger } from '../../src/ledger/index.ts'
import { systemEntropy } from '../../src/ledger/node.ts'
import { ALD, fireServices } from '../../test/support/fire-services.ts'
import { founding, testSeed } from '../../test/support/ledgers.ts'

export const writers = 16
export const opening = { entropy: systemEntropy, seed: testSeed, founding }
export const now = (): Instant => fromMilliseconds(Date.now())
export const officer: Actor = { role: 'duty-officer', person: 'officer' }

/** Rate a second and latencies of one round. */
export type Round = { readonly rate: number; readonly p50: number; readonly p99: number }

/** Runs the writers for some seconds; each waits for its answer. */
export const measure = async (
  seconds: number,
  write: (writer: number, count: number) => unknown,
): Promise<Round> => {
  const latencies: number[] = []
  const started = performance.now()
  const until = started + seconds * 1000
  const loop = async (writer: number): Promise<void> => {
    for (let count = 0; performance.now() < until; count++) {
      const sent = performance.now()
      await write(writer, count)
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => loop(writer)))
  const rate = (latencies.length / (performance.now() - started)) * 1000
  latencies.sort((a, b) => a - b)
  return { rate, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) }
}

/** The value below which a share of sorted values lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

/** The middle of some values. */
export const middle = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

/** A line of figures, with the median of its ratios to the rounds beside it. */
export const tell = (what: string, all: readonly Round[], against?: readonly Round[]): void => {
  const rates = all.map(({ rate }) => rate)
  const range = `${Math.round(Math.min(...rates))}-${Math.round(Math.max(...rates))}`
  const latency = `p50 ${middle(all.map(({ p50 }) => p50)).toFixed(2)} ms, p99 ${middle(all.map(({ p99 }) => p99)).toFixed(2)} ms`
  const ratios = against?.map(({ rate }, round) => all[round]!.rate / rate)
  const ratio = ratios
    ? `, ${middle(ratios).toFixed(2)} of plain (${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)})`
    : ''
  console.log(`  ${what.padEnd(26)} ${Math.round(middle(rates))}/s (${range}), ${latency}${ratio}`)
}

export const pact = fireServices()

/** A desk with the fictional compact installed. */
export const deskOver = async (ledger: Ledger): Promise<Desk> => {
  const desk = openDesk({ ledger, now })
  const installed = await desk.install(pact, 'administrator')
  if (!installed.ok) throw new Error(JSON.stringify(installed.failure))
  return desk
}

let orders = 0

/** Submits one order; throws where it was not carried out. */
export const submit = async (
  desk: Desk,
  call: string,
  given: Pick<Order, 'command' | 'by'>,
): Promise<void> => {
  const commandId = `c${++orders}`
  const outcome = await desk.submit({ ...given, call, pact: pact.id, account: 'bench', commandId })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
}

/** Makes a call under a provision without a deadline. */
export const makeCall = (desk: Desk, call: string): Promise<void> =>
  submit(desk, call, {
    by: { role: 'delegate', person: 'delegate', member: ALD },
    command: {
      type: 'MakeCall',
      caller: ALD,
      provision: 'neighbour-aid',
      threat: 'disaster',
      claim: 'The moor burns',
      needs: [],
    },
  })

/** An act of some 400 bytes. */
export const report = {
  by: officer,
  command: { type: 'ReportSituation', about: 's'.repeat(150) },
} as const
