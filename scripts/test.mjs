/**
 * `npm test`: the types, then every test. The last line is the plain count `N passed, N failed`, taken from vitest's
 * own JSON report. What failed outside a test counts as one failure each: a file that does not load, types that do
 * not hold, a runner that ends badly although no test failed. Arguments go to vitest: `npm test -- src/decision`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = (file, ...args) =>
  spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root, stdio: 'inherit' })

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Counts a report: tests passed, tests failed, files that failed without running a test, tests left out. */
const count = (report) => {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const of = (status) => tests.filter((test) => test.status === status).length
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: of('passed'),
    failed: of('failed') + unloaded.length,
    leftOut: tests.length - of('passed') - of('failed'),
  }
}

const types = node('typescript/bin/tsc', '--noEmit')
const typesHold = types.status === 0
console.log(typesHold ? 'types: hold' : 'types: do not hold (counted as one failure)')

const folder = mkdtempSync(join(tmpdir(), 'najda-test-'))
const reportFile = join(folder, 'report.json')
const run = node(
  'vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...process.argv.slice(2),
)
const report = readReport(reportFile)
rmSync(folder, { recursive: true, force: true })

const { passed, failed, leftOut } = report ? count(report) : { passed: 0, failed: 0, leftOut: 0 }
const endedBadly = run.status !== 0 && failed === 0
if (endedBadly)
  console.log(
    `vitest ended with ${run.status ?? run.signal} although no test failed (counted as one failure)`,
  )
if (leftOut > 0) console.log(`${leftOut} left out (skipped or to do)`)
const failures = failed + (typesHold ? 0 : 1) + (endedBadly ? 1 : 0)
console.log(`${passed} passed, ${failures} failed`)
process.exit(failures === 0 ? 0 : run.status || 1)
