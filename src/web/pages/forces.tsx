/** Standing forces with their pledges and readiness, approvals at home, caveats, and bases: on a map and in tables. */
import { useLoaderData } from 'react-router'
import { pick, sayDay, saySentence } from '../../words/index.ts'
import { BasesShown, Force } from '../explainer/forces.tsx'
import { askedOf } from '../explainer/load.ts'
import { SourcesList } from '../explainer/parts.tsx'
import { Approvals, Caveats, Pledges } from '../forces/parts.tsx'
import { forcesShown } from '../forces/shown.ts'
import type { Loading } from '../house.ts'
import { NotInForce } from '../parts/not-in-force.tsx'
import { NamesOfStates, useReader, useSay } from '../reader.tsx'
import { namesOf } from '../readings.ts'
import { explainerBook } from '../sentences/explainer.ts'
import { forcesBook } from '../sentences/forces.ts'
import { titled } from '../titled.ts'

export const loader = async (loading: Loading) => {
  const asked = await askedOf(loading)
  const { language, pact, states, on, reading } = asked
  const title = saySentence(language, forcesBook.pageTitle, { pact: pick(pact.shortName, language) })
  const { signed, ended } = pact
  if (!reading) return { title, on, signed, ended, shown: undefined }
  const shown = forcesShown({ ...asked, reading })
  const ids = [...Object.keys(pact.members), ...shown.bases.bases.flatMap(({ owner, host }) => [owner, host])]
  return { title, on, pact: pact.id, names: namesOf(states, pact, ids), shown }
}

export const meta = titled

const Forces = () => {
  const data = useLoaderData<typeof loader>()
  const [say, sayTop, reader] = [useSay(forcesBook), useSay(explainerBook), useReader()]
  if (!data.shown) return <NotInForce on={data.on} signed={data.signed} ended={data.ended} />
  const day = sayDay(reader, data.on)
  const { shown, names, pact } = data
  return (
    <NamesOfStates value={names}>
      <div className="answers">
        <section className="stack" aria-labelledby="forces">
          <h2 id="forces">{say('title')}</h2>
          <p className="quiet">{sayTop('onDay', { day })}</p>
          {shown.forces.length === 0 && <p className="lead">{say('none')}</p>}
          {shown.forces.map((force) => (
            <div key={force.id} id={force.id} className="answer">
              <Force force={force} />
              <Pledges force={force} />
            </div>
          ))}
        </section>
        <section className="answer stack" aria-labelledby="approvals">
          <h2 id="approvals">{say('approvals')}</h2>
          <Approvals of={shown.approvals} />
        </section>
        <section className="answer stack" aria-labelledby="caveats">
          <h2 id="caveats">{say('caveats')}</h2>
          <Caveats of={shown.caveats} pact={pact} />
        </section>
        <section className="answer stack" aria-labelledby="bases">
          <h2 id="bases">{say('bases')}</h2>
          <p className="text">
            {shown.bases.bases.length === 0
              ? say('noBases')
              : say('basesCount', { n: shown.bases.bases.length, day })}
          </p>
          <BasesShown of={shown.bases} />
        </section>
        {shown.sources.length > 0 && <SourcesList sources={shown.sources} />}
      </div>
    </NamesOfStates>
  )
}
export default Forces
