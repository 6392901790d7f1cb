/** Whole shared files through the importers, against `expected/facts.json`: conflicts, disputes, pledges, pairs of states, spending. */
import { describe, expect, test } from 'vitest'
import {
  codeIn,
  concentrationOf,
  crossTable,
  directedPairsIn,
  episodesBegun,
  lengthsOf,
  olsonZeckhauser,
  type PledgeKind,
  pledgeLevels,
  pledgesIn,
  portfolioOf,
  readCodes,
  readConflicts,
  readDisputes,
  readPledges,
  readStateSystem,
  referenceBands,
  signorinoRitter,
  statesIn,
  type TableFinding,
} from '../src/measure/index.ts'
import type { Outcome } from '../src/outcome.ts'
import { describeShared, sharedText } from './measure-shared.ts'

type Read<Value> = Outcome<Value, readonly TableFinding[]>
const foundIn = (read: Read<unknown>): readonly string[] =>
  read.ok ? [] : read.failure.map(({ code, place }) => `${place.line} ${code}`)
const got = <Value>(read: Read<Value>): Value => {
  if (!read.ok) throw new Error(JSON.stringify(read.failure[0]))
  return read.value
}
const file = (...lines: string[]) => ({ text: lines.join('\n'), file: 'bad.csv' })
const shared = (name: string) => ({ text: sharedText(name), file: name })
const expected = () => JSON.parse(sharedText('expected/facts.json'))

describe('pledge files', () => {
  const header = 'ccode1,ccode2,from,to,defense,offense,neutral,nonagg,consul'
  const of = (...lines: string[]) => readPledges(file(header, ...lines))

  test('a portfolio has the strongest pledge to each, and the state itself at the top', () => {
    const spells = got(of('1,2,1990,1999,1,0,0,0,1', '1,3,1990,1995,0,0,0,1,0', '1,4,1990,1995,0,0,0,0,1'))
    const portfolio = (year: number) => portfolioOf(pledgesIn(spells, year), '1', ['1', '2', '3', '4', '5'])
    expect(portfolio(1995)).toEqual([3, 3, 2, 1, 0])
    expect(portfolio(1996)).toEqual([3, 3, 0, 0, 0])
    expect(signorinoRitter(crossTable(portfolio(1995), portfolio(1996), pledgeLevels))).toBeCloseTo(0.6, 12)
  })
  test.each([
    ['a wrong column', [header.replace('nonagg', 'peace'), '1,2,1990,1999,1,0,0,0,1'], ['1 table/no-header']],
    ['ends before it begins', [header, '1,2,1999,1990,1,0,0,0,1'], ['2 table/out-of-range']],
    ['neither yes nor no', [header, '1,2,1990,1999,2,0,0,0,1'], ['2 table/out-of-range']],
    ['a pledge to oneself', [header, '1,1,1990,1999,1,0,0,0,1'], ['2 table/not-one-of']],
    ['an unknown year', [header, '1,2,,1999,1,0,0,0,1'], ['2 table/missing-value']],
    [
      'one year in two spells',
      [header, '1,2,1995,1999,1,0,0,0,1', '2,1,1990,1995,1,0,0,0,1', '1,2,1990,1995,1,0,0,0,1'],
      ['2 table/repeated-row'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(foundIn(readPledges(file(...lines)))).toEqual(expected)
  })
})

describe('lists of states', () => {
  const header = 'ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday'
  const of = (...lines: string[]) => readStateSystem(file(header, ...lines))

  test('who left before another came is no pair with it; who is there to the end has no end', () => {
    const spells = got(
      of(
        '1,A,1900,1,1,2016,12,31',
        '2,B,1900,1,1,1990,6,30',
        '3,C,1990,7,1,2016,12,31',
        '4,D,1990,6,30,1990,7,1',
      ),
    )
    expect(statesIn(spells, 1990)).toEqual(['1', '2', '3', '4'])
    expect(directedPairsIn(spells, 1990)).toBe(10)
    expect(statesIn(spells, 2030)).toEqual(['1', '3'])
  })
  test.each([
    ['a day that is none', ['1,A,1900,2,30,2016,12,31'], ['2 table/out-of-range']],
    ['a month that is none', ['1,A,1900,13,1,2016,12,31'], ['2 table/out-of-range']],
    ['an end before the start', ['1,A,1950,1,1,1940,1,1'], ['2 table/out-of-range']],
    ['one state twice', ['1,A,1900,1,1,1950,1,1', '1,A,1950,1,1,2016,12,31'], ['3 table/repeated-row']],
    ['no month', ['1,A,1900,,1,2016,12,31'], ['2 table/missing-value']],
  ])('%s', (_, lines, expected) => {
    expect(foundIn(of(...lines))).toEqual(expected)
  })
})

describe('dispute files', () => {
  const of = (...lines: string[]) => readDisputes(file('dispnum,styear,mindur,maxdur,hostlev', ...lines))

  test('lengths lie in the middle of their bounds', () => {
    expect(lengthsOf(got(of('1,1990,1,3,2', '2,1991,5,5,4', '3,1992,10,20,3')))).toEqual({
      meanDays: 22 / 3,
      medianDays: 5,
    })
    expect(lengthsOf([])).toBeUndefined()
  })
  test.each([
    ['longer at least than at most', ['1,1990,9,3,2'], ['2 table/out-of-range']],
    ['a dispute twice', ['1,1990,1,3,2', '1,1990,1,3,2'], ['3 table/repeated-row']],
    ['no length', ['1,1990,-9,3,2'], ['2 table/missing-value']],
    ['no such hostility', ['1,1990,1,3,6'], ['2 table/out-of-range']],
  ])('%s', (_, lines, expected) => {
    expect(foundIn(of(...lines))).toEqual(expected)
  })
})

test('codes: the first that a file knows; two ids may share one, a line may not come twice', () => {
  const codes = got(readCodes(file('id,two,number', 'ABC,AB,1 2', 'OLD,,1')))
  expect(codes).toEqual({ ABC: ['AB', '1', '2'], OLD: ['1'] })
  const known = new Set(['2', 'AB'])
  expect(['ABC', 'OLD', 'XYZ', 'constructor'].map((id) => codeIn(codes, id, known))).toEqual([
    'AB',
    undefined,
    undefined,
    undefined,
  ])
  expect(codeIn(codes, 'ABC', new Set(['ABC', 'AB']))).toBe('ABC')
  expect(foundIn(readCodes(file('id,two', 'ABC,AB', 'ABC,AC')))).toEqual(['3 table/repeated-row'])
})

describeShared('states and pairs of them, 1816 to 2024', ['cow/states.csv', 'expected/facts.json'], () => {
  test('17,511 state-years; 2,214,930 directed pairs that had a day in common; 60 fewer without that day', () => {
    const { dyads } = expected()
    const spells = got(readStateSystem(shared('cow/states.csv')))
    const years = Array.from({ length: 209 }, (_, at) => 1816 + at)
    const counts = years.map((year) => statesIn(spells, year).length)
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
    const pairs = years.map((year) => directedPairsIn(spells, year))
    expect(sum(counts)).toBe(dyads.stateYears1816_2024)
    expect(sum(pairs)).toBe(dyads.directedDyadYears1816_2024)
    expect(sum(counts.map((n) => n * (n - 1))) - sum(pairs)).toBe(60)
    for (const [year, count] of Object.entries(dyads.directedDyads))
      expect(directedPairsIn(spells, Number(year)), year).toBe(count)
  })
})

describeShared('MID 5.0', ['cow/mid_v5_disputes.csv', 'expected/facts.json'], () => {
  test('2,436 disputes that lasted 162 days in the mean and 35 in the median; 711 since 1990', () => {
    const { mid } = expected()
    const disputes = got(readDisputes(shared('cow/mid_v5_disputes.csv')))
    const recent = disputes.filter(({ year }) => year >= 1990)
    expect([disputes.length, recent.length]).toEqual([mid.disputes1816_2014, mid.since1990])
    const lengths = lengthsOf(disputes)!
    expect(lengths.meanDays).toBeCloseTo(mid.meanDurationDays, 2)
    expect(lengths.medianDays).toBe(mid.medianDurationDays)
  })
})

describeShared('ATOP 5.1', ['atop/atop51_directed_dyad_spells.csv', 'expected/facts.json'], () => {
  test('spells, directed years and the pledges of 2018 by kind; Armenia has defence pledges since 1992 and 1993', () => {
    const { atop } = expected()
    const spells = got(readPledges(shared('atop/atop51_directed_dyad_spells.csv')))
    expect(spells).toHaveLength(atop.spells)
    expect(spells.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(atop.directedDyadYears)
    const of2018 = pledgesIn(spells, 2018)
    for (const [kind, count] of Object.entries(atop['2018']))
      expect(
        of2018.filter(({ kinds }) => kinds.includes(kind as PledgeKind)),
        kind,
      ).toHaveLength(count as number)
    const since = (to: string): number | undefined =>
      of2018.find((each) => each.from === '371' && each.to === to && each.kinds.includes('defense'))?.first
    expect(['370', '365', '705', '703', '702'].map(since)).toEqual([1993, 1992, 1992, 1992, 1992])
  })
})

describeShared('what others found of reliability', ['expected/facts.json'], () => {
  test('the reference bands are those on file', () => {
    const { Leeds_Long_Mitchell_2000: leeds, Berkemeier_Fuhrmann_2018: berkemeier } = expected().reliability
    const shares = (paper: string) =>
      referenceBands.filter((each) => each.paper.startsWith(paper)).map(({ share }) => share)
    expect(shares('Leeds')).toEqual([leeds.honoured])
    expect(shares('Berkemeier')).toEqual(
      ['all1816_2003', 'before1945', '1945_2003', 'defence'].map((name) => berkemeier[name]),
    )
  })
})

describe('conflict files', () => {
  const header = 'conflict_id,year,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,intensity_level,type_of_conflict'
  const findings = (...lines: string[]) => {
    const read = readConflicts({ text: [header, ...lines].join('\n'), file: 'bad.csv' })
    return read.ok ? read.value : read.failure.map(({ code, place }) => `${place.line} ${code}`)
  }

  test('the lines of one conflict in one year become one', () => {
    expect(findings('1,2020,10,20,,,1,II', '1,2020,10,,,30,1,II')).toEqual([
      { id: '1', year: 2020, parties: ['10', '20', '30'], war: false, type: 'internationalised' },
    ])
  })
  test('an unknown type, an intensity out of range, two intensities in one year', () => {
    expect(findings('1,2020,10,,,,1,riot')).toEqual(['2 table/not-one-of'])
    expect(findings('1,2020,10,,,,3,intrastate')).toEqual(['2 table/out-of-range'])
    expect(findings('1,2020,10,,,,1,intrastate', '1,2020,10,,,,2,intrastate')).toEqual([
      '3 table/index-disagrees',
    ])
  })
})

describeShared('UCDP/PRIO 25.1', ['ucdp/acd_25_1_sides.csv', 'expected/facts.json'], () => {
  test('59 and 61 conflicts, 9 and 11 wars in 2023 and 2024, and their types', () => {
    const { expected, byType2024_computedHere: byType } = JSON.parse(sharedText('expected/facts.json')).ucdp
    const read = readConflicts({ text: sharedText('ucdp/acd_25_1_sides.csv'), file: 'acd.csv' })
    if (!read.ok) throw new Error(JSON.stringify(read.failure[0]))
    for (const year of [2023, 2024]) {
      const found = read.value.filter((each) => each.year === year)
      expect({ conflicts: found.length, wars: found.filter(({ war }) => war).length }).toEqual(expected[year])
    }
    const of2024 = read.value.filter(({ year }) => year === 2024)
    for (const [type, count] of Object.entries(byType))
      expect(of2024.filter((each) => each.type === type)).toHaveLength(count as number)
  })

  test('366 episodes begun from 1989 to 2024, over-dispersed: a plain Poisson process is too calm', () => {
    const known = expected().ucdp.episodesStarted1989_2024_computedHere
    const found = episodesBegun(got(readConflicts(shared('ucdp/acd_25_1_sides.csv'))), {
      first: 1989,
      last: 2024,
    })
    expect(found).toEqual({
      episodes: known.n,
      perYear: expect.closeTo(known.perYear, 4),
      dispersion: expect.closeTo(known.dispersion, 4),
    })
  })
})

describeShared(
  'spending of 2024 from the Factbook',
  ['factbook/countries.json', 'expected/facts.json'],
  () => {
    type Country = {
      readonly iso3: string
      readonly orgs: readonly string[]
      readonly gdpOerUsd: number | null
      readonly milexPctGdp: Readonly<Record<string, number>> | null
    }
    const countries = JSON.parse(sharedText('factbook/countries.json')).countries as readonly Country[]
    const spendersOf = (org: string) =>
      countries.flatMap(({ orgs, gdpOerUsd, milexPctGdp }) => {
        const percent = milexPctGdp?.['2024']
        return orgs.includes(org) && gdpOerUsd && percent !== undefined
          ? [{ output: gdpOerUsd, spending: (gdpOerUsd * percent) / 100 }]
          : []
      })

    test('the share of the strongest in both pacts, and the rank correlation of output with the share spent', () => {
      const { csto, nato } = JSON.parse(sharedText('expected/facts.json')).dependence_computedHere
        .factbook2024
      const [first, second] = [spendersOf('CSTO'), spendersOf('NATO')]
      const [a, b] = [first, second].map((each) => concentrationOf(each.map(({ spending }) => spending))!)
      expect([a!.total, a!.largestShare]).toEqual([
        expect.closeTo(csto.totalUsd, -1),
        expect.closeTo(csto.russiaShareOfMilitarySpending, 4),
      ])
      expect([b!.total, b!.largestShare]).toEqual([
        expect.closeTo(nato.totalUsd, -1),
        expect.closeTo(nato.usaShareOfMilitarySpending, 4),
      ])
      expect(second).toHaveLength(nato.n)
      expect(olsonZeckhauser(second)).toBeCloseTo(nato.spearmanGdpVsShare, 4)
    })
  },
)
