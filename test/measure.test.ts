/** The measures on the shipped pacts: the first pact on the evening of its first case, and another alliance beside it. */
import { describe, expect, test } from 'vitest'
import { day } from '../src/day.ts'
import type { MemberId } from '../src/decision/index.ts'
import {
  balance,
  basesOwned,
  claimedContributions,
  dependenceOn,
  dependenceOnRecord,
  figuresFrom,
  figuresOn,
  interests,
  operationBurden,
  peoplePledged,
  power,
  type RollFigures,
  readCapabilities,
  reliability,
  threeWayPower,
} from '../src/measure/index.ts'
import type { Outcome } from '../src/outcome.ts'
import { inForce, rollOf } from '../src/pact/index.ts'
import { readPact, readSharedFacts, shippedPacts } from '../src/pact/node.ts'
import { replay } from '../src/record/index.ts'
import { caseIds, readCase } from '../src/record/node.ts'
import { describeShared, sharedText } from './measure-shared.ts'

const got = <Value>(outcome: Outcome<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value
}

const on = day('2022-01-05')
const csto = got(readPact(shippedPacts, 'csto'))
const nato = got(readPact(shippedPacts, 'nato'))
const { states } = readSharedFacts(shippedPacts)
const now = got(inForce(csto, on))
const vote = got(rollOf(now, { body: 'csc', matter: 'substance', situation: {} }))
const roll = vote.roll.members

const shareOf = (figures: RollFigures, id: string): number =>
  dependenceOn(figures)?.removals.find((each) => each.id === id)?.share ?? Number.NaN

describe('CSTO on 2022-01-05', () => {
  test('under consensus each of six has a sixth of the power, a veto, and the body acts once in 64', () => {
    const { members, colemanAct } = got(power(vote))
    expect(members.map(({ id }) => id)).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS', 'TJK'])
    for (const { shapleyShubik, banzhafAbsolute, flags } of members)
      expect([shapleyShubik.fraction, banzhafAbsolute.fraction, flags]).toEqual(['1/6', '1/32', ['veto']])
    expect(colemanAct.fraction).toBe('1/64')
  })

  test('where an abstention is consent it acts 63 times in 729', () => {
    expect(got(threeWayPower(vote, { third: 'abstain' })).colemanAct.fraction).toBe('7/81')
  })

  test('beside it, what falls away without Russia: nine tenths and more of money and forces', () => {
    const share = (scale: Parameters<typeof figuresOn>[2]['scale']) =>
      shareOf(figuresOn(states!, roll, { scale, on }), 'RUS')
    expect(share('militarySpending')).toBeGreaterThan(0.9)
    expect(share('armedForces')).toBeGreaterThan(0.8)
    expect(share('population')).toBeCloseTo(0.748, 3)
    expect(shareOf(basesOwned(csto, roll, on), 'RUS')).toBe(1)
    expect(peoplePledged(now, roll, on).figures.map(({ id }) => id)).toContain('RUS')
  })

  describeShared('by the capability index of 2022', ['cow/nmc_v7.csv'], () => {
    test('Russia holds 87.26 per cent of it', () => {
      const codes: Record<string, string> = {
        RUS: '365',
        BLR: '370',
        ARM: '371',
        TJK: '702',
        KGZ: '703',
        KAZ: '705',
      }
      const { rows } = got(readCapabilities({ text: sharedText('cow/nmc_v7.csv'), file: 'nmc_v7.csv' }))
      const of = (id: string): number =>
        rows.find(({ state, year }) => state === codes[id] && year === 2022)!.index
      const values = Object.fromEntries(roll.map((id) => [id, of(id)]))
      const found = dependenceOn(figuresFrom(values, roll, ['NMC 7.0']))!
      expect(found.removals[0]).toMatchObject({
        id: 'RUS',
        share: expect.closeTo(0.8725929, 6),
        left: expect.closeTo(0.005577, 5),
      })
      expect(found.concentration.hhi).toBeCloseTo(0.7665611, 6)
    })
  })

  test('NATO on the same day: 30 members, older, richer, on every scale', () => {
    const { sides, ratios } = got(balance([csto, nato], states!, { on }))
    expect(sides.map(({ members }) => members.length)).toEqual([6, 30])
    expect(sides[1].ageYears - sides[0].ageYears).toBeGreaterThan(40)
    const ratio = (id: string) => ratios.find((each) => each.id === id)!
    for (const id of ['population', 'gdp', 'militarySpending', 'armedForces'])
      expect(ratio(id).value).toBeLessThan(0.5)
    expect(ratio('militarySpending').low).toBeLessThanOrEqual(ratio('militarySpending').high!)
    expect(sides[1].scales.find(({ id }) => id === 'militarySpending')!.roll.missing).toEqual(['ISL'])
  })

  test('a discount with distance needs a place and a half-distance, and only ever takes away', () => {
    const discount = { latitude: 43.35, longitude: 77.04, halfAtKilometres: 2_000 }
    for (const side of got(balance([csto, nato], states!, { on, discount })).sides)
      for (const { discounted, total } of side.scales) expect(discounted).toBeLessThan(total.value)
  })

  test('before it was signed there is nothing to compare', () => {
    expect(balance([csto, nato], states!, { on: day('1991-01-01') })).toMatchObject({
      ok: false,
      failure: { code: 'pact/not-in-force' },
    })
  })
})

describe('the one operation, 2022', () => {
  const found = got(readCase(shippedPacts, csto, '2022-kazakhstan'))
  const { contributors } = got(replay(found, csto))
  const burden = operationBurden(claimedContributions(contributors, 'people'))

  test('five came in name; in effect 1.4 to 2.8, depending on whose numbers are believed', () => {
    expect([burden.nominal, burden.uncounted, burden.cut]).toEqual([5, [], false])
    const readings = burden.readings.map(({ numbers, concentration }) => [
      numbers.find(({ id }) => id === 'RUS')!.claim.value,
      concentration.total,
      concentration.effective.toFixed(2),
      concentration.largestShare.toFixed(3),
    ])
    expect(readings).toEqual([
      [3000, 3950, '1.67', '0.759'],
      [5000, 5950, '1.40', '0.840'],
      [1080, 2030, '2.77', '0.532'],
    ])
    expect(burden.effective!.low).toBeCloseTo(1.398, 3)
    expect(burden.effective!.high).toBeCloseTo(2.768, 3)
  })
})

describe('the record', () => {
  const cases = caseIds(shippedPacts, 'csto').map((id) => got(readCase(shippedPacts, csto, id)))

  test('calls are counted by formality; every one is somewhere', () => {
    const { byFormality, answeredInFull, answeredAtAll, calls } = reliability(cases)
    expect(
      byFormality.reduce((sum, each) => sum + each.full + each.partial + each.none + each.notAsked, 0),
    ).toBe(cases.length)
    expect(calls).toHaveLength(cases.length)
    expect(answeredInFull.hits).toBeLessThanOrEqual(answeredAtAll.hits)
    expect(answeredInFull.low).toBeLessThan(answeredInFull.share!)
    expect(answeredInFull.high - answeredInFull.low).toBeGreaterThan(0.2)
  })

  test('who came, over all calls to which somebody came', () => {
    const answers = cases.map((each) => ({
      id: each.id,
      contributors: got(replay(each, csto)).contributors.map(({ member }) => member),
    }))
    const removals = dependenceOnRecord(answers)
    expect(removals[0]).toMatchObject({ id: 'RUS' })
    for (const { took, of } of removals) expect(took).toBeLessThanOrEqual(of)
  })
})

test('interests without any file of votes: borders and conflicts, which votes do not see', () => {
  const conflicts = [{ id: 'border-2022', parties: ['KGZ', 'TJK'] }]
  const { pairs, members } = interests(roll, { states: states!, conflicts })
  expect(pairs).toHaveLength(15)
  const pair = pairs.find(({ first, second }) => first === 'KGZ' && second === 'TJK')!
  expect(pair).toMatchObject({ neighbours: true, conflicts: ['border-2022'], votes: 0 })
  expect(pair.agreement).toBeUndefined()
  expect(members.find(({ id }) => id === 'KAZ')).toMatchObject({
    conflicts: [],
    conflictsNextDoor: ['border-2022'],
  })
  expect(members.find(({ id }) => id === 'ARM')!.neighboursInside).toEqual([])
  expect(members.find(({ id }) => id === ('ARM' as MemberId))!.neighboursOutside).toContain('AZE')
})
