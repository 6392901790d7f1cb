/**
 * Force generation: times by size, the dispatcher, and the same model files in CBC. `node bench/force/force.bench.ts
 * [sizes|three-modes|cbc|dispatch] [seeds]`. Processor seconds stand beside wall seconds, because machines are shared.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  dispatch,
  type Facts,
  greedyPoint,
  limitsFor,
  mpsOf,
  type Problem,
  parseRequirement,
  type StageOne,
  stageOne,
} from '../../src/force/index.ts'
import { solveHere } from '../../src/force/node.ts'
import { readSharedFacts, shippedPacts } from '../../src/pact/node.ts'
import { instance, threeModes } from './instances.ts'

const [wanted = 'all', seedsText = '1'] = process.argv.slice(2)
const seeds = Array.from({ length: Number(seedsText) }, (_, index) => index + 1)
const runs = (name: string): boolean => wanted === 'all' || wanted === name
const processor = (): number => process.cpuUsage().user / 1e6
const wall = (): number => performance.now() / 1000
const fixed = (value: number): string => value.toFixed(2).padStart(7)
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The whole of stage 1 with its usual limits: seconds of each kind at the end of each level. */
const levelsOf = async (problem: Problem, gapShare?: number): Promise<void> => {
  const [wallFrom, processorFrom] = [wall(), processor()]
  const stage = stageOne(problem)
  const start = greedyPoint(stage)
  console.log(
    `${problem.id}: ${stage.model.columns.length} columns, ${stage.model.rows.length} rows; first answer ${fixed(wall() - wallFrom)} s`,
  )
  const limits = { ...limitsFor(stage.model), ...(gapShare === undefined ? {} : { gapShare }) }
  await solveHere(
    { model: stage.model, levels: stage.levels, start, limits },
    {
      tell: (told) => {
        if (told.kind !== 'level') return
        const { name, value, gap, stoppedBy, nodes } = told.result
        console.log(
          `  ${name.padEnd(14)} ${value.toFixed(2).padStart(12)}  gap ${(100 * gap).toFixed(2)} %  ${stoppedBy} after ${nodes} nodes  wall ${fixed(wall() - wallFrom)}  processor ${fixed(processor() - processorFrom)}`,
        )
      },
    },
  )
}

/** One objective for programs that know only one: shortage dear by tier, then days late, then cost. */
const weighted = ({ levels, model }: StageOne): readonly number[] => {
  const weight: Readonly<Record<string, number>> = {
    'unmet vital': 5000,
    'unmet needed': 1500,
    'unmet useful': 500,
    late: 50,
    cost: 1,
  }
  return model.columns.map((_, column) =>
    levels.reduce((sum, { name, costs }) => sum + (weight[name] ?? 0) * (costs[column] as number), 0),
  )
}

/** The same MPS file in CBC, to the same gap, for a minute of processor time at most; its own seconds. */
const cbc = (
  file: string,
  gapShare: number,
): { readonly seconds: number; readonly value: string; readonly bySeconds: boolean } => {
  const { stdout } = spawnSync(
    'cbc',
    [file, 'ratioGap', `${gapShare}`, 'seconds', '60', 'threads', '0', 'solve'],
    {
      encoding: 'utf8',
    },
  )
  const seconds = Number(/Time \(CPU seconds\):\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
  return {
    seconds,
    value: /Objective value:\s+([\d.]+)/.exec(stdout)?.[1] ?? 'none',
    bySeconds: /Stopped on time/.test(stdout),
  }
}

/** Our search until 1 % or so many nodes, then CBC until it has closed as much of its own gap. */
const against = async (problem: Problem, folder: string): Promise<number> => {
  const from = processor()
  const stage = stageOne(problem)
  const costs = weighted(stage)
  const file = join(folder, `${problem.id}.mps`)
  writeFileSync(file, mpsOf(stage.model, costs))
  const { levels } = await solveHere({
    model: stage.model,
    levels: [{ name: 'weighted', costs, slackShare: 0, slackAmount: 0 }],
    start: greedyPoint(stage),
    limits: { nodesMax: 100, gapShare: 0.01 },
  })
  const ours = processor() - from
  const { value = Number.NaN, gap = 1 } = levels[0] ?? {}
  const theirs = cbc(file, Math.max(gap, 0.01))
  console.log(
    `${problem.id}: najda ${fixed(ours)} s to ${value.toFixed(0)}, gap ${(100 * gap).toFixed(2)} %   cbc ${fixed(theirs.seconds)} s to ${theirs.value}, ${theirs.bySeconds ? 'not that gap' : 'that gap'}   ratio ${theirs.bySeconds ? 'below ' : ''}${fixed(ours / theirs.seconds)}`,
  )
  return ours / theirs.seconds
}

if (runs('sizes')) {
  const sizes = [
    [20, 6],
    [40, 12],
    [80, 20],
    [150, 30],
    [300, 40],
  ] as const
  for (const [packages, lines] of sizes)
    for (const seed of seeds) await levelsOf(instance({ packages, lines }, seed))
}
if (runs('three-modes')) for (const seed of seeds) await levelsOf(threeModes(seed), 0.01)
if (runs('cbc')) {
  const folder = mkdtempSync(join(tmpdir(), 'najda-force-'))
  const ratios: number[] = []
  for (const seed of seeds) ratios.push(await against(threeModes(seed), folder))
  console.log(`median ratio of processor seconds: ${fixed(median(ratios))}`)
  rmSync(folder, { recursive: true })
}
if (runs('dispatch')) {
  const shared = readSharedFacts(shippedPacts)
  const facts: Facts = {
    airfields: shared.airfields?.airfields ?? {},
    aircraft: shared.aircraft?.aircraft ?? {},
    capabilities: shared.capabilities?.capabilities ?? {},
  }
  const file = join(shippedPacts, 'csto/calls/2022-kazakhstan.requirement.yaml')
  const read = parseRequirement({ text: readFileSync(file, 'utf8'), file }, facts)
  if (!read.ok) throw new Error('the requirement has findings')
  const { problem } = read.value
  const orders = problem.packages.map(({ id, readyHours }) => ({
    package: id,
    place: 'almaty',
    releaseHours: readyHours,
    priority: 0,
  }))
  const times = Array.from({ length: 21 }, () => {
    const from = performance.now()
    dispatch(orders, problem)
    return performance.now() - from
  })
  console.log(
    `dispatcher at KZ22 size: median ${median(times).toFixed(2)} ms, first ${times[0]?.toFixed(2)} ms`,
  )
}
