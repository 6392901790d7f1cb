/** The verbs of the live desk, as a person types them: serve, stop, a second one, export, verify, backup, restore, call. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fireServicesFile } from './support/fire-services.ts'

const home = mkdtempSync(join(tmpdir(), 'najda-serve-'))
const [data, pacts] = [join(home, 'data'), join(home, 'pacts')]
let app: ChildProcess
let origin = ''
let printed: string[] = []

const start = async (...more: readonly string[]): Promise<void> => {
  printed = []
  const options = ['serve', '--data', data, '--pacts', pacts, '--port', '0', ...more]
  app = spawn(process.execPath, ['src/cli/najda.ts', ...options], { stdio: ['ignore', 'pipe', 'pipe'], env })
  const lines = createInterface({ input: app.stdout! })
  lines.on('line', (line) => printed.push(line))
  await Promise.race([once(lines, 'line'), once(app, 'exit')])
  origin = /http:\/\/\S+/.exec(printed.join(' '))?.[0] ?? ''
}
const env = { ...process.env, DATABASE_URL: '', NO_COLOR: '1' }

type Ran = { readonly code: number; readonly out: string; readonly error: string }
const najda = (words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/najda.ts', ...words],
      { env: { ...env, ...more } },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, error: err }),
    )
  })

beforeAll(async () => {
  mkdirSync(join(pacts, 'five-fire-services'), { recursive: true })
  copyFileSync(fireServicesFile, join(pacts, 'five-fire-services', 'pact.yaml'))
  await start('--demonstration')
}, 60_000)
afterAll(() => {
  app.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

test('serve prints its address and says what it is', () => {
  expect(printed[0]).toMatch(/^Najda serves at http:\/\/localhost:\d+$/)
  expect(printed.join(' ')).toContain('demonstration')
})

test('a demonstration is never kept in a database, and says what to run instead', async () => {
  const database = { DATABASE_URL: 'postgresql://localhost:1/none' }
  const { code, error } = await najda(['serve', '--demonstration', '--data', join(home, 'other')], database)
  expect([code, error.trim().split('\n').length]).toEqual([2, 1])
  expect(error).toContain('unset DATABASE_URL')
  expect(existsSync(join(home, 'other'))).toBe(false)
}, 30_000)

test('a second one on the directory says so in one sentence and ends with 2', async () => {
  const { code, error } = await najda(['serve', '--data', data, '--port', '0'])
  expect([code, error.trim().split('\n').length]).toEqual([2, 1])
  expect(error).toContain('Another process has the ledger')
}, 30_000)

test('a call is driven from the terminal, and refused in the language asked for', async () => {
  const call = (...words: readonly string[]) => najda(['call', origin, ...words, '--as', 'delegate:DUN'])
  const make = {
    pact: 'five-fire-services',
    call: 'moor',
    caller: 'DUN',
    provision: 'mutual-aid',
    threat: 'disaster',
    claim: 'fire',
  }
  expect((await call('new', 'MakeCall', JSON.stringify(make))).out).toContain(
    'Recorded: call moor, version 1',
  )
  expect((await call('moor', 'RecordLesson', '--json', '{"about":"hoses"}')).out).toContain('"version": 2')
  const refused = await call('moor', 'CloseCall', '{"reason":"other"}', '--lang', 'ru')
  expect(refused.code).toBe(2)
  expect(refused.error).toMatch(/[а-я].*\(role\/may-not\)/)
  const unsound = await call('moor', 'RecordLesson', '{"about":7}')
  expect(unsound.error).toContain('request/unsound')
  expect((await najda(['call', origin, 'moor', 'RecordLesson', '{}'])).error).toContain('sign-in/needed')
  expect((await najda(['call', 'localhost:1'])).error).toContain('does not answer')
  expect((await call('moor')).out).toContain('RecordLesson')
  expect((await call()).out).toContain('moor')
}, 60_000)

test('export and backup work while it serves; verify names the position of a changed byte', async () => {
  const [file, backup] = [join(home, 'export.ndjson'), join(home, 'backup.sqlite')]
  expect((await najda(['export', file, '--data', data])).out).toContain('events shown')
  expect((await najda(['verify', file])).code).toBe(0)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('"claim":"fire"', '"claim":"Fire"'))
  const { code, out } = await najda(['verify', file])
  expect(code).toBe(1)
  expect(out).toContain('Position 7: the event was changed')
  expect((await najda(['backup', backup, '--data', data])).code).toBe(0)
  const again = await najda(['backup', backup, '--data', data])
  expect([again.code, again.error.includes('nothing is overwritten')]).toEqual([2, true])
  const restored = join(home, 'restored')
  expect((await najda(['restore', backup, '--data', restored])).out).toContain(
    'Restored and verified: 8 events',
  )
  expect((await najda(['restore', backup, '--data', restored])).code).toBe(2)
}, 60_000)

test('a demonstration is not moved, and stays one', async () => {
  const away = { DATABASE_URL: 'postgresql://localhost:1/none' }
  expect((await najda(['move', '--data', join(home, 'restored')], away)).error).toContain('demonstration')
  expect((await najda(['serve', '--data', join(home, 'restored'), '--host', '0.0.0.0'])).error).toContain(
    'this machine alone',
  )
}, 30_000)

test('SIGTERM stops it cleanly, with streams open, and it starts again where it was', async () => {
  const stream = fetch(`${origin}/api/stream`).then((response) => response.text())
  await fetch(`${origin}/ready`)
  app.kill('SIGTERM')
  const [code] = await once(app, 'exit')
  expect(code).toBe(0)
  await stream.catch(() => '')
  await start()
  expect(await (await fetch(`${origin}/ready`)).json()).toMatchObject({ mode: 'demonstration', events: 8 })
}, 60_000)
