import { describe, expect, test } from 'vitest'
import { isPlainLocalRequest, type Locality } from './index.ts'
import { isLoopbackUrl } from './local.ts'

const plain: Locality = {
  remoteAddress: '127.0.0.1',
  headers: { host: 'localhost:8080', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' },
  port: 8080,
}
const withHeaders = (headers: Locality['headers']): Locality => ({
  ...plain,
  headers: { ...plain.headers, ...headers },
})

describe('a plain local request', () => {
  test('comes from this machine, by any of its names', () => {
    expect(isPlainLocalRequest(plain)).toBe(true)
    for (const remoteAddress of ['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1']) {
      expect(isPlainLocalRequest({ ...plain, remoteAddress })).toBe(true)
    }
    for (const host of ['localhost:8080', 'LOCALHOST:8080', '127.0.0.1:8080', '[::1]:8080']) {
      expect(isPlainLocalRequest(withHeaders({ host, origin: undefined }))).toBe(true)
    }
    expect(isPlainLocalRequest({ ...plain, port: 80, headers: { Host: 'localhost' } })).toBe(true)
  })

  test('may come without Origin, as from a terminal, or from an address that was typed', () => {
    const headers = { origin: undefined, 'sec-fetch-site': undefined, 'user-agent': 'curl/8' }
    expect(isPlainLocalRequest(withHeaders(headers))).toBe(true)
    expect(isPlainLocalRequest(withHeaders({ origin: undefined, 'sec-fetch-site': 'none' }))).toBe(true)
  })

  test('does not come from another machine', () => {
    const others = ['192.168.0.1', '10.0.0.1', '::ffff:10.0.0.1', 'fe80::1', '128.0.0.1', '', 'localhost']
    for (const remoteAddress of [...others, '1270.0.0.1', '127.0.0.1.evil.example', undefined]) {
      expect(isPlainLocalRequest({ ...plain, remoteAddress })).toBe(false)
    }
  })

  test('names us by no other host: a name of somebody else may point here', () => {
    const others = [
      'evil.example',
      'evil.example:8080',
      'localhost',
      'localhost:80',
      'localhost.evil.example:8080',
    ]
    for (const host of [...others, '0.0.0.0:8080', 'localhost:8080@evil.example', '', '127.0.0.1:8081']) {
      expect(isPlainLocalRequest(withHeaders({ host, origin: undefined }))).toBe(false)
    }
    expect(isPlainLocalRequest({ ...plain, headers: {} })).toBe(false)
    expect(isPlainLocalRequest(withHeaders({ host: ['localhost:8080', 'evil.example'] }))).toBe(false)
  })

  test('comes from no page but our own', () => {
    const others = ['null', 'http://evil.example', 'https://localhost:8080', 'http://localhost:8081', '']
    for (const origin of [...others, 'http://localhost:8080.evil.example', 'http://127.0.0.1:8080']) {
      expect(isPlainLocalRequest(withHeaders({ origin }))).toBe(false)
    }
    for (const site of ['cross-site', 'same-site']) {
      expect(isPlainLocalRequest(withHeaders({ 'sec-fetch-site': site }))).toBe(false)
    }
  })

  test('has been forwarded by nobody', () => {
    const names = [
      'forwarded',
      'x-forwarded-for',
      'X-Forwarded-Host',
      'x-forwarded-proto',
      'x-real-ip',
      'via',
    ]
    const more = ['cf-connecting-ip', 'true-client-ip', 'x-original-host', 'x-client-ip', 'fly-client-ip']
    for (const name of [...names, ...more, 'x-forwarded', 'X-Amzn-Trace-Id']) {
      expect(isPlainLocalRequest(withHeaders({ [name]: '' }))).toBe(false)
    }
    expect(isPlainLocalRequest(withHeaders({ 'x-request-id': '1', 'x-forwarded-for': undefined }))).toBe(true)
  })
})

test('a provider on this machine is one by its address, not by its looks', () => {
  for (const url of ['http://localhost:9000', 'http://127.0.0.1', 'http://[::1]:1']) {
    expect(isLoopbackUrl(new URL(url))).toBe(true)
  }
  for (const url of ['http://localhost.evil.example', 'http://127.evil.example', 'http://10.0.0.1']) {
    expect(isLoopbackUrl(new URL(url))).toBe(false)
  }
})
