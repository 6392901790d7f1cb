/** The movements of a call, each with the moments at which it set out and arrived. */
import type { Payload } from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import type { Moment, Time } from './moment.ts'

type Text = Payload<'DepartLeg'>['from']

/** One movement: of which contingent, from where to where, and when. */
export type Leg = {
  readonly id: string
  readonly contingent: string
  readonly member: MemberId | undefined
  readonly from: Text
  readonly to: Text
  readonly mode: Payload<'DepartLeg'>['mode']
  readonly people: number | undefined
  readonly sorties: number | undefined
  /** Home again. */
  readonly back: boolean
  /** How many moments had passed when it had set out, and when it had arrived. */
  readonly departs: number
  readonly departed: Time
  readonly arrives?: number
  readonly arrived?: Time
}

/** Every movement that some moments tell of, in the order of departure. */
export const legsOf = (moments: readonly Moment[], start = 0): readonly Leg[] => {
  const members = new Map<string, MemberId>()
  const legs = new Map<string, Leg>()
  for (const [index, { event, time }] of moments.entries()) {
    const passed = start + index + 1
    if (event?.type === 'ContingentOffered') members.set(event.contingent, event.member)
    if (event?.type === 'LegDeparted' || event?.type === 'LegReturned') {
      const { contingent, leg, from, to, mode, people, sorties } = event
      legs.set(`${contingent}/${leg}`, {
        ...{ id: leg, contingent, member: members.get(contingent), from, to, mode, people, sorties },
        ...{ back: event.type === 'LegReturned', departs: passed, departed: time },
      })
    }
    if (event?.type === 'LegArrived') {
      const key = `${event.contingent}/${event.leg}`
      const leg = legs.get(key)
      if (leg && leg.arrives === undefined)
        legs.set(key, { ...leg, people: event.people ?? leg.people, arrives: passed, arrived: time })
    }
  }
  return [...legs.values()]
}

/** Where a movement stands when so many moments have passed; undefined before it began. */
export const stateOf = ({ departs, arrives }: Leg, reached: number): 'moving' | 'arrived' | undefined => {
  if (reached < departs) return undefined
  return arrives !== undefined && reached >= arrives ? 'arrived' : 'moving'
}
