/**
 * F4: energetic cuts. In no stretch of time can a pool (working spots of a home or of a place, hours of all aircraft)
 * be asked for more than it has by packages that may only move within that stretch. The least effort of any fleet is
 * counted, so a cut never forbids what the dispatcher could do.
 */
import { type Effort, effortOf, type Relaxed } from './eligible.ts'
import type { Row } from './linear.ts'
import type { Choice } from './model.ts'
import type { Package, Problem } from './problem.ts'

/** A choice with the stretch in which it asks a pool for hours. */
type Claim = { readonly choice: Choice; readonly from: number; readonly to: number; readonly hours: number }

// Releases are rounded down to half days: a weaker cut, and far fewer of them.
const gridHours = 12

export const poolRows = (problem: Problem, choices: readonly Choice[], relaxed: Relaxed): readonly Row[] => {
  const efforts = effortsOf(problem)
  const flying = choices.flatMap((choice) => {
    const { kind, need } = choice
    const effort = relaxed('lift', kind.first, need) ? undefined : efforts(kind.first, need.place)
    return effort ? [{ choice, effort, closes: need.latestHours + 24 * choice.daysLate }] : []
  })
  const { queuingEfficiency } = problem.planning
  const places = problem.destinations.flatMap(({ id, fields }) => {
    const claims = flying
      .filter(({ choice }) => choice.need.place === id)
      .map(({ choice, effort, closes }) => ({
        choice,
        from: choice.releaseHours + effort.groundHours + effort.flightHours,
        to: closes,
        hours: effort.offloadSpotHours,
      }))
    const spots = fields.reduce((sum, field) => sum + (field.spots * field.openHours) / 24, 0)
    return cutsOf(`F4 to ${id}`, claims, spots * queuingEfficiency)
  })
  const homes = problem.homes.flatMap(({ id, spots }) => {
    const claims = flying
      .filter(({ choice }) => choice.kind.first.home === id)
      .map(({ choice, effort, closes }) => ({
        choice,
        from: choice.releaseHours,
        to: closes - effort.flightHours - effort.groundHours,
        hours: effort.onloadSpotHours,
      }))
    return cutsOf(`F4 from ${id}`, claims, spots)
  })
  const aircraft = problem.fleets.reduce((sum, { available }) => sum + available, 0)
  const all = flying.map(({ choice, effort, closes }) => ({
    choice,
    from: choice.releaseHours,
    // The last way back may end after the line has closed.
    to: closes + effort.flightHours,
    hours: effort.aircraftHours,
  }))
  return [...places, ...homes, ...cutsOf('F4 aircraft', all, aircraft)]
}

const effortsOf = (problem: Problem) => {
  const known = new Map<string, Effort | undefined>()
  return (unit: Package, place: string): Effort | undefined => {
    const key = `${unit.id} ${place}`
    if (!known.has(key)) known.set(key, effortOf(unit, place, problem))
    return known.get(key)
  }
}

/** One row for each stretch [b1,b2] that could bind. */
const cutsOf = (name: string, claims: readonly Claim[], perHour: number): readonly Row[] => {
  const starts = [...new Set(claims.map(({ from }) => floorTo(from)))].sort((a, b) => a - b)
  const ends = [...new Set(claims.map(({ to }) => to))].sort((a, b) => a - b)
  const rows: Row[] = []
  for (const start of starts) {
    const later = claims.filter(({ from }) => floorTo(from) >= start)
    let before = 0
    for (const end of ends) {
      const within = later.filter(({ to }) => to <= end)
      // A longer stretch with the same packages says nothing new.
      if (within.length === before) continue
      before = within.length
      const upper = perHour * Math.max(0, end - start)
      if (mostOf(within) <= upper) continue
      rows.push({
        name: `${name} ${start} ${end}`,
        lower: -Infinity,
        upper,
        columns: within.map(({ choice }) => choice.column),
        // Rounded down, so that the cut stays true, to numbers that the solver holds exactly enough.
        values: within.map(({ hours }) => Math.floor(hours * 1000) / 1000),
      })
    }
  }
  return rows
}

const floorTo = (hours: number): number => Math.max(0, Math.floor(hours / gridHours) * gridHours)

/** The most that these claims could ask for: each kind all at once, on its heaviest choice. */
const mostOf = (claims: readonly Claim[]): number => {
  const heaviest = new Map<string, number>()
  for (const { choice, hours } of claims) {
    const { units, first } = choice.kind
    heaviest.set(first.id, Math.max(heaviest.get(first.id) ?? 0, hours * units.length))
  }
  let sum = 0
  for (const hours of heaviest.values()) sum += hours
  return sum
}
