/** Internet mail (RFC 5322, MIME): one message with a plain and an HTML part, as the text that a mail server takes. */
import type { Instant } from '../instant.ts'
import { inOneLine, keptToItself, pieces } from './text.ts'

/** A message to one reader. */
export type Mail = {
  /** `name <address>` as two parts. */
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly at: Instant
  /** Without angle brackets; the same message sent again bears the same id. */
  readonly id: string
  readonly language: string
  readonly plain: string
  readonly html: string
  /** Where the reader ends these messages. */
  readonly unsubscribe?: string | undefined
}

const addressShape = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,188}[A-Za-z0-9])?$/

/** Is this an address that can stand in a header without quotes, such as `duty@example.org`? */
export const isMailAddress = (text: string): boolean => addressShape.test(text) && !text.includes('..')

/** The message. Throws on an address, an id or a link that could begin another header: nobody should have let it through. */
export const mailText = (mail: Mail): string => {
  for (const address of [mail.from.address, mail.to])
    if (!isMailAddress(address)) throw new Error(`not a mail address: ${JSON.stringify(address)}`)
  if (!/^[\u0021-\u007e]+@[\u0021-\u007e]+$/.test(mail.id))
    throw new Error('a message id is one word of ASCII')
  // No text of ours holds this line: parts are in base64.
  const boundary = '=_najda_part'
  const headers = [
    `From: ${words(mail.from.name)}\r\n <${mail.from.address}>`,
    `To: <${mail.to}>`,
    `Subject: ${words(mail.subject, 'Subject: '.length)}`,
    `Date: ${dateOf(mail.at)}`,
    `Message-ID: <${mail.id}>`,
    `Content-Language: ${mail.language}`,
    'Auto-Submitted: auto-generated',
    ...(mail.unsubscribe === undefined ? [] : [`List-Unsubscribe: <${linkOf(mail.unsubscribe)}>`]),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ]
  const part = (type: string, text: string): readonly string[] => [
    `--${boundary}`,
    `Content-Type: text/${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(text),
  ]
  const html = keptToItself(mail.html)
  const parts = [...part('plain', keptToItself(mail.plain)), ...part('html', html), `--${boundary}--`, '']
  return [...headers, '', ...parts].join('\r\n')
}

/** Words of a header: as they are where they are plain ASCII, otherwise encoded words of at most 75 characters (RFC 2047). */
const words = (text: string, before = 0): string => {
  const line = inOneLine(text)
  if (/^[A-Za-z0-9 !'*+/=?_-]*$/.test(line) && line.length + before <= 70 && !line.includes('=?')) return line
  return pieces(line, octetsOfWord)
    .map((piece) => `=?utf-8?B?${base64(piece)}?=`)
    .join('\r\n ')
}

// 39 octets are 52 characters of base64: with its frame of 12 and the name of the header a line has at most 76.
const octetsOfWord = 39
const lineLength = 76

const base64 = (text: string): string => {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}

const base64Lines = (text: string): readonly string[] => {
  const encoded = base64(text.replaceAll(/\r\n|\r|\n/g, '\r\n'))
  return encoded.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? ['']
}

const linkOf = (link: string): string => {
  if (!/^https?:\/\/[\u0021\u0023-\u003b\u003d\u003f-\u007e]+$/.test(link))
    throw new Error('a link is one word of ASCII')
  return link
}

/** `Wed, 05 Jan 2022 17:48:00 +0000`: English and in this order, whatever the reader's language. */
const dateOf = (at: Instant): string => new Date(at).toUTCString().replace('GMT', '+0000')
