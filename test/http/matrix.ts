/** What the matrix of authority is asked with: everybody, a call under way, a sound payload for every act. */
import { afterAll, beforeAll } from 'vitest'
import type { ActName } from '../../src/call/index.ts'
import { instant } from '../../src/instant.ts'
import { fireServices } from '../support/fire-services.ts'
import { opened, testEngines } from '../support/ledgers.ts'
import { type Person, type Served, serve, value } from './served.ts'

const params = { call: 'moor' }

/** Everybody who asks. */
export const people = {
  officer: { role: 'duty-officer' },
  caller: { role: 'delegate', member: 'DUN' },
  helper: { role: 'delegate', member: 'ALD' },
  planner: { role: 'planner', member: 'ALD' },
  commander: { role: 'commander', member: 'ALD' },
  auditor: { role: 'auditor' },
  citizen: { role: 'public' },
  looker: { role: 'duty-officer', seat: 2, scopes: ['read'] },
  foreign: { role: 'duty-officer', seat: 3, pact: 'another-pact' },
} as const satisfies Readonly<Record<string, Person>>
export type Who = keyof typeof people
export const everybody = Object.keys(people) as readonly Who[]

/** A desk for a file of tests, with that call on it. */
export const withMatrix = (): (() => Served) => {
  let served: Served
  let close = async () => {}
  beforeAll(async () => {
    const engine = await testEngines.sqlite()
    const ledger = await opened((await engine.place()).open())
    served = await serve({ ledger, pacts: [fireServices()], now: instant('2022-07-01T00:00:00Z') })
    await helpOnItsWay(served)
    close = async () => {
      await served.close()
      await ledger.close()
      await engine.close()
    }
  }, 60_000)
  afterAll(() => close())
  return () => served
}

/** A call that was decided on, with an offer of ALD. */
const helpOnItsWay = async (served: Served): Promise<void> => {
  const [officer, caller, helper] = await Promise.all(
    [people.officer, people.caller, people.helper].map((each) => served.as(each)),
  )
  const make = {
    ...payloads.MakeCall,
    type: 'MakeCall',
    pact: fireServices().id,
    call: 'moor',
    commandId: '0',
  } as const
  value(await caller!.beginCall({ body: make }))
  const open = { deliberation: 'send', body: 'council', matter: 'substance', question: 'send engines?' }
  value(await officer!.act({ params, body: { type: 'OpenDeliberation', ...open, commandId: '1' } }))
  for (const member of ['ALD', 'BRK', 'CRN', 'DUN', 'ESK']) {
    const delegate = await served.as({ role: 'delegate', member })
    const body = {
      type: 'TakePosition',
      deliberation: 'send',
      member,
      ballot: 'yes',
      commandId: `y${member}`,
    } as const
    value(await delegate.act({ params, body }))
  }
  const act = { type: 'TakeDecision', deliberation: 'send', adopted: true } as const
  value(await officer!.propose({ params, body: { proposal: 'p', act, commandId: '2' } }))
  const second = await served.as({ role: 'duty-officer', seat: 4 })
  value(await second.confirm({ params, body: { proposal: 'p', commandId: '3' } }))
  const offer = {
    contingent: 'engines',
    member: 'ALD',
    means: 'civil-protection',
    unit: 'four engines',
  } as const
  value(await helper!.act({ params, body: { type: 'OfferContingent', ...offer, commandId: '4' } }))
}

export const until = '2022-08-01T00:00Z'
const leg = { contingent: 'engines', leg: 'out', from: 'a', to: 'b', mode: 'road' }
const line = { id: 'l', capability: 'engine', quantity: 1, place: 'x', priority: 1 }
/** A sound payload for every act. */
export const payloads: Readonly<Record<ActName, Readonly<Record<string, unknown>>>> & {
  readonly MakeCall: {
    readonly caller: string
    readonly provision: string
    readonly threat: 'disaster'
    readonly claim: string
  }
} = {
  MakeCall: { caller: 'DUN', provision: 'mutual-aid', threat: 'disaster', claim: 'the moor burns' },
  ConveneConsultation: { about: 'the moor' },
  GiveNotice: { to: 'the county', about: 'fire' },
  CloseCall: { reason: 'help-ended' },
  OpenDeliberation: { deliberation: 'more', body: 'council', matter: 'substance', question: 'more?' },
  TakePosition: { deliberation: 'send', member: 'ALD', ballot: 'no' },
  CloseDeliberation: { deliberation: 'send' },
  TakeDecision: { deliberation: 'send', adopted: true },
  IssueMandate: { tasks: ['fight'], area: 'members', means: ['civil-protection'], until },
  ExtendMandate: { until },
  ConsentAsHost: { host: 'DUN' },
  StateRequirement: { lines: [line] },
  ProposePlan: { plan: 'a'.repeat(64) },
  OfferContingent: { contingent: 'more', member: 'ALD', means: 'civil-protection', unit: 'two engines' },
  AcceptOffer: { contingent: 'engines' },
  DeclineOffer: { contingent: 'engines', reason: 'not-needed' },
  WithdrawOffer: { contingent: 'engines' },
  GiveNationalApproval: { contingent: 'engines', step: 'cabinet', granted: true },
  CommitContingent: { contingent: 'engines' },
  DepartLeg: leg,
  ArriveLeg: { contingent: 'engines', leg: 'out' },
  TransferAuthority: { contingent: 'engines', to: 'the chief' },
  ReportSituation: { about: 'x' },
  ReportIncident: { kind: 'accident', about: 'x' },
  OrderWithdrawal: { reason: 'done' },
  ReturnLeg: { ...leg, leg: 'back' },
  ReleaseUnit: { contingent: 'engines' },
  ClaimCost: { cost: 'fuel', member: 'ALD', amount: 1, currency: 'EUR', about: 'fuel' },
  SettleCost: { cost: 'fuel', amount: 1 },
  RecordLesson: { about: 'x' },
  Correct: { version: 1, about: 'x' },
  WithdrawCall: { reason: 'x' },
}
