/** Reads what the page of a text shows: one day of it, or two texts side by side. */
import { type Day, parseDay } from '../../day.ts'
import { dayOf } from '../../instant.ts'
import { inForce } from '../../pact/index.ts'
import { isolate, languageOf, pick, sayDay, saySentence } from '../../words/index.ts'
import { readerIn } from '../calls/load.ts'
import { house, type Loading } from '../house.ts'
import { withMatters } from '../matters.ts'
import { namesOf, pactOf, statesOf, taken } from '../readings.ts'
import { namesFrom, namesInPact } from '../room/names.ts'
import { textBook } from '../sentences/text.ts'
import { instrumentsOn, sourcesNamed } from './articles.ts'
import type { ReformChoice } from './choose.tsx'
import { type Compared, compareDays, compareReform, readReform } from './compared.ts'
import { historyOf } from './history.ts'
import { groups, type Line, linesOf, type Telling } from './lines.ts'
import { voteIn } from './vote.ts'

const read = async (loading: Loading) => {
  const { client, now } = loading.context.get(house)
  const id = loading.params.pact ?? ''
  const [pact, states, listed] = await Promise.all([
    pactOf(client, id),
    statesOf(client),
    client.listReforms({ params: { pact: id } }),
  ])
  const reader = readerIn(loading)
  const members = namesOf(states, pact, Object.keys(pact.members))
  const names = withMatters(namesFrom(namesInPact(pact, reader.language), members))
  const telling: Telling = { reader, pact, names }
  const reforms = taken(listed).items.map(({ id: reform, name, from, standing }) => ({
    ...{ id: reform, name: pick(name, reader), from },
    standing: standing as ReformChoice['standing'],
  }))
  const today = dayOf(now(), pact.legalZone)
  const usual = pact.ended !== undefined && pact.ended < today ? pact.ended : today
  return { client, pact, telling, reforms, usual }
}

/** Everything the page shows. */
export const textShown = async (loading: Loading) => {
  const { client, pact, telling, reforms, usual } = await read(loading)
  const { reader } = telling
  const query = new URL(loading.request.url).searchParams
  const said = (key: string): string | undefined => query.get(key)?.trim() || undefined
  const asked = { on: said('on') ?? usual, with: said('with'), reform: said('reform') }
  const about = {
    ...{ id: pact.id, title: saySentence(reader, textBook.titleOf, { pact: pick(pact.shortName, reader) }) },
    ...{ asked, reforms, turns: historyOf(telling), problem: undefined },
  }
  const wrong = [asked.on, asked.with].find((day) => day !== undefined && parseDay(day) === undefined)
  const refused = (problem: string) => ({
    ...about,
    problem,
    compared: undefined,
    text: undefined,
    sources: {},
  })
  if (wrong !== undefined)
    return refused(saySentence(reader, textBook.noSuchDay, { day: isolate(wrong, reader) }))
  const on = asked.on as Day
  const reform = asked.reform === undefined ? undefined : await readReform(client, pact.id, asked.reform)
  if (asked.reform !== undefined && !reform)
    return refused(saySentence(reader, textBook.noSuchReform, { id: isolate(asked.reform, reader) }))
  const compared = reform
    ? compareReform(telling, reform)
    : asked.with === undefined
      ? undefined
      : compareDays(telling, [on, asked.with as Day])
  if (compared)
    return { ...about, compared, text: undefined, sources: sourcesNamed(pact.sources, sourcesIn(compared)) }
  const text = textOn(telling, on, query)
  if (typeof text === 'string') return refused(text)
  return { ...about, compared, text, sources: sourcesNamed(pact.sources, text.named) }
}

const sourcesIn = ({ reform }: Compared): readonly string[] => reform?.source ?? []

/** The text of a day; a sentence where there is none. */
const textOn = (telling: Telling, on: Day, query: URLSearchParams) => {
  const { pact, reader } = telling
  const now = inForce(pact, on)
  if (!now.ok)
    return saySentence(reader, textBook.notInForce, {
      ...{ day: sayDay(reader, on), signed: sayDay(reader, pact.signed) },
      ended: pact.ended === undefined ? 'none' : sayDay(reader, pact.ended),
    })
  const lines = linesOf(now.value, telling)
  const instruments = instrumentsOn(now.value, lines, telling)
  const vote = voteIn(now.value, query, telling)
  const article = vote?.vote?.article
  const shownBeside = instruments.flatMap(({ articles }) => articles)
  return {
    ...{ on, instruments, vote, others: othersIn(lines) },
    cite: article === undefined ? '' : telling.names(article, languageOf(reader)),
    named: shownBeside.flatMap(({ source, beside }) => [
      ...source,
      ...beside.flatMap((line) => line.source ?? []),
    ]),
  }
}

/** What no article provides, by its group. */
const othersIn = (lines: readonly Line[]) =>
  groups.flatMap((group) => {
    const own = lines.filter(
      (line) => line.group === group && group !== 'articles' && line.article === undefined,
    )
    return own.length === 0
      ? []
      : [{ group, lines: own.map(({ key, title, text }) => ({ key, title, text })) }]
  })
