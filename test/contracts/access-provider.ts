/** Identity providers on loopback: a real one (`oidc-provider`) that signs in whom the test names, and one that lies. */
import { generateKeyPairSync, sign } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'

export const client = { clientId: 'najda', clientSecret: 'a secret of the client' }

/** A provider that is listening. */
export type TestProvider = {
  readonly issuer: string
  /** Walks a browser from the provider's address back to ours, as the person of that subject. */
  readonly walk: (url: string, subject: string) => Promise<string>
  readonly close: () => Promise<void>
}

const listening = async (listener: RequestListener): Promise<{ server: Server; issuer: string }> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const closing = (server: Server) => async (): Promise<void> => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

const es256 = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const named = { kid: 'key', alg: 'ES256', use: 'sig' }
  return {
    privateKey,
    secret: { ...privateKey.export({ format: 'jwk' }), ...named },
    open: { ...publicKey.export({ format: 'jwk' }), ...named },
  }
}

type Made = {
  readonly callback: () => RequestListener
  readonly interactionFinished: (
    request: IncomingMessage,
    response: ServerResponse,
    result: object,
  ) => Promise<void>
}
type Context = {
  readonly oidc: {
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
    readonly provider: { readonly Grant: new (of: object) => Grant }
  }
}
type Grant = { readonly addOIDCScope: (scope: string) => void; readonly save: () => Promise<string> }

const configuration = (redirectUri: string) => ({
  clients: [
    {
      ...{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] },
      ...{ response_types: ['code'], grant_types: ['authorization_code'] },
      ...{ token_endpoint_auth_method: 'client_secret_basic', id_token_signed_response_alg: 'ES256' },
    },
  ],
  jwks: { keys: [es256().secret] },
  cookies: { keys: ['a key for cookies'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
  ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  // Everybody has consented.
  loadExistingGrant: async ({ oidc }: Context) => {
    const of = { clientId: oidc.client.clientId, accountId: oidc.session.accountId }
    const grant = new oidc.provider.Grant(of)
    grant.addOIDCScope('openid')
    await grant.save()
    return grant
  },
})

/** The real one. */
export const realProvider = async (redirectUri: string): Promise<TestProvider> => {
  // It brings no types.
  const name: string = 'oidc-provider'
  const { Provider } = (await import(name)) as { Provider: new (issuer: string, of: object) => Made }
  let [handle, subject]: [RequestListener, string] = [() => {}, '']
  let provider: Made
  const { server, issuer } = await listening((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: subject }, consent: {} })
  })
  // It warns that it keeps everything in memory, which is what a test wants.
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {})
  provider = new Provider(issuer, configuration(redirectUri))
  quiet.mockRestore()
  handle = provider.callback()
  const walk = async (from: string, as: string): Promise<string> => {
    subject = as
    const jar = new Map<string, string>()
    let url = from
    for (let step = 0; step < 10 && !url.startsWith(redirectUri); step++) {
      const cookie = [...jar].map(([key, one]) => `${key}=${one}`).join('; ')
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
      for (const set of response.headers.getSetCookie()) {
        const [, key, one] = /^([^=]+)=([^;]*)/.exec(set)!
        jar.set(key!, one!)
      }
      const location = response.headers.get('location')
      if (location === null) throw new Error(`${response.status} ${await response.text()}`)
      url = new URL(location, url).href
    }
    return url
  }
  return { issuer, walk, close: closing(server) }
}

/** What the lying provider says; what is left out is right. */
export type Lie = {
  readonly claims?: Readonly<Record<string, unknown>>
  /** Signed with a key that it does not publish. */
  readonly forged?: boolean
  readonly unsigned?: boolean
}

/** One that answers any code with the ID token that the test has it say. */
export const lyingProvider = async (redirectUri: string) => {
  const [key, other] = [es256(), es256()]
  let lie: Lie = {}
  let nonce = ''
  const { server, issuer } = await listening((request, response) => {
    const json = (value: object) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(value))
    }
    if (request.url === '/.well-known/openid-configuration') return json(published(issuer))
    if (request.url === '/jwks') return json({ keys: [key.open] })
    const now = Math.floor(Date.now() / 1000)
    const right = { iss: issuer, sub: 'somebody', aud: client.clientId, iat: now, exp: now + 300, nonce }
    const id_token = jwt({ ...right, ...lie.claims }, lie.forged ? other : key, lie.unsigned)
    request
      .resume()
      .on('end', () => json({ access_token: 'x', token_type: 'bearer', expires_in: 60, id_token }))
  })
  const walk = async (from: string): Promise<string> => {
    const { searchParams } = new URL(from)
    nonce = searchParams.get('nonce')!
    const back = new URL(redirectUri)
    back.search = new URLSearchParams({
      code: 'code',
      state: searchParams.get('state')!,
      iss: issuer,
    }).toString()
    return back.href
  }
  const tell = (said: Lie): void => {
    lie = said
  }
  return { issuer, walk, tell, close: closing(server) }
}

const published = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
})

const jwt = (claims: object, { privateKey }: ReturnType<typeof es256>, isUnsigned = false): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(isUnsigned ? { alg: 'none' } : { alg: 'ES256', kid: 'key' })}.${part(claims)}`
  if (isUnsigned) return `${text}.`
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}
