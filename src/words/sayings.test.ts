import { describe, expect, test } from 'vitest'
import { fireServices } from '../../test/support/fire-services.ts'
import type { CallRefusal } from '../call/index.ts'
import { day } from '../day.ts'
import type { Parameters } from '../outcome.ts'
import { inForce, parsePact } from '../pact/index.ts'
import { type FindingCode, languages, sayDeparture, sayFinding, sayRefusal } from './index.ts'

const at = '2022-07-08T12:00:00.000Z'
const later = '2022-07-09T12:00:00.000Z'
const known = ['ALD', 'BRK', 'CRN']
const unknown = { id: 'XXX', known }
const custom = { form: 'Invalid input' }
const ofRule = { part: 'any/quorum', subject: 'quorum' }
const contingent = { contingent: 'ladder-1', state: 'moving' }

/** The parameters with which each finding and refusal is made, as the rooms below make them. */
const findingSamples: Readonly<Record<FindingCode, Parameters>> = {
  'yaml/syntax': { reason: 'bad indent' },
  'yaml/too-large': { bytes: 10_000_000, bytesMax: 2_000_000 },
  'yaml/too-deep': { depthMax: 32 },
  'yaml/alias': { name: 'a' },
  'yaml/tag': { tag: '!number' },
  'yaml/forbidden-key': { name: '__proto__' },
  'shape/missing': { name: 'council' },
  'shape/unknown-key': { name: 'colour' },
  'shape/wrong-type': { expected: 'another kind of value' },
  'shape/not-one-of': { values: ['signed', 'member', 'observer', 'partner'] },
  'shape/out-of-range': { most: 100 },
  'shape/wrong-form': { form: '/^[a-z]+$/' },
  'shape/not-a-rule': {},
  'source/missing': { name: 'source' },
  'text/bidi-control': custom,
  'text/control-character': custom,
  'day/no-such-day': custom,
  'share/not-a-fraction': custom,
  'zone/unknown': custom,
  'instant/no-such-time': custom,
  'dates/reversed': { from: '2022-01-05', until: '2021-01-05' },
  'dates/overlap': { from: '2022-01-05', other: 1 },
  'reference/unknown-member': unknown,
  'reference/unknown-source': unknown,
  'reference/unknown-article': unknown,
  'reference/unknown-instrument': unknown,
  'reference/unknown-body': unknown,
  'reference/unknown-matter': unknown,
  'reference/body-nobody': { body: 'council', day: '2022-01-05' },
  'reference/one-sided-border': { id: 'ALD', of: 'BRK' },
  'version/none': { name: 'substance' },
  'rule/guard-inside-any': ofRule,
  'rule/only-as-whole': ofRule,
  'rule/empty-list': ofRule,
  'rule/share-out-of-range': { part: 'majority', subject: '3/2' },
  'rule/can-never-pass': { part: 'atLeast', subject: '6' },
  'rule/unknown-weights': { part: 'atLeast', subject: 'engines' },
  'rule/unknown-group': { part: 'veto', subject: 'founders' },
  'rule/weight-missing': { part: 'atLeast', subject: 'ALD' },
  'rule/weight-not-whole': { part: 'atLeast', subject: 'ALD' },
  'reform/no-such-list': { list: 'bodies/senate/matters/substance' },
  'case/other-pact': { id: 'one', pact: 'other' },
  'case/outside-the-pact': { signed: '2015-03-01', ended: '' },
  'event/out-of-order': { earliest: later, latest: at },
}

const refusalSamples: Readonly<Record<CallRefusal['code'], Parameters>> = {
  'role/may-not': { act: 'CloseCall', role: 'delegate', roles: ['duty-officer'] },
  'role/another-member': { act: 'TakePosition', member: 'ALD', own: '' },
  'call/already-made': {},
  'call/not-made': {},
  'call/ended': { how: 'lapsed' },
  'call/not-a-member': { caller: 'ESK', day: '2022-07-08' },
  'call/suspended': { caller: 'ESK', provision: 'aid', threat: 'unrest', day: '2022-07-08', known: [] },
  'call/no-such-provision': { caller: 'ALD', provision: 'aid', threat: 'unrest', day: '2022-07-08', known },
  'call/not-covered': { caller: 'ALD', provision: 'aid', threat: 'unrest', day: '2022-07-08', known },
  'call/force-still-out': { contingents: ['ladder-1'] },
  'deliberation/unknown': { deliberation: 'd2', known: [] },
  'deliberation/already-open': { deliberation: 'd1' },
  'deliberation/bilateral': {},
  'deliberation/too-many': { most: 200 },
  'deliberation/deadline-not-ahead': { deadline: at },
  'deliberation/closed': { deliberation: 'd1' },
  'deliberation/decided': { deliberation: 'd1' },
  'deliberation/no-rule': { deliberation: 'd1' },
  'position/not-on-the-roll': { member: 'ESK', roll: known },
  'position/past-the-deadline': { deadline: at },
  'decision/still-open': { deliberation: 'd1' },
  'decision/not-before-the-deadline': { deadline: '' },
  'decision/not-what-the-count-says': { outcome: 'failed' },
  'mandate/no-decision': {},
  'mandate/already-issued': {},
  'mandate/not-issued': {},
  'mandate/outside-area': { needs: '' },
  'mandate/over-ceiling': { people: 90, peopleMax: 40 },
  'mandate/too-long': { days: 90, daysMax: 40 },
  'mandate/expired': { until: at },
  'mandate/not-longer': { until: at },
  'mandate/means-not-on-the-menu': { means: ['force'], menu: ['material', 'funds'] },
  'mandate/until-not-ahead': { until: at },
  'offer/no-decision': {},
  'contingent/unknown': { contingent: 'ladder-2', known: ['ladder-1'] },
  'contingent/already-offered': { contingent: 'ladder-1' },
  'contingent/not-offered': contingent,
  'contingent/not-accepted': contingent,
  'contingent/not-committed': contingent,
  'contingent/gone': contingent,
  'contingent/approval-missing': { contingent: 'ladder-1', steps: ['parliament', 'decree'] },
  'contingent/approval-refused': { contingent: 'ladder-1', steps: ['parliament'] },
  'contingent/approval-not-needed': { step: 'court', steps: [] },
  'contingent/no-mandate': { contingent: 'ladder-1' },
  'contingent/over-ceiling': { people: 90, peopleMax: 40 },
  'contingent/not-deployed': contingent,
  'leg/unknown': { leg: 'out-2', known: ['out-1'] },
  'leg/already-departed': { leg: 'out-1' },
  'leg/already-arrived': { leg: 'out-1' },
  'requirement/duplicate-line': { line: 'pumps' },
  'requirement/unknown-line': { line: 'pump', known: ['pumps'] },
  'withdrawal/nobody-out': {},
  'withdrawal/already-ordered': {},
  'cost/already-claimed': { cost: 'fuel' },
  'cost/unknown': { cost: 'fuels', known: ['fuel'] },
  'cost/already-settled': { cost: 'fuel' },
  'correction/no-such-event': { version: 9, versionMax: 8 },
  'act/second-person-needed': { act: 'CloseCall' },
  'act/not-grave': { act: 'TakePosition' },
  'act/already-proposed': { proposal: 'p1' },
  'act/unknown': { proposal: 'p1' },
  'act/same-person': { proposal: 'p1' },
  'act/proposal-expired': { proposal: 'p1' },
  'act/proposal-stale': { proposal: 'p1' },
  'act/already-confirmed': { proposal: 'p1' },
  'clock/not-due': { kind: 'answer', subject: 'call' },
  'pact/not-in-force': { pact: 'five-fire-services', day: '2010-01-01', signed: '2015-03-01', ended: '' },
  'body/unknown': { body: 'senate', known: ['council'], day: '2022-07-08' },
  'matter/no-rule-in-force': { body: 'council', matter: 'war', known: ['substance'], day: '2022-07-08' },
  'body/not-composed': { body: 'council', day: '2022-07-08' },
  'body/seats-not-listed': { body: 'council', seats: 15, listed: 5, day: '2022-07-08' },
}

const asId = (id: string): string => id
const withoutIsolates = (text: string): string => text.replaceAll(/[\u2068\u2069]/gu, '')
const place = { file: 'pact.yaml', line: 1, column: 1 }
const sentenceEnd = /[.!?]$/u

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(findingSamples))('says the finding %s in one sentence', (code, parameters) => {
    const said = sayFinding(language, {
      code: code as FindingCode,
      place,
      key: 'bodies/council',
      parameters: parameters as Parameters,
    })
    expect(withoutIsolates(said)).toMatch(sentenceEnd)
    expect(said).not.toMatch(/undefined|\[object|[{}#]/)
  })

  test.each(Object.entries(refusalSamples))('says the refusal %s in one sentence', (code, parameters) => {
    const refusal = { code: code as keyof typeof refusalSamples, parameters: parameters as Parameters }
    const said = sayRefusal(language, refusal, asId)
    expect(withoutIsolates(said)).toMatch(sentenceEnd)
    expect(said).not.toMatch(/undefined|\[object|[{}#]|\d{4}-\d{2}/)
  })
})

describe('what is wrong, and what would be right', () => {
  test('a list of more than eight known names shows the nearest eight', () => {
    const known = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH', 'ALD', 'XYZ']
    const finding = {
      code: 'reference/unknown-member',
      place,
      key: 'x',
      parameters: { id: 'ALX', known },
    } as const
    expect(sayFinding('en', finding)).toBe(
      'The member “ALX” is not known; known are: ALD, AAA, BBB, CCC, DDD, EEE, FFF, GGG and 2 more.',
    )
  })

  test('findings of a real file name its ids as written', () => {
    const read = parsePact('najda: 1\ncolour: red', 'pact.yaml')
    const said = read.ok ? [] : read.failure.map((finding) => sayFinding('en', finding))
    expect(said).toContain('The key “colour” is not known here; correct its spelling or remove it.')
    expect(said).toContain('“id” is missing and must be given.')
  })

  test('refusals of a real pact use the names that the reader knows', () => {
    const refused = inForce(fireServices(), day('2010-01-01'))
    const names = (id: string): string => (id === 'five-fire-services' ? 'ميثاق الإطفاء' : id)
    expect(refused.ok ? '' : sayRefusal('ar', refused.failure, names)).toBe(
      'الميثاق غير نافذ يوم 1 يناير 2010 (ميثاق الإطفاء)؛ وقد وُقّع في 1 مارس 2015.',
    )
  })

  test('a departure carries the refusal that the desk would have given', () => {
    const refusal = { code: 'offer/no-decision', parameters: {} } as const
    expect(sayDeparture('en', { entry: 0, kind: 'not-allowed', refusal, source: [] }, asId)).toBe(
      'Here history left the text: Help cannot be offered yet; a body must first adopt that help is given.',
    )
  })
})
