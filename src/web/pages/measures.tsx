/** Every measure of a pact on a day, each with its formula, papers, data, and what it does not show. */
import { useLoaderData } from 'react-router'
import { pick, sayDay, saySentence } from '../../words/index.ts'
import { askedOf } from '../explainer/load.ts'
import { SourcesList } from '../explainer/parts.tsx'
import type { Loading } from '../house.ts'
import { BalanceMeasure, Burden, InterestsMeasure, ReliabilityMeasure } from '../measures/others.tsx'
import { PowerMeasure, Removal } from '../measures/power.tsx'
import { measuresShown } from '../measures/shown.ts'
import { NotInForce } from '../parts/not-in-force.tsx'
import { useReader, useSay } from '../reader.tsx'
import { measuresBook } from '../sentences/measures.ts'
import { titled } from '../titled.ts'

export const loader = async (loading: Loading) => {
  const asked = await askedOf(loading)
  const { language, pact, pacts, on, reading, query } = asked
  const title = saySentence(language, measuresBook.pageTitle, { pact: pick(pact.shortName, language) })
  const { signed, ended } = pact
  if (!reading) return { title, on, signed, ended, shown: undefined }
  const choices = pacts
    .filter(({ id }) => id !== pact.id)
    .map(({ id, shortName }) => ({ id, name: pick(shortName, language) }))
  const vote = query.get('vote')
  const file = `/pacts/${pact.id}/measures.csv?${new URLSearchParams({ on, ...(vote ? { vote } : {}) })}`
  return { title, on, pact: pact.id, choices, file, shown: measuresShown({ ...asked, reading }) }
}

export const meta = titled

const Measures = () => {
  const data = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(measuresBook), useReader()]
  if (!data.shown) return <NotInForce on={data.on} signed={data.signed} ended={data.ended} />
  const day = sayDay(reader, data.on)
  const { shown, pact, choices, file, on } = data
  return (
    <div className="answers">
      <p className="lead">{say('lead', { day })}</p>
      <PowerMeasure power={shown.power} file={file} />
      <Removal of={shown.dependence} />
      <Burden of={shown.burden} pact={pact} />
      <ReliabilityMeasure of={shown.reliability} />
      <BalanceMeasure of={shown.balance} choices={choices} on={on} />
      <InterestsMeasure of={shown.interests} pact={pact} />
      {shown.sources.length > 0 && <SourcesList sources={shown.sources} />}
    </div>
  )
}
export default Measures
