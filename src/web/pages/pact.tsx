/** Everything about one pact: its name, and the ways into it. */
import { Outlet, useLoaderData } from 'react-router'
import { house, type Loading } from '../house.ts'
import { Tab } from '../parts/link.tsx'
import { NamesOfStates, usePick, useSay } from '../reader.tsx'
import { namesOf, pactOf, statesOf } from '../readings.ts'
import { pactBook } from '../sentences/pact.ts'

export const loader = async ({ context, params }: Loading) => {
  const { client } = context.get(house)
  const [pact, states] = await Promise.all([pactOf(client, params.pact ?? ''), statesOf(client)])
  const { id, name, shortName } = pact
  return { id, name, shortName, names: namesOf(states, pact, Object.keys(pact.members)) }
}

const OfPact = () => {
  const { id, name, shortName, names } = useLoaderData<typeof loader>()
  const [say, pick] = [useSay(pactBook), usePick()]
  const [long, short] = [pick(name), pick(shortName)]
  return (
    <NamesOfStates value={names}>
      <div className="column stack" style={{ '--stack': 'var(--space-6)' } as object}>
        <header className="stack">
          <p className="kicker">{long === short ? say('pact') : short}</p>
          <h1>{long}</h1>
          <nav className="tabs" aria-label={say('menu', { pact: short })}>
            <Tab to={`/pacts/${id}`} end>
              {say('explainer')}
            </Tab>
            <Tab to={`/pacts/${id}/text`}>{say('text')}</Tab>
            <Tab to={`/pacts/${id}/calls`}>{say('calls')}</Tab>
            <Tab to={`/pacts/${id}/forces`}>{say('forces')}</Tab>
            <Tab to={`/pacts/${id}/measures`}>{say('measures')}</Tab>
          </nav>
        </header>
        <Outlet />
      </div>
    </NamesOfStates>
  )
}
export default OfPact
