/** The first two steps: a pact, then a provision; each a link, and what is closed says why. */
import { useLoaderData } from 'react-router'
import { sayList, sayWord } from '../../words/index.ts'
import type { loader, Under } from '../pages/new-call.tsx'
import { To } from '../parts/link.tsx'
import { useReader, useSay } from '../reader.tsx'
import { newCallBook } from '../sentences/new-call.ts'

export const Choosing = () => {
  const { under } = useLoaderData<typeof loader>()
  return under ? <Provisions under={under} /> : <Pacts />
}

const Pacts = () => {
  const { pacts, role } = useLoaderData<typeof loader>()
  const [say, reader] = [useSay(newCallBook), useReader()]
  const open = pacts.filter((pact) => !('closed' in pact))
  const closed = pacts.flatMap((pact) => ('closed' in pact && pact.closed ? [pact] : []))
  if (open.length === 0 && closed.length === 0)
    return <p className="form-note">{say('nothingOpen', { role: sayWord(reader, 'role', role) })}</p>
  return (
    <section className="stack" aria-labelledby="choose">
      <h2 id="choose">{say('choosePact')}</h2>
      <ul className="choices">
        {open.map(({ id, name }) => (
          <li key={id}>
            <To to={`/calls/new?pact=${id}`}>{name}</To>
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="stack">
          <summary>{say('closedPacts', { count: closed.length })}</summary>
          <ul className="choices">
            {closed.map(({ id, name, closed: why }) => (
              <li key={id}>
                <span className="closed">{name}</span>
                <span className="quiet">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const Provisions = ({ under }: { readonly under: Under }) => {
  const [say, reader] = [useSay(newCallBook), useReader()]
  return (
    <section className="stack" aria-labelledby="choose">
      <h2 id="choose">{say('chooseProvision')}</h2>
      {under.closed && <p className="form-note">{under.closed}</p>}
      <ul className="choices">
        {under.provisions.map(({ id, title, article, kind, covers, closed }) => (
          <li key={id}>
            {closed === undefined ? (
              <To to={`/calls/new?pact=${under.id}&provision=${id}`}>{title}</To>
            ) : (
              <span className="closed">
                {title} <span className="unseen">({say('closed')})</span>
              </span>
            )}
            <span className="kicker">
              <bdi>{article}</bdi> · {sayWord(reader, 'provisionKind', kind)}
            </span>
            <span className="quiet">
              {closed ??
                say('covers', {
                  threats: sayList(
                    reader,
                    covers.map((threat) => sayWord(reader, 'threat', threat)),
                  ),
                })}
            </span>
          </li>
        ))}
        {under.mayConsult && (
          <li>
            <To to={`/calls/new?pact=${under.id}&consult=yes`}>{say('consult')}</To>
            <span className="quiet">{say('consultAbout')}</span>
          </li>
        )}
      </ul>
      <p>
        <To to="/calls/new">{say('choosePact')}</To>
      </p>
    </section>
  )
}
