/** What access promises about sign-in at an identity provider. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHours, fromMilliseconds, type Instant, instant } from '../../src/instant.ts'
import type { OpenLedger } from '../../src/ledger/node.ts'
import type { Bench } from '../support/both-engines.ts'
import { client, type Lie, lyingProvider, realProvider, type TestProvider } from './access-provider.ts'
import { delegateOf, expectRefused, from, recognised, value, withAdministrator } from './access-support.ts'

const redirectUri = 'http://127.0.0.1:8080/sign-in/back'
// Providers stamp what they sign by the clock of the machine.
const real = (): Instant => fromMilliseconds(Date.now())

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const signInElsewhere = ({ fresh }: Bench): void => {
  let [one, liar]: [TestProvider?, Awaited<ReturnType<typeof lyingProvider>>?] = []
  beforeAll(async () => {
    one = await realProvider(redirectUri)
    liar = await lyingProvider(redirectUri)
  })
  afterAll(async () => {
    await one?.close()
    await liar?.close()
  })

  const providers = () => [
    { id: 'ministry', title: 'Ministry', issuer: one!.issuer, ...client },
    { id: 'liar', title: 'Liar', issuer: liar!.issuer, ...client },
    { id: 'away', title: 'Away', issuer: 'http://127.0.0.1:9', ...client },
  ]

  const opened = async (ledger: OpenLedger, now: () => Instant = real) => {
    const { access, administrator } = await withAdministrator(ledger, { now, providers: providers() })
    const account = value(await access.accounts.create(administrator, delegateOf('ABC')))
    const begin = async (issuer: string) =>
      value(await access.elsewhere.begin(issuer, { redirectUri, returnTo: '/board?open=1' }))
    const finish = (binding: string, url: string) => access.elsewhere.finish({ binding, url }, from)
    const signIn = async (subject: string) => {
      const { binding, options } = await begin('ministry')
      return finish(binding, await one!.walk(options.url, subject))
    }
    return { access, administrator, account, begin, finish, signIn }
  }

  test('lets in whom an administrator has linked, from what the audit noted', async () => {
    const { access, administrator, account, signIn } = await opened(await fresh())
    expect(access.elsewhere.issuers.map(({ id }) => id)).toEqual(['ministry', 'liar', 'away'])
    expectRefused(await signIn('subject-1'), 'oidc/not-linked')
    const [noted] = value(await access.audit(administrator, { kind: 'sign-in' }))
    expect(noted).toMatchObject({ outcome: 'oidc/not-linked', details: { subject: 'subject-1' } })
    const identity = { issuer: noted!.details.issuer!, subject: noted!.details.subject! }
    value(await access.accounts.link(administrator, account.id, identity))
    const signedIn = value(await signIn('subject-1'))
    expect(signedIn).toMatchObject({ account, returnTo: '/board?open=1', session: { method: 'oidc' } })
    expect((await recognised(access, signedIn)).account).toEqual(account)
    expectRefused(await signIn('subject-2'), 'oidc/not-linked')
    expectRefused(await access.accounts.link(administrator, account.id, identity), 'oidc/already-linked')
    expect(value(await access.accounts.identities(administrator, account.id))).toEqual([identity])

    value(await access.accounts.unlink(administrator, identity))
    expectRefused(await access.sessions.recognise(signedIn.token, from), 'session/unknown')
    expectRefused(await signIn('subject-1'), 'oidc/not-linked')
    value(await access.accounts.link(administrator, account.id, identity))
    value(await access.accounts.change(administrator, account.id, { disabled: true }))
    expectRefused(await signIn('subject-1'), 'sign-in/refused')
  })

  test('links to providers that are configured and subjects that there can be', async () => {
    const { access, administrator, account } = await opened(await fresh())
    const link = (issuer: string, subject: string) =>
      access.accounts.link(administrator, account.id, { issuer, subject })
    expectRefused(await link('https://unknown.example', 'x'), 'oidc/unknown-issuer')
    for (const subject of ['', 'two words', 'x'.repeat(256), '\u0000', '\u202e']) {
      expectRefused(await link(one!.issuer, subject), 'oidc/subject-malformed')
    }
    const unknown = access.accounts.link(administrator, 'nobody', { issuer: one!.issuer, subject: 'x' })
    expectRefused(await unknown, 'account/unknown')
    const unlink = access.accounts.unlink(administrator, { issuer: one!.issuer, subject: 'x' })
    expectRefused(await unlink, 'oidc/not-linked')
    expectRefused(await access.elsewhere.begin('none', { redirectUri }), 'oidc/unknown-issuer')
    expectRefused(await access.elsewhere.begin('away', { redirectUri }), 'oidc/unreachable')
  })

  test('takes an answer once, in the browser that began, with its own state, at its own address', async () => {
    const { access, administrator, account, begin, finish } = await opened(await fresh())
    value(
      await access.accounts.link(administrator, account.id, { issuer: one!.issuer, subject: 'subject-1' }),
    )
    const walked = async () => {
      const { binding, options } = await begin('ministry')
      return { binding, url: await one!.walk(options.url, 'subject-1') }
    }
    const once = await walked()
    value(await finish(once.binding, once.url))
    expectRefused(await finish(once.binding, once.url), 'oidc/expired')
    expectRefused(await finish('forged', once.url), 'oidc/expired')

    const at = (url: string, change: (url: URL) => void) => {
      const changed = new URL(url)
      change(changed)
      return changed.href
    }
    // Somebody else's answer brought to this browser: sign-in by force.
    const [mine, theirs] = [await walked(), await walked()]
    expectRefused(await finish(mine.binding, theirs.url), 'oidc/refused')
    const changes: readonly ((url: URL) => void)[] = [
      ({ searchParams }) => searchParams.delete('state'),
      ({ searchParams }) => searchParams.set('state', 'another'),
      ({ searchParams }) => searchParams.set('iss', 'https://evil.example'),
      ({ searchParams }) => searchParams.delete('iss'),
      ({ searchParams }) => searchParams.set('code', 'another'),
      ({ searchParams }) => searchParams.append('state', 'another'),
      (url) => {
        url.host = 'evil.example'
      },
      (url) => {
        url.pathname = '/another'
      },
    ]
    for (const change of changes) {
      const { binding, url } = await walked()
      expectRefused(await finish(binding, at(url, change)), 'oidc/refused')
    }
    const { binding } = await begin('ministry')
    expectRefused(await finish(binding, 'no address'), 'oidc/refused')
    const denied = await begin('ministry')
    const state = new URL(denied.options.url).searchParams.get('state')!
    const answer = `${redirectUri}?${new URLSearchParams({ error: 'access_denied', state, iss: one!.issuer })}`
    expectRefused(await finish(denied.binding, answer), 'oidc/refused')
    const [noted] = value(await access.audit(administrator, { kind: 'sign-in', limit: 1 }))
    expect(noted?.details).toMatchObject({ reason: 'access_denied' })
  })

  test('asks with a code challenge, a state and a nonce that are new each time', async () => {
    const { begin } = await opened(await fresh())
    const [first, second] = [await begin('ministry'), await begin('ministry')].map(
      ({ options }) => new URL(options.url).searchParams,
    )
    expect(first?.get('code_challenge_method')).toBe('S256')
    expect(first?.get('redirect_uri')).toBe(redirectUri)
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(first?.get(name)).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(first?.get(name)).not.toBe(second?.get(name))
    }
  })

  test('waits ten minutes', async () => {
    let late = 0
    const { begin, finish } = await opened(await fresh(), () => addHours(real(), late))
    const { binding, options } = await begin('ministry')
    const url = await one!.walk(options.url, 'subject-1')
    late = 1 / 6
    expectRefused(await finish(binding, url), 'oidc/expired')
  })

  test('gives back only a path of our own', async () => {
    const { access, administrator, account } = await opened(await fresh())
    value(
      await access.accounts.link(administrator, account.id, { issuer: liar!.issuer, subject: 'somebody' }),
    )
    liar!.tell({})
    const paths = ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\\b', '/a\nb', '']
    for (const returnTo of [...paths, '/own']) {
      const begun = value(await access.elsewhere.begin('liar', { redirectUri, returnTo }))
      const url = await liar!.walk(begun.options.url)
      const signedIn = value(await access.elsewhere.finish({ binding: begun.binding, url }, from))
      expect(signedIn.returnTo).toBe(returnTo === '/own' ? '/own' : undefined)
    }
  })

  test('believes no ID token that is forged, old, or meant for something else', async () => {
    const { access, administrator, account, begin, finish } = await opened(await fresh())
    value(
      await access.accounts.link(administrator, account.id, { issuer: liar!.issuer, subject: 'somebody' }),
    )
    const hear = async (lie: Lie) => {
      liar!.tell(lie)
      const { binding, options } = await begin('liar')
      return finish(binding, await liar!.walk(options.url))
    }
    value(await hear({}))
    const { binding, options } = await begin('liar')
    const back = await liar!.walk(options.url)
    expectRefused(await finish(binding, back.replace('127.0.0.1:8080', 'evil.example')), 'oidc/refused')
    const now = Math.floor(Date.now() / 1000)
    const lies: readonly Lie[] = [
      { forged: true },
      { unsigned: true },
      { claims: { nonce: 'another' } },
      { claims: { nonce: undefined } },
      { claims: { aud: 'another client' } },
      { claims: { iss: one!.issuer } },
      { claims: { exp: now - 3600, iat: now - 7200 } },
      { claims: { sub: undefined } },
      { claims: { sub: '\u202e' } },
      // The same person by e-mail, at the same provider, is not the same person.
      { claims: { sub: '', email: 'somebody@example.org' } },
    ]
    for (const lie of lies) expectRefused(await hear(lie), 'oidc/refused')
    const other = await hear({ claims: { sub: 'somebody-else', email: 'somebody@example.org' } })
    expectRefused(other, 'oidc/not-linked')
  })

  test('judges an ID token by the time of the room', async () => {
    const tomorrow = await opened(await fresh(), () => addHours(real(), 24))
    const { binding, options } = await tomorrow.begin('liar')
    liar!.tell({})
    expectRefused(await tomorrow.finish(binding, await liar!.walk(options.url)), 'oidc/refused')
    expect(instant('2022-01-05T00:00Z') < real()).toBe(true)
  })
}
