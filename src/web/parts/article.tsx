/** An article as people cite it, leading to its text. */
import { sayArticle } from '../cited.ts'
import { useReader } from '../reader.tsx'
import { To } from './link.tsx'

export const ArticleLink = (props: {
  readonly pact: string
  readonly id: string
  readonly number: string
  /** The day on which it is read; today without it. */
  readonly on?: string
}) => (
  <To to={`/pacts/${props.pact}/text${props.on ? `?on=${props.on}` : ''}#${props.id}`}>
    <bdi>{sayArticle(useReader(), props.number)}</bdi>
  </To>
)
