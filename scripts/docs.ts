/** Renews the blocks of the documents that say what a file or a command says: `npm run docs`. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { renewed } from '../test/docs.ts'

const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

const run = (line: string): string => {
  const { status, stdout, stderr } = spawnSync(line, {
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  if (status !== 0) throw new Error(`${line} ended with ${status}: ${stderr}`)
  return stdout
}

for (const path of globSync(['*.md', 'docs/**/*.md'])) {
  const text = read(path) ?? ''
  const now = renewed({ path, text }, read, run)
  if (now !== text) writeFileSync(path, now)
}
