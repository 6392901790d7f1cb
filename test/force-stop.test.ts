/** A search that is stopped by hand or by the clock keeps the best so far, and says so. */
import { afterAll, expect, test, vi } from 'vitest'
import { instance } from '../bench/force/instances.ts'
import { greedyPoint, holdsAt, planFor, stageOne, type Told, valueAt } from '../src/force/index.ts'
import { startSolver } from '../src/force/node.ts'
import { isBefore } from './force-small.ts'

vi.setConfig({ testTimeout: 60_000 })

const solver = startSolver()
afterAll(() => solver.end())

const problem = instance({ packages: 150, lines: 30 }, 1)
const stage = stageOne(problem)
const valuesAt = (point: readonly number[]): readonly number[] =>
  stage.levels.map(({ costs }) => valueAt(costs, point))

test('cancelled in the midst of the search: the best so far, better than the start, not reproducible', async () => {
  const cancelling = new AbortController()
  const told: Told[] = []
  const tell = (news: Told): void => {
    told.push(news)
    if (news.kind === 'bounds' && news.level === 'cost' && news.bound > 0) cancelling.abort()
  }
  const { plan, point } = await planFor(problem, {
    stage,
    solve: (asked) => solver.solve(asked, { tell, signal: cancelling.signal }),
  })
  expect(holdsAt(stage.model, point)).toBe(true)
  expect(isBefore(valuesAt(point), valuesAt(greedyPoint(stage)))).toBe(true)
  expect(plan.objectives.find(({ name }) => name === 'cost')?.stoppedBy).toBe('cancel')
  expect([plan.proven, plan.reproducible]).toEqual([false, false])
  expect(plan.fill.length).toBeGreaterThan(0)
  // The first answer was told before anything was searched, and the worker is free for the next task.
  expect(told[0]).toMatchObject({ kind: 'bounds', bound: 0 })
  const small = instance({ packages: 20, lines: 6 }, 1)
  expect((await planFor(small, { solve: (asked) => solver.solve(asked) })).plan.proven).toBe(true)
})

test('stopped by seconds: all levels together take no longer, and the plan is marked', async () => {
  const from = performance.now()
  const { plan, point } = await planFor(problem, {
    stage,
    solve: (asked) => solver.solve(asked),
    limits: { secondsMax: 1 },
  })
  expect(holdsAt(stage.model, point)).toBe(true)
  expect(plan.objectives.some(({ stoppedBy }) => stoppedBy === 'seconds')).toBe(true)
  expect(plan.reproducible).toBe(false)
  // Seven levels of a second each would be seven; a loaded machine is given three.
  expect((performance.now() - from) / 1000).toBeLessThan(4)
})
