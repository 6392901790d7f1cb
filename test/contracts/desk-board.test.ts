/** What the board and those who watch are promised, the same on both engines. */
import { afterEach, expect, test } from 'vitest'
import type { Frame, Told, Watching } from '../../src/desk/index.ts'
import type { Ledger } from '../../src/ledger/index.ts'
import { handClock, officer, type Play, personOf, playOn, secondOfficer } from '../demonstration-cast.ts'
import { callFor, deliberate, pact, report, yes } from '../demonstration-fires.ts'
import { onBothEngines } from '../support/both-engines.ts'
import { ALD } from '../support/fire-services.ts'
import { collect } from '../support/ledgers.ts'

const deadline = '2022-07-01T20:00Z'

const told = ({ bytes }: Frame): Told => {
  const text = new TextDecoder().decode(bytes)
  expect(text).toMatch(/^id: \d+\ndata: \{.*\}\n\n$/)
  return JSON.parse(text.slice(text.indexOf('data: ') + 6))
}

onBothEngines('the board', ({ engine, fresh, place, open }) => {
  const plays: Play[] = []
  afterEach(async () => {
    for (const { desk } of plays.splice(0)) await desk.close()
  })
  const begin = async (ledger?: Ledger) => {
    const play = await playOn(ledger ?? (await fresh()), pact, { clock: handClock('2022-07-01T08:00Z') })
    plays.push(play)
    return play
  }
  const watch = (play: Play, watching: Partial<Watching>, most = Number.POSITIVE_INFINITY) =>
    collect(play.desk.watch({ call: 'a-call', sight: 'secretariat', afterPosition: 0, ...watching }), most)

  test('shows every call with its caller, phase, next deadline and latest event, the newest first', async () => {
    const play = await begin()
    await callFor(play)
    await callFor(play, 'second-call')
    await deliberate(play, deadline)
    const rows = await play.desk.board('public')
    expect(rows.map(({ call }) => call)).toEqual(['a-call', 'second-call'])
    expect(rows[0]).toEqual({
      call: 'a-call',
      pact: pact.id,
      made: {
        caller: 'ALD',
        provision: 'mutual-aid',
        threat: 'disaster',
        at: '2022-07-01T08:00:00.000Z',
      },
      phase: 'deliberating',
      ended: undefined,
      deadlines: [
        { type: 'PassTime', kind: 'deliberation', subject: 'send', dueAt: '2022-07-01T20:00:00.000Z' },
        { type: 'PassTime', kind: 'answer', subject: 'call', dueAt: '2022-07-03T08:00:00.000Z' },
      ],
      latest: { type: 'DeliberationOpened', at: '2022-07-01T08:00:00.000Z', position: 4 },
      needs: undefined,
    })
  })

  test('knows of each subject the last event, and when time alone changes it next', async () => {
    const play = await begin()
    const { desk } = play
    const [about, one, second] = [`pact/${pact.id}`, 'call/a-call', 'call/second-call'] as const
    const positions = async () => {
      await desk.board('public')
      return ['everything', about, one, second, 'facts', 'pact/no-such'].map((subject) =>
        desk.lastOf(subject as 'everything'),
      )
    }
    expect(await positions()).toEqual([1, 1, 0, 0, 0, 0])
    // The end of the legal day, in the zone of the pact.
    expect(await desk.changesAt(about)).toBe('2022-07-01T23:00:00.000Z')
    await callFor(play)
    expect(await positions()).toEqual([2, 2, 2, 0, 0, 0])
    await callFor(play, 'second-call')
    expect(await positions()).toEqual([3, 3, 2, 3, 0, 0])
    await desk.keep([{ kind: 'facts', id: 'states', content: {} }], 'najda')
    expect(await positions()).toEqual([4, 3, 2, 3, 4, 0])
    await desk.keep([{ kind: 'record', id: `${pact.id}/a-case`, content: {} }], 'najda')
    expect(await positions()).toEqual([5, 5, 2, 3, 4, 0])
    await deliberate(play, deadline)
    expect(await positions()).toEqual([6, 6, 6, 3, 4, 0])
    expect(await desk.changesAt(about)).toBe('2022-07-01T20:00:00.000Z')
    expect(await desk.changesAt(one)).toBe('2022-07-01T20:00:00.000Z')
    expect(await desk.changesAt('everything')).toBe('2022-07-01T20:00:00.000Z')
    expect(await desk.changesAt('facts')).toBeUndefined()
  })

  test('counts what waits for an actor as the call itself does', async () => {
    const play = await begin()
    await callFor(play)
    await deliberate(play, deadline)
    const act = { type: 'CloseCall', reason: 'overtaken' } as const
    await play.does(officer, { type: 'ProposeAct', proposal: 'close', act })
    for (const by of [officer, secondOfficer, personOf('BRK'), personOf('ALD', 'planner')]) {
      const shown = (await play.desk.show('a-call', by, 'secretariat'))!
      const [row] = await play.desk.board('secretariat', by)
      expect(row?.needs).toEqual({
        moves: shown.moves.filter(({ closed }) => !closed).length,
        confirmations: shown.confirmations.filter(({ closed }) => !closed).length,
      })
    }
    const [row] = await play.desk.board('secretariat', secondOfficer)
    expect(row?.needs?.confirmations).toBe(1)
    play.clock.forward(2)
    const [later] = await play.desk.board('secretariat', secondOfficer)
    expect(later?.needs?.confirmations).toBe(0)
  })

  test('counts anew when only time has passed', async () => {
    const play = await begin()
    await callFor(play)
    await deliberate(play, deadline)
    const movesOf = async () => (await play.desk.board('pact', personOf('BRK')))[0]?.needs?.moves
    const before = await movesOf()
    expect(before).toBeGreaterThan(0)
    await play.does(personOf('CRN'), yes('CRN'))
    play.clock.set('2022-07-01T20:00Z')
    const [row] = await play.desk.board('pact', personOf('BRK'))
    expect(row?.latest).toMatchObject({ type: 'DecisionTaken', at: '2022-07-01T20:00:00.000Z' })
    expect(await movesOf()).not.toBe(before)
  })

  test('records deadlines that passed while nobody was awake before it answers', async () => {
    const play = await begin()
    await callFor(play)
    play.clock.set('2022-08-01T00:00Z')
    const [row] = await play.desk.board('public')
    expect([row?.phase, row?.ended?.how, row?.deadlines]).toEqual(['closed', 'lapsed', []])
  })

  test('hides what a level may not see: neither events nor deadlines that they stopped', async () => {
    const play = await begin()
    await callFor(play)
    await play.does(personOf('ALD'), { type: 'ConsentAsHost', host: ALD })
    await deliberate(play, deadline)
    await play.does(personOf('BRK'), yes('BRK'))
    const [open] = await play.desk.board('public')
    expect(open?.latest.type).toBe('DeliberationOpened')
    expect(open?.deadlines.map(({ kind }) => kind)).toEqual(['deliberation'])
    const [inside] = await play.desk.board((id) => (id === pact.id ? 'pact' : 'public'))
    expect(inside?.latest.type).toBe('PositionTaken')
    expect((await play.desk.recent('public', 2)).map(({ type }) => type)).toEqual([
      'DeliberationOpened',
      'HostConsented',
    ])
    expect((await play.desk.recent('pact', 1)).map(({ type }) => type)).toEqual(['PositionTaken'])
  })

  test('is the same after a restart, and in another process at once', async () => {
    const where = await place()
    const ledger = await open(where)
    const play = await begin(ledger)
    await callFor(play)
    await deliberate(play, deadline)
    const rows = await play.desk.board('secretariat', officer)
    const other = await begin(engine === 'postgres' ? await open(where) : ledger)
    expect(await other.desk.board('secretariat', officer)).toEqual(rows)
    await play.does(officer, report('more smoke'))
    expect((await other.desk.board('pact'))[0]?.latest.type).toBe('SituationReported')
    await play.desk.close()
    await ledger.close()
    const again = await begin(await open(where))
    expect((await again.desk.board('pact'))[0]?.latest.type).toBe('SituationReported')
  })

  test('lets a call be watched from a position through the past into what comes', async () => {
    const play = await begin()
    const { position } = await callFor(play)
    await deliberate(play, deadline)
    const watching = watch(play, { afterPosition: position }, 3)
    await play.does(officer, report('one'))
    await callFor(play, 'another-call')
    await play.does(officer, report('two'))
    const events = (await watching).map(told)
    expect(events.map(({ type, version }) => [type, version])).toEqual([
      ['DeliberationOpened', 2],
      ['SituationReported', 3],
      ['SituationReported', 4],
    ])
    expect(events.at(-1)).toMatchObject({ call: 'a-call', pact: pact.id, payload: { about: 'two' } })
  })

  test('lets all calls be watched, also of another process', async () => {
    const where = await place()
    const ledger = await open(where)
    const play = await begin(ledger)
    const other = await begin(engine === 'postgres' ? await open(where) : ledger)
    await callFor(play)
    const watching = watch(other, { call: undefined }, 3)
    await callFor(play, 'another-call')
    await play.does(officer, report('one'))
    expect((await watching).map(told).map(({ call, type }) => [call, type])).toEqual([
      ['a-call', 'CallMade'],
      ['another-call', 'CallMade'],
      ['a-call', 'SituationReported'],
    ])
  })

  test('shows a watcher what its level may see, and to the public no version', async () => {
    const play = await begin()
    await callFor(play)
    await play.does(officer, report('hidden from the public'))
    const watching = watch(play, { sight: 'public' }, 2)
    await deliberate(play, deadline)
    const events = (await watching).map(told)
    expect(events.map(({ type }) => type)).toEqual(['CallMade', 'DeliberationOpened'])
    expect(events.map((event) => 'version' in event)).toEqual([false, false])
    expect(JSON.stringify(events)).not.toContain('hidden')
  })

  test('writes an event once for all watchers of a level', async () => {
    const play = await begin()
    const { position } = await callFor(play)
    await play.desk.board('public')
    const watching = Array.from({ length: 5 }, () => watch(play, { afterPosition: position }, 1))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await deliberate(play, deadline)
    const frames = (await Promise.all(watching)).flat()
    expect(frames).toHaveLength(5)
    expect(new Set(frames.map(({ bytes }) => bytes)).size).toBe(1)
  })

  test('drops a reader that is too slow, who resumes after the last position it has', async () => {
    const play = await begin()
    await callFor(play)
    const slow = play.desk
      .watch({ call: 'a-call', sight: 'secretariat', afterPosition: 0 })
      [Symbol.asyncIterator]()
    const first = (await slow.next()).value as Frame
    for (let start = 0; start < 300; start += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => play.does(officer, report(`${start + index}`))),
      )
    await play.desk.board('public')
    expect((await slow.next()).done).toBe(true)
    const rest = await watch(play, { afterPosition: first.position }, 300)
    expect(rest.map(told).map(({ version }) => version)).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 2),
    )
  })

  test('ends watchers when they leave and when the desk closes', async () => {
    const play = await begin()
    await callFor(play)
    const left = new AbortController()
    const one = watch(play, { signal: left.signal })
    const two = watch(play, { call: undefined })
    await new Promise((resolve) => setTimeout(resolve, 30))
    left.abort()
    expect(await one).toHaveLength(1)
    await play.desk.close()
    expect(await two).toHaveLength(1)
  })
})
