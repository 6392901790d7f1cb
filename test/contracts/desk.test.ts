/** What the desk promises about orders, deadlines and definitions, the same on both engines. */
import { afterEach, expect, test } from 'vitest'
import type { Act } from '../../src/call/index.ts'
import { openDesk } from '../../src/desk/index.ts'
import { instant } from '../../src/instant.ts'
import type { Ledger } from '../../src/ledger/index.ts'
import {
  handClock,
  officer,
  type Play,
  personOf,
  playOn,
  secondOfficer,
  visitor,
} from '../demonstration-cast.ts'
import { onBothEngines } from '../support/both-engines.ts'
import { ALD, fireServices } from '../support/fire-services.ts'

const pact = fireServices()
const makeCall: Extract<Act, { type: 'MakeCall' }> = {
  type: 'MakeCall',
  caller: ALD,
  provision: 'mutual-aid',
  threat: 'disaster',
  claim: 'The moor burns',
  needs: [],
}
const open = {
  type: 'OpenDeliberation',
  deliberation: 'send',
  body: 'council',
  matter: 'substance',
  question: 'Shall engines be sent?',
} as const
const yes = (member: string) =>
  ({ type: 'TakePosition', deliberation: 'send', member: member as typeof ALD, ballot: 'yes' }) as const
const report = (about: string) => ({ type: 'ReportSituation', about }) as const

onBothEngines('the desk', ({ engine, fresh, place, open: openAt }) => {
  const plays: Play[] = []
  afterEach(async () => {
    for (const { desk } of plays.splice(0)) await desk.close()
  })
  const begin = async (ledger?: Ledger, now = '2022-07-01T08:00Z') => {
    const clock = handClock(now)
    const play = await playOn(ledger ?? (await fresh()), pact, { clock })
    plays.push(play)
    return play
  }
  /** Two desks at one ledger: on PostgreSQL each by a connection of its own, as in two processes. */
  const beginTwo = async () => {
    const where = await place()
    const ledger = await openAt(where)
    return [await begin(ledger), await begin(engine === 'postgres' ? await openAt(where) : ledger)]
  }
  const typesOf = async ({ desk }: Play) =>
    (await desk.events('a-call', 'secretariat')).map(({ type }) => type)

  test('carries out an order, shows the call after it, and pins the definition', async () => {
    const play = await begin()
    const done = await play.does(personOf('ALD'), makeCall)
    expect(done).toEqual({ call: 'a-call', version: 1, position: 2, repeated: false })
    const shown = await play.desk.show('a-call', personOf('ALD'), 'pact')
    expect(shown).toMatchObject({ id: 'a-call', pact: pact.id, version: 1 })
    expect(shown?.call.made?.claim).toBe('The moor burns')
    expect(shown?.definition).toBe((await play.desk.definition(pact.id))?.hash)
    expect(shown?.deadlines).toEqual([
      { type: 'PassTime', kind: 'answer', subject: 'call', dueAt: '2022-07-03T08:00:00.000Z' },
    ])
  })

  test('writes nothing for what it refuses, and says which rule refused it', async () => {
    const play = await begin()
    const refused = await play.order(personOf('BRK'), makeCall)
    expect(refused).toMatchObject({ failure: { kind: 'refused', refusal: { code: 'role/another-member' } } })
    expect(await play.order(visitor, makeCall)).toMatchObject({
      failure: { kind: 'refused', refusal: { code: 'role/may-not' } },
    })
    expect(await typesOf(play)).toEqual([])
    expect(await play.desk.show('a-call', officer, 'secretariat')).toBeUndefined()
  })

  test('tells an unknown call, an unknown pact, and a name that no call can have', async () => {
    const play = await begin()
    expect(await play.order(officer, report('x'), { pact: undefined })).toEqual({
      ok: false,
      failure: { kind: 'unknown', what: 'call', id: 'a-call' },
    })
    expect(await play.order(personOf('ALD'), makeCall, { pact: 'no-such-pact' })).toMatchObject({
      failure: { kind: 'unknown', what: 'pact' },
    })
    for (const call of ['', 'a/b', 'A', 'a\u0000b', '\u202ecall', 'x'.repeat(100)]) {
      expect(await play.order(personOf('ALD'), makeCall, { call })).toMatchObject({
        failure: { kind: 'unknown', what: 'call' },
      })
    }
  })

  test('answers a repeated order as before, also after other acts and at another desk', async () => {
    const ledger = await fresh()
    const play = await begin(ledger)
    const first = await play.does(personOf('ALD'), makeCall, { commandId: 'once' })
    await play.does(officer, report('more smoke'))
    play.clock.forward(1)
    const again = await play.does(personOf('ALD'), makeCall, { commandId: 'once' })
    const elsewhere = await (await begin(ledger)).does(personOf('ALD'), makeCall, { commandId: 'once' })
    expect([again, elsewhere]).toEqual([
      { ...first, repeated: true },
      { ...first, repeated: true },
    ])
    expect(await typesOf(play)).toEqual(['CallMade', 'SituationReported'])
  })

  test('answers the same order sent twice at once with one act', async () => {
    const play = await begin()
    const answers = await Promise.all(
      [1, 2].map(() => play.does(personOf('ALD'), makeCall, { commandId: 'once' })),
    )
    expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true])
    expect(await typesOf(play)).toEqual(['CallMade'])
  })

  test('tells a command id that its account has used for something else', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall, { commandId: 'once' })
    const other = { ...makeCall, claim: 'Something else' }
    expect(await play.order(personOf('ALD'), other, { commandId: 'once' })).toMatchObject({
      failure: { kind: 'reused', commandId: 'once' },
    })
    const elsewhere = { commandId: 'once', call: 'another-call' }
    expect(await play.order(personOf('ALD'), makeCall, elsewhere)).toMatchObject({
      failure: { kind: 'reused' },
    })
    expect(await typesOf(play)).toEqual(['CallMade'])
  })

  test('does not put an order with a version on any other version', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    await play.does(officer, report('one'), { ifVersion: 1 })
    expect(await play.order(officer, report('two'), { ifVersion: 1 })).toEqual({
      ok: false,
      failure: { kind: 'stale', expected: 1, found: 2 },
    })
    const both = await Promise.all(
      ['a', 'b'].map((about) => play.order(officer, report(about), { ifVersion: 2 })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: 'stale', expected: 2, found: 3 } })
  })

  test('carries out the orders of 16 writers on one call, each once and in one order', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    const done = await Promise.all(
      Array.from({ length: 16 }, (_, writer) => play.does(officer, report(`writer ${writer}`))),
    )
    expect(done.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 2),
    )
  })

  test('loses and doubles nothing when two desks write to one call', async () => {
    const desks = await beginTwo()
    await desks[0]!.does(personOf('ALD'), makeCall)
    const write = async (writer: number): Promise<void> => {
      const play = desks[writer % 2]!
      const order = () => play.order(officer, report(`writer ${writer}`), { commandId: `w${writer}` })
      // Eight in a row may be overtaken four times by the other desk: a client without a version then asks again.
      for (let outcome = await order(); !outcome.ok; outcome = await order())
        expect(outcome.failure.kind).toBe('stale')
    }
    await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)))
    const events = await desks[1]!.desk.events('a-call', 'secretariat', 1)
    expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(16)
    expect(events).toHaveLength(16)
  })

  test('applies deadlines on load though nobody was awake, under the instant at which they fell due', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    await play.does(officer, { ...open, deadline: instant('2022-07-01T20:00Z') })
    await play.does(personOf('BRK'), yes('BRK'))
    play.clock.set('2022-07-09T08:00Z')
    const late = await play.order(personOf('CRN'), yes('CRN'))
    expect(late).toMatchObject({ failure: { kind: 'refused', refusal: { code: 'deliberation/decided' } } })
    const events = await play.desk.events('a-call', 'public')
    expect(events.map(({ type, at, by }) => [type, at, by]).at(-1)).toEqual([
      'DecisionTaken',
      '2022-07-01T20:00:00.000Z',
      'clock',
    ])
  })

  test('lets a call lapse that nobody answered', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    play.clock.set('2022-07-03T08:00Z')
    const shown = await play.desk.show('a-call', officer, 'public')
    expect(shown?.call.ended).toEqual({ how: 'lapsed', at: '2022-07-03T08:00:00.000Z' })
    expect(shown?.deadlines).toEqual([])
  })

  test('records a deadline once when two desks wake at once', async () => {
    const desks = await beginTwo()
    await desks[0]!.does(personOf('ALD'), makeCall)
    for (const { clock } of desks) clock.set('2022-07-05T00:00Z')
    const shown = await Promise.all(
      [...desks, ...desks].map(({ desk }) => desk.show('a-call', officer, 'public')),
    )
    expect(shown.map((each) => each?.call.ended?.how)).toEqual(Array(4).fill('lapsed'))
    expect(await typesOf(desks[0]!)).toEqual(['CallMade', 'CallLapsed'])
  })

  test('wakes by itself for a deadline once it is started', async () => {
    const ledger = await fresh()
    const desk = openDesk({ ledger, now: () => instant(new Date().toISOString()) })
    await desk.install(pact, 'administrator')
    const order = { call: 'a-call', pact: pact.id, by: officer, account: 'officer' }
    await desk.submit({
      ...{ ...order, commandId: '1', by: personOf('ALD'), account: 'a' },
      command: { ...makeCall, provision: 'neighbour-aid' },
    })
    const deadline = instant(new Date(Date.now() + 400).toISOString())
    await desk.submit({ ...order, commandId: '2', command: { ...open, deadline } })
    desk.start()
    for (let tries = 0; (await ledger.read('call/a-call')).length < 3 && tries < 100; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20))
    const last = (await ledger.read('call/a-call')).at(-1)
    expect([last?.type, last?.at, last?.by]).toEqual(['CallLapsed', deadline, 'clock'])
    await desk.close()
  })

  test('keeps the order of a stream when the clock jumps backwards', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    await play.does(officer, { ...open, deadline: instant('2022-07-01T20:00Z') })
    play.clock.set('2022-07-01T21:00Z')
    await play.desk.show('a-call', officer, 'secretariat')
    play.clock.set('2022-06-30T00:00Z')
    // Nobody spoke by the deadline: the call has lapsed, and an earlier clock does not bring it back.
    expect(await play.order(personOf('BRK'), yes('BRK'))).toMatchObject({
      failure: { kind: 'refused', refusal: { code: 'call/ended' } },
    })
    await play.does(officer, { type: 'RecordLesson', about: 'Ask earlier' })
    await play.does(personOf('ALD'), makeCall, { call: 'next-call' })
    const times = (await play.desk.events('a-call', 'secretariat')).map(({ at }) => at)
    expect(times).toEqual([...times].sort())
    expect(times.at(-1)).toBe('2022-07-01T20:00:00.000Z')
    // A new call is not made before the definition that it rests on was installed.
    expect((await play.desk.events('next-call', 'public'))[0]?.at).toBe('2022-07-01T08:00:00.000Z')
  })

  test('keeps an open deliberation as it was opened when another definition is installed', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    await play.does(officer, open)
    const first = await play.desk.definition(pact.id)
    const council = pact.bodies.council!
    const stricter = { ...council.matters.substance!.at(-1)!, rule: { kind: 'silence' } as const }
    const matters = { ...council.matters, substance: [stricter] }
    const changed = { ...pact, bodies: { ...pact.bodies, council: { ...council, matters } } }
    play.clock.forward(1)
    const second = await play.desk.install(changed, 'administrator')
    expect(second).toMatchObject({ ok: true, value: { version: 2 } })
    play.clock.forward(1)
    for (const member of ['BRK', 'CRN', 'DUN', 'ESK', 'ALD']) await play.does(personOf(member), yes(member))
    await play.both({ type: 'TakeDecision', deliberation: 'send', adopted: true })
    const shown = await play.desk.show('a-call', officer, 'secretariat')
    expect(shown?.call.deliberations.send).toMatchObject({
      rule: { kind: 'consensus', standAside: true },
      decision: { adopted: true },
    })
    const hashes = (await play.desk.events('a-call', 'secretariat')).map(
      ({ payload }) => (payload as { pinned: { hash: string } }).pinned.hash,
    )
    expect(hashes.slice(0, 2)).toEqual([first?.hash, first?.hash])
    expect(new Set(hashes.slice(2))).toEqual(new Set([second.ok && second.value.hash]))
    expect((await play.desk.definition(pact.id, instant('2022-07-01T08:30Z')))?.hash).toBe(first?.hash)
  })

  test('installs the same definition once, also when two desks start at once', async () => {
    const ledger = await fresh()
    const desks = [1, 2, 3].map(() => openDesk({ ledger, now: handClock('2022-07-01T08:00Z').now }))
    const answers = await Promise.all(desks.map((desk) => desk.install(pact, 'administrator')))
    expect(answers.map((answer) => answer.ok && answer.value.version)).toEqual([1, 1, 1])
    expect((await ledger.head()).size).toBe(1)
  })

  test('shows to each level what it may see, and nothing by which the rest could be told', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    await play.does(officer, open)
    await play.does(personOf('BRK'), yes('BRK'))
    const act = { type: 'CloseCall', reason: 'overtaken' } as const
    await play.does(officer, { type: 'ProposeAct', proposal: 'close', act })
    const types = async (level: 'public' | 'pact' | 'secretariat') =>
      (await play.desk.events('a-call', level)).map(({ type }) => type)
    expect(await types('public')).toEqual(['CallMade', 'DeliberationOpened'])
    expect(await types('pact')).toEqual(['CallMade', 'DeliberationOpened', 'PositionTaken'])
    expect(await types('secretariat')).toContain('ActProposed')
    const shown = await play.desk.show('a-call', visitor, 'public')
    expect(shown?.call.deliberations.send?.ballots).toEqual({})
    expect(shown?.call.proposals).toEqual({})
    expect([shown?.moves, shown?.confirmations]).toEqual([[], []])
    const delegate = await play.desk.show('a-call', personOf('BRK'), 'pact')
    expect(delegate?.call.deliberations.send?.ballots).toEqual({ BRK: 'yes' })
    expect(delegate?.call.proposals).toEqual({})
    const second = await play.desk.show('a-call', secondOfficer, 'secretariat')
    expect(second?.confirmations.map(({ proposal }) => proposal)).toEqual(['close'])
    const another = (await play.desk.show('a-call', visitor, (id) => (id === 'x' ? 'pact' : 'public')))?.call
    expect(another?.deliberations.send?.ballots).toEqual({})
  })
})
