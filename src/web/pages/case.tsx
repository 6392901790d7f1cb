/** A call on record, replayed moment by moment. */
import { useLoaderData } from 'react-router'
import { house, type Loading, languageIn } from '../house.ts'
import { airfieldsOf, caseOn, pactOf, statesOf, taken } from '../readings.ts'
import { momentIn } from '../room/moment-asked.ts'
import { roomOfCase } from '../room/opened.ts'
import { Room } from '../room/room.tsx'
import '../style/room.css'

export const loader = async (loading: Loading) => {
  const { params, context, request } = loading
  const { client, mode } = context.get(house)
  const [pact, found, states, airfields, listed] = await Promise.all([
    pactOf(client, params.pact ?? ''),
    caseOn(client, params.pact ?? '', params.case ?? ''),
    statesOf(client),
    airfieldsOf(client),
    client.listPacts(),
  ])
  const facts = { pact, states, airfields, listed: taken(listed).items }
  return roomOfCase(found, facts, { language: languageIn(loading), at: momentIn(request), mode })
}

export { isOtherPage as shouldRevalidate } from '../room/moment-asked.ts'
export { titled as meta } from '../titled.ts'

const OnRecord = () => <Room shown={useLoaderData<typeof loader>()} />
export default OnRecord
