/** How a body decides: rules as values, compiled once for a roll, then counted, measured, simulated and said. */
export { close } from './close.ts'
export {
  type Atom,
  type Clause,
  type Compiled,
  codeOf,
  compile,
  type Formula,
  rollFaults,
} from './compile.ts'
export {
  type Ballot,
  type Ballots,
  type Base,
  ballots,
  childrenOf,
  type MemberId,
  type Roll,
  type Rule,
  type RuleFault,
  type RuleKind,
  ruleFaults,
} from './rule.ts'
export { type Settler, type StillOpen, stillOpen } from './still-open.ts'
export {
  type Counting,
  holds,
  type Result,
  type Settlement,
  tally,
  type Verdict,
  winning,
} from './tally.ts'
