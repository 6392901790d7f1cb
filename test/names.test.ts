/**
 * The Arabic and Russian names of states are those of Unicode CLDR, as this Node carries it: a name chosen by hand for
 * one state is soon a quarrel about all. Every exception stands here with its reason; one that has become equal fails.
 */
import { expect, test } from 'vitest'
import { pactIds, readPact, readSharedFacts, shippedPacts } from '../src/pact/node.ts'

/** States whose name is not CLDR's, and why. */
const otherwise: Readonly<Record<string, string>> = {
  PSE: 'CLDR names the region, the Palestinian Territories. The member is the State of Palestine; this is its short form.',
}

/** States that have ended and that CLDR no longer names: their old codes lead to the names of their heirs. */
const historic: Readonly<Record<string, string>> = {
  CSK: 'Czechoslovakia, until 1992',
  DDR: 'German Democratic Republic, until 1990',
  SUN: 'Soviet Union, until 1991',
  YMD: 'South Yemen, until 1990',
  YUG: 'Yugoslavia, until 2003',
}

/** Names that a pact gives to one of its members in place of the shared one. */
const byPacts: Readonly<Record<string, string>> = {
  'arab-league YMD': 'The common name, and beside it the name that the state bore itself, Democratic Yemen.',
  'au-peace-security ESH':
    'The African Union admitted the Sahrawi Republic; CLDR names the region, Western Sahara.',
}

/** The alpha-2 code of a state is the first two letters of its alpha-3 code, but for these. */
const alpha2: ReadonlyMap<string, string> = new Map(
  `AGO AO, AND AD, ARE AE, ARM AM, ATG AG, AUT AT, BDI BI, BEN BJ, BGD BD, BHS BS, BIH BA, BLR BY, BLZ BZ, BRB BB,
  BRN BN, CAF CF, CHL CL, CHN CN, COD CD, COG CG, COM KM, CPV CV, DNK DK, ESH EH, EST EE, FSM FM, GIN GN, GNB GW,
  GNQ GQ, GRD GD, GUY GY, IRL IE, IRQ IQ, ISR IL, JAM JM, KAZ KZ, KOR KR, LBR LR, LBY LY, MDG MG, MDV MV, MEX MX,
  MLT MT, MNE ME, MOZ MZ, PAK PK, PLW PW, PNG PG, POL PL, PRK KP, PRT PT, PRY PY, SEN SN, SLB SB, SLV SV, SRB RS,
  SUR SR, SVK SK, SVN SI, SWE SE, SWZ SZ, SYC SC, TCD TD, TKM TM, TUN TN, TUR TR, TUV TV, UKR UA, URY UY`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

const { states = {} } = readSharedFacts(shippedPacts).states ?? {}

const nameIn = (language: string, id: string): string | undefined =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(alpha2.get(id) ?? id.slice(0, 2))

test.each(['ar', 'ru'] as const)(
  'names of states in %s are those of CLDR, but for those listed',
  (language) => {
    const different = Object.entries(states)
      .filter(([id, { name }]) => !Object.hasOwn(historic, id) && name[language] !== nameIn(language, id))
      .map(([id]) => id)
    expect(different).toEqual(Object.keys(otherwise))
  },
)

test('the historic states are those that have ended', () => {
  const ended = Object.entries(states).filter(([, { until }]) => until !== undefined)
  expect(ended.map(([id]) => id)).toEqual(Object.keys(historic))
})

test('no two states share a name', () => {
  for (const language of ['ar', 'en', 'ru'] as const) {
    const names = Object.values(states).map(({ name }) => name[language])
    expect(new Set(names).size).toBe(names.length)
  }
})

test('a pact names a state in its own way only where listed', () => {
  const own = pactIds(shippedPacts).flatMap((pact) => {
    const read = readPact(shippedPacts, pact)
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    return Object.entries(read.value.members)
      .filter(([id, { name }]) => name && Object.hasOwn(states, id))
      .map(([id]) => `${pact} ${id}`)
  })
  expect(own).toEqual(Object.keys(byPacts))
})
