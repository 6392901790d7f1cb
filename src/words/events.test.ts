import { describe, expect, test } from 'vitest'
import type { EventName, EventOf } from '../call/index.ts'
import { fraction } from '../fraction.ts'
import { instant } from '../instant.ts'
import { languages, sayEvent } from './index.ts'

const at = instant('2022-07-08T12:00Z')
const later = '2022-07-09T12:00:00.000Z'
const known = ['ALD', 'BRK', 'CRN']
const by = { role: 'delegate', person: 'anna', member: 'ALD' }
const moved = { contingent: 'ladder-1', leg: 'out-1', from: 'Dunmore', to: 'Eskdale', mode: 'road' }
const act = { type: 'CloseCall', reason: 'help-ended' }
const roll = { members: known, weights: {}, groups: {} }
const rule = { kind: 'majority', share: fraction(1, 2), than: 'moreThan', of: 'roll' }

/** Each kind of event with as little as it can carry, and with all of it. */
const shapes: Readonly<Record<EventName, readonly [object, object]>> = {
  CallMade: [
    { caller: 'DUN', provision: 'aid', threat: 'disaster', claim: 'The moor burns.', needs: [] },
    { aggressor: 'ESK', answerBy: instant(later) },
  ],
  ConsultationConvened: [{ about: 'the moor' }, { body: 'council', provision: 'aid' }],
  CallWithdrawn: [{}, { reason: 'Rain.' }],
  CallLapsed: [{}, { deliberation: 'd1' }],
  NoticeGiven: [{ to: 'the ministry', about: 'the fire' }, { article: 'notice' }],
  CallClosed: [{ reason: 'help-ended' }, { about: 'all out' }],
  DeliberationOpened: [
    { deliberation: 'd1', body: 'council', matter: 'aid', question: 'Shall we go?', rule: null, roll },
    { rule, deadline: instant(later), article: 'aid', concerned: [] },
  ],
  PositionTaken: [
    { deliberation: 'd1', member: 'ALD', ballot: 'yes' },
    { reason: { ar: 'ثلج', en: 'snow', ru: 'снег' } },
  ],
  DeliberationClosed: [{ deliberation: 'd1' }, {}],
  DecisionTaken: [
    { deliberation: 'd1', adopted: false },
    {
      adopted: true,
      bound: known,
      about: 'four engines',
      settledBy: { path: 'silence', clause: 'nobody-objects', members: [] },
    },
  ],
  MandateIssued: [
    {
      tasks: ['beat the fire, by night', 'save the farms'],
      area: 'members',
      means: ['material', 'advisers'],
    },
    { place: 'the moor', peopleMax: 40, until: instant(later), basis: 'x', deliberation: 'd1' },
  ],
  MandateExtended: [{ until: instant(later) }, { deliberation: 'd1' }],
  MandateExpired: [{}, {}],
  HostConsented: [{ host: 'DUN' }, { conditions: 'no sirens' }],
  RequirementStated: [{ lines: [{ id: 'pumps' }, { id: 'hoses' }] }, {}],
  PlanProposed: [{ plan: 'a1b2c3d4'.repeat(8) }, { about: 'the fast one' }],
  ContingentOffered: [
    {
      contingent: 'ladder-1',
      member: 'ALD',
      means: 'material',
      unit: 'four engines',
      caveats: [],
      needsApproval: [],
    },
    { people: 3, line: 'pumps', quantity: 4 },
  ],
  OfferAccepted: [{ contingent: 'ladder-1' }, { quantity: 3 }],
  OfferDeclined: [{ contingent: 'ladder-1', reason: 'too-late' }, { about: 'it rains' }],
  OfferWithdrawn: [{ contingent: 'ladder-1' }, { reason: 'needed at home' }],
  NationalApproval: [
    { contingent: 'ladder-1', step: 'parliament', granted: true },
    { granted: false, about: 'a tie' },
  ],
  ContingentCommitted: [{ contingent: 'ladder-1' }, { people: 11 }],
  LegDeparted: [moved, { people: 2, vehicles: 4, sorties: 1 }],
  LegArrived: [{ contingent: 'ladder-1', leg: 'out-1' }, { people: 100 }],
  TransferOfAuthority: [{ contingent: 'ladder-1', to: 'the chief of Dunmore' }, {}],
  SituationReported: [{ about: 'the wind turns' }, { contingent: 'ladder-1' }],
  IncidentReported: [
    { kind: 'accident', about: 'a hose burst' },
    { contingent: 'ladder-1', dead: 0, injured: 2 },
  ],
  WithdrawalOrdered: [{ reason: 'the fire is out' }, { begins: '2022-07-09', completes: '2022-07-10' }],
  LegReturned: [moved, { people: 5 }],
  UnitReleased: [{ contingent: 'ladder-1' }, {}],
  CostClaimed: [{ cost: 'fuel', member: 'ALD', amount: 1200, currency: 'EUR', about: 'diesel' }, {}],
  CostSettled: [{ cost: 'fuel', amount: 1000 }, { payer: 'DUN' }],
  LessonRecorded: [{ about: 'bring more hoses' }, {}],
  Corrected: [{ version: 4, about: 'three engines, not four' }, {}],
  ActProposed: [{ proposal: 'p1', act, pinnedVersion: 4, expires: instant(later) }, {}],
  ActConfirmed: [{ proposal: 'p1' }, {}],
}

const samples = Object.entries(shapes).flatMap(([type, [least, more]]) =>
  [least, { ...least, ...more }].map((payload) => ({ type, at, by, ...payload }) as EventOf<EventName>),
)

const asId = (id: string): string => id
const names = (id: string, language: string): string => (language === 'ar' && id === 'ALD' ? 'ألدرلي' : id)
const said = (language: 'ar' | 'en' | 'ru', type: EventName, which: 0 | 1 = 0): string =>
  sayEvent(language, samples.filter((event) => event.type === type)[which]!, names)

describe.each(languages)('every event is one sentence in %s', (language) => {
  test.each(samples.map((event) => [event.type, event] as const))('%s', (_, event) => {
    const sentence = sayEvent(language, event, asId)
    expect(sentence).toMatch(/\.$/u)
    expect(sentence).not.toMatch(/undefined|\[object|[{}#]|\bnone\b|\d{4}-\d{2}|\.\.|\.[”»]\.$/)
  })
})

describe('events', () => {
  test('a threat stays what the caller says it is', () => {
    expect(said('en', 'CallMade', 1)).toBe(
      'DUN called for help under “aid” (it cites: disaster; aggressor: ESK): “The moor burns”.',
    )
  })

  test('names stand in the nominative, so no sentence needs another case of them', () => {
    expect(said('ru', 'PositionTaken')).toBe('ALD: заявлена позиция (за).')
    expect(said('ar', 'PositionTaken')).toBe('ألدرلي: إعلان موقف (نعم).')
    expect(said('ru', 'LegDeparted', 1)).toBe(
      'Контингент «ladder-1» отправлен (по дороге), откуда: Dunmore, куда: Eskdale; 2 человека.',
    )
  })

  test('a text in three languages is said in the reader’s, a text in one as it is', () => {
    expect(said('en', 'PositionTaken', 1)).toBe('ALD took a position: yes (“snow”).')
    expect(said('ru', 'PositionTaken', 1)).toBe('ALD: заявлена позиция (за); «снег».')
    expect(said('ar', 'CallWithdrawn', 1)).toBe('سُحب النداء: «\u2068Rain\u2069».')
  })

  test('lists of tasks keep their own commas apart', () =>
    expect(said('en', 'MandateIssued', 1)).toBe(
      'A mandate was issued: “beat the fire, by night; save the farms”; area: the territory of the members (the moor); means: material aid and advisers; at most 40 people; until 9 July 2022, 12:00 UTC.',
    ))

  test('where no rule was in force the opening says so', () => {
    expect(said('en', 'DeliberationOpened')).toContain('no rule was in force')
    expect(said('ar', 'DeliberationOpened', 1)).toContain('يحق التصويت لـ3 أعضاء، حتى 9 يوليو 2022، 12:00')
  })
})
