/** The tables of `sql/*-/0003-desk.sql` as kysely sees them. */
import type { Kysely } from 'kysely'
import type { Instant } from '../instant.ts'
import type { LedgerTables } from '../ledger/node.ts'
import type { Language } from '../words/index.ts'

export type SubscriptionRow = {
  readonly id: string
  readonly account: string
  readonly kind: 'e-mail' | 'webhook'
  readonly address: string
  readonly secret: string | null
  readonly language: Language
  readonly zone: string
  readonly topics: string
  readonly quiet_from: string | null
  readonly quiet_until: string | null
  readonly after_position: number
  readonly created_at: Instant
  readonly ended_at: Instant | null
  readonly problem: string | null
}

export type OutboxRow = {
  readonly id: string
  readonly subscription: string
  readonly position: number
  readonly due_at: Instant
  readonly attempts: number
  readonly sent_at: Instant | null
  readonly failed_at: Instant | null
  readonly problem: string | null
}

export type DeskTables = LedgerTables & {
  readonly desk_subscriptions: SubscriptionRow
  readonly desk_outbox: OutboxRow
  readonly desk_progress: { readonly name: string; readonly position: number }
  readonly desk_leases: { readonly name: string; readonly holder: string; readonly expires_at: Instant }
}

/** The database that the ledger lives in, with the desk's own tables. */
export type DeskDatabase = Kysely<DeskTables>
