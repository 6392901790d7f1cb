/** A passkey in software: an ES256 key that answers as a device does (WebAuthn Level 3, 6.1 and 6.5), with a counter. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** How a device answers, where it is not as it should be. */
export type Manner = {
  readonly origin?: string
  readonly domain?: string
  readonly challenge?: string
  readonly verified?: boolean
  readonly userHandle?: string
  readonly type?: string
}

export type Authenticator = {
  readonly id: string
  /** The counter that the next answer bears; 0 and standing still for a device without one. */
  counter: number
  /** Answers `navigator.credentials.create`. */
  readonly create: (options: object, manner?: Manner) => object
  /** Answers `navigator.credentials.get`. */
  readonly get: (options: object, manner?: Manner) => object
}

const [present, verified, attested] = [0x01, 0x04, 0x40]

export const authenticator = (domain: string, origin: string): Authenticator => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const credential = randomBytes(32)
  const id = text(credential)
  let userHandle = ''
  const coseKey = cbor(
    new Map<number, Cbor>([
      ...[[1, 2] as const, [3, -7] as const, [-1, 1] as const],
      ...[[-2, bytes(x!)] as const, [-3, bytes(y!)] as const],
    ]),
  )
  const front = (flags: number, counter: number, manner: Manner): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const uv = (manner.verified ?? true) ? verified : 0
    return Buffer.concat([hash(manner.domain ?? domain), Buffer.of(flags | present | uv), count])
  }
  const clientData = (type: string, options: object, manner: Manner): Buffer => {
    const challenge = manner.challenge ?? (options as { challenge: string }).challenge
    const said = { type: manner.type ?? type, challenge, origin: manner.origin ?? origin, crossOrigin: false }
    return Buffer.from(JSON.stringify(said))
  }
  const self: Authenticator = {
    id,
    counter: 1,
    create: (options, manner = {}) => {
      userHandle = (options as { user: { id: string } }).user.id
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credential.length)
      const key = Buffer.concat([Buffer.alloc(16), length, credential, coseKey])
      const authData = Buffer.concat([front(attested, self.counter, manner), key])
      const attestationObject = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      const clientDataJSON = text(clientData('webauthn.create', options, manner))
      const response = {
        clientDataJSON,
        attestationObject: text(attestationObject),
        transports: ['internal'],
      }
      return { ...{ id, rawId: id, type: 'public-key', response }, clientExtensionResults: {} }
    },
    get: (options, manner = {}) => {
      if (self.counter > 0) self.counter += 1
      const authData = front(0, self.counter, manner)
      const client = clientData('webauthn.get', options, manner)
      const signature = sign('sha256', Buffer.concat([authData, hash(client)]), privateKey)
      const response = {
        ...{ clientDataJSON: text(client), authenticatorData: text(authData), signature: text(signature) },
        userHandle: manner.userHandle ?? userHandle,
      }
      return { ...{ id, rawId: id, type: 'public-key', response }, clientExtensionResults: {} }
    },
  }
  return self
}

const hash = (of: string | Buffer): Buffer => createHash('sha256').update(of).digest()
const text = (of: Buffer): string => of.toString('base64url')
const bytes = (of: string): Buffer => Buffer.from(of, 'base64url')

type Cbor = number | string | Buffer | Map<number | string, Cbor>

/** CBOR (RFC 8949) of what such an answer is made of. */
const cbor = (of: Cbor): Buffer => {
  if (typeof of === 'number') return of < 0 ? head(1, -1 - of) : head(0, of)
  if (typeof of === 'string') return Buffer.concat([head(3, Buffer.byteLength(of)), Buffer.from(of)])
  if (Buffer.isBuffer(of)) return Buffer.concat([head(2, of.length), of])
  return Buffer.concat([head(5, of.size), ...[...of].flatMap(([key, member]) => [cbor(key), cbor(member)])])
}

const head = (kind: number, length: number): Buffer => {
  if (length < 24) return Buffer.of((kind << 5) | length)
  return length < 256
    ? Buffer.of((kind << 5) | 24, length)
    : Buffer.of((kind << 5) | 25, length >> 8, length & 255)
}
