/**
 * What states have promised each other, by directed spells of years, in the columns of ATOP (Leeds and others 2002): the
 * pledge of the first to the second, which may differ from the pledge that it gets.
 */
import type { Outcome } from '../../outcome.ts'
import {
  columnIn,
  finished,
  numberIn,
  type Row,
  readTable,
  report,
  type Table,
  type TableFinding,
  type TextFile,
  textIn,
} from './table.ts'

export const pledgeKinds = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation'] as const
export type PledgeKind = (typeof pledgeKinds)[number]

/** One spell: from the first of January of `first` to the end of `last`, as far as a file by years can tell. */
export type PledgeSpell = {
  readonly from: string
  readonly to: string
  readonly first: number
  readonly last: number
  readonly kinds: readonly PledgeKind[]
  readonly line: number
}

const fromNames = ['ccode1', 'state1', 'iso3c1']
const toNames = ['ccode2', 'state2', 'iso3c2']
const kindNames: Readonly<Record<PledgeKind, readonly string[]>> = {
  defense: ['defense', 'atop_defense'],
  offense: ['offense', 'atop_offense'],
  neutrality: ['neutral', 'neutrality', 'atop_neutral'],
  nonaggression: ['nonagg', 'nonaggression', 'atop_nonagg'],
  consultation: ['consul', 'consultation', 'atop_consul'],
}

/** Reads such a file: spells with `from` and `to`, or a line for each year. */
export const readPledges = (file: TextFile): Outcome<readonly PledgeSpell[], readonly TableFinding[]> => {
  const years = [['from', 'year'], fromNames, toNames]
  const read = readTable(file, [...years, ...pledgeKinds.map((kind) => kindNames[kind])])
  if (!read.ok) return read
  const table = read.value
  const spells = table.rows.flatMap((row) => spellIn(table, row) ?? [])
  overlaps(table, spells)
  return finished(table, () => spells)
}

const spellIn = (table: Table, row: Row): PledgeSpell | undefined => {
  const at = (names: readonly string[]): number => columnIn(table.header, names)
  const [from, to] = [textIn(table, row, at(fromNames)), textIn(table, row, at(toNames))]
  const year = (names: readonly string[]): number | undefined =>
    numberIn(table, row, { column: at(names), least: 1800, most: 2100, whole: true })
  const first = year(['from', 'year'])
  const last = at(['to']) < 0 ? first : year(['to'])
  const kinds = pledgeKinds.filter((kind) => {
    const column = at(kindNames[kind])
    return numberIn(table, row, { column, least: 0, most: 1, whole: true }) === 1
  })
  if (from === undefined || to === undefined || first === undefined || last === undefined) return undefined
  if (last < first)
    report(table, {
      code: 'table/out-of-range',
      line: row.line,
      column: 'to',
      parameters: { cell: `${last}`, least: first },
    })
  if (from === to)
    report(table, {
      code: 'table/not-one-of',
      line: row.line,
      column: table.header[at(toNames)]!,
      parameters: { cell: to },
    })
  return { from, to, first, last, kinds, line: row.line }
}

/** Two spells of one pair that share a year would count twice. */
const overlaps = (table: Table, spells: readonly PledgeSpell[]): void => {
  for (const [pair, own] of Map.groupBy(spells, ({ from, to }) => `${from} ${to}`)) {
    const ordered = own.toSorted((a, b) => a.first - b.first)
    for (const [at, { first, line }] of ordered.entries()) {
      const before = ordered[at - 1]
      if (before && first <= before.last)
        report(table, {
          code: 'table/repeated-row',
          line,
          column: 'from',
          parameters: { key: `${pair} ${first}`, first: before.line },
        })
    }
  }
}

/** The pledges of one year. */
export const pledgesIn = (spells: readonly PledgeSpell[], year: number): readonly PledgeSpell[] =>
  spells.filter(({ first, last }) => first <= year && year <= last)

/** How far a state is bound: nothing, consultation, neutrality or non-aggression, defence or offence. */
export const pledgeLevels = 4
const levelOf = (kinds: readonly PledgeKind[]): number => {
  if (kinds.includes('defense') || kinds.includes('offense')) return 3
  if (kinds.includes('neutrality') || kinds.includes('nonaggression')) return 2
  return kinds.includes('consultation') ? 1 : 0
}

/**
 * A state's promises to a list of states as levels 0 to 3, the list that similarity is computed from; to itself it is
 * bound most (Signorino & Ritter 1999, table 6).
 */
export const portfolioOf = (
  spells: readonly PledgeSpell[],
  state: string,
  to: readonly string[],
): readonly number[] => {
  const levels = new Map<string, number>([[state, pledgeLevels - 1]])
  for (const spell of spells)
    if (spell.from === state) levels.set(spell.to, Math.max(levels.get(spell.to) ?? 0, levelOf(spell.kinds)))
  return to.map((each) => levels.get(each) ?? 0)
}
