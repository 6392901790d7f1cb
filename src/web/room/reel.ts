/**
 * Any moment of a call at once: the call is folded forward from the nearest one that is kept. One step costs one
 * event, a jump at most a stretch of them; the fold is the one that the desk uses.
 */
import { type Call, type CallEvent, fold } from '../../call/index.ts'
import type { Tape } from './moment.ts'

const stride = 64

/** The calls of a tape, by how many of its moments have passed. */
export type Reel = (reached: number) => Call

/** Makes the reel of a tape. Moments before its stretch are shown as its beginning. */
export const reelOf = ({ base, start, moments }: Tape): Reel => {
  const kept = new Map<number, Call>([[0, base]])
  let last: readonly [number, Call] = [0, base]
  return (reached) => {
    const wanted = Math.max(0, Math.min(moments.length, reached - start))
    if (last[0] === wanted) return last[1]
    let [from, call] = last[0] < wanted && wanted - last[0] < stride ? last : nearest(kept, wanted)
    while (from < wanted) {
      const to = Math.min(wanted, from + stride - (from % stride))
      call = fold(eventsIn(moments.slice(from, to)), call)
      from = to
      if (from % stride === 0) kept.set(from, call)
    }
    last = [wanted, call]
    return call
  }
}

const nearest = (kept: ReadonlyMap<number, Call>, wanted: number): readonly [number, Call] => {
  for (let from = wanted - (wanted % stride); from > 0; from -= stride) {
    const call = kept.get(from)
    if (call) return [from, call]
  }
  return [0, kept.get(0)!]
}

/** What only the timeline tells: the call would keep all of it, and be copied with it at every step. */
const toldOnly: ReadonlySet<CallEvent['type']> = new Set([
  ...(['SituationReported', 'NoticeGiven', 'LessonRecorded', 'Corrected'] as const),
])

/** The events of some moments that change what the room shows of a call. */
export const eventsIn = (moments: Tape['moments']): readonly CallEvent[] =>
  moments.flatMap(({ event }) => (event && !toldOnly.has(event.type) ? [event] : []))
