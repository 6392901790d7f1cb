/**
 * `najda measure` as a person sees it: the first pact on the day of its first case, in three languages,
 * on a narrow and a wide terminal; with files of one's own, good and bad.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../src/cli/najda.ts'
import { widthOf } from '../src/cli/paint.ts'
import { day } from '../src/day.ts'
import { tableCodes } from '../src/measure/index.ts'
import { describeShared, sharedFile } from './measure-shared.ts'

const folder = mkdtempSync(join(tmpdir(), 'najda-measure-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string, ...lines: string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const najda = (words: readonly string[], width = 120) =>
  run(words, { terminal: { colour: false, width }, today: day('2026-11-24') })
const told = async (...words: string[]) => JSON.parse((await najda([...words, '--json'])).text)
/** A page without the invisible marks that keep its directions apart, and without runs of spaces. */
const plainOf = (text: string): string =>
  text.replace(/[\u2066-\u2069]/g, '').replace(/[ \u00a0\u202f]+/g, ' ')
const csto = ['measure', 'csto', '--on', '2022-01-05']

describe('CSTO on 5 January 2022, NATO beside it', () => {
  const pages = ['en', 'ar', 'ru'].flatMap((language) => [80, 120].map((width) => [language, width] as const))

  test.each(pages)('%s, %i columns: nothing is cut or wider than the terminal', async (language, width) => {
    const { text, code } = await najda([...csto, '--against', 'nato', '--lang', language], width)
    expect(code).toBe(0)
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width)
    const page = plainOf(text)
    const point = language === 'ru' ? ',' : '.'
    // A sixth of the votes, and nine tenths of the means: the two stand in one line.
    expect(page).toMatch(new RegExp(`^ RUS 1/6 74\\${point}8 86 94\\${point}4 87 `, 'm'))
    expect(page).toMatch(new RegExp(`^ ARM 1/6 1\\${point}5 `, 'm'))
    expect(page).toContain('1/30')
    // Three ways to count who came, each with whose number it takes.
    for (const [people, effective] of [
      ['3,950', '1.67'],
      ['5,950', '1.4'],
      ['2,030', '2.77'],
    ] as const) {
      const [all, some] =
        language === 'ru' ? [people.replace(',', ' '), effective.replace('.', ',')] : [people, effective]
      expect(page).toMatch(new RegExp(`^ ${all} ${some} RUS `, 'm'))
    }
  })

  test('for programs: power beside dependence, nominal beside effective, judgements, and every source by its title', async () => {
    const answer = await told(...csto, '--against', 'nato', '--without', 'RUS')
    expect(answer).toMatchObject({ pact: 'csto', day: '2022-01-05', without: 'RUS' })
    for (const { shapleyShubik } of answer.power.members) expect(shapleyShubik.fraction).toBe('1/6')
    const spending = answer.dependence.scales.find(({ id }: { id: string }) => id === 'militarySpending')
    expect(spending.removals[0]).toMatchObject({ id: 'RUS', share: expect.closeTo(0.944, 3) })
    const [operation] = answer.burden.operations
    expect(operation).toMatchObject({ call: '2022-kazakhstan', nominal: 5 })
    expect(answer.burden.interval).toMatchObject({ kind: 'claims', low: expect.closeTo(1.398, 3) })
    expect(answer.balance.power.map((each: { least: { fraction: string } }) => each.least.fraction)).toEqual([
      '1/6',
      '1/30',
    ])
    expect(answer.dependence.assessments.map(({ from }: { from: string }) => from)).toContain(
      '2022-kazakhstan',
    )
    for (const sheet of ['power', 'dependence', 'balance', 'burden', 'reliability']) {
      const { sources, about, on } = answer[sheet]
      expect(sources.length, sheet).toBeGreaterThan(0)
      for (const { id, from, title } of sources) {
        expect(title, `${from} ${id}`).not.toBe(id)
        expect(title.length).toBeGreaterThan(5)
      }
      expect([on, about.papers.length > 0, about.doesNotShow.length > 20]).toEqual(['2022-01-05', true, true])
    }
    const used = spending.figures.flatMap(({ source }: { source: string[] }) => source)
    const listed = answer.dependence.sources.map(({ id }: { id: string }) => id)
    expect(listed).toEqual(expect.arrayContaining(used))
  })

  test('a day before a call knows nothing of it', async () => {
    const calls = async (on: string) => (await told('measure', 'csto', '--on', on)).reliability.calls
    expect(await calls('2022-01-05')).toContain('2022-kazakhstan')
    expect(await calls('2022-01-04')).not.toContain('2022-kazakhstan')
  })

  test('what falls away from a plan without one member, from a requirement', async () => {
    const requirement = 'pacts/csto/calls/2022-kazakhstan.requirement.yaml'
    const { dependence } = await told(...csto, '--requirement', requirement, '--without', 'RUS')
    expect(dependence.inPlan).toEqual([
      {
        id: 'RUS',
        unmet: 0,
        unmetWithout: expect.closeTo(0.856, 2),
        falls: expect.closeTo(0.856, 2),
        proven: true,
      },
    ])
  })

  test('strength at a place: half of it every 2,000 km turns 1 : 16.9 into 1 : 3.2', async () => {
    const near = ['--against', 'nato', '--near', '43.35,77.04', '--half', '2000']
    const { text } = await najda([...csto, ...near], 80)
    expect(plainOf(text)).toMatch(/military spending.* 1 : 16.9 1 : 3.2$/m)
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80)
    expect((await najda([...csto, '--against', 'nato', '--near', '43.35,77.04'])).text).toContain('--half')
    for (const place of ['43.35', '95,0', 'north,east', '1,2,3'])
      expect((await najda([...csto, '--against', 'nato', '--near', place, '--half', '2000'])).code).toBe(2)
  })

  test('what was given against an agreed key, for every set of claims', async () => {
    const key = fileOf('key.csv', 'id,key', 'RUS,50', 'ARM,10', 'BLR,10', 'KAZ,10', 'KGZ,10', 'TJK,10')
    const { burden } = await told(...csto, '--key', key)
    // 3,000 of 3,950 people against half of the key; 300 of KGZ and others lie below their tenth.
    const [first] = burden.operations[0].keyed
    expect(first.members.find(({ id }: { id: string }) => id === 'RUS')).toEqual({
      id: 'RUS',
      share: 3000 / 3950,
      key: 0.5,
    })
    expect(
      burden.operations[0].keyed.map(({ misplaced }: { misplaced: number }) => misplaced.toFixed(3)),
    ).toEqual(['0.286', '0.340', '0.178'])
    expect(burden.sources).toContainEqual({ id: key, from: 'file', title: key, read: true })
    for (const [lines, finding] of [
      [['id,key', 'RUS,50', 'RUS,10'], ':3:1'],
      [['id,key', 'RUS,50%'], ':2:2'],
      [['id,key', 'RUS,0'], ':1:1'],
    ] as const)
      expect((await najda([...csto, '--key', fileOf('bad-key.csv', ...lines)])).text).toContain(finding)
  })

  test('a pact that decides nothing together has its other measures, and says why it has no voting power', async () => {
    const answer = await told('measure', 'eu-mutual-assistance')
    expect(answer.power).toBeUndefined()
    expect(answer.noPower).toContain('no voting power')
    expect(answer.dependence.scales.length).toBeGreaterThan(3)
  })
})

describeShared(
  'with the published files',
  ['cow/nmc_v7.csv', 'unga/rollcalls.tsv', 'unga/ideal_points_sessions_1_74.csv', 'ucdp/acd_25_1_sides.csv'],
  () => {
    test('codes are found, the year and the session are told, and the numbers are those expected', async () => {
      const answer = await told(
        ...csto,
        ...['--capabilities', sharedFile('cow/nmc_v7.csv')],
        ...['--votes', sharedFile('unga/rollcalls.tsv'), '--voters', sharedFile('unga/countries.csv')],
        ...['--points', sharedFile('unga/ideal_points_sessions_1_74.csv')],
        ...['--conflicts', sharedFile('ucdp/acd_25_1_sides.csv')],
      )
      const byId = <Each extends { id: string }>(list: readonly Each[], id: string) =>
        list.find((each) => each.id === id)
      const index = byId(
        answer.dependence.scales as { id: string; removals: unknown[]; concentration: unknown }[],
        'capabilities',
      )
      expect(index?.removals[0]).toMatchObject({ id: 'RUS', share: expect.closeTo(0.8725929, 6) })
      expect(index?.concentration).toMatchObject({ hhi: expect.closeTo(0.7665611, 6) })
      expect(
        answer.files.map(({ session, year }: { session?: number; year?: number }) => session ?? year ?? null),
      ).toEqual([null, 74, 74, 2022])
      const pair = answer.interests.pairs.find(
        ({ first, second }: { first: string; second: string }) => first === 'BLR' && second === 'RUS',
      )
      expect(pair).toMatchObject({
        votes: 85,
        agreement: expect.closeTo(0.7764706, 6),
        s: expect.closeTo(0.6705882, 6),
      })
      expect(answer.interests.idealPointRange).toBeCloseTo(0.9054068, 6)
      // The border war of 2022 is one conflict of two members, which no vote shows.
      const quarrel = answer.interests.pairs.find(
        ({ first, second }: { first: string; second: string }) => first === 'KGZ' && second === 'TJK',
      )
      expect([quarrel.conflicts.length, quarrel.agreement > 0.98]).toEqual([1, true])
    })
  },
)

describe('files that are not what they should be', () => {
  const capabilities = 'ccode,year,milex,milper,irst,pec,tpop,upop'

  test.each([
    ['--capabilities', fileOf('columns.csv', 'ccode,year,milex', '365,2021,1'), ['1 table/no-header']],
    [
      '--capabilities',
      fileOf('twice.csv', capabilities, '365,2021,1,1,1,1,1,1', '365,2021,1,1,1,1,1,1'),
      ['3 table/repeated-row'],
    ],
    [
      '--capabilities',
      fileOf('years.csv', capabilities, '365,2019,1,1,1,1,1,1', '365,2021,1,1,1,1,1,1'),
      ['3 table/missing-year'],
    ],
    [
      '--spending',
      fileOf('units.csv', 'country,year,value,unit', 'RUS,2021,1,m', 'KAZ,2021,1,bn'),
      ['3 table/mixed-units'],
    ],
    [
      '--votes',
      fileOf('votes.csv', 'rcid,session,country_code,vote', '1,74,RU,perhaps'),
      ['2 table/not-one-of'],
    ],
    ['--points', fileOf('points.csv', 'iso3c,session,ideal_point', 'RUS,74,71%'), ['2 table/mixed-units']],
    [
      '--conflicts',
      fileOf('wars.csv', 'conflict_id,year,gwno_a,intensity_level,type_of_conflict', '1,2021,365,3,2'),
      ['2 table/out-of-range'],
    ],
    [
      '--pledges',
      fileOf(
        'pledges.csv',
        'ccode1,ccode2,from,to,defense,offense,neutral,nonagg,consul',
        '365,370,2000,1999,1,0,0,0,0',
      ),
      ['2 table/out-of-range'],
    ],
    ['--codes', fileOf('codes.csv', 'id,number', 'RUS,365', 'RUS,366'), ['3 table/repeated-row']],
  ])('%s: findings by line, in words, and no number', async (option, file, expected) => {
    const words = [...csto, option, file, ...(option === '--spending' ? ['--unit', 'USD'] : [])]
    const { text, code } = await najda([...words, '--json'])
    const { findings, ...rest } = JSON.parse(text)
    expect(code).toBe(1)
    expect(rest).toEqual({ pacts: [] })
    expect(
      findings.map(({ line, code: found }: { line: number; code: string }) => `${line} ${found}`),
    ).toEqual(expected)
    for (const language of ['en', 'ar', 'ru']) {
      const page = plainOf((await najda([...words, '--lang', language])).text)
      expect(page).toContain(`${expected[0]!.split(' ')[0]}:`)
      expect(page).not.toMatch(/undefined|NaN|Infinity|table\//)
    }
  })

  test('every code of a table has its sentence', async () => {
    const { saidTable } = await import('../src/cli/table-sentences.ts')
    for (const code of tableCodes) {
      const finding = { code, place: { file: 'x', line: 1, column: 1 }, key: 'milex', parameters: {} }
      for (const language of ['en', 'ar', 'ru'] as const)
        expect(saidTable({ ...finding, parameters: everything }, language)).not.toMatch(/[{}]|undefined/)
    }
    const other = { code: 'pact/other', place: { file: '', line: 1, column: 1 }, key: '', parameters: {} }
    expect(saidTable(other, 'en')).toBeUndefined()
  })

  test('a session, a year or a unit that is not there', async () => {
    const points = fileOf('old.csv', 'iso3c,session,ideal_point', 'RUS,74,0.1', 'KAZ,74,0.2')
    expect((await najda([...csto, '--points', points, '--session', '9'])).text).toContain('sessions 74 to 74')
    expect((await najda(['measure', 'csto', '--on', '2010-01-01', '--points', points])).code).toBe(2)
    const wars = fileOf(
      'late.csv',
      'conflict_id,year,gwno_a,intensity_level,type_of_conflict',
      '1,2030,365,1,2',
    )
    expect((await najda([...csto, '--conflicts', wars])).text).toContain('nothing of 2022')
    const money = fileOf('money.csv', 'country,2020,2021', 'RUS,1,500')
    expect((await najda([...csto, '--spending', money])).text).toContain('--unit')
    const unit = ['--spending', money, '--unit', 'USD=1e6']
    expect((await najda([...csto, ...unit])).text).toContain('500 times')
    expect((await najda([...csto, ...unit, '--leap', '1000'])).code).toBe(0)
    expect((await najda([...csto, ...unit, '--leap', 'far'])).code).toBe(2)
  })
})

const everything = {
  ...{ cell: 'x', name: 'x', key: 'x', state: 'x', needed: ['x', 'y'], known: ['x'], other: 'y' },
  ...{ cells: 1, columns: 2, first: 3, after: 1900, before: 1902, year: 1902, times: 200 },
  ...{ least: 0, most: 1, characters: 1, charactersMax: 1, printed: 1, computed: 2 },
}
