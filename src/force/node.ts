/**
 * The solver: HiGHS as WebAssembly, in a worker thread, so that a desk stays awake while it searches. One seed, one
 * thread, limits by nodes: the same model gives the same plan. This file is both sides of the worker.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import highsModule, { type Highs, type Model, type ModelData } from 'highs'
import type { Engine, Limits, Solved } from './levels.ts'
import { lifted } from './lifted.ts'
import type { LinearModel } from './linear.ts'
import { type Answered, type Asked, answer, type Told } from './tasks.ts'

// The package's types are those of its CommonJS form; what Node imports is the function itself.
const loadHighs = highsModule as unknown as () => Promise<Highs>

/** The version of the solver, recorded with every plan. */
export const solverName = 'highs 1.15.3'

/** Solves tasks one after the other in its own thread. */
export type Solver = {
  /** `tell` hears of incumbents and bounds; the signal keeps the best so far. */
  readonly solve: (asked: Asked, how?: Heard) => Promise<Answered>
  readonly end: () => Promise<void>
}

export type Heard = { readonly tell?: (told: Told) => void; readonly signal?: AbortSignal }

type Message = {
  readonly id: number
  readonly told?: Told
  readonly answered?: Answered
  readonly broken?: string
}

/** Starts a solver. It holds its thread until `end`. */
export const startSolver = (): Solver => {
  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./node.ts', import.meta.url), {
    workerData: { najdaSolver: cancelled },
    execArgv: [],
  })
  let count = 0
  let last: Promise<unknown> = Promise.resolve()
  const one = (asked: Asked, { tell, signal }: Heard): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const id = ++count
      const cancel = (): void => {
        Atomics.store(cancelled, 0, 1)
      }
      Atomics.store(cancelled, 0, signal?.aborted ? 1 : 0)
      signal?.addEventListener('abort', cancel)
      const done = (): void => {
        signal?.removeEventListener('abort', cancel)
        worker.off('message', hear)
        worker.off('error', fail)
      }
      const fail = (error: unknown): void => {
        done()
        reject(error)
      }
      const hear = (message: Message): void => {
        if (message.id !== id) return
        if (message.told) tell?.(message.told)
        if (message.broken !== undefined) fail(new Error(message.broken))
        if (!message.answered) return
        done()
        resolve(message.answered)
      }
      worker.on('message', hear)
      worker.on('error', fail)
      worker.postMessage({ id, asked })
    })
  return {
    solve: (asked, how = {}) => {
      const next = last.then(() => one(asked, how))
      last = next.catch(() => undefined)
      return next
    },
    end: async () => {
      await worker.terminate()
    },
  }
}

/** A model inside the solver, as `levels.ts` wants one. */
const engineOf = (
  highs: Highs,
  given: LinearModel,
  { stop, tell }: Watching,
): { readonly engine: Engine; readonly dispose: () => void } => {
  const { model, costsOf, rowOf, pointOf, back } = lifted(given)
  const held: Model = highs.createModel(modelData(highs, model))
  held.options.set({ ...settings, mip_pscost_minreliable: model.columns.length > 400 ? 2 : 8 })
  const all = { kind: 'range', from: 0, to: model.columns.length - 1 } as const
  const started = performance.now()
  const limit = (how: Limits): void => {
    const left = (how.secondsMax ?? 1e9) - (performance.now() - started) / 1000
    held.options.set({
      mip_rel_gap: how.gapShare,
      mip_max_nodes: how.nodesMax,
      time_limit: Math.max(0.01, left),
      objective_target: -1e300,
    })
    held.zeroAllClocks()
  }
  const engine: Engine = {
    minimise: (costs, how) => {
      held.changeColsCost(all, [...costsOf(costs)])
      limit(how)
      held.setSolution({ colValue: [...pointOf(how.start)] })
      const { point, ...found } = searched(highs, held, { stop, tell })
      return { ...found, point: point ? back(point) : how.start }
    },
    challenge: (costs, how) => {
      const { lower = 0, upper = Infinity } = model.columns[how.column] ?? {}
      held.changeColsCost(all, [...costsOf(costs)])
      limit(how)
      // The first point will do.
      held.options.set({ objective_target: 1e300 })
      held.changeColBounds(how.column, lower, how.upper)
      const { point, stoppedBy, nodes } = searched(highs, held, { stop, tell: () => undefined })
      held.changeColBounds(how.column, lower, upper === Infinity ? highs.infinity : upper)
      return { point: point && back(point), stoppedBy, nodes }
    },
    freeze: (row) => {
      const { lower, upper, columns, values } = rowOf(row)
      held.addRow(lower === -Infinity ? -highs.infinity : lower, upper, { indices: columns, values })
    },
    close: (columns) => {
      for (const column of columns) held.changeColBounds(column, 0, 0)
    },
  }
  return { engine, dispose: () => held.dispose() }
}

const settings = { output_flag: false, random_seed: 0, mip_abs_gap: 1e-6, mip_feasibility_tolerance: 1e-6 }

type Watching = {
  readonly stop: () => boolean
  readonly tell: (value: number, bound: number) => void
}

type Searched = Omit<Solved, 'point'> & { readonly point: readonly number[] | undefined }

const searched = (highs: Highs, held: Model, { stop, tell }: Watching): Searched => {
  const { callbackType } = highs.constants
  let cancelled = false
  let told = Number.NaN
  const watch = (data: { readonly mip_primal_bound?: number; readonly mip_dual_bound?: number }): void => {
    const [value, bound] = [data.mip_primal_bound, data.mip_dual_bound]
    if (value === undefined || bound === undefined || value - bound === told) return
    told = value - bound
    if (Number.isFinite(value)) tell(value, bound)
  }
  held.run({
    [callbackType.mipInterrupt]: (event) => {
      watch(event.data)
      if (stop()) {
        cancelled = true
        event.interrupt()
      }
      return undefined
    },
  })
  const value = Number(held.info.get('objective_function_value'))
  const isWhole = Number.isFinite(Number(held.info.get('mip_gap')))
  const bound = isWhole ? Number(held.info.get('mip_dual_bound')) : value
  const known = Number.isFinite(value) && Math.abs(value) < highs.infinity
  return {
    point: known ? [...held.getSolution().colValue] : undefined,
    bound: Number.isFinite(bound) ? bound : 0,
    nodes: Math.max(0, Number(held.info.get('mip_node_count'))),
    stoppedBy: cancelled ? 'cancel' : stoppedBy(highs, held),
  }
}

const stoppedBy = ({ constants }: Highs, held: Model): Solved['stoppedBy'] => {
  const { optimal, infeasible, timeLimit } = constants.modelStatus
  const status = held.getModelStatus()
  return status === optimal || status === infeasible ? 'proof' : status === timeLimit ? 'seconds' : 'nodes'
}

const modelData = (highs: Highs, { columns, rows }: LinearModel): ModelData => {
  const finite = (value: number): number =>
    value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) as number) + row.columns.length)
  const { integer, continuous } = highs.constants.variableType
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(({ lower }) => finite(lower)),
    colUpper: columns.map(({ upper }) => finite(upper)),
    rowLower: rows.map(({ lower }) => finite(lower)),
    rowUpper: rows.map(({ upper }) => finite(upper)),
    integrality: columns.map((column) => (column.integer ? integer : continuous)) as never,
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.values),
    },
  }
}

/** Solves one task in this thread: for benches and for tests; a desk uses `startSolver`. */
export const solveHere = async (
  asked: Asked,
  how: { stop?: () => boolean; tell?: (told: Told) => void } = {},
) => {
  const highs = await loadHighs()
  return answer(asked, {
    seconds: secondsFrom(performance.now()),
    stop: how.stop ?? (() => false),
    tell: how.tell ?? (() => undefined),
    engineFor: (model, watching) => engineOf(highs, model, watching),
  })
}

const secondsFrom = (started: number) => (): number => (performance.now() - started) / 1000

const serve = (cancelled: Int32Array): void => {
  const loading = loadHighs()
  parentPort?.on('message', async ({ id, asked }: { readonly id: number; readonly asked: Asked }) => {
    const post = (message: Omit<Message, 'id'>): void => parentPort?.postMessage({ id, ...message })
    try {
      const highs = await loading
      const answered = answer(asked, {
        seconds: secondsFrom(performance.now()),
        stop: () => Atomics.load(cancelled, 0) === 1,
        tell: (told) => post({ told }),
        engineFor: (model, watching) => engineOf(highs, model, watching),
      })
      post({ answered })
    } catch (error) {
      post({ broken: String(error) })
    }
  })
}

const asWorker = workerData as { readonly najdaSolver?: Int32Array } | null | undefined
if (!isMainThread && asWorker?.najdaSolver) serve(asWorker.najdaSolver)

export type { Limits }
