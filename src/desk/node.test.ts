/** The ways out: a directory of mail, and posts that go to public addresses only. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isPublicAddress, mailDirectory, postTo } from './node.ts'

test('mail is put into a directory, each message once, whatever its id', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'najda-mail-'))
  const deliver = mailDirectory(join(directory, 'mail'))
  const message = { from: 'a@b', to: 'c@d', text: 'Subject: x\r\n\r\nx' }
  await deliver({ ...message, id: '1@pact.example' })
  await deliver({ ...message, id: '1@pact.example', text: 'again' })
  await deliver({ ...message, id: '../../etc/x@y' })
  expect(readdirSync(join(directory, 'mail')).sort()).toEqual(['.._.._etc_x@y.eml', '1@pact.example.eml'])
  expect(readFileSync(join(directory, 'mail', '1@pact.example.eml'), 'utf8')).toBe('again')
  rmSync(directory, { recursive: true })
})

test('a post carries headers and body, and follows nobody elsewhere', async () => {
  const seen: unknown[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      seen.push([request.method, request.headers['najda-delivery'], body])
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const posted = { url, headers: { 'najda-delivery': '1' }, body: '{"a":"نداء"}' }
  expect(await postTo('anywhere')(posted)).toEqual({ status: 302 })
  expect(seen).toEqual([['POST', '1', posted.body]])
  await expect(postTo('public')(posted)).rejects.toThrow('no public address')
  expect(seen).toHaveLength(1)
  server.close()
})

test('no post goes to an address inside the network, by number or by name', async () => {
  const inside = [
    ...['127.0.0.1', '10.1.2.3', '192.168.0.1', '172.16.9.9', '169.254.169.254', '0.0.0.0', '100.64.0.1'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::7f00:1'],
  ]
  expect(inside.filter(isPublicAddress)).toEqual([])
  expect(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'].every(isPublicAddress)).toBe(true)
  const post = postTo('public')
  for (const url of ['https://[::1]/', 'https://127.0.0.1/', 'http://93.184.216.34/', 'https://localhost/'])
    await expect(post({ url, headers: {}, body: '' })).rejects.toThrow(/no public address/)
})
