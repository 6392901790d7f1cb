/**
 * Why a line stays short: hindrances are taken away one after the other, in a fixed order, and the model is asked again
 * whether the line could now be better off with no other line worse off. The first that helps is the cause
 * (models.md 1.6). A member could close a gap if its single yes does.
 */
import { fitnessFor, type Hindrance, hindrances, membersOwn, type Relaxed } from './eligible.ts'
import { type Column, holdsAt } from './linear.ts'
import { type StageOne, stageOne } from './model.ts'
import { fillOf, type Planned, pointOf, type Shortfall } from './plan.ts'
import { type Need, named, type Package, type Problem } from './problem.ts'
import type { Solve } from './tasks.ts'

/** The one thing in the way; `several` where only more than one together would help; `not-enough` where all are used. */
export const causes = ['no-such-capability', ...hindrances, 'several', 'not-enough'] as const
export type Cause = (typeof causes)[number]

/** A member whose single yes fills the line. */
export type Offer = {
  readonly member: string
  readonly packages: readonly string[]
  readonly lifts: readonly Hindrance[]
}

export type Explained = Shortfall & {
  readonly cause: Cause
  /** What would have to go together, where it is several. */
  readonly together: readonly Hindrance[]
  /** What would still be short without the cause. */
  readonly leaves: number
  /** How much of the capability was pledged at all, by anybody. */
  readonly pledged: number
  readonly couldClose: readonly Offer[]
}

/** Explains every shortfall of a plan. */
export const explain = async (
  problem: Problem,
  planned: Planned,
  solve: Solve,
): Promise<readonly Explained[]> => {
  const explained: Explained[] = []
  for (const shortfall of planned.plan.shortfalls) {
    const asking: Asking = { problem, planned, solve, need: named(problem.needs, shortfall.line), shortfall }
    explained.push({ ...shortfall, ...(await causeOf(asking)), couldClose: await offersFor(asking) })
  }
  return explained
}

type Asking = {
  readonly problem: Problem
  readonly planned: Planned
  readonly solve: Solve
  readonly need: Need
  readonly shortfall: Shortfall
}

type Because = Pick<Explained, 'cause' | 'together' | 'leaves' | 'pledged'>

const enough = 1e-6

const causeOf = async (asking: Asking): Promise<Because> => {
  const { problem, need, shortfall } = asking
  const pledged = problem.packages.reduce((sum, unit) => sum + (unit.capabilities[need.capability] ?? 0), 0)
  const because = (cause: Cause, leaves: number, together: readonly Hindrance[] = []): Because => ({
    cause,
    together,
    leaves,
    pledged,
  })
  if (pledged === 0) return because('no-such-capability', 0)
  const present = presentFor(asking)
  const together: Hindrance[] = []
  for (const hindrance of present) {
    const { short } = await leastShort(asking, (each, _, line) => each === hindrance && line.id === need.id)
    if (short < shortfall.short - enough) return because(hindrance, short)
  }
  for (const hindrance of present) {
    together.push(hindrance)
    if (together.length === 1) continue
    const { short } = await leastShort(
      asking,
      (each, _, line) => together.includes(each) && line.id === need.id,
    )
    if (short < shortfall.short - enough) return because('several', short, together)
  }
  return because('not-enough', shortfall.short)
}

/** Hindrances that stand anywhere between the pledges and the line. */
const presentFor = ({ problem, need, planned }: Asking): readonly Hindrance[] => {
  const fitness = fitnessFor(problem)
  const found = new Set<Hindrance>()
  for (const unit of problem.packages) {
    if (unit.sustainment || (unit.capabilities[need.capability] ?? 0) <= 0) continue
    for (const hindrance of fitness(unit, need).hindrances) found.add(hindrance)
  }
  const rows = planned.stage.model.rows.map(({ name }) => name)
  if (rows.some((name) => name.startsWith('F4'))) found.add('lift')
  if (rows.some((name) => name.startsWith('F6'))) found.add('supply')
  if (problem.members.some(({ reserveShare }) => reserveShare > 0)) found.add('reserve')
  if (problem.members.some(({ costMax }) => costMax !== undefined)) found.add('burden')
  if (need.enablers.length > 0) found.add('enabler')
  return hindrances.filter((each) => found.has(each))
}

/** The least that a line can be short with some hindrances away and no other line worse off. */
const leastShort = async (
  { problem, planned, solve, need }: Asking,
  relaxed: Relaxed,
): Promise<{ readonly short: number; readonly stage: StageOne; readonly point: readonly number[] }> => {
  const open = stageOne(problem, relaxed)
  const own = open.shortfalls.get(need.id) ?? 0
  const columns = open.model.columns.map((column, index): Column => {
    const line = [...open.shortfalls].find(([, at]) => at === index)?.[0]
    const before = line === undefined ? undefined : planned.point[planned.stage.shortfalls.get(line) ?? 0]
    return before === undefined ? column : { ...column, upper: Math.min(column.upper, before + enough) }
  })
  const model = { ...open.model, columns }
  const start = pointOf(open, fillOf(planned.stage, planned.point))
  const costs = columns.map((_, index) => (index === own ? 1 : 0))
  // A wait or a cut that fell away with the hindrance can make the old plan unwritable as it stands: then no start.
  const from = holdsAt(model, start) ? start : columns.map(({ integer, upper }) => (integer ? 0 : upper))
  const { point } = await solve({
    model,
    levels: [{ name: 'short', costs, slackShare: 0, slackAmount: 0 }],
    start: from,
    limits: { nodesMax: 2_000, gapShare: 1e-6 },
  })
  return { short: holdsAt(model, point, 1e-5) ? (point[own] as number) : Infinity, stage: open, point }
}

/** Members that hold packages back from the line by a limit of their own, and would fill it by lifting that. */
const offersFor = async (asking: Asking): Promise<readonly Offer[]> => {
  const { problem, need, planned } = asking
  const fitness = fitnessFor(problem)
  const before = new Set(planned.plan.fill.map((each) => `${each.line} ${each.package}`))
  const offers: Offer[] = []
  for (const { id, reserveShare, costMax } of problem.members) {
    const own = problem.packages.filter(
      (unit) => unit.member === id && (unit.capabilities[need.capability] ?? 0) > 0,
    )
    const lifts = new Set<Hindrance>(own.flatMap((unit) => ownLimits(fitness(unit, need).hindrances)))
    if (reserveShare > 0) lifts.add('reserve')
    if (costMax !== undefined) lifts.add('burden')
    if (own.length === 0 || lifts.size === 0) continue
    const { short, stage, point } = await leastShort(asking, yesOf(id, need))
    if (short > enough) continue
    const packages = fillOf(stage, point)
      .filter(
        ({ line, member, package: unit }) =>
          line === need.id && member === id && !before.has(`${line} ${unit}`),
      )
      .map((each) => each.package)
    offers.push({ member: id, packages, lifts: membersOwn.filter((each) => lifts.has(each)) })
  }
  return offers
}

const ownLimits = (found: readonly Hindrance[]): readonly Hindrance[] =>
  found.every((each) => membersOwn.includes(each)) ? found : []

/** A member's yes for one line: none of its own limits stands in the way there. */
export const yesOf =
  (member: string, line: Pick<Need, 'id'>): Relaxed =>
  (hindrance, unit: Package, need: Need) =>
    unit.member === member && need.id === line.id && membersOwn.includes(hindrance)
