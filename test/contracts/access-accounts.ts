/** What access promises about accounts and the audit. */
import { expect, test } from 'vitest'
import { actorOf, type NewAccount } from '../../src/access/index.ts'
import type { Bench } from '../support/both-engines.ts'
import {
  accessOver,
  chief,
  delegateOf,
  elsewhere,
  expectRefused,
  from,
  joined,
  longPassword,
  recognised,
  value,
  withAdministrator,
} from './access-support.ts'

const anotherAdministrator: NewAccount = {
  ...{ name: 'other', title: 'Other', role: 'public', language: 'ar', administrator: true },
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const accounts = ({ fresh }: Bench): void => {
  test('are set up once, by a first administrator', async () => {
    const { access } = await accessOver(await fresh())
    expect(await access.accounts.isSetUp()).toBe(false)
    expectRefused(await access.accounts.setUp({ ...chief, password: 'short' }, from), 'password/too-short')
    const both = await Promise.all([
      access.accounts.setUp(chief, from),
      access.accounts.setUp({ ...chief, name: 'second' }, from),
    ])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expectRefused(both.find(({ ok }) => !ok)!, 'setup/done')
    expect(await access.accounts.isSetUp()).toBe(true)
    expectRefused(await access.accounts.setUp({ ...chief, name: 'third' }, from), 'setup/done')
    const first = await recognised(access, value(both.find(({ ok }) => ok)!))
    expect(first.account).toMatchObject({ administrator: true, role: 'duty-officer' })
  })

  test('are made by administrators in a session, and by nobody else', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const account = value(await access.accounts.create(administrator, delegateOf('ABC')))
    expect(account).toMatchObject({ role: 'delegate', member: 'ABC', administrator: false })
    expect(actorOf(account)).toEqual({ role: 'delegate', person: account.id, member: 'ABC' })
    expect(await access.accounts.find(account.id)).toEqual(account)

    const { signed } = await joined(access, administrator, delegateOf('DEF'))
    const asDelegate = [
      access.accounts.create(signed, delegateOf('GHI')),
      access.accounts.list(signed),
      access.accounts.change(signed, signed.account.id, { administrator: true }),
      access.accounts.invite(signed, signed.account.id),
      access.accounts.identities(signed, signed.account.id),
      access.accounts.link(signed, signed.account.id, { issuer: 'i', subject: 's' }),
      access.accounts.unlink(signed, { issuer: 'i', subject: 's' }),
    ]
    for (const answer of asDelegate) expectRefused(await answer, 'access/administrators-only')

    const wanted = {
      title: 'script',
      scopes: ['read', 'act'],
      expiresAt: '2022-02-01T00:00:00.000Z',
    } as never
    const { token } = value(await access.tokens.create(administrator, wanted))
    const byToken = value(await access.tokens.recognise(token, from))
    expectRefused(await access.accounts.create(byToken, delegateOf('GHI')), 'access/session-needed')
    expect(value(await access.accounts.list(administrator)).map(({ name }) => name)).toEqual([
      ...['chief', 'delegate.abc', 'delegate.def'],
    ])
  })

  test('say what is wrong with a new one', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const good = delegateOf('ABC')
    const { member: _, ...memberless } = good
    const wrong = [
      [{ ...good, name: 'a' }, 'account/name-malformed'],
      [{ ...good, name: 'two words' }, 'account/name-malformed'],
      [{ ...good, name: 'abc\u202edef' }, 'account/name-malformed'],
      [{ ...good, title: '' }, 'account/title-malformed'],
      [{ ...good, title: 'Delegate \u202eCBA' }, 'account/title-malformed'],
      [{ ...good, title: 'x'.repeat(121) }, 'account/title-malformed'],
      [{ ...good, title: 'nul \u0000' }, 'account/title-malformed'],
      [memberless, 'account/member-needed'],
      [{ ...good, member: 'not a member' }, 'account/member-malformed'],
      [{ ...good, role: 'auditor' as const }, 'account/member-needless'],
      [{ ...good, pact: 'Not A Slug' }, 'account/pact-malformed'],
      [{ ...good, name: 'CHIEF' }, 'account/name-taken'],
    ] as const
    for (const [account, code] of wrong)
      expectRefused(await access.accounts.create(administrator, account), code)
    expect(value(await access.accounts.list(administrator))).toHaveLength(1)
  })

  test('are not found by what is no id, and that is all that happens', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    for (const id of ['', 'nobody', '\u0000', '\ud800', "' or 1=1", 'x'.repeat(100_000)]) {
      expect(await access.accounts.find(id)).toBeUndefined()
      expectRefused(await access.accounts.change(administrator, id, { title: 'x' }), 'account/unknown')
      expectRefused(await access.accounts.invite(administrator, id), 'account/unknown')
      expectRefused(await access.tokens.revoke(administrator, id), 'token/unknown')
      expectRefused(await access.passkeys.remove(administrator, id), 'passkey/unknown')
      expect(value(await access.sessions.end(administrator, { session: id }))).toBe(0)
      expect(value(await access.sessions.end(administrator, { all: id }))).toBe(0)
      expect(value(await access.sessions.list(administrator, id))).toEqual([])
      expect(value(await access.tokens.list(administrator, id))).toEqual([])
      expect(value(await access.passkeys.list(administrator, id))).toEqual([])
      expect(value(await access.accounts.identities(administrator, id))).toEqual([])
      expect(value(await access.audit(administrator, { account: id }))).toEqual([])
      value(await access.audit(administrator, { before: id }))
    }
  })

  test('change, and what is left out stays', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const { id } = value(
      await access.accounts.create(administrator, { ...delegateOf('ABC'), pact: 'charter' }),
    )
    const change = (wanted: object) => access.accounts.change(administrator, id, wanted)
    expect(value(await change({ title: 'مندوب' }))).toMatchObject({
      title: 'مندوب',
      member: 'ABC',
      pact: 'charter',
    })
    expect(value(await change({ member: 'DEF', pact: null }))).not.toHaveProperty('pact')
    expect(value(await change({ role: 'auditor' }))).not.toHaveProperty('member')
    expectRefused(await change({ role: 'planner' }), 'account/member-needed')
    expect(value(await change({ role: 'planner', member: 'GHI' }))).toMatchObject({ member: 'GHI' })
    expectRefused(await access.accounts.change(administrator, 'nobody', {}), 'account/unknown')
  })

  test('take effect at once in sessions that are open', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const { account, token } = await joined(access, administrator, delegateOf('ABC'))
    value(await access.accounts.change(administrator, account.id, { member: 'DEF' }))
    expect(value(await access.sessions.recognise(token, from)).account.member).toBe('DEF')
  })

  test('are disabled with all that opens them, for good', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const someone = await joined(access, administrator, { ...delegateOf('ABC'), password: longPassword })
    const wanted = { title: 'script', scopes: ['act'], expiresAt: '2022-02-01T00:00:00.000Z' } as never
    const api = value(await access.tokens.create(someone.signed, wanted))
    const invitation = value(await access.accounts.invite(administrator, someone.account.id))
    const disable = (disabled: boolean) =>
      access.accounts.change(administrator, someone.account.id, { disabled })
    expect(value(await disable(true)).disabledAt).toBe('2022-01-05T17:48:00.000Z')
    const signIn = () => access.passwords.signIn({ name: someone.account.name, password: longPassword }, from)
    expectRefused(await signIn(), 'sign-in/refused')
    expectRefused(await access.accounts.invite(administrator, someone.account.id), 'account/disabled')
    expectRefused(await access.tokens.recognise(api.token, from), 'token/revoked')
    value(await disable(false))
    expectRefused(await access.sessions.recognise(someone.token, from), 'session/unknown')
    expectRefused(await access.tokens.recognise(api.token, from), 'token/revoked')
    const accept = access.passwords.acceptInvitation({ token: invitation.token }, from)
    expectRefused(await accept, 'invitation/unknown')
    value(await signIn())
  })

  test('always leave an administrator', async () => {
    const { access, administrator } = await withAdministrator(await fresh())
    const { id } = administrator.account
    for (const change of [{ disabled: true }, { administrator: false }]) {
      expectRefused(await access.accounts.change(administrator, id, change), 'account/last-administrator')
    }
    const { account } = await joined(access, administrator, anotherAdministrator)
    value(await access.accounts.change(administrator, id, { administrator: false }))
    expect((await access.accounts.find(account.id))?.administrator).toBe(true)
  })

  test('are changed one after the other: two administrators cannot disable each other at once', async () => {
    const ledger = await fresh()
    const { access, administrator } = await withAdministrator(ledger)
    const { account } = await joined(access, administrator, anotherAdministrator)
    const database = ledger.database.withTables<{
      access_locks: { name: string }
      access_accounts: { id: string; disabled_at: string }
    }>()
    const held = database.transaction().execute(async (transaction) => {
      const lock = transaction.insertInto('access_locks').values({ name: 'accounts' })
      await lock.onConflict((conflict) => conflict.column('name').doUpdateSet({ name: 'accounts' })).execute()
      const change = access.accounts.change(administrator, administrator.account.id, { disabled: true })
      // Long enough for a change that does not wait to be done.
      await new Promise((resolve) => setTimeout(resolve, 100))
      const disabled = { disabled_at: '2022-01-05T17:48:00.000Z' }
      await transaction.updateTable('access_accounts').set(disabled).where('id', '=', account.id).execute()
      return { change }
    })
    expectRefused(await (await held).change, 'account/last-administrator')
    expect(await access.accounts.isSetUp()).toBe(true)
  })
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of tests, as in a test file.
export const audit = ({ fresh }: Bench): void => {
  test('tells auditors and administrators every attempt and change, and others nothing', async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    clock.forward(1)
    const auditor = await joined(access, administrator, {
      ...{ name: 'auditor', title: 'Auditor', role: 'auditor', language: 'en' },
    })
    const delegate = await joined(access, administrator, delegateOf('ABC'))
    clock.forward(1)
    await access.passwords.signIn({ name: 'chief', password: 'wrong' }, elsewhere)
    await access.passwords.signIn({ name: 'hunter2-typed-as-a-name', password: 'wrong' }, elsewhere)
    clock.forward(1)
    value(await access.accounts.change(administrator, delegate.account.id, { title: 'Other' }))
    value(await access.sessions.signOut(delegate.signed))

    expectRefused(await access.audit(delegate.signed), 'access/auditors-only')
    const entries = value(await access.audit(auditor.signed))
    expect(value(await access.audit(administrator))).toEqual(entries)
    const told = entries.map(({ kind, outcome }) => `${kind} ${outcome}`).sort()
    expect(told).toEqual(
      [
        ...['set-up accepted', 'sign-in accepted', 'account-created accepted', 'invitation-issued accepted'],
        ...['sign-in accepted', 'account-created accepted', 'invitation-issued accepted', 'sign-in accepted'],
        ...['sign-in sign-in/refused', 'sign-in sign-in/refused'],
        ...['account-changed accepted', 'sign-out accepted'],
      ].sort(),
    )
    const changed = entries.find(({ kind }) => kind === 'account-changed')
    expect(changed).toMatchObject({
      ...{ account: administrator.account.id, subject: delegate.account.id, address: from.address },
      details: { title: 'Delegate of ABC -> Other' },
    })
    const failures = entries.filter(({ outcome }) => outcome === 'sign-in/refused')
    expect(failures.map(({ account }) => account)).toContain(administrator.account.id)
    expect(JSON.stringify(entries)).not.toContain('hunter2')
    expect(JSON.stringify(entries)).not.toContain(longPassword)
  })

  test('is read in pages, newest first, and of one account', async () => {
    const { access, administrator, clock } = await withAdministrator(await fresh())
    for (let round = 0; round < 4; round++) {
      clock.forward(0.1)
      await access.passwords.signIn({ name: 'nobody', password: 'wrong' }, from)
    }
    const first = value(await access.audit(administrator, { limit: 3 }))
    const second = value(await access.audit(administrator, { limit: 3, before: first.at(-1)!.id }))
    const all = value(await access.audit(administrator))
    expect([...first, ...second]).toEqual(all.slice(0, 6))
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    const own = value(await access.audit(administrator, { account: administrator.account.id }))
    expect(own.map(({ kind }) => kind).sort()).toEqual(['set-up', 'sign-in'])
    expect(value(await access.audit(administrator, { kind: 'set-up' }))).toHaveLength(1)
  })

  test('cannot be rewritten', async () => {
    const ledger = await fresh()
    await withAdministrator(ledger)
    const database = ledger.database.withTables<{ access_audit: { outcome: string } }>()
    await expect(database.updateTable('access_audit').set({ outcome: 'x' }).execute()).rejects.toThrow(
      'append-only',
    )
    await expect(database.deleteFrom('access_audit').execute()).rejects.toThrow('append-only')
  })

  test('and every other table hold no password and no token', async () => {
    const ledger = await fresh()
    const { access, administrator } = await withAdministrator(ledger)
    const wanted = { title: 'script', scopes: ['act'], expiresAt: '2022-02-01T00:00:00.000Z' } as never
    const api = value(await access.tokens.create(administrator, wanted))
    const session = value(await access.passwords.signIn({ name: 'chief', password: longPassword }, from))
    const invited = value(await access.accounts.create(administrator, delegateOf('ABC')))
    const invitation = value(await access.accounts.invite(administrator, invited.id))
    const tables = ['accounts', 'sessions', 'tokens', 'pending', 'audit', 'failures'] as const
    const database = ledger.database.withTables<Record<`access_${(typeof tables)[number]}`, object>>()
    const stored: unknown[] = []
    for (const table of tables)
      stored.push(await database.selectFrom(`access_${table}`).selectAll().execute())
    const text = JSON.stringify(stored)
    for (const secret of [api.token, session.token, invitation.token, longPassword]) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
  })
}
