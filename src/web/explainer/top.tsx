/** What ten seconds must tell: where, who, how many, and whether somebody calls now. */
import { useSearchParams } from 'react-router'
import type { Day } from '../../day.ts'
import { sayDay, sayNumber, sayWord, type WordOf } from '../../words/index.ts'
import { sayScale, sayShare } from '../amounts.ts'
import { StatesMap } from '../map/map.tsx'
import { To } from '../parts/link.tsx'
import { PhaseStatus } from '../parts/phase.tsx'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerBook } from '../sentences/explainer.ts'
import { type StandingKind, standings } from './views/members.ts'
import type { Told } from './views/told.ts'
import type { TopTold } from './views/top.ts'

/** A call that is open in the ledger. */
export type OpenCall = {
  readonly call: string
  readonly caller?: string
  readonly threat?: WordOf<'threat'>
  readonly phase: WordOf<'phase'>
}

export const Top = ({ told, open }: { readonly told: Told; readonly open: readonly OpenCall[] }) => {
  const { top, pact, on, ended } = told
  const [say, reader] = [useSay(explainerBook), useReader()]
  return (
    <div className="ten-seconds stack">
      <OpenCalls open={open} />
      <p className="lead">{top.summary}</p>
      {ended && <p className="quiet">{say('ended', { day: sayDay(reader, ended) })}</p>}
      <Figures top={top} pact={pact} />
      <MembersMap top={top} />
      <ChooseDay on={on} path={`/pacts/${pact}`} />
    </div>
  )
}

const OpenCalls = ({ open }: { readonly open: readonly OpenCall[] }) => {
  const [say, name, reader] = [useSay(explainerBook), useName(), useReader()]
  return open.map(({ call, caller, threat, phase }) => (
    <aside key={call} className="open-call" aria-label={say('openCall')}>
      <span className="kicker">{say('openCall')}</span>
      <To to={`/calls/${call}`}>
        {caller && threat
          ? say('openCallOf', { caller: name(caller), threat: sayWord(reader, 'threat', threat) })
          : say('consultation')}
      </To>
      <PhaseStatus phase={phase} />
    </aside>
  ))
}

type Shown = {
  readonly href?: string
  readonly to?: string
  readonly value: string
  readonly says: string
}

const Figures = ({ top, pact }: { readonly top: TopTold; readonly pact: string }) => {
  const [say, name, reader] = [useSay(explainerBook), useName(), useReader()]
  const [query] = useSearchParams()
  const number = (value: number): string => sayNumber(reader, value)
  const figures = [
    { href: '#members', value: number(top.members), says: say('figure/members', { n: top.members }) },
    {
      // The list of calls knows no day: as of an earlier one it would show more than is counted here.
      ...(query.has('on') ? { href: '#call' } : { to: `/pacts/${pact}/calls` }),
      value: number(top.calls),
      says: say('figure/calls', { n: top.calls }),
    },
    {
      href: '#vain',
      value: number(top.unanswered),
      says: say('figure/unanswered', { n: top.unanswered }),
    },
    top.share && {
      href: '#without',
      value: sayShare(reader, top.share.share),
      says: say('figure/share', { member: name(top.share.member), scale: sayScale(reader, top.share.scale) }),
    },
    top.force && {
      href: '#forces',
      value:
        top.force.low === top.force.high
          ? number(top.force.high)
          : say('range', { low: number(top.force.low), high: number(top.force.high) }),
      says: say('figure/force', { force: top.force.name }),
    },
  ].filter((each) => each !== undefined)
  return (
    <ul className="figures plain-list">
      {figures.map(({ href, to, value, says }: Shown) => (
        <li key={says} className="figure">
          <span className="value">{href ? <a href={href}>{value}</a> : <To to={to ?? ''}>{value}</To>}</span>
          <span>{says}</span>
        </li>
      ))}
    </ul>
  )
}

/** The colours of standing: help on its way for members, others ever quieter. */
export const colourOf: Readonly<Record<StandingKind, string>> = {
  member: 'var(--accent)',
  restricted: 'var(--wait)',
  signed: 'var(--member-1)',
  observer: 'var(--member-6)',
  partner: 'var(--member-4)',
  left: 'var(--member-7)',
}

const MembersMap = ({ top }: { readonly top: TopTold }) => {
  const [say, name] = [useSay(explainerBook), useName()]
  const { map, standings: of, leader } = top
  if (!map) return <p className="quiet">{say('noMap')}</p>
  const used = standings.filter((kind) => Object.values(of).includes(kind))
  const capital = leader ? map.capitals[leader] : undefined
  return (
    <figure className="stack map-figure">
      <StatesMap
        map={map}
        label={say('mapOf')}
        of={Object.fromEntries(
          Object.entries(of).map(([id, kind]) => [
            id,
            { fill: colourOf[kind], says: say(`standing/${kind}`) },
          ]),
        )}
      >
        {capital && <circle className="leads" cx={capital[0]} cy={capital[1]} r="9" />}
        {Object.keys(of).length <= labelledMost &&
          Object.entries(map.capitals).map(([id, [x, y]]) =>
            of[id] === 'left' ? null : (
              <text key={id} x={x} y={y - 10} textAnchor="middle">
                {name(id)}
              </text>
            ),
          )}
      </StatesMap>
      <figcaption>
        <ul className="legend plain-list">
          {used.map((kind) => (
            <li key={kind}>
              <span className="swatch" style={{ background: colourOf[kind] }} />
              {say(`standing/${kind}`)}
            </li>
          ))}
        </ul>
        <span className="quiet">{say(capital ? 'mapNote' : 'mapNotePlain')}</span>
      </figcaption>
    </figure>
  )
}

const labelledMost = 12

/** The page as of another day, by its address. */
const ChooseDay = ({ on, path }: { readonly on: Day; readonly path: string }) => {
  const [say, reader] = [useSay(explainerBook), useReader()]
  const [query] = useSearchParams()
  const against = query.get('against')
  return (
    <form className="choose row" method="get">
      {reader.numerals && <input type="hidden" name="numerals" value={reader.numerals} />}
      {against && <input type="hidden" name="against" value={against} />}
      <span>{say('onDay', { day: sayDay(reader, on) })}</span>
      <label>
        <span className="unseen">{say('day')}</span>
        <input type="date" name="on" defaultValue={on} required />
      </label>
      <button type="submit" className="button">
        {say('showDay')}
      </button>
      {query.has('on') && (
        <To to={`${path}${against ? `?against=${encodeURIComponent(against)}` : ''}`}>{say('toLatest')}</To>
      )}
    </form>
  )
}
