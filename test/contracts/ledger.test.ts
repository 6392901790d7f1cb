/** What the ledger promises about commands and events, the same on both engines. */
import { expect, test } from 'vitest'
import { onBothEngines } from '../support/both-engines.ts'
import { collect, command, founding, noted, opened, written } from '../support/ledgers.ts'

onBothEngines('the ledger', ({ place, open, fresh }) => {
  test('gives positions and versions from 1, without gaps', async () => {
    const ledger = await fresh()
    const answers = await ledger.append([
      command('call/a', 0, { commandId: '1', events: [noted(1), noted(2)] }),
      command('call/b', 0, { commandId: '2' }),
      command('call/a', 2, { commandId: '3' }),
    ])
    expect(answers.map((answer) => written(answer))).toEqual([
      { stream: 'call/a', version: 2, firstPosition: 1, lastPosition: 2, repeated: false },
      { stream: 'call/b', version: 1, firstPosition: 3, lastPosition: 3, repeated: false },
      { stream: 'call/a', version: 3, firstPosition: 4, lastPosition: 4, repeated: false },
    ])
    expect((await ledger.read('call/a')).map(({ position, version }) => [position, version])).toEqual([
      [1, 1],
      [2, 2],
      [4, 3],
    ])
    expect((await ledger.head()).size).toBe(4)
  })

  test('gives back what was recorded', async () => {
    const ledger = await fresh()
    const payload = { text: 'نداء "النجدة"\u0000\n\u2028', list: [1.5, null, true, { deep: [] }] }
    await ledger.append([command('call/a', 0, { commandId: 'id', events: [noted(payload, 'pact')] })])
    const [event] = await ledger.read('call/a')
    expect(event).toMatchObject({
      stream: 'call/a',
      by: 'officer',
      commandId: 'id',
      type: 'Noted',
      schema: 1,
    })
    expect(event).toMatchObject({ visibility: 'pact', at: '2022-01-05T17:48:00.000Z', payload })
    expect(event?.salt).toMatch(/^[0-9a-f]{32}$/)
  })

  test('reads a stream from a version on, and nothing of a stream that is not there', async () => {
    const ledger = await fresh()
    await ledger.append([command('s', 0, { commandId: '1', events: [noted(1), noted(2), noted(3)] })])
    expect((await ledger.read('s', 2)).map(({ payload }) => payload)).toEqual([2, 3])
    expect(await ledger.read('s', 4)).toEqual([])
    expect(await ledger.read('t')).toEqual([])
  })

  test('answers a stale version with a conflict that does not touch its neighbours', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 0, { commandId: '1' })])
    const [stale, good, second] = await ledger.append([
      command('a', 0, { commandId: '2' }),
      command('b', 0, { commandId: '3' }),
      command('b', 0, { commandId: '4' }),
    ])
    expect(stale).toEqual({ ok: false, failure: { kind: 'conflict', stream: 'a', expected: 0, found: 1 } })
    expect(written(good).lastPosition).toBe(2)
    expect(second).toEqual({ ok: false, failure: { kind: 'conflict', stream: 'b', expected: 0, found: 1 } })
    expect((await ledger.head()).size).toBe(2)
  })

  test('records all events of a command or none', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 1, { commandId: '1', events: [noted(1), noted(2)] })])
    expect(await ledger.read('a')).toEqual([])
  })

  test('appends at any version where none is expected', async () => {
    const ledger = await fresh()
    await ledger.append([
      command('audit', 'any', { commandId: '1' }),
      command('audit', 'any', { commandId: '2' }),
    ])
    expect((await ledger.read('audit')).map(({ version }) => version)).toEqual([1, 2])
  })

  test('answers a repeated command as before, also in the same batch and after a restart', async () => {
    const where = await place()
    const ledger = await open(where)
    const once = command('a', 0, { commandId: '1', events: [noted(1), noted(2)] })
    const [first, again] = await ledger.append([once, once])
    await ledger.append([command('a', 2, { commandId: '2' })])
    await ledger.close()
    const reopened = await open(where)
    const [later] = await reopened.append([once])
    expect(written(first)).toEqual({
      stream: 'a',
      version: 2,
      firstPosition: 1,
      lastPosition: 2,
      repeated: false,
    })
    expect(written(again)).toEqual({ ...written(first), repeated: true })
    expect(written(later)).toEqual({ ...written(first), repeated: true })
    expect((await reopened.head()).size).toBe(3)
  })

  test('tells a command id that is used for something else', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 0, { commandId: '1' })])
    const answers = await ledger.append([
      command('a', 1, { commandId: '1', events: [noted('other')] }),
      command('b', 0, { commandId: '1' }),
      command('a', 1, { commandId: '1', actor: 'another officer' }),
    ])
    const reused = { ok: false, failure: { kind: 'reused', actor: 'officer', commandId: '1' } }
    expect(answers.slice(0, 2)).toEqual([reused, reused])
    expect(written(answers[2]).version).toBe(2)
  })

  test('does not remember what it refused', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 5, { commandId: '1' })])
    const [answer] = await ledger.append([command('a', 0, { commandId: '1' })])
    expect(written(answer).repeated).toBe(false)
  })

  test('throws on a command that is a bug, and on that one only', async () => {
    const ledger = await fresh()
    const wrong = ledger.append([command('a', 0, { commandId: '' })])
    const right = ledger.append([command('a', 0, { commandId: '1' })])
    await expect(wrong).rejects.toThrow('plain texts')
    await expect(ledger.append([command('a', 1, { commandId: '2', events: [] })])).rejects.toThrow(
      '1 to 1000',
    )
    expect(written((await right)[0]).version).toBe(1)
  })

  test('lets one of many writers at one version win, and keeps commit order', async () => {
    const ledger = await fresh()
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, writer) =>
        ledger.append([
          command('a', 0, { commandId: `${writer}` }),
          command(`b/${writer}`, 0, { commandId: `b${writer}` }),
        ]),
      ),
    )
    expect(answers.filter(([one]) => one?.ok).length).toBe(1)
    expect(answers.filter(([, two]) => two?.ok).length).toBe(40)
    const events = await ledger.page(0, 1000)
    expect(events.map(({ position }) => position)).toEqual(
      Array.from({ length: 41 }, (_, index) => index + 1),
    )
  })

  test('follows from a position, through the past into what comes', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 0, { commandId: '1' }), command('a', 1, { commandId: '2' })])
    const following = collect(ledger.follow(1), 3)
    await ledger.append([command('a', 2, { commandId: '3' })])
    await ledger.append([command('b', 0, { commandId: '4' })])
    expect((await following).map(({ position }) => position)).toEqual([2, 3, 4])
  })

  test('ends a follower when it is told to, and when the ledger closes', async () => {
    const ledger = await fresh()
    await ledger.append([command('a', 0, { commandId: '1' })])
    const told = new AbortController()
    const one = collect(ledger.follow(0, told.signal), 9)
    const two = collect(ledger.follow(0), 9)
    await new Promise((resolve) => setTimeout(resolve, 50))
    told.abort()
    expect((await one).length).toBe(1)
    await ledger.close()
    expect((await two).length).toBe(1)
  })

  test('answers what is waiting before it closes, and nothing afterwards', async () => {
    const ledger = await fresh()
    const before = ledger.append([command('a', 0, { commandId: '1' })])
    await ledger.close()
    expect(written((await before)[0]).version).toBe(1)
    const [after] = await ledger.append([command('a', 1, { commandId: '2' })])
    expect(after).toMatchObject({ ok: false, failure: { kind: 'unavailable', reason: 'closed' } })
  })

  test('is founded once, as what it stays', async () => {
    const where = await place()
    await (await open(where)).close()
    const other = await where.open({ founding: { ...founding, mode: 'demonstration' } })
    expect(other).toMatchObject({ ok: false, failure: { code: 'ledger/founded-otherwise' } })
    const same = await opened(where.open({ founding }))
    expect([same.origin, same.mode]).toEqual(['pact.example/desk', 'live'])
    await same.close()
    const nowhere = await (await place()).open({ founding: undefined as never })
    expect(nowhere).toMatchObject({ ok: false, failure: { code: 'ledger/not-founded' } })
  })

  test('says in its origin that it is a demonstration', async () => {
    const where = await place()
    const ledger = await opened(where.open({ founding: { ...founding, mode: 'demonstration' } }))
    expect(ledger.origin).toBe('pact.example/desk/demonstration')
    await ledger.close()
  })

  test('refuses a database that a newer program has been at', async () => {
    const where = await place()
    const ledger = await open(where)
    await ledger.database.insertInto('migrations').values({ number: 999, name: 'from-the-future' }).execute()
    await ledger.close()
    const outcome = await where.open()
    expect(outcome).toMatchObject({
      ok: false,
      failure: { code: 'ledger/newer-schema', parameters: { found: 999 } },
    })
  })
})
