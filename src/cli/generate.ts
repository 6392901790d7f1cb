/** `najda generate`: who can come, with what, how soon, and what is missing, for a stated requirement. */

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Day } from '../day.ts'
import {
  aims,
  alternatives,
  arrivalBound,
  causes,
  dispatch,
  type Explained,
  explain,
  type Facts,
  hindrances,
  nextBest,
  ordersOf,
  type Plan,
  type Planned,
  parseRequirement,
  planFor,
  reliefs,
  without,
} from '../force/index.ts'
import { solverName, startSolver } from '../force/node.ts'
import { isMember } from '../pact/index.ts'
import { readSharedFacts, shippedPacts } from '../pact/node.ts'
import { sayRelief, sayShortfall } from '../words/index.ts'
import type { Typed } from './arguments.ts'
import { type Library, openFile, openPact, openPactOn } from './load.ts'
import { watched } from './progress.ts'
import { saidFinding } from './show-generate.ts'
import { Stop } from './stop.ts'

/** The options of the verb. */
export const generateShape = {
  values: ['pact', 'on', 'without', 'seconds', 'supply'],
  flags: ['alternatives'],
  words: [1, 1],
} as const

const objective = z.object({
  name: z.string(),
  value: z.number(),
  bound: z.number(),
  gap: z.number(),
  proven: z.boolean(),
})

const movement = z.object({
  sorties: z.int(),
  sortiesByFleet: z.record(z.string(), z.int()),
  bound: z.object({ sorties: z.int(), closureHours: z.number() }),
  closureHours: z.number(),
  firstLandingHours: z.number().optional(),
  landingsPerDay: z.array(z.int()),
  people: z.int(),
  vehicles: z.int(),
  stranded: z.array(z.string()),
})

const told = z.object({
  aim: z.enum([...aims, 'without']),
  member: z.string().optional(),
  objectives: z.array(objective),
  short: z.array(z.object({ line: z.string(), asked: z.number(), short: z.number() })),
  movement,
  hash: z.string(),
})

/** `najda generate --json` */
export const generateAnswer = z.object({
  findings: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      column: z.int(),
      code: z.string(),
      key: z.string(),
      sentence: z.string(),
    }),
  ),
  requirement: z.string(),
  title: z.string(),
  caution: z.string().optional(),
  without: z.array(z.string()),
  fill: z.array(
    z.object({
      line: z.string(),
      package: z.string(),
      member: z.string(),
      quantity: z.number(),
      daysLate: z.int(),
      closedHours: z.number().optional(),
    }),
  ),
  shortfalls: z.array(
    z.object({
      line: z.string(),
      asked: z.number(),
      met: z.number(),
      short: z.number(),
      cause: z.enum(causes),
      together: z.array(z.enum(hindrances)),
      leaves: z.number(),
      pledged: z.number(),
      couldClose: z.array(
        z.object({ member: z.string(), packages: z.array(z.string()), lifts: z.array(z.enum(hindrances)) }),
      ),
      sentence: z.string(),
    }),
  ),
  objectives: z.array(objective),
  proven: z.boolean(),
  gap: z.number(),
  reproducible: z.boolean(),
  movement,
  reliefs: z.array(
    z.object({
      kind: z.enum(['onload-spot', 'offload-spot', 'aircraft', 'sortie']),
      of: z.string(),
      hoursSooner: z.number(),
      helpsUpTo: z.int(),
      sentence: z.string(),
    }),
  ),
  /** Stage 2: the average share of a package on the ground, in the plan and in the LP that none can beat. */
  arrival: z.object({ boundHours: z.number(), plannedHours: z.number(), gap: z.number() }).optional(),
  nextBest: z.array(z.object({ name: z.string(), more: z.number() })),
  alternatives: z.array(told),
  solver: z.string(),
  hash: z.string(),
})
export type GenerateAnswer = z.output<typeof generateAnswer>

/** Reads, plans, explains. Findings of the file end the answer before any solving. */
export const generate = async (library: Library, typed: Typed, today: Day): Promise<GenerateAnswer> => {
  const stated = stateOf(library, typed, today)
  if (!stated.ok) return blank(stated.failure.map((finding) => saidFinding(finding, typed.language)))
  const leaving = typed.value('without')?.split(',') ?? []
  const { requirement, problem: whole } = stated.value
  const problem = leaving.length > 0 ? without(whole, leaving) : whole
  const secondsMax = secondsOf(typed.value('seconds'))
  const limits = secondsMax === undefined ? {} : { secondsMax }
  const solver = startSolver()
  try {
    const { solve } = solver
    const watching = watched(typed.language, process.stderr)
    const planned = await planFor(problem, { solve: (asked) => solve(asked, watching.how), limits }).finally(
      watching.end,
    )
    const explained = await explain(problem, planned, (asked) => solve(asked))
    const orders = ordersOf(problem, planned.plan.fill)
    const moved = dispatch(orders, problem)
    const arrival = await arrivalBound(problem, { orders, moved }, (asked) => solve(asked))
    const how = { solve: (asked: Parameters<typeof solve>[0]) => solve(asked), limits }
    const next = await nextBest(problem, planned, how)
    const beside = typed.has('alternatives')
      ? await alternatives(problem, { ...how, members: membersOf(planned) })
      : []
    return {
      findings: [],
      requirement: requirement.id,
      title: requirement.title[typed.language],
      ...(requirement.caution ? { caution: requirement.caution[typed.language] } : {}),
      without: leaving,
      ...answerOf(planned.plan, explained, typed),
      reliefs: reliefs(problem, orders).map((each) => ({
        ...each,
        sentence: sayRelief(typed.language, each),
      })),
      ...(arrival ? { arrival } : {}),
      nextBest: next?.price.map((each) => ({ ...each })) ?? [],
      alternatives: beside.map(({ plan, ...which }) => ({ ...which, ...briefOf(plan) })),
      solver: solverName,
    }
  } finally {
    await solver.end()
  }
}

const membersOf = ({ plan }: Planned): readonly string[] =>
  [...new Set(plan.fill.map(({ member }) => member))].sort()

const secondsOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const seconds = Number(text)
  if (!(seconds > 0)) throw new Stop('missing', { name: '--seconds' })
  return seconds
}

/** The requirement against the shared facts, and against the roll of the pact where one is named. */
export const stateOf = (library: Library, typed: Typed, today: Day): ReturnType<typeof parseRequirement> => {
  const file = openFile(typed.words[0] ?? '')
  const shared = readSharedFacts(shippedPacts)
  const pact = typed.value('pact')
  const standings =
    pact === undefined
      ? undefined
      : openPactOn(openPact(library, pact), typed.on(today)).standings.filter(isMember)
  const facts: Facts = {
    airfields: shared.airfields?.airfields ?? {},
    aircraft: shared.aircraft?.aircraft ?? {},
    capabilities: shared.capabilities?.capabilities ?? {},
    ...(standings ? { members: standings.map(({ id }) => id) } : {}),
  }
  const supply = typed.value('supply')
  const pledges = supply === undefined ? undefined : textOf(openFile(supply))
  return parseRequirement(textOf(file), facts, pledges)
}

const textOf = (file: string) => ({ text: readFileSync(file, 'utf8'), file })

type Brief = Pick<GenerateAnswer['alternatives'][number], 'objectives' | 'short' | 'movement' | 'hash'>

const briefOf = (plan: Plan): Brief => ({
  objectives: objectivesOf(plan),
  short: plan.shortfalls.map(({ line, asked, short }) => ({ line, asked, short })),
  movement: movementOf(plan),
  hash: plan.hash,
})

const objectivesOf = (plan: Plan): GenerateAnswer['objectives'] =>
  plan.objectives.map(({ name, value, bound, gap, proven }) => ({ name, value, bound, gap, proven }))

const movementOf = ({
  movement: { firstLandingHours, schedule: _, loads: __, ...rest },
}: Plan): GenerateAnswer['movement'] => ({
  ...rest,
  landingsPerDay: [...rest.landingsPerDay],
  stranded: [...rest.stranded],
  ...(firstLandingHours === undefined ? {} : { firstLandingHours }),
})

type Answered = Omit<
  GenerateAnswer,
  | 'findings'
  | 'requirement'
  | 'title'
  | 'caution'
  | 'without'
  | 'reliefs'
  | 'arrival'
  | 'nextBest'
  | 'alternatives'
  | 'solver'
>

const answerOf = (plan: Plan, explained: readonly Explained[], { language }: Typed): Answered => ({
  fill: plan.fill.map(({ closedHours, ...each }) => ({
    ...each,
    ...(closedHours === undefined ? {} : { closedHours: Math.round(closedHours * 10) / 10 }),
  })),
  shortfalls: explained.map((each) => ({
    ...each,
    together: [...each.together],
    couldClose: each.couldClose.map(({ member, packages, lifts }) => ({
      member,
      packages: [...packages],
      lifts: [...lifts],
    })),
    sentence: sayShortfall(language, each),
  })),
  objectives: objectivesOf(plan),
  proven: plan.proven,
  gap: plan.gap,
  reproducible: plan.reproducible,
  movement: movementOf(plan),
  hash: plan.hash,
})

const blank = (findings: GenerateAnswer['findings']): GenerateAnswer => ({
  findings,
  requirement: '',
  title: '',
  without: [],
  fill: [],
  shortfalls: [],
  objectives: [],
  proven: false,
  gap: 0,
  reproducible: true,
  movement: {
    sorties: 0,
    sortiesByFleet: {},
    bound: { sorties: 0, closureHours: 0 },
    closureHours: 0,
    landingsPerDay: [],
    people: 0,
    vehicles: 0,
    stranded: [],
  },
  reliefs: [],
  nextBest: [],
  alternatives: [],
  solver: solverName,
  hash: '',
})
