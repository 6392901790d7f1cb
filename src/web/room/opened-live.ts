/** Puts together what the room of a live call shows. For the loader alone. */

import type { CallShown, Client, EventShown, Page, SessionShown } from '../../http/index.ts'
import { dayOf, type Instant } from '../../instant.ts'
import { inForce, isMember } from '../../pact/index.ts'
import { pick } from '../../words/index.ts'
import { namesOf, taken } from '../readings.ts'
import type { LiveShown, Me } from './live.ts'
import { momentOf, standingOf, stretchOf } from './live.ts'
import { namesInPact } from './names.ts'
import { type Asked, type Facts, provisionOf } from './opened.ts'
import type { RoomShown } from './shown.ts'
import { sceneOf } from './stage.ts'

/** Every event of a call that its reader may see. */
export const eventsOf = async (client: Client, call: string): Promise<readonly EventShown[]> => {
  const events: EventShown[] = []
  for (let cursor: string | undefined = '0'; cursor !== undefined; ) {
    const page: Page<EventShown> = taken(
      await client.listCallEvents({ params: { call }, query: { cursor, limit: '1000' } }),
    )
    events.push(...page.items)
    cursor = page.next
  }
  return events
}

/** Does this reader see no more of the calls of a pact than everybody? */
const isPublicFor = (session: SessionShown | undefined, pact: string): boolean => {
  if (!session) return true
  const { account } = session
  return account.role === 'public' || (account.pact !== undefined && account.pact !== pact)
}

type Found = {
  readonly session: SessionShown | undefined
  readonly shown: CallShown
  readonly events: readonly EventShown[]
  readonly now: Instant
}

/** The room of a live call. */
export const roomOfCall = ({ session, shown, events, now }: Found, facts: Facts, asked: Asked): RoomShown => {
  const { pact, states } = facts
  const { language, mode } = asked
  const moments = events.map((event) => momentOf(language, event))
  const at = Math.max(0, Math.min(asked.at ?? moments.length, moments.length))
  const today = inForce(pact, dayOf(now, pact.legalZone))
  const caller = shown.call.made?.caller
  const members = today.ok ? today.value.standings.filter(isMember).map(({ id }) => id as string) : []
  const mapped = caller === undefined || members.includes(caller) ? members : [...members, caller]
  return {
    ...{ source: 'live', mode, id: shown.id, caller, zone: pact.legalZone, at },
    tape: stretchOf(moments, at),
    isPublicPart: isPublicFor(session, pact.id),
    pact: { id: pact.id, name: pick(pact.shortName, language) },
    title: undefined,
    summary: undefined,
    names: namesInPact(pact, language),
    states: namesOf(states, pact, [...mapped, ...Object.keys(pact.members)]),
    scene: sceneOf(facts, mapped),
    provision: provisionOf(moments, pact, language),
    ...{ sources: {}, record: undefined, otherPacts: {} },
  }
}

/** What a live call adds. */
export const liveOf = ({ session, shown, events, now }: Found, zone: string): LiveShown => ({
  ...{ call: shown.id, standing: standingOf(shown), me: meOf(session), now, holderZone: zone },
  position: events.at(-1)?.position ?? 0,
  key: crypto.randomUUID(),
})

const meOf = (session: SessionShown | undefined): Me | undefined => {
  if (!session?.mayAct) return undefined
  const { role, member, id } = session.account
  return { role, member, person: id } as Me
}
