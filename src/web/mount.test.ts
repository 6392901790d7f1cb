import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { instant } from '../instant.ts'
import { mountWeb } from './mount.ts'

const folder = mkdtempSync(join(tmpdir(), 'najda-mount-'))
const server = fastify()

/** Faces that only say at which address they were asked for. */
const said = `export const entry = { module: {
  answerWith: () => async ({ url, method }) => new Response(method + ' ' + new URL(url).pathname + new URL(url).search),
} }`

beforeAll(async () => {
  mkdirSync(join(folder, 'server'))
  mkdirSync(join(folder, 'client'))
  writeFileSync(join(folder, 'server', 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'server', 'index.js'), said)
  vi.stubEnv('NAJDA_WEB', folder)
  const desk = { position: () => 0, lastOf: () => 0, changesAt: async () => undefined }
  await mountWeb(server, { mode: 'live', now: () => instant('2022-01-05T12:00:00Z'), desk })
  await server.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
  rmSync(folder, { recursive: true })
})

const answerTo = (target: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = server.server.address() as { port: number }
    let text = ''
    connect(port, '127.0.0.1')
      .on('data', (data) => {
        text += data.toString()
      })
      .on('end', () => resolve(text))
      .on('error', reject)
      .write(`GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
  })

const targets = [
  ['/en/calls?q=x', '/en/calls?q=x'],
  ['//elsewhere.example/en', '//elsewhere.example/en'],
  ['http://localhost/en/calls?q=x', '/en/calls?q=x'],
  ['http://elsewhere.example/en', '/en'],
] as const
test.each(targets)('a request for %s is one for the page at %s', async (target, path) => {
  const answer = await answerTo(target)
  expect(answer).toMatch(/^HTTP\/1\.1 200/)
  expect(answer).toContain(`GET ${path}`)
})
