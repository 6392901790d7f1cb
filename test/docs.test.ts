/** The documents are true: blocks equal tested files, commands work, links lead somewhere. And each check can fail. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { delimiter, dirname, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  anchorsOf,
  blockFaults,
  commandsOf,
  type Document,
  linkFaults,
  type Repository,
  regionOf,
  renewed,
} from './docs.ts'

const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

const repository: Repository = {
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
  exists: existsSync,
  scripts: Object.keys(manifest.scripts),
}

const documents: readonly Document[] = globSync(['*.md', 'docs/**/*.md', 'bench/**/*.md', 'pacts/**/*.md'])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('node_modules'))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** Runs a documented command by this Node: `npm run` of a script of ours as what the script says, without colours. */
const run = (line: string): { readonly exit: number | null; readonly out: string; readonly err: string } => {
  const command = line.replace(/^npm run (?:-s )?(\w+)(?: -- | --$|$)/, (whole, name: string) => {
    const script = manifest.scripts[name]
    return script ? `${script} ` : whole
  })
  const env = {
    ...process.env,
    NO_COLOR: '1',
    PATH: [dirname(process.execPath), resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
  }
  const ran = spawnSync(command, { shell: true, encoding: 'utf8', env })
  return { exit: ran.status, out: ran.stdout, err: ran.stderr }
}

const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, '').trimEnd()

describe('the documents', () => {
  test('have blocks that equal the files they are from', () =>
    expect(documents.flatMap((document) => blockFaults(document, repository))).toEqual([]))
  test('have links that lead somewhere', () =>
    expect(documents.flatMap((document) => linkFaults(document, repository))).toEqual([]))

  const commands = documents.flatMap(commandsOf)
  for (const { at, line, exit, prints } of commands) {
    test(`${at} ${line}`, { timeout: 60_000 }, () => {
      const ran = run(line)
      expect(ran.exit, ran.err).toBe(exit)
      if (prints !== undefined) expect(trimmed(ran.out)).toBe(trimmed(prints))
    })
  }
})

/** A small repository to be wrong in. */
const small: Repository = (() => {
  const files: Readonly<Record<string, string>> = {
    'pacts/a.yaml': '# #region first\n  one: 1\n  two:\n    three: 3\n# #endregion\nfour: 4\n',
    'docs/b.md': '# A *heading*, with signs!\n## Same\n## Same\n### ميثاق الدفاع\n<a id="here"></a>\n',
    'src/c.ts': 'a\nb\n',
  }
  return {
    read: (path) => files[path],
    exists: (path) => Object.hasOwn(files, path),
    scripts: ['start', 'najda'],
  }
})()

const page = (...lines: string[]): Document => ({ path: 'docs/page.md', text: lines.join('\n') })
const fence = (language: string, ...lines: string[]): string[] => [`\`\`\`${language}`, ...lines, '```']
const said = (document: Document): readonly string[] =>
  blockFaults(document, small).map((fault) => fault.says)

describe('the check of blocks', () => {
  const region = ['one: 1', 'two:', '  three: 3']
  const from = '<!-- from: pacts/a.yaml#first -->'

  test('a block equal to its region passes, also when it is indented', () => {
    expect(said(page(from, ...fence('yaml', ...region)))).toEqual([])
    expect(said(page('1. so:', ...[from, ...fence('yaml', ...region)].map((line) => `   ${line}`)))).toEqual(
      [],
    )
  })
  test('a block that differs is caught', () =>
    expect(said(page(from, ...fence('yaml', 'one: 2')))).toEqual(['differs from pacts/a.yaml#first']))
  test('a missing file and a missing region are caught', () => {
    expect(said(page('<!-- from: pacts/z.yaml -->', ...fence('yaml', 'x')))[0]).toContain('not there')
    expect(said(page('<!-- from: pacts/a.yaml#x -->', ...fence('yaml', 'x')))[0]).toContain('no such region')
  })
  test.each(['ts', 'typescript', 'yaml', 'yml', 'json'])(
    'a block in %s without a mark is caught',
    (language) =>
      expect(said(page('words', ...fence(language, 'x')))[0]).toContain('must say where it is from'),
  )
  test('other blocks are free', () =>
    expect(said(page(...fence('text', 'x'), '', ...fence('', 'y')))).toEqual([]))
  test('a block in sh knows our scripts and no others', () => {
    expect(
      said(page(...fence('sh', 'git clone address najda', 'cd najda', '$ npm start   # and wait'))),
    ).toEqual([])
    expect(said(page(...fence('bash', 'npm run najda', 'npm run dance')))[0]).toContain('"npm run dance"')
    expect(said(page(...fence('sh', 'npm run -s najda -- check')))[0]).toContain('nor marked to be run')
    expect(said(page('<!-- run -->', ...fence('sh', 'npm run -s najda -- check')))).toEqual([])
    expect(said(page('<!-- run -->', ...fence('sh', 'npm test')))[0]).toContain('cannot be run by a test')
    expect(said(page('<!-- run -->', ...fence('yaml', 'x: 1')))).toEqual(['only a block in sh can be run'])
  })
  test('blocks are renewed from files and commands, and nothing around them is touched', () => {
    const stale = page(
      'before',
      from,
      ...fence('yaml', 'x'),
      'between',
      '<!-- prints: go -->',
      ...fence('text', 'y', 'z'),
      'after',
    )
    const text = renewed(stale, small.read, (line) => `${line} went\n`)
    expect(text.split('\n')).toEqual([
      ...['before', from, ...fence('yaml', ...region), 'between'],
      ...['<!-- prints: go -->', ...fence('text', 'go went'), 'after'],
    ])
    const fresh = { path: stale.path, text }
    expect(renewed(fresh, small.read, () => 'go went')).toBe(text)
  })
  test('commands to run are found, with what they promise', () => {
    const document = page(
      '<!-- run: exit 2 -->',
      ...fence('sh', '# once', '$ a \\', '  b', 'c'),
      '<!-- prints: node -p 1 -->',
      ...fence('text', '1'),
    )
    expect(commandsOf(document)).toEqual([
      { at: 'docs/page.md:2', line: 'a b', exit: 2 },
      { at: 'docs/page.md:2', line: 'c', exit: 2 },
      { at: 'docs/page.md:9', line: 'node -p 1', exit: 0, prints: '1' },
    ])
  })
  test('a command that fails, and what it prints, are seen', () => {
    expect(run('node -e "process.exit(3)"').exit).toBe(3)
    expect(run('node -p process.version')).toEqual({ exit: 0, out: `${process.version}\n`, err: '' })
    expect(run('npm run -s types -- --version').out).toMatch(/^Version \d/)
  })
  test('a region leaves out inner marks, and an open one is none', () => {
    expect(regionOf('// #region a\nx\n// #region b\ny\n// #endregion\n// #endregion\nz', 'a')).toBe('x\ny')
    expect(regionOf('// #region a\nx', 'a')).toBeUndefined()
  })
})

describe('the check of links', () => {
  const faults = (line: string) =>
    linkFaults(page('', line), small).map((fault) => `${fault.at} ${fault.says}`)

  test.each([
    '[b](b.md)',
    '[b](b.md#a-heading-with-signs)',
    '[b](b.md#same-1 "title")',
    '[b](b.md#ميثاق-الدفاع)',
    '[b](b.md#here)',
    '[c](../src/c.ts#L2)',
    '[out](https://example.org/x.md)',
    '`[not](a-link.md)`',
    '```text\n[not](a-link.md)\n```',
  ])('lets pass %s', (line) => expect(faults(line)).toEqual([]))

  test.each([
    ['[z](z.md)', 'not there'],
    ['![z](z.png)', 'not there'],
    ['[z]: ../z.md', 'not there'],
    ['<img src="z.png">', 'not there'],
    ['[b](b.md#same-2)', 'names an anchor'],
    ['[me](#nowhere)', 'names an anchor'],
    ['[c](../src/c.ts#L9)', 'a line after the last'],
    ['[up](../../x.md)', 'leaves the repository'],
  ])('catches %s', (line, expected) => {
    expect(faults(line)).toHaveLength(1)
    expect(faults(line)[0]).toContain('docs/page.md:2 ')
    expect(faults(line)[0]).toContain(expected)
  })

  test('names headings as GitHub does', () =>
    expect(anchorsOf('# `a_b` (c)\n```\n# no\n```\n## 1. Über [x](y)')).toEqual(['a_b-c', '1-über-x']))
})
