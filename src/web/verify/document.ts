/** The content hash of a document that a reader holds: the same that the ledger recorded when it was installed. */
import { contentHash, type Json, textHash } from '../../canonical.ts'

/** What the API wraps around a document. */
const wrappers = ['definition', 'case', 'reform', 'examples', 'facts'] as const

/**
 * Reading YAML needs the room of pacts, which comes after the page has been shown. Fetched early, so that it is there
 * when the network is gone.
 */
export const readers = () => import('../../pact/index.ts')

export const hashOfDocument = async (text: string, file: string): Promise<string> => {
  const json = parsed(text)
  if (json !== undefined) return contentHash(unwrapped(json))
  const { pactHash, parsePact } = await readers()
  const pact = parsePact(text, file)
  return pact.ok ? pactHash(pact.value) : textHash(text)
}

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const unwrapped = (json: Json): Json => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json
  const members = json as { readonly [key: string]: Json | undefined }
  const wrapper = 'hash' in members ? wrappers.find((key) => members[key] !== undefined) : undefined
  return wrapper === undefined ? json : (members[wrapper] ?? json)
}
