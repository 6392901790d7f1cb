/** Planning again while the force is under way, on the shipped case and on made-up ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { small } from '../../test/force-small.ts'
import { chance } from '../chance.ts'
import { instant } from '../instant.ts'
import { readSharedFacts, shippedPacts } from '../pact/node.ts'
import {
  begun,
  type Contribution,
  type Plan,
  type Problem,
  parseRequirement,
  planFor,
  replan,
  soFar,
  statedOn,
} from './index.ts'
import { startSolver } from './node.ts'

vi.setConfig({ testTimeout: 60_000 })

const solver = startSolver()
afterAll(() => solver.end())
const solve = (asked: Parameters<typeof solver.solve>[0]) => solver.solve(asked)

const shared = readSharedFacts(shippedPacts)
const file = join(shippedPacts, 'csto/calls/2022-kazakhstan.requirement.yaml')
const read = parseRequirement(
  { text: readFileSync(file, 'utf8'), file },
  {
    airfields: shared.airfields?.airfields ?? {},
    aircraft: shared.aircraft?.aircraft ?? {},
    capabilities: shared.capabilities?.capabilities ?? {},
  },
)
if (!read.ok) throw new Error('the requirement has findings')
const { problem } = read.value
const { plan } = await planFor(problem, { solve })

const as = (state: Contribution['state'], line?: string): Contribution => ({
  state,
  approvals: {},
  ...(line === undefined ? {} : { line }),
})

describe('a plan made again, two days into the airlift', () => {
  const hour = 48

  test('after nothing has happened is the plan', async () => {
    const again = await replan(problem, { hour, plan, contributions: {}, setbacks: [] }, solve)
    expect(again.plan.fill.map(({ package: id, line }) => [id, line])).toEqual(
      plan.fill.map(({ package: id, line }) => [id, line]),
    )
    for (const movement of begun(plan, hour)) expect(again.plan.movement.schedule).toContainEqual(movement)
  })

  test('a broken aircraft and a closed runway: what flies keeps flying, the rest comes later', async () => {
    const setbacks = [
      { kind: 'airfield-closed', airfield: 'UAAA' },
      { kind: 'aircraft-lost', fleet: 'il-76', count: 60 },
    ] as const
    const again = await replan(problem, { hour, plan, contributions: {}, setbacks }, solve)
    const flying = begun(plan, hour)
    expect(flying.length).toBeGreaterThan(20)
    for (const movement of flying) expect(again.plan.movement.schedule).toContainEqual(movement)
    const later = again.plan.movement.schedule.filter(
      (each) => !flying.includes(each) && each.startHours > hour,
    )
    expect(later.length).toBeGreaterThan(0)
    expect(later.filter(({ to }) => to === 'UAAA')).toEqual([])
    expect(again.plan.movement.closureHours).toBeGreaterThan(plan.movement.closureHours)
  })

  test('a refusal at home leaves a shortfall that the refuser alone could close', async () => {
    const refusing = plan.fill.find(({ member }) => member === 'TJK')
    const contributions = {
      [refusing?.package ?? '']: { ...as('offered'), approvals: { parliament: false } },
    }
    const again = await replan(problem, { hour: 0, plan, contributions, setbacks: [] }, solve)
    expect(again.plan.fill.map((each) => each.package)).not.toContain(refusing?.package)
    expect(again.plan.shortfalls.map(({ line }) => line)).toContain(refusing?.line)
  })
})

/** Every package whole and on one line, every line asked = met + short. */
const holds = (now: Problem, { fill, shortfalls, movement }: Plan): void => {
  const pledged = new Map(now.packages.map((unit) => [unit.id, unit]))
  expect(new Set(fill.map((each) => each.package)).size).toBe(fill.length)
  for (const { package: id, member } of fill) expect(pledged.get(id)?.member).toBe(member)
  for (const { id, quantity } of now.needs) {
    const brought = fill.filter(({ line }) => line === id).reduce((sum, each) => sum + each.quantity, 0)
    const short = shortfalls.find(({ line }) => line === id)?.short ?? 0
    expect(Math.min(quantity, brought) + short).toBeCloseTo(quantity, 5)
  }
  for (const { package: id } of fill) {
    if (movement.stranded.includes(id)) continue
    const own = movement.schedule.filter((each) => each.package === id)
    expect(own.reduce((sum, { people }) => sum + people, 0)).toBe(pledged.get(id)?.people)
    expect(own.reduce((sum, { vehicles }) => sum + vehicles, 0)).toBe(pledged.get(id)?.vehicles)
    expect(new Set(own.map(({ to }) => to)).size).toBeLessThanOrEqual(1)
  }
}

test('nothing is lost or doubled, whatever was promised, refused, lost or closed', async () => {
  const states = ['offered', 'accepted', 'committed', 'moving', 'deployed', 'declined', 'withdrawn'] as const
  let kept = 0
  for (let seed = 1; seed <= 80; seed++) {
    const made = small(seed)
    const first = (await planFor(made, { solve })).plan
    const draw = chance({ low: seed, high: 3 }, { replication: 0, purpose: 0, member: 0 })
    const contributions = Object.fromEntries(
      first.fill.map(({ package: id, line }) => [
        id,
        as(states[draw.below(states.length)] ?? 'offered', line),
      ]),
    )
    const setbacks = [{ kind: 'aircraft-lost', fleet: 'lifter', count: draw.below(4) }] as const
    const again = await replan(made, { hour: draw.below(40), plan: first, contributions, setbacks }, solve)
    holds(again.problem, again.plan)
    for (const { package: id, line } of first.fill) {
      const state = contributions[id]?.state
      if (state !== 'moving' && state !== 'deployed') continue
      expect(again.plan.fill.find((each) => each.package === id)?.line).toBe(line)
      kept++
    }
    for (const each of soFar(made, again.plan.fill, contributions)) {
      const { asked, there, coming, plannedOnly, short } = each
      expect(there + coming + plannedOnly + short).toBeCloseTo(asked, 9)
      expect(Math.min(there, coming, plannedOnly, short)).toBeGreaterThanOrEqual(0)
    }
  }
  expect(kept).toBeGreaterThan(30)
})

test('what a call states becomes the needs: tiers by priority, hours from the decision, unknown places told', () => {
  const lines = [
    {
      id: 'guard',
      capability: 'facility-guard',
      quantity: 200,
      place: 'almaty',
      priority: 1,
      latest: instant('2022-01-08T12:00:00Z'),
    },
    { id: 'lost', capability: 'facility-guard', quantity: 1, place: 'nowhere', priority: 3 },
  ]
  const { problem: stated, unplaced } = statedOn(problem, {
    lines,
    decidedAt: instant('2022-01-06T00:00:00Z'),
  })
  expect(unplaced).toEqual(['lost'])
  expect(stated.needs).toMatchObject([
    { id: 'guard', tier: 'vital', earliestHours: 0, latestHours: 60, quantity: 200 },
  ])
  expect(stated.packages).toBe(problem.packages)
})
