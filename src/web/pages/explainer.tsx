/** "What do you know about this pact?": the fifteen questions, answered from the data. */
import { useLoaderData } from 'react-router'
import { dayOf } from '../../instant.ts'
import { inForce, isMember } from '../../pact/index.ts'
import { house, type Loading } from '../house.ts'
import { StatesMap } from '../map/map.tsx'
import { mapOf } from '../map/map-of.ts'
import { useName, usePick } from '../reader.tsx'
import { pactOf, statesOf } from '../readings.ts'

export const loader = async ({ context, params }: Loading) => {
  const { client, now } = context.get(house)
  const [pact, states] = await Promise.all([pactOf(client, params.pact ?? ''), statesOf(client)])
  const today = inForce(pact, pact.ended ?? dayOf(now(), pact.legalZone))
  const members = today.ok ? today.value.standings.filter(isMember).map(({ id }) => id) : []
  return { summary: pact.summary, members, map: mapOf(states, members) }
}

const Explainer = () => {
  const { summary, members, map } = useLoaderData<typeof loader>()
  const [pick, name] = [usePick(), useName()]
  return (
    <div className="stack">
      <p className="lead">{pick(summary)}</p>
      <StatesMap
        map={map}
        label={members.map(name).join(', ')}
        of={Object.fromEntries(members.map((id) => [id, { fill: 'var(--accent)', says: '' }]))}
      />
    </div>
  )
}
export default Explainer
