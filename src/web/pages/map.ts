/** The drawing of outlines that maps use, kept by browsers for long: it never changes but with its address. */
import type { Loading } from '../house.ts'
import { drawingOf, parseFrame } from '../map/outlines.ts'

export const loader = ({ params }: Loading): Response => {
  const frame = parseFrame(params.frame ?? '')
  if (frame === undefined) throw new Response(null, { status: 404 })
  return new Response(drawingOf(frame), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
