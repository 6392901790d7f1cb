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

/** A body in every form that a browser may take it in. */
export type Pressed = { readonly plain: Buffer; readonly gzip: Buffer; readonly br: Buffer }

/** Presses a text. Quality 5 costs a few milliseconds for a page. */
export const pressed = (plain: Buffer, quality = 5): Pressed => ({
  plain,
  gzip: gzipSync(plain, { level: 6 }),
  br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
})

/** The smallest form that the reader's browser says it takes. */
export const formFor = (accepted: string | undefined): keyof Pressed =>
  /\bbr\b/.test(accepted ?? '') ? 'br' : /\bgzip\b/.test(accepted ?? '') ? 'gzip' : 'plain'

export type Asset = { readonly body: Pressed; readonly type: string; readonly cache: string }

/** Every file of a folder by its address. What has its hash in its name never changes. */
export const assetsIn = (folder: string): ReadonlyMap<string, Asset> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const type = mediaTypes[extname(entry.name)]
      if (!entry.isFile() || type === undefined) return []
      const path = join(entry.parentPath, entry.name)
      const plain = readFileSync(path)
      const address = path.slice(folder.length).replaceAll('\\', '/')
      const isPressed = type.startsWith('font/')
      const cache = address.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600'
      const body = isPressed ? { plain, gzip: plain, br: plain } : pressed(plain)
      return [[address, { body, type, cache }] as const]
    }),
  )
