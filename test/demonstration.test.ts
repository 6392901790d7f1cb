/**
 * The demonstration at the desk: five calls under five rules, played live by the people of the members and two duty
 * officers, with pacts as they are shipped; then exported and verified without the ledger. Engine: SQLite, as embedded.
 */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { phaseOf } from '../src/call/index.ts'
import type { MemberId } from '../src/decision/index.ts'
import type { Told } from '../src/desk/index.ts'
import { type Instant, instant } from '../src/instant.ts'
import type { Visibility } from '../src/ledger/index.ts'
import type { OpenLedger } from '../src/ledger/node.ts'
import type { Pact } from '../src/pact/index.ts'
import {
  callAndDeliberate,
  contributors,
  decideAndSend,
  proposeAlone,
  six,
  withdrawAndClose,
} from './demonstration-calls.ts'
import {
  handClock,
  officer,
  type Play,
  personOf,
  playOn,
  refusalOf,
  shipped,
  visitor,
} from './demonstration-cast.ts'
import { proves } from './demonstration-proof.ts'
import { fireServices } from './support/fire-services.ts'
import { collect, opened, testEngines } from './support/ledgers.ts'

const engine = await testEngines.sqlite()
afterAll(() => engine.close())
let ledger: OpenLedger
beforeEach(async () => {
  ledger = await opened((await engine.place()).open())
  return () => ledger.close()
})

const begin = (pact: Pact, now: string): Promise<Play> => playOn(ledger, pact, { clock: handClock(now) })

const phase = async ({ desk }: Play, level: Visibility = 'secretariat') => {
  const [row] = await desk.board(level)
  const shown = await desk.show('a-call', visitor, level)
  expect(row?.phase).toBe(shown && phaseOf(shown.call))
  return row?.phase
}

test('January 2022: six delegates and two officers take a call from request to account', async () => {
  const play = await begin(shipped('csto'), '2022-01-05T15:00Z')
  const watching = collect(play.desk.watch({ call: 'a-call', sight: 'public', afterPosition: 0 }))
  await callAndDeliberate(play)
  expect(await phase(play)).toBe('deliberating')
  const open = await play.desk.show('a-call', officer, 'secretariat')
  expect(Object.keys(open!.call.deliberations['send-force']!.ballots).sort()).toEqual([...six])
  expect(open?.moves.find(({ act }) => act === 'TakeDecision')).toMatchObject({
    secondPerson: true,
    range: { adopted: [true] },
  })

  // Nobody speaks for another, alone, or against the count.
  const decision = { type: 'TakeDecision', deliberation: 'send-force', adopted: true } as const
  expect(await proposeAlone(play, decision)).toEqual([
    'act/second-person-needed',
    'act/same-person',
    'act/unknown',
  ])
  const no = {
    type: 'TakePosition',
    deliberation: 'send-force',
    member: 'ARM' as MemberId,
    ballot: 'no',
  } as const
  expect(await refusalOf(play.order(personOf('RUS'), no))).toBe('role/another-member')
  const false_ = { type: 'ProposeAct', proposal: 'false', act: { ...decision, adopted: false } } as const
  expect(await refusalOf(play.order(officer, false_))).toBe('decision/not-what-the-count-says')

  await decideAndSend(play)
  expect(await phase(play)).toBe('deployed')
  const deployed = await play.desk.show('a-call', officer, 'secretariat')
  expect(Object.values(deployed!.call.contingents).map(({ state }) => state)).toEqual(
    contributors.map(() => 'deployed'),
  )
  expect(await refusalOf(play.order(personOf('KAZ'), { type: 'WithdrawCall' }))).toBe('call/force-still-out')

  await withdrawAndClose(play)
  expect(await phase(play)).toBe('closed')
  const closed = await play.desk.show('a-call', officer, 'secretariat')
  expect(closed?.call.ended).toMatchObject({ how: 'closed', reason: 'help-ended' })
  expect(closed?.call.made?.answerBy).toBeUndefined()
  await proves(ledger, play)

  // The public saw the call live, and no ballot.
  const frames = await watching
  const told = frames.map(
    ({ bytes }): Told => JSON.parse(new TextDecoder().decode(bytes).split('data: ')[1]!),
  )
  const types = new Set(told.map(({ type }) => type))
  expect([...types]).toEqual(
    expect.arrayContaining(['CallMade', 'DecisionTaken', 'MandateIssued', 'CallClosed']),
  )
  expect([types.has('PositionTaken'), types.has('ActProposed')]).toEqual([false, false])
})

test('a soldier does not leave before parliament has voted', async () => {
  const play = await begin(shipped('csto'), '2022-01-05T15:00Z')
  await callAndDeliberate(play)
  await play.both({ type: 'TakeDecision', deliberation: 'send-force', adopted: true })
  const mandate = { tasks: ['Guard'], area: 'members', means: ['force' as const] } as const
  await play.both({ type: 'IssueMandate', ...mandate, tasks: [...mandate.tasks], means: [...mandate.means] })
  const offer = {
    contingent: 'kgz',
    member: 'KGZ' as MemberId,
    means: 'force',
    unit: 'Scorpion',
    people: 150,
  } as const
  await play.does(personOf('KGZ'), {
    type: 'OfferContingent',
    ...offer,
    caveats: [],
    needsApproval: ['parliament', 'decree'],
  })
  await play.does(officer, { type: 'AcceptOffer', contingent: 'kgz' })
  const approval = { type: 'GiveNationalApproval', contingent: 'kgz', step: 'parliament' } as const
  await play.does(personOf('KGZ'), { type: 'CommitContingent', contingent: 'kgz' })
  const leg = {
    type: 'DepartLeg',
    contingent: 'kgz',
    leg: 'in',
    from: 'Kant',
    to: 'Almaty',
    mode: 'air',
  } as const
  expect(await refusalOf(play.order(personOf('KGZ', 'planner'), leg))).toBe('contingent/approval-missing')
  // The first vote failed by six; the second carried.
  await play.does(personOf('KGZ'), { ...approval, granted: false })
  expect(await refusalOf(play.order(personOf('KGZ', 'planner'), leg))).toBe('contingent/approval-refused')
  await play.does(personOf('KGZ'), { ...approval, granted: true })
  await play.does(personOf('KGZ'), { ...approval, step: 'decree', granted: true })
  await play.does(personOf('KGZ', 'planner'), leg)
  expect(await phase(play)).toBe('deployed')
  await play.desk.close()
})

test('a silence procedure: nobody speaks, and at the deadline it is adopted though nobody was awake', async () => {
  const play = await begin(shipped('nato'), '2022-01-05T10:00Z')
  await play.does(personOf('POL'), {
    type: 'MakeCall',
    caller: 'POL' as MemberId,
    provision: 'consultation',
    threat: 'threat',
    claim: 'Our territorial integrity is threatened.',
    needs: [],
  })
  const silent = async (deliberation: string, deadline: Instant) =>
    play.does(officer, {
      type: 'OpenDeliberation',
      ...{ deliberation, body: 'nac', matter: 'written', deadline },
      question: 'Shall the graduated response be carried out?',
    })
  await silent('first', instant('2022-01-06T10:00Z'))
  const record = { type: 'TakeDecision', deliberation: 'first', adopted: true } as const
  expect(await refusalOf(play.order(officer, { type: 'ProposeAct', proposal: 'early', act: record }))).toBe(
    'decision/not-before-the-deadline',
  )
  // One member breaks the silence on the second question.
  await silent('second', instant('2022-01-06T12:00Z'))
  play.clock.set('2022-01-06T09:00Z')
  await play.does(personOf('TUR'), {
    type: 'TakePosition',
    deliberation: 'second',
    member: 'TUR' as MemberId,
    ballot: 'no',
    reason: 'More time is needed.',
  })
  play.clock.set('2022-01-07T08:00Z')
  const shown = await play.desk.show('a-call', visitor, 'public')
  expect(shown?.call.deliberations.first?.decision).toMatchObject({
    adopted: true,
    at: '2022-01-06T10:00:00.000Z',
  })
  expect(shown?.call.deliberations.second?.decision).toMatchObject({ adopted: false })
  await play.both({ type: 'CloseCall', reason: 'no-longer-needed' })
  await proves(ledger, play)
})

test('a veto: fourteen say yes, one permanent member says no', async () => {
  const play = await begin(shipped('un-security-council'), '2022-01-05T15:00Z')
  const seated = [
    ...['CHN', 'FRA', 'GBR', 'RUS', 'USA', 'ALB', 'BRA', 'GAB'],
    ...['GHA', 'IND', 'IRL', 'KEN', 'MEX', 'NOR', 'ARE'],
  ].map((id) => id as MemberId)
  await play.does(personOf('ALB'), {
    type: 'MakeCall',
    caller: 'ALB' as MemberId,
    provision: 'collective-measures',
    threat: 'aggression',
    claim: 'An act of aggression.',
    needs: [],
  })
  const question = { deliberation: 'measures', body: 'council', matter: 'substance' }
  const open = { type: 'OpenDeliberation', ...question, question: 'Shall it be condemned?' } as const
  await play.does(officer, { ...open, members: seated })
  for (const member of seated) {
    const ballot = member === 'RUS' ? 'no' : 'yes'
    await play.does(personOf(member), { type: 'TakePosition', deliberation: 'measures', member, ballot })
  }
  const outside = { type: 'TakePosition', deliberation: 'measures', member: 'DEU' as MemberId } as const
  expect(await refusalOf(play.order(personOf('DEU'), { ...outside, ballot: 'yes' }))).toBe(
    'position/not-on-the-roll',
  )
  await play.both({ type: 'TakeDecision', deliberation: 'measures', adopted: false })
  const shown = await play.desk.show('a-call', officer, 'secretariat')
  expect(shown?.call.deliberations.measures?.decision?.adopted).toBe(false)
  const offer = { contingent: 'c', member: 'FRA' as MemberId, means: 'force', unit: 'u' } as const
  expect(
    await refusalOf(
      play.order(personOf('FRA'), { type: 'OfferContingent', ...offer, caveats: [], needsApproval: [] }),
    ),
  ).toBe('offer/no-decision')
  await play.both({ type: 'CloseCall', reason: 'not-adopted' })
  await proves(ledger, play)
})

test('a bilateral offer: nobody votes, one offers, the caller accepts and pays', async () => {
  const play = await begin(shipped('emac'), '2022-01-05T15:00Z')
  await play.does(personOf('US-KY'), {
    type: 'MakeCall',
    caller: 'US-KY' as MemberId,
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'Tornadoes have destroyed whole towns.',
    needs: [{ capability: 'engineers', quantity: 40 }],
  })
  const vote = { deliberation: 'd', body: 'authorised-representatives', matter: 'substance', question: 'q' }
  expect(await refusalOf(play.order(officer, { type: 'OpenDeliberation', ...vote }))).toBe(
    'deliberation/bilateral',
  )
  const contingent = 'engineers'
  await play.does(personOf('US-TN'), {
    type: 'OfferContingent',
    ...{ contingent, member: 'US-TN' as MemberId, means: 'civil-protection', unit: 'Engineers', people: 40 },
    ...{ caveats: [], needsApproval: [] },
  } as const)
  expect(await refusalOf(play.order(personOf('US-OH'), { type: 'AcceptOffer', contingent }))).toBe(
    'role/another-member',
  )
  await play.does(personOf('US-KY'), { type: 'AcceptOffer', contingent })
  await play.does(personOf('US-TN'), { type: 'CommitContingent', contingent })
  const leg = { contingent, leg: 'out', from: 'Nashville', to: 'Mayfield', mode: 'road' } as const
  await play.does(personOf('US-TN', 'planner'), { type: 'DepartLeg', ...leg })
  await play.does(personOf('US-TN', 'commander'), { type: 'ArriveLeg', contingent, leg: 'out' })
  expect(await phase(play)).toBe('deployed')
  await play.does(officer, { type: 'ReleaseUnit', contingent })
  const cost = { cost: 'wages', member: 'US-TN' as MemberId, amount: 90_000, currency: 'USD' } as const
  await play.does(personOf('US-TN'), { type: 'ClaimCost', ...cost, about: 'Wages of 40 engineers' })
  await play.does(personOf('US-KY'), { type: 'SettleCost', cost: 'wages', amount: 90_000 })
  await play.both({ type: 'CloseCall', reason: 'help-ended' })
  await proves(ledger, play)
})

test('a call that nobody answers lapses at its time, and the record says so', async () => {
  const play = await begin(fireServices(), '2022-01-05T15:00Z')
  await play.does(personOf('ALD'), {
    type: 'MakeCall',
    caller: 'ALD' as MemberId,
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'The moor burns.',
    needs: [],
  })
  play.clock.set('2022-01-20T00:00Z')
  const [row] = await play.desk.board('public', personOf('BRK'))
  expect(row).toMatchObject({ phase: 'closed', ended: { how: 'lapsed', at: '2022-01-07T15:00:00.000Z' } })
  expect(await refusalOf(play.order(officer, { type: 'ConveneConsultation', about: 'Too late' }))).toBe(
    'call/ended',
  )
  await play.does(officer, { type: 'RecordLesson', about: 'Nobody was on duty.' })
  await proves(ledger, play)
})
