/** What browsers send after a passkey ceremony, as far as we read it: its shape and its size, before its meaning. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

/** For which site passkeys are made, and from which origins they may come. */
export type Site = {
  /** The registrable domain or host (the RP ID), such as `desk.example.org` or `localhost`. */
  readonly domain: string
  /** How the person's device calls it. */
  readonly name: string
  readonly origins: readonly string[]
}

/** EdDSA, ES256 and RS256 (COSE): what every device has one of. */
export const algorithms: readonly number[] = [-8, -7, -257]

const base64url = (lengthMax: number) =>
  z
    .string()
    .min(1)
    .max(lengthMax)
    .regex(/^[A-Za-z0-9_-]+$/)

const idLengthMax = 1_400
const partLengthMax = 20_000
const transports = z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10)

const common = {
  id: base64url(idLengthMax),
  rawId: base64url(idLengthMax),
  type: z.literal('public-key'),
  // Ours are asked for none, and what a device says unasked is not read.
  clientExtensionResults: z.unknown().transform(() => ({})),
}

const registration = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(partLengthMax),
    attestationObject: base64url(partLengthMax),
    transports: transports.optional().catch(undefined),
  }),
})

const authentication = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(partLengthMax),
    authenticatorData: base64url(partLengthMax),
    signature: base64url(partLengthMax),
    userHandle: base64url(idLengthMax).nullish(),
  }),
})

/** The answer of a new passkey; undefined if it has not that shape. */
export const registrationResponse = (said: unknown): RegistrationResponseJSON | undefined =>
  registration.safeParse(said).data as RegistrationResponseJSON | undefined

/** The answer of a known passkey; undefined if it has not that shape. */
export const authenticationResponse = (said: unknown): AuthenticationResponseJSON | undefined =>
  authentication.safeParse(said).data as AuthenticationResponseJSON | undefined
