/** A live call: what stands, what comes, and what its reader may do. */
import { useMemo } from 'react'
import { useActionData, useLoaderData } from 'react-router'
import { saySentence } from '../../words/index.ts'
import { goOnOr, type Refused, readForm } from '../forms.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { airfieldsOf, pactOf, statesOf, taken } from '../readings.ts'
import { LiveRoom } from '../room/live-room.tsx'
import { momentIn } from '../room/moment-asked.ts'
import { eventsOf, liveOf, roomOfCall } from '../room/opened-live.ts'
import { send } from '../room/send.ts'
import { roomBook } from '../sentences/room.ts'
import '../style/room.css'

export const loader = async (loading: Loading) => {
  const { params, context, request } = loading
  const { client, mode, now } = context.get(house)
  const call = params.call ?? ''
  const [shown, session] = await Promise.all([client.showCall({ params: { call } }), client.showSession()])
  const found = {
    ...{ shown: taken(shown), events: await eventsOf(client, call), now: now() },
    session: session.ok ? session.value.body : undefined,
  }
  const [pact, states, airfields] = await Promise.all([
    pactOf(client, found.shown.pact),
    statesOf(client),
    airfieldsOf(client),
  ])
  const asked = { language: languageIn(loading), at: momentIn(request), mode }
  const room = roomOfCall(found, { pact, states, airfields, listed: [] }, asked)
  const caller = room.caller === undefined ? undefined : room.states[room.caller]?.[asked.language]
  return {
    title: saySentence(asked.language, caller === undefined ? roomBook.consultation : roomBook.calls, {
      caller: caller ?? '',
    }),
    room,
    live: liveOf(found, pact.legalZone),
  }
}

export const action = async (loading: Loading) => {
  const call = loading.params.call ?? ''
  const written = await readForm(loading.request)
  const outcome = await send(loading.context.get(house).client, call, written)
  const done = encodeURIComponent(written.act ?? '')
  return goOnOr(
    outcome,
    `/${languageIn(loading)}/calls/${encodeURIComponent(call)}?done=${done}#acts`,
    written,
  )
}

export { isOtherPage as shouldRevalidate } from '../room/moment-asked.ts'
export { titled as meta } from '../titled.ts'

const Live = () => {
  const { room, live } = useLoaderData<typeof loader>()
  const refused = useActionData() as Refused | undefined
  return <LiveRoom first={useMemo(() => ({ room, live }), [room, live])} refused={refused} />
}
export default Live
