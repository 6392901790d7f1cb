/** What access promises about passwords, and about those who guess at them. `access.test.ts` has the hash counted. */
import { parseOptions, verify } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import type { Bench } from '../support/both-engines.ts'
import {
  delegateOf,
  elsewhere,
  expectRefused,
  from,
  joined,
  longPassword,
  value,
  withAdministrator,
} from './access-support.ts'

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const passwords = ({ fresh }: Bench): void => {
  test('let in by the name in any spelling', async () => {
    const { access } = await withAdministrator(await fresh())
    for (const name of ['chief', 'CHIEF', 'ｃｈｉｅｆ']) {
      const signedIn = value(await access.passwords.signIn({ name, password: longPassword }, from))
      expect(signedIn.account.name).toBe('chief')
      expect(signedIn.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    }
  })

  test('answer a wrong one, an unknown name and an account without one alike', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    value(await access.accounts.create(administrator, delegateOf('ABC')))
    const tries = [
      ['chief', 'wrong'],
      ['nobody', longPassword],
      ['delegate.abc', longPassword],
      ['delegate.abc', ''],
      ['chief', `${longPassword}${'x'.repeat(100_000)}`],
      ['\u0000\ud800', longPassword],
      ['x'.repeat(10_000), longPassword],
    ] as const
    for (const [name, password] of tries) {
      const answer = await access.passwords.signIn({ name, password }, from)
      expect(answer).toEqual({ ok: false, failure: { code: 'sign-in/refused', parameters: {} } })
    }
  })

  test('are checked against a hash of the same cost also where there is none', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    value(await access.accounts.create(administrator, delegateOf('ABC')))
    const disabled = await joined(access, administrator, { ...delegateOf('DEF'), password: longPassword })
    value(await access.accounts.change(administrator, disabled.account.id, { disabled: true }))
    // Time would be told by any other work of the machine: what is counted is the work itself.
    for (const name of ['chief', 'nobody', 'delegate.abc', 'delegate.def', '\u0000']) {
      vi.mocked(verify).mockClear()
      await access.passwords.signIn({ name, password: 'wrong' }, elsewhere)
      expect(vi.mocked(verify).mock.calls).toHaveLength(1)
      const [hash] = vi.mocked(verify).mock.calls[0]!
      expect(parseOptions(hash)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    }
  })

  test('are none any more when the account changes while they are checked', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const { account } = await joined(access, administrator, { ...delegateOf('ABC'), password: longPassword })
    const { token } = value(await access.accounts.invite(administrator, account.id))
    const meanwhile = [
      () => access.passwords.acceptInvitation({ token, password: 'a quite new password' }, elsewhere),
      () => access.accounts.change(administrator, account.id, { disabled: true }),
    ]
    for (const [index, act] of meanwhile.entries()) {
      vi.mocked(verify).mockImplementationOnce(async () => {
        value<unknown>(await act())
        return true
      })
      const password = index === 0 ? longPassword : 'a quite new password'
      expectRefused(await access.passwords.signIn({ name: account.name, password }, from), 'sign-in/refused')
    }
    const [noted] = value(await access.audit(administrator, { kind: 'sign-in', limit: 1 }))
    expect(noted).toMatchObject({ outcome: 'sign-in/refused', account: account.id })
  })

  test('are changed by who knows the old one, and that ends the other sessions', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const other = value(await access.passwords.signIn({ name: 'chief', password: longPassword }, elsewhere))
    const change = (current: string, next: string) =>
      access.passwords.change(administrator, { current, next })
    expectRefused(await change('wrong', 'another long password'), 'password/wrong')
    expectRefused(await change(longPassword, 'elevensigns'), 'password/too-short', { least: 12 })
    expectRefused(await change(longPassword, 'x'.repeat(257)), 'password/too-long')
    expectRefused(await change(longPassword, 'aaaaaaaaaaaaaaaa'), 'password/too-common')
    expectRefused(await change(longPassword, 'i am the chief here'), 'password/holds-name')
    value(await change(longPassword, 'غيث يهطل على السهول'))
    expectRefused(await access.sessions.recognise(other.token, from), 'session/unknown')
    expect(value(await access.sessions.list(administrator))).toHaveLength(1)
    const signIn = (password: string) => access.passwords.signIn({ name: 'chief', password }, from)
    expectRefused(await signIn(longPassword), 'sign-in/refused')
    value(await signIn('غيث يهطل على السهول'))
  })

  test('are chosen by invitation, good once and for three days', async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    const { id } = value(await access.accounts.create(administrator, delegateOf('ABC')))
    const invite = async () => value(await access.accounts.invite(administrator, id)).token
    const [first, second] = [await invite(), await invite()]
    const accept = (token: string, password?: string) =>
      access.passwords.acceptInvitation({ token, password }, from)
    expectRefused(await accept(first, longPassword), 'invitation/unknown')
    expectRefused(await accept(second, 'too short'), 'password/too-short')
    const both = await Promise.all([accept(second, longPassword), accept(second, `${longPassword}!`)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expectRefused(await accept(second), 'invitation/unknown')
    expectRefused(await accept('forged'), 'invitation/unknown')
    const late = await invite()
    clock.forward(72)
    expectRefused(await accept(late), 'invitation/unknown')
  })
}

export const failures = ({ fresh }: Bench): void => {
  const wrong = 'wrong password'

  test('make the next one wait, longer each time, and the right password too', async () => {
    const { access, clock } = await withAdministrator(await fresh())
    const signIn = (password: string) => access.passwords.signIn({ name: 'chief', password }, from)
    for (let round = 0; round < 5; round++) expectRefused(await signIn(wrong), 'sign-in/refused')
    expectRefused(await signIn(longPassword), 'sign-in/locked', { seconds: 60 })
    clock.forward(59 / 3600)
    expectRefused(await signIn(longPassword), 'sign-in/locked', { seconds: 1 })
    clock.forward(1 / 3600)
    expectRefused(await signIn(wrong), 'sign-in/refused')
    expectRefused(await signIn(longPassword), 'sign-in/locked', { seconds: 120 })
    clock.forward(2 / 60)
    value(await signIn(longPassword))
    expectRefused(await signIn(wrong), 'sign-in/refused')
  })

  test('count for names that nobody has as they do for others', async () => {
    const { access } = await withAdministrator(await fresh())
    const signIn = () => access.passwords.signIn({ name: 'nobody', password: wrong }, from)
    for (let round = 0; round < 5; round++) expectRefused(await signIn(), 'sign-in/refused')
    expectRefused(await signIn(), 'sign-in/locked', { seconds: 60 })
  })

  test('count before they are checked, so that many at once are many', async () => {
    const { access } = await withAdministrator(await fresh())
    const all = await Promise.all(
      Array.from({ length: 20 }, () => access.passwords.signIn({ name: 'chief', password: wrong }, from)),
    )
    const codes = all.map((answer) => (answer.ok ? 'ok' : answer.failure.code))
    expect(codes.filter((code) => code === 'sign-in/refused')).toHaveLength(5)
    expect(codes.filter((code) => code === 'sign-in/locked')).toHaveLength(15)
  })

  test('make an address wait that tries many names, and no other address', async () => {
    const { access, clock } = await withAdministrator(await fresh())
    const guess = (name: string, address: string) =>
      access.passwords.signIn({ name, password: wrong }, { address })
    // Addresses of one IPv6 network are one customer's.
    const names = Array.from({ length: 30 }, (_, index) => `guess${index}`)
    await Promise.all(names.map((name, index) => guess(name, `2001:db8:1:2::${index.toString(16)}`)))
    expectRefused(await guess('another', '2001:db8:1:2:ffff::1'), 'sign-in/locked')
    expectRefused(await guess('another', '2001:db8:1:3::1'), 'sign-in/refused')
    value(await access.passwords.signIn({ name: 'chief', password: longPassword }, from))
    clock.forward(25)
    expectRefused(await guess('another', '2001:db8:1:2::1'), 'sign-in/refused')
  })

  test('are not a way to guess at the password behind an open session', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const change = () =>
      access.passwords.change(administrator, { current: wrong, next: 'a quite new password' })
    for (let round = 0; round < 5; round++) expectRefused(await change(), 'password/wrong')
    expectRefused(await change(), 'sign-in/locked')
  })
}
