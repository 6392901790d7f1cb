/** Every pact that Najda ships: it parses, its examples hold, its calls replay, and its members are those of the public record. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Day, day } from '../src/day.ts'
import { amend, inForce, type Pact, parseReform } from '../src/pact/index.ts'
import { namesIn, pactIds, readFile, readPact, readSharedFacts, shippedPacts } from '../src/pact/node.ts'
import { replay, tryExamples } from '../src/record/index.ts'
import { caseIds, readCase, readExamples } from '../src/record/node.ts'

const ids = pactIds(shippedPacts)
const pactOf = (id: string): Pact => {
  const read = readPact(shippedPacts, id)
  if (!read.ok) throw new Error(JSON.stringify(read.failure, null, 2))
  return read.value
}
const belonging = (id: string, on: Day, ...statuses: readonly string[]): readonly string[] => {
  const now = inForce(pactOf(id), on)
  return now.ok
    ? now.value.standings.filter(({ status }) => statuses.includes(status)).map((each) => each.id)
    : []
}
const members = (id: string, on: string): number => belonging(id, day(on), 'member').length

test('seventeen pacts are shipped', () => {
  expect(ids).toEqual([
    'anzus',
    'arab-league',
    'au-peace-security',
    'cis',
    'csto',
    'ecowas',
    'emac',
    'eu-civil-protection',
    'eu-csdp',
    'eu-mutual-assistance',
    'fpda',
    'gcc',
    'nato',
    'rio',
    'sadc',
    'un-security-council',
    'warsaw-pact',
  ])
})

describe.each(ids)('%s', (id) => {
  test('parses without findings', () => expect(readPact(shippedPacts, id)).toMatchObject({ ok: true }))

  test('has at least eight examples, and all of them hold', () => {
    const examples = readExamples(shippedPacts, id)
    if (!examples.ok) throw new Error(JSON.stringify(examples.failure, null, 2))
    expect(examples.value.length).toBeGreaterThanOrEqual(8)
    const wrong = tryExamples(pactOf(id), examples.value).filter(({ passed }) => !passed)
    expect(wrong.map(({ number, example, got }) => ({ number, expected: example.expect, got }))).toEqual([])
  })

  test('every call on record parses and replays', () => {
    const pact = pactOf(id)
    for (const call of caseIds(shippedPacts, id)) {
      const found = readCase(shippedPacts, pact, call)
      if (!found.ok) throw new Error(JSON.stringify(found.failure, null, 2))
      expect(found.value.id).toBe(call)
      expect(replay(found.value, pact)).toMatchObject({ ok: true })
    }
  })

  test('every reform amends it', () => {
    for (const name of namesIn(join(shippedPacts, id), 'reforms')) {
      const reform = readFile(join(shippedPacts, id, 'reforms', `${name}.yaml`), parseReform)
      expect(reform.ok && amend(pactOf(id), reform.value)).toMatchObject({ ok: true })
    }
  })

  test('every member has a name and, being a state, an entry among the states', () => {
    const { states } = readSharedFacts(shippedPacts).states ?? { states: {} }
    const nameless = Object.entries(pactOf(id).members).filter(
      ([member, { name }]) => !name && !Object.hasOwn(states, member),
    )
    expect(nameless.map(([member]) => member)).toEqual([])
  })
})

test('the shared facts have no findings', () => expect(readSharedFacts(shippedPacts).findings).toEqual([]))

describe('members on telling days agree with the public record', () => {
  test.each([
    ['nato', '2022-01-05', 30],
    ['nato', '2024-03-06', 31],
    ['nato', '2024-03-07', 32],
    ['csto', '2002-10-07', 6],
    ['csto', '2007-01-01', 7],
    ['csto', '2022-01-05', 6],
    ['warsaw-pact', '1991-07-02', 0],
    ['eu-csdp', '2020-01-31', 28],
    ['eu-csdp', '2020-02-01', 27],
    ['ecowas', '2025-01-30', 12],
    ['ecowas', '2025-01-29', 15],
    ['arab-league', '2015-01-01', 22],
    ['gcc', '2022-01-01', 6],
    ['cis', '2022-01-01', 9],
  ])('%s on %s: %i', (id, on, count) => expect(members(id, on)).toBe(count))

  test('nine had signed the treaty of 1992 by 1994', () => {
    expect(belonging('csto', day('1994-01-01'), 'signed', 'member')).toHaveLength(9)
    expect(belonging('csto', day('1994-12-31'), 'signed', 'member')).toHaveLength(9)
  })

  test('the Warsaw Pact had eight parties when it was signed', () =>
    expect(belonging('warsaw-pact', day('1955-12-31'), 'signed', 'member')).toHaveLength(8))

  test('Syria was a suspended member of the Arab League in 2015', () => {
    const now = inForce(pactOf('arab-league'), day('2015-01-01'))
    const syria = now.ok ? now.value.standings.find(({ id }) => id === 'SYR') : undefined
    expect(syria?.conditions.map(({ kind, losesVote }) => [kind, losesVote])).toEqual([['suspended', true]])
  })
})
