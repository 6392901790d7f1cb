/** Bad input: each answer is precise, leaks nothing and changes nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addHours, instant } from '../src/instant.ts'
import { problem, type Served, serve, value } from './http/served.ts'
import { fireServices } from './support/fire-services.ts'
import { opened, testEngines } from './support/ledgers.ts'

const start = instant('2022-07-01T00:00:00Z')
const makeCall = {
  pact: fireServices().id,
  type: 'MakeCall',
  caller: 'DUN',
  provision: 'mutual-aid',
  threat: 'disaster',
  claim: 'the moor burns',
} as const

describe('bad input', () => {
  let served: Served
  let close = async () => {}
  beforeAll(async () => {
    const engine = await testEngines.sqlite()
    const ledger = await opened((await engine.place()).open())
    served = await serve({ ledger, pacts: [fireServices()], now: start, limits: { bodyBytes: 20_000 } })
    const dunmore = await served.as({ role: 'delegate', member: 'DUN' })
    value(await dunmore.beginCall({ body: { ...makeCall, call: 'moor', commandId: 'make' } }))
    close = async () => {
      await served.close()
      await ledger.close()
      await engine.close()
    }
  })
  afterAll(() => close())

  let before = 0
  beforeEach(async () => {
    before = (await served.ledger.head()).size
    served.lines.length = 0
  })

  /** What came back to a raw body; and that nothing was written, nor anything inner told. */
  const send = async (
    body: string | undefined,
    more: Readonly<Record<string, string>> = {},
    path = '/api/calls/moor/acts',
  ) => {
    const authorization = `Bearer ${await served.tokenOf({ role: 'delegate', member: 'DUN' })}`
    const response = await fetch(`${served.origin}${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...more },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    expect(text).not.toMatch(/node_modules|\bat .*\.ts:|SqliteError|select |insert /)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect((await served.ledger.head()).size).toBe(before)
    const said = JSON.parse(text)
    expect(said.status).toBe(response.status)
    return said
  }

  test('malformed JSON is named with its line and column', async () => {
    const said = await send('{"type": "RecordLesson",\n "about": }')
    expect(said).toMatchObject({ status: 400, code: 'request/not-json', parameters: { line: 2, column: 11 } })
    expect(await send('{"type": ')).toMatchObject({ code: 'request/not-json' })
    expect(await send(undefined)).toMatchObject({ status: 400 })
  })

  test('wrong types, unknown keys and missing ones are all found, with their places', async () => {
    const said = await send(
      '{\n "type": "RecordLesson",\n "about": 7,\n "secret": true,\n "commandId": "x"\n}',
    )
    expect(said).toMatchObject({ status: 400, code: 'request/unsound' })
    expect(said.findings).toMatchObject([
      { code: 'shape/wrong-type', key: 'about', line: 3 },
      { code: 'shape/unknown-key', key: 'secret', line: 4 },
    ])
    for (const body of ['[]', '7', 'null', '"x"', '{}', '{"type":"PassTime"}', '{"type":"ProposeAct"}'])
      expect(await send(body)).toMatchObject({ status: 400 })
  })

  test('keys that reach for a prototype are refused', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(
        await send(`{"type":"RecordLesson","about":"x","commandId":"p","${key}":{"a":1}}`),
      ).toMatchObject({
        status: 400,
      })
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  })

  test('a body nested into the deep, or too large, or of another kind', async () => {
    const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`
    expect(await send(deep)).toMatchObject({ status: 400, findings: [{ code: 'yaml/too-deep' }] })
    const large = JSON.stringify({ type: 'RecordLesson', about: 'x'.repeat(30_000), commandId: 'l' })
    expect(await send(large)).toMatchObject({ status: 413, parameters: { most: 20_000 } })
    expect(await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({
      status: 415,
    })
  })

  test('signs that turn the direction of a text around, and control characters', async () => {
    const act = (about: string) => send(JSON.stringify({ type: 'RecordLesson', about, commandId: 'bidi' }))
    for (const sign of ['\u202e', '\u2066', '\u200f'])
      expect(await act(`pay ${sign}0001`)).toMatchObject({
        findings: [{ code: 'text/bidi-control', key: 'about' }],
      })
    expect(await act('a\u0007b')).toMatchObject({ findings: [{ code: 'text/control-character' }] })
    const inArabic = await send(JSON.stringify({ type: 'RecordLesson', about: '\u202e', commandId: 'b' }), {
      'accept-language': 'ar',
    })
    expect(inArabic.findings[0].sentence).toMatch(/[\u0600-\u06ff]/)
  })

  test('moments that do not exist', async () => {
    const act = { type: 'ExtendMandate', until: '2022-13-01T00:00Z', commandId: 'm' }
    expect(await send(JSON.stringify(act))).toMatchObject({
      findings: [{ code: 'instant/no-such-time', key: 'until' }],
    })
  })

  test('unknown calls, pacts, addresses and proposals', async () => {
    const lesson = JSON.stringify({ type: 'RecordLesson', about: 'x', commandId: 'u' })
    expect(await send(lesson, {}, '/api/calls/nowhere/acts')).toMatchObject({
      status: 404,
      code: 'call/unknown',
    })
    expect(await send(lesson, {}, '/api/calls/NO%2e%2e/acts')).toMatchObject({ status: 400 })
    expect(await send(lesson, {}, '/api/nowhere')).toMatchObject({
      status: 404,
      code: 'request/no-such-address',
    })
    const begin = JSON.stringify({ ...makeCall, pact: 'no-such-pact', commandId: 'n' })
    expect(await send(begin, {}, '/api/calls')).toMatchObject({ status: 404, code: 'pact/unknown' })
    const officer = await served.as({ role: 'duty-officer' })
    const confirmed = officer.confirm({
      params: { call: 'moor' },
      body: { proposal: 'none', commandId: 'q' },
    })
    expect(await problem(confirmed)).toMatchObject({ status: 409, code: 'act/unknown' })
  })

  test('a command without an id, with two, or with an unsound condition', async () => {
    const lesson = (more: object) => JSON.stringify({ type: 'RecordLesson', about: 'x', ...more })
    expect(await send(lesson({}))).toMatchObject({ status: 400, code: 'request/command-id-missing' })
    expect(await send(lesson({ commandId: 'a' }), { 'idempotency-key': 'b' })).toMatchObject({
      code: 'request/command-id-unsound',
    })
    expect(await send(lesson({}), { 'idempotency-key': 'é' })).toMatchObject({
      code: 'request/command-id-unsound',
    })
    expect(await send(lesson({ commandId: 'a' }), { 'if-match': 'W/"1"' })).toMatchObject({
      code: 'request/if-match-unsound',
    })
    expect(await send(lesson({ commandId: 'a' }), { 'if-match': '"99"' })).toMatchObject({
      ...{ status: 412, parameters: { expected: 99, found: before - 1 } },
    })
  })

  test('forged, cut, expired and revoked tokens say no more than that', async () => {
    const good = await served.tokenOf({ role: 'delegate', member: 'DUN' })
    const lesson = JSON.stringify({ type: 'RecordLesson', about: 'x', commandId: 't' })
    for (const token of [
      '',
      'x',
      good.slice(0, -1),
      `${good}x`,
      `najda_${'A'.repeat(43)}`,
      "' or 1=1 --",
      good.toUpperCase(),
    ])
      expect(await send(lesson, { authorization: `Bearer ${token}` })).toMatchObject({
        status: 401,
        parameters: {},
      })
    expect(await send(lesson, { authorization: 'Basic YTpi' })).toMatchObject({ status: 401 })
    const temporary = await served.tokenOf({ role: 'auditor', seat: 7 })
    const signed = value(await served.access.tokens.recognise(temporary, { address: '127.0.0.1' }))
    const [record] = value(await served.access.tokens.list(served.administrator, signed.account.id))
    value(await served.access.tokens.revoke(served.administrator, record!.id))
    expect(await send(lesson, { authorization: `Bearer ${temporary}` })).toMatchObject({ status: 401 })
    expect(served.lines.join('')).not.toContain(good)
  })

  test('another member’s delegate, and one of another pact, is refused by name', async () => {
    const params = { call: 'moor' }
    const alderley = await served.as({ role: 'delegate', member: 'ALD' })
    const body = { type: 'WithdrawCall', commandId: 'o' } as const
    expect(await problem(alderley.act({ params, body }))).toMatchObject({
      ...{ status: 403, code: 'role/another-member', parameters: { member: 'DUN', own: 'ALD' } },
    })
    const stranger = await served.as({ role: 'delegate', member: 'DUN', pact: 'another-pact' })
    expect(await problem(stranger.act({ params, body }))).toMatchObject({ status: 403, code: 'role/may-not' })
    const seen = value(await stranger.listCallEvents({ params })).body.items
    expect(seen.every(({ visibility }) => visibility === 'public')).toBe(true)
    const looker = await served.as({ role: 'delegate', member: 'DUN', seat: 3, scopes: ['read'] })
    expect(await problem(looker.act({ params, body }))).toMatchObject({
      status: 403,
      code: 'token/read-only',
    })
  })

  test('a page of another site cannot use the cookie of a session', async () => {
    const lesson = JSON.stringify({ name: 'admin', password: 'x' })
    const cookie = { authorization: '', cookie: served.administratorCookie }
    const token = JSON.stringify({ title: 't', scopes: ['read'], expiresAt: '2022-08-01T00:00Z' })
    const post = (more: Readonly<Record<string, string>>) =>
      fetch(`${served.origin}/api/tokens`, {
        method: 'POST',
        body: token,
        headers: { 'content-type': 'application/json', cookie: served.administratorCookie, ...more },
      })
    expect((await post({})).status).toBe(403)
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await post({ origin: 'null' })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ origin: served.origin })).status).toBe(201)
    expect(await send(lesson, { ...cookie, origin: 'https://evil.example' }, '/api/session')).toMatchObject({
      status: 403,
    })
  })

  test('a clock that jumps back does not carry an act into the past', async () => {
    const dunmore = await served.as({ role: 'delegate', member: 'DUN' })
    const params = { call: 'moor' }
    const last = value(await dunmore.listCallEvents({ params })).body.items.at(-1)!
    served.clock.now = addHours(start, -0.01)
    value(await dunmore.act({ params, body: { type: 'RecordLesson', about: 'late', commandId: 'jump' } }))
    served.clock.now = start
    const since = value(await dunmore.listCallEvents({ params })).body.items.at(-1)!
    expect(since.at >= last.at).toBe(true)
    expect(since.position).toBe(last.position + 1)
  })

  test('a password is guessed slowly, and neither it nor the name stands in the log', async () => {
    const guess = (password: string) =>
      send(JSON.stringify({ name: 'admin', password }), { authorization: '' }, '/api/session')
    for (let count = 0; count < 5; count++)
      expect(await guess('open sesame please')).toMatchObject({ status: 401 })
    const locked = await guess('open sesame please')
    expect(locked).toMatchObject({ status: 429, code: 'sign-in/locked' })
    expect(locked.retryAfterSeconds).toBeGreaterThan(0)
    expect(served.lines.join('')).not.toMatch(/sesame|Bearer|cookie/)
  })
})
