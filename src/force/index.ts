/** Who can send what by when: requirements and pledges, force generation, movement, and why a line stays short. */
export { type Alternative, alternatives, type NextBest, nextBest } from './alternatives.ts'
export { type ArrivalBound, arrivalBound } from './bound.ts'
export { type Dispatched, dispatch, type Movement, type Order } from './dispatch.ts'
export { type Hindrance, hindrances } from './eligible.ts'
export { type Cause, causes, type Explained, explain, type Offer, yesOf } from './explain.ts'
export { type Facts, type ForceCode, forceCodes } from './faults.ts'
export { greedyPoint } from './greedy.ts'
export type { LevelResult, Limits } from './levels.ts'
export { holdsAt, type Level, type LinearModel, mpsOf, valueAt } from './linear.ts'
export { type StageOne, stageOne } from './model.ts'
export type { Movements } from './movements.ts'
export { type Aim, aims, levelsOf } from './objectives.ts'
export { type ForceFinding, forceSchemas, parseRequirement, problemOf, type Stated } from './parse.ts'
export {
  type Filling,
  limitsFor,
  ordersOf,
  type Placing,
  type Plan,
  type Planned,
  planFor,
  type Shortfall,
} from './plan.ts'
export { type Destination, type Field, type Need, type Package, type Problem, without } from './problem.ts'
export { type Relief, reliefs } from './relief.ts'
export {
  begun,
  type Contribution,
  type LineSoFar,
  problemNow,
  replan,
  type Setback,
  type Situation,
  soFar,
} from './replan.ts'
export { type Requirement, requirementFile, type Tier, tiers } from './requirement.ts'
export { type StatedLine, statedOn } from './stated.ts'
export { type Caveat, type Supply, supplyFile, supplyShape } from './supply.ts'
export type { Answered, Asked, Solve, Told } from './tasks.ts'
