/** Laws of a call, on random courses of offered moves. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  approval,
  commander,
  committed,
  decided,
  delegate,
  depart,
  made,
  mandate,
  offer,
  officer,
  open,
  second,
} from '../../test/support/fire-call.ts'
import { ALD, BRK, CRN, DUN, ESK } from '../../test/support/fire-services.ts'
import { at, type Done, eventsAfter, pact } from '../../test/support/given.ts'
import { addHours } from '../instant.ts'
import {
  type Act,
  type Actor,
  type Call,
  type CallEvent,
  type Command,
  confirmations,
  decide,
  evolve,
  fold,
  type Move,
  moves,
  noCall,
  readEvent,
  settle,
  writeEvent,
} from './index.ts'

const actors: readonly Actor[] = [
  officer,
  second,
  ...[ALD, BRK, CRN, DUN, ESK].flatMap((member) => [
    delegate(member),
    commander(member),
    { role: 'planner', person: `planner ${member}`, member } as Actor,
  ]),
]

const pick = <Value>(list: readonly Value[], seed: number): Value | undefined =>
  list[seed % Math.max(1, list.length)]

/** One act anywhere in the range of a move. */
const actIn = (move: Move, call: Call, seed: number, now: ReturnType<typeof at>): Act => {
  const { subject = '', range, member } = move
  const id = `n${call.version + 1}`
  const people = range.peopleMax === undefined ? {} : { people: seed % (range.peopleMax + 1) }
  switch (move.act) {
    case 'MakeCall':
      return {
        type: 'MakeCall',
        caller: member!,
        provision: subject,
        threat: 'disaster',
        claim: 'c',
        needs: [],
      }
    case 'ConveneConsultation':
    case 'ReportSituation':
    case 'RecordLesson':
      return { type: move.act, about: 'a' }
    case 'WithdrawCall':
      return { type: 'WithdrawCall' }
    case 'GiveNotice':
      return { type: 'GiveNotice', to: 't', about: 'a' }
    case 'CloseCall':
      return { type: 'CloseCall', reason: 'other' }
    case 'OpenDeliberation':
      return {
        ...open,
        deliberation: id,
        body: subject.split('/')[0]!,
        matter: subject.split('/')[1]!,
      } as Act
    case 'TakePosition':
      return {
        type: 'TakePosition',
        deliberation: subject,
        member: member!,
        ballot: pick(range.ballots!, seed)!,
      }
    case 'CloseDeliberation':
      return { type: 'CloseDeliberation', deliberation: subject }
    case 'TakeDecision':
      return { type: 'TakeDecision', deliberation: subject, adopted: pick(range.adopted!, seed)! }
    case 'IssueMandate':
      return mandate({
        means: [pick(range.means!, seed)!],
        peopleMax: seed % (range.peopleMax! + 1),
        until: addHours(now, 1 + (seed % 200)),
      })
    case 'ExtendMandate':
      return { type: 'ExtendMandate', until: addHours(range.untilAfter!, 1 + (seed % 24)) }
    case 'ConsentAsHost':
      return { type: 'ConsentAsHost', host: member! }
    case 'StateRequirement':
      return {
        type: 'StateRequirement',
        lines: [{ id: 'l', capability: 'c', quantity: 1, place: 'p', priority: 1 }],
      }
    case 'ProposePlan':
      return { type: 'ProposePlan', plan: 'a'.repeat(64) }
    case 'OfferContingent':
      return offer(member!, {
        contingent: id,
        means: pick(range.means!, seed)!,
        people: seed % 60,
        needsApproval: seed % 2 ? ['cabinet'] : [],
      })
    case 'AcceptOffer':
    case 'WithdrawOffer':
    case 'ReleaseUnit':
      return { type: move.act, contingent: subject }
    case 'DeclineOffer':
      return { type: 'DeclineOffer', contingent: subject, reason: 'cost' }
    case 'GiveNationalApproval':
      return {
        type: 'GiveNationalApproval',
        contingent: subject,
        step: pick(range.steps!, seed) as 'cabinet',
        granted: seed % 5 > 0,
      }
    case 'CommitContingent':
      return { type: 'CommitContingent', contingent: subject, ...people }
    case 'DepartLeg':
    case 'ReturnLeg':
      return { type: move.act, contingent: subject, leg: id, from: 'f', to: 't', mode: 'road' }
    case 'ArriveLeg':
      return { type: 'ArriveLeg', contingent: subject.split('/')[0]!, leg: subject.split('/')[1]! }
    case 'TransferAuthority':
      return { type: 'TransferAuthority', contingent: subject, to: 't' }
    case 'ReportIncident':
      return { type: 'ReportIncident', kind: 'other', about: 'a' }
    case 'OrderWithdrawal':
      return { type: 'OrderWithdrawal', reason: 'r' }
    case 'ClaimCost':
      return { type: 'ClaimCost', cost: id, member: member!, amount: seed, currency: 'EUR', about: 'a' }
    case 'SettleCost':
      return { type: 'SettleCost', cost: subject, amount: seed }
    case 'Correct':
      return { type: 'Correct', version: 1, about: 'a' }
  }
}

describe('laws', () => {
  test('every move offered is accepted anywhere in its range, and a course of moves folds without a throw', () => {
    const acted = new Set<string>()
    const starts = [
      [],
      decided,
      [...committed, approval],
      [...committed, approval, [depart, commander(ALD), '01T05:50'] as Done],
    ].map((each) => eventsAfter(each))
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.nat(10_000)), { minLength: 5, maxLength: 60 }),
        (start, course) => {
          const events: CallEvent[] = [...starts[start]!]
          let call: Call = fold(events)
          let now = at('01T06:00')
          for (const [who, which, seed] of course) {
            now = addHours(now, (seed % 30) / 10)
            const settled = settle(call, now, pact)
            for (const { events: passed } of settled.passed) events.push(...passed)
            call = settled.call
            const by = pick(actors, who)!
            const circumstances = { pact, at: now, by }
            const openMoves = moves(call, circumstances).filter(({ closed }) => !closed)
            const waiting = confirmations(call, circumstances).filter(({ closed }) => !closed)
            const move = pick(openMoves, which)
            const command: Command | undefined =
              waiting.length > 0 && seed % 2 === 0
                ? { type: 'ConfirmAct', proposal: waiting[0]!.proposal }
                : move &&
                  (move.secondPerson
                    ? { type: 'ProposeAct', proposal: `p${call.version}`, act: actIn(move, call, seed, now) }
                    : actIn(move, call, seed, now))
            if (!command) continue
            const decision = decide(command, call, circumstances)
            if (!decision.ok)
              expect.fail(
                `${JSON.stringify(command)} was offered and refused: ${JSON.stringify(decision.failure)}`,
              )
            for (const event of decision.value) {
              events.push(event)
              acted.add(event.type)
              call = evolve(call, event)
            }
          }
          expect(fold(events)).toEqual(call)
        },
      ),
      { numRuns: 1_500, seed: 20220105 },
    )
    expect(acted.size).toBeGreaterThan(30)
  })

  test('evolve is total: any event on any call is folded', () => {
    const events = eventsAfter([...committed, approval, [depart, commander(ALD), '01T06:00']])
    for (const event of events) expect(evolve(noCall, event).version).toBe(1)
    expect(fold([...events].reverse()).version).toBe(events.length)
  })

  test('an event that is kept and read again is the same event', () => {
    for (const event of eventsAfter([...committed, approval])) {
      const { type, at: when } = event
      expect(readEvent({ type, at: when, payload: writeEvent(event) })).toEqual(event)
    }
  })

  test('an auditor and the public are offered nothing', () => {
    for (const role of ['auditor', 'public'] as const) {
      const offered = moves(fold(eventsAfter(decided)), { pact, at: at('01T04:00'), by: { role } }).map(
        ({ act }) => act,
      )
      expect(offered).toEqual(role === 'auditor' ? ['RecordLesson'] : [])
    }
  })

  test('a closed move says why', () => {
    const offered = moves(fold(eventsAfter([made])), { pact, at: at('01T01:00'), by: delegate(ALD) })
    expect(offered.find(({ act }) => act === 'OfferContingent')?.closed?.code).toBe('offer/no-decision')
  })
})
