/** The rows that were asked for, how many they are of how many, and the way to take them away. */
import { pick, sayDay, sayList, sayWord } from '../../words/index.ts'
import { ArticleLink } from '../parts/article.tsx'
import { To } from '../parts/link.tsx'
import { NarrowLabel } from '../parts/narrow.tsx'
import { ExtentStatus } from '../parts/phase.tsx'
import { type Column, type Sort, Table } from '../parts/table.tsx'
import { useAddress, useName, useReader, useSay } from '../reader.tsx'
import { callsBook } from '../sentences/calls.ts'
import { type Asked, isNarrowed, queryOf, type SortKey } from './asked.ts'
import type { CallRow } from './row.ts'
import type { PactNames } from './shown.ts'

type Listing = {
  /** The address of the list without its query. */
  readonly path: string
  readonly asked: Asked
  readonly rows: readonly CallRow[]
  readonly all: number
  /** How pacts are called, where the list is of more than one. */
  readonly pacts?: PactNames | undefined
}

export const List = (listing: Listing) => {
  const { path, asked, rows, all } = listing
  const [say, address] = [useSay(callsBook), useAddress()]
  return (
    <section id="rows" className="stack" aria-labelledby="rows-count">
      <div className="row">
        <h2 id="rows-count" className="count">
          {say('result', { all, shown: rows.length })}
        </h2>
        {isNarrowed(asked) && <To to={`${path}#rows`}>{say('clear')}</To>}
        {rows.length > 0 && (
          <a className="no-print" href={address(`${path}.csv${queryOf(asked)}`)} download>
            {say('csv')}
          </a>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="text">{say(all === 0 ? 'noRecord' : 'nothing')}</p>
      ) : (
        <Rows {...listing} />
      )}
    </section>
  )
}

const Rows = ({ path, asked, rows, pacts }: Listing) => {
  const say = useSay(callsBook)
  const sort = (key: SortKey): Sort => {
    const [now, descending] = [asked.sort ?? '-day', `-${key}`]
    const to = `${path}${queryOf({ ...asked, sort: now === key ? descending : key })}#rows`
    return { to, now: now === key ? 'ascending' : now === descending ? 'descending' : undefined }
  }
  const columns: readonly Column<CallRow>[] = [
    { id: 'when', title: say('when'), of: (row) => <When row={row} />, sort: sort('day') },
    { id: 'call', title: say('call'), of: (row) => <Call row={row} pacts={pacts} />, sort: sort('caller') },
    { id: 'answer', title: say('answer'), of: (row) => <Answer row={row} />, sort: sort('answer') },
    { id: 'delay', title: say('delay'), of: (row) => <Delay row={row} />, sort: sort('delay') },
    { id: 'followed', title: say('followed'), of: (row) => <Followed row={row} /> },
  ]
  return (
    <div className="calls-table stacking">
      <Table
        caption={say('title')}
        quiet
        columns={columns}
        rows={rows}
        keyOf={({ pact, id }) => `${pact}-${id}`}
      />
    </div>
  )
}

const When = ({ row: { day, until } }: { readonly row: CallRow }) => {
  const [say, reader] = [useSay(callsBook), useReader()]
  const first = sayDay(reader, day)
  return <>{until === undefined ? first : say('between', { day: first, until: sayDay(reader, until) })}</>
}

const Call = ({ row, pacts }: { readonly row: CallRow; readonly pacts: PactNames | undefined }) => {
  const [name, reader] = [useName(), useReader()]
  const { pact, id, title, caller, formality, articles } = row
  const said = pacts?.[pact]
  return (
    <div className="call-cell">
      <To to={`/pacts/${pact}/calls/${id}`} className="title">
        {title}
      </To>
      <ul className="call-facts">
        {said && (
          <li>
            <To to={`/pacts/${pact}/calls`}>{pick(said, reader)}</To>
          </li>
        )}
        {caller !== undefined && <li>{name(caller)}</li>}
        <li>{sayWord(reader, 'formality', formality)}</li>
        {articles.map(({ id: article, number }) => (
          <li key={article}>
            <ArticleLink pact={pact} id={article} number={number} on={row.day} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const Answer = ({ row: { extent, means, about } }: { readonly row: CallRow }) => {
  const [say, reader] = [useSay(callsBook), useReader()]
  return (
    <div className="answer-cell">
      <ExtentStatus extent={extent} says={say(`answer/${extent}`)} />
      {means.length > 0 && (
        <span>
          {sayList(
            reader,
            means.map((each) => sayWord(reader, 'means', each)),
          )}
        </span>
      )}
      <span className="about">{about}</span>
    </div>
  )
}

/** A delay is known, unknown, or no question: where nothing was asked for or nobody answered. */
const Delay = ({ row: { delayDays, extent } }: { readonly row: CallRow }) => {
  const say = useSay(callsBook)
  const wasAnswered = extent === 'full' || extent === 'partial'
  if (delayDays === undefined && !wasAnswered) return null
  return (
    <>
      <NarrowLabel>{say('delay')}</NarrowLabel>
      {delayDays === undefined ? (
        <span className="quiet">{say('delayUnknown')}</span>
      ) : (
        say('days', { days: delayDays })
      )}
    </>
  )
}

const Followed = ({ row: { pact, id, followed } }: { readonly row: CallRow }) => {
  const [say, reader] = [useSay(callsBook), useReader()]
  const [first, ...others] = followed
  if (!first) return null
  return (
    <div className="followed-cell">
      <NarrowLabel>{say('followed')}</NarrowLabel>
      {first.on && <span className="quiet">{sayDay(reader, first.on)}</span>}
      <span>{first.what}</span>
      {others.length > 0 && (
        <To to={`/pacts/${pact}/calls/${id}`}>{say('more', { count: others.length })}</To>
      )}
    </div>
  )
}
