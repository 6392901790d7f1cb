/** Who called in which year and how it was answered: a picture that is a table, so that every reader has it. */
import { To } from '../parts/link.tsx'
import { ExtentMark } from '../parts/phase.tsx'
import { useSay } from '../reader.tsx'
import { callsBook } from '../sentences/calls.ts'
import type { Marked } from './shown.ts'

/** A line of the picture: a caller or a pact. */
export type Line = { readonly id: string; readonly title: string; readonly to: string }

const yearOf = ({ day }: Marked): number => Number(day.slice(0, 4))

export const Picture = (props: {
  readonly caption: string
  readonly path: string
  readonly lines: readonly Line[]
  readonly marks: readonly Marked[]
}) => {
  const say = useSay(callsBook)
  const { path, marks } = props
  const years = [...new Set(marks.map(yearOf))].sort((a, b) => a - b)
  const gap = (index: number): string | undefined =>
    index > 0 && years[index]! - years[index - 1]! > 1 ? 'gap' : undefined
  return (
    <figure className="stack calls-picture">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard. */}
      <section className="table" aria-label={props.caption} tabIndex={0}>
        <table>
          <caption>{props.caption}</caption>
          <thead>
            <tr>
              <td />
              {years.map((year, index) => (
                <th key={year} scope="col" className={gap(index)}>
                  <To to={`${path}?from=${year}&to=${year}#rows`}>{String(year)}</To>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.lines.map(({ id, title, to }) => (
              <tr key={id}>
                <th scope="row">
                  <To to={to}>{title}</To>
                </th>
                {years.map((year, index) => (
                  <td key={year} className={gap(index)}>
                    <Marks of={marks.filter((mark) => mark.line === id && yearOf(mark) === year)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption className="quiet">{say('pictureNote')}</figcaption>
    </figure>
  )
}

const Marks = ({ of }: { readonly of: readonly Marked[] }) => {
  const say = useSay(callsBook)
  return [...of]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ id, pact, title, extent }) => {
      const says = say('markOf', { title, answer: say(`answer/${extent}`) })
      return (
        <To key={id} to={`/pacts/${pact}/calls/${id}`} className="mark-link">
          <span title={says}>
            <ExtentMark extent={extent} />
            <span className="unseen">{says}</span>
          </span>
        </To>
      )
    })
}
