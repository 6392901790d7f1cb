/** Who belongs: a sentence, and the years of membership as a chart that is a table. */
import { type Day, daysBetween } from '../../day.ts'
import { sayDay, sayList, sayWord } from '../../words/index.ts'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerMembersBook } from '../sentences/explainer-members.ts'
import { Refs, Section } from './parts.tsx'
import type { MembersTold, MemberTold, SpellTold } from './views/members.ts'

export const Membership = ({ of }: { readonly of: MembersTold }) => {
  const [say, name, reader] = [useSay(explainerMembersBook), useName(), useReader()]
  const names = (ids: readonly string[]): string => sayList(reader, ids.map(name))
  const { leader, plain } = of
  return (
    <Section id="members">
      <p className="text">
        {[
          say('count', { n: of.count, day: sayDay(reader, of.last) }),
          ...(of.left.length > 0 ? [say('left', { who: names(of.left) })] : []),
          ...(of.returned.length > 0 ? [say('returned', { who: names(of.returned) })] : []),
          ...(of.restricted.length > 0 ? [say('restricted', { who: names(of.restricted) })] : []),
        ].join(' ')}
      </p>
      {leader ? (
        <p className="text">
          {say('leads', { who: name(leader.member), day: sayDay(reader, leader.from) })} <Refs {...leader} />{' '}
          {leader.note && <span className="quiet">{leader.note}</span>}
        </p>
      ) : (
        <p className="quiet">{say('noLeader')}</p>
      )}
      <Years rows={of.rows} first={of.first} last={of.last} />
      {plain.length > 0 && (
        <details>
          <summary>{say('plain', { n: plain.length })}</summary>
          <ul className="plain-list columns">
            {plain.map(({ id, spells }) => (
              <li key={id}>
                {name(id)} <span className="quiet">{spells.at(-1)?.from.slice(0, 4)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type Span = { readonly first: Day; readonly last: Day }

const Years = ({ rows, ...span }: Span & { readonly rows: readonly MemberTold[] }) => {
  const [say, name] = [useSay(explainerMembersBook), useName()]
  if (rows.length === 0) return null
  const caption = say('timeline')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard.
    <section className="table years" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('member')}</th>
            <th scope="col" className="scale">
              <Ticks {...span} />
            </th>
            <th scope="col">{say('spells')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} id={`member-${row.id}`}>
              <th scope="row">{name(row.id)}</th>
              <td>
                <Track row={row} {...span} />
              </td>
              <td className="spells">
                <Spells row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const part = (from: Day, to: Day, { first, last }: Span): string =>
  `${((100 * daysBetween(from, to)) / Math.max(1, daysBetween(first, last))).toFixed(1)}%`

const Ticks = ({ first, last }: Span) => {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const step = to - from > 40 ? 20 : to - from > 15 ? 10 : 5
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter(
    (year) => year % step === 0,
  )
  return (
    <span className="ticks" aria-hidden="true">
      {years
        .filter((year) => year > from)
        .map((year) => (
          <span key={year} style={{ insetInlineStart: part(first, `${year}-01-01` as Day, { first, last }) }}>
            {year}
          </span>
        ))}
    </span>
  )
}

/** A bar for each spell, and over it what restricts it. */
const Track = ({ row, ...span }: Span & { readonly row: MemberTold }) => {
  const place = ({ from, until }: { readonly from: Day; readonly until?: Day }) => ({
    insetInlineStart: part(span.first, from < span.first ? span.first : from, span),
    inlineSize: part(from < span.first ? span.first : from, until ?? span.last, span),
  })
  return (
    <span className="track" aria-hidden="true">
      {row.spells.map((spell) => (
        <span key={`${spell.status}${spell.from}`} data-status={spell.status} style={place(spell)} />
      ))}
      {row.conditions.map((condition) => (
        <span key={`${condition.kind}${condition.from}`} data-status="restricted" style={place(condition)} />
      ))}
    </span>
  )
}

const Spells = ({ row }: { readonly row: MemberTold }) => {
  const [say, reader] = [useSay(explainerMembersBook), useReader()]
  const day = (of: Day): string => sayDay(reader, of)
  return (
    <ul className="plain-list">
      {row.spells.map((spell) => (
        <li key={`${spell.status}${spell.from}`}>
          <Spell spell={spell} />
        </li>
      ))}
      {row.conditions.map(({ kind, from, until, recognised, losesVote, note, ...cited }) => {
        const status = sayWord(reader, 'condition', kind)
        return (
          <li key={`${kind}${from}`}>
            <span className="restricted">
              {until
                ? say('until', { status, from: day(from), until: day(until) })
                : say('since', { status, from: day(from) })}
              {!recognised && ` · ${say('unrecognised')}`}
              {` · ${say(losesVote ? 'losesVote' : 'votes')}`}
            </span>{' '}
            <Refs {...cited} /> {note && <span className="quiet">{note}</span>}
          </li>
        )
      })}
    </ul>
  )
}

const Spell = ({ spell }: { readonly spell: SpellTold }) => {
  const [say, reader] = [useSay(explainerMembersBook), useReader()]
  const day = (of: Day): string => sayDay(reader, of)
  const { status, from, until, ending, otherwise, note, ...cited } = spell
  const said = sayWord(reader, 'status', status)
  return (
    <>
      {until
        ? say('until', { status: said, from: day(from), until: day(until) })
        : say('since', { status: said, from: day(from) })}
      {ending && ` ${say('ending', { ending: sayWord(reader, 'ending', ending) })}`} <Refs {...cited} />
      {otherwise.length > 0 && (
        <span className="quiet">
          {' '}
          {say('otherwise', {
            days: sayList(
              reader,
              otherwise.map((each) =>
                each.from ? say('from', { day: day(each.from) }) : say('to', { day: day(each.until!) }),
              ),
            ),
          })}{' '}
          {otherwise.map((each) => (
            <Refs key={`${each.from}${each.until}`} {...each} />
          ))}
        </span>
      )}
      {note && <span className="quiet"> {note}</span>}
    </>
  )
}
