import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { fireServices } from '../../../test/support/fire-services.ts'
import type { Day } from '../../day.ts'
import type { CaseListed } from '../../http/index.ts'
import { parseCase } from '../../record/index.ts'
import { csvAnswer } from './columns.ts'
import { rowOf, type Searchable } from './row.ts'
import { callsShown, type Naming } from './shown.ts'

const file = fileURLToPath(
  new URL('../../../docs/how-to/five-fire-services/calls/2022-moor-fire.yaml', import.meta.url),
)
const pact = fireServices()
const read = parseCase(readFileSync(file, 'utf8'), file, pact)
if (!read.ok) throw new Error(JSON.stringify(read.failure))
const moorFire = read.value
const listed = {
  ...{ id: moorFire.id, pact: pact.id, title: moorFire.title, caller: moorFire.caller },
  ...{ formality: moorFire.formality, day: '2022-07-01' as Day, answer: moorFire.answer },
  ...{ hash: '', installedAt: '', version: 1, events: moorFire.events.length },
} as CaseListed

const naming: Naming = { reader: { language: 'en' }, names: {}, nobody: 'Nobody', article: (id) => id }
const found = rowOf(listed, moorFire, { pact, language: 'en' })
const crisis: Searchable = {
  text: '',
  row: {
    ...found.row,
    id: 'crisis',
    caller: undefined,
    extent: 'not-asked',
    means: [],
    articles: [],
  } as never,
}

describe('a call in a list', () => {
  test('cites the article of the provision that was called upon', () => {
    expect(found.row.articles).toContainEqual({ id: 'aid', number: '2' })
  })

  test('is found by what is said of it in any language', () => {
    for (const said of Object.values(moorFire.title)) expect(found.text).toContain(said)
  })
})

test('counts by answer, and by every choice of the form, are counts of rows', () => {
  const { counts, choices, all, rows } = callsShown([found, crisis], { answer: 'not-asked' }, naming)
  expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(all)
  expect(rows.map(({ id }) => id)).toEqual(['crisis'])
  for (const menu of ['caller', 'answer', 'formality'] as const)
    expect(choices[menu]?.reduce((sum, { count }) => sum + count, 0)).toBe(all)
  expect(choices.caller).toContainEqual({ value: 'none', word: 'Nobody', count: 1 })
})

test('a file of rows begins with what they are and cannot run in a spreadsheet', async () => {
  const evil = { ...found.row, title: '=1+1' }
  const text = await csvAnswer([evil], naming, 'calls').text()
  const [head, tags, row] = text.split('\r\n')
  expect(head).toMatch(/^(\ufeff)?Id,/)
  expect(tags).toMatch(/^#event\+id/)
  expect(row).toContain("'=1+1")
})
