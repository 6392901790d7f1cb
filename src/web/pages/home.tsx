/** The pacts that are installed, the calls that are open, and the way into the record: what a reader sees first. */
import { useLoaderData } from 'react-router'
import { dayOf } from '../../instant.ts'
import { inForce, isMember } from '../../pact/index.ts'
import { sayDay, sayNumber, saySentence, sayWord } from '../../words/index.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { To } from '../parts/link.tsx'
import { PhaseStatus } from '../parts/phase.tsx'
import { NamesOfStates, useName, usePick, useReader, useSay } from '../reader.tsx'
import { namesOf, pactOf, recordOf, statesOf, taken } from '../readings.ts'
import { frameBook } from '../sentences/frame.ts'
import { homeBook } from '../sentences/home.ts'
import '../style/home.css'

export const loader = async ({ context }: Loading) => {
  const { client, now } = context.get(house)
  const [listed, board, states] = await Promise.all([
    client.listPacts(),
    client.listCalls({ query: { running: 'yes' } }),
    statesOf(client),
  ])
  const pacts = await Promise.all(
    taken(listed).items.map(async ({ id, name, shortName }) => {
      const [pact, record] = await Promise.all([pactOf(client, id), recordOf(client, id)])
      const today = inForce(pact, dayOf(now(), pact.legalZone))
      return {
        ...{ id, name, shortName, signed: pact.signed, ended: pact.ended },
        members: today.ok ? today.value.standings.filter(isMember).length : undefined,
        calls: record.length,
        unanswered: record.filter(({ answer }) => answer.extent === 'none').length,
        fullest: [...record].sort((a, b) => b.events - a.events)[0],
      }
    }),
  )
  const fullest = pacts.flatMap(({ fullest }) => fullest ?? []).sort((a, b) => b.events - a.events)[0]
  const open = taken(board).items
  const callers = open.flatMap(({ made }) => (made ? [made.caller] : []))
  return {
    pacts: pacts
      .map(({ fullest: _, ...pact }) => pact)
      .sort((a, b) => Number(a.ended !== undefined) - Number(b.ended !== undefined) || b.calls - a.calls),
    open: open.map(({ call, pact, made, phase }) => ({ call, pact, made, phase })),
    first: fullest && { id: fullest.id, pact: fullest.pact, title: fullest.title, day: fullest.day },
    names: namesOf(states, undefined, callers),
  }
}

export const meta = (given: Pick<Loading, 'params'>) => {
  const language = languageIn(given)
  const [title, wordmark] = [homeBook.title, frameBook.wordmark].map((each) => saySentence(language, each))
  return [{ title: `${wordmark} · ${title}` }]
}

const Home = () => {
  const { first, names } = useLoaderData<typeof loader>()
  const [say, pick, reader] = [useSay(homeBook), usePick(), useReader()]
  return (
    <NamesOfStates value={names}>
      <div className="column stack home">
        <header className="stack">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
          {first && (
            <To to={`/pacts/${first.pact}/calls/${first.id}`} className="opener">
              <span className="kicker">{sayDay(reader, first.day)}</span>
              <span className="title">{pick(first.title)}</span>
              <span className="go">{say('replay')}</span>
            </To>
          )}
        </header>
        <OpenCalls />
        <Pacts />
      </div>
    </NamesOfStates>
  )
}
export default Home

const OpenCalls = () => {
  const { open, pacts } = useLoaderData<typeof loader>()
  const [say, pick, name, reader] = [useSay(homeBook), usePick(), useName(), useReader()]
  return (
    <section className="stack" aria-labelledby="open">
      <h2 id="open">{say('open')}</h2>
      {open.length === 0 ? (
        <p className="quiet">{say('noneOpen')}</p>
      ) : (
        <ul className="cards">
          {open.map(({ call, pact, made, phase }) => {
            const short = pacts.find(({ id }) => id === pact)?.shortName
            return (
              <li key={call} className="card">
                <To to={`/calls/${call}`}>
                  {made
                    ? say('callOf', {
                        caller: name(made.caller),
                        threat: sayWord(reader, 'threat', made.threat),
                      })
                    : say('consultation')}
                </To>
                <span className="row">
                  <PhaseStatus phase={phase} />
                  <span className="quiet">{short ? pick(short) : pact}</span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

const Pacts = () => {
  const { pacts } = useLoaderData<typeof loader>()
  const [say, pick, reader] = [useSay(homeBook), usePick(), useReader()]
  return (
    <section className="stack" aria-labelledby="pacts">
      <h2 id="pacts">{say('pacts')}</h2>
      <ul className="pacts">
        {pacts.map(({ id, name, shortName, signed, ended, members, calls, unanswered }) => (
          <li key={id}>
            <To to={`/pacts/${id}`} className="name">
              {pick(name)}
            </To>
            {pick(shortName) !== pick(name) && <span className="short">{pick(shortName)}</span>}
            <span className="quiet">
              {ended === undefined
                ? say('since', { year: signed.slice(0, 4), members: members ?? 0 })
                : say('until', { year: signed.slice(0, 4), ended: ended.slice(0, 4) })}
            </span>
            <span className="quiet">
              {calls === 0
                ? say('noCalls')
                : say('calls', { calls, unanswered, said: sayNumber(reader, calls) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
