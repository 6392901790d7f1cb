/** Every call on record of a pact and its answer, also the unanswered ones. */
import { useLoaderData } from 'react-router'
import { pick, saySentence } from '../../words/index.ts'
import { Figures } from '../calls/figures.tsx'
import { Filters } from '../calls/filters.tsx'
import { List } from '../calls/list.tsx'
import { Live } from '../calls/live.tsx'
import { callsOfPact, liveCalls } from '../calls/load.ts'
import { type Line, Picture } from '../calls/picture.tsx'
import { callsShown, type Marked } from '../calls/shown.ts'
import type { Loading } from '../house.ts'
import { To } from '../parts/link.tsx'
import { useName, useSay } from '../reader.tsx'
import { callsBook } from '../sentences/calls.ts'
import { titled } from '../titled.ts'
import '../style/record.css'

export const loader = async (loading: Loading) => {
  const { pact, all, naming, asked } = await callsOfPact(loading)
  const live = await liveCalls(loading, pact.id)
  const { reader } = naming
  return {
    title: saySentence(reader, callsBook.titleOf, { pact: pick(pact.shortName, reader) }),
    id: pact.id,
    ...callsShown(all, asked, naming),
    live,
  }
}

export const meta = titled

const PactCalls = () => {
  const { id, asked, rows, all, counts, marks, choices, live } = useLoaderData<typeof loader>()
  const say = useSay(callsBook)
  const path = `/pacts/${id}/calls`
  const lines = useLines(path, marks)
  return (
    <div className="stack calls">
      <p className="lead">{say('leadOf')}</p>
      {live.rows.length > 0 && <Live {...live} />}
      {all > 0 && (
        <>
          <Figures path={path} counts={counts} />
          <Picture caption={say('picture')} path={path} lines={lines} marks={marks} />
          <Filters asked={asked} choices={choices} />
        </>
      )}
      <List path={path} asked={asked} rows={rows} all={all} />
      <p>
        <To to="/calls">{say('allPacts')}</To>
      </p>
    </div>
  )
}
export default PactCalls

/** Callers, whoever called most often first; crises in which nobody called stand last. */
const useLines = (path: string, marks: readonly Marked[]): readonly Line[] => {
  const [say, name] = [useSay(callsBook), useName()]
  return [...Map.groupBy(marks, ({ line }) => line)]
    .sort(([a, x], [b, y]) => Number(a === 'none') - Number(b === 'none') || y.length - x.length)
    .map(([id]) => ({
      id,
      title: id === 'none' ? say('nobody') : name(id),
      to: `${path}?caller=${id}#rows`,
    }))
}
