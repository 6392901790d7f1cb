/**
 * Our members against other people's codings: ATOP 5.1 (who has promised whom defence, year by year to 2018) and the
 * last World Factbook. Every difference is listed below with its reason and its size in pair-years, so that a new one
 * fails, and so does one that has gone. The codings may be used for checks but not shipped: they lie in `../shared`
 * on the developers' machines, and where they are not, a test of that name says so.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day, type Spell } from '../src/day.ts'
import { inForce, type Pact } from '../src/pact/index.ts'
import { pactIds, readPact, shippedPacts } from '../src/pact/node.ts'

const shared = new URL('../../shared/data/', import.meta.url)
const isHere = existsSync(shared)
const textOf = (path: string): string => readFileSync(new URL(path, shared), 'utf8')

/** Which of ATOP's promises a pact is compared by, and the pairs of members that only one side has. */
type Compared = { readonly by: 'defence' | 'nonaggression'; readonly differences: readonly Difference[] }

/** `of` with `others`, or with anybody, in the years given, both included; `pairYears` is how many there are. */
type Difference = {
  readonly only: 'ours' | 'atop'
  readonly of: readonly string[]
  readonly others: readonly string[] | undefined
  readonly years: readonly [from: number, until: number]
  readonly pairYears: number
  readonly reason: string
}

/**
 * Every difference: which side has the pair | members | with whom (`*` anybody, `=` among themselves) | years |
 * pair-years | reason. A pair and year belongs to the first line that fits. `signed`: ATOP counts from the signature of
 * the accession protocol, our file from its entry into force.
 */
const listed = `
# anzus by defence
ours | NZL | * | 1987-2018 | 64 | The United States suspended its promise to New Zealand in 1986: \`frozen\` in our file,
  whose tie with Australia goes on; ATOP ends both.
# arab-league by defence
atop | ARE | * | 1971-1971 | 17 | Sources date the entry of the Emirates 1971 or 1972; our file has both.
atop | LBY TUN | = | 1957-1957 | 1 | A treaty of these two alone.
ours | EGY | * | 1980-1988 | 174 | Suspended from 1979 to 1989: \`suspended\` in our file, no promise in ATOP.
ours | SYR | * | 2012-2018 | 133 | Suspended since November 2011: \`suspended\` in our file, no promise in ATOP.
ours | MRT | * | 1973-2018 | 768 | Not in the joint defence treaty of 1950, which ATOP codes; our file is of the League.
ours | EGY IRQ JOR LBN SAU SYR YEM | = | 1945-1951 | 119 | The Pact of 1945 is no defence promise in ATOP; the joint
  defence treaty of 1950 is, member by member.
ours | LBY SDN MAR TUN DZA | * | 1953-1963 | 261 | In the League before the joint defence treaty: ATOP has Morocco in it
  from 1961, the others from 1964.
ours | YMD | * | 1967-1970 | 52 | In the League from 1967, in the joint defence treaty from 1971.
# au-peace-security by nonaggression
atop | MAR | * | 2002-2016 | 135 | Outside the Union until 2017; the promises are to its Arab members.
ours | MAR SSD | * | 2011-2018 | 191 | ATOP has South Sudan from 2013, and Morocco's return of 2017 not at all.
# cis by nonaggression
atop | AZE GEO MDA | * | 1993-1993 | 23 | These three joined the Charter after its first signatories of January 1993.
atop | GEO | * | 2010-2018 | 81 | Georgia left in August 2009; ATOP still has promises of nonaggression, and its pairs do
  not say from which treaty.
# csto by defence
atop | AZE GEO UZB | * | 2000-2018 | 285 | Not renewed in 1999 (Uzbekistan was back from 2006 to 2012). ATOP keeps a
  promise, for Georgia until its exit from the CIS in 2009: it is of that community.
# ecowas by defence
ours | CPV MLI | * | 1977-2018 | 919 | Not in the defence protocol of 1981 in ATOP; our file is of the community. Mali has
  other treaties, with six members from 1977 to 2000 and with most from 2007.
ours | BEN BFA CIV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SLE TGO | * | 1975-1980 | 506 | The treaty of 1975 is economic;
  ATOP has the defence protocol of 1981, and a treaty of seven of them from 1977.
atop | MRT | * | 2008-2018 | 121 | Left in 2000; a promise of another pact, with eleven of the members.
# eu-mutual-assistance by defence
atop | HRV | * | 2008-2012 | 105 | Allies in NATO, from the protocol of 2008, before the accession of 2013.
atop | AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE | =
  | 2007-2008 | 702 | ATOP counts from the signature of 2007; the treaty entered into force in December 2009.
# gcc by defence
# nato by defence
atop | GRC TUR | * | 1951-1951 | 25 | signed
atop | DEU | * | 1954-1954 | 14 | signed
atop | USA | ESP | 1963-1981 | 14 | The agreements of the United States and Spain of 1963 and 1976.
atop | ESP | * | 1981-1981 | 14 | signed
atop | ALB BGR CZE HUN POL ROU SVK | = | 1949-2002 | 350 | The Warsaw Pact, and treaties of two before and after it.
atop | CZE SVK | = | 2003-2003 | 1 | The treaty of these two of 1992.
atop | CZE HUN POL | * | 1997-1998 | 96 | signed
atop | BGR EST LTU LVA ROU SVK SVN | * | 2003-2003 | 153 | signed
atop | ALB HRV | * | 2008-2008 | 53 | signed
atop | MNE | * | 2016-2016 | 28 | signed
atop | FIN SWE | * | 2007-2018 | 528 | The mutual assistance of the European Union, from the signature of 2007.
# rio by defence
atop | ECU NIC | * | 1947-1948 | 59 | ATOP has every party from 1947; Nicaragua signed in 1948, Ecuador in 1949.
ours | CUB | * | 1963-2018 | 1182 | Excluded from the inter-American system in 1962: \`inactive\` in our file, out in ATOP.
atop | BOL ECU MEX NIC VEN | * | 2005-2018 | 538 | Denounced (Mexico in 2002, the others in 2012) with effect two years
  later; ATOP has no exit.
# sadc by defence
# warsaw-pact by defence
`

const compared: ReadonlyMap<string, Compared> = new Map(
  listed
    .split(/^# /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.trim().split(/\n(?=\S)/)
      const [id = '', by] = head.split(' by ')
      return [id, { by: by as Compared['by'], differences: lines.map(differenceIn) }]
    }),
)

function differenceIn(line: string): Difference {
  const [only, members = '', others = '', years = '', pairYears, reason = ''] = line
    .replaceAll('\n ', '')
    .split(' | ')
  const of = members.split(' ')
  const [from, until] = years.split('-').map(Number)
  return {
    only: only as Difference['only'],
    of,
    others: others === '*' ? undefined : others === '=' ? of : others.split(' '),
    years: [from!, until!],
    pairYears: Number(pairYears),
    reason,
  }
}

/** Pacts that ATOP does not have, and why. */
const notCoded: Readonly<Record<string, string>> = {
  emac: 'Its members are provinces of one state.',
  'eu-civil-protection': 'It promises civil help: ATOP codes promises about war.',
  'eu-csdp': 'The same treaty and members as eu-mutual-assistance, which is compared.',
  fpda: 'A promise to consult in a communiqué, not a treaty: ATOP has none of its pairs from it.',
  'un-security-council': 'The Charter of the United Nations is not an alliance.',
}

const pacts = new Map<string, Pact>()
const pactOf = (id: string): Pact => {
  const known = pacts.get(id)
  if (known) return known
  const read = readPact(shippedPacts, id)
  if (!read.ok) throw new Error(JSON.stringify(read.failure, null, 2))
  pacts.set(id, read.value)
  return read.value
}

test('every pact is compared with ATOP or says why not', () => {
  const named = [...compared.keys(), ...Object.keys(notCoded)]
  expect(named.toSorted()).toEqual(pactIds(shippedPacts))
})

const rowsOf = (path: string): readonly (readonly string[])[] =>
  textOf(path)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')))

/** Our ids and the Correlates of War abbreviations, where they differ; two where the code changed with the state. */
const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  `AGO ANG, ARE UAE, AUS AUL, AUT AUS, BDI BUI, BFA BFO, BGR BUL, BHR BAH, BHS BHM, BWA BOT, CAF CEN, CIV CDI, CMR CAO,
  COD DRC, COG CON, CPV CAP, CRI COS, CSK CZE, CZE CZR, DDR GDR, DEU GFR GMY, DNK DEN, DZA ALG, ESP SPN, FRA FRN,
  GBR UKG, GEO GRG, GIN GUI, GMB GAM, GNQ EQG, GTM GUA, HND HON, HRV CRO, HTI HAI, IRL IRE, ISL ICE, KAZ KZK, KGZ KYR, KWT KUW,
  LBN LEB, LBY LIB, LSO LES, LTU LIT, LVA LAT, MAR MOR, MDA MLD, MDG MAG, MKD MAC, MNE MNG, MOZ MZM, MRT MAA, MUS MAS,
  MWI MAW, NER NIR, NGA NIG, NLD NTH, NZL NEW, OMN OMA, PRT POR, PRY PAR, ROU ROM, SDN SUD, SLE SIE, SLV SAL, SUN RUS,
  SVK SLO, SVN SLV, SWE SWD, SWZ SWA, SYC SEY, TCD CHA, TGO TOG, TJK TAJ, TTO TRI, TZA TAZ, URY URU, YEM YAR YEM,
  YMD YPR, ZAF SAF, ZMB ZAM, ZWE ZIM`
    .split(',')
    .map((entry) => entry.trim().split(' '))
    .map(([id = '', ...others]) => [id, others]),
)

/** Members that are not in the state system of the Correlates of War, so that ATOP has no pair of theirs. */
const outside = ['ESH', 'PSE']

/** The pairs that ATOP codes, as `code-code-year`: a promise in either direction counts for both. */
const atop = (by: Compared['by']): ReadonlySet<string> => {
  const column = { defence: 4, nonaggression: 7 }[by]
  const pairs = new Set<string>()
  for (const row of rowsOf('atop/atop51_directed_dyad_spells.csv')) {
    const [one = '', other = '', from, until] = row
    if (row[column] !== '1') continue
    for (let year = Number(from); year <= Number(until); year++)
      pairs.add(`${one}-${other}-${year}`).add(`${other}-${one}-${year}`)
  }
  return pairs
}

/** The last year that ATOP 5.1 has. */
const lastYear = 2018

type PairYear = {
  readonly pair: readonly [string, string]
  readonly year: number
  readonly only: 'ours' | 'atop'
}

/** Members that have signed or belong count as a pair in every year with a day on which both do. */
const differencesOf = (pact: Pact, coded: ReadonlySet<string>): readonly PairYear[] => {
  const codes = new Map(rowsOf('cow/states.csv').map(([abb = '', code = '']) => [abb, code]))
  const parties = Object.entries(pact.members)
    .filter(([id]) => !outside.includes(id))
    .map(([id, { spells }]) => {
      const found = (abbreviations.get(id) ?? [id]).map((abb) => codes.get(abb))
      if (found.includes(undefined)) throw new Error(`${id} has no code`)
      const own = spells.filter(({ status }) => status === 'member' || status === 'signed')
      return { id, codes: found, spells: own }
    })
    .filter(({ spells }) => spells.length > 0)
  const [first, last] = [pact.signed, pact.ended ?? `${lastYear}`].map((each) => Number(each.slice(0, 4)))
  const found: PairYear[] = []
  for (const [at, one] of parties.entries())
    for (const other of parties.slice(at + 1))
      for (let year = first!; year <= Math.min(last!, lastYear); year++) {
        const days = { from: day(`${year}-01-01`), until: day(`${year}-12-31`) }
        const ours = one.spells.some((a) => other.spells.some((b) => meet(a, b, days)))
        const theirs = one.codes.some((a) => other.codes.some((b) => coded.has(`${a}-${b}-${year}`)))
        if (ours !== theirs) found.push({ pair: [one.id, other.id], year, only: ours ? 'ours' : 'atop' })
      }
  return found
}

/** Do these spells share a day? */
const meet = (...spells: readonly Spell[]): boolean => {
  const from = spells
    .map((each) => each.from)
    .toSorted()
    .at(-1)!
  return spells.every((each) => each.until === undefined || from <= each.until)
}

/** Differences in one line per pair and stretch of years, as the table above wants them. */
const linesOf = (found: readonly PairYear[]): readonly string[] => {
  const lines: { readonly of: string; readonly from: number; until: number }[] = []
  for (const { only, pair, year } of found) {
    const of = `only ${only}: ${pair.join(' ')}`
    const last = lines.at(-1)
    if (last?.of === of && last.until === year - 1) last.until = year
    else lines.push({ of, from: year, until: year })
  }
  return lines.map(({ of, from, until }) => `${of} ${from}-${until}`)
}

const fits = ({ only, of, others, years: [from, until] }: Difference, found: PairYear): boolean => {
  const [one, other] = found.pair
  const between = (a: string, b: string): boolean =>
    of.includes(a) && (others === undefined || others.includes(b))
  return (
    only === found.only &&
    from <= found.year &&
    found.year <= until &&
    (between(one, other) || between(other, one))
  )
}

describe('members agree with ATOP 5.1, year by year, but for the differences listed', () => {
  if (!isHere) test('not run, because ../shared is not here', () => expect(isHere).toBe(false))
  else
    test.each([...compared])('%s', (id, { by, differences }) => {
      const found = differencesOf(pactOf(id), atop(by))
      const explained = differences.map((each) => ({ ...each, pairYears: 0 }))
      const unlisted: PairYear[] = []
      for (const each of found) {
        const line = differences.findIndex((difference) => fits(difference, each))
        if (line < 0) unlisted.push(each)
        else explained[line]!.pairYears += 1
      }
      expect(linesOf(unlisted)).toEqual([])
      expect(differences.filter(({ reason }) => reason === '')).toEqual([])
      expect(explained).toEqual(differences)
    })
})

describe('members agree with the World Factbook of 2026', () => {
  type Book = { readonly countries: readonly { readonly iso3: string; readonly orgs: readonly string[] }[] }
  const inBook = (organisation: string): readonly string[] =>
    (JSON.parse(textOf('factbook/countries.json')) as Book).countries
      .filter(({ orgs }) => orgs.includes(organisation))
      .map(({ iso3 }) => iso3)
      .toSorted()
  const now = (id: string) => {
    const read = inForce(pactOf(id), day('2026-01-31'))
    if (!read.ok) throw new Error(JSON.stringify(read.failure))
    return read.value
  }
  const members = (id: string): readonly string[] =>
    now(id)
      .standings.filter(({ status }) => status === 'member')
      .map((each) => each.id)
      .toSorted()

  if (!isHere) test('not run, because ../shared is not here', () => expect(isHere).toBe(false))
  else {
    test.each([
      ['csto', 'CSTO'],
      ['gcc', 'GCC'],
      ['nato', 'NATO'],
    ])('%s', (id, organisation) => expect(members(id)).toEqual(inBook(organisation)))
    test('the permanent members of the Security Council', () =>
      expect(now('un-security-council').groups.permanent?.toSorted()).toEqual(inBook('UNSC-P5')))
  }
})
