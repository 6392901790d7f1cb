/** The built files that browsers fetch, read once and pressed once; nothing outside that list can be asked for. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

/** The forms in which a browser may take a body. */
export type Form = 'plain' | 'gzip' | 'br'

/** A body in every form, each made when it is first asked for. */
export type Body = (form: Form) => Buffer

// Quality 5 costs a few milliseconds for a page.
const press: Readonly<Record<Exclude<Form, 'plain'>, (plain: Buffer) => Buffer>> = {
  gzip: (plain) => gzipSync(plain, { level: 6 }),
  br: (plain) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
}

/** A body that is pressed at most once for each form. */
export const bodyOf = (plain: Buffer): Body => {
  const made: Partial<Record<Form, Buffer>> = { plain }
  return (form) => {
    made[form] ??= form === 'plain' ? plain : press[form](plain)
    return made[form]
  }
}

/** The smallest form that the reader's browser says it takes. A weight of nought says that it does not. */
export const formFor = (accepted = ''): Form => {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((each) => each.split(';').map((part) => part.trim()))
    .flatMap(([form, weight = '']) => (/^q=0(\.0*)?$/.test(weight) ? [] : [form]))
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'plain'
}

/** A file; `isPressed` is one that is as small as it gets. */
export type Asset = {
  readonly body: Body
  readonly type: string
  readonly cache: string
  readonly isPressed: boolean
}

/** Every file of a folder by its address. What has its hash in its name never changes. */
export const assetsIn = (folder: string): ReadonlyMap<string, Asset> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const type = mediaTypes[extname(entry.name)]
      if (!entry.isFile() || type === undefined) return []
      const path = join(entry.parentPath, entry.name)
      const address = path.slice(folder.length).replaceAll('\\', '/')
      const cache = address.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600'
      const body = bodyOf(readFileSync(path))
      return [[address, { body, type, cache, isPressed: type.startsWith('font/') }] as const]
    }),
  )
