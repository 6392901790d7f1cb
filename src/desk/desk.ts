/**
 * The desk: load, decide, append, show. State is folded from the ledger and deadlines are applied on every load, so
 * any number of desks may work on one ledger, and a desk that was down has missed nothing.
 */
import type { Actor } from '../call/index.ts'
import { contentHash } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import { isVisible, type Ledger, type Recorded } from '../ledger/index.ts'
import { accepted, type Outcome } from '../outcome.ts'
import { type Pact, pactHash, plain } from '../pact/index.ts'
import { alarmBy } from './alarm.ts'
import { type Board, boardOf, type Row } from './board.ts'
import { type Clock, clockOver } from './clock.ts'
import { type Definitions, definitionsIn, type Installed } from './definitions.ts'
import {
  type Document,
  type DocumentKind,
  documentsTaken,
  keepDocuments,
  type NewDocument,
} from './documents.ts'
import { followLedger } from './follow.ts'
import { append, type Done, later, type NotDone, type Order, ordersIn } from './orders.ts'
import { type Shown, show } from './show.ts'
import { standingsIn } from './standing.ts'
import { installed, levelFor, pactIdOf, pactStream, type Sight } from './streams.ts'
import { type Subject, subjectsTaken } from './subjects.ts'
import { type Frame, fanOut, type Watching } from './watch.ts'

/** What is put into a desk from outside. */
export type Surroundings = { readonly ledger: Ledger; readonly now: () => Instant }

export type Desk = {
  /** Carries out an order, or says why not. Nothing is written for an order that is not carried out. */
  readonly submit: (order: Order) => Promise<Outcome<Done, NotDone>>
  /** A call as a reader sees it, with the moves of this actor; undefined where there is none. */
  readonly show: (call: string, by: Actor, sight: Sight) => Promise<Shown | undefined>
  /** The recorded events of a call that a reader may see, after a version. */
  readonly events: (call: string, sight: Sight, afterVersion?: number) => Promise<readonly Recorded[]>
  /** Every call that a reader may see, the newest event first; with an actor, also how much waits for it. */
  readonly board: (sight: Sight, by?: Actor) => Promise<readonly Row[]>
  /** The last events of all calls that a reader may see, the newest first: at most as many, and at most 100 a level. */
  readonly recent: (sight: Sight, most: number) => Promise<readonly Recorded[]>
  /** The events that a reader may see after a position, and each as it comes; ends when its reader is too slow. */
  readonly watch: (watching: Watching) => AsyncIterable<Frame>
  /** Installs a definition; answers with its version. The same definition again changes nothing. */
  readonly install: (pact: Pact, account: string) => Promise<Outcome<InstalledAs, NotDone>>
  /** The definition installed at a moment; now where none is given. */
  readonly definition: (pact: string, at?: Instant) => Promise<Installed | undefined>
  /** The pacts that are installed, by name. */
  readonly pacts: () => Promise<readonly string[]>
  /** Keeps files beside the pacts; answers with how many were new or changed. The same again changes nothing. */
  readonly keep: (files: readonly NewDocument[], account: string) => Promise<Outcome<number, NotDone>>
  /** The files of a kind whose id begins so, as they are kept now. */
  readonly documents: (kind: DocumentKind, beginning: string) => Promise<readonly Document[]>
  readonly document: (kind: DocumentKind, id: string) => Promise<Document | undefined>
  /** The position of the last event that was taken in: what is shown is as of it. */
  readonly position: () => number
  /** The position of the last event taken in that touches a subject. */
  readonly lastOf: (subject: Subject) => number
  /** The next moment at which time alone changes what is said of a subject: a deadline, or the end of a legal day. */
  readonly changesAt: (subject: Subject) => Promise<Instant | undefined>
  readonly clock: Clock
  /** From now on deadlines are recorded as they fall due, and the board is kept; both begin by themselves when needed. */
  readonly start: () => void
  /** Ends watchers, alarms and following; the ledger stays open. */
  readonly close: () => Promise<void>
}

/** How a definition was installed. */
export type InstalledAs = { readonly hash: string; readonly version: number }

/** A desk over a ledger. */
export const openDesk = ({ ledger, now }: Surroundings): Desk => {
  const definitions = definitionsIn(ledger, () => follower.isCurrent())
  const standings = standingsIn(ledger)
  const clock = clockOver({ ledger, standings, definitions, now })
  const alarm = alarmBy(now, async (call) => {
    await clock.upToDate(call)
    return clock.next(call)
  })
  const board: Board = boardOf({ definitions, clock, now, alarm })
  const documents = documentsTaken()
  const subjects = subjectsTaken({ board, definitions, pacts: documents.pacts, now })
  const watchers = fanOut({
    past: async (call) => (await standings(call))?.events ?? [],
    page: ledger.page,
    lastPositionOf: board.lastPositionOf,
    position: () => follower.position(),
  })
  const announce = ({ stream, version }: Recorded): void => {
    const pact = pactIdOf(stream)
    if (pact !== undefined) definitions.announce(pact, version)
  }
  const follower = followLedger(ledger, [announce, documents.take, subjects.take, board.take, watchers.take])
  /** An answer about what is installed waits for what was installed before the question. */
  const reached = async (): Promise<typeof documents> => {
    await follower.reached()
    return documents
  }
  return {
    clock,
    position: follower.position,
    lastOf: subjects.lastOf,
    changesAt: subjects.changesAt,
    submit: ordersIn({ ledger, now, definitions, clock }),
    show: (call, by, sight) => show({ now, definitions, clock }, call, { by, sight }),
    events: async (call, sight, afterVersion = 0) => {
      const standing = await standings(call)
      if (!standing) return []
      const level = levelFor(sight, standing.pact)
      return standing.events.filter(
        ({ version, visibility }) => version > afterVersion && isVisible(visibility, level),
      )
    },
    board: (sight, by) => board.rows({ sight, by, reached: follower.reached }),
    recent: async (sight, most) => {
      await follower.reached()
      return board.recent(sight, most)
    },
    watch: (watching) => {
      follower.start()
      return watchers.watch(watching)
    },
    install: (pact, account) => install({ ledger, now, definitions }, pact, account),
    definition: (pact, at) => definitions.at(pact, at ?? now()),
    pacts: async () => (await reached()).pacts(),
    keep: (files, account) =>
      keepDocuments({ ledger, now, documents, reached: follower.reached }, files, account),
    documents: async (kind, beginning) => (await reached()).all(kind, beginning),
    document: async (kind, id) => (await reached()).one(kind, id),
    start: follower.start,
    close: async () => {
      alarm.stop()
      board.close()
      watchers.close()
      await follower.close()
    },
  }
}

const attemptsMax = 4

const install = async (
  { ledger, now, definitions }: Surroundings & { readonly definitions: Definitions },
  pact: Pact,
  account: string,
): Promise<Outcome<InstalledAs, NotDone>> => {
  const hash = pactHash(pact)
  const bodyHash = contentHash(plain(pact))
  for (let count = 1; ; count++) {
    const versions = await definitions.versions(pact.id)
    const latest = versions.at(-1)
    if (latest?.hash === hash) return accepted({ hash, version: latest.version })
    const written = await append(ledger, {
      stream: pactStream(pact.id),
      expectedVersion: versions.length,
      actor: account,
      commandId: `install:${pact.id}:${hash}:${versions.length}`,
      bodyHash,
      at: later(now(), latest?.at),
      events: [installed(pact)],
    })
    if (written.ok) {
      definitions.announce(pact.id, written.value.version)
      return accepted({ hash, version: written.value.version })
    }
    // Two processes that start at once install the same pacts: the later one sees that it is done.
    if (written.failure.kind !== 'stale' || count === attemptsMax) return written
  }
}
