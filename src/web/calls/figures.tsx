/** How many calls there are and how they were answered: each number leads to exactly the rows that it counts. */
import type { ReactNode } from 'react'
import { sayNumber, wordsIn } from '../../words/index.ts'
import { To } from '../parts/link.tsx'
import { ExtentMark } from '../parts/phase.tsx'
import { useReader, useSay } from '../reader.tsx'
import { callsBook } from '../sentences/calls.ts'
import type { Tallied } from './shown.ts'

export const Figures = ({ path, counts }: { readonly path: string; readonly counts: Tallied }) => {
  const [say, reader] = [useSay(callsBook), useReader()]
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const shown = wordsIn('extent').filter((extent) => counts[extent] > 0)
  return (
    <div className="stack answers">
      <ul className="figures">
        <Figure to={`${path}#rows`} value={sayNumber(reader, all)}>
          {say('figure/all')}
        </Figure>
        {shown.map((extent) => (
          <Figure
            key={extent}
            to={`${path}?answer=${extent}#rows`}
            value={sayNumber(reader, counts[extent])}
            mark={<ExtentMark extent={extent} />}
          >
            {say(`figure/${extent}`)}
          </Figure>
        ))}
      </ul>
      <div className="share" aria-hidden="true">
        {shown.map((extent) => (
          <span key={extent} data-extent={extent} style={{ flexGrow: counts[extent] }} />
        ))}
      </div>
    </div>
  )
}

const Figure = (props: {
  readonly to: string
  readonly value: string
  readonly mark?: ReactNode
  readonly children: string
}) => (
  <li className="figure">
    <To to={props.to}>
      <span className="value">{props.value}</span>
      <span className="row">
        {props.mark}
        {props.children}
      </span>
    </To>
  </li>
)
