/** The HTTP API: its contract, its addresses, and a client for browsers and programs. */
export {
  type Answer,
  type Client,
  type Connection,
  clientOf,
  type Manner,
  NoAnswer,
} from './client.ts'
export type { Answered, Contract, Sent } from './contract.ts'
export type { SessionShown } from './contract-access.ts'
export type { CallShown, EventShown, PactListed, PactShown } from './contract-calls.ts'
export type {
  CaseListed,
  CaseShown,
  ExamplesShown,
  FactsShown,
  ReformListed,
  ReformShown,
} from './contract-record.ts'
export type { Page } from './entry.ts'
export type { Problem, ProblemFinding } from './problem.ts'
export { type Operation, operations, routes, textBodies } from './routes.ts'
