import { describe, expect, test } from 'vitest'
import {
  allYes,
  approval,
  commander,
  committed,
  confirm,
  decided,
  delegate,
  depart,
  made,
  make,
  mandate,
  mandated,
  of,
  offer,
  officer,
  open,
  opened,
  propose,
  record,
  said,
  say,
  second,
} from '../../test/support/fire-call.ts'
import { ALD, BRK, CRN, DUN, ESK, fireServicesOn } from '../../test/support/fire-services.ts'
import { at, type Done, eventsAfter, given, pact } from '../../test/support/given.ts'
import { day } from '../day.ts'
import { addHours } from '../instant.ts'
import { type Act, type CallEvent, decide, due, dueCommandId, fold, phaseOf, settle } from './index.ts'

describe('making a call', () => {
  test('a member calls, and the call lapses by the time of its article unless somebody answers', () => {
    given()
      .when(make, delegate(DUN), '01T00:00')
      .then({ type: 'CallMade', caller: DUN, answerBy: at('03T00:00') } as Partial<CallEvent>)
  })
  test('nobody calls in the name of another', () =>
    given().when(make, delegate(ALD), '01T00:00').thenRefused('role/another-member'))
  test('the public does not call', () =>
    given().when(make, { role: 'public' }, '01T00:00').thenRefused('role/may-not'))
  test('what the article does not cover is refused with the article', () =>
    given()
      .when({ ...make, threat: 'unrest' }, delegate(DUN), '01T00:00')
      .thenRefused('call/not-covered', 'aid'))
  test('a second call on the same stream is refused', () =>
    given(made).when(make, delegate(DUN), '01T01:00').thenRefused('call/already-made'))
  test('a call that nobody answers lapses at its hour, whoever looks when', () => {
    const call = fold(eventsAfter([made]))
    for (const hours of [48, 49, 5_000]) {
      const { call: later, passed } = settle(call, addHours(at('01T00:00'), hours), pact)
      expect(passed.map(({ events }) => events.map(({ type, at: when }) => [type, when]))).toEqual([
        [['CallLapsed', at('03T00:00')]],
      ])
      expect(phaseOf(later)).toBe('closed')
    }
    expect(settle(call, addHours(at('01T00:00'), 47.99), pact).passed).toEqual([])
  })
  test("the caller's own ballot is no answer", () => {
    const { passed } = settle(fold(eventsAfter([made, opened, said(DUN)])), at('04T00:00'), pact)
    expect(passed.map(({ time }) => time.kind)).toEqual(['answer'])
  })
  test('two that wake at once give the same command id', () => {
    const call = fold(eventsAfter([made]))
    expect(due(call).map((time) => dueCommandId('call/a', time))).toEqual([
      'clock:call/a:answer:call:2022-07-03T00:00:00.000Z',
    ])
  })
})

describe('deliberating', () => {
  test('rule, roll and weights are frozen when a deliberation opens', () => {
    const [, event] = eventsAfter([made, opened])
    expect(event).toMatchObject({
      rule: { kind: 'consensus', standAside: true },
      roll: { members: [ALD, BRK, CRN, DUN, ESK] },
      article: 'council',
    })
  })
  test('a member without a vote is refused with the roll', () => {
    const arrears = fireServicesOn(day('2021-07-01'))
    const call = fold(eventsAfter([made, opened], arrears))
    expect(decide(say(ESK), call, { pact: arrears, at: at('01T02:00'), by: delegate(ESK) })).toMatchObject({
      ok: false,
      failure: { code: 'position/not-on-the-roll', article: 'council' },
    })
  })
  test('a delegate speaks for its own member only', () =>
    given(made, opened).when(say(ALD), delegate(BRK), '01T02:00').thenRefused('role/another-member'))
  test('a ballot may be replaced until the decision; the last one counts', () => {
    const call = fold(eventsAfter([made, opened, said(ALD, 'no'), said(ALD, 'yes')]))
    expect(call.deliberations.send?.ballots[ALD]).toBe('yes')
  })
  test('a ballot at the deadline is too late, a moment before it counts', () => {
    const timed: Done = [{ ...open, deadline: at('01T06:00') }, officer, '01T01:00']
    given(made, timed, said(ALD)).when(say(BRK), delegate(BRK), '01T05:59').then({ type: 'PositionTaken' })
    given(made, timed, said(ALD))
      .when(say(BRK), delegate(BRK), '01T06:00')
      .thenRefused('deliberation/decided')
  })
  test('a person may record only what the count says', () => {
    given(made, opened, said(ALD))
      .when(propose(record), officer, '01T03:00')
      .thenRefused('decision/still-open', 'council')
    given(made, opened, ...allYes)
      .when(propose({ ...record, adopted: false }), officer, '01T03:00')
      .thenRefused('decision/not-what-the-count-says')
    given(made, opened, said(BRK, 'no'))
      .when(propose({ ...record, adopted: false }), officer, '01T03:00')
      .then({ type: 'ActProposed' })
  })
  test('a second decision on the same deliberation is refused', () =>
    given(...decided)
      .when(propose(record, 'q'), officer, '01T04:00')
      .thenRefused('deliberation/decided'))
  test('a call holds several deliberations', () =>
    given(...decided)
      .when({ ...open, deliberation: 'more' }, officer, '01T04:00')
      .then({ type: 'DeliberationOpened' }))
  test('under silence consent is known at the deadline and an objection at once', () => {
    const written: Done = [{ ...open, matter: 'written' }, officer, '01T01:00']
    given(made, written)
      .when(propose(record), officer, '01T03:00')
      .thenRefused('decision/not-before-the-deadline')
    given(made, written, said(CRN, 'no'))
      .when(propose({ ...record, adopted: false }), officer, '01T03:00')
      .then({ type: 'ActProposed' })
    const { passed } = settle(fold(eventsAfter([made, written])), at('02T12:00'), pact)
    expect(passed[0]?.events[0]).toMatchObject({
      type: 'DecisionTaken',
      adopted: true,
      at: at('02T01:00'),
      bound: [ALD, BRK, CRN, DUN, ESK],
    })
  })
  test('at its deadline a vote that failed with answers is a decision, one that nobody answered lapses', () => {
    const timed: Done = [{ ...open, deadline: at('01T06:00') }, officer, '01T01:00']
    const ends = (...more: Done[]) =>
      settle(fold(eventsAfter([made, timed, ...more])), at('01T07:00'), pact).passed[0]?.events[0]
    expect(ends(said(DUN))).toMatchObject({ type: 'CallLapsed', deliberation: 'send' })
    expect(ends(said(DUN), said(ALD))).toMatchObject({ type: 'DecisionTaken', adopted: false })
  })
  test('where help is bilateral there is no deliberation and offers are open from the call on', () => {
    const direct: Done = [{ ...make, provision: 'neighbour-aid' }, delegate(DUN), '01T00:00']
    given(direct).when(offer(ALD), delegate(ALD), '01T00:10').then({ type: 'ContingentOffered' })
    given(made).when(offer(ALD), delegate(ALD), '01T00:10').thenRefused('offer/no-decision')
  })
})

describe('two persons', () => {
  test('a grave act alone is refused', () =>
    given(made, opened, ...allYes)
      .when(record, officer, '01T03:00')
      .thenRefused('act/second-person-needed'))
  test('the same person does not confirm', () =>
    given(made, opened, ...allYes, [propose(record), officer, '01T03:00'])
      .when(confirm(), officer, '01T03:10')
      .thenRefused('act/same-person'))
  test('a proposal expires', () =>
    given(made, opened, ...allYes, [propose(record), officer, '01T03:00'])
      .when(confirm(), second, '01T04:00')
      .thenRefused('act/proposal-expired'))
  test('a proposal is for the version that its author saw', () =>
    given(made, opened, ...allYes, [propose(record), officer, '01T03:00'], said(ALD, 'no'))
      .when(confirm(), second, '01T03:10')
      .thenRefused('act/proposal-stale'))
  test('confirmed, the act happens once', () => {
    const events = eventsAfter(decided).slice(-2)
    expect(events.map(({ type }) => type)).toEqual(['ActConfirmed', 'DecisionTaken'])
    given(...decided)
      .when(confirm(), second, '01T03:20')
      .thenRefused('act/already-confirmed')
  })
  test('what is not grave is not proposed', () =>
    given(made).when(propose(open), officer, '01T03:00').thenRefused('act/not-grave'))
})

describe('mandates', () => {
  test('a mandate needs a decision', () =>
    given(made, opened).when(propose(mandate()), officer, '01T04:00').thenRefused('mandate/no-decision'))
  test.each([
    ['more people than the pact allows', { peopleMax: 401 }, 'mandate/over-ceiling'],
    ['longer than the pact allows', { until: addHours(at('01T04:00'), 24 * 30 + 1) }, 'mandate/too-long'],
    ['outside the area without what it needs', { area: 'outside' as const }, 'mandate/outside-area'],
    ['means that are not on the menu', { means: ['force' as const] }, 'mandate/means-not-on-the-menu'],
  ])('%s is refused', (_, more, code) =>
    given(...decided)
      .when(propose(mandate(more), 'm'), officer, '01T04:00')
      .thenRefused(code),
  )
  test('outside the area with what it needs is allowed', () =>
    given(...decided)
      .when(propose(mandate({ area: 'outside', basis: 'province-request' }), 'm'), officer, '01T04:00')
      .then({ type: 'ActProposed' }))
  test('it expires by the clock, and an expired mandate is not extended', () => {
    const extend = (until: string): Act => ({ type: 'ExtendMandate', until: at(until) })
    given(...mandated)
      .when(extend('20T00:00'), officer, '10T00:00')
      .then({ type: 'MandateExtended' })
    given(...mandated)
      .when(extend('20T00:00'), officer, '11T05:00')
      .thenRefused('mandate/expired')
    given(...mandated)
      .when(extend('05T00:00'), officer, '04T00:00')
      .thenRefused('mandate/not-longer')
    const { passed } = settle(fold(eventsAfter(mandated)), at('30T00:00'), pact)
    expect(passed.map(({ events }) => events[0]?.type)).toEqual(['MandateExpired'])
  })
})

describe('contingents', () => {
  test('no departure before the approval that its own member declared necessary', () => {
    given(...committed)
      .when(depart, commander(ALD), '01T06:00')
      .thenRefused('contingent/approval-missing')
    given(...committed, approval)
      .when(depart, commander(ALD), '01T06:00')
      .then({ type: 'LegDeparted' })
  })
  test('an approval that was refused keeps it at home', () =>
    given(...committed, [
      { type: 'GiveNationalApproval', contingent: of, step: 'cabinet', granted: false },
      delegate(ALD),
      '01T05:30',
    ])
      .when(depart, commander(ALD), '01T06:00')
      .thenRefused('contingent/approval-refused'))
  test('committed people stay under the ceiling of the mandate', () =>
    given(
      ...committed,
      [offer(BRK, { people: 90 }), delegate(BRK), '01T06:00'],
      [{ type: 'AcceptOffer', contingent: 'engines-brk' }, officer, '01T06:10'],
    )
      .when({ type: 'CommitContingent', contingent: 'engines-brk' }, delegate(BRK), '01T06:20')
      .thenRefused('contingent/over-ceiling'))
  test('the phase is derived on the way out and home', () => {
    const course: Done[] = [
      ...committed,
      approval,
      [depart, commander(ALD), '01T06:00'],
      [{ type: 'ArriveLeg', contingent: of, leg: 'out' }, commander(ALD), '01T09:00'],
      [{ type: 'OrderWithdrawal', reason: 'the fire is out' }, delegate(DUN), '05T00:00'],
      [
        { type: 'ReturnLeg', contingent: of, leg: 'home', from: 'Dunmore', to: 'Alderly', mode: 'road' },
        commander(ALD),
        '05T01:00',
      ],
      [{ type: 'ReleaseUnit', contingent: of }, officer, '05T06:00'],
      [propose({ type: 'CloseCall', reason: 'help-ended' }, 'c'), officer, '05T07:00'],
      [confirm('c'), second, '05T07:10'],
    ]
    const phases = [1, 2, 9, course.length - 6, course.length - 5, course.length - 4, course.length].map(
      (length) => phaseOf(fold(eventsAfter(course.slice(0, length)))),
    )
    expect(phases).toEqual([
      'requested',
      'deliberating',
      'generating',
      'deployed',
      'deployed',
      'withdrawing',
      'closed',
    ])
  })
  test('nobody closes a call while a unit is out', () =>
    given(...committed, approval, [depart, commander(ALD), '01T06:00'])
      .when(propose({ type: 'CloseCall', reason: 'other' }, 'c'), officer, '01T07:00')
      .thenRefused('call/force-still-out'))
  test('a cost may still be claimed when the call is over', () =>
    given(made, [{ type: 'WithdrawCall' }, delegate(DUN), '01T01:00'])
      .when(
        { type: 'ClaimCost', cost: 'fuel', member: ALD, amount: 12, currency: 'EUR', about: 'fuel' },
        delegate(ALD),
        '02T00:00',
      )
      .then({ type: 'CostClaimed' }))
})
