/** How far a call is, and how one was answered: each as word, shape and colour. */
import type { Phase } from '../../call/index.ts'
import { sayWord, type WordOf } from '../../words/index.ts'
import { useReader } from '../reader.tsx'
import { Shape, type ShapeName } from './mark.tsx'
import { Status, type Tone } from './status.tsx'

const phases: Readonly<Record<Phase, readonly [Tone, ShapeName]>> = {
  none: ['plain', 'bar'],
  requested: ['call', 'diamond'],
  deliberating: ['wait', 'clock'],
  generating: ['wait', 'half'],
  deployed: ['accent', 'full'],
  withdrawing: ['accent', 'half'],
  closed: ['plain', 'square'],
}

export const PhaseStatus = ({ phase }: { readonly phase: Phase }) => {
  const [tone, shape] = phases[phase]
  return (
    <Status tone={tone} shape={shape}>
      {sayWord(useReader(), 'phase', phase)}
    </Status>
  )
}

const extents: Readonly<Record<WordOf<'extent'>, readonly [Tone, ShapeName]>> = {
  full: ['good', 'full'],
  partial: ['wait', 'half'],
  none: ['bad', 'empty'],
  'not-asked': ['plain', 'bar'],
}

/** The answer's shape and colour alone, for a mark whose words stand beside it. */
export const ExtentMark = ({ extent }: { readonly extent: WordOf<'extent'> }) => {
  const [tone, shape] = extents[extent]
  return (
    <span className="mark" data-tone={tone}>
      <Shape of={shape} />
    </span>
  )
}

export const ExtentStatus = (props: {
  readonly extent: WordOf<'extent'>
  /** What a page says of it, where the word alone would say too little. */
  readonly says?: string
}) => {
  const { extent, says } = props
  const [[tone, shape], reader] = [extents[extent], useReader()]
  return (
    <Status tone={tone} shape={shape}>
      {says ?? sayWord(reader, 'extent', extent)}
    </Status>
  )
}
