/**
 * Stage 1 as a linear model: F1 to F8 and O1 to O5 of models.md 1.3, in a smaller form.
 *
 * A column says that so many packages of one kind close on a line by its latest hour, or so many days after it. A day
 * before the latest hour is never better: nothing rewards it and the cuts of F4 only get tighter, so those columns of
 * z[u,r,b] are left out. Packages that differ in nothing but their id are one column that counts, which takes the
 * symmetry away that a search would otherwise walk through.
 */
import { fitnessFor, nothingRelaxed, type Relaxed } from './eligible.ts'
import type { Level, LinearModel, Row } from './linear.ts'
import { levelsOf } from './objectives.ts'
import { poolRows } from './pools.ts'
import { inOrder, type Need, type Package, type Problem } from './problem.ts'

/** Packages alike in everything but their id. */
export type Kind = { readonly units: readonly Package[]; readonly first: Package }

/** What a column of whole numbers means. */
export type Choice = {
  readonly column: number
  readonly kind: Kind
  readonly need: Need
  /** Days after the latest hour: 0 is in time. */
  readonly daysLate: number
  readonly soonest: boolean
  readonly quantity: number
  readonly releaseHours: number
  readonly arrivalHours: number
}

/** The model with the way back from numbers to packages and lines. */
export type StageOne = {
  readonly problem: Problem
  readonly model: LinearModel
  readonly levels: readonly Level[]
  readonly choices: readonly Choice[]
  /** Need -> column of its shortfall s(r). */
  readonly shortfalls: ReadonlyMap<string, number>
  readonly theta: number | undefined
}

/** Builds the model; `relaxing` takes hindrances away. */
export const stageOne = (stated: Problem, relaxing: Relaxed = nothingRelaxed): StageOne => {
  const problem = inOrder(stated)
  // What already serves a line is under no limit any more: the limits are for what is still to be decided.
  const relaxed: Relaxed = (hindrance, unit, need) =>
    unit.pinned === need.id || relaxing(hindrance, unit, need)
  const choices = worthwhile(problem, choicesOf(problem, relaxed), relaxed)
  const count = choices.length
  const shortfalls = new Map(problem.needs.map(({ id }, index) => [id, count + index]))
  const burden = burdenOf(problem)
  const theta = choices.some(({ kind }) => burden(kind.first) > 0) ? count + problem.needs.length : undefined
  const columns = [
    ...choices.map((choice) => ({
      name: nameOf(choice),
      lower: isPinned(choice) ? 1 : 0,
      upper: choice.kind.units.length,
      integer: true,
    })),
    ...problem.needs.map(({ id, quantity }) => ({
      name: `s ${id}`,
      lower: 0,
      upper: quantity,
      integer: false,
    })),
    ...(theta === undefined ? [] : [{ name: 'theta', lower: 0, upper: Infinity, integer: false }]),
  ]
  const rows = [
    ...kindRows(choices),
    ...needRows(problem, choices, shortfalls),
    ...poolRows(problem, choices, relaxed),
    ...enablerRows(problem, choices, relaxed),
    ...supplyRows(problem, choices, relaxed),
    ...memberRows(problem, { choices, relaxed, theta }),
  ]
  const stage = { problem, model: { columns, rows }, choices, shortfalls, theta }
  return { ...stage, levels: levelsOf(stage) }
}

/** Held on its line, on the soonest of its choices. */
const isPinned = ({ kind, need, soonest }: Choice): boolean => soonest && kind.first.pinned === need.id

const nameOf = ({ kind, need, daysLate }: Choice): string => `z ${kind.first.id} ${need.id} ${daysLate}`

/** Packages by kind, in the order of their first id. */
export const kindsOf = (packages: readonly Package[]): readonly Kind[] => {
  const kinds = new Map<string, Package[]>()
  for (const unit of packages) {
    if (unit.sustainment) continue
    const key = JSON.stringify({ ...unit, id: '' })
    const alike = kinds.get(key)
    if (alike) alike.push(unit)
    else kinds.set(key, [unit])
  }
  return [...kinds.values()].map((units) => ({ units, first: units[0] as Package }))
}

const choicesOf = (problem: Problem, relaxed: Relaxed): readonly Choice[] => {
  const fitness = fitnessFor(problem, relaxed)
  const choices: Omit<Choice, 'column'>[] = []
  for (const kind of kindsOf(problem.packages))
    for (const need of problem.needs) {
      const quantity = kind.first.capabilities[need.capability] ?? 0
      if (quantity <= 0 || (kind.first.pinned ?? need.id) !== need.id) continue
      const { hindrances, releaseHours, arrivalHours } = fitness(kind.first, need)
      if (hindrances.length > 0) continue
      const soonest = Math.max(0, Math.ceil((arrivalHours - need.latestHours) / 24))
      // Only lift makes a package later than its own notice does; a march waits for nobody.
      const byAir = kind.first.overlandHours === undefined && !relaxed('lift', kind.first, need)
      const last = byAir ? problem.planning.lateDaysMax : soonest
      for (let daysLate = soonest; daysLate <= last; daysLate++)
        choices.push({
          kind,
          need,
          daysLate,
          soonest: daysLate === soonest,
          quantity,
          releaseHours,
          arrivalHours,
        })
    }
  return choices.map((choice, column) => ({ ...choice, column }))
}

/** Without a pool that binds, nobody closes later than need be: those columns go, often three quarters of all. */
const worthwhile = (problem: Problem, choices: readonly Choice[], relaxed: Relaxed): readonly Choice[] => {
  const pooled = new Set(poolRows(problem, choices, relaxed).flatMap(({ columns }) => columns))
  const waits = new Set<string>()
  return choices
    .filter((choice) => {
      const key = `${choice.kind.first.id} ${choice.need.id}`
      if (pooled.has(choice.column)) waits.add(key)
      return choice.soonest || waits.has(key)
    })
    .map((choice, column) => ({ ...choice, column }))
}

/** F1: a package goes to one line, once. */
const kindRows = (choices: readonly Choice[]): readonly Row[] =>
  [...grouped(choices, ({ kind }) => kind.first.id)].map(([id, own]) => ({
    name: `F1 ${id}`,
    lower: -Infinity,
    upper: own[0]?.kind.units.length ?? 0,
    columns: own.map(({ column }) => column),
    values: own.map(() => 1),
  }))

/** F2: what is sent and what is short make up what was asked. A package counts for no more than was asked. */
const needRows = (
  { needs }: Problem,
  choices: readonly Choice[],
  shortfalls: StageOne['shortfalls'],
): readonly Row[] => {
  const byNeed = grouped(choices, ({ need }) => need.id)
  return needs.map(({ id, quantity }) => {
    const own = byNeed.get(id) ?? []
    return {
      name: `F2 ${id}`,
      lower: quantity,
      upper: Infinity,
      columns: [...own.map(({ column }) => column), shortfalls.get(id) ?? 0],
      values: [...own.map((choice) => Math.min(choice.quantity, quantity)), 1],
    }
  })
}

/** F5: no more of a line than its enablers carry. */
const enablerRows = ({ needs }: Problem, choices: readonly Choice[], relaxed: Relaxed): readonly Row[] => {
  const byNeed = grouped(choices, ({ need }) => need.id)
  return needs.flatMap((need) =>
    need.enablers.map(({ line, per }) => {
      const own = (byNeed.get(need.id) ?? []).filter(({ kind }) => !relaxed('enabler', kind.first, need))
      const enabling = byNeed.get(line) ?? []
      return {
        name: `F5 ${need.id} ${line}`,
        lower: -Infinity,
        upper: 0,
        columns: [...own, ...enabling].map(({ column }) => column),
        values: [...own.map(({ quantity }) => quantity), ...enabling.map(({ quantity }) => -per * quantity)],
      }
    }),
  )
}

/** F6: what the force at a place eats in a day is what the place can bring up in a day. */
const supplyRows = (
  { destinations, planning }: Problem,
  choices: readonly Choice[],
  relaxed: Relaxed,
): readonly Row[] =>
  destinations.flatMap(({ id, dailySupplyTonnes, stockTonnes }) => {
    if (dailySupplyTonnes === undefined) return []
    const own = choices.filter(
      ({ need, kind }) =>
        need.place === id && kind.first.dailyTonnes > 0 && !relaxed('supply', kind.first, need),
    )
    const upper = dailySupplyTonnes + stockTonnes / planning.planDays
    return own.length === 0
      ? []
      : [rowOf({ name: `F6 ${id}`, upper: upper }, own, ({ kind }) => kind.first.dailyTonnes)]
  })

/** F7: burden against the agreed key, and what a member will pay at most; F8: what it keeps at home. */
const memberRows = (
  problem: Problem,
  {
    choices,
    relaxed,
    theta,
  }: { readonly choices: readonly Choice[]; readonly relaxed: Relaxed; readonly theta: number | undefined },
): readonly Row[] => {
  const { members, packages } = problem
  const keys = members.reduce((sum, { burdenKey }) => sum + burdenKey, 0)
  const burden = burdenOf(problem)
  const unit = burdenUnit(problem)
  return members.flatMap(({ id, reserveShare, burdenKey, costMax }) => {
    const own = choices.filter(({ kind }) => kind.first.member === id)
    if (own.length === 0) return []
    const paying = own.filter(({ kind }) => burden(kind.first) > 0)
    const rows: Row[] = []
    const held = (hindrance: 'burden' | 'reserve') =>
      own.filter(({ kind, need }) => !relaxed(hindrance, kind.first, need))
    if (theta !== undefined && paying.length > 0) {
      // In units of the dearest package, so that the solver's tolerances mean the same in every currency.
      const row = rowOf({ name: `F7 ${id}`, upper: 0 }, paying, ({ kind }) => burden(kind.first) / unit)
      rows.push({ ...row, columns: [...row.columns, theta], values: [...row.values, -burdenKey / keys] })
    }
    if (costMax !== undefined)
      rows.push(
        rowOf({ name: `F7 most ${id}`, upper: costMax }, held('burden'), ({ kind }) => kind.first.cost),
      )
    if (reserveShare > 0) {
      const pledged = packages.filter((unit) => unit.member === id && !unit.sustainment)
      const away = pledged.filter(({ committed }) => committed).length
      const most = Math.max(0, Math.floor((1 - reserveShare) * pledged.length + 1e-9) - away)
      rows.push(rowOf({ name: `F8 ${id}`, upper: most }, held('reserve'), () => 1))
    }
    return rows.filter(({ columns }) => columns.length > 0)
  })
}

/** What a package costs its member: money, or people where nobody has stated money. */
const burdenOf = ({ packages }: Problem): ((unit: Package) => number) =>
  packages.some(({ cost }) => cost > 0) ? ({ cost }) => cost : ({ people }) => people

/** theta counts in the heaviest package. */
export const burdenUnit = (problem: Problem): number =>
  Math.max(1, ...problem.packages.map(burdenOf(problem)))

const rowOf = (
  { name, upper }: Pick<Row, 'name' | 'upper'>,
  own: readonly Choice[],
  weigh: (choice: Choice) => number,
): Row => ({
  name,
  lower: -Infinity,
  upper,
  columns: own.map(({ column }) => column),
  values: own.map(weigh),
})

/** Members of a list by a key, in first-seen order. */
export const grouped = <Each>(
  list: readonly Each[],
  keyOf: (each: Each) => string,
): ReadonlyMap<string, readonly Each[]> => {
  const groups = new Map<string, Each[]>()
  for (const each of list) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}
