/** A table that scrolls in its own frame; keyboards reach it there. */
import type { ReactNode } from 'react'
import { To } from './link.tsx'

export type Column<Row> = {
  readonly id: string
  readonly title: string
  readonly of: (row: Row) => ReactNode
  readonly number?: boolean
  /** Where the table is ordered by this column, and how it is ordered by it now. */
  readonly sort?: Sort
}

export type Sort = { readonly to: string; readonly now?: 'ascending' | 'descending' | undefined }

export const Table = <Row,>(props: {
  readonly caption: string
  /** Says the caption to machines only, where a heading above says it to everybody. */
  readonly quiet?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard.
  <section className="table" aria-label={props.caption} tabIndex={0}>
    <table>
      <caption className={props.quiet ? 'unseen' : undefined}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map(({ id, title, number, sort }) => (
            <th key={id} scope="col" className={number ? 'number' : undefined} aria-sort={sort?.now}>
              {sort ? <To to={sort.to}>{title}</To> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.keyOf(row)} id={props.keyOf(row)}>
            {props.columns.map(({ id, of, number }, index) =>
              index === 0 ? (
                <th key={id} scope="row">
                  {of(row)}
                </th>
              ) : (
                <td key={id} className={number ? 'number' : undefined}>
                  {of(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
