import { describe, expect, test } from 'vitest'
import {
  ALD,
  CRN,
  ESK,
  fireServices,
  fireServicesOn,
  fireServicesText,
} from '../../test/support/fire-services.ts'
import { day } from '../day.ts'
import type { MemberId } from '../decision/index.ts'
import {
  amend,
  bounds,
  inForce,
  pactHash,
  pactSchemas,
  parsePact,
  parseReform,
  plain,
  rollOf,
  ruleText,
  writeRule,
} from './index.ts'

/** The findings of the compact after a change of its text, as `code line:column`. */
const findings = (change: (text: string) => string): readonly string[] => {
  const read = parsePact(change(fireServicesText), 'pact.yaml')
  return read.ok ? [] : read.failure.map(({ code, place }) => `${code} ${place.line}:${place.column}`)
}
const codes = (change: (text: string) => string): readonly string[] =>
  findings(change).map((each) => each.split(' ')[0]!)
const lineOf = (needle: string): number =>
  fireServicesText.slice(0, fireServicesText.indexOf(needle)).split('\n').length

describe('a pact file is read whole or not at all', () => {
  test('a sound file has no findings', () => expect(findings((text) => text)).toEqual([]))

  test('every finding is given at once, in reading order, with its place', () => {
    const found = findings((text) =>
      text
        .replace('legalZone: Europe/Dublin', 'legalZone: Europe/Dubling')
        .replace('signed: 2015-03-01\n#endregion identity', 'signed: 2015-02-30\n#endregion identity')
        .replace('ar: ألدرلي', 'ar: "\u202eألدرلي"'),
    )
    expect(found).toEqual([
      `zone/unknown ${lineOf('legalZone')}:1`,
      `day/no-such-day ${lineOf('signed: 2015-03-01')}:1`,
      expect.stringMatching(new RegExp(`^text/bidi-control ${lineOf('ألدرلي')}:`)),
    ])
  })

  test.each([
    [
      'an unknown member in a body',
      (text: string) => text.replace('{ member: ALD, from', '{ member: XXX, from'),
      'reference/unknown-member',
    ],
    [
      'an unknown source',
      (text: string) =>
        text.replace('source: minutes-2020\n        confidence: A', 'source: rumour\n        confidence: A'),
      'reference/unknown-source',
    ],
    [
      'a missing source',
      (text: string) =>
        text.replace('of: members, from: 2015-04-01, source: compact,', 'of: members, from: 2015-04-01,'),
      'source/missing',
    ],
    [
      'an unknown article',
      (text: string) => text.replace('article: neighbours\n', 'article: strangers\n'),
      'reference/unknown-article',
    ],
    [
      'overlapping versions',
      (text: string) => text.replace('until: 2020-06-10, source', 'until: 2020-06-11, source'),
      'dates/overlap',
    ],
    [
      'a spell that ends before it begins',
      (text: string) => text.replace('until: 2021-12-31', 'until: 2020-12-31'),
      'dates/reversed',
    ],
    [
      'a rule that can never pass',
      (text: string) => text.replace('rule: silence, periodHours: 24', 'rule: { atLeast: { votes: 9 } }'),
      'rule/can-never-pass',
    ],
    [
      'a guard below any',
      (text: string) =>
        text.replace(
          'rule: { consensus: { standAside: true } }',
          'rule: { any: [{ quorum: { share: 1/2, rule: consensus } }] }',
        ),
      'rule/guard-inside-any',
    ],
    [
      'a rule of no known kind',
      (text: string) => text.replace('rule: silence,', 'rule: acclamation,'),
      'shape/not-a-rule',
    ],
    [
      'a share above one',
      (text: string) => text.replace('share: 1/2', 'share: 3/2'),
      'rule/share-out-of-range',
    ],
    [
      'an unknown body',
      (text: string) => text.replace('decidedBy: { body: council,', 'decidedBy: { body: parliament,'),
      'reference/unknown-body',
    ],
    [
      'an unknown key',
      (text: string) => text.replace('najda: 1', 'najda: 1\ncolour: red'),
      'shape/unknown-key',
    ],
    ['a missing language', (text: string) => text.replace(', ru: Пять служб', ''), 'shape/missing'],
    ['a key twice', (text: string) => text.replace('najda: 1', 'najda: 1\nnajda: 1'), 'yaml/syntax'],
    ['a tag', (text: string) => text.replace('najda: 1', 'najda: !number 1'), 'yaml/tag'],
  ])('%s is a finding', (_, change, code) => expect(codes(change)).toContain(code))
})

describe('a hostile file is refused in under a second', () => {
  const timed = (text: string): readonly string[] => {
    const read = parsePact(text, 'bomb.yaml')
    expect(read.ok).toBe(false)
    return read.ok ? [] : read.failure.map(({ code }) => code)
  }

  test('aliases, so that nothing can grow', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
    ].join('\n')
    expect(timed(bomb)).toContain('yaml/alias')
  })

  test('ten megabytes', () => expect(timed(`a: ${'x'.repeat(10_000_000)}`)).toEqual(['yaml/too-large']))

  test('depth beyond the bound', () =>
    expect(timed(`${'['.repeat(bounds.depth * 4)}${']'.repeat(bounds.depth * 4)}`)).toContain(
      'yaml/too-deep',
    ))

  test('prototype keys', () => {
    expect(timed('__proto__: { polluted: true }\nconstructor: 1')).toEqual([
      'yaml/forbidden-key',
      'yaml/forbidden-key',
    ])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('something that is no mapping at all', () => expect(timed('42')).toEqual(['shape/wrong-type']))
})

describe('a pact as in force on a day', () => {
  test('it is refused before it was signed, never defaulted', () => {
    const before = inForce(fireServices(), day('2015-02-28'))
    expect(before.ok ? 'in force' : before.failure.code).toBe('pact/not-in-force')
  })

  test('both ends of a version are inside it', () => {
    const rule = (on: string) => fireServicesOn(day(on)).bodies.council!.matters.substance!.rule.kind
    expect([rule('2020-06-10'), rule('2020-06-11')]).toEqual(['unanimity', 'consensus'])
  })

  test('a member in arrears that lost its vote is a member and not on the roll', () => {
    const now = fireServicesOn(day('2021-12-31'))
    const vote = rollOf(now, { body: 'council', matter: 'substance', situation: {} })
    expect(now.standings.map(({ id }) => id)).toContain(ESK)
    expect(vote.ok && vote.value.roll.members).not.toContain(ESK)
  })

  test('the party concerned leaves the roll where the text says so, and the caller stays', () => {
    const situation = { caller: ALD, concerned: [CRN] }
    const members = (matter: string) => {
      const vote = rollOf(fireServicesOn(), { body: 'council', matter, situation })
      return vote.ok ? vote.value.roll.members.length : 0
    }
    expect([members('suspension'), members('substance')]).toEqual([4, 5])
  })

  test('an unknown body and a matter without a rule are refusals that name what there is', () => {
    const ask = (body: string, matter: string) => {
      const vote = rollOf(fireServicesOn(), { body, matter, situation: {} })
      return vote.ok ? undefined : [vote.failure.code, vote.failure.parameters.known]
    }
    expect(ask('senate', 'substance')).toEqual(['body/unknown', ['council']])
    expect(ask('council', 'war')).toEqual([
      'matter/no-rule-in-force',
      ['substance', 'written', 'procedure', 'suspension'],
    ])
    expect(ask('constructor', 'substance')?.[0]).toBe('body/unknown')
  })
})

describe('amendments', () => {
  const reform = (changes: string) => {
    const read = parseReform(
      `najda: 1\nid: change\npact: five-fire-services\nname: { en: A, ar: أ, ru: А }\nfrom: 2023-01-01\nstanding: what-if\nsources: {}\nsource: compact\nconfidence: D\nchanges: ${changes}`,
      'reform.yaml',
    )
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    return read.value
  }

  test('a new rule holds from its day and the old one to its eve', () => {
    const amended = amend(
      fireServices(),
      reform(
        '[{ set: bodies/council/matters/substance, to: { rule: { majority: { share: 2/3, of: roll } }, article: council } }]',
      ),
    )
    expect(
      amended.ok &&
        amended.value.bodies.council!.matters.substance!.map(({ rule, from, until }) => [
          rule.kind,
          from,
          until,
        ]),
    ).toEqual([
      ['unanimity', '2015-04-01', '2020-06-10'],
      ['consensus', '2020-06-11', '2022-12-31'],
      ['majority', '2023-01-01', undefined],
    ])
  })

  test('a member leaves and another joins; the pact given is left as it is', () => {
    const pact = fireServices()
    const before = pactHash(pact)
    const amended = amend(pact, reform('[{ leave: DUN }, { join: FEN }]'))
    if (!amended.ok) throw new Error(JSON.stringify(amended.failure))
    const now = inForce(amended.value, day('2023-01-01'))
    expect(now.ok && now.value.standings.map(({ id }) => id)).toEqual([
      'ALD',
      'BRK',
      'CRN',
      'ESK',
      'FEN' as MemberId,
    ])
    expect(pactHash(pact)).toBe(before)
  })

  test('a list that is not there is a finding at its line, and so is an amendment that breaks a rule', () => {
    const found = (changes: string) => {
      const amended = amend(fireServices(), reform(changes))
      return amended.ok ? [] : amended.failure.map(({ code, place }) => [code, place.line])
    }
    expect(found('[{ end: bodies/senate/chair }]')).toEqual([['reform/no-such-list', 10]])
    expect(
      found(
        '[{ set: bodies/council/matters/substance, to: { rule: { atLeast: { votes: 9 } }, article: council } }]',
      ),
    ).toEqual([['rule/can-never-pass', 10]])
  })
})

describe('forms', () => {
  test('a rule that is written is read back as the same rule', () => {
    const texts = [
      'consensus',
      'silence',
      'bilateral',
      { consensus: { standAside: true } },
      { unanimity: { of: 'voting' } },
      { majority: { share: '2/3', of: 'present', than: 'moreThan', weights: 'votes' } },
      { veto: { holders: 'permanent', rule: { atLeast: { votes: 9 } } } },
      {
        quorum: {
          share: '65%',
          rule: { any: ['consensus', { all: [{ majority: { share: '1', of: 'roll' } }] }] },
        },
      },
      { blockingAbstention: { members: '1/3', population: '1/3', weights: 'population', rule: 'unanimity' } },
    ]
    for (const text of texts) {
      const rule = ruleText.parse(text)
      expect(ruleText.parse(writeRule(rule))).toEqual(rule)
    }
  })

  test('a read pact, written plainly, is a pact file again', () => {
    const again = parsePact(JSON.stringify(plain(fireServices())), 'again.json')
    expect(again.ok && pactHash(again.value)).toBe(pactHash(fireServices()))
  })

  test('every format has a JSON Schema that asks for sources', () => {
    const schemas = pactSchemas()
    expect(Object.keys(schemas)).toContain('pact.schema.json')
    expect(JSON.stringify(schemas['pact.schema.json'])).toContain('"required":["from"')
  })
})
