/** `npm run bench [name …]`: runs every `bench/<name>.bench.ts`, or those named, one after the other in its own process. */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

const wanted = process.argv.slice(2)
const files = globSync('bench/**/*.bench.ts')
  .sort()
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
if (files.length === 0) console.log('No bench matches.')
for (const file of files) {
  console.log(`\n${file}`)
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
