/**
 * Two desks, many hands, short deadlines: whatever was recorded must be what one person alone could have done, act
 * after act, and whoever was told that an act is done finds it where it was said to be. Same on both engines.
 */
import { expect, test } from 'vitest'
import {
  type Actor,
  type Command,
  decide,
  evolve,
  noCall,
  type PassTime,
  readEvent,
} from '../../src/call/index.ts'
import { chance } from '../../src/chance.ts'
import type { MemberId } from '../../src/decision/index.ts'
import { type Desk, openDesk } from '../../src/desk/index.ts'
import { addHours, fromMilliseconds, type Instant } from '../../src/instant.ts'
import type { Recorded } from '../../src/ledger/index.ts'
import { inForce } from '../../src/pact/index.ts'
import { officer, personOf } from '../demonstration-cast.ts'
import { makeCall, open, pact, report } from '../demonstration-fires.ts'
import { onBothEngines } from '../support/both-engines.ts'
import { BRK } from '../support/fire-services.ts'
import { collect } from '../support/ledgers.ts'

const members = ['ALD', 'BRK', 'CRN', 'DUN', 'ESK']
const now = (): Instant => fromMilliseconds(Date.now())
type Given = Exclude<Command, PassTime>

/** Every event of the call again, each put to the rules on what came before it. */
const replayed = (events: readonly Recorded[]): void => {
  let [call, last] = [noCall, '']
  for (const group of Map.groupBy(events, ({ by, commandId }) => `${by} ${commandId}`).values()) {
    const told = group.map(readEvent)
    const { at, by } = told[0]!
    expect(at >= last).toBe(true)
    last = at
    const now = inForce(pact, at.slice(0, 10) as never)
    const command = by.role === 'clock' ? undefined : commandOf(told[0]!)
    if (command && now.ok) {
      const decision = decide(command, call, { pact: now.value, at, by })
      expect(decision).toMatchObject({ ok: true })
    }
    for (const event of told) call = evolve(call, event)
  }
}

const verbs = {
  CallMade: 'MakeCall',
  DeliberationOpened: 'OpenDeliberation',
  PositionTaken: 'TakePosition',
  SituationReported: 'ReportSituation',
} as const

const commandOf = (event: ReturnType<typeof readEvent>): Given | undefined => {
  const type = verbs[event.type as keyof typeof verbs]
  return type === undefined ? undefined : ({ ...event, type } as unknown as Given)
}

onBothEngines('desks in contention', ({ engine, place, open: openAt }) => {
  test('record what one person alone could have done, and answer for what they recorded', async () => {
    const where = await place()
    const ledger = await openAt(where)
    const other = engine === 'postgres' ? await openAt(where) : ledger
    const desks = [openDesk({ ledger, now }), openDesk({ ledger: other, now })]
    await desks[0]!.install(pact, 'administrator')
    for (const desk of desks) desk.start()
    const order = { call: 'a-call', pact: pact.id }
    const by = personOf('ALD')
    await desks[0]!.submit({ ...order, by, account: 'a', commandId: 'first', command: makeCall })
    const left = new AbortController()
    const all = { sight: 'secretariat', afterPosition: 0, signal: left.signal } as const
    const watched = [
      collect(desks[0]!.watch({ ...all, call: 'a-call' })),
      collect(desks[1]!.watch(all)),
      ...[2, 5].map(async (after) => collect(desks[1]!.watch({ ...all, afterPosition: after }))),
    ]
    const answers = (
      await Promise.all(Array.from({ length: 16 }, (_, hand) => work(desks[hand % 2]!, hand)))
    ).flat()
    // The last deadlines pass, and everybody who watches hears of it.
    await new Promise((resolve) => setTimeout(resolve, 150))
    for (const desk of desks) await desk.board('public')
    const events = await ledger.read('call/a-call')
    replayed(events)
    const done = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(done.length).toBeGreaterThan(50)
    expect(new Set(done.map(({ version }) => version)).size).toBe(done.length)
    for (const { version, position } of done) expect(events[version - 1]?.position).toBe(position)
    expect(new Set(answers.map((answer) => (answer.ok ? 'done' : answer.failure.kind)))).not.toContain(
      'unknown',
    )
    expect(events.some(({ by }) => by === 'clock')).toBe(true)

    left.abort()
    const positions = events.map(({ position }) => position)
    for (const [index, after] of [0, 0, 2, 5].entries())
      expect((await watched[index]!).map(({ position }) => position)).toEqual(
        positions.filter((position) => position > after),
      )
    for (const desk of desks) await desk.close()
  })
})

/** One hand at a desk, for a second and, on a machine that is busy elsewhere, until it has given a dozen orders: reports, and questions with a ballot or two that close by themselves a moment later. */
const work = async (desk: Desk, hand: number) => {
  const luck = chance({ low: hand, high: 7 }, { replication: 0, purpose: 0, member: 0 })
  const until = performance.now() + 1000
  const answers: Awaited<ReturnType<Desk['submit']>>[] = []
  const give = async (command: Given, by: Actor, ifVersion?: number): Promise<void> => {
    const commandId = `${hand}-${answers.length}`
    const order = { call: 'a-call', command, by, account: `hand-${hand}`, commandId, ifVersion }
    answers.push(await desk.submit(order))
  }
  while (performance.now() < until || answers.length < 12) {
    const count = answers.length
    const member = members[luck.below(members.length)]!
    const ballot = { type: 'TakePosition', member: member as MemberId, ballot: 'yes' } as const
    if (luck.below(10) === 0) {
      const deliberation = `q${hand}-${count}`
      await give(
        { ...open, deliberation, matter: 'written', deadline: addHours(now(), 0.05 / 3600) },
        officer,
      )
      await give({ ...ballot, deliberation, member: BRK }, personOf('BRK'))
    } else if (luck.below(4) === 0) {
      const shown = await desk.show('a-call', officer, 'secretariat')
      await give(report(`${hand}/${count}`), officer, shown?.version)
    } else if (luck.below(3) === 0) {
      const deliberation = `q${luck.below(16)}-${luck.below(60)}`
      await give({ ...ballot, deliberation }, personOf(member))
    } else await give(report(`${hand}/${count}`), officer)
  }
  return answers
}
