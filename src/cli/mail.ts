/** How this desk's mail goes out: by a mail server where the operator names one, else as files to be picked up. */
import { join } from 'node:path'
import type { Deliver } from '../desk/index.ts'
import { mailDirectory, mailServer } from '../desk/node.ts'
import { isMailAddress } from '../exchange/index.ts'
import type { Place } from './house.ts'
import { Stop } from './stop.ts'

/** A way to send mail, the address it comes from, and how to let it go. */
export type Mail = { readonly deliver: Deliver; readonly from: string; readonly close: () => void }

/** From the environment, since the address of a mail server may hold a password, and command lines can be listed. */
export const mailFor = ({ directory }: Place, env: NodeJS.ProcessEnv): Mail => {
  const { NAJDA_SMTP_URL: address = '', NAJDA_MAIL_FROM: from = 'najda@localhost' } = env
  if (!isMailAddress(from)) throw new Stop('mail-unsound', { name: 'NAJDA_MAIL_FROM' })
  if (address === '') return { deliver: mailDirectory(join(directory, 'mail')), from, close: () => undefined }
  const server = mailServer(address)
  // Not said again: it may hold a password.
  if (!server || env.NAJDA_MAIL_FROM === undefined) throw new Stop('mail-unsound', { name: 'NAJDA_SMTP_URL' })
  return { ...server, from }
}
