/** Access to test with, on either engine: a clock that is set by hand, and the few steps that every test begins with. */
import { expect } from 'vitest'
import type { Access, Account, NewAccount, Signed, SignedIn } from '../../src/access/index.ts'
import { type AccessOpening, openAccess } from '../../src/access/node.ts'
import { addHours, type Instant, instant } from '../../src/instant.ts'
import { type OpenLedger, systemEntropy } from '../../src/ledger/node.ts'
import type { Outcome } from '../../src/outcome.ts'

/** A clock that stands still until it is moved. */
export type TestClock = {
  readonly now: () => Instant
  readonly forward: (hours: number) => void
  readonly set: (at: Instant) => void
}

export const clockAt = (text: string): TestClock => {
  let at = instant(text)
  return {
    now: () => at,
    forward: (hours) => {
      at = addHours(at, hours)
    },
    set: (to) => {
      at = to
    },
  }
}

export const site = { domain: 'localhost', name: 'Najda', origins: ['http://localhost:8080'] }
export const from = { address: '192.0.2.1' }
export const elsewhere = { address: '198.51.100.7' }
export const longPassword = 'correct horse battery staple'

export const begin = '2022-01-05T17:48:00Z'

/** Access over a ledger, with a clock of its own. */
export const accessOver = async (
  ledger: OpenLedger,
  opening: Partial<AccessOpening> = {},
): Promise<{ readonly access: Access; readonly clock: TestClock }> => {
  const clock = clockAt(begin)
  const usual = { database: ledger.database, mode: ledger.mode, now: clock.now, entropy: systemEntropy, site }
  return { access: await openAccess({ ...usual, ...opening }), clock }
}

/** The value of an outcome; fails the test with the refusal if there is none. */
export const value = <Value>(outcome: Outcome<Value, unknown>): Value => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

/** Expects a refusal of this code. */
export const expectRefused = (
  outcome: Outcome<unknown, unknown>,
  code: string,
  parameters?: object,
): void => {
  expect(outcome).toMatchObject({ ok: false, failure: { code, ...(parameters ? { parameters } : {}) } })
}

export const chief: NewAccount & { readonly password: string } = {
  ...{ name: 'chief', title: 'Chief of the house', role: 'duty-officer', language: 'en' },
  password: longPassword,
}

export const delegateOf = (member: string, name = `delegate.${member.toLowerCase()}`): NewAccount => ({
  ...{ name, title: `Delegate of ${member}`, role: 'delegate', member, language: 'ru' },
})

/** Recognised by the session just begun. */
export const recognised = async (access: Access, { token }: SignedIn): Promise<Signed> =>
  value(await access.sessions.recognise(token, from))

/** Access with its first administrator, who is signed in. */
export const withAdministrator = async (ledger: OpenLedger, opening: Partial<AccessOpening> = {}) => {
  const opened = await accessOver(ledger, opening)
  const administrator = await recognised(
    opened.access,
    value(await opened.access.accounts.setUp(chief, from)),
  )
  return { ...opened, administrator }
}

/** A new account, and its person signed in by invitation, without a password unless one is given. */
export const joined = async (
  access: Access,
  administrator: Signed,
  { password, ...wanted }: NewAccount & { readonly password?: string },
): Promise<{ readonly account: Account; readonly signed: Signed; readonly token: string }> => {
  const account = value(await access.accounts.create(administrator, wanted))
  const { token } = value(await access.accounts.invite(administrator, account.id))
  const said = { token, ...(password === undefined ? {} : { password }) }
  const signedIn = value(await access.passwords.acceptInvitation(said, from))
  return { account, signed: await recognised(access, signedIn), token: signedIn.token }
}

/** How the first administrator signs in again. */
export const again = { name: 'chief', password: longPassword }

export const signedInAgain = async (access: Access): Promise<Signed> =>
  recognised(access, value(await access.passwords.signIn(again, from)))
