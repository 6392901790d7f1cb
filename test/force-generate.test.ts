/** `najda generate` from the words typed to the documented JSON and the page. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { schemas } from '../scripts/schemas.ts'
import { read } from '../src/cli/arguments.ts'
import { generate, generateAnswer, generateShape } from '../src/cli/generate.ts'
import { openLibrary } from '../src/cli/load.ts'
import { pageFor } from '../src/cli/page.ts'
import { watched } from '../src/cli/progress.ts'
import { showGenerate } from '../src/cli/show-generate.ts'
import { day } from '../src/day.ts'
import { shippedPacts } from '../src/pact/node.ts'

// Each answer starts a solver of its own; shared machines are slow at that.
vi.setConfig({ testTimeout: 60_000 })

const file = join(shippedPacts, 'csto/calls/2022-kazakhstan.requirement.yaml')
const answered = (...typed: readonly string[]) =>
  generate(openLibrary(undefined), read([file, ...typed], generateShape), day('2022-01-06'))

test('generate answers in the documented shape, with the pact and its roll of the day', async () => {
  const answer = await answered('--pact', 'csto', '--on', '2022-01-06')
  expect(generateAnswer.parse(answer)).toEqual(answer)
  expect(answer.findings).toEqual([])
  expect(answer.fill).toHaveLength(21)
  expect(answer.reliefs[0]).toMatchObject({ kind: 'offload-spot' })
  expect(answer.arrival?.boundHours).toBeLessThan(answer.arrival?.plannedHours ?? 0)
  expect(answer.caution).toContain('not prediction')
})

test('generate --without shows what is gone, in three languages', async () => {
  for (const language of ['ar', 'en', 'ru'] as const) {
    const answer = await answered('--without', 'RUS', '--lang', language)
    expect(answer.shortfalls.map(({ line, cause }) => [line, cause])).toEqual([
      ['guards', 'lift'],
      ['rapid-force', 'no-such-capability'],
    ])
    const page = pageFor({ colour: false, width: 100, rightToLeft: language === 'ar' }, language)
    expect(showGenerate(answer, page)).toContain('1510')
  }
})

test('generate --alternatives sets plans side by side, one without each contributor', async () => {
  const { alternatives } = await answered('--alternatives')
  expect(alternatives.map(({ aim, member }) => member ?? aim)).toEqual([
    'fastest',
    'cheapest',
    'even',
    'ARM',
    'BLR',
    'KGZ',
    'RUS',
    'TJK',
  ])
})

test('a member who was not on the roll that day is a finding, with its place', async () => {
  const answer = await answered('--pact', 'csto', '--on', '2000-01-06')
  const later = await answered('--pact', 'nato', '--on', '2022-01-06')
  expect([answer, later].flatMap(({ findings }) => findings.map(({ code }) => code))).toContain(
    'reference/unknown-member',
  )
})

test('an editor that follows the published schema finds no fault with what is shipped', () => {
  const schema = z.fromJSONSchema(
    schemas()['requirement.schema.json'] as Parameters<typeof z.fromJSONSchema>[0],
  )
  const paths = globSync('pacts/*/calls/*.requirement.yaml')
  expect(paths.length).toBeGreaterThan(0)
  for (const path of paths) {
    const written: unknown = parse(readFileSync(path, 'utf8'))
    expect(schema.safeParse(written).error).toBeUndefined()
    expect(schema.safeParse({ ...(written as object), linez: {} }).success).toBe(false)
  }
})

test('a search is told on a terminal, where Ctrl-C stops it and keeps its best', () => {
  const written: string[] = []
  const screen = { isTTY: true, write: (text: string) => written.push(text) }
  const before = process.listenerCount('SIGINT')
  const { how, end } = watched('ar', screen)
  how.tell?.({ kind: 'bounds', level: 'unmet vital', value: 4, bound: 0 })
  how.tell?.({ kind: 'bounds', level: 'cost', value: 200, bound: 190 })
  expect(written[0]).toContain('جواب أول')
  expect(written[1]).toContain('ضمن 5 %')
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  process.listeners('SIGINT').at(-1)?.('SIGINT')
  expect(how.signal?.aborted).toBe(true)
  end()
  expect(process.listenerCount('SIGINT')).toBe(before)
  expect(watched('en', { ...screen, isTTY: false }).how).toEqual({})
})
