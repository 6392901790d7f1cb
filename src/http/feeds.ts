/** Feeds to subscribe to: what happened, for feed readers; deadlines, for calendars. Each as far as its reader may see. */
import { readEvent } from '../call/index.ts'
import { callIdOf, pinnedIn } from '../desk/index.ts'
import { atomFeed, iCalendar } from '../exchange/index.ts'
import { accepted } from '../outcome.ts'
import { isolate, type Names, sayEvent, saySentence, sayWord } from '../words/index.ts'
import { sightOf } from './asking.ts'
import type { Handlers, Parts } from './parts.ts'
import { pageSentences } from './sentences.ts'

const entriesMax = 50
const refreshMinutes = 15
const remindMinutes = 30

/** The handlers of feeds. */
export const feedHandlers = (parts: Parts): Handlers<'showFeed' | 'showDeadlines'> => ({
  showFeed: async ({ signed, language, origin, url }) => {
    const events = await parts.desk.recent(sightOf(signed?.account), entriesMax)
    const names = await namesOfAll(parts, new Set(events.map((event) => pinnedIn(event).pact)))
    const entries = events.map((event) => {
      const call = callIdOf(event.stream) ?? ''
      return {
        id: `urn:najda:${encodeURIComponent(parts.ledger.origin)}:${event.position}`,
        title: `${isolate(call, language)}: ${sayEvent(language, readEvent(event), names(pinnedIn(event).pact))}`,
        at: event.at,
        link: `${origin}/api/calls/${call}`,
        categories: [pinnedIn(event).pact, event.type],
      }
    })
    const feed = {
      id: `urn:najda:${encodeURIComponent(parts.ledger.origin)}`,
      title: saySentence(language, pageSentences.feed),
      ...{ language, entries, author: parts.ledger.origin, self: `${origin}${url}`, page: `${origin}/` },
      since: parts.now(),
    }
    return accepted({ body: atomFeed(feed) })
  },
  showDeadlines: async ({ signed, language, origin }) => {
    const rows = await parts.desk.board(sightOf(signed?.account))
    const deadlines = rows.flatMap(({ call, deadlines: running }) =>
      running.map(({ kind, subject, dueAt }) => ({
        id: `${call}/${kind}/${subject}@${parts.ledger.origin}`,
        at: dueAt,
        title: `${call}: ${sayWord(language, 'clock', kind)}`,
        link: `${origin}/api/calls/${call}`,
        remindMinutes,
      })),
    )
    const name = saySentence(language, pageSentences.deadlines)
    return accepted({ body: iCalendar({ name, language, at: parts.now(), refreshMinutes, deadlines }) })
  },
})

const asTheyAre: Names = (id) => id

const namesOfAll = async (
  { desk, namesIn }: Parts,
  pacts: ReadonlySet<string>,
): Promise<(pact: string) => Names> => {
  const found = await Promise.all(
    [...pacts].map(async (id) => {
      const installed = await desk.definition(id)
      return [id, installed ? namesIn(installed.pact) : asTheyAre] as const
    }),
  )
  const names = new Map(found)
  return (pact) => names.get(pact) ?? asTheyAre
}
