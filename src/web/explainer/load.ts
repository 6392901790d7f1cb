/** What the pages that measure a pact read: the pact on a day, its record, and another beside it. */
import { parseDay } from '../../day.ts'
import { dayOf } from '../../instant.ts'
import { type PactReading, readingOf } from '../../measure/index.ts'
import type { Pact } from '../../pact/index.ts'
import type { Language } from '../../words/index.ts'
import { house, type Loading, languageIn } from '../house.ts'
import { casesOf, pactOf, statesOf, taken } from '../readings.ts'
import { dayOfCase } from './views/asked.ts'
import { tellingIn } from './views/telling.ts'
import { besideOf, latestDay } from './views/told.ts'

/** What an address asks for: `?on=` a day, `?against=` another pact. */
export const askedOf = async (loading: Loading) => {
  const { client, now } = loading.context.get(house)
  const language: Language = languageIn(loading)
  const query = new URL(loading.request.url).searchParams
  const [pact, states, listed] = await Promise.all([
    pactOf(client, loading.params.pact ?? ''),
    statesOf(client),
    client.listPacts(),
  ])
  const pacts = taken(listed).items
  const wished = query.get('on')
  const on = (wished ? parseDay(wished) : undefined) ?? latestDay(pact, dayOf(now(), pact.legalZone))
  const readingOn = async (of: Pact): Promise<PactReading | undefined> => {
    const cases = await casesOf(client, of)
    const reading = readingOf(of, { on, states, cases: cases.filter(({ found }) => dayOfCase(found) <= on) })
    return reading.ok ? reading.value : undefined
  }
  const installed = pacts.map(({ id }) => id)
  const beside = besideOf(pact, installed, query.get('against'))
  const [reading, other] = await Promise.all([
    readingOn(pact),
    beside === undefined ? undefined : pactOf(client, beside).then(readingOn),
  ])
  return {
    ...{ client, language, query, pact, states, pacts, installed, on, reading, other },
    telling: tellingIn(language),
    wrongDay: wished !== null && wished !== '' && parseDay(wished) === undefined ? wished : undefined,
  }
}
