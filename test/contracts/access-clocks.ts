/** What access promises about clocks that jump, and about demonstrations. */
import { expect, test } from 'vitest'
import { addHours, instant } from '../../src/instant.ts'
import type { Bench } from '../support/both-engines.ts'
import {
  accessOver,
  again,
  begin,
  chief,
  expectRefused,
  from,
  recognised,
  signedInAgain,
  value,
  withAdministrator,
} from './access-support.ts'

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const clocks = ({ fresh, place, open }: Bench): void => {
  test('set back neither revive nor extend a session', async () => {
    const { access, clock, administrator } = await withAdministrator(await fresh())
    const sleeping = value(await access.passwords.signIn(again, from))
    clock.forward(11)
    const other = value(await access.passwords.signIn(again, from))
    clock.forward(2)
    // The first has run out by now, though nobody has asked for it; the other has an hour on its count.
    value(await access.sessions.recognise(other.token, from))
    clock.set(instant(begin))
    for (const { token } of [sleeping, other]) {
      expectRefused(await access.sessions.recognise(token, from), 'session/expired')
    }
    const signed = await signedInAgain(access)
    const [entry] = value(await access.audit(signed, { kind: 'clock-set-back' }))
    expect(entry?.details).toEqual({ from: '2022-01-06T06:48:00.000Z', to: '2022-01-05T17:48:00.000Z' })
    expect(administrator.account.id).toBe(signed.account.id)
  })

  test('set back by a moment are waited out', async () => {
    const { access, clock } = await withAdministrator(await fresh())
    clock.forward(1)
    const { token, session } = value(await access.passwords.signIn(again, from))
    clock.forward(-30 / 3600)
    const signed = value(await access.sessions.recognise(token, from))
    const listed = value(await access.sessions.list(signed))
    expect(listed.find(({ id }) => id === session.id)).toEqual(session)
    clock.forward(12 + 30 / 3600)
    expectRefused(await access.sessions.recognise(token, from), 'session/expired')
  })

  test('set back many times by a moment add nothing to a session', async () => {
    const { access, clock } = await withAdministrator(await fresh())
    const { token, session } = value(await access.passwords.signIn(again, from))
    for (let round = 0; round < 5; round++) {
      clock.forward(-10 / 3600)
      const signed = value(await access.sessions.recognise(token, from))
      const [listed] = value(await access.sessions.list(signed)).filter(({ id }) => id === session.id)
      expect(listed?.expiresAt).toBe(session.expiresAt)
    }
  })

  test('set back while nobody was here are noticed at the next start', async () => {
    const where = await place()
    const ledger = await open(where)
    const { access, clock } = await withAdministrator(ledger)
    clock.forward(6)
    const { token } = value(await access.passwords.signIn(again, from))
    const { access: later } = await accessOver(ledger, { now: () => instant(begin) })
    expectRefused(await later.sessions.recognise(token, from), 'session/expired')
    // And only once: what the wrong clock has noted in the audit does not end every later session too.
    const fresh = value(await later.passwords.signIn(again, from))
    const { access: last } = await accessOver(ledger, { now: () => instant(begin) })
    value(await last.sessions.recognise(fresh.token, from))
  })

  test('of another process that runs ahead give no longer session', async () => {
    const ledger = await fresh()
    const { access } = await withAdministrator(ledger)
    const { access: ahead } = await accessOver(ledger, { now: () => addHours(instant(begin), 5) })
    const { token } = value(await ahead.passwords.signIn(again, from))
    expectRefused(await access.sessions.recognise(token, from), 'session/expired')
    expectRefused(await ahead.sessions.recognise(token, from), 'session/expired')
  })

  test('set back leave API tokens that had run out as they are', async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    const until = (hours: number) => ({
      ...{ title: 'script', scopes: ['read'] as const, expiresAt: addHours(instant(begin), hours) },
    })
    const seen = value(await access.tokens.create(administrator, until(1)))
    const unseen = value(await access.tokens.create(administrator, until(2)))
    // Runs out between two sweeps.
    const brief = value(await access.tokens.create(administrator, until(3 + 20 / 3600)))
    const lasting = value(await access.tokens.create(administrator, until(48)))
    clock.forward(3)
    expectRefused(await access.tokens.recognise(seen.token, from), 'token/expired')
    clock.forward(30 / 3600)
    const future = value(await access.tokens.create(administrator, until(72)))
    clock.set(instant(begin))
    expectRefused(await access.tokens.recognise(seen.token, from), 'token/revoked')
    expectRefused(await access.tokens.recognise(unseen.token, from), 'token/revoked')
    expectRefused(await access.tokens.recognise(brief.token, from), 'token/revoked')
    expectRefused(await access.tokens.recognise(future.token, from), 'token/revoked')
    value(await access.tokens.recognise(lasting.token, from))
  })

  test('set back do not make anybody wait for the hour that comes again', async () => {
    const { access, clock } = await withAdministrator(await fresh())
    clock.forward(24 * 365)
    for (let round = 0; round < 5; round++) await access.passwords.signIn({ ...again, password: 'x' }, from)
    expectRefused(await access.passwords.signIn(again, from), 'sign-in/locked')
    clock.set(instant(begin))
    value(await access.passwords.signIn(again, from))
  })
}

export const demonstrations = ({ fresh }: Bench): void => {
  const seat = { role: 'delegate', member: 'ABC', language: 'ar' } as const

  test('let anybody be anybody, each seat its own person', async () => {
    const { access } = await accessOver(await fresh(), { mode: 'demonstration' })
    const delegate = await recognised(access, value(await access.actAs(seat, from)))
    expect(delegate).toMatchObject({
      account: { role: 'delegate', member: 'ABC', administrator: false, language: 'ar' },
      by: { kind: 'session', method: 'demonstration' },
    })
    const again = value(await access.actAs(seat, from))
    expect(again.account.id).toBe(delegate.account.id)
    const officers = [1, 2].map((number) =>
      access.actAs({ role: 'duty-officer', seat: number, language: 'en' }, from),
    )
    const ids = (await Promise.all(officers)).map((answer) => value(answer).account.id)
    expect(new Set(ids).size).toBe(2)
    expectRefused(await access.actAs({ role: 'delegate', language: 'en' }, from), 'account/member-needed')
  })

  test('are nowhere but on a ledger founded for them', async () => {
    for (const mode of ['live', 'exercise'] as const) {
      const { access } = await accessOver(await fresh(), { mode })
      expectRefused(await access.actAs(seat, from), 'demonstration/not-here', { mode })
    }
  })

  test('make nothing that lasts beyond them', async () => {
    const { access } = await accessOver(await fresh(), { mode: 'demonstration' })
    value(await access.accounts.setUp(chief, from))
    const signed = await recognised(access, value(await access.actAs(seat, from)))
    const wanted = { title: 'script', scopes: ['act'], expiresAt: instant('2022-01-06T00:00Z') } as const
    expectRefused(await access.tokens.create(signed, wanted), 'demonstration/not-here')
    expectRefused(await access.passkeys.beginRegistration(signed), 'demonstration/not-here')
    expectRefused(await access.accounts.list(signed), 'access/administrators-only')
    const signIn = access.passwords.signIn({ name: signed.account.name, password: '' }, from)
    expectRefused(await signIn, 'sign-in/refused')
  })
}
