/** The command line from the outside: every verb in three languages, as JSON of its published shape, and as a page. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { checkAnswer, explainAnswer, replayAnswer, tallyAnswer } from '../src/cli/answers.ts'
import { checkShape } from '../src/cli/check.ts'
import { explainShape } from '../src/cli/explain.ts'
import { run } from '../src/cli/najda.ts'
import { widthOf } from '../src/cli/paint.ts'
import { replayShape } from '../src/cli/replay.ts'
import { tallyShape } from '../src/cli/tally.ts'
import { day } from '../src/day.ts'
import { pactIds, shippedPacts } from '../src/pact/node.ts'
import { caseIds } from '../src/record/node.ts'

// Each line reads the files that a fresh process would.
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'najda-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** Runs a line as a terminal of some width would. */
const typed = async (words: readonly string[], width = 100) =>
  await run(words, { terminal: { colour: false, width }, today: day('2026-01-31') })

/** The answer of a line, in the shape that is published for its verb: nothing missing, nothing more. */
const answer = async <Schema extends z.ZodType>(
  schema: Schema,
  ...words: readonly string[]
): Promise<z.output<Schema>> => {
  const { text, code } = await typed([...words, '--json'])
  expect(code, text).toBe(0)
  const json: unknown = JSON.parse(text)
  const read = schema.parse(json)
  expect(read).toEqual(json)
  return read
}

const pacts = pactIds(shippedPacts)
/** The first call of every pact that has one. That all of them replay is a test of the record. */
const calls = pacts.flatMap((pact) =>
  caseIds(shippedPacts, pact)
    .slice(0, 1)
    .map((call) => `${pact}/${call}`),
)
const languages = ['ar', 'en', 'ru'] as const

describe('every verb answers in its published shape', () => {
  test('check: no findings, and a row for every pact', async () => {
    const { findings, pacts: rows } = await answer(checkAnswer, 'check')
    expect(findings).toEqual([])
    expect(rows.map(({ id }) => id)).toEqual(pacts)
    for (const { examples } of rows) expect(examples.held).toBe(examples.total)
  })

  test('explain: every pact, also one that has ended', async () => {
    for (const pact of pacts) expect((await answer(explainAnswer, 'explain', pact)).pact).toBe(pact)
    expect(await answer(explainAnswer, 'explain', 'warsaw-pact')).toMatchObject({ day: '1991-07-01' })
  })

  test('explain: who belongs on a day, under which rule it decides, and which calls are on record', async () => {
    const { members, bodies, forces, calls } = await answer(
      explainAnswer,
      ...['explain', 'csto', '--on', '2022-01-05'],
    )
    expect(members.map(({ id }) => id)).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK'])
    expect(members.every(({ status, votes }) => status === 'member' && votes)).toBe(true)
    expect(bodies.find(({ id }) => id === 'csc')?.matters.map(({ id }) => id)).toContain('substance')
    expect(forces.length).toBeGreaterThan(0)
    expect(calls.map(({ id }) => id)).toContain('2022-kazakhstan')
  })

  test('replay: a call of every pact that has one', async () => {
    expect(calls.length).toBeGreaterThan(10)
    for (const call of calls)
      expect((await answer(replayAnswer, 'replay', call)).pact).toBe(call.split('/')[0])
  })

  test('replay: what is known by its day stands before the hours of that day', async () => {
    const { timeline } = await answer(replayAnswer, 'replay', 'csto/2022-kazakhstan')
    const around = timeline.filter(({ event }) => event === 'background')
    const clock = around.slice(2, 6).map(({ stamped, latest }) => (stamped ? latest.slice(11, 16) : 'day'))
    expect(clock).toEqual(['day', 'day', '11:48', '12:14'])
    const order = timeline.map(({ event }) => event)
    expect(order.indexOf('CallMade')).toBeGreaterThan(timeline.indexOf(around[5]!))
    expect(order.indexOf('CallMade')).toBeLessThan(order.indexOf('DecisionTaken'))
  })

  test('replay: January 2022 was adopted, by which article, who came, and where history left the text', async () => {
    const told = await answer(replayAnswer, 'replay', 'csto/2022-kazakhstan')
    expect(told).toMatchObject({ phase: 'closed', outcome: 'adopted', caller: 'KAZ' })
    expect(told.settledBy?.article).toContain('12')
    expect(told.contributors.length).toBeGreaterThanOrEqual(5)
    expect(told.contributors.flatMap(({ claims }) => claims).length).toBeGreaterThan(0)
    for (const { source } of told.departures) expect(source.length).toBeGreaterThan(0)
    for (const { source } of told.departures.filter(({ kind }) => kind === 'not-allowed'))
      expect(Object.keys(told.sources)).toEqual(expect.arrayContaining(source))
  })
})

describe('tally', () => {
  const rule = file('two-thirds.yaml', 'majority: { share: 2/3, of: roll }\n')
  const ballots = (given: object): string => file('ballots.json', JSON.stringify(given))

  test('counts any rule for any roll', async () => {
    const cast = ballots({ A: 'yes', B: 'yes', C: 'yes', D: 'yes', E: 'no', F: 'no' })
    const words = ['tally', '--rule', rule, '--roll', 'A,B,C,D,E,F', '--ballots', cast]
    expect(await answer(tallyAnswer, ...words)).toMatchObject({ outcome: 'adopted', settledBy: {} })
    const { roll, ballots: read } = await answer(tallyAnswer, ...words, '--final')
    expect(roll).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(read).toMatchObject({ A: 'yes', F: 'no' })
  })

  test('reads ballots from standard input', () => {
    const ran = spawnSync(
      process.execPath,
      ['src/cli/najda.ts', 'tally', '--rule', rule, '--roll', 'A,B', '--ballots', '-', '--json'],
      { input: '{"A":"yes","B":"no"}', encoding: 'utf8' },
    )
    expect(ran.status, ran.stderr).toBe(0)
    expect(tallyAnswer.parse(JSON.parse(ran.stdout))).toMatchObject({ outcome: 'failed', roll: ['A', 'B'] })
  })

  test('weighs votes, and knows the holders of a veto', async () => {
    const weighed = file('weighed.yaml', 'atLeast: { votes: 12, weights: council }\n')
    const six = 'FRA=4,DEU=4,ITA=4,BEL=2,NLD=2,LUX=1'
    const cast = ballots({ FRA: 'yes', DEU: 'yes', BEL: 'yes', NLD: 'yes', ITA: 'no', LUX: 'no' })
    expect(
      await answer(tallyAnswer, 'tally', '--rule', weighed, '--roll', six, '--ballots', cast),
    ).toMatchObject({ outcome: 'adopted' })
    const veto = file('veto.yaml', 'veto: { holders: permanent, rule: { atLeast: { votes: 2 } } }\n')
    const words = ['tally', '--rule', veto, '--roll', 'A,B,C', '--groups', 'permanent=C']
    const three = ballots({ A: 'yes', B: 'yes', C: 'no' })
    expect(await answer(tallyAnswer, ...words, '--ballots', three)).toMatchObject({
      outcome: 'failed',
      settledBy: { members: ['C'] },
    })
  })

  test('counts who has not spoken as open, and as absent once the vote is final', async () => {
    const words = [
      'tally',
      'csto',
      '--body',
      'csc',
      '--on',
      '2022-01-05',
      '--ballots',
      ballots({ KAZ: 'yes' }),
    ]
    const open = await answer(tallyAnswer, ...words)
    expect(open).toMatchObject({ outcome: 'open', stillOpen: { yesFewest: 5, noFewest: 1 } })
    expect(open.stillOpen.settlers).toContainEqual({ member: 'RUS', ballot: 'no', outcome: 'failed' })
    expect(await answer(tallyAnswer, ...words, '--final')).toMatchObject({ outcome: 'failed' })
  })

  test('takes a roll in place of the members that a council had that day', async () => {
    const seats = 'CHN,FRA,GBR,RUS,USA,ALB,BRA,GAB,GHA,IND,IRL,KEN,MEX,NOR,ARE'
    const cast = Object.fromEntries(seats.split(',').map((member) => [member, 'yes']))
    const words = ['tally', 'un-security-council', '--on', '2022-02-25', '--roll', seats, '--ballots']
    expect((await answer(tallyAnswer, ...words, ballots(cast))).roll).toEqual(seats.split(','))
    const vetoed = ballots({ ...cast, RUS: 'no' })
    expect(await answer(tallyAnswer, ...words, vetoed)).toMatchObject({
      outcome: 'failed',
      settledBy: { members: ['RUS'] },
    })
  })
})

describe('pages', () => {
  const lines: readonly (readonly string[])[] = [
    ['check'],
    ['help'],
    ...['csto', 'un-security-council', 'emac'].map((pact) => ['explain', pact]),
    ...['csto/2022-kazakhstan', 'nato/2003-turkey'].map((call) => ['replay', call]),
    ['tally', 'csto', '--on', '2022-01-05', '--ballots', file('none.json', '{}')],
    ['tally', 'csto', '--on', '2022-01-05', '--ballots', file('one.json', '{"RUS":"no"}'), '--final'],
  ]
  type Shown = { readonly words: string; readonly language: 'ar' | 'en' | 'ru'; readonly text: string }
  const pages: Shown[] = []
  beforeAll(async () => {
    for (const words of lines)
      for (const language of languages) {
        const { text, code } = await typed([...words, '--lang', language], 72)
        expect(code, text).toBe(0)
        pages.push({ words: words.join(' '), language, text })
      }
  }, 60_000)

  const broken = (text: string, width: number): readonly string[] =>
    text.split('\n').filter((line) => widthOf(line) > width && /\S\s+\S/.test(line.trim()))

  test('keep to the width of the terminal, but for words that cannot be broken', async () => {
    for (const { words, language, text } of pages)
      expect(broken(text, 72), `${words} in ${language}`).toEqual([])
    for (const words of [['check'], ['explain', 'csto'], ['replay', 'nato/2003-turkey']])
      for (const width of [40, 100])
        expect(broken((await typed(words, width)).text, width), words.join(' ')).toEqual([])
  })

  test('are told in the language that was asked for', () => {
    const letters = { ar: /\p{Script=Arabic}/gu, en: /\p{Script=Latin}/gu, ru: /\p{Script=Cyrillic}/gu }
    for (const { words, language, text } of pages) {
      expect(text).not.toMatch(/undefined|\[object |\{[a-z]+\}|heading\/|line\//)
      if (!/^(explain|replay)/.test(words)) continue
      const own = text.match(letters[language])?.length ?? 0
      expect(own / text.match(/\p{L}/gu)!.length, `${words} in ${language}`).toBeGreaterThan(0.6)
    }
  })

  test('isolate what runs from left to right in an Arabic line, and close every isolate in its line', () => {
    const isolated = /\u2068(?:[^\u2068\u2069]|\u2068[^\u2068\u2069]*\u2069)*\u2069/gu
    for (const { text } of pages.filter(({ language }) => language === 'ar'))
      for (const line of text.split('\n')) {
        const outside = line.replace(isolated, '')
        expect(outside, line).not.toMatch(/[\u2068\u2069]/u)
        if (/\p{Script=Arabic}/u.test(line)) expect(outside, line).not.toMatch(/[a-z]/i)
      }
  })

  test('leave commands as they are, to be copied', async () => {
    const { text } = await typed(['replay', 'csto/2022-kazakhstan', '--next', '--lang', 'ar'])
    expect(text).toContain('npm run -s najda -- explain csto')
  })
})

describe('the reference page', () => {
  const page = readFileSync('docs/reference/cli.md', 'utf8')
  const section = (verb: string): string =>
    new RegExp(`^## ${verb}$([^]*?)(?=^## |(?![^]))`, 'm').exec(page)?.[1] ?? ''

  test.each([
    ['check', checkShape, checkAnswer],
    ['explain', explainShape, explainAnswer],
    ['replay', replayShape, replayAnswer],
    ['tally', tallyShape, tallyAnswer],
  ] as const)('names every option and every field of %s', (verb, { values, flags }, shape) => {
    const unsaid = [...values, ...flags].filter((option) => !section(verb).includes(`--${option}`))
    expect(unsaid).toEqual([])
    expect(Object.keys(shape.shape).filter((field) => !section(verb).includes(`\`${field}`))).toEqual([])
  })
})
