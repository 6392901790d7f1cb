/** The small fictional pact of the how-to page, for engine tests: its text, and the pact on a day. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Day, day } from '../../src/day.ts'
import type { MemberId } from '../../src/decision/index.ts'
import { inForce, type Pact, type PactInForce, parsePact } from '../../src/pact/index.ts'

export const fireServicesFile = fileURLToPath(
  new URL('../../docs/how-to/five-fire-services/pact.yaml', import.meta.url),
)
export const fireServicesText = readFileSync(fireServicesFile, 'utf8')

/** The pact once read. */
export const fireServices = (): Pact => {
  const read = parsePact(fireServicesText, 'pact.yaml')
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

/** The pact as in force on a day. */
export const fireServicesOn = (on: Day = day('2022-07-01')): PactInForce => {
  const now = inForce(fireServices(), on)
  if (!now.ok) throw new Error(JSON.stringify(now.failure))
  return now.value
}

/** The five services. */
export const [ALD, BRK, CRN, DUN, ESK] = ['ALD', 'BRK', 'CRN', 'DUN', 'ESK'] as unknown as readonly [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
  MemberId,
]
