/** Numbers about a pact, one measure a file, each with its paper; importers of files that a user has fetched. */
export { type Judgement, judgementsOn } from './assessments.ts'
export {
  aboutBalance,
  type Balance,
  type BalanceAsked,
  balance,
  type Discount,
  greatCircleKilometres,
  type Ratio,
  type Side,
  type SideScale,
  sideOn,
} from './balance.ts'
export {
  aboutBurden,
  type ClaimedContribution,
  type ClaimedNumber,
  claimedContributions,
  type KeyedBurden,
  keyedBurden,
  type OperationBurden,
  olsonZeckhauser,
  operationBurden,
  type Reading,
} from './burden.ts'
export { type Interval, jeffreys, normalQuantile, wilson } from './chances.ts'
export { type Concentration, concentrationOf, rankCorrelation } from './concentration.ts'
export {
  type Answered,
  aboutDependence,
  answeredIn,
  basesHosted,
  basesOwned,
  type Dependence,
  dependenceInPlan,
  dependenceOn,
  dependenceOnRecord,
  type PlanRemoval,
  peoplePledged,
  type RecordRemoval,
  type Removal,
  unmetShare,
} from './dependence.ts'
export { type Description, type MeasureId, measureIds } from './description.ts'
export {
  type FigureRule,
  figuresFrom,
  figuresInFile,
  figuresOn,
  type MemberFigure,
  type OwnScale,
  type RollFigures,
  type Scale,
  scales,
  totalOf,
  yearsIn,
} from './figures.ts'
export { readKey } from './imports/agreed-key.ts'
export {
  type Capabilities,
  type Capability,
  type Component,
  components,
  compositeIndex,
  readCapabilities,
} from './imports/capabilities.ts'
export { type Codes, codeIn, readCodes } from './imports/codes.ts'
export { type ConflictYear, episodesBegun, readConflicts } from './imports/conflicts.ts'
export { type Dispute, lengthsOf, readDisputes } from './imports/disputes.ts'
export { type IdealPoint, readIdealPoints } from './imports/ideal-points.ts'
export {
  type PledgeKind,
  type PledgeSpell,
  pledgeKinds,
  pledgeLevels,
  pledgesIn,
  portfolioOf,
  readPledges,
} from './imports/pledges.ts'
export {
  type RollCall,
  type RollCalls,
  readPackedRollCalls,
  readRollCalls,
  sessionOn,
} from './imports/roll-calls.ts'
export { readYearTable, type Unit, type YearFigure, type YearTable } from './imports/spending.ts'
export {
  directedPairsIn,
  readStateSystem,
  type StateSpell,
  statesIn,
} from './imports/state-system.ts'
export { type TableCode, type TableFinding, type TextFile, tableCodes } from './imports/table.ts'
export {
  aboutInterests,
  type Conflict,
  type Interests,
  type InterestsAsked,
  interests,
  type MemberInterests,
  type PairInterests,
  voteTable,
} from './interests.ts'
export { aboutCorrelatedPower, aboutPower, aboutThreeWayPower, aboutUnions } from './power/about.ts'
export { type Coalitions, coalitions } from './power/coalitions.ts'
export {
  type CorrelatedPower,
  correlatedPower,
  type Leaning,
  type Simulated,
  type VoteModel,
} from './power/correlated.ts'
export type { Amount } from './power/counts.ts'
export {
  banzhaf,
  type Flag,
  type MemberPower,
  type Power,
  type PowerAsked,
  type PowerRefusal,
  power,
  powerRefusals,
  type Vote,
} from './power/power.ts'
export { powerInUnions, type UnionMember } from './power/precoalitions.ts'
export {
  type Third,
  type ThreeWayMember,
  type ThreeWayPower,
  threeWayPower,
} from './power/three-way.ts'
export { type Method, methods } from './power/two-way.ts'
export { correlatedSheet, powerSheet, threeWaySheet, unionsSheet } from './power-sheets.ts'
export {
  aboutReliability,
  type CallOnRecord,
  type CallsBy,
  type Rate,
  type ReferenceBand,
  type Reliability,
  referenceBands,
  reliability,
} from './reliability.ts'
export { type PactReading, readingOf, type Sheet, type SourceShown, type ToldCase } from './sheet.ts'
export {
  type AgreedKey,
  type BurdenShown,
  balanceSheet,
  burdenSheet,
  type DependenceShown,
  dependenceSheet,
  type InPlan,
  type InterestFiles,
  interestsSheet,
  reliabilitySheet,
} from './sheets.ts'
export {
  agreement,
  alignment,
  type CrossTable,
  casesIn,
  crossTable,
  kappa,
  scottPi,
  signorinoRitter,
  tauB,
  weightedSignorinoRitter,
} from './similarity.ts'
