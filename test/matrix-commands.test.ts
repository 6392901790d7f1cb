/**
 * Who may do what: every command by everybody. The table is written by hand, so that a change of authority is a change
 * of this file too.
 */
import { describe, expect, test } from 'vitest'
import { type ActName, actNames } from '../src/call/index.ts'
import { everybody, payloads, people, type Who, withMatrix } from './http/matrix.ts'

const served = withMatrix()
const params = { call: 'moor' }

/** Whose word counts for an act; for everybody else it is refused for who they are. */
const may: Readonly<Record<ActName, readonly Who[]>> = {
  MakeCall: ['caller'],
  ConveneConsultation: ['officer', 'caller', 'helper'],
  WithdrawCall: ['caller'],
  GiveNotice: ['officer'],
  CloseCall: ['officer'],
  OpenDeliberation: ['officer'],
  TakePosition: ['helper'],
  CloseDeliberation: ['officer'],
  TakeDecision: ['officer'],
  IssueMandate: ['officer'],
  ExtendMandate: ['officer'],
  ConsentAsHost: ['caller'],
  StateRequirement: ['officer', 'planner'],
  ProposePlan: ['officer', 'planner'],
  OfferContingent: ['helper', 'planner'],
  AcceptOffer: ['officer', 'caller'],
  DeclineOffer: ['officer', 'caller'],
  WithdrawOffer: ['helper', 'planner'],
  GiveNationalApproval: ['helper'],
  CommitContingent: ['helper', 'planner'],
  DepartLeg: ['planner', 'commander'],
  ArriveLeg: ['planner', 'commander'],
  TransferAuthority: ['planner', 'commander'],
  ReportSituation: ['officer', 'commander'],
  ReportIncident: ['officer', 'commander'],
  OrderWithdrawal: ['officer', 'caller'],
  ReturnLeg: ['planner', 'commander'],
  ReleaseUnit: ['officer'],
  ClaimCost: ['helper', 'planner'],
  SettleCost: ['officer', 'caller'],
  RecordLesson: ['officer', 'caller', 'helper', 'planner', 'commander', 'auditor'],
  Correct: ['officer'],
}

const graves: readonly ActName[] = ['TakeDecision', 'IssueMandate', 'CloseCall']

describe('every command by everybody', () => {
  for (const act of [...actNames].sort((a, b) => Number(a === 'WithdrawCall') - Number(b === 'WithdrawCall')))
    test(act, async () => {
      for (const who of everybody) {
        const client = await served().as(people[who])
        const body = { type: act, ...payloads[act], commandId: `${act}-${who}` } as never
        const before = (await served().ledger.head()).size
        const outcome = await client.act({ params, body })
        const problem = outcome.ok ? undefined : outcome.failure
        expect(problem?.findings, `${act} by ${who}`).toBeUndefined()
        if (who === 'looker') expect(problem).toMatchObject({ status: 403, code: 'token/read-only' })
        else if (!may[act].includes(who)) {
          expect(problem, `${act} by ${who}`).toMatchObject({ status: 403 })
          expect(problem?.code).toMatch(/^role\/(may-not|another-member)$/)
        } else if (graves.includes(act)) expect(problem, `${act} by ${who}`).toMatchObject({ status: 409 })
        else expect(problem?.status ?? 409, `${act} by ${who}: ${problem?.code}`).toBe(409)
        if (problem) expect((await served().ledger.head()).size).toBe(before)
      }
      const anonymous = await served().public.act({
        params,
        body: { type: act, ...payloads[act], commandId: 'n' } as never,
      })
      expect(anonymous).toMatchObject({ ok: false, failure: { status: 401, code: 'sign-in/needed' } })
    })
})
