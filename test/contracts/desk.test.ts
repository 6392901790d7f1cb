/** What the desk promises about orders, the same on both engines. */
import { afterEach, expect, test } from 'vitest'
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
import { makeCall, open, pact, report, yes } from '../demonstration-fires.ts'
import { onBothEngines } from '../support/both-engines.ts'

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

  test('answers a repeated order with a version as before, though the call has gone on', async () => {
    const play = await begin()
    await play.does(personOf('ALD'), makeCall)
    const once = { commandId: 'once', ifVersion: 1 }
    const first = await play.does(officer, report('one'), once)
    await play.does(officer, report('two'))
    expect(await play.does(officer, report('one'), once)).toEqual({ ...first, repeated: true })
    await play.does(officer, report('three'))
    expect(await typesOf(play)).toHaveLength(4)
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
