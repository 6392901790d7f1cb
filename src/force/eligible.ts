/**
 * eligible(u,r) of F3: what stands between a package and a line. Every hindrance has a name, so that explanation can
 * take one away and look again (models.md 1.6).
 */
import { legsOf, sortiesLeast, travelHoursLeast } from './legs.ts'
import { type Need, named, type Package, type Problem } from './problem.ts'

/** Hindrances in the order in which a shortfall asks for its cause. */
export const hindrances = [
  'committed',
  'caveat',
  'notice',
  'lift',
  'supply',
  'reserve',
  'burden',
  'enabler',
] as const
export type Hindrance = (typeof hindrances)[number]

/** Is this hindrance taken away for this package on this line? In the problem as stated nothing is. */
export type Relaxed = (hindrance: Hindrance, unit: Package, need: Need) => boolean
export const nothingRelaxed: Relaxed = () => false

/** Hindrances that are the member's own to lift: its single yes. */
export const membersOwn: readonly Hindrance[] = ['committed', 'caveat', 'reserve', 'burden']

/** When a package can be on the ground, and what keeps it off the line altogether. */
export type Fitness = {
  readonly hindrances: readonly Hindrance[]
  /** Hour from which its load can begin to leave its home. */
  readonly releaseHours: number
  /** Hour at which it can be there at the earliest. */
  readonly arrivalHours: number
}

/** Looks at one package for one line. */
export const fitnessFor = (problem: Problem, relaxed: Relaxed = nothingRelaxed) => {
  const travel = new Map<string, number | undefined>()
  const travelOf = (unit: Package, place: string): number | undefined => {
    const key = [unit.home, unit.member, unit.overlandHours, unit.vehicles > 0, unit.people > 0, place].join(
      ' ',
    )
    if (!travel.has(key)) travel.set(key, travelHoursLeast(unit, named(problem.destinations, place), problem))
    return travel.get(key)
  }
  return (unit: Package, need: Need): Fitness => {
    const found: Hindrance[] = []
    const hinders = (hindrance: Hindrance): void => {
      if (!relaxed(hindrance, unit, need)) found.push(hindrance)
    }
    if (unit.committed) hinders('committed')
    const limits = unit.caveats.filter((caveat) => forbids(caveat, need, problem))
    if (limits.length > 0) hinders('caveat')
    const way = travelOf(unit, need.place)
    if (way === undefined) hinders('lift')
    // With its caveats lifted a member does not wait for its parliament either.
    const wait = relaxed('caveat', unit, need) ? 0 : parliamentHours(unit, problem)
    const release = unit.readyHours + wait
    const latest = need.latestHours + 24 * problem.planning.lateDaysMax
    const arrival = Math.max(need.earliestHours, release + (way ?? 0))
    if (arrival <= latest) return { hindrances: found, releaseHours: release, arrivalHours: arrival }
    // Without the wait it would be in time: then the wait is the caveat, not the notice.
    if (wait > 0 && arrival - wait <= latest) hinders('caveat')
    else hinders('notice')
    const soon = Math.max(need.earliestHours, relaxed('notice', unit, need) ? 0 : arrival)
    return { hindrances: found, releaseHours: Math.min(release, soon), arrivalHours: soon }
  }
}

/** Does a caveat rule the line out? A wait for a parliament does not: it delays. */
const forbids = (caveat: Package['caveats'][number], need: Need, problem: Problem): boolean => {
  switch (caveat.kind) {
    case 'task':
      return need.task !== undefined && caveat.not.includes(need.task)
    case 'place':
      return caveat.not.includes(need.place)
    case 'opponent':
      return need.opponents.some((each) => caveat.not.includes(each))
    case 'rules':
      return need.rules.some((each) => caveat.not.includes(each))
    case 'host-consent':
      return !problem.hostConsent
    case 'parliament':
      return false
  }
}

/** Hours that a package waits for its parliament; none where it has approved. */
export const parliamentHours = (unit: Package, { approved }: Problem): number =>
  approved.includes(unit.member)
    ? 0
    : Math.max(0, ...unit.caveats.map((caveat) => (caveat.kind === 'parliament' ? caveat.delayHours : 0)))

/** The least share of a place's, a home's and the fleets' hours that a package takes, whatever carries it. */
export type Effort = {
  readonly offloadSpotHours: number
  readonly onloadSpotHours: number
  readonly aircraftHours: number
  readonly flightHours: number
  readonly groundHours: number
}

/** Effort by air; undefined for a package that needs no aircraft. */
export const effortOf = (unit: Package, place: string, problem: Problem): Effort | undefined => {
  if (unit.overlandHours !== undefined) return undefined
  const legs = legsOf(unit, named(problem.destinations, place), problem)
  if (legs.length === 0) return undefined
  const least = (hoursOf: (leg: (typeof legs)[number]) => number): number =>
    Math.min(...legs.map((leg) => sortiesLeast(leg.fleet, unit, problem) * hoursOf(leg)))
  return {
    offloadSpotHours: least(({ fleet }) => fleet.groundHours * fleet.spots),
    onloadSpotHours: least(({ fleet }) => fleet.groundHours * fleet.spots),
    aircraftHours: least(({ fleet, hours }) => 2 * fleet.groundHours + 2 * hours),
    flightHours: Math.min(...legs.map(({ hours }) => hours)),
    groundHours: Math.min(...legs.map(({ fleet }) => fleet.groundHours)),
  }
}
