/** Stage 1 against brute force, and the laws of a plan, on made-up problems. */
import { afterAll, describe, expect, test } from 'vitest'
import { isBefore, small } from '../../test/force-small.ts'
import { explain, type Problem, planFor, stageOne, yesOf } from './index.ts'
import { activity, holdsAt, valueAt } from './linear.ts'
import type { StageOne } from './model.ts'
import { startSolver } from './node.ts'

const solver = startSolver()
afterAll(() => solver.end())
const solve = (asked: Parameters<typeof solver.solve>[0]) => solver.solve(asked)

/** Every point of whole numbers, level values compared in order; shortfalls and theta follow. */
const bruteForce = (stage: StageOne): readonly number[] | undefined => {
  const { model, choices, levels } = stage
  const ways = [...new Set(choices.map(({ kind }) => kind))].map((kind) =>
    choices.filter((each) => each.kind === kind),
  )
  const leaves = ways.reduce(
    (product, own) => product * (own.length + 1) ** (own[0]?.kind.units.length ?? 1),
    1,
  )
  if (leaves > 40_000) return undefined
  let best: readonly number[] | undefined
  const at = Array<number>(model.columns.length).fill(0)
  const judge = (): void => {
    for (const row of model.rows) {
      const last = row.columns.at(-1) as number
      if (model.columns[last]?.integer) {
        if (activity(row, at) > row.upper + 1e-9) return
      }
    }
    for (const [id, column] of stage.shortfalls) {
      const need = stage.problem.needs.find((each) => each.id === id)
      const met = choices.reduce(
        (sum, each) => sum + (each.need.id === id ? each.quantity * (at[each.column] as number) : 0),
        0,
      )
      at[column] = Math.max(0, (need?.quantity ?? 0) - met)
    }
    if (stage.theta !== undefined) at[stage.theta] = worstBurden(stage, at)
    const values = levels.map(({ costs }) => valueAt(costs, at))
    if (!best || isBefore(values, best)) best = values
  }
  const walk = (kind: number, way: number): void => {
    const own = ways[kind]
    if (!own) {
      judge()
      return
    }
    const choice = own[way]
    if (!choice) {
      walk(kind + 1, 0)
      return
    }
    const taken = own.reduce((sum, { column }) => sum + (at[column] as number), 0)
    for (let count = 0; count + taken <= choice.kind.units.length; count++) {
      at[choice.column] = count
      walk(kind, way + 1)
    }
    at[choice.column] = 0
  }
  walk(0, 0)
  return best
}

const worstBurden = ({ problem, choices }: StageOne, at: readonly number[]): number => {
  const money = problem.packages.some(({ cost }) => cost > 0)
  const keys = problem.members.reduce((sum, { burdenKey }) => sum + burdenKey, 0)
  const weigh = ({ cost, people }: { cost: number; people: number }): number => (money ? cost : people)
  const unit = Math.max(1, ...problem.packages.map(weigh))
  return Math.max(
    0,
    ...problem.members.map(({ id, burdenKey }) => {
      const own = choices.filter(({ kind }) => kind.first.member === id)
      const spent = own.reduce((sum, { kind, column }) => sum + weigh(kind.first) * (at[column] as number), 0)
      return spent / unit / (burdenKey / keys)
    }),
  )
}

describe('stage 1', () => {
  test('equals brute force at every level on 500 random cases of up to 12 packages', async () => {
    let compared = 0
    for (let seed = 1; compared < 500; seed++) {
      const problem = small(seed)
      const stage = stageOne(problem)
      const best = bruteForce(stage)
      if (!best) continue
      compared++
      const { plan, point } = await planFor(problem, { solve, stage })
      expect(holdsAt(stage.model, point)).toBe(true)
      expect(plan.proven, `seed ${seed}`).toBe(true)
      stage.levels.forEach(({ costs }, level) => {
        const value = valueAt(costs, point)
        expect(Math.abs(value - (best[level] as number)), `seed ${seed} level ${level}`).toBeLessThan(
          1e-5 * Math.max(1, best[level] as number),
        )
      })
    }
  }, 300_000)

  test('asked = met + short, a package is on one line, reserves stay at home', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = small(seed)
      const { plan } = await planFor(problem, { solve })
      expect(new Set(plan.fill.map((each) => each.package)).size).toBe(plan.fill.length)
      for (const { id, quantity } of problem.needs) {
        const brought = plan.fill
          .filter(({ line }) => line === id)
          .reduce((sum, each) => sum + each.quantity, 0)
        const short = plan.shortfalls.find(({ line }) => line === id)?.short ?? 0
        expect(Math.min(quantity, brought) + short).toBeCloseTo(quantity, 5)
      }
      for (const { id, reserveShare } of problem.members) {
        const pledged = problem.packages.filter(({ member }) => member === id)
        const away = pledged.filter(({ committed }) => committed).length
        const sent = plan.fill.filter(({ member }) => member === id).length
        if (sent > 0)
          expect(sent + away).toBeLessThanOrEqual(Math.floor((1 - reserveShare) * pledged.length + 1e-9))
      }
    }
  }, 60_000)
})

describe('the hash of a plan', () => {
  test('is the same for permuted input, and warm and cold', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const problem = small(seed)
      const turned = {
        ...problem,
        members: problem.members.toReversed(),
        packages: problem.packages.toReversed(),
        needs: problem.needs.toReversed(),
        destinations: problem.destinations.toReversed(),
      }
      const cold = (await planFor(problem, { solve })).plan
      const warm = (await planFor(problem, { solve, warm: cold.fill })).plan
      expect([(await planFor(turned, { solve })).plan.hash, warm.hash]).toEqual([cold.hash, cold.hash])
    }
  }, 60_000)
})

describe('an explanation', () => {
  const unmet = async (
    problem: Problem,
    relaxed?: Parameters<typeof stageOne>[1],
  ): Promise<readonly number[]> => {
    const { plan } = await planFor(problem, { solve, stage: stageOne(problem, relaxed) })
    return plan.objectives.filter(({ name }) => name.startsWith('unmet')).map(({ value }) => value)
  }

  test('names a cause whose removal shrinks the shortage', async () => {
    let tried = 0
    for (let seed = 1; seed <= 120; seed++) {
      const problem = small(seed)
      const planned = await planFor(problem, { solve })
      const before = await unmet(problem)
      for (const each of await explain(problem, planned, solve)) {
        if (each.cause === 'no-such-capability' || each.cause === 'not-enough') continue
        const gone = each.cause === 'several' ? each.together : [each.cause]
        const after = await unmet(
          problem,
          (hindrance, _, need) => need.id === each.line && gone.includes(hindrance),
        )
        expect(isBefore(after, before), `seed ${seed} ${each.line} ${each.cause}`).toBe(true)
        tried++
      }
    }
    expect(tried).toBeGreaterThan(40)
  }, 120_000)

  test('says "not enough" and "no such capability" only where more of it would help', async () => {
    let tried = 0
    for (let seed = 1; seed <= 120; seed++) {
      const problem = small(seed)
      const planned = await planFor(problem, { solve })
      for (const each of await explain(problem, planned, solve)) {
        if (each.cause !== 'no-such-capability' && each.cause !== 'not-enough') continue
        const need = problem.needs.find(({ id }) => id === each.line)
        const extra = {
          ...(problem.packages[0] as Problem['packages'][number]),
          id: 'zz',
          member: 'Z',
          cost: 0,
          dailyTonnes: 0,
        }
        const more = {
          ...extra,
          capabilities: { [need?.capability ?? '']: 100 },
          caveats: [],
          committed: false,
          readyHours: 0,
          overlandHours: 1,
        }
        const richer = { ...problem, packages: [...problem.packages, more] }
        expect(isBefore(await unmet(richer), await unmet(problem)) || (need?.enablers.length ?? 0) > 0).toBe(
          true,
        )
        tried++
      }
    }
    expect(tried).toBeGreaterThan(10)
  }, 120_000)

  test('names members whose single yes does close the gap', async () => {
    let tried = 0
    for (let seed = 1; seed <= 200; seed++) {
      const problem = small(seed)
      const planned = await planFor(problem, { solve })
      for (const each of await explain(problem, planned, solve))
        for (const { member } of each.couldClose) {
          const need = problem.needs.find(({ id }) => id === each.line) as Problem['needs'][number]
          const tier = planned.plan.objectives.findIndex(({ name }) => name === `unmet ${need.tier}`)
          const before = await unmet(problem)
          const after = await unmet(problem, yesOf(member, need))
          const closed = (100 * each.short) / need.quantity
          // Tiers above are no worse, and this tier is better by at least the whole gap.
          const above = after
            .slice(0, tier)
            .every((value, level) => value <= (before[level] as number) + 1e-6)
          expect(
            above &&
              (isBefore(after.slice(0, tier), before.slice(0, tier)) ||
                (after[tier] as number) <= (before[tier] as number) - closed + 1e-5),
          ).toBe(true)
          tried++
        }
    }
    expect(tried).toBeGreaterThan(5)
  }, 120_000)
})
