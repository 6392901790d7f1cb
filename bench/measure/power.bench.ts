/**
 * Voting power: how long, and that the answers are right. One process, one thread but for the last case, which runs in a
 * worker as the browser would. Every case is checked against a known value before it is timed.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import type { MemberId, Roll, Rule } from '../../src/decision/index.ts'
import { banzhaf, type Power, type PowerAsked, power, type Vote } from '../../src/measure/index.ts'

const rollOf = (weights: readonly number[]): Roll => {
  const members = weights.map((_, i) => `M${i}` as MemberId)
  return {
    members,
    weights: { votes: Object.fromEntries(members.map((id, i) => [id, weights[i]!])) },
    groups: {},
  }
}
const weighted = (votes: number, weights: readonly number[]): Vote => ({
  rule: { kind: 'atLeast', votes, weights: 'votes' },
  roll: rollOf(weights),
})
const powerOf = (vote: Vote, asked?: PowerAsked): Power => {
  const found = power(vote, asked)
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}
const mustBe = (what: string, found: string | undefined, known: string): void => {
  if (found !== known) throw new Error(`${what}: ${found}, not ${known}`)
}

const shown = (value: number): string => value.toFixed(value < 10 ? 3 : 0).padStart(9)

/** Runs, after a few that warm up: the median and the range by the clock, and the processor time of one run. */
const time = (title: string, runs: number, work: () => unknown): number => {
  for (let run = 0; run < Math.max(1, runs >> 2); run++) work()
  const before = process.cpuUsage()
  const took = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((x, y) => x - y)
  const { user, system } = process.cpuUsage(before)
  const processor = (user + system) / 1000 / runs
  const columns = [took[runs >> 1]!, took[0]!, took.at(-1)!, processor].map(shown)
  console.log([title.padEnd(58), ...columns].join(' '))
  return processor
}

// Electoral votes of the 1990s: 51 voters, 270 of 538 (weights from the tests of maxlit/powerindex).
const states = [
  54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, 11, 11, 11, 11, 10, 10, 9, 9, 8, 8, 8, 8, 8, 8, 7,
  7, 7, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3,
]
const college = weighted(270, states)

// European Union of 27 in 2025, basis points of population; a blocking minority needs four.
const percentages = [
  1849, 1517, 1323, 1078, 833, 423, 401, 262, 242, 236, 234, 231, 213, 202, 143, 132, 125, 121, 119, 86, 64,
  47, 42, 30, 21, 15, 12,
]
const double: Rule = {
  kind: 'all',
  rules: [
    { kind: 'atLeast', votes: 15 },
    { kind: 'atLeast', votes: 6501, weights: 'votes' },
  ],
}
const union: Vote = {
  rule: { kind: 'any', rules: [double, { kind: 'atLeast', votes: 24 }] },
  roll: rollOf(percentages),
}

// The council of 27 under the Treaty of Nice, weights only.
const nice = weighted(
  255,
  [29, 29, 29, 29, 27, 27, 14, 13, 12, 12, 12, 12, 12, 10, 10, 10, 7, 7, 7, 7, 7, 4, 4, 4, 4, 4, 3],
)

/** 193 weights that sum to about five million: falling as populations do, or almost equal. */
const falling = (): readonly number[] => {
  const raw = Array.from({ length: 193 }, (_, i) => (1 + ((i * 7919) % 13) / 26) / (i + 1) ** 1.05)
  const sum = raw.reduce((a, b) => a + b, 0)
  return raw.map((each) => Math.max(1, Math.round((each / sum) * 5_000_000)))
}
const level = (): readonly number[] => Array.from({ length: 193 }, (_, i) => 20_000 + ((i * 7919) % 12_007))

type Timed = { readonly milliseconds: number; readonly processor: number; readonly error: number }

const inWorker = (vote: Vote): Promise<Timed> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: vote })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const main = async (): Promise<void> => {
  console.log(`Node ${process.version}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`)
  const names = ['median', 'least', 'most', 'processor'].map((name) => name.padStart(9))
  console.log(['milliseconds'.padEnd(58), ...names].join(' '))

  const turns = banzhaf(college)
  mustBe('51 voters', turns.ok ? turns.value.M0!.fraction : undefined, '525180666785903/1125899906842624')
  const shapley = powerOf(college).members[0]!.shapleyShubik.fraction
  mustBe('51 voters', shapley, '83771364033867681937/774761126061499176600')
  time('51 voters, Banzhaf, fractions', 200, () => banzhaf(college))
  time('51 voters, all indices, fractions', 100, () => powerOf(college))

  mustBe('27 members', powerOf(union).members[0]!.banzhafAbsolute.fraction, '7031443/33554432')
  time('27 members, double majority with the clause, all indices', 50, () => powerOf(union))
  time('the same over the lattice, which takes any rule', 3, () => powerOf(union, { method: 'lattice' }))

  for (const [title, vote] of [
    ['27 members, one weighted majority', nice],
    ['27 members, double majority with the clause', union],
  ] as const) {
    const took = time(`${title}, enumeration`, 5, () => powerOf(vote, { method: 'enumeration' }))
    console.log(`  = ${(2 ** 27 / took / 1000).toFixed(0)} million coalitions a second of processor time`)
  }

  for (const [title, weights] of [
    ['193 members, falling weights', falling()],
    ['193 members, almost equal weights', level()],
  ] as const) {
    const sum = weights.reduce((a, b) => a + b, 0)
    const { milliseconds, processor, error } = await inWorker(weighted(Math.ceil(sum * 0.6), weights))
    const columns = [shown(milliseconds), ''.padEnd(9), ''.padEnd(9), shown(processor)]
    console.log([`${title}, sum ${sum}, in a worker`.padEnd(58), ...columns].join(' '))
    console.log(`  stated error ${error.toExponential(1)}`)
  }
}

const asked = workerData as Vote | null
if (asked) {
  const start = performance.now()
  const before = process.threadCpuUsage()
  const { error } = powerOf(asked)
  const { user, system } = process.threadCpuUsage(before)
  parentPort!.postMessage({
    milliseconds: performance.now() - start,
    processor: (user + system) / 1000,
    error,
  })
} else await main()
