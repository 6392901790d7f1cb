/** What the room computes: any moment of a call, its movements, where places lie, and the act that a form asks for. */
import { describe, expect, it } from 'vitest'
import { type CallEvent, fold, noCall } from '../../call/index.ts'
import type { MemberId } from '../../decision/index.ts'
import { addHours, instant } from '../../instant.ts'
import { fieldsOf } from './fields.ts'
import { actOf } from './filled.ts'
import { helpAt, publicHelpAt } from './help.ts'
import { legsOf, stateOf } from './legs.ts'
import { stretchOf, withMore } from './live.ts'
import { type Moment, saidIn, type Tape } from './moment.ts'
import { placeIn } from './places.ts'
import { reelOf } from './reel.ts'
import { arcsAt } from './routes-drawn.ts'

const member = (id: string): MemberId => id as MemberId
const start = instant('2030-01-01T00:00Z')
const by = { role: 'record' } as const

const moment = (event: object, hours: number): Moment => {
  const at = addHours(start, hours)
  return { at, time: { kind: 'at', at }, event: { ...event, at, by } as CallEvent, source: [] }
}

const help = (id: string, hours: number): readonly Moment[] => [
  moment(
    {
      ...{ type: 'ContingentOffered', contingent: id, member: member('AAA'), means: 'force', unit: id },
      ...{ caveats: [], needsApproval: [] },
    },
    hours,
  ),
  moment({ type: 'LegDeparted', contingent: id, leg: 'in', from: 'Home', to: 'There', mode: 'air' }, hours),
  moment({ type: 'LegArrived', contingent: id, leg: 'in', people: 7 }, hours),
]

const tapeOf = (moments: readonly Moment[]): Tape => ({
  base: noCall,
  start: 0,
  total: moments.length,
  moments,
})
const many = Array.from({ length: 120 }, (_, index) => help(`c${index}`, index)).flat()

describe('the reel', () => {
  it('gives at every moment what folding from the beginning gives, in any order of asking', () => {
    const reel = reelOf(tapeOf(many))
    for (const reached of [0, 360, 1, 200, 199, 64, 65, 63, 300, 128, 2])
      expect(reel(reached)).toEqual(fold(many.slice(0, reached).flatMap(({ event }) => event ?? [])))
  })

  it('begins a stretch with the call as it stood before it', () => {
    const whole = Array.from({ length: 600 }, (_, index) => help(`c${index}`, index)).flat()
    const tape = stretchOf(whole, 900)
    expect(tape.moments.length).toBeLessThan(whole.length)
    expect(reelOf(tape)(900)).toEqual(reelOf(tapeOf(whole))(900))
  })
})

describe('a tape that grows', () => {
  const placed = many.map(
    (each, index): Moment => ({ ...each, place: { position: index + 1, leaf: '', visibility: 'public' } }),
  )

  it('takes each event once, however often it is read', () => {
    const tape = withMore(tapeOf(placed.slice(0, 10)), placed.slice(8, 14))
    expect(tape.moments).toEqual(placed.slice(0, 14))
    expect(withMore(tape, placed.slice(0, 14))).toBe(tape)
  })
})

describe('movements', () => {
  it('count as arrived only from the moment of their arrival, with the number that arrived', () => {
    const [leg] = legsOf(help('c', 0))
    expect(leg && [1, 2, 3].map((reached) => stateOf(leg, reached))).toEqual([undefined, 'moving', 'arrived'])
    expect(leg?.people).toBe(7)
  })

  it('between the same places are one arc', () => {
    const ends = { known: [], homes: { AAA: [1, 1] as const }, host: [5, 5] as const }
    expect(arcsAt(legsOf(many), 8, ends)).toMatchObject([{ legs: 3, arrived: 2, rough: true }])
  })
})

describe('whether help is coming', () => {
  const at = (reached: number) =>
    helpAt(reelOf(tapeOf(help('c', 0)))(reached), legsOf(help('c', 0)), reached).kind

  it('follows offer, departure and arrival', () => {
    expect([0, 1, 2, 3].map(at)).toEqual(['nothing', 'offered', 'moving', 'there'])
  })
})

describe('what the public knows of help', () => {
  const unsaid = moment({ type: 'ContingentCommitted', contingent: 'c' }, 0)
  const by = { role: 'delegate', member: member('AAA') } as const
  const committed: Moment = { ...unsaid, event: { ...unsaid.event, by } as CallEvent }
  const arrival = moment({ type: 'LegArrived', contingent: 'c', leg: 'in' }, 1)
  const at = (...moments: readonly Moment[]) => publicHelpAt(reelOf(tapeOf(moments))(moments.length), moments)

  it('follows commitments and arrivals, and never says that nobody set out', () => {
    expect(at(committed)).toMatchObject({ kind: 'committed', members: ['AAA'] })
    expect(at(committed, arrival)).toMatchObject({ kind: 'there', arrived: 1 })
    const release = moment({ type: 'UnitReleased', contingent: 'c' }, 2)
    expect(at(committed, arrival, release).kind).toBe('home')
  })
})

describe('places', () => {
  const known = [
    { id: 'F1', names: ['Seaport (Old Field)', 'مرفأ'], point: [1, 1] as const, whole: false },
    { id: 'AAA', names: ['Aland'], point: [9, 9] as const, whole: true },
  ]

  it('are found by any word of their names, a town before the state it lies in', () => {
    expect(placeIn('Aland, near Seaport', known)?.id).toBe('F1')
    expect(placeIn('إلى المرفأ', known)?.id).toBe('F1')
    expect(placeIn('Aland', known)?.id).toBe('AAA')
    expect(placeIn('Unseaported', known)).toBeUndefined()
  })
})

describe('forms', () => {
  const standing = { contingents: [], lines: [] }

  it('ask for what their acts need, and choose from the range of the move', () => {
    const fields = fieldsOf(
      { act: 'TakePosition', subject: 'q', secondPerson: false, range: { ballots: ['yes', 'no'] } },
      standing,
    )
    expect(fields).toMatchObject([
      { name: 'ballot', options: ['yes', 'no'], needed: true },
      { name: 'reason' },
    ])
  })

  it('make the same act of the same writing, with Arabic digits too', () => {
    const written = {
      ...{ act: 'OfferContingent', member: 'AAA', key: 'abcdef12-3', means: 'force', unit: 'A unit' },
      ...{ people: '١٢٠', 'needsApproval.cabinet': 'yes', caveats: 'one\n two ' },
    }
    expect(actOf(written)).toEqual({
      ...{
        type: 'OfferContingent',
        contingent: 'help-abcdef12',
        member: 'AAA',
        means: 'force',
        unit: 'A unit',
      },
      ...{ people: 120, needsApproval: ['cabinet'], caveats: ['one', 'two'] },
    })
  })

  it('read the lines of a requirement that were filled, and no others', () => {
    const written = {
      act: 'StateRequirement',
      'lines.0.capability': 'guards',
      'lines.0.quantity': '5',
      'lines.0.place': 'There',
    }
    expect(actOf(written)).toMatchObject({ lines: [{ id: 'line-1', capability: 'guards', quantity: 5 }] })
  })
})

describe('one language', () => {
  it('leaves every text in it and everything else as it was', () => {
    const text = { ar: 'أ', en: 'a', ru: 'а' }
    expect(saidIn('ar', { list: [text], plain: 'x', none: null, big: 2n, deep: { text } })).toEqual({
      ...{ list: ['أ'], plain: 'x', none: null, big: 2n },
      deep: { text: 'أ' },
    })
  })
})
