/** Plays a call over HTTP: who does what, one after the other, every act through the API. */

import type { z } from 'zod'
import type { Act, ActName, acts } from '../../src/call/index.ts'
import { instant } from '../../src/instant.ts'
import { type Person, type Served, value } from './served.ts'

type Said = { readonly [Name in ActName]: { readonly type: Name } & z.input<(typeof acts)[Name]> }[ActName]

/** One step: when (UTC), who, and what. A grave act names the second person as well. */
export type Step = {
  readonly at?: string
  readonly by: Person
  readonly act: Said
  readonly confirmedBy?: Person
}

export type Call = { readonly id: string; readonly pact: string }

/** Plays the steps in order; each must be accepted. */
export const play = async (served: Served, { id, pact }: Call, steps: readonly Step[]): Promise<void> => {
  for (const [index, { at, by, act, confirmedBy }] of steps.entries()) {
    if (at !== undefined) served.clock.now = instant(at)
    const client = await served.as(by)
    const commandId = `${id}-${index}-${act.type}`
    const params = { call: id }
    if (index === 0) value(await client.beginCall({ body: { ...act, pact, call: id, commandId } as never }))
    else if (!confirmedBy) value(await client.act({ params, body: { ...act, commandId } as never }))
    else {
      const proposal = `p${index}`
      value(await client.propose({ params, body: { proposal, act: act as Act as never, commandId } }))
      const second = await served.as(confirmedBy)
      value(await second.confirm({ params, body: { proposal, commandId: `${commandId}-confirmed` } }))
    }
  }
}

export const officer: Person = { role: 'duty-officer' }
export const second: Person = { role: 'duty-officer', seat: 2 }
export const delegate = (member: string): Person => ({ role: 'delegate', member })
export const planner = (member: string): Person => ({ role: 'planner', member })
