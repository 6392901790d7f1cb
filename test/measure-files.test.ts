/** Whole shared files through the importers, against `expected/facts.json`: conflicts and spending of 2024. */
import { describe, expect, test } from 'vitest'
import { concentrationOf, olsonZeckhauser, readConflicts } from '../src/measure/index.ts'
import { describeShared, sharedText } from './measure-shared.ts'

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
