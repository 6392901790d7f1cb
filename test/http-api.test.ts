/** The API on both engines: a call begun, read, watched, paged and proved, with its version in every hand. */
import { afterEach, expect, test } from 'vitest'
import { instant } from '../src/instant.ts'
import { verifyConsistency, verifyExport, verifyInclusion } from '../src/ledger/index.ts'
import { problem, type Served, serve, value } from './http/served.ts'
import { onBothEngines } from './support/both-engines.ts'
import { fireServices } from './support/fire-services.ts'

const makeCall = {
  pact: fireServices().id,
  type: 'MakeCall',
  caller: 'DUN',
  provision: 'mutual-aid',
  threat: 'disaster',
  claim: 'the moor burns',
} as const

onBothEngines('the API', ({ fresh }) => {
  let served: Served | undefined
  afterEach(async () => {
    await served?.close()
    served = undefined
  })
  const open = async (): Promise<Served> => {
    served = await serve({
      ledger: await fresh(),
      pacts: [fireServices()],
      now: instant('2022-07-01T00:00:00Z'),
    })
    return served
  }

  test('a call is begun, shown with its version, and begun once however often it is sent', async () => {
    const { as } = await open()
    const dunmore = await as({ role: 'delegate', member: 'DUN' })
    const begun = value(await dunmore.beginCall({ body: { ...makeCall, commandId: 'make-1' } }))
    expect(begun.status).toBe(201)
    expect(begun.headers.get('location')).toBe(`/api/calls/${begun.body.call}`)
    const again = value(await dunmore.beginCall({ body: { ...makeCall, commandId: 'make-1' } }))
    expect(again.status).toBe(200)
    expect(again.body).toEqual({ ...begun.body, repeated: true })
    const shown = value(await dunmore.showCall({ params: { call: begun.body.call } }))
    expect(shown.version).toBe(1)
    expect(shown.body.phase).toBe('requested')
    expect(shown.body.call.made?.claim).toBe('the moor burns')
    const board = value(await dunmore.listCalls())
    expect(board.body.items.map(({ call }) => call)).toEqual([begun.body.call])
  })

  test('an act on an old version is refused with 412 and another body under the same id with 422', async () => {
    const { as } = await open()
    const dunmore = await as({ role: 'delegate', member: 'DUN' })
    const { call } = value(
      await dunmore.beginCall({ body: { ...makeCall, call: 'moor', commandId: 'a' } }),
    ).body
    const lesson = { type: 'RecordLesson', about: 'bring more hoses', commandId: 'b' } as const
    const params = { call }
    expect(value(await dunmore.act({ params, body: lesson, ifVersion: 1 })).version).toBe(2)
    const stale = await problem(dunmore.act({ params, body: { ...lesson, commandId: 'c' }, ifVersion: 1 }))
    expect(stale).toMatchObject({ status: 412, code: 'command/stale', parameters: { expected: 1, found: 2 } })
    const reused = await problem(dunmore.act({ params, body: { ...lesson, about: 'other' } }))
    expect(reused).toMatchObject({ status: 422, code: 'command/reused' })
    expect(value(await dunmore.listCallEvents({ params })).body.items).toHaveLength(2)
  })

  test('refusals come in the language of the reader, with code and parameters', async () => {
    const { as } = await open()
    const call = 'moor'
    const aldery = { role: 'delegate', member: 'ALD' } as const
    await (await as({ role: 'delegate', member: 'DUN' })).beginCall({
      body: { ...makeCall, call, commandId: 'a' },
    })
    for (const language of ['ar', 'en', 'ru'] as const) {
      const client = await as(aldery, { language })
      const body = { type: 'WithdrawCall', commandId: 'w' } as const
      const refused = await problem(client.act({ params: { call }, body }))
      expect(refused).toMatchObject({ status: 403, code: 'role/another-member' })
      expect(refused.detail).toMatch({ ar: /[\u0600-\u06ff]/, en: /speaks for/, ru: /[а-я]/ }[language])
    }
  })

  test('pages follow their cursor, and the public sees neither ballots nor versions', async () => {
    const { as, public: everybody } = await open()
    const call = 'moor'
    const params = { call }
    const dunmore = await as({ role: 'delegate', member: 'DUN' })
    await dunmore.beginCall({ body: { ...makeCall, call, commandId: 'a' } })
    for (const commandId of ['b', 'c', 'd', 'e'])
      value(await dunmore.act({ params, body: { type: 'RecordLesson', about: commandId, commandId } }))
    const first = value(await dunmore.listCallEvents({ params, query: { limit: '2' } })).body
    const second = value(
      await dunmore.listCallEvents({ params, query: { limit: '9', cursor: first.next } }),
    ).body
    expect([...first.items, ...second.items].map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
    expect(second.next).toBeUndefined()
    const seen = value(await everybody.listCallEvents({ params })).body.items
    expect(seen.map(({ type }) => type)).toEqual(['CallMade'])
    expect(seen[0]).not.toHaveProperty('version')
  })

  test('the ledger proves what it holds, and an export verifies', async () => {
    const { as, public: everybody, ledger, origin } = await open()
    const dunmore = await as({ role: 'delegate', member: 'DUN' })
    const { position } = value(await dunmore.beginCall({ body: { ...makeCall, commandId: 'a' } })).body
    const proof = value(await everybody.proveInclusion({ params: { position: String(position) } })).body
    expect(verifyInclusion(proof)).toBe(true)
    const consistency = value(await everybody.proveConsistency({ query: { from: '1' } })).body
    expect(verifyConsistency(consistency)).toBe(true)
    expect(await problem(everybody.proveInclusion({ params: { position: '999' } }))).toMatchObject({
      ...{ status: 404, code: 'request/no-such-position', parameters: { size: position } },
    })
    const exported = await (await fetch(`${origin}/api/export`)).text()
    const verified = await verifyExport(exported.trimEnd().split('\n'), {
      file: 'export',
      keys: [ledger.verifierKey],
    })
    expect(verified.ok).toBe(true)
    expect(await problem(everybody.exportLedger({ query: { level: 'pact' } }))).toMatchObject({ status: 403 })
  })

  test('a pact is listed, shown by its hash, and read on a day', async () => {
    const { public: everybody } = await open()
    const pact = fireServices().id
    const [listed] = value(await everybody.listPacts()).body.items
    const shown = value(await everybody.showPact({ params: { pact } }))
    expect(shown.body.hash).toBe(listed?.hash)
    const same = value(
      await everybody.showPact({ params: { pact }, headers: { 'if-none-match': `"${listed?.hash}"` } }),
    )
    expect(same.status).toBe(304)
    const on = value(await everybody.showPactOn({ params: { pact, day: '2022-07-01' } })).body
    expect(on).toMatchObject({ id: pact, day: '2022-07-01' })
    const early = await problem(everybody.showPactOn({ params: { pact, day: '1500-01-01' } }))
    expect(early).toMatchObject({ status: 409, code: 'pact/not-in-force' })
  })
})
