/** A requirement stated on the desk, as the problem's needs: what `RequirementStated` carries against what is pledged. */
import { hoursBetween, type Instant } from '../instant.ts'
import { byId, type Need, type Problem } from './problem.ts'
import { tiers } from './requirement.ts'

/** A line as a call tells it; priority 1 comes first. */
export type StatedLine = {
  readonly id: string
  readonly capability: string
  readonly quantity: number
  readonly place: string
  readonly priority: number
  readonly earliest?: Instant | undefined
  readonly latest?: Instant | undefined
}

// A line without a latest hour is wanted within a month; nothing in a call says more.
const latestHoursDefault = 720

/** The problem with the lines of a call for its needs, and the lines whose place it does not know. */
export const statedOn = (
  problem: Problem,
  { lines, decidedAt }: { readonly lines: readonly StatedLine[]; readonly decidedAt: Instant },
): { readonly problem: Problem; readonly unplaced: readonly string[] } => {
  const hoursTo = (at: Instant): number => Math.max(0, hoursBetween(decidedAt, at))
  const known = new Set(problem.destinations.map(({ id }) => id))
  const needs = lines
    .filter(({ place }) => known.has(place))
    .map(
      ({ id, capability, quantity, place, priority, earliest, latest }): Need => ({
        id,
        capability,
        quantity,
        place,
        tier: tiers[priority - 1] ?? 'useful',
        earliestHours: earliest === undefined ? 0 : hoursTo(earliest),
        latestHours: latest === undefined ? latestHoursDefault : hoursTo(latest),
        task: undefined,
        opponents: [],
        rules: [],
        enablers: [],
      }),
    )
    .sort(byId)
  return {
    problem: { ...problem, needs },
    unplaced: lines.filter(({ place }) => !known.has(place)).map(({ id }) => id),
  }
}
