/** Mail handed to a mail server (SMTP), which sees to it that it arrives. */
import { createTransport } from 'nodemailer'
import type { Deliver } from './deliver.ts'

/** A way to send, and how to let it go. */
export type MailServer = { readonly deliver: Deliver; readonly close: () => void }

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const timeoutMilliseconds = 20_000

/**
 * The server of an address such as `smtps://name:password@mail.example.org` or `smtp://mail.example.org:587`; undefined
 * where it is no such address. Outside this machine nothing is sent that is not encrypted: a call for help is not for
 * whoever listens on the way.
 */
export const mailServer = (address: string): MailServer | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return undefined
  const secure = url.protocol === 'smtps:'
  const isHere = loopback.test(url.hostname)
  const transport = createTransport({
    ...{ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (secure ? 465 : 587) },
    ...{ secure, requireTLS: !secure && !isHere, ignoreTLS: isHere && !secure },
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    ...{ pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: timeoutMilliseconds, greetingTimeout: timeoutMilliseconds },
    ...{ socketTimeout: timeoutMilliseconds, dnsTimeout: timeoutMilliseconds },
  })
  return {
    deliver: async ({ from, to, text }) => {
      await transport.sendMail({ envelope: { from, to: [to] }, raw: text })
    },
    close: () => transport.close(),
  }
}
