/** What was signed: parse, find faults, read as in force on a day, who is on the roll, amend. */
export { amend, type Change, parseReform, type Reform, type ReformFinding, reformFile } from './amend.ts'
export { type PactCode, pactCodes } from './faults.ts'
export {
  approvalSteps,
  type Condition,
  type Means,
  type Membership,
  means,
  type Pact,
  type PactMember,
  pactFile,
  type Threat,
  threats,
} from './format.ts'
export {
  type BodyInForce,
  inForce,
  isMember,
  mayVote,
  type PactInForce,
  type PactRefusal,
  pactRefusals,
  rollOf,
  type Situation,
  type Standing,
  type Vote,
  versionOn,
} from './in-force.ts'
export { pactSchemas, schemaOf } from './json-schema.ts'
export { type PactFinding, pactHash, parsePact, plain } from './parse.ts'
export type { Locate, Path } from './plain.ts'
export { ruleText, writeRule } from './rule-text.ts'
export { sourceFaults } from './sources.ts'
export {
  type Aircraft,
  type Airfields,
  type Capabilities,
  parseAircraft,
  parseAirfields,
  parseCapabilities,
  parseStates,
  type State,
  type States,
  type StatesCode,
  statesFile,
} from './states.ts'
export {
  type Assessment,
  assessment,
  bounds,
  type Claim,
  type Confidence,
  claim,
  confidence,
  dayText,
  type Fact,
  fact,
  instantText,
  memberId,
  plainText,
  type Source,
  slug,
  source,
  sourced,
  sources,
  type Text3,
  text3,
  url,
  zoneText,
} from './values.ts'
export { type Read, readYaml, type ShapeCode, shapeCodes, sorted } from './yaml.ts'
