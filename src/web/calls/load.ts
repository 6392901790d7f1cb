/** Reads the calls of one pact, or of all of them, for the pages that list them and the files made of them. */
import type { Row } from '../../desk/index.ts'
import { saySentence } from '../../words/index.ts'
import { citeIn } from '../cited.ts'
import { house, type Loading, languageIn } from '../house.ts'
import type { ReaderHere } from '../reader.tsx'
import { namesOf, pactOf, statesOf, taken } from '../readings.ts'
import { callsBook } from '../sentences/calls.ts'
import { askedIn } from './asked.ts'
import { rowsOf, type Searchable } from './row.ts'
import type { Naming, PactNames } from './shown.ts'

/** Who asked for the page. */
export const readerIn = (loading: Loading): ReaderHere => {
  const { searchParams } = new URL(loading.request.url)
  const language = languageIn(loading)
  return searchParams.get('numerals') === 'arab' ? { language, numerals: 'arab' } : { language }
}

const askedBy = ({ request }: Loading) => askedIn(new URL(request.url).searchParams)

/** The calls on record of the pact in the address. */
export const callsOfPact = async (loading: Loading) => {
  const { client } = loading.context.get(house)
  const [id, reader] = [loading.params.pact ?? '', readerIn(loading)]
  const [pact, states, all] = await Promise.all([
    pactOf(client, id),
    statesOf(client),
    rowsOf(client, id, reader.language),
  ])
  const naming: Naming = {
    ...{ reader, names: namesOf(states, pact, callersIn(all)), article: citeIn(pact, reader) },
    nobody: saySentence(reader, callsBook.nobody),
  }
  return { pact, all, naming, asked: askedBy(loading) }
}

/** The calls on record of every installed pact. */
export const callsOfAll = async (loading: Loading) => {
  const { client } = loading.context.get(house)
  const reader = readerIn(loading)
  const [listed, states] = await Promise.all([client.listPacts(), statesOf(client)])
  const items = taken(listed).items
  const rows = await Promise.all(items.map(({ id }) => rowsOf(client, id, reader.language)))
  const all = rows.flat()
  const pacts: PactNames = Object.fromEntries(items.map(({ id, shortName }) => [id, shortName]))
  const names = namesOf(states, undefined, callersIn(all))
  const naming: Naming = { reader, names, pacts, nobody: saySentence(reader, callsBook.nobody) }
  return { all, naming, pacts, states, asked: askedBy(loading) }
}

const callersIn = (all: readonly Searchable[]): readonly string[] =>
  all.flatMap(({ row }) => (row.caller === undefined ? [] : [row.caller]))

/** A call of this ledger, as far as a list shows it. */
export type LiveRow = Pick<Row, 'call' | 'pact' | 'made' | 'phase' | 'ended'> & {
  readonly next: Row['deadlines'][number] | undefined
  readonly latestAt: Row['latest']['at']
}

/** The calls of this ledger, those that are still running first; `isCut` where there are more than a page holds. */
export const liveCalls = async (
  loading: Loading,
  pact?: string,
): Promise<{ readonly rows: readonly LiveRow[]; readonly isCut: boolean }> => {
  const { client } = loading.context.get(house)
  const query = { limit: '500', ...(pact === undefined ? {} : { pact }) }
  const { items, next } = taken(await client.listCalls({ query }))
  const rows = items.map(({ call, pact: under, made, phase, ended, deadlines, latest }) => ({
    ...{ call, pact: under, made, phase, ended, next: deadlines[0], latestAt: latest.at },
  }))
  return {
    rows: rows.sort((a, b) => Number(a.phase === 'closed') - Number(b.phase === 'closed')),
    isCut: next !== undefined,
  }
}
