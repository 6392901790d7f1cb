/** The house stands: every source in `src/` keeps to the floors, and every check here is shown to be able to fail. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  type Fault,
  type ForbiddenNames,
  floors,
  importFaults,
  importsOf,
  isPure,
  lengthFaults,
  nameFaults,
  purityFaults,
} from './floors.ts'
import type { SourceText } from './source-text.ts'

/** Codes of states that are also words in capitals, and why they are needed. */
const falseFriends: Readonly<Record<string, string>> = {
  AND: 'SQL',
  ARE: 'plain English in capitals',
  CAN: 'plain English in capitals',
  NOR: 'plain English in capitals',
  PER: 'plain English in capitals',
}

const read = (pattern: string): readonly SourceText[] =>
  globSync(pattern)
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const sources = read('src/**/*.{ts,tsx}')

/** Codes of three capitals in a parsed file of states: as keys, or under a key that holds a code. */
const stateCodes = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(stateCodes)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...[key, ...(/^(id|code|alpha3|iso3|iso)$/.test(key) ? [inner] : [])].filter(isCode),
    ...stateCodes(inner),
  ])
}

const isCode = (value: unknown): value is string => typeof value === 'string' && /^[A-Z]{3}$/.test(value)

const forbiddenNames = (): ForbiddenNames => {
  const pacts = existsSync('pacts') ? readdirSync('pacts', { withFileTypes: true }) : []
  const states = existsSync('pacts/states.yaml') ? parse(readFileSync('pacts/states.yaml', 'utf8')) : {}
  return {
    pacts: pacts.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
    states: [...new Set(stateCodes(states))].filter((code) => !Object.hasOwn(falseFriends, code)),
  }
}

const none: readonly Fault[] = []

describe('the sources in src/', () => {
  test('there are some', () => expect(sources.length).toBeGreaterThan(0))
  test('import down only, never sideways, and enter a room by its door', () =>
    expect(sources.flatMap(importFaults)).toEqual(none))
  test('are pure up to the room of words', () => expect(sources.flatMap(purityFaults)).toEqual(none))
  test('keep to 300 lines a file, as tests, scripts and benches do', () =>
    expect([...sources, ...read('{test,bench,scripts}/**/*.{ts,mjs}')].flatMap(lengthFaults)).toEqual(none))
  test('name no particular pact and no member of one', () => {
    const names = forbiddenNames()
    expect(sources.flatMap((source) => nameFaults(source, names))).toEqual(none)
  })
})

const says = (faults: readonly Fault[]): readonly string[] =>
  faults.map((fault) => `${fault.at} ${fault.says}`)
const source = (path: string, ...lines: string[]): SourceText => ({ path, text: `${lines.join('\n')}\n` })

describe('the check of imports', () => {
  const caught: readonly (readonly [string, string, string, string])[] = [
    ['up', 'src/decision/tally.ts', "import { inForce } from '../pact/index.ts'", 'imports up'],
    ['up by type only', 'src/pact/parse.ts', "import type { Call } from '../call/index.ts'", 'imports up'],
    ['up by re-export', 'src/pact/index.ts', "export * from '../call/index.ts'", 'imports up'],
    ['up lazily', 'src/desk/load.ts', "const web = await import('../web/index.ts')", 'imports up'],
    ['up in a type', 'src/pact/parse.ts', "type C = import('../call/index.ts').Call", 'imports up'],
    ['up by a worker', 'src/force/node.ts', "new URL('../exercise/node.ts', import.meta.url)", 'imports up'],
    ['sideways', 'src/access/sessions.ts', "import { load } from '../desk/index.ts'", 'sideways'],
    ['sideways below', 'src/decision/rule.ts', "import { leaf } from '../ledger/index.ts'", 'sideways'],
    ['past the door', 'src/pact/roll.ts', "import { tally } from '../decision/tally.ts'", 'no door'],
    ['from a page past the door', 'src/web/pages/x.tsx', "import { f } from '../../call/fold.ts'", 'no door'],
    [
      'from a page, after tags',
      'src/web/x.tsx',
      "const a = <p><i>x</i></p>; import('../cli/x.ts')",
      'imports up',
    ],
    ['a folder for a door', 'src/pact/roll.ts', "import { tally } from '../decision/a/index.ts'", 'no door'],
    ['from the doorstep', 'src/day.ts', "import { rule } from './decision/index.ts'", 'doorstep'],
    ['from outside', 'src/call/fold.ts', "import { given } from '../../test/given.ts'", 'outside src/'],
    ['an unknown room below', 'src/call/fold.ts', "import { x } from '../utils/index.ts'", 'no room'],
    ['an unknown room', 'src/utils/index.ts', '', 'not in the table'],
  ]
  test.each(caught)('catches an import %s', (_, path, line, expected) => {
    const found = says(importFaults(source(path, '// one line before', line)))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(expected)
  })

  const free: readonly (readonly [string, string, string])[] = [
    ['down by the door', 'src/call/fold.ts', "import { tally } from '../decision/index.ts'"],
    ['down by the Node door', 'src/desk/load.ts', "import { open } from '../ledger/node.ts'"],
    ['within a room', 'src/pact/spell/dated.ts', "import { faults } from '../faults.ts'"],
    ['of the Node door by a page', 'src/web/x.tsx', "import { clientWithin } from '../http/node.ts'"],
    ['of the doorstep', 'src/web/page/x.ts', "import { day } from '../../day.ts'"],
    ['within the doorstep', 'src/day.ts', "import { assert } from './outcome.ts'"],
    ['in a comment', 'src/day.ts', "// import { rule } from './decision/index.ts'"],
    ['in a string', 'src/day.ts', "const text = `from './decision/index.ts'`"],
    ['of test material by a test', 'src/call/fold.test.ts', "import { given } from '../../test/given.ts'"],
  ]
  test.each(free)('lets pass an import %s', (_, path, line) =>
    expect(says(importFaults(source(path, line)))).toEqual([]),
  )

  test('reads imports over several lines, after strings, templates and regular expressions', () => {
    const text = source(
      'src/call/x.ts',
      'const quote = /[\'"`]/g; const half = 4 / 2',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template
      'const said = `it\'s ${half > 1 ? `"${half}"` : "}"} //`',
      'import {\n  a,\n  type B,\n} from "../pact/index.ts"',
      "import './side.ts' /* from 'x' */",
    )
    expect(importsOf(text)).toEqual([
      { specifier: '../pact/index.ts', line: 6 },
      { specifier: './side.ts', line: 7 },
    ])
  })

  test('every room of the table can be entered from the top floor', () => {
    const top = Object.keys(floors).filter((room) => room !== 'cli')
    for (const room of top)
      expect(importFaults(source('src/cli/najda.ts', `import '../${room}/index.ts'`))).toEqual(none)
  })
})

describe('the check of purity', () => {
  const impure: readonly (readonly [string, string])[] = [
    ["import { readFileSync } from 'node:fs'", 'node:fs'],
    ["import fs from 'fs'", 'imports fs'],
    ["import pg from 'pg'", 'imports pg'],
    ["import { x } from 'yamlish'", 'imports yamlish'],
    ["import { open } from './node.ts'", 'src/call/node.ts'],
    ["import { open } from '../ledger/node.ts'", 'src/ledger/node.ts'],
    ['const now = Date.now()', 'Date.now'],
    ['const now = new Date()', 'new Date()'],
    ['const now = new Date', 'new Date()'],
    ['const now = Date()', 'Date() without new'],
    ['const luck = Math.random()', 'Math.random'],
    ['const t = performance.now()', 'performance.now'],
    ['const home = process.env.HOME', 'process'],
    ["const answer = fetch('x')", 'fetch('],
    ['setTimeout(go, 5)', 'a timer'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template
    ['const said = `now ${Date.now()}`', 'Date.now'],
  ]
  test.each(impure)('catches %s', (line, expected) => {
    const found = says(purityFaults(source('src/call/decide.ts', line)))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`src/call/decide.ts:1 is pure, yet`)
    expect(found[0]).toContain(expected)
  })

  const pure: readonly string[] = [
    "import { z } from 'zod'",
    "import { sha256 } from '@noble/hashes/sha2.js'",
    "import { tally } from '../decision/index.ts'",
    'const day = new Date(milliseconds)',
    "const said = 'Date.now() and Math.random()'",
    '// never Date.now()',
    'const x = call.process.first + it.fetch(1)',
  ]
  test.each(pure)('lets pass %s', (line) =>
    expect(says(purityFaults(source('src/call/decide.ts', line)))).toEqual([]),
  )

  test('holds on the doorstep too', () =>
    expect(says(purityFaults(source('src/day.ts', 'const now = Date.now()')))).toHaveLength(1))

  test('leaves the Node doors, the engines of the ledger, tests and the rooms above words alone', () => {
    const impureFiles = [
      'src/pact/node.ts',
      'src/ledger/engines/sqlite.ts',
      'src/ledger/engines/postgres.ts',
      'src/desk/clock.ts',
    ]
    const pureFiles = [
      'src/day.ts',
      'src/ledger/proof.ts',
      'src/ledger/index.ts',
      'src/words/ar/pact.ts',
      'src/pact/x/node.ts',
    ]
    expect([...impureFiles, 'src/call/decide.test.ts'].filter(isPure)).toEqual([])
    expect(pureFiles.filter(isPure)).toEqual(pureFiles)
  })
})

describe('the check of length', () => {
  test('300 lines are kept, 301 are not', () => {
    expect(lengthFaults({ path: 'src/day.ts', text: 'x\n'.repeat(300) })).toEqual(none)
    expect(says(lengthFaults({ path: 'src/day.ts', text: 'x\n'.repeat(301) }))[0]).toContain('301 lines')
  })
})

describe('the check of names', () => {
  const names = { pacts: ['csto', 'rio', 'eu-csdp'], states: ['KAZ', 'COD'] }
  const named: readonly (readonly [string, string])[] = [
    ["if (pact.id === 'csto') go()", 'csto'],
    ['// as CSTO does', 'csto'],
    ['const cstoRule = 1', 'csto'],
    ['const EuCsdp = 1', 'eu-csdp'],
    ['/* the eu csdp */', 'eu-csdp'],
    ["const member = 'KAZ'", 'KAZ'],
    ['const KAZ_ROLL = 1', 'KAZ'],
  ]
  test.each(named)('catches %s', (line, name) => {
    const found = says(nameFaults(source('src/words/x.ts', '', line), names))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`src/words/x.ts:2 names the`)
    expect(found[0]).toContain(`"${name}"`)
  })

  test('lets pass words that only contain a name, and tests', () => {
    expect(
      nameFaults(source('src/words/x.ts', 'const scenario = CODE', '// kaz, eu and csdp'), names),
    ).toEqual(none)
    expect(nameFaults(source('src/words/x.test.ts', "const pact = 'csto'"), names)).toEqual(none)
  })

  test('finds the codes of states however the file of states lists them', () => {
    expect(stateCodes({ states: { KAZ: { name: 'x', currency: 'KZT' } } })).toEqual(['KAZ'])
    expect(stateCodes([{ id: 'KAZ' }, { alpha3: 'COD', money: 'CDF' }])).toEqual(['KAZ', 'COD'])
  })
})
