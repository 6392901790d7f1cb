import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fireServices } from '../../test/support/fire-services.ts'
import { day } from '../day.ts'
import { readYaml } from '../pact/index.ts'
import { caseSchema, exampleFile, parseCase, replay, tryExamples } from './index.ts'

const folder = new URL('../../docs/how-to/five-fire-services/', import.meta.url)
const caseText = readFileSync(new URL('calls/2022-moor-fire.yaml', folder), 'utf8')
const pact = fireServices()

const replayed = (change: (text: string) => string = (text) => text) => {
  const found = parseCase(change(caseText), 'case.yaml', pact)
  if (!found.ok) throw new Error(JSON.stringify(found.failure))
  const told = replay(found.value, pact)
  if (!told.ok) throw new Error(JSON.stringify(told.failure))
  return told.value
}
const codes = (change: (text: string) => string): readonly string[] => {
  const found = parseCase(change(caseText), 'case.yaml', pact)
  return found.ok ? [] : found.failure.map(({ code }) => code)
}

describe('a case is replayed through decide', () => {
  test('it ends as history did, and says who came with which claims', () => {
    const { phase, outcome, contributors, judged } = replayed()
    expect([phase, outcome]).toEqual(['closed', 'adopted'])
    expect(contributors).toMatchObject([
      { member: 'ALD', contingents: ['ald'], claims: [{ claims: [{ value: 4 }, { value: 5 }] }] },
    ])
    expect(judged).toMatchObject([
      { id: 'send', article: 'council', recorded: true, verdict: { outcome: 'adopted' }, inferred: ['CRN'] },
    ])
  })

  test('what the text did not allow and what the sources do not say are departures, folded all the same', () => {
    const { departures, told } = replayed()
    expect(departures.map(({ kind, refusal, source }) => [kind, refusal?.code, source])).toEqual([
      ['not-in-the-sources', undefined, ['log']],
      ['not-allowed', 'contingent/approval-missing', ['log']],
    ])
    expect(told.map(({ event }) => event.type)).toContain('LegDeparted')
  })

  test('a result that rests on a publication stamp says so', () => {
    expect(replayed().dependsOnTimes).toBe(true)
    const timed = replayed((text) =>
      text
        .replace('stamped: 2022-07-01T07:30+01:00\n    inferred', 'at: 2022-07-01T05:30+01:00\n    inferred')
        .replace('stamped: 2022-07-01T07:30', 'at: 2022-07-01T05:40'),
    )
    expect(timed.dependsOnTimes).toBe(false)
  })

  test('a call that nobody answered lapses by its article', () => {
    const silent = replayed((text) => {
      const start = text.indexOf('  - event: DeliberationOpened')
      const end = text.indexOf('facts:')
      const late =
        '  - { event: LessonRecorded, with: { about: nobody came }, on: 2022-07-09, source: log, confidence: A }\n\n'
      return text.slice(0, start) + late + text.slice(end)
    })
    expect([silent.phase, silent.outcome]).toEqual(['closed', 'lapsed'])
  })

  test('an event that no article foresaw is still told: the deliberation of an unknown matter', () => {
    const odd = replayed((text) => text.replace('matter: substance', 'matter: war'))
    expect(odd.departures[0]?.refusal?.code).toBe('matter/no-rule-in-force')
    expect(odd.told[1]?.event.type).toBe('DeliberationOpened')
  })
})

describe('faults of a case', () => {
  test.each([
    [
      'events out of order',
      (text: string) => text.replace('at: 2022-07-01T02:10+01:00', 'at: 2022-07-01T00:30+01:00'),
      'event/out-of-order',
    ],
    [
      'an unknown source',
      (text: string) => text.replace('source: log\n  confidence', 'source: rumour\n  confidence'),
      'reference/unknown-source',
    ],
    [
      'an unknown caller',
      (text: string) => text.replace('caller: DUN\nzone', 'caller: XXX\nzone'),
      'reference/unknown-member',
    ],
    [
      'two times for one event',
      (text: string) =>
        text.replace('at: 2022-07-01T00:00+01:00', 'at: 2022-07-01T00:00+01:00\n    on: 2022-07-01'),
      'shape/wrong-form',
    ],
    [
      'a time without an offset',
      (text: string) => text.replace('2022-07-01T00:00+01:00', '2022-07-01T00:00'),
      'instant/no-such-time',
    ],
    [
      'an unknown event',
      (text: string) => text.replace('event: CallMade', 'event: WarDeclared'),
      'shape/not-one-of',
    ],
    [
      'another pact',
      (text: string) => text.replace('pact: five-fire-services', 'pact: six-fire-services'),
      'case/other-pact',
    ],
    [
      'a day before the pact',
      (text: string) => text.replaceAll('2022-07-0', '2012-07-0'),
      'case/outside-the-pact',
    ],
  ])('%s is a finding', (_, change, code) => expect(codes(change)).toContain(code))
})

describe('examples', () => {
  const examples = (text: string) => {
    const read = readYaml(exampleFile, { text, file: 'examples.yaml' })
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    return tryExamples(pact, read.value.value.examples)
  }
  const shipped = readFileSync(new URL('examples.yaml', folder), 'utf8')

  test('all examples of the compact hold', () => {
    const tried = examples(shipped)
    expect(tried.map(({ passed }) => passed)).toEqual(Array(8).fill(true))
  })

  test('an example that expects something else fails, with what the pact said', () => {
    const tried = examples(shipped.replace('outcome: failed, clause: everybody-yes', 'outcome: adopted'))
    expect(tried.filter(({ passed }) => !passed).map(({ number, got }) => [number, got.outcome])).toEqual([
      [2, 'failed'],
    ])
  })

  test('a day before the pact answers with the refusal, not with a default', () => {
    const early = [
      {
        says: 'early',
        on: day('2010-01-01'),
        vote: {
          body: 'council',
          matter: 'substance',
          situation: {},
          ballots: {},
          others: 'yes' as const,
          final: true,
        },
        expect: { refused: 'pact/not-in-force' },
      },
    ]
    expect(tryExamples(pact, early)[0]?.passed).toBe(true)
  })
})

test('the format of a case has a JSON Schema', () =>
  expect(JSON.stringify(caseSchema())).toContain('DeliberationOpened'))
