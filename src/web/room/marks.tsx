/** The moments under the slider: one stroke each, taller and coloured where the call turns. */
import { memo } from 'react'
import type { Tape } from './moment.ts'
import { useRoom } from './shown.ts'
import { signOf } from './signs.ts'

const strokesMost = 1_200

export const Marks = () => <Strokes tape={useRoom().room.tape} />

const Strokes = memo(({ tape: { moments, start, total } }: { readonly tape: Tape }) => {
  // Where there are more moments than the line has room for, every so many of them stands for its neighbours.
  const every = Math.ceil(moments.length / strokesMost)
  return (
    <svg
      className="marks"
      viewBox={`0 0 ${Math.max(total, 1)} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {moments.map(({ event }, index) => {
        const [tone] = signOf(event?.type)
        const isTall = tone !== 'plain'
        if (index % every !== 0 && !(isTall && every === 1)) return null
        const place = start + index + 1
        return <line key={place} data-tone={tone} x1={place} x2={place} y1={isTall ? 0 : 4} y2="10" />
      })}
    </svg>
  )
})
