/**
 * What browser tests play on: the built product served as `npm start` serves it, from a directory of its own on a free
 * port, and one Chromium. `restart` ends the server and starts it at the same address over the same data.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser } from 'playwright-core'
import { startChromium } from './chromium.ts'

/** A browser on a machine that has other work is slow, not wrong. */
export const patience = 120_000

export type Stage = {
  readonly origin: string
  readonly browser: Browser
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Serves the demonstration and starts a browser. */
export const openStage = async (): Promise<Stage> => {
  if (!existsSync(join(process.env.NAJDA_WEB ?? 'build/web', 'server', 'index.js')))
    throw new Error('The faces are not built: `node scripts/prepare.mjs` builds them.')
  const directory = mkdtempSync(join(tmpdir(), 'najda-browser-'))
  const [first, browser] = await Promise.all([serveFrom(directory, '0'), startChromium()])
  const { origin } = first
  let running: ChildProcess | undefined = first.child
  const stop = async (): Promise<void> => {
    const ending = running
    running = undefined
    if (!ending) return
    ending.kill('SIGTERM')
    await once(ending, 'exit')
  }
  return {
    ...{ origin, browser, stop },
    start: async () => {
      running = (await serveFrom(directory, new URL(origin).port)).child
    },
    close: async () => {
      await browser.close()
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

const serveFrom = async (directory: string, port: string) => {
  const words = ['serve', '--demonstration', '--data', directory, '--port', port]
  const limits = ['--requests-per-minute', '100000']
  const child = spawn(process.execPath, ['src/cli/najda.ts', ...words, ...limits], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    // What is told of each request is of no use here.
    errors.push(...text.split('\n').filter((line) => line !== '' && !line.startsWith('{"level":30')))
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /http:\/\/\S+/.exec(line)?.[0]
    if (origin) return { child, origin }
  }
  throw new Error(`The server did not start:\n${errors.join('\n')}`)
}
