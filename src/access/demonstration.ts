/** A demonstration lets a newcomer be anybody, without a password, where the ledger was founded for that. */
import type { Access } from './access.ts'
import { parseAccount } from './account.ts'
import { refused } from './refusals.ts'
import type { Room } from './room.ts'
import { beginSession } from './sessions.ts'
import { findAccount, insertAccount, rowOf } from './stored-accounts.ts'

const seatsMax = 9

/**
 * Each role, member and seat is one account, so that two duty officers of a demonstration are two persons. It never
 * is an administrator. The ledger's mode is fixed when it is founded: a live ledger never comes here.
 */
export const actAs =
  (room: Room): Access['actAs'] =>
  async ({ role, member, pact, seat = 1, language }, { address }) => {
    if (room.mode !== 'demonstration') return refused('demonstration/not-here', { mode: room.mode })
    const number = Math.min(seatsMax, Math.max(1, Math.trunc(seat)))
    const parts = [pact ?? '', role, member ?? '', String(number)].filter((part) => part !== '')
    const title = `${role}${member ? ` ${member}` : ''} ${number}`
    const parsed = parseAccount({ name: `demo.${parts.join('.')}`, title, role, member, pact, language })
    if (!parsed.ok) return parsed
    const at = await room.time()
    const id = `demonstration/${parts.join('/')}`
    return room.database.transaction().execute(async (transaction) => {
      await insertAccount(transaction, rowOf(parsed.value, { id, at }))
      const account = await findAccount(transaction, id)
      // An administrator may have given somebody that name.
      if (account === undefined) return refused('account/name-taken', { name: parsed.value.name })
      return beginSession(transaction, room, { account, method: 'demonstration', address, at })
    })
  }
