/** Bad files give findings by line, never a wrong number; whole files come out as their owners print them. */
import { describe, expect, test } from 'vitest'
import { describeShared, sharedText } from '../../../test/measure-shared.ts'
import { concentrationOf, rankCorrelation } from '../concentration.ts'
import { readCapabilities } from './capabilities.ts'
import { readIdealPoints } from './ideal-points.ts'
import { readPackedRollCalls, readRollCalls } from './roll-calls.ts'
import { readYearTable } from './spending.ts'
import { readTable, type TableFinding } from './table.ts'

const file = (...lines: string[]) => ({ text: `${lines.join('\n')}\n`, file: 'bad.csv' })
type Read = { readonly ok: true } | { readonly ok: false; readonly failure: readonly TableFinding[] }
const findings = (read: Read): readonly string[] =>
  read.ok ? [] : read.failure.map(({ code, place }) => `${place.line} ${code}`)

describe('tables', () => {
  test('quotes, doubled quotes, line ends inside a cell, semicolons, tabs, a byte order mark', () => {
    const read = readTable({ text: '\ufeff"a","b ""c"""\r\n"1\n2",3\r\n4,5', file: 'x' }, [['a']])
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: ['a', 'b "c"'],
        rows: [
          { line: 2, cells: ['1\n2', '3'] },
          { line: 4, cells: ['4', '5'] },
        ],
      },
    })
    for (const separator of [';', '\t'])
      expect(readTable({ text: `a${separator}b\n1,5${separator}`, file: 'x' }, [['b']])).toMatchObject({
        ok: true,
        value: { rows: [{ line: 2, cells: ['1,5', ''] }] },
      })
  })

  test('an open quote, no such table, a line too short, a column twice', () => {
    expect(findings(readTable(file('a,b', '1,"2'), [['a']]))).toEqual(['2 table/open-quote'])
    expect(findings(readTable(file('x,y', '1,2'), [['a']]))).toEqual(['1 table/no-header'])
    expect(findings(readTable(file('a,b', '1,2', '3'), [['a']]))).toEqual(['3 table/cell-count'])
    expect(findings(readTable(file('a,A', '1,2'), [['a']]))).toEqual(['1 table/repeated-column'])
    expect(findings(readTable(file('a,b'), [['a']]))).toEqual(['1 table/no-rows'])
  })
})

describe('capability files', () => {
  const header = 'ccode,year,milex,milper,irst,pec,tpop,upop,cinc'
  const good = [
    '1,1900,50,10,1,1,100,10,0.5',
    '2,1900,50,10,1,1,100,10,0.5',
    '1,1901,75,10,,1,100,10,0.55',
    '2,1901,25,10,1,1,100,10,',
  ]

  test('a missing component leaves numerator and divisor', () => {
    const read = readCapabilities(file(header, ...good))
    if (!read.ok) throw new Error(findings(read).join())
    expect(read.value.rows.map(({ index }) => index)).toEqual([
      0.5,
      0.5,
      0.55,
      (0.25 + 0.5 + 1 + 0.5 * 3) / 6,
    ])
    expect(read.value.years).toEqual({ first: 1900, last: 1901 })
  })

  test.each([
    ['a wrong column', [header.replace('pec', 'energy'), ...good], ['1 table/no-header']],
    ['a state twice in a year', [header, ...good, '1,1901,75,10,,1,100,10,0.55'], ['6 table/repeated-row']],
    [
      'a missing year',
      [header, good[0]!, good[1]!, '1,1903,50,10,1,1,100,10,', '2,1903,50,10,1,1,100,10,'],
      ['4 table/missing-year'],
    ],
    ['a state without its year', [header, good[0]!, '2,,50,10,1,1,100,10,0.5'], ['3 table/missing-value']],
    ['a word for a number', [header, good[0]!, '2,1900,fifty,10,1,1,100,10,0.5'], ['3 table/not-a-number']],
    ['a decimal comma', [header.replaceAll(',', ';'), '1;1900;1,5;1;1;1;1;1;'], ['2 table/not-a-number']],
    ['a negative amount', [header, good[0]!, '2,1900,-50,10,1,1,100,10,0.5'], ['3 table/out-of-range']],
    [
      'one state in millions, the other in thousands: the printed index disagrees on both lines',
      [header, good[0]!, '2,1900,50000,10,1,1,100,10,0.5'],
      ['2 table/index-disagrees', '3 table/index-disagrees'],
    ],
    [
      'a file cut short: shares of the world are no longer those printed',
      [header, good[0]!],
      ['2 table/index-disagrees'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(findings(readCapabilities(file(...lines)))).toEqual(expected)
  })

  describeShared('NMC 7.0', ['cow/nmc_v7.csv', 'cow/states.csv', 'expected/facts.json'], () => {
    const read = readCapabilities({ text: sharedText('cow/nmc_v7.csv'), file: 'nmc_v7.csv' })
    if (!read.ok) throw new Error(JSON.stringify(read.failure[0]))
    const { rows } = read.value
    const expected = JSON.parse(sharedText('expected/facts.json'))
    const printed = sharedText('cow/nmc_v7.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',').at(-1)))
    const codes: Record<string, string> = {
      GBR: '200',
      USA: '2',
      CHN: '710',
      RUS: '365',
      BLR: '370',
      ARM: '371',
      TJK: '702',
      KGZ: '703',
      KAZ: '705',
    }
    const indexOf = (state: string, year: number): number =>
      rows.find((row) => row.state === state && row.year === year)?.index ?? 0

    test('all 17,121 rows agree with the printed index within 1e-7', () => {
      expect(rows).toHaveLength(17_121)
      expect(Math.max(...rows.map(({ index }, at) => Math.abs(index - printed[at]!)))).toBeLessThan(1e-7)
    })

    test('anchors, USA 1945 0.38386354 among them', () => {
      for (const [anchor, value] of Object.entries(expected.cinc.anchors as Record<string, number>))
        expect(indexOf(codes[anchor.slice(0, 3)]!, Number(anchor.slice(3))), anchor).toBeCloseTo(value, 7)
    })

    test.each(['CSTO2022', 'CSTO2016'])('%s: sum, share of the strongest, concentration', (name) => {
      const members = ['RUS', 'BLR', 'ARM', 'TJK', 'KGZ', 'KAZ'].map((id) =>
        indexOf(codes[id]!, Number(name.slice(4))),
      )
      const { sumCinc, russiaShare, hhi } = expected.dependence_computedHere[name]
      const found = concentrationOf(members)!
      expect([found.total, found.largestShare, found.hhi]).toEqual([
        expect.closeTo(sumCinc, 7),
        expect.closeTo(russiaShare, 6),
        expect.closeTo(hhi, 6),
      ])
    })

    test('32 members of the other alliance in 2022', () => {
      const abb =
        'ALB BEL BUL CAN CRO CZR DEN EST FIN FRN GMY GRC HUN ICE ITA LAT LIT LUX MNG MAC NTH NOR POL POR ROM SLO SLV SPN SWD TUR UKG USA'
      const list = sharedText('cow/states.csv')
        .split('\n')
        .map((line) => line.replaceAll('"', '').split(','))
      const found = concentrationOf(
        abb.split(' ').map((id) => indexOf(list.find(([name]) => name === id)![1]!, 2022)),
      )!
      const { sumCinc, usaShare, hhi } = expected.dependence_computedHere.NATO32_2022
      expect([found.total, found.largestShare, found.hhi]).toEqual([
        expect.closeTo(sumCinc, 6),
        expect.closeTo(usaShare, 5),
        expect.closeTo(hhi, 6),
      ])
    })
  })
})

describe('tables of one figure by year', () => {
  const millions = { unit: 'USD', times: 1e6 }

  test('wide, as SIPRI prints it: titles above, regions between, marks for what is not known', () => {
    const clean = readYearTable(
      file(
        'Military expenditure,,,,',
        'Country,Notes,2020,2021,2022',
        'Europe,,,,',
        'Alpha,1,"1,200.5",1300,. .',
        'Beta,,xxx,...,7',
      ),
      millions,
    )
    expect(clean).toMatchObject({
      ok: true,
      value: {
        figures: [
          { state: 'Alpha', year: 2020, value: 1_200_500_000 },
          { state: 'Alpha', year: 2021, value: 1_300_000_000 },
          { state: 'Beta', year: 2022, value: 7_000_000 },
        ],
      },
    })
  })

  test.each([
    ['a year left out of the header', ['Country,2019,2021', 'Alpha,1,2'], ['1 table/missing-year']],
    ['a state twice', ['Country,2020,2021', 'Alpha,1,2', 'Alpha,1,2'], ['3 table/repeated-row']],
    ['per cent among money', ['Country,2020,2021', 'Alpha,1,2', 'Beta,1.5%,2'], ['3 table/mixed-units']],
    ['a currency sign', ['Country,2020,2021', 'Alpha,$1,2'], ['2 table/mixed-units']],
    [
      'a leap from millions to thousands',
      ['Country,2020,2021', 'Alpha,1,2', 'Beta,5,5000'],
      ['3 table/leap'],
    ],
    [
      'two units in a long table',
      ['country,year,value,unit', 'Alpha,2020,1,USD m', 'Beta,2020,1,USD bn'],
      ['3 table/mixed-units'],
    ],
    ['a year out of range in a long table', ['country,year,value', 'Alpha,20,1'], ['2 table/out-of-range']],
    ['no year and no value', ['country,amount', 'Alpha,1'], ['1 table/no-header']],
  ])('%s', (_, lines, expected) => {
    expect(findings(readYearTable(file(...lines), millions))).toEqual(expected)
  })

  describeShared(
    'World Bank series',
    ['worldbank/gdp_current_usd_1960_2023.csv', 'worldbank/population_1960_2024.csv'],
    () => {
      const read = (name: string, leapMost?: number) =>
        readYearTable(
          { text: sharedText(`worldbank/${name}`), file: name },
          { unit: 'USD', times: 1, ...(leapMost ? { leapMost } : {}) },
        )

      test('population is read whole; two leaps in output are found, and may be taken knowingly', () => {
        expect(read('population_1960_2024.csv')).toMatchObject({
          ok: true,
          value: { figures: { length: 17_195 } },
        })
        expect(findings(read('gdp_current_usd_1960_2023.csv'))).toEqual([
          '4530 table/leap',
          '6086 table/leap',
        ])
        expect(read('gdp_current_usd_1960_2023.csv', 1e6)).toMatchObject({
          ok: true,
          value: { figures: { length: 13_979 } },
        })
      })
    },
  )
})

describe('roll calls and ideal points', () => {
  const states = file('index,country_code,country', '0,AA,Alpha', '1,BB,Beta')

  test.each([
    ['too few letters', ['rcid\tsession\tvotes', '1\t1\tY'], ['2 table/cell-count']],
    ['an unknown letter', ['rcid\tsession\tvotes', '1\t1\tYX'], ['2 table/not-one-of']],
    ['a roll call twice', ['rcid\tsession\tvotes', '1\t1\tYN', '1\t1\tYN'], ['3 table/repeated-row']],
    ['no session', ['rcid\tsession\tvotes', '1\t\tYN'], ['2 table/missing-value']],
  ])('%s', (_, lines, expected) => {
    expect(findings(readPackedRollCalls(file(...lines), states))).toEqual(expected)
  })

  test('a line for each vote, in words or in numbers but not in both', () => {
    const words = ['rcid,session,country_code,vote', '1,1,AA,yes', '1,1,BB,no', '2,1,BB,abstain']
    expect(readRollCalls(file(...words))).toMatchObject({
      ok: true,
      value: {
        states: ['AA', 'BB'],
        calls: [
          { id: '1', votes: 'YN' },
          { id: '2', votes: '.A' },
        ],
      },
    })
    expect(findings(readRollCalls(file(...words, '3,1,AA,1')))).toEqual(['5 table/mixed-units'])
    expect(findings(readRollCalls(file(...words, '2,1,BB,no')))).toEqual(['5 table/repeated-row'])
    expect(findings(readRollCalls(file(...words, '3,1,AA,maybe')))).toEqual(['5 table/not-one-of'])
  })

  test('ideal points: a state twice in a session, a percentage, quantiles that do not hold the point', () => {
    const header = 'iso3c,session,ideal_point,q5,q95'
    const of = (...lines: string[]) => findings(readIdealPoints(file(header, 'AAA,1,0.5,0.1,0.9', ...lines)))
    expect(of('AAA,1,0.5,0.1,0.9')).toEqual(['3 table/repeated-row'])
    expect(of('BBB,1,55,0.1,0.9')).toEqual(['3 table/out-of-range'])
    expect(of('BBB,1,0.95,0.1,0.9')).toEqual(['3 table/out-of-range'])
    expect(of('BBB,1,,0.1,0.9')).toEqual([])
  })

  test('one code for two numbered states of a session: neither passes for the other', () => {
    const read = readIdealPoints(
      file('ccode,iso3c,session,ideal_point', '1,AAA,1,0.5', '2,AAA,1,0.7', '3,BBB,1,0.1', '4,BBB,2,0.2'),
    )
    expect(read).toMatchObject({
      ok: true,
      value: [{ state: 'AAA-1' }, { state: 'AAA-2' }, { state: 'BBB' }, { state: 'BBB' }],
    })
  })
})

test('burden in 1964: output against its share spent on defence (table recalled from Olson & Zeckhauser 1966, printed 0.490)', () => {
  const output = [569.03, 88.87, 79.46, 73.4, 43.63, 38.14, 15, 13.43, 7.73, 6.69, 5.64, 4.31, 2.88, 0.53]
  const share = [9, 5.5, 7, 6.7, 4.1, 4.4, 4.9, 3.7, 3.3, 5.8, 3.9, 4.2, 7.7, 1.7]
  expect(rankCorrelation(output.map((each, at) => [each, share[at]!]))).toBeCloseTo(0.4901, 4)
})
