/**
 * Webhooks: an event as JSON, posted to an address and signed, so that its receiver knows who sent it and when.
 *
 * Headers of a delivery:
 * - `Najda-Delivery`: the id of the delivery, the same at every attempt: a receiver that has seen it does nothing more;
 * - `Idempotency-Key`: the same id, for receivers that know this name;
 * - `Najda-Signature`: `t=<seconds since 1970>,v1=<hexadecimal>`, where v1 is HMAC-SHA256, with the subscription's
 *   secret as it was shown, over the text `<t>.<body>`. A receiver refuses a `t` that is older than five minutes, and
 *   compares in constant time.
 *
 * Any answer from 200 to 299 means: taken. 410 ends the subscription. Anything else is tried again, later each time.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { canonicalText, type Json } from '../canonical.ts'
import { type Instant, toMilliseconds } from '../instant.ts'
import type { Mode } from '../ledger/index.ts'
import type { Told } from './watch.ts'

/** What is posted. */
export type Posted = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Posts something and gives the status of the answer; throws where there is none. */
export type Post = (posted: Posted) => Promise<{ readonly status: number }>

/** What a webhook is told. */
export type Delivery = {
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly at: Instant
  /** Which ledger says this, and whether it is for the real thing. */
  readonly origin: string
  readonly mode: Mode
  readonly event: Told
}

const utf8 = new TextEncoder()

/** The signature of a body at a moment, as the header bears it. */
export const webhookSignature = (secret: string, body: string, at: Instant): string => {
  const seconds = Math.floor(toMilliseconds(at) / 1000)
  const signature = hmac(sha256, utf8.encode(secret), utf8.encode(`${seconds}.${body}`))
  return `t=${seconds},v1=${bytesToHex(signature)}`
}

/** A delivery, ready to be posted. */
export const webhookPost = ({ id, url, secret, at, origin, mode, event }: Delivery): Posted => {
  const body = canonicalText({ id, origin, mode, event } as unknown as Json)
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Najda-Webhook/1',
      'najda-delivery': id,
      'idempotency-key': id,
      'najda-signature': webhookSignature(secret, body, at),
    },
  }
}
