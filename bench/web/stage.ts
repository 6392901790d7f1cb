/** The product in a process of its own, as `najda serve --demonstration` starts it, for benches of the faces. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Stage = { readonly origin: string; readonly close: () => Promise<void> }

/** Starts it, and says where it is. */
export const openStage = async (): Promise<Stage> => {
  const directory = mkdtempSync(join(tmpdir(), 'najda-bench-'))
  const place = ['--data', directory, '--port', '0', '--requests-per-minute', '9999999']
  const child = spawn(process.execPath, ['src/cli/najda.ts', 'serve', '--demonstration', ...place], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  return {
    origin: /http:\/\/\S+/.exec(line)?.[0] ?? '',
    close: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A number after `--name`. */
export const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
