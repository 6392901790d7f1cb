/** Identity providers: what is configured of them, and what they publish about themselves. */
import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  clockSkew,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client'
import { hoursBetween, type Instant, toMilliseconds } from '../instant.ts'
import { isLoopbackUrl } from './local.ts'

/** A provider as the operator configures it. `id` stands in addresses of ours; `issuer` is its OpenID Connect issuer. */
export type Provider = {
  readonly id: string
  readonly title: string
  readonly issuer: string
  readonly clientId: string
  /** Without one, it is a public client: PKCE alone. */
  readonly clientSecret?: string | undefined
}

/** What a provider publishes, fetched when first needed and again after an hour. Throws if it cannot be had. */
export type Discover = (provider: Provider, now: Instant) => Promise<Configuration>

type Found = { readonly configuration: Configuration; readonly at: Instant; readonly skewSeconds: number }

const keptHours = 1
const timeoutSeconds = 10

export const discoverer = (): Discover => {
  const found = new Map<string, Found>()
  return async (provider, now) => {
    // The library reads the machine's clock; the room's time is the one that counts.
    const skewSeconds = Math.round((toMilliseconds(now) - Date.now()) / 1000)
    const known = found.get(provider.id)
    if (known && isFresh(known, now) && Math.abs(known.skewSeconds - skewSeconds) <= 1) {
      return known.configuration
    }
    const { clientId, clientSecret } = provider
    const issuer = new URL(provider.issuer)
    const configuration = await discovery(
      issuer,
      clientId,
      { [clockSkew]: skewSeconds },
      clientSecret === undefined ? None() : ClientSecretBasic(clientSecret),
      {
        timeout: timeoutSeconds,
        // The signature of the ID token too: its way from the provider is all that vouches for it otherwise.
        execute: [enableNonRepudiationChecks, ...(isLoopbackUrl(issuer) ? [allowInsecureRequests] : [])],
      },
    )
    found.set(provider.id, { configuration, at: now, skewSeconds })
    return configuration
  }
}

const isFresh = ({ at }: Found, now: Instant): boolean => {
  const hours = hoursBetween(at, now)
  return hours >= 0 && hours < keptHours
}
