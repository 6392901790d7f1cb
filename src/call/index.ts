/** One call for assistance from request to account: decide, evolve, moves, deadlines. */
export { type ActName, actNames, acts, callBounds, eventOf, type Payload } from './acts.ts'
export { admissible, isBilateral, mandateRefusal, type Provision } from './admissible.ts'
export { graveActs, isUnquestioned, rolesFor } from './authority.ts'
export {
  type Call,
  type Contingent,
  type ContingentState,
  committedPeople,
  compiledOf,
  type Deliberation,
  isFinal,
  type Mandate,
  noCall,
  type Phase,
  phaseOf,
  phases,
  verdictOf,
} from './call.ts'
export { type Circumstances, type Decision, decide, eventsOf, othersSpoke, proposalHours } from './decide.ts'
export { due, dueCommandId, settle } from './due.ts'
export {
  type Act,
  type Actor,
  type CallEvent,
  type Command,
  type EventName,
  type EventOf,
  type PassTime,
  type Role,
  roles,
  type TwoPersons,
} from './events.ts'
export { evolve, fold } from './evolve.ts'
export { type Confirmation, confirmations, type Move, moves, type Range } from './moves.ts'
export { type CallRefusal, callRefusals } from './refusals.ts'
export { eventSchema, readEvent, writeEvent } from './written.ts'
