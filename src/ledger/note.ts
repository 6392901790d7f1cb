/**
 * Signed notes, checkpoints and cosignatures, as C2SP specifies them (c2sp.org/signed-note, /tlog-checkpoint,
 * /tlog-cosignature with its Ed25519 type, `cosignature/v1`), so that witnesses and monitors others wrote can read ours.
 * Ed25519 is the platform's WebCrypto, the same in Node and in browsers: hence the promises.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { type Instant, toMilliseconds } from '../instant.ts'
import { accepted, assert, failed, type Outcome } from '../outcome.ts'
import type { Head } from './proof.ts'
import { hashBytes, join } from './tree.ts'

/** Who signs: the ledger itself, or a witness that has verified its consistency. */
export type SignerKind = 'log' | 'witness'

/** A public key and whose it is. `keyId` is eight hexadecimal digits. */
export type VerifierKey = {
  readonly name: string
  readonly kind: SignerKind
  readonly keyId: string
  readonly publicKey: Uint8Array
}

/** One who can sign. `verifierKey` is the text that others verify with. */
export type Signer = {
  readonly verifierKey: string
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>
}

/** What a checkpoint says. */
export type Checkpoint = { readonly origin: string } & Head

/** Why a note is not believed: it is no note, no checkpoint, a known key's signature is wrong, or no known key signed. */
export type NoteFault =
  | 'note/malformed'
  | 'note/not-a-checkpoint'
  | 'note/signature-wrong'
  | 'note/not-signed'

/** A checkpoint that known keys signed; `signedBy` are the names of those keys. */
export type OpenedCheckpoint = Checkpoint & { readonly signedBy: readonly string[] }

type Signature = {
  readonly name: string
  readonly keyId: string
  readonly bytes: Uint8Array
  readonly line: string
}
type Note = { readonly text: string; readonly signatures: readonly Signature[] }

const typeByte: Readonly<Record<SignerKind, number>> = { log: 0x01, witness: 0x04 }
const keyIdBytes = 4
const timestampBytes = 8
const signaturesMax = 64
// The DER frame that WebCrypto wants around an Ed25519 seed (RFC 8410 section 7).
const seedFrame = hexToBytes('302e020100300506032b657004220420')
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** One who signs with an Ed25519 seed of 32 bytes. Throws on a name with spaces or a plus, or a seed of another size. */
export const signerFrom = async (seed: Uint8Array, name: string, kind: SignerKind): Promise<Signer> => {
  assert(isKeyName(name), `not a key name: ${name}`)
  assert(seed.length === 32, 'an Ed25519 seed has 32 bytes')
  const key = await crypto.subtle.importKey('pkcs8', owned(join(seedFrame, seed)), 'Ed25519', true, ['sign'])
  const { x } = await crypto.subtle.exportKey('jwk', key)
  const publicKey = fromBase64((x ?? '').replaceAll('-', '+').replaceAll('_', '/'))
  assert(publicKey?.length === 32, 'an Ed25519 public key has 32 bytes')
  return {
    verifierKey: verifierKeyText({ name, kind, publicKey }),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, owned(message))),
  }
}

/** `<name>+<key id>+<base64 of type and key>`, the text form of a verifier key. */
export const verifierKeyText = (key: Omit<VerifierKey, 'keyId'>): string =>
  `${key.name}+${keyIdOf(key)}+${toBase64(join(Uint8Array.of(typeByte[key.kind]), key.publicKey))}`

/** Reads a verifier key; undefined if it is malformed, of another algorithm, or its key id does not fit. */
export const parseVerifierKey = (text: string): VerifierKey | undefined => {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text)
  const [name = '', keyId = ''] = parts?.slice(1) ?? []
  const bytes = fromBase64(parts?.[3] ?? '')
  const kind = (['log', 'witness'] as const).find((one) => typeByte[one] === bytes?.[0])
  if (bytes?.length !== 33 || kind === undefined || !isKeyName(name)) return undefined
  const publicKey = bytes.subarray(1)
  return keyIdOf({ name, kind, publicKey }) === keyId ? { name, kind, keyId, publicKey } : undefined
}

/** The text of a checkpoint: origin, size, root. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(hexToBytes(root))}\n`

/** A note with one signature of a log on it. The text must end in a newline. */
export const signNote = async (text: string, signer: Signer): Promise<string> => {
  assert(
    text.endsWith('\n') && isNoteText(text),
    'the text of a note is whole lines without control characters',
  )
  const key = parseVerifierKey(signer.verifierKey)
  assert(key?.kind === 'log', 'a log signs notes, a witness co-signs them')
  return `${text}\n${signatureLine(key, await signer.sign(encode(text)))}`
}

/** The note with one cosignature more: that at `at` the witness knows no larger tree of this log, and no other. */
export const cosign = async (note: string, witness: Signer, at: Instant): Promise<string> => {
  const parsed = parseNote(note)
  assert(parsed !== undefined && readCheckpoint(parsed.text) !== undefined, 'only a checkpoint is co-signed')
  const key = parseVerifierKey(witness.verifierKey)
  assert(key?.kind === 'witness', 'a log signs notes, a witness co-signs them')
  const seconds = Math.floor(toMilliseconds(at) / 1000)
  const signature = await witness.sign(encode(cosignedText(parsed.text, seconds)))
  return `${note}${signatureLine(key, join(timestampOf(seconds), signature))}`
}

/** What a witness signs: two lines of header before the text of the checkpoint. */
export const cosignedText = (text: string, seconds: number): string =>
  `cosignature/v1\ntime ${seconds}\n${text}`

/**
 * Opens a checkpoint with the keys one knows: signatures of other keys are ignored, one that a known key did not make
 * refuses the whole note, and so does the absence of any known key.
 */
export const openCheckpoint = async (
  note: string,
  keys: readonly VerifierKey[],
): Promise<Outcome<OpenedCheckpoint, NoteFault>> => {
  const parsed = parseNote(note)
  if (!parsed) return failed('note/malformed')
  const signedBy = new Set<string>()
  for (const signature of parsed.signatures) {
    const key = keys.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId)
    if (key === undefined) continue
    if (!(await isSignedBy(key, parsed.text, signature.bytes))) return failed('note/signature-wrong')
    signedBy.add(key.name)
  }
  if (signedBy.size === 0) return failed('note/not-signed')
  const checkpoint = readCheckpoint(parsed.text)
  return checkpoint ? accepted({ ...checkpoint, signedBy: [...signedBy] }) : failed('note/not-a-checkpoint')
}

/** What a checkpoint says before any signature is verified: to learn which ledger it speaks of, never to believe it. */
export const peekCheckpoint = (note: string): Checkpoint | undefined =>
  readCheckpoint(parseNote(note)?.text ?? '')

/** The signature lines of a note that bear the name and id of one of these keys; they are not verified here. */
export const signatureLines = (note: string, keys: readonly VerifierKey[]): readonly string[] =>
  (parseNote(note)?.signatures ?? [])
    .filter((signature) => keys.some((key) => key.name === signature.name && key.keyId === signature.keyId))
    .map(({ line }) => `${line}\n`)

const parseNote = (note: string): Note | undefined => {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !isNoteText(note) || !note.endsWith('\n')) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures = lines.map(readSignature)
  if (lines.length > signaturesMax || !signatures.every((signature) => signature !== undefined))
    return undefined
  return { text: note.slice(0, end + 1), signatures }
}

const readSignature = (line: string): Signature | undefined => {
  const parts = /^\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)$/.exec(line)
  const [name = '', bytes] = [parts?.[1], fromBase64(parts?.[2] ?? '')]
  if (!bytes || bytes.length <= keyIdBytes || !isKeyName(name)) return undefined
  return { name, keyId: bytesToHex(bytes.subarray(0, keyIdBytes)), bytes: bytes.subarray(keyIdBytes), line }
}

const readCheckpoint = (text: string): Checkpoint | undefined => {
  const lines = text.split('\n').slice(0, -1)
  const [origin = '', size = '', root = ''] = lines
  const bytes = fromBase64(root)
  if (lines.length < 3 || lines.includes('') || !/^(0|[1-9]\d{0,15})$/.test(size)) return undefined
  if (bytes?.length !== hashBytes || !Number.isSafeInteger(Number(size))) return undefined
  return { origin, size: Number(size), root: bytesToHex(bytes) }
}

const isSignedBy = async (key: VerifierKey, text: string, bytes: Uint8Array): Promise<boolean> => {
  const before = key.kind === 'witness' ? timestampBytes : 0
  if (bytes.length !== before + 64) return false
  const seconds = before === 0 ? 0n : new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)
  if (seconds > BigInt(Number.MAX_SAFE_INTEGER)) return false
  const message = encode(key.kind === 'witness' ? cosignedText(text, Number(seconds)) : text)
  const publicKey = await crypto.subtle.importKey('raw', owned(key.publicKey), 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', publicKey, owned(bytes.subarray(before)), owned(message))
}

const keyIdOf = ({ name, kind, publicKey }: Omit<VerifierKey, 'keyId'>): string =>
  bytesToHex(sha256(join(encode(`${name}\n`), Uint8Array.of(typeByte[kind]), publicKey))).slice(
    0,
    2 * keyIdBytes,
  )

const signatureLine = (key: VerifierKey, signature: Uint8Array): string =>
  `\u2014 ${key.name} ${toBase64(join(hexToBytes(key.keyId), signature))}\n`

const timestampOf = (seconds: number): Uint8Array => {
  const bytes = new Uint8Array(timestampBytes)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(seconds))
  return bytes
}

/** Key names have no Unicode space and no plus. */
const isKeyName = (name: string): boolean => /^[^\s+\p{White_Space}\p{Cc}]{1,250}$/u.test(name)

/** No control character but the newline. */
const isNoteText = (text: string): boolean =>
  text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll('\n', ''))

/** WebCrypto takes bytes that own their buffer. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** Undefined unless the text is the one canonical base64 of its bytes. */
const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    return toBase64(bytes) === text.padEnd(Math.ceil(text.length / 4) * 4, '=') ? bytes : undefined
  } catch {
    return undefined
  }
}
