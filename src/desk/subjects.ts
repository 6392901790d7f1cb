/**
 * What an answer is about, so that it can be kept: the last event that touches each subject, and the next moment at
 * which time alone changes what is said of it. A page about one pact stays good while others act.
 */
import { addDays } from '../day.ts'
import { dayOf, type Instant, startOfDay } from '../instant.ts'
import type { Recorded } from '../ledger/index.ts'
import type { Board } from './board.ts'
import type { Definitions } from './definitions.ts'
import { callIdOf, pactIdOf, pinnedIn } from './streams.ts'

/** A pact stands for its calls and its record too. */
export type Subject = 'everything' | 'facts' | `pact/${string}` | `call/${string}`

const subjectsOf = (event: Recorded): readonly Subject[] => {
  const call = callIdOf(event.stream)
  if (call !== undefined) return ['everything', `call/${call}`, `pact/${pinnedIn(event).pact}`]
  const pact = pactIdOf(event.stream) ?? /^(?:record|examples|reform)\/([^/]+)/.exec(event.stream)?.[1]
  if (pact !== undefined) return ['everything', `pact/${pact}`]
  return event.stream.startsWith('facts/') ? ['everything', 'facts'] : ['everything']
}

/** What the future of a subject is read from. */
type Room = {
  readonly board: Pick<Board, 'nextDue' | 'pactOf'>
  readonly definitions: Pick<Definitions, 'at'>
  readonly pacts: () => readonly string[]
  readonly now: () => Instant
}

/** The last position of every subject, filled by what it takes in, and when each changes next. */
export const subjectsTaken = ({ board, definitions, pacts, now }: Room) => {
  const last = new Map<Subject, number>()
  return {
    take: (event: Recorded): void => {
      for (const subject of subjectsOf(event)) last.set(subject, event.position)
    },
    /** 0 where nothing touched it. */
    lastOf: (subject: Subject): number => last.get(subject) ?? 0,
    changesAt: async (subject: Subject): Promise<Instant | undefined> => {
      if (subject === 'facts') return undefined
      const [kind, id = ''] = subject.split('/')
      const pact = kind === 'call' ? board.pactOf(id) : kind === 'pact' ? id : undefined
      const installed = await Promise.all(
        (pact === undefined ? pacts() : [pact]).map((each) => definitions.at(each, now())),
      )
      const days = installed.flatMap((each) => (each ? endOfDay(now(), each.pact.legalZone) : []))
      return [...days, board.nextDue(pact) ?? []].flat().sort()[0]
    },
  }
}

/** The end of a legal day: what is in force may be something else then. */
const endOfDay = (at: Instant, zone: string): Instant => startOfDay(addDays(dayOf(at, zone), 1), zone)
