/** Whole sign-ins over HTTP, as browsers go through them: a passkey in software, and a real identity provider. */

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Client, clientOf } from '../src/http/index.ts'
import { authenticator } from './contracts/access-authenticator.ts'
import { client as oidcClient, realProvider } from './contracts/access-provider.ts'
import { problem, type Served, type Serving, serve, value } from './http/served.ts'
import { opened, testEngines } from './support/ledgers.ts'

const toClose: (() => unknown)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

const desk = async (more: Partial<Serving> = {}): Promise<Served> => {
  const engine = await testEngines.sqlite()
  const ledger = await opened((await engine.place()).open())
  const served = await serve({ ledger, pacts: [], realClock: true, ...more })
  toClose.push(engine.close, ledger.close, served.close)
  return served
}

/** A browser: it keeps cookies, and says where its requests come from. */
const browser = ({ origin }: Served) => {
  const jar = new Map<string, string>()
  const keep = ({ headers }: { readonly headers: Headers }): void => {
    for (const set of headers.getSetCookie()) {
      const [, name, kept] = /^([^=]+)=([^;]*)/.exec(set)!
      if (/Max-Age=0/.test(set)) jar.delete(name!)
      else jar.set(name!, kept!)
    }
  }
  const send: typeof fetch = async (address, init) => {
    const cookie = [...jar].map(([name, kept]) => `${name}=${kept}`).join('; ')
    const answer = await fetch(address, { ...init, headers: { ...init?.headers, cookie, origin } })
    keep(answer)
    return answer
  }
  return { jar, send, client: clientOf({ origin, fetch: send }) }
}

/** Somebody who was invited, in a browser of theirs. */
const invited = async (served: Served, name: string) => {
  const { accounts } = served.access
  const wanted = { name, title: name, role: 'duty-officer', language: 'en' } as const
  const account = value(await accounts.create(served.administrator, wanted))
  const { token } = value(await accounts.invite(served.administrator, account.id))
  const here = browser(served)
  value(await here.client.acceptInvitation({ body: { token } }))
  return { ...here, account }
}

/** What a device answers is JSON. */
const answered = (made: object) => made as Record<string, unknown>

const whoIs = async (client: Client) => value(await client.showSession()).body.account.name

test('a passkey is added, signs in, is listed and removed; without the browser that began it is worth nothing', async () => {
  const served = await desk()
  const officer = await invited(served, 'officer')
  const device = authenticator('localhost', 'http://localhost')
  const begun = value(await officer.client.beginPasskeyRegistration()).body
  expect(officer.jar.has('najda-passkey')).toBe(true)
  const made = answered(device.create(begun))
  const stranger = await invited(served, 'stranger')
  // What one browser began another does not finish.
  const elsewhere = stranger.client.finishPasskeyRegistration({ body: { response: made, title: 'key' } })
  expect((await problem(elsewhere)).status).toBe(400)
  const body = { response: made, title: 'the key on my ring' }
  const passkey = value(await officer.client.finishPasskeyRegistration({ body })).body
  value(await officer.client.signOut())
  expect((await problem(officer.client.showSession())).status).toBe(401)

  const again = browser(served)
  const challenge = value(await again.client.beginPasskeySignIn()).body
  const response = answered(device.get(challenge))
  expect((await problem(browser(served).client.finishPasskeySignIn({ body: { response } }))).status).toBe(400)
  value(await again.client.finishPasskeySignIn({ body: { response } }))
  expect(await whoIs(again.client)).toBe('officer')
  // An answer is good once.
  expect((await problem(again.client.finishPasskeySignIn({ body: { response } }))).status).toBe(400)
  const { items } = value(await again.client.listPasskeys()).body
  expect(items).toMatchObject([{ id: passkey.id, title: 'the key on my ring' }])
  value(await again.client.removePasskey({ params: { passkey: passkey.id } }))
  const last = browser(served)
  const gone = answered(device.get(value(await last.client.beginPasskeySignIn()).body))
  expect((await problem(last.client.finishPasskeySignIn({ body: { response: gone } }))).code).toMatch(
    /^(passkey|sign-in)\//,
  )
})

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('an identity provider sends its person back here, into a session and to the page that was left', async () => {
  const port = await freePort()
  const provider = await realProvider(`http://127.0.0.1:${port}/api/session/elsewhere/return`)
  toClose.push(provider.close)
  const { issuer } = provider
  const served = await desk({ port, providers: [{ id: 'oidc', title: 'Ministry', issuer, ...oidcClient }] })
  const { account } = await invited(served, 'officer')
  const administrator = clientOf({
    origin: served.origin,
    headers: { cookie: served.administratorCookie, origin: served.origin },
  })
  expect(value(await served.public.listIssuers()).body.items).toEqual([{ id: 'oidc', title: 'Ministry' }])

  const signIn = async (
    here: ReturnType<typeof browser>,
    subject: string,
    accept = '*/*',
  ): Promise<Response> => {
    const query = { returnTo: '/en/calls/moor?x=1' }
    const begun = value(await here.client.beginSignInElsewhere({ params: { issuer: 'oidc' }, query }))
    expect([begun.status, here.jar.has('najda-elsewhere')]).toEqual([302, true])
    const back = await provider.walk(begun.headers.get('location')!, subject)
    return here.send(back, { headers: { accept } })
  }
  const nobody = await signIn(browser(served), 'subject-1')
  expect([nobody.status, (await nobody.json()).code]).toEqual([409, 'oidc/not-linked'])
  // A person who looks at it reads a sentence, in the language of the browser.
  const looked = await signIn(browser(served), 'subject-1', 'text/html')
  expect(looked.headers.get('content-type')).toContain('text/html')
  expect(await looked.text()).toMatch(/<h1>.*href="\/en\/sign-in"/s)

  const body = { issuer, subject: 'subject-1' }
  value(await administrator.linkIdentity({ params: { account: account.id }, body }))
  const here = browser(served)
  const returned = await signIn(here, 'subject-1')
  expect(returned.status).toBe(200)
  expect(await returned.text()).toContain('url=/en/calls/moor?x=1"')
  expect([await whoIs(here.client), here.jar.has('najda-elsewhere')]).toEqual(['officer', false])

  value(await administrator.unlinkIdentity({ body }))
  expect((await problem(here.client.showSession())).status).toBe(401)
})
