/** What access promises about passkeys, with a device in software. */
import { expect, test } from 'vitest'
import type { Access, Begun, Signed } from '../../src/access/index.ts'
import type { Bench } from '../support/both-engines.ts'
import { type Authenticator, authenticator, type Manner } from './access-authenticator.ts'
import {
  delegateOf,
  elsewhere,
  expectRefused,
  from,
  joined,
  recognised,
  site,
  value,
  withAdministrator,
} from './access-support.ts'

const device = (): Authenticator => authenticator(site.domain, site.origins[0]!)

const register = async (access: Access, by: Signed, made: Authenticator) => {
  const { binding, options } = value(await access.passkeys.beginRegistration(by))
  const said = { binding, response: made.create(options), title: 'a key' }
  return value(await access.passkeys.finishRegistration(by, said))
}

const answer = async (access: Access, made: Authenticator, manner: Manner = {}) => {
  const { binding, options } = await access.passkeys.beginSignIn()
  return access.passkeys.finishSignIn({ binding, response: made.get(options, manner) }, from)
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const passkeys = ({ fresh }: Bench): void => {
  test('are made in a session and sign in without a name', async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    const delegate = await joined(access, administrator, delegateOf('ABC'))
    const made = device()
    expect(await register(access, delegate.signed, made)).toMatchObject({ id: made.id, title: 'a key' })
    clock.forward(24)
    const signedIn = value(await answer(access, made))
    expect(signedIn.account).toEqual(delegate.account)
    const signed = await recognised(access, signedIn)
    expect(signed.by).toMatchObject({ kind: 'session', method: 'passkey' })
    const [listed] = value(await access.passkeys.list(signed))
    expect(listed?.usedAt).toBe('2022-01-06T17:48:00.000Z')
    value(await answer(access, made))
  })

  test('ask for nothing that tells who has an account here', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    await register(access, administrator, device())
    const { options } = await access.passkeys.beginSignIn()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(JSON.stringify(options)).not.toContain('allowCredentials":[{')
  })

  test('answer a challenge once, in time, in the browser that began', async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    const made = device()
    await register(access, administrator, made)
    const begun = await access.passkeys.beginSignIn()
    const response = made.get(begun.options)
    const finish = ({ binding }: Pick<Begun<object>, 'binding'>, said: unknown) =>
      access.passkeys.finishSignIn({ binding, response: said }, from)
    value(await finish(begun, response))
    expectRefused(await finish(begun, response), 'passkey/expired')
    expectRefused(await finish({ binding: 'forged' }, response), 'passkey/expired')
    // The same answer under a challenge that somebody else was given.
    expectRefused(await finish(await access.passkeys.beginSignIn(), response), 'passkey/refused')
    const late = await access.passkeys.beginSignIn()
    clock.forward(1 / 12)
    expectRefused(await finish(late, made.get(late.options)), 'passkey/expired')
    const registration = value(await access.passkeys.beginRegistration(administrator))
    expectRefused(await finish(registration, made.get(registration.options)), 'passkey/expired')
  })

  test('are refused from another origin, for another site, without verification, or altered', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const made = device()
    await register(access, administrator, made)
    const wrong: readonly Manner[] = [
      { origin: 'http://localhost:9090' },
      { origin: 'https://localhost:8080' },
      { origin: 'http://localhost:8080.example' },
      { domain: 'example.org' },
      { verified: false },
      { challenge: 'AAAA' },
      { type: 'webauthn.create' },
      { userHandle: Buffer.from('somebody else').toString('base64url') },
    ]
    for (const manner of wrong) expectRefused(await answer(access, made, manner), 'passkey/refused')
    expectRefused(await answer(access, device()), 'passkey/refused')
    for (const response of [null, 7, 'x', [], {}, { id: made.id }, { id: 'x'.repeat(100_000) }]) {
      const { binding } = await access.passkeys.beginSignIn()
      expectRefused(await access.passkeys.finishSignIn({ binding, response }, from), 'passkey/refused')
    }
    const begun = await access.passkeys.beginSignIn()
    const altered = made.get(begun.options) as { response: { signature: string } }
    altered.response.signature = (made.get(begun.options) as typeof altered).response.signature
    const finish = access.passkeys.finishSignIn({ binding: begun.binding, response: altered }, elsewhere)
    expectRefused(await finish, 'passkey/refused')
    const noted = value(await access.audit(administrator, { kind: 'sign-in' }))
    const failures = noted.filter(({ outcome }) => outcome === 'passkey/refused')
    expect(failures).toHaveLength(wrong.length + 1 + 7 + 1)
    expect(failures.some(({ account }) => account === administrator.account.id)).toBe(true)
  })

  test('whose counter does not grow are refused: somebody may have a copy', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const made = device()
    await register(access, administrator, made)
    value(await answer(access, made))
    value(await answer(access, made))
    made.counter -= 2
    expectRefused(await answer(access, made), 'passkey/refused')
    made.counter = 100
    const [one, two] = [await access.passkeys.beginSignIn(), await access.passkeys.beginSignIn()]
    const first = { binding: one.binding, response: made.get(one.options) }
    made.counter -= 1
    const second = { binding: two.binding, response: made.get(two.options) }
    const both = await Promise.all([first, second].map((said) => access.passkeys.finishSignIn(said, from)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const noted = value(await access.audit(administrator, { kind: 'sign-in' }))
    expect(noted.some(({ details }) => details.reason?.includes('counter'))).toBe(true)
  })

  test('of devices without a counter work again and again', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const made = device()
    made.counter = 0
    await register(access, administrator, made)
    for (let round = 0; round < 3; round++) value(await answer(access, made))
  })

  test("are registered only by who began it, once, and are nobody else's afterwards", async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    const delegate = await joined(access, administrator, delegateOf('ABC'))
    const made = device()
    const begin = async () => value(await access.passkeys.beginRegistration(administrator))
    const finish = (by: Signed, { binding, options }: Begun<object>, manner: Manner = {}) =>
      access.passkeys.finishRegistration(by, {
        binding,
        response: made.create(options, manner),
        title: 'a key',
      })
    expectRefused(await finish(delegate.signed, await begin()), 'passkey/expired')
    for (const manner of [
      { origin: 'https://evil.example' },
      { verified: false },
      { domain: 'evil.example' },
    ]) {
      expectRefused(await finish(administrator, await begin(), manner), 'passkey/refused')
    }
    const begun = await begin()
    value(await finish(administrator, begun))
    expectRefused(await finish(administrator, begun), 'passkey/expired')
    const other = value(await access.passkeys.beginRegistration(delegate.signed))
    expectRefused(await finish(delegate.signed, other), 'passkey/refused')
    expect((await begin()).options).toMatchObject({ excludeCredentials: [{ id: made.id }] })
    const late = await begin()
    clock.forward(1 / 12)
    expectRefused(await finish(administrator, late), 'passkey/expired')
  })

  test('are removed with the sessions they began', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const delegate = await joined(access, administrator, delegateOf('ABC'))
    const made = device()
    await register(access, delegate.signed, made)
    const { token } = value(await answer(access, made))
    const chiefs = device()
    await register(access, administrator, chiefs)
    expectRefused(await access.passkeys.remove(delegate.signed, chiefs.id), 'passkey/unknown')
    expectRefused(
      await access.passkeys.list(delegate.signed, administrator.account.id),
      'access/administrators-only',
    )
    value(await access.passkeys.remove(administrator, made.id))
    expectRefused(await answer(access, made), 'passkey/refused')
    expectRefused(await access.sessions.recognise(token, from), 'session/unknown')
    value(await access.sessions.recognise(delegate.token, from))
  })

  test('do not open a disabled account, and do not wait for somebody who guesses at its password', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const delegate = await joined(access, administrator, delegateOf('ABC'))
    const made = device()
    await register(access, delegate.signed, made)
    const guess = () => access.passwords.signIn({ name: delegate.account.name, password: 'wrong' }, elsewhere)
    for (let round = 0; round < 6; round++) await guess()
    expectRefused(await guess(), 'sign-in/locked')
    value(await answer(access, made))
    value(await access.accounts.change(administrator, delegate.account.id, { disabled: true }))
    expectRefused(await answer(access, made), 'passkey/refused')
  })
}
