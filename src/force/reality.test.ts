/** Bad input, the dispatcher's laws, and what a plan's hash promises: on a shipped case and on small texts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readSharedFacts, shippedPacts } from '../pact/node.ts'
import {
  dispatch,
  type Facts,
  forceSchemas,
  type Plan,
  type Problem,
  parseRequirement,
  planFor,
  without,
} from './index.ts'
import { startSolver } from './node.ts'

vi.setConfig({ testTimeout: 60_000 })

const solver = startSolver()
const second = startSolver()
afterAll(() => Promise.all([solver.end(), second.end()]))
const solve = (asked: Parameters<typeof solver.solve>[0]) => solver.solve(asked)

const shared = readSharedFacts(shippedPacts)
const facts: Facts = {
  airfields: shared.airfields?.airfields ?? {},
  aircraft: shared.aircraft?.aircraft ?? {},
  capabilities: shared.capabilities?.capabilities ?? {},
}
const file = join(shippedPacts, 'csto/calls/2022-kazakhstan.requirement.yaml')
const text = readFileSync(file, 'utf8')
const problemIn = (written: string): Problem => {
  const read = parseRequirement({ text: written, file }, facts)
  if (!read.ok) throw new Error(JSON.stringify(read.failure, null, 2))
  return read.value.problem
}
const kazakhstan = problemIn(text)
const planOf = async (problem: Problem): Promise<Plan> => (await planFor(problem, { solve })).plan

const withSpots = (large: number, small: number): Problem => ({
  ...kazakhstan,
  destinations: kazakhstan.destinations.map((place) => ({
    ...place,
    fields: place.fields.map((field) => ({ ...field, spots: field.id === 'UAAA' ? large : small })),
  })),
})

describe('the airlift of January 2022, parameter set KZ22 (models.md 1.9)', () => {
  test('sorties are within 10 % of 108, closure is in 72 to 108 hours, 2,030 people and 250 vehicles move', async () => {
    const { movement, shortfalls, proven } = await planOf(kazakhstan)
    expect(shortfalls).toEqual([])
    expect(proven).toBe(true)
    expect(Math.abs(movement.sorties - 108)).toBeLessThanOrEqual(10.8)
    expect(movement.sortiesByFleet['an-124']).toBe(10)
    expect(movement.closureHours).toBeGreaterThanOrEqual(72)
    expect(movement.closureHours).toBeLessThanOrEqual(108)
    expect(movement.firstLandingHours).toBeCloseTo(12.5, 1)
    expect(movement.people).toBe(2030)
    expect(movement.vehicles).toBe(250)
    expect(movement.bound.sorties).toBeLessThanOrEqual(movement.sorties)
    expect(movement.bound.sorties).toBeGreaterThanOrEqual(104)
    expect(movement.bound.closureHours).toBeLessThanOrEqual(movement.closureHours)
    expect([
      movement.loads['company-103'],
      movement.loads.peacekeepers,
      movement.loads['company-tj'],
    ]).toEqual([11, 4, 1])
  })

  test('landings a day are within a tenth of the table, or three', async () => {
    const { movement } = await planOf(kazakhstan)
    expect(movement.landingsPerDay).toHaveLength(4)
    movement.landingsPerDay.forEach((landings, day) => {
      expect(Math.abs(landings - ([10, 21, 45, 38][day] ?? 0))).toBeLessThanOrEqual(4)
    })
  })

  test('more working spots close sooner', async () => {
    const hours = await Promise.all(
      [withSpots(2, 1), withSpots(2, 2), kazakhstan, withSpots(4, 2)].map(
        async (each) => (await planOf(each)).movement,
      ),
    )
    const closures = hours.map(({ closureHours }) => closureHours)
    expect(closures).toEqual(closures.toSorted((a, b) => b - a))
    ;[138.6, 107.3, 94.5, 84.2].forEach((expected, row) => {
      expect(Math.abs((closures[row] ?? 0) / expected - 1)).toBeLessThan(0.06)
    })
  })

  test('more sorties of the big aircraft mean fewer sorties in all', async () => {
    const sorties: number[] = []
    for (const sortiesMax of [0, 5, 10, 15]) {
      const fleets = kazakhstan.fleets.map((fleet) =>
        fleet.id === 'an-124' ? { ...fleet, sortiesMax } : fleet,
      )
      sorties.push((await planOf({ ...kazakhstan, fleets })).movement.sorties)
    }
    expect(sorties).toEqual(sorties.toSorted((a, b) => b - a))
    ;[134, 124, 114, 104].forEach((expected, row) => {
      expect(Math.abs((sorties[row] ?? 0) - expected)).toBeLessThanOrEqual(2)
    })
  })

  test('three vehicles in the smaller aircraft instead of two mean fewer sorties and an earlier closure', async () => {
    const fleets = kazakhstan.fleets.map((fleet) =>
      fleet.id === 'il-76' ? { ...fleet, payloadTonnes: 50, laneMetres: 22 } : fleet,
    )
    const before = (await planOf(kazakhstan)).movement
    const after = (await planOf({ ...kazakhstan, fleets })).movement
    expect(after.sorties).toBeLessThan(before.sorties)
    expect(after.closureHours).toBeLessThan(before.closureHours)
    expect(Math.abs(after.sorties - 96)).toBeLessThanOrEqual(2)
  })

  test('without the strongest member nearly nobody comes: its people and every aircraft are gone', async () => {
    const { movement, shortfalls } = await planOf(without(kazakhstan, ['RUS']))
    expect(movement.sorties).toBe(0)
    expect(movement.people).toBe(150)
    expect(shortfalls.map(({ line, short }) => [line, short])).toEqual([
      ['guards', 370],
      ['rapid-force', 1510],
    ])
  })
})

describe('the dispatcher', () => {
  const orders = kazakhstan.packages.map(({ id, readyHours }) => ({
    package: id,
    place: 'almaty',
    releaseHours: readyHours,
    priority: 0,
  }))
  const { movements, stranded } = dispatch(orders, kazakhstan)

  test('moves every package whole', () => {
    expect(stranded).toEqual([])
    for (const unit of kazakhstan.packages) {
      const own = movements.filter((each) => each.package === unit.id)
      expect(own.reduce((sum, { people }) => sum + people, 0)).toBe(unit.people)
      expect(own.reduce((sum, { vehicles }) => sum + vehicles, 0)).toBe(unit.vehicles)
      expect(own.reduce((sum, { tonnes }) => sum + tonnes, 0)).toBeCloseTo(unit.tonnes, 6)
    }
  })

  test('never uses more working spots than there are', () => {
    for (const { id, spots } of kazakhstan.destinations.flatMap(({ fields }) => fields)) {
      const held = movements.flatMap(({ by, to, landHours }) => {
        const fleet = kazakhstan.fleets.find((each) => each.id === by)
        return fleet && to === id
          ? [{ from: landHours, until: landHours + fleet.groundHours / 0.85, spots: fleet.spots }]
          : []
      })
      for (const { from } of held) {
        const at = held.filter((each) => each.from <= from + 1e-9 && from < each.until - 1e-9)
        expect(at.reduce((sum, each) => sum + each.spots, 0)).toBeLessThanOrEqual(spots)
      }
    }
  })

  test('keeps what already flies when the rest is planned again', () => {
    const aloft = movements.filter(({ startHours }) => startHours < 20)
    const closed = { ...withSpots(1, 2) }
    const again = dispatch(orders, closed, aloft)
    expect(again.stranded).toEqual(kazakhstan.packages.filter(() => false))
    for (const movement of aloft) expect(again.movements).toContainEqual(movement)
    for (const unit of kazakhstan.packages) {
      const own = again.movements.filter((each) => each.package === unit.id)
      expect(own.reduce((sum, { vehicles }) => sum + vehicles, 0)).toBe(unit.vehicles)
    }
  })
})

describe('a hash', () => {
  test('is the same for permuted input, warm and cold, in one thread and in two', async () => {
    const lines = text.split('\n')
    const isPackage = (line: string): boolean => /^ {4}[a-z0-9-]+: \{ member:.*noticeHours/.test(line)
    const packages = lines.filter(isPackage).reverse()
    const permuted = lines.map((line) => (isPackage(line) ? (packages.shift() as string) : line)).join('\n')
    const cold = await planFor(kazakhstan, { solve })
    const warm = await planFor(kazakhstan, { solve, warm: cold.plan.fill })
    const [one, two] = await Promise.all([
      planFor(problemIn(permuted), { solve }),
      planFor(kazakhstan, { solve: (asked) => second.solve(asked) }),
    ])
    expect([warm, one, two].map(({ plan }) => plan.hash)).toEqual(Array(3).fill(cold.plan.hash))
  })
})

describe('the solver', () => {
  test('keeps the greedy plan when it is cancelled before it begins, and says so', async () => {
    const aborted = AbortSignal.abort()
    const needs = kazakhstan.needs.map((need) => ({ ...need, quantity: need.quantity * 0.9 }))
    const { plan } = await planFor(
      { ...kazakhstan, needs },
      { solve: (asked) => solver.solve(asked, { signal: aborted }) },
    )
    expect(plan.shortfalls).toEqual([])
    expect(plan.fill.length).toBeGreaterThan(0)
  })

  test("finds Dantzig's transport plan of 153.675 (GAMS trnsport)", async () => {
    const distances = [2.5, 1.7, 1.8, 2.5, 1.8, 1.4]
    const sums = [
      ...[350, 600].map((upper, plant) => ({
        lower: -Infinity,
        upper,
        columns: [0, 1, 2].map((k) => plant * 3 + k),
      })),
      ...[325, 300, 275].map((lower, market) => ({ lower, upper: Infinity, columns: [market, market + 3] })),
    ]
    const { levels } = await solve({
      model: {
        columns: distances.map((_, index) => ({
          name: `x${index}`,
          lower: 0,
          upper: Infinity,
          integer: false,
        })),
        rows: sums.map((row, index) => ({ ...row, name: `r${index}`, values: row.columns.map(() => 1) })),
      },
      levels: [{ name: 'cost', costs: distances.map((each) => each * 0.09), slackShare: 0, slackAmount: 0 }],
      start: distances.map(() => 1000),
      limits: { nodesMax: 100, gapShare: 0 },
    })
    expect(levels[0]?.value).toBeCloseTo(153.675, 6)
  })
})

describe('bad input', () => {
  const faultsOf = (from: string | RegExp, to: string): readonly string[] => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    const read = parseRequirement({ text: changed, file: 'r.yaml' }, facts)
    if (read.ok) return []
    for (const { place } of read.failure) expect(place.line).toBeGreaterThan(1)
    return read.failure.map(({ code, key }) => `${code} ${key}`)
  }

  test.each([
    [
      'latestHours: 108',
      'earliestHours: 200, latestHours: 108',
      'window/ends-before-it-begins lines/rapid-force/latestHours',
    ],
    ['quantity: 1510', 'quantity: -1510', 'shape/out-of-range lines/rapid-force/quantity'],
    ['people: 90,', 'people: -90,', 'shape/out-of-range supply/packages/ivanovo-1/people'],
    ['place: almaty', 'place: nowhere', 'reference/unknown-place lines/rapid-force/place'],
    ['home: XUDI', 'home: XXXX', 'reference/unknown-airfield supply/packages/ivanovo-1/home'],
    [
      'capability: facility-guard',
      'capability: magic',
      'reference/unknown-capability lines/guards/capability',
    ],
    ['aircraft: an-124', 'aircraft: zeppelin', 'reference/unknown-aircraft supply/fleets/an-124/aircraft'],
    [
      'ivanovo-2: { member: RUS',
      'ivanovo-2: { unit: ivanovo-1, member: RUS',
      'pledge/unit-twice supply/packages/ivanovo-2',
    ],
    [
      'planDays: 10',
      'planDays: 10\n  runwayMetresLeast: 4000',
      'lift/no-runway-in-range supply/packages/ivanovo-1/home',
    ],
  ])('%s -> %s is found, with its place', (from, to, expected) => {
    expect(faultsOf(from, to)).toContain(expected)
  })

  test('an infeasible demand is no error: it is a shortfall', async () => {
    const { shortfalls } = await planOf(problemIn(text.replace('quantity: 1510', 'quantity: 99999')))
    expect(shortfalls.map(({ line }) => line)).toContain('rapid-force')
  })
})

test('both formats publish a JSON Schema', () => {
  expect(Object.keys(forceSchemas())).toEqual(['requirement.schema.json', 'supply.schema.json'])
})
