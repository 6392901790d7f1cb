/** Sends a filled form to the API: an act, a proposal of a grave one, or a confirmation. On the server and in browsers. */
import { type ActName, graveActs } from '../../call/index.ts'
import type { Client } from '../../http/index.ts'
import { isBound } from './fields.ts'
import { actOf, type Written } from './filled.ts'

/** What became of it; the same form sent again is answered as before. */
export const send = (client: Client, call: string, written: Written): ReturnType<Client['act']> => {
  const { act: name = '', subject = '', key = '', version, proposal = '' } = written
  const params = { call }
  const onVersion = version && /^\d{1,15}$/.test(version) ? { ifVersion: Number(version) } : {}
  const commandId = `${key}.${name}.${subject || proposal}`.replaceAll(/[^\x21-\x7e]/g, '').slice(0, 120)
  if (name === 'ConfirmAct') return client.confirm({ params, ...onVersion, body: { proposal, commandId } })
  const act = actOf(written)
  if (act !== undefined && graveActs.has(name as ActName))
    return client.propose({
      ...{ params, ...onVersion },
      body: { proposal: `p-${key.slice(0, 8)}-${name.toLowerCase()}`, act, commandId } as never,
    })
  const manner = isBound(name as ActName) ? onVersion : {}
  // What is wrong with it is the server's to say, with its place.
  return client.act({ params, ...manner, body: { ...act, commandId } as never })
}
