/**
 * Calls played live over HTTP, from the first request to the account: January 2022 by six delegates and two duty
 * officers, then exported and verified offline; a silence procedure, a veto, an offer from state to state, and a call
 * that nobody answers.
 */
import { afterEach, expect, test } from 'vitest'
import { addHours, instant } from '../src/instant.ts'
import { verifyExport } from '../src/ledger/index.ts'
import { january } from './http/january.ts'
import { delegate, officer, play, type Step, second } from './http/play.ts'
import { type Person, problem, type Served, serve, shipped, value } from './http/served.ts'
import { onBothEngines } from './support/both-engines.ts'
import { fireServices } from './support/fire-services.ts'

onBothEngines('a call over HTTP', ({ engine, fresh }) => {
  let served: Served | undefined
  afterEach(async () => {
    await served?.close()
    served = undefined
  })
  const open = async (pact: ReturnType<typeof shipped>, now: string): Promise<Served> => {
    served = await serve({ ledger: await fresh(), pacts: [pact], now: instant(now) })
    return served
  }
  const shown = async (by: Person = officer, call = 'call') =>
    value(await (await served!.as(by)).showCall({ params: { call } })).body

  test('January 2022, from the request to the closing, exported and verified offline', async () => {
    const { origin, ledger, as, tokenOf } = await open(shipped('csto'), '2022-01-05T18:00:00Z')
    const call = { id: 'call', pact: 'csto' }
    const decision = january.findIndex(({ act }) => act.type === 'TakeDecision')
    await play(served!, call, january.slice(0, decision))
    const early = (await as(officer)).act({
      params: { call: 'call' },
      body: { type: 'TakeDecision', deliberation: 'send', adopted: true, commandId: 'alone' },
    })
    expect(await problem(early)).toMatchObject({ status: 409, code: 'act/second-person-needed' })
    const open_ = await shown(delegate('RUS'))
    expect(open_.phase).toBe('deliberating')
    expect(open_.moves.find(({ act }) => act === 'TakePosition')).toMatchObject({ member: 'RUS' })
    await playRest(served!, call, decision)
    expect(await shown()).toMatchObject({
      phase: 'closed',
      call: { ended: { how: 'closed', reason: 'help-ended' } },
    })
    const { events } = {
      events: value(
        await (await as(officer)).listCallEvents({ params: { call: 'call' }, query: { limit: '1000' } }),
      ).body.items,
    }
    expect(new Set(events.map(({ by }) => by)).size).toBeGreaterThanOrEqual(8)
    for (const level of ['public', 'secretariat'] as const) {
      const headers = { authorization: `Bearer ${await tokenOf(officer)}` }
      const text = await (await fetch(`${origin}/api/export?level=${level}`, { headers })).text()
      const lines = text.trimEnd().split('\n')
      const verified = value(await verifyExport(lines, { file: 'export', keys: [ledger.verifierKey] }))
      expect(verified.hidden > 0).toBe(level === 'public')
      const at = lines.findIndex((line) => line.includes('bands trained abroad'))
      const changed = lines.with(at, lines[at]!.replace('bands trained', 'bands trainee'))
      const found = await verifyExport(changed, { file: 'export', keys: [ledger.verifierKey] })
      expect(found).toMatchObject({
        ok: false,
        failure: [{ code: 'export/event-changed', parameters: { position: 2 } }],
      })
    }
  }, 60_000)

  const playRest = (on: Served, call: { id: string; pact: string }, from: number) =>
    play(on, call, [...january.slice(0, 1), ...january.slice(from)])

  // What follows is the rules' and the clock's, whatever lies below: once is enough.
  if (engine === 'postgres') return

  test('silence: one objection breaks it, and without one it is adopted at its deadline by nobody’s hand', async () => {
    await open(shipped('nato'), '2024-03-01T09:00:00Z')
    const deadline = '2024-03-02T09:00:00Z'
    const begin: readonly Step[] = [
      {
        by: delegate('POL'),
        act: {
          type: 'MakeCall',
          caller: 'POL',
          provision: 'consultation',
          threat: 'threat',
          claim: 'a threat at the border',
        },
      },
    ]
    const question = (deliberation: string): Step => ({
      by: officer,
      act: {
        type: 'OpenDeliberation',
        deliberation,
        body: 'nac',
        matter: 'written',
        question: 'send observers?',
        deadline,
      },
    })
    const objection: Step = {
      by: delegate('TUR'),
      act: { type: 'TakePosition', deliberation: 'broken', member: 'TUR', ballot: 'no' },
    }
    await play(served!, { id: 'call', pact: 'nato' }, [
      ...begin,
      question('kept'),
      question('broken'),
      objection,
    ])
    const early = (await served!.as(officer)).propose({
      params: { call: 'call' },
      body: {
        proposal: 'p',
        act: { type: 'TakeDecision', deliberation: 'kept', adopted: true },
        commandId: 'early',
      },
    })
    expect(await problem(early)).toMatchObject({ code: 'decision/not-before-the-deadline' })
    served!.clock.now = addHours(instant(deadline), 5)
    const { deliberations } = (await shown()).call
    expect(deliberations.kept?.decision).toMatchObject({ adopted: true, at: instant(deadline) })
    expect(deliberations.broken?.decision).toMatchObject({ adopted: false })
  }, 60_000)

  test('a veto fails what fourteen support', async () => {
    await open(shipped('un-security-council'), '2024-03-01T09:00:00Z')
    const council = [
      'CHN',
      'FRA',
      'GBR',
      'RUS',
      'USA',
      'CHE',
      'DZA',
      'ECU',
      'GUY',
      'JPN',
      'KOR',
      'MLT',
      'MOZ',
      'SLE',
      'SVN',
    ]
    await play(served!, { id: 'call', pact: 'un-security-council' }, [
      {
        by: delegate('MLT'),
        act: {
          type: 'MakeCall',
          caller: 'MLT',
          provision: 'collective-measures',
          threat: 'threat',
          claim: 'peace is threatened',
        },
      },
      {
        by: officer,
        act: {
          type: 'OpenDeliberation',
          deliberation: 'draft',
          body: 'council',
          matter: 'substance',
          question: 'adopt the draft?',
        },
      },
      ...council.map(
        (member): Step => ({
          by: delegate(member),
          act: {
            type: 'TakePosition',
            deliberation: 'draft',
            member,
            ballot: member === 'RUS' ? 'no' : 'yes',
          },
        }),
      ),
    ])
    const params = { call: 'call' }
    const act = { type: 'TakeDecision', deliberation: 'draft', adopted: true } as const
    const wrong = (await served!.as(officer)).propose({
      params,
      body: { proposal: 'p', act, commandId: 'w' },
    })
    expect(await problem(wrong)).toMatchObject({
      status: 409,
      code: 'decision/not-what-the-count-says',
      article: { id: 'article-27-3' },
    })
    const right = { ...act, adopted: false }
    value(
      await (await served!.as(officer)).propose({
        params,
        body: { proposal: 'q', act: right, commandId: 'r' },
      }),
    )
    value(await (await served!.as(second)).confirm({ params, body: { proposal: 'q', commandId: 'c' } }))
    expect((await shown()).call.deliberations.draft?.decision).toMatchObject({ adopted: false })
  }, 60_000)

  test('help from state to state needs no decision of a body', async () => {
    await open(shipped('emac'), '2024-09-27T12:00:00Z')
    await play(served!, { id: 'call', pact: 'emac' }, [
      {
        by: delegate('US-NC'),
        act: {
          type: 'MakeCall',
          caller: 'US-NC',
          provision: 'mutual-aid',
          threat: 'disaster',
          claim: 'a hurricane',
        },
      },
      {
        by: delegate('US-VA'),
        act: {
          type: 'OfferContingent',
          contingent: 'boats',
          member: 'US-VA',
          means: 'civil-protection',
          unit: 'swift-water team',
          people: 16,
        },
      },
      { by: delegate('US-NC'), act: { type: 'AcceptOffer', contingent: 'boats' } },
      { by: delegate('US-VA'), act: { type: 'CommitContingent', contingent: 'boats' } },
    ])
    const refused = (await served!.as(officer)).act({
      params: { call: 'call' },
      body: {
        type: 'OpenDeliberation',
        deliberation: 'd',
        body: 'authorised-representatives',
        matter: 'substance',
        question: '?',
        commandId: 'd',
      },
    })
    expect(await problem(refused)).toMatchObject({ status: 409, code: 'deliberation/bilateral' })
    expect((await shown()).call.contingents.boats).toMatchObject({ state: 'committed', people: 16 })
  }, 60_000)

  test('a call that nobody answers lapses at its hour, whenever somebody looks', async () => {
    const { clock } = await open(fireServices(), '2022-07-01T00:00:00Z')
    await play(served!, { id: 'call', pact: fireServices().id }, [
      {
        by: delegate('DUN'),
        act: {
          type: 'MakeCall',
          caller: 'DUN',
          provision: 'mutual-aid',
          threat: 'disaster',
          claim: 'the moor burns',
        },
      },
    ])
    clock.now = instant('2022-07-20T00:00:00Z')
    expect(await shown(delegate('DUN'))).toMatchObject({
      phase: 'closed',
      call: { ended: { how: 'lapsed', at: instant('2022-07-03T00:00:00Z') } },
    })
    const late = (await served!.as(delegate('ALD'))).act({
      params: { call: 'call' },
      body: {
        type: 'OfferContingent',
        contingent: 'late',
        member: 'ALD',
        means: 'material',
        unit: 'hoses',
        commandId: 'l',
      },
    })
    expect(await problem(late)).toMatchObject({ status: 409, code: 'call/ended' })
  }, 60_000)
})
