/** The calls of all pacts: those of this ledger with their status, and below them the record. */
import { useLoaderData } from 'react-router'
import { pick, saySentence } from '../../words/index.ts'
import { Figures } from '../calls/figures.tsx'
import { Filters } from '../calls/filters.tsx'
import { List } from '../calls/list.tsx'
import { Live } from '../calls/live.tsx'
import { callsOfAll, liveCalls } from '../calls/load.ts'
import { Picture } from '../calls/picture.tsx'
import { callsShown } from '../calls/shown.ts'
import type { Loading } from '../house.ts'
import { NamesOfStates, useReader, useSay } from '../reader.tsx'
import { namesOf } from '../readings.ts'
import { callsBook } from '../sentences/calls.ts'
import { titled } from '../titled.ts'
import '../style/record.css'

export const loader = async (loading: Loading) => {
  const [{ all, naming, pacts, states, asked }, live] = await Promise.all([
    callsOfAll(loading),
    liveCalls(loading),
  ])
  const callers = live.rows.flatMap(({ made }) => made?.caller ?? [])
  return {
    title: saySentence(naming.reader, callsBook.title),
    names: { ...naming.names, ...namesOf(states, undefined, callers) },
    ...callsShown(all, asked, naming),
    ...{ pacts, live },
  }
}

export const meta = titled

const Calls = () => {
  const { names, pacts, asked, rows, all, counts, marks, choices, live } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(callsBook), useReader()]
  const lines = [...Map.groupBy(marks, ({ line }) => line)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([id]) => ({
      ...{ id, title: pacts[id] ? pick(pacts[id], reader) : id },
      to: `/calls?pact=${id}#rows`,
    }))
  return (
    <NamesOfStates value={names}>
      <div className="column stack calls">
        <header className="stack">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
        </header>
        <Live {...live} pacts={pacts} />
        <h2>{say('record')}</h2>
        <Figures path="/calls" counts={counts} />
        <Picture caption={say('pictureOfPacts')} path="/calls" lines={lines} marks={marks} />
        <Filters asked={asked} choices={choices} />
        <List path="/calls" asked={asked} rows={rows} all={all} pacts={pacts} />
      </div>
    </NamesOfStates>
  )
}
export default Calls
