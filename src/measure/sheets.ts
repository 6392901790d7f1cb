/** The sheets of the measures, one function each: pure, from a reading of a pact to everything that is shown. */
import { accepted, failed, type Outcome } from '../outcome.ts'
import type { PactRefusal } from '../pact/index.ts'
import { aboutBalance, type Balance, type BalanceAsked, balance } from './balance.ts'
import {
  aboutBurden,
  type ClaimedContribution,
  claimedContributions,
  type KeyedBurden,
  keyedBurden,
  type OperationBurden,
  olsonZeckhauser,
  operationBurden,
} from './burden.ts'
import {
  aboutDependence,
  answeredIn,
  basesHosted,
  basesOwned,
  type Dependence,
  dependenceOn,
  dependenceOnRecord,
  type PlanRemoval,
  peoplePledged,
  type RecordRemoval,
} from './dependence.ts'
import {
  figuresFrom,
  figuresInFile,
  figuresOn,
  type MemberFigure,
  type RollFigures,
  scales,
  yearsIn,
} from './figures.ts'
import { aboutInterests, type Interests, type InterestsAsked, interests } from './interests.ts'
import {
  aboutReliability,
  type ReferenceBand,
  type Reliability,
  referenceBands,
  reliability,
} from './reliability.ts'
import { type PactReading, restOn, type Sheet, sheetOf } from './sheet.ts'

/** Dependence on every scale that is known, on the record and in plans. */
export type DependenceShown = {
  readonly scales: readonly (Dependence & {
    readonly id: string
    readonly unit?: string
    readonly figures: readonly MemberFigure[]
  })[]
  readonly onRecord: readonly RecordRemoval[]
  readonly inPlan: readonly PlanRemoval[]
}

/** What room force found: plans with and without members, and who flies how many sorties of the plan. */
export type InPlan = {
  readonly removals?: readonly PlanRemoval[]
  readonly sorties?: Readonly<Record<string, number>>
  /** The name of the file with the requirement. */
  readonly source?: readonly string[]
}

/** The sheet of dependence; plans with and without members come from room force. */
export const dependenceSheet = (
  reading: PactReading,
  { removals = [], sorties = {}, source = [] }: InPlan = {},
): Sheet<DependenceShown> => {
  const { cases } = reading
  const rolls = rollsOf(reading, { sorties, source })
  const years = yearsIn({ figures: rolls.flatMap(({ roll }) => roll.figures), missing: [] })
  return sheetOf([reading], {
    about: aboutDependence,
    value: {
      scales: rolls.flatMap(({ id, unit, roll }) => {
        const found = dependenceOn(roll)
        return found ? [{ id, ...(unit ? { unit } : {}), ...found, figures: roll.figures }] : []
      }),
      onRecord: dependenceOnRecord(cases.map(({ found, told }) => answeredIn(found.id, told))),
      inPlan: removals,
    },
    ...(years ? { years } : {}),
    rests: rolls.map(({ from, roll }) => restOn(from, roll)),
  })
}

type Scaled = {
  readonly id: string
  readonly unit?: string | undefined
  readonly from: string
  readonly roll: RollFigures
}

const rollsOf = (
  { pact, now, members, states, on, own }: PactReading,
  { sorties, source }: Pick<Required<InPlan>, 'sorties' | 'source'>,
): readonly Scaled[] => [
  ...scales.map((id) => ({ id, from: 'states', roll: figuresOn(states, members, { scale: id, on }) })),
  ...own.map((each) => ({
    id: each.id,
    unit: each.unit,
    from: 'file',
    roll: figuresInFile(each, members, { on }),
  })),
  // Who flies nothing of a plan has no sortie, and is not one of whom nothing is known.
  { id: 'lift', from: 'file', roll: { ...figuresFrom(sorties, members, source), missing: [] } },
  { id: 'pledged', from: pact.id, roll: peoplePledged(now, members, on) },
  { id: 'bases', from: pact.id, roll: basesOwned(pact, members, on) },
  { id: 'hosted', from: pact.id, roll: basesHosted(pact, members, on) },
]

/** The sheet of two pacts side by side; refused where the second was not in force that day. */
export const balanceSheet = (
  reading: PactReading,
  other: PactReading,
  asked: Pick<BalanceAsked, 'rule' | 'discount'> = {},
): Outcome<Sheet<Balance>, PactRefusal> => {
  const { states, on, own } = reading
  const found = balance([reading.pact, other.pact], states, { ...asked, on, own })
  if (!found.ok) return failed(found.failure)
  const shown = found.value.sides.flatMap(({ scales: each }) => each)
  const years = yearsIn({ figures: shown.flatMap(({ roll }) => roll.figures), missing: [] })
  const ownIds = own.map(({ id }) => id)
  return accepted(
    sheetOf([reading, other], {
      about: aboutBalance,
      value: found.value,
      ...(years ? { years } : {}),
      rests: shown.map(({ id, roll }) => restOn(ownIds.includes(id) ? 'file' : 'states', roll)),
    }),
  )
}

/** An agreed key and the name of its file. */
export type AgreedKey = { readonly shares: Readonly<Record<string, number>>; readonly source: string }

const givenBy = (numbers: OperationBurden['readings'][number]['numbers']): Readonly<Record<string, number>> =>
  Object.fromEntries(numbers.map(({ id, claim }) => [id, claim.value]))

/** Every operation to which at least two came, and whether the larger spend a larger share of what they have. */
export type BurdenShown = {
  readonly operations: readonly (OperationBurden & {
    readonly call: string
    readonly claims: readonly ClaimedContribution[]
    /** Against an agreed key, one for each reading of the claims. */
    readonly keyed: readonly (KeyedBurden | undefined)[]
  })[]
  readonly spending?: { readonly members: number; readonly rankCorrelation: number }
}

/** The sheet of burden; the agreed key is one that a user brings. */
export const burdenSheet = (reading: PactReading, key?: AgreedKey): Sheet<BurdenShown> => {
  const { cases, states, members, on } = reading
  const operations = cases.flatMap(({ found, told }) => {
    const claims = claimedContributions(told.contributors, 'people')
    if (claims.length < 2) return []
    const burden = operationBurden(claims)
    const keyed = key ? burden.readings.map(({ numbers }) => keyedBurden(givenBy(numbers), key.shares)) : []
    return [{ call: found.id, ...burden, claims, keyed }]
  })
  const [output, spent] = (['gdp', 'militarySpending'] as const).map((scale) =>
    figuresOn(states, members, { scale, on }),
  ) as [RollFigures, RollFigures]
  const spenders = output.figures.flatMap(({ id, value }) => {
    const own = spent.figures.find((each) => each.id === id)
    return own ? [{ output: value, spending: own.value }] : []
  })
  const rankCorrelation = olsonZeckhauser(spenders)
  const [only] = operations
  const years = yearsIn({ figures: [...output.figures, ...spent.figures], missing: [] })
  return sheetOf([reading], {
    about: aboutBurden,
    value: {
      operations,
      ...(rankCorrelation === undefined ? {} : { spending: { members: spenders.length, rankCorrelation } }),
    },
    ...(operations.length === 1 && only?.effective
      ? { interval: { ...only.effective, kind: 'claims' } }
      : {}),
    ...(years ? { years } : {}),
    rests: [
      ...operations.map(({ call, claims }) => ({
        from: call,
        ids: claims.flatMap((each) => each.claims.flatMap(({ source }) => source)),
      })),
      restOn('states', output),
      restOn('states', spent),
      { from: 'file', ids: key ? [key.source] : [] },
    ],
  })
}

/** What a user's files add to interests: one session of votes and of points, one year of conflicts and pledges. */
export type InterestFiles = Omit<InterestsAsked, 'states'> & { readonly files?: readonly string[] }

/** The sheet of interests. Borders are always there; the rest where a file was brought. */
export const interestsSheet = (
  reading: PactReading,
  { files = [], ...asked }: InterestFiles = {},
): Sheet<Interests> =>
  sheetOf([reading], {
    about: aboutInterests,
    value: interests(reading.members, { ...asked, states: reading.states }),
    rests: [{ from: 'file', ids: files }],
  })

/** The sheet of reliability. */
export const reliabilitySheet = (
  reading: PactReading,
): Sheet<Reliability & { readonly referenceBands: readonly ReferenceBand[] }> => {
  const calls = reading.cases.map(({ found }) => found)
  const value = { ...reliability(calls), referenceBands }
  const { low, high, cases } = value.answeredAtAll
  return sheetOf([reading], {
    about: aboutReliability,
    value,
    ...(cases > 0 ? { interval: { low, high, kind: 'jeffreys' } } : {}),
    rests: calls.map(({ id, answer }) => ({ from: id, ids: answer.source })),
  })
}
