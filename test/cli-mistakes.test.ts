/**
 * What a person may type or write wrongly: one sentence with the nearest valid names and exit code 2 where the words
 * are wrong; every finding with its line and exit code 1 where a file is. Never a stack, and in under a second.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { checkAnswer } from '../src/cli/answers.ts'
import { run, verbs } from '../src/cli/najda.ts'
import { day } from '../src/day.ts'

vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'najda-mistakes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** Runs a line and sees to it that it took less than a second of work, however busy the machine is. */
const typed = async (...words: readonly string[]) => {
  const before = process.cpuUsage()
  const ended = await run(words, { terminal: { colour: false, width: 100 }, today: day('2026-01-31') })
  const { user, system } = process.cpuUsage(before)
  expect(user + system, words.join(' ')).toBeLessThan(1_000_000)
  return ended
}

const rule = file('rule.yaml', 'majority: { share: 2/3, of: roll }\n')
const veto = file('veto.yaml', 'veto: { holders: permanent, rule: consensus }\n')
const guarded = file('guarded.yaml', 'any:\n  - quorum: { share: 1/2, rule: consensus }\n')
const bilateral = file('bilateral.yaml', 'bilateral\n')
const ballots = file('ballots.json', '{"A":"yes","B":"no"}')
const none = file('none.json', '{}')
const empty = join(folder, 'empty')
mkdirSync(empty)

const two = ['tally', '--rule', rule, '--roll', 'A,B', '--ballots']
const csto = ['tally', 'csto', '--on', '2022-01-05', '--ballots', none]

describe('words that are wrong give one sentence with the nearest names, and exit code 2', () => {
  test.each<[why: string, words: readonly string[], ...says: string[]]>([
    ['an unknown verb', ['chekc'], '"chekc"', 'check'],
    ['a verb that every object has', ['constructor'], '"constructor"', 'check'],
    ['an unknown option', ['explain', 'csto', '--langs', 'ar'], '"--langs"', '--lang'],
    ['an unknown letter', ['explain', 'csto', '-x'], '"-x"'],
    ['an option without its value', ['explain', 'csto', '--on'], '--on'],
    ['an option twice', ['explain', 'csto', '--on', '2022-01-05', '--on=2022-01-06'], '--on'],
    ['a yes-or-no option twice', ['explain', 'csto', '--json', '--json'], '--json'],
    ['a value for an option that takes none', ['explain', 'csto', '--json=3'], '--json'],
    ['an unknown language', ['explain', 'csto', '--lang', 'de'], '"de"', 'ar, en or ru'],
    ['a word too many', ['explain', 'csto', 'nato'], '"nato"'],
    ['no pact', ['explain'], '<pact>'],
    ['an unknown pact', ['explain', 'nto'], '"nto"', 'nato'],
    ['a pact by way of another folder', ['explain', '../docs'], '"../docs"'],
    ['a pact that every object has', ['explain', '__proto__'], '"__proto__"', 'nato'],
    ['a day that does not exist', ['explain', 'nato', '--on', '2022-02-30'], '"2022-02-30"', '2022-01-05'],
    ['a day before the pact', ['explain', 'nato', '--on', '1900-01-01'], 'NATO|nato', '1949'],
    ['a pact without a call', ['replay', 'csto'], 'csto/<call>'],
    ['an unknown call', ['replay', 'csto/2022-kazakstan'], '"2022-kazakstan"', '2022-kazakhstan'],
    ['a call with something behind it', ['replay', 'csto/2022-kazakhstan/x'], '2022-kazakhstan'],
    ['a call where none is on record', ['replay', 'cis/2022'], 'cis', 'no calls'],
    ['an unknown folder', ['explain', 'x', '--pacts', '/no/such'], '/no/such'],
    ['a folder without pacts', ['check', '--pacts', empty], 'empty', 'pact.yaml'],
    ['a pact in a folder without pacts', ['explain', 'x', '--pacts', empty], 'pact.yaml'],
    ['a file for a folder', ['explain', 'x', '--pacts', rule], 'rule.yaml'],
    ['an unknown file', ['check', 'no-such.yaml'], 'no-such.yaml'],
    ['a folder without a pact in it', ['check', empty], 'pact.yaml'],
    ['an unknown body', [...csto, '--body', 'cscc'], '“cscc”', 'csc'],
    ['an unknown matter', [...csto, '--matter', 'substanz'], '“substanz”', 'substance'],
    ['an unknown caller', [...csto, '--caller', 'KAS'], '"KAS"', 'KAZ'],
    ['an unknown member on a roll', [...csto, '--roll', 'RUS,XYZ'], '"XYZ"', 'RUS'],
    ['a member of another day', [...csto, '--roll', 'RUS,UZB'], '"UZB"'],
    ['something that is no member', [...csto, '--concerned', 'kaz'], '"kaz"', 'AAA,BBB'],
    ['no roll', ['tally', '--rule', rule, '--ballots', ballots], '--roll'],
    ['no ballots', ['tally', 'csto'], '--ballots'],
    ['a pact and a rule', ['tally', 'csto', ...two.slice(1), ballots], '"csto"'],
    ['a folder for a rule', ['tally', '--rule', folder, '--roll', 'A', '--ballots', ballots], folder],
    ['a folder for ballots', [...two, folder], folder],
    ['ballots in a list', [...two, file('list.json', '["yes"]')], 'JSON'],
    ['ballots that are no texts', [...two, file('number.json', '{"A":1}')], 'JSON'],
    ['ballots of one member twice', [...two, file('twice.json', '{"A":"yes","A":"no"}')], 'JSON'],
    ['ballots that break off', [...two, file('cut.json', '{"A":"yes",')], 'JSON'],
    ['ballots of ten megabytes', [...two, file('large.json', `{"A":"${'x'.repeat(10_000_000)}"}`)], 'JSON'],
    ['a ballot of a prototype', [...two, file('proto.json', '{"__proto__":"yes"}')], '__proto__'],
    ['an unknown ballot', [...two, file('maybe.json', '{"A":"maybe"}')], '"maybe"', 'abstain'],
    ['a ballot of somebody else', [...two, file('other.json', '{"C":"yes"}')], 'C', 'A or B'],
    ['a member named twice', ['tally', '--rule', rule, '--roll', 'A,A', '--ballots', none], 'A'],
    ['a roll of nobody', ['tally', '--rule', rule, '--roll', '', '--ballots', none], '""'],
    ['votes that are no number', ['tally', '--rule', rule, '--roll', 'A=x', '--ballots', none], '"x"'],
    ['a veto without holders', ['tally', '--rule', veto, '--roll', 'A', '--ballots', none], 'permanent'],
    ['a guard inside any', ['tally', '--rule', guarded, '--roll', 'A', '--ballots', none], 'any'],
    [
      'a rule that is never voted',
      ['tally', '--rule', bilateral, '--roll', 'A', '--ballots', none],
      'collectively',
    ],
  ])('%s', async (_, words, ...says) => {
    const { text, code } = await typed(...words)
    expect(code, text).toBe(2)
    expect(text.split('\n')).toHaveLength(1)
    expect(text).toMatch(/\.$/)
    expect(text).not.toMatch(/undefined|are \.$|stop\//)
    for (const each of says) expect(text).toMatch(new RegExp(each.replace(/[.]/g, '\\.')))
  })

  test('also in Arabic and in Russian', async () => {
    expect((await typed('explain', 'nto', '--lang', 'ar')).text).toMatch(/^لا يوجد ميثاق .*nato/u)
    expect((await typed('explain', 'nto', '--lang=ru')).text).toMatch(/^Нет договора .*nato/u)
  })
})

const nested = (levels: number): string => `a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`
const bomb = Array.from({ length: 9 }, (_, at) =>
  at === 0
    ? 'a0: &a0 [lol]'
    : `a${at}: &a${at} [${Array(9)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
).join('\n')

describe('a file that is wrong gives every finding with its place, and exit code 1', () => {
  test.each<[why: string, text: string, code: string]>([
    ['broken YAML', 'najda: 1\nid: [\n  a: b: c\n', 'yaml/syntax'],
    ['nothing', '', 'yaml/syntax'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml/syntax'],
    ['the same key twice', 'najda: 1\nnajda: 1\n', 'yaml/syntax'],
    ['a word', 'hello\n', 'shape/wrong-type'],
    ['a bomb of aliases', bomb, 'yaml/alias'],
    ['ten megabytes', `a: "${'x'.repeat(10_000_000)}"\n`, 'yaml/too-large'],
    ['fifty thousand levels', nested(50_000), 'yaml/too-deep'],
    [
      'the keys of a prototype',
      '__proto__: { a: 1 }\nconstructor: { prototype: {} }\n',
      'yaml/forbidden-key',
    ],
    ['a tag', 'najda: !!js/function "x"\n', 'yaml/tag'],
    [
      'a name that turns round',
      'najda: 1\nid: x\nseat: { ar: "a\u202eb", en: b, ru: c }\n',
      'text/bidi-control',
    ],
    ['unknown keys', 'najda: 1\nmember: {}\n', 'shape/unknown-key'],
  ])('%s', async (_, text, code) => {
    const path = file('wrong.yaml', text)
    const ended = await typed('check', path, '--json')
    expect(ended.code).toBe(1)
    const { findings, pacts } = checkAnswer.parse(JSON.parse(ended.text))
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(findings.every((finding) => finding.file === path && finding.line >= 1)).toBe(true)
    expect(pacts).toEqual([])
    expect(({} as { readonly a?: number }).a).toBeUndefined()
  })

  test('the page says them as compilers do, and how many there are', async () => {
    const path = file('wrong.yaml', 'najda: 1\nmember: {}\nlegalZone: Nowhere/Town\n')
    const { text, code } = await typed('check', path)
    expect(code).toBe(1)
    expect(text).toContain(`${path}:2:1  `)
    expect(text).toContain(`${path}:3:1  `)
    expect(text.split('\n').at(-1)).toMatch(/^✘ \d+ findings$/)
  })

  test('what a file holds reaches no terminal as orders', async () => {
    const path = file('orders.csv', '\x1b]0;owned\x07\x1b[31mid\u202ey,b\n1,2\n')
    const { text } = await typed('measure', 'csto', '--on', '2022-01-05', '--key', path)
    expect(text).toContain('\\u001b]0;owned\\u0007\\u001b[31mid\\u202ey')
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
  })

  test('other verbs that meet a faulty pact say so, and answer JSON as check does', async () => {
    mkdirSync(join(folder, 'library', 'broken'), { recursive: true })
    file('library/broken/pact.yaml', 'najda: 1\nid: broken\n')
    for (const words of [
      ['explain', 'broken'],
      ['replay', 'broken/x'],
      ['tally', 'broken', '--ballots', none],
    ]) {
      const page = await typed(...words, '--pacts', join(folder, 'library'))
      expect(page.code).toBe(1)
      expect(page.text).toContain('pact.yaml:1:1  ')
      const json = await typed(...words, '--pacts', join(folder, 'library'), '--json')
      expect(checkAnswer.parse(JSON.parse(json.text)).findings.length).toBeGreaterThan(5)
    }
    expect(
      (await typed('tally', '--rule', file('bomb.yaml', bomb), '--roll', 'A', '--ballots', none)).code,
    ).toBe(1)
  })
})

test('the usage of every verb names every option that it takes', () => {
  for (const [name, { usage, shape }] of Object.entries(verbs))
    for (const option of [...shape.values, ...shape.flags])
      expect(usage, `${name} --${option}`).toMatch(new RegExp(`--${option}\\b`))
})
