/** What the desk needs of Node to reach others: mail put into a directory, and posts to public addresses. */
import { lookup as resolveName } from 'node:dns'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { type ClientRequest, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { join } from 'node:path'
import type { Deliver } from './deliver.ts'
import type { Post } from './webhook.ts'

/**
 * Mail as files, each a whole message named by its id: what the embedded desk does until somebody gives it a way to
 * send. A mail program opens them, and a mail server's pick-up directory takes them as they are.
 */
export const mailDirectory =
  (directory: string): Deliver =>
  async ({ id, text }) => {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const file = join(directory, `${id.replaceAll(/[^A-Za-z0-9.@_-]/g, '_')}.eml`)
    await writeFile(`${file}.unfinished`, text, { mode: 0o600 })
    await rename(`${file}.unfinished`, file)
  }

export { type MailServer, mailServer } from './mail-server.ts'

const blocked = new BlockList()
for (const [address, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  blocked.addSubnet(address, bits, 'ipv4')
// Not public, or a way around to an IPv4 address that is not.
for (const [address, bits] of [
  ...([
    ['::', 127],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2002::', 16],
  ] as const),
  ...([
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const),
] as const)
  blocked.addSubnet(address, bits, 'ipv6')

/** Is this an address on the public internet? */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address)
  return family !== 0 && !blocked.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

const publicOnly: LookupFunction = (name, options, answer) =>
  resolveName(name, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, [])
    const hidden = found.find(({ address }) => !isPublicAddress(address))
    if (hidden) return answer(new Error(`${name} is no public address`), [])
    return options.all ? answer(null, found) : answer(null, found[0]!.address, found[0]!.family)
  })

const timeoutMilliseconds = 10_000

/**
 * Posts to addresses of the public internet only, over https, and follows nobody elsewhere: whoever may subscribe must
 * not make this machine knock at doors inside its own network. `anywhere` is for tests and for closed networks.
 */
export const postTo =
  (allowed: 'public' | 'anywhere'): Post =>
  ({ url, headers, body }) =>
    new Promise((resolve, reject) => {
      const { protocol, hostname } = new URL(url)
      const host = hostname.replace(/^\[|\]$/g, '')
      const inside = isIP(host) !== 0 && !isPublicAddress(host)
      if (allowed === 'public' && (protocol !== 'https:' || inside)) {
        reject(new Error(`${url} is no public address of https`))
        return
      }
      const request: ClientRequest = (protocol === 'https:' ? requestSecure : requestPlain)(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeoutMilliseconds),
        ...(allowed === 'public' ? { lookup: publicOnly } : {}),
      })
      request.on('error', reject)
      request.on('response', (response) => {
        resolve({ status: response.statusCode ?? 0 })
        // What it says does not matter, and might not end.
        response.on('error', () => undefined)
        response.destroy()
      })
      request.end(body)
    })
