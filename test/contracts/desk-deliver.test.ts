/** How what is told gets there: once, signed, and again where it failed; the same on both engines. */
import { createHmac } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { OpenLedger } from '../../src/ledger/node.ts'
import { callFor, deliberate } from '../demonstration-fires.ts'
import { outside, subscribe, tell, webhook } from '../demonstration-readers.ts'
import { onBothEngines } from '../support/both-engines.ts'

const deadline = '2022-07-03T20:00Z'

onBothEngines('delivery', ({ engine, place, open }) => {
  const toClose: { close: () => Promise<void> }[] = []
  afterEach(async () => {
    for (const each of toClose.splice(0)) await each.close()
  })
  const begin = async (ledger: OpenLedger, world = outside(), now?: string) => {
    const telling = await tell(ledger, world, now)
    toClose.push(telling)
    return telling
  }
  const alone = async (now?: string) => begin(await open(await place()), outside(), now)

  test('tells each event once, however often and by whomever it is looked at', async () => {
    const where = await place()
    const ledger = await open(where)
    const world = outside()
    const one = await begin(ledger, world)
    const two = await begin(engine === 'postgres' ? await open(where) : ledger, world)
    await subscribe(one, webhook)
    await callFor(one.play)
    await deliberate(one.play, deadline)
    const worked = await Promise.all([one, two, one, two].map(({ notifications }) => notifications.work()))
    expect(new Set(worked)).toEqual(new Set([true, false]))
    expect(world.posts).toHaveLength(2)
    expect(new Set(world.posts.map(({ headers }) => headers['najda-delivery'])).size).toBe(2)
  })

  test('lets another process go on when the one that sent is gone', async () => {
    const where = await place()
    const ledger = await open(where)
    const world = outside()
    const one = await begin(ledger, world)
    const two = await begin(engine === 'postgres' ? await open(where) : ledger, world)
    await subscribe(one, webhook)
    expect(await one.notifications.work()).toBe(true)
    await callFor(one.play)
    expect(await two.notifications.work()).toBe(false)
    two.clock.forward(0.1)
    expect(await two.notifications.work()).toBe(true)
    expect(world.posts).toHaveLength(1)
    await two.notifications.close()
    expect(await one.notifications.work()).toBe(true)
  })

  test('signs what a webhook is sent, so that its receiver can check it', async () => {
    const world = await alone()
    const { secret, subscription } = await subscribe(world, webhook)
    await callFor(world.play)
    await world.notifications.work()
    const { url, headers, body } = world.posts[0]!
    expect(url).toBe('https://example.org/hook')
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['najda-signature']!)!
    expect(Number(seconds) * 1000).toBe(Date.parse('2022-07-01T08:00Z'))
    expect(createHmac('sha256', secret!).update(`${seconds}.${body}`).digest('hex')).toBe(signature)
    const told = JSON.parse(body)
    expect(told).toMatchObject({ mode: 'live', origin: 'pact.example/desk', id: headers['najda-delivery'] })
    expect(told.event).toMatchObject({ call: 'a-call', type: 'CallMade', position: 2 })
    expect(Object.keys(told.event)).not.toContain('version')
    expect(headers['idempotency-key']).toBe(`${subscription.id}.2`)
  })

  test('tries again later each time under the same id, and says what it gave up', async () => {
    const world = await alone()
    await subscribe(world, webhook)
    world.behaviour.status = 500
    await callFor(world.play, 'a-call', 'neighbour-aid')
    await world.notifications.work()
    for (const [attempt, minutes] of [1, 5, 30, 120, 360, 720, 1440].entries()) {
      world.clock.forward((minutes - 0.5) / 60)
      await world.notifications.work()
      const before = world.posts.length
      world.clock.forward(0.5 / 60)
      await world.notifications.work()
      expect([before, world.posts.length]).toEqual([attempt + 1, attempt + 2])
    }
    world.clock.forward(100)
    await world.notifications.work()
    const mine = world.posts.filter(({ body }) => JSON.parse(body).event.position === 2)
    expect(mine).toHaveLength(8)
    expect(new Set(mine.map(({ headers }) => headers['najda-delivery'])).size).toBe(1)
    const undelivered = await world.notifications.undelivered(10)
    expect(undelivered.find(({ position }) => position === 2)).toMatchObject({
      account: 'reader',
      attempts: 8,
      problem: 'the receiver answered 500',
    })
  })

  test('mails again what a mail server did not take, as the same message', async () => {
    const world = await alone()
    await subscribe(world)
    world.behaviour.mailFails = true
    await callFor(world.play)
    await world.notifications.work()
    world.behaviour.mailFails = false
    world.clock.forward(0.1)
    await world.notifications.work()
    expect(world.mails.map(({ id }) => id)).toEqual([expect.stringMatching(/\.2-2-1@pact\.example\.desk$/)])
  })

  test('ends a webhook whose receiver wants no more', async () => {
    const world = await alone()
    await subscribe(world, webhook)
    world.behaviour.status = 410
    await callFor(world.play)
    await deliberate(world.play, deadline)
    await world.notifications.work()
    world.clock.forward(30)
    await world.notifications.work()
    expect(world.posts.length).toBeLessThanOrEqual(2)
    expect(await world.notifications.of('reader')).toEqual([])
    expect((await world.notifications.of('reader', true))[0]).toMatchObject({
      endedAt: '2022-07-01T08:00:00.000Z',
      problem: 'the receiver answered 410',
    })
  })

  test('works by itself once it is started', async () => {
    const world = await alone()
    await subscribe(world, webhook)
    world.notifications.start()
    await callFor(world.play)
    for (let tries = 0; world.posts.length === 0 && tries < 100; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(world.posts).toHaveLength(1)
  })
})
