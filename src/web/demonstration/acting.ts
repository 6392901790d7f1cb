/** Whom somebody acts as in a demonstration. For loaders alone. */
import type { Account } from '../../access/index.ts'
import type { Client } from '../../http/index.ts'
import { namesOf, statesOf } from '../readings.ts'

/** The seat is the last part of such an account's id: each role, member and seat is one account. */
export const actingAs = async (client: Client, { id, role, member }: Account) => {
  const memberName =
    member === undefined ? undefined : namesOf(await statesOf(client), undefined, [member])[member]
  const seat = /\/(\d)$/.exec(id)?.[1]
  return {
    role,
    ...(member === undefined ? {} : { member }),
    ...(memberName === undefined ? {} : { memberName }),
    ...(seat === undefined ? {} : { seat: Number(seat) }),
  }
}
