/** Streams of events: what each reader may see, resumed without a gap, and ended when they should be. */
import { afterEach, expect, test } from 'vitest'
import { instant } from '../src/instant.ts'
import { type Served, serve, value } from './http/served.ts'
import { readStream } from './http/stream.ts'
import { onBothEngines } from './support/both-engines.ts'
import { fireServices } from './support/fire-services.ts'

const makeCall = {
  pact: fireServices().id,
  type: 'MakeCall',
  caller: 'DUN',
  provision: 'mutual-aid',
  threat: 'disaster',
  claim: 'the moor burns',
  call: 'moor',
} as const

onBothEngines('streams', ({ fresh }) => {
  let served: Served | undefined
  afterEach(async () => {
    await served?.close()
    served = undefined
  })
  const open = async () => {
    served = await serve({
      ledger: await fresh(),
      pacts: [fireServices()],
      now: instant('2022-07-01T00:00:00Z'),
    })
    const dunmore = await served.as({ role: 'delegate', member: 'DUN' })
    value(await dunmore.beginCall({ body: { ...makeCall, commandId: 'make' } }))
    const learn = async (about: string) =>
      value(
        await dunmore.act({
          params: { call: 'moor' },
          body: { type: 'RecordLesson', about, commandId: about },
        }),
      )
    return { served, learn, token: await served.tokenOf({ role: 'delegate', member: 'DUN' }) }
  }

  test('a reader gets what comes, and after a break resumes where it was', async () => {
    const {
      served: { origin },
      learn,
      token,
    } = await open()
    const headers = { authorization: `Bearer ${token}` }
    const first = readStream(`${origin}/api/calls/moor/stream`, headers)
    expect(await first.status).toBe(200)
    await learn('one')
    await learn('two')
    const seen = await first.until(2)
    expect(seen.map(({ data }) => (data.payload as { about: string }).about)).toEqual(['one', 'two'])
    first.stop()
    await learn('three')
    await learn('four')
    const again = readStream(`${origin}/api/calls/moor/stream`, { ...headers, 'last-event-id': seen[0]!.id })
    const since = await again.until(3)
    expect(since.map(({ data }) => (data.payload as { about: string }).about)).toEqual([
      'two',
      'three',
      'four',
    ])
    expect(since.map(({ id }) => Number(id))).toEqual([...since].map(({ data }) => data.position))
    again.stop()
  })

  test('the public is told what is public, without versions', async () => {
    const {
      served: { origin },
      learn,
      token,
    } = await open()
    const everything = readStream(`${origin}/api/stream?after=0`)
    const members = readStream(`${origin}/api/stream?after=0`, { authorization: `Bearer ${token}` })
    await learn('ours-alone')
    expect((await members.until(2)).map(({ data }) => data.type)).toEqual(
      ['CallMade', 'RecordLesson'].map((type) => (type === 'RecordLesson' ? 'LessonRecorded' : type)),
    )
    const [made] = await everything.until(1)
    expect(made?.data).toMatchObject({ type: 'CallMade', call: 'moor' })
    expect(made?.data).not.toHaveProperty('version')
    everything.stop()
    members.stop()
  })

  test('an unknown call, an unsound position and one that this ledger never had are refused', async () => {
    const {
      served: { origin },
    } = await open()
    expect(await readStream(`${origin}/api/calls/nowhere/stream`).status).toBe(404)
    expect(await readStream(`${origin}/api/stream`, { 'last-event-id': 'x' }).status).toBe(400)
    expect(await readStream(`${origin}/api/stream`, { 'last-event-id': '9999' }).status).toBe(404)
  })

  test('streams end when the server stops, and the server then stops at once', async () => {
    const { served: now } = await open()
    const readers = Array.from({ length: 5 }, () => readStream(`${now.origin}/api/stream`))
    for (const { status } of readers) expect(await status).toBe(200)
    const began = performance.now()
    await now.close()
    served = undefined
    await Promise.all(readers.map(({ ended }) => ended))
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
