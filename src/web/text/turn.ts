/** A day on which the text of a pact changed, as the page tells it. */
import type { Day } from '../../day.ts'
import type { Group } from './lines.ts'

/** One day of the history: how much changed of what. `eve` is left out on the day on which the text begins. */
export type Turn = {
  readonly day: Day
  readonly eve?: Day
  readonly count: number
  readonly groups: readonly (readonly [Group, number])[]
}

/** What the text is; the rest is who is in it: members, chairs, groups. */
const wording: readonly Group[] = ['articles', 'rules', 'provisions', 'limits', 'deadlines']

/** Did the wording itself change that day, and not only who is in it? */
export const isOfWording = ({ groups: changed }: Turn): boolean =>
  changed.some(([group]) => wording.includes(group))
