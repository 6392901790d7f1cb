/** What the measures are made of: a section with its "how computed", a share as a bar, an interval as a chart. */
import type { ReactNode } from 'react'
import { sayShare } from '../amounts.ts'
import { Judgements } from '../explainer/parts.tsx'
import type { JudgementTold } from '../explainer/views/measured.ts'
import { Why } from '../parts/why.tsx'
import { useReader, useSay } from '../reader.tsx'
import { measuresBook } from '../sentences/measures.ts'
import { partsBook } from '../sentences/parts.ts'
import type { AboutShown } from './shown.ts'

export const Measure = (props: {
  readonly id: string
  readonly title: string
  readonly about?: AboutShown | undefined
  readonly judged?: readonly JudgementTold[]
  readonly children: ReactNode
}) => (
  <section id={props.id} className="answer stack" aria-labelledby={`${props.id}-title`}>
    <h2 id={`${props.id}-title`}>{props.title}</h2>
    {props.children}
    {props.about && <About about={props.about} />}
    {props.judged && <Judgements of={props.judged} />}
  </section>
)

/** Formula, papers, data with their years, and what the number does not show. */
const About = ({ about }: { readonly about: AboutShown }) => {
  const [say, sayPart] = [useSay(measuresBook), useSay(partsBook)]
  return (
    <Why title={`${say('about')}: ${about.title}`}>
      <dl className="about stack">
        <dt>{say('doesNotShow')}</dt>
        <dd>{about.doesNotShow}</dd>
        <dt>{say('formula')}</dt>
        <dd>
          <bdi className="formula" dir="ltr">
            {about.formula}
          </bdi>
        </dd>
        <dt>{say('data')}</dt>
        <dd>
          {about.data} {about.years && say('years', { years: about.years })}
        </dd>
        <dt>{say('papers')}</dt>
        <dd>
          <ul className="plain-list">
            {about.papers.map((paper) => (
              <li key={paper}>
                <bdi>{paper}</bdi>
              </li>
            ))}
          </ul>
        </dd>
        {about.sources.length > 0 && (
          <>
            <dt>{say('sources')}</dt>
            <dd>
              <ul className="plain-list">
                {about.sources.map(({ title, url, read }) => (
                  <li key={`${title}${url}`}>
                    {url ? (
                      <a href={url} rel="noreferrer">
                        <bdi>{title}</bdi>
                      </a>
                    ) : (
                      <bdi>{title}</bdi>
                    )}
                    {!read && ` (${sayPart('notRead')})`}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </Why>
  )
}

/** A share with a bar behind it. */
export const Share = ({ of, tone = 'accent' }: { readonly of: number; readonly tone?: string }) => {
  const reader = useReader()
  return (
    <span className="share-bar">
      <span
        style={{ inlineSize: `${(100 * of).toFixed(1)}%`, background: `var(--${tone})` }}
        aria-hidden="true"
      />
      {sayShare(reader, of)}
    </span>
  )
}

/** A rate from 0 to 1 with its interval; without one, a mark alone. */
export const IntervalBar = (props: {
  readonly value?: number | undefined
  readonly low: number
  readonly high: number
}) => {
  const at = (value: number): string => `${(100 * value).toFixed(1)}%`
  return (
    <span className="interval" aria-hidden="true">
      <span
        className="band"
        style={{ insetInlineStart: at(props.low), inlineSize: at(Math.max(0.004, props.high - props.low)) }}
      />
      {props.value !== undefined && <span className="mark" style={{ insetInlineStart: at(props.value) }} />}
    </span>
  )
}
