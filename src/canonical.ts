/**
 * One text for one value: canonical JSON (RFC 8785), and its SHA-256. Stored bytes, content addresses and signed
 * things are made of this text, so that two machines that hold the same value hold the same hash.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { assert } from './outcome.ts'

/** A value that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** RFC 8785: keys in UTF-16 order, no white space, numbers as ECMAScript writes them. Undefined members are left out. */
export const canonicalText = (value: Json): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'JSON holds finite numbers only')
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalText(member)}`)
  }
  return `{${members.join(',')}}`
}

/** SHA-256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits. */
export const contentHash = (value: Json): string => textHash(canonicalText(value))

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export const textHash = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)))

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
