/** A status: a word, a shape and a colour, so that no reader depends on one of them. */
import { Shape, type ShapeName } from './mark.tsx'

export type Tone = 'good' | 'wait' | 'bad' | 'call' | 'claim' | 'accent' | 'plain'

export const Status = (props: {
  readonly tone: Tone
  readonly shape: ShapeName
  readonly children: string
}) => (
  <span className="status" data-tone={props.tone}>
    <Shape of={props.shape} />
    {props.children}
  </span>
)
