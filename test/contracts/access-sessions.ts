/** What access promises about sessions and API tokens. */
import { expect, test } from 'vitest'
import { mayAct, type Scope } from '../../src/access/index.ts'
import { addHours, instant } from '../../src/instant.ts'
import type { Bench } from '../support/both-engines.ts'
import {
  accessOver,
  again,
  begin,
  delegateOf,
  elsewhere,
  expectRefused,
  from,
  joined,
  longPassword,
  recognised,
  signedInAgain,
  value,
  withAdministrator,
} from './access-support.ts'

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const sessions = ({ fresh }: Bench): void => {
  test('end when nobody has used them for twelve hours', async () => {
    const { access, clock } = await withAdministrator(await fresh())
    const { token } = value(await access.passwords.signIn(again, from))
    for (let round = 0; round < 3; round++) {
      clock.forward(11.99)
      value(await access.sessions.recognise(token, from))
    }
    clock.forward(12)
    expectRefused(await access.sessions.recognise(token, from), 'session/expired')
    expectRefused(await access.sessions.recognise(token, from), 'session/expired')
    clock.forward(31 * 24)
    expectRefused(await access.sessions.recognise(token, from), 'session/unknown')
  })

  test('end seven days after they began, however much they are used', async () => {
    const { access, clock } = await withAdministrator(await fresh())
    const { token } = value(await access.passwords.signIn(again, from))
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      clock.forward(6)
      value(await access.sessions.recognise(token, from))
    }
    clock.forward(6)
    expectRefused(await access.sessions.recognise(token, from), 'session/expired')
  })

  test('are not opened by what was never given out', async () => {
    const { access } = await withAdministrator(await fresh())
    const { token, session } = value(await access.passwords.signIn(again, from))
    const forged = [
      ...['', 'x', token.slice(1), `${token}A`, `${token} `, 'A'.repeat(43), token.toLowerCase()],
      // What is stored does not open anything.
      session.id,
      'x'.repeat(1_000_000),
      `\u0000${token.slice(1)}`,
      `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`,
    ]
    for (const one of forged) expectRefused(await access.sessions.recognise(one, from), 'session/unknown')
    value(await access.sessions.recognise(token, from))
  })

  test('end by signing out, one by one, and all at once', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const signIn = async () => value(await access.passwords.signIn(again, elsewhere))
    const [one, two, three] = [await signIn(), await signIn(), await signIn()]
    expect(value(await access.sessions.list(administrator))).toHaveLength(4)
    value(await access.sessions.signOut(await recognised(access, one)))
    expect(value(await access.sessions.end(administrator, { session: two.session.id }))).toBe(1)
    expect(value(await access.sessions.end(administrator, { session: two.session.id }))).toBe(0)
    for (const { token } of [one, two]) {
      expectRefused(await access.sessions.recognise(token, from), 'session/unknown')
    }
    const all = { all: administrator.account.id }
    expect(value(await access.sessions.end(await recognised(access, three), all))).toBe(2)
    expectRefused(await access.sessions.recognise(three.token, from), 'session/unknown')
  })

  test("of others are an administrator's to see and to end", async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const delegate = await joined(access, administrator, delegateOf('ABC'))
    const chiefs = administrator.account.id
    expectRefused(await access.sessions.list(delegate.signed, chiefs), 'access/administrators-only')
    const [session] = value(await access.sessions.list(administrator))
    for (const which of [{ session: session!.id }, { all: chiefs }]) {
      expectRefused(await access.sessions.end(delegate.signed, which), 'access/administrators-only')
    }
    expect(value(await access.sessions.list(administrator, delegate.account.id))).toHaveLength(1)
    expect(value(await access.sessions.end(administrator, { all: delegate.account.id }))).toBe(1)
    expectRefused(await access.sessions.recognise(delegate.token, from), 'session/unknown')
  })

  test('of one account are fifty at most', async () => {
    const ledger = await fresh()
    const { access, clock } = await accessOver(ledger, { mode: 'demonstration' })
    const seat = { role: 'public', language: 'en' } as const
    const first = value(await access.actAs(seat, from))
    for (let round = 0; round < 50; round++) {
      clock.forward(1 / 3600)
      value(await access.actAs(seat, from))
    }
    expectRefused(await access.sessions.recognise(first.token, from), 'session/unknown')
  })
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const tokens = ({ fresh }: Bench): void => {
  const wanted = {
    title: 'nightly export',
    scopes: ['read'] as const,
    expiresAt: addHours(instant(begin), 24),
  }

  test('open what their scopes say, until they run out', async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    const { token, record } = value(await access.tokens.create(administrator, wanted))
    expect(token).toMatch(/^najda_[A-Za-z0-9_-]{43}$/)
    const reader = value(await access.tokens.recognise(token, elsewhere))
    expect(reader).toMatchObject({ account: administrator.account, by: { kind: 'token', id: record.id } })
    const acting = value(await access.tokens.create(administrator, { ...wanted, scopes: ['read', 'act'] }))
    const actor = value(await access.tokens.recognise(acting.token, from))
    expect([mayAct(administrator), mayAct(reader), mayAct(actor)]).toEqual([true, false, true])

    clock.forward(2)
    value(await access.tokens.recognise(token, from))
    const listed = value(await access.tokens.list(await signedInAgain(access)))
    const used = { ...record, usedAt: '2022-01-05T19:48:00.000Z' }
    expect(listed).toEqual(expect.arrayContaining([used]))
    clock.forward(22)
    expectRefused(await access.tokens.recognise(token, from), 'token/expired')
  })

  test('are not forged, and sessions are no tokens', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const { token, record } = value(await access.tokens.create(administrator, wanted))
    const session = value(await access.passwords.signIn(again, from))
    const forged = ['', 'najda_', token.slice(6), `${token}A`, `najda_${session.token}`, `najda_${record.id}`]
    for (const one of [...forged, session.token, token.toUpperCase()]) {
      expectRefused(await access.tokens.recognise(one, from), 'token/unknown')
    }
    expectRefused(await access.sessions.recognise(token, from), 'session/unknown')
  })

  test('are revoked by their owner or an administrator, and stay so', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const delegate = await joined(access, administrator, delegateOf('ABC'))
    const own = value(await access.tokens.create(delegate.signed, wanted))
    const chiefs = value(await access.tokens.create(administrator, wanted))
    expectRefused(await access.tokens.revoke(delegate.signed, chiefs.record.id), 'token/unknown')
    expectRefused(await access.tokens.revoke(delegate.signed, 'none'), 'token/unknown')
    expectRefused(
      await access.tokens.list(delegate.signed, administrator.account.id),
      'access/administrators-only',
    )
    value(await access.tokens.revoke(administrator, own.record.id))
    value(await access.tokens.revoke(administrator, own.record.id))
    expectRefused(await access.tokens.recognise(own.token, from), 'token/revoked')
    value(await access.tokens.recognise(chiefs.token, from))
    const noted = value(await access.audit(administrator, { kind: 'token-revoked' }))
    expect(noted).toHaveLength(1)
  })

  test('are made only in a session, with a title, a scope and an end', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const create = (change: object) => access.tokens.create(administrator, { ...wanted, ...change })
    expectRefused(await create({ title: '' }), 'token/title-malformed')
    expectRefused(await create({ scopes: [] }), 'token/no-scope')
    expectRefused(await create({ scopes: ['read', 'rule' as Scope] }), 'token/no-scope')
    expectRefused(await create({ expiresAt: instant(begin) }), 'token/expiry-out-of-range')
    expectRefused(await create({ expiresAt: instant('2023-02-01T00:00Z') }), 'token/expiry-out-of-range')
    const { token } = value(await create({ scopes: ['act'] }))
    const byToken = value(await access.tokens.recognise(token, from))
    const closed = [
      access.tokens.create(byToken, wanted),
      access.tokens.list(byToken),
      access.sessions.list(byToken),
      access.sessions.signOut(byToken),
      access.passwords.change(byToken, { current: longPassword, next: 'a quite new password' }),
      access.passkeys.beginRegistration(byToken),
    ]
    for (const answer of closed) expectRefused(await answer, 'access/session-needed')
  })
}
