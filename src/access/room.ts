/** What every part of the room shares: the database, the time, secrets, and the note in the audit. */
import { textHash } from '../canonical.ts'
import type { Instant } from '../instant.ts'
import type { Mode } from '../ledger/index.ts'
import type { Signed } from './access.ts'
import type { AuditEntry } from './audited.ts'
import { type AccessRefusal, refused } from './refusals.ts'
import type { AccessDatabase } from './tables.ts'

export type Room = {
  readonly database: AccessDatabase
  readonly time: () => Promise<Instant>
  /** `count` unpredictable bytes. */
  readonly entropy: (count: number) => Uint8Array
  readonly mode: Mode
}

/** A secret that opens something, and what is stored of it. */
export type Secret = { readonly token: string; readonly id: string }

const secretBytes = 32
const secretShape = /^[A-Za-z0-9_-]{43}$/

/** 256 bits: nobody guesses them, so a plain hash of them is enough to store. */
export const newSecret = ({ entropy }: Pick<Room, 'entropy'>, prefix = ''): Secret => {
  const token = prefix + Buffer.from(entropy(secretBytes)).toString('base64url')
  return { token, id: textHash(token) }
}

/** What is stored of a secret that somebody brings; undefined if it cannot be one. */
export const secretId = (token: string, prefix = ''): string | undefined =>
  token.startsWith(prefix) && secretShape.test(token.slice(prefix.length)) ? textHash(token) : undefined

/** A new id, 128 bits. */
export const newId = ({ entropy }: Pick<Room, 'entropy'>): string => Buffer.from(entropy(16)).toString('hex')

/** What is noted; `by` somebody recognised says who and from where. */
export type Noted = Pick<AuditEntry, 'kind'> &
  Partial<Pick<AuditEntry, 'outcome' | 'account' | 'subject' | 'address' | 'details'>> & {
    readonly at: Instant
    readonly by?: Signed | undefined
  }

// Entries of one millisecond stay in the order in which this process made them.
let notes = 0

/** Adds an entry to the audit, in the transaction of what it tells. */
export const note = async (
  database: AccessDatabase,
  { entropy }: Pick<Room, 'entropy'>,
  { at, kind, by, ...rest }: Noted,
): Promise<void> => {
  const entry = {
    // Sorts as the entries came; with chance at the end, for other processes make entries too.
    id: `${at}/${(notes++).toString(16).padStart(10, '0')}${Buffer.from(entropy(4)).toString('hex')}`,
    ...{ at, kind, outcome: rest.outcome ?? 'accepted', details: JSON.stringify(rest.details ?? {}) },
    account_id: rest.account ?? by?.account.id ?? null,
    subject_id: rest.subject ?? null,
    address: rest.address ?? by?.address ?? null,
  } as const
  await database.insertInto('access_audit').values(entry).execute()
}

/** Why this is not for somebody who is no administrator in a session; undefined if it is for them. */
export const administratorRefusal = (by: Signed): AccessRefusal | undefined =>
  by.account.administrator ? sessionRefusal(by) : refused('access/administrators-only').failure

/** Tokens act on calls; what opens the house itself needs the person. */
export const sessionRefusal = (by: Signed): AccessRefusal | undefined =>
  by.by.kind === 'session' ? undefined : refused('access/session-needed').failure

/** What lasts beyond a session is not made in one that needed no password. */
export const lastingRefusal = (by: Signed): AccessRefusal | undefined =>
  by.by.kind === 'session' && by.by.method === 'demonstration'
    ? refused('demonstration/not-here').failure
    : sessionRefusal(by)

/** Why somebody may not see or end what belongs to an account: it is neither theirs nor are they an administrator. */
export const othersRefusal = (by: Signed, account: string): AccessRefusal | undefined =>
  by.account.id === account ? sessionRefusal(by) : administratorRefusal(by)

/** What a library found wrong, in its words, for the audit. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200)
