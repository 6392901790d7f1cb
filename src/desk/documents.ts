/**
 * Documents: files that the ledger keeps beside the pacts, each as its file has it and by content hash. The calls on
 * record, the examples and the reforms of a pact, and the facts that no pact owns. A changed file is a new version;
 * nobody needs the folder that they came from any more.
 */
import { type Json, textHash } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import type { Ledger, Recorded } from '../ledger/index.ts'
import { accepted, type Outcome } from '../outcome.ts'
import { append, later, type NotDone } from './orders.ts'
import { pactIdOf } from './streams.ts'

/** The kinds of documents: the first part of their streams, with the type of the event that installs one. */
const installs = {
  record: 'CaseInstalled',
  examples: 'ExamplesInstalled',
  reform: 'ReformInstalled',
  facts: 'FactsInstalled',
} as const

export type DocumentKind = keyof typeof installs

/** A file to be kept. Its id is that of its pact, then a stroke and its own; examples have the pact's, facts their own. */
export type NewDocument = { readonly kind: DocumentKind; readonly id: string; readonly content: Json }

/** A file as it is kept now. */
export type Document = {
  readonly id: string
  readonly hash: string
  readonly installedAt: Instant
  readonly version: number
  readonly content: Json
}

/** What is installed, kept in memory by following the ledger. */
export type Documents = {
  readonly take: (event: Recorded) => void
  /** The pacts that are installed, by name. */
  readonly pacts: () => readonly string[]
  readonly one: (kind: DocumentKind, id: string) => Document | undefined
  /** All whose id begins so, in the order of their ids. */
  readonly all: (kind: DocumentKind, beginning: string) => readonly Document[]
}

const streamOf = (kind: DocumentKind, id: string): string => `${kind}/${id}`

/** Nothing yet; it fills by what it takes in. */
export const documentsTaken = (): Documents => {
  const pacts = new Set<string>()
  const kept = new Map<string, Document>()
  return {
    take: ({ stream, type, payload, at, version }) => {
      const pact = pactIdOf(stream)
      if (pact !== undefined) pacts.add(pact)
      const [kind = '', ...rest] = stream.split('/')
      if (!Object.hasOwn(installs, kind) || installs[kind as DocumentKind] !== type) return
      const { hash, text } = payload as { readonly hash: string; readonly text: string }
      kept.set(stream, {
        id: rest.join('/'),
        hash,
        installedAt: at,
        version,
        content: JSON.parse(text ?? 'null'),
      })
    },
    pacts: () => [...pacts].sort(),
    one: (kind, id) => kept.get(streamOf(kind, id)),
    all: (kind, beginning) =>
      [...kept]
        .filter(([stream]) => stream.startsWith(streamOf(kind, beginning)))
        .map(([, document]) => document)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

type Room = {
  readonly ledger: Ledger
  readonly now: () => Instant
  readonly documents: Documents
  readonly reached: () => Promise<void>
}

const attemptsMax = 4

/** Keeps what is new or changed among these, and says how many that were. The same again changes nothing. */
export const keepDocuments = async (
  { ledger, now, documents, reached }: Room,
  files: readonly NewDocument[],
  account: string,
): Promise<Outcome<number, NotDone>> => {
  // The ledger puts keys in its own order; in a file, that of its facts and sources is its author's.
  const hashed = files.map(({ kind, id, content }) => {
    const text = JSON.stringify(content)
    return { kind, id, text, hash: textHash(text) }
  })
  let kept = 0
  for (let count = 1; ; count++) {
    await reached()
    const changed = hashed.filter(({ kind, id, hash }) => documents.one(kind, id)?.hash !== hash)
    const written = await Promise.all(
      changed.map(({ kind, id, hash, text }) => {
        const before = documents.one(kind, id)
        const [stream, version] = [streamOf(kind, id), before?.version ?? 0]
        return append(ledger, {
          ...{ stream, expectedVersion: version, actor: account, bodyHash: hash },
          commandId: `install:${stream}:${hash.slice(0, 16)}:${version}`,
          at: later(now(), before?.installedAt),
          events: [{ type: installs[kind], schema: 1, visibility: 'public', payload: { hash, text } }],
        })
      }),
    )
    kept += written.filter(({ ok }) => ok).length
    const failure = written.find((each) => !each.ok)
    if (!failure || failure.ok) return accepted(kept)
    // Two processes that start at once install the same files: the later one sees that it is done.
    if (failure.failure.kind !== 'stale' || count === attemptsMax) return failure
  }
}
