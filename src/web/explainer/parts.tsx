/** What the sections of the explainer are made of: a question with its answer, numbered sources, claims, judgements. */
import type { ReactNode } from 'react'
import type { Day } from '../../day.ts'
import { sayDay, sayWord } from '../../words/index.ts'
import { sayUnit } from '../amounts.ts'
import { useName, useReader, useSay } from '../reader.tsx'
import { explainerBook } from '../sentences/explainer.ts'
import type { JudgementTold } from './views/measured.ts'
import type { Cited, Claimed, SourceTold } from './views/telling.ts'

/** Every section, in the order in which they are read; each is reached by its name after `#`. */
export const sectionIds = [
  'call',
  'members',
  'lineage',
  'reforms',
  'forces',
  'recognition',
  'counterweight',
  'without',
  'practice',
  'resources',
  'interests',
  'bases',
  'vain',
  'came',
  'means',
] as const
export type SectionId = (typeof sectionIds)[number]

/** A question and its answer. */
export const Section = (props: {
  readonly id: SectionId
  readonly title?: string
  readonly children: ReactNode
}) => {
  const say = useSay(explainerBook)
  return (
    <section id={props.id} className="answer stack" aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title ?? say(`title/${props.id}`, { other: '', member: '' })}</h2>
      {props.children}
    </section>
  )
}

/** The numbers of sources, leading to the list at the end, and the confidence in what they support. */
export const Refs = ({ refs, confidence }: Cited) => {
  const reader = useReader()
  if (refs.length === 0) return null
  return (
    <span className="refs">
      {refs.map((n) => (
        <a key={n} href={`#source-${n}`}>
          {n}
        </a>
      ))}
      {confidence && <abbr title={sayWord(reader, 'confidence', confidence)}>{confidence}</abbr>}
    </span>
  )
}

/** Who, when, on what ground, after a claim. */
const Said = ({ by, on, note, ...cited }: Omit<Claimed, 'value'>) => {
  const [reader, name] = [useReader(), useName()]
  return (
    <>
      {by && <span>{name(by)}</span>}
      {on && <span className="quiet">{sayDay(reader, on)}</span>}
      <Refs {...cited} />
      {note && <span className="quiet">{note}</span>}
    </>
  )
}

/** Everything claimed of one thing, side by side. */
export const ClaimList = ({
  claims,
  unit,
}: {
  readonly claims: readonly Claimed[]
  readonly unit?: string | undefined
}) => {
  const reader = useReader()
  return (
    <ul className={claims.length > 1 ? 'claims disputed' : 'claims'}>
      {claims.map(({ value, ...said }) => (
        <li key={`${value}${said.by}${said.on}${said.refs}`}>
          <span className="value">{typeof value === 'number' ? sayUnit(reader, value, unit) : value}</span>
          <Said {...said} />
        </li>
      ))}
    </ul>
  )
}

/** The judgements of named people: theirs, beside the number that tests it. */
export const Judgements = ({ of }: { readonly of: readonly JudgementTold[] }) => {
  const [say, reader] = [useSay(explainerBook), useReader()]
  if (of.length === 0) return null
  return (
    <aside className="judged stack" aria-label={say('judged')}>
      <p className="kicker">{`${say('judged')}. ${say('judgedBeside')}`}</p>
      {of.map(({ by, on, text, ...cited }) => (
        <blockquote key={`${by}${text}`}>
          <p>{text}</p>
          <footer>
            {by}
            {on && <span className="quiet"> · {sayDay(reader, on as Day)}</span>} <Refs {...cited} />
          </footer>
        </blockquote>
      ))}
    </aside>
  )
}

/** What stands behind the numbers. */
export const SourcesList = ({ sources }: { readonly sources: readonly SourceTold[] }) => {
  const say = useSay(explainerBook)
  return (
    <section id="sources" className="answer stack" aria-labelledby="sources-title">
      <h2 id="sources-title">{say('label/sources')}</h2>
      <p className="quiet text">{say('sourcesLead')}</p>
      <ol className="sources">
        {sources.map(({ title, url, publisher, read }, index) => (
          <li key={`${url}${title}`} id={`source-${index + 1}`}>
            {url ? (
              <a href={url} rel="noreferrer">
                <bdi>{title}</bdi>
              </a>
            ) : (
              <bdi>{title}</bdi>
            )}
            {publisher && (
              <>
                {' · '}
                <bdi>{publisher}</bdi>
              </>
            )}
            {!read && ` (${say('notRead')})`}
          </li>
        ))}
      </ol>
    </section>
  )
}
