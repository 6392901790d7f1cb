/**
 * Who may ask for what: every route by everybody. The table is written by hand, so that a change of authority is a
 * change of this file too.
 */
import { describe, expect, test } from 'vitest'
import { type Operation, operations, routes, textBodies } from '../src/http/index.ts'
import { everybody, payloads, people, until, type Who, withMatrix } from './http/matrix.ts'
import { value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'

const served = withMatrix()

/** What each route asks of its asker: nothing, to be known, to act, to be there in person, to administer. */
const asks: Readonly<
  Record<
    'nothing' | 'known' | 'acting' | 'person' | 'administrator' | 'auditor' | 'overseer',
    readonly Operation[]
  >
> = {
  nothing: [
    ...([
      'listPacts',
      'showPact',
      'showPactOn',
      'listCalls',
      'showCall',
      'listCallEvents',
      'watchCall',
      'showFeed',
      'showDeadlines',
    ] as const),
    ...(['listRecord', 'showCase', 'showExamples', 'listReforms', 'showReform'] as const),
    ...(['listStates', 'listAirfields', 'listAircraft', 'listCapabilities', 'keepCosignatures'] as const),
    ...([
      'watch',
      'listEvents',
      'showCheckpoint',
      'showVerifierKey',
      'proveInclusion',
      'proveConsistency',
    ] as const),
    ...(['exportLedger', 'describe', 'listIssuers', 'beginPasskeySignIn', 'beginSignInElsewhere'] as const),
    ...([
      'finishSignInElsewhere',
      'signIn',
      'setUp',
      'acceptInvitation',
      'finishPasskeySignIn',
      'actAs',
    ] as const),
  ],
  known: ['showSession'],
  acting: ['beginCall', 'act', 'propose', 'confirm'],
  person: [
    ...(['signOut', 'listSessions', 'endSession', 'endSessions', 'changePassword', 'listTokens'] as const),
    ...(['createToken', 'revokeToken', 'beginPasskeyRegistration', 'finishPasskeyRegistration'] as const),
    ...(['listPasskeys', 'removePasskey'] as const),
    ...(['listSubscriptions', 'addSubscription', 'endSubscription'] as const),
  ],
  administrator: [
    ...([
      'listAccounts',
      'createAccount',
      'changeAccount',
      'invite',
      'listIdentities',
      'linkIdentity',
    ] as const),
    ...(['unlinkIdentity', 'installPact'] as const),
  ],
  auditor: ['listAudit'],
  overseer: ['listUndelivered'],
}

/** Bodies that are well formed, and change nothing worth keeping. */
const bodies: Readonly<Partial<Record<Operation, unknown>>> = {
  beginCall: { type: 'MakeCall', ...payloads.MakeCall, pact: 'no-such-pact', commandId: 'm' },
  act: { type: 'RecordLesson', about: 'x', commandId: 'm' },
  propose: { proposal: 'x', act: { type: 'CloseCall', reason: 'other' }, commandId: 'm' },
  confirm: { proposal: 'none', commandId: 'm' },
  signIn: { name: 'nobody', password: 'not a password' },
  setUp: { secret: 'x', name: 'x', title: 'x', role: 'public', language: 'en', password: 'y' },
  acceptInvitation: { token: 'x' },
  finishPasskeySignIn: { response: {} },
  finishPasskeyRegistration: { response: {}, title: 'key' },
  actAs: { role: 'auditor' },
  changePassword: { current: 'wrong password', next: 'short' },
  createToken: { title: 't', scopes: [], expiresAt: until },
  createAccount: { name: '!', title: 'x', role: 'auditor', language: 'en' },
  changeAccount: {},
  linkIdentity: { issuer: 'x', subject: 'y' },
  unlinkIdentity: { issuer: 'x', subject: 'y' },
  installPact: 'najda: 1',
  keepCosignatures: 'a note',
  addSubscription: { kind: 'webhook', address: 'http://no.example', topics: [{ kind: 'own' }] },
}
const queries: Readonly<Partial<Record<Operation, string>>> = { proveConsistency: '?from=1' }

const ask = async (operation: Operation, headers: Readonly<Record<string, string>>): Promise<number> => {
  const [method, path] = routes[operation]
  const filled = path
    .replace('{pact}', fireServices().id)
    .replace('{call}', 'moor')
    .replace('{day}', '2022-07-01')
    .replace('{position}', '1')
    .replaceAll(/\{\w+\}/g, 'none')
  const body = bodies[operation]
  const ended = new AbortController()
  const response = await fetch(`${served().origin}${filled}${queries[operation] ?? ''}`, {
    ...{ method, redirect: 'manual', signal: ended.signal },
    headers: {
      ...(body === undefined
        ? {}
        : { 'content-type': typeof body === 'string' ? textBodies[operation]! : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  ended.abort()
  return response.status
}

describe('every route by everybody', () => {
  test('each is in exactly one row', () => {
    expect(Object.values(asks).flat().sort()).toEqual([...operations].sort())
  })
  const bearer = async (who: Who) => ({ authorization: `Bearer ${await served().tokenOf(people[who])}` })
  const refusesNot = (status: number) => expect([401, 403]).not.toContain(status)

  for (const operation of asks.nothing)
    test(`${operation} is for everybody`, async () => {
      for (const headers of [{}, await bearer('citizen'), await bearer('officer'), await bearer('looker')]) {
        const status = await ask(operation, headers)
        if (operation === 'signIn' || operation === 'finishPasskeySignIn')
          expect([400, 401, 429]).toContain(status)
        else if (operation === 'setUp' || operation === 'actAs') expect(status).toBe(403)
        else refusesNot(status)
      }
    })
  for (const operation of asks.known)
    test(`${operation} is for whoever is known`, async () => {
      expect(await ask(operation, {})).toBe(401)
      for (const who of everybody) expect(await ask(operation, await bearer(who))).toBe(200)
    })
  for (const operation of asks.acting)
    test(`${operation} is for whoever may act`, async () => {
      expect(await ask(operation, {})).toBe(401)
      expect(await ask(operation, await bearer('looker'))).toBe(403)
      refusesNot(await ask(operation, await bearer('officer')))
    })
  for (const operation of [...asks.person, ...asks.administrator])
    test(`${operation} is for a person in a session`, async () => {
      expect(await ask(operation, {})).toBe(401)
      for (const who of everybody) expect(await ask(operation, await bearer(who)), who).toBe(403)
      const session = await freshSession(asks.administrator.includes(operation))
      refusesNot(await ask(operation, { cookie: session, origin: served().origin }))
      if (!asks.administrator.includes(operation)) return
      const plain = await freshSession(false)
      expect(await ask(operation, { cookie: plain, origin: served().origin })).toBe(403)
    })
  for (const operation of asks.overseer)
    test(`${operation} is for duty officers, auditors and administrators, of no single pact`, async () => {
      expect(await ask(operation, {})).toBe(401)
      const may: readonly Who[] = ['officer', 'looker', 'auditor']
      for (const who of everybody)
        expect(await ask(operation, await bearer(who)), who).toBe(may.includes(who) ? 200 : 403)
      expect(await ask(operation, { cookie: await freshSession(true) })).toBe(200)
    })
  for (const operation of asks.auditor)
    test(`${operation} is for auditors and administrators`, async () => {
      expect(await ask(operation, {})).toBe(401)
      for (const who of everybody)
        expect(await ask(operation, await bearer(who)), who).toBe(who === 'auditor' ? 200 : 403)
      expect(await ask(operation, { cookie: await freshSession(true) })).toBe(200)
    })
})

let sessions = 0

/** A session of a new person, since some of these requests end the one they come by. */
const freshSession = async (administrator: boolean): Promise<string> => {
  sessions += 1
  const { accounts, passwords } = served().access
  const account = { name: `person.${sessions}`, title: 'Person', role: 'auditor', language: 'en' } as const
  const { id } = value(await accounts.create(served().administrator, { ...account, administrator }))
  const { token } = value(await accounts.invite(served().administrator, id))
  return `najda=${value(await passwords.acceptInvitation({ token }, { address: '127.0.0.1' })).token}`
}
