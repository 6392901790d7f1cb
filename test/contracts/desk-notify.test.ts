/** Who is told of what, in which words, the same on both engines. */
import { afterEach, expect, test } from 'vitest'
import type { NewSubscription } from '../../src/desk/index.ts'
import type { OpenLedger } from '../../src/ledger/node.ts'
import { officer } from '../demonstration-cast.ts'
import { callFor, deliberate } from '../demonstration-fires.ts'
import { delegate, outside, plainPart, subscribe, tell, typesIn, webhook } from '../demonstration-readers.ts'
import { onBothEngines } from '../support/both-engines.ts'

const deadline = '2022-07-03T20:00Z'

onBothEngines('notifications', ({ place, open }) => {
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

  test('mails a call for help at once, and what follows gathered into one letter', async () => {
    const world = await alone()
    await subscribe(world)
    await callFor(world.play)
    await world.notifications.work()
    expect(world.mails.map(({ to, from }) => [to, from])).toEqual([
      ['reader@example.org', 'desk@pact.example'],
    ])
    expect(world.mails[0]?.text).toContain('Subject: =?utf-8?B?')
    const letter = plainPart(world.mails[0]!)
    expect(letter).toContain('Five Fires: Alderly calls for help')
    expect(letter).toContain('The moor burns')
    expect(letter).toContain('Next deadline: time to answer the call, 3 July 2022, 09:00 UTC+01:00.')
    expect(letter).toContain('https://pact.example/en/calls/a-call')
    await deliberate(world.play, deadline)
    await world.play.does(officer, { type: 'GiveNotice', to: 'The ministry', about: 'Of the call' })
    await world.notifications.work()
    expect(world.mails).toHaveLength(1)
    world.clock.forward(0.1)
    await world.notifications.work()
    expect(world.mails).toHaveLength(2)
    expect(plainPart(world.mails[1]!)).toMatch(/Shall engines be sent[\s\S]*The ministry/)
    await world.notifications.work()
    expect(world.mails).toHaveLength(2)
  })

  test('is quiet in quiet hours, but for a call for help', async () => {
    const world = await alone('2022-07-01T22:30Z')
    await subscribe(world, { quiet: { from: '22:00', until: '07:00' } })
    await callFor(world.play)
    await deliberate(world.play, deadline)
    world.clock.forward(1)
    await world.notifications.work()
    expect(world.mails).toHaveLength(1)
    world.clock.set('2022-07-02T05:59Z')
    await world.notifications.work()
    expect(world.mails).toHaveLength(1)
    world.clock.set('2022-07-02T06:00Z')
    await world.notifications.work()
    expect(world.mails).toHaveLength(2)
  })

  test('tells a delegate of its own: calls under its pact, and what follows where it decides or serves', async () => {
    const world = await alone()
    await subscribe(world, { ...webhook, topics: [{ kind: 'own' }] }, delegate)
    await callFor(world.play)
    await world.play.does(officer, { type: 'GiveNotice', to: 'The ministry', about: 'Of the call' })
    await deliberate(world.play, deadline)
    await world.notifications.work()
    expect(typesIn(world.posts)).toEqual(expect.arrayContaining(['CallMade', 'DeliberationOpened']))
    expect(JSON.parse(world.posts[0]!.body).event.version).toBe(1)
  })

  test('tells of one call only, and nobody by mail of an act of its own', async () => {
    const world = await alone()
    await subscribe(world, { topics: [{ kind: 'call', call: 'second-call' }] })
    await subscribe(world, { account: 'delegate-ALD', address: 'ald@example.org' })
    await callFor(world.play)
    await callFor(world.play, 'second-call')
    await world.notifications.work()
    expect(world.mails.map(({ to }) => to)).toEqual(['reader@example.org'])
    expect(plainPart(world.mails[0]!)).toContain('/calls/second-call')
  })

  test('tells nobody what it may not see, not even one who might when it happened', async () => {
    const world = await alone()
    await subscribe(world, webhook)
    await subscribe(world, { ...webhook, account: 'delegate' }, delegate)
    await callFor(world.play)
    await world.play.does(officer, { type: 'ReportSituation', about: 'Secret of the pact' })
    world.behaviour.status = 500
    await world.notifications.work()
    const seen = world.posts.map(({ body }) => body.includes('Secret of the pact'))
    expect(seen.filter(Boolean)).toHaveLength(1)
    world.posts.length = 0
    world.accounts.delete('delegate')
    world.clock.forward(1)
    await world.notifications.work()
    expect(world.posts.some(({ body }) => body.includes('Secret of the pact'))).toBe(false)
    expect((await world.notifications.undelivered(5)).map(({ problem }) => problem)).toContain(
      'may not be told any more',
    )
  })

  test('counts in mail what is not public, and does not tell it', async () => {
    const world = await alone()
    await subscribe(world, {}, delegate)
    await callFor(world.play)
    await world.play.does(officer, { type: 'ReportSituation', about: 'Secret of the pact' })
    world.clock.forward(1)
    await world.notifications.work()
    const letter = plainPart(world.mails[0]!)
    expect(letter).toContain('Not public: 1 entry. Sign in to read.')
    expect(letter).not.toContain('Secret')
  })

  test('writes in the language of the reader', async () => {
    const world = await alone()
    await subscribe(world, { account: 'a', language: 'ar', address: 'ar@example.org' })
    await subscribe(world, { account: 'r', language: 'ru', address: 'ru@example.org' })
    await callFor(world.play)
    await world.notifications.work()
    const [arabic, russian] = ['ar', 'ru'].map((language) =>
      plainPart(world.mails.find(({ to }) => to.startsWith(language))!),
    )
    expect(arabic).toContain('الإطفاء الخمس: نداء نجدة (ألدرلي)')
    expect(russian).toContain('Пять служб: запрос о помощи (Олдерли)')
    expect(arabic).toContain('https://pact.example/ar/calls/a-call')
  })

  test('tells nothing that was recorded before it was asked, also not after a restart', async () => {
    const where = await place()
    const ledger = await open(where)
    const world = outside()
    const one = await begin(ledger, world)
    await callFor(one.play)
    await subscribe(one, webhook)
    await one.notifications.work()
    await deliberate(one.play, deadline)
    await one.notifications.work()
    const again = await begin(ledger, world)
    again.clock.forward(1)
    await again.notifications.work()
    expect(typesIn(world.posts)).toEqual(['DeliberationOpened'])
  })

  test('says what is wrong with a subscription, and ends one only for whose it is', async () => {
    const world = await alone()
    const { subscription } = await subscribe(world)
    const add = async (asked: Partial<NewSubscription>) => {
      const outcome = await world.notifications.add({
        ...{ account: 'reader', kind: 'e-mail', address: 'a@b.c', topics: [{ kind: 'own' }] },
        ...{ language: 'en', zone: 'Etc/UTC', ...asked },
      })
      return outcome.ok ? 'ok' : outcome.failure.code
    }
    expect(await add({ address: 'a@b\r\nBcc: c@d' })).toBe('subscription/address-malformed')
    expect(await add({ kind: 'webhook', address: 'http://example.org' })).toBe(
      'subscription/address-malformed',
    )
    expect(await add({ kind: 'webhook', address: 'https://u:p@example.org' })).toBe(
      'subscription/address-malformed',
    )
    expect(await add({ topics: [] })).toBe('subscription/topics-malformed')
    expect(await add({ topics: [{ kind: 'call', call: '../x' }] })).toBe('subscription/topics-malformed')
    expect(await add({ zone: 'Mars/Olympus' })).toBe('subscription/zone-unknown')
    expect(await add({ quiet: { from: '25:00', until: '07:00' } })).toBe('subscription/quiet-hours-malformed')
    for (let more = 1; more < 20; more++) expect(await add({})).toBe('ok')
    expect(await add({})).toBe('subscription/too-many')
    expect(await world.notifications.end('somebody-else', subscription.id)).toBe(false)
    expect(await world.notifications.end('reader', subscription.id)).toBe(true)
    expect(await world.notifications.of('reader')).toHaveLength(19)
  })
})
