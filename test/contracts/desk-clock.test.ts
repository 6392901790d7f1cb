/** What the desk promises about deadlines, clocks and definitions, the same on both engines. */
import { afterEach, expect, test } from 'vitest'
import { openDesk, pinnedIn } from '../../src/desk/index.ts'
import { instant } from '../../src/instant.ts'
import type { Ledger } from '../../src/ledger/index.ts'
import { handClock, officer, type Play, personOf, playOn } from '../demonstration-cast.ts'
import { makeCall, open, pact, yes } from '../demonstration-fires.ts'
import { onBothEngines } from '../support/both-engines.ts'

/** The compact with another rule for its council. */
const changed = (() => {
  const council = pact.bodies.council!
  const stricter = { ...council.matters.substance!.at(-1)!, rule: { kind: 'silence' } as const }
  const matters = { ...council.matters, substance: [stricter] }
  return { ...pact, bodies: { ...pact.bodies, council: { ...council, matters } } }
})()

onBothEngines('the clock of the desk', ({ engine, fresh, place, open: openAt }) => {
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

  test('hears of a definition that another desk installs while it follows', async () => {
    const [one, two] = (await beginTwo()) as [Play, Play]
    for (const { desk } of [one, two]) desk.start()
    await one.does(personOf('ALD'), makeCall)
    await two.desk.board('public')
    const installed = await one.desk.install(changed, 'administrator')
    await two.desk.board('public')
    await two.does(officer, { type: 'ReportSituation', about: 'Under the new rule' })
    const last = (await two.desk.events('a-call', 'secretariat')).at(-1)!
    expect(pinnedIn(last).hash).toBe(installed.ok && installed.value.hash)
  })

  test('installs the same definition once, also when two desks start at once', async () => {
    const ledger = await fresh()
    const desks = [1, 2, 3].map(() => openDesk({ ledger, now: handClock('2022-07-01T08:00Z').now }))
    const answers = await Promise.all(desks.map((desk) => desk.install(pact, 'administrator')))
    expect(answers.map((answer) => answer.ok && answer.value.version)).toEqual([1, 1, 1])
    expect((await ledger.head()).size).toBe(1)
  })
})
