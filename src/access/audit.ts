/** Reading the audit. Entries are made by `note`, and by nothing else changed. */
import { accepted } from '../outcome.ts'
import type { Access } from './access.ts'
import { refused } from './refusals.ts'
import type { Room } from './room.ts'
import { asId, auditEntryOf } from './tables.ts'

const [limitUsual, limitMax] = [100, 500]

export const auditOf =
  (room: Room): Access['audit'] =>
  async (by, { before, account, kind, limit = limitUsual } = {}) => {
    const { role, administrator } = by.account
    if (role !== 'auditor' && !administrator) return refused('access/auditors-only')
    let query = room.database.selectFrom('access_audit').selectAll()
    if (before !== undefined) query = query.where('id', '<', asId(before))
    if (kind !== undefined) query = query.where('kind', '=', kind)
    if (account !== undefined) {
      query = query.where((eb) =>
        eb.or([eb('account_id', '=', asId(account)), eb('subject_id', '=', asId(account))]),
      )
    }
    const most = Math.min(limitMax, Math.max(1, Math.trunc(limit)))
    const rows = await query.orderBy('id', 'desc').limit(most).execute()
    return accepted(rows.map(auditEntryOf))
  }
